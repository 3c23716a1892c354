import pytest

from pylean_mlir.errors import PlmError
from pylean_mlir.manifest import Manifest
from pylean_mlir.oracle._text import parse

MODULE = """module @m {{
  func.func public @f(%arg0: tensor<2x3xf32>) -> (tensor<2x3xf32>) {{
    {line}
    return %0 : tensor<2x3xf32>
  }}
}}
"""


def test_every_committed_module_is_read(manifest: Manifest) -> None:
    for module in manifest.modules:
        function = parse(manifest.text(module))
        assert function.entry == module.entry
        assert [shape for _, shape in function.arguments] == [port.shape for port in module.inputs]
        assert len(function.results) == len(module.outputs)


def test_an_instruction() -> None:
    line = "%0 = stablehlo.transpose %arg0, dims = [1, 0] : (tensor<2x3xf32>) -> tensor<3x2xf32>"
    (one,) = parse(MODULE.format(line=line)).body
    assert (one.name, one.op, one.operands, one.shape) == ("0", "transpose", ("arg0",), (3, 2))
    assert one.integers("dims") == (1, 0)
    with pytest.raises(PlmError, match=r"Line 3: stablehlo\.transpose has no pad"):
        one.integers("pad")


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("%0 = arith.addf %arg0, %arg0 : tensor<2x3xf32>", "Line 3 has an unknown form"),
        ("%0 = stablehlo.negate %arg0", "Line 3 has no type"),
        ("%0 = stablehlo.negate %arg0 : tensor<2x3xf64>", "not a tensor of f32 or i1"),
        ("scf.if %0", "unknown form"),
    ],
)
def test_other_forms_are_errors(line: str, why: str) -> None:
    with pytest.raises(PlmError, match=why):
        parse(MODULE.format(line=line))


def test_an_empty_text_is_an_error() -> None:
    with pytest.raises(PlmError, match="no function"):
        parse("module @m {\n}\n")
