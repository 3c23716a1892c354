"""Everything that can go wrong: one sentence, a non-zero exit, and the last good checkpoint still there."""

import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from pylean_mlir.errors import PlmError
from pylean_mlir.training import load_checkpoint, save_state
from tests.fixtures_training import (
    BATCH,
    TINY,
    Run,
    assert_one_sentence,
    log_of,
    parameters_of,
    same_bits,
    write_idx_dataset,
)


@contextmanager
def files_limited_to(size: int) -> Iterator[None]:
    """The kernel refuses to let this process write files beyond `size` bytes, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_nan_stops_and_keeps_the_last_good_checkpoint(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "run"
    result = run("train", TINY, "--epochs", 3, "--lr", "1e20", "--out", out)
    assert_one_sentence(result, "The loss is", "smaller lr", "last.safetensors")
    checkpoint = load_checkpoint(out / "last.safetensors")
    assert all(np.isfinite(values).all() for values in checkpoint.state.values())
    assert log_of(out)[-1]["event"] == "stop"
    assert "diverged" in run("runs", tmp_path).out


def test_full_disk_keeps_the_last_checkpoint(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "run"
    assert run("train", TINY, "--epochs", 1, "--out", out).code == 0
    before = (out / "last.safetensors").read_bytes()
    with files_limited_to(4096):
        result = run("train", TINY, "--resume", "--epochs", 3, "--out", out)
    assert_one_sentence(result, "Can't write", "safetensors", "intact")
    assert (out / "last.safetensors").read_bytes() == before
    names = {".lock", "log.jsonl", "last.safetensors", "best.safetensors"}
    assert {path.name for path in out.iterdir()} == names
    assert run("train", TINY, "--resume", "--epochs", 3, "--out", out).code == 0


def test_full_disk_on_a_real_file_system(run: Run, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(disk)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("can't mount a small file system here")
    try:
        assert_one_sentence(run("train", TINY, "--epochs", 3, "--out", disk / "run"), "No space left")
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_unwritable_output_is_one_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    assert_one_sentence(run("train", TINY, "--out", tmp_path / "file" / "run"), "Can't write to")
    assert_one_sentence(run("train", TINY, "--out", tmp_path / "file"), "Can't write to")


def test_batch_larger_than_the_data(run: Run, tmp_path: Path) -> None:
    write_idx_dataset(tmp_path / "few", train=BATCH - 1)
    result = run("train", TINY, "--data", tmp_path / "few", "--out", tmp_path / "run")
    assert_one_sentence(result, f"{BATCH} images per step", f"only {BATCH - 1}")


def test_missing_and_truncated_data(run: Run, tmp_path: Path) -> None:
    assert_one_sentence(run("train", TINY, "--data", "mnist"), "plm data get mnist")
    write_idx_dataset(tmp_path / "cut")
    path = tmp_path / "cut" / "train-images-idx3-ubyte"
    path.write_bytes(path.read_bytes()[:-5])
    assert_one_sentence(run("train", TINY, "--data", tmp_path / "cut"), "train-images", "truncated")


def test_damaged_checkpoints_are_refused(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "run"
    assert run("train", TINY, "--epochs", 1, "--out", out).code == 0
    path = out / "last.safetensors"
    content = path.read_bytes()
    flipped = bytearray(content)
    flipped[-100] ^= 1
    for damaged in (b"", b"garbage", content[:100], content[:-1], bytes(flipped)):
        path.write_bytes(damaged)
        assert_one_sentence(run("train", TINY, "--resume", "--epochs", 2, "--out", out), "damaged")
        assert_one_sentence(run("eval", path), "damaged")


def test_checkpoint_of_another_net_is_refused(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "run"
    assert run("train", TINY, "--epochs", 1, "--out", out).code == 0
    result = run("train", "tiny-linear", "--resume", "--out", out)
    assert_one_sentence(result, TINY, "tiny-linear")
    parameters = parameters_of(out / "last.safetensors")
    del parameters["b0"]
    save_state(tmp_path / "part.safetensors", parameters, {})
    result = run("train", TINY, "--init-from", tmp_path / "part.safetensors", "--out", tmp_path / "x")
    assert_one_sentence(result, "does not fit", "b0 is missing")
    assert not (tmp_path / "x").exists()
    assert_one_sentence(run("runs", tmp_path / "nowhere"), "not a folder")
    assert_one_sentence(run("eval", tmp_path / "part.safetensors"), "not a checkpoint of plm train")
    save_file({"W0": np.zeros(3, np.float64)}, tmp_path / "double.safetensors")
    with pytest.raises(PlmError, match="not float32"):
        load_checkpoint(tmp_path / "double.safetensors")


def test_two_processes_do_not_share_a_run(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "run"
    assert run("train", TINY, "--epochs", 1, "--out", out).code == 0
    code = (
        f"from pylean_mlir.training import open_run_folder\nimport pathlib, sys\n"
        f"with open_run_folder(pathlib.Path({str(out)!r}), resume=True):\n    print('held', flush=True)\n"
        "    sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        result = run("train", TINY, "--resume", "--epochs", 2, "--out", out)
        holder.communicate(b"")
    assert_one_sentence(result, "Another process trains in")


LONG = "epochs: 100\nlog_every: 10\ncheckpoint_every: 5\nlr: 0.05\n"


def start(modules: Path, out: Path, recipe: Path) -> "subprocess.Popen[str]":
    """`plm train` in a process of its own, resuming if there is something to resume."""
    command = [sys.executable, "-m", "pylean_mlir", "train", TINY, "--out", str(out)]
    command += ["--modules", str(modules)]
    if (out / "log.jsonl").exists():
        command.append("--resume")
    if not (out / "last.safetensors").exists():  # killed before there was a checkpoint: begin again
        command += ["--recipe", str(recipe), "--data", "digits"]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def check_run_folder(out: Path) -> None:
    """No broken file: every checkpoint loads, and the log is whole up to where the checkpoint says."""
    for name in ("last.safetensors", "best.safetensors"):
        if (out / name).exists():
            load_checkpoint(out / name)
    if (out / "last.safetensors").exists():
        progress = load_checkpoint(out / "last.safetensors").progress
        whole = (out / "log.jsonl").read_bytes()[: progress.log_bytes]
        assert len(whole) == progress.log_bytes
        for line in whole.splitlines():
            json.loads(line)


def kill_and_resume(run: Run, modules: Path, tmp_path: Path, kills: int, seed: int) -> None:
    """Kill a run at random moments, resume it each time, and compare with one that nobody disturbed."""
    recipe = tmp_path / "recipe.yaml"
    recipe.write_text(LONG)
    whole, out = tmp_path / "whole", tmp_path / "killed"
    assert run("train", TINY, "--recipe", recipe, "--out", whole).code == 0
    moments = random.Random(seed)
    for _ in range(kills):
        process = start(modules, out, recipe)
        while not (out / "log.jsonl").exists() and process.poll() is None:
            time.sleep(0.02)
        time.sleep(moments.uniform(0, 1.2))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        check_run_folder(out)
    code = 0
    if not log_of(out, "end"):
        process = start(modules, out, recipe)
        _, errors = process.communicate(timeout=100)
        code = process.returncode
        assert code == 0 or "finished its" in errors, errors
    last = parameters_of(out / "last.safetensors")
    assert same_bits(last, parameters_of(whole / "last.safetensors"))
    assert log_of(out, "step", "epoch") == log_of(whole, "step", "epoch")
    assert not [path for path in out.iterdir() if path.name.startswith(".last")]


def test_a_few_kills_lose_nothing(run: Run, modules: Path, tmp_path: Path) -> None:
    kill_and_resume(run, modules, tmp_path, kills=4, seed=0)


@pytest.mark.slow
def test_a_hundred_kills_lose_nothing(
    run: Run, modules: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules[__name__], "LONG", LONG.replace("epochs: 100", "epochs: 3000"))
    kill_and_resume(run, modules, tmp_path, kills=100, seed=1)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_interrupt_writes_a_checkpoint_and_says_how_to_go_on(
    run: Run, modules: Path, tmp_path: Path, number: signal.Signals
) -> None:
    recipe = tmp_path / "recipe.yaml"
    recipe.write_text("epochs: 100000\n")
    out = tmp_path / "run"
    assert run("train", TINY, "--epochs", 0, "--out", tmp_path / "compiled").code == 0
    process = start(modules, out, recipe)
    assert process.stderr is not None
    while not process.stderr.readline().startswith("epoch 2/"):
        assert process.poll() is None
    process.send_signal(number)
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "go on with --resume --out" in errors
    check_run_folder(out)
    assert log_of(out)[-1]["event"] == "stop"
