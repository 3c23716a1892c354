import math
from dataclasses import replace

import numpy as np
import pytest

from pylean_mlir.manifest import Module
from pylean_mlir.oracle._check import broken, judge, skipped, step_error
from pylean_mlir.oracle._subject import Subject
from pylean_mlir.signature import Signature

ZERO = np.float64(0)


@pytest.mark.parametrize(("observed", "verdict"), [(0.0, "ok"), (1e-5, "ok"), (2e-5, "FAIL")])
def test_the_tolerance_decides(observed: float, verdict: str) -> None:
    assert judge("o", "c", "p", 1e-5, observed).verdict == verdict


@pytest.mark.parametrize("observed", [math.nan, math.inf])
def test_what_is_no_number_fails(observed: float) -> None:
    assert judge("o", "c", "p", 1e-5, observed).verdict == "FAIL"


def test_what_was_not_compared_is_no_success() -> None:
    assert broken("o", "c", "why").verdict == "FAIL"
    assert skipped("o", "c", "why").verdict == "skipped"


@pytest.fixture
def module(tiny: dict[str, Subject]) -> Module:
    """A step with one parameter of two numbers."""
    module = tiny["tiny-linear"].train
    weight, _, *rest = module.inputs
    ports = (replace(weight, shape=(2,)), *rest)
    return replace(module, signature=Signature(ports, (ports[0], module.outputs[-1])))


def error(module: Module, new: list[float], loss: float, want: list[float]) -> tuple[float, str]:
    inputs = [np.array([1.0, 1.0]), ZERO, ZERO, ZERO]
    return step_error(module, inputs, [np.array(want), ZERO], [np.array(new), np.float64(loss)])


def test_errors_are_relative_to_the_change(module: Module) -> None:
    assert error(module, [1.0, 1.1], 0.0, [1.0, 1.2]) == (pytest.approx(0.5), "W0")


def test_the_loss_counts(module: Module) -> None:
    assert error(module, [1.0, 1.2], 0.3, [1.0, 1.2]) == (pytest.approx(0.3), "loss")


@pytest.mark.parametrize("new", [[1.0, math.nan], [1.0, math.inf], [1.0, 1.2, 1.3]])
def test_nan_infinity_and_other_shapes_are_wrong(module: Module, new: list[float]) -> None:
    assert error(module, new, 0.0, [1.0, 1.2])[0] == math.inf


def test_nan_in_the_expectation_is_wrong_too(module: Module) -> None:
    assert error(module, [1.0, 1.2], 0.0, [1.0, math.nan])[0] == math.inf
    assert error(module, [1.0, 1.2], math.nan, [1.0, 1.2])[0] == math.inf
