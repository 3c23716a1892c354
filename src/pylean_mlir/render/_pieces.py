"""The Lean file in which the kernel checks a committed text piece by piece.

`Plm.Run.Pieces` says what the pieces of a module are: its lines, and for each mathematical operation where
its lowering stands (`facts`). Nothing of that is trusted. This module cuts the text of the file along the
lines, and writes the theorems of the pieces and the theorem that they imply (`Plm.Statement.Pieces`). All
names in the Lean file are absolute.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

GROUP_LINES = 20
GROUP_NOTES = 20
_PLM = re.compile(r"\bPlm\.")
_COMMITTED = "_root_.Committed."
_PIECES = f"{_COMMITTED}pieces"
# One theorem after another: what Lean needs for several at once would add up.
_OPTION = "set_option Elab.async false"
_LINE = "_root_.Plm.Line _root_.Plm.HOp"
# kind -> the check that the text is of such a module, what it then means, the theorem that says so
_MODULES = {"train": ("isTrain", "TextTrains", "trains"), "fwd": ("isForward", "TextForwards", "forwards")}
KINDS = frozenset(_MODULES)


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
        """Define a constant; its absolute name."""
        self.out.append(f"def {_COMMITTED}{name} : {of} := {value}")
        return f"{_COMMITTED}{name}"

    def fresh(self, prefix: str, of: str, value: str) -> str:
        """Define a constant with a new name."""
        return self.define(f"{prefix}{len(self.out)}", of, value)

    def prove(self, name: str, statement: str, proof: str = "by decide +kernel") -> str:
        """State a theorem; its absolute name."""
        self.out.append(f"theorem {_COMMITTED}{name} : {statement} := {proof}")
        return f"{_COMMITTED}{name}"

    def term(self, prefix: str, of: str, value: str) -> str:
        """The name of a term, which is defined once."""
        if value not in self.names:
            self.names[value] = self.define(f"{prefix}{len(self.names)}", of, _PLM.sub("_root_.Plm.", value))
        return self.names[value]


def lean_file(
    facts: Facts, text: str, spec: str, kind: str, batch: int, classes: int, imports: str
) -> str | None:
    """Return the Lean file that proves what `text` means; None if the text has another number of lines.

    The text is `Committed.pieces.text`: the literals `Committed.head`, `Committed.t0`, `Committed.t1`, ...,
    `Committed.foot` one after the other.

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
    w = _Writer()
    body = _define_body(w, facts, parts[1])
    _define_pieces(w, facts, parts[0], body, parts[2])
    notes = _define_notes(w, facts)
    w.prove("frame", f"{_PIECES}.frame = true")
    groups = _prove_all(
        w,
        body,
        f"fun k ls t => _root_.Plm.Pieces.group {_PIECES} k ls t = true",
        f"{_PIECES}.group {{0}} {{1}}",
    )
    covers = _prove_all(
        w, notes, f"fun _ l _ => _root_.Plm.Pieces.covers {_PIECES} l = true", f"{_PIECES}.covers {{2}}"
    )
    source, means, says = _MODULES[kind]
    w.prove("source", f"{_PIECES}.{source} {_COMMITTED}names {notes.name} {spec} {batch} {classes} = true")
    w.out.append(
        f"""/-- What the text means. -/
theorem {_COMMITTED}meaning {{K : Type}} [_root_.Plm.LawfulScalar K] :
    {spec}.{means} K {batch} {classes} {_PIECES}.text :=
  _root_.Plm.Pieces.{says} ⟨{_COMMITTED}frame, {groups}, {covers}⟩ {_COMMITTED}source"""
    )
    declarations = "\n".join(w.out)
    return f"{imports}\n{_OPTION}\n{declarations}\n\n#print axioms {_COMMITTED}meaning\n"


def _define_body(w: _Writer, facts: Facts, texts: Sequence[str]) -> "_Tree":
    """Define the groups of lines with their texts, and the rope of them."""
    leaves = []
    for i, start in enumerate(range(0, len(facts.lines), GROUP_LINES)):
        lines = facts.lines[start : start + GROUP_LINES]
        items = ", ".join(f"({w.term('o', '_root_.Plm.HOp', op)}, {list(args)})" for op, args in lines)
        entries = w.define(f"h{i}", f"_root_.List ({_LINE})", f"[{items}]")
        text = w.define(f"t{i}", "_root_.String", literal("".join(texts[start : start + GROUP_LINES])))
        leaves.append(_Leaf(len(lines), entries, text))
    return _rope(w, "b", f"_root_.Plm.Rope ({_LINE}) _root_.String", leaves or [_Leaf(0, "[]", '""')])


