"""`plm eval`: the accuracy of a checkpoint on a whole test set."""

from pathlib import Path

from rich.console import Console
from rich.table import Table

from pylean_mlir.data import Dataset, make_batcher
from pylean_mlir.manifest import load_manifest
from pylean_mlir.project import Project
from pylean_mlir.runtime import Device, parse_target
from pylean_mlir.training import (
    Compiler,
    Evaluation,
    check_checkpoint,
    checkpoint_path,
    evaluate,
    load_checkpoint,
    open_dataset,
)


def evaluate_checkpoint(
    project: Project, run: Path, data: str | None, modules: Path | None, target: str, console: Console
) -> None:
    """Evaluate the checkpoint `run` (a file or a run folder) on its own test set or that of `data`."""
    path = checkpoint_path(run)
    checkpoint = load_checkpoint(path)
    settings = checkpoint.settings
    manifest = load_manifest(modules or project.root / "verified_mlir")
    module = manifest.find(settings.net, "fwd")
    text = manifest.text(module)
    check_checkpoint(checkpoint, module, path)
    dataset = open_dataset(data or settings.data, module, settings.recipe.normalise, lambda _: None)
    chosen = parse_target(target)
    device = Device(chosen.driver)
    compiler = Compiler(chosen, project.cache / "iree", lambda _: None, race=False)
    forward, _ = compiler.load(device, module, text, None)
    parameters = [device.put(checkpoint.parameters[port.name]) for port in module.parameters]
    batcher = make_batcher(dataset.test, settings.normalisation, module.image.shape[1:])
    result = evaluate(device, forward, parameters, batcher, module.batch)
    console.print(_table(dataset, result))
    console.print(
        f"{path}: {settings.net} after epoch {checkpoint.progress.epoch},"
        f" {result.correct:,} of {result.count:,} test images of {dataset.name} right:"
        f" {100 * result.accuracy:.2f} %, loss {result.loss:.4f}",
        highlight=False,
        soft_wrap=True,
    )


def _table(dataset: Dataset, result: Evaluation) -> Table:
    """Accuracy per class, and what each class is most often taken for."""
    table = Table("class", "images", "right", "most often taken for")
    for label, name in enumerate(dataset.classes):
        row = result.confusion[label]
        wrong = row.copy()
        wrong[label] = 0
        other = int(wrong.argmax())
        mistaken = f"{dataset.classes[other]} ({wrong[other]})" if wrong[other] else ""
        right = f"{100 * row[label] / row.sum():.1f} %" if row.sum() else "-"
        table.add_row(name, str(row.sum()), right, mistaken)
    return table
