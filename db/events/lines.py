"""Events and rosters as pages show them; telephone numbers are masked before they leave the database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.rules import Grant, Permission, grant
from db.events.ballots_rules import quorum
from db.events.codes import AttendeeRole
from db.events.contracts import (
    EventLine,
    EventView,
    HeadcountLine,
    Host,
    InvitationLine,
    Outcome,
    PartLine,
    QuestionLine,
    Quorum,
)
from db.events.council_records import CouncilMemberRow, CouncilRow
from db.events.counting import counts_of
from db.events.records import (
    EventHostRow,
    EventPartRow,
    EventQuestionRow,
    EventRow,
    HeadcountRow,
    InvitationRow,
)
from db.events.remote import remote_sum
from db.events.rows import NOBODY_CAME, Came, came_at, came_of, limits_of, presence
from db.events.rules import ENDED, STATES, is_late, left_early
from db.kernel.actor import Actor
from db.people.rules import mask_name, mask_phone

_PUBLIC = frozenset({AttendeeRole.DEPUTY, AttendeeRole.LEGAL_OFFICER, AttendeeRole.STAFF})
"""Known by name to everybody, for they come by their office."""

_I = InvitationRow


def invitation_lines(
    session: Session, actor: Actor, row: EventRow, rows: Sequence[InvitationRow]
) -> tuple[InvitationLine, ...]:
    """Return people on a roster in the order given, as this actor may read them."""
    marks = came_of(session, (one.id for one in rows))
    names = grant(actor, Permission.SEE_NAME) is Grant.YES
    return tuple(
        invitation_line(row, one, marks.get(one.id, NOBODY_CAME), is_named=names) for one in rows
    )


def roster_lines(session: Session, actor: Actor, row: EventRow) -> tuple[InvitationLine, ...]:
    """Return the whole roster in its order; who was taken off it stays where they came."""
    query = select(_I).where(_I.event == row.id).order_by(_I.serial, _I.id)
    marks, names = came_at(session, row.id), grant(actor, Permission.SEE_NAME) is Grant.YES
    return tuple(
        invitation_line(row, one, marks.get(one.id, NOBODY_CAME), is_named=names)
        for one in session.scalars(query)
        if one.withdrawn_at is None or one.id in marks
    )


def invitation_line(
    event: EventRow, row: InvitationRow, said: Came, *, is_named: bool = True
) -> InvitationLine:
    """Return one person on a roster."""
    arrived, limits = said.arrived, limits_of(event)
    return InvitationLine(
        id=row.id, event=row.event, serial=row.serial,
        name=row.name if is_named or row.role in _PUBLIC else mask_name(row.name),
        role=row.role, unit=row.unit, level=row.level, group=row.group_name, seat=row.seat,
        phone=mask_phone(row.phone), code=row.code, person=row.person, is_walk_in=row.is_walk_in,
        substitute_for=row.substitute_for, presence=presence(row, said, event.state),
        arrived_at=arrived.at if arrived else None, left_at=said.left_at,
        method=arrived.method if arrived else None, desks=said.desks,
        is_late=arrived is not None and is_late(event.day, event.starts, limits, arrived.at),
        left_early=said.left_at is not None and left_early(event.day, event.ends, limits, said.left_at),
        made_up_by=said.made_up.approved_by if said.made_up else "",
        reason=said.made_up.reason if said.made_up else row.leave_reason,
    )  # fmt: skip


def event_line(session: Session, row: EventRow) -> EventLine:
    """Return an event as a list shows it."""
    return EventLine(
        row.id, row.revision, row.event_type, row.title, row.programme, row.series_no, row.day,
        row.starts, row.ends, row.place, row.mode, row.state, row.reason, row.is_extra,
        counts_of(session, row.id), remote_sum(headcounts_of(session, row.id)), tuple(STATES[row.state]),
    )  # fmt: skip


def event_view(session: Session, row: EventRow) -> EventView:
    """Return an event whole."""
    return EventView(
        event_line(session, row), row.presider, row.categories, _hosts(session, row.id),
        parts_of(session, row.id), headcounts_of(session, row.id), _questions(session, row.id),
        row.minutes, Outcome(row.opinions, row.matters, row.reports, row.adopted, row.cost),
        row.council, limits_of(row), row.hides_names, quorum_of(session, row),
    )  # fmt: skip


def _hosts(session: Session, event: UUID) -> tuple[Host, ...]:
    host = EventHostRow
    query = select(host).where(host.event == event, host.withdrawn.is_(False))
    rows = session.scalars(query.order_by(host.role.desc(), host.base_hlc, host.base_seq, host.id))
    return tuple(Host(one.name, one.role, one.unit) for one in rows)


def parts_of(session: Session, event: UUID) -> tuple[PartLine, ...]:
    """Return the parts of an event in their order."""
    part = EventPartRow
    query = select(part).where(part.event == event, part.withdrawn.is_(False))
    return tuple(
        PartLine(
            one.id, one.part, one.title, one.speaker, one.about, one.starts, one.minutes,
            one.material, one.done_at,
        )
        for one in session.scalars(query.order_by(part.place, part.id))
    )  # fmt: skip


def headcounts_of(session: Session, event: UUID) -> tuple[HeadcountLine, ...]:
    """Return what each place reported last, with what it had said before."""
    count = HeadcountRow
    rows = session.scalars(select(count).where(count.event == event))
    by_place: dict[tuple[str, Any], list[HeadcountRow]] = defaultdict(list)
    for one in sorted(rows, key=lambda one: (one.counted_at, one.base_hlc, one.id), reverse=True):
        by_place[one.place, one.unit].append(one)
    lines = (_headcount(every) for every in by_place.values())
    return tuple(sorted(lines, key=lambda one: (one.unit, one.place)))


def _headcount(every: Sequence[HeadcountRow]) -> HeadcountLine:
    last, *before = every
    earlier = tuple(one.number for one in before if one.number is not None)
    return HeadcountLine(
        last.place, last.unit, last.number, last.quality, last.source, last.counted_at, earlier
    )


def _questions(session: Session, event: UUID) -> tuple[QuestionLine, ...]:
    asked = EventQuestionRow
    rows: Iterable[EventQuestionRow] = session.scalars(
        select(asked).where(asked.event == event).order_by(asked.noted_at, asked.id)
    )
    return tuple(
        QuestionLine(
            one.id, one.asker, one.unit, one.question, one.answer, one.answered_by, one.noted_at, one.became
        )
        for one in rows
    )  # fmt: skip


def quorum_of(session: Session, row: EventRow) -> Quorum | None:
    """Return who has to be there beside who is; None for what is no meeting of a council."""
    council = session.get(CouncilRow, row.council) if row.council else None
    if council is None:
        return None
    members = members_on(session, council.id, row)
    marks, ended = came_at(session, row.id), row.state in ENDED
    query = select(_I.id, _I.person, _I.name).where(_I.event == row.id)
    there = [
        one for one in session.execute(query)
        if one.id in marks and marks[one.id].arrived and (ended or marks[one.id].left_at is None)
    ]  # fmt: skip
    persons, names = {one.person for one in there if one.person}, {one.name for one in there}
    present = sum(one.person in persons if one.person else one.name in names for one in members)
    return quorum(len(members), present, (council.quorum_of, council.quorum_in))


def members_on(session: Session, council: UUID, row: EventRow) -> Sequence[CouncilMemberRow]:
    """Return who had a seat on the day of an event."""
    member = CouncilMemberRow
    query = select(member).where(member.council == council, member.from_on <= row.day)
    in_turn = member.from_on, member.base_hlc, member.base_seq, member.id
    rows = session.scalars(query.order_by(*in_turn)).all()
    return [one for one in rows if one.to_on is None or one.to_on >= row.day]
