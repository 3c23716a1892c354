"""A built library, opened: its constants, which of them a person declared, and where."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from pylean_mlir.audit._olean import Constant, Olean
from pylean_mlir.audit._print import print_type
from pylean_mlir.audit._terms import Environment
from pylean_mlir.lean.build import Builder, BuildReport
from pylean_mlir.lean.imports import find_module
from pylean_mlir.lean.toolchain import Toolchain
from pylean_mlir.project import Project

LONGEST_STATEMENT: Final = 25_000
_RANGES: Final = "Lean.declRangeExt"
_MADE_BY_LEAN: Final = (
    *("injEq", "inj", "sizeOf_spec", "congr_simp", "eq_def", "ofNat_ctorIdx", "ctorIdx", "casesOn"),
    *("recOn", "below", "brecOn", "noConfusion", "noConfusionType", "elim", "toCtorIdx"),
)


@dataclass(frozen=True)
class Library:
    """A built library, opened."""

    project: Project
    toolchain: Toolchain
    builder: Builder
    report: BuildReport
    environment: Environment

    @cached_property
    def oleans(self) -> dict[str, Olean]:
        """The compiled modules of lean/Plm, without the core."""
        return {module: olean for module, olean in self.environment.oleans.items() if is_library(module)}

    def has(self, name: str) -> bool:
        """Whether `name` is a constant of lean/Plm."""
        constant = self.environment.constants.get(name)
        return constant is not None and is_library(constant.module)

    def constants(self) -> dict[str, Constant]:
        """The constants of lean/Plm, whoever made them."""
        return {
            name: constant
            for name, constant in self.environment.constants.items()
            if is_library(constant.module)
        }

    def is_public(self, name: str) -> bool:
        """Whether a name can be written in another module and was not made up by Lean.

        Names such as `T.inj` are Lean's own, unless Lean noted a place in the text for them.
        """
        return is_writable(name) and (not _is_made_by_lean(name) or name in self._placed)

    def theorems(self) -> list[str]:
        """The theorems of lean/Plm that can be named from outside, sorted, without those that Lean made."""
        return sorted(
            name
            for name, constant in self.constants().items()
            if constant.kind == "theorem" and self.is_public(name)
        )

    def statement(self, name: str) -> str:
        """The statement of a theorem, printed from the compiled term."""
        constant = self.environment.constants[name]
        return print_type(constant, self.environment.oleans[constant.module], LONGEST_STATEMENT)

    def source(self, module: str) -> Path:
        """The file of a module."""
        found = find_module(module, self.builder.roots)
        assert found is not None
        return found[0]

    @cached_property
    def _placed(self) -> frozenset[str]:
        return frozenset(
            olean.name(olean.field(entry, 0))
            for olean in self.oleans.values()
            for entry in olean.entries(_RANGES)
        )


def open_modules(report: BuildReport) -> Environment:
    """Read all compiled modules of a build."""
    oleans = {
        result.module: Olean(result.module, olean_path(report.lean_path, result.module))
        for result in report.results
    }
    return Environment(oleans)


def olean_path(view: Path, module: str) -> Path:
    """Where a compiled module is."""
    return view.joinpath(*module.split(".")).with_suffix(".olean")


def is_library(module: str) -> bool:
    """Whether a module is of lean/Plm."""
    return module == "Plm" or module.startswith("Plm.")


def is_writable(name: str) -> bool:
    """Whether a name can be written in another module: neither private nor one of Lean's inner names."""
    return not any(part.startswith("_") or part.isdigit() for part in name.split("."))


def _is_made_by_lean(name: str) -> bool:
    last = name.split(".")[-1]
    start, _, number = last.rpartition("_")
    return last in _MADE_BY_LEAN or (start in ("eq", "match") and number.isdigit())
