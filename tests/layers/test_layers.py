"""Layers as a tree: residual blocks, the count of arithmetic, and what a new layer costs."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from pylean_mlir.errors import PlmError
from pylean_mlir.layers import LAYERS, bind, find_layer, is_straight, kinks, stops, training_multiply_adds
from pylean_mlir.manifest import Layer
from tests.conftest import REPOSITORY


def conv(channels_in: int, channels_out: int, stride: int = 1, activation: str = "identity") -> Layer:
    args = {"in": channels_in, "out": channels_out, "kernel": 1, "stride": stride, "padding": "same"}
    side = 4 // stride
    count = channels_in * channels_out + channels_out
    return Layer("conv2dStrided", {**args, "activation": activation}, (side, side, channels_out), count)


PLAIN = Layer("residual", {}, (4, 4, 2), 6, {"body": (conv(2, 2, activation="relu"),)})
PROJECTED = Layer("residual", {}, (2, 2, 3), 18, {"body": (conv(2, 3, 2),), "shortcut": (conv(2, 3, 2),)})
NAMES = ["W0", "b0", "W1", "b1", "W2", "b2"]


def values() -> dict[str, np.ndarray]:
    rng = np.random.default_rng(0)
    shapes = [(1, 1, 2, 2), (2,), (1, 1, 2, 3), (3,), (1, 1, 2, 3), (3,)]
    return {name: rng.standard_normal(shape) for name, shape in zip(NAMES, shapes, strict=True)}


def test_residual_blocks_are_sums_and_children_have_parameters_in_order() -> None:
    nodes = bind([PLAIN, PROJECTED], (4, 4, 2), NAMES)
    assert nodes[1].children["shortcut"][0].names == ("W2", "b2")
    v, x = values(), np.random.default_rng(1).standard_normal((5, 4, 4, 2))
    run = stops(nodes, v, x)
    found = [next(run)]
    with pytest.raises(StopIteration) as end:
        while True:
            found.append(next(run))
    before = x @ v["W0"][0, 0] + v["b0"]
    middle = np.maximum(before, 0) + x
    corners = middle[:, ::2, ::2]
    expected = corners @ v["W1"][0, 0] + v["b1"] + corners @ v["W2"][0, 0] + v["b2"]
    assert np.allclose(end.value.value, expected) and len(found) == 1
    assert np.allclose(found[0].values, before)
    assert kinks(nodes) == {"relu"} and not is_straight(nodes)


def test_nobody_needs_the_gradient_of_the_images_in_any_branch() -> None:
    nodes = bind([PLAIN, PROJECTED], (4, 4, 2), NAMES)
    first, each = 16 * 4, 4 * 2 * 3
    assert training_multiply_adds(nodes) == 2 * first + 3 * each + 3 * each


def test_names_and_parameters_must_match() -> None:
    with pytest.raises(PlmError, match="No layer has the parameter W3"):
        bind([PLAIN, PROJECTED], (4, 4, 2), [*NAMES, "W3"])
    with pytest.raises(PlmError, match="more parameters than the module"):
        bind([PLAIN, PROJECTED], (4, 4, 2), NAMES[:-1])
    with pytest.raises(PlmError, match="does not know the layer attention; it knows activate, branches"):
        bind([Layer("attention", {}, (1,), 0)], (1,), [])


@pytest.mark.parametrize("name", LAYERS)
def test_every_line_of_the_registry_leads_to_a_layer(name: str) -> None:
    layer = Layer(name, {"activation": "relu"}, (1,), 0)
    assert find_layer(name).parameters(layer) in (0, 2)


NEW = '''
"""The mean over all positions."""

from typing import Any

from pylean_mlir.layers._protocol import Array, Call, LayerKind, Node, Stops
from pylean_mlir.manifest import Layer


class ChannelMean:
    def parameters(self, layer: Layer) -> int:
        return 0

    def jax(self, jax: Any, call: Call[Any, Any], x: Any) -> Any:
        return x.mean(axis=(1, 2))

    def torch(self, torch: Any, call: Call[Any, Any], x: Any) -> Any:
        return x.mean(dim=(2, 3))

    def torch_parameters(self, node: Node, values: tuple[Array, ...]) -> tuple[Array, ...]:
        return values

    def stops(self, call: Call[Array, Stops], x: Array) -> Stops:
        yield from ()
        return x.mean((1, 2))

    def kinks(self, layer: Layer) -> tuple[str, ...]:
        return ()

    def multiply_adds(self, node: Node) -> int:
        return 0


LAYER: LayerKind = ChannelMean()
'''

USE = """
import json
import numpy as np
from pylean_mlir.layers import bind, forward_with_jax, stops, training_multiply_adds
from pylean_mlir.manifest import Layer
from pylean_mlir.with_jax import installed, load

args = {"in": 1, "out": 3, "kernel": 3, "padding": "same", "activation": "relu"}
block = Layer("residual", {}, (4, 4, 3), 84, {"body": (Layer("conv2d", {**args, "in": 3}, (4, 4, 3), 84),)})
layers = [Layer("conv2d", args, (4, 4, 3), 30), block, Layer("channelMean", {}, (3,), 0)]
layers.append(Layer("dense", {"in": 3, "out": 2, "activation": "identity"}, (2,), 8))
names = [f"p{i}" for i in range(6)]
nodes = bind(layers, (4, 4, 1), names)
shapes = [(3, 3, 1, 3), (3,), (3, 3, 3, 3), (3,), (3, 2), (2,)]
rng = np.random.default_rng(0)
values = {n: rng.standard_normal(s) for n, s in zip(names, shapes)}
x = rng.standard_normal((2, 4, 4, 1))
def output(run):
    while True:
        try:
            next(run)
        except StopIteration as end:
            return end.value
numpy = output(stops(nodes, values, x))
jax = forward_with_jax(load(), nodes, values, x) if installed() else numpy
print(json.dumps({"error": float(abs(numpy - np.asarray(jax)).max()), "cost": training_multiply_adds(nodes)}))
"""


def test_a_new_layer_is_one_file_and_one_line(tmp_path: Path) -> None:
    package = tmp_path / "pylean_mlir"
    shutil.copytree(REPOSITORY / "src" / "pylean_mlir", package, ignore=shutil.ignore_patterns("__pycache__"))
    (package / "layers" / "_channel_mean.py").write_text(NEW)
    registry = package / "layers" / "_registry.py"
    line = '    "flatten": "_flatten",\n'
    text = registry.read_text()
    registry.write_text(text.replace(line, f'{line}    "channelMean": "_channel_mean",\n'))
    done = subprocess.run(
        [sys.executable, "-c", USE],
        env={"PYTHONPATH": str(tmp_path), "PATH": "/usr/bin:/bin", "JAX_PLATFORMS": "cpu"},
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(done.stdout)
    assert found["error"] < 1e-4
    assert found["cost"] == 2 * 16 * 3 * 9 + 3 * 16 * 3 * 27 + 3 * 6
