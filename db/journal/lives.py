"""The lives of a database: whether it holds what is known outside, and how it begins a new one (`sync.md` §3.11).

A copy and its original would give the same numbers to different operations. So whoever cannot be sure to be the only
one writes under a new epoch from then on; what was written before stays, and is read and verified as ever.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from db.journal import segments
from db.journal.contracts import Life, Why
from db.journal.origins import (
    Origin,
    among_neighbours,
    announce,
    begin_origin,
    known,
    name_of,
    own_origin,
)
from db.journal.payload import decode
from db.journal.records import OperationRow
from db.kernel.ids import ReplicaId
from db.kernel.kinds import Action
from db.storage.keys import DataKey
from db.storage.prepared import Prepared, one_of
from db.storage.tidemarks import Tidemark
from db.storage.unit_of_work import Work

BEGUN = (Action.LIFE_BEGUN, Action.STATION_RESTORED)
"""What the first entry of a new life may be."""

_EARLY = 2
"""A jump of the clock that is noticed then is told before."""

_VOUCHER = b"liaison-desk/life/1\x00"


@dataclass(frozen=True, slots=True)
class Finding:
    """A tidemark that the journal does not reach, and how many operations are missing before it."""

    why: Why
    mark: Tidemark
    lost: int


def missed(
    session: Session, own: Session, marks: Iterable[Tidemark], replica: ReplicaId
) -> tuple[Finding, ...]:
    """Return the tidemarks that the journal does not hold and no earlier life has answered for."""
    numbers = {name_of(row): row.number for row in _of(session, replica)}
    own_names = numbers if own is session else {name_of(row) for row in _of(own, replica)}
    answered = _answered(session, numbers.values())
    found = (
        _compared(session, mark, numbers.get(mark.origin), is_known=mark.origin in own_names)
        for mark in marks
        if mark.seq > answered.get(mark.origin, 0)
    )
    return tuple(one for one in found if one is not None)


def _compared(
    session: Session, mark: Tidemark, number: int | None, *, is_known: bool
) -> Finding | None:
    last = newest_seq(session, number) if number is not None else 0
    links = _LINK.rows(session, origin=number, seq=mark.seq) if number is not None else ()
    if any(there.link != mark.link for there in links):
        return Finding(Why.FORKED, mark, 0)
    if is_known and last >= mark.seq:
        return None
    return Finding(Why.BEHIND, mark, max(mark.seq - last, 0))


def _of(session: Session, replica: ReplicaId) -> Sequence[Any]:
    """Return the rows of the lives of one installation that are known there."""
    return tuple(row for row in known(session) if row.replica == replica)


def _answered(session: Session, numbers: Iterable[int]) -> dict[bytes, int]:
    """Return what lives have answered for, each in its first entry."""
    upto: dict[bytes, int] = {}
    for life in filter(None, (life_of(session, number) for number in numbers)):
        # What it knew of the life before it stood here then, though a hub may have named a part of it anew since.
        for origin, seq in (*life.answered.items(), (life.former, life.known)):
            upto[origin] = max(upto.get(origin, 0), seq)
    return upto


def newest_seq(session: Session, number: int) -> int:
    """Return the number of the last operation of an origin, 0 when it has none."""
    return _NEWEST.run(session, origin=number).scalar() or 0


def is_known(session: Session, replica: ReplicaId) -> bool:
    """Tell whether an installation has ever written there, be it in a former life."""
    return bool(_of(session, replica))


def begin(work: Work, former: Origin, key: DataKey, *, counter: int) -> Origin:
    """Begin a new epoch of the same installation, with a key of its own; return its origin.

    What is not sealed yet is sealed with the former key first: it cannot be signed afterwards.
    """
    is_file = work.own is work.session
    if any(name_of(row) == former.name for row in _of(work.session, former.replica)):
        segments.seal(work.session, former if is_file else among_neighbours(work.session, former))
    box_key = key.derive("origin")
    begin_origin(work.own, box_key, counter=counter, replica=former.replica)
    made = own_origin(work.own, box_key)
    if is_file:
        return made
    announce(work.session, made)
    return among_neighbours(work.session, made)


def voucher(former: Origin, made: Origin, known: int) -> bytes:
    """Return the former key's word for the new one, so that whoever knew the one can admit the other."""
    public = made.signing_key.public_key().public_bytes_raw()
    return former.signing_key.sign(
        _VOUCHER + former.name + known.to_bytes(8, "big") + made.name + public
    )


def told(life: Life, vouched: bytes, agreed: Mapping[int, object]) -> dict[int, object]:
    """Return the values of a life's first entry; 8 and 9 are the second person's who agreed to it."""
    return {
        **agreed, 0: life.why, 1: life.former, 2: life.known, 3: life.outside, 4: life.outside_at,
        5: sorted(life.answered.items()), 6: vouched,
        7: [[sort, year, upto] for (sort, year), upto in sorted(life.left_free.items())],
        10: life.spare, 11: life.until, 12: life.computer, 13: life.place,
        14: life.begun,
    }  # fmt: skip


def life_of(session: Session, number: int) -> Life | None:
    """Return how an origin began, None for the first life of an installation."""
    payload = _FIRST.run(session, origin=number).scalar()
    values: dict[int, Any] = decode(payload) if payload else {}
    if 0 not in values:
        return None
    return Life(
        Why(values[0]), _read(values[14]), values[1], values[2], values[3],
        _read(values[4]) if values[4] else None,
        answered={bytes(origin): seq for origin, seq in values[5]},
        left_free={(sort, year): upto for sort, year, upto in values[7]},
        spare=values[10], until=values[11], computer=values[12], place=values[13],
    )  # fmt: skip


def lives_as(session: Session, counter: int, replica: ReplicaId) -> Iterator[Life]:
    """Yield how the later lives of an installation began in which it was this counter."""
    for row in _of(session, replica):
        life = life_of(session, row.number) if row.counter == counter else None
        if life is not None:
            yield life


def _read(moment: str) -> datetime:
    return datetime.fromisoformat(moment)


def moment(mark: Tidemark | None) -> datetime | None:
    """Return when a tidemark was written."""
    return None if mark is None else datetime.fromtimestamp(mark.at, UTC)


_OF_ORIGIN = OperationRow.origin == bindparam("origin")
_NEWEST = Prepared(select(func.max(OperationRow.seq)).where(_OF_ORIGIN))
_LINK = Prepared(select(OperationRow.link).where(_OF_ORIGIN, OperationRow.seq == bindparam("seq")))
_FIRST = Prepared(
    select(OperationRow.payload).where(
        _OF_ORIGIN, OperationRow.seq <= _EARLY, one_of(OperationRow.action, BEGUN)
    )
)
