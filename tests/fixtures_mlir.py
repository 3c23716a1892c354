"""Hand-written StableHLO for small dense nets, with a manifest, so that the runner can be tested by itself.

The modules have the form that src/pylean_mlir/manifest.py describes and no other connection to the renderer.
"""

import hashlib
import itertools
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

CLASSES = 10


class _Body:
    """Statements of one function, in order, and the type of each value."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.types: dict[str, str] = {}

    def add(self, shape: Sequence[int], operation: str, signature: str | None = None) -> str:
        name = f"%{len(self.lines)}"
        self.types[name] = tensor(shape)
        self.lines.append(f"    {name} = {operation} : {signature or self.types[name]}")
        return name

    def binary(self, kind: str, shape: Sequence[int], left: str, right: str) -> str:
        return self.add(shape, f"stablehlo.{kind} {left}, {right}")

    def unary(self, kind: str, shape: Sequence[int], value: str) -> str:
        return self.add(shape, f"stablehlo.{kind} {value}")

    def constant(self, shape: Sequence[int], value: str) -> str:
        return self.add(shape, f"stablehlo.constant dense<{value}>")

    def broadcast(self, value: str, shape: Sequence[int], dims: Sequence[int], source: Sequence[int]) -> str:
        signature = f"({tensor(source)}) -> {tensor(shape)}"
        return self.add(shape, f"stablehlo.broadcast_in_dim {value}, dims = {list(dims)}", signature)

    def reduce(self, kind: str, value: str, source: Sequence[int], axes: Sequence[int], start: str) -> str:
        shape = [size for axis, size in enumerate(source) if axis not in axes]
        initial = self.constant([], start)
        operation = f"stablehlo.reduce({value} init: {initial}) applies stablehlo.{kind}"
        operation += f" across dimensions = {list(axes)}"
        return self.add(shape, operation, f"({tensor(source)}, tensor<f32>) -> {tensor(shape)}")

    def dot(
        self, left: str, right: str, shapes: tuple[Sequence[int], Sequence[int]], axes: tuple[int, int]
    ) -> str:
        (first, second), (i, j) = shapes, axes
        shape = [first[1 - i], second[1 - j]]
        operation = f"stablehlo.dot_general {left}, {right}, contracting_dims = [{i}] x [{j}]"
        return self.add(shape, operation, f"({tensor(first)}, {tensor(second)}) -> {tensor(shape)}")


def tensor(shape: Sequence[int]) -> str:
    """The MLIR type of an f32 tensor."""
    return "tensor<" + "".join(f"{size}x" for size in shape) + "f32>"


def write_dense_net(
    folder: Path, net: str, sizes: Sequence[int], batch: int, input_shape: Sequence[int], *, extra: str = ""
) -> None:
    """Write NET.{train,fwd}.mlir of a ReLU MLP with these layer sizes; add both to the manifest."""
    folder.mkdir(parents=True, exist_ok=True)
    parameters = []
    for index, (fan_in, fan_out) in enumerate(itertools.pairwise(sizes)):
        normal = {"kind": "he_normal", "fan_in": fan_in}
        parameters.append(_port(f"W{index}", [fan_in, fan_out], "parameter", normal))
        parameters.append(_port(f"b{index}", [fan_out], "parameter", {"kind": "zeros"}))
    image = _port("x", [batch, sizes[0]], "image")
    train_inputs = [
        *parameters,
        image,
        _port("y", [batch, CLASSES], "target"),
        _port("learning_rate", [], "hyper"),
    ]
    outputs = [{key: port[key] for key in ("name", "shape", "dtype", "role")} for port in parameters]
    modules = [
        (
            "train",
            "train_step",
            train_inputs,
            [*outputs, _port("loss", [], "loss")],
            _train_text(sizes, batch),
        ),
        (
            *("fwd", "forward", [*parameters, image]),
            [_port("logits", [batch, CLASSES], "logits")],
            _forward_text(sizes, batch),
        ),
    ]
    path = folder / "manifest.json"
    manifest = json.loads(path.read_text()) if path.exists() else {"format": 1, "modules": []}
    for kind, entry, inputs, results, text in modules:
        file = f"{net}.{kind}.mlir" if not extra else f"{net}.{extra}.{kind}.mlir"
        (folder / file).write_text(text)
        manifest["modules"].append(
            {
                "net": net,
                "kind": kind,
                "batch": batch,
                "file": file,
                "sha256": hashlib.sha256(text.encode()).hexdigest(),
                "entry": entry,
                "inputs": inputs,
                "outputs": results,
                "parameter_count": sum(a * b + b for a, b in itertools.pairwise(sizes)),
                "spec": {"name": net, "input": list(input_shape), "layers": []},
            }
        )
    path.write_text(json.dumps(manifest, indent=1))


def _port(name: str, shape: Sequence[int], role: str, init: dict[str, Any] | None = None) -> dict[str, Any]:
    port: dict[str, Any] = {"name": name, "shape": list(shape), "dtype": "f32", "role": role}
    return port if init is None else {**port, "init": init}


def _forward(body: _Body, sizes: Sequence[int], batch: int) -> tuple[list[str], list[str]]:
    """Emit the forward pass; returns each layer's input, the logits last, and the pre-activations."""
    inputs, before = ["%x"], []
    for index, (fan_in, fan_out) in enumerate(itertools.pairwise(sizes)):
        shape = [batch, fan_out]
        product = body.dot(inputs[-1], f"%W{index}", ([batch, fan_in], [fan_in, fan_out]), (1, 0))
        value = body.binary("add", shape, product, body.broadcast(f"%b{index}", shape, [1], [fan_out]))
        before.append(value)
        last = index == len(sizes) - 2
        inputs.append(value if last else body.binary("maximum", shape, value, body.constant(shape, "0.0")))
    return inputs, before


