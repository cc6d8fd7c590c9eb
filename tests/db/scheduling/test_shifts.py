"""Single shifts: added, moved, cancelled, brought back, over; places are added and taken out."""

from __future__ import annotations

from datetime import date

from db.scheduling.absence_contracts import AbsenceKind, RecordAbsence
from db.scheduling.contracts import (
    AddPost,
    CancelShift,
    CellSeen,
    FinishShift,
    MoveShift,
    NewPost,
    ShiftStatus,
)
from db.scheduling.problem import PostKind
from db.scheduling.rules import RotaProblem
from db.scheduling.standing import Bar
from tests.db.scheduling.desks import APRIL, Desk, april, codes

TODAY = date(2026, 3, 18)


def test_a_shift_is_moved_with_its_people_and_says_what_stands_against_them(desk: Desk) -> None:
    person, shift = desk.deputy(), desk.shift(april(1))
    desk.fill(shift.cells[0].id, person)
    leave = RecordAbsence(desk.id(), person, AbsenceKind.LEAVE, april(8), april(8), "出差")
    desk.rota.absences.record(desk.actor, leave)
    command = MoveShift(shift.id, shift.revision, april(8), "14:00", "16:30", "主题接待")
    moved = desk.rota.shifts.move(desk.actor, command).value
    assert (moved.shift.day, moved.shift.planned_on) == (april(8), april(1))
    assert (moved.shift.starts, moved.shift.theme) == ("14:00", "主题接待")
    assert [one.code for one in moved.warnings[shift.cells[0].id]] == [Bar.ON_LEAVE]
    back = MoveShift(shift.id, moved.shift.revision, april(1), "09:00", "11:30")
    assert desk.rota.shifts.move(desk.actor, back).value.shift.planned_on is None


def test_a_cancelled_shift_keeps_who_was_to_come_and_may_be_brought_back(desk: Desk) -> None:
    person, shift = desk.deputy(), desk.shift(april(1))
    cell = shift.cells[0].id
    desk.fill(cell, person)
    assert codes(
        lambda: desk.rota.shifts.cancel(desk.actor, CancelShift(shift.id, shift.revision, ""))
    ) == [RotaProblem.REASON_NEEDED]
    command = CancelShift(shift.id, shift.revision, "台风")
    gone = desk.rota.shifts.cancel(desk.actor, command).value
    assert (gone.status, gone.cancel_reason) == (ShiftStatus.CANCELLED, "台风")
    assert desk.rota.view(desk.actor, *APRIL).missing == 0
    assert codes(lambda: desk.fill(cell, None)) == [RotaProblem.SHIFT_CANCELLED]
    back = desk.rota.shifts.reinstate(desk.actor, shift.id, gone.revision).value
    assert (back.status, back.cells[0].person) == (ShiftStatus.DRAFT, person)
    again = lambda: desk.rota.shifts.reinstate(desk.actor, shift.id, back.revision)  # noqa: E731
    assert codes(again) == [RotaProblem.SHIFT_STANDS]


def test_a_duty_without_visitors_is_over_all_the_same(desk: Desk) -> None:
    person, shift = desk.deputy(), desk.shift(TODAY)
    desk.fill(shift.cells[0].id, person)
    command = FinishShift(shift.id, shift.revision, nobody_came=True)
    done = desk.rota.shifts.finish(desk.actor, command).value
    assert (done.status, done.nobody_came) == (ShiftStatus.DONE, True)
    assert codes(lambda: desk.fill(shift.cells[0].id, None)) == [RotaProblem.SHIFT_OVER]
    coming = desk.shift(april(1))
    early = FinishShift(coming.id, coming.revision)
    assert codes(lambda: desk.rota.shifts.finish(desk.actor, early)) == [RotaProblem.NOT_YET]


def test_a_place_is_added_and_an_empty_one_taken_out(desk: Desk) -> None:
    shift = desk.shift(april(1))
    command = AddPost(desk.id(), shift.id, NewPost(PostKind.STAFF))
    wide = desk.rota.shifts.add_post(desk.actor, command).value
    assert [one.post_kind for one in wide.cells] == [PostKind.DEPUTY, PostKind.STAFF]
    assert desk.rota.shifts.add_post(desk.actor, command).value == wide
    desk.fill(wide.cells[0].id, desk.deputy())
    filled = CellSeen(wide.cells[0].id, desk.shown(wide.cells[0].id).revision)
    assert codes(lambda: desk.rota.shifts.drop_post(desk.actor, filled)) == [
        RotaProblem.POST_FILLED
    ]
    seen = CellSeen(wide.cells[1].id, wide.cells[1].revision)
    assert len(desk.rota.shifts.drop_post(desk.actor, seen).value.cells) == 1


def test_adding_a_shift_twice_with_one_id_adds_one(desk: Desk) -> None:
    shift = desk.shift(april(1))
    assert len(desk.shifts()) == 1
    assert codes(lambda: desk.shift(april(1), 41)) == [RotaProblem.TOO_MANY_POSTS]
    assert codes(lambda: desk.shift(april(1), ends="24:00")) == [RotaProblem.NOT_A_TIME]
    assert desk.shifts() == (shift,)
