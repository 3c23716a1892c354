"""Limits for a server process: it ends with whoever reads its answers, and no command takes for ever."""

import os
import select
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


def when_unread(descriptor: int, call: Callable[[], None]) -> None:
    """Call `call` from a thread once nobody can read what is written to the pipe or socket `descriptor`.

    Does nothing for files and terminals, and where the system has no `poll`.
    """
    if not hasattr(select, "poll"):
        return
    poller = select.poll()
    poller.register(descriptor, select.POLLERR)

    def wait() -> None:
        if any(event & (select.POLLERR | select.POLLHUP) for _, event in poller.poll()):
            call()

    threading.Thread(target=wait, daemon=True).start()


@contextmanager
def time_limit(seconds: float, call: Callable[[], None]) -> Iterator[None]:
    """Call `call` from a thread if the block takes longer than `seconds`."""
    timer = threading.Timer(seconds, call)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def end_process(code: int) -> None:
    """End this process at once, from any thread."""
    os._exit(code)