def _forward_text(sizes: Sequence[int], batch: int) -> str:
    body = _Body()
    inputs, _ = _forward(body, sizes, batch)
    arguments = [*_parameter_arguments(sizes), f"%x: {tensor([batch, sizes[0]])}"]
    return _function("forward", arguments, body, [inputs[-1]])


def _train_text(sizes: Sequence[int], batch: int) -> str:
    """Forward, mean softmax cross-entropy with soft targets, backward, plain SGD."""
    body = _Body()
    inputs, before = _forward(body, sizes, batch)
    shape = [batch, CLASSES]
    logits = inputs[-1]
    top = body.reduce("maximum", logits, shape, [1], "0xFF800000")
    shifted = body.binary("subtract", shape, logits, body.broadcast(top, shape, [0], [batch]))
    powers = body.unary("exponential", shape, shifted)
    total = body.reduce("add", powers, shape, [1], "0.0")
    log_total = body.broadcast(body.unary("log", [batch], total), shape, [0], [batch])
    log_softmax = body.binary("subtract", shape, shifted, log_total)
    weighted = body.binary("multiply", shape, log_softmax, "%y")
    summed = body.reduce("add", weighted, shape, [0, 1], "0.0")
    loss = body.binary("divide", [], body.unary("negate", [], summed), body.constant([], f"{batch}.0"))

    softmax = body.binary("divide", shape, powers, body.broadcast(total, shape, [0], [batch]))
    difference = body.binary("subtract", shape, softmax, "%y")
    cotangent = body.binary("divide", shape, difference, body.constant(shape, f"{batch}.0"))
    updated: list[str] = []
    for index in reversed(range(len(sizes) - 1)):
        fan_in, fan_out = sizes[index], sizes[index + 1]
        kernel = body.dot(inputs[index], cotangent, ([batch, fan_in], [batch, fan_out]), (0, 0))
        bias = body.reduce("add", cotangent, [batch, fan_out], [0], "0.0")
        updated = [
            _descend(body, f"%W{index}", kernel, [fan_in, fan_out]),
            _descend(body, f"%b{index}", bias, [fan_out]),
            *updated,
        ]
        if index:
            size = [batch, fan_in]
            back = body.dot(cotangent, f"%W{index}", ([batch, fan_out], [fan_in, fan_out]), (1, 1))
            zero = body.constant(size, "0.0")
            types = f"({tensor(size)}, {tensor(size)}) -> tensor<{batch}x{fan_in}xi1>"
            mask = body.add(size, f"stablehlo.compare GT, {before[index - 1]}, {zero}", types)
            chosen = f"tensor<{batch}x{fan_in}xi1>, {tensor(size)}"
            cotangent = body.add(size, f"stablehlo.select {mask}, {back}, {zero}", chosen)
    arguments = [*_parameter_arguments(sizes), f"%x: {tensor([batch, sizes[0]])}"]
    arguments += [f"%y: {tensor(shape)}", "%learning_rate: tensor<f32>"]
    return _function("train_step", arguments, body, [*updated, loss], _parameter_types(sizes))


def _descend(body: _Body, parameter: str, gradient: str, shape: Sequence[int]) -> str:
    rate = body.broadcast("%learning_rate", shape, [], [])
    return body.binary("subtract", shape, parameter, body.binary("multiply", shape, rate, gradient))


def _parameter_types(sizes: Sequence[int]) -> dict[str, str]:
    types = {}
    for index, (fan_in, fan_out) in enumerate(itertools.pairwise(sizes)):
        types[f"%W{index}"], types[f"%b{index}"] = tensor([fan_in, fan_out]), tensor([fan_out])
    return types


def _parameter_arguments(sizes: Sequence[int]) -> list[str]:
    return [f"{name}: {kind}" for name, kind in _parameter_types(sizes).items()]


def _function(
    name: str,
    arguments: Sequence[str],
    body: _Body,
    results: Sequence[str],
    known: dict[str, str] | None = None,
) -> str:
    types = ", ".join({**body.types, **(known or {})}[value] for value in results)
    head = f"  func.func @{name}({', '.join(arguments)}) -> ({types}) {{"
    last = f"    return {', '.join(results)} : {types}"
    return "\n".join(["module @net {", head, *body.lines, last, "  }", "}", ""])
