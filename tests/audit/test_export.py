"""What `plm audit --export` writes."""

import json
import os
from pathlib import Path

import pytest

from pylean_mlir.audit import export
from pylean_mlir.audit._library import olean_path, open_modules
from pylean_mlir.audit._ndjson import Exporter, decimal, quoted
from pylean_mlir.audit._olean import Olean
from pylean_mlir.audit._terms import Environment
from pylean_mlir.errors import PlmError
from pylean_mlir.files import sha256_file
from pylean_mlir.lean.build import Builder, BuildReport
from pylean_mlir.lean.imports import Root
from pylean_mlir.project import Project

from ..conftest import Plm, write_files
from ..kernel.form import Reader
from .conftest import POLICY, Sample

Library = tuple[Builder, BuildReport]
Declared = dict[str, dict[str, object]]

# The first lines of lean4export's own examples/Nat.add_succ.ndjson: names, levels and terms of Nat.
NAT = """\
{"in":1,"str":{"pre":0,"str":"Nat"}}
{"il":1,"succ":0}
{"ie":0,"sort":1}
{"in":2,"str":{"pre":1,"str":"zero"}}
{"in":3,"str":{"pre":1,"str":"succ"}}
{"const":{"name":1,"us":[]},"ie":1}
{"in":4,"str":{"pre":0,"str":"n"}}
{"forallE":{"binderInfo":"default","body":1,"name":4,"type":1},"ie":2}
{"in":5,"str":{"pre":1,"str":"rec"}}
{"in":6,"str":{"pre":0,"str":"u"}}
{"il":2,"param":6}
{"in":7,"str":{"pre":0,"str":"motive"}}
{"in":8,"str":{"pre":0,"str":"t"}}
{"ie":3,"sort":2}
{"forallE":{"binderInfo":"default","body":3,"name":8,"type":1},"ie":4}
{"in":9,"str":{"pre":0,"str":"zero"}}
{"bvar":0,"ie":5}
{"const":{"name":2,"us":[]},"ie":6}
{"app":{"arg":6,"fn":5},"ie":7}
"""

SOURCE = """\
namespace Forms
universe u v
def implicitly {α : Type u} ⦃β : Type v⦄ [Inhabited α] (b : β) : α := (fun _ => default) b
def large : Nat := 123456789012345678901234567890123456789012345678901234567890
def text : String := "quote \\" backslash \\\\ tab \\t line \\n α 𝒳"
def withLet (n : Nat) : Nat := let m := n + n; m * m
theorem withHave (n : Nat) : n = n := have h : n = n := rfl; h
structure Pair (α : Type u) where
  first : α
  second : α
def first (p : Pair Nat) : Nat := match p with | ⟨a, _⟩ => a
inductive Rose where | node (l : List Rose)
mutual
inductive Even where | zero | next (o : Odd)
inductive Odd where | next (e : Even)
end
instance «a.b» : Inhabited Rose := ⟨.node []⟩
def a.b : Nat := 0
abbrev short : Type := Nat
opaque secret : Nat
end Forms
"""


def written(oleans: dict[str, Olean], *names: str) -> str:
    lines: list[str] = []
    exporter = Exporter(oleans, lines.append)
    exporter.meta("0")
    for name in names:
        exporter.constant(name)
    return "".join(lines)


def declared(text: str) -> Declared:
    return Reader().read(text)


@pytest.fixture(scope="module")
def forms(library: Library, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Olean]:
    """A module with one constant of each form, and the core."""
    folder = tmp_path_factory.mktemp("forms")
    (folder / "Forms.lean").write_text(SOURCE, encoding="utf-8")
    builder = Builder(library[0].project, library[0].toolchain, extra_roots=(Root(folder, top="Forms"),))
    report = builder.build(["Forms"])
    assert report.ok, report.results[-1].messages
    modules = [result.module for result in report.results]
    return {module: Olean(module, olean_path(report.lean_path, module)) for module in modules}


@pytest.fixture(scope="module")
def core(library: Library) -> dict[str, Olean]:
    """The compiled core."""
    return dict(open_modules(library[1]).oleans)


def test_lines_are_those_of_lean4export(core: dict[str, Olean]) -> None:
    lines = written(core, "Nat.add_succ").splitlines(keepends=True)
    assert "".join(lines[1:20]) == NAT
    meta = json.loads(lines[0])["meta"]
    assert meta["exporter"]["name"] == "plm"
    assert meta["format"] == {"version": "3.1.0"}
    assert meta["lean"]["version"].startswith("4.")
    assert len(meta["lean"]["githash"]) == 40


