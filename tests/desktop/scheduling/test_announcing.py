"""The notice of a day says who receives when, as published; officers, drafts and phones are not in it."""

from __future__ import annotations

from datetime import date

import pytest

from db.people.contracts import DeputyLevel
from desktop.scheduling.announcing import announcement_of
from tests.desktop.scheduling import papers
from tests.fakes.words import chinese

DAY = date(2026, 4, 15)


@pytest.fixture(autouse=True)
def _speak_chinese():
    with chinese():
        yield


def test_the_deputies_of_every_shift_of_the_day_are_named_once():
    who = papers.person(name="祝云舟", level=DeputyLevel.COUNTY)
    turns = [
        papers.turn(DAY, who), papers.turn(DAY, papers.officer()), papers.turn(DAY, None),
        papers.turn(DAY, who, starts="13:30"), papers.turn(DAY, papers.person(1), starts="13:30"),
    ]  # fmt: skip
    told = announcement_of(papers.rota_paper(turns), DAY)
    assert told is not None
    assert [(one.name, one.level) for one in told.deputies] == [
        ("祝云舟", DeputyLevel.COUNTY), ("陆云舟", DeputyLevel.PROVINCIAL),
    ]  # fmt: skip
    assert told.hours == "9:00–11:30、13:30–17:00"
    assert (told.received_on, told.issued_on) == (DAY, date(2026, 3, 20))
    assert told.phone == ""


def test_a_draft_is_not_announced():
    draft = papers.table([papers.turn(DAY, papers.person())], number=0, announced_on=None)
    assert announcement_of(papers.rota_paper([], published=None, standing=draft), DAY) is None


def test_a_day_without_reception_is_not_announced():
    assert announcement_of(papers.rota_paper(), date(2026, 4, 5)) is None
