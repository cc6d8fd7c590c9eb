"""What a page shows of a span, and what those see who do not keep the rota."""

from __future__ import annotations

from dataclasses import replace

from db.kernel.actor import Role
from db.scheduling.contracts import MoveShift
from db.scheduling.rules import RotaProblem
from db.scheduling.standing import Bar
from tests.db.scheduling.desks import APRIL, Desk, april, codes


def test_a_deputy_sees_what_was_published_without_the_reasons(desk: Desk) -> None:
    person = desk.deputy()
    for day in (1, 3):
        desk.fill(desk.shift(april(day)).cells[0].id, person, "本人要求")
    deputy = replace(desk.actor, role=Role.DEPUTY, also=())
    assert desk.rota.view(deputy, *APRIL).shifts == ()
    desk.publish({RotaProblem.RULES_BROKEN})
    shown = desk.rota.view(deputy, *APRIL)
    assert [one.cells[0].person for one in shown.shifts] == [person, person]
    assert {one.cells[0].kept_because for one in shown.shifts} == {""}
    assert desk.shifts()[1].cells[0].kept_because == "本人要求"


def test_a_span_is_shown_by_time_with_its_version_and_its_gaps(desk: Desk) -> None:
    late = desk.shift(april(8), 2, starts="14:00", ends="16:00")
    early = desk.shift(april(8))
    desk.fill(early.cells[0].id, desk.deputy())
    view = desk.rota.view(desk.actor, *APRIL)
    assert [one.id for one in view.shifts] == [early.id, late.id]
    assert (view.missing, view.version, view.is_changed) == (2, 0, False)
    desk.publish({RotaProblem.PLACES_EMPTY})
    shift = desk.shifts()[1]
    command = MoveShift(shift.id, shift.revision, april(9), "14:00", "16:00")
    desk.rota.shifts.move(desk.actor, command)
    view = desk.rota.view(desk.actor, *APRIL)
    assert (view.version, view.is_changed) == (1, True)


def test_more_days_than_a_year_are_not_shown_at_once(desk: Desk) -> None:
    first, last = APRIL
    assert codes(lambda: desk.rota.view(desk.actor, last, first)) == [RotaProblem.DAYS_REVERSED]
    far = last.replace(year=2028)
    assert codes(lambda: desk.rota.view(desk.actor, first, far)) == [RotaProblem.TOO_MANY_DAYS]


def test_a_turn_that_a_rule_stands_against_is_named_until_somebody_says_why(desk: Desk) -> None:
    person, (one, two) = desk.deputy(), (desk.shift(april(day)).cells[0].id for day in (1, 3))
    desk.fill(one, person)
    assert desk.rota.problems(desk.actor, *APRIL) == {}
    desk.fill(two, person, "本人要求")
    found = desk.rota.problems(desk.actor, *APRIL)
    assert {cell: [rule.code for rule in rules] for cell, rules in found.items()} == {
        one: [Bar.TOO_CLOSE], two: [Bar.TOO_CLOSE],
    }  # fmt: skip
    warnings = desk.rota.publishing.preview(desk.actor, *APRIL).warnings
    assert [(one.code, one.params["count"]) for one in warnings] == [(RotaProblem.RULES_BROKEN, 1)]
