"""LeanInteract, unmodified and through its public interface, drives `plm-lake`."""

import asyncio
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lean_interact import (
    AutoLeanServer,
    Command,
    FileCommand,
    LeanREPLConfig,
    LeanServer,
    LocalProject,
    PickleEnvironment,
    ProofStep,
)
from lean_interact.interface import CommandResponse, LeanError

from pylean_mlir.lean.build import Builder
from pylean_mlir.lean.repl import write_launcher

TIMEOUT = 60


@pytest.fixture(scope="module")
def config(builder: Builder) -> LeanREPLConfig:
    launcher = write_launcher(builder.project, builder.toolchain)
    return LeanREPLConfig(local_repl_path=launcher.parent, lake_path=launcher)


@pytest.fixture(scope="module")
def server(config: LeanREPLConfig) -> Iterator[LeanServer]:
    with LeanServer(config) as server:
        yield server


def run(server: LeanServer, code: str, env: int | None = None) -> CommandResponse:
    response = server.run(Command(cmd=code, env=env), timeout=TIMEOUT)
    assert isinstance(response, CommandResponse), response
    return response


def refusal(server: LeanServer, request: object) -> str:
    response = server.run(request, timeout=TIMEOUT)
    assert isinstance(response, LeanError), response
    return response.message


def test_the_version_is_known(server: LeanServer) -> None:
    assert server.lean_version == "v4.35.0"


def test_definitions_chain(server: LeanServer) -> None:
    first = run(server, "def two : Nat := 2")
    second = run(server, "theorem two_eq : two = 1 + 1 := rfl", first.env)
    third = run(server, "#check two_eq", second.env)
    assert first.lean_code_is_valid() and second.lean_code_is_valid()
    assert [(message.severity, message.data) for message in third.messages] == [
        ("info", "two_eq : two = 1 + 1")
    ]


def test_an_old_environment_knows_nothing_of_its_children(server: LeanServer) -> None:
    base = run(server, "def base : Nat := 1").env
    left = run(server, "def value : Nat := base", base).env
    right = run(server, "def value : Bool := true", base).env
    for _ in range(2):
        assert run(server, "#check value", left).messages[0].data == "value : Nat"
        assert run(server, "#check value", right).messages[0].data == "value : Bool"
        assert run(server, "#check value", base).has_errors()


def test_a_command_without_environment_starts_anew(server: LeanServer) -> None:
    run(server, "def only_here : Nat := 1")
    assert run(server, "#check only_here").has_errors()


def test_errors_have_places_in_the_command(server: LeanServer) -> None:
    env = run(server, "def x : Nat := 1\n\n").env
    answer = run(server, "-- 𝔸\ndef y := x\ndef «𝔸𝔹» : Nat := Nat.missing + 1", env)
    [error] = [message for message in answer.messages if "missing" in message.data]
    assert (error.severity, error.start_pos.line, error.start_pos.column) == ("error", 3, 18)
    assert error.end_pos is not None
    assert (error.end_pos.line, error.end_pos.column) == (3, 29)
    assert not answer.lean_code_is_valid()


def test_places_count_the_imports(server: LeanServer) -> None:
    answer = run(server, "/- top -/ import Init /- after -/ #check missing\n#check missing")
    assert [(note.start_pos.line, note.start_pos.column) for note in answer.messages] == [(1, 41), (2, 7)]


def test_what_elaborated_before_an_error_stays(server: LeanServer) -> None:
    answer = run(server, "def good : Nat := 1\ndef bad : Nat := missing\ndef later : Nat := good")
    assert answer.has_errors()
    assert not run(server, "#check (good, later)", answer.env).has_errors()


