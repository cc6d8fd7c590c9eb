"""Seals runs of operations into signed segments, and proves that chain and signatures hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from sqlalchemy import bindparam, func, literal, select
from sqlalchemy.orm import Session

from db.journal.beside import Beside, parts_of
from db.journal.chain import Walked, walk, walk_few
from db.journal.origins import Origin
from db.journal.records import OperationRow, OriginRow, SegmentRow
from db.journal.seals import is_sealed, statement
from db.storage.prepared import Prepared

LIMIT = 1000
"""Operations in one segment at most (`sync.md` §3.1)."""

WEIGHT = 2**20
"""Bytes that they say together at most, unless one alone says more: a segment travels in one frame of a bundle."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Outcome of a check of one origin's journal."""

    operations: int
    segments: int
    broken_at: int | None
    """First sequence number that does not hold; None when all does."""
    head: str
    """Last eight hexadecimal digits of the newest link, as printed on daily reports."""


def seal(session: Session, origin: Origin) -> int:
    """Sign everything since the last segment; return how many segments were made."""
    session.flush()
    last = _LAST_SEALED.run(session, origin=origin.number).scalar() or 0
    made = 0
    while run := _run_after(session, origin.number, last):
        last = run[-1].seq
        signed = statement(origin.name, run[0].seq, last, bytes(run[-1].link))
        session.add(
            SegmentRow(
                origin=origin.number,
                first=run[0].seq,
                last=last,
                head=bytes(run[-1].link),
                signature=origin.signing_key.sign(signed),
            )
        )
        made += 1
    return made


def verify(session: Session, origin: OriginRow, beside: Beside | None = None) -> Verdict:
    """Walk the whole chain of one origin and check every commitment, link and signature."""
    walked = _walk_whole(session, origin, beside)
    segments, bad_seal = check_seals(session, origin, walked.seq)
    broken = bad_seal if walked.holds else walked.seq
    return Verdict(walked.seq, segments, broken, walked.link.hex()[-8:])


def holds(session: Session, origin: OriginRow, after: int, limit: int) -> bool:
    """Check commitments and links of one stretch; stretches that all hold and meet are a chain that holds."""
    return walk_few(session, origin, after, limit)


def _walk_whole(session: Session, origin: OriginRow, beside: Beside | None) -> Walked:
    """Walk a chain, a long one in parts side by side; return its first part that does not hold, else its last."""
    last = _NEWEST.run(session, origin=origin.number).scalar() or 0
    first, *others = parts_of(last, beside)
    if beside is None or not others:
        return walk(session, origin, first)
    with beside.walking(origin.number, others) as answers:
        walked = [walk(session, origin, first)]
        for part, answer in zip(others, answers, strict=True):
            walked.append(answer() or walk(session, origin, part))
    return next((one for one in walked if not one.holds), walked[-1])


_NEWEST = Prepared(
    select(func.max(OperationRow.seq)).where(OperationRow.origin == bindparam("origin"))
)
_LINK = Prepared(
    select(OperationRow.link).where(
        OperationRow.origin == bindparam("origin"), OperationRow.seq == bindparam("seq")
    )
)


def check_seals(session: Session, origin: OriginRow, count: int) -> tuple[int, int | None]:
    """Return the number of segments and the first operation of one that does not hold."""
    rows = session.scalars(
        select(SegmentRow).where(SegmentRow.origin == origin.number).order_by(SegmentRow.last)
    ).all()
    expected = 1
    for row in rows:
        if row.first > expected or row.last > count or not _holds(session, origin, row):
            return len(rows), min(row.first, count + 1)
        expected = row.last + 1
    return len(rows), None


def _holds(session: Session, origin: OriginRow, row: SegmentRow) -> bool:
    link = _LINK.run(session, origin=row.origin, seq=row.last).scalar()
    if link is None or bytes(link) != row.head:
        return False
    signed = statement(origin.name, row.first, row.last, row.head)
    return is_sealed(origin.public_key, row.signature, signed)


def _run_after(session: Session, number: int, last: int) -> Sequence[Any]:
    """Return numbers and links of what goes into the next segment; what it says is weighed by the engine."""
    rows = list(_UNSEALED.rows(session, origin=number, after=last, limit=LIMIT))
    sizes = accumulate(row.weight for row in rows)
    return rows[: max(1, sum(size <= WEIGHT for size in sizes))]


_LAST_SEALED = Prepared(
    select(func.max(SegmentRow.last)).where(SegmentRow.origin == bindparam("origin"))
)
_SAID = (OperationRow.payload, OperationRow.context)
_UNSEALED = Prepared(
    select(
        OperationRow.seq, OperationRow.link,
        sum((func.coalesce(func.length(one), 0) for one in _SAID), start=literal(0)).label("weight"),
    )
    .where(OperationRow.origin == bindparam("origin"), OperationRow.seq > bindparam("after"))
    .order_by(OperationRow.seq)
    .limit(bindparam("limit"))
)  # fmt: skip
