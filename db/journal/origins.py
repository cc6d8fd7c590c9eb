"""This computer's place in the journal: its origin, its counter number, its signing key."""

from __future__ import annotations

import base64
import hashlib
import secrets
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from db.journal.records import OperationRow, OriginRow
from db.kernel.clock import Clock, HybridClock
from db.kernel.errors import CannotOpen, TroubleCode
from db.kernel.ids import ReplicaId, random_id
from db.storage.prepared import Prepared

_BOX = b"liaison-desk/origin-key/1"
_LAST = 64


@dataclass(frozen=True, slots=True)
class Origin:
    """The origin this computer writes under."""

    number: int
    name: bytes
    """Replica and epoch, 24 bytes."""
    counter: int
    signing_key: Ed25519PrivateKey
    names: Mapping[int, bytes]
    """Local number → name of every known origin."""
    has_neighbours: bool = False
    """Others write beside it, on the server that they share."""

    @property
    def replica(self) -> ReplicaId:
        """The installation, kept for ever."""
        return ReplicaId(UUID(bytes=self.name[:16]))

    @property
    def fingerprint(self) -> str:
        """核对码: sixteen characters in groups of four that two people can compare by telephone."""
        return fingerprint(self.signing_key.public_key().public_bytes_raw())


def fingerprint(public_key: bytes) -> str:
    """Return the first 80 bits of SHA-256 of a public key, base32, in groups of four."""
    digest = hashlib.sha256(public_key).digest()[:10]
    letters = base64.b32encode(digest).decode()
    return "-".join(letters[at : at + 4] for at in range(0, 16, 4))


def begin_origin(
    session: Session, box_key: bytes, *, counter: int, replica: ReplicaId | None = None
) -> None:
    """Give a file an epoch and a signing key sealed under ``box_key``; another installation gets a replica as well.

    A copied file keeps the origins it knew and writes under the new one from now on (`sync.md` §3.11).
    """
    known = session.scalars(select(OriginRow)).all()
    for row in known:
        row.is_own, row.boxed_key = False, None
    key = Ed25519PrivateKey.generate()
    nonce = secrets.token_bytes(12)
    boxed = nonce + ChaCha20Poly1305(box_key).encrypt(nonce, key.private_bytes_raw(), _BOX)
    session.add(
        OriginRow(
            number=len(known) + 1,
            replica=replica or random_id(),
            epoch=secrets.token_bytes(8),
            counter=counter,
            public_key=key.public_key().public_bytes_raw(),
            boxed_key=boxed,
            is_own=True,
        )
    )
    session.flush()


def own_origin(session: Session, *box_keys: bytes) -> Origin:
    """Return the origin of this computer with its signing key, sealed under one of these keys.

    Raises CannotOpen when it is damaged.
    """
    rows = known(session)
    own = next((row for row in rows if row.is_own), None)
    if own is None or own.boxed_key is None:
        raise CannotOpen(TroubleCode.DAMAGED)
    key = Ed25519PrivateKey.from_private_bytes(_unboxed(own.boxed_key, box_keys))
    return Origin(own.number, name_of(own), own.counter, key, _names(rows))


def _unboxed(boxed: bytes, box_keys: Sequence[bytes]) -> bytes:
    for box_key in box_keys:
        with suppress(InvalidTag):
            return ChaCha20Poly1305(box_key).decrypt(boxed[:12], boxed[12:], _BOX)
    raise CannotOpen(TroubleCode.DAMAGED)


def counters(session: Session) -> frozenset[int]:
    """Return the numbers of the counters that have ever written here."""
    return frozenset(session.scalars(select(OriginRow.counter)))


def announce(session: Session, own: Origin) -> None:
    """Make a counter's origin known to the server it writes to; its signing key stays at home."""
    known = session.scalars(select(OriginRow.number)).all()
    session.add(
        OriginRow(
            number=len(known) + 1, replica=own.replica, epoch=own.name[16:], counter=own.counter,
            public_key=own.signing_key.public_key().public_bytes_raw(),
            boxed_key=None, is_own=False,
        )
    )  # fmt: skip
    session.flush()


def among_neighbours(session: Session, own: Origin) -> Origin:
    """Return the origin as the server numbers it, with all it knows now; raises CannotOpen(SERVER_OTHER)."""
    names = _names(known(session))
    number = next((number for number, name in names.items() if name == own.name), None)
    if number is None:
        raise CannotOpen(TroubleCode.SERVER_OTHER)
    return replace(own, number=number, names=names, has_neighbours=True)


def with_names(session: Session, own: Origin) -> Origin:
    """Return the origin with the names of all that are known now; merging makes others known, past the flush."""
    return replace(own, names=_names(known(session)))


def known(session: Session) -> Sequence[Any]:
    """Return the row of every origin known there, their public keys aside."""
    return tuple(_KNOWN.rows(session))


def name_of(row: Any) -> bytes:
    """Return the 24 bytes that name an origin everywhere."""
    name: bytes = row.replica.bytes + row.epoch
    return name


def _names(rows: Sequence[Any]) -> dict[int, bytes]:
    return {row.number: name_of(row) for row in rows}


def begun_clock(session: Session, own: Origin, clock: Clock) -> HybridClock:
    """Return a clock that goes on from what this computer wrote, and from others unless they lie far ahead."""
    begun = HybridClock(clock, _newest_of(session, own.number))
    for stamp in newest_stamps(session):
        begun.observe(stamp)
    return begun


def newest_stamps(session: Session, *, of_neighbours: bool = False) -> tuple[int, ...]:
    """Return the greatest hybrid stamp of each origin in the journal, or of those that write to this server.

    Whoever took in what others wrote has noted so behind it, under a stamp of its own that is later.
    """
    rows = (row for row in known(session) if not (of_neighbours and row.is_foreign))
    return tuple(_newest_of(session, row.number) for row in rows)


def _newest_of(session: Session, origin: int) -> int:
    # The stamps of one origin rise, but for the few that tell only a day: the last ones hold the greatest.
    stamps = (row.hlc for row in _STAMPS.rows(session, origin=origin))
    return max((stamp for stamp in stamps if stamp), default=0)


_KNOWN = Prepared(
    select(
        OriginRow.number, OriginRow.replica, OriginRow.epoch, OriginRow.counter,
        OriginRow.boxed_key, OriginRow.is_own, OriginRow.is_foreign,
    )
)  # fmt: skip
_STAMPS = Prepared(
    select(OperationRow.hlc)
    .where(OperationRow.origin == bindparam("origin"))
    .order_by(OperationRow.seq.desc())
    .limit(_LAST)
)
