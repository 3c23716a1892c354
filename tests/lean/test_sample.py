"""An ordinary Lean library builds over the core, rests on the three axioms only, and fails where it must."""

import re
import shutil
from pathlib import Path

import pytest

from pylean_mlir.lean.build import Builder, BuildReport
from pylean_mlir.lean.imports import Root
from pylean_mlir.lean.messages import format_message
from pylean_mlir.lean.process import run_lean

Library = tuple[Builder, BuildReport]

SAMPLE = Path(__file__).resolve().parent / "sample"
MODULES = ["Sample.Sum", "Sample.Gcd", "Sample.Matrix", "Sample.Tree", "Sample"]
AXIOMS = {"propext", "Quot.sound", "Classical.choice"}
MAIN_THEOREMS = [
    "sum_comm",
    "sum_append",
    "sum_single",
    "gauss",
    "sum_two_pow",
    "Matrix.mul_assoc",
    "Matrix.mul_one",
    "Matrix.trace_mul_comm",
    "Tree.toList_mirror",
    "Tree.mem_insert",
    "Tree.size_complete",
    "gcd_dvd",
    "dvd_gcd",
]


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder of this file's own: the first build also builds the core."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def sample(library: Library, cache: Path, tmp_path: Path) -> Builder:
    """A builder of a copy of the sample library, strict about `sorry`."""
    builder, _ = library
    shutil.copytree(SAMPLE, tmp_path / "sample")
    root = Root(tmp_path / "sample", top="Sample", strict=True, options=("-DautoImplicit=false",))
    return Builder(builder.project, builder.toolchain, cache=cache, extra_roots=(root,), timeout=120)


def statuses(report: BuildReport) -> dict[str, str]:
    """Module of the sample library -> what became of it."""
    return {result.module: result.status for result in report.results if result.module.startswith("Sample")}


def test_it_is_not_a_toy() -> None:
    lines = sum(len(path.read_text(encoding="utf-8").splitlines()) for path in SAMPLE.rglob("*.lean"))
    assert lines >= 300


def test_it_builds_without_a_warning_and_rests_on_the_three_axioms(sample: Builder) -> None:
    report = sample.build(["Sample"])
    assert [format_message(message) for result in report.results for message in result.messages] == []
    assert report.ok
    assert set(statuses(report)) == set(MODULES)
    commands = "".join(f"#print axioms Sample.{name}\n" for name in MAIN_THEOREMS)
    said = run_lean(
        sample.toolchain,
        ["--json", "--stdin"],
        lean_path=[report.lean_path],
        stdin=f"import Sample\n{commands}",
        timeout=60,
    )
    assert said.ok, said
    found = {}
    for message in said.messages:
        match = re.fullmatch(
            r"'Sample\.(\S+)' (?:does not depend on any axioms|depends on axioms: \[(.*)\])",
            " ".join(message.text.split()),
        )
        assert match is not None, message
        found[match[1]] = set(match[2].split(", ")) if match[2] else set()
    assert list(found) == MAIN_THEOREMS
    assert set().union(*found.values()) <= AXIOMS
    assert found["gauss"] <= {"propext"}


@pytest.mark.parametrize(
    ("module", "old", "new", "broken"),
    [
        ("Matrix", "A i j + B i j", "A i j * B i j", {"Sample.Matrix": "failed", "Sample": "skipped"}),
        ("Gcd", "theorem gcd_zero", "theorem gcd_nought", {"Sample.Gcd": "failed", "Sample": "skipped"}),
        ("Tree", "exact or_assoc", "sorry", {"Sample.Tree": "failed"}),
        (
            "Sum",
            "theorem sum_comm",
            "theorem sum_swap",
            {"Sample.Matrix": "failed", "Sample": "skipped"},
        ),
        (
            "Sum",
            "n * (n + 1)",
            "n * (n + 2)",
            {
                "Sample.Sum": "failed",
                "Sample.Matrix": "skipped",
                "Sample.Tree": "skipped",
                "Sample": "skipped",
            },
        ),
    ],
)
def test_a_broken_lemma_fails_exactly_what_depends_on_it(
    sample: Builder, module: str, old: str, new: str, broken: dict[str, str]
) -> None:
    assert sample.build(["Sample"]).ok
    path = sample.extra_roots[0].path / "Sample" / f"{module}.lean"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = statuses(sample.build(["Sample"]))
    assert {name: status for name, status in found.items() if status in ("failed", "skipped")} == broken
    path.write_text(text, encoding="utf-8")
    assert set(statuses(sample.build(["Sample"])).values()) == {"cached"}
