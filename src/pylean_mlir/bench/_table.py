"""The results as tables: on the terminal, and in docs/performance.md between two marks."""

from collections.abc import Sequence
from pathlib import Path

from pylean_mlir.bench._record import Entry, Measurements, NetResult
from pylean_mlir.errors import PlmError
from pylean_mlir.files import write_atomic

BEGIN = "<!-- plm bench: begin (written by `plm bench --docs`) -->"
END = "<!-- plm bench: end -->"
HEADER = (
    *("net", "contestant", "median ms", "quartiles", "fastest", "CPU ms", "ratio", "of fastest"),
    *("of sgemm", "compile s", "MB"),
)
FIRST_NUMBER = 2


def rows(results: Sequence[NetResult]) -> list[tuple[str, ...]]:
    """The header and one row per contestant and net."""
    return [HEADER, *(_row(result, entry) for result in results for entry in result.entries)]


def summary(record: Measurements) -> list[str]:
    """The lines about the machine, the nets and Lean."""
    machine = record.machine
    versions = ", ".join(f"{name} {version}" for name, version in machine.versions.items())
    lines = [f"{machine.processor}, {machine.cores} cores, {machine.threads} threads each; {versions}."]
    for net in record.nets:
        flop = f"{net.gflop:.3g} GFLOP" if net.gflop >= 0.1 else f"{1e3 * net.gflop:.3g} MFLOP"
        lines.append(
            f"{net.net}: batch {net.batch}, {flop} per step, sgemm peak {net.sgemm_gflops:.0f} GFLOP/s,"
            f" IREE flags {net.flags}, load {net.load[0]:.1f} to {net.load[1]:.1f}, {net.when}."
        )
    if record.lean is not None:
        lean = record.lean
        lines.append(
            f"Lean: build from nothing {lean.build_s:.1f} s, audit {lean.audit_s:.1f} s more, rendering"
            f" {lean.modules} modules {lean.render_s:.1f} s, {lean.when}."
        )
    return lines


def markdown(record: Measurements) -> str:
    """The section of docs/performance.md."""
    header, *body = rows(record.nets)
    marks = ["---" if index < FIRST_NUMBER else "---:" for index in range(len(header))]
    table = [f"| {' | '.join(row)} |" for row in (header, marks, *body)]
    return "\n".join([*table, "", *(f"- {line}" for line in summary(record))])


def write_section(record: Measurements, path: Path) -> bool:
    """Put the tables between the two marks in `path`; tell whether that changed anything.

    Raises:
        PlmError: the marks are not there.
    """
    text = path.read_text(encoding="utf-8")
    head, begin, rest = text.partition(BEGIN)
    _, end, tail = rest.partition(END)
    if not begin or not end:
        raise PlmError(f"{path} lacks the lines {BEGIN!r} and {END!r} between which the table goes.")
    new = f"{head}{begin}\n{markdown(record)}\n{end}{tail}"
    if new != text:
        write_atomic(path, new)
    return new != text


def _row(result: NetResult, entry: Entry) -> tuple[str, ...]:
    times = entry.times
    if times is None:
        return (result.net, entry.name, entry.missing, *[""] * (len(HEADER) - 3))
    fraction = "-" if entry.peak_fraction is None else f"{100 * entry.peak_fraction:.1f} %"
    return (
        result.net,
        entry.name,
        _number(times.median_ms),
        f"{_number(times.low_ms)} to {_number(times.high_ms)}",
        _number(times.fastest_ms),
        _number(times.processor_ms),
        _number(times.ratio, 2),
        _number(times.ratio_of_fastest, 2),
        fraction,
        _number(entry.compile_s),
        _memory(entry),
    )


def _memory(entry: Entry) -> str:
    """Of the process; that of a separate compiler after a plus sign."""
    if entry.memory_mb is None:
        return "-"
    compiler = "" if entry.compile_mb is None else f" + {entry.compile_mb:.0f}"
    return f"{entry.memory_mb:.0f}{compiler}"


def _number(value: float | None, decimals: int | None = None) -> str:
    """Three digits, or so many decimals."""
    if value is None:
        return "-"
    if decimals is not None:
        return f"{value:.{decimals}f}"
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"
