"""Deep networks render, and to programs whose length is linear in the number of layers."""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

from pylean_mlir.lean.build import Builder, BuildReport
from pylean_mlir.lean.imports import Root
from pylean_mlir.runtime import read_function

HERE = Path(__file__).resolve().parent


def operations(builder: Builder, folder: Path, layers: int) -> Counter[str]:
    """Render a net of so many dense layers; the operations of its modules, which IREE accepts."""
    result = builder.run_program("Deep.Main", [str(folder), str(layers)], timeout=120)
    assert result.rc == 0, result.stderr
    ops: Counter[str] = Counter()
    for module in json.loads((folder / "modules.json").read_text(encoding="utf-8")):
        assert sum(port["role"] == "parameter" for port in module["inputs"]) == 2 * layers
        signature = read_function((folder / module["file"]).read_text(encoding="utf-8"), module["file"])
        assert len(signature.inputs) == len(module["inputs"])
        ops += signature.ops
    return ops


def test_sixty_layers(library: tuple[Builder, BuildReport], tmp_path: Path) -> None:
    """Every layer adds the same operations, and no constants: values are shared across the whole program."""
    builder = replace(library[0], extra_roots=(Root(HERE / "lean", top="Deep"),))
    first, second, third = (operations(builder, tmp_path, layers) for layers in (20, 40, 60))
    assert second - first == third - second
    assert first["stablehlo.constant"] == third["stablehlo.constant"]
    assert (third - second)["stablehlo.dot_general"] == 20 * 4
