"""Councils: who sits, what is put before them, and votes whose figures have to add up (domain reference §2.14)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.accounts.rules import Permission, check_permitted
from db.events.ballots_rules import MOST_SEATS, check_ballot, needed_votes, ranks
from db.events.contracts import Quorum
from db.events.council_contracts import (
    BallotLine,
    CouncilView,
    CountBallot,
    KeepCouncil,
    MemberLine,
    RaiseTopic,
    SeatMember,
    TopicLine,
)
from db.events.council_records import BallotRow, CouncilMemberRow, CouncilRow, CouncilTopicRow
from db.events.lines import quorum_of
from db.events.rows import event_row, open_event
from db.events.rules import (
    LINE_LIMIT,
    REASON_LIMIT,
    TEXT_LIMIT,
    TITLE_LIMIT,
    EventProblem,
    check_filled,
    check_number,
    refuse,
    stop,
)
from db.journal.recorded import Recorded
from db.kernel.actor import Actor
from db.kernel.clock import Clock, local_date
from db.kernel.errors import NotFound
from db.kernel.kinds import Action, Kind, Saved
from db.kernel.problems import Problem
from db.people.rules import check_length, check_name, clean_line, clean_name, clean_text
from db.stations.service import the_station
from db.storage.unit_of_work import UnitOfWork


class Councils:
    """Keeps councils and their votes."""

    def __init__(self, work: UnitOfWork, *, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    def every(self, actor: Actor) -> tuple[CouncilView, ...]:
        """Return the councils that stand, by name."""
        check_permitted(actor, Permission.SEE_EVENTS)
        row = CouncilRow
        query = select(row).where(row.retired.is_(False)).order_by(row.name, row.id)
        with self._work.reading() as session:
            return tuple(_view(session, one) for one in session.scalars(query))

    def keep(self, actor: Actor, command: KeepCouncil) -> Saved[CouncilView]:
        """Keep a council as it is given; raises InvalidInput."""
        check_permitted(actor, Permission.KEEP_EVENTS)
        refuse(_check_council(command))
        with self._work.writing(actor, Action.COUNCIL_KEPT) as work:
            row = work.session.get(CouncilRow, command.council)
            if row is None:
                station = the_station(work.session).id
                row = CouncilRow(id=command.council, station=station, retired=False)
                work.session.add(row)
            row.kind, row.name, row.term = (
                command.kind,
                clean_line(command.name),
                clean_line(command.term),
            )
            row.seats, (row.quorum_of, row.quorum_in) = command.seats, command.quorum
            work.session.flush()
            return work.saved(_view(work.session, row))

    def seat(self, actor: Actor, command: SeatMember) -> Saved[CouncilView]:
        """Give somebody a seat, or correct what is told of them; raises NotFound, InvalidInput."""
        check_permitted(actor, Permission.KEEP_EVENTS)
        refuse((
            *check_filled(command.name, 50, "name"), *check_name(command.name),
            *check_length(clean_line(command.unit), LINE_LIMIT, field="unit"),
        ))  # fmt: skip
        with self._work.writing(actor, Action.COUNCIL_SEATED) as work:
            council = _council(work.session, command.council)
            row = work.session.get(CouncilMemberRow, command.member)
            if row is None:
                self._check_room(work.session, council)
                row = CouncilMemberRow(
                    id=command.member, council=council.id, to_on=None, person=command.person,
                    from_on=command.from_on or local_date(self._clock.now()),
                )  # fmt: skip
                work.session.add(row)
            row.name, row.identity = clean_name(command.name), command.identity
            row.unit = clean_line(command.unit)
            work.session.flush()
            return work.saved(_view(work.session, council))

    def unseat(self, actor: Actor, member: UUID, last: date) -> Saved[CouncilView]:
        """End a seat; the time in it stays. Raises NotFound."""
        check_permitted(actor, Permission.KEEP_EVENTS)
        with self._work.writing(actor, Action.COUNCIL_SEATED) as work:
            row = work.session.get(CouncilMemberRow, member)
            if row is None:
                raise NotFound(Kind.COUNCIL_MEMBER, member)
            row.to_on = last
            work.session.flush()
            return work.saved(_view(work.session, _council(work.session, row.council)))

    def raise_topic(self, actor: Actor, command: RaiseTopic) -> Saved[CouncilView]:
        """Put a topic before a council, or correct it; raises NotFound, InvalidInput."""
        check_permitted(actor, Permission.KEEP_EVENTS)
        refuse(_check_topic(command))
        with self._work.writing(actor, Action.TOPIC_RAISED) as work:
            council = _council(work.session, command.council)
            row = work.session.get(CouncilTopicRow, command.topic)
            if row is None:
                row = CouncilTopicRow(id=command.topic, council=council.id, withdrawn=False)
                work.session.add(row)
            row.title, row.source = clean_line(command.title), clean_line(command.source)
            row.proposer, row.admitted_by = (
                clean_line(command.proposer),
                clean_line(command.admitted_by),
            )
            row.publicised_on, row.given_out_on = command.publicised_on, command.given_out_on
            row.event = command.event
            work.session.flush()
            return work.saved(_view(work.session, council))

    def quorum(self, actor: Actor, event: UUID) -> Quorum | None:
        """Return who has to be there beside who is, for the chair; None for what is no meeting of a council."""
        check_permitted(actor, Permission.SEE_EVENTS)
        with self._work.reading() as session:
            return quorum_of(session, event_row(session, event))

    def ballots(self, actor: Actor, event: UUID) -> tuple[BallotLine, ...]:
        """Return the votes of a meeting in the order they were counted, with what each comes to."""
        check_permitted(actor, Permission.SEE_EVENTS)
        with self._work.reading() as session:
            return _ballots(session, event)

    def count(self, actor: Actor, command: CountBallot) -> Saved[tuple[BallotLine, ...]]:
        """Keep what was counted; figures that do not add up are refused, and so is a vote without quorum."""
        check_permitted(actor, Permission.KEEP_EVENTS)
        with self._work.writing(actor, Action.BALLOT_COUNTED) as work:
            event = open_event(work.session, command.event)
            there = quorum_of(work.session, event)
            if there is None or not there.is_reached:
                raise stop(EventProblem.QUORUM_WRONG, needed=there.needed if there else 0)
            refuse((
                *check_ballot(command, there.present),
                *check_length(command.resolution, TEXT_LIMIT, field="resolution"),
            ))  # fmt: skip
            row = work.session.get(BallotRow, command.ballot)
            if row is None:
                row = BallotRow(id=command.ballot, event=event.id)
                work.session.add(row)
            self._describe(row, command, there)
            return work.saved(_ballots(work.session, event.id))

    def _describe(self, row: BallotRow, command: CountBallot, there: Quorum) -> None:
        row.topic, row.motion, row.rule = command.topic, clean_line(command.subject), command.rule
        row.issued, row.returned, row.void = command.issued, command.returned, command.void
        row.in_favour, row.against, row.abstained = (
            command.in_favour,
            command.against,
            command.abstained,
        )
        row.present, row.members, row.counted_at = there.present, there.members, self._clock.now()
        row.resolution = clean_text(command.resolution).strip()

    def _check_room(self, session: Session, council: CouncilRow) -> None:
        today = local_date(self._clock.now())
        query = select(CouncilMemberRow).where(CouncilMemberRow.council == council.id)
        seated = [one for one in session.scalars(query) if one.to_on is None or one.to_on >= today]
        if council.seats and len(seated) >= council.seats:
            raise stop(EventProblem.SEATS_FULL, seats=council.seats)


def _council(session: Session, council: UUID) -> CouncilRow:
    row = session.get(CouncilRow, council)
    if row is None:
        raise NotFound(Kind.COUNCIL, council)
    return row


def _check_council(command: KeepCouncil) -> Sequence[Problem]:
    part, whole = command.quorum
    wrong = (
        ()
        if 0 < part <= whole <= 100
        else (Problem("quorum", EventProblem.NOT_A_NUMBER, {"most": 100}),)
    )
    return (
        *check_filled(command.name, TITLE_LIMIT, "name"), *wrong,
        *check_length(clean_line(command.term), 40, field="term"),
        *check_number(command.seats, "seats", MOST_SEATS),
    )  # fmt: skip


def _check_topic(command: RaiseTopic) -> Sequence[Problem]:
    return (
        *check_filled(command.title, REASON_LIMIT, "title", EventProblem.TITLE_MISSING),
        *check_length(clean_line(command.source), TITLE_LIMIT, field="source"),
        *check_length(clean_line(command.proposer), TITLE_LIMIT, field="proposer"),
        *check_length(clean_line(command.admitted_by), TITLE_LIMIT, field="admitted_by"),
    )  # fmt: skip


def _in_turn(row: type[Recorded]) -> Sequence[InstrumentedAttribute[Any]]:
    """Return what orders records as they were made; ids of one moment say nothing of it."""
    return row.base_hlc, row.base_seq, row.id


def _view(session: Session, row: CouncilRow) -> CouncilView:
    member, topic = CouncilMemberRow, CouncilTopicRow
    seats = session.scalars(
        select(member).where(member.council == row.id).order_by(member.from_on, *_in_turn(member))
    )
    topics = session.scalars(
        select(topic)
        .where(topic.council == row.id, topic.withdrawn.is_(False))
        .order_by(*_in_turn(topic))
    )
    return CouncilView(
        row.id, row.kind, row.name, row.term, row.seats, (row.quorum_of, row.quorum_in),
        tuple(
            MemberLine(one.id, one.name, one.identity, one.unit, one.person, one.from_on, one.to_on)
            for one in seats
        ),
        tuple(
            TopicLine(
                one.id, one.title, one.source, one.proposer, one.admitted_by, one.publicised_on,
                one.given_out_on, one.event,
            )
            for one in topics
        ),
    )  # fmt: skip


def _ballots(session: Session, event: UUID) -> tuple[BallotLine, ...]:
    query = select(BallotRow).where(BallotRow.event == event).order_by(*_in_turn(BallotRow))
    rows = session.scalars(query).all()
    places = ranks([one.in_favour for one in rows])
    return tuple(_ballot(one, rank) for one, rank in zip(rows, places, strict=True))


def _ballot(row: BallotRow, rank: int) -> BallotLine:
    """The rule is held against who was there when it was counted: nobody's leaving changes what was decided."""
    needed = needed_votes(row.rule, row.present, row.members)
    return BallotLine(
        row.id,
        row.motion,
        row.issued, row.returned, row.returned - row.void, row.void,
        row.in_favour, row.against, row.abstained, row.rule, needed, row.in_favour >= needed, rank,
        row.resolution, row.topic,
    )  # fmt: skip
