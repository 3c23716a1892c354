"""`plm data`: which data sets there are, getting one, and looking at one."""

from pathlib import Path

from rich.console import Console
from rich.table import Table

from pylean_mlir.data import DIGITS, SOURCES, contact_sheet, fetch, find_source, load_dataset, source_named
from pylean_mlir.files import write_atomic


def list_data(console: Console) -> None:
    """Print every data set and where it is on this machine."""
    table = Table("data set", "images", "where")
    for source in SOURCES:
        folder = find_source(source)
        where = str(folder) if folder else f"not here; plm data get {source.name}"
        table.add_row(source.name, source.about, where)
    table.add_row(DIGITS, "1,437 + 360 grey 8x8 handwritten digits", "inside the package, fitted to any net")
    console.print(table)


def get_data(console: Console, name: str) -> None:
    """Install or download the data set `name`."""
    if name == DIGITS:
        console.print(f"{DIGITS} is inside the package")
        return
    folder = fetch(source_named(name), console.print)
    console.print(f"{name}: {folder}")


def show_data(console: Console, name: str, output: Path) -> None:
    """Describe the data set `name` and write a contact sheet PNG to `output`."""
    dataset = load_dataset(name)
    write_atomic(output, contact_sheet(dataset))
    height, width, channels = dataset.image_shape
    mean = ", ".join(f"{value:.4f}" for value in dataset.normalisation.mean)
    std = ", ".join(f"{value:.4f}" for value in dataset.normalisation.std)
    console.print(
        f"{dataset.name}: {dataset.train.count:,} training and {dataset.test.count:,} test images,"
        f" {height}x{width}x{channels}, {len(dataset.classes)} classes, mean {mean}, std {std}"
    )
    console.print(f"contact sheet: {output}")
