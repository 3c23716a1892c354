"""Run Lean out of its shared library: `python -I -S launch.py LIBRARY ARGS...`.

Stand-alone on purpose: it runs in isolated mode and imports nothing of the package. `lean_main` usually ends
the process itself, so one process is one Lean run.
"""

import ctypes
import os
import signal
import sys

_PR_SET_PDEATHSIG = 1


def die_with_parent(parent: int) -> None:
    """Ask Linux to kill this process when the thread of `parent` that started it ends."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(137)


def run(library: str, arguments: list[str]) -> int:
    """Call `lean_main` with `arguments`; it may not return."""
    lean = ctypes.CDLL(library, mode=ctypes.RTLD_GLOBAL)
    argv = [b"lean", *map(os.fsencode, arguments)]
    code = lean.lean_main(len(argv), (ctypes.c_char_p * (len(argv) + 1))(*argv, None))
    ctypes.CDLL(None).fflush(None)
    return int(code) & 255


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    if "PLM_PARENT" in os.environ and sys.platform == "linux":
        die_with_parent(int(os.environ.pop("PLM_PARENT")))
    try:
        status = run(sys.argv[1], sys.argv[2:])
    except OSError as error:
        sys.stderr.write(f"cannot load Lean: {error}\n")
        status = 126
    os._exit(status)
