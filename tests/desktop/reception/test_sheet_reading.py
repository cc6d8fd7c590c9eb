"""Sheets that come in: columns are known by many names, cells say what they mean or why not."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from xlsxwriter import Workbook

from db.kernel.clock import CHINA
from db.kernel.ids import MatterId
from db.people.rules import clean_line, clean_name, clean_text
from db.reception.codes import Channel, DemandType, MatterState, ResultClass, Scale, Urgency
from db.reception.ledger import CORRECTABLE, LedgerLine, LedgerScope, Verdict
from db.reception.ledger_rules import LedgerProblem, judge
from db.sheets import child
from db.sheets.reading import read_table
from db.sheets.table import Table
from desktop.reception.ledger_columns import columns
from desktop.reception.ledger_sheet import LedgerForm, sheet_of, write
from desktop.reception.sheet_reading import Reading, day_of, recognised, synonyms
from desktop.sheets.headings import headed
from desktop.wording.marks import say

NOW = datetime(2026, 3, 18, 9, tzinfo=CHINA)
HARD = (
    "=1+1", "+86", "-5", "@x", "＝甲", "0123", "330481199602290015", "1.38E+10", "一\n二", "'=x",
    "_x0041_", "㛃䶮𬭚", "<r>x</r>", "2026-03-18", "true",
)  # fmt: skip
WORDS = st.sampled_from(HARD) | st.text(min_size=1, max_size=20)
TITLES = WORDS.map(clean_name).filter(bool)
TEXTS = WORDS.map(clean_text) | st.just("")
LINES = st.builds(
    LedgerLine,
    id=st.uuids(version=4).map(MatterId),
    key=st.integers(1, 999999).map(lambda n: f"330481-HC-REC-2025-{n:06d}"),
    revision=st.integers(1, 40), number=st.just("海昌接〔2025〕12号"),
    external_number=WORDS.map(clean_line), received_at=st.just(NOW),
    channel=st.sampled_from(Channel), visitor=st.just("沈**"), phone=st.just("199 **** 0001"),
    region_name=TEXTS, title=TITLES, category=st.sampled_from(("02", "0301", "99")),
    demand_type=st.sampled_from(DemandType), urgency=st.sampled_from(Urgency),
    scale=st.sampled_from(Scale), place=WORDS.map(clean_name), statement=TEXTS, summary=TEXTS,
    proposed_handling=TEXTS, unit=st.just("市政养护所"),
    due_on=st.none() | st.dates(date(2024, 1, 1), date(2027, 1, 1)),
    state=st.sampled_from(MatterState), result=st.none() | st.sampled_from(ResultClass),
    reply=TEXTS, replied_at=st.none() | st.just(NOW), closed_at=st.none() | st.just(NOW),
)  # fmt: skip


def back(path: Path) -> Table:
    """Read as the child does, without a process for each example."""
    packed = child._packed(child._read(str(path), 10**9, 50_000, 100), 50_000, 100, 10**8)
    headings, *rows = packed["rows"]
    width = len(headings)
    return Table(
        tuple(headings),
        tuple(tuple((row + [""] * width)[:width]) for row in rows),
        frozenset((row - 1, column) for row, column in packed["damaged"] if row),
    )


@pytest.mark.parametrize("form", [one for one in LedgerForm if one is not LedgerForm.RECORDS])
@settings(
    max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(lines=st.lists(LINES, min_size=1, max_size=6, unique_by=lambda one: one.key))
def test_a_ledger_that_comes_back_unchanged_has_nothing_to_do(
    qapp, tmp_path: Path, form: LedgerForm, lines: list[LedgerLine]
) -> None:
    path = tmp_path / "a.bin"
    write(path, lines, sheet_of("海昌", LedgerScope(), 1, NOW), lambda _done: None, form=form)
    table = back(path)
    fields = recognised(table.headings)
    assert fields == tuple(one.field for one in columns())
    known = {one.key: one for one in lines}
    for row in Reading(table, fields).rows(known, {}):
        assert row.problems == ()
        assert row.values == {}
        assert judge(row, known[row.key], NOW).verdict is Verdict.SAME


@given(line=LINES, title=TITLES)
def test_only_the_cell_that_was_changed_is_taken_over(qapp, line: LedgerLine, title: str) -> None:
    cells = dict(zip((one.field for one in columns()), _cells(line), strict=True))
    table = Table(tuple(cells), (tuple((cells | {"title": title}).values()),))
    (row,) = Reading(table, tuple(cells)).rows({line.key: line}, {})
    assert row.values == ({} if title.strip() == line.title.strip() else {"title": title})
    assert row.revision == line.revision


def _cells(line: LedgerLine) -> list[str]:
    from db.sheets.writing import plain

    return [plain(one.cell(line)) for one in columns()]


def a_line(**values: object) -> LedgerLine:
    line = LedgerLine(
        id=MatterId(UUID(int=7)), key="K", revision=3, number="海昌接〔2026〕1号",
        external_number="", received_at=NOW, channel=Channel.PHONE, visitor="沈**", phone="",
        region_name="", title="路灯不亮", category="02", demand_type=DemandType.HELP,
        urgency=Urgency.NORMAL, scale=Scale.NORMAL, place="", statement="", summary="",
        proposed_handling="", unit="", due_on=None, state=MatterState.ASSIGNED, result=None,
        reply="", replied_at=None, closed_at=None,
    )  # fmt: skip
    return dataclasses.replace(line, **values)  # type: ignore[arg-type]


def read(**cells: str):
    table = Table(tuple(cells), (tuple(cells.values()),))
    (row,) = Reading(table, tuple(cells)).rows({"K": a_line()}, {})
    return row


def test_what_only_follows_from_acts_is_not_changed_by_a_sheet(qapp) -> None:
    row = read(key="K", state="已办结", reply="已修好", title="路灯不亮")
    assert {(one.field, one.code) for one in row.problems} == {
        ("state", LedgerProblem.ONLY_SHOWN), ("reply", LedgerProblem.ONLY_SHOWN),
    }  # fmt: skip
    assert row.values == {}


def test_words_are_read_as_people_write_them(qapp) -> None:
    row = read(
        key="K", demand_type="投诉", urgency=" 加急 ", category="交通出行", scale="重大事项？"
    )
    assert row.values == {
        "demand_type": DemandType.COMPLAINT, "urgency": Urgency.URGENT, "category": "03",
    }  # fmt: skip
    assert [(one.field, one.code, one.params) for one in row.problems] == [
        ("scale", LedgerProblem.WORD_UNKNOWN, {"word": "重大事项？"})
    ]


def test_numbers_that_lost_digits_are_named(qapp) -> None:
    table = Table(
        ("标题", "电话", "日期"), (("路灯", "1.38E+10", "2024-05-06"),), frozenset({(0, 1)})
    )
    (row,) = Reading(table, recognised(table.headings)).rows({}, {})
    assert [(one.field, one.code) for one in row.problems] == [("phone", LedgerProblem.ROUNDED)]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-05-06", (2024, 5, 6)), ("2024/5/6", (2024, 5, 6)), ("2024.5.6", (2024, 5, 6)),
        ("2024年5月6日", (2024, 5, 6)), ("20240506", (2024, 5, 6)), ("45418", (2024, 5, 6)),
        (" 2024-05-06 14:30 ", (2024, 5, 6, 14, 30)), ("2024-05-06 14:30:59", (2024, 5, 6, 14, 30)),
        ("2024-13-06", None), ("昨天", None), ("", None), ("5月6日", None),
    ],
)  # fmt: skip
def test_a_day_is_read_in_every_usual_form(written: str, day: tuple[int, ...] | None) -> None:
    expected = None if day is None else datetime(*day, tzinfo=CHINA)  # type: ignore[arg-type, misc]
    assert day_of(written) == expected


def test_headings_of_other_systems_are_known_and_each_meaning_counts_once(qapp) -> None:
    headings = (
        "序号",
        "受理时间",
        "反映人",
        "联系电话",
        "诉求内容",
        "内容",
        "办理单位",
        "是否办结",
    )
    assert recognised(headings) == (
        None, "received_at", "visitor", "phone", "statement", None, "unit", "state",
    )  # fmt: skip


def test_every_other_name_stands_for_a_column_there_is_and_means_one_thing(qapp) -> None:
    table = synonyms()
    assert set(table.headings) <= {one.field for one in columns()}
    names = [name for others in table.headings.values() for name in others]
    assert len(names) == len(set(names))
    assert set(CORRECTABLE) <= {one.field for one in columns()}


def edited(path: Path, rows: list[tuple[object, ...]], *, merged: str = "") -> Path:
    """Write a workbook as people leave it behind: cells of any type, some of them merged."""
    with Workbook(path, {"default_date_format": "yyyy/m/d"}) as book:
        page = book.add_worksheet("台账")
        for at, row in enumerate(rows):
            for place, cell in enumerate(row):
                page.write(at, place, cell)
        if merged:
            page.merge_range(merged, rows[0][0])
    return path


def judged(table: Table, known: LedgerLine) -> tuple[Verdict, tuple[str, ...], set[str]]:
    """Return verdict, what changes, and the columns with a problem, of the only row that means the matter."""
    reading = Reading(table, recognised(table.headings))
    (row,) = (one for one in reading.rows({known.key: known}, {}) if one.key == known.key)
    found = judge(row, known, NOW)
    return found.verdict, found.changed, {one.field for one in found.problems}


KNOWN = LedgerLine(
    id=MatterId(UUID(int=7)), key="330481-HC-REC-2025-000012", revision=3,
    number="海昌接〔2025〕12号", external_number="00123", received_at=NOW,
    channel=Channel.PHONE, visitor="沈**", phone="199 **** 0001", region_name="桂湾社区",
    title="路灯不亮", category="0301", demand_type=DemandType.CONSULT, urgency=Urgency.NORMAL,
    scale=Scale.NORMAL, place="北门", statement="门口灯不亮\n老人怕黑", summary="",
    proposed_handling="", unit="市政所", due_on=date(2026, 4, 1), state=MatterState.CLOSED,
    result=ResultClass.A, reply="已修好\n请再看看", replied_at=NOW, closed_at=NOW,
)  # fmt: skip


def cells_of(known: LedgerLine) -> dict[str, object]:
    return {say(one.heading): one.cell(known) for one in columns()}


def test_a_ledger_that_excel_or_wps_kept_in_its_own_way_has_nothing_to_do(
    qapp, tmp_path: Path
) -> None:
    cells = cells_of(KNOWN)
    cells |= {
        "外部编号": 123, "接待时间": 46099, "答复期限": "2026年4月1日（周三）", "办结时间": "２０２６/３/１８",
        "记录版本": 3.0, "答复内容": "已修好\r\n请再看看  ",
    }  # fmt: skip
    backwards = dict(reversed(cells.items()))
    rows: list[tuple[object, ...]] = [
        ("海昌街道 2025 年台账",), (), tuple(backwards), (), tuple(backwards.values()), (), (),
    ]  # fmt: skip
    table = headed(read_table(edited(tmp_path / "a.xlsx", rows, merged="A1:H1")), recognised)
    assert table.places == (5,)
    assert judged(table, KNOWN) == (Verdict.SAME, (), set())


def test_headings_merged_over_two_rows_are_read_from_both(qapp, tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [
        ("原编号", "群众", "", "诉求内容", "受理时间"), ("", "反映人", "联系电话", "", ""),
        ("12345-1", "沈知行", 19900000001, "北门路灯不亮", date(2024, 5, 6)),
    ]  # fmt: skip
    table = headed(read_table(edited(tmp_path / "a.xlsx", rows)), recognised)
    assert table.headings == ("原编号", "反映人", "联系电话", "诉求内容", "受理时间")
    (row,) = Reading(table, recognised(table.headings)).rows({}, {})
    assert row.values["phone"] == "19900000001"
    assert not row.problems


def test_what_was_changed_in_a_disordered_sheet_is_all_that_is_taken_over(
    qapp, tmp_path: Path
) -> None:
    cells = cells_of(KNOWN) | {"诉求": "北门路灯不亮"}
    assert len(cells) == len(columns())
    rows: list[tuple[object, ...]] = [(), tuple(cells), tuple(cells.values())]
    table = headed(read_table(edited(tmp_path / "a.xlsx", rows)), recognised)
    assert judged(table, KNOWN) == (Verdict.UPDATE, ("title",), set())


def test_a_day_that_became_another_is_refused_by_its_column(qapp, tmp_path: Path) -> None:
    cells = cells_of(KNOWN) | {"接待时间": 46100}
    table = read_table(edited(tmp_path / "a.xlsx", [tuple(cells), tuple(cells.values())]))
    assert judged(table, KNOWN) == (Verdict.REFUSED, (), {"received_at"})
