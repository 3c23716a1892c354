"""Where a module runs, and which compiler flags are worth trying there.

No flag set is right for every module: some crash the compiler on some modules, and which one is fastest
differs. So a target lists candidates, and `_choose` picks one per module.
"""

from dataclasses import dataclass
from pathlib import Path

from pylean_mlir.errors import PlmError


@dataclass(frozen=True)
class FlagSet:
    """Named compiler flags; `needs` is text that a module must contain for the flags to make sense."""

    name: str
    flags: tuple[str, ...]
    needs: str = ""


@dataclass(frozen=True)
class Target:
    """A compiler target with its runtime driver.

    `flags` are always passed. `candidates` are tried in this order, the likely fastest first; `DEFAULT` (no
    further flags) is the reference that every candidate's outputs are compared with, and the fallback.
    """

    name: str
    driver: str
    flags: tuple[str, ...]
    candidates: tuple[FlagSet, ...] = ()
    host_specific: bool = False


DEFAULT = FlagSet("default", ())
_HOST = "--iree-llvmcpu-target-cpu=host"
_WIDE = ("--iree-opt-level=O3", _HOST, "--iree-llvmcpu-distribution-size=128")
_TILES = f"--iree-codegen-tuning-spec-path={Path(__file__).with_name('tiles-2.mlir')}"


def _cpu_candidates() -> tuple[FlagSet, ...]:
    """The sets worth trying; `tiles` only where there are 32 registers of 16 floats."""
    tiles = (FlagSet("tiles", (*_WIDE, _TILES)),) if _has_avx512() else ()
    return (
        *tiles,
        FlagSet("o3-d128", _WIDE),
        FlagSet("host", (_HOST,)),
        FlagSet("d128", (_HOST, "--iree-llvmcpu-distribution-size=128")),
        FlagSet("dt", (_HOST, "--iree-opt-data-tiling")),
    )


def _has_avx512() -> bool:
    try:
        return " avx512f " in Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        return False


LLVM_CPU = Target(
    name="llvm-cpu",
    driver="local-task",
    flags=("--iree-hal-target-device=local", "--iree-hal-local-target-device-backends=llvm-cpu"),
    candidates=_cpu_candidates(),
    host_specific=True,
)
_O3 = (FlagSet("o3", ("--iree-opt-level=O3",)),)
_GPU = {
    "cuda": ("cuda", "--iree-cuda-target", "sm_80"),
    "rocm": ("hip", "--iree-rocm-target", "gfx1100"),
    "vulkan": ("vulkan", "--iree-vulkan-target", ""),
}
TARGET_NAMES = (LLVM_CPU.name, *_GPU)


def parse_target(text: str) -> Target:
    """`llvm-cpu`, `cuda`, `rocm` or `vulkan`; a GPU's chip may follow a colon, as in `rocm:gfx1100`."""
    name, _, chip = text.partition(":")
    if name == LLVM_CPU.name and not chip:
        return LLVM_CPU
    if name not in _GPU:
        raise PlmError(f"There is no target {text!r}; the targets are {', '.join(TARGET_NAMES)}.")
    driver, chip_flag, usual_chip = _GPU[name]
    chip = chip or usual_chip
    chip_flags = (f"{chip_flag}={chip}",) if chip else ()
    return Target(
        name=f"{name}:{chip}" if chip else name,
        driver=driver,
        flags=(f"--iree-hal-target-device={driver}", *chip_flags),
        candidates=_O3,
    )
