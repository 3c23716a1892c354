"""The checks of whole training steps: one function for each independent direction."""

from collections.abc import Callable

from pylean_mlir.layers import is_straight, kinks, network
from pylean_mlir.oracle._check import Check, judge, loss_error, step_error, update_error
from pylean_mlir.oracle._differences import below_kinks, slope_error
from pylean_mlir.oracle._lab import Arrays, Lab
from pylean_mlir.oracle._subject import Subject

PROBES = {
    "dense": "matrix product, cross-entropy",
    "dense-relu": "relu, chain rule",
    "dense-smooth": "tanh, logistic",
    "conv": "convolution, flatten",
    "conv-conv": "input gradient, valid padding",
    "conv-strided": "strides, uneven padding",
    "conv-pool": "max pooling over tiles",
    "conv-overlap": "overlapping pooling windows",
    "tiny-strided": "strides, overlapping windows",
}
WHOLE = "a whole network"

LARGE = 1 << 16
"""With more parameters a network counts as a full one: sums are long, one kink or another is met."""

SLOW_IN_LEAN = ("tiny-cifar-cnn",)

F32 = 5e-5
F32_FULL = 1e-3
F64 = 1e-10
LOSS = 5e-6
DIFFERENCES = 1e-6
SLOPES_FULL = 1e-4
BELOW = 1e-7


def is_full(one: Subject) -> bool:
    """Whether it is one of the networks that are trained."""
    return one.train.parameter_count > LARGE


def is_tiny(one: Subject) -> bool:
    """Whether every parameter's gradient can be found by difference quotients, or by Lean."""
    return one.net.startswith("tiny-")


def probes(one: Subject) -> str:
    """What the network is there for."""
    return PROBES.get(one.net, WHOLE)


def by_jax(lab: Lab, one: Subject) -> list[Check]:
    """An independent implementation with automatic differentiation, in float64."""
    inputs = one.inputs("generic")
    have, want = lab.two_steps(one, "generic"), lab.jax(one, "generic")
    loss = loss_error(one.train, want[1], have[1])
    error, where = max(update_error(one.train, inputs, w, h) for w, h in zip(want, have, strict=True))
    checks = [
        judge("jax", one.net, f"{probes(one)}: loss of step 2", LOSS, loss),
        judge("jax", one.net, f"{probes(one)}: both updates", _tolerance(one), error, where),
    ]
    if not is_full(one):
        inputs = one.inputs("kinks")
        error, where = step_error(one.train, inputs, lab.jax(one, "kinks")[0], lab.two_steps(one, "kinks")[0])
        checks.append(judge("jax", one.net, f"{probes(one)}: at kinks", F32, error, where))
    return checks


def _tolerance(one: Subject) -> float:
    return F32_FULL if is_full(one) else F32


def by_differences(lab: Lab, one: Subject) -> list[Check]:
    """Difference quotients of the forward pass; they share no backward pass with anything."""
    text = lab.interpreted(one, "generic")
    inputs = one.inputs("generic")
    if not is_tiny(one):
        tolerance = SLOPES_FULL if is_full(one) else DIFFERENCES
        error = slope_error(one, inputs, text, directions=2 if is_full(one) else 4)
        checks = [judge("differences", one.net, f"{probes(one)}: slopes", tolerance, error)]
    else:
        want, have = lab.differences(one), lab.two_steps(one, "generic")[0]
        error, where = step_error(one.train, inputs, want, text)
        iree, at = step_error(one.train, inputs, want, have)
        checks = [
            judge("differences", one.net, f"{probes(one)}: each entry", DIFFERENCES, error, where),
            judge("differences", one.net, f"{probes(one)}: each entry, IREE", F32, iree, at),
        ]
    if not is_full(one) and _kinks_are_relus(one):
        inputs = one.inputs("kinks")
        at_kinks = below_kinks(one.train, inputs, BELOW)
        error = slope_error(one, inputs, lab.interpreted(one, "kinks"), BELOW / 1e3, at_kinks)
        checks.append(judge("differences", one.net, f"{probes(one)}: relu'(0) = 0", 1e-3, error))
    return checks


def _kinks_are_relus(one: Subject) -> bool:
    """Whether zeros before relus are its only kinks, and biases decide on their side (`below_kinks`)."""
    nodes = network(one.train)
    return kinks(nodes) == {"relu"} and is_straight(nodes)


def by_lean(lab: Lab, one: Subject) -> list[Check]:
    """The definitions that the theorems speak about, computed by Lean on Float."""
    checks = []
    for kind in ("generic",) if one.net in SLOW_IN_LEAN else ("generic", "kinks"):
        inputs = one.inputs(kind)
        operations, lowered = lab.defined(one, kind)
        note = "at kinks" if kind == "kinks" else probes(one)
        error, where = step_error(one.train, inputs, operations, lab.two_steps(one, kind)[0])
        checks.append(judge("lean", one.net, f"{note}: definitions, IREE", F32, error, where))
        error, where = max(
            step_error(one.train, inputs, operations, lowered),
            step_error(one.train, inputs, operations, lab.interpreted(one, kind)),
        )
        checks.append(judge("lean", one.net, f"{note}: lowering, text", F64, error, where))
    return checks


def by_interpreter(lab: Lab, one: Subject) -> list[Check]:
    """The text, read and evaluated after the StableHLO specification in float64."""
    return _same_text("interpreter", lab, one, lab.interpreted)


def by_stablehlo(lab: Lab, one: Subject) -> list[Check]:
    """The text in StableHLO's reference interpreter."""
    return _same_text("stablehlo", lab, one, lambda one, kind: lab.evaluated("stablehlo", one, kind))


def by_xla(lab: Lab, one: Subject) -> list[Check]:
    """The text compiled by XLA."""
    return _same_text("xla", lab, one, lambda one, kind: lab.evaluated("xla", one, kind))


def _same_text(oracle: str, lab: Lab, one: Subject, other: Callable[[Subject, str], Arrays]) -> list[Check]:
    kinds = ("generic",) if is_full(one) else ("generic", "kinks")
    errors = [
        step_error(one.train, one.inputs(kind), other(one, kind), lab.two_steps(one, kind)[0])
        for kind in kinds
    ]
    error, where = max(errors)
    what = probes(one) if is_full(one) else f"{probes(one)}, and at kinks"
    return [judge(oracle, one.net, what, _tolerance(one), error, where)]
