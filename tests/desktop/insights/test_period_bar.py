"""Periods are chosen by step, by sort, or by two days."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from db.insights.contracts import Period, PeriodSort
from desktop.insights.period_bar import PeriodBar
from tests.fakes.clock import FakeClock


@pytest.fixture
def bar(qtbot: QtBot, clock: FakeClock) -> PeriodBar:
    made = PeriodBar(clock)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_begins_with_this_month_and_says_that_it_is_not_over(bar):
    assert bar.period == Period(PeriodSort.MONTH, date(2026, 3, 1), date(2026, 3, 31))
    assert bar.name.text() == "2026 年 3 月（截至 3 月 18 日）"


def test_a_period_that_has_not_begun_is_out_of_reach(bar):
    assert not bar.later.isEnabled()
    bar.step_on()
    assert bar.period.first == date(2026, 3, 1)
    bar.step_back()
    assert bar.later.isEnabled()


@pytest.mark.parametrize(
    ("sort", "name"),
    [
        (PeriodSort.QUARTER, "2026 年第 1 季度（截至 3 月 18 日）"),
        (PeriodSort.HALF_YEAR, "2026 年上半年（截至 3 月 18 日）"),
        (PeriodSort.YEAR, "2026 年（截至 3 月 18 日）"),
    ],
)
def test_a_longer_sort_keeps_the_day_inside(bar, sort, name):
    bar.sorts.choose(list(PeriodSort).index(sort))
    assert bar.name.text() == name


def test_days_the_wrong_way_round_are_turned(bar, qtbot):
    bar.sorts.choose(list(PeriodSort).index(PeriodSort.FREE))
    assert bar.first.isVisible()
    bar.first.put(date(2026, 3, 10))
    bar.last.put(date(2026, 2, 1))
    with qtbot.waitSignal(bar.changed):
        bar.last.edited.emit()
    assert bar.period == Period(PeriodSort.FREE, date(2026, 2, 1), date(2026, 3, 10))


def test_half_a_date_changes_nothing(bar):
    bar.sorts.choose(list(PeriodSort).index(PeriodSort.FREE))
    before = bar.period
    bar.first.put(None)
    bar.first.edited.emit()
    assert bar.period == before
