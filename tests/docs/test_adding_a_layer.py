"""The worked example of docs/adding-a-layer.md: one file, one line, and a network with the layer compiles."""

import re
import shutil
from pathlib import Path

import pytest

from pylean_mlir.lean.build import Builder
from pylean_mlir.lean.messages import format_message
from pylean_mlir.lean.toolchain import Toolchain
from pylean_mlir.project import Project, find_project
from tests.docs.page_diff import ROOT, apply_diff, changed_lines, page_diff

PAGE = "adding-a-layer.md"
NET = """\
import Plm.Step.Module
open Plm

def spec : NetSpec where
  name := "centered"
  imageH := 2
  imageW := 3
  layers := [.dense 6 4 .relu, .residual [.center, .dense 4 4 .tanh], .center, .dense 4 3 .identity]

example : (match spec.trainModule 2 3 with | .ok _ => true | .error _ => false) = true := rfl
#eval match spec.compile 2 with | .ok net => net.params.map Param.name | .error e => [e.layer, e.message]
"""


def test_the_diff_is_one_file_of_at_most_45_lines_and_one_line() -> None:
    line, file = re.split(r"^--- /dev/null$", page_diff(PAGE), flags=re.MULTILINE)
    assert len(changed_lines(line)) == 1
    assert 10 < len(changed_lines(file)) <= 45


@pytest.mark.slow
def test_the_library_with_the_layer_builds_and_a_network_with_it_compiles(
    toolchain: Toolchain, tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "lean", tmp_path / "lean")
    apply_diff(page_diff(PAGE), tmp_path)
    builder = Builder(Project(tmp_path, find_project(ROOT).cache), toolchain)
    report = builder.build()
    errors = [format_message(error) for result in report.results for error in result.errors]
    assert report.ok, "\n".join(errors)
    (tmp_path / "Net.lean").write_text(NET, encoding="utf-8")
    said = builder.check_file(tmp_path / "Net.lean")
    assert said.ok, [format_message(message) for message in said.messages]
    assert '["W0", "b0", "W1", "b1", "W2", "b2"]' in said.messages[-1].text
