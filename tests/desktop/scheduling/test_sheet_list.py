"""One person's turns on a page, with whom, under which version; nobody's phone but the station's."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from db.scheduling.paper_contracts import PaperTurn
from desktop.printing.layout.fonts import HOUSE_FONTS
from desktop.printing.layout.writer import write_pdf
from desktop.scheduling.sheet_list import ListSheet, people_in
from desktop.scheduling.sheet_parts import Told
from tests.desktop.printing.layout.pdf import flat_text_of, sizes_of
from tests.desktop.scheduling import papers
from tests.fakes.words import chinese

OWN = papers.person(name="祝云舟", level=papers.DeputyLevel.COUNTY)


@pytest.fixture(autouse=True)
def _speak_chinese() -> Iterator[None]:
    with chinese():
        yield


def told_of(turns: list[PaperTurn], *, is_draft: bool = False, reprint: int = 0) -> Told:
    facts = papers.rota_paper(turns)
    assert facts.published is not None
    return Told(facts, facts.published, is_draft, reprint)


def own_list(told: Told) -> bytes:
    return write_pdf(ListSheet(told, OWN, HOUSE_FONTS).pages(), "list")


def turns() -> list[PaperTurn]:
    first, second, third = date(2026, 4, 8), date(2026, 4, 15), date(2026, 4, 22)
    return [
        papers.turn(first, OWN), papers.turn(first, papers.person(1)), papers.turn(second, papers.person(2)),
        papers.turn(third, OWN, starts="13:30", theme="代表接待日"), papers.turn(third, None, starts="13:30"),
    ]  # fmt: skip


def test_a_list_tells_the_own_turns_and_who_else_is_there():
    pdf = own_list(told_of(turns()))
    printed = flat_text_of(pdf)
    assert sizes_of(pdf) == [(210.0, 297.0)]
    assert "代表进站值班单祝云舟区人大代表2026年4月1日至2026年4月30日，共2班" in printed
    assert "14月8日（周三）9:00–11:30代表陆云舟（省）" in printed
    assert "24月22日（周三）13:30–17:00代表代表接待日" in printed
    assert "4月15日" not in printed


def test_the_foot_names_version_and_time_of_printing_and_the_reprint():
    printed = flat_text_of(own_list(told_of(turns(), reprint=1)))
    assert "发布2026-03-20第1版打印2026-03-2514:12温予安补打1" in printed
    assert "草稿" in flat_text_of(own_list(told_of(turns(), is_draft=True)))


def test_the_only_phone_is_that_of_the_station():
    printed = flat_text_of(own_list(told_of(turns())))
    assert "如需请假或换班，请尽早告知联络站：0000-8123-0016" in printed
    assert "2764" not in printed


def test_somebody_without_turns_is_told_so():
    assert "这段时间没有值班安排" in flat_text_of(own_list(told_of([])))


def test_everybody_with_a_turn_is_listed_once_by_the_first_of_them():
    assert [one.name for one in people_in(told_of(turns()))] == ["祝云舟", "陆云舟", "许云舟"]
