"""Swaps: asked for, answered in person or on somebody's behalf, carried out in one click, remembered for good."""

from __future__ import annotations

from uuid import UUID

import pytest

from db.kernel.errors import Outdated
from db.kernel.kinds import Kind
from db.scheduling.contracts import CancelShift, CellSeen, SeatSource
from db.scheduling.rules import RotaProblem
from db.scheduling.standing import Bar
from db.scheduling.swap_contracts import AskSwap, DecideSwap, SwapLine, SwapOutcome
from tests.db.scheduling.desks import Desk, april, codes
from tests.stations import colleague


def seen(desk: Desk, cell: UUID) -> CellSeen:
    return CellSeen(cell, desk.shown(cell).revision)


def two_turns(desk: Desk, *days: int) -> tuple[list[UUID], list[UUID]]:
    people = desk.deputies(2)
    cells = [desk.shift(april(day)).cells[0].id for day in days or (21, 23)]
    for cell, person in zip(cells, people, strict=True):
        desk.fill(cell, person)
    return cells, people


def asked(desk: Desk, cells: list[UUID], taker: UUID, **values: str) -> SwapLine:
    other = seen(desk, cells[1]) if len(cells) > 1 else None
    facts = {"reason": "参加区里会议"} | values
    command = AskSwap(desk.id(), seen(desk, cells[0]), taker, other, **facts)
    return desk.rota.swaps.ask(desk.actor, command).value


def test_two_turns_are_exchanged_once_the_other_agrees(desk: Desk) -> None:
    cells, (giver, taker) = two_turns(desk)
    line = asked(desk, cells, taker)
    assert line.outcome is SwapOutcome.ASKED
    assert (line.turn.day, line.other and line.other.day) == (april(21), april(23))
    assert desk.shown(cells[0]).swap_asked
    assert desk.shown(cells[0]).person == giver
    assert desk.rota.swaps.open(desk.actor) == (line,)
    clerk = colleague(desk.station, desk.clock)
    said = DecideSwap(line.id, line.revision, agrees=True, agreed_for="代表小组组长陆承安")
    saved = desk.rota.swaps.decide(clerk, said)
    assert saved.changes == {Kind.DUTY_SWAP, Kind.DUTY_CELL}
    assert [desk.shown(one).person for one in cells] == [taker, giver]
    assert {desk.shown(one).source for one in cells} == {SeatSource.SWAPPED}
    assert not desk.shown(cells[0]).swap_asked
    (told,) = desk.rota.swaps.history(desk.actor, cells[1])
    assert (told.asked_by, told.decided_by) == ("何静澜", "温予安")
    assert (told.asked_for, told.agreed_for) == ("", "代表小组组长陆承安")
    assert desk.rota.swaps.open(desk.actor) == ()


def test_a_turn_is_handed_to_somebody_who_gives_none_in_return(desk: Desk) -> None:
    cells, (_, taker) = two_turns(desk, 1, 23)
    line = asked(desk, cells[:1], taker, asked_for="联络员")
    desk.rota.swaps.decide(desk.actor, DecideSwap(line.id, line.revision, agrees=True))
    assert [desk.shown(one).person for one in cells] == [taker, taker]


def test_who_does_not_want_it_says_why_and_nothing_changes(desk: Desk) -> None:
    cells, (giver, taker) = two_turns(desk)
    line = asked(desk, cells, taker)
    declined = DecideSwap(line.id, line.revision, agrees=False)
    assert codes(lambda: desk.rota.swaps.decide(desk.actor, declined)) == [
        RotaProblem.REASON_NEEDED
    ]
    said = DecideSwap(line.id, line.revision, agrees=False, remark="当天有事")
    told = desk.rota.swaps.decide(desk.actor, said).value
    assert (told.outcome, told.remark) == (SwapOutcome.DECLINED, "当天有事")
    assert desk.shown(cells[0]).person == giver
    assert codes(lambda: desk.rota.swaps.decide(desk.actor, said)) == [RotaProblem.SWAP_DECIDED]


