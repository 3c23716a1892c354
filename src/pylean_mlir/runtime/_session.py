"""The one place that talks to the IREE runtime: a device, buffers on it, and a loaded program.

Buffers stay on the device between steps: what a program returns is fed back as it is, and only the batch
goes up and the loss comes down. A call goes straight to `VmContext.invoke` with a list of buffer views, the
cheapest path that the runtime offers to Python (about a quarter faster than numpy round trips on the MLP).
"""

import contextlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeAlias

import iree.runtime as rt
import numpy as np
import numpy.typing as npt

from pylean_mlir.errors import PlmError

Buffer: TypeAlias = Any
Floats: TypeAlias = npt.NDArray[np.float32]

_USAGE = int(rt.BufferUsage.DEFAULT) | int(rt.BufferUsage.MAPPING)


def _wait_patiently() -> None:
    """Let the calling thread wait without pushing a worker of IREE's CPU driver off its processor (Linux).

    When a step ends, a worker wakes the caller, and the caller spins until that worker has left its callback.
    A woken thread usually preempts: if it gets the worker's processor, both wait for a whole time slice, 2 to
    4 ms. Threads under SCHED_BATCH don't preempt when they wake (sched(7)); their share of the time stays the
    same. Threads and processes started from here later inherit it.
    """
    if sys.platform != "linux" or os.sched_getscheduler(0) != os.SCHED_OTHER:
        return
    with contextlib.suppress(OSError):  # not allowed here: only slower
        os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))


class Program:
    """A compiled function that maps device buffers to device buffers."""

    def __init__(self, context: Any, function: Any, outputs: int) -> None:
        self._context = context
        self._function = function
        self._outputs = outputs

    def __call__(self, inputs: Sequence[Buffer]) -> list[Buffer]:
        """Run the function; returns when its results are there."""
        arguments = rt.VmVariantList(len(inputs))
        for buffer in inputs:
            arguments.push_ref(buffer)
        results = rt.VmVariantList(self._outputs)
        self._context.invoke(self._function, arguments, results)
        return [results.get_as_object(index, rt.HalBufferView) for index in range(self._outputs)]


class Device:
    """An open device. Buffers made by one device can be given to every program loaded on it.

    It is meant for the thread that opens it, whose scheduling it may change (`_wait_patiently`).
    """

    def __init__(self, driver: str) -> None:
        try:
            self._config = rt.Config(driver)
        except (RuntimeError, ValueError) as error:
            reason = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
            raise PlmError(f"The IREE driver {driver} has no device on this machine ({reason}).") from error
        self._device = self._config.device
        if driver == "local-task":
            _wait_patiently()

    def put(self, array: npt.ArrayLike) -> Buffer:
        """Copy `array` (as f32, of any shape) to the device."""
        return self._device.allocator.allocate_buffer_copy(
            memory_type=rt.MemoryType.DEVICE_LOCAL,
            allowed_usage=_USAGE,
            device=self._device,
            buffer=np.asarray(array, dtype=np.float32, order="C"),
            element_type=rt.HalElementType.FLOAT_32,
        )

    def get(self, buffer: Buffer) -> Floats:
        """Copy a buffer to the host (a copy: on the CPU the runtime hands out views of live memory)."""
        return np.array(rt.DeviceArray(self._device, buffer).to_host(), dtype=np.float32, copy=True)

    def load(self, path: Path, entry: str, outputs: int) -> Program:
        """Load the compiled module at `path` and bind `entry`, a function with `outputs` results."""
        instance = self._config.vm_instance
        try:
            module = rt.VmModule.mmap(instance, str(path))
            context = rt.VmContext(instance, modules=[rt.create_hal_module(instance, self._device), module])
            function = module.lookup_function(entry)
        except (RuntimeError, ValueError, KeyError) as error:
            raise PlmError(f"{path} can't be loaded by IREE: {str(error).splitlines()[0]}.") from error
        if function is None:
            raise PlmError(f"{path} has no function {entry}.")
        return Program(context, function, outputs)
