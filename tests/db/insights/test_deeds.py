"""The figures of a person agree with the rota, the reception and the evaluations that they are counted from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from db.insights.contracts import YearOfDeeds
from db.insights.deeds import year_before
from db.kernel.actor import Role
from db.kernel.errors import NotPermitted
from db.people.contracts import OfficerRole, PersonKind
from db.reception.codes import DemandType
from db.scheduling.contracts import Attendance, CancelShift, FillCell, NoteAttendance
from tests import factories
from tests.db.evaluation.desks import Desk as InspectionDesk
from tests.db.events.desks import Desk as EventsDesk
from tests.db.scheduling.desks import Desk, april
from tests.fakes.clock import FakeClock
from tests.stations import Station

TODAY = date(2026, 3, 18)


@pytest.fixture
def desk(station: Station, clock: FakeClock) -> Desk:
    return Desk(station, clock)


def deeds(station: Station, person: object) -> YearOfDeeds:
    return station.workspace.insights.deeds.of_year(station.actor, person)  # type: ignore[arg-type]


def receive(station: Station, clock: FakeClock, *matters: object, **who: object) -> None:
    command = factories.visit(clock, *matters, **who)  # type: ignore[arg-type]
    station.workspace.reception.register_visit(station.actor, command)


def test_turns_that_were_served_count_and_neither_those_to_come_nor_missed_nor_cancelled(
    desk: Desk,
) -> None:
    person, other = desk.deputies(2)
    shifts = {
        day: desk.shift(day, places=2)
        for day in (date(2026, 2, 4), date(2026, 2, 11), date(2026, 3, 4), april(1))
    }
    for shift in shifts.values():
        desk.fill(shift.cells[0].id, person)
    away = shifts[date(2026, 2, 11)]
    note = NoteAttendance(desk.id(), away.cells[0].id, Attendance.ABSENT)
    desk.rota.attendance.note(desk.actor, note)
    gone = shifts[date(2026, 3, 4)]
    shown = next(one for one in desk.shifts(gone.day, gone.day))
    desk.rota.shifts.cancel(desk.actor, CancelShift(gone.id, shown.revision, "台风"))
    assert deeds(desk.station, person).turns == 1
    assert deeds(desk.station, other).turns == 0
    line = next(
        one for one in desk.rota.fairness.loads(desk.actor, TODAY).lines if one.person.id == person
    )
    assert line.served == 1


def test_a_turn_of_more_than_a_year_ago_counts_no_more(desk: Desk) -> None:
    people = desk.deputies(2)
    for day, person in zip((18, 19), people, strict=True):
        cell = desk.shift(date(2025, 3, day)).cells[0]
        desk.rota.cells.fill(desk.actor, FillCell(cell.id, cell.revision, person))
    before, since = (deeds(desk.station, one) for one in people)
    assert (since.first, since.last) == (date(2025, 3, 19), TODAY)
    assert (before.turns, since.turns) == (0, 1)


def test_matters_count_for_each_deputy_and_officer_who_received_them(
    desk: Desk, station: Station, clock: FakeClock
) -> None:
    person, other = desk.deputies(2)
    officer = factories.person(
        clock, kind=PersonKind.LEGAL_OFFICER, name="闻人静", officer_role=OfficerRole.JUDGE
    )
    judge = station.workspace.people.add(station.actor, officer).value.line.id
    two = factories.matter(), factories.matter(title="路灯不亮")
    receive(station, clock, *two, deputies=(other, person), legal_officers=(judge,))
    receive(station, clock, deputies=(person,))
    receive(station, clock)
    assert [deeds(station, one).matters for one in (person, other, judge)] == [3, 2, 2]


def test_a_report_that_lies_aside_counts_for_nobody(
    desk: Desk, station: Station, clock: FakeClock
) -> None:
    person = desk.deputy()
    receive(station, clock, factories.matter(demand_type=DemandType.REPORT), deputies=(person,))
    assert deeds(station, person).matters == 0


def test_only_closed_sessions_count_each_once(station: Station, clock: FakeClock) -> None:
    desk = InspectionDesk(station, clock)
    first = desk.plan()
    desk.plan()
    person, other = desk.deputies[:2]
    assert deeds(station, person).sessions == 0
    desk.lock(first.sheets[0])
    desk.evaluation.sessions.close(desk.actor, first.line.id)
    assert (deeds(station, person).sessions, deeds(station, other).sessions) == (1, 0)


def test_a_figure_is_told_only_to_who_may_read_what_it_counts(desk: Desk) -> None:
    person = desk.deputy()
    deputy = replace(desk.actor, role=Role.DEPUTY)
    found = desk.station.workspace.insights.deeds.of_year(deputy, person)  # type: ignore[arg-type]
    assert (found.turns, found.matters, found.sessions) == (0, None, None)
    auditor = replace(desk.actor, role=Role.AUDITOR)
    with pytest.raises(NotPermitted):
        desk.station.workspace.insights.deeds.of_year(auditor, person)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("today", "first"),
    [
        (date(2026, 3, 18), date(2025, 3, 19)),
        (date(2024, 2, 29), date(2023, 3, 1)),
        (date(2025, 2, 28), date(2024, 2, 29)),
        (date(2026, 12, 31), date(2026, 1, 1)),
    ],
)
def test_the_twelve_months_begin_a_day_after_that_of_a_year_ago(today: date, first: date) -> None:
    assert year_before(today) == first


def test_events_count_where_somebody_signed_in_and_that_stands(
    station: Station, clock: FakeClock
) -> None:
    events = EventsDesk(station, clock)
    person = station.workspace.people.add(station.actor, factories.deputy(clock)).value.line.id
    marks = []
    for _ in range(2):
        event = events.opened()
        events.events.rosters.invite_people(station.actor, event, [person])
        line = next(one for one in events.roster(event).values() if one.person == person)
        marks.append(events.sign(line).mark)
    missed = events.opened()
    events.events.rosters.invite_people(station.actor, missed, [person])
    assert deeds(station, person).events == 2
    events.undo(marks[1])
    assert deeds(station, person).events == 1
