"""PyTorch, eager or compiled, in its own layouts: NCHW activations, OIHW kernels, dense weights [out, in]."""

import time
from collections.abc import Callable, Sequence
from typing import Any

from pylean_mlir.bench._step import Floats, Step, inputs
from pylean_mlir.bench._threads import THREADS
from pylean_mlir.errors import PlmError
from pylean_mlir.manifest import Layer, Module


def torch_step(module: Module, *, compiled: bool) -> Step:
    """Loss, `backward` and torch's own SGD."""
    import torch

    torch.set_num_threads(THREADS)
    *values, images, targets, rate = inputs(module)
    parameters = [torch.tensor(value, requires_grad=True) for value in torch_layout(module, values)]
    x = torch.tensor(images.transpose(0, 3, 1, 2).copy() if images.ndim == 4 else images)
    t = torch.tensor(targets)
    optimizer = torch.optim.SGD(parameters, lr=float(rate))
    loss = torch.compile(_loss(torch, module.layers)) if compiled else _loss(torch, module.layers)
    last: list[Any] = [None]

    def run() -> None:
        optimizer.zero_grad(set_to_none=True)
        last[0] = loss(x, t, *parameters)
        last[0].backward()
        optimizer.step()

    seconds = None
    if compiled:
        started = time.perf_counter()
        loss(x, t, *parameters).backward()
        seconds = time.perf_counter() - started
    return Step(run, lambda: float(last[0].item()), seconds)


def torch_layout(module: Module, values: Sequence[Floats]) -> list[Floats]:
    """The same parameters for torch; a dense layer after `flatten` reads channels first there."""
    left, shape, result = list(values), module.input_shape, []
    flattened: tuple[int, ...] | None = None
    for layer in module.layers:
        if layer.kind == "flatten":
            flattened = shape
        elif layer.kind.startswith("conv2d"):
            result += [left.pop(0).transpose(3, 2, 0, 1), left.pop(0)]
        elif layer.kind == "dense":
            weights = left.pop(0)
            if flattened is not None and len(flattened) == 3:
                rows = weights.reshape(*flattened, -1).transpose(2, 0, 1, 3)
                weights = rows.reshape(weights.shape)
            result += [weights.T, left.pop(0)]
            flattened = None
        shape = layer.output
    return [value.copy() for value in result]


def _loss(torch: Any, layers: Sequence[Layer]) -> Callable[..., Any]:
    """The mean softmax cross-entropy of `(images, targets, *parameters)`."""
    functional = torch.nn.functional

    def loss(x: Any, t: Any, *parameters: Any) -> Any:
        left = list(parameters)
        for layer in layers:
            if layer.kind == "flatten":
                x = x.flatten(1)
            elif layer.kind == "maxPool":
                x = functional.max_pool2d(x, int(layer.args["size"]), int(layer.args["stride"]))
            elif layer.kind == "dense":
                x = _activation(torch, layer, functional.linear(x, left.pop(0), left.pop(0)))
            elif layer.kind in ("conv2d", "conv2dStrided"):
                x = _activation(torch, layer, _conv(functional, layer, x, left.pop(0), left.pop(0)))
            else:
                raise PlmError(f"plm bench has no PyTorch form of the layer {layer.kind}.")
        return functional.cross_entropy(x, t)

    return loss


def _conv(functional: Any, layer: Layer, x: Any, weights: Any, bias: Any) -> Any:
    """Padding `same` as in StableHLO: with stride 2 the second side may get one more."""
    kernel, stride = int(layer.args["kernel"]), int(layer.args.get("stride", 1))
    if layer.args["padding"] != "same":
        return functional.conv2d(x, weights, bias, stride)
    if stride == 1:
        return functional.conv2d(x, weights, bias, padding=kernel // 2)
    amounts = []
    for size in (x.shape[3], x.shape[2]):
        total = max(0, (-(-size // stride) - 1) * stride + kernel - size)
        amounts += [total // 2, total - total // 2]
    return functional.conv2d(functional.pad(x, amounts), weights, bias, stride)


def _activation(torch: Any, layer: Layer, x: Any) -> Any:
    name = str(layer.args["activation"])
    functions = {"relu": torch.relu, "tanh": torch.tanh, "logistic": torch.sigmoid}
    return x if name == "identity" else functions[name](x)
