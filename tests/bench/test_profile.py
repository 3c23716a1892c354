"""The profile of a step: every dispatch is counted once per call, and times add up."""

import json

import pytest

from pylean_mlir import cli
from pylean_mlir.bench._profile import Dispatch, read_dispatches
from pylean_mlir.commands import bench as command
from pylean_mlir.runtime import Choice, FlagSet
from tests.conftest import REPOSITORY

MODULES = ["--modules", str(REPOSITORY / "verified_mlir")]


def test_dispatches_of_one_name_are_put_together() -> None:
    def group(key: str, count: int, total_ns: int, min_ns: int) -> str:
        numbers = {"count": count, "total_ns": total_ns, "min_ns": min_ns}
        return json.dumps({"type": "host_dispatch_group", "key": key, **numbers})

    rows = [
        json.dumps({"type": "dispatch_summary", "count": 7}),
        group("train_step_dispatch_0_matmul_like_4x4x4_f32", 10, 5_000_000, 400_000),
        group("train_step_dispatch_12_matmul_like_4x4x4_f32", 20, 8_000_000, 300_000),
        group("train_step_dispatch_3", 10, 50_000_000, 4_000_000),
    ]
    assert read_dispatches("\n".join(rows)) == (
        Dispatch("unnamed", 1, 5.0, 4.0),
        Dispatch("matmul_like_4x4x4_f32", 3, 1.3, 0.3),
    )


def test_a_profile_of_a_tiny_net(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(command, "choose_flags", lambda *_: Choice(FlagSet("default", ())))
    assert cli._run(["bench", "--profile", "tiny-mlp", "--seconds", "0.1", "--json", *MODULES]) == 0
    profile = json.loads(capsys.readouterr().out)["tiny-mlp"]
    assert profile["step_ms"] > 0
    assert all(dispatch["calls"] >= 1 and dispatch["ms"] > 0 for dispatch in profile["dispatches"])
    assert any("matmul" in dispatch["name"] for dispatch in profile["dispatches"])


def test_a_profile_needs_a_net(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli._run(["bench", "--profile", *MODULES]) == 1
    assert "Name the nets" in capsys.readouterr().err
