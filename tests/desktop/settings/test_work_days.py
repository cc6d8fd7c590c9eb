"""The calendar's years are shown, and one without days off is said aloud."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop.parts.banner import Banner
from desktop.parts.tag import Tag
from desktop.settings.work_days import WorkDaysSection
from tests.desktop.people.desks import desk_of
from tests.fakes.clock import FakeClock


@pytest.fixture
def section_in(station, tmp_path, qtbot):
    def make(year: int, month: int) -> WorkDaysSection:
        clock = FakeClock(datetime(year, month, 10, tzinfo=UTC))
        section = WorkDaysSection(desk_of(station, tmp_path, clock))
        qtbot.addWidget(section)
        return section

    return make


def years_of(section: WorkDaysSection) -> list[str]:
    return [tag.face().text for tag in section.findChildren(Tag)]


def test_a_year_that_is_not_announced_yet_is_no_reason_to_warn(section_in):
    section = section_in(2026, 3)
    assert years_of(section) == ["2024", "2025", "2026", "2027"]
    assert not section.findChildren(Banner)


@pytest.mark.parametrize(("year", "month"), [(2026, 12), (2027, 2)])
def test_a_missing_year_that_deadlines_reach_is_warned_of(section_in, year, month):
    section = section_in(year, month)
    assert "2027" in section.findChildren(Banner)[0].accessibleName()
