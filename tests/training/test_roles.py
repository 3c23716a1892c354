"""Steps with slots and buffers: trained, stored, resumed bit for bit; signatures that are refused."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from pylean_mlir.commands import train as command
from pylean_mlir.errors import PlmError
from pylean_mlir.manifest import load_manifest
from pylean_mlir.signature import KINDS
from pylean_mlir.training import TrainOptions, Watcher, load_checkpoint, train
from tests.fixtures_mlir import write_dense_net
from tests.fixtures_training import Run, assert_one_sentence, log_of, parameters_of, same_bits
from tests.training.test_train_and_resume import stop_after

MOMENTUM, CENTRED, BOTH = "tiny-momentum", "tiny-centred", "tiny-both"
NETS = (MOMENTUM, CENTRED, BOTH)


@pytest.fixture(scope="session")
def roles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Nets whose steps have slots, a buffer, and both."""
    folder = tmp_path_factory.mktemp("roles")
    for net, momentum, centred in ((MOMENTUM, True, False), (CENTRED, False, True), (BOTH, True, True)):
        write_dense_net(folder, net, [64, 16, 10], 32, [8, 8, 1], momentum=momentum, centred=centred)
    return folder


@pytest.mark.parametrize("net", NETS)
def test_it_learns_and_resumes_bit_for_bit(
    run: Run, roles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, net: str
) -> None:
    options = ("--modules", roles, "--deterministic")
    start = ("--lr", 0.02, "--epochs", 3)
    whole, parts = tmp_path / "whole", tmp_path / "parts"
    assert run("train", net, *start, *options, "--out", whole).code == 0
    assert log_of(whole, "end")[0]["test_accuracy"] > (0.5 if net == CENTRED else 0.8)
    with monkeypatch.context() as patch:
        patch.setattr(command, "stop_on_signals", stop_after(50))
        assert run("train", net, *start, *options, "--out", parts).code == 130
    stored = load_checkpoint(parts / "last.safetensors").state
    assert set(stored) == {port.name for port in load_manifest(roles).find(net, "train").signature.state}
    assert all(values.any() for values in stored.values())
    assert run("train", net, "--resume", *options, "--out", parts).code == 0
    for name in ("last.safetensors", "best.safetensors"):
        assert same_bits(parameters_of(whole / name), parameters_of(parts / name))
    assert log_of(whole, "step", "epoch", "end") == log_of(parts, "step", "epoch", "end")


