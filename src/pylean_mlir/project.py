"""Where the Lean sources, the configuration and the cache are."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from pylean_mlir.documents import read_yaml
from pylean_mlir.errors import PlmError
from pylean_mlir.files import is_writable_folder

CONFIG_NAME = "plm.yaml"
_PACKAGE = Path(__file__).resolve().parent
_PACKAGED_ROOT = _PACKAGE / "_project"


@dataclass(frozen=True)
class Config:
    """The settings of `plm.yaml`; every key is optional.

    `toolchain` is what `--toolchain` takes; `cache` is a folder, relative to the file that names it.
    """

    toolchain: str | None = None
    cache: Path | None = None


@dataclass(frozen=True)
class Project:
    """A folder with `lakefile.lean` and `lean/`, and the cache folder that belongs to it."""

    root: Path
    cache: Path
    config: Config = field(default_factory=Config)

    @property
    def library_dir(self) -> Path:
        """The folder of the theorem library: modules `Plm` and `Plm.*`."""
        return self.root / "lean"

    @property
    def core_dir(self) -> Path:
        """The folder of our own core library: modules `Init` and `Init.*`."""
        return self.root / "lean" / "core"

    @property
    def modules_dir(self) -> Path:
        """The folder of the rendered modules and their manifest."""
        return self.root / "verified_mlir"

    @property
    def audit_record(self) -> Path:
        """The file that says what the last audit covered."""
        return self.root / "audits" / "axioms.json"

    @property
    def iree_cache(self) -> Path:
        """The folder of modules compiled by IREE, and of the flags chosen for them."""
        return self.cache / "iree"

    @property
    def is_packaged(self) -> bool:
        """Whether the sources are the copy inside the installed package, not a checkout."""
        return self.root == _PACKAGED_ROOT


def find_project(start: Path | None = None) -> Project:
    """Find the project around `start` (default: the working directory).

    The first folder with `lakefile.lean` and `lean/` wins: `start`, its ancestors, the checkout this package
    is in, the copy inside the installed package.

    Raises:
        PlmError: there is no project anywhere, or the configuration file is wrong.
    """
    here = (start or Path.cwd()).resolve()
    for folder in (here, *here.parents, _PACKAGE.parent.parent, _PACKAGED_ROOT):
        if (folder / "lakefile.lean").is_file() and (folder / "lean").is_dir():
            config = load_config(folder)
            return Project(folder, _cache_dir(folder, config), config)
    raise PlmError(
        f"No lakefile.lean with a lean/ folder in {here} or above it; "
        "run plm inside a checkout or reinstall it."
    )


def load_config(root: Path) -> Config:
    """Read `plm.yaml` at `root`, or `~/.config/plm/config.yaml`, or return the defaults."""
    for path in (root / CONFIG_NAME, _xdg("XDG_CONFIG_HOME", ".config") / "plm" / "config.yaml"):
        if path.is_file():
            return _parse_config(path)
    return Config()


def _parse_config(path: Path) -> Config:
    data = read_yaml(path)
    for key, value in data.items():
        if key not in ("toolchain", "cache"):
            raise PlmError(f"{path} has the unknown key {key!r}; the keys are toolchain and cache.")
        if value is not None and not isinstance(value, str):
            raise PlmError(f"{path}: the value of {key} must be text, not {value!r}.")
    cache = data.get("cache")
    return Config(
        toolchain=data.get("toolchain"),
        cache=None if cache is None else (path.parent / Path(cache).expanduser()).resolve(),
    )


def _cache_dir(root: Path, config: Config) -> Path:
    if chosen := os.environ.get("PLM_CACHE"):
        return Path(chosen).expanduser().resolve()
    if config.cache is not None:
        return config.cache
    local = root / ".plm" / "cache"
    if root != _PACKAGED_ROOT and is_writable_folder(local):
        return local
    return _xdg("XDG_CACHE_HOME", ".cache") / "plm"


def _xdg(variable: str, default: str) -> Path:
    return Path(os.environ.get(variable) or Path.home() / default)
