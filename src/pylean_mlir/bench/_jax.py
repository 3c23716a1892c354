"""JAX jit on its own implementation of a net, and XLA on the committed text."""

import os
import time
from typing import Any

from pylean_mlir.bench._step import Step, inputs
from pylean_mlir.manifest import Module
from pylean_mlir.signature import LEARNING_RATE, require_plain_descent
from pylean_mlir.with_jax import compile_with_xla, jax_loss, load

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")


def jax_step(module: Module) -> Step:
    """`jit` of `value_and_grad` and the update, old parameters donated."""
    jax = load()
    loss = jax_loss(jax, module)
    require_plain_descent(module.net, module.signature)

    def update(parameters: Any, images: Any, targets: Any, rate: Any) -> Any:
        value, gradients = jax.value_and_grad(loss)(parameters, images, targets)
        return {name: parameters[name] - rate * gradients[name] for name in parameters}, value

    signature = module.signature
    values = signature.named([jax.numpy.asarray(array) for array in inputs(module)])
    parameters = {port.name: values[port.name] for port in signature.parameters}
    images, targets, rate = (
        values[name] for name in (signature.image.name, signature.target.name, LEARNING_RATE)
    )
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
    signature = module.signature
    arguments = [jax.device_put(array) for array in inputs(module)]
    last: list[Any] = [None]

    def run() -> None:
        outputs = program.execute(arguments)
        arguments[:], last[0] = signature.following(arguments, outputs), signature.loss_of(outputs)
        jax.block_until_ready([*arguments, last[0]])

    return Step(run, lambda: float(last[0]), seconds)