def test_a_step_is_the_optimizers_and_the_buffer_is_the_running_mean(
    run: Run, roles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After one and two steps: u' = 0.9 u + g and p' = p - lr u', so that g of step 1 is u."""
    states = {}
    for steps in (0, 1, 2):
        monkeypatch.setattr(command, "stop_on_signals", stop_after(steps))
        out = tmp_path / str(steps)
        options = ("--modules", roles, "--deterministic", "--lr", 0.5, "--epochs", 1)
        assert run("train", BOTH, *options, "--out", out).code == 130
        states[steps] = parameters_of(out / "last.safetensors")
    for steps in (1, 2):
        old, new = states[steps - 1], states[steps]
        for name in ("W0", "b0", "W1", "b1"):
            expected = old[name] - np.float32(0.5) * new[f"{name}_momentum"]
            assert new[name] == pytest.approx(expected, abs=1e-6)
    assert not states[0]["W0_momentum"].any() and states[1]["W0_momentum"].any()
    assert not states[0]["mean"].any() and states[1]["mean"].any()


def test_evaluation_takes_parameters_and_buffers(run: Run, roles: Path, tmp_path: Path) -> None:
    out = tmp_path / "run"
    options = ("--modules", roles)
    assert run("train", BOTH, "--epochs", 1, "--lr", 0.02, *options, "--out", out).code == 0
    result = json.loads(run("eval", out / "last.safetensors", "--json", *options).out)
    assert result["accuracy"] == log_of(out, "epoch")[-1]["test_accuracy"]
    assert result["loss"] == pytest.approx(log_of(out, "epoch")[-1]["test_loss"])


def test_a_run_starts_from_anothers_parameters_and_buffers_but_not_its_slots(
    run: Run, roles: Path, tmp_path: Path
) -> None:
    first, options = tmp_path / "first", ("--modules", roles)
    assert run("train", BOTH, "--epochs", 1, "--lr", 0.02, *options, "--out", first).code == 0
    second = tmp_path / "second"
    given = ("--init-from", first / "last.safetensors")
    assert run("train", BOTH, "--epochs", 0, *given, *options, "--out", second).code == 0
    old, new = (parameters_of(folder / "last.safetensors") for folder in (first, second))
    assert all(np.array_equal(old[name], new[name]) for name in ("W0", "b0", "W1", "b1", "mean"))
    assert not new["W0_momentum"].any()


def test_python_trains_without_a_command(places: None, modules: Path, tmp_path: Path) -> None:
    class Count(Watcher):
        epochs = 0

        def finished_epoch(self, *_: object) -> None:
            self.epochs += 1

    watcher = Count()
    options = TrainOptions("tiny-mlp", data="digits", changes={"epochs": 2}, modules=modules)
    result = train(options, watcher=watcher)
    assert result.finished and watcher.epochs == 2
    assert result.progress.accuracy is not None and result.progress.accuracy > 0.5
    assert same_bits(result.state, parameters_of(result.folder / "last.safetensors"))


def _rewrite(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    write_dense_net(folder, BOTH, [64, 16, 10], 32, [8, 8, 1], momentum=True, centred=True)
    path = folder / "manifest.json"
    content = json.loads(path.read_text())
    change(content["modules"][0])
    path.write_text(json.dumps(content))


def _port(module: dict[str, Any], name: str, side: str = "inputs") -> dict[str, Any]:
    found: dict[str, Any] = next(port for port in module[side] if port["name"] == name)
    return found


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda m: _port(m, "b1").update(name="b0"), "2 inputs have the name 'b0'"),
        (lambda m: _port(m, "b1", "outputs").update(name="b0"), "2 outputs have the name 'b0'"),
        (lambda m: _port(m, "mean", "outputs").update(name="r"), "buffer 'mean' goes in and does not come"),
        (lambda m: m["inputs"].pop(0), "buffer 'mean' comes out and does not go in"),
        (lambda m: _port(m, "W0_momentum").update(shape=[16, 64]), r"has shape \(16, 64\), its parameter W0"),
        (lambda m: _port(m, "W0", "outputs").update(shape=[64, 17]), "goes in with shape"),
        (lambda m: _port(m, "W0_momentum").update(of="W7"), "of 'W7', which is no parameter"),
        (lambda m: _port(m, "W0_momentum").pop("slot"), "does not say which slot of W0"),
        (lambda m: _port(m, "b0_momentum").update(of="b1", shape=[10]), "b1 has 2 times the slot momentum"),
        (lambda m: _port(m, "x").update(of="W0"), "belongs to no parameter"),
        (lambda m: _port(m, "x").update(role="target"), "exactly one input with the role image, found 0"),
        (lambda m: _port(m, "y").update(shape=[31, 10]), "must be a matrix with batch 32 rows"),
        (lambda m: _port(m, "learning_rate").update(shape=[1]), "'learning_rate' must be a scalar"),
        (lambda m: _port(m, "loss", "outputs").update(role="logits"), "no output with the role logits"),
        (lambda m: m.update(kind="update"), "a module of kind update has no input with the role buffer"),
    ],
)
def test_impossible_signatures_are_refused(
    tmp_path: Path, change: Callable[[dict[str, Any]], object], message: str
) -> None:
    _rewrite(tmp_path, change)
    with pytest.raises(PlmError, match=message):
        load_manifest(tmp_path)


def test_unknown_scalars_and_masks_are_refused_before_anything_is_written(run: Run, tmp_path: Path) -> None:
    for role, name in (("hyper", "temperature"), ("mask", "dropout")):
        folder = tmp_path / role
        extra = {"name": name, "shape": [], "dtype": "f32", "role": role}
        _rewrite(folder, lambda m, extra=extra: m["inputs"].append(extra))
        result = run("train", BOTH, "--modules", folder, "--out", tmp_path / "run" / role)
        assert_one_sentence(result, f"takes the {role} {name}", "learning_rate")


def test_the_halves_of_a_step_are_understood(tmp_path: Path) -> None:
    def split(module: dict[str, Any]) -> None:
        gradients = [
            {"name": f"d{port['name']}", "shape": port["shape"], "dtype": "f32", "role": "gradient",
             "of": port["name"]}
            for port in module["inputs"] if port["role"] == "parameter"
        ]  # fmt: skip
        taken, given = KINDS["grad"]
        inputs = [port for port in module["inputs"] if port["role"] in taken]
        outputs = [port for port in module["outputs"] if port["role"] in given]
        module.update(kind="grad", inputs=inputs, outputs=[*gradients, *outputs])

    _rewrite(tmp_path, split)
    signature = load_manifest(tmp_path).find(BOTH, "grad").signature
    assert [port.of for port in signature.giving("gradient")] == ["W0", "b0", "W1", "b1"]
    _rewrite(tmp_path / "part", lambda m: (split(m), m["outputs"].pop(0)))
    with pytest.raises(PlmError, match="there is no gradient of W0"):
        load_manifest(tmp_path / "part")
