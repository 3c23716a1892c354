"""Every operation as it is printed: IREE accepts the text and computes what numpy computes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import iree.runtime as rt
import numpy as np
import pytest
from iree.compiler.tools import compile_str
from numpy.typing import NDArray

from pylean_mlir.lean.build import Builder, BuildReport
from pylean_mlir.lean.imports import Root

Array = NDArray[np.float32]


def convolution(
    x: Array,
    kernel: Array,
    *,
    stride: tuple[int, int],
    low: tuple[int, int],
    size: tuple[int, int],
    dilation: tuple[int, int] = (1, 1),
) -> Array:
    """Convolution of [n, h, w, ci] with [kh, kw, ci, co], giving [n, *size, co]."""
    (n, h, w, ci), (kh, kw, _, co) = x.shape, kernel.shape
    canvas = np.zeros((n, *(2 * d * s + 40 for d, s in zip(dilation, (h, w), strict=True)), ci))
    rows = slice(low[0], low[0] + dilation[0] * (h - 1) + 1, dilation[0])
    columns = slice(low[1], low[1] + dilation[1] * (w - 1) + 1, dilation[1])
    canvas[:, rows, columns] = x
    out = np.zeros((n, *size, co))
    for i in range(size[0]):
        for j in range(size[1]):
            window = canvas[:, i * stride[0] : i * stride[0] + kh, j * stride[1] : j * stride[1] + kw]
            out[:, i, j] = np.einsum("nabc,abco->no", window, kernel)
    return out.astype(np.float32)


def padded(x: Array) -> Array:
    out = np.zeros((5, 8), np.float32)
    out[1:4:2, 2:5] = x
    return out


EXPECTED: dict[str, Callable[..., Any]] = {
    "constant": lambda: np.full((2, 2), 3, np.float32),
    "constant_scalar": lambda: np.float32(128),
    "constant_decimal": lambda: np.full(2, 0.044715, np.float32),
    "constant_small": lambda: np.float32(1.0e-5),
    "constant_long": lambda: np.float32(0.7978845608),
    "constant_tenth": lambda: np.float32(0.1),
    "iota": lambda: np.array([[0, 1, 2]] * 2, np.float32),
    "negate": lambda x: -x,
    "exponential": np.exp,
    "log": np.log,
    "sqrt": np.sqrt,
    "rsqrt": lambda x: 1 / np.sqrt(x),
    "tanh": np.tanh,
    "logistic": lambda x: 1 / (1 + np.exp(-x)),
    "add": np.add,
    "subtract": np.subtract,
    "multiply": np.multiply,
    "divide": np.divide,
    "maximum": np.maximum,
    "minimum": np.minimum,
    "select_eq": lambda a, b, x, y: np.where(a == b, x, y),
    "select_gt": lambda a, b, x, y: np.where(a > b, x, y),
    "select_ge": lambda a, b, x, y: np.where(a >= b, x, y),
    "select_lt": lambda a, b, x, y: np.where(a < b, x, y),
    "reshape": lambda x: x.reshape(6, 4),
    "transpose": lambda x: x.transpose(2, 0, 1),
    "broadcast": lambda x: np.broadcast_to(x[:, None, :], (3, 2, 4)),
    "broadcast_scalar": lambda x: np.full((3, 2), x),
    "reduce_add": lambda x: x.sum((1, 2)),
    "reduce_max": lambda x: x.max(1),
    "reduce_min": lambda x: x.min(),
    "dot": lambda x, y: x @ y,
    "dot_batched": lambda x, y: np.einsum("bij,kbj->bik", x, y),
    "dot_two_axes": lambda x, y: np.einsum("abi,abj->ij", x, y),
    "convolution": lambda x, k: convolution(x, k, stride=(2, 1), low=(1, 0), size=(3, 5)),
    "convolution_dilated": lambda x, k: convolution(
        x, k, stride=(1, 1), low=(2, 1), size=(11, 17), dilation=(2, 3)
    ),
    "convolution_swapped": lambda x, k: convolution(
        x, k.transpose(0, 1, 3, 2), stride=(2, 1), low=(1, 0), size=(3, 5)
    ),
    "reverse": lambda x: x[::-1, :, ::-1],
    "slice": lambda x: x[1:5:3, 2:7:2],
    "pad": padded,
    "pad_scalar": lambda x: x,
    "concatenate": lambda x, y: np.concatenate([x, y], 1),
    "concatenate_three": lambda x, y, z: np.concatenate([x, y, z], 1),
    "concatenate_one": lambda x: x,
    "barrier": lambda x: x,
}


@pytest.fixture(scope="module")
def modules(library: tuple[Builder, BuildReport]) -> dict[str, str]:
    """The printed module of every case in lean/TextOps.lean."""
    builder, _ = library
    root = Root(Path(__file__).parent / "lean", top="TextOps")
    result = Builder(builder.project, builder.toolchain, extra_roots=(root,)).run_program("TextOps")
    assert result.ok, result.stderr
    cases = [case.split("\n", 1) for case in result.stdout.split("=== ")[1:]]
    return dict(cases)


def run(text: str, inputs: list[Array]) -> Array:
    binary = compile_str(
        text,
        input_type="stablehlo",
        target_backends=["llvm-cpu"],
        extra_args=["--iree-llvmcpu-target-cpu=generic"],
    )
    config = rt.Config("local-sync")
    module = rt.load_vm_module(rt.VmModule.copy_buffer(config.vm_instance, binary), config)
    return np.asarray(module["main"](*inputs).to_host())


def shapes_of(text: str) -> list[tuple[int, ...]]:
    """The shapes of the arguments of the function in a printed module."""
    arguments = text.split("@main(", 1)[1].split(") ->", 1)[0]
    types = [part.split(">", 1)[0] for part in arguments.split("tensor<")[1:]]
    return [tuple(int(size) for size in type_.split("x")[:-1]) for type_ in types]


def test_the_cases_are_these(modules: dict[str, str]) -> None:
    assert set(modules) == set(EXPECTED)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("constant_scalar", "128.0"),
        ("constant_decimal", "44715.0e-6"),
        ("constant_small", "1.0e-5"),
        ("constant_long", "7978845608.0e-10"),
        ("constant_tenth", "1.0e-1"),
    ],
)
def test_constants_are_written_with_all_their_digits(
    modules: dict[str, str], name: str, written: str
) -> None:
    assert f"dense<{written}> : tensor<" in modules[name]
    assert run(modules[name], []).flat[0] == np.float32(written)


@pytest.mark.parametrize("name", EXPECTED)
def test_iree_computes_what_numpy_computes(modules: dict[str, str], name: str) -> None:
    random = np.random.default_rng(0)
    inputs = [(random.integers(1, 5, shape) / 2).astype(np.float32) for shape in shapes_of(modules[name])]
    expected = np.asarray(EXPECTED[name](*inputs), np.float32)
    actual = run(modules[name], inputs)
    assert actual.shape == expected.shape
    np.testing.assert_allclose(actual, expected, rtol=1e-5, atol=1e-5)
