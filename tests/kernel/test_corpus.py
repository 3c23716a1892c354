"""Files for kernels, good ones and bad ones, and what our own kernel says about them."""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from pylean_mlir.audit import checker_command, run_checker
from pylean_mlir.audit._library import open_modules
from pylean_mlir.audit._ndjson import Exporter
from pylean_mlir.errors import PlmError
from pylean_mlir.lean.build import Builder, BuildReport
from pylean_mlir.project import find_project

from .corpus import bad, basics, good
from .corpus.cases import BAD, GOOD, Case
from .corpus.writer import File
from .form import FormError, Reader

assert bad and good  # they fill the lists
SECONDS = 60.0
# Their fault is in the form; all others are well-formed files with wrong declarations.
ILL_FORMED = {
    "definition_without_a_value",
    "negative_literal",
    "number_given_twice",
    "term_before_its_parts",
    "name_twice",
    "name_of_a_definition",
    "quotient_over_a_taken_name",
}


def named(cases: Sequence[Case]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("case", cases, ids=[case.name for case in cases])


@pytest.fixture(scope="session")
def kernel() -> Sequence[str]:
    """The command of our own kernel, or of the one that PLM_TEST_KERNEL names."""
    if other := os.environ.get("PLM_TEST_KERNEL"):
        return other.split()
    if shutil.which("rustc") is None:
        pytest.skip("NOT RUN: the own kernel can't be built, rustc is not installed")
    try:
        return checker_command(find_project(), "own")
    except PlmError as error:
        if "no kernel of its own" in str(error):
            pytest.skip(f"NOT RUN: {error}")
        raise


def judge(kernel: Sequence[str], folder: Path, text: str) -> tuple[str, str]:
    path = folder / "case.ndjson"
    path.write_text(text, encoding="utf-8")
    verdict = run_checker(kernel, path, timeout=SECONDS)
    return verdict.outcome, "\n".join(verdict.words)


@named(GOOD)
def test_good_file_is_accepted(case: Case, kernel: Sequence[str], tmp_path: Path) -> None:
    outcome, said = judge(kernel, tmp_path, case.text())
    assert outcome == "accepted", f"{case.reason}: {said}"


@named(BAD)
def test_bad_file_is_rejected_and_not_for_what_comes_before(
    case: Case, kernel: Sequence[str], tmp_path: Path
) -> None:
    outcome, said = judge(kernel, tmp_path, case.text())
    assert outcome in (("rejected", "declined") if case.hard else ("rejected",)), f"{case.reason}: {said}"
    if not case.whole:
        outcome, said = judge(kernel, tmp_path, case.before())
        assert outcome == "accepted", said


@named([*GOOD, *BAD])
def test_file_has_the_form(case: Case) -> None:
    if case.name in ILL_FORMED:
        with pytest.raises((FormError, IndexError)):
            Reader().read(case.text())
    else:
        assert len(Reader().read(case.text())) > 0


def test_corpus_is_large_and_its_names_differ() -> None:
    assert len(BAD) >= 60
    assert len(GOOD) >= 15
    names = [case.name for case in (*GOOD, *BAD)]
    assert len(set(names)) == len(names)
    assert {case.name for case in BAD} >= ILL_FORMED


def test_all_files_differ() -> None:
    texts = [case.text() for case in (*GOOD, *BAD)]
    assert len(set(texts)) == len(texts)


def test_types_of_the_corpus_are_what_is_exported_of_the_core(
    library: tuple[Builder, BuildReport],
) -> None:
    lines: list[str] = []
    exporter = Exporter(open_modules(library[1]).oleans, lines.append)
    exporter.meta("0")
    file = File()
    for block in (make() for make in basics.OF_THE_CORE):
        exporter.constant(block.types[0]["name"])
        file.add(block)
    reader = Reader()
    ours, exported = reader.read(file.text()), reader.read("".join(lines))
    for name, declaration in ours.items():
        assert declaration == exported[name], name


def test_quotient_of_the_corpus_is_what_is_exported_of_the_core(
    library: tuple[Builder, BuildReport],
) -> None:
    lines: list[str] = []
    exporter = Exporter(open_modules(library[1]).oleans, lines.append)
    exporter.meta("0")
    exporter.constant("Quot")
    file = File()
    file.add(basics.eq())
    basics.quotient(file)
    reader = Reader()
    assert reader.read(file.text()) == reader.read("".join(lines))
