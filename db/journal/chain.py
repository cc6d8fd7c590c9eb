"""Walks along the chain of one origin: every link, every commitment, no number left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Integer, bindparam, select
from sqlalchemy.orm import Session

from db.journal.payload import commitment, first_link, link_of
from db.journal.records import OperationRow, OriginRow
from db.storage.prepared import Prepared

_AT_ONCE = 2000
"""Operations that are read together."""


class Part(NamedTuple):
    """Operations of one origin from the one after ``after`` on, up to ``upto``; 0 where nothing bounds them."""

    after: int
    upto: int = 0


class Walked(NamedTuple):
    """How a walk ended: at the last operation there is, or at the first one that does not hold."""

    seq: int
    link: bytes
    """As it was worked out."""
    holds: bool


def walk(session: Session, origin: OriginRow, part: Part) -> Walked:
    """Follow the chain through a part, from the link that stands before it.

    Parts that meet and all hold are a chain that holds: the one before proves the link this one begins with.
    """
    place = _begin(session, origin, part.after)
    if place is None:
        return Walked(part.after, b"", holds=False)
    while rows := _rows_after(session, origin, place.seq, _few(place, part)):
        if not _follow(origin.name, place, rows):
            return Walked(place.seq, place.link, holds=False)
    if place.seq < part.upto:
        return Walked(place.seq + 1, place.link, holds=False)
    return Walked(place.seq, place.link, holds=True)


def walk_few(session: Session, origin: OriginRow, after: int, limit: int) -> bool:
    """Tell whether the next operations hold; a link that is missing before them is for the walk before to find."""
    place = _begin(session, origin, after) or _Place(after, first_link(origin.name))
    return _follow(origin.name, place, _rows_after(session, origin, after, limit))


@dataclass(slots=True)
class _Place:
    """How far a walk along the chain has come."""

    seq: int
    link: bytes


def _begin(session: Session, origin: OriginRow, after: int) -> _Place | None:
    """Return where a walk sets out, None where the operation before it is missing."""
    if after == 0:
        return _Place(0, first_link(origin.name))
    before = session.get(OperationRow, (origin.number, after))
    return None if before is None else _Place(after, before.link)


def _few(place: _Place, part: Part) -> int:
    """Return how many operations are read next; none once the part is walked."""
    return min(_AT_ONCE, part.upto - place.seq) if part.upto else _AT_ONCE


def _rows_after(session: Session, origin: OriginRow, after: int, limit: int) -> Sequence[Any]:
    """Return the next operations as the engine keeps them; records of SQLAlchemy take five times as long."""
    return _STRETCH.run(session, origin=origin.number, after=after, limit=limit).fetchall()


def _follow(name: bytes, place: _Place, rows: Sequence[Any]) -> bool:
    """Move along the chain; False at the first operation that is out of turn or does not hold."""
    for (
        seq, hlc, kind, record, verb, payload, salt, promised,
        context, actor, role, action, act, link,
    ) in rows:  # fmt: skip
        place.seq += 1
        header = (
            name, seq, hlc, kind, _plain(record), verb, context, _plain(actor), role, action, act,
            promised,
        )  # fmt: skip
        place.link = link_of(header, place.link)
        if seq != place.seq or link != place.link or not _commits(salt, payload, promised):
            return False
    return True


def _commits(salt: bytes | None, payload: bytes | None, promised: bytes) -> bool:
    """Tell whether payload and commitment agree; one that was erased or withheld proves nothing and breaks nothing."""
    if payload is None or salt is None:
        # An erasure empties the salt; one of them alone is there only where somebody meddled.
        return payload is None and not salt
    return commitment(salt, payload) == promised


def _plain(record: UUID | bytes) -> bytes:
    """Return the bytes of an id; a server has a type of its own for them."""
    return record if isinstance(record, bytes) else record.bytes


_STRETCH = Prepared(
    select(
        OperationRow.seq, OperationRow.hlc, OperationRow.kind, OperationRow.record,
        OperationRow.verb, OperationRow.payload, OperationRow.salt, OperationRow.commitment,
        OperationRow.context, OperationRow.actor, OperationRow.role, OperationRow.action,
        OperationRow.act, OperationRow.link,
    )
    .where(OperationRow.origin == bindparam("origin"), OperationRow.seq > bindparam("after"))
    .order_by(OperationRow.seq)
    .limit(bindparam("limit", type_=Integer))
)  # fmt: skip
