"""The newest reply of a matter, who wrote it, and what a colleague ticked of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.records import UserRow
from db.journal.reader import history
from db.journal.recorded import Recorded
from db.kernel.actor import Actor
from db.reception.codes import MatterState, ResultClass
from db.reception.course_contracts import CheckLine
from db.reception.handling import CheckPoint, UnitRole
from db.reception.records import AssignmentRow, FeedbackRow, MatterRow, ReplyRow, VisitRow
from db.reception.reply_records import ReplyCheckRow
from db.reception.rules import PROMISES
from db.reception.slips import has_answered_apart, live_slips, slips_of
from db.reception.states import PROMISING, TOLD

_NEWEST = (ReplyRow.base_hlc.desc(), ReplyRow.base_seq.desc())
"""By the journal: clocks of two counters, or one that was set back, do not say what came first (R-73)."""
_NEWEST_TOLD = (FeedbackRow.base_hlc.desc(), FeedbackRow.base_seq.desc())


def latest_reply(session: Session, matter: UUID) -> ReplyRow | None:
    """Return the newest reply of a matter."""
    query = select(ReplyRow).where(ReplyRow.matter == matter)
    return session.scalars(query.order_by(*_NEWEST).limit(1)).first()


def standing_replies(
    session: Session, row: MatterRow, newest: ReplyRow | None = None
) -> list[ReplyRow]:
    """Return the replies that stand: of each unit that answers apart its newest of this round, else the newest.

    ``newest`` is one about to be stored. A merged matter has the replies of every unit of the one it waited for.
    """
    with session.no_autoflush:  # or the matter would be written twice by one click
        stored = replies_of(session, row.id)
        live, every = live_slips(session, row.id), slips_of(session, row.id)
    given = [newest, *stored] if newest is not None and newest not in stored else stored
    if not every or (live and live[0].role is not UnitRole.SEPARATE):
        return given[:1]
    began: dict[UUID | None, AssignmentRow] = {}
    for slip in live:
        began.setdefault(slip.unit, slip)
    began = began or {one.unit: every[-1] for one in given}
    found: dict[UUID | None, ReplyRow] = {}
    for one in given:
        if one is newest or (one.unit in began and follows(one, began[one.unit])):
            found.setdefault(one.unit, one)
    return list(found.values())


def results_of(session: Session, row: MatterRow) -> frozenset[ResultClass]:
    """Return the classes that closing has to look at: of several replies each, else that of the matter."""
    standing = standing_replies(session, row)
    given = [one.result for one in standing] if len(standing) > 1 else [row.result]
    return frozenset(one for one in given if one is not None)


def promised_apart(session: Session, row: MatterRow) -> dict[UUID, date]:
    """Return by unit the day that it promised to answer again, of several of which others still owe their answer.

    Once all have answered the matter itself is awaited by the first of these days.
    """
    if row.state in PROMISING:
        return {}
    with session.no_autoflush:  # or the matter would be written twice by one click
        given = {slip.unit for slip in live_slips(session, row.id) if has_answered_apart(slip)}
    found = standing_replies(session, row) if given else []
    return {
        one.unit: one.next_reply_due
        for one in found
        if one.unit in given and one.result in PROMISES and one.next_reply_due is not None
    }


def worst(replies: Iterable[ReplyRow]) -> ResultClass:
    """Return the class that decides what closing needs."""
    return max(one.result for one in replies)


def replies_of(session: Session, matter: UUID) -> list[ReplyRow]:
    """Return every reply of a matter, the newest first."""
    query = select(ReplyRow).where(ReplyRow.matter == matter)
    return list(session.scalars(query.order_by(*_NEWEST)))


def follows(later: Recorded, one: Recorded) -> bool:
    """Tell whether a record was made after another; ids and stamps of an anonymous matter tell no time (R-54)."""
    if later.base_origin == one.base_origin:
        return later.base_seq > one.base_seq
    return later.base_hlc > one.base_hlc


def is_writer(session: Session, actor: Actor, matter: UUID) -> bool:
    """Tell whether this person recorded the newest reply."""
    reply = latest_reply(session, matter)
    return reply is not None and any(
        entry.actor == actor.user for entry in history(session, [reply.id])
    )


def check_of(session: Session, matter: UUID) -> ReplyCheckRow | None:
    """Return the last check of the newest reply; a further reply has none yet."""
    reply = latest_reply(session, matter)
    if reply is None:
        return None
    query = select(ReplyCheckRow).where(
        ReplyCheckRow.reply == reply.id, ReplyCheckRow.matter == matter
    )
    newest = (ReplyCheckRow.base_hlc.desc(), ReplyCheckRow.base_seq.desc())
    return session.scalars(query.order_by(*newest).limit(1)).first()


def missing_of(check: ReplyCheckRow | None) -> tuple[CheckPoint, ...] | None:
    """Return the points that the last check found missing, None before any check."""
    if check is None:
        return None
    return tuple(one for one in CheckPoint if not getattr(check, one.value))


def check_line(session: Session, matter: UUID) -> CheckLine | None:
    """Return the last check of the newest reply as the detail pane shows it."""
    check = check_of(session, matter)
    if check is None:
        return None
    by = session.get(UserRow, check.checked_by)
    missing = missing_of(check) or ()
    return CheckLine(missing, by.name if by else "", check.checked_at, check.remark)


def untold_deputy(session: Session, row: MatterRow) -> FeedbackRow | None:
    """Return the newest telling of a matter whose deputies were not told, None where they were or there are none."""
    query = select(FeedbackRow).where(FeedbackRow.matter == row.id)
    told = session.scalars(query.order_by(*_NEWEST_TOLD).limit(1)).first()
    if told is None or told.deputy_told or row.state not in TOLD:
        return None
    return told if session.get_one(VisitRow, row.visit).deputies else None


def unchecked_because(session: Session, row: MatterRow) -> str:
    """Return why the voter was told of the newest reply without a check."""
    if row.state is MatterState.REPLIED:
        return ""
    query = select(FeedbackRow.unchecked_because).where(FeedbackRow.matter == row.id)
    return session.scalar(query.order_by(*_NEWEST_TOLD).limit(1)) or ""
