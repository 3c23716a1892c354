"""The names and links of docs/proof.md and docs/real.md."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
COMMENT = re.compile(r"/-.*?-/|--[^\n]*", re.DOTALL)
SCOPE = re.compile(r"(?:noncomputable )?(namespace|section|end)\b ?(\S*)")
DECLARATION = re.compile(
    r"(?:@\[[^\]]*\] )?(?:(?:protected|noncomputable) )*"
    r"(?:theorem|def|abbrev|structure|class|inductive) (?:_root_\.)?([^\s:({\[]+)"
)
LINK = re.compile(r"\[([^\]]*)\]\(([^)\s]+)\)")
NAME = re.compile(r"`([^`]+)`")


@cache
def declared(path: Path) -> set[str]:
    """The full names of the public declarations in a Lean file."""
    names: set[str] = set()
    scopes: list[str] = []
    for line in COMMENT.sub("", path.read_text(encoding="utf-8")).splitlines():
        scope = SCOPE.match(line)
        parts = scope[2].split(".") if scope else []
        if scope and scope[1] == "end":
            del scopes[-len(parts) :]
        elif scope:
            scopes += parts if scope[1] == "namespace" else [""] * len(parts)
        elif declaration := DECLARATION.match(line):
            absolute = "_root_." in declaration[0]
            names.add(".".join([*filter(None, [] if absolute else scopes), declaration[1]]))
    return names


def claims(page: Path) -> Iterator[tuple[str, Path]]:
    """Each name with the file that declares it: linked names, and the cell before a link in a table."""
    for line in page.read_text(encoding="utf-8").splitlines():
        links = LINK.findall(line)
        if line.startswith("|"):
            cells = line.strip("|").split("|")
            for name in NAME.findall(cells[-2]) if links else []:
                yield name, page.parent / links[-1][1]
        else:
            for text, target in links:
                for name in NAME.findall(text):
                    yield name, page.parent / target


def test_a_declaration_has_the_namespaces_around_it(tmp_path: Path) -> None:
    file = tmp_path / "A.lean"
    file.write_text(
        "/-! theorem not -/\nnamespace Plm.B\nend B\nsection\ntheorem a.b : 1 = 1 := rfl\nend\nnamespace C\n"
        "private theorem d : 1 = 1 := rfl\nnoncomputable def e (n : Nat) := n\nend C\n"
        "theorem _root_.Plm.f: 1 = 1 := rfl\nend Plm\ndef g := 1\n",
        encoding="utf-8",
    )
    assert declared(file) == {"Plm.a.b", "Plm.C.e", "Plm.f", "g"}


def test_every_name_is_declared_where_the_page_says() -> None:
    found = list(claims(DOCS / "proof.md"))
    assert len(found) > 90
    wrong = [f"{name} in {path}" for name, path in found if f"Plm.{name}" not in declared(path)]
    assert not wrong


def test_every_name_of_the_real_numbers_exists() -> None:
    names = set[str]().union(*(declared(path) for path in (ROOT / "lean/Plm/Real").glob("*.lean")))
    text = (DOCS / "real.md").read_text(encoding="utf-8")
    wanted = {name for name in NAME.findall(text) if name.startswith("Real.") and " " not in name}
    assert len(wanted) > 10
    assert not {name for name in wanted if f"Plm.{name}" not in names}
