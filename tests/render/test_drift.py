"""`plm render --check` finds every change of a rendered file; `plm render` writes what Lean defines."""

import json
import subprocess
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pylean_mlir.errors import PlmError
from pylean_mlir.lean.build import Builder, BuildReport
from pylean_mlir.manifest import load_manifest
from pylean_mlir.render import Rendering, check_structure, compare, render, write

Command = Callable[..., "subprocess.CompletedProcess[str]"]
COMMITTED = Path(__file__).resolve().parents[2] / "verified_mlir"
NETS = ("mnist-linear", "mnist-mlp", "mnist-cnn", "cifar-cnn")


@pytest.fixture
def command(plm: Command) -> Command:
    """Run `plm` in the checkout."""
    return lambda *args: plm(*map(str, args), cwd=COMMITTED.parent)


@pytest.fixture(scope="session")
def rendering(library: tuple[Builder, BuildReport]) -> Rendering:
    return render(library[0])


@pytest.fixture
def folder(rendering: Rendering, tmp_path: Path) -> Path:
    write(rendering, tmp_path / "mlir")
    return tmp_path / "mlir"


def test_the_committed_modules_are_what_lean_renders(rendering: Rendering) -> None:
    assert compare(rendering, COMMITTED) == []


def test_iree_accepts_every_committed_module() -> None:
    ops = check_structure(COMMITTED)
    assert len(ops) == len(load_manifest(COMMITTED).modules)


def test_sizes_of_the_training_steps() -> None:
    """No recomputation: the number of operations stays within the bars of the project."""
    counts = {
        file: sum(ops.values()) - ops["func.return"] for file, ops in check_structure(COMMITTED).items()
    }
    assert counts["mnist-mlp.train.mlir"] <= 60
    assert counts["mnist-cnn.train.mlir"] <= 200
    manifest = load_manifest(COMMITTED)
    assert manifest.find("mnist-mlp", "train").parameter_count == 669_706
    assert manifest.find("mnist-cnn", "train").parameter_count == 3_489_130


def test_forward_values_are_computed_once() -> None:
    """The training step has the forward pass's convolutions and matrix products, and two more for each."""
    ops = check_structure(COMMITTED)
    heavy = ("stablehlo.convolution", "stablehlo.dot_general")

    def count(kind: str) -> Counter[str]:
        return Counter({name: ops[f"mnist-mlp.{kind}.mlir"][name] for name in heavy})

    assert count("fwd")["stablehlo.dot_general"] == 3
    assert count("train")["stablehlo.dot_general"] == 3 + 3 + 2  # the first layer needs no input gradient


def test_writing_twice_changes_nothing(rendering: Rendering, folder: Path) -> None:
    assert write(rendering, folder) == []
    assert compare(rendering, folder) == []


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_every_mutation_is_drift(rendering: Rendering, folder: Path, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from([*rendering.texts, "manifest.json"]))
    path = folder / name
    original = path.read_bytes()
    at = data.draw(st.integers(0, len(original) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda value: value != original[at]))
    path.write_bytes(original[:at] + bytes([byte]) + original[at + 1 :])
    drifts = compare(rendering, folder)
    path.write_bytes(original)
    assert [(drift.file, drift.kind) for drift in drifts] == [(name, "changed")]


def test_the_diff_names_value_and_operation(rendering: Rendering, folder: Path) -> None:
    path = folder / "tiny-mlp.train.mlir"
    text = path.read_text()
    line = next(line for line in text.splitlines() if "stablehlo.subtract" in line)
    path.write_text(text.replace(line, line.replace("subtract", "add")))
    (drift,) = compare(rendering, folder)
    value = line.split()[0]
    assert drift.detail == f"{value} (subtract), {value} (add)" or drift.detail == (
        f"{value} (add), {value} (subtract)"
    )
    assert len(drift.diff.splitlines()) <= 13


