"""Diffs on pages: find them, and apply them to a copy of the files."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DIFF = re.compile(r"^```diff\n(.*?)^```", re.DOTALL | re.MULTILINE)


def page_diff(page: str) -> str:
    """The diff on a page of docs/."""
    (diff,) = DIFF.findall((ROOT / "docs" / page).read_text(encoding="utf-8"))
    return str(diff)


def changed_lines(diff: str) -> list[str]:
    """The lines that a diff adds or takes away."""
    return [line for line in diff.splitlines() if re.match(r"[+-](?![+-]{2} )", line)]


def apply_diff(diff: str, root: Path) -> None:
    """Apply a unified diff below `root`; each hunk goes where its old lines are, whatever their numbers."""
    for part in re.split(r"^--- (?:a/.*|/dev/null)\n\+\+\+ b/", diff, flags=re.MULTILINE)[1:]:
        path = root / part.partition("\n")[0]
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        for hunk in re.split(r"^@@.*\n", part, flags=re.MULTILINE)[1:]:
            lines = hunk.splitlines(keepends=True)
            old = "".join(line[1:] or "\n" for line in lines if line[0] != "+")
            new = "".join(line[1:] or "\n" for line in lines if line[0] != "-")
            assert not (old or text) or text.count(old) == 1, f"not exactly once in {path.name}:\n{old}"
            text = text.replace(old, new) if old else new
        path.write_text(text, encoding="utf-8")
