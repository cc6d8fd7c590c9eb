"""Needs and supply: who gets what, seats that are gone, and what a slot that is given away says."""

from __future__ import annotations

from datetime import date, timedelta

from db.appointments.contracts import AppointmentStatus, Slot, Step
from db.appointments.matching_contracts import KeepSupply
from db.appointments.rules import AppointmentProblem
from tests.db.appointments.desks import MORNING, ROOM, TODAY, Desk, codes

LATER = Slot(MORNING.day + timedelta(7), "14:00", "16:00")


def test_the_desk_shows_both_sides_and_what_should_meet_with_its_reasons(desk: Desk) -> None:
    need, offered = desk.need(category="10"), desk.offer()
    shown = desk.matching()
    assert ([one.id for one in shown.supplies], [one.id for one in shown.needs]) == (
        [offered], [need.line.id],
    )  # fmt: skip
    (pair,) = shown.proposed
    assert (pair.need, pair.supply) == (need.line.id, offered)
    assert [reason.value for reason, _ in pair.reasons] == ["same_field", "first_wish", "any_place"]
    assert pair.score == 78


def test_a_need_that_gets_a_slot_is_confirmed_there_and_a_seat_is_gone(desk: Desk) -> None:
    need, other, offered = desk.need(), desk.need(name="沈禾穗"), desk.offer()
    desk.give(need, offered)
    shown = desk.shown(need.line.id).line
    assert (shown.status, shown.confirmed, shown.place, shown.supply) == (
        AppointmentStatus.CONFIRMED, MORNING, ROOM, offered,
    )  # fmt: skip
    assert [one.free for one in desk.matching().supplies] == [0]
    assert desk.matching().proposed == ()
    assert codes(lambda: desk.give(other, offered)) == [AppointmentProblem.SUPPLY_FULL]
    assert codes(lambda: desk.give(need, offered)) == [AppointmentProblem.NOT_A_NEED]


def test_a_need_that_is_cancelled_gives_its_seat_back(desk: Desk) -> None:
    need, offered = desk.need(), desk.offer()
    desk.give(need, offered)
    desk.step(need, Step.CANCEL)
    assert [one.free for one in desk.matching().supplies] == [1]


def test_what_is_given_is_neither_withdrawn_nor_made_smaller(desk: Desk) -> None:
    need, offered = desk.need(), desk.offer(seats=2)
    desk.give(need, offered)
    (line,) = desk.matching().supplies
    withdraw = desk.service.matching.withdraw
    assert codes(lambda: withdraw(desk.actor, offered, line.revision)) == [
        AppointmentProblem.GIVEN_ALREADY
    ]
    desk.step(need, Step.CANCEL)
    withdraw(desk.actor, offered, line.revision)
    assert desk.matching().supplies == ()
    assert codes(lambda: desk.give(desk.need(), offered)) == [AppointmentProblem.SUPPLY_GONE]


def test_an_offered_slot_is_changed_as_it_was_seen(desk: Desk) -> None:
    offered = desk.offer()
    (line,) = desk.matching().supplies
    better = KeepSupply(offered, "市监局", LATER, place=ROOM, seats=3, revision=line.revision)
    desk.service.matching.keep(desk.actor, better)
    (line,) = desk.matching().supplies
    assert (line.slot, line.seats) == (LATER, 3)


def test_seats_hours_and_provider_are_checked(desk: Desk) -> None:
    for values, code in (
        ({"seats": 0}, AppointmentProblem.SEATS_WRONG),
        ({"provider": " "}, AppointmentProblem.NAME_MISSING),
        ({"slot": Slot(TODAY, "10:00", "09:00")}, AppointmentProblem.TIME_REVERSED),
    ):
        assert codes(lambda values=values: desk.offer(**values)) == [code]


def test_what_is_over_is_offered_no_more(desk: Desk) -> None:
    desk.offer()
    desk.clock.advance(timedelta(days=8))
    assert desk.matching().supplies == ()


def test_a_need_that_moves_elsewhere_leaves_its_seat_to_others(desk: Desk) -> None:
    offered = desk.offer(seats=1)
    need = desk.need(category="10")
    desk.give(need, offered)
    assert [one.free for one in desk.matching().supplies] == [0]
    desk.step(need, Step.MOVE, slot=Slot(date(2026, 3, 30), "14:00", "15:00"), place="别处")
    assert [one.free for one in desk.matching().supplies] == [1]