def test_keys_are_sorted_and_nothing_is_spaced(core: dict[str, Olean]) -> None:
    for line in written(core, "Nat.add_succ", "funext").splitlines():
        assert line == json.dumps(json.loads(line), sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def test_everything_that_is_mentioned_is_declared_before(core: dict[str, Olean]) -> None:
    known, mentioned = set[str](), set[str]()
    names = [""]
    for line in written(core, "Nat.add_succ", "funext", "Classical.em").splitlines()[1:]:
        content = json.loads(line)
        if "str" in content:
            names.append(f"{names[content['str']['pre']]}.{content['str']['str']}".removeprefix("."))
        elif "num" in content:
            names.append(f"{names[content['num']['pre']]}.{content['num']['i']}")
        elif "const" in content:
            mentioned.add(names[content["const"]["name"]])
        elif "ie" not in content and "il" not in content:
            ((kind, declaration),) = content.items()
            entries = (
                [entry for part in declaration.values() for entry in part] if kind == "inductive" else []
            )
            known |= {names[entry["name"]] for entry in entries or [declaration]}
            assert mentioned <= known, line
    assert {"Nat", "Nat.rec", "Quot.lift", "Classical.choice", "propext", "Eq.refl"} <= known


def test_each_constant_is_written_once(core: dict[str, Olean]) -> None:
    once = declared(written(core, "funext"))
    assert declared(written(core, "funext", "funext", "Eq", "Eq.rec")) == once


def test_recursors_and_constructors_stand_with_their_type(core: dict[str, Olean]) -> None:
    found = declared(written(core, "List.rec"))["List"]
    assert [entry["name"] for entry in found["ctors"]] == ["List.nil", "List.cons"]  # type: ignore[attr-defined]
    assert [entry["name"] for entry in found["recs"]] == ["List.rec"]  # type: ignore[attr-defined]


def test_quotient_comes_whole(core: dict[str, Olean]) -> None:
    kinds = [found.get("kind") for found in declared(written(core, "Quot.sound")).values()]
    assert kinds.count("axiom") == 1
    assert {"type", "ctor", "lift", "ind"} <= set(kinds)


def test_mutual_and_nested_types_are_one_declaration(forms: dict[str, Olean]) -> None:
    found = declared(written(forms, "Forms.Odd", "Forms.Rose"))
    even = found["Forms.Even"]
    assert [entry["name"] for entry in even["types"]] == ["Forms.Even", "Forms.Odd"]  # type: ignore[attr-defined]
    rose = found["Forms.Rose"]
    assert rose["types"][0]["numNested"] == 1  # type: ignore[index]
    names = {entry["name"] for entry in rose["recs"]}  # type: ignore[attr-defined]
    assert names == {"Forms.Rose.rec", "Forms.Rose.rec_1"}


def test_binders_literals_and_lets_keep_their_form(forms: dict[str, Olean]) -> None:
    text = written(forms, "Forms.implicitly", "Forms.large", "Forms.text", "Forms.withLet")
    for info in ("default", "implicit", "strictImplicit", "instImplicit"):
        assert f'"binderInfo":"{info}"' in text
    assert '"natVal":"123456789012345678901234567890123456789012345678901234567890"' in text
    assert '"strVal":"quote \\" backslash \\\\ tab \\u0009 line \\n α 𝒳"' in text
    assert '"letE"' in text
    assert '"nondep":false' in text
    assert "mdata" not in text
    assert declared(text)


def test_strings_bring_what_they_stand_for(forms: dict[str, Olean]) -> None:
    assert {"Char.ofNat", "String", "Nat"} <= set(declared(written(forms, "Forms.text")))


def test_hints_and_safety(forms: dict[str, Olean]) -> None:
    found = declared(written(forms, "Forms.short", "Forms.withLet", "Forms.secret"))
    assert found["Forms.short"]["hints"] == "abbrev"
    assert set(found["Forms.withLet"]["hints"]) == {"regular"}  # type: ignore[call-overload]
    assert found["Forms.withLet"]["safety"] == "safe"
    assert found["Forms.secret"]["kind"] == "opaque"


def test_projections_bring_their_structure(forms: dict[str, Olean]) -> None:
    assert "Forms.Pair" in declared(written(forms, "Forms.Pair.first"))


def test_names_that_are_written_alike_are_told_apart(forms: dict[str, Olean]) -> None:
    with pytest.raises(PlmError, match=r"2 constants that are all written Forms\.a\.b; rename them"):
        written(forms, "Forms.a.b")


def test_unknown_name_is_said(core: dict[str, Olean]) -> None:
    with pytest.raises(PlmError, match=r"no constant Nat\.nothing"):
        written(core, "Nat.nothing")


def test_every_name_leaves_out_what_no_proof_may_rest_on(core: dict[str, Olean]) -> None:
    exporter = Exporter(core, lambda line: None)
    every = set(exporter.every_name())
    constants = Environment(core).constants
    assert {name for name in constants if constants[name].safety != "safe"}.isdisjoint(every)
    assert {"Nat.rec", "propext", "Quot.lift", "Nat.add"} <= every


@pytest.mark.parametrize(
    "number", [0, 9, 10**4000 - 1, 10**4000, 10**9000 + 7, 3**20001, 2**70000], ids=range(7)
)
def test_numbers_of_any_size_are_decimal(number: int) -> None:
    text = decimal(number)
    assert text.isdecimal()
    assert text == "0" or not text.startswith("0")
    value = 0
    for start in range(0, len(text), 1000):
        part = text[start : start + 1000]
        value = value * 10 ** len(part) + int(part)
    assert value == number


def test_strings_are_escaped_as_lean_does() -> None:
    assert quoted('a"\\\n\r\f\t\x00\x7fα') == '"a\\"\\\\\\n\\r\\f\\u0009\\u0000\\u007fα"'
    assert json.loads(quoted("\x1f\x1e")) == "\x1f\x1e"


def test_export_of_a_project_is_what_its_policy_lists(sample: Sample, tmp_path: Path) -> None:
    path = tmp_path / "new" / "out.ndjson"
    project = Project(sample.root, sample.cache)
    made = export(project, path, sample.root / POLICY)
    found = declared(path.read_text(encoding="utf-8"))
    assert {"Plm.Num.lt_add", "Plm.Num.swap", "Quot.sound", "Plm.Num"} <= set(found)
    assert made.roots == 6
    assert made.sha256 == sha256_file(path)
    assert made.size == path.stat().st_size
    again = export(project, tmp_path / "again.ndjson", sample.root / POLICY)
    assert again.sha256 == made.sha256


def test_failed_export_leaves_the_old_file(sample: Sample, tmp_path: Path) -> None:
    path = tmp_path / "out.ndjson"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(PlmError, match=r"no constant Plm\.Nothing"):
        export(Project(sample.root, sample.cache), path, sample.root / POLICY, names=["Eq", "Plm.Nothing"])
    assert path.read_text(encoding="utf-8") == "old"
    assert set(os.listdir(tmp_path)) == {"out.ndjson", "project"}


def test_damaged_module_is_one_sentence(core: dict[str, Olean], tmp_path: Path) -> None:
    module = next(iter(core.values()))
    path = tmp_path / "damaged.olean"
    path.write_bytes(module.data[:4096])
    with pytest.raises(PlmError, match="damaged"):
        Exporter({"damaged": Olean("damaged", path)}, lambda line: None)


def test_command_exports_one_theorem(small: Project, plm: Plm, tmp_path: Path) -> None:
    path = tmp_path / "first.ndjson"
    result = plm("audit", "--export", str(path), "second", cwd=small.root)
    assert result.returncode == 0, result.stderr
    assert "1 constants asked for, 6 written" in result.stderr.replace("\n", " ")
    assert set(declared(path.read_text(encoding="utf-8"))) == {"T", "t", "first", "second"}


def test_command_prints_json(small: Project, plm: Plm, tmp_path: Path) -> None:
    path = tmp_path / "first.ndjson"
    result = plm("audit", "--export", str(path), "--all", "--json", cwd=small.root)
    assert result.returncode == 0, result.stderr
    assert json.loads(result.stdout)["export"]["sha256"] == sha256_file(path)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--all",), "add --export FILE"),
        (("--export", "x.ndjson", "--update"), "--update accepts the whole audit"),
        (("--export", "x.ndjson", "--all", "t"), "leave the theorem out"),
        (("--checker", "true"), "--checker needs the file to check"),
        (("--export", "x.ndjson", "nothing"), "no constant nothing"),
    ],
)
def test_wrong_use_is_one_sentence(
    small: Project, plm: Plm, arguments: tuple[str, ...], sentence: str
) -> None:
    result = plm("audit", *arguments, cwd=small.root)
    assert result.returncode == 1
    assert sentence in result.stderr
    assert result.stderr.count("\n") == 1
    assert not (small.root / "x.ndjson").exists()


def test_library_that_does_not_build_is_not_exported(small: Project, plm: Plm) -> None:
    write_files(small.root, {"lean/Plm/First.lean": "def first : T := nothing\n"})
    result = plm("audit", "--export", "x.ndjson", cwd=small.root)
    assert result.returncode == 1
    assert "The library does not build; `plm build` shows why." in result.stderr
