"""Whether training meets the hypothesis of the theorems, `Net.Settled`: at real images and parameters.

What is found is a fact about the data and no error of the chain: at a kink the theorems are silent, and the
text computes what the definitions say there too, which the other oracles check.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

import numpy as np

from pylean_mlir.data import Dataset, default_dataset, epoch_order, load_dataset, make_batcher, unit_range
from pylean_mlir.layers import kinks, network
from pylean_mlir.oracle._check import Check, Verdict
from pylean_mlir.oracle._choices import Network
from pylean_mlir.oracle._lab import Arrays, Lab
from pylean_mlir.oracle._subject import Subject
from pylean_mlir.training import hyper_values, initial_state, load_recipe

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
    return bool(kinks(network(one.train)))


def training(lab: Lab, one: Subject, dataset: Dataset) -> Iterator[Arrays]:
    """The inputs of the steps of `plm train` with `RECIPE`, one after another."""
    recipe, module = load_recipe(RECIPE), one.train
    shape, smoothing = module.image.shape[1:], recipe.label_smoothing
    batcher = make_batcher(
        dataset.train, dataset.normalisation, module.batch, shape, module.classes, smoothing
    )
    steps = batcher.count // module.batch
    signature = module.signature
    state = initial_state(module, recipe.seed)
    for number in count():
        epoch, position = divmod(number, steps)
        order = epoch_order(batcher.count, recipe.seed, epoch)[position * module.batch :]
        images, targets = batcher.assemble(order[: module.batch])
        batch = {signature.image.name: images.copy(), signature.target.name: targets}
        hypers = hyper_values(signature, recipe, number, steps)
        scalars = {name: np.array(value, np.float32) for name, value in hypers.items()}
        inputs = signature.arguments({**state, **batch, **scalars})
        yield inputs
        state = signature.renewed(lab.ran(one.compiled, inputs))


def look(one: Subject, inputs: Arrays, where: str) -> Check:
    """What is chosen in the forward pass of a training step on `inputs`, and whether it stands nearby."""
    signature = one.train.signature
    values = signature.named([np.asarray(array, np.float64) for array in inputs])
    batch = Network(network(one.train), values[signature.image.name])
    parameters = {port.name: values[port.name] for port in signature.parameters}
    kept, counts = batch.look(parameters)
    size = batch.settled_within(parameters, kept)
    verdict: Verdict = "at a kink" if size is None else "settled"
    return Check("kinks", one.net, where, size, counts.least_relu, verdict, counts=counts.numbers())
