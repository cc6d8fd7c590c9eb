"""Typed record ids: UUID version 7, made where the record is made, in time order."""

from __future__ import annotations

import os
from typing import NewType
from uuid import UUID

from db.kernel.clock import Clock

UserId = NewType("UserId", UUID)
ReplicaId = NewType("ReplicaId", UUID)
StationId = NewType("StationId", UUID)
OrganizationId = NewType("OrganizationId", UUID)
PersonId = NewType("PersonId", UUID)
MandateId = NewType("MandateId", UUID)
VisitId = NewType("VisitId", UUID)
MatterId = NewType("MatterId", UUID)
AssignmentId = NewType("AssignmentId", UUID)
ReplyId = NewType("ReplyId", UUID)
DraftId = NewType("DraftId", UUID)
PrintId = NewType("PrintId", UUID)
NoteId = NewType("NoteId", UUID)
ImportId = NewType("ImportId", UUID)
AttachmentId = NewType("AttachmentId", UUID)
FilterId = NewType("FilterId", UUID)
LinkId = NewType("LinkId", UUID)

_VERSION_7 = 0x7 << 76
_VARIANT = 0b10 << 62


def new_id(clock: Clock) -> UUID:
    """Return a fresh UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then 74 random bits."""
    milliseconds = int(clock.now().timestamp() * 1000) & 0xFFFF_FFFF_FFFF
    high = (milliseconds << 80) | _VERSION_7 | (_random(12) << 64)
    return UUID(int=high | _VARIANT | _random(62))


def random_id() -> UUID:
    """Return 128 bits nobody can guess, for replicas and nonces whose time is nobody's business."""
    return UUID(int=_random(128))


def unlinked(made: UUID) -> UUID:
    """Return an id in the place of one that tells its time; the same one on a retry."""
    import hashlib

    return UUID(bytes=hashlib.sha256(made.bytes).digest()[:16])


def _random(bits: int) -> int:
    """Return as many bits as ``secrets`` would; asked where it asks, ids load no library before the first painting."""
    return int.from_bytes(os.urandom(-(-bits // 8))) >> (-bits % 8)
