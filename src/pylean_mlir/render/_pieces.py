"""The Lean file in which the kernel checks a committed text piece by piece.

`Plm.Run.Pieces` says what the pieces of a module are: its lines, and for each mathematical operation where its
lowering stands (`facts`). Nothing of that is trusted. This module cuts the text of the file along the lines, and
writes the theorems of the pieces and the theorem that they imply (`Plm.Statement.Pieces`). All names in the Lean
file are absolute.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pylean_mlir.errors import PlmError

GROUP_LINES = 20
GROUP_NOTES = 20
_PLM = re.compile(r"\bPlm\.")
_NEXT = "\n    %"


@dataclass(frozen=True)
class Note:
    """Where the lowering of a mathematical operation stands in the text.

    Attributes:
        op: what the note says of the operation (`Plm.OpName`), as a Lean term.
        args: the numbers of its operands.
        values: the numbers of the values of its lowering; None where the value is not used.
        result: the number of its result.
    """

    op: str
    args: tuple[int, ...]
    values: tuple[int | None, ...]
    result: int


@dataclass(frozen=True)
class Facts:
    """What `Plm.Run.Pieces` writes about a module.

    Attributes:
        name: the module's name.
        entry: the name of its function.
        ins: shapes of the inputs, as a Lean term.
        outs: shapes of the outputs, as a Lean term.
        users: for the constants zero, lowest, highest the index of a line that refers to it.
        results: the numbers of the results.
        lines: operation (a Lean term) and numbers of the operands of each line.
        notes: one for every mathematical operation in order; None where its value is not used.
    """

    name: str
    entry: str
    ins: str
    outs: str
    users: tuple[int | None, ...]
    results: tuple[int, ...]
    lines: tuple[tuple[str, tuple[int, ...]], ...]
    notes: tuple[Note | None, ...]

    @property
    def inputs(self) -> int:
        """The number of inputs."""
        return len(re.findall(r"\[[^\[\]]*\]", self.ins))


def read_facts(text: str) -> Facts:
    """Read what `Plm.Run.Pieces` wrote about a module."""
    rows: dict[str, list[list[str]]] = {}
    for line in text.splitlines():
        kind, *fields = line.split("\t")
        rows.setdefault(kind, []).append(fields)
    (name, entry, ins, outs), users, (results,) = rows["M"][0], rows["S"][0], rows["R"][0]
    notes = [
        Note(fields[0], _numbers(fields[1]), _options(fields[2]), int(fields[3])) if fields else None
        for fields in rows.get("N", [])
    ]
    lines = tuple((op, _numbers(args)) for op, args in rows.get("L", []))
    return Facts(name, entry, ins, outs, _options(" ".join(users)), _numbers(results), lines, tuple(notes))


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(word) for word in text.split())


def _options(text: str) -> tuple[int | None, ...]:
    return tuple(None if word == "-" else int(word) for word in text.split())


def split_text(text: str, lines: Sequence[str]) -> tuple[str, list[str], str] | None:
    """Cut a module's text into head, the text of each operation, and foot.

    Args:
        text: the text.
        lines: the operation of each line, as a Lean term; a selection has two lines of text.

    Returns:
        None if the text has another number of lines.
    """
    rows = text.splitlines(keepends=True)
    wanted = [2 if op.startswith("Plm.HOp.select") else 1 for op in lines]
    start = 2
    while start < len(rows) and rows[start].startswith(("    %zero", "    %lowest", "    %highest")):
        start += 1
    end = start + sum(wanted)
    if end + 3 != len(rows):
        return None
    texts = []
    at = start
    for count in wanted:
        texts.append("".join(rows[at : at + count]))
        at += count
    return "".join(rows[:start]), texts, "".join(rows[end:])


@dataclass
class _Writer:
    """Collects declarations in the namespace `Committed`."""

    out: list[str] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)

    def define(self, name: str, of: str, value: str) -> str:
        self.out.append(f"def _root_.Committed.{name} : {of} := {value}")
        return f"_root_.Committed.{name}"

    def prove(self, name: str, statement: str, proof: str = "by decide +kernel") -> str:
        self.out.append(f"theorem _root_.Committed.{name} : {statement} := {proof}")
        return f"_root_.Committed.{name}"

    def term(self, prefix: str, of: str, value: str) -> str:
        """The name of a term, which is defined once."""
        if value not in self.names:
            self.names[value] = self.define(f"{prefix}{len(self.names)}", of, _PLM.sub("_root_.Plm.", value))
        return self.names[value]


def lean_file(facts: Facts, text: str, spec: str, kind: str, batch: int, classes: int, imports: str) -> str | None:
    """Return the Lean file that proves what `text` means; None if the text has another number of lines.

    Args:
        facts: what the library says about the module.
        text: the module's text.
        spec: the specification of its network, as a Lean term.
        kind: "train" or "fwd".
        batch: the batch size.
        classes: the number of classes.
        imports: lines that import the library and the specification.
    """
    parts = split_text(text, [op for op, _ in facts.lines])
    if parts is None:
        return None
    head, texts, foot = parts
    w = _Writer()
    groups = [
        (start, facts.lines[start : start + GROUP_LINES], "".join(texts[start : start + GROUP_LINES]))
        for start in range(0, len(facts.lines), GROUP_LINES)
    ]
    for i, (_, lines, part) in enumerate(groups):
        items = ", ".join(f"({w.term('o', '_root_.Plm.HOp', op)}, {list(args)})" for op, args in lines)
        w.define(f"h{i}", "_root_.List (_root_.Plm.Line _root_.Plm.HOp)", f"[{items}]")
        w.define(f"t{i}", "_root_.String", literal(part))
    leaves = [
        (len(lines), f"_root_.Committed.h{i} _root_.Committed.t{i}") for i, (_, lines, _) in enumerate(groups)
    ]
    lines_type = "_root_.Plm.Rope (_root_.Plm.Line _root_.Plm.HOp) _root_.String"
    body = _rope(w, "b", lines_type, leaves or [(0, '[] ""')])
    w.define("head", "_root_.String", literal(head))
    w.define("foot", "_root_.String", literal(foot))
    zero, lowest, highest = (_option(user) for user in facts.users)
    w.out.append(
        f"""def _root_.Committed.pieces : _root_.Plm.Pieces where
  name := {literal(facts.name)}
  entry := {literal(facts.entry)}
  ins := {facts.ins}
  outs := {facts.outs}
  zero := {zero}
  lowest := {lowest}
  highest := {highest}
  head := _root_.Committed.head
  body := {body.name}
  results := {list(facts.results)}
  foot := _root_.Committed.foot"""
    )
    p = "_root_.Committed.pieces"
    g = facts.inputs
    note_type = "_root_.Option (_root_.Plm.Note _root_.Plm.OpName)"
    chunks = [facts.notes[i : i + GROUP_NOTES] for i in range(0, len(facts.notes), GROUP_NOTES)]
    for i, chunk in enumerate(chunks):
        w.define(f"m{i}", f"_root_.List ({note_type})", f"[{', '.join(_note(w, note) for note in chunk)}]")
    note_leaves = [(len(chunk), f"_root_.Committed.m{i} ()") for i, chunk in enumerate(chunks)]
    notes = _rope(w, "n", f"_root_.Plm.Rope ({note_type}) _root_.Unit", note_leaves or [(0, "[] ()")])
    found = {g + i: note.result for i, note in enumerate(facts.notes) if note is not None}
    w.define("names", "_root_.Plm.Trie _root_.Nat", _trie(found))
    w.prove("frame", f"{p}.frame = true")
    for i, (start, _, _) in enumerate(groups):
        w.prove(f"group{i}", f"{p}.group {start} _root_.Committed.h{i} _root_.Committed.t{i} = true")
    groups_right = _all(w, "groups", body, "fun k ls t => _root_.Plm.Pieces.group _root_.Committed.pieces k ls t = true", [f"_root_.Committed.group{i}" for i in range(len(groups))])
    for i in range(len(chunks)):
        w.prove(f"cover{i}", f"{p}.covers _root_.Committed.m{i} = true")
    covers = _all(w, "covers", notes, "fun _ l _ => _root_.Plm.Pieces.covers _root_.Committed.pieces l = true", [f"_root_.Committed.cover{i}" for i in range(len(chunks))])
    w.prove("compiles", f"{spec}.compiles {batch} {classes} = true")
    is_, means, says = {
        "train": (f"isTrain _root_.Committed.names {notes.name} {spec} {batch} {classes}", "TextTrains", "trains"),
        "fwd": (f"isForward _root_.Committed.names {notes.name} {spec} {batch}", "TextForwards", "forwards"),
    }[kind]
    w.prove("source", f"{p}.{is_} = true")
    w.out.append(
        f"""/-- What the text means. -/
