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
ModulesOption = Annotated[
    Path | None, typer.Option("--modules", help="Folder with manifest.json; default: verified_mlir.")
]
TargetOption = Annotated[
    str,
    typer.Option("--target", help="llvm-cpu, cuda, rocm or vulkan; a chip may follow, as in rocm:gfx1100."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON object on stdout.")]


data_app = typer.Typer(help="Find, get and look at data sets.", no_args_is_help=True)
app.add_typer(data_app, name="data")


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
def render(
    nets: Annotated[list[str] | None, typer.Argument(help="Net names; default: all.")] = None,
    batch: Annotated[
        int | None,
        typer.Option("--batch", min=1, help="Images per step; needs --out."),
    ] = None,
    out: Annotated[Path | None, typer.Option("--out", help="The folder; default: verified_mlir.")] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit with 1 if the folder differs.")
    ] = False,
    kernel: Annotated[
        bool,
        typer.Option(
            "--kernel",
            help="With --check: let Lean's kernel compute each text and prove what it means (minutes, and "
            "gigabytes for the large nets; name the nets to check fewer).",
        ),
    ] = False,
    toolchain: ToolchainOption = None,
    quiet: QuietOption = False,
    json: JsonOption = False,
) -> None:
    """Extract StableHLO text from the Lean library, or detect drift against the folder."""
    from pylean_mlir.commands.render import run

    raise typer.Exit(
        run(nets or [], batch, out, toolchain, check=check, kernel=kernel, quiet=quiet, as_json=json)
    )


@app.command()
def nets(
    net: Annotated[str | None, typer.Argument(help="Show the layers of this net.")] = None,
    stage: Annotated[
        str, typer.Option("--stage", help="Show the training step as: spec, ops, hlo or text.")
    ] = "spec",
    modules: ModulesOption = None,
    json: JsonOption = False,
) -> None:
    """List the rendered nets, or show one at a stage: layers, mathematical operations, StableHLO, text."""
    from pylean_mlir.commands.nets import run

    raise typer.Exit(run(net, stage, modules, as_json=json))


@app.command()
def audit(
    theorem: Annotated[
        str | None,
        typer.Argument(
            metavar="[THEOREM|FILE]", help="Explain (or export) this theorem only; the file for --checker."
        ),
    ] = None,
    update: Annotated[
        bool, typer.Option("--update", help="Show what changed and write the audit files.")
    ] = False,
    export: Annotated[
        Path | None,
        typer.Option(
            "--export", help="Write what the theorems rest on for other kernels (lean4export 3.1, NDJSON)."
        ),
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="With --export: all constants of the library and of its core.")
    ] = False,
    checker: Annotated[
        str | None,
        typer.Option("--checker", metavar="CMD", help="Let another kernel check an export; `own` is ours."),
    ] = None,
    timeout: Annotated[
        float, typer.Option("--timeout", min=1, help="Seconds that the checker may take.")
    ] = 1800,
    quiet: QuietOption = False,
    json: JsonOption = False,
) -> None:
    """Build from nothing and check what the proofs rest on and that they say what they said."""
    from pylean_mlir.commands.export import ExportOptions, run_export

    if export is not None or checker is not None or everything:
        options = ExportOptions(
            subject=theorem,
            export=export,
            everything=everything,
            checker=checker,
            timeout=timeout,
            update=update,
            quiet=quiet,
            as_json=json,
        )
        raise typer.Exit(run_export(options))
    from pylean_mlir.commands.audit import run

    raise typer.Exit(run(theorem, update=update, quiet=quiet, as_json=json))


@app.command()
def oracle(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[CASE]...",
            help="Networks, operations (op-relu, ops) or oracles (jax, lean, ...); default: all. "
            "`mutants` plants mistakes instead.",
        ),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", help="The JSON file to write; default: one in runs/oracle.")
    ] = None,
    quiet: QuietOption = False,
    json: JsonOption = False,
) -> None:
    """Compute training steps in independent ways and compare."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # oracles run next to each other
    from pylean_mlir.commands.oracle import run_command

    raise typer.Exit(run_command(names or [], out, quiet=quiet, as_json=json))


@app.command()
def doctor(toolchain: ToolchainOption = None, json: JsonOption = False) -> None:
    """Show what is installed, what is missing, and what to do about it."""
    from pylean_mlir.commands.doctor import run

    raise typer.Exit(run(toolchain, as_json=json))


@data_app.command("list")
def data_list() -> None:
    """List the data sets and where they are on this machine."""
    from pylean_mlir.commands.data import run_list

    raise typer.Exit(run_list())


@data_app.command("get")
def data_get(name: Annotated[str, typer.Argument(help="fashion-mnist, mnist or cifar10.")]) -> None:
    """Install a data set's Debian package, or download it and check its hash."""
    from pylean_mlir.commands.data import run_get

    raise typer.Exit(run_get(name))


@data_app.command("show")
def data_show(
    name: Annotated[str, typer.Argument(help="A data set or a folder with idx or CIFAR-10 files.")],
    out: Annotated[Path, typer.Option("--out", help="The PNG to write.")] = Path("contact-sheet.png"),
) -> None:
    """Describe a data set and write a contact sheet of its images."""
    from pylean_mlir.commands.data import run_show

    raise typer.Exit(run_show(name, out))


