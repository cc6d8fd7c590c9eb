"""The product: one station writes bundles, another takes them in; everything that protects them is switched on."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from itertools import islice
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from benchmarks.exchange import pen
from benchmarks.exchange.steps import FULL, PART, Steps, play
from benchmarks.exchange.workload import lines
from benchmarks.ground import Ground, entered, found_in
from db.bundle import contracts
from db.bundle.arriving import Operation, Writer
from db.bundle.contracts import Acknowledgement, BundleKind, Manifest, OriginKey, Party, Segment
from db.bundle.merge import Merge, Outcome
from db.bundle.opening import Arrived, open_bundle
from db.bundle.place import opened, place
from db.bundle.seal import Envelope, Sealing
from db.bundle.segment import proven
from db.bundle.suites import receive_key_of, sender_of
from db.journal import segments
from db.journal.payload import first_link
from db.journal.recorder import Recorder
from db.journal.records import OperationRow, SegmentRow
from db.kernel.clock import HybridClock, SystemClock
from db.kernel.kinds import Action
from db.search.index import SearchIndex
from db.storage.prepared import Prepared

AT_ONCE = 1_000

_RECEIVER = receive_key_of(bytes(range(32)))
_SENDER = sender_of(Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33))))
_STRANGERS = {"other": bytes([2]) * 32, "stranger": bytes([3]) * 32}


def main() -> None:
    """Be a carrier."""
    play({"make": _make, "out": _out, "in": _take_in})


def _make(folder: Path, _steps: Steps) -> None:
    for name in ("there", "here"):
        for path in (folder / name, folder / f"{name}.made"):
            shutil.rmtree(path, ignore_errors=True)
        found_in(folder / name)
        shutil.copytree(folder / name, folder / f"{name}.made")
    with entered(folder / "there") as ground:
        writing = pen.of_station(ground)
        (folder / "first").write_text(str(writing.seq + 1))
        _take(ground, writing.writer, writing.write(lines(folder, "full"), {}, b""))
        _sealed(ground)
    shutil.rmtree(folder / "there.made")
    shutil.copytree(folder / "there", folder / "there.made")


def _out(folder: Path, steps: Steps) -> None:
    with _station(folder, "there") as ground:
        with steps.counted("export"):
            after = _export(ground, folder, FULL, 0)
        writing = pen.of_station(ground)
        said = writing.write(lines(folder, "part"), _seen(folder), writing.writer.name)
        _take(ground, writing.writer, said)
        with steps.counted("export 1 %"):
            _export(ground, folder, PART, after)
    for name in (FULL, PART):
        steps.weigh(name, folder / name)


def _take_in(folder: Path, steps: Steps) -> None:
    with _station(folder, "here") as ground:
        for name, file in (("import", FULL), ("import 1 %", PART), ("known", PART)):
            with steps.counted(name):
                outcome = _import(ground, folder / file)
            assert (outcome.new == 0) == (name == "known"), outcome
        for name, key in _STRANGERS.items():
            writing = pen.of_stranger(key)
            said = list(writing.write(lines(folder, name), _seen(folder), _origin(folder)))
            with steps.counted("conflicts"):
                outcome = _take(ground, writing.writer, said)
        assert outcome.conflicts == len(said), outcome
    with steps.counted("check"):
        _open(folder / FULL, lambda _writer, _operations: None)


def _station(folder: Path, name: str) -> AbstractContextManager[Ground]:
    """Open a station as it was made, and at its own place, so that it does not take itself for a copy."""
    shutil.rmtree(folder / name, ignore_errors=True)
    shutil.copytree(folder / f"{name}.made", folder / name)
    return entered(folder / name)


def _seen(folder: Path) -> dict[str, int]:
    return pen.made_at(folder, int((folder / "first").read_text()))


def _origin(folder: Path) -> bytes:
    with entered(folder / "there") as ground:
        return ground.workspace.origin.name


def _sealed(ground: Ground) -> None:
    with ground.workspace.unit_of_work.writing(ground.actor, Action.EXPORTED) as work:
        segments.seal(work.session, ground.workspace.origin)


def _export(ground: Ground, folder: Path, name: str, after: int) -> int:
    """Write what the station wrote after this operation; return the newest."""
    _sealed(ground)
    (folder / name).unlink(missing_ok=True)
    writer = pen.of_station(ground).writer
    key = OriginKey(writer.name, writer.public_key, writer.counter)
    party = Party(writer.replica.bytes, "330481-HC", "海昌街道代表联络站")
    manifest = Manifest(
        int(BundleKind.DELTA), party, 1, None, bytes(16), 1, 1, "0.1.0", "0020",
        Acknowledgement(), [key],
    )  # fmt: skip
    with ground.workspace.unit_of_work.reading() as session:
        number = ground.workspace.origin.number
        found = _segments(session, number, writer.name, after)
        sealing = Sealing(Envelope(_SENDER, (_RECEIVER.public,)), manifest, found)
        place(folder, name, sealing.write)
    return pen.of_station(ground).seq


def _segments(session: Session, number: int, origin: bytes, after: int) -> Iterator[Segment]:
    before = first_link(origin)
    for row in list(_SEGMENTS.rows(session, origin=number)):
        if row.first > after:
            said = _OPERATIONS.rows(session, origin=number, first=row.first, last=row.last)
            carried = [_carried(one) for one in said]
            yield Segment(origin, row.first, row.last, before, carried, row.signature)
        before = row.head


def _carried(one: OperationRow) -> contracts.Operation:
    is_told = one.payload is not None
    return contracts.Operation(
        one.hlc, one.kind, one.record.bytes, one.verb.value, one.context, one.actor.bytes, one.role,
        one.action, one.act, None if is_told else one.commitment, one.salt, one.payload,
    )  # fmt: skip


def _import(ground: Ground, path: Path) -> Outcome:
    """Take a bundle in, in one transaction."""
    total, merge = Outcome(), _merge(ground)
    with ground.workspace.unit_of_work.writing(ground.actor, Action.EXPORTED) as work:

        def hand(writer: Writer, operations: list[Operation]) -> None:
            outcome = merge.take(work, writer, operations)
            total.new += outcome.new
            total.known += outcome.known

        _open(path, hand)
    return total


def _open(path: Path, hand: Callable[[Writer, list[Operation]], None]) -> None:
    """Hand on the operations of every segment that holds."""
    keys: dict[bytes, OriginKey] = {}

    def take(arrived: Arrived) -> None:
        if isinstance(arrived.content, Manifest):
            keys.update((one.origin, one) for one in arrived.content.origins)
        elif isinstance(arrived.content, Segment):
            key = keys[arrived.content.origin]
            hand(pen.writer_of(key), pen.arriving(proven(arrived.content, key.public_key)))

    with opened(path) as source:
        open_bundle(source, [_RECEIVER], lambda _preamble: True, take)


def _merge(ground: Ground) -> Merge:
    stamps = HybridClock(SystemClock())
    return Merge(Recorder(ground.workspace.origin, stamps), SearchIndex())


def _take(ground: Ground, writer: Writer, said: Iterable[Operation]) -> Outcome:
    """Take operations in without a bundle around them."""
    total, merge = Outcome(), _merge(ground)
    said = iter(said)
    with ground.workspace.unit_of_work.writing(ground.actor, Action.EXPORTED) as work:
        while some := list(islice(said, AT_ONCE)):
            outcome = merge.take(work, writer, some)
            total.conflicts += outcome.conflicts
    return total


_SEGMENTS = Prepared(
    select(SegmentRow.first, SegmentRow.last, SegmentRow.head, SegmentRow.signature)
    .where(SegmentRow.origin == bindparam("origin"))
    .order_by(SegmentRow.first)
)
_OPERATIONS = Prepared(
    select(
        OperationRow.hlc, OperationRow.kind, OperationRow.record, OperationRow.verb, OperationRow.context,
        OperationRow.actor, OperationRow.role, OperationRow.action, OperationRow.act,
        OperationRow.commitment, OperationRow.salt, OperationRow.payload,
    )
    .where(
        OperationRow.origin == bindparam("origin"),
        OperationRow.seq.between(bindparam("first"), bindparam("last")),
    )
    .order_by(OperationRow.seq)
)  # fmt: skip


if __name__ == "__main__":
    main()
