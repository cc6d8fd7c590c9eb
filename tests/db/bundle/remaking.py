"""Bundles of real desks taken apart and put together again, rightly signed, with what their program never writes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Any

from sqlalchemy import select

from db.bundle.contracts import FrameType, Manifest, Operation, Segment
from db.bundle.frames import Preamble
from db.bundle.opening import Arrived, open_bundle
from db.bundle.seal import _encoder
from db.bundle.station_keys import StationKey
from db.journal.payload import commitment, first_link, link_of
from db.journal.records import OperationRow
from db.journal.seals import statement
from db.kernel.kinds import Action
from tests.db.bundle.desks import Desk
from tests.db.bundle.making import Forged, operation


@dataclass(frozen=True)
class Parts:
    """What a bundle is made of, and the keys of both ends."""

    preamble: Preamble
    frames: tuple[Arrived, ...]
    sender: StationKey
    to: StationKey

    def forged(self, **preamble: Any) -> Forged:
        """Return a bundle that so far holds nothing, from the same sender to the same receiver."""
        told = replace(self.preamble, **preamble)
        return Forged(told, self.sender.sender, to=self.to.receive.public)

    def with_frame(self, kind: int, plain: bytes, **preamble: Any) -> bytes:
        """Return the bundle with one more frame before its end."""
        made = self.forged(**preamble)
        for one in self.frames[:-1]:
            made.put(one.type, one.plain)
        return made.put(kind, plain).end()

    def with_segment(self, segment: Segment) -> bytes:
        """Return the bundle with one more run of operations."""
        return self.with_frame(FrameType.SEGMENT, _encoder.encode(segment))

    def with_manifest(self, change: Callable[[Manifest], bytes]) -> bytes:
        """Return the bundle with another first frame."""
        made, (first, *others) = self.forged(), self.frames[:-1]
        assert isinstance(first.content, Manifest)
        made.put(FrameType.MANIFEST, change(first.content))
        for one in others:
            made.put(one.type, one.plain)
        return made.end()


def parts_of(path: Path, sender: Desk, to: Desk) -> Parts:
    """Take a bundle apart."""
    frames: list[Arrived] = []
    theirs, ours = key_of(sender), key_of(to)
    opened = open_bundle(
        BytesIO(path.read_bytes()), [ours.receive], lambda _preamble: True, frames.append
    )
    return Parts(opened.preamble, tuple(frames), theirs, ours)


def key_of(desk: Desk) -> StationKey:
    """Return the keys of a desk."""
    work = desk.workspace.unit_of_work
    with work.writing(desk.station.actor, Action.BUNDLE_MADE) as writing:
        return desk.workspace.partners.keys(writing)[0]


def written(desk: Desk, *said: dict[str, Any]) -> Segment:
    """Return operations behind what a desk wrote, sealed by it, as a newer program would have written them."""
    origin = desk.workspace.origin
    newest = select(OperationRow.seq, OperationRow.link).where(OperationRow.origin == origin.number)
    with desk.workspace.unit_of_work.reading() as session:
        row = session.execute(newest.order_by(OperationRow.seq.desc()).limit(1)).first()
    first, before = (row.seq + 1, bytes(row.link)) if row else (1, first_link(origin.name))
    operations = [operation(seq, **values) for seq, values in enumerate(said, first)]
    link = before
    for seq, one in enumerate(operations, first):
        link = link_of(_header(origin.name, seq, one), link)
    last = first + len(operations) - 1
    signature = origin.signing_key.sign(statement(origin.name, first, last, link))
    return Segment(origin.name, first, last, before, operations, signature)


def _header(origin: bytes, seq: int, one: Operation) -> tuple[object, ...]:
    promised = commitment(one.salt or b"", one.payload or b"")
    return (
        origin, seq, one.hlc, one.kind, one.record, one.verb, one.context,
        one.actor, one.role, one.action, one.act, promised,
    )  # fmt: skip
