"""Which deadline a matter gets, and where one stands."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from db.calendar.deadlines import Deadlines, Lateness
from db.calendar.limits import LIMITS, LimitChange, LimitHistory, Limits, UnitClock
from db.calendar.working_days import WorkCalendar
from db.reception import codes

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
    for demand_type in codes.DemandType:
        for scale in codes.Scale:
            for urgency in codes.Urgency:
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


@given(st.dates(date(2024, 1, 1), date(2027, 12, 31)), st.integers(-40, 40))
def test_days_left_is_negative_exactly_when_the_day_has_passed(due_on: date, shift: int) -> None:
    today = due_on + timedelta(days=shift)
    assert (DEADLINES.days_left(due_on, today) < 0) == (today > due_on)
    assert (DEADLINES.lateness(due_on, today) is Lateness.OVERDUE) == (today > due_on)


def plain_after(start: date, days: int) -> date:
    """Return the day so many working days later, counted one by one from the notice of the State Council."""
    off = {"2026-04-04", "2026-04-05", "2026-04-06", "2026-05-01", "2026-05-02", "2026-05-03",
           "2026-05-04", "2026-05-05", "2026-06-19", "2026-06-20", "2026-06-21"}  # fmt: skip
    worked = {"2026-05-09"}
    on = start
    while days:
        on += timedelta(days=1)
        name = on.isoformat()
        days -= name in worked or (on.weekday() < 5 and name not in off)
    return on


DAYS_OF = st.integers(1, 30)
STARTS = st.dates(date(2026, 3, 2), date(2026, 5, 15))


@given(STARTS, st.builds(
    Limits, consult_or_help_days=DAYS_OF, minor_matter_days=DAYS_OF, opinion_days=DAYS_OF,
    general_days=DAYS_OF, urgent_days=DAYS_OF, very_urgent_days=DAYS_OF, triage_days=DAYS_OF,
    sign_days=DAYS_OF, urge_days=DAYS_OF, supervise_days=DAYS_OF, due_soon_days=DAYS_OF,
    unit_clock=st.sampled_from(UnitClock),
))  # fmt: skip
def test_whatever_the_limits_are_every_day_is_the_one_counted_by_hand(
    start: date, limits: Limits
) -> None:
    own = Deadlines(CALENDAR, limits)
    consult = own.propose(start, "consult").due_on
    assert consult == plain_after(start, limits.consult_or_help_days)
    days = min(limits.opinion_days, limits.minor_matter_days, limits.very_urgent_days)
    least = own.propose(start, "complaint", scale="minor", urgency="very_urgent")
    assert least.due_on == plain_after(start, days)
    days = min(max(limits.opinion_days, limits.general_days), limits.urgent_days)
    assert own.propose(
        start, "report", scale="major", urgency="urgent"
    ).due_on == plain_after(start, days)  # fmt: skip
    assert own.triage_by(start, "normal") == plain_after(start, limits.triage_days)
    assert own.triage_by(start, "very_urgent") == start
    signed_by = plain_after(start, limits.sign_days)
    assert own.sign_by(start) == signed_by
    begins = signed_by if limits.unit_clock is UnitClock.SIGNED else start
    assert own.unit_due(start, None, 5) == plain_after(begins, 5)
    assert own.urge_from(start) == start + timedelta(days=limits.urge_days)
    assert own.supervise_from(start) == plain_after(start, limits.supervise_days)
    soon = own.lateness(plain_after(start, limits.due_soon_days), start)
    assert soon is Lateness.DUE_SOON
    beyond = plain_after(start, limits.due_soon_days + 1)
    assert own.lateness(beyond, start) is Lateness.ON_TIME


def test_days_that_are_no_working_days_are_counted_as_they_come() -> None:
    own = Deadlines(CALENDAR, Limits(notice_natural_days=2, revisit_natural_days=90))
    assert DEADLINES.notice_by(date(2026, 4, 9)) == date(2026, 4, 6)
    assert own.notice_by(date(2026, 4, 9)) == date(2026, 4, 7)
    assert own.revisit_from(date(2026, 3, 18)) == date(2026, 6, 16)


def test_a_deadline_goes_by_the_limits_of_the_day_it_was_promised() -> None:
    own = Deadlines(CALENDAR)
    own.learn(LimitHistory([LimitChange(20, "opinion_days", "7")]))
    assert own.limits.opinion_days == 7
    assert own.as_of(19).limits.opinion_days == 13
    assert own.as_of(20).limits.opinion_days == 7
    assert DEADLINES.as_of(5) is DEADLINES
    assert "opinion_days" in LIMITS
