"""Whether training meets the hypothesis of the theorems, `Net.Settled`: at real images and parameters.

What is found is a fact about the data and no error of the chain: at a kink the theorems are silent, and the
text computes what the definitions say there too, which the other oracles check.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

import numpy as np

from pylean_mlir.data import Dataset, default_dataset, epoch_order, load_dataset, make_batcher, unit_range
from pylean_mlir.oracle._check import Check, Verdict
from pylean_mlir.oracle._choices import Network
from pylean_mlir.oracle._lab import Arrays, Lab, Subject
from pylean_mlir.training import initial_parameters, learning_rate, load_recipe

RECIPE = "cosine"
STEPS = {"standard": (1, 2, 21), "unit": (1, 2)}
"""At which steps one looks, for each of training's ways to normalise images."""


def by_kinks(lab: Lab, one: Subject) -> list[Check]:
    """How close to kinks the steps of `plm train` are, and whether the choices stand nearby.

    The parameters are those of training with `RECIPE`, in float32 as they come; what is looked at is the
    forward pass on the step's own batch, in float64.
    """
    shape = one.train.image_shape
    name = default_dataset(shape)
    standard = load_dataset(name, shape)
    checks = []
    for normalise, wanted in STEPS.items():
        unit = replace(standard, normalisation=unit_range(shape[2]))
        dataset = unit if normalise == "unit" else standard
        for number, inputs in zip(range(1, 1 + max(wanted)), training(lab, one, dataset), strict=False):
            if number in wanted:
                checks.append(look(one, inputs, f"{name}, {normalise}, step {number}"))
    return checks


def chooses(one: Subject) -> bool:
    """Whether the network has a relu or pooling; without, it is settled everywhere."""
    layers = one.train.layers
    return any(layer.kind == "maxPool" or layer.args.get("activation") == "relu" for layer in layers)


def training(lab: Lab, one: Subject, dataset: Dataset) -> Iterator[Arrays]:
    """The inputs of the steps of `plm train` with `RECIPE`, one after another."""
    recipe, module = load_recipe(RECIPE), one.train
    shape, smoothing = module.image.shape[1:], recipe.label_smoothing
    batcher = make_batcher(
        dataset.train, dataset.normalisation, module.batch, shape, module.classes, smoothing
    )
    steps = batcher.count // module.batch
    parameters: Arrays = list(initial_parameters(module, recipe.seed).values())
    for number in count():
        epoch, position = divmod(number, steps)
        order = epoch_order(batcher.count, recipe.seed, epoch)[position * module.batch :]
        images, targets = batcher.assemble(order[: module.batch])
        rate = np.array(learning_rate(recipe, number, steps), np.float32)
        inputs = [*parameters, images.copy(), targets, rate]
        yield inputs
        *parameters, _ = lab.ran(one.compiled, inputs)


def look(one: Subject, inputs: Arrays, where: str) -> Check:
    """What is chosen in the forward pass of a training step on `inputs`, and whether it stands nearby."""
    *parameters, images, _, _ = (np.asarray(array, np.float64) for array in inputs)
    network = Network(one.train.layers, images)
    kept, counts = network.look(parameters)
    size = network.settled_within(parameters, kept)
    verdict: Verdict = "at a kink" if size is None else "settled"
    return Check("kinks", one.net, where, size, counts.least_relu, verdict, counts=counts.numbers())
