"""Networks as trees of layers: binding parameters to layers, and running all layers in one way."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from math import prod
from typing import Any, TypeVar

import numpy as np

from pylean_mlir.errors import PlmError
from pylean_mlir.layers._protocol import Array, Call, LayerKind, Node, Shape, Stops
from pylean_mlir.layers._registry import find_layer
from pylean_mlir.manifest import Layer, Module

X = TypeVar("X")


def network(module: Module) -> tuple[Node, ...]:
    """The layers of `module`'s net, each with the names of its parameters.

    Raises:
        PlmError: a layer is not known, or the layers have other parameters than the module.
    """
    names = [port.name for port in module.parameters]
    start = module.image.shape[1:] if len(module.image.shape) > 1 else module.input_shape
    return bind(module.layers, start, names)


def bind(layers: Sequence[Layer], start: Shape, names: Sequence[str]) -> tuple[Node, ...]:
    """Give `names` to the layers in order: first a layer's own parameters, then those of its children.

    Args:
        start: the shape of one image.

    Raises:
        PlmError: a layer is not known, or there are not just as many names as parameters.
    """
    left = list(names)
    nodes = tuple(_bind(layers, start, None, left))
    if left:
        raise PlmError(f"No layer has the parameter {left[0]}; run `plm render`.")
    return nodes


def _bind(layers: Sequence[Layer], shape: Shape, flattened: Shape | None, left: list[str]) -> Iterator[Node]:
    for layer in layers:
        kind = find_layer(layer.kind)
        count = kind.parameters(layer)
        if count > len(left):
            raise PlmError(f"The layer {layer.kind} has more parameters than the module; run `plm render`.")
        names, left[:] = tuple(left[:count]), left[count:]
        children = {
            name: tuple(_bind(inner, shape, flattened, left)) for name, inner in layer.children.items()
        }
        yield Node(layer, kind, shape, names, flattened, children)
        if len(shape) == 3 and layer.output == (prod(shape),) and not layer.parameter_count:
            flattened = shape
        elif layer.parameter_count or layer.output != shape:
            flattened = None
        shape = layer.output


def every(nodes: Sequence[Node]) -> Iterator[Node]:
    """All layers, children included."""
    for node in nodes:
        yield node
        for inner in node.children.values():
            yield from every(inner)


def kinks(nodes: Sequence[Node]) -> frozenset[str]:
    """What the network chooses anywhere: "relu", "pool"."""
    return frozenset(kink for node in every(nodes) for kink in node.kind.kinks(node.layer))


def is_straight(nodes: Sequence[Node]) -> bool:
    """Whether the network is one layer after another."""
    return not any(node.children for node in nodes)


def forward_with_jax(jax: Any, nodes: Sequence[Node], parameters: Mapping[str, Any], x: Any) -> Any:
    """The network's output in JAX, for parameters by name."""
    return _forward(lambda kind, call, y: kind.jax(jax, call, y), nodes, parameters, x)


def forward_with_torch(torch: Any, nodes: Sequence[Node], parameters: Mapping[str, Any], x: Any) -> Any:
    """The network's output in PyTorch, for parameters by name in PyTorch's layout."""
    return _forward(lambda kind, call, y: kind.torch(torch, call, y), nodes, parameters, x)


def torch_parameters(nodes: Sequence[Node], parameters: Mapping[str, Array]) -> dict[str, Array]:
    """All parameters by name in PyTorch's layout: OIHW kernels, dense weights [out, in]."""
    result = {}
    for node in every(nodes):
        values = node.kind.torch_parameters(node, tuple(parameters[name] for name in node.names))
        result.update({name: value.copy() for name, value in zip(node.names, values, strict=True)})
    return result


def stops(nodes: Sequence[Node], parameters: Mapping[str, Array], images: Array) -> Stops:
    """The places of a forward pass in float64 where something is chosen, in order; returns the output."""
    values = {name: np.asarray(array, np.float64) for name, array in parameters.items()}
    return _stops(nodes, values, np.asarray(images, np.float64))


def training_multiply_adds(nodes: Sequence[Node], *, wanted: bool = False) -> int:
    """Multiply-adds of the products and convolutions of one image's training step.

    Every layer with weights has three: output, gradient of the weights and gradient of the input, except that
    nobody needs the gradient of the images.

    Args:
        wanted: whether somebody needs the gradient of the network's input.
    """
    total = 0
    for node in nodes:
        total += (3 if wanted else 2) * node.kind.multiply_adds(node)
        total += sum(training_multiply_adds(inner, wanted=wanted) for inner in node.children.values())
        wanted = wanted or node.layer.parameter_count > 0
    return total


def _forward(
    form: Callable[[LayerKind, Call[X, X], X], X], nodes: Sequence[Node], values: Mapping[str, X], x: X
) -> X:
    def inside(node: Node) -> Callable[[str, X], X]:
        return lambda name, y: _forward(form, node.children.get(name, ()), values, y)

    for node in nodes:
        x = form(node.kind, Call(node, tuple(values[name] for name in node.names), inside(node)), x)
    return x


def _stops(nodes: Sequence[Node], values: Mapping[str, Array], x: Array) -> Stops:
    def inside(node: Node) -> Callable[[str, Array], Stops]:
        return lambda name, y: _stops(node.children.get(name, ()), values, y)

    for node in nodes:
        call = Call(node, tuple(values[name] for name in node.names), inside(node))
        x = yield from node.kind.stops(call, x)
    return x
