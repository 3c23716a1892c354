"""The rendered tiny nets, run by IREE, against one training step in plain numpy."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from pylean_mlir.manifest import Manifest, Module, load_manifest
from pylean_mlir.runtime import DEFAULT, LLVM_CPU, Device, Program, compile_text
from tests.render.reference import Step, training_step

FOLDER = Path(__file__).resolve().parents[2] / "verified_mlir"
TINY = ("tiny-linear", "tiny-mlp", "tiny-cnn", "tiny-cifar-cnn", "tiny-strided")
LR = 0.3


class Runner:
    """Compiles a net's modules once and runs them on arrays."""

    def __init__(self, manifest: Manifest, cache: Path) -> None:
        self.manifest, self.cache, self.device = manifest, cache, Device("local-task")
        self.programs: dict[str, Program] = {}

    def __call__(self, module: Module, arrays: list[np.ndarray]) -> list[np.ndarray]:
        if module.file not in self.programs:
            compiled = compile_text(self.manifest.text(module), LLVM_CPU, DEFAULT, self.cache)
            program = self.device.load(compiled.path, module.entry, len(module.outputs))
            self.programs[module.file] = program
        outputs = self.programs[module.file]([self.device.put(array) for array in arrays])
        return [self.device.get(output) for output in outputs]


@pytest.fixture(scope="module")
def manifest() -> Manifest:
    return load_manifest(FOLDER)


@pytest.fixture(scope="module")
def runner(manifest: Manifest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runner]:
    yield Runner(manifest, tmp_path_factory.mktemp("iree"))


def check(
    manifest: Manifest, runner: Runner, net: str, numbers: list[np.ndarray], targets: np.ndarray
) -> Step:
    """Run the step and the forward pass both ways and compare; `numbers` are parameters and images."""
    train, forward = manifest.find(net, "train"), manifest.find(net, "fwd")
    layers = [(layer.kind, layer.args) for layer in train.layers]
    expected = training_step(layers, numbers[:-1], numbers[-1], targets, LR)
    *new, loss = runner(train, [*numbers, targets, np.float32(LR)])
    (logits,) = runner(forward, numbers)
    np.testing.assert_allclose(logits, expected.logits, rtol=2e-5, atol=2e-5)
    np.testing.assert_allclose(loss, expected.loss, rtol=2e-5, atol=2e-6)
    for port, found, wanted in zip(train.parameters, new, expected.new, strict=True):
        np.testing.assert_allclose(found, wanted, rtol=2e-5, atol=5e-6, err_msg=port.name)
    assert any(np.abs(gradient).max() > 1e-3 for gradient in expected.gradients)
    return expected


def shapes(manifest: Manifest, net: str) -> tuple[list[tuple[int, ...]], tuple[int, ...]]:
    """Shapes of parameters and images, and of the targets."""
    module = manifest.find(net, "train")
    return [port.shape for port in module.inputs[:-2]], module.inputs[-2].shape


@pytest.mark.parametrize(
    ("net", "seed"),
    [*((net, seed) for net in TINY for seed in range(3)), ("mnist-linear", 0), ("mnist-mlp", 0)],
)
def test_a_step_on_random_numbers(manifest: Manifest, runner: Runner, net: str, seed: int) -> None:
    rng = np.random.default_rng(seed)
    wanted, target_shape = shapes(manifest, net)
    scale = 0.7 if net in TINY else 0.05
    numbers = [rng.normal(0, scale, shape).astype(np.float32) for shape in wanted]
    targets = rng.dirichlet(np.ones(target_shape[1]), target_shape[0]).astype(np.float32)
    check(manifest, runner, net, numbers, targets)


@pytest.mark.parametrize("net", [net for net in TINY if net != "tiny-linear"])
def test_a_step_at_the_kinks(manifest: Manifest, runner: Runner, net: str) -> None:
    """Small integers make exact zeros before relu and exact ties in the windows, in float32 as in float64."""
    rng = np.random.default_rng(7)
    wanted, target_shape = shapes(manifest, net)
    zeros = ties = 0
    pools = any(layer.kind == "maxPool" for layer in manifest.find(net, "train").layers)
    for _ in range(4):
        numbers = [rng.integers(-1, 2, shape).astype(np.float32) for shape in wanted]
        numbers[-3] /= 8  # the last layer's weights: no saturated softmax
        targets = np.eye(target_shape[1], dtype=np.float32)[rng.integers(0, target_shape[1], target_shape[0])]
        step = check(manifest, runner, net, numbers, targets)
        zeros, ties = zeros + step.zeros_at_relu, ties + step.tied_windows
    assert zeros > 0
    assert ties > 0 or not pools


def test_relu_is_flat_at_zero(manifest: Manifest, runner: Runner) -> None:
    """With all weights zero every relu is at 0: only the last bias learns."""
    wanted, target_shape = shapes(manifest, "tiny-mlp")
    numbers = [np.zeros(shape, np.float32) for shape in wanted[:-1]] + [np.ones(wanted[-1], np.float32)]
    targets = np.eye(target_shape[1], dtype=np.float32)[: target_shape[1]]
    targets = np.resize(targets, target_shape)
    *new, _ = runner(manifest.find("tiny-mlp", "train"), [*numbers, targets, np.float32(LR)])
    assert [bool(np.any(value)) for value in new] == [False] * (len(new) - 1) + [True]


def test_extreme_logits_keep_the_loss_finite(manifest: Manifest, runner: Runner) -> None:
    """Logits of +-1000 overflow a naive log-sum-exp."""
    wanted, target_shape = shapes(manifest, "tiny-linear")
    numbers = [np.zeros(shape, np.float32) for shape in wanted]
    numbers[1][:] = [1000, -1000, 0]
    targets = np.resize(np.eye(target_shape[1], dtype=np.float32), target_shape)
    *new, loss = runner(manifest.find("tiny-linear", "train"), [*numbers, targets, np.float32(LR)])
    assert np.isfinite(loss) and 500 < loss < 2000
    assert all(np.isfinite(value).all() for value in new)
