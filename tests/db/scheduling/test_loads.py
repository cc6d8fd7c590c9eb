"""The fairness of a year counts everybody who can be called, with zero as well."""

from __future__ import annotations

from datetime import date

from db.people.contracts import DeputyLevel
from db.scheduling.contracts import Attendance, CancelShift, FinishShift, NoteAttendance
from db.scheduling.settings_rules import RotaSettings
from tests.db.scheduling.desks import Desk, april

TODAY = date(2026, 3, 18)


def test_turns_served_and_to_come_are_counted_and_so_is_whoever_has_none(desk: Desk) -> None:
    often, never = desk.deputies(2)
    done = desk.shift(date(2026, 2, 4))
    desk.fill(done.cells[0].id, often)
    command = FinishShift(done.id, done.revision, nobody_came=True)
    desk.rota.shifts.finish(desk.actor, command)
    desk.fill(desk.shift(april(1)).cells[0].id, often)
    loads = desk.rota.fairness.loads(desk.actor, TODAY)
    assert [one.person.id for one in loads.lines] == [never, often]
    none, two = loads.lines
    assert (none.turns, none.last_turn, none.next_turn) == (0, None, None)
    assert (two.turns, two.served, two.to_come, two.without_visitor) == (2, 1, 1, 1)
    assert (two.last_turn, two.next_turn) == (date(2026, 2, 4), april(1))
    assert (loads.mean, loads.spread) == (1.0, 2)


def test_who_stayed_away_did_not_serve_and_a_cancelled_shift_is_no_turn(desk: Desk) -> None:
    person = desk.deputy()
    away, gone = desk.shift(date(2026, 2, 4)), desk.shift(april(1))
    for shift in (away, gone):
        desk.fill(shift.cells[0].id, person)
    note = NoteAttendance(desk.id(), away.cells[0].id, Attendance.ABSENT)
    desk.rota.attendance.note(desk.actor, note)
    desk.rota.shifts.cancel(desk.actor, CancelShift(gone.id, gone.revision, "台风"))
    (line,) = desk.rota.fairness.loads(desk.actor, TODAY).lines
    assert (line.turns, line.absent) == (0, 1)


def test_the_mean_is_that_of_the_regular_deputies(desk: Desk) -> None:
    town, county = desk.deputies(2)
    guest = desk.deputy("林见山", level=DeputyLevel.NATIONAL)
    usual = desk.rota.settings.current(desk.actor)
    wanted = RotaSettings(
        least_turns=2, most_turns=6, regular_levels=(DeputyLevel.COUNTY, DeputyLevel.TOWN)
    )
    desk.rota.settings.change(desk.actor, usual, wanted)
    for day, person in ((1, town), (8, county), (15, town)):
        desk.fill(desk.shift(april(day)).cells[0].id, person)
    loads = desk.rota.fairness.loads(desk.actor, TODAY)
    assert (loads.mean, loads.spread, loads.least, loads.most) == (1.5, 1, 2, 6)
    regular = {one.person.id: (one.is_regular, one.missing) for one in loads.lines}
    assert regular == {town: (True, 0), county: (True, 1), guest: (False, 2)}


def test_another_year_has_its_own_turns(desk: Desk) -> None:
    person = desk.deputy()
    desk.fill(desk.shift(date(2027, 4, 7)).cells[0].id, person)
    assert desk.rota.fairness.loads(desk.actor, TODAY).lines[0].turns == 0
    assert desk.rota.fairness.loads(desk.actor, date(2027, 1, 1)).lines[0].turns == 1
