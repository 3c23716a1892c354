"""What a layer offers, and what it gets."""

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeAlias, TypeVar

import numpy as np
import numpy.typing as npt

from pylean_mlir.manifest import Layer

Array: TypeAlias = npt.NDArray[Any]
Shape: TypeAlias = tuple[int, ...]
X = TypeVar("X")
Y = TypeVar("Y")

ROUNDING = 1e-12
"""Relative to the largest number of the layer (at least 1); sums of 6,272 products are off by less."""


@dataclass(frozen=True)
class Stop:
    """A place of the forward pass where something is chosen.

    Attributes:
        values: what a relu gets, of any shape; or of a pooling layer the windows, [entries, ...], their
            entries row by row.
        is_pool: which of both.
    """

    values: Array
    is_pool: bool

    @property
    def slack(self) -> float:
        """Numbers that differ by no more are equal up to rounding."""
        return ROUNDING * max(1.0, float(self.values.max()), -float(self.values.min()))

    def choose(self) -> Array:
        """Which relus pass their input, bool; the index of each window's first largest entry."""
        if not self.is_pool:
            return np.asarray(self.values > self.slack)
        return np.asarray((self.values >= self.values.max(0) - self.slack).argmax(0))

    def broken(self, kept: Array) -> int:
        """How many relus left the side in `kept`, or in how many windows its entry is not a largest one."""
        if not self.is_pool:
            return int(np.where(kept, self.values < -self.slack, self.values > self.slack).sum())
        held = np.take_along_axis(self.values, kept[None], 0)[0]
        return int((held < self.values.max(0) - self.slack).sum())


Stops: TypeAlias = Generator[Stop, None, Array]
"""A forward pass in numpy: yields where something is chosen, in order, and returns the output."""


@dataclass(frozen=True)
class Node:
    """A layer in its place in a network.

    Attributes:
        layer: its description in the manifest.
        kind: what it is.
        input: the shape of one image's input.
        names: its own parameters, in order; those of its children are theirs.
        flattened: the [H, W, C] that the input's entries are in the order of, if it is a flattened image.
        children: the networks inside it, by name.
    """

    layer: Layer
    kind: "LayerKind"
    input: Shape
    names: tuple[str, ...]
    flattened: Shape | None = None
    children: Mapping[str, tuple["Node", ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Call(Generic[X, Y]):
    """One use of a layer.

    Attributes:
        node: the layer in its place.
        parameters: the values of its own parameters, in order.
        inner: runs the children of that name on an input; no children of that name are the identity.
    """

    node: Node
    parameters: tuple[X, ...]
    inner: Callable[[str, X], Y]

    @property
    def args(self) -> Mapping[str, int | str]:
        """The arguments of its constructor."""
        return self.node.layer.args


class LayerKind(Protocol):
    """A kind of layer. Images are [N, H, W, C], vectors [N, size], in PyTorch images are [N, C, H, W]."""

    def parameters(self, layer: Layer) -> int:
        """How many parameters are its own; they are the next ones in the manifest's order."""

    def jax(self, jax: Any, call: Call[Any, Any], x: Any) -> Any:
        """Its output in JAX."""

    def torch(self, torch: Any, call: Call[Any, Any], x: Any) -> Any:
        """Its output in PyTorch, for parameters as `torch_parameters` gives them."""

    def torch_parameters(self, node: Node, values: tuple[Array, ...]) -> tuple[Array, ...]:
        """Its own parameters in PyTorch's layout, from those of the manifest."""

    def stops(self, call: Call[Array, Stops], x: Array) -> Stops:
        """Its output in numpy, yielding on the way where something is chosen."""

    def kinks(self, layer: Layer) -> tuple[str, ...]:
        """What it chooses by itself: "relu", "pool", both or nothing."""

    def multiply_adds(self, node: Node) -> int:
        """Of its own products and convolutions in the forward pass, for one image."""
