"""The congress's own sheet is read and written alike, numbers undamaged."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from xlsxwriter import Workbook

from db.kernel.ids import PersonId
from db.people.contracts import DeputyLevel, Gender, MandateStatus
from db.people.roster import RosterLine, RosterProblem
from db.people.roster_plan import tidied
from desktop.people.roster_columns import headings, read_roster, recognised, write_roster

THE_29 = (
    "代表证号",
    "姓名",
    "工作单位及职务",
    "性别",
    "民族",
    "出生年月",
    "籍贯",
    "政治面貌",
    "文化程度",
    "邮箱",
    "座机",
    "手机",
    "QQ",
    "微信",
    "邮编",
    "结构类型",
    "是否连任",
    "原选举单位或选区",
    "身份证号",
    "用户名",
    "毕业院校",
    "专业",
    "学位",
    "通讯地址",
    "履职承诺",
    "状态",
    "人大职务",
    "代表级别",
    "所属行政区",
)


def sheet(path: Path, *rows: tuple[object, ...]) -> Path:
    with Workbook(str(path)) as book:
        page = book.add_worksheet()
        for at, row in enumerate(rows):
            page.write_row(at, 0, row)
    return path


def silent(_done: int) -> None:
    """Say nothing."""


def test_every_heading_of_the_sheet_is_known() -> None:
    assert set(recognised(THE_29)) == set(headings().headings)


def test_a_title_above_and_a_column_nobody_knows_do_no_harm(tmp_path: Path) -> None:
    path = sheet(
        tmp_path / "a.xlsx", ("海昌街道代表名单", "", ""), ("姓 名", "星座", "手机号码"),
        ("祝云舟", "白羊", "19900000001"),
    )  # fmt: skip
    (row,) = read_roster(path).rows()
    assert row.values == {"name": "祝云舟", "phone": "19900000001"}


@pytest.mark.parametrize(
    "said", ["1970-05", "1970.5", "1970年5月", "197005", "1970/05/12", "19700512"]
)
def test_a_month_is_read_in_any_usual_form(tmp_path: Path, said: str) -> None:
    path = sheet(tmp_path / "a.xlsx", ("姓名", "出生年月"), ("祝云舟", said))
    (row,) = read_roster(path).rows()
    assert row.values["birth_month"] == "1970-05"


def test_a_number_that_a_spreadsheet_rounded_is_refused(tmp_path: Path) -> None:
    path = sheet(tmp_path / "a.xlsx", ("姓名", "身份证号"), ("祝云舟", 330481197203150462))
    (row,) = read_roster(path).rows()
    assert [(one.field, one.code) for one in row.problems] == [("id_number", RosterProblem.ROUNDED)]


def test_a_phone_that_is_a_number_keeps_its_digits(tmp_path: Path) -> None:
    path = sheet(tmp_path / "a.xlsx", ("姓名", "手机"), ("祝云舟", 19900000001))
    (row,) = read_roster(path).rows()
    assert row.values["phone"] == "19900000001"


def test_a_word_that_nobody_knows_says_which(tmp_path: Path) -> None:
    path = sheet(tmp_path / "a.xlsx", ("姓名", "代表级别"), ("祝云舟", "街道"))
    (row,) = read_roster(path).rows()
    assert row.problems[0].params == {"word": "街道"}


TEXT = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=30)
VALUES = st.fixed_dictionaries(
    {"name": TEXT, "level": st.sampled_from(DeputyLevel)},
    optional={
        "gender": st.sampled_from(Gender), "status": st.sampled_from(MandateStatus),
        "is_reelected": st.booleans(), "certificate_no": TEXT, "pledge": TEXT, "school": TEXT,
        "phone": st.from_regex("1[3-9][0-9]{9}", fullmatch=True),
        "id_number": st.from_regex("[0-9]{17}[0-9X]", fullmatch=True),
        "birth_month": st.from_regex("19[0-9]{2}-0[1-9]", fullmatch=True),
        "postcode": st.from_regex("0[0-9]{5}", fullmatch=True),
    },
)  # fmt: skip


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(VALUES, min_size=1, max_size=8))
def test_what_was_written_is_read_again(tmp_path: Path, known: list[dict[str, object]]) -> None:
    path = tmp_path / "out.xlsx"
    lines = [RosterLine(PersonId(UUID(int=at)), values) for at, values in enumerate(known)]
    write_roster(path, "代表名单", lines, silent)
    again = [tidied(row) for row in read_roster(path).rows()]
    assert [one.problems for one in again] == [()] * len(known)
    meant = [tidied(type(one)(one.place, values)) for one, values in zip(again, known, strict=True)]
    assert [one.values for one in again] == [one.values for one in meant]


def test_every_cell_is_typed_as_text(tmp_path: Path) -> None:
    from zipfile import ZipFile

    path = tmp_path / "out.xlsx"
    line = RosterLine(PersonId(UUID(int=1)), {"name": "=1+1", "id_number": "330481197203150462"})
    write_roster(path, "代表名单", [line], silent)
    with ZipFile(path) as book:
        page = book.read("xl/worksheets/sheet1.xml").decode()
        styles = book.read("xl/styles.xml").decode()
    assert "<f>" not in page
    assert "330481197203150462</v>" not in page
    assert 'formatCode="@"' in styles or 'numFmtId="49"' in styles
