"""What was measured, and its form in bench/results.json."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from pylean_mlir.errors import PlmError
from pylean_mlir.files import write_atomic

FORMAT = 1


@dataclass(frozen=True)
class Times:
    """Milliseconds per step of one contestant.

    Attributes:
        median_ms: over all steps; `low_ms` and `high_ms` are the quartiles, `fastest_ms` the least.
        processor_ms: median processor time of all threads, which other processes disturb less.
        ratio: to torch eager: median over the rounds of (fastest of the round / torch's fastest of it).
        ratio_of_fastest: to torch eager: fastest of all steps / torch's fastest of all.
    """

    median_ms: float
    low_ms: float
    high_ms: float
    fastest_ms: float
    processor_ms: float
    ratio: float | None
    ratio_of_fastest: float | None
    steps: int
    rounds: int


@dataclass(frozen=True)
class Entry:
    """One contestant on one net: why it did not take part (`missing`), or its numbers.

    Memory is the most that the process ever had, in MB; `compile_mb` that of a separate compiler.
    `peak_fraction` is the fraction of the machine's sgemm peak that the fastest step reaches; None until the
    record is complete (`Measurements.merged`), for the peak is that of all races.
    """

    name: str
    missing: str = ""
    compile_s: float | None = None
    compile_mb: float | None = None
    memory_mb: float | None = None
    peak_fraction: float | None = None
    times: Times | None = None


@dataclass(frozen=True)
class NetResult:
    """One race.

    Attributes:
        sha256: of the module's text.
        flags: the name of the runtime's choice.
        gflop: what the training step needs (`training_flops`), in 10^9.
        sgemm_gflops: the fastest large matrix product in the same race, per second.
        when: the time.
        load: processes that wanted to run, before and after (the smaller number first).
    """

    net: str
    batch: int
    sha256: str
    flags: str
    gflop: float
    sgemm_gflops: float
    when: str
    load: tuple[float, float]
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Machine:
    """The machine, and the versions of what was measured."""

    processor: str
    cores: int
    threads: int
    versions: Mapping[str, str]


@dataclass(frozen=True)
class LeanTimes:
    """Seconds: the build from nothing, the audit after it, rendering all modules with a built library."""

    build_s: float
    audit_s: float
    render_s: float
    modules: int
    when: str


@dataclass(frozen=True)
class Measurements:
    """Everything; `lean` is None until it was measured."""

    machine: Machine
    lean: LeanTimes | None = None
    nets: tuple[NetResult, ...] = field(default=())

    def merged(self, older: "Measurements | None") -> "Measurements":
        """This record, with what only `older` has: other nets, Lean's times."""
        if older is None:
            return self._against_peak()
        mine = {result.net: result for result in self.nets}
        names = dict.fromkeys([*(result.net for result in older.nets), *mine])
        kept = {result.net: result for result in older.nets}
        nets = tuple(mine.get(name) or kept[name] for name in names)
        return Measurements(self.machine, self.lean or older.lean, nets)._against_peak()

    def _against_peak(self) -> "Measurements":
        """With every step compared with the fastest product of all races (noise only makes it slower)."""
        peak = max((net.sgemm_gflops for net in self.nets), default=0.0)
        return replace(self, nets=tuple(_against(net, peak) for net in self.nets))


def to_json(record: Measurements) -> str:
    """The text of results.json; numbers with four digits."""
    return json.dumps({"format": FORMAT, **_rounded(asdict(record))}, indent=1, ensure_ascii=False) + "\n"


def save(record: Measurements, path: Path) -> None:
    """Write results.json at once, never a part of it."""
    write_atomic(path, to_json(record))


def load(path: Path) -> Measurements | None:
    """Read results.json; None where there is none.

    Raises:
        PlmError: it is not a file of this version.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content.pop("format") != FORMAT:
            raise ValueError("another format")
        lean = content["lean"]
        nets = tuple(_net(net) for net in content["nets"])
        return Measurements(Machine(**content["machine"]), LeanTimes(**lean) if lean else None, nets)
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise PlmError(
            f"{path} was not written by this version of plm bench ({error}); delete it."
        ) from error


def _against(net: NetResult, peak: float) -> NetResult:
    entries = tuple(
        entry
        if entry.times is None
        else replace(entry, peak_fraction=net.gflop / (entry.times.fastest_ms / 1e3) / peak)
        for entry in net.entries
    )
    return replace(net, entries=entries)


def _net(content: dict[str, Any]) -> NetResult:
    entries = tuple(
        Entry(**{**entry, "times": Times(**entry["times"]) if entry["times"] else None})
        for entry in content["entries"]
    )
    low, high = content["load"]
    return NetResult(**{**content, "entries": entries, "load": (low, high)})


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return float(f"{value:.4g}")
    if isinstance(value, dict):
        return {key: _rounded(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(item) for item in value]
    return value
