from pathlib import Path

import numpy as np
import pytest

from pylean_mlir.errors import PlmError
from pylean_mlir.lean.build import Builder
from pylean_mlir.lean.toolchain import Toolchain
from pylean_mlir.oracle import Lab, _lean
from pylean_mlir.oracle._interpreter import evaluate
from pylean_mlir.oracle._materials import materials
from pylean_mlir.oracle._nets import by_lean
from pylean_mlir.oracle._operations import difference, points
from pylean_mlir.oracle._subject import Subject
from pylean_mlir.project import find_project

PROJECT = find_project(Path(__file__).parent)


@pytest.fixture(scope="module")
def lab(toolchain: Toolchain, tmp_path_factory: pytest.TempPathFactory) -> Lab:
    """A laboratory with Lean where the numpy interpreter plays IREE."""
    return Lab(tmp_path_factory.mktemp("iree"), Builder(PROJECT, toolchain), run=evaluate)


@pytest.mark.parametrize(
    "net",
    [
        "tiny-linear",
        "tiny-mlp",
        *(pytest.param(net, marks=pytest.mark.slow) for net in ("tiny-strided", "tiny-cnn")),
    ],
)
def test_the_definitions_compute_what_the_text_computes(lab: Lab, tiny: dict[str, Subject], net: str) -> None:
    checks = by_lean(lab, tiny[net])
    assert len(checks) == 4
    assert all(check.observed is not None and check.observed < 1e-12 for check in checks)


def test_numbers_arrive_bit_by_bit(lab: Lab, tiny: dict[str, Subject]) -> None:
    one = tiny["tiny-linear"]
    inputs = one.inputs("generic")
    inputs[-1] = np.zeros_like(inputs[-1])
    assert lab.lean is not None
    operations, lowered = _lean.run_definitions(lab.lean, one.train, inputs)
    for outputs in (operations, lowered):
        assert all(np.array_equal(a, b) for a, b in zip(inputs[:2], outputs[:2], strict=True))


def test_an_unknown_network_is_an_error(lab: Lab) -> None:
    assert lab.lean is not None
    with pytest.raises(PlmError, match=r"Plm\.Run\.Float failed: .*there is no network none"):
        _lean._run(lab.lean, ["run", "/tmp", "none"])


def test_lean_renders_small_networks_and_all_operations(lab: Lab) -> None:
    found = materials(PROJECT, lab)
    nets = [one.net for one in found.subjects]
    assert {"dense", "dense-relu", "conv", "conv-pool", "mnist-mlp", "cifar-cnn"} <= set(nets)
    assert {"relu", "max-pool", "matmul", "conv", "log-softmax"} <= set(found.operations)
    tried = [(name, point) for name, text in found.operations.items() for point in points(name, text)]
    assert len(tried) >= 25
    assert sum("at" in point.what.split() for _, point in tried) >= 4
    for name, point in tried:
        assert difference(found.operations[name], point) < 1e-8, (name, point.what)
