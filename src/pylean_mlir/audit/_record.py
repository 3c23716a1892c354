"""What an audit found, and the files that keep it: axioms.json, AXIOMS.md and statements/."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Final

from pylean_mlir.audit._policy import Policy
from pylean_mlir.errors import PlmError
from pylean_mlir.files import write_atomic

FORMAT: Final = 1
JSON_NAME: Final = "axioms.json"
TABLE_NAME: Final = "AXIOMS.md"
STATEMENTS: Final = "statements"
DEFINITIONS: Final = "statements/definitions"
MODULES_FOLDER: Final = "verified_mlir"
_UPDATE: Final = "`plm audit --update` writes it"


@dataclass(frozen=True)
class Finding:
    """Something that makes the audit fail.

    Attributes:
        kind: "build", "axiom", "missing", "kind", "changed", "forbidden", "stale", "drift", "kernel" or
            "disagreement".
        subject: the theorem, module or file.
        detail: what is wrong with it.
    """

    kind: str
    subject: str
    detail: str


@dataclass(frozen=True)
class TheoremRecord:
    """A theorem of the policy.

    Attributes:
        group: its group.
        module: the module that declares it.
        axioms: the axioms it uses, sorted.
        statement: hash of its statement, in which other constants occur by name.
        meaning: hash of its statement and of every definition that it rests on.
    """

    group: str
    module: str
    axioms: tuple[str, ...]
    statement: str
    meaning: str


@dataclass(frozen=True)
class Record:
    """The content of axioms.json.

    Attributes:
        lean: version, platform and hash of Lean.
        policy: hash of the policy.
        theorems: the theorems of the policy.
        definitions: everything their statements rest on, with the hash of each.
        library: every theorem of the library that has a public name, by the axioms it uses.
        sources: hashes of the Lean files.
        modules: hashes of the rendered modules.
    """

    lean: Mapping[str, str]
    policy: str
    theorems: Mapping[str, TheoremRecord]
    definitions: Mapping[str, str]
    library: Mapping[str, tuple[str, ...]]
    sources: Mapping[str, str]
    modules: Mapping[str, str]

    def to_json(self) -> str:
        """The text of the file."""
        return json.dumps({"format": FORMAT, **asdict(self)}, indent=1, ensure_ascii=False) + "\n"


def record_from_json(text: str, where: str) -> Record:
    """Read axioms.json.

    Raises:
        PlmError: it is damaged.
    """
    try:
        data: Any = json.loads(text)
        if data["format"] != FORMAT:
            raise ValueError(f"format {data['format']}")
        content = {entry.name: data[entry.name] for entry in fields(Record)}
        theorems = {
            name: TheoremRecord(**{**entry, "axioms": tuple(entry["axioms"])})
            for name, entry in content["theorems"].items()
        }
        library = {axioms: tuple(names) for axioms, names in content["library"].items()}
        return Record(**{**content, "theorems": theorems, "library": library})
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise PlmError(f"{where} is damaged ({type(error).__name__}: {error}); {_UPDATE} again.") from error


def render_table(record: Record, policy: Policy) -> str:
    """The text of AXIOMS.md."""
    total = sum(len(names) for names in record.library.values())
    lines = [
        "# What the theorems rest on",
        "",
        "Written by `plm audit --update`; `plm audit` checks it, see docs/audit.md. The statements are in",
        "`statements/`, the definitions that they rest on in `statements/definitions/`.",
        f"Lean {record.lean['version']}; allowed axioms: {', '.join(policy.axioms)}.",
        "",
    ]
    for group in policy.groups:
        lines += [f"## {group.name}", "", group.about, ""]
        lines += ["| theorem | says | axioms |", "|---|---|---|"]
        for name, about in group.theorems.items():
            found = record.theorems.get(name)
            axioms = "missing" if found is None else ", ".join(found.axioms) or "none"
            lines.append(f"| [`{name}`]({STATEMENTS}/{name}.txt) | {_cell(about)} | {axioms} |")
        lines.append("")
    lines += [f"## All {total} theorems of the library", "", "| axioms | theorems |", "|---|---|"]
    lines += [f"| {axioms or 'none'} | {len(names)} |" for axioms, names in record.library.items()]
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def read_text(path: Path) -> str | None:
    """The text of a file, or None when there is none."""
    try:
        return path.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except UnicodeDecodeError:
        return ""


def write_files(folder: Path, files: Mapping[str, str]) -> list[str]:
    """Make the audit files of `folder` those in `files`; return the names of those that changed."""
    changed = []
    for name, text in files.items():
        if read_text(folder / name) != text:
            write_atomic(folder / name, text)
            changed.append(name)
    for name in stray_files(folder, files):
        (folder / name).unlink()
        changed.append(name)
    return changed


def stray_files(folder: Path, files: Mapping[str, str]) -> list[str]:
    """Names of files in statements/ that no theorem of the policy has."""
    names = (
        path.relative_to(folder).as_posix() for path in (folder / STATEMENTS).rglob("*") if path.is_file()
    )
    return sorted(name for name in names if name not in files)
