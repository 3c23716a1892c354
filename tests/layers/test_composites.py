"""Layers that hold layers, in Python, against the texts of tests/render/lean/Composites."""

import json
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from pylean_mlir.files import sha256_bytes
from pylean_mlir.layers import Stops, network, stops
from pylean_mlir.lean.build import Builder, BuildReport
from pylean_mlir.lean.imports import Root
from pylean_mlir.manifest import FILE_NAME, Manifest, load_manifest
from pylean_mlir.oracle import Lab
from pylean_mlir.oracle._interpreter import evaluate
from pylean_mlir.oracle._nets import by_differences, by_jax
from pylean_mlir.oracle._subject import subject
from pylean_mlir.render import manifest_text
from tests.conftest import REPOSITORY

NETS = ("residual", "gate", "branches")


@pytest.fixture(scope="module")
def composites(library: tuple[Builder, BuildReport], tmp_path_factory: pytest.TempPathFactory) -> Manifest:
    """Tiny networks with residual blocks, gates and branches."""
    folder = tmp_path_factory.mktemp("composites")
    root = Root(REPOSITORY / "tests" / "render" / "lean", top="Composites")
    builder = replace(library[0], extra_roots=(root,))
    result = builder.run_program("Composites.Main", [str(folder)], timeout=120)
    assert result.rc == 0, result.stderr
    entries = json.loads((folder / "modules.json").read_text())
    for entry in entries:
        entry["sha256"] = sha256_bytes((folder / entry["file"]).read_bytes())
    (folder / FILE_NAME).write_text(manifest_text(entries))
    return load_manifest(folder)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """The numpy interpreter plays IREE."""
    lab = Lab(tmp_path_factory.mktemp("iree"), None, run=evaluate)
    yield lab
    lab.close()


def output(run: Stops) -> np.ndarray:
    """What a forward pass returns."""
    while True:
        try:
            next(run)
        except StopIteration as end:
            return np.asarray(end.value)


@pytest.mark.parametrize("net", NETS)
def test_numpy_gives_the_logits_of_the_text(composites: Manifest, net: str) -> None:
    one = subject(composites, net)
    values = one.train.signature.named(one.inputs("generic"))
    found = output(stops(network(one.train), values, values[one.train.image.name]))
    (logits,) = evaluate(one.forward, one.evaluation.signature.arguments(values))
    assert np.allclose(found, logits, rtol=0, atol=1e-12)


@pytest.mark.parametrize("net", NETS)
def test_jax_and_differences_give_the_step_of_the_text(composites: Manifest, lab: Lab, net: str) -> None:
    pytest.importorskip("jax")
    one = subject(composites, net)
    checks = [*by_jax(lab, one), *by_differences(lab, one)]
    assert [check.verdict for check in checks] == ["ok"] * len(checks), checks


@pytest.mark.parametrize("net", NETS)
def test_pytorch_gives_the_logits_of_the_text(composites: Manifest, net: str) -> None:
    torch = pytest.importorskip("torch")
    from pylean_mlir.layers import forward_with_torch, torch_parameters

    one = subject(composites, net)
    nodes, values = network(one.train), one.train.signature.named(one.inputs("generic"))
    parameters = {port.name: values[port.name] for port in one.train.parameters}
    mine = {name: torch.tensor(value) for name, value in torch_parameters(nodes, parameters).items()}
    images = torch.tensor(values[one.train.image.name].transpose(0, 3, 1, 2).copy())
    (logits,) = evaluate(one.forward, one.evaluation.signature.arguments(values))
    assert np.allclose(forward_with_torch(torch, nodes, mine, images).numpy(), logits, atol=1e-5)
