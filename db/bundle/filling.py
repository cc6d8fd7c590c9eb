"""What goes out again because only its proof went out before, and the partner may read it now.

A segment is signed over commitments, so content can stand in it later without a new signature.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from db.bundle.contracts import Range
from db.bundle.exchange_records import LackingRow
from db.bundle.known import Home, Known, Partner
from db.bundle.seals import without_covered
from db.bundle.shown import Shown, shown_before
from db.bundle.sight import PUBLIC, Sight, parts
from db.bundle.widening import Widening
from db.journal.records import OperationRow, SegmentRow
from db.kernel.kinds import Kind
from db.storage.prepared import Prepared


@dataclass(frozen=True, slots=True)
class Again:
    """Sealed runs of one origin that a partner has, and that say more to it now."""

    known: Known
    seals: Sequence[Any]
    operations: int
    """Those that say something that did not before."""
    files: frozenset[UUID]
    """Attachments among what they write."""

    def ranges(self) -> list[Range]:
        """Return the runs as the manifest names them; what follows each other is one."""
        found: list[Range] = []
        for one in self.seals:
            before = found.pop() if found and found[-1].last + 1 == one.first else None
            found.append(Range(self.known.name, before.first if before else one.first, one.last))
        return found


class Filling:
    """What one partner has as a proof and may read now; reads inside the caller's session.

    Of what this station wrote it follows from what was done since the last bundle that the partner is known to
    have. Who lacks content that it has a right to as a whole asks for it by number.
    """

    def __init__(
        self,
        session: Session,
        partner: Partner,
        *,
        origins: Sequence[Known],
        home: Home,
        sight: Sight,
        now: Shown,
    ) -> None:
        self._session, self._partner, self._origins = session, partner, origins
        self.home, self.sight, self._now = home, sight, now
        self._before = shown_before(session, partner.id)

    def again(self, known: Known, after: int) -> Again:
        """Return what goes out again of an origin that the partner has up to ``after``."""
        is_anew, wanted = self._is_anew(known), self._wanted(known, after)
        seals, count, files = [], 0, set()
        every = _SEALS.rows(self._session, origin=known.number, upto=after)
        for seal in without_covered(every) if is_anew or wanted else ():
            if is_anew or not wanted.isdisjoint(range(seal.first, seal.last + 1)):
                told = self._told(known, seal, None if is_anew else wanted)
                seals += [seal] if told else []
                count += len(told)
                files |= {one.record for one in told if one.kind == Kind.ATTACHMENT}
        return Again(known, seals, count, frozenset(files))

    def _is_anew(self, known: Known) -> bool:
        """Tell whether all that this station wrote has to be looked at: a policy opened more, or nothing is known.

        Who sees the whole of it asks for what it lacks.
        """
        if not self._decides(known):
            return False
        if self._before is None:
            return not self.sight.is_whole(known)
        return self._before.widens(self._now)

    def _decides(self, known: Known) -> bool:
        """Tell whether it is for this desk to find out what the partner may read of an origin now."""
        is_passed = self.home.is_hub and not self._partner.shares(known.scopes)
        return known.station == self.home.station or is_passed

    def _wanted(self, known: Known, after: int) -> set[int]:
        """Return the numbers of operations that were asked for, or whose records were opened."""
        lacking = select(LackingRow).where(
            LackingRow.partner == self._partner.id, LackingRow.origin == known.name
        )
        found = {
            seq
            for one in self._session.scalars(lacking)
            for seq in range(one.first, min(one.last, after) + 1)
        }
        was_whole = self._before is not None and self._before.was_whole(known.number)
        if self._decides(known) and not was_whole:
            found.update(self._of_opened(known, after))
        return found

    def _of_opened(self, known: Known, after: int) -> Iterator[int]:
        records = {one for many in self._opened.values() for one in many}
        query = select(OperationRow.seq).where(
            OperationRow.origin == known.number, OperationRow.seq <= after
        )
        for some in parts(records):
            yield from self._session.scalars(query.where(OperationRow.record.in_(some)))

    @cached_property
    def _opened(self) -> Mapping[int, set[UUID]]:
        if self._before is None:
            return defaultdict(set)
        widening = Widening(self._session, self._partner, self.sight, self._origins)
        return widening.since(self._before, is_bare=self._now.is_bare)

    def _told(self, known: Known, seal: Any, wanted: set[int] | None) -> Sequence[Any]:
        """Return the operations of a sealed run that are wanted, say something here, and may be read."""
        rows = list(
            _TOLD.rows(self._session, origin=known.number, first=seal.first, last=seal.last)
        )
        if wanted is not None:
            rows = [one for one in rows if one.seq in wanted]
        elif not self.sight.is_whole(known):
            rows = [one for one in rows if one.kind not in PUBLIC]
        hidden = self.sight.hidden(known, rows)
        return [one for one in rows if one.seq not in hidden]


_SEALS = Prepared(
    select(SegmentRow.first, SegmentRow.last, SegmentRow.signature)
    .where(SegmentRow.origin == bindparam("origin"), SegmentRow.last <= bindparam("upto"))
    .order_by(SegmentRow.last)
)
_TOLD = Prepared(
    select(OperationRow.seq, OperationRow.kind, OperationRow.record, OperationRow.verb)
    .where(OperationRow.origin == bindparam("origin"), OperationRow.payload.is_not(None))
    .where(OperationRow.seq >= bindparam("first"), OperationRow.seq <= bindparam("last"))
    .order_by(OperationRow.seq)
)
