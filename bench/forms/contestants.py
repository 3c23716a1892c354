"""Contestants that run one training step: a compiled module, torch (eager or compiled), JAX jit.

    python contestants.py NET BATCH KIND [MODULE.vmfb]

A child process each, because thread pools that spin would disturb the others. It reads how many steps to
run from stdin, one number per line, and answers with the steps' seconds (wall, processor) as JSON.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from step import NETS, classes, parameter_shapes

THREADS = 2


def inputs(net: str, batch: int, *, ties: bool = False) -> list[Any]:
    """Parameters, images, one-hot targets, learning rate.

    With `ties`, parameters and images are small integers in halves, so that sums are exact: pooling windows
    have ties and pre-activations are exactly 0 in many places.
    """
    rng = np.random.default_rng(0)
    arrays: list[Any] = []
    for shape in parameter_shapes(net):
        fan_in = int(np.prod(shape[:-1])) if len(shape) > 1 else 100
        if ties:
            arrays.append(rng.integers(-1, 2, shape).astype(np.float32) / 2)
        else:
            arrays.append((rng.standard_normal(shape) * np.sqrt(2 / fan_in)).astype(np.float32))
    shape = (batch, *NETS[net][0])
    if ties:
        arrays.append(rng.integers(0, 2, shape).astype(np.float32))
    else:
        arrays.append(rng.standard_normal(shape).astype(np.float32))
    arrays.append(np.eye(classes(net), dtype=np.float32)[rng.integers(0, classes(net), batch)])
    return [*arrays, np.float32(0.01)]


def iree(net: str, batch: int, module: str) -> Callable[[], None]:
    """A compiled module; parameters stay on the device and are fed back."""
    from pylean_mlir.runtime import Device

    arrays = inputs(net, batch)
    device = Device("local-task")
    count = len(arrays) - 3
    program = device.load(Path(module), "train_step", count + 1)
    state = [device.put(a) for a in arrays]

    def run() -> None:
        state[:count] = program(state)[:count]

    return run


def torch_loss(net: str, torch: Any) -> Callable[..., Any]:
    """The mean loss, in torch's own layouts (NCHW, kernels OIHW, dense kernels [out, in])."""
    functional = torch.nn.functional

    def loss(x: Any, t: Any, *parameters: Any) -> Any:
        k = 0
        for layer in NETS[net][1]:
            if layer[0] == "pool":
                x = functional.max_pool2d(x, 2)
            elif layer[0] == "flatten":
                x = x.flatten(1)
            else:
                weights, bias = parameters[k], parameters[k + 1]
                k += 2
                if layer[0] == "conv":
                    x = functional.relu(functional.conv2d(x, weights, bias, padding=1))
                else:
                    x = functional.linear(x, weights, bias)
                    x = functional.relu(x) if layer[3] else x
        return functional.cross_entropy(x, t)

    return loss


def torch_step(net: str, batch: int, *, compiled: bool) -> Callable[[], None]:
    """A step of torch with its SGD optimizer."""
    import torch

    torch.set_num_threads(THREADS)
    torch.manual_seed(0)
    *values, x, t, rate = inputs(net, batch)
    parameters = []
    for value in values:
        axes = {4: (3, 2, 0, 1), 2: (1, 0), 1: (0,)}[value.ndim]
        parameters.append(torch.tensor(value.transpose(axes).copy(), requires_grad=True))
    images = torch.tensor(x.transpose(0, 3, 1, 2).copy() if x.ndim == 4 else x)
    targets = torch.tensor(t.argmax(1))
    optimizer = torch.optim.SGD(parameters, lr=float(rate))
    loss = torch_loss(net, torch)
    if compiled:
        loss = torch.compile(loss)

    def run() -> None:
        optimizer.zero_grad(set_to_none=True)
        loss(images, targets, *parameters).backward()
        optimizer.step()

    return run


def jax_loss(net: str) -> Callable[..., Any]:
    """The mean loss, NHWC."""
    import jax
    import jax.numpy as jnp

    def loss(parameters: Any, x: Any, t: Any) -> Any:
        k = 0
        for layer in NETS[net][1]:
            if layer[0] == "pool":
                x = jax.lax.reduce_window(x, -jnp.inf, jax.lax.max, (1, 2, 2, 1), (1, 2, 2, 1), "VALID")
            elif layer[0] == "flatten":
                x = x.reshape(x.shape[0], -1)
            else:
                weights, bias = parameters[k], parameters[k + 1]
                k += 2
                if layer[0] == "conv":
                    numbers = ("NHWC", "HWIO", "NHWC")
                    y = jax.lax.conv_general_dilated(x, weights, (1, 1), "SAME", dimension_numbers=numbers)
                    x = jax.nn.relu(y + bias)
                else:
                    x = x @ weights + bias
                    x = jax.nn.relu(x) if layer[3] else x
        return jnp.mean(jnp.sum(t * (jax.nn.logsumexp(x, axis=1, keepdims=True) - x), axis=1))

    return loss


def jax_step(net: str, batch: int) -> Callable[[], None]:
    """A step of JAX jit, parameters donated."""
    import jax

    loss = jax_loss(net)

    def update(parameters: Any, x: Any, t: Any, rate: Any) -> Any:
        value, grads = jax.value_and_grad(loss)(parameters, x, t)
        return [p - rate * g for p, g in zip(parameters, grads, strict=True)], value

    *values, x, t, rate = (jax.numpy.asarray(a) for a in inputs(net, batch))
    step = jax.jit(update, donate_argnums=0)
    state = [values]

    def run() -> None:
        state[0], value = step(state[0], x, t, rate)
        value.block_until_ready()
        jax.block_until_ready(state[0])

    return run


def main(net: str, batch: str, kind: str, module: str = "") -> None:
    """Answer requests until stdin ends."""
    if kind == "iree":
        run = iree(net, int(batch), module)
    elif kind == "jax":
        run = jax_step(net, int(batch))
    else:
        run = torch_step(net, int(batch), compiled=kind == "torch.compile")
    for _ in range(3):
        run()
    print("ready", flush=True)
    for line in sys.stdin:
        seconds: list[tuple[float, float]] = []
        for _ in range(int(line)):
            started, busy = time.perf_counter(), time.process_time()
            run()
            seconds.append((time.perf_counter() - started, time.process_time() - busy))
        print(json.dumps(seconds), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
