from pathlib import Path

import pytest

from pylean_mlir.lean.messages import format_message
from pylean_mlir.lean.process import Message


def message(line: int, column: int, end_line: int, end_column: int, text: str = "wrong") -> Message:
    return Message("/nowhere/A.lean", "error", line, column, end_line, end_column, "", text)


def caret(formatted: str) -> tuple[str, str]:
    lines = formatted.split("\n")
    return lines[1], lines[2]


def test_position_line_caret_and_text() -> None:
    formatted = format_message(message(2, 4, 2, 7, "Type mismatch\n  foo\n\nend"), "one\nlet foo := 1\n")
    assert formatted.split("\n") == [
        "/nowhere/A.lean:2:5: error: Type mismatch",
        "  2 | let foo := 1",
        "    |     ^^^",
        "    foo",
        "",
        "  end",
    ]


def test_a_range_over_several_lines_is_marked_to_the_end_of_the_first() -> None:
    assert caret(format_message(message(1, 2, 3, 1), "ab cd  \nx\ny")) == ("  1 | ab cd  ", "    |   ^^^")


def test_an_empty_range_has_one_caret() -> None:
    assert caret(format_message(message(1, 3, 1, 3), "abc"))[1] == "    |    ^"


def test_wide_characters_before_the_caret() -> None:
    assert caret(format_message(message(1, 3, 1, 4), "漢 αx"))[1] == "    |     ^"


@pytest.mark.parametrize("line", [0, 9])
def test_a_line_outside_the_file_is_left_out(line: int) -> None:
    assert format_message(message(line, 0, line, 1), "x").count("\n") == 0


def test_a_file_that_is_gone_is_left_out() -> None:
    assert format_message(message(1, 0, 1, 1)) == "/nowhere/A.lean:1:1: error: wrong"


def test_files_below_the_working_directory_are_shown_relative(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "A.lean").write_text("abc\n")
    info = Message(str(tmp_path / "A.lean"), "information", 1, 0, 1, 3, "", "T : Type")
    assert format_message(info) == "A.lean:1:1: info: T : Type\n  1 | abc\n    | ^^^"
