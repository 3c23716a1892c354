"""Output of the commands: results on stdout, everything else on stderr."""

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)


def say(text: str, *, style: str | None = None) -> None:
    """Print a line on stdout as it is: no markup, no wrapping."""
    out.print(text, style=style, markup=False)


def note(text: str, *, style: str | None = None) -> None:
    """Print a line on stderr as it is: no markup, no wrapping."""
    err.print(text, style=style, markup=False)


def progress(*, enabled: bool) -> Progress:
    """Return a progress bar on stderr; it shows nothing when disabled or when stderr is not a terminal."""
    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=err,
        transient=True,
        disable=not enabled or not err.is_terminal,
    )
