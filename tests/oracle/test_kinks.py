import json
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np
import pytest

from pylean_mlir.data import load_digits
from pylean_mlir.manifest import Manifest
from pylean_mlir.oracle import Lab, Results, check_table, fact_table, jobs, to_json
from pylean_mlir.oracle import _kinks as kinks
from pylean_mlir.oracle._check import Check, broken
from pylean_mlir.oracle._subject import Subject, subject


@pytest.fixture(scope="module")
def mlp(manifest: Manifest) -> Subject:
    return subject(manifest, "mnist-mlp")


@pytest.fixture
def few_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """The embedded digits, and only two steps: nothing but the repository is needed."""
    monkeypatch.setattr(kinks, "default_dataset", lambda _: "digits")
    monkeypatch.setattr(kinks, "STEPS", {"standard": (1, 2), "unit": (1,)})


def test_the_start_of_a_training_is_settled(few_steps: None, quick_lab: Lab, mlp: Subject) -> None:
    checks = kinks.by_kinks(quick_lab, mlp)
    where = ["digits, standard, step 1", "digits, standard, step 2", "digits, unit, step 1"]
    assert [check.probes for check in checks] == where
    assert {check.verdict for check in checks} == {"settled"}
    assert all(check.counts["relus"] == 128 * 1024 and check.counts["windows"] == 0 for check in checks)


def test_steps_are_those_of_training(quick_lab: Lab, mlp: Subject) -> None:
    dataset = load_digits((28, 28, 1))
    first, second = islice(kinks.training(quick_lab, mlp, dataset), 2)
    assert [array.shape for array in first] == [port.shape for port in mlp.train.inputs]
    new = quick_lab.ran(mlp.compiled, first)[:-1]
    assert all(np.array_equal(a, b) for a, b in zip(new, second, strict=False))
    assert not np.array_equal(first[-3], second[-3])
    assert 0 < first[-1] < second[-1] < 0.1


def test_training_goes_on_after_the_last_image(tmp_path: Path, mlp: Subject) -> None:
    digits = load_digits((28, 28, 1))
    few = replace(digits.train, images=digits.train.images[:300], labels=digits.train.labels[:300])
    lab = Lab(tmp_path, None, run=lambda _, inputs: [*inputs[:-3], np.zeros(())])
    steps = islice(kinks.training(lab, mlp, replace(digits, train=few)), 5)
    assert [inputs[-3].shape for inputs in steps] == [(128, 784)] * 5


def test_blank_images_without_biases_are_at_a_kink(tiny: dict[str, Subject]) -> None:
    one = tiny["tiny-cnn"]
    inputs = one.inputs("generic")
    for index, port in enumerate(one.train.parameters):
        if len(port.shape) == 1:
            inputs[index] = np.zeros_like(inputs[index])
    assert kinks.look(one, inputs, "").verdict == "settled"
    inputs[-3] = np.zeros_like(inputs[-3])
    check = kinks.look(one, inputs, "blank")
    assert check.verdict == "at a kink" and check.counts["relus_at_zero"] == check.counts["relus"]


def test_only_trained_networks_with_choices_are_looked_at(manifest: Manifest) -> None:
    plan = jobs([subject(manifest, net) for net in manifest.nets], {}, {})
    assert [job.case for job in plan if job.oracle == "kinks"] == ["mnist-mlp", "mnist-cnn", "cifar-cnn"]


def test_a_kink_is_a_fact_and_no_failure() -> None:
    counts = {"relus": 8, "relus_at_zero": 2, "windows": 4, "tied": 1, "tied_at_zero": 1, "tied_positive": 0}
    fact = Check("kinks", "mnist-cnn", "digits, unit, step 1", None, 1e-3, "at a kink", counts=counts)
    result = Results((), (fact,), 1.0)
    assert result.ok and result.facts == (fact,)
    assert check_table(result, only_wrong=False).row_count == 0
    assert fact_table(result).row_count == 1
    assert json.loads(to_json(result.content()))["checks"][0]["counts"]["relus_at_zero"] == 2


def test_what_could_not_be_computed_is_a_failure(quick_lab: Lab) -> None:
    result = Results((), (broken("kinks", "mnist-cnn", "not finite"),), 1.0)
    assert not result.ok and check_table(result, only_wrong=True).row_count == 2
