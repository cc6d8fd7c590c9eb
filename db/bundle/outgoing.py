"""What goes into a bundle: sealed runs behind what the partner has, policies, and the content of attachments."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import and_, bindparam, false, func, or_, select
from sqlalchemy.orm import Session

from db.attachments.records import AttachmentRow
from db.bundle import trusting
from db.bundle.apart import Run as Apart
from db.bundle.contracts import Blob, Content, Operation, OriginKey, Range, Segment
from db.bundle.exchange_records import CursorRow, LackingRow, WantedRow
from db.bundle.filling import Again, Filling
from db.bundle.known import Known, Partner
from db.bundle.layout import table_of
from db.bundle.limits import PIECE
from db.bundle.log import link_at
from db.bundle.passing import passed
from db.bundle.seals import without_covered
from db.bundle.sight import parts
from db.journal.payload import first_link
from db.journal.records import OperationRow, SegmentRow
from db.journal.segments import LIMIT
from db.kernel.errors import CannotOpen
from db.kernel.kinds import KNOWN, Kind, Verb
from db.storage.blobs import Blobs
from db.storage.prepared import Prepared

_NAMED_AGAIN = 100
"""Runs that go out again and are named in the manifest, which has to stay small."""


@dataclass(frozen=True, slots=True)
class Run:
    """Operations of one origin that a partner has not acknowledged."""

    known: Known
    after: int

    @property
    def range(self) -> Range:
        """As the manifest names it."""
        return Range(self.known.name, self.after + 1, self.known.sealed)


@dataclass(frozen=True, slots=True)
class Load:
    """The content of an attachment, to be carried."""

    digest: bytes
    size: int


@dataclass(frozen=True, slots=True)
class Counted:
    """What goes out as people count it: changes of records. What was only noted goes along and is none."""

    changes: int
    again: int
    """Of this computer, and in a bundle that went out before."""
    others: int
    """Written elsewhere."""
    records: Mapping[Kind, int]
    """How many of each kind are written."""


class Outgoing:
    """Everything that a bundle to one partner carries; reads inside the caller's session."""

    def __init__(
        self,
        session: Session,
        partner: Partner,
        *,
        origins: Sequence[Known],
        filling: Filling,
        blobs: Blobs,
        apart: Sequence[Apart] = (),
    ) -> None:
        self._session, self._partner, self._apart = session, partner, apart
        self._home, self._sight, self._blobs = filling.home, filling.sight, blobs
        cursors = select(CursorRow).where(CursorRow.partner == partner.id)
        self._cursors = {one.origin: one.received for one in session.scalars(cursors)}
        self._asked = self._asked_for()
        self._passed = passed(session, partner, origins, filling.home)
        self.runs = tuple(self._runs(origins))
        self._again = tuple(self._filled(filling, origins))

    @property
    def keys(self) -> Sequence[OriginKey]:
        """Keys of the origins whose operations go out."""
        every = [*(one.known for one in self._again), *(one.known for one in self.runs)]
        keys = {key.origin: key for key, _ in self._apart}
        return list((keys | {one.name: one.key for one in every}).values())

    @property
    def ranges(self) -> Sequence[Range]:
        """What follows: the runs that go out again, as far as a manifest names them, then what is new."""
        again = [one for many in self._again for one in many.ranges()]
        return [*again[:_NAMED_AGAIN], *(one.range for one in self.runs)]

    @property
    def filled(self) -> int:
        """How many operations go out again, because they say something to the partner now."""
        return sum(one.operations for one in self._again)

    @property
    def operations(self) -> int:
        """How many operations go out, those included of which only the proof does."""
        return sum(one.known.sealed - one.after for one in self.runs)

    def counted(self, exported: Mapping[int, int]) -> Counted:
        """Count what they change; ``exported`` is how far bundles have carried each life of this computer."""
        runs = (
            and_(OperationRow.origin == one.known.number, OperationRow.seq.between(one.after + 1, one.known.sealed))
            for one in self.runs
        )  # fmt: skip
        is_own = OperationRow.origin.in_(exported)
        went_before = (
            and_(OperationRow.origin == number, OperationRow.seq <= last)
            for number, last in exported.items()
        )
        # The engine counts: of a first bundle there are hundreds of thousands.
        query = select(
            OperationRow.kind, func.count(OperationRow.record.distinct()), func.count(),
            func.count().filter(or_(false(), *went_before)), func.count().filter(~is_own),
        ).where(or_(false(), *runs), OperationRow.verb != Verb.NOTE)  # fmt: skip
        rows = self._session.execute(query.group_by(OperationRow.kind)).all()
        kinds, records, changes, again, others = zip(*rows, strict=True) if rows else [()] * 5
        known = {
            Kind(one): count for one, count in zip(kinds, records, strict=True) if one in KNOWN
        }
        return Counted(sum(changes), sum(again), sum(others), known)

    def withheld(self) -> int:
        """Return of how many changes only the proof goes out."""
        return sum(
            self._hidden_changes(run.known, rows)
            for run in self.runs
            if not self._sight.is_whole(run.known)
            for rows in self._stretches(run)
        )

    @cached_property
    def attachments(self) -> tuple[Load, ...]:
        """Return the content that goes out, the smallest first; what is not here cannot."""
        digests = self._wanted()
        for run in self.runs:
            digests |= self._named(run.known, run.after, run.known.sealed)
        for again in self._again:
            digests |= self._named_again(again)
        found = (self._content(one) for one in digests)
        return tuple(sorted((one for one in found if one), key=lambda one: (one.size, one.digest)))

    def contents(self, policies: Collection[bytes] = ()) -> Iterator[Content]:
        """Yield what the frames hold, in their order: whom to believe, what was done, what it refers to.

        ``policies`` are the digests of those that are in force at the partner already.
        """
        for hub in trusting.hubs(self._session):
            if hub.in_force is None or hub.in_force not in policies:
                yield from trusting.to_carry(self._session, hub)
        for again in self._again:
            for seal in again.seals:
                yield self._segment(again.known, seal, self._rows(again.known, seal))
        for run in self.runs:
            for seal, rows in self._sealed(run):
                yield self._segment(run.known, seal, rows)
        yield from (segment for _, segment in self._apart)
        for one in self.attachments:
            yield from self._pieces(one)

    def _runs(self, origins: Sequence[Known]) -> Iterator[Run]:
        # What was named anew comes first: the old name has room for the other branch only then.
        for known in sorted(origins, key=lambda one: not one.branch_of):
            told = self._cursors.get(known.name)
            after = self._asked.get(known.name, 1) - 1 if told is None else told
            if self._goes(known, is_told=told is not None) and after < known.sealed:
                yield Run(known, after)

    def _asked_for(self) -> Mapping[bytes, int]:
        """Return of every origin that the partner asked for something of, from where on."""
        rows = _ASKED.rows(self._session, partner=self._partner.id)
        return {bytes(row.origin): row.first for row in rows}

    def _filled(self, filling: Filling, origins: Sequence[Known]) -> Iterator[Again]:
        """Yield what the partner has as a proof and may read now."""
        for known in origins:
            after = self._cursors.get(known.name, 0)
            if after and self._goes(known, is_told=True):
                again = filling.again(known, after)
                if again.seals:
                    yield again

    def _goes(self, known: Known, *, is_told: bool) -> bool:
        """Tell whether the operations of an origin concern the partner.

        It has its own, unless its word of how far it is tells otherwise: who was restored may have lost a whole life,
        and does not know of what a hub named anew. Whoever has the old name hears of the new one. What this station
        wrote goes to everybody it exchanges with, for a part of it may be theirs; what others wrote to those whose
        affair it is, by those whose affair it is too, or who were asked: a proof that came first from elsewhere would
        stand where its origin has something to say, until that fills it in. A hub passes on besides who wrote of
        matters that the partner has a part in.
        """
        if known.station == self._partner.replica:
            return is_told or bool(self._cursors)
        if known.branch_of in self._cursors:
            return True
        if known.station == self._home.station or known.number in self._passed:
            return True
        is_ours = known.name in self._asked or self._home.shares(known.scopes)
        return is_ours and self._partner.shares(known.scopes)

    def _sealed(self, run: Run) -> Iterator[tuple[Any, Sequence[Any]]]:
        """Yield the sealed runs of operations with their seals, from the first that holds something new."""
        seals = _SEALS.rows(self._session, origin=run.known.number, after=run.after)
        for seal in without_covered(seals):
            yield seal, self._rows(run.known, seal)

    def _rows(self, known: Known, seal: Any) -> Sequence[Any]:
        rows = _OPERATIONS.rows(
            self._session, origin=known.number, first=seal.first, last=seal.last
        )
        return list(rows)

    def _stretches(self, run: Run) -> Iterator[Sequence[Any]]:
        """Yield the operations of a run some at a time, whether they are sealed or not."""
        for first in range(run.after + 1, run.known.sealed + 1, LIMIT):
            last = min(first + LIMIT - 1, run.known.sealed)
            yield list(
                _OPERATIONS.rows(self._session, origin=run.known.number, first=first, last=last)
            )

    def _segment(self, known: Known, seal: Any, rows: Sequence[Any]) -> Segment:
        hidden = self._sight.hidden(known, rows)
        return Segment(
            known.name, seal.first, seal.last, self._before(known, seal.first),
            [_operation(one, is_hidden=one.seq in hidden) for one in rows], bytes(seal.signature),
        )  # fmt: skip

    def _hidden_changes(self, known: Known, rows: Sequence[Any]) -> int:
        hidden = self._sight.hidden(known, rows)
        return sum(one.seq in hidden and one.verb is not Verb.NOTE for one in rows)

    def _before(self, known: Known, first: int) -> bytes:
        if first == 1:
            return first_link(known.name)
        link = _LINK.run(self._session, origin=known.number, seq=first - 1).scalar()
        return bytes(link or b"")

    def _named(self, known: Known, after: int, last: int) -> set[bytes]:
        """Return the digests that operations of a run name and the partner may see."""
        rows = list(_FILES.rows(self._session, origin=known.number, after=after, last=last))
        hidden = self._sight.hidden(known, rows)
        return _digests(one for one in rows if one.seq not in hidden)

    def _wanted(self) -> set[bytes]:
        """Return what the partner asked for of the attachments that it may see: to know a digest opens nothing."""
        wanted = select(WantedRow.digest).where(WantedRow.partner == self._partner.id)
        digests = set(self._session.scalars(wanted))
        rows = [
            row
            for some in parts(digests)
            for row in self._session.execute(_NAMES.where(_FILE.c.digest.in_(some) | _FILE.c.original.in_(some)))
        ]  # fmt: skip
        seen = self._sight.readable(Kind.ATTACHMENT, [one.id for one in rows])
        return digests & _digests(one for one in rows if one.id in seen)

    def _named_again(self, again: Again) -> set[bytes]:
        """Return the digests of the attachments that the partner came to see."""
        return {
            digest
            for some in parts(again.files)
            for digest in _digests(self._session.execute(_NAMES.where(_NAMED_BY.in_(some))))
        }

    def _content(self, digest: bytes) -> Load | None:
        size = self._blobs.size(self._session, digest)
        return None if size is None else Load(digest, size)

    def _pieces(self, content: Load) -> Iterator[Blob]:
        """Yield a content in pieces; one that is damaged here is left out, and the partner asks again."""
        try:
            whole = b"".join(self._blobs.read(self._session, content.digest))
        except CannotOpen:
            return
        for at in range(0, len(whole), PIECE):
            yield Blob(content.digest, at, len(whole), whole[at : at + PIECE])


