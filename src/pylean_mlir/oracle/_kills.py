"""The kill table: every planted mistake, and which oracles notice it.

A mutant is tried twice. First the mistake is in the text that everything reads: JAX, the difference quotients
and the Lean definitions, which don't read the text of the backward pass, must notice. Then only IREE gets the
mistake, as if its compiler had made it: whoever evaluates the right text must notice too.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from pylean_mlir.errors import PlmError
from pylean_mlir.manifest import Manifest
from pylean_mlir.oracle._check import Check
from pylean_mlir.oracle._lab import Lab
from pylean_mlir.oracle._mutants import MUTANTS, Mutant
from pylean_mlir.oracle._plan import ORACLES
from pylean_mlir.oracle._subject import Subject, subject

IN_THE_TEXT = ("jax", "differences", "lean")
IN_THE_COMPILER = ("interpreter", "stablehlo", "xla")

CAUGHT = "caught"
SURVIVED = "SURVIVED"
ALARM = "FALSE ALARM"
CLEAN = "clean"
BROKEN = "FAIL"


@dataclass(frozen=True)
class Kill:
    """One planted mistake.

    Attributes:
        mutant: its name; empty for the right text, where nothing may be found.
        errors: oracle -> the largest error as a multiple of the tolerance: above 1 is noticed.
        failed: why an oracle could not be asked; empty if all could.
    """

    net: str
    mutant: str
    errors: Mapping[str, float] = field(default_factory=dict)
    failed: str = ""

    @property
    def noticed(self) -> tuple[str, ...]:
        """The oracles that noticed."""
        return tuple(name for name, error in self.errors.items() if not error <= 1)

    @property
    def verdict(self) -> str:
        """Caught if an oracle noticed the mistake in the text that everything reads."""
        if self.failed:
            return BROKEN
        if not self.mutant:
            return ALARM if self.noticed else CLEAN
        return CAUGHT if any(name in IN_THE_TEXT for name in self.noticed) else SURVIVED

    @property
    def ok(self) -> bool:
        """Whether it is as it should be."""
        return self.verdict in (CAUGHT, CLEAN)


def trials(
    lab: Lab, manifest: Manifest, nets: Sequence[str] = (), *, without: Collection[str] = ()
) -> list[Callable[[], Kill]]:
    """The tasks that fill the table: for each net the right text, then its mutants.

    Args:
        nets: only these networks.
        without: oracles that are not to be had.

    Raises:
        PlmError: a network has no mutants.
    """
    known = dict.fromkeys(mutant.net for mutant in MUTANTS)
    for net in nets:
        if net not in known:
            raise PlmError(f"There are no mutants of {net!r}; there are some of {', '.join(known)}.")
    tasks: list[Callable[[], Kill]] = []
    for net in nets or known:
        right = subject(manifest, net)
        planted = (None, *(mutant for mutant in MUTANTS if mutant.net == net))
        tasks += [partial(attempt, lab, right, mutant, without) for mutant in planted]
    return tasks


def attempt(lab: Lab, right: Subject, mutant: Mutant | None, without: Collection[str] = ()) -> Kill:
    """Ask all oracles about one mutant, or about the right text."""
    name = mutant.name if mutant else ""
    errors: dict[str, float] = {}
    try:
        wrong = mutant.apply(right.text) if mutant else right.text
        for oracles, text in ((IN_THE_TEXT, wrong), (IN_THE_COMPILER, right.text)):
            one = replace(right, text=text, compiled=wrong)
            for oracle in oracles:
                if oracle not in without:
                    errors[oracle] = max(_excess(check) for check in ORACLES[oracle][1](lab, one))
    except PlmError as error:
        return Kill(right.net, name, errors, str(error))
    return Kill(right.net, name, errors)


def _excess(check: Check) -> float:
    if check.observed is None or not check.tolerance:
        raise PlmError(f"{check.oracle} compared nothing for {check.case}: {check.note}.")
    return check.observed / check.tolerance
