"""`plm audit`: what the proofs rest on, and whether the theorems still say what they said."""

import json
from collections.abc import Mapping
from dataclasses import asdict

from rich.table import Column, Table

from pylean_mlir.audit import FOLDER, Audit, Explanation, audit, explain, write_files
from pylean_mlir.console import note, out, progress, say
from pylean_mlir.errors import PlmError
from pylean_mlir.lean.build import BuildObserver, ModuleResult
from pylean_mlir.project import Project, find_project

_ACCEPTABLE = ("stale", "changed")
_MOST_LINES = 200
_MOST_FILES = 8


def run(theorem: str | None, *, update: bool, quiet: bool, as_json: bool) -> int:
    """Audit the library (or explain one theorem) and return the exit code: 1 if something is wrong.

    With `update`, what changed is accepted and the audit files are written, but nothing is when something is
    wrong that no update can make right (an axiom, a missing theorem, a forbidden construct ...).
    """
    project = find_project()
    if theorem is not None:
        if update:
            raise PlmError("--update accepts the whole audit; leave the theorem out.")
        return _explain(project, theorem, as_json=as_json)
    with progress(enabled=not quiet and not as_json) as bar:
        task = bar.add_task("building from nothing", total=None)

        class _Show(BuildObserver):
            def planned(self, modules: int) -> None:
                bar.update(task, total=modules)

            def finished(self, result: ModuleResult) -> None:
                bar.advance(task)

        result = audit(project, observer=_Show())
    changed: list[str] = []
    refused = any(finding.kind not in _ACCEPTABLE for finding in result.findings)
    if update and not refused:
        changed = write_files(project.root / FOLDER, result.files)
    if as_json:
        _print_json(result, changed, update=update)
    else:
        _print(result, changed, update=update, quiet=quiet)
    return int(refused if update else not result.ok)


def _print_json(result: Audit, changed: list[str], *, update: bool) -> None:
    content: dict[str, object] = {
        "ok": result.ok,
        "findings": [asdict(finding) for finding in result.findings],
        "differences": dict(result.differences),
        "replayed": result.replayed,
        "build_seconds": round(result.build_seconds, 2),
        "seconds": round(result.seconds, 2),
    }
    if update:
        content["changed"] = changed
    if result.record is not None:
        content["theorems"] = {name: asdict(found) for name, found in result.record.theorems.items()}
        content["library"] = {axioms: len(names) for axioms, names in result.record.library.items()}
    print(json.dumps(content, ensure_ascii=False))


def _print(result: Audit, changed: list[str], *, update: bool, quiet: bool) -> None:
    if not quiet and result.record is not None:
        _print_table(result)
    for finding in result.findings:
        say(
            f"{finding.kind}: {finding.subject}: {finding.detail}",
            style="yellow" if update and finding.kind in _ACCEPTABLE else "red",
        )
    _print_differences(result)
    if update:
        if result.findings and not changed:
            note("nothing was written; --update does not accept what is red above")
        elif not quiet:
            more = f" and {len(changed) - _MOST_FILES} more" if len(changed) > _MOST_FILES else ""
            note(f"written: {', '.join(changed[:_MOST_FILES])}{more}" if changed else "nothing changed")
    elif result.findings:
        note(
            f"AUDIT FAILED: {len(result.findings)} findings (`plm audit --update` accepts stale and changed)."
        )
    elif not quiet:
        note(_summary(result))


def _print_differences(result: Audit) -> None:
    """Show by which lines the committed texts differ from what was found."""
    lines = [(name, line) for name, found in result.differences.items() for line in ("", *found)]
    for name, line in lines[:_MOST_LINES]:
        style = {"+": "green", "-": "red"}.get(line[:1], "cyan")
        say(line or f"\naudits/{name}", style=style if line else "bold")
    if len(lines) > _MOST_LINES:
        note(f"and {len(lines) - _MOST_LINES} more lines; --json shows all")


def _summary(result: Audit) -> str:
    assert result.record is not None
    total = sum(len(names) for names in result.record.library.values())
    return (
        f"ok: {len(result.record.theorems)} theorems of the policy, {total} of the library, "
        f"{result.replayed} constants checked twice "
        f"({result.seconds:.1f} s after a build of {result.build_seconds:.1f} s)"
    )


def _print_table(result: Audit) -> None:
    assert result.record is not None
    marks: Mapping[str, str] = {finding.subject: finding.kind for finding in result.findings}
    longest = max(map(len, result.policy.theorems))
    table = Table(Column("theorem", min_width=longest), "says", "axioms", "")
    for group in result.policy.groups:
        table.add_section()
        table.add_row(group.name, style="bold")
        for name, about in group.theorems.items():
            found = result.record.theorems.get(name)
            axioms = "" if found is None else ", ".join(found.axioms) or "none"
            table.add_row(name, about, axioms, marks.get(name, "ok" if found else "missing"))
    out.print(table)


def _explain(project: Project, theorem: str, *, as_json: bool) -> int:
    found = explain(project, theorem)
    if as_json:
        print(json.dumps(asdict(found), ensure_ascii=False))
        return 0
    say(f"{found.name} ({found.module})", style="bold")
    say(found.statement)
    say("\nAs the kernel checked it, with every argument and without notation:", style="bold")
    say(found.elaborated)
    say(f"\naxioms: {', '.join(found.axioms) or 'none'}")
    for title, names in _lists(found).items():
        say(f"\n{title} ({len(names)}):", style="bold")
        for name in names:
            say(f"  {name}")
    return 0


def _lists(found: Explanation) -> dict[str, tuple[str, ...]]:
    return {
        "definitions of the library that the statement rests on": found.definitions,
        "theorems of the library that the proof uses": found.lemmas,
        "theorems of the library that use it": found.users,
    }
