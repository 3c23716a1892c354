"""`lean/mathlib` is for the official Lean: outside `plm build`, with the repository's toolchain."""

from pathlib import Path

from pylean_mlir.lean.build import Builder
from pylean_mlir.lean.toolchain import Toolchain
from pylean_mlir.project import find_project

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "lean" / "mathlib"


def test_no_file_of_it_gets_into_a_build(toolchain: Toolchain) -> None:
    builder = Builder(find_project(ROOT), toolchain)
    modules = [module for root in builder.roots for module in root.modules()]
    files = {root.find(module) for root in builder.roots for module in modules}
    assert "Plm.Base.Scalar" in modules
    assert not [file for file in files if file is not None and FOLDER in file.parents]


def test_it_has_the_toolchain_of_the_repository() -> None:
    version = (ROOT / "lean-toolchain").read_text(encoding="utf-8")
    assert (FOLDER / "lean-toolchain").read_text(encoding="utf-8") == version
    assert f'"{version.strip().partition(":")[2]}"' in (FOLDER / "lakefile.lean").read_text(encoding="utf-8")


def test_its_file_says_that_it_is_not_checked() -> None:
    assert (FOLDER / "PlmMathlib.lean").read_text(encoding="utf-8").startswith("/-\nNOT CHECKED HERE.")
