"""Compiled modules in which one constant was changed by hand: mistakes that kernels had, recursors by others.

The audit's second look, for which the kernel gets every constant of the modules again, must refuse each.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from pylean_mlir.audit._lean import replay
from pylean_mlir.audit._library import olean_path
from pylean_mlir.audit._ndjson import Exporter
from pylean_mlir.audit._olean import Olean
from pylean_mlir.audit._shared import Names, Terms
from pylean_mlir.audit._terms import subterms
from pylean_mlir.errors import PlmError
from pylean_mlir.lean.build import BuildReport
from pylean_mlir.lean.toolchain import find_toolchain

from .conftest import Sample
from .test_forged_builds import build

NUM = "Plm.Num"


class Forge:
    """A compiled module that can be written to, by the places that `Olean` knows."""

    def __init__(self, olean: Olean) -> None:
        self.olean = olean
        self.data = bytearray(olean.data)

    def value(self, name: str) -> int:
        """The place of what belongs to the kind of a constant (`InductiveVal`, `RecursorVal` ...)."""
        olean = self.olean
        for info in olean.array(olean.field(olean.root, 2)):
            found = olean.field(info, 0)
            if olean.name(olean.field(olean.field(found, 0), 0)) == name:
                return found
        raise AssertionError(f"{self.olean.module} has no {name}")

    def set(self, word: int, index: int, field: int) -> None:
        """Write a field of an object."""
        at = (self.olean.place(word) + 1 + index) * 8
        assert self.data[at : at + 8] != field.to_bytes(8, "little")
        self.data[at : at + 8] = field.to_bytes(8, "little")

    def set_number(self, word: int, index: int, number: int) -> None:
        """Write a small number into a field."""
        self.set(word, index, 2 * number + 1)

    def set_flag(self, word: int, offset: int) -> None:
        """Turn a truth value after the fields of an object."""
        place = self.olean.place(word)
        at = (place + 1 + (self.olean.words[place] >> 48 & 0xFF)) * 8 + offset
        self.data[at] ^= 1

    def swap(self, word: int) -> None:
        """Exchange the first two elements of a list."""
        second = self.olean.field(word, 1)
        heads = self.olean.field(word, 0), self.olean.field(second, 0)
        self.set(word, 0, heads[1])
        self.set(second, 0, heads[0])


Edit = Callable[[Forge], None]


def flag_k(forge: Forge) -> None:
    """Every number would compute like zero."""
    forge.set_flag(forge.value(f"{NUM}.rec"), 0)


def rules_swapped(forge: Forge) -> None:
    """Recursion over zero would take the step, and over a successor the start."""
    forge.swap(forge.olean.field(forge.value(f"{NUM}.rec"), 6))


def rule_with_fewer_fields(forge: Forge) -> None:
    """The rule of the successor would not take its predecessor."""
    rules = forge.olean.field(forge.value(f"{NUM}.rec"), 6)
    forge.set_number(forge.olean.field(forge.olean.field(rules, 1), 0), 1, 0)


def rule_of_the_other_constructor(forge: Forge) -> None:
    """Both rules would do what the one of zero does."""
    first = forge.olean.field(forge.value(f"{NUM}.rec"), 6)
    second = forge.olean.field(forge.olean.field(first, 1), 0)
    forge.set(second, 2, forge.olean.field(forge.olean.field(first, 0), 2))


def missing_minor_premise(forge: Forge) -> None:
    """The recursor says that it has one case."""
    forge.set_number(forge.value(f"{NUM}.rec"), 5, 1)


def constructors_swapped(forge: Forge) -> None:
    """The type lists its constructors in another order."""
    forge.swap(forge.olean.field(forge.value(NUM), 4))


def constructor_without_fields(forge: Forge) -> None:
    """A successor would have no predecessor."""
    forge.set_number(forge.value(f"{NUM}.next"), 4, 0)


def constructor_of_another_type(forge: Forge) -> None:
    """A number would be made by a structure's constructor."""
    other = forge.olean.field(forge.olean.field(forge.value("Plm.Num.Place.mk"), 0), 2)
    forge.set(forge.olean.field(forge.value(f"{NUM}.next"), 0), 2, other)


def one_parameter_less(forge: Forge) -> None:
    """The bound of a place would be an index."""
    forge.set_number(forge.value("Plm.Num.Place"), 1, 0)


def projection_out_of_range(forge: Forge) -> None:
    """A projection asks for a field that its structure does not have."""
    projection = part(forge, "Plm.Num.Place.val", 11)
    forge.set_number(projection, 1, 5)


def projection_of_another_structure(forge: Forge) -> None:
    """The projection names a type that is not that of its term (lean4#14576)."""
    projection = part(forge, "Plm.Num.Place.val", 11)
    forge.set(projection, 0, forge.olean.field(forge.olean.field(forge.value(NUM), 0), 0))


