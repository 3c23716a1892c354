"""JAX jit on its own implementation of a net, and XLA on the committed text."""

import os
import time
from typing import Any

from pylean_mlir.bench._step import Step, inputs
from pylean_mlir.manifest import Module
from pylean_mlir.oracle._jax import jax_loss, load
from pylean_mlir.oracle._xla import compile_with_xla

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")


def jax_step(module: Module) -> Step:
    """`jit` of `value_and_grad` and the update, old parameters donated."""
    jax = load()
    loss = jax_loss(jax, module.layers)

    def update(parameters: Any, images: Any, targets: Any, rate: Any) -> Any:
        value, gradients = jax.value_and_grad(loss)(parameters, images, targets)
        return [p - rate * g for p, g in zip(parameters, gradients, strict=True)], value

    *parameters, images, targets, rate = (jax.numpy.asarray(array) for array in inputs(module))
    started = time.perf_counter()
    step = jax.jit(update, donate_argnums=0).lower(parameters, images, targets, rate).compile()
    seconds = time.perf_counter() - started
    state: list[Any] = [parameters, None]

    def run() -> None:
        state[:] = step(state[0], images, targets, rate)
        jax.block_until_ready(state)

    return Step(run, lambda: float(state[1]), seconds)


def xla_step(module: Module, text: str) -> Step:
    """XLA's CPU backend on the StableHLO text."""
    jax = load()
    started = time.perf_counter()
    program = compile_with_xla(jax, text)
    seconds = time.perf_counter() - started
    state = [jax.device_put(array) for array in inputs(module)]
    count = len(module.parameters)
    last = [state[-1]]

    def run() -> None:
        *state[:count], last[0] = program.execute(state)
        jax.block_until_ready([*state, last[0]])

    return Step(run, lambda: float(last[0]), seconds)
