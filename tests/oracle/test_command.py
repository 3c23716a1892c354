import json
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from pylean_mlir.commands import oracle
from pylean_mlir.errors import PlmError
from pylean_mlir.oracle._iree import Iree
from tests.conftest import REPOSITORY

Plm = Callable[..., "subprocess.CompletedProcess[str]"]
SHORT = ("interpreter", "tiny-linear")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder below the repository's project, to which results are written."""
    monkeypatch.setattr(oracle, "find_project", lambda: oracle_project)
    monkeypatch.chdir(tmp_path)
    return tmp_path


oracle_project = oracle.find_project(REPOSITORY)


def test_a_run_prints_and_stores(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert oracle.run_command(SHORT, None, quiet=False, as_json=False) == 0
    printed = capsys.readouterr().out
    assert "interpreter" in printed and "tiny-linear" in printed and "ok" in printed
    stored = json.loads((here / "runs" / "oracle" / "some.json").read_text(encoding="utf-8"))
    assert stored["ok"] and stored["names"] == list(SHORT)
    assert [check["verdict"] for check in stored["checks"]] == ["ok"]


def test_json_is_what_is_stored(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert oracle.run_command(SHORT, here / "my.json", quiet=False, as_json=True) == 0
    assert json.loads(capsys.readouterr().out) == json.loads((here / "my.json").read_text(encoding="utf-8"))


def test_quiet_prints_nothing(here: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert oracle.run_command(SHORT, None, quiet=True, as_json=False) == 0
    assert capfd.readouterr() == ("", "")


def test_a_difference_is_exit_code_1(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run = Iree.__call__

    def wrong(self: Iree, text: str, inputs: Sequence[np.ndarray]) -> list[np.ndarray]:
        return [result + np.float32(1e-2) for result in run(self, text, inputs)]

    monkeypatch.setattr(Iree, "__call__", wrong)
    assert oracle.run_command(SHORT, None, quiet=True, as_json=False) == 1
    assert "FAIL" in capsys.readouterr().out


def test_nothing_compared_is_exit_code_1(
    here: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pylean_mlir.with_jax.installed", lambda: False)
    assert oracle.run_command(["jax", "tiny-linear"], None, quiet=False, as_json=False) == 1
    printed = capfd.readouterr()
    assert "skipped: jax: jax is not installed" in printed.err and "Nothing was compared." in printed.err
    assert "ok" not in printed.out


def test_mutants_of_one_network(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        oracle, "missing", lambda _: {"lean": "a test", "stablehlo": "a test", "xla": "a test"}
    )
    assert oracle.run_command(["mutants", "tiny-linear"], None, quiet=False, as_json=False) == 0
    printed = capsys.readouterr().out
    assert "wrong sign of an update" in printed and "4/4" in printed
    stored = json.loads((here / "runs" / "oracle" / "mutants.json").read_text(encoding="utf-8"))
    assert [kill["verdict"] for kill in stored["mutants"]] == ["clean", *["caught"] * 4]


def test_mistyped_names_are_one_sentence(plm: Plm) -> None:
    done = plm("oracle", "tiny-liner", cwd=REPOSITORY)
    assert done.returncode == 1 and done.stdout == ""
    assert done.stderr.startswith("plm: There is no oracle or case 'tiny-liner'; there are jax, ")
    assert done.stderr.count("\n") == 1


def test_a_file_that_cannot_be_written_is_an_error_at_once(here: Path) -> None:
    (here / "file").write_text("")
    for bad in (here, here / "file" / "results.json"):
        with pytest.raises(PlmError, match="can't be written; give another file with --out"):
            oracle.run_command([], bad, quiet=True, as_json=False)


@pytest.mark.slow
def test_all_oracles_agree(here: Path) -> None:
    assert oracle.run_command([], None, quiet=True, as_json=False) == 0
    stored = json.loads((here / "runs" / "oracle" / "all.json").read_text(encoding="utf-8"))
    assert not [check for check in stored["checks"] if check["verdict"] in ("FAIL", "skipped")]
    slopes = [check for check in stored["checks"] if check["oracle"] == "differences"]
    assert len(slopes) >= 25
