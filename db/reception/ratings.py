"""What was said of the handling: who may ask for it, what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.journal.reader import Entry, history
from db.journal.recorded import numbers
from db.kernel.kinds import Action, Kind, Verb
from db.reception.handling import RaterKind, Score, Unable
from db.reception.records import (
    AssignmentRow,
    MatterRow,
    RatingRow,
    ReplyRow,
    UrgeRow,
    VisitRow,
)
from db.reception.replies import latest_reply

_HANDLING = (ReplyRow, AssignmentRow, UrgeRow)
_ASKING = frozenset({Action.MATTER_RATED, Action.CALL_MISSED, Action.MATTER_REVISITED})
"""Acts of those who ask how it was: what follows from the answer, such as a further round, is not their handling."""


def ratings_of(session: Session, matter: UUID) -> Sequence[RatingRow]:
    """Return every rating of a matter, the first one first."""
    query = select(RatingRow).where(RatingRow.matter == matter)
    return session.scalars(query.order_by(RatingRow.rated_at, RatingRow.base_hlc)).all()


def is_dissatisfied(session: Session, row: MatterRow) -> bool:
    """Tell whether the voter's last word on a matter is dissatisfaction."""
    scored = _scored(session, row.id, RaterKind.VOTER)
    return bool(scored) and Score.DISSATISFIED in (scored[-1].attitude, scored[-1].result)


def has_rated(session: Session, matter: UUID, rater: RaterKind) -> bool:
    """Tell whether somebody scored the newest reply already; a word once given stands."""
    reply, scored = latest_reply(session, matter), _scored(session, matter, rater)
    return reply is not None and bool(scored) and scored[-1].base_hlc > reply.base_hlc


def raters_by(entries: Iterable[Entry]) -> frozenset[RaterKind]:
    """Return who scored the newest reply, from the operations on a matter that were read already."""
    numbered, scored = numbers(RatingRow), set[RaterKind]()
    for entry in entries:
        if entry.kind is Kind.REPLY and entry.verb is Verb.INSERT:
            scored.clear()
        elif entry.kind is Kind.RATING and entry.values.get(numbered["attitude"][0]):
            scored.add(RaterKind(str(entry.values[numbered["rater"][0]])))
    return frozenset(scored)


def missed_calls(session: Session, matter: UUID) -> int:
    """Return how often the voter could not be reached about the newest reply."""
    reply = latest_reply(session, matter)
    query = select(func.count()).where(
        RatingRow.matter == matter,
        RatingRow.base_hlc > (reply.base_hlc if reply is not None else 0),
        RatingRow.rater == RaterKind.VOTER,
        RatingRow.unable == Unable.UNREACHABLE,
    )
    return session.scalar(query) or 0


def handlers(session: Session, row: MatterRow) -> frozenset[UUID]:
    """Return who registered a matter, handed it out, urged, or recorded a reply: they do not ask how it was."""
    records = [
        one
        for kind in _HANDLING
        for one in session.scalars(select(kind.id).where(kind.matter == row.id))
    ]
    recorder = session.get_one(VisitRow, row.visit).recorder
    return handlers_by(history(session, records), recorder)


def handlers_by(entries: Iterable[Entry], recorder: UUID) -> frozenset[UUID]:
    """Return the same from the operations on a matter that were read already."""
    kinds = {one.__kind__ for one in _HANDLING}
    handled = (one for one in entries if one.kind in kinds and one.action not in _ASKING)
    return frozenset({recorder, *(one.actor for one in handled)})


def _scored(session: Session, matter: UUID, rater: RaterKind) -> Sequence[RatingRow]:
    return [one for one in ratings_of(session, matter) if one.rater is rater and one.unable is None]
