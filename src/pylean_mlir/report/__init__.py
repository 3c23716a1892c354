"""What is shown at the end: plots."""

from pylean_mlir.report._curves import plot_curves

__all__ = ["plot_curves"]
