"""Doubting the whole chain: independent directions that compute a training step again.

`_nets` and `_operations` compare, `_plan` lists what is compared with what, `_run` runs it, `_lab` keeps what
each way of computing gave. `_mutants` plants mistakes and `_kills` sees who notices. `_kinks` looks at the
data: does training meet the hypothesis of the theorems?
"""

from pylean_mlir.oracle._check import Check
from pylean_mlir.oracle._kills import Kill, trials
from pylean_mlir.oracle._lab import Lab
from pylean_mlir.oracle._materials import Materials, materials, open_lab
from pylean_mlir.oracle._plan import ORACLES, Task, jobs, missing, select
from pylean_mlir.oracle._results import KillTable, Results, to_json
from pylean_mlir.oracle._run import in_parallel, run
from pylean_mlir.oracle._tables import check_table, fact_table, kill_table

__all__ = [
    "ORACLES",
    "Check",
    "Kill",
    "KillTable",
    "Lab",
    "Materials",
    "Results",
    "Task",
    "check_table",
    "fact_table",
    "in_parallel",
    "jobs",
    "kill_table",
    "materials",
    "missing",
    "open_lab",
    "run",
    "select",
    "to_json",
    "trials",
]
