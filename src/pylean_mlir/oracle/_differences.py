"""Finite differences in float64 on forward texts, against what the texts of gradients compute."""

from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np

from pylean_mlir.layers import Array
from pylean_mlir.manifest import Module
from pylean_mlir.oracle._descent import descend, gradients
from pylean_mlir.oracle._interpreter import evaluate
from pylean_mlir.oracle._subject import Subject
from pylean_mlir.oracle._text import parse
from pylean_mlir.signature import require_plain_descent

WIDTH = 1e-5

Loss = Callable[[Mapping[str, Array]], float]


def loss_of(one: Subject, inputs: Sequence[Array]) -> Loss:
    """The mean softmax cross-entropy of the forward text as a function of the parameters, by name.

    Args:
        inputs: those of the training step; its images and targets are kept.
    """
    function = parse(one.forward)
    signature, evaluation = one.train.signature, one.evaluation.signature
    values = signature.named(inputs)
    images, targets = (
        np.asarray(values[port.name], np.float64) for port in (signature.image, signature.target)
    )

    def loss(parameters: Mapping[str, Array]) -> float:
        logits = evaluate(function, evaluation.arguments({**parameters, evaluation.image.name: images}))[0]
        shifted = logits - logits.max(1, keepdims=True)
        log_softmax = shifted - np.log(np.exp(shifted).sum(1, keepdims=True))
        return -float((targets * log_softmax).sum() / len(logits))

    return loss


def step(one: Subject, inputs: Sequence[Array]) -> list[Array]:
    """A training step whose gradient is found by central differences, one entry after another."""
    require_plain_descent(one.net, one.train.signature)
    loss = loss_of(one, inputs)
    parameters = _parameters(one.train, inputs)
    found = {}
    for name, parameter in parameters.items():
        gradient = found[name] = np.zeros_like(parameter)
        for place in np.ndindex(parameter.shape):
            kept = parameter[place]
            values = []
            for at in (kept + WIDTH, kept - WIDTH):
                parameter[place] = at
                values.append(loss(parameters))
            parameter[place] = kept
            gradient[place] = (values[0] - values[1]) / (2 * WIDTH)
    return descend(one.train, inputs, found, np.asarray(loss(parameters)))


def slope_error(
    one: Subject,
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
    loss = loss_of(one, inputs)
    points = _parameters(one.train, inputs if at is None else at)
    gradient = gradients(one.train, inputs, outputs)
    length = _length(gradient.values())
    rng, worst = np.random.default_rng(5), 0.0
    for number in range(directions):
        # every second one is mixed with the gradient: a random direction is almost orthogonal to it
        noise = {name: rng.standard_normal(point.shape) for name, point in points.items()}
        share, scale = number % 2 / length, 1 / _length(noise.values())
        direction = {name: scale * noise[name] + share * gradient[name] for name in points}
        ahead, behind = (
            loss({name: point + sign * width * direction[name] for name, point in points.items()})
            for sign in (1, -1)
        )
        told = sum(float((gradient[name] * direction[name]).sum()) for name in points)
        worst = max(worst, abs((ahead - behind) / (2 * width) - told) / length)
    return worst


def _parameters(module: Module, inputs: Sequence[Array]) -> dict[str, Array]:
    """Copies of the parameters among a step's inputs, by name."""
    values = module.signature.named(inputs)
    return {port.name: np.array(values[port.name], np.float64) for port in module.parameters}


def _length(arrays: Iterable[Array]) -> float:
    return float(np.sqrt(sum(float((array * array).sum()) for array in arrays)))


def below_kinks(module: Module, inputs: Sequence[Array], least: float) -> list[Array]:
    """Inputs like `inputs`, with biases a little smaller, so that zeros before a relu become negative.

    Weights are at most 1: a layer's bias goes down by more than the layer before could raise its sums. With
    relu'(0) = 0 the gradient at `inputs` is the limit of the gradients there, for `least` going to zero.
    """
    signature, down = module.signature, least
    shifted = signature.named([np.array(array, np.float64) for array in inputs])
    for index, port in enumerate(module.parameters):
        if len(port.shape) > 1:
            down *= 1 + int(np.prod(port.shape[:-1])) if index else 1
        else:
            shifted[port.name] -= down
    return signature.arguments(shifted)


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
