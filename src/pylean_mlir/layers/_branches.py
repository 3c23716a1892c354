"""Branches on the same image, whose channels are put one after another."""

from typing import Any

import numpy as np

from pylean_mlir.layers._protocol import Array, Call, LayerKind, Node, Stops
from pylean_mlir.manifest import Layer


class Branches:
    """No parameters of its own; every child is a branch, in order."""

    def parameters(self, layer: Layer) -> int:
        return 0

    def jax(self, jax: Any, call: Call[Any, Any], x: Any) -> Any:
        return jax.numpy.concatenate([call.inner(name, x) for name in call.node.children], axis=3)

    def torch(self, torch: Any, call: Call[Any, Any], x: Any) -> Any:
        return torch.cat([call.inner(name, x) for name in call.node.children], dim=1)

    def torch_parameters(self, node: Node, values: tuple[Array, ...]) -> tuple[Array, ...]:
        return values

    def stops(self, call: Call[Array, Stops], x: Array) -> Stops:
        outputs = []
        for name in call.node.children:
            outputs.append((yield from call.inner(name, x)))
        return np.concatenate(outputs, axis=3)

    def kinks(self, layer: Layer) -> tuple[str, ...]:
        return ()

    def multiply_adds(self, node: Node) -> int:
        return 0


LAYER: LayerKind = Branches()
