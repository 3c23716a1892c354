"""The functions that Lean's kernel computes natively are the functions that our core library defines.

docs/trust.md explains the argument. Each link of it is tested here, and so is that each test can fail: core
libraries with one wrong function are built and must be caught.
"""

import math
import random
import re
import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from pylean_mlir.lean.build import Builder, BuildReport
from pylean_mlir.lean.imports import Root
from pylean_mlir.lean.process import LeanResult, run_lean
from pylean_mlir.lean.toolchain import Toolchain
from pylean_mlir.project import Project

Library = tuple[Builder, BuildReport]

SOUNDNESS = Path(__file__).with_name("soundness")
HEAD_END = "/-! ## Arithmetic on natural numbers"

# What each accelerated function of two numbers is, in Python.
FUNCTIONS: dict[str, Callable[[int, int], int | bool]] = {
    "add": lambda n, m: n + m,
    "sub": lambda n, m: max(0, n - m),
    "mul": lambda n, m: n * m,
    "pow": lambda n, m: n**m,
    "div": lambda n, m: n // m if m else 0,
    "mod": lambda n, m: n % m if m else n,
    "gcd": math.gcd,
    "beq": lambda n, m: n == m,
    "ble": lambda n, m: n <= m,
    "land": lambda n, m: n & m,
    "lor": lambda n, m: n | m,
    "xor": lambda n, m: n ^ m,
    "shiftLeft": lambda n, m: n << m,
    "shiftRight": lambda n, m: n >> m,
}
OPERATORS = {"add": "+", "sub": "-", "mul": "*", "pow": "^", "div": "/", "mod": "%"}
# Other names that a kernel might know; the probe also takes every name in Lean's library and in our core.
MORE_NAMES = ("log2", "powMod", "lcm", "min", "max", "pred", "sqrt", "testBit", "blt", "bitwise")


