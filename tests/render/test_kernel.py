"""`plm render --check --kernel`: the kernel proves that a text is the network's, and what it means."""

import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from pylean_mlir.lean.build import Builder, BuildReport
from pylean_mlir.manifest import Manifest, load_manifest
from pylean_mlir.render import check_text
from pylean_mlir.render._kernel import AXIOMS, lean_name, theorem

FOLDER = Path(__file__).resolve().parents[2] / "verified_mlir"
Command = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def manifest() -> Manifest:
    return load_manifest(FOLDER)


@pytest.mark.parametrize(
    ("net", "kind"),
    [
        ("tiny-linear", "train"),
        ("mnist-linear", "fwd"),
        ("mnist-linear", "train"),
        pytest.param("mnist-mlp", "fwd", marks=pytest.mark.slow),
        pytest.param("mnist-mlp", "train", marks=pytest.mark.slow),
        pytest.param("mnist-cnn", "fwd", marks=pytest.mark.slow),
        pytest.param("mnist-cnn", "train", marks=pytest.mark.slow),
    ],
)
def test_the_kernel_proves_committed_texts(
    library: tuple[Builder, BuildReport], manifest: Manifest, net: str, kind: str
) -> None:
    module = manifest.find(net, kind)
    verdict = check_text(library[0], module, manifest.text(module))
    assert verdict.problem is None
    assert set(verdict.axioms) <= AXIOMS
    assert 0 < verdict.megabytes < 4000


@pytest.mark.parametrize(
    ("old", "new"), [("dense<4.0>", "dense<5.0>"), ("%arg2", "%arg3"), ("}\n}\n", "}\n}\n\n"), ("}\n}\n", "")]
)
def test_another_text_is_refused(
    library: tuple[Builder, BuildReport], manifest: Manifest, old: str, new: str
) -> None:
    module = manifest.find("tiny-linear", "train")
    text = manifest.text(module)
    assert old in text
    verdict = check_text(library[0], module, new.join(text.rsplit(old, 1)))
    assert verdict.problem == "the network prints another text"


def test_another_network_is_refused(library: tuple[Builder, BuildReport], manifest: Manifest) -> None:
    """The batch size is part of the statement, and so is the function."""
    module, forward = manifest.find("tiny-linear", "train"), manifest.find("tiny-linear", "fwd")
    text = manifest.text(module)
    assert not check_text(library[0], replace(module, batch=5), text).ok
    assert not check_text(library[0], forward, text).ok


def test_strange_characters_are_refused(library: tuple[Builder, BuildReport], manifest: Manifest) -> None:
    module = manifest.find("tiny-linear", "train")
    for text in ("\r\n", "\u00e4", "\0", "\t"):
        assert check_text(library[0], module, manifest.text(module) + text).problem is not None


def test_an_unknown_net_is_a_lean_error(library: tuple[Builder, BuildReport], manifest: Manifest) -> None:
    module = replace(manifest.find("tiny-linear", "train"), net="no-such")
    problem = check_text(library[0], module, "").problem
    assert problem is not None
    assert "noSuch" in problem


def test_the_text_is_in_the_theorem_as_it_is(manifest: Manifest) -> None:
    """Quotation marks are escaped; nothing else changes."""
    module = manifest.find("mnist-linear", "train")
    text = manifest.text(module)
    literal = theorem(module, text).split(' := "')[1].split('"\n\n')[0]
    assert literal.replace('\\"', '"') == text
    assert lean_name("tiny-cifar-cnn") == "tinyCifarCnn"


def test_the_command(plm: Command) -> None:
    done = plm("render", "--check", "--kernel", "--json", "tiny-linear", cwd=FOLDER.parent)
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert result["ok"]
    assert [verdict["file"] for verdict in result["kernel"]] == [
        "tiny-linear.fwd.mlir",
        "tiny-linear.train.mlir",
    ]
    assert all(verdict["problem"] is None for verdict in result["kernel"])


def test_kernel_without_check(plm: Command) -> None:
    done = plm("render", "--kernel", cwd=FOLDER.parent)
    assert done.returncode == 1
    assert "--check" in done.stderr