def test_a_rule_against_a_swap_is_told_before_and_needs_a_remark(desk: Desk) -> None:
    cells, (_, taker) = two_turns(desk, 1, 3)
    command = AskSwap(desk.id(), seen(desk, cells[0]), taker, reason="出差")
    assert [one.code for one in desk.rota.swaps.check(desk.actor, command)] == [Bar.TOO_CLOSE]
    line = desk.rota.swaps.ask(desk.actor, command).value
    assert [one.code for one in line.warnings] == [Bar.TOO_CLOSE]
    agreed = DecideSwap(line.id, line.revision, agrees=True)
    assert codes(lambda: desk.rota.swaps.decide(desk.actor, agreed)) == [
        Bar.TOO_CLOSE, RotaProblem.KEPT_WITHOUT_REASON,
    ]  # fmt: skip
    kept = DecideSwap(line.id, line.revision, agrees=True, remark="本人愿意")
    desk.rota.swaps.decide(desk.actor, kept)
    assert desk.shown(cells[0]).kept_because == "本人愿意"


def test_a_swap_of_turns_near_each_other_is_not_held_against_itself(desk: Desk) -> None:
    cells, (_, taker) = two_turns(desk, 21, 23)
    other = seen(desk, cells[1])
    command = AskSwap(desk.id(), seen(desk, cells[0]), taker, other, reason="出差")
    assert desk.rota.swaps.check(desk.actor, command) == ()


def test_a_swap_that_was_overtaken_is_not_carried_out(desk: Desk) -> None:
    cells, (_, taker) = two_turns(desk)
    line = asked(desk, cells, taker)
    desk.fill(cells[1], desk.deputy("许秋实"))
    (waiting,) = desk.rota.swaps.open(desk.actor)
    assert [one.code for one in waiting.warnings] == [RotaProblem.SWAP_OVERTAKEN]
    agreed = DecideSwap(line.id, line.revision, agrees=True)
    assert codes(lambda: desk.rota.swaps.decide(desk.actor, agreed)) == [RotaProblem.SWAP_OVERTAKEN]
    desk.rota.swaps.withdraw(desk.actor, line.id, line.revision)
    assert desk.rota.swaps.open(desk.actor) == ()


def test_a_turn_waits_for_one_answer_at_a_time(desk: Desk) -> None:
    cells, (giver, taker) = two_turns(desk)
    asked(desk, cells, taker)
    assert codes(lambda: asked(desk, cells[1:], giver)) == [RotaProblem.SWAP_ASKED]


def test_what_cannot_be_swapped_is_refused(desk: Desk) -> None:
    cells, (giver, taker) = two_turns(desk)
    assert codes(lambda: asked(desk, cells[:1], giver)) == [RotaProblem.SWAP_SAME]
    assert codes(lambda: asked(desk, cells, desk.deputy("许秋实"))) == [RotaProblem.NOBODY_HERE]
    assert codes(lambda: asked(desk, cells, taker, reason=" ")) == [RotaProblem.REASON_NEEDED]
    old = seen(desk, cells[0])
    desk.lock(cells[0])
    with pytest.raises(Outdated):
        desk.rota.swaps.ask(desk.actor, AskSwap(desk.id(), old, taker, reason="出差"))
    shift = next(one for one in desk.shifts() if one.day == april(21))
    desk.rota.shifts.cancel(desk.actor, CancelShift(shift.id, shift.revision, "会议"))
    assert codes(lambda: asked(desk, cells[:1], taker)) == [RotaProblem.SHIFT_CANCELLED]


def test_asking_twice_with_one_id_asks_once(desk: Desk) -> None:
    cells, (_, taker) = two_turns(desk)
    command = AskSwap(desk.id(), seen(desk, cells[0]), taker, reason="出差")
    first = desk.rota.swaps.ask(desk.actor, command).value
    assert desk.rota.swaps.ask(desk.actor, command).value == first
