"""A child process that evaluates a module's text with what jaxlib brings along.

    python -m pylean_mlir.oracle._child

Reads requests from stdin, one JSON object per line (`how`: xla or stablehlo; `text`, `inputs`, `outputs`:
paths), and answers with `{"ok": true}` or `{"error": "..."}`. The StableHLO reference interpreter can abort
its process.
"""

import json
import os
import sys
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from pylean_mlir.with_jax import compile_with_xla

os.environ.setdefault("JAX_PLATFORMS", "cpu")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

Arrays = list[Any]


def by_stablehlo(text: str, inputs: Arrays) -> Arrays:
    """The StableHLO reference interpreter."""
    from jax._src.interpreters.mlir import make_ir_context
    from jaxlib.mlir import ir
    from jaxlib.mlir.dialects import stablehlo

    with make_ir_context():
        module = ir.Module.parse(text)
        attribute: Callable[..., Any] = ir.DenseElementsAttr.get
        scalar = {"type": ir.F32Type.get(), "shape": ()}
        values = [attribute(x, **({} if x.shape else scalar)) for x in inputs]
        return [np.array(result) for result in stablehlo.eval_module(module, values)]


@lru_cache(maxsize=64)
def _xla_program(text: str) -> Any:
    import jax

    return compile_with_xla(jax, text)


def by_xla(text: str, inputs: Arrays) -> Arrays:
    """XLA's CPU backend on the same text."""
    import jax

    results = _xla_program(text).execute([jax.device_put(x) for x in inputs])
    return [np.asarray(result) for result in results]


HOW: dict[str, Callable[[str, Arrays], Arrays]] = {"stablehlo": by_stablehlo, "xla": by_xla}


def main() -> None:
    """Answer requests until stdin ends."""
    for line in sys.stdin:
        request = json.loads(line)
        try:
            with np.load(request["inputs"]) as stored:
                inputs = [stored[name] for name in stored.files]
            outputs = HOW[request["how"]](Path(request["text"]).read_text(encoding="utf-8"), inputs)
            np.savez(request["outputs"], *outputs)
            answer: dict[str, Any] = {"ok": True}
        except Exception as error:  # any failure is the answer, whatever it is
            answer = {"error": " ".join(f"{type(error).__name__}: {error}".split())[:300]}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
