"""Inputs to try a module with: like those of training, and the same for everybody who asks."""

import numpy as np
import numpy.typing as npt

from pylean_mlir.signature import Port, Signature

Arrays = list[npt.NDArray[np.float32]]


def random_inputs(signature: Signature, seed: int = 0) -> Arrays:
    """The arguments of a module: He-sized parameters, normal images, one-hot targets, scalars 1, masks 1.

    The learning rate is 1 so that a training step's new parameters carry the gradient at full size. Slots and
    buffers are positive: some are second moments or variances.
    """
    generator = np.random.Generator(np.random.Philox(key=[seed, 0]))
    return [_random_input(port, generator) for port in signature.inputs]


def _random_input(port: Port, generator: np.random.Generator) -> npt.NDArray[np.float32]:
    if port.role in ("hyper", "mask"):
        return np.ones(port.shape, np.float32)
    if port.role == "target":
        batch, classes = port.shape
        return np.eye(classes, dtype=np.float32)[generator.integers(0, classes, batch)]
    scale = 1.0
    if port.role == "parameter":
        fan_in = port.init.fan_in if port.init is not None and port.init.fan_in else None
        scale = float(np.sqrt(2.0 / fan_in)) if fan_in else 0.1
    offset = 1.0 if port.init is not None and port.init.kind == "ones" else 0.0
    values = offset + scale * generator.standard_normal(port.shape, dtype=np.float32)
    return np.asarray(np.abs(values) if port.role in ("slot", "buffer") else values, dtype=np.float32)
