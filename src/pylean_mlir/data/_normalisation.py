"""Pixel statistics: how bytes become the numbers that a network sees."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True)
class Normalisation:
    """`x = (pixel / 255 - mean) / std` with one mean and one std per channel; pixels are 0..255."""

    mean: tuple[float, ...]
    std: tuple[float, ...]


def unit_range(channels: int) -> Normalisation:
    """The normalisation that only divides by 255."""
    return Normalisation((0.0,) * channels, (1.0,) * channels)


def measure_normalisation(images: npt.NDArray[np.uint8]) -> Normalisation:
    """Mean and standard deviation of each channel of uint8 images [N, H, W, C], in units of 255."""
    means, stds = [], []
    values = np.arange(256) / 255.0
    for channel in range(images.shape[-1]):
        histogram = np.bincount(images[..., channel].ravel(), minlength=256)
        share = histogram / histogram.sum()
        mean = float(share @ values)
        means.append(mean)
        stds.append(max(float(np.sqrt(share @ (values - mean) ** 2)), 1e-6))
    return Normalisation(tuple(means), tuple(stds))
