"""Choosing flags by trial, and running on the device."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from pylean_mlir.errors import PlmError
from pylean_mlir.manifest import Module, load_manifest
from pylean_mlir.runtime import DEFAULT, LLVM_CPU, Device, FlagSet, Target, choose_flags, compile_text
from pylean_mlir.runtime import _choose as choosing
from tests.fixtures_training import TINY

HOST = FlagSet("host", ("--iree-llvmcpu-target-cpu=host",))
BROKEN = FlagSet("broken", ("--no-such-flag",))


def target_with(*candidates: FlagSet) -> Target:
    return replace(LLVM_CPU, candidates=candidates)


def load(modules: Path, kind: str = "train") -> tuple[str, Module]:
    manifest = load_manifest(modules)
    module = manifest.find(TINY, kind)
    return manifest.text(module), module


def test_race_rejects_what_fails_and_remembers(
    modules: Path, shared_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text, module = load(modules)
    target = target_with(BROKEN, HOST)
    choice = choose_flags(text, module, target, shared_cache)
    trials = {trial.name: trial for trial in choice.trials}
    assert set(trials) == {"default", "broken", "host"}
    assert trials["broken"].call_s is None
    assert "no-such-flag" in trials["broken"].rejected
    assert choice.flags.name in ("default", "host")
    monkeypatch.setattr(choosing, "_Trials", None)
    again = choose_flags(text, module, target, shared_cache)
    assert again.remembered
    assert (again.flags, again.trials) == (choice.flags, choice.trials)


def test_without_race_the_first_that_works_wins(modules: Path, shared_cache: Path) -> None:
    text, module = load(modules, "fwd")
    choice = choose_flags(text, module, target_with(BROKEN, HOST), shared_cache, race=False)
    assert choice.flags == HOST


def test_wrong_results_are_rejected(
    modules: Path, shared_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text, module = load(modules, "fwd")
    monkeypatch.setattr(choosing, "TOLERANCE", -1.0)
    wrong = FlagSet("wrong", ("--iree-llvmcpu-target-cpu=host", "--iree-opt-level=O2"))
    choice = choose_flags(text, module, target_with(wrong), shared_cache)
    assert choice.flags == DEFAULT
    assert "results differ" in choice.trials[-1].rejected


def test_disagreement_looks_at_updates_not_at_parameters(modules: Path) -> None:
    _, module = load(modules)
    inputs = choosing.random_inputs(module.signature)
    update = [0.01 * np.ones(port.shape, np.float32) for port in module.parameters]
    good = [*(start - step for start, step in zip(inputs, update, strict=False)), np.float32(2.0)]
    bad = [*(start - 1.1 * step for start, step in zip(inputs, update, strict=False)), np.float32(2.0)]
    assert choosing.disagreement(module, inputs, good, good) == 0.0
    assert choosing.disagreement(module, inputs, good, bad) == pytest.approx(0.1, rel=1e-3)
    assert choosing.disagreement(module, inputs, good, [*good[:-1], np.float32(np.nan)]) == float("inf")


def test_step_is_the_gradient_step(modules: Path, shared_cache: Path) -> None:
    """One step on the device against numpy in float64: the fixture, the compiler and the runner agree."""
    text, module = load(modules)
    device = Device(LLVM_CPU.driver)
    path = compile_text(text, LLVM_CPU, DEFAULT, shared_cache).path
    program = device.load(path, module.entry, len(module.outputs))
    inputs = choosing.random_inputs(module.signature)
    outputs = [device.get(buffer) for buffer in program([device.put(array) for array in inputs])]

    w0, b0, w1, b1, x, y, lr = (array.astype(np.float64) for array in inputs)
    before = x @ w0 + b0
    hidden = np.maximum(before, 0)
    logits = hidden @ w1 + b1
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_softmax = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    loss = -(log_softmax * y).sum() / len(x)
    out = (np.exp(log_softmax) - y) / len(x)
    back = (out @ w1.T) * (before > 0)
    gradients = [x.T @ back, back.sum(axis=0), hidden.T @ out, out.sum(axis=0)]
    expected = [start - lr * gradient for start, gradient in zip((w0, b0, w1, b1), gradients, strict=True)]
    for found, wanted in zip(outputs, [*expected, loss], strict=True):
        assert found == pytest.approx(wanted, abs=2e-6)


def test_results_fed_back_stay_on_the_device(modules: Path, shared_cache: Path) -> None:
    text, module = load(modules)
    device = Device(LLVM_CPU.driver)
    path = compile_text(text, LLVM_CPU, DEFAULT, shared_cache).path
    program = device.load(path, module.entry, len(module.outputs))
    inputs = choosing.random_inputs(module.signature)
    buffers = [device.put(array) for array in inputs]
    resident = buffers[:4]
    by_hand = inputs[:4]
    for _ in range(3):
        *resident, _loss = program([*resident, *buffers[4:]])
        uploaded = [device.put(array) for array in by_hand]
        by_hand = [device.get(buffer) for buffer in program([*uploaded, *buffers[4:]])][:4]
    for buffer, array in zip(resident, by_hand, strict=True):
        assert device.get(buffer).tobytes() == array.tobytes()


def test_missing_device_and_damaged_module_are_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(PlmError, match="no device on this machine"):
        Device("no-such-driver")
    (tmp_path / "bad.vmfb").write_bytes(b"not a module")
    with pytest.raises(PlmError, match="can't be loaded"):
        Device(LLVM_CPU.driver).load(tmp_path / "bad.vmfb", "main", 1)


@pytest.mark.skipif(sys.platform != "linux", reason="SCHED_BATCH is Linux's")
def test_the_waiting_thread_does_not_preempt_workers() -> None:
    policy = "print(os.sched_getscheduler(0), flush=True)"
    script = f"""
import os
from pylean_mlir.runtime import Device
os.sched_setscheduler(0, os.SCHED_OTHER, os.sched_param(0))
Device("local-task")
{policy}
os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
Device("local-task")
{policy}
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert [int(word) for word in done.stdout.split()] == [os.SCHED_BATCH, os.SCHED_IDLE]
