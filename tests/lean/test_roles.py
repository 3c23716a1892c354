"""A step with state, in one module and in two: ports by role, and what IREE computes from the texts."""

import json
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from iree import runtime
from iree.compiler.tools import compile_str

from pylean_mlir.lean.build import Builder, BuildReport
from pylean_mlir.lean.process import run_lean

PROGRAM = """\
import Plm.Run.Render
open Plm

def main (args : List String) : IO Unit :=
  match args with
  | [folder] => do
    let described ← Render.entries folder [
      { spec := Nets.tinyMlp, batch := 4, classes := 3, optimizer := .adam, split := true },
      { spec := Nets.tinyLinear, batch := 4, classes := 3, optimizer := .momentum }]
    IO.FS.writeFile (folder ++ "/modules.json") (Json.enclose "[\\n" "\\n]\\n" described)
  | _ => pure ()
"""
Arrays = list[np.ndarray[Any, Any]]
HYPERS = {"learning_rate": 0.01, "c1": 1 - 0.9**3, "c2": 1 - 0.999**3, "mu": 0.9}


class Rendered:
    """Modules with their descriptions, compiled by IREE on demand."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        entries = json.loads((folder / "modules.json").read_text(encoding="ascii"))
        self.modules = {(entry["net"], entry["kind"]): entry for entry in entries}

    def ports(self, net: str, kind: str, side: str) -> list[tuple[str, str]]:
        """Names and roles."""
        return [(port["name"], port["role"]) for port in self.modules[net, kind][side]]

    def run(
        self, net: str, kind: str, values: dict[str, np.ndarray[Any, Any]]
    ) -> dict[str, np.ndarray[Any, Any]]:
        """Give inputs by name, get outputs by name."""
        module = self.modules[net, kind]
        text = (self.folder / module["file"]).read_text(encoding="ascii")
        binary = compile_str(text, target_backends=["llvm-cpu"], input_type="stablehlo")
        config = runtime.Config("local-task")
        vm = runtime.load_vm_module(runtime.VmModule.copy_buffer(config.vm_instance, binary), config)
        results = vm[module["entry"]](*(values[port["name"]] for port in module["inputs"]))
        results = results if isinstance(results, (tuple, list)) else [results]
        return {
            port["name"]: np.asarray(result.to_host())
            for port, result in zip(module["outputs"], results, strict=True)
        }


@pytest.fixture(scope="module")
def rendered(library: tuple[Builder, BuildReport], tmp_path_factory: pytest.TempPathFactory) -> Rendered:
    builder, _ = library
    folder = tmp_path_factory.mktemp("roles")
    report = builder.build(["Plm.Run.Render"])
    assert report.ok
    with tempfile.TemporaryDirectory() as place:
        main = Path(place) / "Main.lean"
        main.write_text(PROGRAM, encoding="utf-8")
        done = run_lean(
            builder.toolchain, ["--run", str(main), str(folder)], lean_path=[report.lean_path], timeout=120
        )
    assert done.rc == 0, done.stdout + done.stderr
    return Rendered(folder)


def start(rendered: Rendered, net: str, kind: str) -> dict[str, np.ndarray[Any, Any]]:
    """Inputs: random tensors (squares where a second moment is wanted), one-hot targets, the hypers."""
    rng = np.random.default_rng(7)
    values = {}
    for port in rendered.modules[net, kind]["inputs"]:
        value = rng.standard_normal(port["shape"]).astype(np.float32)
        if port["role"] == "hyper":
            value = np.asarray(HYPERS[port["name"]], np.float32)
        elif port["role"] == "target":
            value = np.eye(port["shape"][1], dtype=np.float32)[np.arange(port["shape"][0]) % port["shape"][1]]
        elif port.get("slot") == "v":
            value = value * value
        values[port["name"]] = value
    return values


def test_the_ports_of_a_step_with_state_stand_in_the_order_of_the_roles(rendered: Rendered) -> None:
    names = ["W0", "b0", "W1", "b1", "W2", "b2"]
    slots = [(f"{name}.{slot}", "slot") for slot in "mv" for name in names]
    parameters = [(name, "parameter") for name in names]
    hypers = [(name, "hyper") for name in ("learning_rate", "c1", "c2")]
    gradients = [(f"{name}.grad", "gradient") for name in names]
    batch = [("image", "image"), ("target", "target")]
    loss = [("loss", "loss")]
    net = "tiny-mlp"
    assert rendered.ports(net, "train", "inputs") == [*parameters, *slots, *batch, *hypers]
    assert rendered.ports(net, "train", "outputs") == [*parameters, *slots, *loss]
    assert rendered.ports(net, "grad", "inputs") == [*parameters, *batch]
    assert rendered.ports(net, "grad", "outputs") == [*gradients, *loss]
    assert rendered.ports(net, "update", "inputs") == [*parameters, *gradients, *slots, *hypers]
    assert rendered.ports(net, "update", "outputs") == [*parameters, *slots]


def test_a_slot_names_its_parameter(rendered: Rendered) -> None:
    ports = rendered.modules["tiny-linear", "train"]["inputs"]
    slots = [port for port in ports if port["role"] == "slot"]
    assert [(port["of"], port["slot"]) for port in slots] == [("W0", "momentum"), ("b0", "momentum")]


def test_gradients_and_update_in_a_row_are_the_step(rendered: Rendered) -> None:
    values = start(rendered, "tiny-mlp", "train")
    whole = rendered.run("tiny-mlp", "train", values)
    gradients = rendered.run("tiny-mlp", "grad", values)
    halves = rendered.run("tiny-mlp", "update", {**values, **gradients})
    assert gradients["loss"] == pytest.approx(whole["loss"], rel=1e-6)
    for name, value in halves.items():
        np.testing.assert_allclose(value, whole[name], rtol=1e-5, atol=1e-7)


def test_the_update_is_adam(rendered: Rendered) -> None:
    values = start(rendered, "tiny-mlp", "update")
    new = rendered.run("tiny-mlp", "update", values)
    for name in ("W0", "b2"):
        g, m, v = (values[f"{name}.{what}"].astype(float) for what in ("grad", "m", "v"))
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
        step = m / HYPERS["c1"] / (np.sqrt(v / HYPERS["c2"]) + 1e-8)
        np.testing.assert_allclose(new[f"{name}.m"], m, rtol=1e-5, atol=1e-6)
        np.testing.assert_allclose(new[f"{name}.v"], v, rtol=1e-5, atol=1e-6)
        np.testing.assert_allclose(new[name], values[name] - 0.01 * step, rtol=1e-4, atol=1e-5)


def test_momentum_keeps_a_running_sum(rendered: Rendered) -> None:
    values = start(rendered, "tiny-linear", "train")
    first = rendered.run("tiny-linear", "train", {**values, "W0.momentum": np.zeros((6, 3), np.float32)})
    second = rendered.run("tiny-linear", "train", values)
    gradient, carried = first["W0.momentum"], second["W0.momentum"]
    np.testing.assert_allclose(carried, 0.9 * values["W0.momentum"] + gradient, rtol=1e-5, atol=1e-6)
    np.testing.assert_allclose(second["W0"], values["W0"] - 0.01 * carried, rtol=1e-5, atol=1e-6)
