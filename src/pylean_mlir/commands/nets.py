"""`plm nets`: what is in `verified_mlir/`."""

import json
from pathlib import Path
from typing import Any

from rich.box import SIMPLE
from rich.table import Table

from pylean_mlir.console import out
from pylean_mlir.manifest import Manifest, Module, load_manifest
from pylean_mlir.project import find_project
from pylean_mlir.render import check_module


def run(net: str | None, folder: Path | None, *, as_json: bool) -> int:
    """Print a table of all nets, or of the layers of `net`; return the exit code."""
    manifest = load_manifest(folder or find_project().modules_dir)
    rows = _nets(manifest) if net is None else _layers(manifest.find(net, "train"))
    if as_json:
        print(json.dumps(rows))
        return 0
    table = Table(title=net, box=SIMPLE, padding=(0, 1, 0, 0))
    for index, name in enumerate(rows[0]):
        is_text = index == 0 or isinstance(rows[0][name], str)
        table.add_column(name, justify="left" if is_text else "right", no_wrap=not is_text or index == 0)
    for row in rows:
        table.add_row(*(f"{value:,}" if isinstance(value, int) else str(value) for value in row.values()))
    out.print(table)
    return 0


def _nets(manifest: Manifest) -> list[dict[str, Any]]:
    rows = []
    for net in manifest.nets:
        row: dict[str, Any] = {"net": net}
        modules = [module for module in manifest.modules if module.net == net]
        row["batch"] = modules[0].batch
        row["parameters"] = modules[0].parameter_count
        for module in modules:
            text = manifest.text(module)
            ops = check_module(module, text)
            row[f"{module.kind} ops"] = sum(ops.values()) - ops["func.return"]
            row[f"{module.kind} bytes"] = len(text.encode())
        rows.append(row)
    return rows


def _layers(module: Module) -> list[dict[str, Any]]:
    image = module.image.shape[1:]
    rows: list[dict[str, Any]] = [
        {"layer": "input", "arguments": "", "output": _shape(image), "parameters": 0}
    ]
    for layer in module.layers:
        arguments = ", ".join(f"{key}={value}" for key, value in layer.args.items())
        rows.append(
            {
                "layer": layer.kind,
                "arguments": arguments,
                "output": _shape(layer.output),
                "parameters": layer.parameter_count,
            }
        )
    rows.append({"layer": "total", "arguments": "", "output": "", "parameters": module.parameter_count})
    return rows


def _shape(shape: tuple[int, ...]) -> str:
    return "x".join(map(str, shape))
