"""`plm data get`: install the Debian package where that is possible, else download with a checksum."""

import os
import shutil
import subprocess
import tarfile
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

from pylean_mlir.data._sources import RemoteFile, Source, data_home, find_source
from pylean_mlir.errors import PlmError
from pylean_mlir.files import sha256_bytes, sha256_file, write_atomic

TIMEOUT_S = 60
APT_TIMEOUT_S = 600

Say = Callable[[str], None]


def fetch(source: Source, say: Say) -> Path:
    """Make `source` available and return its folder; `say` hears what is being done."""
    if folder := find_source(source):
        say(f"{source.name} is already in {folder}")
        return folder
    if source.debian_package and _can_install():
        _apt_install(source.debian_package, say)
        if folder := find_source(source):
            return folder
    folder = data_home() / source.name
    for remote in source.remote:
        _download(source, remote, folder, say)
    if find_source(source) is None:
        raise PlmError(f"{source.name} was downloaded to {folder}, but its files are not all there.")
    return folder


def _can_install() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _apt_install(package: str, say: Say) -> None:
    """Try `apt-get install`; failing is fine, the download comes next."""
    command = ["apt-get", "install", "--yes", "--no-install-recommends", package]
    say("running " + " ".join(command))
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=APT_TIMEOUT_S)
    except (OSError, subprocess.TimeoutExpired) as error:
        say(f"apt-get did not work: {error}")
        return
    if done.returncode:
        lines = done.stderr.strip().splitlines() or ["no message"]
        say(f"apt-get did not work: {lines[-1]}")


def _download(source: Source, remote: RemoteFile, folder: Path, say: Say) -> None:
    """Fetch one file into `folder`, unpacking archives; nothing is kept unless the checksum is right."""
    target = folder / remote.name
    if target.is_file() and sha256_file(target) == remote.sha256:
        return
    say(f"downloading {remote.url}")
    try:
        with urllib.request.urlopen(remote.url, timeout=TIMEOUT_S) as reply:
            content: bytes = reply.read()
    except (urllib.error.URLError, OSError) as error:
        hint = f" (or install the Debian package {source.debian_package})" if source.debian_package else ""
        raise PlmError(
            f"Could not download {remote.url} ({error}); fetch it on another machine into {folder}{hint}."
        ) from error
    if (found := sha256_bytes(content)) != remote.sha256:
        raise PlmError(
            f"{remote.url} has the sha256 {found[:16]}..., expected {remote.sha256[:16]}...;"
            " nothing was kept."
        )
    folder.mkdir(parents=True, exist_ok=True)
    write_atomic(target, content)
    if remote.name.endswith(".tar.gz"):
        _unpack(target)


def _unpack(archive: Path) -> None:
    """Extract the files of `archive` beside it, whatever folders it wraps them in, and drop the archive."""
    with tarfile.open(archive) as members:
        for member in members:
            stream = members.extractfile(member) if member.isfile() else None
            if stream is not None:
                write_atomic(archive.parent / Path(member.name).name, stream.read())
    archive.unlink()
