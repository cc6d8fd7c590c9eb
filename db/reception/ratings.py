"""What was said of the handling: who may ask for it, what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.journal.reader import history
from db.reception.handling import RaterKind, Score, Unable
from db.reception.records import MatterRow, RatingRow, ReplyRow, VisitRow


def ratings_of(session: Session, matter: UUID) -> Sequence[RatingRow]:
    """Return every rating of a matter, the first one first."""
    query = select(RatingRow).where(RatingRow.matter == matter)
    return session.scalars(query.order_by(RatingRow.rated_at, RatingRow.base_hlc)).all()


def is_dissatisfied(session: Session, row: MatterRow) -> bool:
    """Tell whether the voter's last word on a matter is dissatisfaction."""
    scored = [
        one
        for one in ratings_of(session, row.id)
        if one.rater is RaterKind.VOTER and one.unable is None
    ]
    return bool(scored) and Score.DISSATISFIED in (scored[-1].attitude, scored[-1].result)


def missed_calls(session: Session, matter: UUID, round_: int) -> int:
    """Return how often the voter could not be reached in this round of handling."""
    query = select(func.count()).where(
        RatingRow.matter == matter,
        RatingRow.round == round_,
        RatingRow.unable == Unable.UNREACHABLE,
    )
    return session.scalar(query) or 0


def handlers(session: Session, row: MatterRow) -> frozenset[UUID]:
    """Return who registered a matter or recorded a reply to it: they do not ask how it was."""
    replies = session.scalars(select(ReplyRow.id).where(ReplyRow.matter == row.id)).all()
    told = {entry.actor for entry in history(session, replies)}
    return frozenset(told | {session.get_one(VisitRow, row.visit).recorder})
