"""From times to numbers, to results.json and back, and to the table in the documentation."""

from dataclasses import replace
from pathlib import Path

import pytest

from pylean_mlir.bench import (
    Entry,
    LeanTimes,
    Machine,
    Measurements,
    NetResult,
    load,
    rows,
    save,
    write_section,
)
from pylean_mlir.bench._race import summaries
from pylean_mlir.bench._table import BEGIN, END
from pylean_mlir.errors import PlmError

TURNS = {
    "torch eager": [[(0.004, 0.008), (0.002, 0.004)], [(0.004, 0.008), (0.008, 0.016)]],
    "IREE": [[(0.001, 0.002), (0.003, 0.006)], [(0.003, 0.006), (0.005, 0.01)]],
}
MACHINE = Machine("a processor", 2, 2, {"numpy": "2.0"})


def result(net: str, flags: str = "host") -> NetResult:
    times = summaries(TURNS, "torch eager")
    entries = (
        Entry(
            "IREE", compile_s=1.5, compile_mb=140.0, memory_mb=100.0, peak_fraction=0.5, times=times["IREE"]
        ),
        Entry("torch eager", memory_mb=370.0, peak_fraction=0.25, times=times["torch eager"]),
        Entry("JAX jit", missing="not installed"),
    )
    return NetResult(net, 128, "0" * 64, flags, 1.0, 300.0, "2026-01-01T00:00+00:00", (0.0, 1.0), entries)


def test_medians_quartiles_and_ratios() -> None:
    times = summaries(TURNS, "torch eager")["IREE"]
    assert (times.fastest_ms, times.median_ms, times.low_ms, times.high_ms) == pytest.approx((1, 3, 2.5, 3.5))
    assert times.processor_ms == pytest.approx(6)
    assert times.ratio == pytest.approx((0.001 / 0.002 + 0.003 / 0.004) / 2)
    assert times.ratio_of_fastest == pytest.approx(0.5)
    assert (times.steps, times.rounds) == (4, 2)


def test_no_ratio_without_torch() -> None:
    assert summaries({"IREE": TURNS["IREE"]}, "torch eager")["IREE"].ratio is None


def test_results_survive_the_file_and_merge(tmp_path: Path) -> None:
    path = tmp_path / "bench" / "results.json"
    assert load(path) is None
    lean = LeanTimes(15.0, 10.0, 5.0, 18, "2026-01-01T00:00+00:00")
    older = Measurements(MACHINE, lean, (result("first"), result("second")))
    save(older, path)
    assert load(path) == older
    newer = Measurements(MACHINE, None, (result("second", flags="dt"), result("third")))
    merged = newer.merged(load(path))
    assert [(net.net, net.flags) for net in merged.nets] == [
        ("first", "host"),
        ("second", "dt"),
        ("third", "host"),
    ]
    assert merged.lean == lean


def test_steps_are_compared_with_the_fastest_product_of_all_races() -> None:
    quiet, busy = result("first"), replace(result("second"), sgemm_gflops=50.0)
    merged = Measurements(MACHINE, None, (quiet, busy)).merged(None)
    assert [net.entries[0].peak_fraction for net in merged.nets] == pytest.approx([1000 / 300, 1000 / 300])


def test_damaged_results_are_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "results.json"
    path.write_text('{"format": 1, "nets": 3}')
    with pytest.raises(PlmError, match="delete it"):
        load(path)


def test_what_is_not_installed_is_in_the_table() -> None:
    table = rows([result("mnist-mlp")])
    assert table[3][:3] == ("mnist-mlp", "JAX jit", "not installed")
    assert table[1][:5] == ("mnist-mlp", "IREE", "3", "2.5 to 3.5", "1")
    assert table[1][-1] == "100 + 140"
    assert len({len(row) for row in table}) == 1


def test_section_is_replaced_between_the_marks(tmp_path: Path) -> None:
    page = tmp_path / "performance.md"
    page.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n")
    record = Measurements(MACHINE, None, (result("mnist-mlp"),))
    assert write_section(record, page)
    text = page.read_text()
    assert text.startswith(f"before\n{BEGIN}\n| net |") and text.endswith(f"\n{END}\nafter\n")
    assert "old" not in text and "| mnist-mlp | IREE | 3 |" in text
    assert not write_section(record, page)
    assert write_section(replace(record, nets=(result("another"),)), page)
    page.write_text("no marks\n")
    with pytest.raises(PlmError, match="lacks the lines"):
        write_section(record, page)
