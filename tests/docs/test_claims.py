"""The register of claims: each claim still stands, none is missing, and the cheap ones are checked."""

import importlib.util
import subprocess
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


def load_script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("claims", ROOT / "scripts" / "claims.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["claims"] = module
    spec.loader.exec_module(module)
    return module


claims = load_script()
ENTRIES = claims.load()
WITHOUT_CLAIMS = {"docs/claims.md", "docs/README.md", "docs/glossary.md", "docs/naming.md"}
README = (ROOT / "README.md").read_text(encoding="utf-8")


@cache
def plm(*words: str) -> tuple[int, str]:
    result = subprocess.run(
        [sys.executable, "-m", "pylean_mlir", *words],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )
    return result.returncode, result.stdout + result.stderr


def test_every_claim_stands_in_its_file() -> None:
    assert [f"{claim.file}: {claim.quote}" for claim in claims.stale(ENTRIES)] == []


def test_every_sentence_of_the_readme_with_a_number_has_an_entry() -> None:
    assert claims.uncovered(ENTRIES, README) == []


def test_every_page_of_the_documentation_has_an_entry() -> None:
    pages = {f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")} - WITHOUT_CLAIMS
    assert pages <= {claim.file for claim in ENTRIES}


def test_the_page_is_made_of_the_register() -> None:
    assert claims.PAGE.read_text(encoding="utf-8") == claims.page(ENTRIES)


def test_no_entry_is_twice() -> None:
    keys = [(claim.file, claim.quote) for claim in ENTRIES]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    "claim", [claim for claim in ENTRIES if claim.command], ids=lambda claim: claim.quote[:40]
)
def test_cheap_command_says_so(claim: "claims.Claim") -> None:  # type: ignore[name-defined]
    code, said = plm(*claim.command)
    assert code == 0, said
    assert claim.expect in said


@pytest.mark.parametrize(
    "claim", [claim for claim in ENTRIES if claim.recorded], ids=lambda claim: claim.quote[:40]
)
def test_record_says_so(claim: "claims.Claim") -> None:  # type: ignore[name-defined]
    file, text = claim.recorded
    assert text in (ROOT / file).read_text(encoding="utf-8")


def test_evidence_in_the_repository_exists() -> None:
    for claim in ENTRIES:
        for word in claim.evidence.replace(",", " ").replace(";", " ").split():
            if word.startswith(("tests/", ".github/", "lean/", "pyproject")):
                assert (ROOT / word).exists(), f"{claim.quote}: {word}"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("No number. Takes 5 s. Lean 4 is a name, `x 3` is code, [a link](b/12.md) too.", 1),
        ("| a | b |\n|---|---|\n| c | 7 |\n| d | e |", 1),
        ("- one of\n  two lines with 2\n- another one", 1),
        ("1. an item\n2. with 3 things", 1),
        ("    code   # 4 minutes\n    more", 1),
        ("float32, cifar10, SHA-256, x86-64 and v2.0 are words", 0),
    ],
)
def test_numbers_are_found(text: str, count: int) -> None:
    assert len(claims.numbered(text)) == count


def test_a_new_number_in_the_readme_is_noticed() -> None:
    assert claims.uncovered(ENTRIES, README + "\nIt is 1,000 times faster.\n") == [
        "It is 1,000 times faster."
    ]
