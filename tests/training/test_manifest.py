"""The manifest reader and the checks that training makes before it starts."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pylean_mlir.errors import PlmError
from pylean_mlir.manifest import audit_covers, load_manifest
from tests.fixtures_mlir import write_dense_net
from tests.fixtures_training import TINY, Run, assert_one_sentence


def rewrite(folder: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Write a fresh manifest into `folder` after `change` has edited its first module."""
    write_dense_net(folder, TINY, [64, 16, 10], 32, [8, 8, 1])
    path = folder / "manifest.json"
    content = json.loads(path.read_text())
    change(content["modules"][0])
    path.write_text(json.dumps(content))


def test_fixture_is_understood(modules: Path) -> None:
    manifest = load_manifest(modules)
    assert manifest.nets == (TINY, "tiny-linear")
    module = manifest.find(TINY, "train")
    assert [port.name for port in module.parameters] == ["W0", "b0", "W1", "b1"]
    assert (module.batch, module.parameter_count, module.image_shape) == (32, 1210, (8, 8, 1))
    assert module.image.shape == (32, 64)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda m: m.update(kind="test"), "kind must be one of train, fwd, grad, update, found 'test'"),
        (lambda m: m.pop("sha256"), "sha256 must be a str"),
        (lambda m: m.update(batch="32"), "batch must be a int"),
        (lambda m: m.update(file="../x.mlir"), "without folders"),
        (lambda m: m.update(parameter_count=3), "parameter_count is 3, the shapes add up to 1210"),
        (
            lambda m: m["inputs"].pop(),
            "a module of kind train has an input learning_rate with the role hyper",
        ),
        (lambda m: m["outputs"].pop(0), "outputs don't match"),
        (lambda m: m["inputs"][0].update(dtype="f64"), "dtype must be f32, found 'f64'"),
        (lambda m: m["inputs"][0].update(shape=[64, -1]), "positive integers"),
        (lambda m: m["inputs"][0].update(init={"kind": "magic"}), "kind must be one of he_normal"),
        (lambda m: m["inputs"][4].update(shape=[31, 64]), "does not start with batch 32"),
        (lambda m: m["spec"].update(input=[28, 28, 1]), "does not fit"),
    ],
)
def test_bad_entries_are_named(
    tmp_path: Path, change: Callable[[dict[str, Any]], object], message: str
) -> None:
    rewrite(tmp_path, change)
    with pytest.raises(PlmError, match=message):
        load_manifest(tmp_path)


def test_missing_or_damaged_manifest_is_one_sentence(run: Run, tmp_path: Path) -> None:
    assert_one_sentence(run("train", TINY, "--modules", tmp_path), "manifest.json", "plm render")
    (tmp_path / "manifest.json").write_text("{")
    assert_one_sentence(run("train", TINY, "--modules", tmp_path), "can't be read")
    (tmp_path / "manifest.json").write_text('{"format": 9}')
    assert_one_sentence(run("train", TINY, "--modules", tmp_path), "format 9")


def test_unknown_net_and_batch_list_what_there_is(run: Run) -> None:
    assert_one_sentence(run("train", "resnet"), "resnet", TINY)
    assert_one_sentence(run("train", TINY, "--batch", 64), "batch 64", "32")


def test_changed_module_is_refused(run: Run, tmp_path: Path) -> None:
    rewrite(tmp_path / "m", lambda _: None)
    path = tmp_path / "m" / f"{TINY}.train.mlir"
    path.write_text(path.read_text() + "\n")
    assert_one_sentence(run("train", TINY, "--modules", tmp_path / "m"), "not the module in the manifest")
    path.unlink()
    assert_one_sentence(run("train", TINY, "--modules", tmp_path / "m"), "is missing")


def test_audit_is_told_and_can_be_required(run: Run, modules: Path, tmp_path: Path) -> None:
    (tmp_path / "lakefile.lean").write_text("")
    (tmp_path / "lean").mkdir()
    options = ("train", TINY, "--epochs", 0, "--out")
    assert "does not cover" in run(*options, tmp_path / "a").err
    assert_one_sentence(run(*options, tmp_path / "b", "--require-audit"), "plm audit")
    manifest = load_manifest(modules)
    covered = {module.file: module.sha256 for module in manifest.modules}
    (tmp_path / "audits").mkdir()
    (tmp_path / "audits" / "axioms.json").write_text(json.dumps({"modules": covered}))
    result = run(*options, tmp_path / "b", "--require-audit")
    assert result.code == 0
    assert "covers these modules" in result.err
    assert audit_covers(tmp_path / "audits" / "axioms.json", manifest.modules[0])
