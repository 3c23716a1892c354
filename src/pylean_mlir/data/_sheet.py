"""A contact sheet: a few images of every class, to see with one's own eyes what is being trained on."""

import io

import numpy as np

from pylean_mlir.data._types import Dataset, Pixels

COLUMNS = 12
GAP = 2
ENLARGE_TO = 56


def contact_sheet(dataset: Dataset) -> bytes:
    """A PNG with one row per class: its first twelve training images."""
    from matplotlib import image as png  # slow to import; only this command needs it

    stream = io.BytesIO()
    png.imsave(stream, _sheet(dataset), format="png")
    return stream.getvalue()


def _sheet(dataset: Dataset) -> Pixels:
    """The sheet as RGB uint8 [height, width, 3]."""
    height, width, channels = dataset.image_shape
    factor = max(1, ENLARGE_TO // height)
    tall, wide = height * factor + GAP, width * factor + GAP
    sheet = np.full((len(dataset.classes) * tall + GAP, COLUMNS * wide + GAP, 3), 32, np.uint8)
    for label in range(len(dataset.classes)):
        chosen = np.flatnonzero(dataset.train.labels == label)[:COLUMNS]
        for column, index in enumerate(chosen):
            image = dataset.train.images[index].repeat(factor, axis=0).repeat(factor, axis=1)
            top, left = GAP + label * tall, GAP + column * wide
            rgb = image if channels == 3 else image[..., :1].repeat(3, axis=-1)
            sheet[top : top + height * factor, left : left + width * factor] = rgb
    return sheet
