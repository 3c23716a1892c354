"""`verified_mlir/manifest.json`: which rendered modules exist and how to call them.

The renderer writes the file; this module reads it, complains in one sentence about anything unexpected, and
checks that a module on disk is the one that was rendered.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pylean_mlir.errors import PlmError
from pylean_mlir.files import sha256_file
from pylean_mlir.signature import KINDS, ROLES, Init, Port, Signature, check_signature

FORMAT = 1
FILE_NAME = "manifest.json"
MOST_DEPTH = 32
INIT_KINDS = ("he_normal", "zeros", "ones")


@dataclass(frozen=True)
class Layer:
    """One layer of the specification.

    Attributes:
        kind: its constructor.
        args: the constructor's arguments.
        output: the shape of one image's output.
        parameter_count: of the layer with its children.
        children: the networks inside it, by name, such as `body` and `shortcut`.
    """

    kind: str
    args: Mapping[str, int | str]
    output: tuple[int, ...]
    parameter_count: int
    children: Mapping[str, tuple["Layer", ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Module:
    """One rendered module for one batch size; what its `kind` means is in `signature.KINDS`."""

    net: str
    kind: str
    batch: int
    file: str
    sha256: str
    entry: str
    signature: Signature
    parameter_count: int
    input_shape: tuple[int, ...]
    layers: tuple["Layer", ...] = ()

    @property
    def inputs(self) -> tuple[Port, ...]:
        """The inputs, in order."""
        return self.signature.inputs

    @property
    def outputs(self) -> tuple[Port, ...]:
        """The outputs, in order."""
        return self.signature.outputs

    @property
    def parameters(self) -> tuple[Port, ...]:
        """The inputs that are parameters, in order."""
        return self.signature.parameters

    @property
    def image(self) -> Port:
        """The image input, [batch, H, W, C] or [batch, H*W*C]."""
        return self.signature.image

    @property
    def image_shape(self) -> tuple[int, int, int]:
        """Height, width and channels of the images this net reads, flattened or not."""
        height, width, channels = (*self.input_shape, 1)[:3]
        return height, width, channels

    @property
    def classes(self) -> int:
        """Number of logits for each image."""
        port = next(port for port in (*self.inputs, *self.outputs) if port.role in ("target", "logits"))
        return port.shape[1]

    @property
    def is_convolutional(self) -> bool:
        """Whether one of the parameters is the kernel of a convolution."""
        return any(len(port.shape) == 4 for port in self.parameters)


@dataclass(frozen=True)
class Manifest:
    """All rendered modules, and the folder that holds them."""

    folder: Path
    modules: tuple[Module, ...]

    @property
    def nets(self) -> tuple[str, ...]:
        """Net names in order of first appearance."""
        return tuple(dict.fromkeys(module.net for module in self.modules))

    def require(self, net: str) -> None:
        """Refuse a net that is not rendered."""
        if net not in self.nets:
            raise PlmError(
                f"There is no net {net!r}; the rendered ones are {', '.join(self.nets) or 'none'}."
            )

    def find(self, net: str, kind: str, batch: int | None = None) -> Module:
        """The module of `net` and `kind`, of the given batch size (or the largest one)."""
        self.require(net)
        modules = [module for module in self.modules if (module.net, module.kind) == (net, kind)]
        if not modules:
            raise PlmError(f"{net} has no {kind} module in {self.folder / FILE_NAME}; run `plm render`.")
        if batch is None:
            return max(modules, key=lambda module: module.batch)
        for module in modules:
            if module.batch == batch:
                return module
        sizes = ", ".join(str(module.batch) for module in modules)
        raise PlmError(f"{net} has no {kind} module for batch {batch}; the rendered sizes are {sizes}.")

    def text(self, module: Module) -> str:
        """The module's StableHLO text, after checking that it is the rendered one."""
        path = self.folder / module.file
        if not path.is_file():
            raise PlmError(f"{path} is missing; run `plm render`.")
        found = sha256_file(path)
        if found != module.sha256:
            raise PlmError(
                f"{path} is not the module in the manifest: sha256 {found[:12]}..., expected"
                f" {module.sha256[:12]}...; run `plm render` to see the difference or write it again."
            )
        return path.read_text(encoding="utf-8")


def load_manifest(folder: Path) -> Manifest:
    """Read `folder`/manifest.json."""
    path = folder / FILE_NAME
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise PlmError(f"{path} does not exist; run `plm render` first.") from error
    except (OSError, ValueError, RecursionError) as error:
        raise PlmError(f"{path} can't be read: {error}.") from error
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        found = content.get("format") if isinstance(content, dict) else None
        raise PlmError(f"{path} has format {found!r}, this version reads format {FORMAT}; run `plm render`.")
    entries = _get(content, "modules", list, str(path))
    modules = tuple(_module(entry, f"{path}, module {index}") for index, entry in enumerate(entries))
    files: set[str] = set()
    keys: set[tuple[str, str, int]] = set()
    for index, module in enumerate(modules):
        same = (module.net, module.kind, module.batch)
        if module.file in files or same in keys:
            raise PlmError(f"{path}, module {index}: {module.file} is listed twice; run `plm render`.")
        files.add(module.file)
        keys.add(same)
    return Manifest(folder=folder, modules=modules)


