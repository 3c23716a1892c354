"""Environments as texts: what a command may reach, workers that are shared, headers."""

import pytest

from pylean_mlir.errors import PlmError
from pylean_mlir.lean.build import Builder
from pylean_mlir.lean.lsp import Diagnostic, Point, Worker
from pylean_mlir.lean.session import MAX_WORKERS, Outcome, Session, split_header

UNFINISHED = [
    "/- open",
    "/-- open",
    'def s := "open',
    "def «open := 1",
    "#exit",
    "def a := 1\n#exit\ndef b := 2",
    "mutual\ndef a := 1",
    "set_option autoImplicit false in",
]
# Each would say something else if it could see what comes before or after it.
ALONE = [
    "in theorem t : True := trivial",
    "/- c -/ in #check 1",
    "+ 1",
    "where x := 1",
    '"text"',
    "end",
    "theorem t :",
    "theorem t : True := by",
    "@[simp]",
    "/-- doc -/",
    "open Nat in",
]


def texts(outcome: Outcome, severity: str = "error") -> list[str]:
    return [note.text for note in outcome.notes if note.severity == severity]


@pytest.mark.parametrize("command", UNFINISHED)
def test_an_unfinished_command_changes_nothing(session: Session, command: str) -> None:
    base = session.run("def base : Nat := 1").env
    broken = session.run(command, base)
    assert texts(broken)
    assert all(note.end.line <= command.count("\n") + 1 for note in broken.notes)
    assert texts(session.run("#check base", broken.env), "info") == ["base : Nat"]
    # Nothing after it is swallowed: this has to be refused.
    assert texts(session.run("#check missing", broken.env)) == ["Unknown identifier `missing`"]


@pytest.mark.parametrize("command", ALONE)
def test_a_command_does_not_reach_its_neighbours(session: Session, command: str) -> None:
    base = session.run("def base : Nat := 1").env
    first, again = session.run(command), session.run(command, base)
    assert texts(first) and texts(first) == texts(again)
    assert first.notes == again.notes
    after = session.run("#check base", again.env)
    assert [(note.start.line, note.text) for note in after.notes] == [(1, "base : Nat")]
    assert not any("#print" in text for text in texts(first))


@pytest.mark.parametrize("start", ["/-- open", "/-! open", "/- open", 'def s := "open', "#exit", "mutual"])
def test_lean_does_not_repeat_itself(session: Session, start: str) -> None:
    base = session.run("def base : Nat := 1").env
    assert texts(session.run(start, base))
    closed = {"/": " -/", "d": '"'}.get(start[0], "")
    again = session.run(f"{start}{closed}\ntheorem cheat : 1 = 2 := missing", base)
    assert texts(again)
    assert texts(session.run("theorem cheat : 1 = 2 := missing", again.env))


def test_an_error_at_an_earlier_place_is_shown(builder: Builder, monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session(builder)
    base = session.run("def base : Nat := missing").env
    assert not texts(session.run("def next : Nat := 1", base))
    elaborate = Worker.elaborate

    def with_another(worker: Worker, text: str) -> list[Diagnostic]:
        return [*elaborate(worker, text), Diagnostic(Point(2, 1), Point(2, 3), "error", "late")]

    monkeypatch.setattr(Worker, "elaborate", with_another)
    [note] = session.run("\n\ndef next : Nat := 1", base).notes
    assert (note.text, note.start, note.end) == ("late", Point(1, 0), Point(1, 0))
    session.close()


def test_scopes_stay_open(session: Session) -> None:
    env = session.run("namespace Space\nvariable (n : Nat)").env
    env = session.run("theorem same : n = n := rfl", env).env
    assert texts(session.run("end Space\n#check Space.same", env), "info") == ["Space.same (n : Nat) : n = n"]


def test_a_comment_that_ends_with_in_is_kept(session: Session) -> None:
    env = session.run("def kept : Nat := 1 -- put in").env
    assert not texts(session.run("#check kept", env))


def test_lines_of_windows(session: Session) -> None:
    outcome = session.run("def a := 1\r\n#check missing\r\n")
    assert [(note.start.line, note.start.column) for note in outcome.notes] == [(2, 7)]


def test_long_messages_end_inside_the_command(session: Session) -> None:
    [note] = session.run("example : 1 = 2 := by\n  skip").notes
    assert note.severity == "error" and note.end.line == 2


def test_one_worker_serves_many_children(builder: Builder) -> None:
    session = Session(builder)
    base = session.run("def base : Nat := 1").env
    for number in range(20):
        assert not session.run(f"example : base + {number} = {number + 1} := rfl", base).notes
    assert len(session.worker_pids()) == 1
    session.close()


def test_long_branches_get_workers_of_their_own_up_to_a_limit(builder: Builder) -> None:
    session = Session(builder)
    ends = []
    for name in "abcde":
        env = session.run(f"def {name} : Nat := 0").env
        for number in range(3):
            env = session.run(f"def {name}{number} : Nat := {name} + {number}", env).env
        ends.append(env)
    assert len(session.worker_pids()) == MAX_WORKERS
    for name, env in zip("abcde", ends, strict=True):
        assert not session.run(f"example : {name}2 = 2 := rfl", env).notes
    session.close()
    assert session.worker_pids() == []


def test_imports_of_modules_that_do_not_exist(session: Session) -> None:
    with pytest.raises(PlmError, match=r"There is no module Plm\.Nowhere"):
        session.run("import Plm.Nowhere\n#check 1")
    assert texts(session.run("#check 1\nimport Init")) == [
        "invalid 'import' command, it must be used in the beginning of the file"
    ]


def test_prelude_has_nothing(session: Session) -> None:
    assert texts(session.run("prelude\n#check Nat")) == ["Unknown identifier `Nat`"]


@pytest.mark.parametrize(
    ("source", "header"),
    [
        ("", ""),
        ("def x := 1", ""),
        ("import A", "import A"),
        ("import A.B\nimport C\n\ndef x := 1", "import A.B\nimport C"),
        (
            "/- a /- b -/ -/ import A -- c\nimport «B».C /- d -/ theorem",
            "/- a /- b -/ -/ import A -- c\nimport «B».C",
        ),
        ("prelude", "prelude"),
        ("prelude\nimport A", "prelude\nimport A"),
        ("public import A\nprivate meta import all B\ndef", "public import A\nprivate meta import all B"),
        ("/-! text -/ import A", ""),
        ("/- open import A", ""),
        ("-- import A\nimport B", "-- import A\nimport B"),
        ("import", ""),
        ("preludes\nimport A", ""),
    ],
)
def test_the_header_ends_after_the_last_import(source: str, header: str) -> None:
    assert split_header(source) == (header, source[len(header) :])
