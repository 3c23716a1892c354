"""One training step in plain numpy, written from the layers' textbook definitions and nothing else.

Everything is computed in float64 with explicit loops over kernel and window positions. Conventions at the
kinks: relu has derivative 0 at 0; the gradient of a maximum goes to its first occurrence in row-major order.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]


@dataclass
class Step:
    """What a step returns, and how often it met a kink."""

    loss: float
    logits: Array
    gradients: list[Array]
    new: list[Array]
    zeros_at_relu: int = 0
    tied_windows: int = 0


@dataclass
class _Layer:
    """One layer: its forward pass keeps what its backward pass needs."""

    kind: str
    args: Mapping[str, Any]
    saved: dict[str, Any] = field(default_factory=dict)
    zeros: int = 0
    ties: int = 0

    def forward(self, x: Array, parameters: list[Array]) -> Array:
        if self.kind == "flatten":
            self.saved["shape"] = x.shape
            return x.reshape(x.shape[0], -1)
        if self.kind == "maxPool":
            return self._pool(x)
        weight, bias = parameters
        self.saved.update(x=x, weight=weight)
        z = (x @ weight if self.kind == "dense" else self._convolve(x, weight)) + bias
        return self._activate(z)

    def backward(self, g: Array) -> tuple[Array, list[Array]]:
        if self.kind == "flatten":
            return g.reshape(self.saved["shape"]), []
        if self.kind == "maxPool":
            return self._unpool(g), []
        g = self._deactivate(g)
        x, weight = self.saved["x"], self.saved["weight"]
        if self.kind == "dense":
            return g @ weight.T, [x.T @ g, g.sum(0)]
        gx, gw = self._convolve_back(g, weight)
        return gx, [gw, g.sum((0, 1, 2))]

    def _activate(self, z: Array) -> Array:
        name = self.args["activation"]
        self.zeros = int((z == 0).sum()) if name == "relu" else 0
        functions = {
            "identity": lambda a: a,
            "relu": lambda a: np.where(a > 0, a, 0.0),
            "tanh": np.tanh,
            "logistic": lambda a: 1 / (1 + np.exp(-a)),
        }
        y: Array = functions[name](z)
        self.saved.update(z=z, y=y)
        return y

    def _deactivate(self, g: Array) -> Array:
        z, y = self.saved["z"], self.saved["y"]
        slopes = {
            "identity": np.ones_like(z),
            "relu": (z > 0).astype(float),
            "tanh": 1 - y * y,
            "logistic": y * (1 - y),
        }
        return g * slopes[self.args["activation"]]

    def _geometry(self, x: Array) -> tuple[int, int, int, int, int, int]:
        """Output height and width, stride, kernel size, padding above and to the left."""
        size, stride = int(self.args["kernel"]), int(self.args.get("stride", 1))
        height, width = x.shape[1:3]
        if self.args["padding"] == "valid":
            return (height - size) // stride + 1, (width - size) // stride + 1, stride, size, 0, 0
        oh, ow = -(-height // stride), -(-width // stride)
        top = ((oh - 1) * stride + size - height) // 2
        left = ((ow - 1) * stride + size - width) // 2
        return oh, ow, stride, size, max(top, 0), max(left, 0)

    def _taps(self, x: Array) -> Any:
        """For every kernel position, where its inputs are in the padded image."""
        oh, ow, stride, size, _, _ = self._geometry(x)
        for ky in range(size):
            for kx in range(size):
                rows = slice(ky, ky + (oh - 1) * stride + 1, stride)
                columns = slice(kx, kx + (ow - 1) * stride + 1, stride)
                yield ky, kx, rows, columns

    def _padded(self, x: Array) -> Array:
        oh, ow, stride, size, top, left = self._geometry(x)
        height, width = x.shape[1:3]
        bottom = max((oh - 1) * stride + size - height - top, 0)
        right = max((ow - 1) * stride + size - width - left, 0)
        return np.pad(x, ((0, 0), (top, bottom), (left, right), (0, 0)))

    def _convolve(self, x: Array, weight: Array) -> Array:
        oh, ow, *_ = self._geometry(x)
        padded = self._padded(x)
        z = np.zeros((x.shape[0], oh, ow, weight.shape[3]))
        for ky, kx, rows, columns in self._taps(x):
            z += padded[:, rows, columns, :] @ weight[ky, kx]
        return z

    def _convolve_back(self, g: Array, weight: Array) -> tuple[Array, Array]:
        x = self.saved["x"]
        padded = self._padded(x)
        gx, gw = np.zeros_like(padded), np.zeros_like(weight)
        for ky, kx, rows, columns in self._taps(x):
            gw[ky, kx] = np.einsum("nyxi,nyxo->io", padded[:, rows, columns, :], g)
            gx[:, rows, columns, :] += g @ weight[ky, kx].T
        _, _, _, _, top, left = self._geometry(x)
        return gx[:, top : top + x.shape[1], left : left + x.shape[2]], gw

    def _windows(self) -> Any:
        size, stride = int(self.args["size"]), int(self.args["stride"])
        n, height, width, c = self.saved["x"].shape
        for i in range(n):
            for y in range((height - size) // stride + 1):
                for z in range((width - size) // stride + 1):
                    for k in range(c):
                        rows = slice(y * stride, y * stride + size)
                        columns = slice(z * stride, z * stride + size)
                        yield (i, y, z, k), (i, rows, columns, k)

    def _pool(self, x: Array) -> Array:
        self.saved["x"] = x
        size, stride = int(self.args["size"]), int(self.args["stride"])
        n, height, width, c = x.shape
        out = np.zeros((n, (height - size) // stride + 1, (width - size) // stride + 1, c))
        for position, window in self._windows():
            out[position] = x[window].max()
            self.ties += int((x[window] == out[position]).sum() > 1)
        return out

    def _unpool(self, g: Array) -> Array:
        x = self.saved["x"]
        gx = np.zeros_like(x)
        for position, window in self._windows():
            values = x[window]
            first = np.unravel_index(int(values.argmax()), values.shape)
            gx[window][first] += g[position]
        return gx


def training_step(
    layers: Sequence[tuple[str, Mapping[str, Any]]],
    parameters: Sequence[npt.NDArray[np.float32]],
    images: npt.NDArray[np.float32],
    targets: npt.NDArray[np.float32],
    lr: float,
) -> Step:
    """Forward, mean softmax cross-entropy, backward, and `theta - lr * gradient`."""
    left = [p.astype(np.float64) for p in parameters]
    built = [_Layer(kind, args) for kind, args in layers]
    x = images.astype(np.float64)
    for layer in built:
        own = 0 if layer.kind in ("flatten", "maxPool") else 2
        x = layer.forward(x, left[:own])
        left = left[own:]
    shifted = x - x.max(1, keepdims=True)
    log_total = np.log(np.exp(shifted).sum(1, keepdims=True))
    loss = float((targets * (log_total - shifted)).sum() / len(x))
    softmax = np.exp(shifted - log_total)
    g = (softmax * targets.sum(1, keepdims=True) - targets) / len(x)
    gradients: list[Array] = []
    for layer in reversed(built):
        g, own_gradients = layer.backward(g)
        gradients = own_gradients + gradients
    new = [p.astype(np.float64) - lr * d for p, d in zip(parameters, gradients, strict=True)]
    zeros, ties = sum(layer.zeros for layer in built), sum(layer.ties for layer in built)
    return Step(loss, x, gradients, new, zeros, ties)
