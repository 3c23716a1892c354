"""The Python on docs/training.md runs."""

import re
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY
from tests.fixtures_training import modules, places, shared_cache  # noqa: F401


@pytest.mark.usefixtures("places")
def test_the_example_trains(modules: Path, capsys: pytest.CaptureFixture[str]) -> None:  # noqa: F811
    page = (REPOSITORY / "docs" / "training.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    call = 'TrainOptions("mnist-mlp", '
    assert call in code
    exec(code.replace(call, f'TrainOptions("tiny-mlp", modules=Path({str(modules)!r}), '), {"Path": Path})
    assert capsys.readouterr().out.splitlines()[-1].endswith("(64, 16)")
