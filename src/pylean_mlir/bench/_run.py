"""The bench: prepare each net's contestants, let them race, put the numbers together."""

import math
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

from pylean_mlir.bench._contestants import REFERENCE, SGEMM, Child, Contestant, Warm, contestants
from pylean_mlir.bench._flops import training_flops
from pylean_mlir.bench._machine import load_average
from pylean_mlir.bench._race import Effort, race
from pylean_mlir.bench._record import Entry, NetResult, Times
from pylean_mlir.bench._sgemm import GFLOP
from pylean_mlir.errors import PlmError
from pylean_mlir.manifest import Manifest
from pylean_mlir.runtime import LLVM_CPU, choose_flags

LOSS_TOLERANCE = 1e-3

Say = Callable[[str], None]


def now() -> str:
    """The date and time, to the minute."""
    return datetime.now().astimezone().isoformat(timespec="minutes")


def forget_flags(cache: Path) -> None:
    """Forget which flags the runtime chose; it tries them again when it next needs them."""
    for note in cache.glob("choice-*.json"):
        note.unlink(missing_ok=True)


def measure_net(
    manifest: Manifest, net: str, cache: Path, effort: Effort, extra: Sequence[str], say: Say
) -> NetResult:
    """Race all contestants on one net.

    Args:
        manifest: where the net is.
        net: its name.
        cache: the folder of compiled modules, which remembers the runtime's choice of flags.
        effort: how long.
        extra: names of IREE flag sets that take part too, whatever the choice.
        say: gets told what is going on.
    """
    module = manifest.find(net, "train")
    text = manifest.text(module)
    choice = choose_flags(text, module, LLVM_CPU, cache, say=lambda step: say(f"{net}: {step}"))
    others = [flags for flags in LLVM_CPU.candidates if flags.name in extra and flags.needs in text]
    entrants = [
        *contestants(choice.flags.flags),
        *(Contestant(f"IREE {flags.name}", "iree", flags=flags.flags) for flags in others),
    ]
    before = load_average()
    with ExitStack() as stack:
        ready, absent = _prepare(entrants, manifest.folder, net, stack, say)
        children = [child for child, _ in ready.values()]
        children.append(stack.enter_context(Child(SGEMM, manifest.folder, net)))
        children[-1].warm_up()
        times = race(children, REFERENCE, effort, say=lambda step: say(f"{net}: {step}"))
    after = load_average()
    return NetResult(
        net=net,
        batch=module.batch,
        sha256=module.sha256,
        flags=choice.flags.name,
        gflop=training_flops(module) / 1e9,
        sgemm_gflops=GFLOP / (times[SGEMM.name].fastest_ms / 1e3),
        when=now(),
        load=(min(before, after), max(before, after)),
        entries=tuple(
            Entry(entrant.name, absent[entrant.name])
            if entrant.name in absent
            else _entry(entrant.name, ready[entrant.name][1], times[entrant.name])
            for entrant in entrants
        ),
    )


def _prepare(
    entrants: Sequence[Contestant], folder: Path, net: str, stack: ExitStack, say: Say
) -> tuple[dict[str, tuple[Child, Warm]], dict[str, str]]:
    """Warm everybody up: those who are ready, and why the others are not."""
    ready: dict[str, tuple[Child, Warm]] = {}
    absent: dict[str, str] = {}
    for entrant in entrants:
        say(f"{net}: {entrant.name} gets ready")
        if reason := entrant.missing():
            absent[entrant.name] = reason
            continue
        child = stack.enter_context(Child(entrant, folder, net))
        try:
            warm = child.warm_up()
            first = next(iter(ready.values()))[1] if ready else warm
            _require_same(first.losses, warm.losses)
            ready[entrant.name] = child, warm
        except PlmError as error:
            absent[entrant.name] = str(error)
            child.close()
    return ready, absent


def _require_same(expected: Sequence[float], found: Sequence[float]) -> None:
    """All must compute the same: the losses of the first steps must agree."""
    if not all(math.isclose(a, b, rel_tol=LOSS_TOLERANCE) for a, b in zip(expected, found, strict=True)):
        raise PlmError(f"It computes something else: losses {list(found)} instead of {list(expected)}.")


def _entry(name: str, warm: Warm, times: Times) -> Entry:
    return Entry(
        name=name,
        compile_s=warm.compile_s,
        compile_mb=warm.compile_mb,
        memory_mb=warm.memory_mb,
        times=times,
    )