@app.command()
def train(
    net: Annotated[str, typer.Argument(help="A net in the manifest, such as mnist-mlp.")],
    data: Annotated[str | None, typer.Option("--data", help="A data set or a folder with its files.")] = None,
    epochs: Annotated[int | None, typer.Option("--epochs", min=0, help="Passes over the data.")] = None,
    batch: Annotated[int | None, typer.Option("--batch", min=1, help="Images per step.")] = None,
    lr: Annotated[float | None, typer.Option("--lr", help="Highest learning rate.")] = None,
    recipe: Annotated[
        str | None, typer.Option("--recipe", help="A YAML file, or a built-in: sgd, cosine (for CNNs).")
    ] = None,
    seed: Annotated[int | None, typer.Option("--seed", help="Decides first parameters and order.")] = None,
    out: Annotated[
        Path | None, typer.Option("--out", help="Run folder; default: a new one in runs/.")
    ] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with the run in --out.")] = False,
    target: TargetOption = "llvm-cpu",
    deterministic: Annotated[
        bool, typer.Option("--deterministic", help="Choose compiler flags without timing them.")
    ] = False,
    require_audit: Annotated[
        bool, typer.Option("--require-audit", help="Refuse modules that the last audit did not cover.")
    ] = False,
    init_from: Annotated[
        Path | None, typer.Option("--init-from", help="Start from the parameters in this safetensors file.")
    ] = None,
    dump_init: Annotated[
        Path | None, typer.Option("--dump-init", help="Write the first parameters to this file.")
    ] = None,
    modules: ModulesOption = None,
    quiet: QuietOption = False,
) -> None:
    """Train a verified module on real data."""
    from pylean_mlir.commands.train import run
    from pylean_mlir.training import TrainOptions

    given = {"epochs": epochs, "batch": batch, "lr": lr, "seed": seed}
    options = TrainOptions(
        net=net,
        data=data,
        recipe=recipe,
        changes={key: value for key, value in given.items() if value is not None},
        out=out,
        resume=resume,
        target=target,
        deterministic=deterministic,
        require_audit=require_audit,
        init_from=init_from,
        dump_init=dump_init,
        modules=modules,
    )
    raise typer.Exit(run(options, quiet=quiet))


@app.command("eval")
def evaluate(
    checkpoint: Annotated[Path, typer.Argument(help="A run folder (its best checkpoint) or a checkpoint.")],
    data: Annotated[str | None, typer.Option("--data", help="Another data set than the run's.")] = None,
    target: TargetOption = "llvm-cpu",
    modules: ModulesOption = None,
    json: JsonOption = False,
) -> None:
    """Evaluate a checkpoint on a whole test set."""
    from pylean_mlir.commands.eval import run

    raise typer.Exit(run(checkpoint, data, modules, target, as_json=json))


@app.command()
def plot(
    runs: Annotated[list[Path], typer.Argument(help="Run folders.")],
    out: Annotated[Path, typer.Option("--out", help="The .png or .svg to write.")] = Path("curves.png"),
) -> None:
    """Plot loss and accuracy of runs."""
    from pylean_mlir.commands.plot import run

    raise typer.Exit(run(runs, out))


@app.command()
def runs(
    folder: Annotated[Path, typer.Argument(help="Where the runs are.")] = Path("runs"),
    json: JsonOption = False,
) -> None:
    """List training runs with their results."""
    from pylean_mlir.commands.runs import run

    raise typer.Exit(run(folder, as_json=json))


@app.command()
def bench(
    nets: Annotated[
        list[str] | None, typer.Argument(help="Net names; default: all but the tiny ones.")
    ] = None,
    seconds: Annotated[
        float | None, typer.Option("--seconds", min=0.1, help="Length of each net's race; default: 20.")
    ] = None,
    rounds: Annotated[
        int | None, typer.Option("--rounds", min=1, help="Rounds of each race, instead of --seconds.")
    ] = None,
    flags: Annotated[
        list[str] | None, typer.Option("--flags", help="IREE flags that take part too: a name, or all.")
    ] = None,
    quick: Annotated[bool, typer.Option("--quick", help="Short races, and no times of Lean.")] = False,
    choose: Annotated[
        bool, typer.Option("--choose", help="Forget which IREE flags were chosen and choose again.")
    ] = False,
    profile: Annotated[
        bool, typer.Option("--profile", help="No race: where IREE spends the time of the named nets' steps.")
    ] = False,
    docs: Annotated[
        bool, typer.Option("--docs", help="Measure nothing; write the results into docs/performance.md.")
    ] = False,
    out: Annotated[
        Path | None, typer.Option("--out", help="The results; default: bench/results.json.")
    ] = None,
    modules: ModulesOption = None,
    quiet: QuietOption = False,
    json: JsonOption = False,
) -> None:
    """Time the training steps on IREE, XLA, JAX and torch, in turns; no names: Lean too."""
    from pylean_mlir.commands.bench import BenchOptions, run

    options = BenchOptions(
        nets=nets or [],
        rounds=rounds,
        seconds=seconds,
        flags=flags or [],
        out=out,
        modules=modules,
        quick=quick,
        choose=choose,
        profile=profile,
        docs=docs,
        quiet=quiet,
        as_json=json,
    )
    raise typer.Exit(run(options))


def main(argv: Sequence[str] | None = None) -> None:
    """Run `plm` and exit: 0 for success, 1 for a problem, 2 for wrong usage, 130 when interrupted."""
    sys.exit(_run(sys.argv[1:] if argv is None else argv))


def _run(argv: Sequence[str]) -> int:
    try:
        _dispatch(argv)
        sys.stdout.flush()
        return 0
    except typer.Exit as exit_:
        return exit_.exit_code
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


def _dispatch(argv: Sequence[str]) -> None:
    """Run the command; not by `app()`, which would handle some exceptions by itself."""
    command = typer.main.get_command(app)
    with command.make_context("plm", list(argv)) as context:
        command.invoke(context)


def _fail(sentence: str, code: int) -> int:
    sys.stderr.write(f"plm: {' '.join(sentence.split())}\n")
    return code
