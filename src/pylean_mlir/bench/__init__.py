"""`plm bench`: the time of a training step, against what people would use instead.

`_iree`, `_jax` and `_torch` are the contestants, `_child` runs one in its own process, `_race` gives them
turns, `_run` prepares and evaluates a race; `_lean` times Lean, `_profile` looks into a step on IREE;
`_record` and `_table` keep and show results.
"""

from pylean_mlir.bench._flops import training_flops
from pylean_mlir.bench._lean import measure_lean
from pylean_mlir.bench._machine import describe_machine
from pylean_mlir.bench._profile import Profile, profile_step
from pylean_mlir.bench._race import Effort
from pylean_mlir.bench._record import (
    Entry,
    LeanTimes,
    Machine,
    Measurements,
    NetResult,
    Times,
    load,
    save,
    to_json,
)
from pylean_mlir.bench._run import forget_flags, measure_net, now
from pylean_mlir.bench._table import FIRST_NUMBER, HEADER, rows, summary, write_section

__all__ = [
    "FIRST_NUMBER",
    "HEADER",
    "Effort",
    "Entry",
    "LeanTimes",
    "Machine",
    "Measurements",
    "NetResult",
    "Profile",
    "Times",
    "describe_machine",
    "forget_flags",
    "load",
    "measure_lean",
    "measure_net",
    "now",
    "profile_step",
    "rows",
    "save",
    "summary",
    "to_json",
    "training_flops",
    "write_section",
]
