"""Matters of the same content handled as one, and answered one by one (domain §3.1)."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from db.kernel.ids import MatterId, OrganizationId
from db.kernel.problems import Problem
from db.reception import kinship
from db.reception.access import EVERY_MATTER
from db.reception.codes import MatterState, Publicity, Step
from db.reception.contracts import RecordReply
from db.reception.handling import LinkType
from db.reception.promises import is_promised
from db.reception.records import LinkRow, MatterRow, ReplyRow
from db.reception.registration import Registration
from db.reception.replies import standing_replies
from db.reception.rules import ReceptionProblem
from db.reception.slips import end_slips, resume_slips
from db.reception.states import ANSWERED, OPEN_STATES, next_state

_ANSWERED_ALONG = ANSWERED | {MatterState.MERGED}
"""A merged matter, and one whose reply came from the other: a better reply is for it as well."""


def check_merging(row: MatterRow, target: MatterRow) -> tuple[Problem, ...]:
    """Return why a matter cannot wait for the reply of another."""
    if not kinship.is_joinable(row, target):
        return (Problem("into", ReceptionProblem.REPORT_NOT_LINKED),)
    if target.state not in OPEN_STATES:
        return (Problem("into", ReceptionProblem.MERGE_TARGET_ENDED),)
    return ()


def leave(session: Session, row: MatterRow, now: datetime) -> None:
    """Let a matter wait for the reply of another: its own units have nothing more to do."""
    part(session, row, "", now)
    row.left_state = row.state.value
    end_slips(session, row.id, now)


def part(session: Session, row: MatterRow, reason: str, now: datetime) -> None:
    """End what joins a matter to the one it waited for: it goes its own way from here."""
    for link in session.scalars(_live().where(LinkRow.matter == row.id)):
        link.ended_at, link.end_reason = now, reason


def take_out(session: Session, row: MatterRow, reason: str, now: datetime) -> None:
    """Let a merged matter go on where it stood."""
    stand_alone(row)
    part(session, row, reason, now)
    resume_slips(session, row.id)


def go_alone(session: Session, row: MatterRow, now: datetime) -> None:
    """Let a merged matter answer for itself: its own units have their parts again."""
    with session.no_autoflush:  # or a slip would be written twice by one click
        part(session, row, "", now)
        resume_slips(session, row.id)


def stand_alone(row: MatterRow) -> None:
    """Let a merged matter stand where it stood before; any other stays."""
    if row.state is MatterState.MERGED:
        row.state, row.left_state = MatterState(row.left_state or MatterState.REGISTERED), None


def take_all_out(session: Session, target: UUID, reason: str, now: datetime) -> None:
    """Let everything go on that waits for a matter which will not be answered any more."""
    for row in _merged_into(session, target):
        if row.state is MatterState.MERGED:
            take_out(session, row, reason, now)


def answer_along(
    session: Session,
    answered: MatterRow,
    reply: ReplyRow,
    registration: Registration,
    now: datetime,
) -> None:
    """Give the reply of a matter to all that were merged into it, each with a number of its own.

    Where several units answered apart, what the others said before belongs to it.
    """
    every = [one for one in standing_replies(session, answered) if one is not reply]
    waited_for = deque([answered])
    while waited_for:
        target = waited_for.popleft()
        for row in _merged_into(session, target.id):
            if not kinship.is_joinable(row, target):
                _let_go(session, row, now)
            elif row.state in _ANSWERED_ALONG:
                earlier = every[::-1] if row.state is MatterState.MERGED else []
                for one in (*earlier, reply):
                    _answer(session, row, one, registration)
                waited_for.append(row)


def _let_go(session: Session, row: MatterRow, now: datetime) -> None:
    """Part a report from what it was merged with before that was refused: its voter hears of nothing else."""
    if row.state is MatterState.MERGED:
        take_out(session, row, "", now)


def _answer(session: Session, row: MatterRow, given: ReplyRow, registration: Registration) -> None:
    command = _command(MatterId(row.id), given)
    is_owed = row.state not in ANSWERED or is_promised(row)
    reply = registration.reply(session, row, command, is_owed=is_owed)
    session.add(reply)
    registration.settle_reply(session, row, reply)
    following = next_state(row.state, Step.REPLY)
    assert following is not None
    row.state = following
    session.flush()


def _command(matter: MatterId, reply: ReplyRow) -> RecordReply:
    """Return what records the same reply once more."""
    unit = OrganizationId(reply.unit) if reply.unit else None
    return RecordReply(
        matter, 1, reply.content, reply.result, unit, reply.handler, reply.met_person,
        reply.contact_form, reply.next_reply_due, reply.handler_phone or "",
        reply.leader_signed_by or "", reply.has_seal,
        Publicity(reply.publicity) if reply.publicity else None,
        tuple(OrganizationId(one) for one in reply.copy_to or ()),
    )  # fmt: skip


def _merged_into(session: Session, target: UUID) -> Sequence[MatterRow]:
    """Return what waits for a matter, also what the person at the keys may not see: none of it is forgotten."""
    waiting = _live().where(LinkRow.target == target).with_only_columns(LinkRow.matter)
    query = select(MatterRow).where(MatterRow.id.in_(waiting))
    ordered = query.order_by(MatterRow.year, MatterRow.serial)
    return session.scalars(ordered, execution_options=EVERY_MATTER).all()


def _live() -> Select[LinkRow]:
    return select(LinkRow).where(LinkRow.type == LinkType.MERGED_INTO, LinkRow.ended_at.is_(None))
