import os
import signal
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from pylean_mlir.errors import PlmError
from pylean_mlir.oracle import Lab
from pylean_mlir.oracle._evaluators import Evaluator
from pylean_mlir.oracle._subject import Subject

pytest.importorskip("jax")


@pytest.fixture(scope="module", params=["xla", "stablehlo"])
def evaluator(request: pytest.FixtureRequest) -> Iterator[Evaluator]:
    found = Evaluator(request.param)
    yield found
    found.close()


def agrees(evaluator: Evaluator, lab: Lab, one: Subject) -> None:
    for found, wanted in zip(
        evaluator(one.text, one.inputs("generic")), lab.interpreted(one, "generic"), strict=True
    ):
        assert found.dtype == np.float32
        np.testing.assert_allclose(found, wanted, rtol=1e-5, atol=1e-6)


def test_the_same_text_gives_the_same_numbers(
    evaluator: Evaluator, quick_lab: Lab, tiny: dict[str, Subject]
) -> None:
    agrees(evaluator, quick_lab, tiny["tiny-linear"])
    agrees(evaluator, quick_lab, tiny["tiny-mlp"])


def test_a_text_that_is_refused_is_an_error_and_the_next_one_works(
    evaluator: Evaluator, quick_lab: Lab, tiny: dict[str, Subject]
) -> None:
    one = tiny["tiny-linear"]
    with pytest.raises(PlmError, match="refused the module"):
        evaluator(one.text.replace("stablehlo.negate", "stablehlo.nagate"), one.inputs("generic"))
    agrees(evaluator, quick_lab, one)


def test_a_dead_process_is_an_error_and_is_replaced(
    evaluator: Evaluator, quick_lab: Lab, tiny: dict[str, Subject]
) -> None:
    one = tiny["tiny-linear"]
    agrees(evaluator, quick_lab, one)
    assert evaluator._process is not None
    os.kill(evaluator._process.pid, signal.SIGKILL)
    evaluator._process.wait()
    with pytest.raises(PlmError, match="ended its process"):
        evaluator(one.text, one.inputs("generic"))
    agrees(evaluator, quick_lab, one)


def test_closing_interrupts_who_waits_and_nothing_starts_again(tiny: dict[str, Subject]) -> None:
    one, evaluator = tiny["tiny-linear"], Evaluator("stablehlo")
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(evaluator, one.text, one.inputs("generic"))
        while evaluator._process is None:
            time.sleep(0.01)
        evaluator.close()
        with pytest.raises(PlmError, match=r"ended its process|was stopped"):
            asked.result(30)
    with pytest.raises(PlmError, match="was stopped"):
        evaluator(one.text, one.inputs("generic"))
