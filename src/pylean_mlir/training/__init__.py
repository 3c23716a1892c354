"""Training on real data with the verified modules.

Read `_trainer` for the loop; `_prepare` builds what it needs, `_recipe` and `_schedule` say how to train,
`_checkpoint` and `_log` are what it leaves behind.
"""

from pylean_mlir.training._checkpoint import (
    LAST,
    Checkpoint,
    Parameters,
    Progress,
    Settings,
    load_checkpoint,
    load_parameters,
    save_parameters,
)
from pylean_mlir.training._evaluate import Evaluation, evaluate
from pylean_mlir.training._init import initial_parameters
from pylean_mlir.training._log import RunLog, read_log
from pylean_mlir.training._prepare import (
    Compiler,
    Request,
    check_checkpoint,
    open_dataset,
    prepare,
    request_to_resume,
)
from pylean_mlir.training._recipe import Recipe, load_recipe, with_changes
from pylean_mlir.training._runs import (
    RunSummary,
    checkpoint_path,
    latest_run,
    new_run_folder,
    open_run_folder,
    run_folders,
    summarise,
)
from pylean_mlir.training._schedule import learning_rate
from pylean_mlir.training._signals import stop_on_signals
from pylean_mlir.training._trainer import Job, Trainer, Watcher

__all__ = [
    "LAST",
    "Checkpoint",
    "Compiler",
    "Evaluation",
    "Job",
    "Parameters",
    "Progress",
    "Recipe",
    "Request",
    "RunLog",
    "RunSummary",
    "Settings",
    "Trainer",
    "Watcher",
    "check_checkpoint",
    "checkpoint_path",
    "evaluate",
    "initial_parameters",
    "latest_run",
    "learning_rate",
    "load_checkpoint",
    "load_parameters",
    "load_recipe",
    "new_run_folder",
    "open_dataset",
    "open_run_folder",
    "prepare",
    "read_log",
    "request_to_resume",
    "run_folders",
    "save_parameters",
    "stop_on_signals",
    "summarise",
    "with_changes",
]
