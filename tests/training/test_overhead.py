"""What the runner adds to a step, measured on a net of MNIST size."""

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from pylean_mlir.data import epoch_order
from pylean_mlir.manifest import load_manifest
from pylean_mlir.project import Project
from pylean_mlir.training import Recipe, Request, find_modules, initial_state, prepare
from tests.fixtures_mlir import write_dense_net

# 3 % of a 55 ms step of the MNIST CNN, the fastest form known on two cores.
ALLOWED_S = 0.03 * 0.055


def median_seconds(action: Callable[[int], object], times: int = 300) -> float:
    seconds = []
    for index in range(times):
        started = time.perf_counter()
        action(index)
        seconds.append(time.perf_counter() - started)
    return float(np.median(seconds))


@pytest.mark.slow
@pytest.mark.usefixtures("places")
def test_gathering_uploading_and_calling_are_cheap(tmp_path: Path, shared_cache: Path) -> None:
    write_dense_net(tmp_path, "linear", [784, 10], 128, [28, 28, 1])
    manifest, project = load_manifest(tmp_path), Project(tmp_path, shared_cache)
    request = Request(*find_modules(manifest, "linear", None), manifest, project, "digits", Recipe())
    job = prepare(request, lambda _: None)
    device, batch = job.device, job.module.batch
    signature = job.module.signature
    state = {name: device.put(values) for name, values in initial_state(job.module, 0).items()}
    order = epoch_order(job.train.count, 0, 0)
    rate = {"learning_rate": device.put(0.1)}

    def prepare_batch(index: int) -> dict[str, object]:
        start = index % job.steps_per_epoch * batch
        images, targets = job.train.assemble(order[start : start + batch])
        return {signature.image.name: device.put(images), signature.target.name: device.put(targets)}

    resident = prepare_batch(0)
    alone = median_seconds(lambda _: job.step(signature.arguments({**state, **resident, **rate})))
    whole = median_seconds(
        lambda index: job.step(signature.arguments({**state, **prepare_batch(index), **rate}))
    )
    assert whole - alone < ALLOWED_S
