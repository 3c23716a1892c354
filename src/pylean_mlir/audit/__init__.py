"""Auditing the proofs: what they rest on, and that the theorems still say what they said."""

from pylean_mlir.audit._checker import Verdict, checker_command, run_checker
from pylean_mlir.audit._explain import Explanation, explain
from pylean_mlir.audit._export import Export, ExportObserver, export
from pylean_mlir.audit._record import Finding, write_files
from pylean_mlir.audit._run import FOLDER, Audit, audit

__all__ = [
    "FOLDER",
    "Audit",
    "Explanation",
    "Export",
    "ExportObserver",
    "Finding",
    "Verdict",
    "audit",
    "checker_command",
    "explain",
    "export",
    "run_checker",
    "write_files",
]
