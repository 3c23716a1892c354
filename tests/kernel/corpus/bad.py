"""Files that every kernel must reject, for what their last declaration does."""

from . import bad_declarations, bad_inductives, bad_terms, bad_universes, holes

__all__ = ["bad_declarations", "bad_inductives", "bad_terms", "bad_universes", "holes"]
