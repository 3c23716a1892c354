import multiprocessing
import threading
import time
from pathlib import Path

import pytest

from pylean_mlir.errors import PlmError
from pylean_mlir.files import (
    file_lock,
    is_writable_folder,
    open_atomic,
    sha256_bytes,
    sha256_file,
    write_atomic,
)


def test_write_atomic_creates_folders_and_replaces(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b.txt"
    write_atomic(path, "one")
    write_atomic(path, b"two")
    assert path.read_bytes() == b"two"
    assert [entry.name for entry in path.parent.iterdir()] == ["b.txt"]


def test_write_atomic_leaves_nothing_behind_when_it_fails(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError):
        write_atomic(tmp_path / "folder", "text")
    assert [entry.name for entry in tmp_path.iterdir()] == ["folder"]


def test_open_atomic_keeps_the_old_file_when_the_block_fails(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(ZeroDivisionError), open_atomic(path) as file:
        file.write(b"new")
        raise ZeroDivisionError
    assert path.read_text(encoding="utf-8") == "old"
    with open_atomic(path) as file:
        file.write(b"new")
        assert path.read_text(encoding="utf-8") == "old"
    assert path.read_text(encoding="utf-8") == "new"
    assert list(tmp_path.iterdir()) == [path]


def test_sha256_of_file_and_bytes_agree(tmp_path: Path) -> None:
    data = bytes(range(256)) * 9000
    (tmp_path / "f").write_bytes(data)
    assert sha256_file(tmp_path / "f") == sha256_bytes(data)


def _hold(path: Path, seconds: float) -> None:
    with file_lock(path, timeout=1):
        path.with_suffix(".held").touch()
        time.sleep(seconds)


def _start_holder(path: Path, seconds: float) -> multiprocessing.process.BaseProcess:
    process = multiprocessing.get_context("spawn").Process(target=_hold, args=(path, seconds))
    process.start()
    while not path.with_suffix(".held").exists():
        time.sleep(0.01)
    return process


def test_lock_excludes_other_processes_and_is_released_by_a_kill(tmp_path: Path) -> None:
    lock = tmp_path / "lock"
    holder = _start_holder(lock, 60)
    waits: list[int] = []
    with (
        pytest.raises(PlmError, match="Another process has held"),
        file_lock(lock, timeout=0.2, on_wait=lambda: waits.append(1)),
    ):
        pass
    assert waits == [1]
    holder.kill()
    with file_lock(lock, timeout=5):
        pass
    holder.join()


def test_lock_excludes_threads(tmp_path: Path) -> None:
    inside, most = 0, 0

    def work() -> None:
        nonlocal inside, most
        with file_lock(tmp_path / "lock", timeout=10):
            inside += 1
            most = max(most, inside)
            time.sleep(0.02)
            inside -= 1

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 1


def test_is_writable_folder(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert is_writable_folder(tmp_path / "new" / "deep")
    assert not is_writable_folder(tmp_path / "file")
    assert not is_writable_folder(tmp_path / "file" / "below")
