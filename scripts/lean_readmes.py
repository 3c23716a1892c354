"""Write a README.md into every folder of lean/Plm, from the headers of its files.

A header is the module doc that a Lean file opens with: a title and a few sentences.  `tests/docs` checks that
the files are up to date.

Usage: python scripts/lean_readmes.py [--check]
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

LIBRARY = Path(__file__).resolve().parents[1] / "lean" / "Plm"
NOTE = "<!-- Written by scripts/lean_readmes.py from the headers of the files. -->"

# What a folder is for, in the order in which a reader comes by them.
FOLDERS = {
    "Base": "Scalars, indices, tensors, programs: what everything is written in",
    "Algebra": "Ordered fields: rings, order, finite sums, exp, log and sqrt",
    "Calculus": "Derivatives of maps between finite index types",
    "Real": "The real numbers, constructed, and the main theorems over them",
    "Prim": "The basic operations, their vector-Jacobian products, and that these are right",
    "Hlo": "StableHLO: the operations that are printed, and what they mean",
    "Text": "Printing and parsing, and that a text determines its module",
    "Pass": "From mathematical programs to StableHLO: lowering and simplification, each with its proof",
    "Pass/Lower": "The proofs that lowered operations compute the operations",
    "Op": "The language of networks: basic operations and derived ones, and what holds of all",
    "Op/Derived": "Operations made of basic ones, with their laws, one file each",
    "Grad": "The reverse sweep over a program, and that it is right",
    "Net": "Layers, specifications, networks",
    "Net/Layers": "The layers, one file each",
    "Nets": "The networks, one file each",
    "Step": "Loss, optimizers, the training step and its modules",
    "Step/Optim": "The optimizers, one file each",
    "Lines": "Programs by numbers: fast rendering, and checks of a text in independent pieces",
    "Statement": "The main theorems and the definitions that they speak about",
    "Run": "Programs: rendering, and executing the definitions on floats",
    "Witness": "Points where the hypotheses hold, and counterexamples where they are needed",
}


def header(file: Path) -> tuple[str, str]:
    """The title and the first paragraph of a Lean file's module doc."""
    found = re.search(
        r"^/-!\n# (.+?)\n(?:\n(.*?))?(?:\n\n|\n?-/)", file.read_text(encoding="utf-8"), re.M | re.S
    )
    if not found:
        raise SystemExit(f"{file} does not open with a module doc that has a title (/-! # ...).")
    return found[1].strip(), " ".join((found[2] or "").split())


def readme(folder: Path) -> str:
    """The text of a folder's README.md."""
    name = folder.relative_to(LIBRARY).as_posix()
    if name not in FOLDERS:
        raise SystemExit(f"lean/Plm/{name} has no line in FOLDERS of scripts/lean_readmes.py.")
    rows = []
    for file in sorted(folder.glob("*.lean")):
        title, text = header(file)
        rows.append(f"**[{file.name}]({file.name})**: {title}." + (f" {text}" if text else ""))
    return "\n\n".join([f"# {FOLDERS[name]}", NOTE, *rows]) + "\n"


def wanted() -> dict[Path, str]:
    """Every README.md with the text it should have."""
    folders = sorted({file.parent for file in LIBRARY.rglob("*.lean")} - {LIBRARY})
    return {folder / "README.md": readme(folder) for folder in folders}


def stale() -> list[Path]:
    """The README.md files that differ from what the headers say, and those that are left over."""
    expected = wanted()
    differ = [
        path for path, text in expected.items() if not path.is_file() or path.read_text("utf-8") != text
    ]
    return differ + sorted(set(LIBRARY.rglob("README.md")) - set(expected))


def main() -> None:
    """Write the files, or with `--check` say which are not up to date."""
    if sys.argv[1:] == ["--check"]:
        if paths := stale():
            raise SystemExit("not up to date, run scripts/lean_readmes.py: " + ", ".join(map(str, paths)))
        return
    expected = wanted()
    for path in set(LIBRARY.rglob("README.md")) - set(expected):
        path.unlink()
    for path, text in expected.items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
