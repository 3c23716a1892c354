"""`plm eval`: the accuracy of a checkpoint on a whole test set."""

from pathlib import Path

from pylean_mlir.console import note, say
from pylean_mlir.data import Dataset, make_batcher
from pylean_mlir.documents import json_text
from pylean_mlir.manifest import load_manifest
from pylean_mlir.project import find_project
from pylean_mlir.report.columns import columns
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


def _ignore(_: str) -> None:
    """Notes about compiling are not interesting here."""


def run(path: Path, data: str | None, modules: Path | None, target: str, *, as_json: bool) -> int:
    """Evaluate the checkpoint `path` (a file or a run folder) on its own test set or that of `data`."""
    project = find_project()
    path = checkpoint_path(path)
    checkpoint = load_checkpoint(path)
    settings = checkpoint.settings
    manifest = load_manifest(modules or project.modules_dir)
    module = manifest.find(settings.net, "fwd")
    text = manifest.text(module)
    check_checkpoint(checkpoint, module, path)
    dataset = open_dataset(data or settings.data, module, settings.recipe.normalise, _ignore)
    chosen = parse_target(target)
    device = Device(chosen.driver)
    forward, _ = Compiler(chosen, project.iree_cache, _ignore, race=False).load(device, module, text, None)
    state = {port.name: device.put(checkpoint.state[port.name]) for port in module.signature.state}
    batcher = make_batcher(
        dataset.test, settings.normalisation, module.batch, module.image.shape[1:], module.classes
    )
    result = evaluate(device, forward, module.signature, state, batcher)
    if as_json:
        print(
            json_text(
                {
                    "checkpoint": str(path),
                    "net": settings.net,
                    "epoch": checkpoint.progress.epoch,
                    "data": dataset.name,
                    "images": result.count,
                    "correct": result.correct,
                    "accuracy": result.accuracy,
                    "loss": result.loss,
                    "undefined": result.undefined,
                    "confusion": result.confusion.tolist(),
                }
            )
        )
        return _verdict(result)
    say(columns(_rows(dataset, result), right=(1, 2)))
    say(
        f"{settings.net} after epoch {checkpoint.progress.epoch} ({path}): {result.correct:,} of"
        f" {result.count:,} test images of {dataset.name} right, {100 * result.accuracy:.2f} %,"
        f" loss {result.loss:.4f}"
    )
    return _verdict(result)


def _verdict(result: Evaluation) -> int:
    """Exit code 1, with a sentence, if some logits were no numbers."""
    if not result.undefined:
        return 0
    note(
        f"The logits of {result.undefined:,} of {result.count:,} images are not finite; they count as wrong."
        " These weights have diverged: train again with a smaller lr."
    )
    return 1


def _rows(dataset: Dataset, result: Evaluation) -> list[tuple[str, ...]]:
    """Accuracy per class, and what each class is most often taken for."""
    rows: list[tuple[str, ...]] = [("class", "images", "right", "most often taken for")]
    for label, name in enumerate(dataset.classes):
        row = result.confusion[label]
        wrong = row.copy()
        wrong[label] = 0
        other = int(wrong.argmax())
        mistaken = f"{dataset.classes[other]} ({wrong[other]})" if wrong[other] else ""
        right = f"{100 * row[label] / row.sum():.1f} %" if row.sum() else "-"
        rows.append((name, str(row.sum()), right, mistaken))
    return rows
