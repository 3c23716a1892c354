"""Running a module's text with IREE, as training does."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from pylean_mlir.manifest import Module
from pylean_mlir.oracle._numbers import Array
from pylean_mlir.runtime import DEFAULT, LLVM_CPU, Device, FlagSet, Program, compile_text

SMALL = 1 << 16


class Iree:
    """Compiles texts (cached in `folder`) and runs them; parameters go up and results come down as f32."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._device = Device(LLVM_CPU.driver)
        self._programs: dict[str, Program] = {}

    def __call__(self, text: str, module: Module, inputs: Sequence[Array]) -> list[Array]:
        """The results of one call."""
        if text not in self._programs:
            compiled = compile_text(text, LLVM_CPU, flags_for(module), self._folder)
            self._programs[text] = self._device.load(compiled.path, module.entry, len(module.outputs))
        buffers = self._programs[text]([self._device.put(array) for array in inputs])
        return [np.asarray(self._device.get(buffer)) for buffer in buffers]


def flags_for(module: Module) -> FlagSet:
    """The fastest flags for nets of real size (they are the ones that training picks first), else the default."""
    return LLVM_CPU.candidates[0] if module.parameter_count > SMALL else DEFAULT
