"""The Lean side of the oracle: small modules, and the definitions run on Float (`Plm.Run.Float`)."""

import json
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from pylean_mlir.errors import PlmError
from pylean_mlir.files import sha256_bytes, write_atomic
from pylean_mlir.layers import Array
from pylean_mlir.lean.build import Builder
from pylean_mlir.lean.process import Runner
from pylean_mlir.manifest import FILE_NAME, Manifest, Module, load_manifest
from pylean_mlir.render import manifest_text

LIBRARY = "Plm.Run.Float"
PROGRAM = "import Plm.Run.Float\n\ndef main (args : List String) : IO Unit := Plm.Oracle.main args\n"
TIMEOUT_S = 600.0


@dataclass(frozen=True)
class Extra:
    """What the oracle renders besides the committed modules.

    Attributes:
        manifest: small networks, one per rule.
        ops: name of an operation -> the module of its value and its vector-Jacobian product.
    """

    manifest: Manifest
    ops: dict[str, str]


def render_extra(lean: Builder, folder: Path) -> Extra:
    """Render the oracle's own modules into `folder`."""
    _run(lean, ["modules", str(folder)])
    entries = json.loads((folder / "modules.json").read_text(encoding="utf-8"))
    for entry in entries:
        entry["sha256"] = sha256_bytes((folder / entry["file"]).read_bytes())
    write_atomic(folder / FILE_NAME, manifest_text(entries))
    ops = {
        path.name.removeprefix("op-").removesuffix(".mlir"): path.read_text(encoding="utf-8")
        for path in sorted(folder.glob("op-*.mlir"))
    }
    return Extra(load_manifest(folder), ops)


def run_definitions(
    lean: Builder, module: Module, inputs: Sequence[Array], runner: Runner | None = None
) -> tuple[list[Array], list[Array]]:
    """Run the training step of `module`'s net in Lean on `inputs`, in float64.

    Args:
        runner: what starts Lean, and can stop it.

    Returns:
        The outputs by the meaning of the mathematical operations, and by that of their lowering.
    """
    with tempfile.TemporaryDirectory(prefix="plm-oracle-") as name:
        folder = Path(name)
        flat = np.concatenate([np.asarray(array, np.float64).ravel() for array in inputs])
        numerals = "\n".join(str(bits) for bits in flat.view(np.uint64).tolist())
        (folder / "in.txt").write_text(numerals + "\n", encoding="ascii")
        _run(lean, ["run", name, module.net], runner)
        return _read(folder / "op.txt", module), _read(folder / "hlo.txt", module)


def _read(path: Path, module: Module) -> list[Array]:
    bits = np.array([int(line) for line in path.read_text(encoding="ascii").split()], np.uint64)
    values, outputs = bits.view(np.float64), []
    for port in module.outputs:
        outputs.append(values[: port.count].reshape(port.shape))
        values = values[port.count :]
    if values.size or any(
        output.size != port.count for output, port in zip(outputs, module.outputs, strict=True)
    ):
        raise PlmError(f"Lean's {module.net} has other results than {module.file}; run `plm render --check`.")
    return outputs


def _run(lean: Builder, args: Sequence[str], runner: Runner | None = None) -> None:
    report = lean.build([LIBRARY])
    if not report.ok:
        raise PlmError(f"{LIBRARY} does not build; `plm build {LIBRARY}` shows why.")
    with tempfile.TemporaryDirectory(prefix="plm-") as folder:
        main = Path(folder) / "Main.lean"
        main.write_text(PROGRAM, encoding="utf-8")
        result = (runner or Runner()).run(
            lean.toolchain,
            ["--run", str(main), *args],
            lean_path=[report.lean_path],
            timeout=TIMEOUT_S,
            cwd=lean.lean_cwd,
        )
    if result.rc != 0:
        said = " ".join((result.stderr or result.stdout).split()).removeprefix("uncaught exception: ")
        raise PlmError(f"{LIBRARY} failed: {said or 'no reason given'}.")
