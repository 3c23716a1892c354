"""Cases for kernels: small files, each with its name, a reason, and whether a kernel must accept it."""

from collections.abc import Callable
from dataclasses import dataclass

from .writer import File


@dataclass(frozen=True)
class Case:
    """A file for a kernel.

    Attributes:
        name: what the test is called.
        reason: what is wrong in the last declaration, or what a kernel must know to accept the file.
        good: whether the file must be accepted; else it must be rejected.
        build: writes the declarations.
        derived: what is wrong is only a number that a kernel can derive; one that ignores it may accept.
        hard: a kernel may also decline it.
        whole: not only the last line is wrong, so nothing follows for the lines before it.
    """

    name: str
    reason: str
    good: bool
    build: Callable[[File], None]
    derived: bool = False
    hard: bool = False
    whole: bool = False

    def text(self) -> str:
        """The file."""
        file = File()
        self.build(file)
        return file.text()

    def before(self) -> str:
        """The file without its last line: all that a kernel must still accept."""
        return "".join(self.text().splitlines(keepends=True)[:-1])


GOOD: list[Case] = []
BAD: list[Case] = []
Build = Callable[[File], None]


def good(reason: str) -> Callable[[Build], Build]:
    """A file that a kernel must accept."""

    def note(build: Build) -> Build:
        GOOD.append(Case(build.__name__, reason, True, build))
        return build

    return note


def bad(
    reason: str, *, derived: bool = False, hard: bool = False, whole: bool = False
) -> Callable[[Build], Build]:
    """A file whose last declaration a kernel must reject."""

    def note(build: Build) -> Build:
        BAD.append(Case(build.__name__, reason, False, build, derived, hard, whole))
        return build

    return note
