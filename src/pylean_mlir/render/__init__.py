"""From the Lean library to `verified_mlir/`: rendering, and detecting drift from what is committed."""

from pylean_mlir.render._drift import Drift, compare
from pylean_mlir.render._kernel import Verdict, check_text, check_with_kernel
from pylean_mlir.render._rendering import Rendering, manifest_text, operations_of, render
from pylean_mlir.render._structure import check_module, check_structure
from pylean_mlir.render._write import write

__all__ = [
    "Drift",
    "Rendering",
    "Verdict",
    "check_module",
    "check_structure",
    "check_text",
    "check_with_kernel",
    "compare",
    "manifest_text",
    "operations_of",
    "render",
    "write",
]