def stray_variable(forge: Forge) -> None:
    """A variable that no binder binds (lean4#14484); the term still says that it is closed."""
    forge.set_number(part(forge, "Plm.Num.Place.val", 0), 0, 9)


def proof_of_another_theorem(forge: Forge) -> None:
    """A theorem is said to follow from another one's proof."""
    forge.set(forge.value(f"{NUM}.lt_add"), 1, forge.olean.field(forge.value(f"{NUM}.place_lt"), 1))


def statement_of_another_theorem(forge: Forge) -> None:
    """A proof is said to show another theorem."""
    other = forge.olean.field(forge.olean.field(forge.value(f"{NUM}.place_lt"), 0), 2)
    forge.set(forge.olean.field(forge.value(f"{NUM}.lt_add"), 0), 2, other)


def parameter_undeclared(forge: Forge) -> None:
    """A constant of every universe that does not say so."""
    forge.set(forge.olean.field(forge.value(f"{NUM}.rec"), 0), 1, 1)


def part(forge: Forge, name: str, tag: int) -> int:
    """A subterm of a kind in the value of a definition."""
    root = forge.olean.field(forge.value(name), 1)
    return min(word for word in subterms(forge.olean, [root]) if forge.olean.tag(word) == tag)


IN_BASE: tuple[Edit, ...] = (
    *(flag_k, rules_swapped, rule_with_fewer_fields, rule_of_the_other_constructor, missing_minor_premise),
    *(constructors_swapped, constructor_without_fields, constructor_of_another_type, one_parameter_less),
    *(projection_out_of_range, projection_of_another_structure, stray_variable, parameter_undeclared),
)
IN_MAIN: tuple[Edit, ...] = (proof_of_another_theorem, statement_of_another_theorem)


@pytest.fixture(scope="module")
def report(audited: Sample) -> BuildReport:
    """The sample, built."""
    return build(audited, audited.cache)


def forged(report: BuildReport, folder: Path, module: str, edit: Edit) -> Path:
    """A folder with the compiled modules, one of them forged."""
    for result in report.results:
        source, target = (olean_path(path, result.module) for path in (report.lean_path, folder))
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(source.read_bytes())
    forge = Forge(Olean(module, olean_path(folder, module)))
    edit(forge)
    olean_path(folder, module).write_bytes(forge.data)
    return folder


def refusal(sample: Sample, report: BuildReport, view: Path) -> str:
    modules = [result.module for result in report.results]
    _, refused = replay(find_toolchain("wheel", sample.cache), view, modules)
    return refused or ""


@pytest.mark.parametrize(
    ("module", "edit"),
    [*(("Plm.Base", edit) for edit in IN_BASE), *(("Plm.Main", edit) for edit in IN_MAIN)],
    ids=lambda value: value if isinstance(value, str) else value.__name__,
)
def test_forged_constant__kernel(
    audited: Sample, report: BuildReport, tmp_path: Path, module: str, edit: Edit
) -> None:
    assert refusal(audited, report, forged(report, tmp_path, module, edit)) != ""


def test_module_without_a_change_is_accepted(audited: Sample, report: BuildReport, tmp_path: Path) -> None:
    def nothing(forge: Forge) -> None:
        pass

    assert refusal(audited, report, forged(report, tmp_path, "Plm.Base", nothing)) == ""


def test_what_is_exported_is_what_the_module_says(report: BuildReport, tmp_path: Path) -> None:
    """The export hides nothing: a forged constant reaches the other kernel as it is."""
    view = forged(report, tmp_path, "Plm.Base", flag_k)
    texts = []
    for folder in (report.lean_path, view):
        lines: list[str] = []
        modules = [result.module for result in report.results]
        Exporter(
            {module: Olean(module, olean_path(folder, module)) for module in modules}, lines.append
        ).constant(NUM)
        texts.append(lines)
    differing = [(before, after) for before, after in zip(*texts, strict=True) if before != after]
    assert len(differing) == 1
    assert differing[0][0].replace('"k":false', '"k":true') == differing[0][1]


def test_term_inside_of_itself_is_not_read(report: BuildReport, tmp_path: Path) -> None:
    def loop(forge: Forge) -> None:
        term = part(forge, "Plm.Num.Place.val", 6)
        forge.set(term, 2, term)

    path = olean_path(forged(report, tmp_path, "Plm.Base", loop), "Plm.Base")
    olean = Olean("Plm.Base", path)
    with pytest.raises(PlmError, match="is damaged"):
        Terms(Names()).read(olean, olean.field(Forge(olean).value("Plm.Num.Place.val"), 1))
