"""Leave: no turn is emptied that nobody named, and who steps in is named with it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from db.kernel.errors import Outdated
from db.scheduling.absence_contracts import AbsenceKind, AbsencePreview, GiveUp, RecordAbsence
from db.scheduling.rules import RotaProblem
from db.scheduling.standing import Bar
from tests.db.scheduling.desks import APRIL, Desk, april, codes


def leave(desk: Desk, person: UUID, *days: date, **values: object) -> RecordAbsence:
    first, last = days or (april(1), april(10))
    facts: dict[str, object] = {"kind": AbsenceKind.LEAVE, "reason": "出差"}
    return RecordAbsence(desk.id(), person, first=first, last=last, **(facts | values))  # type: ignore[arg-type]


def shown(desk: Desk, command: RecordAbsence) -> AbsencePreview:
    return desk.rota.absences.preview(desk.actor, command)


def test_leave_names_the_turns_it_touches_and_who_could_take_them(desk: Desk) -> None:
    first, second, third = desk.deputies(3)
    cells = [desk.shift(april(day)).cells[0].id for day in (1, 8, 15)]
    for cell in cells:
        desk.fill(cell, first)
    desk.fill(desk.shift(april(9)).cells[0].id, second)
    command = leave(desk, first)
    preview = shown(desk, command)
    assert [one.cell for one in preview.turns] == cells[:2]
    assert [who.person for who in preview.turns[0].replacements] == [str(third), str(second)]
    assert [who.person for who in preview.turns[1].replacements] == [str(third)]
    assert {one.id for one in preview.people} == {second, third}
    assert codes(lambda: desk.rota.absences.record(desk.actor, command)) == [
        RotaProblem.TURNS_AFFECTED
    ]
    given = tuple(
        GiveUp(one.cell, one.revision, UUID(one.replacements[0].person)) for one in preview.turns
    )
    desk.rota.absences.record(
        desk.actor, leave(desk, first, gives_up=given[:1], stays=frozenset(cells[1:2]))
    )
    assert [desk.shown(one).person for one in cells] == [third, first, first]


def test_a_turn_may_be_left_empty_and_a_lock_goes_with_its_person(desk: Desk) -> None:
    person, cell = desk.deputy(), desk.shift(april(1)).cells[0].id
    desk.fill(cell, person)
    desk.lock(cell)
    (turn,) = shown(desk, leave(desk, person)).turns
    assert turn.replacements == ()
    command = leave(desk, person, gives_up=(GiveUp(cell, turn.revision),))
    desk.rota.absences.record(desk.actor, command)
    assert desk.rota.absences.record(desk.actor, command).changes == frozenset()
    assert (desk.shown(cell).person, desk.shown(cell).locked) == (None, False)
    assert codes(lambda: desk.fill(cell, person))[0] == Bar.ON_LEAVE


def test_turns_gone_by_stay_as_they_were(desk: Desk) -> None:
    person = desk.deputy()
    past = desk.shift(date(2026, 3, 11)).cells[0].id
    desk.fill(past, person)
    command = leave(desk, person, date(2026, 3, 1), date(2026, 3, 31))
    assert shown(desk, command).turns == ()
    desk.rota.absences.record(desk.actor, command)
    assert desk.shown(past).person == person


def test_a_turn_that_changed_since_it_was_seen_is_not_emptied(desk: Desk) -> None:
    person, cell = desk.deputy(), desk.shift(april(1)).cells[0].id
    desk.fill(cell, person)
    (turn,) = shown(desk, leave(desk, person)).turns
    desk.lock(cell)
    command = leave(desk, person, gives_up=(GiveUp(cell, turn.revision),))
    with pytest.raises(Outdated):
        desk.rota.absences.record(desk.actor, command)
    assert desk.rota.absences.between(desk.actor, *APRIL) == ()


def test_who_steps_in_may_not_be_barred(desk: Desk) -> None:
    first, second = desk.deputies(2)
    one, two = (desk.shift(april(day)).cells[0].id for day in (1, 2))
    desk.fill(one, first)
    desk.fill(two, second)
    (turn,) = shown(desk, leave(desk, first)).turns
    command = leave(desk, first, gives_up=(GiveUp(one, turn.revision, second),))
    assert Bar.TOO_CLOSE in codes(lambda: desk.rota.absences.record(desk.actor, command))


def test_who_would_rather_not_come_is_asked_last_and_keeps_the_turn(desk: Desk) -> None:
    first, second = desk.deputies(2)
    cell = desk.shift(april(1)).cells[0].id
    command = leave(desk, first, april(1), april(1), kind=AbsenceKind.UNWILLING, reason="")
    desk.rota.absences.record(desk.actor, command)
    found, _ = desk.rota.cells.candidates(desk.actor, cell)
    assert [one.person for one in found] == [str(second), str(first)]
    assert found[1].bars == ()


def test_a_leave_that_was_taken_back_bars_nobody(desk: Desk) -> None:
    person, cell = desk.deputy(), desk.shift(april(1)).cells[0].id
    line = desk.rota.absences.record(desk.actor, leave(desk, person)).value
    assert desk.rota.absences.between(desk.actor, *APRIL, person) == (line,)
    desk.rota.absences.withdraw(desk.actor, line.id, line.revision)
    assert desk.fill(cell, person).warnings == ()


def test_leave_without_a_reason_is_refused_and_so_are_days_turned_round(desk: Desk) -> None:
    person, record = desk.deputy(), desk.rota.absences.record
    assert codes(lambda: record(desk.actor, leave(desk, person, reason=""))) == [
        RotaProblem.REASON_NEEDED
    ]
    turned = leave(desk, person, april(2), april(1))
    assert codes(lambda: record(desk.actor, turned)) == [RotaProblem.DAYS_REVERSED]
