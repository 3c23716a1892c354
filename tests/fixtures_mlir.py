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
    folder: Path,
    net: str,
    sizes: Sequence[int],
    batch: int,
    input_shape: Sequence[int],
    *,
    extra: str = "",
    momentum: bool = False,
    centred: bool = False,
) -> None:
    """Write NET.{train,fwd}.mlir of a ReLU MLP with these layer sizes; add both to the manifest.

    Args:
        momentum: the optimizer keeps `u = 0.9 u + gradient` for every parameter and subtracts `lr u`.
        centred: the step reads the images minus the batch's mean and keeps a running mean, which the forward
            pass subtracts: `r + 0.1 (mean - r)`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    parameters = []
    for index, (fan_in, fan_out) in enumerate(itertools.pairwise(sizes)):
        normal = {"kind": "he_normal", "fan_in": fan_in}
        parameters.append(_port(f"W{index}", [fan_in, fan_out], "parameter", normal))
        parameters.append(_port(f"b{index}", [fan_out], "parameter", {"kind": "zeros"}))
    slots = [_slot(port) for port in parameters if momentum]
    buffers = [_port("mean", [sizes[0]], "buffer", {"kind": "zeros"})] if centred else []
    image = _port("x", [batch, sizes[0]], "image")
    rate = _port("learning_rate", [], "hyper")
    target = _port("y", [batch, CLASSES], "target")
    inputs = [*parameters, image, target, rate]
    if slots or buffers:  # another order: nobody may rely on it
        inputs = [*buffers, image, *slots, rate, *parameters, target]
    state = [_without_init(port) for port in (*slots, *parameters, *buffers)]
    train = (
        inputs,
        [*state, _port("loss", [], "loss")],
        _train_text(sizes, batch, inputs, momentum=momentum),
    )
    inputs = [*parameters, *buffers, image]
    forward = (inputs, [_port("logits", [batch, CLASSES], "logits")], _forward_text(sizes, batch, inputs))
    path = folder / "manifest.json"
    manifest = json.loads(path.read_text()) if path.exists() else {"format": 1, "modules": []}
    for kind, entry, (inputs, results, text) in (("train", "train_step", train), ("fwd", "forward", forward)):
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


def _slot(port: dict[str, Any]) -> dict[str, Any]:
    name = port["name"]
    return {**_port(f"{name}_momentum", port["shape"], "slot"), "of": name, "slot": "momentum"}


def _without_init(port: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in port.items() if key != "init"}


def _port(name: str, shape: Sequence[int], role: str, init: dict[str, Any] | None = None) -> dict[str, Any]:
    port: dict[str, Any] = {"name": name, "shape": list(shape), "dtype": "f32", "role": role}
    return port if init is None else {**port, "init": init}


def _forward(body: _Body, sizes: Sequence[int], batch: int, image: str) -> tuple[list[str], list[str]]:
    """Emit the forward pass; returns each layer's input, the logits last, and the pre-activations."""
    inputs, before = [image], []
    for index, (fan_in, fan_out) in enumerate(itertools.pairwise(sizes)):
        shape = [batch, fan_out]
        product = body.dot(inputs[-1], f"%W{index}", ([batch, fan_in], [fan_in, fan_out]), (1, 0))
        value = body.binary("add", shape, product, body.broadcast(f"%b{index}", shape, [1], [fan_out]))
        before.append(value)
        last = index == len(sizes) - 2
        inputs.append(value if last else body.binary("maximum", shape, value, body.constant(shape, "0.0")))
    return inputs, before


def _minus(body: _Body, mean: str, batch: int, size: int) -> str:
    shape = [batch, size]
    return body.binary("subtract", shape, "%x", body.broadcast(mean, shape, [1], [size]))


