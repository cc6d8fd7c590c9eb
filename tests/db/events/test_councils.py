"""Councils: seats, quorum for the chair, votes that add up."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from db.events.codes import EventType
from db.events.contracts import Invitee
from db.events.council_contracts import (
    CouncilKind,
    CountBallot,
    KeepCouncil,
    MemberIdentity,
    PassRule,
    RaiseTopic,
    SeatMember,
)
from db.events.rules import EventProblem
from tests.db.evaluation.desks import codes
from tests.db.events.desks import DAY, Desk

NAMES = "祝云舟", "许秋实", "陆承安", "顾念慈", "方予白", "苏砚清"


def council(desk: Desk, seats: int = 9) -> UUID:
    keep = KeepCouncil(desk.id(), CouncilKind.RESIDENT_COUNCIL, "桑园里居民议事会", "第三届", seats)
    made = desk.events.councils.keep(desk.actor, keep).value
    for name in NAMES:
        seat(desk, made.id, name)
    return made.id


def seat(desk: Desk, council: UUID, name: str) -> None:
    member = SeatMember(desk.id(), council, name, MemberIdentity.RESIDENT)
    desk.events.councils.seat(desk.actor, member)


def meeting(desk: Desk, present: int) -> UUID:
    """Open a meeting to which so many of the members come."""
    event = desk.opened(
        *(Invitee(one) for one in NAMES), kind=EventType.RESIDENT_COUNCIL, council=council(desk)
    )
    for name in NAMES[:present]:
        desk.sign(desk.roster(event)[name])
    return event


def ballot(desk: Desk, event: UUID, *votes: int, **values: object) -> CountBallot:
    favour, against, abstained = votes
    cast = sum(votes)
    return replace(
        CountBallot(desk.id(), event, "加装电梯方案", cast, cast, 0, favour, against, abstained),
        **values,
    )  # type: ignore[arg-type]


def test_the_chair_sees_whether_the_meeting_may_decide(desk: Desk) -> None:
    event = meeting(desk, 3)
    quorum = desk.events.councils.quorum(desk.actor, event)
    assert quorum is not None
    assert (quorum.members, quorum.present, quorum.needed, quorum.is_reached) == (6, 3, 4, False)
    desk.sign(desk.roster(event)[NAMES[3]])
    quorum = desk.events.councils.quorum(desk.actor, event)
    assert quorum is not None
    assert quorum.is_reached


def test_who_left_is_not_counted_by_the_chair(desk: Desk) -> None:
    event = meeting(desk, 4)
    desk.leave(desk.roster(event)[NAMES[0]])
    quorum = desk.events.councils.quorum(desk.actor, event)
    assert quorum is not None
    assert not quorum.is_reached


def test_a_vote_without_quorum_is_refused(desk: Desk) -> None:
    event = meeting(desk, 3)
    vote = ballot(desk, event, 3, 0, 0)
    assert codes(lambda: desk.events.councils.count(desk.actor, vote)) == [
        EventProblem.QUORUM_WRONG
    ]


def test_a_vote_passes_by_its_rule_and_stays_as_it_was_decided(desk: Desk) -> None:
    event = meeting(desk, 5)
    (line,) = desk.events.councils.count(desk.actor, ballot(desk, event, 3, 1, 1)).value
    assert (line.valid, line.needed, line.passed) == (5, 3, True)
    strict = ballot(desk, event, 3, 2, 0, rule=PassRule.TWO_THIRDS_OF_PRESENT)
    lines = desk.events.councils.count(desk.actor, strict).value
    assert [(one.passed, one.rank) for one in lines] == [(True, 1), (False, 1)]
    for name in NAMES[:4]:
        desk.leave(desk.roster(event)[name])
    assert [one.passed for one in desk.events.councils.ballots(desk.actor, event)] == [True, False]


def test_figures_that_do_not_add_up_are_refused(desk: Desk) -> None:
    event = meeting(desk, 5)
    vote = ballot(desk, event, 3, 1, 1, void=1)
    assert codes(lambda: desk.events.councils.count(desk.actor, vote)) == [EventProblem.BALLOT_SUM]


def test_seats_are_limited_and_an_ended_seat_stays_in_history(desk: Desk) -> None:
    made = council(desk, seats=6)
    assert codes(lambda: seat(desk, made, "崔砚")) == [EventProblem.SEATS_FULL]
    (view,) = desk.events.councils.every(desk.actor)
    desk.events.councils.unseat(desk.actor, view.members[0].id, DAY - timedelta(days=1))
    seat(desk, made, "崔砚")
    (view,) = desk.events.councils.every(desk.actor)
    assert len(view.members) == 7


def test_a_topic_is_raised_admitted_and_dealt_with(desk: Desk) -> None:
    made, topic = council(desk), desk.id()
    raised = RaiseTopic(topic, made, "加装电梯", "居民联名", "苏砚清")
    desk.events.councils.raise_topic(desk.actor, raised)
    given = replace(raised, admitted_by="居委会", given_out_on=DAY - timedelta(days=3))
    (line,) = desk.events.councils.raise_topic(desk.actor, given).value.topics
    assert (line.admitted_by, line.given_out_on) == ("居委会", DAY - timedelta(days=3))


def test_a_council_needs_a_name_and_a_share_that_makes_sense(desk: Desk) -> None:
    wrong = KeepCouncil(desk.id(), CouncilKind.RESIDENT_COUNCIL, " ", quorum=(3, 2))
    assert codes(lambda: desk.events.councils.keep(desk.actor, wrong)) == [
        EventProblem.NAME_MISSING, EventProblem.NOT_A_NUMBER,
    ]  # fmt: skip


def test_the_members_of_a_council_are_invited_once_and_those_who_left_are_not(desk: Desk) -> None:
    made = council(desk)
    (view,) = desk.events.councils.every(desk.actor)
    desk.events.councils.unseat(desk.actor, view.members[0].id, DAY - timedelta(days=1))
    event = desk.plan(kind=EventType.RESIDENT_COUNCIL, council=made).line.id
    for added in (5, 0):
        taken = desk.events.rosters.invite_council(desk.actor, event).value
        assert len(taken.added) == added
    assert list(desk.roster(event)) == list(NAMES[1:])
