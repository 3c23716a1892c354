"""What a run keeps from step to step: parameters, slots of the optimizer, buffers of the network."""

from collections.abc import Mapping
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from pylean_mlir.errors import PlmError
from pylean_mlir.manifest import Module
from pylean_mlir.signature import Port

State: TypeAlias = dict[str, npt.NDArray[np.float32]]
"""Tensors by the names that the manifest gives them."""

INIT_STREAM = 2


def initial_state(module: Module, seed: int, given: Mapping[str, npt.NDArray[np.float32]] = {}) -> State:
    """The state before the first step: what is `given`, the rest as the manifest prescribes.

    Parameters are He-normal, zeros or ones, each drawn from its own stream of `seed`; slots are zeros unless
    the manifest says otherwise. Streams are counter-based (Philox keyed by seed and parameter index), so
    adding a layer at the end of a net leaves the others' values as they were.

    Raises:
        PlmError: the manifest does not say how a parameter or buffer starts.
    """
    number = {port.name: index for index, port in enumerate(module.parameters)}
    return {
        port.name: given[port.name] if port.name in given else _draw(port, seed, number.get(port.name, 0))
        for port in module.signature.state
    }


def _draw(port: Port, seed: int, index: int) -> npt.NDArray[np.float32]:
    kind = "zeros" if port.init is None and port.role == "slot" else port.init and port.init.kind
    if kind is None:
        raise PlmError(f"The manifest does not say how the {port.role} {port.name} starts; run `plm render`.")
    if kind != "he_normal":
        return np.full(port.shape, 1.0 if kind == "ones" else 0.0, np.float32)
    assert port.init is not None and port.init.fan_in is not None  # the manifest reader saw to it
    generator = np.random.Generator(np.random.Philox(key=[seed, (INIT_STREAM << 32) | index]))
    scale = np.float32(np.sqrt(2.0 / port.init.fan_in))
    return np.asarray(scale * generator.standard_normal(port.shape, dtype=np.float32))
