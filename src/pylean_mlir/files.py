"""Small file operations that stay correct when a process is killed or two run at once."""

import hashlib
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from pylean_mlir.errors import PlmError

if os.name == "posix":
    import fcntl

_LOCK_POLL_SECONDS = 0.05


def sha256_bytes(data: bytes) -> str:
    """Return the SHA-256 of `data` in lower-case hex."""
    return hashlib.sha256(data).hexdigest()


def sha256_file(path: Path) -> str:
    """Return the SHA-256 of the file's content in lower-case hex."""
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def write_atomic(path: Path, data: bytes | str) -> None:
    """Write `data` to `path` so that a reader sees the old content or the new one, never a part.

    Args:
        path: the file; its folder is created when missing.
        data: the whole content; text is written as UTF-8.
    """
    with open_atomic(path) as file:
        file.write(data.encode() if isinstance(data, str) else data)


@contextmanager
def open_atomic(path: Path) -> Iterator[IO[bytes]]:
    """Open a file that takes the place of `path` when the block ends, and not when the block fails.

    Args:
        path: the file; its folder is created when missing.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


@contextmanager
def file_lock(path: Path, *, timeout: float, on_wait: Callable[[], None] | None = None) -> Iterator[None]:
    """Hold an exclusive lock on `path` while the block runs; the system releases it when the process dies.

    Args:
        path: the lock file, created when missing and left in place.
        timeout: seconds to wait for another process.
        on_wait: called once if the lock is not free at once.

    Raises:
        PlmError: the lock was not free within `timeout` seconds.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    deadline = time.monotonic() + timeout
    waiting = False
    with open(path, "ab") as file:
        while not _try_lock(file.fileno()):
            if time.monotonic() >= deadline:
                raise PlmError(
                    f"Another process has held {path} for {timeout:.0f} s; wait for it to finish or stop it."
                )
            if not waiting and on_wait is not None:
                on_wait()
            waiting = True
            time.sleep(_LOCK_POLL_SECONDS)
        yield


def _try_lock(descriptor: int) -> bool:
    if os.name != "posix":
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def is_writable_folder(path: Path) -> bool:
    """Tell whether files can be created in `path`, or in the nearest existing folder above it."""
    for folder in (path, *path.parents):
        if folder.exists():
            return folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)
    return False
