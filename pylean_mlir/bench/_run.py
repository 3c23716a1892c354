"""The bench: prepare each net's contestants, let them race, put the numbers together."""

import math
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pylean_mlir.bench._contestants import REFERENCE, Child, Contestant, Warm, contestants
from pylean_mlir.bench._flops import training_flops
from pylean_mlir.bench._machine import load_average
from pylean_mlir.bench._race import race
from pylean_mlir.bench._record import Entry, NetResult
from pylean_mlir.errors import PlmError
from pylean_mlir.manifest import Manifest
from pylean_mlir.runtime import LLVM_CPU, choose_flags

LOSS_TOLERANCE = 1e-3

Say = Callable[[str], None]


@dataclass(frozen=True)
class Effort:
    """How long a race takes: `rounds`, or about so many `seconds`."""

    seconds: float
    rounds: int | None = None


def now() -> str:
    """The date and time, to the minute."""
    return datetime.now().astimezone().isoformat(timespec="minutes")


def measure_net(
    manifest: Manifest,
    net: str,
    cache: Path,
    peak_gflops: float,
    effort: Effort,
    extra: Sequence[str],
    say: Say,
) -> NetResult:
    """Race all contestants on one net.

    Args:
        manifest: where the net is.
        net: its name.
        cache: the folder of compiled modules, which remembers the runtime's choice of flags.
        peak_gflops: the machine's sgemm peak.
        effort: how long.
        extra: names of IREE flag sets that take part too, whatever the choice.
        say: gets told what is going on.
    """
    module = manifest.find(net, "train")
    text = manifest.text(module)
    choice = choose_flags(text, module, LLVM_CPU, cache, say=lambda step: say(f"{net}: {step}"))
    entrants = [*contestants(choice.flags.flags)]
    for flags in LLVM_CPU.candidates:
        if flags.name in extra and flags.name != choice.flags.name and flags.needs in text:
            entrants.append(Contestant(f"IREE {flags.name}", "iree", flags=flags.flags))
    flop = training_flops(module)
    before = load_average()
    with ExitStack() as stack:
        entries, children, warm = [], [], {}
        for entrant in entrants:
            say(f"{net}: {entrant.name}")
            missing = entrant.missing()
            if not missing:
                child = stack.enter_context(Child(entrant, manifest.folder, net))
                try:
                    warm[entrant.name] = child.warm_up()
                    missing = _objection(warm, entrant.name)
                except PlmError as error:
                    missing = str(error)
            if not missing:
                children.append(child)
            entries.append(Entry(entrant.name, missing))
        times = race(
            children,
            REFERENCE,
            seconds=effort.seconds,
            rounds=effort.rounds,
            say=lambda step: say(f"{net}: {step}"),
        )
    measured = []
    for entry in entries:
        if entry.name not in times:
            measured.append(entry)
            continue
        own, about = times[entry.name], warm[entry.name]
        fraction = flop / (own.fastest_ms / 1e3) / (peak_gflops * 1e9)
        measured.append(
            Entry(entry.name, "", about.compile_s, about.compile_mb, about.memory_mb, fraction, own)
        )
    load = (min(before, load_average()), max(before, load_average()))
    return NetResult(
        net, module.batch, module.sha256, choice.flags.name, flop / 1e9, now(), load, tuple(measured)
    )


def _objection(warm: dict[str, Warm], name: str) -> str:
    """All must compute the same: the losses of the first steps must be those of the first contestant."""
    reference, own = next(iter(warm.values())).losses, warm[name].losses
    if all(math.isclose(a, b, rel_tol=LOSS_TOLERANCE) for a, b in zip(reference, own, strict=True)):
        return ""
    return f"disqualified: losses {own} instead of {reference}"
