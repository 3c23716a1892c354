"""`omega`: the compiled tactic over our own integers and our own versions of its lemmas."""

import random
from itertools import product
from pathlib import Path

import pytest

from pylean_mlir.lean.build import Builder, BuildReport
from pylean_mlir.lean.process import run_lean

Library = tuple[Builder, BuildReport]

PROVABLE = (
    "(a b : Nat) (_ : a < b) : a + 1 ≤ b",
    "(a b : Nat) (_ : b ≤ a) : a - b + b = a",
    "(a b c : Nat) (_ : a - b - c = 5) : a = b + c + 5",
    "(n : Nat) : n % 7 < 7",
    "(x : Nat) (_ : x / 3 = 2) : 6 ≤ x ∧ x < 9",
    "(x : Int) : x = 5 * (x / 5) + x % 5",
    "(x : Int) : -(x / -2) = x / 2",
    "(x y : Int) (_ : 2 * x + 1 = 2 * y) : False",
    "(x y : Int) (_ : 3 * x + 5 * y = 1) (_ : 0 ≤ x) (_ : x ≤ 1) : False",
    "(a b c : Nat) (_ : 7 * a + 12 * b + 31 * c = 17) : c = 0",
    "(x y z : Int) (_ : 2 * x + 3 * y + 5 * z = 0) (_ : 4 * x - 7 * y + z = 1) (_ : x = 2) : False",
    "(a b : Nat) : min a b ≤ a ∧ a ≤ max a b",
    "(a : Int) : a.natAbs = a ∨ a.natAbs = -a",
    "(a : Int) (_ : a < 0) : a.toNat = 0",
    "(a : Nat) (_ : 4 ∣ a) : a % 4 = 0",
    "(a : Nat) (_ : ¬4 ∣ a) : a % 4 ≠ 0",
    "(y : Int) (_ : ¬(3 : Int) ∣ y) : y % 3 ≠ 0",
    "(a b c d : Nat) (_ : a < b ∨ c < d) (_ : b ≤ a) : c + 1 ≤ d",
    "(a b : Nat) (_ : (a < b) ↔ (b < a)) : a = b",
    "(a b c : Nat) (_ : a < b → c < 3) (_ : a + 1 = b) : c ≤ 2",
    "(a b : Nat) (_ : ¬(a < b ∧ b < 10)) (_ : b < 5) : b ≤ a",
    "(a : Nat) (_ : ¬¬a < 3) : a ≤ 2",
    "(_ : ∃ x : Nat, x < 5 ∧ 7 < x) : False",
    "(s : { n : Nat // n < 5 }) : s.val ≤ 4",
    "(p : Nat × Nat) (_ : p.1 < p.2) : p.2 ≠ 0",
    "(a b : Nat × Nat) (_ : Prod.Lex (· < ·) (· < ·) a b) : a.1 ≤ b.1",
    "(k x : Nat) (_ : x < 2 ^ k) : x + 1 ≤ 2 ^ k",
    "(k x : Nat) : x % 2 ^ k < 2 ^ k",
    "(a b c : Nat) (_ : a * c + c ≤ b * c) (_ : 0 < c) : a * c < b * c",
    "(n : Nat) (i : Fin n) : i.val < n",
    "(n : Nat) (i j : Fin n) (_ : i.val = j.val) : i = j",
    "(n : Nat) (i j : Fin n) (_ : i ≠ j) : i < j ∨ j < i",
    "(x y : Fin 5) (_ : x.val + y.val < 5) : (x + y).val = x.val + y.val",
    "(n m : Nat) (i : Fin (n * m)) (_ : i.val / m < n) : i.val / m + 1 ≤ n",
    "(i j : Nat) (_ : i < 3) (_ : j < 4) : i * 4 + j < 12",
    "(xs : List Nat) (i : Nat) (_ : xs.length < 4) (_ : 2 * i ≤ xs.length) : i < 2",
)
FALSE = (
    "(a b : Nat) (_ : a ≤ b) : a < b",
    "(a b : Nat) : a - b + b = a",
    "(x y : Int) (_ : 2 * x + 1 = 3 * y) : False",
    "(x : Int) : 0 ≤ x",
    "(n : Nat) (i j : Fin n) : i = j",
    "(a b : Nat) (_ : a < b ∨ b < a) : a < b",
    "(x : Nat) (_ : x / 3 = 2) : x = 6",
)


def errors(library: Library, file: Path, text: str) -> set[int]:
    builder, report = library
    file.write_text(text, encoding="utf-8")
    args = ["--json", "-DmaxErrors=100000", str(file)]
    result = run_lean(builder.toolchain, args, lean_path=[report.lean_path], timeout=120)
    assert result.failure() is None
    return {message.line for message in result.messages if message.severity == "error"}


def test_what_omega_proves(library: Library, tmp_path: Path) -> None:
    text = "".join(f"example {statement} := by omega\n" for statement in PROVABLE)
    found = errors(library, tmp_path / "Good.lean", text)
    assert [PROVABLE[line - 1] for line in sorted(found)] == []


def test_what_is_false_is_refused(library: Library, tmp_path: Path) -> None:
    text = "".join(f"example {statement} := by omega\n" for statement in FALSE)
    assert errors(library, tmp_path / "Bad.lean", text) == set(range(1, len(FALSE) + 1))


def test_omega_uses_no_axiom_but_propext_and_choice(library: Library, tmp_path: Path) -> None:
    builder, report = library
    text = "".join(
        f"theorem t{i} {statement} := by omega\n#print axioms t{i}\n" for i, statement in enumerate(PROVABLE)
    )
    file = tmp_path / "Axioms.lean"
    file.write_text(text, encoding="utf-8")
    result = run_lean(builder.toolchain, ["--json", str(file)], lean_path=[report.lean_path], timeout=120)
    lists = [m.text.partition("axioms: ")[2].strip("[]\n ") for m in result.messages if "axioms" in m.text]
    used = {name.strip() for text in lists for name in text.split(",") if name.strip()}
    assert len(lists) == len(PROVABLE)
    assert used <= {"propext", "Classical.choice", "Quot.sound"}


@pytest.mark.parametrize("seed", range(3))
def test_random_problems_agree_with_trying_all_values(library: Library, tmp_path: Path, seed: int) -> None:
    """Two integers between -6 and 6: `omega` refutes a system exactly when no pair of values solves it."""
    rng = random.Random(seed)
    lines, solvable = [], set()
    for number in range(1, 41):
        rows = [
            (rng.randint(-4, 4), rng.randint(-4, 4), rng.choice(("≤", "=", "<")), rng.randint(-6, 6))
            for _ in range(rng.randint(1, 4))
        ]
        system = " ".join(f"(_ : {a} * x + {b} * y {relation} {c})" for a, b, relation, c in rows)
        lines.append(
            f"example (x y : Int) (_ : -6 ≤ x ∧ x ≤ 6) (_ : -6 ≤ y ∧ y ≤ 6) {system} : False := by omega\n"
        )
        if any(
            all(holds(a * x + b * y, r, c) for a, b, r, c in rows) for x, y in product(range(-6, 7), repeat=2)
        ):
            solvable.add(number)
    assert solvable
    assert len(solvable) < len(lines)
    refused = errors(library, tmp_path / "Random.lean", "".join(lines))
    assert not solvable - refused
    # The compiled tactic has no "dark shadows": it may give up on a few systems without solution.
    assert len(refused - solvable) <= 2


def holds(left: int, relation: str, right: int) -> bool:
    return {"≤": left <= right, "=": left == right, "<": left < right}[relation]
