"""Races of a tiny net: that everybody takes part and computes the same, never how fast."""

import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from pylean_mlir import cli
from pylean_mlir.bench import _run as running
from pylean_mlir.bench._contestants import Contestant, contestants
from pylean_mlir.runtime import Choice, FlagSet
from tests.conftest import REPOSITORY, Plm

NET = "tiny-strided"
HAS_RIVALS = all(importlib.util.find_spec(name) for name in ("jax", "torch"))


@pytest.fixture
def host_flags(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No trials of flags."""

    def choose(*_: object, **__: object) -> Choice:
        return Choice(FlagSet("host", ("--iree-llvmcpu-target-cpu=host",)))

    monkeypatch.setattr(running, "choose_flags", choose)
    yield


@pytest.mark.usefixtures("host_flags")
def test_who_fails_or_is_absent_is_in_the_results(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def few(flags: tuple[str, ...]) -> tuple[Contestant, ...]:
        return (
            Contestant("IREE", "iree", flags=flags),
            Contestant("unknown", "unknown"),
            Contestant("absent", "torch", package="no_such_package"),
            Contestant("broken", "iree", flags=("--no-such-flag",)),
        )

    monkeypatch.setattr(running, "contestants", few)
    out = tmp_path / "results.json"
    command = ["bench", NET, "--rounds", "1", "--out", str(out), "--quiet"]
    assert cli._run([*command, "--modules", str(REPOSITORY / "verified_mlir")]) == 0
    (net,) = json.loads(out.read_text())["nets"]
    entries = {entry["name"]: entry for entry in net["entries"]}
    assert entries["IREE"]["times"]["rounds"] == 1 and entries["IREE"]["compile_s"] > 0
    assert "no contestant" in entries["unknown"]["missing"]
    assert entries["absent"]["missing"] == "not installed"
    assert "no-such-flag" in entries["broken"]["missing"]
    assert net["sgemm_gflops"] > 0


@pytest.mark.slow
@pytest.mark.skipif(not HAS_RIVALS, reason="jax and torch are not both installed")
@pytest.mark.usefixtures("host_flags")
@pytest.mark.parametrize("net", ["tiny-strided", "tiny-cnn"])
def test_all_contestants_compute_the_same(net: str, tmp_path: Path) -> None:
    out = tmp_path / "results.json"
    assert cli._run(["bench", net, "--rounds", "1", "--out", str(out), "--quiet"]) == 0
    (found,) = json.loads(out.read_text())["nets"]
    assert {entry["name"]: entry["missing"] for entry in found["entries"]} == {
        contestant.name: contestant.missing() for contestant in contestants(())
    }


def test_losses_must_agree() -> None:
    running._require_same([1.0, 0.5], [1.0, 0.50001])
    with pytest.raises(Exception, match="something else"):
        running._require_same([1.0, 0.5], [1.0, 0.51])


def test_usage_errors_are_sentences(plm: Plm, tmp_path: Path) -> None:
    result = plm("bench", "no-such-net", "--out", str(tmp_path / "r.json"), cwd=REPOSITORY)
    assert result.returncode == 1 and "There is no net 'no-such-net'" in result.stderr
    result = plm("bench", NET, "--flags", "nothing", "--out", str(tmp_path / "r.json"), cwd=REPOSITORY)
    assert result.returncode == 1 and "There are no IREE flags 'nothing'" in result.stderr
    result = plm("bench", "--docs", "--out", str(tmp_path / "r.json"), cwd=REPOSITORY)
    assert result.returncode == 1 and "run `plm bench` first" in result.stderr


def test_forgetting_flags_keeps_compiled_modules(tmp_path: Path) -> None:
    for name in ("choice-1.json", "choice-1.lock", "1.json", "1.vmfb"):
        (tmp_path / name).touch()
    running.forget_flags(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1.json", "1.vmfb", "choice-1.lock"]
