"""`plm data`: which data sets there are, getting one, and looking at one."""

from pathlib import Path

from pylean_mlir.console import note, say
from pylean_mlir.data import DIGITS, SOURCES, contact_sheet, fetch, find_source, load_dataset, source_named
from pylean_mlir.files import write_atomic
from pylean_mlir.report.columns import columns


def run_list() -> int:
    """Print every data set and where it is on this machine."""
    rows = []
    for source in SOURCES:
        folder = find_source(source)
        where = str(folder) if folder else f"not here: plm data get {source.name}"
        rows.append((source.name, source.about, where))
    rows.append((DIGITS, "1,437 + 360 grey 8x8 handwritten digits", "inside the package, fitted to any net"))
    say(columns(rows))
    return 0


def run_get(name: str) -> int:
    """Install or download the data set `name`."""
    if name == DIGITS:
        say(f"{DIGITS} is inside the package")
        return 0
    say(f"{name}: {fetch(source_named(name), note)}")
    return 0


def run_show(name: str, output: Path) -> int:
    """Describe the data set `name` (or a folder) and write a contact sheet PNG to `output`."""
    dataset = load_dataset(name)
    write_atomic(output, contact_sheet(dataset))
    height, width, channels = dataset.image_shape
    mean = ", ".join(f"{value:.4f}" for value in dataset.normalisation.mean)
    std = ", ".join(f"{value:.4f}" for value in dataset.normalisation.std)
    say(
        f"{dataset.name}: {dataset.train.count:,} training and {dataset.test.count:,} test images,"
        f" {height}x{width}x{channels}, {len(dataset.classes)} classes, mean {mean}, std {std}"
    )
    say(f"contact sheet: {output}")
    return 0
