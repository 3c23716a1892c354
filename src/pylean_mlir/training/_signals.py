"""Ctrl-C and SIGTERM as a polite request: the current step is finished and a checkpoint written."""

import signal
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import FrameType
from typing import Any


@contextmanager
def stop_on_signals() -> Iterator[Callable[[], bool]]:
    """Inside the block the first SIGINT or SIGTERM only makes the yielded function return True.

    A second one is handled as usual (and is safe, too: files are only ever replaced as a whole).
    """
    asked = False
    usual = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def ask(_number: int, _frame: FrameType | None) -> None:
        nonlocal asked
        asked = True
        _restore(usual)

    for number in usual:
        signal.signal(number, ask)
    try:
        yield lambda: asked
    finally:
        _restore(usual)


def _restore(handlers: Mapping[signal.Signals, Any]) -> None:
    for number, handler in handlers.items():
        signal.signal(number, handler)
