import sys
from dataclasses import replace

import numpy as np
import pytest

from pylean_mlir import with_jax
from pylean_mlir.errors import PlmError
from pylean_mlir.oracle import Lab, _jax
from pylean_mlir.oracle._nets import by_jax
from pylean_mlir.oracle._subject import Subject
from tests.oracle.conftest import TINY
from tests.render.reference import training_step

pytest.importorskip("jax")


@pytest.mark.parametrize("net", TINY)
def test_two_steps_agree_with_the_text(quick_lab: Lab, tiny: dict[str, Subject], net: str) -> None:
    checks = by_jax(quick_lab, tiny[net])
    assert [check.probes.rpartition(": ")[2] for check in checks] == [
        "loss of step 2",
        "both updates",
        "at kinks",
    ]
    assert all(check.observed is not None and check.observed < 1e-7 for check in checks)


def test_the_second_step_starts_from_the_first(quick_lab: Lab, tiny: dict[str, Subject]) -> None:
    one = tiny["tiny-mlp"]
    first, second = quick_lab.jax(one, "generic")
    assert first[-1] != second[-1]
    layers = [(layer.kind, layer.args) for layer in one.train.layers]
    *_, images, targets, rate = one.inputs("generic")
    expected = training_step(layers, first[:-1], images, targets.astype(np.float64), float(rate))
    assert second[-1] == pytest.approx(expected.loss, rel=1e-12)


def test_everything_is_in_float64(quick_lab: Lab, tiny: dict[str, Subject]) -> None:
    first, _ = quick_lab.jax(tiny["tiny-linear"], "generic")
    assert all(array.dtype == np.float64 for array in first)


def test_an_unknown_layer_is_an_error(tiny: dict[str, Subject]) -> None:
    one = tiny["tiny-linear"]
    layers = (replace(one.train.layers[0], kind="attention"),)
    with pytest.raises(PlmError, match="does not know the layer attention"):
        _jax.compiled_step(replace(one.train, layers=layers))


def test_without_jax_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jax", None)
    with pytest.raises(PlmError, match="jax is not installed; pip install"):
        with_jax.load()
