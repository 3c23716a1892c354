from pathlib import Path

import numpy as np
import pytest

from pylean_mlir.errors import PlmError
from pylean_mlir.manifest import Manifest
from pylean_mlir.oracle import KillTable, Lab, in_parallel, materials, missing, open_lab, trials
from pylean_mlir.oracle._interpreter import evaluate
from pylean_mlir.oracle._kills import ALARM, BROKEN, CAUGHT, CLEAN, SURVIVED, Kill, attempt
from pylean_mlir.oracle._mutants import MUTANTS, Edit, Mutant
from pylean_mlir.oracle._subject import Subject
from pylean_mlir.project import find_project
from pylean_mlir.runtime import read_function

QUICK = ("lean", "stablehlo", "xla")


def test_there_are_enough_mistakes_of_every_kind() -> None:
    names = " ".join(mutant.name for mutant in MUTANTS)
    assert len({mutant.name for mutant in MUTANTS}) == len(MUTANTS) >= 20
    for kind in (
        "sign",
        "swapped axes",
        "missing transpose",
        "padding",
        "dropped bias",
        "tied maxima",
        "zero",
    ):
        assert kind in names


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_a_mutant_is_a_valid_module(mutant: Mutant, tiny: dict[str, Subject]) -> None:
    right = tiny[mutant.net].text
    wrong = mutant.apply(right)
    assert read_function(wrong, mutant.name).inputs == read_function(right, mutant.net).inputs


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_a_mutant_is_caught(mutant: Mutant, tiny: dict[str, Subject], quick_lab: Lab) -> None:
    pytest.importorskip("jax")
    kill = attempt(quick_lab, tiny[mutant.net], mutant, QUICK)
    assert kill.verdict == CAUGHT, kill
    assert {"jax", "interpreter"} <= set(kill.noticed)


@pytest.mark.parametrize("net", sorted({mutant.net for mutant in MUTANTS}))
def test_the_right_text_raises_no_alarm(net: str, tiny: dict[str, Subject], quick_lab: Lab) -> None:
    pytest.importorskip("jax")
    kill = attempt(quick_lab, tiny[net], None, QUICK)
    assert (kill.verdict, kill.noticed) == (CLEAN, ())


def test_a_mutant_that_finds_nothing_to_change_is_an_error(tiny: dict[str, Subject], quick_lab: Lab) -> None:
    one = tiny["tiny-linear"]
    for edit, why in (
        (Edit("no such text", ""), "nothing to change"),
        (Edit("negate", "negate"), "changes nothing"),
    ):
        kill = attempt(quick_lab, one, Mutant(one.net, "m", (edit,)), (*QUICK, "jax"))
        assert kill.verdict == BROKEN and why in kill.failed


def test_verdicts() -> None:
    assert Kill("n", "m", {"jax": 2.0, "xla": 0.0}).verdict == CAUGHT
    assert Kill("n", "m", {"jax": np.nan}).verdict == CAUGHT
    assert Kill("n", "m", {"jax": 0.5, "xla": 2.0}).verdict == SURVIVED
    assert Kill("n", "", {"jax": 2.0}).verdict == ALARM
    assert Kill("n", "", {"jax": 0.5}).verdict == CLEAN


def test_a_survivor_spoils_the_table_and_so_does_an_empty_one() -> None:
    caught = Kill("n", "a", {"jax": 2.0})
    assert KillTable((caught, Kill("n", "", {"jax": 0.0})), 1.0).ok
    assert not KillTable((caught, Kill("n", "b", {"jax": 0.0})), 1.0).ok
    assert not KillTable((), 1.0).ok


def test_unknown_networks_are_an_error(manifest: Manifest, quick_lab: Lab) -> None:
    with pytest.raises(PlmError, match="There are no mutants of 'dense'"):
        trials(quick_lab, manifest, ["dense"])


def test_the_text_on_trial_may_be_wrong_only_in_the_compiler(
    tiny: dict[str, Subject], tmp_path: Path
) -> None:
    """A compiler that adds a little to the loss."""

    def wrong(text: str, inputs: list[np.ndarray]) -> list[np.ndarray]:
        *new, loss = evaluate(text, inputs)
        return [*new, loss + 1e-3]

    lab = Lab(tmp_path, None, run=wrong)
    kill = attempt(lab, tiny["tiny-linear"], None, (*QUICK, "jax"))
    assert kill.verdict == ALARM and set(kill.noticed) == {"differences", "interpreter"}


@pytest.mark.slow
def test_every_oracle_notices_with_iree_and_lean() -> None:
    project = find_project(Path(__file__).parent)
    with open_lab(project) as lab:
        without = missing(lab)
        tasks = trials(lab, materials(project, lab).committed, without=without)
        table = KillTable(tuple(in_parallel(tasks, lambda *_: None, lab.close)), 0.0)
    assert table.ok, [kill for kill in table.kills if not kill.ok]
    counts = table.by_oracle()
    assert not without and set(counts) == {"jax", "differences", "lean", "interpreter", "stablehlo", "xla"}
    everything = f"{len(MUTANTS)}/{len(MUTANTS)}"
    assert all(count == everything for name, count in counts.items() if name != "differences")
