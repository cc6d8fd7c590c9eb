"""A list of names comes out of a spreadsheet as people make them, and is looked at before anybody is invited."""

from __future__ import annotations

from pathlib import Path

import pytest
from xlsxwriter import Workbook

from db.events.rules import EventProblem
from db.kernel.errors import InvalidInput
from desktop.events.names_in import read_names
from desktop.events.page import EventsPage
from desktop.frame.desk import Desk as PageDesk
from tests.db.events.desks import Desk
from tests.fakes.questions import PreparedAnswers

ROWS = (
    ("参会人员名单", "", "", ""),
    ("序号", "姓名：", "工作单位及职务", "联系电话"),
    ("1", "罗怀远", "岚溪精密机械厂", "19900002345"),
    ("2", "", "", ""),
    ("3", "阿依古丽·麦麦提", "云织服饰工作室", ""),
)


def workbook(path: Path, rows: tuple[tuple[str, ...], ...] = ROWS) -> Path:
    with Workbook(str(path)) as book:
        page = book.add_worksheet()
        for at, row in enumerate(rows):
            page.write_row(at, 0, row)
    return path


def test_names_are_found_under_a_title_with_unit_and_phone(tmp_path: Path) -> None:
    names = read_names(workbook(tmp_path / "list.xlsx"))
    assert names.lines == (
        "罗怀远\t岚溪精密机械厂\t19900002345", "阿依古丽·麦麦提\t云织服饰工作室",
    )  # fmt: skip
    assert names.damaged == 0


def test_a_plain_table_is_read_as_well(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("姓名,座位号\n许秋实,A12\n", encoding="gb18030")
    assert read_names(path).lines == ("许秋实\t\t\tA12",)


def test_a_file_without_names_is_refused(tmp_path: Path) -> None:
    path = workbook(tmp_path / "list.xlsx", (("日期", "金额"), ("1", "2")))
    with pytest.raises(InvalidInput) as refused:
        read_names(path)
    assert [one.code for one in refused.value.problems] == [EventProblem.NO_NAMES]


def test_the_names_stand_in_the_form_behind_what_was_typed(
    page: EventsPage, kept: Desk, desk: PageDesk, tmp_path: Path
) -> None:
    path = workbook(tmp_path / "list.xlsx")
    event = kept.plan().line.id
    page.open_subject(event)
    object.__setattr__(desk, "questions", PreparedAnswers(path=path))
    page.forms.roster()
    assert page.entry is not None
    page.entry.form.input("lines").put("沈知行")
    page.forms._choose_file(page.entry)
    assert page.entry.messages.headlines() == ("读入 2 人，请核对后列入名单。",)
    page.entry.submit()
    assert list(kept.roster(event)) == ["沈知行", "罗怀远", "阿依古丽·麦麦提"]
