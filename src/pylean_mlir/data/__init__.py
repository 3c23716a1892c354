"""Data sets: found, validated, memory-mapped; shuffled and normalised into the batches of a step.

Read in this order: `_sources` (names and places), `_formats` with `_idx`, `_cifar`, `_npz` and `_images`
(files to bytes), `_batches` (bytes to the arrays of one step).
"""

from pylean_mlir.data._batches import Batcher, epoch_order, make_batcher, padded_batches, target_table
from pylean_mlir.data._digits import NAME as DIGITS
from pylean_mlir.data._digits import load_digits
from pylean_mlir.data._fetch import fetch
from pylean_mlir.data._normalisation import Normalisation, unit_range
from pylean_mlir.data._sheet import contact_sheet
from pylean_mlir.data._sources import (
    SOURCES,
    Source,
    default_dataset,
    find_source,
    load_dataset,
    source_named,
)
from pylean_mlir.data._types import Dataset, Split

__all__ = [
    "DIGITS",
    "SOURCES",
    "Batcher",
    "Dataset",
    "Normalisation",
    "Source",
    "Split",
    "contact_sheet",
    "default_dataset",
    "epoch_order",
    "fetch",
    "find_source",
    "load_dataset",
    "load_digits",
    "make_batcher",
    "padded_batches",
    "source_named",
    "target_table",
    "unit_range",
]
