"""The parser accepts the printed form of modules and nothing else."""

from pathlib import Path

import pytest

from pylean_mlir.lean.build import Builder, BuildReport
from pylean_mlir.lean.imports import Root

Library = tuple[Builder, BuildReport]

COMMITTED = Path(__file__).resolve().parents[2] / "verified_mlir"

MODULE = """\
module @"tiny-net" {
  func.func public @train_step(%arg0: tensor<3x4xf32>, %arg1: tensor<4xf32>, %arg2: tensor<2x3xf32>) -> (\
tensor<2xf32>, tensor<2x2xf32>) {
    %zero = stablehlo.constant dense<0.0> : tensor<f32>
    %0 = stablehlo.dot_general %arg2, %arg0, contracting_dims = [1] x [0] : (tensor<2x3xf32>, \
tensor<3x4xf32>) -> tensor<2x4xf32>
    %1 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<4xf32>) -> tensor<2x4xf32>
    %2 = stablehlo.add %0, %1 : tensor<2x4xf32>
    %c3 = stablehlo.compare GT, %2, %1 : (tensor<2x4xf32>, tensor<2x4xf32>) -> tensor<2x4xi1>
    %3 = stablehlo.select %c3, %2, %0 : tensor<2x4xi1>, tensor<2x4xf32>
    %4 = stablehlo.reduce(%3 init: %zero) applies stablehlo.add across dimensions = [1] : (tensor<2x4xf32>, \
tensor<f32>) -> tensor<2xf32>
    %5 = stablehlo.slice %3 [0:2:1, 1:4:2] : (tensor<2x4xf32>) -> tensor<2x2xf32>
    return %4, %5 : tensor<2xf32>, tensor<2x2xf32>
  }
}
"""

# What is replaced (the first time it occurs), and by what: each result is not the printed form of any module.
FAULTS = {
    "wrong shape of an operand": (
        "%arg1, dims = [1] : (tensor<4xf32>)",
        "%arg1, dims = [1] : (tensor<5xf32>)",
    ),
    "wrong shape of a result": ("(tensor<4xf32>) -> tensor<2x4xf32>", "(tensor<4xf32>) -> tensor<2x5xf32>"),
    "operand of another shape": ("add %0, %1 :", "add %0, %arg1 :"),
    "value that comes later": ("add %0, %1 :", "add %0, %3 :"),
    "argument that is not there": ("broadcast_in_dim %arg1", "broadcast_in_dim %arg3"),
    "wrong number of a value": ("%2 = stablehlo.add", "%7 = stablehlo.add"),
    "wrong number of an argument": ("(%arg0: tensor<3x4xf32>", "(%arg3: tensor<3x4xf32>"),
    "wrong mask": ("select %c3, %2", "select %c2, %2"),
    "wrong limit of a slice": ("[0:2:1, 1:4:2]", "[0:2:1, 1:3:2]"),
    "wrong contraction": ("contracting_dims = [1] x [0]", "contracting_dims = [0] x [0]"),
    "axes in another order": ("dimensions = [1] :", "dimensions = [1, 0] :"),
    "wrong initial value": ("init: %zero", "init: %lowest"),
    "shared constant that is missing": ("    %zero = stablehlo.constant dense<0.0> : tensor<f32>\n", ""),
    "shared constant that is not needed": (
        "    %0 =",
        "    %lowest = stablehlo.constant dense<0xFF800000> : tensor<f32>\n    %0 =",
    ),
    "unknown operation": ("stablehlo.add %0", "stablehlo.atan2 %0"),
    "unknown comparison": ("compare GT", "compare NE"),
    "another element type": ("%arg1: tensor<4xf32>", "%arg1: tensor<4xf64>"),
    "leading zero": ("tensor<2x4xf32>", "tensor<2x04xf32>"),
    "two spaces": ("add %0, %1", "add %0,  %1"),
    "comment": ("    %1 =", "    // bias\n    %1 ="),
    "missing result": ("return %4, %5 : tensor<2xf32>, tensor<2x2xf32>", "return %4 : tensor<2xf32>"),
    "results in another order": ("return %4, %5", "return %5, %4"),
    "text after the end": ("  }\n}\n", "  }\n}\n\n"),
    "no end": ("  }\n}\n", ""),
    "nothing": (MODULE, ""),
}


def program(library: Library, name: str, *args: str) -> list[str]:
    """The lines that the program `name` in lean/ prints."""
    builder, _ = library
    root = Root(Path(__file__).parent / "lean", top=name)
    result = Builder(builder.project, builder.toolchain, extra_roots=(root,)).run_program(
        name, args, timeout=60
    )
    assert result.ok, result.stderr
    return result.stdout.splitlines()


def test_faults_are_rejected(library: Library, tmp_path: Path) -> None:
    texts = [("printed form", MODULE)]
    for name, (old, new) in FAULTS.items():
        assert old in MODULE, name
        texts.append((name, MODULE.replace(old, new, 1)))
    files = []
    for index, (_, text) in enumerate(texts):
        files.append(tmp_path / str(index))
        files[-1].write_text(text)
    verdicts = program(library, "TextParse", *map(str, files))
    accepted = [name for (name, _), verdict in zip(texts, verdicts, strict=True) if verdict != "rejected"]
    assert accepted == ["printed form"]
    assert verdicts[0] == "accepted 6"


@pytest.mark.skipif(not COMMITTED.is_dir(), reason="no modules rendered yet")
def test_committed_modules_are_read_back(library: Library) -> None:
    files = sorted(map(str, COMMITTED.glob("*.mlir")))
    verdicts = program(library, "TextParse", *files)
    assert [file for file, verdict in zip(files, verdicts, strict=True) if verdict == "rejected"] == []


def test_a_long_program_is_read_back(library: Library) -> None:
    lines = program(library, "TextLong")
    assert lines[-1] == "// read back: 3000"
    assert lines[3001] == "    %2999 = stablehlo.add %2998, %2997 : tensor<2xf32>"
