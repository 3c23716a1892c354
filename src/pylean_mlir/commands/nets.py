"""`plm nets`: what is in `verified_mlir/`, and the stages of a training step, from layers to text."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from rich.box import SIMPLE
from rich.table import Table

from pylean_mlir.console import out, say
from pylean_mlir.errors import PlmError
from pylean_mlir.lean.build import Builder
from pylean_mlir.lean.toolchain import find_toolchain
from pylean_mlir.manifest import Manifest, Module, load_manifest
from pylean_mlir.project import Project, find_project
from pylean_mlir.render import check_module, operations_of

STAGES: Final = ("spec", "ops", "hlo", "text")
_LINE: Final = re.compile(r"%(\w+) = \"?stablehlo\.(\w+)")
_REFERENCE: Final = re.compile(r"%\w+")


def run(net: str | None, stage: str, folder: Path | None, *, as_json: bool) -> int:
    """Print a table of all nets, or `net` at a stage; return the exit code."""
    if stage not in STAGES:
        raise PlmError(f"There is no stage {stage!r}; the stages are {', '.join(STAGES)}.")
    project = find_project()
    manifest = load_manifest(folder or project.modules_dir)
    if stage != "spec":
        if net is None:
            raise PlmError("--stage shows one net; name it, as in `plm nets mnist-mlp --stage ops`.")
        module = manifest.find(net, "train")
        say(_operations(project, net) if stage == "ops" else _text(module, manifest.text(module), stage))
        return 0
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


def _operations(project: Project, net: str) -> str:
    """The mathematical operations of a training step, as the Lean library has them."""
    return operations_of(Builder(project, find_toolchain(project.config.toolchain, project.cache)), net)


def _text(module: Module, text: str, stage: str) -> str:
    """The text itself, or its operations in short: result, name, operands, type of the result."""
    if stage == "text":
        return text.rstrip("\n")
    inputs = {f"%arg{index}": port.name for index, port in enumerate(module.inputs)}
    return "\n".join(_short(text, inputs))


def _short(text: str, inputs: Mapping[str, str]) -> Iterator[str]:
    def operands(words: str) -> str:
        return ", ".join(inputs.get(name, name) for name in _REFERENCE.findall(words))

    for line in text.splitlines():
        if found := _LINE.search(line):
            name, operation = found.groups()
            head, _, types = line[found.end() :].rpartition(" : ")
            yield f"%{name} = {operation} ({operands(head)}) : {types.rpartition('-> ')[2]}"
        elif line.lstrip().startswith(("return", "func.return")):
            yield f"return {operands(line)}"


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
