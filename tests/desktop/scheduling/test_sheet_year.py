"""A year in rows: who comes to each shift, month after month, the heading on every page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from db.people.contracts import PersonKind
from db.scheduling.paper_contracts import PaperTurn
from db.scheduling.problem import PostKind
from desktop.printing.layout.fonts import HOUSE_FONTS
from desktop.printing.layout.writer import write_pdf
from desktop.scheduling.sheet_parts import Told
from desktop.scheduling.sheet_year import YearSheet
from tests.desktop.printing.layout.pdf import flat_text_of, sizes_of
from tests.desktop.scheduling import papers
from tests.fakes.words import chinese

YEAR = date(2026, 1, 1), date(2026, 12, 31)
WEDNESDAY = 2


@pytest.fixture(autouse=True)
def _speak_chinese() -> Iterator[None]:
    with chinese():
        yield


def year(turns: list[PaperTurn], *, is_draft: bool = False) -> bytes:
    facts = papers.rota_paper(turns, first=YEAR[0], last=YEAR[1])
    assert facts.published is not None
    return write_pdf(YearSheet(Told(facts, facts.published, is_draft), HOUSE_FONTS).pages(), "year")


def wednesdays() -> list[PaperTurn]:
    return [
        papers.turn(day, papers.person(at + place))
        for at, day in enumerate(papers.days(*YEAR, weekdays=[WEDNESDAY]))
        for place in range(2)
    ]


def test_every_shift_of_the_year_has_its_row():
    turns = wednesdays()
    pdf = year(turns)
    printed = flat_text_of(pdf)
    assert set(sizes_of(pdf)) == {(297.0, 210.0)}
    assert "2026年代表进站排班表" in printed
    assert "1月7日周三9:00–11:30祝云舟（国）、陆云舟（省）" in printed
    for one in turns:
        assert f"{one.day.month}月{one.day.day}日周三" in printed
    assert printed.count("日期星期时段代表（级别）三官一司值班人员主题") == len(sizes_of(pdf))
    assert f"第1页，共{len(sizes_of(pdf))}页" in printed
    assert printed.count("站长：") == 1


def test_professionals_and_staff_stand_in_columns_of_their_own():
    day = date(2026, 4, 15)
    staff = papers.person(7, name="温予安", level=None, kind=PersonKind.STAFF)
    turns = [
        papers.turn(day, papers.person(), theme="民生实事专场"), papers.turn(day, papers.officer()),
        papers.turn(day, staff, post_kind=PostKind.STAFF), papers.turn(day, None),
    ]  # fmt: skip
    assert "祝云舟（国）、待定苏念慈（法官）温予安民生实事专场" in flat_text_of(year(turns))


def test_a_long_name_goes_on_in_its_cell_and_is_read_whole():
    name = "阿依古丽·买买提·吐尔逊·阿布都热合曼"
    assert name in flat_text_of(year([papers.turn(date(2026, 4, 15), papers.person(name=name))]))


def test_a_year_without_shifts_says_so_and_a_draft_is_one():
    printed = flat_text_of(year([], is_draft=True))
    assert "这段时间没有值班安排" in printed
    assert "草稿" in printed
