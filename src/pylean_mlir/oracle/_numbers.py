"""Inputs for modules: generic ones, and ones that sit on kinks."""

from collections.abc import Sequence

import numpy as np

from pylean_mlir.layers import Array
from pylean_mlir.manifest import Module
from pylean_mlir.signature import Port

LEARNING_RATE = 0.125


def generic(module: Module, seed: int = 0) -> list[Array]:
    """Inputs of a module in f32: He-sized weights, small biases, normal images, soft targets.

    The targets are not one-hot, and biases are not zero, so that a mistake in either shows.
    """
    rng = np.random.default_rng([seed, 17])
    return [_generic(port, rng).astype(np.float32) for port in module.inputs]


def kinks(module: Module, seed: int = 7) -> list[Array]:
    """Inputs of a module that are small integers: exact zeros before relu, exact ties in windows.

    All sums up to the last layer are exact in f32 as in f64, so that every evaluation meets the same kinks.
    """
    rng = np.random.default_rng([seed, 23])
    values = [_kink(port, rng).astype(np.float32) for port in module.inputs]
    last = max(
        index for index, port in enumerate(module.inputs) if len(port.shape) == 2 and port.role == "parameter"
    )
    values[last] = (values[last] / 8).astype(np.float32)  # no saturated softmax
    return values


def cotangents(shapes: Sequence[tuple[int, ...]], seed: int) -> list[Array]:
    """Normal f64 arrays of the given shapes."""
    rng = np.random.default_rng([seed, 29])
    return [rng.standard_normal(shape) for shape in shapes]


def _generic(port: Port, rng: np.random.Generator) -> Array:
    if port.role == "hyper":
        return np.full(port.shape, LEARNING_RATE)
    if port.role == "target":
        return rng.dirichlet(np.ones(port.shape[1]), port.shape[0])
    if port.role == "mask":
        return rng.integers(0, 2, port.shape).astype(float)
    if port.role in ("slot", "buffer"):  # some are second moments or variances
        return np.abs(rng.standard_normal(port.shape))
    scale = 1.0
    if port.role == "parameter":
        scale = float(np.sqrt(2 / port.init.fan_in)) if port.init and port.init.fan_in else 0.1
    return scale * rng.standard_normal(port.shape)


def _kink(port: Port, rng: np.random.Generator) -> Array:
    if port.role == "hyper":
        return np.full(port.shape, LEARNING_RATE)
    if port.role == "target":
        return np.eye(port.shape[1])[rng.integers(0, port.shape[1], port.shape[0])]
    if port.role in ("mask", "slot", "buffer"):
        return rng.integers(0, 2, port.shape).astype(float)
    return rng.integers(-1, 2, port.shape).astype(float)
