"""Places filled by hand: a rule that stands against it is told, and manual work is never lost."""

from __future__ import annotations

from datetime import date

import pytest

from db.kernel.errors import Outdated
from db.people.contracts import DeputyLevel
from db.scheduling.absence_contracts import AbsenceKind, RecordAbsence
from db.scheduling.contracts import (
    Attendance,
    CellSeen,
    ExchangeCells,
    FillCell,
    NewPost,
    NoteAttendance,
    SeatSource,
)
from db.scheduling.problem import PostKind
from db.scheduling.rules import RotaProblem
from db.scheduling.standing import Bar, Wish
from tests import factories
from tests.db.scheduling.desks import Desk, april, codes


def test_somebody_is_put_into_a_cell_and_taken_out_again(desk: Desk) -> None:
    person, shift = desk.deputy(), desk.shift(april(1))
    filled = desk.fill(shift.cells[0].id, person)
    assert (filled.cell.person, filled.cell.source) == (person, SeatSource.BY_HAND)
    assert filled.warnings == ()
    view = desk.rota.view(desk.actor, april(1), april(1))
    assert view.people[person].name == "祝云舟"
    assert view.missing == 0
    assert desk.fill(shift.cells[0].id, None).cell.person is None


def test_a_cell_that_somebody_else_changed_is_not_overwritten(desk: Desk) -> None:
    first, second = desk.deputies(2)
    cell = desk.shift(april(1)).cells[0]
    desk.fill(cell.id, first)
    with pytest.raises(Outdated):
        desk.rota.cells.fill(desk.actor, FillCell(cell.id, cell.revision, second))
    assert desk.shown(cell.id).person == first


def test_two_turns_too_close_are_filled_for_a_reason(desk: Desk) -> None:
    person = desk.deputy()
    near, far = desk.shift(april(1)).cells[0], desk.shift(april(3)).cells[0]
    desk.fill(near.id, person)
    assert codes(lambda: desk.fill(far.id, person)) == [
        Bar.TOO_CLOSE, RotaProblem.KEPT_WITHOUT_REASON,
    ]  # fmt: skip
    kept = desk.fill(far.id, person, "本人要求")
    assert [one.code for one in kept.warnings] == [Bar.TOO_CLOSE]
    assert kept.cell.kept_because == "本人要求"
    assert desk.fill(far.id, None).cell.kept_because == ""


def test_a_wish_that_is_not_met_is_told_and_stops_nobody(desk: Desk) -> None:
    person = desk.deputy(level=DeputyLevel.TOWN)
    shift = desk.shift(april(1), posts=(NewPost(levels=(DeputyLevel.COUNTY,)),))
    assert [one.code for one in desk.fill(shift.cells[0].id, person).warnings] == [Wish.LEVEL]


def test_somebody_of_another_kind_or_without_office_needs_a_reason(desk: Desk) -> None:
    people = desk.station.workspace.people
    voter = people.add(desk.actor, factories.person(desk.clock)).value.line.id
    judge = desk.shift(april(1), posts=(NewPost(PostKind.LEGAL_OFFICER),)).cells[0]
    assert codes(lambda: desk.fill(judge.id, desk.deputy()))[0] == Bar.WRONG_KIND
    assert codes(lambda: desk.fill(judge.id, voter))[0] == RotaProblem.OUT_OF_OFFICE
    leader = desk.shift(april(8), posts=(NewPost(PostKind.OFFICIAL),)).cells[0]
    assert desk.fill(leader.id, desk.deputy("陆承安")).warnings == ()
    assert desk.fill(leader.id, voter).warnings == ()
    assert not desk.shown(leader.id).out_of_office


def test_a_locked_cell_stays_until_somebody_unlocks_it(desk: Desk) -> None:
    first, second = desk.deputies(2)
    cell = desk.shift(april(1)).cells[0].id
    desk.fill(cell, first)
    desk.lock(cell)
    assert codes(lambda: desk.fill(cell, second)) == [RotaProblem.LOCKED]
    desk.lock(cell, locked=False)
    assert desk.fill(cell, second).cell.person == second


def test_dragging_somebody_onto_a_filled_cell_exchanges_both(desk: Desk) -> None:
    first, second = desk.deputies(2)
    one, two = desk.shift(april(1)).cells[0].id, desk.shift(april(3)).cells[0].id
    desk.fill(one, first)
    desk.fill(two, second)
    source, target = (CellSeen(c, desk.shown(c).revision) for c in (one, two))
    back, moved = desk.rota.cells.exchange(desk.actor, ExchangeCells(source, target)).value
    assert (back.cell.person, moved.cell.person) == (second, first)
    assert back.warnings == moved.warnings == ()


