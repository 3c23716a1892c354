"""Finite differences in float64 on forward texts, against what the texts of gradients compute."""

from collections.abc import Callable, Sequence

import numpy as np

from pylean_mlir.manifest import Module
from pylean_mlir.oracle._interpreter import evaluate
from pylean_mlir.oracle._numbers import Array
from pylean_mlir.oracle._text import parse

WIDTH = 1e-5

Loss = Callable[[Sequence[Array]], float]


def loss_of(forward: str, inputs: Sequence[Array]) -> Loss:
    """The mean softmax cross-entropy of a forward text as a function of the parameters.

    Args:
        inputs: those of the training step; its images and targets are kept.
    """
    function = parse(forward)
    images, targets = (np.asarray(array, np.float64) for array in inputs[-3:-1])

    def loss(parameters: Sequence[Array]) -> float:
        logits = evaluate(function, [*parameters, images])[0]
        shifted = logits - logits.max(1, keepdims=True)
        log_softmax = shifted - np.log(np.exp(shifted).sum(1, keepdims=True))
        return -float((targets * log_softmax).sum() / len(logits))

    return loss


def step(forward: str, inputs: Sequence[Array]) -> list[Array]:
    """A training step whose gradient is found by central differences, one entry after another."""
    loss = loss_of(forward, inputs)
    parameters = [np.array(array, np.float64) for array in inputs[:-3]]
    rate = float(inputs[-1])
    gradients = []
    for parameter in parameters:
        gradient = np.zeros_like(parameter)
        for place in np.ndindex(parameter.shape):
            kept = parameter[place]
            values = []
            for at in (kept + WIDTH, kept - WIDTH):
                parameter[place] = at
                values.append(loss(parameters))
            parameter[place] = kept
            gradient[place] = (values[0] - values[1]) / (2 * WIDTH)
        gradients.append(gradient)
    new = [p - rate * g for p, g in zip(parameters, gradients, strict=True)]
    return [*new, np.asarray(loss(parameters))]


def slope_error(
    forward: str,
    inputs: Sequence[Array],
    outputs: Sequence[Array],
    width: float = WIDTH,
    at: Sequence[Array] | None = None,
    directions: int = 4,
) -> float:
    """Compare slopes of the loss along random directions with the gradient that a step's `outputs` contain.

    Args:
        inputs, outputs: of the training step, in float64.
        width: half the distance of the two points of a quotient.
        at: take the slopes at these inputs instead.
        directions: how many.

    Returns:
        The largest error, relative to the length of the gradient.
    """
    loss = loss_of(forward, inputs)
    starts = [np.asarray(array, np.float64) for array in inputs[:-3]]
    points = starts if at is None else [np.asarray(array, np.float64) for array in at[:-3]]
    gradient = [(old - new) / float(inputs[-1]) for old, new in zip(starts, outputs[:-1], strict=True)]
    length = _length(gradient)
    rng, worst = np.random.default_rng(5), 0.0
    for number in range(directions):
        # every second one is mixed with the gradient: a random direction is almost orthogonal to it
        noise = [rng.standard_normal(point.shape) for point in points]
        share, scale = number % 2 / length, 1 / _length(noise)
        direction = [scale * n + share * g for n, g in zip(noise, gradient, strict=True)]
        ahead, behind = (
            loss([p + sign * width * d for p, d in zip(points, direction, strict=True)]) for sign in (1, -1)
        )
        told = sum(float((g * d).sum()) for g, d in zip(gradient, direction, strict=True))
        worst = max(worst, abs((ahead - behind) / (2 * width) - told) / length)
    return worst


def _length(arrays: Sequence[Array]) -> float:
    return float(np.sqrt(sum(float((array * array).sum()) for array in arrays)))


def below_kinks(module: Module, inputs: Sequence[Array], least: float) -> list[Array]:
    """Inputs like `inputs`, with biases a little smaller, so that zeros before a relu become negative.

    Weights are at most 1: a layer's bias goes down by more than the layer before could raise its sums. With
    relu'(0) = 0 the gradient at `inputs` is the limit of the gradients there, for `least` going to zero.
    """
    shifted, down = [np.array(array, np.float64) for array in inputs], least
    for index, port in enumerate(module.parameters):
        if len(port.shape) > 1:
            down *= 1 + int(np.prod(port.shape[:-1])) if index else 1
        else:
            shifted[index] -= down
    return shifted


def vjp_error(
    text: str, operands: Sequence[Array], cotangent: Array, at: Sequence[Array] | None = None
) -> float:
    """Compare an operation's vector-Jacobian product with central differences, entry by entry.

    Args:
        text: a module from the result's cotangent and the operands to the result and their cotangents.
        at: take the differences at these operands instead, nearby and off the kink.
    """
    function = parse(text)
    told = evaluate(function, [cotangent, *operands])[1:]
    points = [np.array(point, np.float64) for point in (operands if at is None else at)]

    def value() -> float:
        return float((cotangent * evaluate(function, [cotangent, *points])[0]).sum())

    size = max(1.0, *(float(np.abs(array).max(initial=0)) for array in told))
    worst = 0.0
    for point, answer in zip(points, told, strict=True):
        for place in np.ndindex(point.shape):
            kept = point[place]
            point[place] = kept + WIDTH
            ahead = value()
            point[place] = kept - WIDTH
            behind = value()
            point[place] = kept
            slope = (ahead - behind) / (2 * WIDTH)
            worst = max(worst, abs(slope - float(answer[place])) / size)
    return worst