def literal(value: int | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def other(value: int | bool) -> int | bool:
    """Return a wrong result."""
    return not value if isinstance(value, bool) else value + 1


def check(toolchain: Toolchain, lean_path: Path | None, file: Path, text: str) -> LeanResult:
    file.write_text(text, encoding="utf-8")
    paths = [] if lean_path is None else [lean_path]
    return run_lean(toolchain, ["--json", "-DmaxErrors=100000", str(file)], lean_path=paths, timeout=120)


def error_lines(result: LeanResult) -> set[int]:
    assert result.failure() is None, result.failure()
    return {message.line for message in result.messages if message.severity == "error"}


def soundness_builder(library: Library) -> Builder:
    builder, _ = library
    root = Root(SOUNDNESS, top="Soundness", strict=True)
    return Builder(builder.project, builder.toolchain, extra_roots=(root,), timeout=120)


# --- which functions -----------------------------------------------------------------------------------


def candidate_names(builder: Builder) -> set[str]:
    """Every name `Nat.NAME` in Lean's compiled library or after a `def` in our core, and some more."""
    compiled = re.findall(
        rb"\0l_Nat_([a-z][A-Za-z0-9]*)___boxed\0", builder.toolchain.executable.read_bytes()
    )
    sources = [path.read_text(encoding="utf-8") for path in builder.project.core_dir.rglob("*.lean")]
    declared = [name for text in sources for name in re.findall(r"\bdef (?:Nat\.)?([a-z]\w*)", text)]
    found = {name.decode() for name in compiled} | set(declared) | set(MORE_NAMES)
    made_with_nat = {"zero", "succ", "rec", "casesOn", "recOn", "below", "brecOn", "ctorIdx", "noConfusion"}
    return {name for name in found if re.fullmatch(r"[a-zA-Z]\w*", name)} - made_with_nat


@pytest.mark.parametrize("arguments", [1, 2, 3])
def test_the_list_of_accelerated_functions_is_complete(
    library: Library, tmp_path: Path, arguments: int
) -> None:
    """Define every candidate as a constant; where Lean says something else, it computed by itself."""
    builder, _ = library
    prelude = (builder.project.core_dir / "Init" / "Prelude.lean").read_text(encoding="utf-8")
    head = prelude[: prelude.index(HEAD_END)]
    names = [name for name in sorted(candidate_names(builder)) if f"Nat.{name} " not in head]
    parameters, values = ["a b c"[: 2 * arguments - 1], "6 4 9"[: 2 * arguments - 1]]
    native: set[str] = set()
    for kind, value in (("Nat", "77"), ("Bool", "true"), ("Bool", "false")):
        lines = head.splitlines()
        where = {}
        for name in names:
            lines.append(f"noncomputable def Nat.«{name}» ({parameters} : Nat) : {kind} := {value}")
            lines.append(f"theorem probe.{name} : Eq (Nat.«{name}» {values}) {value} := Eq.refl {value}")
            where[len(lines)] = name
            where[len(lines) - 1] = f"definition of {name}"
        result = check(builder.toolchain, None, tmp_path / "Probe.lean", "\n".join(lines) + "\n")
        native |= {where[line] for line in error_lines(result)}
    assert native == (set(FUNCTIONS) if arguments == 2 else set())


def test_no_function_on_integers_is_accelerated(library: Library, tmp_path: Path) -> None:
    builder, _ = library
    prelude = (builder.project.core_dir / "Init" / "Prelude.lean").read_text(encoding="utf-8")
    text = prelude[: prelude.index(HEAD_END)]
    text += "set_option genCtorIdx false in\n"
    text += "inductive Int where\n  | ofNat : Nat → Int\n  | negSucc : Nat → Int\n"
    one = ("neg", "natAbs", "toNat", "sign", "not", "log2", "succ", "pred")
    two = (
        *("add", "sub", "mul", "div", "mod", "ediv", "emod", "fdiv", "fmod", "tdiv", "tmod", "gcd", "land"),
        *("lor", "xor", "shiftRight", "beq", "ble", "blt", "lt", "le", "decEq", "decLe", "subNatNat"),
    )
    for names, parameters, arguments in ((one, "a", "(.negSucc 4)"), (two, "a b", "(.ofNat 6) (.negSucc 4)")):
        for name in names:
            text += f"noncomputable def Int.{name} ({parameters} : Int) : Nat := 77\n"
            text += f"theorem probe.{name} : Eq (Int.{name} {arguments}) 77 := Eq.refl 77\n"
    assert not error_lines(check(builder.toolchain, None, tmp_path / "Int.lean", text))


def test_the_core_defines_every_accelerated_function(library: Library, tmp_path: Path) -> None:
    """A name that is left free is a hole, see `test_a_free_accelerated_name_proves_false`."""
    builder, report = library
    lines = [
        f"def Nat.{name} (_ _ : Nat) : {'Bool' if isinstance(f(0, 0), bool) else 'Nat'} := default"
        for name, f in FUNCTIONS.items()
    ]
    result = check(builder.toolchain, report.lean_path, tmp_path / "Taken.lean", "\n".join(lines) + "\n")
    assert error_lines(result) == set(range(1, len(lines) + 1))
    errors = [message.text for message in result.messages if message.severity == "error"]
    assert all("has already been declared" in text for text in errors)


def test_each_accelerated_function_has_its_file(library: Library) -> None:
    """Each proves the core's definition equal to a copy, and the copy equal to the built-in on a grid."""
    modules = {name: f"Soundness.{name[0].upper()}{name[1:]}" for name in FUNCTIONS}
    report = soundness_builder(library).build(sorted(modules.values()))
    assert report.ok, [(result.module, result.errors, result.failure) for result in report.results]
    for name, module in modules.items():
        text = (SOUNDNESS / module.replace(".", "/")).with_suffix(".lean").read_text(encoding="utf-8")
        assert re.search(rf"^theorem {name}_eq\b", text, re.MULTILINE), module
        assert re.search(rf"^theorem {name}_grid : agree .*by decide \+kernel$", text, re.MULTILINE), module


def test_the_theorems_use_no_axiom_but_propext_and_quot_sound(library: Library, tmp_path: Path) -> None:
    builder = soundness_builder(library)
    lines = ["prelude", *(f"import Soundness.{name[0].upper()}{name[1:]}" for name in FUNCTIONS)]
    lines += [f"#print axioms Soundness.{name}_{what}" for name in FUNCTIONS for what in ("eq", "grid")]
    report = builder.build([line.split()[1] for line in lines if line.startswith("import")])
    result = check(builder.toolchain, report.lean_path, tmp_path / "Axioms.lean", "\n".join(lines) + "\n")
    assert not error_lines(result)
    used = {
        axiom
        for message in result.messages
        for axiom in re.findall(r"[\w.]+", message.text.partition("axioms: ")[2])
    }
    assert len(result.messages) == 2 * len(FUNCTIONS)
    assert used <= {"propext", "Quot.sound"}


# --- numbers -------------------------------------------------------------------------------------------


def pairs(name: str, count: int) -> list[tuple[int, int]]:
    """Return edge cases and random pairs, most of them above 2^64 and 2^128."""
    rng = random.Random(f"{name} 20250")
    edges = [0, 1, 2, 7, 2**32, 2**63 - 1, 2**63, 2**64 - 1, 2**64, 2**64 + 1, 2**128, 2**200 + 1]
    if name in ("pow", "shiftLeft", "shiftRight"):
        small = [0, 1, 2, 3, 5, 64, 65]
        found = [(n, m) for n in edges for m in small if name != "pow" or n < 3 or m < 6]
        found += [(rng.getrandbits(rng.choice([4, 70, 140])), rng.randrange(9)) for _ in range(count)]
        return found
    found = [(n, m) for n in edges for m in edges]
    for _ in range(count):
        n, m = (rng.getrandbits(rng.choice([8, 64, 65, 130, 260])) for _ in range(2))
        found.append((n, m))
        found.append((n * m, m) if m else (n, n))
    return found


def equations(name: str, points: Sequence[tuple[int, int]], how: Sequence[str]) -> Iterable[tuple[str, bool]]:
    """Yield statements with their proofs, and whether each is true."""
    f = FUNCTIONS[name]
    for i, (n, m) in enumerate(points):
        value, proof = f(n, m), how[i % len(how)]
        terms = [f"Nat.{name} {n} {m}"]
        if name in OPERATORS:
            terms.append(f"({n} : Nat) {OPERATORS[name]} {m}")
        term = terms[i % len(terms)]
        wrong = other(value) if i % 3 or isinstance(value, bool) or value == 0 else value - 1
        yield f"example : {term} = {literal(value)} := {proof}", True
        yield f"example : {term} = {literal(wrong)} := {proof}", False
        yield f"example : {term} ≠ {literal(wrong)} := by decide", True
        yield f"example : {term} ≠ {literal(value)} := by decide", False


@pytest.mark.parametrize("name", FUNCTIONS)
def test_large_numbers_agree_with_python(library: Library, tmp_path: Path, name: str) -> None:
    builder, report = library
    rng = random.Random(name)
    points = pairs(name, 12)
    points = [*points[:3], *rng.sample(points, min(32, len(points)))]
    cases = list(equations(name, points, ["rfl", "by decide", "by decide +kernel"]))
    text = "\n".join(line for line, _ in cases) + "\n"
    found = error_lines(check(builder.toolchain, report.lean_path, tmp_path / "Large.lean", text))
    assert found == {number for number, (_, true) in enumerate(cases, 1) if not true}


@pytest.mark.slow
@pytest.mark.parametrize("name", FUNCTIONS)
def test_many_large_numbers_agree_with_python(library: Library, tmp_path: Path, name: str) -> None:
    builder, report = library
    cases = list(equations(name, pairs(name, 150), ["rfl", "by decide +kernel"]))
    text = "\n".join(line for line, _ in cases) + "\n"
    found = error_lines(check(builder.toolchain, report.lean_path, tmp_path / "Large.lean", text))
    assert found == {number for number, (_, true) in enumerate(cases, 1) if not true}


def test_literals_are_successors(library: Library, tmp_path: Path) -> None:
    builder, report = library
    lines = []
    for n in (0, 1, 41, 2**32 - 1, 2**63 - 1, 2**64 - 1, 2**64, 2**128 - 1):
        lines.append(f"example : Nat.succ {n} = {n + 1} := rfl")
        lines.append(f"example : Nat.succ {n} = {n} := by decide +kernel")
        lines.append(f"example : ({n + 1} : Nat) = {n} + 1 := by decide +kernel")
        lines.append(f"example : Nat.succ {n} = {n + 2} := rfl")
    result = check(builder.toolchain, report.lean_path, tmp_path / "Succ.lean", "\n".join(lines) + "\n")
    assert error_lines(result) == set(range(2, len(lines) + 1, 2))


# --- attacks -------------------------------------------------------------------------------------------

# Ways to prove `Nat.f a b = w`. Those of FAIR prove it when `w` is right.
FAIR = (
    "rfl",
    "Eq.refl _",
    "by decide",
    "by decide +kernel",
    "by with_unfolding_all rfl",
    "of_decide_eq_true rfl",
    "by change Nat.{f} {a} {b} = Nat.{f} {a} {b}; rfl",
    # Through the definition as a function: no closed application is left for the kernel to compute.
    "by intro g hg; delta Nat.{f} at hg; rw [hg]; with_unfolding_all rfl",
    "by intro g hg; delta Nat.{f} at hg; rw [hg]; decide +kernel",
)
UNFAIR = (
    "by unfold Nat.{f}; rfl",
    "by delta Nat.{f}; rfl",
    "by delta Nat.{f}; decide +kernel",
    "by simp only [Nat.{f}]",
    "by simp [Nat.{f}]",
    "by rw [Nat.{f}]",
    "by conv => lhs; unfold Nat.{f}",
    "by dsimp only [Nat.{f}]",
    "by native_decide",
    "by intro g hg; subst hg; delta Nat.{f}; decide +kernel",
    "by intro g hg; unfold Nat.{f} at hg; subst hg; rfl",
)


def statement(proof: str, name: str, a: int, b: int, value: int | bool) -> str:
    """Return a term whose type is `Nat.name a b = value`, by `proof` of that or of all functions like it."""
    proof = proof.replace("{f}", name).replace("{a}", str(a)).replace("{b}", str(b))
    right = literal(value)
    if "intro g" not in proof:
        return f"(show Nat.{name} {a} {b} = {right} from {proof})"
    return f"((show ∀ g, g = @Nat.{name} → g {a} {b} = {right} from {proof}) _ rfl)"


def attacks(name: str, a: int, b: int, wrong: int | bool) -> str:
    """Return a file that derives `False` on every line, in another way each time."""
    return "".join(
        f"theorem boom{i} : False := absurd {statement(proof, name, a, b, wrong)} (by decide)\n"
        for i, proof in enumerate((*FAIR, *UNFAIR))
    )


@dataclass(frozen=True)
class Mutant:
    """A core library with one wrong function.

    Attributes:
        name: the function.
        file: where the core defines it.
        core: what is replaced there, and by what.
        copy: the same mistake in Soundness/Copy.lean.
        point: numbers at which the wrong definition gives `value`.
        value: that wrong result.
        builds: whether the core still builds with the mistake.
    """

    name: str
    file: str
    core: tuple[str, str]
    copy: tuple[str, str]
    point: tuple[int, int]
    value: int | bool
    builds: bool = True


PRELUDE, BASIC, ACCELERATED = "Init/Prelude.lean", "Init/Nat/Basic.lean", "Init/Nat/Accelerated.lean"
MUTANTS = (
    Mutant(
        "mul",
        PRELUDE,
        ("  | _, .zero => .zero\n  | n, .succ m => Nat.add", "  | n, .zero => n\n  | n, .succ m => Nat.add"),
        ("  | _, .zero => .zero\n  | n, .succ m => add", "  | n, .zero => n\n  | n, .succ m => add"),
        (3, 4),
        15,
    ),
    Mutant(
        "ble",
        PRELUDE,
        (
            "def Nat.ble : Nat → Nat → Bool\n  | .zero, .zero => true",
            "def Nat.ble : Nat → Nat → Bool\n  | .zero, .zero => false",
        ),
        (
            "def ble : Nat → Nat → Bool\n  | .zero, .zero => true",
            "def ble : Nat → Nat → Bool\n  | .zero, .zero => false",
        ),
        (0, 0),
        False,
    ),
    Mutant(
        "add",
        PRELUDE,
        (".succ (Nat.add n m)", ".succ (.succ (Nat.add n m))"),
        (".succ (add n m)", ".succ (.succ (add n m))"),
        (1, 1),
        3,
        builds=False,
    ),
    Mutant(
        "sub", PRELUDE, ("Nat.pred (Nat.sub n m)", "Nat.sub n m"), ("pred (sub n m)", "sub n m"), (5, 3), 5
    ),
    Mutant(
        "pow",
        PRELUDE,
        ("  | .zero => .succ .zero\n  | .succ n => Nat.mul", "  | .zero => .zero\n  | .succ n => Nat.mul"),
        ("  | .zero => .succ .zero\n  | .succ n => mul", "  | .zero => .zero\n  | .succ n => mul"),
        (2, 3),
        0,
    ),
    Mutant(
        "beq",
        PRELUDE,
        (
            "def Nat.beq : Nat → Nat → Bool\n  | .zero, .zero => true",
            "def Nat.beq : Nat → Nat → Bool\n  | .zero, .zero => false",
        ),
        (
            "def beq : Nat → Nat → Bool\n  | .zero, .zero => true",
            "def beq : Nat → Nat → Bool\n  | .zero, .zero => false",
        ),
        (0, 0),
        False,
    ),
    Mutant(
        "div",
        BASIC,
        ("divFuel y fuel (x - y) + 1", "divFuel y fuel (x - y) + 2"),
        (".succ (divFuel y fuel (sub x y))", ".succ (.succ (divFuel y fuel (sub x y)))"),
        (6, 2),
        6,
    ),
    Mutant(
        "mod",
        BASIC,
        ("(x - y) else x", "(x - y) else 0"),
        ("    | _, _ => x", "    | _, _ => .zero"),
        (7, 4),
        0,
    ),
    Mutant(
        "gcd",
        ACCELERATED,
        ("gcdFuel fuel (n % m) m", "gcdFuel fuel m m"),
        ("gcdFuel fuel (mod n (.succ k)) (.succ k)", "gcdFuel fuel (.succ k) (.succ k)"),
        (4, 6),
        4,
    ),
    Mutant(
        "land",
        ACCELERATED,
        ("bitwise and", "bitwise or"),
        ("| true => b | false => false", "| true => true | false => b"),
        (1, 2),
        3,
    ),
    Mutant(
        "lor",
        ACCELERATED,
        ("bitwise or", "bitwise and"),
        ("| true => true | false => b", "| true => b | false => false"),
        (1, 2),
        0,
    ),
    Mutant(
        "xor",
        ACCELERATED,
        ("bitwise bne", "bitwise or"),
        ("| _, _ => false)", "| true, true => true | _, _ => false)"),
        (3, 1),
        3,
    ),
    Mutant(
        "shiftLeft",
        ACCELERATED,
        ("shiftLeft (2 * n) m", "shiftLeft (3 * n) m"),
        ("shiftLeft (mul (.succ (.succ .zero)) n) m", "shiftLeft (mul (.succ (.succ (.succ .zero))) n) m"),
        (1, 2),
        9,
    ),
    Mutant(
        "shiftRight",
        ACCELERATED,
        ("shiftRight n m / 2", "shiftRight n m / 3"),
        ("div (shiftRight n m) (.succ (.succ .zero))", "div (shiftRight n m) (.succ (.succ (.succ .zero)))"),
        (9, 1),
        3,
    ),
)
QUICK = ("ble",)


def test_there_is_a_mutant_of_every_function() -> None:
    assert {mutant.name for mutant in MUTANTS} == set(FUNCTIONS)
    for mutant in MUTANTS:
        assert FUNCTIONS[mutant.name](*mutant.point) != mutant.value


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_false_cannot_be_derived_from(library: Library, tmp_path: Path, mutant: Mutant) -> None:
    """Every attack fails; `test_a_wrong_function_is_caught` shows that they work against a wrong core."""
    builder, report = library
    for wrong in (mutant.value, other(FUNCTIONS[mutant.name](*mutant.point))):
        text = attacks(mutant.name, *mutant.point, wrong)
        found = error_lines(check(builder.toolchain, report.lean_path, tmp_path / "Attack.lean", text))
        survivors = [line for number, line in enumerate(text.splitlines(), 1) if number not in found]
        assert not survivors
    right = FUNCTIONS[mutant.name](*mutant.point)
    lines = [f"example := {statement(proof, mutant.name, *mutant.point, right)}\n" for proof in FAIR]
    result = check(builder.toolchain, report.lean_path, tmp_path / "Fair.lean", "".join(lines))
    assert [lines[number - 1] for number in sorted(error_lines(result))] == []


def replaced(folder: Path, file: str, change: tuple[str, str]) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert text.count(change[0]) == 1, f"{file} does not have {change[0]!r} once"
    path.write_text(text.replace(*change), encoding="utf-8")


@pytest.mark.parametrize(
    "mutant",
    [pytest.param(m, marks=[] if m.name in QUICK else pytest.mark.slow, id=m.name) for m in MUTANTS],
)
def test_a_wrong_function_is_caught(
    toolchain: Toolchain, library: Library, tmp_path: Path, mutant: Mutant
) -> None:
    """A wrong definition breaks its theorem; the same mistake in the copy breaks the grid."""
    project = Project(tmp_path, tmp_path / "cache")
    shutil.copytree(library[0].project.core_dir, project.core_dir)
    replaced(project.core_dir, mutant.file, mutant.core)
    soundness = tmp_path / "soundness"
    shutil.copytree(SOUNDNESS, soundness)
    builder = Builder(project, toolchain, extra_roots=(Root(soundness, top="Soundness"),), timeout=120)
    name = mutant.name
    module = f"Soundness.{name[0].upper()}{name[1:]}"

    core = builder.build(["Init.Nat.Accelerated"])
    assert core.ok == mutant.builds
    if not core.ok:
        return  # A core that does not build proves nothing.
    assert failed_theorems(builder, module) & {f"{name}_eq", f"{name}Fuel_eq", f"{name}_same", f"{name}_bit"}

    replaced(soundness, "Soundness/Copy.lean", mutant.copy)
    assert f"{name}_grid" in failed_theorems(builder, module)

    text = "prelude\nimport Init.Nat.Accelerated\n" + attacks(name, *mutant.point, mutant.value)
    found = error_lines(check(toolchain, core.lean_path, tmp_path / "Attack.lean", text))
    assert len(found) < len(FAIR) + len(UNFAIR), "no attack works against the wrong core"


def test_a_free_accelerated_name_proves_false(library: Library, tmp_path: Path) -> None:
    """Why the core must define them all: in a core without `Nat.gcd`, a file can define it wrongly."""
    builder, _ = library
    project = Project(tmp_path, tmp_path / "cache")
    shutil.copytree(builder.project.core_dir, project.core_dir)
    for file in project.core_dir.rglob("*.lean"):
        file.write_text(re.sub(r"\bgcd\b", "gcdOther", file.read_text(encoding="utf-8")), encoding="utf-8")
    report = Builder(project, builder.toolchain, timeout=120).build(["Init.Nat.Accelerated"])
    assert report.ok
    text = "prelude\nimport Init.Nat.Accelerated\ndef Nat.gcd (_ _ : Nat) : Nat := 77\n"
    text += attacks("gcd", 4, 6, 77) + "#print axioms boom7\n"
    result = check(builder.toolchain, report.lean_path, tmp_path / "Free.lean", text)
    assert len(error_lines(result)) < len(FAIR) + len(UNFAIR)
    assert not any("sorryAx" in message.text for message in result.messages if "boom7" in message.text)


# --- other ways past the kernel ------------------------------------------------------------------------

HOLES = {
    "opaque bad : False": "Inhabited",
    "opaque bad : 1 = 2": "Inhabited",
    '@[extern "native"] opaque bad : False': "Inhabited",
    "opaque bad (p : Prop) : p": "Inhabited",
    "partial def bad : False := bad": "",
    "def bad : False := bad": "",
    "unsafe def trick : False := trick\ntheorem bad : False := trick": "unsafe",
    "theorem bad : 2 = 3 := by native_decide": "",
    "def c : Nat := 4\n@[implemented_by c] def d : Nat := 3\ntheorem bad : d = 4 := by decide": "",
    "def c : Nat := 4\n@[implemented_by c] def d : Nat := 3\ntheorem bad : d = 4 := rfl": "",
    '@[extern "lean_nat_mul"] def d (n m : Nat) : Nat := n\ntheorem bad : d 2 3 = 6 := by decide +kernel': "",
    "theorem bad : Lean.reduceBool true = true := rfl": "",
    "def c : Bool := true\n@[implemented_by c] def d : Bool := false\ndef e : Bool := d\n"
    "def Lean.reduceBool (b : Bool) : Bool := b\n"
    "theorem bad : Lean.reduceBool e = true := by decide +kernel": "",
    'theorem bad : "a" = "b" := by decide +kernel': "",
    "theorem bad : \"ab\".toList = ['a', 'c'] := rfl": "",
    "def d : Int := 0\ntheorem bad : False := by exact d": "",
    "inductive Bad | mk (f : Bad → False) : Bad": "positive",
    "structure Box : Prop where n : Nat\ntheorem bad (a b : Box) : a.n = b.n := rfl": "",
    "theorem bad : (fun n : Nat => n) = (fun n => n + 1) := rfl": "",
}


@pytest.mark.parametrize("text", HOLES)
def test_nothing_smuggles_a_proof_past_the_kernel(library: Library, tmp_path: Path, text: str) -> None:
    builder, report = library
    result = check(builder.toolchain, report.lean_path, tmp_path / "Hole.lean", text + "\n")
    errors = [message.text for message in result.messages if message.severity == "error"]
    assert errors, text
    assert HOLES[text].lower() in " ".join(errors).lower()


def test_the_kernel_can_be_switched_off_and_no_file_of_ours_does(library: Library, tmp_path: Path) -> None:
    """`debug.skipKernelTC` is accepted and `#print axioms` shows nothing: the sources are searched for it."""
    builder, report = library
    text = "set_option debug.skipKernelTC true\ntheorem bad : (1 : Nat) = 2 := by decide +kernel\n"
    result = check(builder.toolchain, report.lean_path, tmp_path / "Skip.lean", text + "#print axioms bad\n")
    assert not error_lines(result)
    assert not any("sorryAx" in message.text for message in result.messages)
    for file in builder.project.library_dir.rglob("*.lean"):
        assert "skipKernelTC" not in file.read_text(encoding="utf-8"), file


def failed_theorems(builder: Builder, module: str) -> set[str]:
    """Return the theorems of `module` that Lean refuses."""
    results = {result.module: result for result in builder.build([module]).results}
    path = results[module].path
    names: dict[int, str] = {}
    last = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if match := re.match(r"theorem (\w+)", line):
            last = match[1]
        names[number] = last
    return {names[error.line] for error in results[module].errors}
