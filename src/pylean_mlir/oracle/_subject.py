"""What the oracles are asked about: a network's training step, and what is known of it."""

from dataclasses import dataclass

from pylean_mlir.layers import Array
from pylean_mlir.manifest import Manifest, Module
from pylean_mlir.oracle import _numbers

INPUTS = {"generic": _numbers.generic, "kinks": _numbers.kinks}


@dataclass(frozen=True)
class Subject:
    """A network's training step; its inputs and outputs are lists in the order of `train.signature`.

    Attributes:
        train: the description of the training step's module.
        text: the module, as every reader of the text gets it.
        compiled: the module as IREE gets it: the same text, except where a mistake of the compiler is played.
        evaluation: the description of the forward pass's module.
        forward: the module of the forward pass.
    """

    train: Module
    text: str
    compiled: str
    evaluation: Module
    forward: str

    @property
    def net(self) -> str:
        """The network's name."""
        return self.train.net

    def inputs(self, kind: str) -> list[Array]:
        """Inputs of the training step: `generic` ones, or ones at `kinks`."""
        return INPUTS[kind](self.train)


def subject(manifest: Manifest, net: str) -> Subject:
    """The network `net` as it was rendered."""
    train, evaluation = manifest.find(net, "train"), manifest.find(net, "fwd")
    text = manifest.text(train)
    return Subject(train, text, text, evaluation, manifest.text(evaluation))
