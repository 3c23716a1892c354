"""Auditing the proofs: what they rest on, and that the theorems still say what they said."""

from pylean_mlir.audit._explain import Explanation, explain
from pylean_mlir.audit._record import write_files
from pylean_mlir.audit._run import FOLDER, Audit, Finding, audit

__all__ = ["FOLDER", "Audit", "Explanation", "Finding", "audit", "explain", "write_files"]
