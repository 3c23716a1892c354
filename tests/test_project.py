from pathlib import Path

import pytest

from pylean_mlir import project as project_module
from pylean_mlir.errors import PlmError
from pylean_mlir.project import Config, find_project, load_config


@pytest.fixture(autouse=True)
def _no_user_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PLM_CACHE", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))


def make_root(folder: Path) -> Path:
    (folder / "lean").mkdir(parents=True)
    (folder / "lakefile.lean").touch()
    return folder


def test_the_nearest_ancestor_wins(tmp_path: Path) -> None:
    outer = make_root(tmp_path / "outer")
    inner = make_root(outer / "inner")
    (inner / "deep").mkdir()
    assert find_project(inner / "deep").root == inner
    assert find_project(outer).root == outer


def test_outside_a_project_it_is_the_checkout(tmp_path: Path) -> None:
    root = find_project(tmp_path).root
    assert root == Path(project_module.__file__).resolve().parents[2]


def test_outside_a_checkout_it_is_the_copy_in_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packaged = make_root(tmp_path / "site" / "pylean_mlir" / "_project")
    monkeypatch.setattr(project_module, "_PACKAGE", packaged.parent)
    monkeypatch.setattr(project_module, "_PACKAGED_ROOT", packaged)
    project = find_project(tmp_path)
    assert project.root == packaged
    assert project.is_packaged
    assert project.cache == tmp_path / "xdg" / "plm"


def test_no_project_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(project_module, "_PACKAGE", tmp_path / "no")
    monkeypatch.setattr(project_module, "_PACKAGED_ROOT", tmp_path / "no" / "_project")
    with pytest.raises(PlmError, match=r"No lakefile\.lean"):
        find_project(tmp_path)


def test_cache_folder_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_root(tmp_path / "p")
    assert find_project(root).cache == root / ".plm" / "cache"
    (root / "plm.yaml").write_text("cache: elsewhere\n")
    assert find_project(root).cache == root / "elsewhere"
    monkeypatch.setenv("PLM_CACHE", str(tmp_path / "env"))
    assert find_project(root).cache == tmp_path / "env"


def test_unwritable_project_uses_the_users_cache(tmp_path: Path) -> None:
    root = make_root(tmp_path / "p")
    (root / ".plm").write_text("in the way")
    assert find_project(root).cache == tmp_path / "xdg" / "plm"


def test_user_configuration_is_used_when_the_project_has_none(tmp_path: Path) -> None:
    (tmp_path / "config" / "plm").mkdir(parents=True)
    (tmp_path / "config" / "plm" / "config.yaml").write_text("toolchain: elan\n")
    assert load_config(tmp_path) == Config(toolchain="elan")
    (tmp_path / "plm.yaml").write_text("")
    assert load_config(tmp_path) == Config()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("a: [", "not valid YAML"),
        ("- x", "key: value"),
        ("colour: red", "unknown key 'colour'"),
        ("toolchain: 3", "must be text, not 3"),
    ],
)
def test_wrong_configuration_is_one_sentence(tmp_path: Path, text: str, complaint: str) -> None:
    (tmp_path / "plm.yaml").write_text(text)
    with pytest.raises(PlmError, match=complaint) as caught:
        load_config(tmp_path)
    assert "\n" not in str(caught.value)
