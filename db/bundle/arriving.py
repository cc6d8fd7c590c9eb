"""What comes in to be merged: operations of one origin in their order, proven by whoever handed them over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

import msgspec

from db.kernel.errors import StationError
from db.kernel.kinds import Verb


@dataclass(frozen=True, slots=True)
class Writer:
    """An origin as its certificate names it."""

    replica: UUID
    epoch: bytes
    public_key: bytes
    counter: int

    @property
    def name(self) -> bytes:
        """The 24 bytes that name this origin everywhere."""
        return self.replica.bytes + self.epoch


class Operation(msgspec.Struct, frozen=True, gc=False):
    """One operation as its segment carries it; the journal keeps it as it came."""

    seq: int
    hlc: int
    kind: int
    record: UUID
    verb: Verb
    payload: bytes | None
    """None where it was erased, or is not for this receiver."""
    salt: bytes | None
    commitment: bytes
    context: bytes | None
    actor: UUID
    role: str
    action: str
    act: int
    link: bytes


def changes(operations: Iterable[Operation]) -> int:
    """Return how many change a record; the others only tell of an act (decision 0047)."""
    return sum(one.verb is not Verb.NOTE for one in operations)


class Gap(StationError):
    """Operations are missing between what is known of an origin and what came; the later part has to wait."""

    def __init__(self, origin: bytes, known: int, first: int) -> None:
        super().__init__(f"{origin.hex()} {known} {first}")
        self.origin = origin
        self.known = known
        """The last operation that is here."""
        self.first = first
        """The first one that came."""


class Fork(StationError):
    """One place in a journal was written twice: the origin went on in two copies of its file."""

    def __init__(self, origin: bytes, seq: int) -> None:
        super().__init__(f"{origin.hex()} {seq}")
        self.origin = origin
        self.seq = seq


class WentBack(StationError):
    """Somebody has more of what this desk writes than it has: nothing may be written before a new life began."""

    def __init__(self, seq: int, link: bytes) -> None:
        super().__init__(str(seq))
        self.seq, self.link = seq, link
