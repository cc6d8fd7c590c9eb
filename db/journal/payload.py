"""The bytes of an operation: canonical payload, salted commitment, context, and the link of the chain."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import Enum
from uuid import UUID

import msgspec

_CHAIN = b"liaison-desk/chain/1\x00"
_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder()

Version = Mapping[bytes, int]
"""Version vector: origin (24 bytes) → highest sequence number seen."""

Context = Mapping[int, Version]
"""Field group → what its author had seen of that group."""


def encode(values: Mapping[int, object]) -> bytes:
    """Return the canonical MessagePack map of field number → value, numbers ascending."""
    return _encoder.encode({number: plain(values[number]) for number in sorted(values)})


def decode(payload: bytes) -> dict[int, object]:
    """Return field number → plain value of a payload."""
    return dict(_decoder.decode(payload))


def plain(value: object) -> object:
    """Return the value in the few types a payload knows; equal values give equal bytes, so times are UTC."""
    if isinstance(value, UUID):
        return value.bytes
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return _utc(value).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    return value


def _utc(value: datetime) -> datetime:
    if value.tzinfo is None:
        raise ValueError(value)
    return value.astimezone(UTC)


def salt() -> bytes:
    """Return 16 random bytes; with them a commitment tells nothing even of a phone number."""
    return secrets.token_bytes(16)


def commitment(salt_bytes: bytes, payload: bytes) -> bytes:
    """Return SHA-256 of salt and payload: what a segment signs, so that a payload can be erased."""
    return hashlib.sha256(salt_bytes + payload).digest()


def encode_context(context: Context) -> bytes | None:
    """Return the canonical bytes of a context, or None when nothing had been seen."""
    if not context:
        return None
    return _encoder.encode(
        [[group, sorted(seen.items())] for group, seen in sorted(context.items())]
    )


def decode_context(raw: bytes | None) -> dict[int, dict[bytes, int]]:
    """Return field group → version vector."""
    if raw is None:
        return {}
    return {
        group: {bytes(origin): seq for origin, seq in seen} for group, seen in _decoder.decode(raw)
    }


@dataclass(frozen=True, slots=True)
class Header:
    """What a link of the chain covers besides the link before it; the payload only by commitment."""

    origin: bytes
    seq: int
    hlc: int
    kind: int
    record: UUID
    verb: str
    context: bytes | None
    actor: UUID
    role: str
    action: str
    act: int
    commitment: bytes

    def link(self, previous: bytes) -> bytes:
        """Return the link that follows ``previous``."""
        return link_of(
            (
                self.origin, self.seq, self.hlc, self.kind, self.record.bytes, self.verb,
                self.context, self.actor.bytes, self.role, self.action, self.act, self.commitment,
            ),
            previous,
        )  # fmt: skip


def link_of(fields: Sequence[object], previous: bytes) -> bytes:
    """Return the link of a header whose fields stand in their order, ids as bytes."""
    return hashlib.sha256(_CHAIN + previous + _encoder.encode(fields)).digest()


def first_link(origin: bytes) -> bytes:
    """Return what stands before the first operation of an origin."""
    return hashlib.sha256(_CHAIN + origin).digest()
