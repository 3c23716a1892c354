"""Running a module's text with IREE, as training does."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Lock

import numpy as np

from pylean_mlir.errors import PlmError
from pylean_mlir.layers import Array
from pylean_mlir.oracle._memo import Memo
from pylean_mlir.oracle._text import parse
from pylean_mlir.runtime import DEFAULT, LLVM_CPU, Device, Executable, FlagSet, Program, compile_text

LARGE = 1 << 16


class Iree:
    """Compiles texts (cached in `folder`) and runs them; arrays go up and results come down as f32."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._device = Device(LLVM_CPU.driver)
        self._programs = Memo()
        self._lock = Lock()

    def __call__(self, text: str, inputs: Sequence[Array]) -> list[Array]:
        """The results of one call."""
        program = self._programs(text, lambda: self._load(text))
        with self._lock:
            buffers = program([self._device.put(array) for array in inputs])
            return [np.asarray(self._device.get(buffer)) for buffer in buffers]

    def _load(self, text: str) -> Program:
        function = parse(text)
        size = sum(int(np.prod(shape)) for _, shape in function.arguments)
        compiled = self._compile(text, LLVM_CPU.candidates if size > LARGE else ())
        with self._lock:
            return self._device.load(compiled.path, function.entry, len(function.results))

    def _compile(self, text: str, candidates: Sequence[FlagSet]) -> Executable:
        """Compile with the first flags that the compiler can stand, as training does without a race."""
        for flags in candidates:
            if flags.needs in text:
                with suppress(PlmError):
                    return compile_text(text, LLVM_CPU, flags, self._folder)
        return compile_text(text, LLVM_CPU, DEFAULT, self._folder)
