"""`plm oracle`: doubt the whole chain, with numbers from independent directions."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rich.table import Table

from pylean_mlir.console import note, out, progress
from pylean_mlir.files import write_atomic
from pylean_mlir.oracle import (
    ORACLES,
    Check,
    Job,
    Kill,
    KillTable,
    Results,
    in_parallel,
    jobs,
    materials,
    missing,
    open_lab,
    run,
    select,
    to_json,
    trials,
)
from pylean_mlir.project import find_project

MUTANTS = "mutants"
STORE = Path("runs") / "oracle"
_STYLES = {"FAIL": "red", "SURVIVED": "red", "FALSE ALARM": "red", "skipped": "yellow"}


def run_command(names: Sequence[str], to: Path | None, *, quiet: bool, as_json: bool) -> int:
    """Ask the oracles, print and store what they say and return the exit code: 1 if something is wrong.

    Args:
        names: oracles and cases, or `mutants` and networks; nothing for all but mutants.
        to: the JSON file to write; default: one in runs/oracle.
    """
    started = time.monotonic()
    silent = quiet or as_json
    result: Results | KillTable
    if MUTANTS in names:
        kills = _mutants([name for name in names if name != MUTANTS], silent=silent)
        result = KillTable(tuple(kills), time.monotonic() - started)
    else:
        checks = _checks(names, silent=silent)
        result = Results(tuple(names), tuple(checks), time.monotonic() - started)
    file = to or STORE / (f"{MUTANTS}.json" if MUTANTS in names else "some.json" if names else "all.json")
    write_atomic(file, to_json(result.content(), indent=1) + "\n")
    if as_json:
        print(to_json(result.content()))
    elif isinstance(result, Results):
        _print_checks(result, file, quiet=quiet)
    else:
        _print_kills(result, file, quiet=quiet)
    return 0 if result.ok else 1


def _checks(names: Sequence[str], *, silent: bool) -> list[Check]:
    project = find_project()
    with open_lab(project) as lab, _watched("building the library", silent=silent) as watch:
        subject = materials(project, lab)
        plan = select(jobs(subject.subjects, subject.operations, missing(lab)), names)
        left = {oracle: sum(job.oracle == oracle for job in plan) for oracle in ORACLES}
        started = time.monotonic()

        def done(job: Job, _: list[Check]) -> None:
            left[job.oracle] -= 1
            ready = (
                f"{job.oracle} is done, {time.monotonic() - started:.0f} s" if not left[job.oracle] else ""
            )
            watch(len(plan), f"{job.oracle} {job.case}", ready)

        return run(plan, lab, done)


def _mutants(nets: Sequence[str], *, silent: bool) -> list[Kill]:
    project = find_project()
    with open_lab(project) as lab, _watched("building the library", silent=silent) as watch:
        tasks = trials(lab, materials(project, lab).committed, nets, without=missing(lab))
        return in_parallel(tasks, lambda _, kill: watch(len(tasks), f"{kill.net} {kill.mutant}", ""))


@contextmanager
def _watched(first: str, *, silent: bool) -> Iterator[Callable[[int, str, str], None]]:
    """A bar that moves by one with each call; a line on stderr for what is worth one."""
    with progress(enabled=not silent) as bar:
        task = bar.add_task(first, total=None)

        def moved(total: int, description: str, line: str) -> None:
            bar.update(task, total=total, description=description)
            bar.advance(task)
            if line and not silent:
                note(line)

        yield moved


def _print_checks(result: Results, file: Path, *, quiet: bool) -> None:
    wrong = [check for check in result.checks if check.verdict != "ok"]
    table = Table("case", "probes", "tolerance", "observed", "verdict", "largest at")
    for oracle, (about, _) in ORACLES.items():
        rows = [
            check
            for check in result.checks
            if check.oracle == oracle and not (quiet and check.verdict == "ok")
        ]
        if rows:
            table.add_section()
            table.add_row(oracle, about, style="bold")
        for check in rows:
            why = check.note if check.tolerance is None else check.probes
            at = "" if check.tolerance is None else check.note
            table.add_row(
                check.case, why, _number(check.tolerance), _number(check.observed), check.verdict, at,
                style=_STYLES.get(check.verdict),
            )  # fmt: skip
    if table.row_count:
        out.print(table)
    skipped = {check.oracle: check.note for check in wrong if check.verdict == "skipped"}
    for oracle, why in skipped.items():
        note(f"skipped: {oracle}: {why}", style="yellow")
    failed = sum(check.verdict == "FAIL" for check in result.checks)
    made = sum(check.verdict == "ok" for check in result.checks)
    if failed:
        note(f"ORACLE FAILED: {failed} of {failed + made} checks; see {file}")
    elif not made:
        note("nothing was compared")
    elif not quiet:
        note(f"ok: {made} checks, {len(skipped)} oracles skipped, {result.seconds:.0f} s; {file}")


def _print_kills(result: KillTable, file: Path, *, quiet: bool) -> None:
    names = [name for name in ORACLES if any(name in kill.errors for kill in result.kills)]
    table = Table("network", "mistake", *names, "verdict")
    for kill in result.kills:
        if quiet and kill.ok:
            continue
        cells = [_noticed(kill, name) for name in names]
        about = kill.mutant or "none: the right text"
        table.add_row(kill.net, about, *cells, kill.failed or kill.verdict, style=_STYLES.get(kill.verdict))
    if not quiet:
        table.add_section()
        counts: dict[str, Any] = dict(result.by_oracle())
        table.add_row("", "noticed", *(counts.get(name, "") for name in names), "", style="bold")
    if table.row_count:
        out.print(table)
    wrong = [kill for kill in result.kills if not kill.ok]
    planted = sum(bool(kill.mutant) for kill in result.kills)
    if wrong:
        note(
            f"ORACLE FAILED: {len(wrong)} of {len(result.kills)} lines are not as they should be; see {file}"
        )
    elif not quiet:
        note(f"ok: {planted} mistakes, each noticed; {result.seconds:.0f} s; {file}")


def _noticed(kill: Kill, oracle: str) -> str:
    if oracle not in kill.errors:
        return "-"
    return "x" if oracle in kill.noticed else ""


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.0e}" if value in (0.0,) else f"{value:.1e}"
