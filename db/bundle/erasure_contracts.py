"""What crosses around erasures: those that wait for the hub's word, and those it has given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from db.kernel.kinds import Kind

TICKET = 60
"""Characters of the number of a paper, as a policy carries it."""


class RequestKey(NamedTuple):
    """The click at a station that erased what belongs together."""

    origin: bytes
    act: int
    """Number of its first operation there."""


@dataclass(frozen=True, slots=True)
class ErasureLine:
    """What goes of one record."""

    kind: Kind
    record: UUID
    groups: tuple[int, ...]
    fields: tuple[str, ...]
    """By the names of the columns."""
    is_whole: bool
    """All that the record says goes."""
    title: str = ""
    """What people call the record, as far as who asks may see it; nobody needs it once it was ordered."""
    number: str = ""
    """Of the matter that it is, or belongs to; it stays where all else is gone."""


@dataclass(frozen=True, slots=True)
class ErasureRequest:
    """What a station erased in one act, and what acts elsewhere once a hub has countersigned it."""

    key: RequestKey
    station: str
    asked_at: datetime
    """By the clock of its author."""
    reason: str
    """Empty where it has not come."""
    lines: tuple[ErasureLine, ...]


@dataclass(frozen=True, slots=True)
class OrderedErasure:
    """Erasures that this hub has countersigned in one act, and how far its word has come."""

    lines: tuple[ErasureLine, ...]
    ticket: str
    """Number of the paper that orders them."""
    ordered_at: datetime
    by: tuple[str, ...]
    """Who ordered it, and who agreed."""
    reached: tuple[str, ...]
    """Names of the stations of which a receipt says that they took it in: it is erased there."""
    awaited: tuple[str, ...]
    """Those of which none does as yet."""


@dataclass(frozen=True, slots=True)
class HeldCount:
    """How many records of a kind hold the data of one person."""

    kind: Kind
    count: int
