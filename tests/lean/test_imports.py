import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pylean_mlir.errors import PlmError
from pylean_mlir.lean.imports import Import, Root, SourceModule, load_graph, parse_header, topological_order


@pytest.mark.parametrize(
    ("source", "prelude", "imports"),
    [
        ("", False, []),
        ("def x := 1\nimport A", False, []),
        ("prelude", True, []),
        ("prelude\nimport Init.A\nimport Init.B\ndef x := 1", True, [("Init.A", 2), ("Init.B", 3)]),
        ("import A import B.C\nopen A", False, [("A", 1), ("B.C", 1)]),
        ("-- import X\nimport A -- import Y\nimport B", False, [("A", 2), ("B", 3)]),
        ("/- c /- nested -/\n import X -/ import A", False, [("A", 2)]),
        ("/-! doc -/\nimport A", False, []),
        ("import A\n/-! import B -/", False, [("A", 1)]),
        ("import A\n/-- doc -/\ndef importB := 1", False, [("A", 1)]),
        ("/- never closed\nimport A", False, []),
        ("module\npublic import A\nimport all B\nmeta import C\n", False, [("A", 2), ("B", 3), ("C", 4)]),
        ("import «A».B--c\nimport C/- d -/", False, [("A.B", 1), ("C", 2)]),
        ("import A\nimports B", False, [("A", 1)]),
        ("import A\r\nimport B\r\n", False, [("A", 1), ("B", 2)]),
        ("import", False, []),
        ("import 3", False, []),
        ("preludes\nimport A", False, []),
    ],
)
def test_header(source: str, prelude: bool, imports: list[tuple[str, int]]) -> None:
    assert parse_header(source) == (prelude, tuple(Import(*wanted) for wanted in imports))


@given(st.text(alphabet="import prelude\n-/!A.«»", max_size=80))
def test_any_text_has_a_header(source: str) -> None:
    parse_header(source)


def module(name: str, imports: list[str]) -> SourceModule:
    wanted = tuple(Import(other, line) for line, other in enumerate(imports, 1))
    return SourceModule(name, Path(f"{name}.lean"), b"", wanted, Root(Path()))


@st.composite
def acyclic_graphs(draw: st.DrawFn) -> dict[str, SourceModule]:
    names = draw(st.permutations([f"M{index}" for index in range(draw(st.integers(1, 12)))]))
    return {
        name: module(name, draw(st.lists(st.sampled_from(names[:index]), unique=True)) if index else [])
        for index, name in enumerate(names)
    }


@given(acyclic_graphs())
def test_order_puts_imports_first(modules: dict[str, SourceModule]) -> None:
    order = topological_order(modules)
    assert sorted(order) == sorted(modules)
    for name in modules:
        for wanted in modules[name].imports:
            assert order.index(wanted.module) < order.index(name)


@given(acyclic_graphs(), st.data())
def test_a_cycle_is_named_in_import_direction(modules: dict[str, SourceModule], data: st.DataObject) -> None:
    length = data.draw(st.integers(1, 4))
    ring = [f"R{index}" for index in range(length)]
    for index, name in enumerate(ring):
        modules[name] = module(name, [ring[(index + 1) % length], *data.draw(st.just(list(modules)[:1]))])
    with pytest.raises(PlmError) as caught:
        topological_order(modules)
    named = str(caught.value).split("circle: ")[1].split(";")[0].split(" -> ")
    assert named[0] == named[-1]
    assert set(named) == set(ring)
    for importer, imported in itertools.pairwise(named):
        assert imported in [wanted.module for wanted in modules[importer].imports]


def write(root: Path, **files: str) -> Root:
    for name, text in files.items():
        path = root.joinpath(*name.split("__")).with_suffix(".lean")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return Root(root)


def test_graph_follows_imports_through_several_roots(tmp_path: Path) -> None:
    one = write(tmp_path / "one", A="import B.C\nimport D", B__C="prelude")
    two = write(tmp_path / "two", D="prelude\nimport B.C", Unused="prelude")
    graph = load_graph(["A"], [one, two], implicit_init=False)
    assert list(graph) == ["B.C", "D", "A"]
    assert graph["D"].root == two


def test_files_without_prelude_need_init(tmp_path: Path) -> None:
    root = write(tmp_path, A="def a := 1", B="prelude", Init="prelude")
    assert list(load_graph(["A", "B"], [root])) == ["Init", "B", "A"]
    (tmp_path / "Init.lean").unlink()
    with pytest.raises(PlmError, match=r"There is no module Init, which .*A\.lean imports implicitly"):
        load_graph(["A"], [root])


def test_missing_module_names_the_importing_line(tmp_path: Path) -> None:
    root = write(tmp_path, A="prelude\n\nimport No.Where")
    with pytest.raises(PlmError, match=r"There is no module No\.Where, which .*A\.lean:3 imports"):
        load_graph(["A"], [root])
    with pytest.raises(PlmError, match=r"There is no module \.\./x: "):
        load_graph(["../x"], [root])


def test_cycle_names_a_line_to_change(tmp_path: Path) -> None:
    root = write(tmp_path, A="prelude\nimport B", B="prelude\nimport A")
    with pytest.raises(PlmError, match=r"circle: (A -> B -> A|B -> A -> B); .*\.lean:2"):
        load_graph(["A"], [root])


def test_files_that_cannot_be_read_as_text(tmp_path: Path) -> None:
    (tmp_path / "A.lean").write_bytes(b"prelude\n\xff")
    with pytest.raises(PlmError, match="is not UTF-8 text"):
        load_graph(["A"], [Root(tmp_path)])


def test_core_files_must_say_prelude(tmp_path: Path) -> None:
    write(tmp_path, Init="def x := 1")
    with pytest.raises(PlmError, match="must start with the word `prelude`"):
        load_graph(["Init"], [Root(tmp_path, top="Init", prelude=True)])


def test_a_root_serves_only_its_top_level_name(tmp_path: Path) -> None:
    write(tmp_path, Plm__A="prelude", core__Init="prelude", Plm="prelude")
    root = Root(tmp_path, top="Plm")
    assert root.modules() == ["Plm", "Plm.A"]
    assert root.find("core.Init") is None
    assert root.find("Plm.A") == tmp_path / "Plm" / "A.lean"


def test_external_modules_are_left_alone(tmp_path: Path) -> None:
    root = write(tmp_path, A="import Std.Data\nimport Init.Core")
    assert list(load_graph(["A"], [root], implicit_init=False, external=("Init", "Std"))) == ["A"]
