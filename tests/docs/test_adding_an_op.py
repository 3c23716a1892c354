"""The worked example of docs/adding-an-op.md: its diff is short, applies, and everything still builds."""

import re
import shutil
from pathlib import Path

import pytest

from pylean_mlir.lean.build import Builder
from pylean_mlir.lean.messages import format_message
from pylean_mlir.lean.toolchain import Toolchain
from pylean_mlir.project import Project, find_project
from tests.docs.page_diff import ROOT, apply_diff, changed_lines, page_diff

PAGE = "adding-an-op.md"


def test_the_diff_is_one_file_of_at_most_45_lines_and_one_line() -> None:
    root, file = re.split(r"^--- /dev/null$", page_diff(PAGE), flags=re.MULTILINE)
    changed = [changed_lines(part) for part in (root, file)]
    assert len(changed[0]) == 1
    assert 10 < len(changed[1]) <= 45


def test_the_diff_applies(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "lean", tmp_path / "lean")
    apply_diff(page_diff(PAGE), tmp_path)
    text = (tmp_path / "lean" / "Plm" / "Op" / "Derived" / "QuickGelu.lean").read_text(encoding="utf-8")
    assert text.startswith("import Plm.Op.Language\n") and text.endswith("\nend Plm\n")


@pytest.mark.slow
def test_the_library_with_the_diff_builds(toolchain: Toolchain, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "lean", tmp_path / "lean")
    apply_diff(page_diff(PAGE), tmp_path)
    project = Project(tmp_path, find_project(ROOT).cache)
    report = Builder(project, toolchain).build()
    errors = [format_message(error) for result in report.results for error in result.errors]
    assert report.ok, "\n".join(errors)
