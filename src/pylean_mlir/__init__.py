"""pylean_mlir: checked training steps, from a Lean theorem to a running IREE module."""

__version__ = "0.1.0"
