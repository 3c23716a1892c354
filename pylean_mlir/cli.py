"""The command `plm`: declares arguments and dispatches to `pylean_mlir.commands`, nothing else."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from pylean_mlir import __version__
from pylean_mlir.errors import PlmError, os_error_sentence

INTERRUPTED = 130

app = typer.Typer(
    name="plm",
    help="Checks Lean proofs about neural-network training steps and runs what they are about.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

ToolchainOption = Annotated[
    str | None,
    typer.Option(
        "--toolchain",
        metavar="WHICH",
        help="Lean to use: wheel (default), elan, or the path of a Lean library, program or folder.",
    ),
]
JobsOption = Annotated[
    int | None, typer.Option("--jobs", "-j", min=1, help="Modules compiled at once; default: all cores.")
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Print only errors.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON object on stdout.")]


def _version(show: bool) -> None:
    if show:
        typer.echo(f"plm {__version__}")
        raise typer.Exit


@app.callback()
def _plm(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True)] = False,
) -> None:
    pass


@app.command()
def build(
    modules: Annotated[list[str] | None, typer.Argument(help="Module names; default: all.")] = None,
    toolchain: ToolchainOption = None,
    jobs: JobsOption = None,
    allow_sorry: Annotated[
        bool, typer.Option("--allow-sorry", help="`sorry` in lean/Plm is only a warning.")
    ] = False,
    quiet: QuietOption = False,
    json: JsonOption = False,
) -> None:
    """Build the Lean library: the core library and the modules of lean/Plm."""
    from pylean_mlir.commands.build import run

    raise typer.Exit(run(modules or [], toolchain, jobs, allow_sorry=allow_sorry, quiet=quiet, as_json=json))


@app.command()
def check(
    files: Annotated[list[Path], typer.Argument(help="Lean files outside the library.")],
    toolchain: ToolchainOption = None,
    json: JsonOption = False,
) -> None:
    """Check Lean files of your own against the library."""
    from pylean_mlir.commands.check import run

    raise typer.Exit(run(files, toolchain, as_json=json))


@app.command()
def doctor(toolchain: ToolchainOption = None, json: JsonOption = False) -> None:
    """Show what is installed, what is missing, and what to do about it."""
    from pylean_mlir.commands.doctor import run

    raise typer.Exit(run(toolchain, as_json=json))


def main(argv: Sequence[str] | None = None) -> None:
    """Run `plm` and exit: 0 for success, 1 for a problem, 2 for wrong usage, 130 when interrupted."""
    sys.exit(_run(argv))


def _run(argv: Sequence[str] | None) -> int:
    try:
        code = app(args=argv, prog_name="plm", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except PlmError as error:
        return _fail(str(error), error.exit_code)
    except (KeyboardInterrupt, typer.Abort):
        return _fail("Interrupted.", INTERRUPTED)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        return _fail(os_error_sentence(error), 1)
    except Exception as error:
        # typer carries its own copy of click's exceptions or uses click's, depending on its version
        show = getattr(error, "show", None)
        if show is None:
            raise
        show()
        return int(getattr(error, "exit_code", 2))


def _fail(sentence: str, code: int) -> int:
    sys.stderr.write(f"plm: {' '.join(sentence.split())}\n")
    return code
