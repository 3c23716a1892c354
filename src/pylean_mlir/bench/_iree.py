"""The contestant that `plm train` runs: the committed text, compiled with IREE."""

import resource
import sys
import tempfile
from pathlib import Path
from typing import Any

from pylean_mlir.bench._step import Step, inputs
from pylean_mlir.manifest import Module
from pylean_mlir.runtime import LLVM_CPU, Device, FlagSet, compile_text


def iree_step(module: Module, text: str, flags: FlagSet) -> Step:
    """Compile with `flags` (always anew, so that the time is known) and keep everything on the device."""
    with tempfile.TemporaryDirectory(prefix="plm-bench-") as folder:
        compiled = compile_text(text, LLVM_CPU, flags, Path(folder))
        device = Device(LLVM_CPU.driver)
        program = device.load(compiled.path, module.entry, len(module.outputs))
    unit = 1 if sys.platform == "darwin" else 1024
    compile_mb = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit / 2**20
    signature = module.signature
    arguments = [device.put(array) for array in inputs(module)]
    last: list[Any] = [None]

    def run() -> None:
        outputs = program(arguments)
        arguments[:], last[0] = signature.following(arguments, outputs), signature.loss_of(outputs)

    return Step(run, lambda: float(device.get(last[0])), compiled.seconds, compile_mb)
