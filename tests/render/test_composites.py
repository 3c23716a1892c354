"""Residual blocks, gates and branches, run by IREE, against their textbook definitions in plain numpy.

The gradient that a step took is compared with central differences of the loss, computed in float64.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from pylean_mlir.lean.build import Builder, BuildReport
from pylean_mlir.lean.imports import Root
from pylean_mlir.runtime import DEFAULT, LLVM_CPU, Device, compile_text

Array = npt.NDArray[np.float64]
Tree = dict[str, Any]

HERE = Path(__file__).resolve().parent
NETS = ("residual", "gate", "branches")
LR = 0.5


@pytest.fixture(scope="module")
def rendered(library: tuple[Builder, BuildReport], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the modules and modules.json."""
    folder = tmp_path_factory.mktemp("composites")
    builder = replace(library[0], extra_roots=(Root(HERE / "lean", top="Composites"),))
    result = builder.run_program("Composites.Main", [str(folder)], timeout=120)
    assert result.rc == 0, result.stderr
    return folder


def description(folder: Path, net: str, kind: str) -> Tree:
    """The entry of modules.json."""
    entries = json.loads((folder / "modules.json").read_text(encoding="utf-8"))
    (entry,) = [entry for entry in entries if (entry["net"], entry["kind"]) == (net, kind)]
    return dict(entry)


def run(folder: Path, entry: Tree, arrays: Sequence[np.ndarray]) -> list[np.ndarray]:
    """What IREE computes."""
    text = (folder / entry["file"]).read_text(encoding="utf-8")
    device = Device("local-task")
    compiled = compile_text(text, LLVM_CPU, DEFAULT, folder / "iree")
    program = device.load(compiled.path, entry["entry"], len(entry["outputs"]))
    return [device.get(out) for out in program([device.put(array) for array in arrays])]


def activate(name: str, z: Array) -> Array:
    functions = {
        "identity": lambda a: a,
        "relu": lambda a: np.maximum(a, 0),
        "relu6": lambda a: np.clip(a, 0, 6),
        "tanh": np.tanh,
        "logistic": lambda a: 1 / (1 + np.exp(-a)),
        "hardSigmoid": lambda a: np.clip(a + 3, 0, 6) / 6,
        "hardSwish": lambda a: a * np.clip(a + 3, 0, 6) / 6,
    }
    y: Array = functions[name](z)
    return y


def convolve(x: Array, weight: Array, stride: int) -> Array:
    """Zero padding so that ceil(size / stride) positions remain."""
    size = weight.shape[0]
    oh, ow = -(-x.shape[1] // stride), -(-x.shape[2] // stride)
    total = [max((o - 1) * stride + size - n, 0) for o, n in zip((oh, ow), x.shape[1:3], strict=True)]
    pads = [(0, 0), *((t // 2, t - t // 2) for t in total), (0, 0)]
    padded = np.pad(x, pads)
    z = np.zeros((len(x), oh, ow, weight.shape[3]))
    for y in range(oh):
        for c in range(ow):
            patch = padded[:, y * stride : y * stride + size, c * stride : c * stride + size, :]
            z[:, y, c, :] = np.tensordot(patch, weight, axes=3)
    return z


def apply(layer: Tree, x: Array, parameters: Iterator[Array]) -> Array:
    """One layer, with the parameters in the order of the tree."""
    kind, args, children = layer["layer"], layer["args"], layer.get("children", {})
    if kind in ("dense", "conv2d", "conv2dStrided"):
        weight, bias = next(parameters), next(parameters)
        z = x @ weight if kind == "dense" else convolve(x, weight, args.get("stride", 1))
        return activate(args["activation"], z + bias)
    if kind == "residual":
        body = chain(children["body"], x, parameters)
        return body + chain(children.get("shortcut", []), x, parameters)
    if kind == "gate":
        return x * chain(children["body"], x, parameters)[:, None, None, :]
    if kind == "branches":
        return np.concatenate([chain(branch, x, parameters) for branch in children.values()], axis=3)
    if kind == "maxPool":
        n, h, w, c = x.shape
        return np.asarray(x.reshape(n, h // 2, 2, w // 2, 2, c).max((2, 4)))
    return {
        "activate": lambda: activate(args["activation"], x),
        "globalAvgPool": lambda: x.mean((1, 2)),
        "flatten": lambda: x.reshape(len(x), -1),
    }[kind]()


def chain(layers: Sequence[Tree], x: Array, parameters: Iterator[Array]) -> Array:
    for layer in layers:
        x = apply(layer, x, parameters)
        assert list(x.shape[1:]) == layer["output"]
    return x


def mean_loss(logits: Array, targets: Array) -> float:
    return float((targets * (np.log(np.exp(logits).sum(1, keepdims=True)) - logits)).sum() / len(logits))


@pytest.mark.parametrize("net", NETS)
def test_a_step_is_the_gradient_step(rendered: Path, net: str) -> None:
    train, forward = (description(rendered, net, kind) for kind in ("train", "fwd"))
    layers = train["spec"]["layers"]
    rng = np.random.default_rng(11)
    shapes = [port["shape"] for port in train["inputs"][:-2]]
    numbers = [rng.normal(0, 0.8, shape).astype(np.float32) for shape in shapes]
    targets = rng.dirichlet(np.ones(3), 2).astype(np.float32)
    *parameters, image = [number.astype(np.float64) for number in numbers]

    def loss() -> float:
        return mean_loss(chain(layers, image, iter(parameters)), targets)

    (logits,) = run(rendered, forward, numbers)
    np.testing.assert_allclose(logits, chain(layers, image, iter(parameters)), rtol=2e-5, atol=2e-5)
    *new, found = run(rendered, train, [*numbers, targets, np.float32(LR)])
    np.testing.assert_allclose(found, loss(), rtol=2e-5)
    for value, updated, port in zip(parameters, new, train["inputs"], strict=False):
        gradient = np.zeros_like(value)
        for index in np.ndindex(*value.shape):
            old, losses = value[index], []
            for value[index] in (old + 1e-6, old - 1e-6):
                losses.append(loss())
            value[index] = old
            gradient[index] = (losses[0] - losses[1]) / 2e-6
        np.testing.assert_allclose((value - updated) / LR, gradient, atol=2e-5, err_msg=port["name"])
        assert np.abs(gradient).max() > 1e-4, port["name"]


def test_names_are_numbered_in_the_order_of_the_tree(rendered: Path) -> None:
    train = description(rendered, "residual", "train")
    names = [port["name"] for port in train["inputs"] if port["role"] == "parameter"]
    assert names == [f"{label}{number}" for number in range(6) for label in "Wb"]
    last = train["spec"]["layers"][3]
    assert [child["args"]["kernel"] for child in last["children"]["body"]] == [3]
    assert [child["args"]["kernel"] for child in last["children"]["shortcut"]] == [1]
