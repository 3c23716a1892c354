"""`audits/policy.yaml`: what the proofs may rest on and which theorems must exist."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from pylean_mlir.errors import PlmError
from pylean_mlir.files import sha256_bytes

FILE_NAME = "policy.yaml"


@dataclass(frozen=True)
class Group:
    """Theorems that belong together: full name -> what it says, in one line."""

    name: str
    about: str
    theorems: Mapping[str, str]


@dataclass(frozen=True)
class Policy:
    """The policy.

    Attributes:
        sha256: hash of the file.
        axioms: the axioms that a theorem may use.
        groups: the theorems that must exist.
        words: words that no file of lean/Plm may contain outside of comments and strings.
        syntax_categories: the categories, such as `tactic`, that macros of the library may extend.
        options: options that `set_option` may set; `a.*` stands for all that begin with `a.`.
        attributes: attributes that declarations may have.
        extensions: parts of names of Lean's environment extensions that no compiled module may use.
        constants: constants that nothing a statement rests on may be.
        core_axioms: the axioms that lean/core declares.
        core_words: word -> the files of lean/core that may contain it.
        core_opaque: the modules of lean/core that may declare opaque constants.
    """

    sha256: str
    axioms: tuple[str, ...]
    groups: tuple[Group, ...]
    words: frozenset[str]
    syntax_categories: frozenset[str]
    options: tuple[str, ...]
    attributes: tuple[str, ...]
    extensions: tuple[str, ...]
    constants: frozenset[str]
    core_axioms: frozenset[str]
    core_words: Mapping[str, frozenset[str]]
    core_opaque: frozenset[str]

    @property
    def theorems(self) -> dict[str, str]:
        """All theorems of all groups in order, with what they say."""
        return {name: about for group in self.groups for name, about in group.theorems.items()}


def load_policy(path: Path) -> Policy:
    """Read the policy.

    Raises:
        PlmError: the file is missing or does not have the expected form.
    """
    try:
        data = path.read_bytes()
        content: Any = yaml.safe_load(data.decode("utf-8"))
    except FileNotFoundError as error:
        raise PlmError(f"{path} does not exist; the audit needs a policy.") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise PlmError(f"{path} is not valid YAML ({' '.join(str(error).split())}); correct it.") from error
    reader = _Reader(path)
    top = reader.table(content, "the file")
    library = reader.table(top.get("library"), "library")
    core = reader.table(top.get("core"), "core")
    groups = tuple(
        reader.group(name, group) for name, group in reader.table(top.get("groups"), "groups").items()
    )
    names = [name for group in groups for name in group.theorems]
    if len(set(names)) < len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise reader.error(f"{twice} is listed twice")
    if not names:
        raise reader.error("no theorem is listed")
    return Policy(
        sha256=sha256_bytes(data),
        axioms=reader.names(top.get("axioms"), "axioms"),
        groups=groups,
        words=frozenset(reader.names(library.get("words"), "library.words")),
        syntax_categories=frozenset(
            reader.names(library.get("syntax_categories"), "library.syntax_categories")
        ),
        options=reader.names(library.get("options"), "library.options"),
        attributes=reader.names(library.get("attributes"), "library.attributes"),
        extensions=reader.names(library.get("extensions"), "library.extensions"),
        constants=frozenset(reader.names(library.get("constants"), "library.constants")),
        core_axioms=frozenset(reader.names(core.get("axioms"), "core.axioms")),
        core_words={
            word: frozenset(files) for word, files in reader.lists(core.get("words"), "core.words").items()
        },
        core_opaque=frozenset(reader.names(core.get("opaque_modules"), "core.opaque_modules")),
    )


@dataclass(frozen=True)
class _Reader:
    path: Path

    def error(self, what: str) -> PlmError:
        return PlmError(f"{self.path}: {what}; correct it.")

    def table(self, value: Any, where: str) -> dict[str, Any]:
        if not isinstance(value, dict) or not all(isinstance(key, str) for key in value):
            raise self.error(f"{where} must hold `key: value` lines")
        return value

    def names(self, value: Any, where: str) -> tuple[str, ...]:
        if isinstance(value, dict):
            value = list(value)
        if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
            raise self.error(f"{where} must be a list of names")
        return tuple(value)

    def lists(self, value: Any, where: str) -> dict[str, tuple[str, ...]]:
        return {
            key: self.names(names, f"{where}.{key}") for key, names in self.table(value or {}, where).items()
        }

    def group(self, name: str, value: Any) -> Group:
        content = self.table(value, f"groups.{name}")
        theorems = self.table(content.get("theorems") or {}, f"groups.{name}.theorems")
        if not all(isinstance(about, str) and about.strip() for about in theorems.values()):
            raise self.error(f"each theorem of group {name} needs one line that says what it states")
        about = content.get("about")
        if not isinstance(about, str):
            raise self.error(f"group {name} needs `about`, one line")
        return Group(name, about, {key: " ".join(str(line).split()) for key, line in theorems.items()})
