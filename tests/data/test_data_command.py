"""`plm data` and downloading."""

import hashlib
import io
import tarfile
import urllib.error
from pathlib import Path

import pytest

from pylean_mlir.data import _fetch as fetching
from pylean_mlir.data import fetch, find_source
from pylean_mlir.data._normalisation import unit_range
from pylean_mlir.data._sources import RemoteFile, Source
from pylean_mlir.errors import PlmError
from tests.fixtures_training import Run, assert_one_sentence


def test_list_names_every_data_set(run: Run) -> None:
    result = run("data", "list")
    assert result.code == 0
    for name in ("fashion-mnist", "mnist", "cifar10", "digits"):
        assert name in result.out


def test_show_writes_a_contact_sheet(run: Run, tmp_path: Path) -> None:
    result = run("data", "show", "digits", "--out", tmp_path / "sheet.png")
    assert result.code == 0
    assert "1,437 training and 360 test images, 8x8x1" in result.out
    assert (tmp_path / "sheet.png").read_bytes().startswith(b"\x89PNG")


def test_unknown_data_set_is_one_sentence(run: Run) -> None:
    assert_one_sentence(run("data", "get", "imagenet"), "imagenet", "fashion-mnist")


class _Reply(io.BytesIO):
    def __enter__(self) -> "_Reply":
        return self


def source_of(content: bytes, name: str, sha256: str | None = None) -> Source:
    remote = RemoteFile(f"http://localhost/{name}", sha256 or hashlib.sha256(content).hexdigest())
    return Source("small", "a small set", (32, 32, 3), tuple("0123456789"), unit_range(3), remote=(remote,))


@pytest.mark.usefixtures("places")
def test_download_checks_the_hash_and_unpacks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as archive:
        for name in [*(f"data_batch_{number}.bin" for number in range(1, 6)), "test_batch.bin"]:
            member = tarfile.TarInfo(f"../evil/{name}")
            member.size = 3073
            archive.addfile(member, io.BytesIO(bytes(3073)))
    content = stream.getvalue()
    monkeypatch.setattr(fetching.urllib.request, "urlopen", lambda *_, **__: _Reply(content))
    source = source_of(content, "small.tar.gz")
    said: list[str] = []
    folder = fetch(source, said.append)
    assert folder == tmp_path / "data-home" / "small"
    assert find_source(source) == folder
    assert len(list(folder.iterdir())) == 6
    assert any("downloading" in line for line in said)


@pytest.mark.usefixtures("places")
def test_download_with_a_wrong_hash_keeps_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(fetching.urllib.request, "urlopen", lambda *_, **__: _Reply(b"tampered"))
    with pytest.raises(PlmError, match="nothing was kept"):
        fetch(source_of(b"good", "file.gz"), lambda _: None)
    assert not (tmp_path / "data-home" / "small" / "file.gz").exists()


@pytest.mark.usefixtures("places")
def test_no_network_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise urllib.error.URLError("no route to host")

    monkeypatch.setattr(fetching.urllib.request, "urlopen", refuse)
    with pytest.raises(PlmError, match=r"Could not download http://localhost/file\.gz"):
        fetch(source_of(b"good", "file.gz"), lambda _: None)
