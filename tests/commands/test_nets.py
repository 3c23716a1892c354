"""`plm nets NET --stage`: the training step from its layers to its text."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Plm = Callable[..., "subprocess.CompletedProcess[str]"]
ROOT = Path(__file__).resolve().parents[2]


def test_operations_have_their_parts_in_order(plm: Plm) -> None:
    lines = plm("nets", "tiny-cnn", "--stage", "ops", cwd=ROOT).stdout.splitlines()
    titles = [line.split(":")[0] for line in lines if line.startswith("#")]
    assert titles == ["# loss", "# forward pass", "# backward pass", "# update", "# loss"]
    parts = "\n".join(lines).split("# ")
    forward, backward, update = (part.splitlines()[1:] for part in parts[2:5])
    assert "= convolution 3x3 stride 1x1 (image, W0) : 2x4x4x4" in forward[0]
    assert forward[-1].split(" = ")[1].startswith("log_softmax (")
    assert all(".vjp" not in line for line in forward)
    assert any("max_pool.vjp" in line for line in backward)
    assert [line.split("(")[1].split(",")[0] for line in update] == [
        "W0",
        "b0",
        "W1",
        "b1",
        "W2",
        "b2",
        "W3",
        "b3",
    ]
    assert lines[-1].startswith("return ") and lines[-1].count("%") == 9


def test_hlo_names_the_inputs_and_keeps_every_operation(plm: Plm) -> None:
    short = plm("nets", "tiny-linear", "--stage", "hlo", cwd=ROOT).stdout
    text = plm("nets", "tiny-linear", "--stage", "text", cwd=ROOT).stdout
    assert short.count(" = ") == text.count(" = stablehlo.")
    assert "(image, W0) : tensor<4x3xf32>" in short and "learning_rate" in short
    assert text.startswith("module @")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("nets", "tiny-cnn", "--stage", "llvm"), "the stages are spec, ops, hlo, text"),
        (("nets", "--stage", "ops"), "--stage shows one net"),
        (("nets", "tiny-cn", "--stage", "ops"), "tiny-cn"),
    ],
)
def test_what_is_wrong_is_one_sentence(plm: Plm, arguments: tuple[str, ...], sentence: str) -> None:
    done = plm(*arguments, cwd=ROOT)
    assert done.returncode == 1 and sentence in done.stderr and done.stderr.count("\n") == 1
