import json
import math

import pytest

from pylean_mlir.errors import PlmError
from pylean_mlir.oracle import Lab, Results, Task, check_table, jobs, missing, run, select, to_json
from pylean_mlir.oracle._check import Check, judge, skipped
from pylean_mlir.oracle._plan import ORACLES
from pylean_mlir.oracle._subject import Subject

TINY_ORACLES = [name for name in ORACLES if name != "kinks"]


@pytest.fixture
def plan(tiny: dict[str, Subject]) -> list[Task]:
    return jobs(list(tiny.values()), {}, {})


def test_every_oracle_is_asked_about_every_tiny_network(plan: list[Task]) -> None:
    assert len(plan) == len(TINY_ORACLES) * 5
    assert list(dict.fromkeys(job.oracle for job in plan)) == TINY_ORACLES


def test_names_choose_oracles_and_cases(plan: list[Task]) -> None:
    chosen = select(plan, ["jax", "xla", "tiny-cnn"])
    assert [(job.oracle, job.case) for job in chosen] == [("jax", "tiny-cnn"), ("xla", "tiny-cnn")]
    assert len(select(plan, ["tiny-mlp"])) == len(TINY_ORACLES)
    assert select(plan, []) == plan


def test_unknown_names_are_an_error(plan: list[Task]) -> None:
    with pytest.raises(PlmError, match=r"There is no oracle or case 'dens'; there are jax, .*tiny-linear"):
        select(plan, ["dens"])


def test_what_is_not_installed_is_skipped_and_no_success(
    tiny: dict[str, Subject], quick_lab: Lab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pylean_mlir.with_jax.installed", lambda: False)
    without = missing(quick_lab)
    assert set(without) == {"jax", "stablehlo", "xla", "lean"}
    plan = jobs([tiny["tiny-linear"]], {}, without)
    checks = run(plan, quick_lab)
    verdicts = {check.oracle: check.verdict for check in checks}
    assert verdicts == dict.fromkeys(without, "skipped") | {"differences": "ok", "interpreter": "ok"}
    assert all("jax is not installed" in check.note for check in checks if check.oracle == "xla")
    assert Results((), tuple(checks), 1.0).ok
    only = [check for check in checks if check.verdict == "skipped"]
    assert not Results((), tuple(only), 1.0).ok


def test_checks_come_in_the_order_of_the_plan_and_failures_are_checks(quick_lab: Lab) -> None:
    def fails(_: Lab) -> list[Check]:
        raise PlmError("the oracle is away.")

    def crashes(_: Lab) -> list[Check]:
        raise ValueError("what")

    plan = [
        Task("jax", "a", fails),
        Task("lean", "b", lambda _: [judge("lean", "b", "p", 1.0, 0.0)]),
        Task("xla", "c", crashes),
    ]
    seen: list[str] = []
    checks = run(plan, quick_lab, lambda job, _: seen.append(job.case))
    assert [(check.case, check.verdict) for check in checks] == [("a", "FAIL"), ("b", "ok"), ("c", "FAIL")]
    assert checks[0].note == "the oracle is away." and checks[2].note == "ValueError: what"
    assert sorted(seen) == ["a", "b", "c"]


def test_results_are_valid_json() -> None:
    checks = (judge("jax", "a", "p", 1e-5, math.inf, "W0"), skipped("xla", "a", "why"))
    content = json.loads(to_json(Results(("a",), checks, 1.0).content()))
    assert content["ok"] is False and content["names"] == ["a"]
    assert [check["observed"] for check in content["checks"]] == [None, None]
    assert {"numpy", "iree-base-compiler"} <= set(content["versions"])


def test_the_table_can_show_only_what_is_wrong() -> None:
    checks = (judge("jax", "a", "p", 1e-5, 0.0), judge("jax", "b", "p", 1e-5, 1.0))
    result = Results((), checks, 1.0)
    assert check_table(result, only_wrong=False).row_count == 3
    assert check_table(result, only_wrong=True).row_count == 2
    assert check_table(Results((), checks[:1], 1.0), only_wrong=True).row_count == 0
