"""`lean/Plm.lean` is what `lake build` builds: it has to name every module."""

from pylean_mlir.project import find_project


def test_root_imports_every_module_but_the_program() -> None:
    lean = find_project().root / "lean"
    files = (lean / "Plm").rglob("*.lean")
    modules = {".".join(path.relative_to(lean).with_suffix("").parts) for path in files}
    lines = (lean / "Plm.lean").read_text().splitlines()
    imported = [line.removeprefix("import ") for line in lines if line.startswith("import ")]
    assert imported == sorted(modules - {"Plm.Run.Main"})
