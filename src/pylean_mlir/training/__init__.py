"""Training on real data with the verified modules: `train` is what `plm train` calls.

Read `_run` for a run from options to result and `_trainer` for the loop; `_prepare` builds what it needs,
`_recipe`, `_schedule` and `_hyper` say how to train, `_state` what is kept from step to step, `_checkpoint`
and `_log` what is left behind.
"""

from pylean_mlir.training._checkpoint import (
    BEST,
    LAST,
    Checkpoint,
    Progress,
    Settings,
    load_checkpoint,
    load_parameters,
    save_state,
)
from pylean_mlir.training._evaluate import Evaluation, evaluate
from pylean_mlir.training._hyper import hyper_values
from pylean_mlir.training._log import (
    End,
    Epoch,
    Event,
    Resume,
    RunLog,
    Start,
    Steps,
    Stopped,
    of_kind,
    read_log,
)
from pylean_mlir.training._prepare import (
    Compiler,
    Request,
    check_checkpoint,
    find_modules,
    open_dataset,
    prepare,
)
from pylean_mlir.training._recipe import Recipe, load_recipe, with_changes
from pylean_mlir.training._run import TrainOptions, TrainResult, default_recipe, never, train
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
from pylean_mlir.training._state import State, initial_state
from pylean_mlir.training._trainer import Job, Trainer, Watcher

__all__ = [
    "BEST",
    "LAST",
    "Checkpoint",
    "Compiler",
    "End",
    "Epoch",
    "Evaluation",
    "Event",
    "Job",
    "Progress",
    "Recipe",
    "Request",
    "Resume",
    "RunLog",
    "RunSummary",
    "Settings",
    "Start",
    "State",
    "Steps",
    "Stopped",
    "TrainOptions",
    "TrainResult",
    "Trainer",
    "Watcher",
    "check_checkpoint",
    "checkpoint_path",
    "default_recipe",
    "evaluate",
    "find_modules",
    "hyper_values",
    "initial_state",
    "latest_run",
    "learning_rate",
    "load_checkpoint",
    "load_parameters",
    "load_recipe",
    "never",
    "new_run_folder",
    "of_kind",
    "open_dataset",
    "open_run_folder",
    "prepare",
    "read_log",
    "run_folders",
    "save_state",
    "stop_on_signals",
    "summarise",
    "train",
    "with_changes",
]
