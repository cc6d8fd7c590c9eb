"""Branches that have names of their own, at a desk that meets them: what it holds under the old name gives way.

A desk keeps one branch of a fork under the old name. Where that is the one that was named anew, it lets go of it once
every operation stands here under its new name, and then has room for the other one. Nothing else ever leaves a
journal; a guard in the tables looks for the same operation before one goes (decision 0046).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import bindparam, delete, select
from sqlalchemy.orm import Session

from db.bundle import shown
from db.bundle.arriving import Operation, WentBack, Writer
from db.bundle.branch import OFFSET, Naming, is_same, naming_of
from db.bundle.log import fill, link_at, names, number_of
from db.bundle.merge import Merge
from db.bundle.standing import Standing
from db.journal.origins import Origin
from db.journal.payload import decode
from db.journal.records import BranchRow, OperationRow, SegmentRow
from db.kernel.kinds import Kind, Verb
from db.storage.engine import renaming
from db.storage.prepared import Prepared
from db.storage.unit_of_work import Work


class Branches:
    """What was named anew, while a bundle comes in."""

    def __init__(
        self, work: Work, merge: Merge, own: Origin, stations: Mapping[bytes, bytes], now: datetime
    ) -> None:
        self._work, self._merge, self._own, self._now = work, merge, own, now
        self._stations = stations
        """Of every origin that is here, who answers for it."""
        self.met = 0
        """New names that came."""

    def meet(
        self, writer: Writer, standing: Standing, operations: Sequence[Operation]
    ) -> Sequence[Operation]:
        """Remember a new name with its first run; return the run with what this desk can read of the old name.

        Raises WentBack where this desk still writes the branch under that.
        """
        session = self._work.session
        naming = _naming(operations[0])
        if naming is not None and self._is_believed(standing, naming.former):
            self._remember(session, writer, naming)
        found = names(session).numbers.get(writer.name)
        row = session.get(BranchRow, found) if found is not None else None
        return _filled(session, row, operations) if row is not None else operations

    def settle(self) -> bool:
        """Let go of what stands whole under new names, the last stretch of a branch first; tell whether any did."""
        query, is_any = select(BranchRow).order_by(BranchRow.first.desc()), False
        rows = self._work.session.scalars(query).all()
        while any([self._let_go(one) for one in rows]):  # noqa: C419  each of them, not up to the first
            is_any = True
        return is_any

    def stands(self, origin: bytes, operations: Iterable[Operation]) -> bool:
        """Tell whether all of these are here, under the old name or a new one."""
        return not left(self._work.session, origin, operations)

    def _is_believed(self, standing: Standing, former: bytes) -> bool:
        """A hub ends a name where what it took over ends; nobody gives a name to what another station wrote."""
        owner = self._stations.get(former, standing.station)
        return standing.last is not None and owner == standing.station

    def _remember(self, session: Session, writer: Writer, naming: Naming) -> None:
        is_own = naming.former == self._own.name
        if is_own and link_at(session, self._own.number, naming.fork) != naming.kept:
            raise WentBack(naming.fork, naming.kept)
        number = number_of(session, writer, self._own.replica)
        if session.get(BranchRow, number) is None:
            remember(session, number, naming, self._now)
            self.met += 1

    def _let_go(self, row: BranchRow) -> bool:
        session = self._work.session
        number = names(session).numbers.get(row.former)
        ours = held(session, number, row.first) if number is not None else []
        theirs = held(session, row.origin, OFFSET) if ours else []
        if not ours or len(ours) > len(theirs) or not all(map(is_same, ours, theirs)):
            return False
        filled = self._carry_over(row, ours)
        with renaming(session.connection()):
            _DROP.run(session, origin=number, first=row.first)
            _UNSEAL.run(session, origin=number, first=row.first)
        # Whatever comes in its place is new to those who were shown the branch.
        shown.tell_anew(session, {row.former: row.first, **filled})
        touched = {(one.kind, one.record) for one in ours if one.verb is not Verb.NOTE}
        for kind, record in sorted(touched):
            self._merge.again(self._work, kind, record)
        return True

    def _carry_over(self, row: BranchRow, ours: Sequence[Any]) -> Mapping[bytes, int]:
        """Let the new name say what the old one was filled in with since it came, and tell from where (0043)."""
        session = self._work.session
        moved = [_operation(one, one.seq - row.first + OFFSET) for one in ours]
        filled = fill(session, row.origin, moved)
        return {names(session).of[row.origin]: one.seq for one in filled[:1]}


def remember(session: Session, number: int, naming: Naming, now: datetime) -> None:
    """Remember what stands under a new name."""
    session.add(BranchRow(origin=number, former=naming.former, first=naming.first, heard_at=now))
    session.flush()


def rows_of(session: Session, former: bytes) -> Sequence[BranchRow]:
    """Return the new names of what was written under one that was forked, in the order of its numbers."""
    query = select(BranchRow).where(BranchRow.former == former)
    return session.scalars(query.order_by(BranchRow.first, BranchRow.origin)).all()


def held(session: Session, number: int, first: int) -> list[Any]:
    """Return the operations of an origin that are here, from a number on."""
    return list(_HELD.rows(session, origin=number, first=first))


def left(session: Session, origin: bytes, operations: Iterable[Operation]) -> list[Operation]:
    """Return those of these operations that are not here, neither under the old name nor under a new one."""
    number = names(session).numbers.get(origin, 0)
    known = [(row.first, held(session, row.origin, OFFSET)) for row in rows_of(session, origin)]
    return [
        one
        for one in operations
        if link_at(session, number, one.seq) != one.link
        and not any(_has(first, many, one) for first, many in known)
    ]


def _has(first: int, many: Sequence[Any], one: Operation) -> bool:
    at = one.seq - first
    return 0 <= at < len(many) and is_same(many[at], one)


def _naming(one: Operation) -> Naming | None:
    """Return what a first operation tells of a naming, None where it is none."""
    if (one.seq, one.kind, one.verb) != (1, Kind.BRANCH, Verb.NOTE) or one.payload is None:
        return None
    try:
        return naming_of(decode(one.payload))
    except ValueError:
        return None


def _filled(
    session: Session, row: BranchRow, operations: Sequence[Operation]
) -> Sequence[Operation]:
    """Return operations with what they say where they came as proofs and the old name says it here."""
    number = names(session).numbers.get(row.former)
    if number is None:
        return operations
    known = {one.seq - row.first + OFFSET: one for one in held(session, number, row.first)}
    return [_with_content(one, known.get(one.seq)) for one in operations]


def _operation(row: Any, seq: int) -> Operation:
    values = {name: getattr(row, name) for name in Operation.__struct_fields__}
    return Operation(**{**values, "seq": seq})


def _with_content(one: Operation, known: Any) -> Operation:
    if one.payload is not None or known is None or bytes(known.commitment) != one.commitment:
        return one
    return msgspec.structs.replace(one, payload=known.payload, salt=known.salt)


_OF = OperationRow.origin == bindparam("origin")
_HELD = Prepared(
    select(*(getattr(OperationRow, name) for name in Operation.__struct_fields__))
    .where(_OF, OperationRow.seq >= bindparam("first"))
    .order_by(OperationRow.seq)
)
_DROP = Prepared(delete(OperationRow).where(_OF, OperationRow.seq >= bindparam("first")))
_UNSEAL = Prepared(
    delete(SegmentRow).where(
        SegmentRow.origin == bindparam("origin"), SegmentRow.last >= bindparam("first")
    )
)
