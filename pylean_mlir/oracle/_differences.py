"""Finite differences in float64 on the forward text, against what the training step's text computes."""

from collections.abc import Callable, Sequence

import numpy as np

from pylean_mlir.manifest import Module
from pylean_mlir.oracle._interpreter import evaluate
from pylean_mlir.oracle._numbers import Array
from pylean_mlir.oracle._text import Function, parse

WIDTH = 1e-5


def mean_loss(logits: Array, targets: Array) -> float:
    """The mean softmax cross-entropy."""
    shifted = logits - logits.max(1, keepdims=True)
    log_softmax = shifted - np.log(np.exp(shifted).sum(1, keepdims=True))
    return -float((targets * log_softmax).sum() / len(logits))


def step(forward: str, inputs: Sequence[Array]) -> list[Array]:
    """A training step whose gradient is found by central differences, one entry of a parameter after another."""
    function = parse(forward)
    *numbers, targets, rate = (np.array(array, np.float64) for array in inputs)
    new: list[Array] = []
    for parameter in numbers[:-1]:
        gradient = np.zeros_like(parameter)
        for place in np.ndindex(parameter.shape):
            kept = parameter[place]
            values = []
            for at in (kept + WIDTH, kept - WIDTH):
                parameter[place] = at
                values.append(_loss(function, numbers, targets))
            parameter[place] = kept
            gradient[place] = (values[0] - values[1]) / (2 * WIDTH)
        new.append(parameter - rate * gradient)
    return [*new, np.asarray(_loss(function, numbers, targets))]


def directional_error(
    forward: str, module: Module, inputs: Sequence[Array], outputs: Sequence[Array], directions: int
) -> float:
    """Compare slopes of the loss along random directions with what the step's `outputs` say.

    The error is relative to the length of the gradient. Directions are f64 and touch all parameters.
    """
    function = parse(forward)
    *numbers, targets, rate = (np.array(array, np.float64) for array in inputs)
    parameters = numbers[:-1]
    gradient = [(old - new) / rate for old, new in zip(parameters, outputs[:-1], strict=True)]
    length = float(np.sqrt(sum((g * g).sum() for g in gradient)))
    rng, worst = np.random.default_rng(5), 0.0
    for number in range(directions):
        # the gradient itself mixed with noise: a pure random direction is almost orthogonal to it
        direction = [rng.standard_normal(p.shape) for p in parameters]
        scale = 1 / float(np.sqrt(sum((d * d).sum() for d in direction)))
        share = float(number % 2)
        direction = [d * scale + share * g / length for d, g in zip(direction, gradient, strict=True)]
        losses = [
            _loss(function, [p + s * WIDTH * d for p, d in zip(parameters, direction, strict=True)] + numbers[-1:], targets)
            for s in (1, -1)
        ]
        slope = (losses[0] - losses[1]) / (2 * WIDTH)
        told = sum(float((g * d).sum()) for g, d in zip(gradient, direction, strict=True))
        worst = max(worst, abs(slope - told) / length)
    return worst


def _loss(function: Function, numbers: Sequence[Array], targets: Array) -> float:
    return mean_loss(evaluate(function, numbers)[0], targets)


Operation = Callable[[Sequence[Array]], Array]


def vjp_error(text: str, operands: Sequence[Array], cotangent: Array, side: int = 0) -> float:
    """Compare an operation's vector-Jacobian product with difference quotients, entry by entry.

    Args:
        text: a module from the result's cotangent and the operands to the result and their cotangents.
        side: 0 takes central differences, 1 forward ones, -1 backward ones (at a kink).
    """
    function = parse(text)
    points = [np.array(operand, np.float64) for operand in operands]
    _, *told = evaluate(function, [cotangent, *points])
    width = WIDTH if side == 0 else 1e-7
    steps = (width, -width) if side == 0 else (width * side, 0.0)
    worst = 0.0
    size = max(1.0, *(float(np.abs(array).max(initial=0)) for array in told))
    for point, answer in zip(points, told, strict=True):
        for place in np.ndindex(point.shape):
            kept = point[place]
            values = []
            for delta in steps:
                point[place] = kept + delta
                values.append(float((cotangent * evaluate(function, [cotangent, *points])[0]).sum()))
            point[place] = kept
            slope = (values[0] - values[1]) / (steps[0] - steps[1])
            worst = max(worst, abs(slope - float(answer[place])) / size)
    return worst
