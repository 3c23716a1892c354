"""A child process that runs one compiled module on given inputs and reports outputs and time.

    python -m pylean_mlir.runtime._probe MODULE.vmfb DRIVER ENTRY OUTPUT_COUNT INPUTS.npz OUTPUTS.npz SECONDS

A module made with a bad flag set can crash or hang; that must not take the training process with it.
Prints one JSON object: the seconds of a single call (the fastest one).
"""

import json
import sys
import time
from pathlib import Path

import numpy as np

from pylean_mlir.runtime._session import Device

MINIMUM_CALLS = 1
MAXIMUM_CALLS = 200


def main(arguments: list[str]) -> None:
    """Run the module named by the command line once for its outputs, then repeatedly for its time."""
    module, driver, entry, count, inputs_path, outputs_path, budget = arguments
    device = Device(driver)
    program = device.load(Path(module), entry, int(count))
    with np.load(inputs_path) as stored:
        inputs = [device.put(stored[name]) for name in stored.files]
    outputs = program(inputs)
    np.savez(outputs_path, *[device.get(buffer) for buffer in outputs])
    seconds: list[float] = []
    while len(seconds) < MINIMUM_CALLS or (sum(seconds) < float(budget) and len(seconds) < MAXIMUM_CALLS):
        started = time.perf_counter()
        program(inputs)
        seconds.append(time.perf_counter() - started)
    print(json.dumps({"seconds": min(seconds)}))


if __name__ == "__main__":
    main(sys.argv[1:])
