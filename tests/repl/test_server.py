"""`plm-lake` answers whatever it is sent, and stays alive."""

import io
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pylean_mlir.lean.build import Builder
from pylean_mlir.lean.repl import Repl, ReplError, write_launcher
from pylean_mlir.lean.repl_server import main, read_requests, reply
from pylean_mlir.lean.session import Session
from pylean_mlir.lean.toolchain import LEAN_VERSION
from pylean_mlir.project import Project

FRAGMENTS = """
theorem t|def f|example|:|:=|by|trivial|rfl|sorry|True|Nat|∀ n : Nat,|n = n|fun x => x|(|)|⟨|⟩|«|»|'|"|`|``
/-|-/|/--|/-!|--|#exit|#check|#print|#print axioms f|#eval|namespace A|section|end|end A|in|open Nat
open Nat in|mutual|where|variable (n : Nat)|universe u|import Init|prelude|@[simp]|attribute [simp] f|instance
structure S where|inductive I|class C|macro "m" : term => `(1)|notation "♠" => 1|syntax "z" : command
set_option autoImplicit false|set_option maxRecDepth 20 in|intro h|exact h|·|<;>|have|suffices|calc|_ = _
match n with|| 0 => 1|if|then|else|let x := 1|do|return|;|,|\\|$|@|?|!|𝔸|λ|é|\t|\r|\0|\u2028|1|0x|1e5|.|..|...
deriving instance|noncomputable|private|export|local|scoped|termination_by|decreasing_by|#synth|#reduce
""".replace("\n", "|").split("|")
WORDS = st.sampled_from([fragment for fragment in FRAGMENTS if fragment])
COMMANDS = st.lists(WORDS | st.text(max_size=5), max_size=14).flatmap(
    lambda words: st.sampled_from([" ", "\n", "\n  "]).map(lambda glue: glue.join(words))
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
NAMES = """
cmd path env allTactics rootGoals declarations infotree incrementality setOptions tactic proofState pickleTo
unpickleEnvFrom unpickleProofStateFrom
"""
KEYS = st.sampled_from(NAMES.split())
OBJECTS = st.dictionaries(KEYS, JSON | COMMANDS | st.integers(-1, 3), max_size=4)
RELAXED = [HealthCheck.too_slow, HealthCheck.data_too_large]


def check_reply(answer: dict[str, object]) -> None:
    """An answer is an environment, or one sentence."""
    json.dumps(answer).encode()
    if "env" not in answer:
        assert set(answer) == {"message"}
        message = answer["message"]
        assert isinstance(message, str) and message.endswith(".") and "failed on this request" not in message


@settings(max_examples=150, deadline=None, suppress_health_check=RELAXED)
@given(request=(OBJECTS | JSON).map(lambda value: json.dumps(value).encode()) | st.binary(max_size=40))
def test_any_request_gets_an_answer(session: Session, request: bytes) -> None:
    check_reply(reply(session, request))


def check_command(repl: Repl, command: str) -> None:
    """A command is answered in time, and what follows it is still looked at."""
    base = repl.run("theorem base : 1 = 1 := rfl").env
    try:
        env = repl.run(command, base, timeout=30).env
    except ReplError as error:
        assert "Lean ended" not in str(error) and "stopped" not in str(error), command
        env = base
    assert not repl.run("theorem cheat : 1 = 2 := no_such_thing", env, timeout=30).ok, command
    assert repl.run("#check base", base, timeout=30).ok


@settings(max_examples=60, deadline=None, suppress_health_check=RELAXED)
@given(command=COMMANDS)
def test_any_command_is_survived(repl: Repl, command: str) -> None:
    check_command(repl, command)


@pytest.mark.slow
@settings(max_examples=1500, deadline=None, suppress_health_check=RELAXED)
@given(command=COMMANDS)
def test_many_commands_are_survived(repl: Repl, command: str) -> None:
    check_command(repl, command)


def test_the_program_answers_each_block(builder: Builder, tmp_path: Path) -> None:
    blocks = [
        b'{"cmd": "def x := 1",\n "env": null}',
        b"\n\n",
        b"junk",
        b"[1]",
        b"\xff\xfe",
        b'{"cmd": "\\ud800"}',
        b'{"env": 0}',
        b'{"cmd": "#check x", "env": true}',
        b"[" * 100_000,
        b'{"cmd": "#check x", "env": 0}',
    ]
    done = subprocess.run(
        [write_launcher(builder.project, builder.toolchain), "env", "anything"],
        input=b"\n\n".join(blocks),
        cwd=tmp_path,
        capture_output=True,
        timeout=60,
    )
    answers = [json.loads(line) for line in done.stdout.decode().split("\n\n") if line]
    assert (done.returncode, done.stderr) == (0, b"")
    assert answers[0] == {"env": 0}
    assert all(set(answer) == {"message"} for answer in answers[1:-1])
    assert len(answers) == len(blocks) - 1  # nothing is said to an empty one
    assert answers[-1]["messages"][0]["data"].startswith("x :")


def test_blocks_end_at_blank_lines() -> None:
    stream = io.BytesIO(b"\n \na\nb\n\n\n\t\nc\r\n\r\nd")
    assert list(read_requests(stream)) == [b"a\nb\n", b"c\r\n", b"d"]


def test_version_and_wrong_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert LEAN_VERSION in capsys.readouterr().out
    assert main(["exe", "cache", "get"]) == 1
    assert capsys.readouterr().err.startswith("plm-lake: plm-lake knows")


def test_build_says_what_is_wrong(small: Project, capsys: pytest.CaptureFixture[str]) -> None:
    settings_ = ["--project", str(small.root), "--cache", str(small.cache)]
    assert main([*settings_, "build"]) == 0
    (small.core_dir / "Init" / "Types.lean").write_text("prelude\nnonsense\n", encoding="utf-8")
    assert main([*settings_, "build"]) == 1
    assert (
        capsys.readouterr().err == "plm-lake: The core library does not build; `plm build Init` shows why.\n"
    )
    assert main([*settings_, "--toolchain", "elan", "build"]) == 1
    assert main([*settings_, "--toolchain", "/nowhere", "env"]) == 1
    assert capsys.readouterr().err.count("\n") == 2


def test_the_launcher_runs_from_anywhere(builder: Builder, tmp_path: Path) -> None:
    launcher = write_launcher(builder.project, builder.toolchain)
    (tmp_path / "json.py").write_text("raise SystemExit('wrong json')", encoding="utf-8")
    done = subprocess.run([launcher, "--version"], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    assert sys.executable in launcher.read_text(encoding="utf-8")


ENDLESS = b'{"cmd": "#eval (do while true do pure () : IO Unit)"}\n\n'


def start(builder: Builder, **variables: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [write_launcher(builder.project, builder.toolchain), "env", "anything"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, **variables},
    )


def test_a_command_has_a_time_limit_and_the_next_one_is_answered(builder: Builder) -> None:
    with start(builder, PLM_LAKE_SECONDS="3") as server:
        assert server.stdin and server.stdout
        server.stdin.write(ENDLESS + b'{"cmd": "example : 1 = 1 := rfl"}\n\n')
        server.stdin.flush()
        first = json.loads(server.stdout.readline())
        assert first["message"].startswith("Lean was stopped after 3 s on this command")
        server.stdout.readline()
        assert set(json.loads(server.stdout.readline())) == {"env"}
        server.stdin.close()
        assert server.wait(timeout=20) == 0


def test_the_program_ends_with_its_reader(builder: Builder) -> None:
    with start(builder) as server:
        assert server.stdin and server.stdout
        server.stdin.write(b'{"cmd": "def x := 1"}\n\n')
        server.stdin.flush()
        server.stdout.readline()
        server.stdin.write(ENDLESS)
        server.stdin.flush()
        time.sleep(1)
        server.stdout.close()
        assert server.wait(timeout=10) == 1


@pytest.mark.parametrize("text", ["nan", "0", "-1", "ten", "1e300"])
def test_a_time_limit_that_is_none_is_refused(
    monkeypatch: pytest.MonkeyPatch, small: Project, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    monkeypatch.setenv("PLM_LAKE_SECONDS", text)
    assert main(["--project", str(small.root), "--cache", str(small.cache), "env"]) == 1
    assert "PLM_LAKE_SECONDS must be a positive number" in capsys.readouterr().err
