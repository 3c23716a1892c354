"""Files that are not in the format, or use what the kernel does not support."""

import json
from collections.abc import Callable
from typing import Any

import pytest

Ask = Callable[..., Any]
META = '{"meta":{"format":{"version":"3.1.0"}}}\n'


@pytest.mark.parametrize(
    ("text", "code", "reason"),
    [
        ("", 2, 'the file does not begin with a "meta" object'),
        ('{"in":1,"str":{"pre":0,"str":"a"}}\n', 2, 'the file does not begin with a "meta" object'),
        (
            '{"meta":{"format":{"version":"2.0.0"}}}\n',
            2,
            "the format has version 2.0.0; this kernel reads 3.1",
        ),
        (META + '{"in":1,"str":{"pre":0,"str"', 1, "line 2: not JSON"),
        (META + '{"in":1,"str":{"pre":5,"str":"a"}}\n', 1, "line 2: there is no name 5 yet"),
        (META + '{"in":0,"str":{"pre":0,"str":"a"}}\n', 1, "line 2: the number 0 is given twice"),
        (META + '{"ie":0,"app":{"fn":0,"arg":0}}\n', 1, "line 2: there is no expression 0 yet"),
        (META + '{"ie":0,"natVal":"-1"}\n', 1, "line 2: a numeral that is not a natural number"),
        (META + '{"ie":0,"natVal":"1","strVal":"1"}\n', 1, "line 2: the object has more or fewer members"),
        (META + '{"ie":0,"ie":0}\n', 1, 'line 2: the key "ie" stands twice'),
        (META + '{"ie":1000000000000,"natVal":"1"}\n', 2, "line 2: the number 1000000000000 is far above"),
        (META + '{"ie":0,"magic":1}\n', 2, "line 2: an expression of an unknown kind"),
        (META + '{"magic":1}\n', 2, "line 2: a line of an unknown kind"),
        (
            META + '{"inductive":{"types":[],"ctors":[],"recs":[]}}\n',
            1,
            "a block of inductive types without a type",
        ),
        (META + '{"ie":0,"strVal":"\\ud800"}\n', 1, "line 2: not JSON: half of a pair"),
    ],
)
def test_lines(ask: Ask, text: str, code: int, reason: str) -> None:
    answer = ask(text)
    assert answer.code == code
    assert reason in answer.text


def test_a_file_that_is_not_text(ask: Ask) -> None:
    answer = ask("{\x00}")
    assert answer.code == 1
    assert "line 1: not JSON" in answer.text


def test_a_file_that_is_not_there(ask: Ask) -> None:
    answer = ask("", "/no/such/file")
    assert answer.code == 2
    assert "declined: /no/such/file cannot be read" in answer.text


def test_an_unknown_option(ask: Ask) -> None:
    answer = ask("", "--fast")
    assert answer.code == 2
    assert "usage: plm-kernel" in answer.text


def test_partial_definitions_are_declined_or_left_out(ask: Ask, export: Any) -> None:
    export.define("loop", "Nat", "loop", safety="partial")
    assert ask(export).code == 2
    answer = ask(export, "--skip-partial")
    assert answer.code == 0
    assert "left out: 1 partial or unsafe definitions" in answer.text
    export.theorem("bad", "Eq.{1} Nat loop loop", "Eq.refl.{1} Nat loop")
    assert "bad: loop is not declared before" in ask(export, "--skip-partial").text


def test_unsafe_types_are_declined(ask: Ask, export: Any) -> None:
    export.inductive(
        {"U": "Type"}, {}, {"U.rec": ("Π m:(U → Sort u), Π t:U, m t", ())}, changes={"U": {"isUnsafe": True}}
    )
    answer = ask(export)
    assert answer.code == 2
    assert "it is unsafe" in answer.text


def test_members_in_any_order_and_text_with_escapes(ask: Ask, export: Any) -> None:
    export.theorem("yes", "True", "True.intro")
    turned = []
    for line in export.lines:
        members = json.loads(line)
        turned.append(json.dumps(dict(reversed(members.items())), ensure_ascii=True, indent=None))
    name = '{"str":{"pre":0,"str":"\\u03b1\\ud83d\\ude00"},"in":99999}'
    answer = ask("\n".join([*turned, name]) + "\n")
    assert answer.code == 0, answer.text