def positions(session: Session, origins: Sequence[Known]) -> Mapping[int, tuple[int, bytes]]:
    """Return the last sealed operation of each origin with its link.

    What stands here without a seal cannot be passed on: so it is told as if it were not here, and comes again.
    """
    links = ((one, link_at(session, one.number, one.sealed)) for one in origins if one.sealed)
    return {one.number: (one.sealed, link) for one, link in links if link}


def _digests(rows: Iterable[Any]) -> set[bytes]:
    return {bytes(part) for one in rows for part in (one.digest, one.original) if part}


def _operation(row: Any, *, is_hidden: bool) -> Operation:
    says = row.payload is not None and not is_hidden
    return Operation(
        row.hlc, row.kind, row.record.bytes, row.verb.value, row.context, row.actor.bytes,
        row.role, row.action, row.act, None if says else bytes(row.commitment),
        row.salt if says else None, row.payload if says else None,
    )  # fmt: skip


_OF = OperationRow.origin == bindparam("origin")
_BEHIND = (OperationRow.seq > bindparam("after"), OperationRow.seq <= bindparam("last"))
_OPERATIONS = Prepared(
    select(
        OperationRow.seq, OperationRow.hlc, OperationRow.kind, OperationRow.record,
        OperationRow.verb, OperationRow.context, OperationRow.actor, OperationRow.role,
        OperationRow.action, OperationRow.act, OperationRow.commitment, OperationRow.salt,
        OperationRow.payload,
    )
    .where(_OF, OperationRow.seq >= bindparam("first"), OperationRow.seq <= bindparam("last"))
    .order_by(OperationRow.seq)
)  # fmt: skip
_SEALS = Prepared(
    select(SegmentRow.first, SegmentRow.last, SegmentRow.signature)
    .where(SegmentRow.origin == bindparam("origin"), SegmentRow.last > bindparam("after"))
    .order_by(SegmentRow.last)
)
_ASKED = Prepared(
    select(LackingRow.origin, func.min(LackingRow.first).label("first"))
    .where(LackingRow.partner == bindparam("partner"))
    .group_by(LackingRow.origin)
)
_LINK = Prepared(select(OperationRow.link).where(_OF, OperationRow.seq == bindparam("seq")))
_FILES = Prepared(
    select(
        OperationRow.seq, OperationRow.kind, OperationRow.verb, OperationRow.record,
        AttachmentRow.digest, AttachmentRow.original,
    )
    .join(AttachmentRow, AttachmentRow.id == OperationRow.record)
    .where(_OF, *_BEHIND, OperationRow.kind == int(Kind.ATTACHMENT))
)  # fmt: skip
_FILE = table_of(AttachmentRow)
_NAMES, _NAMED_BY = select(_FILE.c.id, _FILE.c.digest, _FILE.c.original), _FILE.c.id
