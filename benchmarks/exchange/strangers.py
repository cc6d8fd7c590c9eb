"""Bundles of further computers of a station, which edited what it has without knowing of each other."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from benchmarks.exchange import pen
from benchmarks.exchange.workload import lines
from benchmarks.ground import CLOCK, Ground
from db.bundle import contracts
from db.bundle.arriving import Operation
from db.bundle.contracts import Acknowledgement, BundleKind, Manifest, OriginKey, Party, Segment
from db.bundle.partners import station_replica
from db.bundle.place import place
from db.bundle.seal import Envelope, Sealing
from db.bundle.standing import certify_origin
from db.bundle.station_keys import StationKey
from db.journal.payload import first_link
from db.journal.seals import statement
from db.kernel.clock import stamp_of
from db.kernel.kinds import Action
from db.storage.migrate import HEAD

NAMES = ("other", "stranger")


def station_key(ground: Ground) -> StationKey:
    """Return the keys that a desk signs and is written to with."""
    with ground.workspace.unit_of_work.writing(ground.actor, Action.BUNDLE_MADE) as work:
        return ground.workspace.partners.keys(work)[0]


def bring(folder: Path, number: int, station: Ground, district: Ground, seen: dict[str, int]) -> None:  # fmt: skip
    """Write what one of them changed as a bundle of the station to the district."""
    name, private = NAMES[number], bytes([number + 2]) * 32
    writing = pen.of_stranger(private)
    said = list(writing.write(lines(folder, name), seen, station.workspace.origin.name))
    segment = _sealed(said, writing.writer.name, Ed25519PrivateKey.from_private_bytes(private))
    with station.workspace.unit_of_work.reading() as session:
        replica = station_replica(session, station.workspace.origin)
    key = station_key(station)
    bare = OriginKey(writing.writer.name, writing.writer.public_key, writing.writer.counter)
    manifest = Manifest(
        int(BundleKind.DELTA), Party(replica, "330481-HC", ""), 50 + number, None, bytes([number]) * 16,
        1, stamp_of(CLOCK.now()), "0", HEAD, Acknowledgement(),
        [certify_origin(replica, bare, key.sender)],
    )  # fmt: skip
    sealing = Sealing(
        Envelope(key.sender, (station_key(district).receive.public,)), manifest, [segment]
    )
    (folder / f"{name}.sb").unlink(missing_ok=True)
    place(folder, f"{name}.sb", sealing.write)


def _sealed(said: Sequence[Operation], origin: bytes, key: Ed25519PrivateKey) -> Segment:
    carried = [
        contracts.Operation(
            one.hlc, one.kind, one.record.bytes, one.verb.value, one.context, one.actor.bytes,
            one.role, one.action, one.act, None, one.salt, one.payload,
        )
        for one in said
    ]  # fmt: skip
    signature = key.sign(statement(origin, 1, len(said), said[-1].link))
    return Segment(origin, 1, len(said), first_link(origin), carried, signature)
