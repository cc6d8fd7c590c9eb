"""Hubs that sign policies: invented keys, documents with few words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from db.bundle.contracts import Enrolled, HubKey, OriginKey, PolicyDocument
from db.bundle.policy import Directory, Trust, fingerprint_of, sign
from db.bundle.standing import PartnerRole
from db.bundle.suites import Sender, sender_of

HUB = b"h" * 16
SINCE, UNTIL = 1_770_000_000, 1_800_000_000


def key(seed: int) -> Sender:
    """Return the signing key number ``seed``, always the same one."""
    return sender_of(Ed25519PrivateKey.from_private_bytes(seed.to_bytes(32)))


ROOTS = (key(901), key(902), key(903))
ROOT = fingerprint_of(one.public for one in ROOTS)


@dataclass(frozen=True, slots=True)
class Version:
    """A document to be made: its number, who signs for the hub from then on, and who signed it."""

    number: int
    keys: tuple[Sender, ...]
    by: tuple[Sender, ...]
    stations: Sequence[Enrolled] = field(default=())


def document(version: Version, **more: Any) -> PolicyDocument:
    """Return a version, signed."""
    return sign(directory(version, **more), version.by)


def directory(version: Version, **more: Any) -> Directory:
    """Return what a version says."""
    says: dict[str, Any] = {
        "hub": HUB, "version": version.number, "since": SINCE, "until": UNTIL,
        "keys": [HubKey(one.public, b"e" * 32, SINCE, UNTIL) for one in version.keys],
        "stations": list(version.stations), "revoked": [], "erasures": [], "group_keys": [],
        "roots": [one.public for one in ROOTS],
    }  # fmt: skip
    return Directory(**(says | more))


def trust(*keys: Sender, version: int = 0) -> Trust:
    """Return what a person confirmed: these keys of the hub."""
    return Trust(HUB, ROOT, tuple(one.public for one in keys), version)


def station(replica: bytes, signs: Sender, *origins: OriginKey, **more: Any) -> Enrolled:
    """Return an enrolled station."""
    says: dict[str, Any] = {
        "replica": replica, "code": "330481-HC", "name": "海昌", "sign": signs.public,
        "receive": b"e" * 32, "scopes": ["330481-HC"], "roles": [int(PartnerRole.STATION)],
        "lease": 365, "origins": list(origins),
    }  # fmt: skip
    return Enrolled(**(says | more))


def forged(document: PolicyDocument, byte: int) -> PolicyDocument:
    """Return a document of which one bit was turned on the way."""
    body = bytearray(document.body)
    body[byte % len(body)] ^= 1
    return PolicyDocument(bytes(body), document.signatures)


def numbers(found: Iterable[Version]) -> list[int]:
    """Return the numbers of versions."""
    return [one.number for one in found]