def test_several_cells_are_filled_with_one_click_or_none(desk: Desk) -> None:
    first, second = desk.deputies(2)
    cells = [desk.shift(april(day)).cells[0] for day in (1, 2)]
    both = [FillCell(c.id, c.revision, p) for c, p in zip(cells, (first, second), strict=True)]
    desk.rota.cells.fill_all(desk.actor, both)
    assert [desk.shown(c.id).person for c in cells] == [first, second]
    again = [FillCell(c.id, desk.shown(c.id).revision, first) for c in cells]
    assert Bar.TOO_CLOSE in codes(lambda: desk.rota.cells.fill_all(desk.actor, again[::-1]))
    assert [desk.shown(c.id).person for c in cells] == [first, second]


def test_who_served_is_not_taken_out_before_the_note_is_taken_back(desk: Desk) -> None:
    person, cell = desk.deputy(), desk.shift(date(2026, 3, 18)).cells[0].id
    desk.fill(cell, person)
    note = desk.rota.attendance.note
    note(desk.actor, NoteAttendance(desk.id(), cell, Attendance.ATTENDED))
    assert codes(lambda: desk.fill(cell, None)) == [RotaProblem.ALREADY_ATTENDED]
    note(desk.actor, NoteAttendance(desk.id(), cell, Attendance.EXPECTED))
    assert desk.fill(cell, None).cell.person is None


def test_the_side_pane_names_who_could_come_and_why_not(desk: Desk) -> None:
    first, second = desk.deputies(2)
    taken, cell = desk.shift(april(1)).cells[0].id, desk.shift(april(2)).cells[0].id
    desk.fill(taken, first)
    found, people = desk.rota.cells.candidates(desk.actor, cell)
    assert [one.person for one in found] == [str(second), str(first)]
    assert [one.code for one in found[1].bars] == [Bar.TOO_CLOSE]
    assert (found[0].turns, found[1].turns) == (0, 1)
    assert (found[0].days_since, found[1].days_since) == (None, 1)
    far, _ = desk.rota.cells.candidates(desk.actor, desk.shift(date(2026, 6, 1)).cells[0].id)
    assert [one.days_since for one in far] == [None, 61]
    assert people[second].name == "陆承安"


def test_a_rotation_fills_down_in_the_order_of_the_last_turns(desk: Desk) -> None:
    first, second, third = desk.deputies(3)
    desk.fill(desk.shift(date(2026, 3, 19)).cells[0].id, second)
    cells = [desk.shift(april(day)).cells[0].id for day in (1, 8, 15, 22, 29)]
    desk.fill(cells[0], first)
    desk.lock(cells[2])
    found = desk.rota.cells.rotation(desk.actor, cells[0])
    assert [one.cell for one in found] == [cells[1], cells[3], cells[4]]
    assert [one.person for one in found] == [third, second, first]
    desk.rota.cells.fill_all(desk.actor, found)
    assert desk.shown(cells[1]).person == third
    assert desk.rota.cells.rotation(desk.actor, cells[0]) == ()


def test_who_cannot_come_is_passed_over_and_stays_next_in_line(desk: Desk) -> None:
    first, second, third = desk.deputies(3)
    cells = [desk.shift(april(day)).cells[0].id for day in (1, 8, 15)]
    desk.fill(cells[0], first)
    leave = RecordAbsence(desk.id(), second, AbsenceKind.LEAVE, april(8), april(8), "出差")
    desk.rota.absences.record(desk.actor, leave)
    assert [one.person for one in desk.rota.cells.rotation(desk.actor, cells[0])] == [third, second]
    assert len(desk.rota.cells.rotation(desk.actor, cells[0], 1)) == 1


def test_a_deputy_whose_term_ended_turns_grey_in_turns_to_come_alone(desk: Desk) -> None:
    person = desk.deputy()
    past, coming = desk.shift(date(2026, 3, 11)).cells[0].id, desk.shift(april(1)).cells[0].id
    desk.fill(past, person)
    desk.fill(coming, person)
    _retire(desk, person)
    assert not desk.shown(past).out_of_office
    assert desk.shown(coming).out_of_office


def _retire(desk: Desk, person: object) -> None:
    from sqlalchemy import select

    from db.kernel.kinds import Action
    from db.people.contracts import MandateStatus
    from db.people.records import MandateRow

    work = desk.station.workspace.unit_of_work
    with work.writing(desk.actor, Action.PERSON_CHANGED) as writing:
        seats = select(MandateRow).where(MandateRow.person == person)
        for row in writing.session.scalars(seats):
            row.status = MandateStatus.RESIGNED
