"""Which deadline a matter gets, and where one stands."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from db.calendar.deadlines import Deadlines, Lateness, Limits
from db.calendar.working_days import WorkCalendar
from db.reception import contracts

CALENDAR = WorkCalendar.load(resources.path("calendars"))
DEADLINES = Deadlines(CALENDAR)
WEDNESDAY = date(2026, 3, 18)


@pytest.mark.parametrize(
    ("demand_type", "scale", "urgency", "expected"),
    [
        ("consult", "normal", "normal", 3),
        ("help", "normal", "normal", 3),
        ("suggestion", "normal", "normal", 13),
        ("complaint", "normal", "normal", 13),
        ("report", "normal", "normal", 13),
        ("praise", "normal", "normal", 13),
        ("dispute", "normal", "normal", 15),
        ("complaint", "minor", "normal", 5),
        ("consult", "minor", "normal", 3),
        ("help", "major", "normal", 15),
        ("complaint", "normal", "urgent", 5),
        ("dispute", "major", "very_urgent", 3),
        ("consult", "normal", "urgent", 3),
    ],
)
def test_kind_scale_and_urgency_give_the_limit(
    demand_type: str, scale: str, urgency: str, expected: int
) -> None:
    proposal = DEADLINES.propose(WEDNESDAY, demand_type, scale=scale, urgency=urgency)
    assert proposal.working_days == expected
    assert CALENDAR.working_days_between(WEDNESDAY, proposal.due_on) == expected


def test_every_code_of_reception_has_a_limit() -> None:
    for demand_type in contracts.DemandType:
        for scale in contracts.Scale:
            for urgency in contracts.Urgency:
                days = DEADLINES.working_days_for(demand_type, scale, urgency=urgency)
                assert 3 <= days <= 15


def test_a_proposal_names_the_days_off_it_passed() -> None:
    proposal = DEADLINES.propose(WEDNESDAY, "dispute")
    assert proposal.due_on == date(2026, 4, 9)
    assert proposal.skipped == ("qingming",)
    assert proposal.certain


def test_a_proposal_into_a_year_without_a_calendar_is_uncertain() -> None:
    assert not DEADLINES.propose(date(2026, 12, 29), "complaint").certain
    assert not Deadlines(WorkCalendar()).propose(WEDNESDAY, "consult").certain


def test_limits_are_settings() -> None:
    own = Deadlines(CALENDAR, Limits(consult_or_help_days=2))
    assert own.propose(WEDNESDAY, "consult").due_on == date(2026, 3, 20)


@pytest.mark.parametrize(
    ("today", "left", "expected"),
    [
        (date(2026, 4, 1), 5, Lateness.ON_TIME),
        (date(2026, 4, 2), 4, Lateness.ON_TIME),
        (date(2026, 4, 3), 3, Lateness.ON_TIME),
        (date(2026, 4, 5), 3, Lateness.ON_TIME),
        (date(2026, 4, 7), 2, Lateness.DUE_SOON),
        (date(2026, 4, 9), 0, Lateness.DUE_SOON),
        (date(2026, 4, 10), -1, Lateness.OVERDUE),
        (date(2026, 4, 11), -1, Lateness.OVERDUE),
        (date(2026, 4, 13), -2, Lateness.OVERDUE),
    ],
)
def test_a_deadline_is_due_soon_from_two_working_days_and_late_from_the_day_after(
    today: date, left: int, expected: Lateness
) -> None:
    assert DEADLINES.days_left(date(2026, 4, 9), today) == left
    assert DEADLINES.lateness(date(2026, 4, 9), today) is expected


def test_a_friday_deadline_is_late_on_saturday() -> None:
    assert DEADLINES.days_left(date(2026, 3, 20), date(2026, 3, 21)) == -1
    assert DEADLINES.lateness(date(2026, 3, 20), date(2026, 3, 21)) is Lateness.OVERDUE


def test_without_a_deadline_nothing_is_late() -> None:
    assert DEADLINES.lateness(None, WEDNESDAY) is Lateness.NONE


def test_the_codes_are_those_that_reception_shows() -> None:
    assert {x.value for x in Lateness} == {x.value for x in contracts.Lateness}


@given(st.dates(date(2024, 1, 1), date(2027, 12, 31)), st.integers(-40, 40))
def test_days_left_is_negative_exactly_when_the_day_has_passed(due_on: date, shift: int) -> None:
    today = due_on + timedelta(days=shift)
    assert (DEADLINES.days_left(due_on, today) < 0) == (today > due_on)
    assert (DEADLINES.lateness(due_on, today) is Lateness.OVERDUE) == (today > due_on)
