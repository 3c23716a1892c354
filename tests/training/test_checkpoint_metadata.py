"""Everything in a checkpoint is under its hash: tensors, settings, progress."""

from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from pylean_mlir.errors import PlmError
from pylean_mlir.training._checkpoint import _read, save_state

STATE = {"W0": np.ones((2, 3), np.float32), "b0": np.zeros(3, np.float32)}
NOTE = {"format": 1, "settings": {"recipe": {"lr": 0.1, "seed": 0}}, "progress": {"step": 468, "epoch": 1}}


def test_it_is_read_back(tmp_path: Path) -> None:
    save_state(tmp_path / "c.safetensors", STATE, NOTE)
    state, note = _read(tmp_path / "c.safetensors")
    assert {name: values.tolist() for name, values in state.items()} == {
        name: values.tolist() for name, values in STATE.items()
    }
    assert {key: note[key] for key in NOTE} == NOTE


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'\\"step\\": 468', b'\\"step\\": 469'),
        (b'\\"lr\\": 0.1', b'\\"lr\\": 9.1'),
        (b'\\"seed\\": 0', b'\\"seed\\": 7'),
        (b'\\"epoch\\": 1', b'\\"epoch\\": 0'),
        (b'\\"sha256\\"', b'\\"sha257\\"'),
        (b"\x00\x00\x80?", b"\x00\x00\x80@"),
    ],
)
def test_one_changed_byte_is_damage(tmp_path: Path, old: bytes, new: bytes) -> None:
    path = tmp_path / "c.safetensors"
    save_state(path, STATE, NOTE)
    data = path.read_bytes()
    assert old in data
    path.write_bytes(data.replace(old, new, 1))
    with pytest.raises(PlmError, match="is damaged"):
        _read(path)


@pytest.mark.parametrize("text", ["[]", "3", '"x"', "{", "NaN", "[" * 2000])
def test_metadata_that_is_no_object_is_a_sentence(tmp_path: Path, text: str) -> None:
    save_file(STATE, tmp_path / "c.safetensors", metadata={"plm": text})
    with pytest.raises(PlmError, match="damaged"):
        _read(tmp_path / "c.safetensors")


def test_a_file_without_our_metadata_holds_parameters(tmp_path: Path) -> None:
    save_file(STATE, tmp_path / "c.safetensors")
    assert _read(tmp_path / "c.safetensors")[1] == {}
