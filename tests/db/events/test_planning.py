"""Events from the plan to the archive: hosts, parts, steps, minutes."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from db.events.codes import EventState, EventStep, EventType, HostRole, PartKind
from db.events.contracts import Host, Outcome, Part
from db.events.rules import EventProblem
from db.kernel.errors import NotFound
from tests.db.evaluation.desks import codes
from tests.db.events.desks import DAY, Desk, plan

LEGAL = EventType.BUSINESS_LEGAL_SESSION


def test_a_plan_is_kept_and_a_retry_changes_nothing(desk: Desk) -> None:
    command = plan(desk.id(), hosts=(Host("区人民法院"), Host("镇商会", HostRole.CO_HOST)))
    first = desk.events.events.plan(desk.actor, command).value
    again = desk.events.events.plan(desk.actor, command).value
    assert first.hosts == again.hosts == command.hosts
    assert again.line.state is EventState.PLANNED
    assert [one.id for one in desk.events.events.between(desk.actor, DAY, DAY)] == [command.event]


def test_a_changed_plan_keeps_what_is_done_and_takes_out_what_is_left_out(desk: Desk) -> None:
    event = desk.id()
    parts = (Part(PartKind.AGENDA, "开场"), Part(PartKind.AGENDA, "讨论"))
    before = desk.events.events.plan(
        desk.actor, plan(event, parts=parts, hosts=(Host("甲"), Host("乙")))
    )
    desk.events.events.mark_part(desk.actor, before.value.parts[1].id, done=True)
    changed = plan(event, parts=(parts[1], Part(PartKind.AGENDA, "表决")), hosts=(Host("乙"),))
    after = desk.events.events.plan(desk.actor, changed).value
    assert [(one.title, one.done_at is not None) for one in after.parts] == [
        ("讨论", True), ("表决", False),
    ]  # fmt: skip
    assert after.hosts == (Host("乙"),)


def test_a_legal_session_is_complete_only_with_all_four_parts(desk: Desk) -> None:
    event = desk.plan(kind=LEGAL).line.id
    for step in (EventStep.OPEN, EventStep.RUN, EventStep.FINISH):
        desk.step(event, step)
    parts = desk.events.events.view(desk.actor, event).parts
    for one in parts[:3]:
        desk.events.events.mark_part(desk.actor, one.id, done=True)
    assert codes(lambda: desk.step(event, EventStep.COMPLETE)) == [EventProblem.PARTS_OPEN]
    desk.events.events.mark_part(desk.actor, parts[3].id, done=True)
    assert desk.step(event, EventStep.COMPLETE).line.state is EventState.MINUTES_DONE
    assert desk.step(event, EventStep.ARCHIVE).line.state is EventState.ARCHIVED
    assert codes(lambda: desk.events.events.note(desk.actor, event, "", Outcome())) == [
        EventProblem.CLOSED
    ]


def test_a_part_that_was_marked_by_mistake_is_taken_back(desk: Desk) -> None:
    view = desk.plan(kind=LEGAL)
    for done in (True, False):
        view = desk.events.events.mark_part(desk.actor, view.parts[0].id, done=done).value
        assert (view.parts[0].done_at is not None) is done


def test_postponing_needs_a_reason_and_a_new_day(desk: Desk) -> None:
    event = desk.plan().line.id
    assert codes(lambda: desk.step(event, EventStep.POSTPONE)) == [EventProblem.REASON_MISSING]
    assert desk.step(event, EventStep.POSTPONE, reason="台风").line.reason == "台风"
    assert codes(lambda: desk.step(event, EventStep.RESUME)) == [EventProblem.DAY_MISSING]
    later = DAY + timedelta(days=7)
    line = desk.step(event, EventStep.RESUME, day=later).line
    assert (line.state, line.day) == (EventState.PLANNED, later)


def test_sign_in_that_was_closed_by_mistake_goes_on(desk: Desk) -> None:
    event = desk.opened()
    desk.step(event, EventStep.FINISH)
    assert desk.step(event, EventStep.REOPEN, reason="还有人在路上").line.is_open


def test_minutes_and_outcome_are_kept(desk: Desk) -> None:
    event = desk.plan().line.id
    outcome = Outcome(opinions=12, matters=3, reports=1, adopted=5, cost=128050)
    view = desk.events.events.note(desk.actor, event, "会上提出十二条意见。", outcome).value
    assert (view.minutes, view.outcome) == ("会上提出十二条意见。", outcome)


def test_an_event_that_is_not_there_is_not_found(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.events.events.view(desk.actor, desk.id())
    with pytest.raises(NotFound):
        desk.events.events.mark_part(desk.actor, desk.id(), done=True)
    assert desk.events.events.between(desk.actor, date(2025, 1, 1), date(2025, 1, 2)) == ()
