"""The README.md files in lean/Plm say what the headers of the Lean files say."""

import importlib.util
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SPEC = importlib.util.spec_from_file_location("lean_readmes", ROOT / "scripts" / "lean_readmes.py")
assert SPEC and SPEC.loader
lean_readmes = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(lean_readmes)


def test_they_are_up_to_date() -> None:
    assert not lean_readmes.stale()


def test_a_changed_header_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "Base"
    folder.mkdir()
    (folder / "A.lean").write_text("/-!\n# Letters\n\nOne letter.\nAnother.\n\nMore.\n-/\n")
    monkeypatch.setattr(lean_readmes, "LIBRARY", tmp_path)
    text = lean_readmes.readme(folder)
    assert "**[A.lean](A.lean)**: Letters. One letter. Another.\n" in text
    (folder / "README.md").write_text(text)
    assert lean_readmes.stale() == []
    (folder / "A.lean").write_text("/-!\n# Digits\n-/\n")
    assert lean_readmes.stale() == [folder / "README.md"]


def test_a_file_without_a_header_is_named(tmp_path: Path) -> None:
    file = tmp_path / "B.lean"
    file.write_text("def x := 1\n")
    with pytest.raises(SystemExit, match=r"B\.lean does not open"):
        lean_readmes.header(file)
