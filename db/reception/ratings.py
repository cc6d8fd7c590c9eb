"""What was said of the handling: who may ask for it, what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.journal.reader import Entry
from db.journal.recorded import numbers
from db.kernel.kinds import Action, Kind, Verb
from db.reception.access import EVERY_MATTER
from db.reception.attached import entries_of
from db.reception.codes import VisitorKind
from db.reception.handling import LinkType, RaterKind, Score, Unable
from db.reception.records import (
    AssignmentRow,
    ExtensionRow,
    FeedbackRow,
    LinkRow,
    MatterRow,
    RatingRow,
    ReplyRow,
    UrgeRow,
    VisitRow,
)
from db.reception.replies import latest_reply

_HANDLING = (ReplyRow, AssignmentRow, UrgeRow, ExtensionRow, FeedbackRow)
_ASKING = frozenset({
    Action.MATTER_RATED, Action.CALL_MISSED, Action.MATTER_REVISITED, Action.DEPUTY_TOLD,
})  # fmt: skip
"""Acts of those who ask how it was: what follows from the answer, such as a further round, is not their handling.

Nor is it to pass on to the deputy what the voter was told.
"""


def ratings_of(session: Session, matter: UUID) -> Sequence[RatingRow]:
    """Return every rating of a matter, the first one first."""
    query = select(RatingRow).where(RatingRow.matter == matter)
    return session.scalars(query.order_by(RatingRow.base_hlc, RatingRow.base_seq)).all()


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
    return len(_missed(session, matter))


def last_missed(session: Session, matter: UUID) -> datetime | None:
    """Return when the voter was last called in vain about the newest reply."""
    return max(_missed(session, matter), default=None)


def _missed(session: Session, matter: UUID) -> Sequence[datetime]:
    """Return when the voter was called in vain about the newest reply."""
    reply = latest_reply(session, matter)
    query = select(RatingRow.rated_at).where(
        RatingRow.matter == matter,
        RatingRow.base_hlc > (reply.base_hlc if reply is not None else 0),
        RatingRow.rater == RaterKind.VOTER,
        RatingRow.unable == Unable.UNREACHABLE,
    )
    return session.scalars(query).all()


def is_nameless(session: Session, row: MatterRow) -> bool:
    """Tell whether nobody is known who could be asked: neither by name nor by what is sealed."""
    visit = session.get_one(VisitRow, row.visit)
    is_known = bool(visit.name or visit.person or visit.sealed)
    return visit.visitor_kind is VisitorKind.ANONYMOUS or not is_known


def handlers(session: Session, row: MatterRow) -> frozenset[UUID]:
    """Return who registered or handled a matter, or the one whose reply it has: they do not ask how it was."""
    recorder = session.get_one(VisitRow, row.visit).recorder
    return handlers_by(entries_of(session, row), recorder) | handlers_elsewhere(session, row)


def handlers_elsewhere(session: Session, row: MatterRow) -> frozenset[UUID]:
    """Return who handled the matters that a merged one waited for; whoever registered those is not among them."""
    found, waited = frozenset[UUID](), _waited_for(session, row.id)
    seen = {row.id}
    while waited is not None and waited.id not in seen:
        seen.add(waited.id)
        found |= _handlers(entries_of(session, waited))
        waited = _waited_for(session, waited.id)
    return found


def handlers_by(entries: Iterable[Entry], recorder: UUID) -> frozenset[UUID]:
    """Return the same of one matter from the operations on it that were read already."""
    return frozenset({recorder}) | _handlers(entries)


def _handlers(entries: Iterable[Entry]) -> frozenset[UUID]:
    """Return who sorted a matter, handed it out, urged, asked for time, recorded a reply or told the voter."""
    kinds = {one.__kind__ for one in _HANDLING}
    handled = (one for one in entries if one.kind in kinds and one.action not in _ASKING)
    sorted_ = (one for one in entries if one.action == Action.MATTER_TRIAGED)
    return frozenset(one.actor for one in (*handled, *sorted_))


def _waited_for(session: Session, matter: UUID) -> MatterRow | None:
    """Return the matter that this one was merged into, also one that the person at the keys may not see."""
    links = select(LinkRow.target).where(
        LinkRow.matter == matter, LinkRow.type == LinkType.MERGED_INTO, LinkRow.ended_at.is_(None)
    )
    query = select(MatterRow).where(MatterRow.id.in_(links))
    return session.scalars(query.limit(1), execution_options=EVERY_MATTER).first()


def _scored(session: Session, matter: UUID, rater: RaterKind) -> Sequence[RatingRow]:
    return [one for one in ratings_of(session, matter) if one.rater is rater and one.unable is None]
