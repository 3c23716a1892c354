"""The tiles for IREE's code generator: used where they fit, and without influence on the results."""

import subprocess
from pathlib import Path

import pytest
from iree.compiler.tools.binaries import find_tool

from pylean_mlir.manifest import load_manifest
from pylean_mlir.runtime import DEFAULT, LLVM_CPU, Device, FlagSet, compile_text
from pylean_mlir.runtime._choose import TOLERANCE, disagreement, random_inputs
from tests.conftest import REPOSITORY

FLAGS = next((flags for flags in LLVM_CPU.candidates if flags.name == "tiles"), None)
pytestmark = pytest.mark.skipif(FLAGS is None, reason="the processor has no AVX-512")
NET = "mnist-mlp"


def test_same_results_as_without(tmp_path: Path) -> None:
    manifest = load_manifest(REPOSITORY / "verified_mlir")
    module = manifest.find(NET, "train")
    inputs = random_inputs(module)
    device = Device(LLVM_CPU.driver)

    def outputs(flags: FlagSet) -> list[object]:
        path = compile_text(manifest.text(module), LLVM_CPU, flags, tmp_path).path
        program = device.load(path, module.entry, len(module.outputs))
        return [device.get(buffer) for buffer in program([device.put(array) for array in inputs])]

    assert FLAGS is not None
    assert disagreement(module, inputs, outputs(DEFAULT), outputs(FLAGS)) < TOLERANCE / 10  # type: ignore[arg-type]


def test_products_of_the_mlp_are_matched(tmp_path: Path) -> None:
    assert FLAGS is not None
    output = tmp_path / "configured.mlir"
    command = [find_tool("iree-compile"), str(REPOSITORY / "verified_mlir" / f"{NET}.train.mlir")]
    command += ["--iree-input-type=stablehlo", *LLVM_CPU.flags, *FLAGS.flags]
    subprocess.run([*command, "--compile-to=executable-configurations", "-o", str(output)], check=True)
    text = output.read_text()
    for tiles in ("[1, 8, 32, 0]", "[8, 32, 0]", "[14, 32, 0]", "[16, 16, 0]"):
        assert f"vector_common_parallel = {tiles}" in text, f"no operation uses the tiles {tiles}"
