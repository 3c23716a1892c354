"""The tables that `plm oracle` prints."""

from rich.box import SIMPLE_HEAD
from rich.table import Table

from pylean_mlir.oracle._check import FACTS, Check
from pylean_mlir.oracle._kills import ALARM, BROKEN, SURVIVED, Kill
from pylean_mlir.oracle._plan import ORACLES
from pylean_mlir.oracle._results import KillTable, Results

_STYLES = {"FAIL": "red", BROKEN: "red", SURVIVED: "red", ALARM: "red", "skipped": "yellow"}


def check_table(result: Results, *, only_wrong: bool) -> Table:
    """One line for each check, grouped by oracle; what was skipped or is no check has no line."""
    table = _table("case", "probes", "tolerance", "observed", "verdict", "largest at")
    for oracle, (about, _) in ORACLES.items():
        judged = (check for check in result.checks if check.verdict not in ("skipped", *FACTS))
        checks = [check for check in judged if check.oracle == oracle]
        shown = [check for check in checks if check.verdict != "ok" or not only_wrong]
        if shown:
            table.add_section()
            table.add_row(oracle, about, style="bold")
        for check in shown:
            words = (check.note, "") if check.tolerance is None else (check.probes, check.note)
            numbers = (_number(check.tolerance), _number(check.observed))
            style = _STYLES.get(check.verdict)
            table.add_row(check.case, words[0], *numbers, check.verdict, words[1], style=style)
    return table


def fact_table(result: Results) -> Table:
    """One line for each point of a training that was looked at: how close to a kink it is."""
    table = _table("network", "where", *_COUNTS, "verdict")
    net = ""
    for fact in result.facts:
        if fact.case != net:
            table.add_section()
            net = fact.case
        within = "" if fact.tolerance is None else f" ({_number(fact.tolerance)})"
        table.add_row(net, fact.probes, *_counts(fact), fact.verdict + within)
    return table


def _counts(fact: Check) -> tuple[str, ...]:
    found = fact.counts
    windows = found["windows"]
    shares = (
        f"{found[key] / windows:.1%}" if windows else "-" for key in ("tied", "tied_at_zero", "tied_positive")
    )
    return (f"{found['relus_at_zero']:,}", _number(fact.observed), *shares)


def kill_table(result: KillTable, *, only_wrong: bool) -> Table:
    """One line for each planted mistake; an x where an oracle noticed."""
    names = [name for name in ORACLES if any(name in kill.errors for kill in result.kills)]
    table = _table("network", "mistake", *names, "verdict")
    net = ""
    for kill in result.kills:
        if only_wrong and kill.ok:
            continue
        if kill.net != net:
            table.add_section()
            net = kill.net
        marks = [_mark(kill, name) for name in names]
        verdict = kill.failed or kill.verdict
        table.add_row(net, kill.mutant or "(none)", *marks, verdict, style=_STYLES.get(kill.verdict))
    if not only_wrong:
        counts = result.by_oracle()
        table.add_section()
        table.add_row("", "noticed", *(counts.get(name, "") for name in names), "", style="bold")
    return table


def _table(*headings: str) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, collapse_padding=True)
    for index, heading in enumerate(headings):
        table.add_column(heading, no_wrap=index == 0, justify="right" if heading in _NUMBERS else "left")
    return table


_COUNTS = ("relus at 0", "closest", "tied", "all 0", "positive")
_NUMBERS = ("tolerance", "observed", *_COUNTS)


def _mark(kill: Kill, oracle: str) -> str:
    if oracle not in kill.errors:
        return "-"
    return "x" if oracle in kill.noticed else ""


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.0e}" if value >= 1e-16 and f"{value:.1e}"[2] == "0" else f"{value:.1e}" if value else "0"
