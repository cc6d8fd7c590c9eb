"""Rows for other programs: read back as they were written in every layout, whole or not at all, piece by piece."""

from __future__ import annotations

import csv
import json
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.kernel.errors import CannotWrite
from db.people.rules import clean_text
from db.sheets import child
from db.sheets.layout import SEPARATORS, Encoding, Layout, TextForm
from db.sheets.pieces import write_rows
from tests.db.sheets.test_writing import HARD, kept, quietly
from tests.faults.office import CELLS, HARMLESS

HEADINGS = ("编号", "甲,乙", 'it"s', "第四列")
TEXTS = st.sampled_from(HARD) | st.text(max_size=40).map(clean_text)
ROWS = st.lists(st.tuples(TEXTS, TEXTS, TEXTS, TEXTS), min_size=1, max_size=8)
LAYOUTS = [
    *(Layout(TextForm.CSV, code, sign) for code in Encoding for sign in SEPARATORS),
    *(
        Layout(form, code)
        for form in (TextForm.JSON, TextForm.JSON_LINES)
        for code in (Encoding.UTF_8, Encoding.UTF_8_BOM)
    ),
]


def back(path: Path, layout: Layout) -> list[list[str]]:
    """Read as the child does, without a process for each example."""
    found = child._laid_out(str(path), [layout.form, layout.encoding, layout.separator], 100, 10**5)
    return child._packed(found, 50_000, 100, 10**8)["rows"]


@pytest.mark.parametrize("layout", LAYOUTS, ids=str)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ROWS)
def test_every_layout_gives_back_what_was_written(
    tmp_path: Path, layout: Layout, rows: Any
) -> None:
    write_rows(tmp_path / "a", layout, HEADINGS, rows, quietly)
    assert back(tmp_path / "a", layout) == [list(HEADINGS), *kept(rows)]


def test_a_csv_runs_nothing_and_json_keeps_texts_as_they_are(tmp_path: Path) -> None:
    rows = [(cell,) for cell in (*CELLS, *HARMLESS)]
    write_rows(tmp_path / "a.csv", Layout(), ("甲",), rows, quietly)
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        starts = {row[0][:1] for row in csv.reader(file) if row and row[0]}
    assert not starts & set("=+-@＝＋－＠\t\r\n")
    write_rows(tmp_path / "a.json", Layout(TextForm.JSON, Encoding.UTF_8), ("甲",), rows, quietly)
    found = json.loads((tmp_path / "a.json").read_bytes())
    assert [one["甲"] for one in found] == [cell for (cell,) in rows]


def test_no_rows_are_an_empty_list_or_headings_alone(tmp_path: Path) -> None:
    write_rows(tmp_path / "a.json", Layout(TextForm.JSON, Encoding.UTF_8), ("甲",), [], quietly)
    write_rows(tmp_path / "a.csv", Layout(encoding=Encoding.UTF_8), ("甲",), [], quietly)
    assert json.loads((tmp_path / "a.json").read_bytes()) == []
    assert (tmp_path / "a.csv").read_bytes() == "甲\r\n".encode()


def test_work_that_is_stopped_leaves_the_old_file_and_no_part(tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    def stop(_done: int) -> None:
        raise Stopped

    (tmp_path / "a.csv").write_text("old")
    with pytest.raises(Stopped):
        write_rows(tmp_path / "a.csv", Layout(), ("甲",), [("x",)] * 500, stop)
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("a.csv", "old")]


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite):
        write_rows(tmp_path / "none" / "a.csv", Layout(), ("甲",), [("x",)], quietly)


def test_a_large_file_costs_the_memory_of_a_few_rows(tmp_path: Path) -> None:
    def rows() -> Iterator[tuple[str, ...]]:
        return (("路灯不亮" * 50, str(number)) for number in range(20_000))

    heard: list[int] = []
    tracemalloc.start()
    try:
        write_rows(tmp_path / "a.csv", Layout(), ("甲", "乙"), rows(), heard.append)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert (tmp_path / "a.csv").stat().st_size > 10 * 2**20
    assert peak < 2**20
    assert heard == list(range(200, 20_001, 200))
