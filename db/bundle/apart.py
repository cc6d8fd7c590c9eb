"""Runs of other branches that lie in the tray: whoever has nothing of them but a file hands them on to the hub.

A copy of a file may have shown its branch to one station alone, and be gone since. The runs are as their origin sealed
them; the hub gives the branch a name, and by that it comes back to everybody (decision 0046).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.bundle.arriving import Operation
from db.bundle.branches import left
from db.bundle.contracts import Manifest, OriginKey, Segment
from db.bundle.exchange_contracts import HeldReason
from db.bundle.exchange_records import TrayRow
from db.bundle.intake import operations_of
from db.bundle.log import link_at, names
from db.bundle.opening import Arrived, open_bundle
from db.bundle.place import opened
from db.bundle.segment import proven
from db.bundle.suites import ReceiveKey
from db.bundle.tray import Tray
from db.bundle.trusting import Believed
from db.kernel.errors import NotTaken
from db.storage.columns import as_id
from db.storage.prepared import Prepared

Run = tuple[OriginKey, Segment]
"""A run with the key of its origin, as the manifest names it."""


def apart_of(session: Session, own: Session, tray: Tray, keys: Sequence[ReceiveKey]) -> list[Run]:
    """Return the runs that lie aside because their numbers are given to others here, each once."""
    waiting = [as_id(row.id) for row in _FORKED.rows(own)]
    if not waiting:
        return []
    reading = _Reading(session, Believed(session))
    for entry in waiting:
        # A file that can be read no more stays where it lies.
        with suppress(NotTaken), opened(tray.path(entry)) as source:
            open_bundle(source, keys, reading.believed.certify, reading.arrive)
    return list(reading.found())


class _Reading:
    """Finds in files the runs that leave what is here."""

    def __init__(self, session: Session, believed: Believed) -> None:
        self._session, self.believed = session, believed
        self._keys: dict[bytes, OriginKey] = {}
        self._apart: set[bytes] = set()
        self._found: dict[bytes, Run] = {}

    def arrive(self, arrived: Arrived) -> None:
        """Take one frame; raises NotTaken."""
        content = arrived.content
        if isinstance(content, Manifest):
            self._keys = {one.origin: one for one in content.origins}
            self._apart = set()
        elif isinstance(content, Segment) and content.origin in self._keys:
            self._segment(content, self._keys[content.origin])

    def found(self) -> Iterator[Run]:
        """Yield the runs; the same one may lie in several files."""
        return iter(self._found.values())

    def _segment(self, segment: Segment, key: OriginKey) -> None:
        if self.believed.of(key) is None:
            return
        operations = operations_of(proven(segment, key.public_key))
        if operations and self._leaves(segment.origin, operations):
            self._apart.add(segment.origin)
            self._found[segment.signature] = (key, segment)

    def _leaves(self, origin: bytes, operations: Sequence[Operation]) -> bool:
        """Tell whether a run is of another branch, which has no name of its own yet."""
        number = names(self._session).numbers.get(origin, 0)
        here = ((link_at(self._session, number, one.seq), one.link) for one in operations)
        is_other = origin in self._apart or any(one not in (b"", link) for one, link in here)
        return is_other and bool(left(self._session, origin, operations))


_FORKED = Prepared(
    select(TrayRow.id).where(TrayRow.reason == HeldReason.FORKED).order_by(TrayRow.kept_at)
)
