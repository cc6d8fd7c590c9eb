"""What a policy lets others do: who may send, which origin is believed up to where, and what it may write."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import msgspec

from db.bundle.contracts import Enrolled, Id, OriginKey, Signature
from db.bundle.frames import Preamble
from db.bundle.policy import Directory
from db.bundle.suites import Sender
from db.journal.seals import is_sealed
from db.kernel.kinds import Kind

EVERYWHERE = "*"
"""The scope that covers every other one."""

NO_END = 2**53 - 1
"""Number of the last operation that an origin can have."""

_STATEMENT = b"liaison-desk/origin/1\x00"


class PartnerRole(IntEnum):
    """What a partner is to its hub; a number that is not listed gives no right."""

    STATION = 1
    HUB = 2
    CARRIER = 3
    """Passes on what others wrote; writes nothing itself."""
    ERASER = 4
    """May order that a person's data be erased."""


WRITERS = frozenset({PartnerRole.STATION, PartnerRole.HUB})

OWN_AFFAIRS = frozenset({
    Kind.STATION, Kind.USER, Kind.SETTING, Kind.FILTER, Kind.NAMING, Kind.NAMING_REQUEST,
})  # fmt: skip
"""Kinds that lie with one station alone: they travel as its record of actions, and change no table elsewhere.

An account that came in a bundle would be an account here, with rights here.
"""


class Certificate(msgspec.Struct, array_like=True, frozen=True):
    """A station's word that an origin is one of its own; a new life of its database needs no new enrolment."""

    station: Id
    signature: Signature


@dataclass(frozen=True, slots=True)
class Standing:
    """How far an origin is believed, and in what."""

    station: bytes
    """Replica it was enrolled under."""
    public_key: bytes
    last: int | None
    """Last operation that counts; what comes after it waits for a person. None: no end."""
    scopes: frozenset[str]
    roles: frozenset[int]

    def believed(self, seq: int) -> bool:
        """Tell whether an operation may be merged."""
        return self.last is None or seq <= self.last

    def may_write(self, kind: int, scope: str) -> bool:
        """Tell whether it may change records of this kind within this scope elsewhere than at home."""
        covered = scope in self.scopes or EVERYWHERE in self.scopes
        return covered and kind not in OWN_AFFAIRS and bool(WRITERS & self.roles)

    @property
    def may_erase(self) -> bool:
        """Tell whether it may order an erasure."""
        return PartnerRole.ERASER in self.roles


