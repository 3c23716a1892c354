"""A REPL over the real core library, kept for a whole module of tests."""

from collections.abc import Iterator

import pytest

from pylean_mlir.lean.build import Builder, BuildReport
from pylean_mlir.lean.repl import Repl
from pylean_mlir.lean.session import Session


@pytest.fixture(scope="module")
def builder(library: tuple[Builder, BuildReport]) -> Builder:
    """What builds the modules of the checkout; the core library is built."""
    return library[0]


@pytest.fixture(scope="module")
def session(builder: Builder) -> Iterator[Session]:
    """Environments without LeanInteract."""
    session = Session(builder)
    yield session
    session.close()


@pytest.fixture(scope="module")
def repl(builder: Builder) -> Iterator[Repl]:
    """The REPL that the package uses."""
    with Repl(builder.project, builder.toolchain) as repl:
        yield repl
