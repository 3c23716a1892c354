"""Pick compiler flags for one module: try the candidates, verify their results, keep the fastest, remember.

Every candidate is compiled by `iree-compile` and run by `_probe`, each in its own process, because flags
can crash either. Its outputs on random inputs must agree with those of the default flags.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from pylean_mlir.errors import PlmError
from pylean_mlir.files import file_lock
from pylean_mlir.manifest import Module
from pylean_mlir.runtime._cache import (
    LOCK_TIMEOUT_S,
    Executable,
    cache_key,
    compile_text,
    read_note,
    write_note,
)
from pylean_mlir.runtime._inputs import Arrays, random_inputs
from pylean_mlir.runtime._target import DEFAULT, FlagSet, Target
from pylean_mlir.signature import STATE

PROBE_TIMEOUT_S = 120
PROBE_BUDGET_S = 0.5
RECHECK_WITHIN = 1.3
TOLERANCE = 2e-3

Say = Callable[[str], None]


@dataclass(frozen=True)
class Trial:
    """What became of one candidate: seconds of a call, or the reason why it was rejected."""

    name: str
    compile_s: float
    call_s: float | None
    rejected: str = ""


@dataclass(frozen=True)
class Choice:
    """The flags to use for a module, with the trials that led to them (none if they were given).

    `compiled` is the module as the trials compiled it with these flags, if there were any just now.
    """

    flags: FlagSet
    trials: tuple[Trial, ...] = ()
    remembered: bool = False
    compiled: Executable | None = None


def choose_flags(
    text: str, module: Module, target: Target, folder: Path, *, race: bool = True, say: Say = lambda _: None
) -> Choice:
    """The flags for `module` on `target`, from the cache `folder` or by trial.

    With `race` the fastest verified candidate wins; without it the first one in the target's order does, so
    that the choice never depends on timing (`--deterministic`).
    """
    candidates = tuple(flags for flags in target.candidates if flags.needs in text)
    described = [f"{flags.name} {' '.join(flags.flags)}" for flags in candidates]
    key = cache_key(text, target, ["choice", "race" if race else "first", *described])
    note = folder / f"choice-{key}.json"
    with file_lock(folder / f"choice-{key}.lock", timeout=LOCK_TIMEOUT_S):
        remembered = read_note(note)
        for flags in (*candidates, DEFAULT):
            if flags.name == remembered.get("chosen"):
                trials = tuple(Trial(**trial) for trial in remembered.get("trials", ()))
                return Choice(flags, trials, remembered=True)
        tried = _Trials(text, module, target, folder, say)
        flags, trials = tried.run(candidates, race)
        write_note(note, {"chosen": flags.name, "trials": [asdict(trial) for trial in trials]})
    return Choice(flags, trials, compiled=tried.compiled[flags.name])


def disagreement(module: Module, inputs: Arrays, reference: Arrays, outputs: Arrays) -> float:
    """The largest relative difference over the outputs (for the state: over its change); inf for NaN."""
    worst = 0.0
    starts = module.signature.named(inputs)
    for port, expected, found in zip(module.outputs, reference, outputs, strict=True):
        start = starts[port.name] if port.role in STATE else np.zeros(port.shape, np.float32)
        if not (np.isfinite(expected).all() and np.isfinite(found).all()):
            return float("inf")
        rounding = 1e-6 * float(np.abs(start).max(initial=0.0))
        size = float(np.abs(expected - start).max(initial=0.0)) + 1e-12
        difference = max(0.0, float(np.abs(found - expected).max(initial=0.0)) - rounding)
        worst = max(worst, difference / size)
    return worst


class _Trials:
    """The trials of one module: a scratch folder with shared inputs, and the default flags' outputs."""

    def __init__(self, text: str, module: Module, target: Target, folder: Path, say: Say) -> None:
        self._text, self._module, self._target, self._folder, self._say = text, module, target, folder, say
        self._inputs = random_inputs(module.signature)
        self.compiled: dict[str, Executable] = {}

    def run(self, candidates: Sequence[FlagSet], race: bool) -> tuple[FlagSet, tuple[Trial, ...]]:
        """Try the default flags, then the candidates; return the winner and all trials."""
        with tempfile.TemporaryDirectory(prefix="plm-flags-") as name:
            scratch = Path(name)
            np.savez(scratch / "inputs.npz", *self._inputs)
            self._say("compiling with default flags")
            compiled = self._compile(DEFAULT)
            reference, default_s = self._probe(compiled, scratch)
            trials = [Trial(DEFAULT.name, compiled.seconds, default_s)]
            for flags in candidates:
                self._say(f"trying {flags.name}")
                trials.append(self._try(flags, reference, scratch))
                if not race and trials[-1].call_s is not None:
                    return flags, tuple(trials)
            winner = self._fastest(trials, scratch)
        return next(flags for flags in (*candidates, DEFAULT) if flags.name == winner.name), tuple(trials)

    def _try(self, flags: FlagSet, reference: Arrays, scratch: Path) -> Trial:
        try:
            compiled = self._compile(flags)
            outputs, seconds = self._probe(compiled, scratch)
        except PlmError as error:
            return Trial(flags.name, 0.0, None, str(error))
        difference = disagreement(self._module, self._inputs, reference, outputs)
        if not difference <= TOLERANCE:
            return Trial(flags.name, compiled.seconds, None, f"results differ by {difference:.1e}")
        return Trial(flags.name, compiled.seconds, seconds)

    def _fastest(self, trials: list[Trial], scratch: Path) -> Trial:
        """The trial with the smallest time; close ones are measured again (the machine may be busy)."""
        timed = {trial.name: trial.call_s for trial in trials if trial.call_s is not None}
        best = min(timed.values())
        close = [name for name, seconds in timed.items() if seconds <= RECHECK_WITHIN * best]
        for name in close if len(close) > 1 else []:
            timed[name] = min(timed[name], self._probe(self.compiled[name], scratch)[1])
        winner = min(timed, key=lambda name: timed[name])
        return next(trial for trial in trials if trial.name == winner)

    def _compile(self, flags: FlagSet) -> Executable:
        self.compiled[flags.name] = compile_text(self._text, self._target, flags, self._folder)
        return self.compiled[flags.name]

    def _probe(self, compiled: Executable, scratch: Path) -> tuple[Arrays, float]:
        """Run a compiled module in a child process; its outputs and the seconds of one call."""
        outputs = scratch / "outputs.npz"
        command = [
            sys.executable,
            "-m",
            "pylean_mlir.runtime._probe",
            str(compiled.path),
            self._target.driver,
        ]
        command += [self._module.entry, str(len(self._module.outputs)), str(scratch / "inputs.npz")]
        command += [str(outputs), str(PROBE_BUDGET_S)]
        try:
            done = subprocess.run(command, capture_output=True, text=True, timeout=PROBE_TIMEOUT_S)
        except subprocess.TimeoutExpired as error:
            raise PlmError(f"The compiled module ran longer than {PROBE_TIMEOUT_S} s.") from error
        if done.returncode:
            last = (done.stderr.strip().splitlines() or [""])[-1]
            raise PlmError(
                f"The compiled module does not run (exit code {done.returncode}) {last[:300]}".strip()
            )
        with np.load(outputs) as stored:
            arrays = [stored[name] for name in stored.files]
        return arrays, float(json.loads(done.stdout.splitlines()[-1])["seconds"])
