"""The register of claims: docs/claims.yaml, which a person writes, and docs/claims.md, made of it.

Usage: python scripts/claims.py          write docs/claims.md
       python scripts/claims.py --check  exit with 1 when it is another one, or when a claim lacks an entry

An entry names a claim by a short quote of it. A quote must occur in its file, so that an entry goes when its
claim goes; and every sentence of the README with a number must hold the quote of some entry.
"""

import datetime
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

ROOT: Final = Path(__file__).resolve().parent.parent
REGISTER: Final = ROOT / "docs" / "claims.yaml"
PAGE: Final = ROOT / "docs" / "claims.md"
COVERED: Final = "README.md"
STATUS: Final = {
    "proved": "a theorem says it, and Lean's kernel checks it",
    "tested": "a test or a command fails when it is not so",
    "measured": "a number that was measured on the day given; it differs from machine to machine",
    "planned": "not so yet, or not run yet",
}
# A number of its own: not a part of a word, a version in a name, a path or a link.
_NUMBER: Final = re.compile(r"(?<![\w./#-])\d[\d,.]*(?![\w/])")
_NAMES: Final = re.compile(r"Lean 4(?![.\d])|Apache-2\.0|\]\([^)]*\)|`[^`]*`")
_SENTENCE: Final = re.compile(r"(?<=[.:;?])\s+(?=[A-Z`\[*])")


@dataclass(frozen=True)
class Claim:
    """An entry.

    Attributes:
        quote: words of the claim as they stand in the file, on one line or several.
        file: where it stands, below the root.
        status: one of `STATUS`.
        evidence: the command or the test that shows it.
        checked: the day on which that was last done and its result written down.
        command: what a test runs each time, words after `plm`; it must end with 0.
        expect: what the command prints.
        recorded: a file that a test reads each time, and what it must hold.
    """

    quote: str
    file: str
    status: str
    evidence: str
    checked: datetime.date
    command: tuple[str, ...] | None = None
    expect: str = ""
    recorded: tuple[str, str] | None = None


def load(path: Path = REGISTER) -> list[Claim]:
    """Read the register; an entry that is not well-formed ends the program with a sentence."""
    content: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
    claims = []
    for file, entries in content.items():
        for entry in entries:
            unknown = set(entry) - {"claim", "status", "evidence", "checked", "run", "expect", "recorded"}
            if (
                unknown
                or entry.get("status") not in STATUS
                or not isinstance(entry.get("checked"), datetime.date)
            ):
                sys.exit(f"{path}: this entry of {file} is not well-formed: {entry}")
            recorded = entry.get("recorded")
            claims.append(
                Claim(
                    quote=_flat(str(entry["claim"])),
                    file=file,
                    status=entry["status"],
                    evidence=entry["evidence"],
                    checked=entry["checked"],
                    command=tuple(entry["run"].split()) if "run" in entry else None,
                    expect=str(entry.get("expect", "")),
                    recorded=None if recorded is None else (recorded["file"], str(recorded["text"])),
                )
            )
    return claims


def sentences(markdown: str) -> list[str]:
    """The sentences of a page, each on one line; rows of tables and lines of code are their own sentences."""
    found: list[str] = []
    for block in re.split(r"\n\s*\n", markdown):
        lines = block.splitlines()
        if all(line.startswith("    ") for line in lines) or lines[0].startswith(("|", "#", "```")):
            found += [line.strip() for line in lines if not re.fullmatch(r"[|:\- ]+", line)]
        else:
            items = re.split(r"\n(?=\s*(?:[-*]|\d+\.) )", block)
            found += [part for item in items for part in _SENTENCE.split(_unlisted(_flat(item)))]
    return found


def numbered(markdown: str) -> list[str]:
    """The sentences that hold a number."""
    return [sentence for sentence in sentences(markdown) if _NUMBER.search(_NAMES.sub(" ", sentence))]


def uncovered(claims: Sequence[Claim], markdown: str) -> list[str]:
    """The sentences of the README with a number that no entry quotes."""
    quotes = [claim.quote for claim in claims if claim.file == COVERED]
    return [text for text in numbered(markdown) if not any(quote in text for quote in quotes)]


def stale(claims: Sequence[Claim]) -> list[Claim]:
    """The entries whose quote does not stand in their file."""
    return [
        claim for claim in claims if claim.quote not in _flat((ROOT / claim.file).read_text(encoding="utf-8"))
    ]


def page(claims: Sequence[Claim]) -> str:
    """The text of docs/claims.md."""
    lines = [
        "# Claims and their evidence",
        "",
        "Written by `python scripts/claims.py` from `docs/claims.yaml`; edit that. A test checks that each",
        "quote still stands where it is said to, that no sentence of the README with a number lacks one,",
        "and runs the cheap ones (marked *each test run*).",
        "",
        *(f"- **{status}**: {meaning}." for status, meaning in STATUS.items()),
    ]
    for file in dict.fromkeys(claim.file for claim in claims):
        lines += ["", f"## {file}", "", "| claim | status | evidence | last checked |", "|---|---|---|---|"]
        for claim in claims:
            if claim.file == file:
                cheap = claim.command is not None or claim.recorded is not None
                day = "each test run" if cheap and claim.status == "tested" else claim.checked.isoformat()
                cells = (claim.quote.replace("|", "\\|"), claim.status, claim.evidence, day)
                lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _flat(text: str) -> str:
    return " ".join(text.split())


def _unlisted(sentence: str) -> str:
    return re.sub(r"^\d+\. ", "", sentence)


def main(arguments: Sequence[str]) -> int:
    """Write the page, or check it; return the exit code."""
    claims = load()
    problems = [f"{claim.file} does not say: {claim.quote}" for claim in stale(claims)]
    readme = (ROOT / COVERED).read_text(encoding="utf-8")
    problems += [f"{COVERED}: no entry for: {text}" for text in uncovered(claims, readme)]
    if "--check" not in arguments:
        PAGE.write_text(page(claims), encoding="utf-8")
    elif PAGE.read_text(encoding="utf-8") != page(claims):
        problems.append("docs/claims.md is another one; run python scripts/claims.py")
    for problem in problems:
        print(problem, file=sys.stderr)
    return int(bool(problems))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
