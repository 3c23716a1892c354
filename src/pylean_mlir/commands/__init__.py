"""One module per command of `plm`; each has a function `run` that returns the exit code."""
