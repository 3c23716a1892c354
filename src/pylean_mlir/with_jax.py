"""JAX, for the oracles that compare with it and the bench that races it; optional, and slow to import."""

import importlib.util
import os
import re
from collections.abc import Callable
from typing import Any

from pylean_mlir.errors import PlmError
from pylean_mlir.layers import forward_with_jax, network
from pylean_mlir.manifest import Module

HINT = "jax is not installed; pip install 'pylean-mlir[oracle]'"


def installed() -> bool:
    """Whether jax is there."""
    return importlib.util.find_spec("jax") is not None


def load() -> Any:
    """The module `jax`, on the CPU.

    Raises:
        PlmError: it is not installed.
    """
    os.environ.setdefault("JAX_PLATFORMS", "cpu")
    try:
        import jax
    except ImportError as error:
        raise PlmError(f"{HINT}.") from error
    return jax


def jax_loss(jax: Any, module: Module) -> Callable[[Any, Any, Any], Any]:
    """The mean softmax cross-entropy of `(parameters, images, targets)`, parameters by name.

    Convolutions, pooling and gradients are JAX's own, from the manifest's description of the layers.

    Raises:
        PlmError: a layer is not known.
    """
    nodes = network(module)

    def loss(parameters: Any, images: Any, targets: Any) -> Any:
        logits = forward_with_jax(jax, nodes, parameters, images)
        log_softmax = logits - jax.nn.logsumexp(logits, axis=1, keepdims=True)
        return -jax.numpy.mean(jax.numpy.sum(targets * log_softmax, axis=1))

    return loss


def compile_with_xla(jax: Any, text: str) -> Any:
    """XLA's executable of a StableHLO text for the first device; jaxlib's version decides who makes it."""
    from jaxlib import xla_client

    client = jax.devices()[0].client
    main = re.sub(r"func\.func public @\w+\(", "func.func public @main(", text)
    options = xla_client.CompileOptions()
    if not hasattr(client, "compile_and_load"):
        return client.compile(main, options)
    from jaxlib import _jax

    return client.compile_and_load(main, _jax.DeviceList(tuple(jax.devices()[:1])), options)
