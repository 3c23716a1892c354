"""The worked example of docs/adding-an-op.md: its diff is short, applies, and everything still builds."""

import re
import shutil
from pathlib import Path

import pytest

from pylean_mlir.lean.build import Builder
from pylean_mlir.lean.messages import format_message
from pylean_mlir.lean.toolchain import Toolchain
from pylean_mlir.project import Project, find_project

ROOT = Path(__file__).resolve().parents[2]
DIFF = re.compile(r"^```diff\n(.*?)^```", re.DOTALL | re.MULTILINE)


def page_diff() -> str:
    """The diff on the page."""
    (diff,) = DIFF.findall((ROOT / "docs" / "adding-an-op.md").read_text(encoding="utf-8"))
    return str(diff)


def apply_diff(diff: str, root: Path) -> None:
    """Apply a unified diff below `root`; each hunk goes where its old lines are, whatever their numbers."""
    for part in re.split(r"^--- (?:a/.*|/dev/null)\n\+\+\+ b/", diff, flags=re.MULTILINE)[1:]:
        path = root / part.partition("\n")[0]
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        for hunk in re.split(r"^@@.*\n", part, flags=re.MULTILINE)[1:]:
            lines = hunk.splitlines(keepends=True)
            old = "".join(line[1:] or "\n" for line in lines if line[0] != "+")
            new = "".join(line[1:] or "\n" for line in lines if line[0] != "-")
            assert not (old or text) or text.count(old) == 1, f"not exactly once in {path.name}:\n{old}"
            text = text.replace(old, new) if old else new
        path.write_text(text, encoding="utf-8")


def test_the_diff_is_one_file_of_at_most_45_lines_and_one_line() -> None:
    root, file = re.split(r"^--- /dev/null$", page_diff(), flags=re.MULTILINE)
    changed = [
        [line for line in part.splitlines() if re.match(r"[+-](?![+-]{2} )", line)] for part in (root, file)
    ]
    assert len(changed[0]) == 1
    assert 10 < len(changed[1]) <= 45


def test_the_diff_applies(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "lean", tmp_path / "lean")
    apply_diff(page_diff(), tmp_path)
    text = (tmp_path / "lean" / "Plm" / "Op" / "Derived" / "QuickGelu.lean").read_text(encoding="utf-8")
    assert text.startswith("import Plm.Op.Language\n") and text.endswith("\nend Plm\n")


@pytest.mark.slow
def test_the_library_with_the_diff_builds(toolchain: Toolchain, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "lean", tmp_path / "lean")
    apply_diff(page_diff(), tmp_path)
    project = Project(tmp_path, find_project(ROOT).cache)
    report = Builder(project, toolchain).build()
    errors = [format_message(error) for result in report.results for error in result.errors]
    assert report.ok, "\n".join(errors)
