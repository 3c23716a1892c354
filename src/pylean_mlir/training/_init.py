"""Initial parameters, as the manifest prescribes for each one."""

import numpy as np
import numpy.typing as npt

from pylean_mlir.errors import PlmError
from pylean_mlir.manifest import Module, Port
from pylean_mlir.training._checkpoint import Parameters

INIT_STREAM = 2


def initial_parameters(module: Module, seed: int) -> Parameters:
    """Parameters by name: He-normal, zeros or ones; each drawn from its own stream of `seed`.

    Streams are counter-based (Philox keyed by seed and parameter index), so adding a layer at the end of a
    net leaves the others' values as they were.
    """
    return {port.name: _draw(port, seed, index) for index, port in enumerate(module.parameters)}


def _draw(port: Port, seed: int, index: int) -> npt.NDArray[np.float32]:
    if port.init is None:
        raise PlmError(f"The manifest does not say how parameter {port.name} starts; run `plm render`.")
    if port.init.kind == "zeros":
        return np.zeros(port.shape, np.float32)
    if port.init.kind == "ones":
        return np.ones(port.shape, np.float32)
    assert port.init.fan_in is not None  # the manifest reader saw to it
    generator = np.random.Generator(np.random.Philox(key=[seed, (INIT_STREAM << 32) | index]))
    scale = np.float32(np.sqrt(2.0 / port.init.fan_in))
    return np.asarray(scale * generator.standard_normal(port.shape, dtype=np.float32))
