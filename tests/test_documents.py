"""YAML and JSON are read strictly: one sentence for everything that is not plainly right."""

import json
import math
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pylean_mlir.documents import json_text, parse_json, parse_yaml, read_yaml
from pylean_mlir.errors import PlmError


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", {}),
        ("# nothing\n", {}),
        ("lr: 1e-3", {"lr": 0.001}),
        ("lr: 1.0e-3\nepochs: 10\n", {"lr": 0.001, "epochs": 10}),
        ("a: -0.5\nb: .5\nc: 5.\nd: 0", {"a": -0.5, "b": 0.5, "c": 5.0, "d": 0}),
        ("a: yes\nb: true\nc: null", {"a": "yes", "b": True, "c": None}),
        ("a: '010'\nb: cifar10\nc: 3x3", {"a": "010", "b": "cifar10", "c": "3x3"}),
        ("a: {b: [1, 2]}", {"a": {"b": [1, 2]}}),
    ],
)
def test_what_is_read(text: str, value: dict[str, Any]) -> None:
    assert parse_yaml(text, "r.yaml") == value


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("a: 1\nseed: 010", "line 2: 010 means different things"),
        ("epochs: 0x10", "0x10 means different things"),
        ("warmup_epochs: 1:30", "1:30 means different things"),
        ("epochs: 1_000", "1_000 means different things"),
        ("lr: 0.1\nlr: 0.2", "duplicate key"),
        ("a: &x 1\nb: *x", "line 1: anchors"),
        ("a: !!python/object:os.system 1", "tags"),
        ("a: !x 1", "tags"),
        ("%YAML 1.1\n---\na: 010", "directives"),
        ("a: 1\n---\nb: 2", "several documents"),
        ("- 1\n- 2", "must hold lines"),
        ("just text", "must hold lines"),
        ("1: a", "not text"),
        ("a: [1", "not valid YAML"),
        ("a: \x00", "not valid YAML"),
        ("a: " + "[" * 1000, "nested more than"),
        ("- " * 3000 + "a", "nested more than"),
        ("a: " + "9" * 5000, "characters"),
    ],
)
def test_what_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(PlmError, match=sentence) as caught:
        parse_yaml(text, "r.yaml")
    assert str(caught.value).startswith("r.yaml") and "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "data",
    ["a: é\n".encode("latin-1"), "a: 1\n".encode("utf-16"), b"a: 1\n\xff\n"],
    ids=["latin-1", "utf-16", "ff"],
)
def test_another_encoding_is_a_sentence(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "r.yaml").write_bytes(data)
    with pytest.raises(PlmError, match=r"r\.yaml"):
        read_yaml(tmp_path / "r.yaml")


@given(st.text(alphabet="ab:-[]{}&*!%#'\"\n 0123456789.xe,|>?@`\t~", max_size=40))
def test_any_text_is_a_mapping_or_a_sentence(text: str) -> None:
    try:
        value = parse_yaml(text, "f")
    except PlmError as error:
        assert "\n" not in str(error)
    else:
        assert isinstance(value, dict)


@pytest.mark.parametrize(
    "text", ["NaN", "[Infinity]", "[" * 100_000, "9" * 5000, '{"a": 1, "a": 2}', "{", b"\xff", "[1] x"]
)
def test_json_beyond_the_rules_is_a_value_error(text: str | bytes) -> None:
    with pytest.raises(ValueError):
        parse_json(text)


def test_json_that_is_written_has_no_nan() -> None:
    assert (
        json_text({"a": [math.nan, 1.5], "b": math.inf, "c": (1,)})
        == '{"a": [null, 1.5], "b": null, "c": [1]}'
    )


@given(
    st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(), st.lists, max_leaves=8)
)
def test_what_is_written_can_be_read(value: Any) -> None:
    assert json_text(parse_json(json_text(value))) == json_text(value)
    json.loads(json_text(value), parse_constant=lambda name: pytest.fail(name))