def _define_pieces(w: _Writer, facts: Facts, head: str, body: "_Tree", foot: str) -> None:
    """Define the text in pieces and what is claimed of it."""
    zero, lowest, highest = (_option(user) for user in facts.users)
    fields = {
        "name": literal(facts.name),
        "entry": literal(facts.entry),
        "ins": facts.ins,
        "outs": facts.outs,
        "zero": zero,
        "lowest": lowest,
        "highest": highest,
        "head": w.define("head", "_root_.String", literal(head)),
        "body": body.name,
        "results": str(list(facts.results)),
        "foot": w.define("foot", "_root_.String", literal(foot)),
    }
    values = ", ".join(f"{name} := {value}" for name, value in fields.items())
    w.define("pieces", "_root_.Plm.Pieces", f"{{ {values} }}")


def _define_notes(w: _Writer, facts: Facts) -> "_Tree":
    """Define the groups of notes, the rope of them, and which numbers stand for the operations' ones."""
    of = "_root_.Option (_root_.Plm.Note _root_.Plm.OpName)"
    leaves = []
    for i, start in enumerate(range(0, len(facts.notes), GROUP_NOTES)):
        notes = facts.notes[start : start + GROUP_NOTES]
        items = ", ".join(_note(w, note) for note in notes)
        leaves.append(_Leaf(len(notes), w.define(f"m{i}", f"_root_.List ({of})", f"[{items}]"), "()"))
    found = {facts.inputs + i: note.result for i, note in enumerate(facts.notes) if note is not None}
    w.define("names", "_root_.Plm.Trie _root_.Nat", _trie(found))
    return _rope(w, "n", f"_root_.Plm.Rope ({of}) _root_.Unit", leaves or [_Leaf(0, "[]", "()")])


@dataclass(frozen=True)
class _Leaf:
    size: int
    entries: str
    text: str


@dataclass(frozen=True)
class _Tree:
    name: str
    size: int
    leaf: _Leaf | None
    children: "tuple[_Tree, ...]"


def _rope(w: _Writer, prefix: str, of: str, leaves: Sequence[_Leaf]) -> _Tree:
    """Define a balanced rope of the leaves; subtrees have names of their own."""
    if len(leaves) == 1:
        (leaf,) = leaves
        value = f"_root_.Plm.Rope.leaf {leaf.entries} {leaf.text}"
        return _Tree(w.fresh(prefix, of, value), leaf.size, leaf, ())
    half = (len(leaves) + 1) // 2
    left, right = (_rope(w, prefix, of, part) for part in (leaves[:half], leaves[half:]))
    value = f"_root_.Plm.Rope.node {left.size} {left.name} {right.name}"
    return _Tree(w.fresh(prefix, of, value), left.size + right.size, None, (left, right))


def _prove_all(w: _Writer, tree: _Tree, what: str, check: str, start: int = 0) -> str:
    """Prove a property of all leaves, each by a check of its own.

    Args:
        w: collects the theorems.
        tree: the rope.
        what: the property, as a Lean term.
        check: the check of a leaf; `{0}` is the number of its first entry, `{1}` the entries with their text,
            `{2}` the entries.
        start: the number of the first entry.
    """
    if tree.leaf is not None:
        entries, text = tree.leaf.entries, tree.leaf.text
        proof = w.prove(f"check{len(w.out)}", f"{check.format(start, f'{entries} {text}', entries)} = true")
    else:
        left, right = tree.children
        of_left = _prove_all(w, left, what, check, start)
        of_right = _prove_all(w, right, what, check, start + left.size)
        length = w.prove(f"length{len(w.out)}", f"{left.name}.entries.length = {left.size}")
        proof = f"⟨{length}, {of_left}, {of_right}⟩"
    return w.prove(f"all{len(w.out)}", f"_root_.Plm.Rope.All ({what}) {start} {tree.name}", proof)


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
