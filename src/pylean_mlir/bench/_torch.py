"""PyTorch, eager or compiled, in its own layouts: NCHW activations, OIHW kernels, dense weights [out, in]."""

import time
from typing import Any

from pylean_mlir.bench._step import Step, inputs
from pylean_mlir.bench._threads import THREADS
from pylean_mlir.layers import forward_with_torch, network, torch_parameters
from pylean_mlir.manifest import Module
from pylean_mlir.signature import LEARNING_RATE, require_plain_descent


def torch_step(module: Module, *, compiled: bool) -> Step:
    """Loss, `backward` and torch's own SGD."""
    import torch

    torch.set_num_threads(THREADS)
    require_plain_descent(module.net, module.signature)
    nodes, signature = network(module), module.signature
    values = signature.named(inputs(module))
    mine = torch_parameters(nodes, {port.name: values[port.name] for port in signature.parameters})
    names, parameters = list(mine), [torch.tensor(value, requires_grad=True) for value in mine.values()]
    images = values[signature.image.name]
    x = torch.tensor(images.transpose(0, 3, 1, 2).copy() if images.ndim == 4 else images)
    t = torch.tensor(values[signature.target.name])
    optimizer = torch.optim.SGD(parameters, lr=float(values[LEARNING_RATE]))

    def eager(x: Any, t: Any, *parameters: Any) -> Any:
        """The mean softmax cross-entropy."""
        by_name = dict(zip(names, parameters, strict=True))
        return torch.nn.functional.cross_entropy(forward_with_torch(torch, nodes, by_name, x), t)

    loss = torch.compile(eager) if compiled else eager
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