def audit_covers(record: Path, module: Module) -> bool:
    """Whether the last audit (`record` is its axioms.json) looked at exactly this module text."""
    try:
        audit = json.loads(record.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return False
    modules = audit.get("modules") if isinstance(audit, dict) else None
    return isinstance(modules, dict) and modules.get(module.file) == module.sha256


def _module(entry: Any, where: str) -> Module:
    if not isinstance(entry, dict):
        raise PlmError(f"{where}: expected an object.")
    spec = _get(entry, "spec", dict, where)
    file = _get(entry, "file", str, where)
    if Path(file).name != file:
        raise PlmError(f"{where}: file must be a name without folders, found {file!r}.")
    module = Module(
        net=_get(entry, "net", str, where),
        kind=_choice(entry, "kind", tuple(KINDS), where),
        batch=_get(entry, "batch", int, where),
        file=file,
        sha256=_get(entry, "sha256", str, where),
        entry=_get(entry, "entry", str, where),
        signature=Signature(_ports(entry, "inputs", where), _ports(entry, "outputs", where)),
        parameter_count=_get(entry, "parameter_count", int, where),
        input_shape=_shape(spec, "input", where),
        layers=_layers(_get(spec, "layers", list, where), where),
    )
    _check(module, where)
    return module


def _check(module: Module, where: str) -> None:
    """The rules that the runner relies on: roles, shapes, the parameter count."""
    check_signature(module.signature, module.kind, module.batch, where)
    for image in module.signature.taking("image"):
        if math.prod(image.shape[1:]) != math.prod(module.input_shape):
            raise PlmError(f"{where}: the image input {image.shape} does not fit {module.input_shape}.")
    total = sum(port.count for port in module.parameters)
    if total != module.parameter_count:
        raise PlmError(f"{where}: parameter_count is {module.parameter_count}, the shapes add up to {total}.")


def _layers(entries: Any, where: str, depth: int = 0) -> tuple[Layer, ...]:
    if not isinstance(entries, list) or depth > MOST_DEPTH:
        raise PlmError(f"{where}: layers must be a list, nested at most {MOST_DEPTH} times.")
    return tuple(_layer(entry, where, depth) for entry in entries)


def _layer(entry: Any, where: str, depth: int) -> Layer:
    if not isinstance(entry, dict):
        raise PlmError(f"{where}: a layer must be an object.")
    children = _get(entry, "children", dict, where) if "children" in entry else {}
    return Layer(
        kind=_get(entry, "layer", str, where),
        args=_get(entry, "args", dict, where),
        output=_shape(entry, "output", where),
        parameter_count=_get(entry, "parameters", int, where),
        children={name: _layers(inner, where, depth + 1) for name, inner in children.items()},
    )


def _ports(entry: Mapping[str, Any], key: str, where: str) -> tuple[Port, ...]:
    ports = _get(entry, key, list, where)
    return tuple(_port(port, f"{where}, {key} {index}") for index, port in enumerate(ports))


def _port(entry: Any, where: str) -> Port:
    if not isinstance(entry, dict):
        raise PlmError(f"{where}: expected an object.")
    if entry.get("dtype") != "f32":
        raise PlmError(f"{where}: dtype must be f32, found {entry.get('dtype')!r}.")
    return Port(
        name=_get(entry, "name", str, where),
        shape=_shape(entry, "shape", where),
        role=_choice(entry, "role", ROLES, where),
        init=_init(entry["init"], where) if entry.get("init") is not None else None,
        of=_get(entry, "of", str, where) if entry.get("of") is not None else None,
        slot=_get(entry, "slot", str, where) if entry.get("slot") is not None else None,
    )


def _init(entry: Any, where: str) -> Init:
    if not isinstance(entry, dict):
        raise PlmError(f"{where}: init must be an object.")
    kind = _choice(entry, "kind", INIT_KINDS, where)
    return Init(kind, _get(entry, "fan_in", int, where) if kind == "he_normal" else None)


def _shape(entry: Mapping[str, Any], key: str, where: str) -> tuple[int, ...]:
    sizes = _get(entry, key, list, where)
    if not all(type(size) is int and size > 0 for size in sizes):
        raise PlmError(f"{where}: {key} must be a list of positive integers, found {sizes}.")
    return tuple(sizes)


def _choice(entry: Mapping[str, Any], key: str, allowed: Sequence[str], where: str) -> str:
    value: str = _get(entry, key, str, where)
    if value not in allowed:
        raise PlmError(f"{where}: {key} must be one of {', '.join(allowed)}, found {value!r}.")
    return value


def _get(entry: Mapping[str, Any], key: str, kind: type[Any], where: str) -> Any:
    value = entry.get(key)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise PlmError(f"{where}: {key} must be a {kind.__name__}, found {value!r}.")
    return value
