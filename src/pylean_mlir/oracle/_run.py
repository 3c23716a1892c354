"""Running tasks, as many at a time as there are cores."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import TypeVar

from pylean_mlir.errors import PlmError
from pylean_mlir.oracle._check import Check, broken
from pylean_mlir.oracle._lab import Lab
from pylean_mlir.oracle._plan import Task

T = TypeVar("T")

WORKERS = min(4, os.cpu_count() or 1)
LONGEST = ("lean", "kinks")


def run(
    plan: Sequence[Task], lab: Lab, observe: Callable[[Task, list[Check]], None] | None = None
) -> list[Check]:
    """Run all jobs and return their checks in the order of the plan; a job that fails is a failed check.

    Args:
        observe: called after each job.
    """
    order = sorted(range(len(plan)), key=lambda index: plan[index].oracle not in LONGEST)
    tasks = [_task(plan[index], lab) for index in order]
    done = in_parallel(tasks, lambda at, checks: observe and observe(plan[order[at]], checks), lab.close)
    by_index = dict(zip(order, done, strict=True))
    return [check for index in range(len(plan)) for check in by_index[index]]


def in_parallel(
    tasks: Sequence[Callable[[], T]], observe: Callable[[int, T], object], stop: Callable[[], object]
) -> list[T]:
    """The results of `tasks`.

    Args:
        observe: gets the number and the result of each when it is there.
        stop: ends what tasks wait for, when the user interrupts.
    """
    results: dict[int, T] = {}
    with ThreadPoolExecutor(WORKERS) as pool:
        numbers = {pool.submit(task): number for number, task in enumerate(tasks)}
        try:
            for future in as_completed(numbers):
                number = numbers[future]
                results[number] = future.result()
                observe(number, results[number])
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            stop()
            raise
    return [results[number] for number in range(len(tasks))]


def _task(job: Task, lab: Lab) -> Callable[[], list[Check]]:
    def attempt() -> list[Check]:
        try:
            return job.run(lab)
        except PlmError as error:
            return [broken(job.oracle, job.case, str(error))]
        except Exception as error:  # whatever an oracle raises is a failed check, the others go on
            return [broken(job.oracle, job.case, f"{type(error).__name__}: {error}"[:300])]

    return attempt
