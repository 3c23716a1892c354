"""The build cache: compiled modules under the hash of everything that went into them.

    modules/KEY/module.olean     what Lean wrote
    modules/KEY/result.json      its hash, and what Lean said
    views/KEY/A/B.olean          symbolic links, one tree per set of modules: what LEAN_PATH points at
    tmp/                         unfinished work, swept by the next build

Everything appears by a rename, so a killed build leaves nothing half-written in view, and any part of it can
be deleted at any time between builds.
"""

import contextlib
import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from pylean_mlir.errors import PlmError
from pylean_mlir.files import file_lock, sha256_bytes, sha256_file
from pylean_mlir.lean.process import Message

KEEP_SECONDS = 7 * 24 * 3600
_LOCK_TIMEOUT_SECONDS = 3600.0
_OLEAN = "module.olean"
_RESULT = "result.json"


@dataclass(frozen=True)
class Compiled:
    """A compiled module in the cache: the hash of its .olean file, Lean's messages, the seconds it took."""

    sha256: str
    messages: tuple[Message, ...]
    seconds: float


@dataclass(frozen=True)
class Cache:
    """A folder of compiled modules."""

    folder: Path

    def load(self, key: str) -> Compiled | None:
        """Return the module compiled under `key`, or None when it is absent or damaged."""
        entry = self._entry(key)
        try:
            data = json.loads((entry / _RESULT).read_text(encoding="utf-8"))
            messages = tuple(Message(**message) for message in data["messages"])
            compiled = Compiled(data["sha256"], messages, float(data["seconds"]))
            if sha256_file(entry / _OLEAN) != compiled.sha256:
                return None
        except (OSError, ValueError, TypeError, KeyError):
            return None
        with contextlib.suppress(OSError):
            os.utime(entry)
        return compiled

    def has(self, key: str) -> bool:
        """Whether there is something under `key`, intact or not."""
        return self._entry(key).exists()

    def store(self, key: str, olean: Path, messages: tuple[Message, ...], seconds: float) -> Compiled:
        """Move the file `olean`, which lies in a folder of its own in `scratch()`, into the cache."""
        compiled = Compiled(sha256_file(olean), messages, seconds)
        entry = olean.parent.with_name(f"{olean.parent.name}.done")
        entry.mkdir()
        olean.rename(entry / _OLEAN)
        (entry / _RESULT).write_text(json.dumps(asdict(compiled)), encoding="utf-8")
        self._replace(entry, self._entry(key))
        return compiled

    def find_view(self, keys: Mapping[str, str]) -> Path | None:
        """Return the LEAN_PATH folder for `keys` if it exists and is intact."""
        view = self._view(keys)
        links = self._links(keys, view)
        if not view.is_dir() or any(_link_target(view / link) != target for link, target in links.items()):
            return None
        with contextlib.suppress(OSError):
            os.utime(view)
        return view

    def make_view(self, keys: Mapping[str, str]) -> Path:
        """Return the LEAN_PATH folder in which each module of `keys` leads to the .olean under its key.

        The links of modules that are not compiled yet lead nowhere until they are.
        """
        view = self._view(keys)
        if self.find_view(keys) is None:
            with self.scratch() as scratch:
                tree = scratch / "view"
                tree.mkdir()
                for link, target in self._links(keys, view).items():
                    (tree / link).parent.mkdir(parents=True, exist_ok=True)
                    (tree / link).symlink_to(target)
                self._replace(tree, view)
        return view

    def _view(self, keys: Mapping[str, str]) -> Path:
        return self.folder / "views" / sha256_bytes(json.dumps(sorted(keys.items())).encode())

    def _links(self, keys: Mapping[str, str], view: Path) -> dict[str, str]:
        links = {}
        for name, key in keys.items():
            link = Path(*name.split(".")).with_suffix(".olean")
            links[str(link)] = os.path.relpath(self._entry(key) / _OLEAN, (view / link).parent)
        return links

    @contextmanager
    def scratch(self) -> Iterator[Path]:
        """Give a temporary folder on the cache's file system."""
        parent = self.folder / "tmp"
        parent.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(dir=parent))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    @contextmanager
    def writing(self, on_wait: Callable[[], None]) -> Iterator[None]:
        """Hold the cache for writing: one build at a time; what a killed one left behind is swept first.

        Raises:
            PlmError: the folder can't be written.
        """
        with contextlib.ExitStack() as stack:
            try:
                for name in ("modules", "views", "tmp"):
                    (self.folder / name).mkdir(parents=True, exist_ok=True)
                lock = file_lock(self.folder / "lock", timeout=_LOCK_TIMEOUT_SECONDS, on_wait=on_wait)
                stack.enter_context(lock)
            except OSError as error:
                raise PlmError(
                    f"The cache folder {self.folder} cannot be written ({error.strerror}); "
                    "choose another one with the variable PLM_CACHE or `cache:` in plm.yaml."
                ) from error
            for leftover in (self.folder / "tmp").iterdir():
                shutil.rmtree(leftover, ignore_errors=True)
            yield

    def prune(self) -> None:
        """Delete modules and views that no build has used for a week."""
        oldest = time.time() - KEEP_SECONDS
        for kind in ("views", "modules"):
            for entry in (self.folder / kind).iterdir():
                with contextlib.suppress(OSError):
                    if entry.stat().st_mtime < oldest:
                        shutil.rmtree(entry)

    def _entry(self, key: str) -> Path:
        return self.folder / "modules" / key

    def _replace(self, source: Path, target: Path) -> None:
        """Rename the folder `source` to `target`; what was there goes away."""
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_symlink() or target.exists():
            target.rename(source.with_name(f"{source.name}.old"))
        source.rename(target)


def _link_target(path: Path) -> str | None:
    try:
        return str(path.readlink())
    except OSError:
        return None
