"""Recipes and learning rates."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pylean_mlir.errors import PlmError
from pylean_mlir.training import Recipe, learning_rate, load_recipe, with_changes


def test_default_and_built_in_recipes() -> None:
    assert load_recipe("sgd") == Recipe()
    assert (Recipe().epochs, Recipe().lr, Recipe().schedule) == (12, 0.1, "constant")
    assert load_recipe("cosine").schedule == "cosine"


def test_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "r.yaml").write_text("epochs: 3\nlr: 1\nlabel_smoothing: 0.1\n")
    recipe = load_recipe(str(tmp_path / "r.yaml"))
    assert (recipe.epochs, recipe.lr, recipe.label_smoothing) == (3, 1.0, 0.1)
    assert isinstance(recipe.lr, float)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("epoch: 3", "unknown key 'epoch'; did you mean epochs"),
        ("epochs: three", "epochs must be an integer, 0 or more, found 'three'"),
        ("epochs: true", "epochs must be"),
        ("lr: -1", "lr must be a number, 0 or more, found -1"),
        ("lr: .nan", "lr must be"),
        ("schedule: linear", "schedule must be one of constant, cosine"),
        ("label_smoothing: 1", r"label_smoothing must be a number in \[0, 1\)"),
        ("normalise: zscore", "normalise must be one of standard, unit"),
        ("- epochs", "must hold lines"),
        ("a: [", "not valid YAML"),
        ("log_every: 0", "log_every must be a positive integer"),
    ],
)
def test_errors_name_file_and_key(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text(text)
    with pytest.raises(PlmError, match=message) as caught:
        load_recipe(str(path))
    assert "bad.yaml" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing_recipe_lists_the_built_in_ones() -> None:
    with pytest.raises(PlmError, match="cosine, sgd"):
        load_recipe("nowhere.yaml")


recipes = st.builds(
    Recipe,
    epochs=st.integers(1, 20),
    lr=st.floats(0, 10),
    schedule=st.sampled_from(["constant", "cosine"]),
    warmup_epochs=st.floats(0, 3),
)


@given(recipes, st.integers(1, 50))
def test_rate_is_within_bounds_and_has_one_peak(recipe: Recipe, per_epoch: int) -> None:
    rates = [learning_rate(recipe, step, per_epoch) for step in range(recipe.epochs * per_epoch)]
    assert all(0 <= rate <= recipe.lr for rate in rates)
    top = rates.index(max(rates))
    assert rates[: top + 1] == sorted(rates[: top + 1])
    assert rates[top:] == sorted(rates[top:], reverse=True)


def test_constant_is_constant_and_cosine_ends_at_the_bottom() -> None:
    assert {learning_rate(Recipe(), step, 10) for step in range(120)} == {0.1}
    cosine = with_changes(Recipe(), {"schedule": "cosine", "warmup_epochs": 1, "final_lr": 0.001}, "test")
    assert learning_rate(cosine, 0, 10) == pytest.approx(0.01)
    assert learning_rate(cosine, 9, 10) == pytest.approx(0.1)
    assert learning_rate(cosine, 10, 10) == pytest.approx(0.1)
    assert learning_rate(cosine, 119, 10) == pytest.approx(0.001)
