"""What constants are made of: which other constants they use, and hashes of their meaning.

The hash of a constant is made from the terms that the kernel checked, so notation, coercions, instances and
implicit arguments are all spelled out in it. It doesn't depend on names of bound variables or of universe
parameters, on comments or on layout.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from pylean_mlir.audit._olean import Constant, Olean
from pylean_mlir.errors import PlmError
from pylean_mlir.files import sha256_bytes

VARIABLE, SORT, CONST, APP, LAMBDA, FORALL, LET, LITERAL, MDATA, PROJECTION = 0, 3, 4, 5, 6, 7, 8, 9, 10, 11
CHILDREN: Final[dict[int, tuple[int, ...]]] = {
    APP: (0, 1),
    LAMBDA: (1, 2),
    FORALL: (1, 2),
    LET: (1, 2, 3),
    MDATA: (1,),
    PROJECTION: (2,),
}


@dataclass
class Environment:
    """All constants of a set of modules.

    Attributes:
        oleans: the modules by name.
        constants: the constants by name.
        copies: further constants of the same name and meaning. Lean makes some lemmas (`f.congr_simp`) in
            each module that needs them.
    """

    oleans: Mapping[str, Olean]
    constants: dict[str, Constant] = field(default_factory=dict)
    copies: dict[str, list[Constant]] = field(default_factory=dict)
    _uses: dict[tuple[str, bool], frozenset[str]] = field(default_factory=dict)
    _digests: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for olean in self.oleans.values():
            for constant in olean.constants():
                first = self.constants.setdefault(constant.name, constant)
                if first is not constant:
                    self.copies.setdefault(constant.name, []).append(constant)
        for name, copies in self.copies.items():
            for copy in copies:
                if self._digest(copy) != self.digest(name):
                    other = self.constants[name].module
                    raise PlmError(
                        f"{name} means one thing in {other} and another in {copy.module}, so no file can"
                        " import both; rename one."
                    )

    def uses(self, name: str, *, proof: bool) -> frozenset[str]:
        """The constants that `name` mentions.

        Args:
            name: a constant.
            proof: for a theorem, whether its proof counts too; else only its statement.
        """
        constant = self.constants[name]
        proof = proof or constant.kind != "theorem"
        known = self._uses.get((name, proof))
        if known is None:
            known = frozenset(constant.related)
            for one in (constant, *self.copies.get(name, ())):
                roots = [one.type]
                if proof and one.value is not None:
                    roots.append(one.value)
                known |= mentioned(self.oleans[one.module], roots)
            self._uses[name, proof] = known
        return known

    def meaning(self, name: str) -> frozenset[str]:
        """What the statement of `name` (or, for a definition, its value) rests on, transitively.

        Proofs don't count: what a theorem used on the way says is decided by its statement.
        """
        seen = {name}
        pending = [name]
        while pending:
            for used in self.uses(pending.pop(), proof=False):
                if used in self.constants and used not in seen:
                    seen.add(used)
                    pending.append(used)
        return frozenset(seen - {name})

    def digest(self, name: str) -> str:
        """The hash of one constant; what it mentions enters by name only."""
        known = self._digests.get(name)
        if known is None:
            known = self._digests[name] = self._digest(self.constants[name])
        return known

    def statement_hash(self, name: str) -> str:
        """The hash of a constant together with everything its meaning rests on."""
        parts = [(used, self.digest(used)) for used in sorted(self.meaning(name))]
        return sha256_bytes(json.dumps([self.digest(name), parts]).encode())

    def axioms(self, names: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """For each of `names` the axioms that it uses in any way, sorted."""
        users = self._users(proof=True)
        found: dict[str, list[str]] = {name: [] for name in names}
        for axiom in sorted(name for name, constant in self.constants.items() if constant.kind == "axiom"):
            for name in _reachable(axiom, users):
                if name in found:
                    found[name].append(axiom)
        return {name: tuple(axioms) for name, axioms in found.items()}

    def resting_on(self, names: Iterable[str]) -> dict[str, str]:
        """The constants whose meaning rests on one of `names`, each with the one it rests on."""
        users = self._users(proof=False)
        return {user: name for name in sorted(names) for user in _reachable(name, users) - {name}}

    def _users(self, *, proof: bool) -> dict[str, list[str]]:
        users: dict[str, list[str]] = {}
        for name in self.constants:
            for used in self.uses(name, proof=proof):
                users.setdefault(used, []).append(name)
        return users

    def _digest(self, constant: Constant) -> str:
        olean = self.oleans[constant.module]
        hasher = _Hasher(olean, constant.levels)
        value = None
        if constant.value is not None and constant.kind != "theorem":
            value = hasher.term(constant.value).hex()
        parts = [
            constant.kind,
            constant.safety,
            len(constant.levels),
            hasher.term(constant.type).hex(),
            value,
            constant.related,
            constant.numbers,
        ]
        return sha256_bytes(json.dumps(parts).encode())


def _reachable(start: str, edges: Mapping[str, list[str]]) -> set[str]:
    seen = {start}
    pending = [start]
    while pending:
        for name in edges.get(pending.pop(), ()):
            if name not in seen:
                seen.add(name)
                pending.append(name)
    return seen


def mentioned(olean: Olean, roots: Iterable[int]) -> set[str]:
    """The names of the constants in terms."""
    words, base = olean.words, olean.words[10]
    places = ((word - base) >> 3 for word in subterms(olean, roots))
    return {olean.name(words[place + 1]) for place in places if words[place] >> 56 in (CONST, PROJECTION)}


def subterms(olean: Olean, roots: Iterable[int]) -> set[int]:
    """All places of subterms of terms, each once."""
    seen = set(roots)
    pending = list(seen)
    words, base = olean.words, olean.words[10]
    while pending:
        word = pending.pop()
        place = (word - base) >> 3
        for index in CHILDREN.get(words[place] >> 56, ()):
            child = words[place + 1 + index]
            if child not in seen:
                seen.add(child)
                pending.append(child)
    return seen


class _Hasher:
    """Hashes the terms of one constant."""

    def __init__(self, olean: Olean, levels: tuple[str, ...]) -> None:
        self.olean = olean
        self.levels = {name: index for index, name in enumerate(levels)}
        self.known: dict[int, bytes] = {}

    def term(self, root: int) -> bytes:
        # Lean writes an object after those it refers to, so the order of places is a good one.
        for word in sorted(subterms(self.olean, [root])):
            if word not in self.known:
                self.known[word] = self._term(word)
        return self.known[root]

    def _term(self, word: int) -> bytes:
        olean, tag = self.olean, self.olean.tag(word)
        if tag == MDATA:
            return self.known[olean.field(word, 1)]
        parts = [self.known[olean.field(word, index)] for index in CHILDREN.get(tag, ())]
        if tag == VARIABLE:
            parts.append(str(olean.number(olean.field(word, 0))).encode())
        elif tag == SORT:
            parts.append(self._level(olean.field(word, 0)))
        elif tag == CONST:
            parts.append(olean.name(olean.field(word, 0)).encode())
            parts += [self._level(level) for level in olean.list(olean.field(word, 1))]
        elif tag == LITERAL:
            literal = olean.field(word, 0)
            content = olean.field(literal, 0)
            text = olean.string(content) if olean.tag(literal) else str(olean.number(content))
            parts.append(f"{olean.tag(literal)}{text}".encode())
        elif tag == PROJECTION:
            parts.append(olean.name(olean.field(word, 0)).encode())
            parts.append(str(olean.number(olean.field(word, 1))).encode())
        elif tag not in CHILDREN:
            raise PlmError(f"{olean.path} holds a term that is not closed; build the library again.")
        return _hash(tag, parts)

    def _level(self, word: int) -> bytes:
        olean, tag = self.olean, self.olean.tag(word)
        if tag == 0:
            return _hash(100, [])
        if tag == 4:
            return _hash(104, [str(self.levels[olean.name(olean.field(word, 0))]).encode()])
        count = 1 if tag == 1 else 2
        return _hash(100 + tag, [self._level(olean.field(word, index)) for index in range(count)])


def _hash(tag: int, parts: list[bytes]) -> bytes:
    digest = hashlib.sha256(bytes([tag, len(parts) & 0xFF]))
    for part in parts:
        digest.update(len(part).to_bytes(4, "big"))
        digest.update(part)
    return digest.digest()
