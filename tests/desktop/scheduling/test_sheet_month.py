"""The month on one page: who comes when, what is off, which version, and nothing that is cut off."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from db.scheduling.paper_contracts import PaperTurn
from desktop.printing.layout.fonts import HOUSE_FONTS
from desktop.printing.layout.writer import write_pdf
from desktop.scheduling.sheet_month import MonthSheet
from desktop.scheduling.sheet_parts import Told
from tests.desktop.printing.layout.pdf import flat_text_of, ink_of, picture_of, sizes_of
from tests.desktop.scheduling import papers
from tests.fakes.words import chinese

FOUR = 4


@pytest.fixture(autouse=True)
def _speak_chinese() -> Iterator[None]:
    with chinese():
        yield


def month(
    turns: list[PaperTurn], *, is_draft: bool = False, reprint: int = 0, **values: Any
) -> bytes:
    a3 = values.pop("a3", False)
    facts = papers.rota_paper(turns, **values)
    assert facts.published is not None
    told = Told(facts, facts.published, is_draft, reprint)
    return write_pdf(MonthSheet(told, papers.calendar(), HOUSE_FONTS, a3=a3).pages(), "month")


def crowded(places: int) -> list[PaperTurn]:
    """Return mornings with so many places, sixty deputies taking turns."""
    return [
        papers.turn(day, papers.person((at * places + place) % 60))
        for at, day in enumerate(papers.days(*papers.APRIL))
        for place in range(places)
    ]


def test_a_month_tells_days_names_badges_hours_and_version():
    printed = flat_text_of(month(papers.usual_month()))
    assert "岚川市南渚区松陌镇代表联络站2026年4月代表进站排班表" in printed
    assert "上午9:00–11:30下午13:30–17:00" in printed
    assert "1上午国祝云舟下午省陆云舟" in printed
    assert "发布2026-03-20第1版打印2026-03-2514:12温予安" in printed
    assert "站长：" in printed
    assert "草稿" not in printed
    assert "周六" not in printed


def test_days_off_and_days_worked_instead_are_marked():
    assert "6清明休息" in flat_text_of(month([]))
    february = {"first": date(2026, 2, 1), "last": date(2026, 2, 28)}
    printed = flat_text_of(month([], **february))
    assert printed.count("春节休息") == len("周一二三四五六")
    assert "14调休上班" in printed
    assert "周六" in printed


def test_a_shift_on_a_sunday_gets_its_column():
    sunday = papers.turn(date(2026, 4, 12), papers.person(name="欧阳青禾"))
    printed = flat_text_of(month([sunday]))
    assert "周日" in printed
    assert "欧阳青禾" in printed


@pytest.mark.parametrize(("a3", "size"), [(False, (297.0, 210.0)), (True, (420.0, 297.0))])
def test_sixty_deputies_on_four_places_a_day_stand_on_one_page(a3, size):
    turns = crowded(FOUR)
    pdf = month(turns, a3=a3)
    assert sizes_of(pdf) == [size]
    printed = flat_text_of(pdf)
    for one in turns:
        assert one.person.name in printed
    assert sum(printed.count(papers.name(at)) for at in range(60)) == len(turns)


def test_what_no_single_page_holds_goes_on_under_the_days_of_the_week():
    pdf = month(crowded(60))
    pages = sizes_of(pdf)
    assert len(pages) > 1
    printed = flat_text_of(pdf)
    assert printed.count("周一周二周三周四周五") == len(pages)
    assert printed.count("祝云舟") == len(list(papers.days(*papers.APRIL)))


@pytest.mark.parametrize(
    "name", ["何静", "欧阳青禾", "阿依古丽·买买提·吐尔逊", "库尔班江·阿布都热合曼·买买提", "𠮷野㛃"]
)
def test_no_name_is_cut_or_leaves_the_page(name):
    turns = [
        papers.turn(day, papers.person(at, name=name))
        for at, day in enumerate(papers.days(*papers.APRIL))
    ]
    pdf = month(turns)
    assert flat_text_of(pdf).count(name) == len(turns)
    picture = picture_of(pdf, dpi=72)
    left, top, right, bottom = ink_of(picture)
    assert left > 30
    assert top > 25
    assert right < picture.width - 30
    assert bottom < picture.height - 20


def test_a_draft_says_so_over_the_table_and_in_the_foot():
    never = month(papers.usual_month(), is_draft=True, published=papers.table([], number=0))
    changed = flat_text_of(month(papers.usual_month(), is_draft=True))
    assert "草稿，尚未发布，仅供站内核对" in flat_text_of(never)
    assert "草稿，第1版发布后有改动" in changed
    assert "草稿打印2026-03-25" in changed
    assert "发布2026-03-20" not in changed


def test_a_place_that_nobody_has_is_to_be_named():
    assert "8上午待定" in flat_text_of(month([papers.turn(date(2026, 4, 8), None)]))


def test_hours_that_differ_within_a_half_of_the_day_stand_in_the_cell():
    other = papers.turn(date(2026, 4, 8), papers.person(1), starts="08:30", ends="10:00")
    printed = flat_text_of(month([papers.turn(date(2026, 4, 1), papers.person()), other]))
    assert "19:00–11:30国祝云舟" in printed
    assert "88:30–10:00省陆云舟" in printed


def test_an_empty_month_is_printed_as_a_grid_that_says_so():
    printed = flat_text_of(month([]))
    assert "本月没有安排接待" in printed
    assert "30" in printed


def test_a_reprint_is_marked():
    assert "补打2" in flat_text_of(month(papers.usual_month(), reprint=2))
