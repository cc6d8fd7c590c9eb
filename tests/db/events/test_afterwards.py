"""Beside the desk: rows of a signed sheet, make-up with who approved it, who is missing."""

from __future__ import annotations

from datetime import timedelta

from db.events.codes import EventStep, Presence, SignMethod
from db.events.rules import EventProblem
from tests.db.evaluation.desks import codes
from tests.db.events.desks import Desk


def test_rows_of_a_signed_sheet_are_entered_by_their_numbers(desk: Desk) -> None:
    event = desk.opened()
    desk.sign(desk.roster(event)["罗怀远"])
    taken = desk.paper(event, "1-3,9")
    assert (taken.signed, taken.there_before, taken.unknown) == ((1, 3), (2,), (9,))
    assert desk.roster(event)["沈知行"].method is SignMethod.PAPER
    assert desk.paper(event, "1-3").signed == ()


def test_a_sheet_may_be_entered_after_the_end_with_its_time(desk: Desk) -> None:
    event = desk.opened()
    signed = desk.go_to("13:20")
    desk.go_to("17:00")
    desk.step(event, EventStep.FINISH)
    desk.paper(event, "1", at=signed)
    line = desk.roster(event)["沈知行"]
    assert (line.arrived_at, line.is_late) == (signed, False)


def test_a_sheet_of_an_event_that_never_opened_is_refused(desk: Desk) -> None:
    event = desk.plan().line.id
    assert codes(lambda: desk.paper(event, "1")) == [EventProblem.NOT_OPEN]


def test_make_up_names_who_approved_it(desk: Desk) -> None:
    event = desk.opened()
    desk.step(event, EventStep.FINISH)
    line = desk.make_up(desk.roster(event)["沈知行"])
    assert (line.presence, line.made_up_by, line.reason) == (Presence.PRESENT, "骆怀瑾", "忘带手机")
    other = desk.roster(event)["罗怀远"]
    assert codes(lambda: desk.make_up(other, approved_by="")) == [EventProblem.APPROVER_MISSING]
    assert codes(lambda: desk.make_up(other, reason="")) == [EventProblem.REASON_MISSING]
    early = desk.clock.now() - timedelta(hours=9)
    assert codes(lambda: desk.make_up(other, at=early)) == [EventProblem.BEFORE_EVENT]
    assert codes(lambda: desk.make_up(desk.roster(event)["沈知行"])) == [EventProblem.CAME_ALREADY]


def test_who_is_missing_is_told_before_the_event_is_closed(desk: Desk) -> None:
    event = desk.opened()
    desk.sign(desk.roster(event)["沈知行"])
    desk.events.rosters.give_leave(desk.actor, desk.roster(event)["罗怀远"].id, "出差")
    desk.walk_in(event, "崔砚")
    missing = [one.name for one in desk.events.afterwards.missing(desk.actor, event)]
    assert missing == ["骆怀瑾", "阿依古丽·麦麦提", "许秋实"]
    desk.step(event, EventStep.FINISH)
    absent = [one.name for one in desk.roster(event).values() if one.presence is Presence.ABSENT]
    assert absent == missing
