"""What is different from the committed audit."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from pylean_mlir.audit._record import (
    JSON_NAME,
    Finding,
    Record,
    TheoremRecord,
    read_text,
    record_from_json,
    stray_files,
)
from pylean_mlir.errors import PlmError


def compare(folder: Path, record: Record, files: Mapping[str, str]) -> list[Finding]:
    """Compare what was found with the committed files."""
    findings: list[Finding] = []
    committed = read_text(folder / JSON_NAME)
    old: Record | None = None
    if committed is not None:
        try:
            old = record_from_json(committed, JSON_NAME)
        except PlmError as error:
            findings.append(Finding("stale", JSON_NAME, str(error)))
    elif not stray_files(folder, {}):
        return [Finding("stale", JSON_NAME, "there is no committed audit; `plm audit --update` writes one")]
    if old is not None:
        findings += _changes(old, record)
    explained = bool(findings)
    for name, text in files.items():
        found = read_text(folder / name)
        if found is None:
            findings.append(Finding("stale", name, "it is missing"))
        elif found != text and not (explained and name == JSON_NAME):
            findings.append(Finding("stale", name, "it is not what this audit writes"))
    findings += [
        Finding("stale", name, "it is about no theorem of the policy") for name in stray_files(folder, files)
    ]
    return findings


def differences(folder: Path, files: Mapping[str, str]) -> dict[str, list[str]]:
    """The lines by which the committed texts (not axioms.json) differ from those of this audit."""
    found = {}
    for name, text in files.items():
        committed = read_text(folder / name)
        if name != JSON_NAME and committed is not None and committed != text:
            lines = difflib.unified_diff(committed.splitlines(), text.splitlines(), n=1, lineterm="")
            found[name] = list(lines)[2:]
    return found


def _changes(old: Record, new: Record) -> Iterator[Finding]:
    for key, value in new.lean.items():
        if old.lean.get(key) != value and old.lean.get("platform") == new.lean["platform"]:
            yield Finding("stale", JSON_NAME, f"it is about another Lean ({key} {old.lean.get(key)})")
    if old.policy != new.policy:
        yield Finding("stale", JSON_NAME, "the policy has changed since")
    for name in _keys(old.theorems, new.theorems):
        before, now = old.theorems.get(name), new.theorems.get(name)
        if before is None:
            yield Finding("stale", name, "it is new in the policy")
        elif now is None:
            yield Finding("stale", name, "it was audited and is gone")
        else:
            yield from _changed_theorem(name, before, now)
    for name in _keys(old.definitions, new.definitions):
        if name not in old.definitions:
            yield Finding("changed", name, "statements rest on it that did not before")
        elif name not in new.definitions:
            yield Finding("changed", name, "no statement rests on it any more")
        elif old.definitions[name] != new.definitions[name]:
            yield Finding("changed", name, "the definition is another one, so statements mean something else")
    for old_files, new_files in ((old.sources, new.sources), (old.modules, new.modules)):
        for file in _keys(old_files, new_files):
            if old_files.get(file) != new_files.get(file):
                yield Finding("stale", file, _what_changed(file in old_files, file in new_files))
    if old.library != new.library:
        yield Finding("stale", JSON_NAME, "theorems of the library came, went or use other axioms")


def _changed_theorem(name: str, before: TheoremRecord, now: TheoremRecord) -> Iterator[Finding]:
    if before.statement != now.statement:
        yield Finding("changed", name, "the statement is another one")
    elif before.meaning != now.meaning:
        yield Finding("changed", name, "the statement rests on definitions that changed")
    if before.axioms != now.axioms:
        yield Finding("stale", name, f"its axioms were {_list(before.axioms)} and are {_list(now.axioms)}")
    if (before.group, before.module) != (now.group, now.module):
        yield Finding("stale", name, f"it was in {before.group}, {before.module}")


def _list(names: Iterable[str]) -> str:
    return ", ".join(names) or "none"


def _keys(old: Mapping[str, object], new: Mapping[str, object]) -> list[str]:
    return sorted({*old, *new})


def _what_changed(before: bool, now: bool) -> str:
    if not before:
        return "it is new since the last audit"
    return "it has changed since the last audit" if now else "it was audited and is gone"
