"""Specifications that have no network: the error names the layer and the shapes."""

from dataclasses import replace
from pathlib import Path

from pylean_mlir.lean.build import Builder, BuildReport
from pylean_mlir.lean.imports import Root

HERE = Path(__file__).resolve().parent
EXPECTED = """\
layer 1: dense: expected an input of shape [4], found [5]
layer 0: dense: expected an input of shape [5], found [6]
layer 0: dense: sizes must be positive
layer 0: conv2d: expected an input of shape [height, width, 3], found [4, 4, 2]
layer 0: conv2d: the kernel size must be odd, found 2
layer 0: conv2d: expected an input of shape at least [3, 3, 2], found [2, 2, 2]
layer 0: conv2d: channels and stride must be positive
layer 1: maxPool: windows of 2 at stride 2 do not divide [5, 4, 2]
layer 1: maxPool: window and stride must be positive
layer 1: maxPool: expected an input of shape at least [5, 5, 2], found [4, 4, 2]
layer 2: maxPool: expected an input of shape [height, width, channels], found [32]
layer 1: dense: expected an input of shape [32], found [4, 4, 2]; put .flatten before it
layer 2: conv2d: expected an input of shape [height, width, 2], found [32]
layer 0: residual: the body gives [4, 4, 3], the shortcut [4, 4, 2]
layer 1.body.1: dense: expected an input of shape [16], found [32]
layer 0.shortcut.0.body.0: maxPool: expected an input of shape at least [8, 8, 2], found [4, 4, 2]
layer 0: gate: the body must give [2] factors, found [3]
layer 0.body.1: dense: expected an input of shape [3], found [2]
layer 1: gate: expected an input of shape [height, width, channels], found [32]
layer 1: globalAvgPool: expected an input of shape [height, width, channels], found [32]
layer 0: branches: images of [4, 4] can't be beside images of [2, 2]
layer 0: branches: every branch must give images, branch 1 gives [32]
layer 0.branch1.0: conv2d: expected an input of shape [height, width, 1], found [4, 4, 2]
layer 0: branches: there are none
layer 0.branch0.1: dense: expected an input of shape [3], found [32]
layer 0: the network must end in [3] logits, found [4]
layer 0: the network has no layers
layer 0: the batch size must be positive
layer 0: the image size must be positive
ok
"""


def test_wrong_specifications_are_readable_errors(
    library: tuple[Builder, BuildReport], tmp_path: Path
) -> None:
    root = Root(HERE / "lean", top="BadSpecs")
    result = replace(library[0], extra_roots=(root,), cache=tmp_path).run_program("BadSpecs.Main")
    assert result.stdout.splitlines() == EXPECTED.splitlines()


def test_an_unknown_layer_does_not_compile(library: tuple[Builder, BuildReport], tmp_path: Path) -> None:
    file = tmp_path / "Unknown.lean"
    file.write_text("import Plm.Net.Spec\nopen Plm\ndef layers : List Layer := [.dense 6 3 .relu, .drop 2]\n")
    report = library[0].check_file(file)
    assert not report.ok
    assert "Plm.Layer.drop" in report.messages[0].text
    assert report.messages[0].line == 3
