"""A sample library that is audited in seconds, and its copies in which something was faked."""

import json
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from pylean_mlir.audit import FOLDER, Audit, Finding, _lean, audit, write_files
from pylean_mlir.audit._library import olean_path
from pylean_mlir.files import sha256_bytes, sha256_file
from pylean_mlir.lean.imports import parse_header
from pylean_mlir.lean.toolchain import Toolchain
from pylean_mlir.project import Project, find_project
from pylean_mlir.render import manifest_text

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent
CORE = REPOSITORY / "lean" / "core"
POLICY = "audits/policy.yaml"
MANIFEST = "verified_mlir/manifest.json"
PROGRAM = "lean/Plm/Run/Main.lean"
CORE_PARTS = ("Init.IO", "Init.Quot")


def core_files() -> dict[str, str]:
    """The part of the real core library that the sample needs: names below lean/core and texts."""
    files = {"Init.lean": "prelude\n" + "".join(f"import {part}\n" for part in CORE_PARTS)}
    pending = list(CORE_PARTS)
    while pending:
        name = f"{pending.pop().replace('.', '/')}.lean"
        if name not in files:
            files[name] = (CORE / name).read_text(encoding="utf-8")
            pending += [wanted.module for wanted in parse_header(files[name])[1]]
    return files


def module_files() -> dict[str, str]:
    """A rendered module, its manifest, and the program that renders them."""
    text = "module {}\n"
    manifest = json.loads((REPOSITORY / MANIFEST).read_text(encoding="utf-8"))
    entry = {**manifest["modules"][0], "file": "sample.mlir"}
    described = {key: value for key, value in entry.items() if key != "sha256"}
    program = (HERE / "sample" / PROGRAM).read_text(encoding="utf-8")
    return {
        MANIFEST: manifest_text([{**entry, "sha256": sha256_bytes(text.encode())}]),
        "verified_mlir/sample.mlir": text,
        PROGRAM: program.replace('"MODULES"', json.dumps(json.dumps([described]))),
    }


class Sample:
    """A copy of the sample project."""

    def __init__(self, root: Path, cache: Path) -> None:
        self.project = Project(root, root / ".plm" / "cache")
        self.root = root
        self.cache = cache

    def copy(self, root: Path) -> "Sample":
        """A copy to be changed, with the same cache."""
        shutil.copytree(self.root, root)
        return Sample(root, self.cache)

    def write(self, files: Mapping[str, str]) -> None:
        """Write files (path below the project -> text)."""
        for name, text in files.items():
            (self.root / name).parent.mkdir(parents=True, exist_ok=True)
            (self.root / name).write_text(text, encoding="utf-8")

    def edit(self, name: str, old: str, new: str) -> None:
        """Replace a text that must be there."""
        text = (self.root / name).read_text(encoding="utf-8")
        assert old in text, f"{name} has no {old!r}"
        self.write({name: text.replace(old, new)})

    def audit(self) -> Audit:
        """Audit it; the cache is shared between tests, its entries are found by content."""
        return audit(self.project, cache=self.cache)

    def update(self) -> Audit:
        """Audit it and accept what was found."""
        result = self.audit()
        write_files(self.root / FOLDER, result.files)
        return result


@pytest.fixture(scope="session")
def audited(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """The sample project with its audit files, which no test changes."""
    root = tmp_path_factory.mktemp("sample") / "project"
    shutil.copytree(HERE / "sample", root)
    sample = Sample(root, find_project(REPOSITORY).cache)
    real = (REPOSITORY / POLICY).read_text(encoding="utf-8")
    policy = (root / POLICY).read_text(encoding="utf-8")
    rules = real[real.index("# Lean files of the library") :]
    sample.write({"lakefile.lean": "", POLICY: policy + rules, **module_files()})
    sample.write({f"lean/core/{name}": text for name, text in core_files().items()})
    result = sample.update()
    assert {finding.kind for finding in result.findings} == {"stale"}, result.findings
    return sample


@pytest.fixture
def sample(audited: Sample, tmp_path: Path) -> Sample:
    """A copy of the audited sample, to be changed."""
    return audited.copy(tmp_path / "project")


@pytest.fixture(scope="session", autouse=True)
def core_given_to_the_kernel_once() -> Iterator[None]:
    """Remember what the kernel said of the same files: it sees the core once and not for each cheat."""
    known: dict[str, tuple[int, str | None]] = {}
    original = _lean._replay

    def remembering(
        toolchain: Toolchain, view: Path, before: Sequence[str], modules: Sequence[str]
    ) -> tuple[int, str | None]:
        key = json.dumps(
            [(name, sha256_file(olean_path(view, name))) for name in (*before, "Init", *modules)]
        )
        if key not in known:
            known[key] = original(toolchain, view, before, modules)
        return known[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_lean, "_replay", remembering)
        yield


Caught = Callable[[str, str], Finding]


def find(result: Audit, kind: str, text: str) -> Finding:
    """Return the finding of a kind whose subject and detail hold a text."""
    for finding in result.findings:
        if finding.kind == kind and text in f"{finding.subject}: {finding.detail}":
            return finding
    raise AssertionError(f"no {kind} finding with {text!r} in {result.findings}")


@pytest.fixture
def caught(sample: Sample) -> Caught:
    """Audit the sample and return the finding of a kind whose subject and detail hold a text."""
    return lambda kind, text: find(sample.audit(), kind, text)
