"""Other evaluators of the same text: StableHLO's reference interpreter and XLA, each in a child process."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from threading import Lock

import numpy as np

from pylean_mlir.errors import PlmError
from pylean_mlir.layers import Array


class Evaluator:
    """One child process, started when needed and again after it died.

    Args:
        how: xla or stablehlo.
    """

    def __init__(self, how: str) -> None:
        self._how = how
        self._process: subprocess.Popen[str] | None = None
        self._lock = Lock()
        self._closed = False

    def __call__(self, text: str, inputs: Sequence[Array]) -> list[Array]:
        """The results of `text` on f32 `inputs`.

        Raises:
            PlmError: the evaluator refused the text or died.
        """
        with tempfile.TemporaryDirectory(prefix="plm-oracle-") as name:
            folder = Path(name)
            (folder / "module.mlir").write_text(text, encoding="utf-8")
            np.savez(folder / "in.npz", *[np.asarray(x, np.float32) for x in inputs])
            request = {
                "how": self._how,
                "text": str(folder / "module.mlir"),
                "inputs": str(folder / "in.npz"),
                "outputs": str(folder / "out.npz"),
            }
            with self._lock:
                answer = self._ask(json.dumps(request))
            if "error" in answer:
                raise PlmError(f"{self._how} refused the module: {answer['error']}.")
            with np.load(folder / "out.npz") as stored:
                return [stored[key] for key in stored.files]

    def close(self) -> None:
        """End the child and start no other one; a thread that waits for an answer gets an error."""
        self._closed = True
        if (running := self._process) is not None:
            running.kill()
        with self._lock:
            if self._process is not None:
                self._process.communicate()
                self._process = None

    def _ask(self, request: str) -> dict[str, str]:
        if self._closed:
            raise PlmError(f"{self._how} was stopped.")
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "pylean_mlir.oracle._child"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
            )
        assert self._process.stdin and self._process.stdout
        try:
            self._process.stdin.write(request + "\n")
            self._process.stdin.flush()
            line = self._process.stdout.readline()
        except (BrokenPipeError, ValueError):
            line = ""
        if not line:
            code = self._process.wait()
            self._process = None
            raise PlmError(f"{self._how} ended its process (exit code {code}).")
        answer: dict[str, str] = json.loads(line)
        return answer
