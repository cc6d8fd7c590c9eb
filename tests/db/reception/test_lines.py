"""Lines of the queue: which tab a matter stands in, how late it is, and what of it may be seen."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.calendar.deadlines import Lateness
from db.kernel.clock import CHINA, local_date
from db.kernel.ids import MatterId
from db.reception.codes import DemandType, NextStep, VisitorKind
from db.reception.contracts import RecordReply
from db.reception.lines import day_bounds
from db.reception.queries import ids_of
from db.reception.queue_contracts import QueueView
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station


@given(st.dates(date(2000, 1, 1), date(2099, 12, 30)))
def test_a_civil_day_lies_between_its_bounds(day: date) -> None:
    start, end = day_bounds(day)
    assert (end - start).total_seconds() == 86400
    assert local_date(start) == day
    assert start == datetime(day.year, day.month, day.day, tzinfo=CHINA)


def titles(station: Station, view: QueueView) -> list[str]:
    return [line.title for line in station.workspace.matters.queue(station.actor, view)]


def test_tabs_hold_what_they_say_in_their_order(station: Station, clock: FakeClock) -> None:
    def register(title: str, **values: object) -> None:
        command = factories.visit(clock, factories.matter(title=title, **values))
        station.workspace.reception.register_visit(station.actor, command)

    register("迟的", due_on=date(2026, 3, 19))
    register("晚的", demand_type=DemandType.SUGGESTION)
    register("记的", next_step=NextStep.RECORD)
    clock.advance(days=5)
    register("新的", due_on=date(2026, 3, 24))
    clock.advance(minutes=1)
    register("更新的", demand_type=DemandType.SUGGESTION, due_on=date(2026, 4, 1))
    assert titles(station, QueueView.TODAY) == ["更新的", "新的"]
    assert titles(station, QueueView.OPEN) == ["迟的", "新的", "更新的", "晚的"]
    assert titles(station, QueueView.DUE_SOON) == ["新的"]
    assert titles(station, QueueView.OVERDUE) == ["迟的"]
    counts = station.workspace.matters.counts(station.actor)
    assert (counts.today, counts.open, counts.due_soon, counts.overdue) == (2, 4, 1, 1)


def test_what_tells_no_hour_stands_above_the_others_of_today_the_newest_number_first(
    station: Station, clock: FakeClock
) -> None:
    for title in ("一", "匿名甲", "二", "匿名乙", "三"):
        kind = VisitorKind.ANONYMOUS if title.startswith("匿名") else VisitorKind.INDIVIDUAL
        visitor = factories.visitor(kind=kind, name="", phone="")
        command = factories.visit(clock, factories.matter(title=title), visitor=visitor)
        station.workspace.reception.register_visit(station.actor, command)
        clock.advance(minutes=1)
    shown = ["匿名乙", "匿名甲", "三", "二", "一"]
    assert titles(station, QueueView.TODAY) == shown
    ids = station.workspace.matters.shown_ids(station.actor, QueueView.TODAY)
    lines = station.workspace.matters.matter_lines(station.actor, ids_of(ids))
    assert [line.title for line in lines] == shown


def test_visitors_of_the_day_are_counted_by_heads_and_not_for_undone_visits(
    station: Station, clock: FakeClock
) -> None:
    group = factories.visitor(kind=VisitorKind.GROUP, count=5)
    one = factories.visit(clock, factories.matter(), factories.matter(), visitor=group)
    station.workspace.reception.register_visit(station.actor, one)
    undone = factories.visit(clock)
    station.workspace.reception.register_visit(station.actor, undone)
    assert station.workspace.matters.counts(station.actor).visitors_today == 6
    station.workspace.reception.undo_registration(station.actor, undone.visit)
    assert station.workspace.matters.counts(station.actor).visitors_today == 5


@pytest.mark.parametrize(
    ("values", "seen"),
    [
        ({}, ("沈禾穗", "199 **** 0001", False, False)),
        ({"confidential": True}, ("", "", False, True)),
        ({"kind": VisitorKind.ANONYMOUS, "name": "", "phone": ""}, ("", "", True, False)),
    ],
)
def test_a_line_shows_what_may_be_seen_of_the_visitor(
    station: Station, clock: FakeClock, values: dict[str, object], seen: tuple[object, ...]
) -> None:
    command = factories.visit(clock, visitor=factories.visitor(**values))
    station.workspace.reception.register_visit(station.actor, command)
    (line,) = station.workspace.matters.queue(station.actor, QueueView.TODAY)
    assert (line.visitor, line.phone, line.anonymous, line.confidential) == seen


def test_a_matter_that_runs_no_more_is_never_late(station: Station, clock: FakeClock) -> None:
    command = factories.visit(clock, factories.matter(next_step=NextStep.ANSWER, answer="说明。"))
    station.workspace.reception.register_visit(station.actor, command)
    (line,) = station.workspace.matters.queue(station.actor, QueueView.TODAY)
    assert (line.lateness, line.days_left, line.due_on) == (Lateness.NONE, 0, None)


def test_whoever_waits_longest_for_a_call_stands_first(station: Station, clock: FakeClock) -> None:
    def register(title: str, **values: object) -> MatterId:
        command = factories.visit(clock, factories.matter(title=title, **values))
        reception = station.workspace.reception
        return reception.register_visit(station.actor, command).value.matters[0].matter

    matter = register("先来的")
    register("先答的", next_step=NextStep.ANSWER, answer="已当场说明。")
    revision = station.workspace.matters.detail(station.actor, matter).revision
    clock.advance(minutes=5)
    told = RecordReply(matter, revision, "已说明。")
    station.workspace.reception.answer_on_site(station.actor, told)
    assert titles(station, QueueView.TO_CALL) == ["先答的", "先来的"]