def test_sorries_come_with_goals(server: LeanServer) -> None:
    answer = run(
        server,
        "-- sorry\ntheorem s (n : Nat) : n = n ∧ True := by\n  constructor\n  · sorry\n  · exact sorry\n"
        'def text := "sorry"\ntheorem t : 1 = 2 := sorry',
    )
    found = [(sorry.start_pos.line, sorry.start_pos.column, sorry.goal) for sorry in answer.sorries]
    assert found == [(4, 4, "case left\nn : Nat\n⊢ n = n"), (5, 10, "n : Nat\n⊢ True"), (7, 21, "⊢ 1 = 2")]
    assert answer.lean_code_is_valid() and not answer.lean_code_is_valid(allow_sorry=False)


def test_an_unknown_environment_is_refused(server: LeanServer) -> None:
    assert re.match(
        r"Unknown environment 100000; .*\.$", refusal(server, Command(cmd="#check 1", env=100000))
    )
    assert "Unknown environment -1" in refusal(server, Command(cmd="#check 1", env=-1))


def test_an_unknown_module_is_refused(server: LeanServer) -> None:
    assert "There is no module Plm.Nowhere" in refusal(server, Command(cmd="import Plm.Nowhere"))


@pytest.mark.parametrize(
    "request_",
    [
        ProofStep(proof_state=0, tactic="rfl"),
        PickleEnvironment(env=0, pickle_to="x.olean"),
        Command(cmd="#check 1", all_tactics=True),
        Command(cmd="#check 1", root_goals=True),
        Command(cmd="#check 1", declarations=True),
        Command(cmd="#check 1", infotree="full"),
        Command(cmd="#check 1", set_options=[(["pp", "all"], True)]),
    ],
    ids=str,
)
def test_what_is_not_there_is_refused_in_a_sentence(server: LeanServer, request_: object) -> None:
    message = refusal(server, request_)
    assert message.startswith("This REPL") and message.endswith(".") and "\n" not in message


def test_options_that_are_off_are_accepted(server: LeanServer) -> None:
    request = Command(cmd="#check 1", all_tactics=False, root_goals=False, incrementality=False)
    assert isinstance(server.run(request, timeout=TIMEOUT), CommandResponse)


def test_a_file_is_a_command(server: LeanServer, tmp_path: Path) -> None:
    file = tmp_path / "File.lean"
    file.write_text("def from_file : Nat := 1\r\n#check missing\r\n", encoding="utf-8")
    answer = server.run(FileCommand(path=str(file)), timeout=TIMEOUT)
    assert isinstance(answer, CommandResponse)
    assert [message.start_pos.line for message in answer.messages] == [2]
    assert not run(server, "#check from_file", answer.env).has_errors()
    missing = tmp_path / "none.lean"
    assert "cannot be read" in refusal(server, FileCommand(path=str(missing)))
    file.write_bytes(b"\xff")
    assert "is not UTF-8" in refusal(server, FileCommand(path=str(file)))


def test_auto_server_with_a_session_cache(config: LeanREPLConfig) -> None:
    server = AutoLeanServer(config, max_total_memory=1.0)
    first = server.run(Command(cmd="def kept : Nat := 1"), timeout=TIMEOUT, add_to_session_cache=True)
    assert isinstance(first, CommandResponse)
    server.restart()
    assert not run(server, "#check kept", first.env).has_errors()
    server.kill()


def test_asynchronous_calls(server: LeanServer) -> None:
    async def both() -> list[object]:
        commands = [Command(cmd=f"#check {number}") for number in (1, 2)]
        return await asyncio.gather(*(server.async_run(command, timeout=TIMEOUT) for command in commands))

    assert [answer.messages[0].data for answer in asyncio.run(both())] == ["1 : Nat", "2 : Nat"]


def test_a_project_of_lean_interact(builder: Builder) -> None:
    launcher = write_launcher(builder.project, builder.toolchain)
    project = LocalProject(directory=builder.project.root, lake_path=launcher)
    config = LeanREPLConfig(project=project, local_repl_path=launcher.parent, lake_path=launcher)
    with LeanServer(config) as server:
        assert run(server, "#check 1").messages[0].data == "1 : Nat"
