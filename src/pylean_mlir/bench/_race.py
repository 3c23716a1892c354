"""Contestants take turns: in every round each one takes a few steps, so that noise hits all alike."""

import math
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median, quantiles

from pylean_mlir.bench._contestants import Child
from pylean_mlir.bench._record import Times

PAUSE_S = 0.02
TURN_S = (0.02, 0.25)
LEAST_ROUNDS = 3

Turns = list[list[tuple[float, float]]]


@dataclass(frozen=True)
class Effort:
    """How long a race takes: `rounds`, or about so many `seconds`."""

    seconds: float
    rounds: int | None = None


def race(
    children: Sequence[Child], reference: str, effort: Effort, say: Callable[[str], None]
) -> dict[str, Times]:
    """Let warm `children` take turns; ratios are to the one named `reference`."""
    seconds, rounds = effort.seconds, effort.rounds
    length = min(TURN_S[1], max(TURN_S[0], seconds / 20 / max(1, len(children))))
    turns: dict[str, Turns] = {child.contestant.name: [] for child in children}
    end, done = time.monotonic() + seconds, 0
    while done < rounds if rounds is not None else done < LEAST_ROUNDS or time.monotonic() < end:
        say(f"round {done + 1}" + (f" of {rounds}" if rounds else f", {end - time.monotonic():.0f} s left"))
        for child in children if done % 2 == 0 else reversed(children):
            turns[child.contestant.name].append(child.take_turn(length))
            time.sleep(PAUSE_S)
        done += 1
    return summaries(turns, reference)


def summaries(turns: Mapping[str, Turns], reference: str) -> dict[str, Times]:
    """The numbers of each contestant from its turns (one per round)."""
    least = {name: [min(wall for wall, _ in turn) for turn in own] for name, own in turns.items()}
    result = {}
    for name, own in turns.items():
        walls = sorted(1e3 * wall for turn in own for wall, _ in turn)
        low, middle, high = quantiles(walls, n=4, method="inclusive")
        ratio = ratio_of_fastest = math.nan
        if reference in least:
            ratio = median(mine / other for mine, other in zip(least[name], least[reference], strict=True))
            ratio_of_fastest = min(least[name]) / min(least[reference])
        result[name] = Times(
            median_ms=middle,
            low_ms=low,
            high_ms=high,
            fastest_ms=walls[0],
            processor_ms=median(1e3 * busy for turn in own for _, busy in turn),
            ratio=None if math.isnan(ratio) else ratio,
            ratio_of_fastest=None if math.isnan(ratio_of_fastest) else ratio_of_fastest,
            steps=len(walls),
            rounds=len(own),
        )
    return result
