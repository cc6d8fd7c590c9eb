"""A form goes out as a workbook and comes back as the same bytes; every wrong row is told with its number."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from db.kernel.errors import InvalidInput
from db.sheets.limits import SheetProblem
from db.sheets.table import Sheet, SheetColumn
from db.sheets.writing import write_pages
from db.templates.rules import FormProblem, content_of
from db.templates.workbook import (
    CHOICES,
    SETTINGS,
    SURVEY,
    WorkbookProblem,
    read_workbook,
    write_template,
)
from tests.forms import shipped

Rows = list[tuple[str, ...]]
GOOD: dict[str, Rows] = {
    "survey": [
        ("note", "", "先看现场。", "", ""), ("begin_group", "all", "全部", "", ""),
        ("select_one two", "one", "看一看", "10", "yes"), ("end_group", "", "", "", ""),
    ],
    "choices": [
        ("two", "yes", "是", "1", "yes", "", "", "", "", ""),
        ("two", "no", "否", "0.5", "", "yes", "yes", "", "是", "bad"),
        ("grades", "good", "好", "60", "yes", "", "", "", "", ""),
        ("grades", "bad", "差", "0", "", "", "", "", "", ""),
    ],
    "settings": [("small", "小表", "3", "bad", "未观察", "")],
}  # fmt: skip
HEADINGS = {"survey": SURVEY, "choices": CHOICES, "settings": SETTINGS}


def written(path: Path, pages: dict[str, Rows]) -> Path:
    """Write a workbook of these rows."""
    sheets = [
        (Sheet(name, tuple(SheetColumn(one) for one in HEADINGS[name])), rows)
        for name, rows in pages.items()
    ]
    write_pages(path, sheets)
    return path


@pytest.mark.parametrize("code", ["enforcement", "grassroots", "livelihood"])
def test_a_form_comes_back_from_its_workbook_as_the_same_bytes(tmp_path: Path, code: str) -> None:
    path = tmp_path / "form.xlsx"
    write_template(path, shipped(code))
    assert content_of(read_workbook(path)) == content_of(shipped(code))


def test_a_workbook_written_by_hand_is_read(tmp_path: Path) -> None:
    found = read_workbook(written(tmp_path / "form.xlsx", GOOD))
    assert (found.code, found.version, found.briefing) == ("small", 3, ("先看现场。",))
    (item,) = found.items()
    assert (item.weight, item.veto) == (10, True)
    assert found.scales[0].choices[1].caps == "bad"


def _with(sheet: str, at: int, *row: str) -> dict[str, Rows]:
    rows = list(GOOD[sheet])
    rows[at] = row
    return {**GOOD, sheet: rows}


def _without(sheet: str, at: int) -> dict[str, Rows]:
    return {**GOOD, sheet: [row for place, row in enumerate(GOOD[sheet]) if place != at]}


WRONG = {
    "type": (_with("survey", 2, "text", "one", "看", "1", ""), "survey:4", WorkbookProblem.TYPE_UNKNOWN),
    "weight": (_with("survey", 2, "select_one two", "one", "看", "ten", ""), "survey:4", WorkbookProblem.NOT_A_NUMBER),
    "half": (_with("survey", 2, "select_one two", "one", "看", "1.5", ""), "survey:4", WorkbookProblem.NOT_A_NUMBER),
    "veto": (_with("survey", 2, "select_one two", "one", "看", "1", "oh"), "survey:4", WorkbookProblem.NOT_YES_OR_NO),
    "heavy": (_with("survey", 2, "select_one two", "one", "看", "1001", ""), "survey:4", FormProblem.WEIGHT_WRONG),
    "scale": (_with("survey", 2, "select_one three", "one", "看", "1", ""), "survey:4", FormProblem.SCALE_UNKNOWN),
    "open": (_without("survey", 3), "survey:3", WorkbookProblem.GROUP_OPEN),
    "stray": (_with("survey", 0, "end_group", "", "", "", ""), "survey:2", WorkbookProblem.GROUP_STRAY),
    "points": (_with("choices", 1, "two", "no", "否", "2", "", "yes"), "choices:3", FormProblem.POINTS_WRONG),
    "endless": (_with("choices", 1, "two", "no", "否", "inf", "", "yes"), "choices:3", WorkbookProblem.NOT_A_NUMBER),
    "end": (_with("choices", 3, "grades", "bad", "差", "10", ""), "choices:5", FormProblem.GRADES_END),
    "title": (_with("settings", 0, "small", "", "3", "bad", "未观察", ""), "settings:2", FormProblem.WORD_MISSING),
}  # fmt: skip


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_told_with_its_sheet_and_row(tmp_path: Path, case: str) -> None:
    pages, place, code = WRONG[case]
    with pytest.raises(InvalidInput) as refused:
        read_workbook(written(tmp_path / "form.xlsx", pages))
    assert (place, code) in [(one.field, one.code) for one in refused.value.problems]


def _no_table(path: Path) -> None:
    path.write_text("type,name,label,weight\n", encoding="utf-8")


def _no_settings(path: Path) -> None:
    written(path, {"survey": GOOD["survey"], "choices": GOOD["choices"]})


@pytest.mark.parametrize("make", [_no_table, _no_settings])
def test_a_file_without_the_three_sheets_is_no_form(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    make(tmp_path / "form.xlsx")
    with pytest.raises(InvalidInput) as refused:
        read_workbook(tmp_path / "form.xlsx")
    (problem,) = refused.value.problems
    assert problem.code is SheetProblem.SHEET_MISSING
    assert problem.params["name"] in {"survey", "settings"}
