"""Reading and writing YAML and JSON strictly: what is not plainly right is refused with one sentence.

YAML is version 1.2 (ruamel.yaml). Beyond it are refused: duplicate keys, anchors and aliases, tags, numbers
that other versions read differently (`010`, `0x10`, `1_000`), dates, nesting deeper than `MAX_DEPTH`, numbers
of more than `MAX_DIGITS` digits. JSON is RFC 8259: no NaN, no duplicate keys, the same limits.
"""

import json
import math
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pylean_mlir.errors import PlmError

MAX_DEPTH = 64
MAX_DIGITS = 400

# What YAML 1.1 and 1.2, or their readers, do not read alike: 010, 0x1F, 0b1, 1_000, 1:30, 2020-01-01.
_AMBIGUOUS = re.compile(
    r"[-+]?(?:0[0-9_]+(?:\.[0-9_]*)?|0[xXoObB][0-9a-fA-F_]+|[0-9][0-9_]*_[0-9_.]*|[0-9][0-9_]*(?::[0-9_.]+)+"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*)\Z"
)
_NUMBER = re.compile(r"[-+.]?[0-9][0-9.eE+-]*\Z")


def read_text(path: Path) -> str:
    """The UTF-8 text of a file; a byte-order mark is dropped.

    Raises:
        PlmError: the file is not UTF-8.
        OSError: the file cannot be read.
    """
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise PlmError(
            f"{path} is not UTF-8 text: line {line} has the byte 0x{data[error.start]:02x}; save it as UTF-8."
        ) from error


def read_yaml(path: Path) -> dict[str, Any]:
    """The mapping in a YAML file; `{}` if the file is empty. Keys are text.

    Raises:
        PlmError: the file is not UTF-8, not YAML of the strict kind, or not a mapping.
        OSError: the file cannot be read.
    """
    return parse_yaml(read_text(path), str(path))


def parse_yaml(text: str, where: str) -> dict[str, Any]:
    """The mapping in a YAML text; errors name `where` and the line."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        _check_events(text, where)
        value = YAML(typ="safe", pure=True).load(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = f", line {mark.line + 1}" if mark is not None else ""
        raise PlmError(f"{where}{line}: not valid YAML ({_one_line(error.problem or error)}).") from error
    except YAMLError as error:
        raise PlmError(f"{where}: not valid YAML ({_one_line(error)}).") from error
    except (ValueError, RecursionError) as error:
        raise PlmError(f"{where}: not valid YAML ({_one_line(error)}).") from error
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise PlmError(f"{where} must hold lines `key: value`, found {type(value).__name__}.")
    for key in value:
        if not isinstance(key, str):
            raise PlmError(f"{where}: the key {key!r} is not text; put it in quotes.")
    return value


def _check_events(text: str, where: str) -> None:
    """Refuse what the strict kind leaves out, before any value is made."""
    from ruamel.yaml import YAML
    from ruamel.yaml.events import (
        AliasEvent,
        CollectionEndEvent,
        CollectionStartEvent,
        DocumentStartEvent,
        NodeEvent,
        ScalarEvent,
    )

    depth = documents = 0
    for event in YAML(typ="safe", pure=True).parse(text):
        at = f"{where}, line {event.start_mark.line + 1}"
        if isinstance(event, DocumentStartEvent):
            documents += 1
            if event.version is not None or event.tags or documents > 1:
                raise PlmError(f"{at}: directives and several documents are not allowed; delete them.")
        elif isinstance(event, CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise PlmError(f"{at}: nested more than {MAX_DEPTH} deep; this is no file of ours.")
        elif isinstance(event, CollectionEndEvent):
            depth -= 1
        if isinstance(event, AliasEvent) or (isinstance(event, NodeEvent) and event.anchor is not None):
            raise PlmError(f"{at}: anchors (&) and aliases (*) are not allowed; write the value again.")
        if isinstance(event, ScalarEvent | CollectionStartEvent) and event.tag not in (None, "!"):
            raise PlmError(f"{at}: tags ({event.tag}) are not allowed; delete it.")
        if isinstance(event, ScalarEvent) and event.style is None:
            _check_plain(event.value, at)


def _check_plain(value: str, at: str) -> None:
    if len(value) > MAX_DIGITS and _NUMBER.match(value):
        raise PlmError(f"{at}: a number of {len(value)} characters; write at most {MAX_DIGITS}.")
    if _AMBIGUOUS.match(value):
        raise PlmError(
            f"{at}: {value} means different things in different versions of YAML;"
            " write a plain decimal number such as 10, 0.1 or 1e-3, or put text in quotes."
        )


def _one_line(error: object) -> str:
    return " ".join(str(error).split())[:200]


def parse_json(text: str | bytes) -> Any:
    """The value in a JSON text.

    Raises:
        ValueError: it is not JSON, has NaN or infinity, a key twice, or goes beyond the limits.
    """
    try:
        return json.loads(text, parse_constant=_no_constant, parse_int=_int, object_pairs_hook=_object)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def _int(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise ValueError(f"a number has {len(digits)} digits")
    return int(digits)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) < len(pairs):
        keys = [key for key, _ in pairs]
        raise ValueError(f"the key {next(key for key in keys if keys.count(key) > 1)!r} stands twice")
    return value


def json_text(value: Any, *, indent: int | None = None) -> str:
    """`value` as JSON that every reader accepts: a float that is not finite becomes null."""
    return json.dumps(_finite(value), ensure_ascii=False, indent=indent, allow_nan=False)


def _finite(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _finite(entry) for key, entry in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_finite(entry) for entry in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
