"""What is compared with what: the list of jobs behind the table."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from pylean_mlir import with_jax
from pylean_mlir.errors import PlmError
from pylean_mlir.oracle import _kinks, _nets, _operations
from pylean_mlir.oracle._check import Check, judge, skipped
from pylean_mlir.oracle._interpreter import evaluate
from pylean_mlir.oracle._lab import Lab, Run
from pylean_mlir.oracle._subject import Subject

ORACLES: Mapping[str, tuple[str, Callable[[Lab, Subject], list[Check]]]] = {
    "jax": ("the network written in JAX, in float64", _nets.by_jax),
    "differences": ("difference quotients of the forward text", _nets.by_differences),
    "lean": ("the definitions, run by Lean on floats", _nets.by_lean),
    "interpreter": ("the same text, evaluated by numpy in float64", _nets.by_interpreter),
    "stablehlo": ("the same text in StableHLO's reference interpreter", _nets.by_stablehlo),
    "xla": ("the same text, compiled by XLA", _nets.by_xla),
    "kinks": ("whether training meets the hypothesis of the theorems", _kinks.by_kinks),
}
NEED_JAX = ("jax", "stablehlo", "xla")
READ_TEXT = ("interpreter", "stablehlo", "xla")
OPERATIONS = "ops"

F32_OPERATION = 1e-5
F64_OPERATION = 1e-8


@dataclass(frozen=True)
class Task:
    """Checks that are made together."""

    oracle: str
    case: str
    run: Callable[[Lab], list[Check]]


def missing(lab: Lab) -> dict[str, str]:
    """The oracles that can't be asked here, and why."""
    found = dict.fromkeys(() if with_jax.installed() else NEED_JAX, with_jax.HINT)
    if lab.lean is None:
        found["lean"] = "Lean can't be run; `plm doctor` says why"
    return found


def jobs(
    subjects: Sequence[Subject], operations: Mapping[str, str], without: Mapping[str, str]
) -> list[Task]:
    """All jobs, in the order of the table.

    Args:
        operations: name of an operation -> its module.
        without: the oracles that can't be asked, and why.
    """
    plan = []
    for oracle, (_, check) in ORACLES.items():
        why = without.get(oracle)
        for one in subjects:
            if _applies(oracle, one):
                plan.append(Task(oracle, one.net, _skip(oracle, one.net, why) or _bind(check, one)))
        if operations and oracle == "differences":
            plan += [Task(oracle, f"op-{name}", _slopes(name, text)) for name, text in operations.items()]
        elif operations and oracle in READ_TEXT:
            run = _skip(oracle, OPERATIONS, why) or _values(oracle, operations)
            plan.append(Task(oracle, OPERATIONS, run))
    return plan


def select(plan: Sequence[Task], names: Sequence[str]) -> list[Task]:
    """The jobs of the oracles and of the cases among `names` (all oracles, all cases if there are none).

    Raises:
        PlmError: a name is neither, or nothing is left.
    """
    cases = dict.fromkeys(job.case for job in plan)
    for name in names:
        if name not in ORACLES and name not in cases:
            nets = ", ".join(case for case in cases if not case.startswith("op-"))
            known = f"{', '.join(ORACLES)}, mutants, {nets}, op-NAME"
            raise PlmError(f"There is no oracle or case {name!r}; there are {known}.")
    oracles = [name for name in names if name in ORACLES]
    wanted = [name for name in names if name not in ORACLES]

    def matches(job: Task) -> bool:
        operation = OPERATIONS in wanted and job.case.startswith("op-")
        return (not oracles or job.oracle in oracles) and (not wanted or job.case in wanted or operation)

    chosen = [job for job in plan if matches(job)]
    if not chosen:
        raise PlmError(f"{' and '.join(oracles)} can't be asked about {' or '.join(wanted)}; name another.")
    return chosen


def _applies(oracle: str, one: Subject) -> bool:
    """The reference interpreter and Lean are too slow for large networks; only those read real images."""
    if oracle == "kinks":
        return _nets.is_full(one) and _kinks.chooses(one)
    if oracle == "lean":
        return _nets.is_tiny(one)
    return oracle != "stablehlo" or not _nets.is_full(one)


def _bind(check: Callable[[Lab, Subject], list[Check]], one: Subject) -> Callable[[Lab], list[Check]]:
    return lambda lab: check(lab, one)


def _skip(oracle: str, case: str, why: str | None) -> Callable[[Lab], list[Check]] | None:
    return None if why is None else lambda _: [skipped(oracle, case, why)]


def _slopes(name: str, text: str) -> Callable[[Lab], list[Check]]:
    def run(_: Lab) -> list[Check]:
        return [
            judge("differences", f"op-{name}", point.what, F64_OPERATION, _operations.difference(text, point))
            for point in _operations.points(name, text)
        ]

    return run


def _values(oracle: str, operations: Mapping[str, str]) -> Callable[[Lab], list[Check]]:
    def run(lab: Lab) -> list[Check]:
        other: Run = evaluate if oracle == "interpreter" else lab.evaluators[oracle]
        worst, where = 0.0, ""
        for name, text in operations.items():
            inputs = _operations.inputs(name, text)
            error = _operations.results_error(other(text, inputs), lab.ran(text, inputs))
            if not error <= worst:
                worst, where = error, name
        what = f"{len(operations)} operations with their transposes"
        return [judge(oracle, OPERATIONS, what, F32_OPERATION, worst, where)]

    return run
