"""Compiling, the cache, targets."""

import multiprocessing
from pathlib import Path

import pytest

from pylean_mlir.errors import PlmError
from pylean_mlir.runtime import DEFAULT, LLVM_CPU, TARGET_NAMES, FlagSet, compile_text, parse_target
from pylean_mlir.runtime import _cache as cache

TEXT = """
func.func @twice(%x: tensor<4xf32>) -> tensor<4xf32> {
  %0 = stablehlo.add %x, %x : tensor<4xf32>
  return %0 : tensor<4xf32>
}
"""


def refuse_to_compile(*_: object) -> bytes:
    raise AssertionError("compiled although the cache has it")


def test_second_compile_comes_from_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = compile_text(TEXT, LLVM_CPU, DEFAULT, tmp_path)
    monkeypatch.setattr(cache, "_run_compiler", refuse_to_compile)
    second = compile_text(TEXT, LLVM_CPU, DEFAULT, tmp_path)
    assert (first.cached, second.cached) == (False, True)
    assert first.path == second.path


def test_damaged_entry_is_compiled_again(tmp_path: Path) -> None:
    first = compile_text(TEXT, LLVM_CPU, DEFAULT, tmp_path)
    content = first.path.read_bytes()
    first.path.write_bytes(content[:-7])
    again = compile_text(TEXT, LLVM_CPU, DEFAULT, tmp_path)
    assert not again.cached
    assert len(again.path.read_bytes()) == len(content)


def test_leftovers_of_killed_processes_are_removed(tmp_path: Path) -> None:
    path = compile_text(TEXT, LLVM_CPU, DEFAULT, tmp_path).path
    path.unlink()
    leftover = tmp_path / f".{path.name}.abcd"
    leftover.write_bytes(b"half a file")
    compile_text(TEXT, LLVM_CPU, DEFAULT, tmp_path)
    assert not leftover.exists()


def test_key_depends_on_text_flags_and_target() -> None:
    keys = {
        cache.cache_key(TEXT, LLVM_CPU, ()),
        cache.cache_key(TEXT + " ", LLVM_CPU, ()),
        cache.cache_key(TEXT, LLVM_CPU, ("--iree-opt-level=O3",)),
        cache.cache_key(TEXT, parse_target("vulkan"), ()),
    }
    assert len(keys) == 4


def _compile_and_tell(folder: str) -> bool:
    return compile_text(TEXT, LLVM_CPU, DEFAULT, Path(folder)).cached


def test_concurrent_processes_compile_once(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        cached = pool.map(_compile_and_tell, [str(tmp_path)] * 3)
    assert sorted(cached) == [False, True, True]


def test_compiler_errors_are_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(PlmError, match=r"iree-compile failed \(.*error: ") as caught:
        compile_text(TEXT.replace("add", "no_such_op"), LLVM_CPU, DEFAULT, tmp_path)
    assert "\n" not in str(caught.value)
    with pytest.raises(PlmError, match="--nonsense"):
        compile_text(TEXT, LLVM_CPU, FlagSet("bad", ("--nonsense",)), tmp_path)
    assert not list(tmp_path.glob("*.vmfb"))


@pytest.mark.parametrize("name", ["cuda:sm_80", "rocm:gfx1100", "vulkan"])
def test_gpu_targets_compile_without_a_gpu(tmp_path: Path, name: str) -> None:
    assert compile_text(TEXT, parse_target(name), DEFAULT, tmp_path).path.stat().st_size > 1000


def test_unknown_target_lists_the_known_ones() -> None:
    with pytest.raises(PlmError, match=", ".join(TARGET_NAMES)):
        parse_target("tpu")


def test_compiler_and_runtime_of_two_versions_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "iree_versions", lambda: ("3.13.0", "3.12.0"))
    with pytest.raises(
        PlmError, match=r"compiler 3\.13\.0 and iree-base-runtime 3\.12\.0 do not belong together"
    ):
        compile_text(TEXT, LLVM_CPU, DEFAULT, tmp_path)
