"""Lean: finding it, running it, building the library with it."""
