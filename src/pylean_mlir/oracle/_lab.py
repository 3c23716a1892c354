"""Everything that turns a training step into numbers; what it gave is kept for all comparisons."""

from collections.abc import Callable, Sequence
from pathlib import Path

from pylean_mlir.layers import Array
from pylean_mlir.lean.build import Builder
from pylean_mlir.lean.process import Runner
from pylean_mlir.oracle import _jax, _lean
from pylean_mlir.oracle._differences import step
from pylean_mlir.oracle._evaluators import Evaluator
from pylean_mlir.oracle._interpreter import evaluate
from pylean_mlir.oracle._iree import Iree
from pylean_mlir.oracle._memo import Memo
from pylean_mlir.oracle._subject import Subject

Run = Callable[[str, Sequence[Array]], list[Array]]
Arrays = list[Array]

EVALUATORS = ("stablehlo", "xla")


class Lab:
    """Runs steps in every way; each result is computed once.

    Args:
        cache: where compiled modules are kept.
        lean: how to run Lean; None if there is none.
        run: what runs the text that is on trial, by default IREE.
    """

    def __init__(self, cache: Path, lean: Builder | None, run: Run | None = None) -> None:
        self.lean = lean
        self.evaluators = {how: Evaluator(how) for how in EVALUATORS}
        self._run = run or Iree(cache)
        self._memo = Memo()
        self._runner = Runner()

    def close(self) -> None:
        """End the child processes, also those that a thread waits for, and start no more."""
        self._runner.stop()
        for evaluator in self.evaluators.values():
            evaluator.close()

    def ran(self, text: str, inputs: Sequence[Array]) -> Arrays:
        """What the text on trial gives."""
        return self._run(text, inputs)

    def two_steps(self, one: Subject, kind: str) -> tuple[Arrays, Arrays]:
        """What the text on trial gives in a step, and in a second one on the same batch."""
        return self._memo(("two", one.compiled, kind), lambda: self._twice(one, kind))

    def jax(self, one: Subject, kind: str) -> tuple[Arrays, Arrays]:
        """The same by JAX."""
        return self._memo(("jax", one.net, kind), lambda: self._jax_twice(one, kind))

    def interpreted(self, one: Subject, kind: str) -> Arrays:
        """One step by the numpy interpreter, in float64."""
        return self._memo(("numpy", one.text, kind), lambda: evaluate(one.text, one.inputs(kind)))

    def evaluated(self, how: str, one: Subject, kind: str) -> Arrays:
        """One step by XLA or StableHLO's interpreter."""
        key = (how, one.text, kind)
        return self._memo(key, lambda: self.evaluators[how](one.text, one.inputs(kind)))

    def differences(self, one: Subject) -> Arrays:
        """One step by difference quotients of the forward pass, on generic inputs."""
        return self._memo(("differences", one.net), lambda: step(one, one.inputs("generic")))

    def defined(self, one: Subject, kind: str) -> tuple[Arrays, Arrays]:
        """One step by the Lean definitions: of the operations, and of their lowering."""
        assert self.lean is not None
        lean = self.lean
        key = ("lean", one.net, kind)
        return self._memo(key, lambda: self._by_lean(lean, one, kind))

    def _by_lean(self, lean: Builder, one: Subject, kind: str) -> tuple[Arrays, Arrays]:
        return _lean.run_definitions(lean, one.train, one.inputs(kind), self._runner)

    def _twice(self, one: Subject, kind: str) -> tuple[Arrays, Arrays]:
        inputs = one.inputs(kind)
        first = self._run(one.compiled, inputs)
        return first, self._run(one.compiled, one.train.signature.following(inputs, first))

    def _jax_twice(self, one: Subject, kind: str) -> tuple[Arrays, Arrays]:
        jax_step = self._memo(("jitted", one.net), lambda: _jax.compiled_step(one.train))
        inputs = one.inputs(kind)
        first = jax_step(inputs)
        return first, jax_step(one.train.signature.following(inputs, first))
