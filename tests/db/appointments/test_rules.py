"""The steps of an appointment against a table of its own, numbers, slots, and how long an official may put it off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.appointments.contracts import (
    AppointmentKind,
    AppointmentStatus,
    Slot,
    Step,
    TakeStep,
    Target,
    TargetKind,
)
from db.appointments.rules import (
    OVER,
    AppointmentProblem,
    check_request,
    check_step,
    check_wishes,
    latest_delay,
    meet,
    number_of,
    slot_of,
    slot_text,
    steps_from,
    tidy_request,
)
from tests.db.appointments.desks import MORNING, TODAY, asked
from tests.fakes.clock import FakeClock

# Written from domain §3.5 and flows §1.2, not from the code: where, by what, where to; ``*`` for officials alone, ``-``
# for everybody but them.
TABLE = """
requested  confirm confirmed -
requested  notify  notified *
requested  decline declined
requested  cancel  cancelled
notified   confirm confirmed *
notified   delay   delayed *
notified   decline declined *
notified   cancel  cancelled *
delayed    confirm confirmed *
delayed    delay   delayed *
delayed    cancel  cancelled *
confirmed  receive linked
confirmed  meet    met
confirmed  miss    no_show
confirmed  move    confirmed
confirmed  delay   delayed *
confirmed  cancel  cancelled
no_show    move    confirmed
no_show    meet    met
no_show    close   closed
met        receive linked
met        close   closed
linked     close   closed
"""
OFFICIAL = {AppointmentKind.MEETS_OFFICIAL, AppointmentKind.INVITE_OFFICIAL}


def told(kind: AppointmentKind) -> dict[tuple[str, str], str]:
    """Return the table of one kind."""
    lines = [line.split() for line in TABLE.strip().splitlines()]
    wanted = {"*": kind in OFFICIAL, "-": kind not in OFFICIAL}
    return {(line[0], line[1]): line[2] for line in lines if wanted.get("".join(line[3:]), True)}


@pytest.mark.parametrize("kind", list(AppointmentKind))
def test_steps_lead_where_the_reference_says(kind: AppointmentKind) -> None:
    found = {
        (status.value, step.value): to.value
        for status in AppointmentStatus
        for step, to in steps_from(kind, status).items()
    }
    assert found == told(kind)


@given(st.sampled_from(AppointmentKind), st.lists(st.sampled_from(Step), max_size=25))
def test_no_way_leads_out_of_what_is_declined_cancelled_or_closed(
    kind: AppointmentKind, steps: list[Step]
) -> None:
    table, status, ended = told(kind), "requested", False
    for step in steps:
        here = steps_from(kind, AppointmentStatus(status))
        to = table.get((status, step.value))
        assert (here[step].value if step in here else None) == to
        assert not (ended and to)
        status = to or status
        ended = status in {"declined", "cancelled", "closed"}
        assert not ended or AppointmentStatus(status) in OVER


@given(st.dates(date(2000, 1, 1), date(2090, 12, 31)))
def test_a_month_after_a_notice_is_the_same_day_or_the_last_of_the_month(day: date) -> None:
    latest = latest_delay(day)
    assert (latest.year * 12 + latest.month) - (day.year * 12 + day.month) == 1
    assert latest.day == day.day or (latest + timedelta(1)).day == 1
    assert latest.day <= day.day


def test_an_official_puts_off_by_a_month_at_most() -> None:
    latest = latest_delay(TODAY)
    for day, said in ((latest, []), (latest + timedelta(1), [AppointmentProblem.DELAY_TOO_LONG])):
        command = TakeStep(UUID(int=1), 1, Step.DELAY, Slot(day), reason="出差")
        assert [one.code for one in check_step(command, TODAY, latest)] == said


TIMES = st.tuples(st.integers(0, 23), st.integers(0, 59)).map(
    lambda one: f"{one[0]:02}:{one[1]:02}"
)
HOURS = st.tuples(TIMES, TIMES).filter(lambda one: one[0] < one[1])
SLOTS = st.builds(
    lambda day, hours: Slot(day, *hours), st.dates(date(2026, 1, 1), date(2026, 1, 5)), HOURS
)


@given(SLOTS)
def test_a_slot_is_read_as_it_was_written(slot: Slot) -> None:
    assert slot_of(slot_text(slot)) == slot
    assert slot_of(slot_text(Slot(slot.day))) == Slot(slot.day)


@given(SLOTS, SLOTS)
def test_two_slots_meet_where_a_minute_lies_in_both(one: Slot, other: Slot) -> None:
    def minutes(slot: Slot) -> set[int]:
        first, last = (int(text[:2]) * 60 + int(text[3:]) for text in (slot.starts, slot.ends))
        return set(range(first, last))

    both = one.day == other.day and bool(minutes(one) & minutes(other))
    assert meet(one, other) is meet(other, one) is both


@pytest.mark.parametrize(
    "text", ["", "2026-02-30", "2026-04-15T9:00-10:00", "明天", "2026-04-15T09:00"]
)
def test_what_is_no_slot_is_none(text: str) -> None:
    assert slot_of(text) is None


def test_a_number_is_the_day_and_five_signs_that_nobody_mistakes() -> None:
    number = number_of(UUID(int=2**100 + 7), TODAY)
    assert number.startswith("260318-")
    assert len(number) == 12
    assert not set(number[7:]) & set("01OIL")


def test_a_request_needs_a_name_a_topic_and_whom_to_meet(clock: FakeClock) -> None:
    bare = tidy_request(
        asked(clock, name=" ", phone="", topic="", target=Target(TargetKind.DEPUTY))
    )
    assert [one.code for one in check_request(bare)] == [
        AppointmentProblem.NAME_MISSING,
        AppointmentProblem.TARGET_MISSING,
        AppointmentProblem.TOPIC_MISSING,
    ]
    official = asked(clock, kind=AppointmentKind.MEETS_OFFICIAL)
    assert [one.code for one in check_request(official)] == [AppointmentProblem.TARGET_MISSING]
    assert check_request(asked(clock)) == ()
    odd = replace(asked(clock), category="公交")
    assert [one.code for one in check_request(odd)] == [AppointmentProblem.CATEGORY_UNKNOWN]


def test_three_times_may_be_wished_none_twice_and_none_turned_round() -> None:
    slots = [Slot(TODAY + timedelta(n)) for n in range(4)]
    assert check_wishes(slots[:3]) == ()
    for wished, code in (
        (slots, AppointmentProblem.TOO_MANY_WISHES),
        ([MORNING, MORNING], AppointmentProblem.WISHED_TWICE),
        ([Slot(TODAY, "10:00", "09:00")], AppointmentProblem.TIME_REVERSED),
        ([Slot(TODAY, "9", "10:00")], AppointmentProblem.NOT_A_TIME),
    ):
        assert [one.code for one in check_wishes(wished)] == [code]
