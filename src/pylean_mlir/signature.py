"""The signature of a rendered module: what each input and output is for. Positions are known only here.

Whoever calls a module gives and gets values by name; `Signature` puts them into the module's order and back.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod
from typing import TypeVar

from pylean_mlir.errors import PlmError

T = TypeVar("T")

LEARNING_RATE = "learning_rate"
STATE = ("parameter", "slot", "buffer")
"""The roles of what a training step renews: it comes in and goes out under the same name."""

KINDS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "train": ((*STATE, "image", "target", "mask", "hyper"), (*STATE, "loss")),
    "fwd": (("parameter", "buffer", "image"), ("logits",)),
    "grad": (("parameter", "buffer", "image", "target", "mask"), ("gradient", "buffer", "loss")),
    "update": (("parameter", "slot", "gradient", "hyper"), ("parameter", "slot")),
}
"""Kind of module -> the roles that its inputs and its outputs may have.

`train` is one fused step, `fwd` the pass of evaluation; `grad` and then `update` are the step in two halves.
"""

ROLES = tuple(dict.fromkeys(role for pair in KINDS.values() for roles in pair for role in roles))
_SINGLE = ("image", "target", "loss", "logits")


@dataclass(frozen=True)
class Init:
    """How a tensor starts: `he_normal` draws from N(0, 2 / fan_in), the others are constant."""

    kind: str
    fan_in: int | None = None


@dataclass(frozen=True)
class Port:
    """One input or output of a module: an f32 tensor of `shape`, and what it is for.

    Attributes:
        role: one of `ROLES`.
        init: how it starts, if it is a parameter, slot or buffer.
        of: of a slot or gradient: the name of its parameter.
        slot: of a slot: which of the optimizer's state tensors it is, such as "momentum".
    """

    name: str
    shape: tuple[int, ...]
    role: str
    init: Init | None = None
    of: str | None = None
    slot: str | None = None

    @property
    def count(self) -> int:
        """Number of elements."""
        return prod(self.shape)


@dataclass(frozen=True)
class Signature:
    """The inputs and outputs of a module, in the order of its function."""

    inputs: tuple[Port, ...]
    outputs: tuple[Port, ...]

    def taking(self, *roles: str) -> tuple[Port, ...]:
        """The inputs that have one of `roles`."""
        return tuple(port for port in self.inputs if port.role in roles)

    def giving(self, *roles: str) -> tuple[Port, ...]:
        """The outputs that have one of `roles`."""
        return tuple(port for port in self.outputs if port.role in roles)

    @cached_property
    def parameters(self) -> tuple[Port, ...]:
        """The inputs that are parameters."""
        return self.taking("parameter")

    @cached_property
    def state(self) -> tuple[Port, ...]:
        """The inputs that a run keeps: parameters, slots and buffers."""
        return self.taking(*STATE)

    @cached_property
    def hypers(self) -> tuple[Port, ...]:
        """The scalars that the host computes for every step."""
        return self.taking("hyper")

    @property
    def image(self) -> Port:
        """The images, [batch, H, W, C] or [batch, H*W*C]."""
        return self.taking("image")[0]

    @property
    def target(self) -> Port:
        """The soft targets, [batch, classes]."""
        return self.taking("target")[0]

    @property
    def logits(self) -> Port:
        """The logits, [batch, classes]."""
        return self.giving("logits")[0]

    def arguments(self, values: Mapping[str, T]) -> list[T]:
        """The function's arguments from values by name; values that it doesn't take are left out."""
        return [values[name] for name in self._input_names]

    def named(self, arguments: Sequence[T]) -> dict[str, T]:
        """The function's arguments by name."""
        return dict(zip(self._input_names, arguments, strict=True))

    def results(self, outputs: Sequence[T]) -> dict[str, T]:
        """What the function returned, by name."""
        return dict(zip(self._output_names, outputs, strict=True))

    def loss_of(self, outputs: Sequence[T]) -> T:
        """The loss among what the function returned."""
        return outputs[self._loss]

    def renewed(self, outputs: Sequence[T]) -> dict[str, T]:
        """The new parameters, slots and buffers among what the function returned, by name."""
        return {self._input_names[into]: outputs[out] for out, into in self._routes}

    def following(self, arguments: Sequence[T], outputs: Sequence[T]) -> list[T]:
        """The arguments of the next step on the same batch: `arguments` with the renewed state."""
        result = list(arguments)
        for out, into in self._routes:
            result[into] = outputs[out]
        return result

    @cached_property
    def _input_names(self) -> tuple[str, ...]:
        return tuple(port.name for port in self.inputs)

    @cached_property
    def _output_names(self) -> tuple[str, ...]:
        return tuple(port.name for port in self.outputs)

    @cached_property
    def _loss(self) -> int:
        return next(index for index, port in enumerate(self.outputs) if port.role == "loss")

    @cached_property
    def _routes(self) -> tuple[tuple[int, int], ...]:
        """For each output that is part of the state: its place, and the place of its input."""
        into = {name: index for index, name in enumerate(self._input_names)}
        places = enumerate(self.outputs)
        return tuple((out, into[port.name]) for out, port in places if port.role in STATE)


