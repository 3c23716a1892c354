"""Forms of StableHLO for IREE's CPU backend: text, check, race.

python bench/forms/forms.py all               # check and race the four nets: the table of docs/performance.md
python bench/forms/forms.py text mnist-mlp [--forms base] [--seed-rate]
python bench/forms/forms.py lines
python bench/forms/forms.py check [NET...]
python bench/forms/forms.py race [NET...] [--seconds 60]
"""

import argparse
import tempfile
from pathlib import Path

from check import worst
from lower import BASE, CHOSEN, Forms
from race import race
from step import NETS, train_step

from pylean_mlir.errors import PlmError
from pylean_mlir.runtime import LLVM_CPU, FlagSet, compile_text

HOST = "--iree-llvmcpu-target-cpu=host"
WIDE = "--iree-llvmcpu-distribution-size=128"
FLAGS = {
    "host": (HOST,),
    "d128": (HOST, WIDE),
    "o3-d128": (HOST, WIDE, "--iree-opt-level=O3"),
    "dt": (HOST, "--iree-opt-data-tiling"),
}
FORMS = {"base": BASE, "chosen": CHOSEN}
CACHE = Path(tempfile.gettempdir()) / "plm-forms"
MAIN_NETS = ("mnist-linear", "mnist-mlp", "mnist-cnn", "cifar-cnn")


def batch_of(net: str) -> int:
    """128, or 2 for tiny nets."""
    return 2 if net.startswith("tiny") else 128


def compiled(net: str, forms: Forms, flags: tuple[str, ...], seed: bool) -> Path:
    """The module file of a training step."""
    CACHE.mkdir(exist_ok=True)
    text = train_step(net, batch_of(net), forms, seed=seed)
    return compile_text(text, LLVM_CPU, FlagSet("forms", flags), CACHE).path


def print_lines() -> None:
    """Number of StableHLO lines of every net."""
    for net in NETS:
        counts = [
            f"{name}{' + seed' if seed else ''} "
            f"{train_step(net, batch_of(net), forms, seed=seed).count('= stablehlo.')}"
            for name, forms in FORMS.items()
            for seed in (False, True)
        ]
        print(f"{net:14s}", "; ".join(counts))


def print_check(nets: list[str]) -> None:
    """Errors against float64, on random inputs and on inputs with ties and exact zeros."""
    for net in nets:
        for name, forms in FORMS.items():
            for seed in (False, True):
                path = compiled(net, forms, FLAGS["d128"], seed)
                plain = max(worst(path, net, batch_of(net), ties=False))
                ties = max(worst(path, net, batch_of(net), ties=True))
                print(f"{net:14s} {name:7s} seed={seed!s:5s} random {plain:.1e}  ties {ties:.1e}", flush=True)


def print_race(nets: list[str], seconds: float) -> None:
    """Step times, in turns; ratios are to torch eager."""
    for net in nets:
        commands: dict[str, tuple[str, ...]] = {k: (k,) for k in ("torch", "torch.compile", "jax")}
        for name, forms in FORMS.items():
            for label, flags in FLAGS.items():
                try:
                    commands[f"{name} {label}"] = ("iree", str(compiled(net, forms, flags, True)))
                except PlmError as error:
                    print(f"{name} {label}: {str(error)[:200]}")
        print(
            f"\n| {net} | min ms | median | quartiles | ratio of minima | ratio per round | CPU ms | steps |"
        )
        print("|---|---|---|---|---|---|---|---|")
        results = race(net, batch_of(net), commands, seconds)
        for r in results:
            row = (r.name, f"{r.least:.3g}", f"{r.middle:.3g}", f"{r.low:.3g}-{r.high:.3g}")
            ratios = (
                f"{r.least / results[0].least:.2f}",
                f"{r.ratio:.2f}",
                f"{r.processor:.3g}",
                str(r.steps),
            )
            print("| " + " | ".join((*row, *ratios)) + " |", flush=True)


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=("all", "text", "lines", "check", "race"))
    parser.add_argument("nets", nargs="*", metavar="NET")
    parser.add_argument("--forms", choices=tuple(FORMS), default="chosen")
    parser.add_argument(
        "--seed-rate", action="store_true", help="start the reverse sweep from the learning rate"
    )
    parser.add_argument("--seconds", type=float, default=40.0, help="of racing, per net")
    options = parser.parse_args()
    unknown = sorted(set(options.nets) - set(NETS))
    if unknown:
        parser.error(f"no net {unknown[0]!r}; the nets are {', '.join(NETS)}")
    match options.command:
        case "text":
            for net in options.nets:
                print(train_step(net, batch_of(net), FORMS[options.forms], seed=options.seed_rate), end="")
        case "lines":
            print_lines()
        case "check":
            print_check(options.nets or list(NETS))
        case "race":
            print_race(options.nets or list(MAIN_NETS), options.seconds)
        case "all":
            print_lines()
            print_check(list(NETS))
            print_race(list(MAIN_NETS), options.seconds)


if __name__ == "__main__":
    main()
