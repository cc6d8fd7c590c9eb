"""The journal as merging uses it: operations appended as they came, found by record, blanked by an erasure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import bindparam, insert, select, update
from sqlalchemy.orm import Session

from db.bundle.arriving import Fork, Gap, Operation, Writer
from db.bundle.state import Write, write_of
from db.journal.clocks import Sibling
from db.journal.payload import Header, first_link
from db.journal.records import OperationRow, OriginRow
from db.kernel.kinds import Verb
from db.storage.engine import erasing, filling
from db.storage.prepared import Bulk, Prepared

ERASED = b""
"""Salt of an operation whose content was erased; one whose content has not come has none."""

Place = tuple[int, int]
"""Local number of an origin, number of an operation."""


class Names(NamedTuple):
    """Every origin that is known here, by its local number and by its name."""

    of: Mapping[int, bytes]
    numbers: Mapping[bytes, int]
    foreign: frozenset[bytes]
    """Those that came in bundles and write elsewhere."""


def names(session: Session) -> Names:
    """Return the origins that are known here."""
    rows = _ORIGINS.run(session).fetchall()
    of = {number: _bytes(replica) + bytes(epoch) for number, replica, epoch, _ in rows}
    foreign = frozenset(of[number] for number, _, _, is_foreign in rows if is_foreign)
    return Names(of, {name: number for number, name in of.items()}, foreign)


def number_of(session: Session, writer: Writer, own: UUID, known: Names | None = None) -> int:
    """Return the local number of an origin, a new one on first sight; ``own`` is the replica of this computer."""
    known = known or names(session)
    number = known.numbers.get(writer.name)
    if number is None:
        number = max(known.of, default=0) + 1
        _ADD_ORIGIN.run(
            session, number=number, replica=writer.replica, epoch=writer.epoch,
            public_key=writer.public_key, boxed_key=None, counter=writer.counter, is_own=False,
            is_foreign=writer.replica != own,
        )  # fmt: skip
    return number


def append(
    session: Session, number: int, writer: Writer, operations: Sequence[Operation]
) -> Sequence[Operation]:
    """Write the operations that are new behind those that are known, and return them.

    Raises Gap where some are missing between, Fork where a known place says something else.
    """
    seq, link = head(session, number) or (0, first_link(writer.name))
    known = [one for one in operations if one.seq <= seq]
    new = operations[len(known) :]
    if known:
        _compare(session, number, writer, known)
    if not new:
        return ()
    if new[0].seq != seq + 1:
        raise Gap(writer.name, seq, new[0].seq)
    if header(writer.name, new[0]).link(link) != new[0].link:
        raise Fork(writer.name, new[0].seq)
    _ADD.run_many(session, ({"origin": number, **_columns(one)} for one in new))
    return new


def of_records(session: Session, kind: int, records: Sequence[UUID]) -> dict[UUID, list[Write]]:
    """Return every operation that writes these records of a kind, in the order of each origin."""
    known = names(session).of
    found: dict[UUID, list[Write]] = defaultdict(list)
    for row in _OF_RECORDS.rows(session, records):
        if row.kind == kind and row.verb is not Verb.NOTE:
            found[row.record].append(write_of(known[row.origin], row))
    return found


@dataclass(frozen=True, slots=True)
class Looking:
    """Finds the writes of siblings in the journal; those that will be asked for soon are read together."""

    session: Session
    known: Names
    _ahead: dict[Place, Write] = field(default_factory=dict)

    def __call__(self, one: Sibling) -> Write | None:
        """Return the write, None where it is not here."""
        number = self.known.numbers[one.origin]
        ahead = self._ahead.get((number, one.seq))
        if ahead is not None:
            return ahead
        found = next(_ONE.rows(self.session, origin=number, seq=one.seq), None)
        return None if found is None else write_of(one.origin, found)

    def ahead(self, siblings: Iterable[Sibling]) -> None:
        """Read these writes in the order in which they lie, some at a time; what was read before is let go."""
        self._ahead.clear()
        by_origin: dict[bytes, set[int]] = defaultdict(set)
        for one in siblings:
            by_origin[one.origin].add(one.seq)
        for origin, places in by_origin.items():
            number = self.known.numbers[origin]
            for row in _SEVERAL.rows(self.session, sorted(places), origin=number):
                self._ahead[number, row.seq] = write_of(origin, row)


def link_at(session: Session, number: int, seq: int) -> bytes:
    """Return the link of one operation, empty where it is not here."""
    return bytes(_LINK.run(session, origin=number, seq=seq).scalar() or b"")


def fill(session: Session, number: int, operations: Sequence[Operation]) -> Sequence[Operation]:
    """Let operations say what they say that stand here as a proof alone, and return them; what was erased stays blank.

    They were compared with the chain here, so their content is what it commits to.
    """
    if not operations:
        return ()
    first, last = operations[0].seq, operations[-1].seq
    bare = {row.seq for row in WITHHELD.rows(session, origin=number, first=first, last=last)}
    filled = [one for one in operations if one.seq in bare and one.payload is not None]
    if filled:
        with filling(session.connection()):
            _FILL.run_many(session, (_content(number, one) for one in filled))
    return filled


def blank(session: Session, places: Iterable[tuple[int, int]]) -> None:
    """Take the content of these operations away for ever; what they commit to stays, and tells nothing."""
    if blanked := [{"b_origin": origin, "b_seq": seq} for origin, seq in places]:
        with erasing(session.connection()):
            _BLANK.run_many(session, blanked)


def head(session: Session, number: int) -> tuple[int, bytes] | None:
    """Return number and link of the newest operation of an origin, None where it has none here."""
    newest = _NEWEST.run(session, number=number).first()
    return None if newest is None else (newest[0], bytes(newest[1]))


def _compare(session: Session, number: int, writer: Writer, known: Sequence[Operation]) -> None:
    """Raise Fork unless these are the operations that are here; a link stands for all before it."""
    if link_at(session, number, known[-1].seq) == known[-1].link:
        return
    for one in known:
        if link_at(session, number, one.seq) != one.link:
            raise Fork(writer.name, one.seq)


def header(origin: bytes, one: Operation) -> Header:
    """Return what the link of an operation covers."""
    return Header(
        origin=origin, seq=one.seq, hlc=one.hlc, kind=one.kind, record=one.record,
        verb=one.verb.value, context=one.context, actor=one.actor, role=one.role,
        action=one.action, act=one.act, commitment=one.commitment,
    )  # fmt: skip


def _columns(one: Operation) -> dict[str, object]:
    return {
        "seq": one.seq, "hlc": one.hlc, "kind": one.kind, "record": one.record, "verb": one.verb,
        "payload": one.payload, "salt": one.salt, "commitment": one.commitment,
        "context": one.context, "actor": one.actor, "role": one.role, "action": one.action,
        "act": one.act, "link": one.link,
    }  # fmt: skip


def _content(number: int, one: Operation) -> dict[str, object]:
    return {
        "b_origin": number, "b_seq": one.seq, "b_commitment": one.commitment,
        "b_payload": one.payload, "b_salt": one.salt,
    }  # fmt: skip


def _bytes(one: UUID | bytes) -> bytes:
    return one.bytes if isinstance(one, UUID) else bytes(one)


_ORIGINS = Prepared(
    select(OriginRow.number, OriginRow.replica, OriginRow.epoch, OriginRow.is_foreign)
)
_ADD_ORIGIN = Prepared(insert(OriginRow))
_ADD = Prepared(insert(OperationRow))
_NEWEST = Prepared(
    select(OperationRow.seq, OperationRow.link)
    .where(OperationRow.origin == bindparam("number"))
    .order_by(OperationRow.seq.desc())
    .limit(1)
)
_LINK = Prepared(
    select(OperationRow.link).where(
        OperationRow.origin == bindparam("origin"), OperationRow.seq == bindparam("seq")
    )
)
_CODED: tuple[Any, ...] = (
    OperationRow.kind, OperationRow.record, OperationRow.origin, OperationRow.seq, OperationRow.hlc,
    OperationRow.verb, OperationRow.payload, OperationRow.salt, OperationRow.context,
)  # fmt: skip
_OF_RECORDS = Bulk(
    select(*_CODED).order_by(OperationRow.origin, OperationRow.seq), OperationRow.record
)
_ONE = Prepared(
    select(*_CODED).where(
        OperationRow.origin == bindparam("origin"), OperationRow.seq == bindparam("seq")
    )
)
_SEVERAL = Bulk(select(*_CODED).where(OperationRow.origin == bindparam("origin")), OperationRow.seq)
_BLANK = Prepared(
    update(OperationRow)
    .where(OperationRow.origin == bindparam("b_origin"), OperationRow.seq == bindparam("b_seq"))
    .values(payload=None, salt=ERASED)
)
WITHHELD = Prepared(
    select(OperationRow.seq)
    .where(OperationRow.origin == bindparam("origin"))
    .where(OperationRow.seq >= bindparam("first"), OperationRow.seq <= bindparam("last"))
    .where(OperationRow.payload.is_(None), OperationRow.salt.is_(None))
    .order_by(OperationRow.seq)
)
"""Which operations of a run stand here as a proof alone."""
_FILL = Prepared(
    update(OperationRow)
    .where(OperationRow.origin == bindparam("b_origin"), OperationRow.seq == bindparam("b_seq"))
    .where(OperationRow.commitment == bindparam("b_commitment"))
    .where(OperationRow.payload.is_(None), OperationRow.salt.is_(None))
    .values(payload=bindparam("b_payload"), salt=bindparam("b_salt"))
)