def _forward_text(sizes: Sequence[int], batch: int, ports: Sequence[dict[str, Any]]) -> str:
    body = _Body()
    centred = any(port["role"] == "buffer" for port in ports)
    image = _minus(body, "%mean", batch, sizes[0]) if centred else "%x"
    inputs, _ = _forward(body, sizes, batch, image)
    return _function("forward", ports, body, [inputs[-1]])


def _train_text(sizes: Sequence[int], batch: int, ports: Sequence[dict[str, Any]], *, momentum: bool) -> str:
    """Forward, mean softmax cross-entropy with soft targets, backward, the optimizer's update."""
    body = _Body()
    image, buffers = "%x", []
    if any(port["role"] == "buffer" for port in ports):
        size = [sizes[0]]
        total = body.reduce("add", "%x", [batch, sizes[0]], [0], "0.0")
        mean = body.binary("divide", size, total, body.constant(size, f"{batch}.0"))
        image = _minus(body, mean, batch, sizes[0])
        buffers = [_mix(body, size, "%mean", mean, "0.1")]
    inputs, before = _forward(body, sizes, batch, image)
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
    directions: list[tuple[str, str, Sequence[int]]] = []
    for index in reversed(range(len(sizes) - 1)):
        fan_in, fan_out = sizes[index], sizes[index + 1]
        kernel = body.dot(inputs[index], cotangent, ([batch, fan_in], [batch, fan_out]), (0, 0))
        bias = body.reduce("add", cotangent, [batch, fan_out], [0], "0.0")
        directions = [
            (f"W{index}", kernel, [fan_in, fan_out]),
            (f"b{index}", bias, [fan_out]),
            *directions,
        ]
        if index:
            size = [batch, fan_in]
            back = body.dot(cotangent, f"%W{index}", ([batch, fan_out], [fan_in, fan_out]), (1, 1))
            zero = body.constant(size, "0.0")
            types = f"({tensor(size)}, {tensor(size)}) -> tensor<{batch}x{fan_in}xi1>"
            mask = body.add(size, f"stablehlo.compare GT, {before[index - 1]}, {zero}", types)
            chosen = f"tensor<{batch}x{fan_in}xi1>, {tensor(size)}"
            cotangent = body.add(size, f"stablehlo.select {mask}, {back}, {zero}", chosen)
    slots = []
    if momentum:
        directions = [
            (name, _momentum(body, f"%{name}_momentum", gradient, shape), shape)
            for name, gradient, shape in directions
        ]
        slots = [direction for _, direction, _ in directions]
    updated = [_descend(body, f"%{name}", direction, shape) for name, direction, shape in directions]
    return _function("train_step", ports, body, [*slots, *updated, *buffers, loss])


def _momentum(body: _Body, slot: str, gradient: str, shape: Sequence[int]) -> str:
    kept = body.binary("multiply", shape, slot, body.constant(shape, "0.9"))
    return body.binary("add", shape, kept, gradient)


def _mix(body: _Body, shape: Sequence[int], old: str, new: str, share: str) -> str:
    """`old + share (new - old)`."""
    step = body.binary(
        "multiply", shape, body.binary("subtract", shape, new, old), body.constant(shape, share)
    )
    return body.binary("add", shape, old, step)


def _descend(body: _Body, parameter: str, gradient: str, shape: Sequence[int]) -> str:
    rate = body.broadcast("%learning_rate", shape, [], [])
    return body.binary("subtract", shape, parameter, body.binary("multiply", shape, rate, gradient))


def _function(name: str, ports: Sequence[dict[str, Any]], body: _Body, results: Sequence[str]) -> str:
    known = {f"%{port['name']}": tensor(port["shape"]) for port in ports}
    arguments = ", ".join(f"{value}: {kind}" for value, kind in known.items())
    types = ", ".join({**body.types, **known}[value] for value in results)
    head = f"  func.func @{name}({arguments}) -> ({types}) {{"
    last = f"    return {', '.join(results)} : {types}"
    return "\n".join(["module @net {", head, *body.lines, last, "  }", "}", ""])
