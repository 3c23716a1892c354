"""`plm oracle`: doubt the whole chain, with numbers from independent directions."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.table import Table

from pylean_mlir.console import note, out, progress
from pylean_mlir.errors import PlmError
from pylean_mlir.files import is_writable_folder, write_atomic
from pylean_mlir.oracle import (
    Check,
    Kill,
    KillTable,
    Results,
    Task,
    check_table,
    fact_table,
    in_parallel,
    jobs,
    kill_table,
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
WIDTH = 120

Watch = Callable[[int, str, str], None]


def run_command(names: Sequence[str], to: Path | None, *, quiet: bool, as_json: bool) -> int:
    """Ask the oracles, print and store what they say and return the exit code: 1 if something is wrong.

    Args:
        names: oracles and cases, or `mutants` and networks; nothing for all but mutants.
        to: the JSON file to write; default: one in runs/oracle.
    """
    started = time.monotonic()
    file = to or STORE / (f"{MUTANTS}.json" if MUTANTS in names else "some.json" if names else "all.json")
    if file.is_dir() or not is_writable_folder(file.parent):
        raise PlmError(f"{file} can't be written; give another file with --out.")
    result: Results | KillTable
    with _watched(silent=quiet or as_json) as watch:
        if MUTANTS in names:
            kills = _mutants([name for name in names if name != MUTANTS], watch)
            result = KillTable(tuple(kills), time.monotonic() - started)
        else:
            checks = _checks(names, watch)
            result = Results(tuple(names), tuple(checks), time.monotonic() - started)
    write_atomic(file, to_json(result.content(), indent=1) + "\n")
    if as_json:
        print(to_json(result.content()))
    elif isinstance(result, Results):
        _print_checks(result, file, quiet=quiet)
    else:
        _print_kills(result, file, quiet=quiet)
    return 0 if result.ok else 1


def _checks(names: Sequence[str], watch: Watch) -> list[Check]:
    project = find_project()
    with open_lab(project) as lab:
        found = materials(project, lab)
        plan = select(jobs(found.subjects, found.operations, missing(lab)), names)
        left = [job.oracle for job in plan]
        started = time.monotonic()

        def done(job: Task, _: list[Check]) -> None:
            left.remove(job.oracle)
            last = f"{job.oracle} is done, {time.monotonic() - started:.0f} s"
            watch(len(plan), f"{job.oracle} {job.case}", "" if job.oracle in left else last)

        return run(plan, lab, done)


def _mutants(nets: Sequence[str], watch: Watch) -> list[Kill]:
    project = find_project()
    with open_lab(project) as lab:
        without = missing(lab)
        tasks = trials(lab, materials(project, lab).committed, nets, without=without)
        for oracle, why in without.items():
            note(f"skipped: {oracle}: {why}", style="yellow")

        def done(_: int, kill: Kill) -> None:
            watch(len(tasks), f"{kill.net} {kill.mutant}", "")

        return in_parallel(tasks, done, lab.close)


@contextmanager
def _watched(*, silent: bool) -> Iterator[Watch]:
    """A bar that moves by one with each call, and a line on stderr for what is worth one."""
    with progress(enabled=not silent) as bar:
        task = bar.add_task("building the library", total=None)

        def moved(total: int, description: str, line: str) -> None:
            bar.update(task, total=total, description=description)
            bar.advance(task)
            if line and not silent:
                note(line)

        yield moved


def _print_checks(result: Results, file: Path, *, quiet: bool) -> None:
    _print(check_table(result, only_wrong=quiet))
    if not quiet:
        _print(fact_table(result))
    skipped = {check.oracle: check.note for check in result.checks if check.verdict == "skipped"}
    for oracle, why in skipped.items():
        note(f"skipped: {oracle}: {why}", style="yellow")
    made, failed = (sum(check.verdict == verdict for check in result.checks) for verdict in ("ok", "FAIL"))
    if failed:
        note(f"ORACLE FAILED: {failed} of {failed + made} checks; see {file}")
    elif not made and not result.facts:
        note("Nothing was compared.")
    elif not quiet:
        kinks = sum(fact.verdict == "at a kink" for fact in result.facts)
        facts = f"{len(result.facts)} points of training, {kinks} at a kink, " if result.facts else ""
        note(f"ok: {made} checks, {facts}{len(skipped)} oracles skipped, {result.seconds:.0f} s; {file}")


def _print_kills(result: KillTable, file: Path, *, quiet: bool) -> None:
    _print(kill_table(result, only_wrong=quiet))
    wrong = sum(not kill.ok for kill in result.kills)
    planted = sum(bool(kill.mutant) for kill in result.kills)
    if wrong:
        note(f"ORACLE FAILED: {wrong} of {len(result.kills)} lines are not as they should be; see {file}")
    elif not quiet:
        note(f"ok: {planted} mistakes, each noticed; {result.seconds:.0f} s; {file}")


def _print(table: Table) -> None:
    if not out.is_terminal:
        out.width = max(out.width, WIDTH)
    if table.row_count:
        out.print(table)
