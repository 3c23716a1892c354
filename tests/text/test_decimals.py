"""Decimal constants in Lean: literals, their normal form, and which natural numbers float32 has."""

from pathlib import Path

import numpy as np

from pylean_mlir.lean.build import Builder, BuildReport
from pylean_mlir.lean.messages import format_message

LITERALS = {
    "1.0e-5": (1, 5),
    "0.044715": (44715, 6),
    "0.1": (1, 1),
    "0.100": (1, 1),
    "0.7978845608": (7978845608, 10),
    "2.50": (25, 1),
    "3.0": (3, 0),
    "12e3": (12000, 0),
    "128": (128, 0),
    "0.0": (0, 0),
}
NUMBERS = [
    *(
        0,
        1,
        784,
        2**24 - 1,
        2**24,
        2**24 + 1,
        2**24 + 2,
        2**25 + 2,
        2**25 + 4,
        3 * 2**40,
        2**60 + 2**36,
        2**60 + 2**35,
    ),
    *(10**10, 10**11, 2**127, 2**128 - 2**104, 2**128 - 1, 2**128),
]


def in_float32(n: int) -> bool:
    with np.errstate(over="ignore"):
        rounded = np.float32(n)
    return bool(np.isfinite(rounded)) and int(rounded) == n


def test_decimals(library: tuple[Builder, BuildReport], tmp_path: Path) -> None:
    lines = ["import Plm.Base.Decimal", "open Plm"]
    for literal, (digits, places) in LITERALS.items():
        lines.append(f"example : ({literal} : Decimal) = ⟨{digits}, {places}⟩ := rfl")
    for n in NUMBERS:
        lines.append(f"example : float32Has {n} = {str(in_float32(n)).lower()} := by decide +kernel")
    file = tmp_path / "Decimals.lean"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    report = library[0].check_file(file)
    assert report.ok, "\n".join(format_message(message) for message in report.messages)
