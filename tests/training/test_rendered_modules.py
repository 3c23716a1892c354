"""The modules in verified_mlir, once they are rendered: manifest, training on the embedded digits."""

import subprocess
import sys
from pathlib import Path

import pytest

from pylean_mlir.manifest import Manifest, load_manifest
from pylean_mlir.training import default_recipe
from tests.fixtures_training import Run, log_of

FOLDER = Path(__file__).resolve().parents[2] / "verified_mlir"

pytestmark = pytest.mark.skipif(not (FOLDER / "manifest.json").exists(), reason="no modules rendered yet")


@pytest.fixture(scope="module")
def manifest() -> Manifest:
    return load_manifest(FOLDER)


def test_every_module_is_the_one_in_the_manifest(manifest: Manifest) -> None:
    for module in manifest.modules:
        assert f"@{module.entry}" in manifest.text(module)


def test_parameter_counts(manifest: Manifest) -> None:
    expected = {"mnist-linear": 7850, "mnist-mlp": 669_706, "mnist-cnn": 3_489_130}
    for net in manifest.nets:
        assert manifest.find(net, "train").parameter_count == expected.get(
            net, manifest.find(net, "fwd").parameter_count
        )


@pytest.mark.parametrize(
    "net",
    ["mnist-linear", "mnist-mlp", pytest.param("mnist-cnn", marks=pytest.mark.slow)],
)
def test_it_learns_the_digits(run: Run, manifest: Manifest, tmp_path: Path, net: str) -> None:
    if net not in manifest.nets:
        pytest.skip(f"{net} is not rendered yet")
    result = run("train", net, "--epochs", 4, "--out", tmp_path, "--modules", FOLDER, "--deterministic")
    assert result.code == 0, result.err
    losses = [entry["loss"] for entry in log_of(tmp_path, "epoch")]
    assert losses[-1] < losses[0] < 5
    assert log_of(tmp_path, "end")[0]["best_accuracy"] > 0.7


@pytest.mark.parametrize(("net", "schedule"), [("tiny-mlp", "constant"), ("tiny-cnn", "cosine")])
def test_convolutions_start_with_a_warmup_unless_told_otherwise(net: str, schedule: str) -> None:
    module = load_manifest(FOLDER).find(net, "train")
    assert default_recipe(module).schedule == schedule


MEMORY = """
import resource, sys
from pylean_mlir.cli import main
try:
    main()
finally:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.mark.slow
def test_memory_does_not_grow_with_the_steps(tmp_path: Path, places: None) -> None:
    def peak_kilobytes(epochs: int) -> int:
        arguments = [
            "train",
            "mnist-cnn",
            "--data",
            "digits",
            "--deterministic",
            "--quiet",
            "--modules",
            str(FOLDER),
        ]
        arguments += ["--deterministic", "--epochs", str(epochs), "--out", str(tmp_path / str(epochs))]
        done = subprocess.run(
            [sys.executable, "-c", MEMORY, *arguments], capture_output=True, text=True, check=True
        )
        return int(done.stdout.split()[-1])

    # a step that kept its results would need 18 MB more, a hundred steps 1.8 GB
    assert peak_kilobytes(12) < peak_kilobytes(2) + 300_000
