"""An appointment from the request to the visit, and every way it ends otherwise."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from db.appointments.contracts import (
    AppointmentStatus,
    AppointmentView,
    Slot,
    Step,
    TakeStep,
    Target,
    TargetKind,
)
from db.appointments.rules import AppointmentProblem
from db.kernel.actor import Role
from db.kernel.clock import local_date
from db.kernel.errors import InvalidInput, NotPermitted, Outdated
from db.kernel.kinds import Kind
from tests.db.appointments.desks import MORNING, ROOM, TODAY, Desk, codes


def test_a_request_is_confirmed_held_and_becomes_a_visit(desk: Desk) -> None:
    one = desk.step(desk.ask(), Step.CONFIRM)
    assert (one.line.status, one.line.confirmed, one.line.place) == (
        AppointmentStatus.CONFIRMED, MORNING, ROOM,
    )  # fmt: skip
    desk.clock.advance(timedelta(days=7))
    assert [line.id for line in desk.listed(AppointmentView.TODAY)] == [one.line.id]
    one = desk.step(one, Step.RECEIVE, visit=UUID(int=77))
    assert (one.line.status, one.line.visit) == (AppointmentStatus.LINKED, UUID(int=77))
    assert one.line.steps == (Step.CLOSE,)


def test_nothing_is_held_or_missed_before_its_day(desk: Desk) -> None:
    one = desk.step(desk.ask(), Step.CONFIRM)
    for step in (Step.MEET, Step.MISS, Step.RECEIVE):
        assert codes(lambda step=step: desk.step(one, step)) == [AppointmentProblem.NOT_YET]


def test_who_did_not_come_twice_is_flagged_at_the_next_request(desk: Desk) -> None:
    one = desk.step(desk.ask(), Step.CONFIRM)
    desk.clock.advance(timedelta(days=7))
    desk.step(one, Step.MISS)
    later = Slot(MORNING.day + timedelta(7), "09:00", "10:00")
    desk.step(one, Step.MOVE, slot=later)
    desk.clock.advance(timedelta(days=7))
    assert desk.step(one, Step.MISS).line.status is AppointmentStatus.NO_SHOW
    assert desk.ask(topic="另一件事").line.missed_before == 2
    assert desk.ask(phone="19900000009").line.missed_before == 0


def test_declining_and_cancelling_need_a_reason_and_confirming_a_time_and_a_place(
    desk: Desk,
) -> None:
    one = desk.ask()
    for step in (Step.DECLINE, Step.CANCEL):
        assert codes(lambda step=step: desk.step(one, step, reason=" ")) == [
            AppointmentProblem.REASON_MISSING
        ]
    assert codes(lambda: desk.step(one, Step.CONFIRM, slot=None, place="")) == [
        AppointmentProblem.SLOT_MISSING,
        AppointmentProblem.PLACE_MISSING,
    ]
    past = Slot(TODAY - timedelta(1))
    assert codes(lambda: desk.step(one, Step.CONFIRM, slot=past)) == [AppointmentProblem.SLOT_PAST]
    declined = desk.step(one, Step.DECLINE, reason="不属于代表职责")
    assert (declined.reason, declined.line.steps) == ("不属于代表职责", ())
    assert codes(lambda: desk.step(one, Step.CONFIRM)) == [AppointmentProblem.NOT_NOW]


def test_an_official_is_notified_first_may_send_another_and_put_it_off_by_a_month(
    desk: Desk,
) -> None:
    one = desk.ask_official()
    assert codes(lambda: desk.step(one, Step.CONFIRM)) == [AppointmentProblem.NOT_NOW]
    one = desk.step(one, Step.NOTIFY)
    assert (one.notified_on, one.line.latest) == (TODAY, date(2026, 4, 18))
    late = Slot(date(2026, 4, 19))
    assert codes(lambda: desk.step(one, Step.DELAY, slot=late)) == [
        AppointmentProblem.DELAY_TOO_LONG
    ]
    one = desk.step(one, Step.DELAY, slot=Slot(date(2026, 4, 10)))
    assert one.line.status is AppointmentStatus.DELAYED
    assert codes(lambda: desk.step(one, Step.DELAY, slot=late)) == [
        AppointmentProblem.DELAY_TOO_LONG
    ]
    kept = Slot(date(2026, 4, 17), "14:00", "15:00")
    one = desk.step(one, Step.CONFIRM, slot=kept, sent_leader="分管副局长 骆怀瑾")
    assert (one.line.confirmed, one.sent_leader) == (kept, "分管副局长 骆怀瑾")
    assert codes(lambda: desk.step(one, Step.MOVE, slot=late)) == [
        AppointmentProblem.DELAY_TOO_LONG
    ]


def test_the_same_deputy_in_the_same_hour_warns_and_stops_nobody(desk: Desk) -> None:
    deputy = desk.id()
    first, second = (
        desk.ask(target=_deputy(deputy), topic=topic) for topic in ("公交站点", "路灯不亮")
    )
    desk.step(first, Step.CONFIRM)
    overlapping = Slot(MORNING.day, "09:30", "10:30")
    command = TakeStep(second.line.id, second.line.revision, Step.CONFIRM, overlapping, ROOM)
    found = desk.service.steps.check(desk.actor, command)
    assert [(one.code, one.warns) for one in found] == [(AppointmentProblem.SLOT_TAKEN, True)]
    desk.service.steps.take(desk.actor, command)
    assert len(desk.listed(AppointmentView.CONFIRMED)) == 2


def test_a_step_upon_what_changed_meanwhile_is_refused(desk: Desk) -> None:
    one = desk.ask()
    desk.step(one, Step.CONFIRM)
    command = TakeStep(one.line.id, one.line.revision, Step.CANCEL, reason="有事")
    with pytest.raises(Outdated):
        desk.service.steps.take(desk.actor, command)


def test_the_next_working_day_is_reminded_of(desk: Desk) -> None:
    friday, monday = date(2026, 3, 20), date(2026, 3, 23)
    for day in (friday, monday):
        desk.step(desk.ask(topic=f"{day}"), Step.CONFIRM, slot=Slot(day, "09:00", "10:00"))
    desk.clock.advance(timedelta(days=2))
    reminded = {
        line.confirmed.day: line.remind
        for line in desk.listed(AppointmentView.CONFIRMED)
        if line.confirmed
    }
    assert reminded == {friday: False, monday: True}


def test_a_step_tells_pages_of_appointments_alone(desk: Desk) -> None:
    one = desk.ask()
    command = TakeStep(one.line.id, one.line.revision, Step.CANCEL, reason="有事")
    assert desk.service.steps.take(desk.actor, command).changes == frozenset({Kind.APPOINTMENT})


@pytest.mark.parametrize(
    "role", [Role.DEPUTY, Role.SYSTEM_ADMIN, Role.AUDITOR, Role.DISTRICT_ADMIN]
)
def test_who_does_not_arrange_meetings_reads_none(desk: Desk, role: Role) -> None:
    with pytest.raises(NotPermitted):
        desk.service.requests.listed(replace(desk.actor, role=role, also=()), AppointmentView.TODAY)


def _deputy(person: UUID) -> Target:
    return Target(TargetKind.DEPUTY, person)


def test_an_hour_of_today_that_is_over_is_not_agreed_upon(desk: Desk) -> None:
    asked = desk.ask()
    today = local_date(desk.clock.now())
    over = Slot(today, "00:10", "00:30")
    with pytest.raises(InvalidInput) as refused:
        desk.step(asked, Step.CONFIRM, slot=over)
    assert [one.code for one in refused.value.problems] == [AppointmentProblem.SLOT_PAST]