theorem _root_.Committed.meaning {{K : Type}} [_root_.Plm.LawfulScalar K] :
    {spec}.{means} K {batch} {classes} {p}.text :=
  _root_.Plm.Pieces.{says} _root_.Committed.frame {groups_right} {covers} _root_.Committed.compiles
    _root_.Committed.source"""
    )
    declarations = "\n".join(w.out)
    return f"{imports}\n\n{declarations}\n\n#print axioms _root_.Committed.meaning\n"


@dataclass(frozen=True)
class _Tree:
    name: str
    size: int
    first: int
    children: "tuple[_Tree, _Tree] | None"


def _rope(w: _Writer, prefix: str, of: str, leaves: Sequence[tuple[int, str]], first: int = 0) -> _Tree:
    """Define a rope of the leaves, balanced; subtrees have names of their own."""
    name = f"{prefix}{len(w.out)}"
    if len(leaves) == 1:
        size, leaf = leaves[0]
        return _Tree(w.define(name, of, f"_root_.Plm.Rope.leaf {leaf}"), size, first, None)
    half = (len(leaves) + 1) // 2
    left = _rope(w, prefix, of, leaves[:half], first)
    right = _rope(w, prefix, of, leaves[half:], first + half)
    name = f"{prefix}{len(w.out)}"
    node = w.define(name, of, f"_root_.Plm.Rope.node {left.size} {left.name} {right.name}")
    return _Tree(node, left.size + right.size, first, (left, right))


def _all(w: _Writer, prefix: str, tree: _Tree, what: str, proofs: Sequence[str], start: int = 0) -> str:
    """Prove a property of all pieces from proofs of the pieces."""
    if tree.children is None:
        proof = proofs[tree.first] if proofs else "by decide +kernel"
    else:
        left, right = tree.children
        of_left = _all(w, prefix, left, what, proofs, start)
        of_right = _all(w, prefix, right, what, proofs, start + left.size)
        length = w.prove(f"{prefix}{len(w.out)}", f"{left.name}.entries.length = {left.size}")
        proof = f"⟨{length}, {of_left}, {of_right}⟩"
    return w.prove(f"{prefix}{len(w.out)}", f"_root_.Plm.Rope.All ({what}) {start} {tree.name}", proof)


def _note(w: _Writer, note: Note | None) -> str:
    if note is None:
        return "none"
    op = w.term("q", "_root_.Plm.OpName", note.op)
    values = ", ".join(_option(value) for value in note.values)
    return f"some ⟨{op}, {list(note.args)}, [{values}], {note.result}⟩"


def _option(number: int | None) -> str:
    return "none" if number is None else f"(some {number})"


def _trie(entries: dict[int, int]) -> str:
    """A map as a trie: see `Plm.Trie`."""
    if not entries:
        return ".leaf"
    left = _trie({key // 2 - 1: value for key, value in entries.items() if key and key % 2 == 0})
    right = _trie({key // 2: value for key, value in entries.items() if key % 2 == 1})
    return f"(.node {_option(entries.get(0))} {left} {right})"


def literal(text: str) -> str:
    """Return a Lean string literal."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
