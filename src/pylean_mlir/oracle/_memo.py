"""Results that several checks share: each is computed once, also when two threads ask at the same time."""

from collections.abc import Callable, Hashable
from concurrent.futures import Future
from threading import Lock
from typing import Any, TypeVar

T = TypeVar("T")


class Memo:
    """Remembers what was computed for a key, exceptions included."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._entries: dict[Hashable, Future[Any]] = {}

    def __call__(self, key: Hashable, compute: Callable[[], T]) -> T:
        """The value for `key`, by `compute` if nobody asked before."""
        with self._lock:
            entry = self._entries.get(key)
            mine = entry is None
            if entry is None:
                entry = self._entries[key] = Future()
        if mine:
            try:
                entry.set_result(compute())
            except BaseException as error:
                entry.set_exception(error)
        result: T = entry.result()
        return result
