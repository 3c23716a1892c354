"""Compare one step of a compiled module with gradients in float64 by JAX and by torch."""

from pathlib import Path
from typing import Any

import numpy as np
from contestants import inputs, jax_loss, torch_loss


def run(module: Path, net: str, batch: int, *, ties: bool) -> tuple[list[Any], list[Any]]:
    """Inputs (learning rate 1) and outputs of the module."""
    from pylean_mlir.runtime import Device

    arrays = [*inputs(net, batch, ties=ties)[:-1], np.float32(1)]
    device = Device("local-task")
    program = device.load(module, "train_step", len(arrays) - 2)
    return arrays, [device.get(buffer) for buffer in program([device.put(a) for a in arrays])]


def by_jax(net: str, arrays: list[Any]) -> list[Any]:
    """Gradients and loss in float64 by JAX."""
    import jax

    jax.config.update("jax_enable_x64", True)
    *parameters, x, t, _ = (jax.numpy.asarray(a, jax.numpy.float64) for a in arrays)
    value, gradients = jax.jit(jax.value_and_grad(jax_loss(net)))(parameters, x, t)
    return [*(np.asarray(g) for g in gradients), np.asarray(value)]


def by_torch(net: str, arrays: list[Any]) -> list[Any]:
    """Gradients and loss in float64 by torch, which has channels first (also where images are flattened)."""
    import torch

    there = {4: (3, 2, 0, 1), 2: (1, 0), 1: (0,)}
    back = {4: (2, 3, 1, 0), 2: (1, 0), 1: (0,)}
    *values, x, t, _ = (np.asarray(a, np.float64) for a in arrays)
    flat = next((k for k, v in enumerate(values) if v.ndim == 2 and k and values[k - 2].ndim == 4), None)
    if flat is not None:
        values[flat] = swap_rows(values[flat], -1, values[flat - 1].size)
    parameters = [torch.tensor(v.transpose(there[v.ndim]).copy(), requires_grad=True) for v in values]
    images = torch.tensor(x.transpose(0, 3, 1, 2).copy() if x.ndim == 4 else x)
    loss = torch_loss(net, torch)(images, torch.tensor(t), *parameters)
    loss.backward()
    gradients = [p.grad.numpy().transpose(back[p.ndim]) for p in parameters]
    if flat is not None:
        gradients[flat] = swap_rows(gradients[flat], values[flat - 1].size, -1)
    return [*gradients, loss.detach().numpy()]


def swap_rows(kernel: Any, first: int, second: int) -> Any:
    """The rows of a dense kernel, numbered by two coordinates, in the order of the other coordinate."""
    columns = kernel.shape[1]
    return kernel.reshape(first, second, columns).transpose(1, 0, 2).reshape(-1, columns)


def worst(module: Path, net: str, batch: int, *, ties: bool) -> tuple[float, float]:
    """Largest error of a gradient or of the loss, relative to its largest entry, against JAX and torch."""
    arrays, outputs = run(module, net, batch, ties=ties)
    found = [np.float64(p) - np.float64(q) for p, q in zip(arrays, outputs[:-1], strict=False)]
    found.append(np.float64(outputs[-1]))
    errors = []
    for expected in (by_jax(net, arrays), by_torch(net, arrays)):
        pairs = zip(found, expected, strict=True)
        errors.append(max(np.abs(f - e).max() / max(np.abs(e).max(), 1e-30) for f, e in pairs))
    return errors[0], errors[1]
