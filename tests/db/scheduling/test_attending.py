"""Attendance: notes are added, the newest counts, and none of them is lost."""

from __future__ import annotations

from datetime import date, timedelta

from db.scheduling.contracts import Attendance, NoteAttendance, ShiftStatus
from db.scheduling.rules import RotaProblem
from tests.db.scheduling.desks import Desk, april, codes

TODAY = date(2026, 3, 18)


def test_somebody_comes_and_goes_and_the_shift_is_under_way(desk: Desk) -> None:
    cell = desk.shift(TODAY).cells[0].id
    desk.fill(cell, desk.deputy())
    came, note = desk.clock.now(), desk.rota.attendance.note
    first = NoteAttendance(desk.id(), cell, Attendance.ATTENDED, came)
    assert note(desk.actor, first).value.attendance.signed_in_at == came
    assert note(desk.actor, first).changes == frozenset()
    assert desk.shifts(TODAY, TODAY)[0].status is ShiftStatus.IN_DUTY
    desk.clock.advance(hours=2)
    went = NoteAttendance(desk.id(), cell, Attendance.ATTENDED, came, came + timedelta(hours=2))
    line = note(desk.actor, went).value.attendance
    assert (line.signed_in_at, line.signed_out_at) == (came, came + timedelta(hours=2))
    assert len(desk.rota.attendance.history(desk.actor, cell)) == 2


def test_nobody_is_noted_before_the_day_except_who_is_excused(desk: Desk) -> None:
    cell, empty = desk.shift(april(1), 2).cells
    desk.fill(cell.id, desk.deputy())
    note = desk.rota.attendance.note
    early = NoteAttendance(desk.id(), cell.id, Attendance.ATTENDED)
    assert codes(lambda: note(desk.actor, early)) == [RotaProblem.NOT_YET]
    excused = NoteAttendance(desk.id(), cell.id, Attendance.ON_LEAVE, remark="电话请假")
    assert note(desk.actor, excused).value.attendance.remark == "电话请假"
    nobody = NoteAttendance(desk.id(), empty.id, Attendance.ON_LEAVE)
    assert codes(lambda: note(desk.actor, nobody)) == [RotaProblem.NOBODY_HERE]


def test_nobody_leaves_before_coming(desk: Desk) -> None:
    cell = desk.shift(TODAY).cells[0].id
    desk.fill(cell, desk.deputy())
    now = desk.clock.now()
    note = NoteAttendance(desk.id(), cell, Attendance.ATTENDED, now, now - timedelta(minutes=1))
    assert codes(lambda: desk.rota.attendance.note(desk.actor, note)) == [
        RotaProblem.SIGNED_OUT_BEFORE
    ]
