"""The wrapper: typed results, axioms, time limits, recovery."""

import time

import psutil
import pytest

from pylean_mlir.errors import PlmError
from pylean_mlir.lean.repl import Repl, ReplError, ReplMessage, ReplTimeoutError

# Takes the kernel minutes.
ENDLESS = (
    "set_option maxRecDepth 10000000 in\nexample : (List.replicate 9000000 1).length = 9000000 := by decide"
)
# Calls a function of Lean's own shared library that ends the process.
ENDS_LEAN = (
    '@[extern "lean_io_exit"] opaque IO.Process.exit (α : Type) (code : UInt8) : IO Unit\n'
    "#eval IO.Process.exit Unit default"
)
AXIOMS = """
theorem uses_none : 1 + 1 = 2 := rfl
theorem uses_propext (p q : Prop) (h : p ↔ q) : p = q := propext h
theorem uses_choice (p : Prop) : p ∨ ¬p := Classical.em p
theorem uses_sorry : 1 = 2 := sorry
axiom made_up : 1 = 2
theorem uses_made_up : 2 = 1 := made_up.symm
theorem uses_two : 2 = 1 ∧ ∀ p : Prop, p ∨ ¬p := ⟨uses_sorry.symm, uses_choice⟩
"""


def processes(repl: Repl) -> list[psutil.Process]:
    """The REPL's own processes: `plm-lake` and its Lean workers."""
    assert repl._server is not None and repl._server._proc is not None
    main = psutil.Process(repl._server._proc.pid)
    return [main, *main.children(recursive=True)]


def test_results_are_values(repl: Repl) -> None:
    result = repl.run("#check Nat\nexample : True := missing")
    assert not result.ok and not result.has_sorry
    assert result.messages[0] == ReplMessage("info", 1, 0, "Nat : Type")
    [error] = result.errors
    assert (error.severity, error.line, error.column) == ("error", 2, 18)
    assert 0 < result.seconds < 60


def test_a_sorry_is_ok_but_seen(repl: Repl) -> None:
    result = repl.run("example : 1 = 2 := by\n  sorry")
    assert result.ok and result.has_sorry
    assert [(sorry.line, sorry.column, sorry.goal) for sorry in result.sorries] == [(2, 2, "⊢ 1 = 2")]


def test_environments_chain_and_branch(repl: Repl) -> None:
    base = repl.run("def n : Nat := 1").env
    children = [repl.run(f"theorem t : n + {k} = {k + 1} := rfl", env=base) for k in range(5)]
    assert all(child.ok for child in children)
    assert repl.run("#check t", env=children[3].env).messages[0].text == "t : n + 3 = 4"


def test_axioms_are_exactly_those_used(repl: Repl) -> None:
    env = repl.run(AXIOMS).env
    names = [line.split()[1].rstrip(":") for line in AXIOMS.splitlines() if line.startswith("theorem")]
    found = {name: sorted(axioms) for name, axioms in repl.print_axioms(names, env).items()}
    triple = ["Classical.choice", "Quot.sound", "propext"]
    assert found == {
        "uses_none": [],
        "uses_propext": ["propext"],
        "uses_choice": triple,
        "uses_sorry": ["sorryAx"],
        "uses_made_up": ["made_up"],
        "uses_two": sorted([*triple, "sorryAx"]),
    }


def test_axioms_of_nothing(repl: Repl) -> None:
    assert repl.print_axioms([]) == {}
    with pytest.raises(PlmError, match="does not list the axioms of nobody"):
        repl.print_axioms(["rfl", "nobody"])
    with pytest.raises(PlmError, match="not a Lean name"):
        repl.print_axioms(["rfl\naxiom x : False"])


def test_time_out_then_go_on(repl: Repl) -> None:
    env = repl.run("def before : Nat := 1").env
    start = time.monotonic()
    with pytest.raises(ReplTimeoutError, match=r"stopped after 0\.7 s"):
        repl.run(ENDLESS, env, timeout=0.7)
    assert time.monotonic() - start < 10
    assert repl.run("#check before", env).ok


def test_time_out_leaves_no_process(repl: Repl) -> None:
    repl.run("#check 1")
    running = processes(repl)
    assert len(running) > 1
    with pytest.raises(ReplTimeoutError):
        repl.run(ENDLESS, timeout=0.5)
    for process in running:
        assert not process.is_running() or process.status() == psutil.STATUS_ZOMBIE


@pytest.mark.parametrize("which", [0, 1], ids=["server", "worker"])
def test_a_killed_process_is_replaced(repl: Repl, which: int) -> None:
    env = repl.run("def one : Nat := 1").env
    env = repl.run("def two : Nat := one + one", env).env
    processes(repl)[which].kill()
    result = repl.run("example : two = 2 := rfl", env)
    assert result.ok
    assert repl.run("#check two", result.env).ok


def test_lean_that_ends_on_a_command_is_an_error(repl: Repl) -> None:
    env = repl.run("def still : Nat := 1").env
    with pytest.raises(ReplError, match=r"Lean ended with exit code 0 on this command"):
        repl.run(ENDS_LEAN, env)
    assert repl.run("#check still", env).ok


def test_wrong_arguments(repl: Repl) -> None:
    with pytest.raises(ReplError, match="no environment 12345"):
        repl.run("#check 1", env=12345)
    with pytest.raises(ReplError, match="half of a UTF-16 pair at character 3"):
        repl.run("-- \ud800")
    with pytest.raises(ReplError, match="There is no module Nowhere"):
        repl.run("import Nowhere")
    assert repl.run("").ok


def test_closed_repl_starts_again(repl: Repl) -> None:
    env = repl.run("def again : Nat := 1").env
    repl.close()
    assert repl.run("#check again", env).ok


def test_commands_over_the_library_are_fast(repl: Repl) -> None:
    env = repl.run("import Plm.Net.Spec", timeout=600).env
    runs = [repl.run(f"theorem quick : {n} + 1 = {n + 1} := rfl", env) for n in range(5)]
    assert all(result.ok for result in runs)
    assert min(result.seconds for result in runs) <= 0.5
