"""Looking for forbidden constructs in the text of Lean files."""

import itertools
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from pylean_mlir.audit._policy import Policy

_TOKEN: Final = re.compile(
    r"""(?P<comment>--[^\n]*|/-)"""
    r"""|(?P<raw>r(?P<hashes>\#*)".*?"(?P=hashes))"""
    r"""|(?P<string>"(?:[^"\\]|\\.)*")"""
    r"""|(?P<char>'(?:[^'\\\n]|\\(?:[^\n'xu]|'|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}))')"""
    r"""|(?P<word>\#?(?:[^\W\d][\w'!?]*|«[^»\n]*»)(?:\.(?:[^\W\d][\w'!?]*|«[^»\n]*»|\d+))*%?)"""
    r"""|(?P<mark>@\[|[\[\](),])""",
    re.DOTALL,
)
_BLOCK_MARK: Final = re.compile(r"/-|-/")
_NAME_CATEGORIES: Final = ("Ll", "Lu", "Lo", "Lm")
_ALPHABETS: Final = (
    "LATIN",
    "GREEK",
    "SUBSCRIPT",
    "SUPERSCRIPT",
    "DOUBLE-STRUCK",
    "SCRIPT",
    "MATHEMATICAL",
    "MODIFIER",
)
_HIDDEN_CATEGORIES: Final = ("Cf", "Co", "Cn", "Cs")


@dataclass(frozen=True)
class Token:
    """A word or a bracket of a Lean file, outside of comments and strings, and the line it is on."""

    text: str
    line: int


@dataclass(frozen=True)
class Forbidden:
    """A forbidden construct: what, and the line it is on."""

    what: str
    line: int


def tokens(source: str) -> Iterator[Token]:
    """Yield the words and brackets of a Lean text, without comments, strings and characters."""
    position, line = 0, 1
    while match := _TOKEN.search(source, position):
        line += source.count("\n", position, match.start())
        end = match.end()
        if match["comment"] == "/-":
            end = _block_end(source, match.start())
        elif match["word"] or match["mark"]:
            yield Token(match.group(), line)
        line += source.count("\n", match.start(), end)
        position = end


def _block_end(source: str, start: int) -> int:
    depth = 0
    for mark in _BLOCK_MARK.finditer(source, start):
        depth += 1 if mark.group() == "/-" else -1
        if depth == 0:
            return mark.end()
    return len(source)


def scan_library(source: str, policy: Policy) -> list[Forbidden]:
    """Find what must not be in a file of lean/Plm."""
    found = [*_scan_characters(source)]
    words = list(tokens(source))
    for index, token in enumerate(words):
        text = token.text
        after = words[index + 1].text if index + 1 < len(words) else ""
        if text == "set_option" and not _allowed(after, policy.options):
            found.append(Forbidden(f"set_option {after}", token.line))
        elif text in policy.words or text.startswith("#"):
            found.append(Forbidden(text, token.line))
        elif text == "@[" or (text == "attribute" and after == "["):
            first = index + (1 if text == "@[" else 2)
            found += _scan_attributes(words, first, policy)
    return found


def scan_core(path: str, source: str, policy: Policy) -> list[Forbidden]:
    """Find what must not be in a file of lean/core outside of the files that the policy names for it."""
    found = [*_scan_characters(source)]
    for token in tokens(source):
        files = policy.core_words.get(token.text)
        if files is not None and path not in files:
            found.append(Forbidden(token.text, token.line))
    return found


def find_declarations(source: str) -> dict[str, int]:
    """Map the names after the words `theorem` and `lemma` to their lines, as they stand in the text."""
    words = list(tokens(source))
    return {
        after.text.removeprefix("_root_."): word.line
        for word, after in itertools.pairwise(words)
        if word.text in ("theorem", "lemma")
    }


def source_of(declarations: Mapping[str, int], name: str) -> int | None:
    """The line on which a text declares `name`, by any ending of the full name."""
    parts = name.split(".")
    for start in range(len(parts)):
        line = declarations.get(".".join(parts[start:]))
        if line is not None:
            return line
    return None


def _scan_attributes(words: list[Token], start: int, policy: Policy) -> Iterator[Forbidden]:
    """Check the names of attributes up to the closing bracket; what follows a name is its argument."""
    depth, at_name = 1, True
    for token in words[start:]:
        text = token.text
        if text in ("[", "(", "@["):
            depth += 1
        elif text in ("]", ")"):
            depth -= 1
            if depth == 0:
                return
        elif text == "," and depth == 1:
            at_name = True
            continue
        elif at_name and text in ("local", "scoped"):
            continue
        elif at_name and not _allowed(text, policy.attributes):
            yield Forbidden(f"attribute {text}", token.line)
        at_name = False


def _allowed(name: str, allowed: tuple[str, ...]) -> bool:
    return any(name == one or (one.endswith(".*") and name.startswith(one[:-1])) for one in allowed)


def _scan_characters(source: str) -> Iterator[Forbidden]:
    """Find characters that are invisible or look like others."""
    for number, line in enumerate(source.splitlines(), 1):
        if line.isascii():
            continue
        for char in sorted(set(line)):
            if not char.isascii() and _is_deceptive(char):
                name = unicodedata.name(char, f"U+{ord(char):04X}")
                yield Forbidden(f"the character {name}", number)


def _is_deceptive(char: str) -> bool:
    category = unicodedata.category(char)
    if category in _HIDDEN_CATEGORIES:
        return True
    if category in _NAME_CATEGORIES:
        name = unicodedata.name(char, "")
        return not name.startswith(_ALPHABETS) or "FULLWIDTH" in name
    return category.startswith("Z") and char != " "
