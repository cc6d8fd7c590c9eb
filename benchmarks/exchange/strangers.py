"""Bundles of further computers of a station, which edited what it has without knowing of each other."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from benchmarks.exchange import pen
from benchmarks.exchange.pen import Pen
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


@dataclass
class Forge:
    """Writes the bundles that another computer of a station would have sent."""

    writing: Pen
    key: Ed25519PrivateKey
    station: StationKey
    replica: bytes
    receiver: bytes
    number: int = 50
    links: dict[int, bytes] = field(default_factory=dict)
    """Number of the last operation of each run → its link."""

    @classmethod
    def of(cls, station: Ground, district: Ground, private: bytes) -> Forge:
        """Return the forge of an origin that the station vouches for."""
        with station.workspace.unit_of_work.reading() as session:
            replica = station_replica(session, station.workspace.origin)
        return cls(
            pen.of_stranger(private), Ed25519PrivateKey.from_private_bytes(private),
            station_key(station), replica, station_key(district).receive.public,
        )  # fmt: skip

    def bundle(self, path: Path, said: Sequence[Operation]) -> None:
        """Write a run of operations as one bundle; the run before it decides on its first link."""
        path.unlink(missing_ok=True)
        envelope = Envelope(self.station.sender, (self.receiver,))
        sealing = Sealing(envelope, self._manifest(), [self._sealed(said)])
        place(path.parent, path.name, sealing.write)

    def _manifest(self) -> Manifest:
        self.number += 1
        writer = self.writing.writer
        bare = OriginKey(writer.name, writer.public_key, writer.counter)
        return Manifest(
            int(BundleKind.DELTA), Party(self.replica, "330481-HC", ""), self.number, None,
            secrets.token_bytes(16), 1, stamp_of(CLOCK.now()), "0", HEAD, Acknowledgement(),
            [certify_origin(self.replica, bare, self.station.sender)],
        )  # fmt: skip

    def _sealed(self, said: Sequence[Operation]) -> Segment:
        origin, first, last = self.writing.writer.name, said[0].seq, said[-1].seq
        before = first_link(origin) if first == 1 else self.links[first - 1]
        self.links[last] = said[-1].link
        signature = self.key.sign(statement(origin, first, last, said[-1].link))
        return Segment(origin, first, last, before, list(map(_carried, said)), signature)


def bring(folder: Path, number: int, station: Ground, district: Ground, seen: dict[str, int]) -> None:  # fmt: skip
    """Write what one of them changed as a bundle of the station to the district."""
    name = NAMES[number]
    forge = Forge.of(station, district, bytes([number + 2]) * 32)
    said = list(forge.writing.write(lines(folder, name), seen, station.workspace.origin.name))
    forge.bundle(folder / f"{name}.sb", said)


def _carried(one: Operation) -> contracts.Operation:
    return contracts.Operation(
        one.hlc, one.kind, one.record.bytes, one.verb.value, one.context, one.actor.bytes, one.role,
        one.action, one.act, None, one.salt, one.payload,
    )  # fmt: skip