def test_missing_and_stray_files_are_drift(rendering: Rendering, folder: Path) -> None:
    (folder / "mnist-mlp.fwd.mlir").unlink()
    (folder / "other.mlir").write_text("module {}\n")
    found = {(drift.file, drift.kind) for drift in compare(rendering, folder)}
    assert found == {("mnist-mlp.fwd.mlir", "missing"), ("other.mlir", "stray")}


def test_some_nets_and_another_batch(library: tuple[Builder, BuildReport], folder: Path) -> None:
    some = render(library[0], ["tiny-mlp"], 6)
    assert [entry["batch"] for entry in some.entries] == [6, 6]
    assert {drift.file for drift in compare(some, folder)} == {
        "tiny-mlp.train.mlir",
        "tiny-mlp.fwd.mlir",
        "manifest.json",
    }
    write(some, folder)
    manifest = load_manifest(folder)
    assert manifest.find("tiny-mlp", "train").batch == 6
    assert manifest.find("mnist-mlp", "train").batch == 128
    check_structure(folder)


def test_unknown_nets_and_zero_batches(library: tuple[Builder, BuildReport]) -> None:
    with pytest.raises(PlmError, match="no net 'mnist-mpl'"):
        render(library[0], ["mnist-mpl"])
    with pytest.raises(PlmError, match="layer 0: the batch size must be positive"):
        render(library[0], ["tiny-mlp"], 0)


def test_a_batch_size_that_float32_does_not_have_is_refused(library: tuple[Builder, BuildReport]) -> None:
    with pytest.raises(PlmError, match=r"tiny-linear: float32 does not have the constant 16777217"):
        render(library[0], ["tiny-linear"], 2**24 + 1)
    assert render(library[0], ["tiny-linear"], 2**24 + 2).entries


def test_the_structural_check_compares_with_the_manifest(folder: Path) -> None:
    path = folder / "manifest.json"
    content = json.loads(path.read_text())
    train = next(entry for entry in content["modules"] if entry["file"] == "tiny-linear.train.mlir")
    train["entry"] = "forward"
    path.write_text(json.dumps(content))
    with pytest.raises(PlmError, match=r"tiny-linear\.train\.mlir: the function name"):
        check_structure(folder)


@pytest.mark.parametrize("where", ["committed", "copy"])
def test_the_command(command: Command, folder: Path, where: str) -> None:
    if where == "committed":
        result = command("render", "--check")
        assert result.returncode == 0, result.stderr
        assert "valid for IREE" in result.stderr
        return
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    text = (folder / "tiny-cnn.fwd.mlir").read_text().replace("dense<0", "dense<1", 1)
    (folder / "tiny-cnn.fwd.mlir").write_text(text)
    result = command("render", "--check", "--out", folder)
    assert result.returncode == 1
    assert "tiny-cnn.fwd.mlir: changed" in result.stdout
    assert (folder / "tiny-cnn.fwd.mlir").read_text() == text
    assert command("render", "--out", folder).returncode == 0
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_batch_needs_a_folder(command: Command) -> None:
    result = command("render", "--batch", "4")
    assert result.returncode == 1
    assert "--out" in result.stderr


def test_the_tables(command: Command) -> None:
    nets = {row["net"]: row for row in json.loads(command("nets", "--json").stdout)}
    assert set(NETS) <= set(nets)
    assert nets["mnist-mlp"]["parameters"] == 669_706
    layers = json.loads(command("nets", "mnist-cnn", "--json").stdout)
    assert [layer["output"] for layer in layers[:4]] == ["28x28x1", "28x28x32", "28x28x32", "14x14x32"]
    assert layers[-1]["parameters"] == sum(layer["parameters"] for layer in layers[:-1]) == 3_489_130
    assert "3,489,130" in command("nets", "mnist-cnn").stdout
    wrong = command("nets", "mnist-mpl")
    assert wrong.returncode == 1 and "There is no net 'mnist-mpl'" in wrong.stderr


def test_an_unwritable_folder_is_one_sentence(command: Command, tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.write_text("")
    result = command("render", "tiny-linear", "--out", target / "x")
    assert result.returncode == 1
    assert len(result.stderr.strip().splitlines()) == 1
