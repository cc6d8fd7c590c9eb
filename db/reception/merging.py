"""Matters of the same content handled as one, and answered one by one (domain §3.1)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from db.kernel.ids import MatterId
from db.reception.contracts import MatterState, RecordReply, Step
from db.reception.handling import LinkType
from db.reception.records import LinkRow, MatterRow
from db.reception.registration import Registration
from db.reception.slips import end_slips, resume_slips
from db.reception.states import next_state

_ANSWERED_ALONG = frozenset({MatterState.MERGED, MatterState.REPLIED, MatterState.FED_BACK})
"""A merged matter, and one whose reply came from the other: a better reply is for it as well."""


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
    row.state, row.left_state = MatterState(row.left_state or MatterState.REGISTERED), None
    part(session, row, reason, now)
    if row.unit is not None:
        resume_slips(session, row.id)


def take_all_out(session: Session, target: UUID, reason: str, now: datetime) -> None:
    """Let everything go on that waits for a matter which will not be answered any more."""
    for row in _merged_into(session, target):
        if row.state is MatterState.MERGED:
            take_out(session, row, reason, now)


def answer_along(session: Session, command: RecordReply, registration: Registration) -> None:
    """Give the reply of a matter to all that were merged into it, each with a number of its own."""
    for row in _merged_into(session, command.matter):
        if row.state in _ANSWERED_ALONG:
            own = replace(command, matter=MatterId(row.id))
            reply = registration.reply(session, row, own)
            session.add(reply)
            registration.settle_reply(session, row, reply)
            following = next_state(row.state, Step.REPLY)
            assert following is not None
            row.state = following
            session.flush()
            answer_along(session, own, registration)


def _merged_into(session: Session, target: UUID) -> Iterator[MatterRow]:
    for link in session.scalars(_live().where(LinkRow.target == target)).all():
        yield session.get_one(MatterRow, link.matter)


def _live() -> Select[LinkRow]:
    return select(LinkRow).where(LinkRow.type == LinkType.MERGED_INTO, LinkRow.ended_at.is_(None))
