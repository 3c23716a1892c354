"""`lean/Plm.lean`, which `lake build` builds, has to name every module, and `Plm.Net.Layers` every layer."""

from pathlib import Path

from pylean_mlir.project import find_project

PROGRAM = "Plm.Run.Main"
LAYERS = "Plm.Net.Layers"


def imports(file: Path) -> list[str]:
    """The modules that a file names."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line.removeprefix("import ") for line in lines if line.startswith("import ")]


def test_root_imports_every_module_but_the_program() -> None:
    lean = find_project().root / "lean"
    files = (lean / "Plm").rglob("*.lean")
    modules = {".".join(path.relative_to(lean).with_suffix("").parts) for path in files}
    layers = {module for module in modules if module.startswith(LAYERS + ".")}
    assert imports(lean / "Plm.lean") == sorted(modules - layers - {PROGRAM})
    assert imports(lean / "Plm" / "Net" / "Layers.lean") == sorted(layers)