def require_plain_descent(net: str, signature: Signature) -> None:
    """Refuse a step that is not `parameter - learning_rate * gradient`, as far as its signature tells.

    Raises:
        PlmError: it has slots, buffers, masks or further scalars.
    """
    others = [
        port for port in signature.taking("slot", "buffer", "mask", "hyper") if port.name != LEARNING_RATE
    ]
    if others:
        first = others[0]
        raise PlmError(f"{net} has the {first.role} {first.name}; only plain gradient descent is known here.")


def check_signature(signature: Signature, kind: str, batch: int, where: str) -> None:
    """Refuse a signature that no module of `kind` with `batch` images can have.

    Raises:
        PlmError: names are not unique, a role is missing or out of place, an input that is renewed has no
            output (or the reverse), a shape does not fit.
    """

    def refuse(problem: str) -> PlmError:
        return PlmError(f"{where}: {problem}; run `plm render`.")

    for rule in (_names, _roles, _owners, _matches, _shapes):
        for problem in rule(signature, kind, batch):
            raise refuse(problem)


_Rule = Callable[[Signature, str, int], Iterable[str]]


def _names(signature: Signature, kind: str, batch: int) -> Iterable[str]:
    for what, ports in (("inputs", signature.inputs), ("outputs", signature.outputs)):
        for name, count in Counter(port.name for port in ports).items():
            if count > 1:
                yield f"{count} {what} have the name {name!r}"


def _roles(signature: Signature, kind: str, batch: int) -> Iterable[str]:
    sides = (("input", signature.inputs), ("output", signature.outputs))
    for (side, ports), roles in zip(sides, KINDS[kind], strict=True):
        for port in ports:
            if port.role not in roles:
                yield f"a module of kind {kind} has no {side} with the role {port.role} (here {port.name!r})"
        for role in roles:
            count = sum(port.role == role for port in ports)
            if role in _SINGLE and count != 1:
                yield f"a module of kind {kind} has exactly one {side} with the role {role}, found {count}"
    if not signature.parameters:
        yield f"a module of kind {kind} has at least one input with the role parameter"
    if "hyper" in KINDS[kind][0] and LEARNING_RATE not in (port.name for port in signature.hypers):
        yield f"a module of kind {kind} has an input {LEARNING_RATE} with the role hyper"


def _owners(signature: Signature, kind: str, batch: int) -> Iterable[str]:
    parameters = {port.name: port for port in signature.parameters}
    for ports in (signature.inputs, signature.outputs):
        owned = [port for port in ports if port.role in ("slot", "gradient")]
        for port in owned:
            if port.of not in parameters:
                yield f"the {port.role} {port.name!r} is of {port.of!r}, which is no parameter"
            elif port.shape != parameters[port.of].shape:
                shape = parameters[port.of].shape
                yield f"the {port.role} {port.name!r} has shape {port.shape}, its parameter {port.of} {shape}"
            elif port.role == "slot" and not port.slot:
                yield f"the slot {port.name!r} does not say which slot of {port.of} it is"
        for (of, slot), count in Counter((port.of, port.slot) for port in owned).items():
            if count > 1:
                yield f"{of} has {count} times the {'gradient' if slot is None else f'slot {slot}'}"
    for port in (*signature.inputs, *signature.outputs):
        if (port.of is not None and port.role not in ("slot", "gradient")) or (
            port.slot is not None and port.role != "slot"
        ):
            yield f"{port.name!r} is a {port.role} and belongs to no parameter, but has `of` or `slot`"
    if "gradient" in (*KINDS[kind][0], *KINDS[kind][1]):
        given = {port.of for port in (*signature.taking("gradient"), *signature.giving("gradient"))}
        for name in parameters.keys() - given:
            yield f"there is no gradient of {name}"


def _matches(signature: Signature, kind: str, batch: int) -> Iterable[str]:
    renewed = [role for role in STATE if role in KINDS[kind][1]]
    start = f"the outputs don't match the inputs of a module of kind {kind}"
    inputs = {port.name: port for port in signature.taking(*renewed)}
    outputs = {port.name: port for port in signature.giving(*renewed)}
    for name, port in inputs.items():
        if name not in outputs:
            yield f"{start}: the {port.role} {name!r} goes in and does not come out"
    for name, port in outputs.items():
        if name not in inputs:
            yield f"{start}: the {port.role} {name!r} comes out and does not go in"
        else:
            before = inputs[name]
            for what in ("role", "shape", "of", "slot"):
                old, new = getattr(before, what), getattr(port, what)
                if old != new:
                    yield f"{start}: {name!r} goes in with {what} {old} and comes out with {new}"


def _shapes(signature: Signature, kind: str, batch: int) -> Iterable[str]:
    for port in signature.taking("image"):
        if port.shape[:1] != (batch,):
            yield f"the image input {port.shape} does not start with batch {batch}"
    for port in (*signature.taking("target"), *signature.giving("logits")):
        if len(port.shape) != 2 or port.shape[0] != batch:
            yield f"the {port.role} must be a matrix with batch {batch} rows, found {port.shape}"
    for port in (*signature.hypers, *signature.giving("loss")):
        if port.shape:
            yield f"the {port.role} {port.name!r} must be a scalar, found {port.shape}"
