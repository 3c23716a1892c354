"""Fixtures for tests that compile and train: tiny nets, a shared compile cache, `plm` in-process."""

import json
import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from pylean_mlir.cli import _run
from pylean_mlir.training import State, load_checkpoint
from tests.fixtures_mlir import write_dense_net

TINY = "tiny-mlp"
BATCH = 32


@dataclass(frozen=True)
class Result:
    """What a command did: exit status, standard output, standard error."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture(scope="session")
def modules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a manifest: an MLP and a linear net on 8x8 images, batch 32."""
    folder = tmp_path_factory.mktemp("modules")
    write_dense_net(folder, TINY, [64, 16, 10], BATCH, [8, 8, 1])
    write_dense_net(folder, "tiny-linear", [64, 10], BATCH, [8, 8, 1])
    return folder


@pytest.fixture(scope="session")
def shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A compile cache that the tests of this session share, so that each module is compiled once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def places(shared_cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep caches and data of the user out of the tests; relative paths are below `tmp_path`."""
    monkeypatch.setenv("PLM_CACHE", str(shared_cache))
    monkeypatch.setenv("PLM_DATA", str(tmp_path / "data-home"))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def run(places: None, modules: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a `plm` command in this process; `train` and `eval` get the tiny modules unless told otherwise."""

    def call(*arguments: object) -> Result:
        words = [str(argument) for argument in arguments]
        if words[0] in ("train", "eval") and "--modules" not in words:
            words += ["--modules", str(modules)]
        if words[0] == "train" and "--data" not in words and "--resume" not in words:
            words += ["--data", "digits"]
        capsys.readouterr()
        code = _run(words)
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return call


def parameters_of(checkpoint: Path) -> State:
    """The parameters, slots and buffers in a checkpoint file."""
    return load_checkpoint(checkpoint).state


def same_bits(left: State, right: State) -> bool:
    """Whether two sets of parameters agree in every bit."""
    return left.keys() == right.keys() and all(left[name].tobytes() == right[name].tobytes() for name in left)


def log_of(folder: Path, *kinds: str) -> list[dict[str, Any]]:
    """The log lines of the given kinds without what depends on time."""
    entries = [json.loads(line) for line in (folder / "log.jsonl").read_text().splitlines()]
    return [
        {key: value for key, value in entry.items() if key not in ("seconds", "images_per_s", "time")}
        for entry in entries
        if not kinds or entry["event"] in kinds
    ]


def assert_one_sentence(result: Result, *parts: str) -> None:
    """The command failed with one line on stderr (after notes) that mentions `parts`."""
    assert result.code != 0
    last = result.err.strip().splitlines()[-1]
    assert last.startswith("plm: "), result.err
    assert "Traceback" not in result.err
    for part in parts:
        assert part in last, last


def write_idx(path: Path, array: npt.NDArray[np.uint8]) -> None:
    """Write `array` as an idx file of unsigned bytes."""
    header = struct.pack(f">{1 + array.ndim}I", 0x800 | array.ndim, *array.shape)
    path.write_bytes(header + array.tobytes())


def write_idx_dataset(folder: Path, train: int = 100, test: int = 30, side: int = 8) -> None:
    """Write the four idx files of a small data set with random images."""
    generator = np.random.default_rng(0)
    folder.mkdir(parents=True, exist_ok=True)
    for name, count in (("train", train), ("t10k", test)):
        images = generator.integers(0, 256, (count, side, side), dtype=np.uint8)
        write_idx(folder / f"{name}-images-idx3-ubyte", images)
        write_idx(folder / f"{name}-labels-idx1-ubyte", (np.arange(count) % 10).astype(np.uint8))
