"""Order, gathering and normalisation of batches."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pylean_mlir.data import (
    Normalisation,
    Split,
    epoch_order,
    load_digits,
    make_batcher,
    padded_batches,
    target_table,
)

SEEDS = st.integers(0, 2**63 - 1)


@given(count=st.integers(0, 500), seed=SEEDS, epoch=st.integers(0, 10**6))
@settings(max_examples=50, deadline=None)
def test_order_is_a_permutation_that_seed_and_epoch_decide(count: int, seed: int, epoch: int) -> None:
    order = epoch_order(count, seed, epoch)
    assert sorted(order.tolist()) == list(range(count))
    assert np.array_equal(order, epoch_order(count, seed, epoch))


def test_orders_of_epochs_and_seeds_differ() -> None:
    orders = {epoch_order(100, seed, epoch).tobytes() for seed in range(5) for epoch in range(5)}
    assert len(orders) == 25


def test_order_is_the_same_on_every_machine() -> None:
    assert epoch_order(8, 0, 0).tolist() == [3, 5, 6, 0, 7, 1, 4, 2]


def test_batch_is_gathered_and_normalised() -> None:
    generator = np.random.default_rng(0)
    images = generator.integers(0, 256, (20, 4, 5, 3), dtype=np.uint8)
    labels = (np.arange(20) % 10).astype(np.uint8)
    normalisation = Normalisation((0.1, 0.2, 0.3), (0.5, 0.6, 0.7))
    batcher = make_batcher(Split(images, labels), normalisation, 4, (4, 5, 3), 10, 0.1)
    indices = np.array([3, 19, 0, 3])
    found, targets = batcher.assemble(indices)
    expected = (images[indices] / 255.0 - [0.1, 0.2, 0.3]) / [0.5, 0.6, 0.7]
    assert found.dtype == np.float32
    assert found == pytest.approx(expected, abs=1e-5)
    assert targets.tolist() == target_table(0.1, 10)[labels[indices]].tolist()


def test_dense_nets_get_flat_images() -> None:
    dataset = load_digits()
    images, _ = make_batcher(dataset.train, dataset.normalisation, 8, (64,), 10).assemble(np.arange(8))
    assert images.shape == (8, 64)


@given(st.floats(0, 0.99))
def test_targets_are_distributions(smoothing: float) -> None:
    table = target_table(smoothing, 10)
    assert table.sum(axis=1) == pytest.approx(np.ones(10), abs=1e-5)
    assert (table.argmax(axis=1) == np.arange(10)).all()


@given(count=st.integers(1, 300), batch=st.integers(1, 64))
@settings(deadline=None)
def test_padded_batches_cover_everything_once(count: int, batch: int) -> None:
    seen: list[int] = []
    for indices, real in padded_batches(count, batch):
        assert len(indices) == batch
        seen += indices[:real].tolist()
    assert seen == list(range(count))