class Standings:
    """The answers of one policy, looked up at once."""

    def __init__(self, directory: Directory) -> None:
        self._stations = {one.replica: one for one in directory.stations}
        self._senders = {one.sign: one.replica for one in directory.stations}
        self._senders.update((one.sign, directory.hub) for one in directory.keys)
        self._hub_keys = {directory.hub: directory.keys[-1].receive}
        self._known = _known(directory)
        self._owners = {name[:16]: one.station for name, one in self._known.items()}
        self._owners.update((one.replica, one.replica) for one in directory.stations)
        self._cut = _cut(directory)
        self._formers = directory.former
        self._former = {one.sign: one.station for one in directory.retired}
        self._former.update((one.sign, one.station) for one in directory.former)
        self._ends = {
            (one.sign, end.origin): end.last for one in directory.former for end in one.ends
        }

    def certify(self, preamble: Preamble) -> bool:
        """Tell whether the key that signed a bundle is or was one of ours (``db.bundle.opening.Certify``)."""
        public = preamble.sender
        return self.sender(public) is not None or self.former(public) is not None

    def sender(self, public: bytes) -> bytes | None:
        """Return the replica of who signs with this key, None for a stranger."""
        return self._senders.get(public)

    def former(self, public: bytes) -> bytes | None:
        """Return the replica of who once signed with this key, and does so no more."""
        return None if public in self._senders else self._former.get(public)

    def end(self, public: bytes, origin: bytes) -> int:
        """Return the last operation of an origin that a bundle under a former key may bring."""
        if self.former(public) is None:
            return 0
        return self._end(public, origin)

    def _end(self, public: bytes, origin: bytes) -> int:
        ends = self._cut.get(origin), self._ends.get((public, origin))
        return min((one for one in ends if one is not None), default=0)

    def receive_key(self, replica: bytes) -> bytes | None:
        """Return the public key that bundles to a partner are encrypted to, None for one that is not enrolled."""
        station = self._stations.get(replica)
        return station.receive if station else self._hub_keys.get(replica)

    def receivers(self, scope: str) -> tuple[bytes, ...]:
        """Return the receive keys of all who have a scope; who was revoked is not among them."""
        return tuple(one.receive for one in self._stations.values() if scope in one.scopes)

    def reach(self, origin: bytes) -> int:
        """Return up to where an origin would be believed whose key is not here yet, 0 where nobody answers for it."""
        known = self._known.get(origin)
        if known is not None:
            return NO_END if known.last is None else known.last
        is_enrolled = self._owners.get(origin[:16]) in self._stations
        return self._cut.get(origin, NO_END) if is_enrolled else 0

    def of(self, key: OriginKey) -> Standing | None:
        """Return how far an origin is believed that shows this key; None for one that nobody answers for."""
        known = self._known.get(key.origin)
        if known is not None:
            return known if known.public_key == key.public_key else None
        station = self._stations.get(_vouching(key))
        owner = self._owners.get(key.origin[:16])
        # No station vouches for an origin on the computer of another one.
        if station is None or owner not in (None, station.replica):
            return self._of_former(key)
        return _standing(station, key, self._cut.get(key.origin)) or self._of_former(key)

    def _of_former(self, key: OriginKey) -> Standing | None:
        """Return the standing of an origin that nobody but a former key of a station vouches for: nothing at first."""
        for one in self._formers:
            owner = self._owners.get(key.origin[:16], one.station)
            if owner == one.station and is_certified(key, one.station, one.sign):
                roles = frozenset(one.roles) - {PartnerRole.ERASER}
                end = self._end(one.sign, key.origin)
                return Standing(one.station, key.public_key, end, frozenset(one.scopes), roles)
        return None


def certify_origin(station: bytes, key: OriginKey, sender: Sender) -> OriginKey:
    """Return the key of an origin with its station's word for it."""
    signature = sender.sign(_promise(station, key))
    certificate = msgspec.msgpack.encode(Certificate(station, signature))
    return msgspec.structs.replace(key, certificate=certificate)


def is_certified(key: OriginKey, station: bytes, public: bytes) -> bool:
    """Tell whether the station that has this public key gave its word for an origin."""
    found = _certificate(key)
    if found is None or found.station != station:
        return False
    return is_sealed(public, found.signature, _promise(station, key))


def _promise(station: bytes, key: OriginKey) -> bytes:
    return _STATEMENT + station + key.origin + key.counter.to_bytes(2) + key.public_key


def _vouching(key: OriginKey) -> bytes:
    found = _certificate(key)
    return found.station if found else b""


def _certificate(key: OriginKey) -> Certificate | None:
    try:
        return _CERTIFICATE.decode(key.certificate or b"")
    except ValueError:
        return None


def _known(directory: Directory) -> dict[bytes, Standing]:
    """Return what the policy itself says of origins; its word goes before every certificate."""
    cut = _cut(directory)
    found = {
        one.key.origin: Standing(
            one.station, one.key.public_key, cut.get(one.key.origin, 0),
            frozenset(one.scopes), frozenset(one.roles) - {PartnerRole.ERASER},
        )
        for one in directory.retired
    }  # fmt: skip
    for station in directory.stations:
        for key in station.origins:
            found.setdefault(key.origin, _plain(station, key, cut.get(key.origin)))
    return found


def _cut(directory: Directory) -> dict[bytes, int]:
    found: dict[bytes, int] = {}
    for one in directory.revoked:
        found[one.origin] = min(one.last, found.get(one.origin, one.last))
    return found


def _standing(station: Enrolled, key: OriginKey, last: int | None) -> Standing | None:
    if not is_certified(key, station.replica, station.sign):
        return None
    return _plain(station, key, last)


def _plain(station: Enrolled, key: OriginKey, last: int | None) -> Standing:
    return Standing(
        station.replica, key.public_key, last, frozenset(station.scopes), frozenset(station.roles)
    )


_CERTIFICATE = msgspec.msgpack.Decoder(Certificate)
