"""`plm render --check --kernel`: the kernel proves that a text is the network's, and what it means."""

import json
import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from pylean_mlir.lean.build import Builder, BuildReport
from pylean_mlir.manifest import Manifest, load_manifest
from pylean_mlir.render import check_text
from pylean_mlir.render._kernel import AXIOMS, lean_name, library_facts, theorem
from pylean_mlir.render._pieces import Facts

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


def test_an_unknown_net_is_refused(library: tuple[Builder, BuildReport], manifest: Manifest) -> None:
    module = replace(manifest.find("tiny-linear", "train"), net="no-such")
    problem = check_text(library[0], module, "").problem
    assert problem is not None
    assert "no-such" in problem


@pytest.fixture(scope="module")
def facts(library: tuple[Builder, BuildReport], manifest: Manifest) -> Facts:
    module = manifest.find("tiny-linear", "train")
    return library_facts(library[0], [module])[module.file]


def line_of(facts: Facts, keyword: str) -> int:
    return next(i for i, (op, _) in enumerate(facts.lines) if keyword in op)


def test_facts_are_not_trusted(
    library: tuple[Builder, BuildReport], manifest: Manifest, facts: Facts
) -> None:
    """Whatever the library says of the pieces, a text that means something else is not proved."""
    module = manifest.find("tiny-linear", "train")
    text = manifest.text(module)

    def refused(text: str, wrong: Facts) -> bool:
        return not check_text(library[0], module, text, {module.file: wrong}).ok

    place, note = next((i, note) for i, note in enumerate(facts.notes) if note and len(note.args) == 2)
    elsewhere = replace(note, result=note.result - 1)
    other_args = replace(note, args=note.args[::-1])
    for changed in (elsewhere, other_args, None):
        assert refused(text, replace(facts, notes=(*facts.notes[:place], changed, *facts.notes[place + 1 :])))
    assert refused(text, replace(facts, notes=facts.notes[:-1]))
    assert refused(text, replace(facts, results=facts.results[::-1]))
    assert refused(text, replace(facts, users=(None, None, None)))


def test_a_swapped_operand_is_refused_with_lines_to_match(
    library: tuple[Builder, BuildReport], manifest: Manifest, facts: Facts
) -> None:
    """The text divides the other way round and the lines say so: the lowering is then not there."""
    module = manifest.find("tiny-linear", "train")
    text = manifest.text(module)
    at = line_of(facts, "HBinary.divide")
    op, (x, y) = facts.lines[at]
    assert "stablehlo.divide %arg3, %0" in text
    swapped = text.replace("stablehlo.divide %arg3, %0", "stablehlo.divide %0, %arg3")
    lines = (*facts.lines[:at], (op, (y, x)), *facts.lines[at + 1 :])
    assert not check_text(library[0], module, swapped, {module.file: replace(facts, lines=lines)}).ok


def test_a_value_used_before_it_is_computed_is_refused(
    library: tuple[Builder, BuildReport], manifest: Manifest, facts: Facts
) -> None:
    module = manifest.find("tiny-linear", "train")
    text = manifest.text(module)
    at = line_of(facts, "HUnary.negate")
    op, (x,) = facts.lines[at]
    later = text.replace(
        f"stablehlo.negate %{x - facts.inputs} ", f"stablehlo.negate %{x - facts.inputs + 1} "
    )
    assert later != text
    lines = (*facts.lines[:at], (op, (x + 1,)), *facts.lines[at + 1 :])
    assert not check_text(library[0], module, later, {module.file: replace(facts, lines=lines)}).ok


def test_the_text_is_in_the_theorem_as_it_is(
    library: tuple[Builder, BuildReport], manifest: Manifest
) -> None:
    """The literals one after the other are the text: quotation marks are escaped, nothing else changes."""
    module = manifest.find("mnist-linear", "train")
    text = manifest.text(module)
    source = theorem(module, text, library_facts(library[0], [module])[module.file])
    assert source is not None

    def string(name: str) -> str | None:
        found = re.search(rf'def _root_\.Committed\.{name} : _root_\.String := "((?:[^"\\]|\\.)*)"', source)
        return found and found[1].replace('\\"', '"')

    parts = [string("head")]
    while (part := string(f"t{len(parts) - 1}")) is not None:
        parts.append(part)
    parts.append(string("foot"))
    assert len(parts) > 3
    assert "".join(part or "" for part in parts) == text
    assert lean_name("tiny-cifar-cnn") == "tinyCifarCnn"


def test_no_name_in_the_theorem_is_relative(library: tuple[Builder, BuildReport], manifest: Manifest) -> None:
    module = manifest.find("tiny-cnn", "train")
    source = theorem(module, manifest.text(module), library_facts(library[0], [module])[module.file])
    assert source is not None
    code = re.sub(r'"(?:[^"\\]|\\.)*"', "", source)
    assert not re.search(r"(?<![\w.])(open|namespace)\b", code)
    assert not re.search(r"(?<!_root_\.)(?<!import )\bPlm\.", code)


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
