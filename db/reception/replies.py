"""The newest reply of a matter, who wrote it, and what a colleague ticked of it."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.records import UserRow
from db.journal.reader import history
from db.kernel.actor import Actor
from db.reception.codes import MatterState
from db.reception.course_contracts import CheckLine
from db.reception.handling import CheckPoint
from db.reception.records import FeedbackRow, MatterRow, ReplyRow
from db.reception.reply_records import ReplyCheckRow


def latest_reply(session: Session, matter: UUID) -> ReplyRow | None:
    """Return the newest reply of a matter."""
    query = select(ReplyRow).where(ReplyRow.matter == matter)
    return session.scalars(
        query.order_by(ReplyRow.replied_at.desc(), ReplyRow.base_hlc.desc()).limit(1)
    ).first()


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
    query = select(ReplyCheckRow).where(ReplyCheckRow.reply == reply.id)
    newest = (ReplyCheckRow.checked_at.desc(), ReplyCheckRow.base_hlc.desc())
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


def unchecked_because(session: Session, row: MatterRow) -> str:
    """Return why the voter was told of the newest reply without a check."""
    if row.state is MatterState.REPLIED:
        return ""
    query = select(FeedbackRow.unchecked_because).where(FeedbackRow.matter == row.id)
    return session.scalar(query.order_by(FeedbackRow.told_at.desc()).limit(1)) or ""
