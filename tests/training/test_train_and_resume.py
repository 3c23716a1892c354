"""Training end to end on tiny nets: it learns, it repeats, it resumes bit for bit."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from pylean_mlir.commands import train as command
from pylean_mlir.manifest import load_manifest
from pylean_mlir.runtime import LLVM_CPU
from pylean_mlir.training import initial_state, load_checkpoint
from tests.fixtures_training import TINY, Run, assert_one_sentence, log_of, parameters_of, same_bits

RECIPE = """
epochs: 4
lr: 0.2
schedule: cosine
warmup_epochs: 0.5
label_smoothing: 0.1
log_every: 10
checkpoint_every: 7
seed: 5
"""


@pytest.fixture
def recipe(tmp_path: Path) -> Path:
    path = tmp_path / "recipe.yaml"
    path.write_text(RECIPE)
    return path


def stop_after(steps: int) -> Callable[[], object]:
    """A stand-in for `stop_on_signals` that asks to stop before step `steps` of this session."""

    @contextmanager
    def stop() -> Iterator[Callable[[], bool]]:
        calls = iter(range(10**9))
        yield lambda: next(calls) >= steps

    return stop


def test_training_learns_and_leaves_a_complete_run(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "run"
    result = run("train", TINY, "--epochs", 5, "--out", out)
    assert result.code == 0
    assert "test accuracy" in result.out
    events = log_of(out)
    assert [entry["event"] for entry in events if entry["event"] != "step"] == [
        "start",
        *["epoch"] * 5,
        "end",
    ]
    losses = [entry["loss"] for entry in events if entry["event"] == "epoch"]
    assert losses == sorted(losses, reverse=True)
    assert events[-1]["test_accuracy"] > 0.8
    assert events[0]["parameters"] == 1210
    checkpoint = load_checkpoint(out / "last.safetensors")
    assert (checkpoint.progress.epoch, checkpoint.progress.step) == (5, 5 * (1437 // 32))
    assert (out / "best.safetensors").exists()


def test_same_seed_same_bits_and_other_seed_other_bits(run: Run, tmp_path: Path) -> None:
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        assert run("train", TINY, "--epochs", 2, "--seed", seed, "--out", tmp_path / name).code == 0
    a, b, c = (parameters_of(tmp_path / name / "last.safetensors") for name in "abc")
    assert same_bits(a, b)
    assert not same_bits(a, c)
    assert log_of(tmp_path / "a", "step", "epoch", "end") == log_of(tmp_path / "b", "step", "epoch", "end")


@pytest.mark.parametrize("stops", [(1,), (7,), (44,), (45,), (13, 30, 51), (44, 44, 44)])
def test_resumed_run_is_bit_identical(
    run: Run, recipe: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stops: tuple[int, ...]
) -> None:
    whole, parts = tmp_path / "whole", tmp_path / "parts"
    assert run("train", TINY, "--recipe", recipe, "--out", whole).code == 0
    with monkeypatch.context() as patch:
        for index, steps in enumerate(stops):
            patch.setattr(command, "stop_on_signals", stop_after(steps))
            arguments = ("--recipe", recipe) if index == 0 else ("--resume",)
            result = run("train", TINY, *arguments, "--out", parts)
            assert result.code == 130
            assert "--resume --out" in result.err
    assert run("train", TINY, "--resume", "--out", parts).code == 0
    for name in ("last.safetensors", "best.safetensors"):
        assert same_bits(parameters_of(whole / name), parameters_of(parts / name))
    assert log_of(whole, "step", "epoch", "end") == log_of(parts, "step", "epoch", "end")
    first, second = (load_checkpoint(folder / "last.safetensors").progress for folder in (whole, parts))
    assert (first.step, first.best_accuracy) == (second.step, second.best_accuracy)


def test_finished_run_can_be_extended(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "run"
    assert run("train", TINY, "--epochs", 2, "--out", out).code == 0
    assert_one_sentence(run("train", TINY, "--resume", "--out", out), "finished its 2 epochs", "--epochs")
    assert run("train", TINY, "--resume", "--epochs", 3, "--out", out).code == 0
    assert run("train", TINY, "--epochs", 3, "--out", tmp_path / "whole").code == 0
    last = parameters_of(out / "last.safetensors")
    assert same_bits(last, parameters_of(tmp_path / "whole" / "last.safetensors"))


def test_resume_refuses_other_settings(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "run"
    assert run("train", TINY, "--epochs", 1, "--out", out).code == 0
    for option, value in (("--lr", 0.3), ("--seed", 9), ("--data", "mnist")):
        result = run("train", TINY, "--resume", "--out", out, option, value)
        assert_one_sentence(result, "was started with", str(value))
    assert_one_sentence(run("train", "tiny-linear", "--resume", "--out", out), TINY)
    assert_one_sentence(run("train", TINY, "--out", out), "already holds a run")


def test_run_folders_are_numbered_and_the_newest_is_resumed(run: Run, tmp_path: Path) -> None:
    for _ in range(2):
        assert run("train", TINY, "--epochs", 1).code == 0
    assert (tmp_path / "runs" / f"{TINY}-digits-002").is_dir()
    result = run("train", TINY, "--epochs", 2, "--resume")
    assert result.code == 0
    assert f"{TINY}-digits-002" in result.out
    table = run("runs").out
    assert f"{TINY}-digits-001" in table
    assert "finished" in table


def test_init_can_be_dumped_and_loaded(run: Run, tmp_path: Path, modules: Path) -> None:
    init = tmp_path / "init.safetensors"
    assert run("train", TINY, "--epochs", 1, "--out", tmp_path / "a", "--dump-init", init).code == 0
    options = ("--epochs", 1, "--out", tmp_path / "b", "--init-from", init)
    assert run("train", TINY, *options).code == 0
    a, b = (parameters_of(tmp_path / name / "last.safetensors") for name in "ab")
    assert same_bits(a, b)
    result = run("train", "tiny-linear", "--out", tmp_path / "c", "--init-from", init)
    assert_one_sentence(result, "does not fit tiny-linear")


def test_he_initialisation(modules: Path) -> None:
    module = load_manifest(modules).find(TINY, "train")
    drawn = initial_state(module, 0)
    assert drawn["W0"].std() == pytest.approx(np.sqrt(2 / 64), rel=0.1)
    assert not drawn["b0"].any()
    again = initial_state(module, 0)
    assert same_bits(drawn, again)
    assert not same_bits(drawn, initial_state(module, 1))


def test_quiet_prints_nothing(run: Run, tmp_path: Path) -> None:
    result = run("train", TINY, "--epochs", 1, "--out", tmp_path / "run", "--quiet")
    assert (result.code, result.out, result.err) == (0, "", "")


def test_deterministic_takes_the_first_flags_that_work(run: Run, tmp_path: Path) -> None:
    assert run("train", TINY, "--epochs", 0, "--out", tmp_path / "run", "--deterministic").code == 0
    flags = log_of(tmp_path / "run")[0]["flags"]
    assert flags["fwd"] == LLVM_CPU.candidates[0].name
    assert flags["train"] in [candidate.name for candidate in LLVM_CPU.candidates]


def test_eval_counts_the_last_partial_batch(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "run"
    assert run("train", TINY, "--epochs", 2, "--out", out).code == 0
    result = run("eval", out / "last.safetensors", "--json")
    found = json.loads(result.out)
    assert found["images"] == 360  # 11 batches of 32 and 8 more
    assert sum(map(sum, found["confusion"])) == 360
    assert found["accuracy"] == log_of(out, "epoch")[-1]["test_accuracy"]
    assert found["loss"] == pytest.approx(log_of(out, "epoch")[-1]["test_loss"])
    assert "of 360 test images of digits right" in run("eval", out).out


@pytest.mark.parametrize("suffix", ["png", "svg"])
def test_plot_draws_runs(run: Run, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / "run"
    assert run("train", TINY, "--epochs", 2, "--out", out).code == 0
    picture = tmp_path / f"curves.{suffix}"
    assert run("plot", out, out, "--out", picture).code == 0
    assert picture.read_bytes()[:1000].startswith((b"\x89PNG", b"<?xml"))
    assert_one_sentence(run("plot", out, "--out", tmp_path / "curves.txt"), ".png or .svg")
