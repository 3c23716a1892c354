"""The structural check: every module of a folder, read by IREE, is what its manifest entry says."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from pylean_mlir.errors import PlmError
from pylean_mlir.manifest import Module, load_manifest
from pylean_mlir.runtime import read_function
from pylean_mlir.signature import Port


def check_structure(folder: Path) -> dict[str, Counter[str]]:
    """Check each module of `folder` with IREE's parser and verifier, and its function with the manifest.

    Returns:
        file name -> how often each operation occurs in it.

    Raises:
        PlmError: a module is invalid, or its function differs from what the manifest says.
    """
    manifest = load_manifest(folder)
    return {module.file: check_module(module, manifest.text(module)) for module in manifest.modules}


def check_module(module: Module, text: str) -> Counter[str]:
    """Check one module's text with IREE, and its function with the manifest; count the operations."""
    function = read_function(text, module.file)
    found = (function.entry, function.inputs, function.outputs)
    expected = (module.entry, _types(module.inputs), _types(module.outputs))
    for what, is_, should in zip(("function name", "inputs", "outputs"), found, expected, strict=True):
        if is_ != should:
            raise PlmError(
                f"{module.file}: the {what} {is_} in the text differ from {should} in the manifest;"
                " run `plm render`."
            )
    return function.ops


def _types(ports: Sequence[Port]) -> tuple[str, ...]:
    return tuple(f"tensor<{'x'.join([*map(str, port.shape), 'f32'])}>" for port in ports)
