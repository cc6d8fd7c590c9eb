"""What crosses around erasures: those that wait for the hub's word, and those it has given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from db.kernel.kinds import Kind

TICKET = 60
"""Characters of the number of a paper, as a policy carries it."""


@dataclass(frozen=True, slots=True)
class ErasureLine:
    """An erasure that a station wrote, and that acts elsewhere once a hub has countersigned it."""

    kind: Kind
    record: UUID
    groups: tuple[int, ...]
    station: str
    asked_at: datetime
    """By the clock of its author."""
    title: str = ""
    """What people call the record, as far as who asks may see it."""
    fields: tuple[str, ...] = ()
    """What goes, by the names of the columns."""
    is_whole: bool = False
    """All that the record says goes."""
    number: str = ""
    """Of the matter that it is, or belongs to."""


@dataclass(frozen=True, slots=True)
class OrderedErasure:
    """An erasure that this hub has countersigned, and how far its word has come."""

    kind: Kind
    record: UUID
    fields: tuple[str, ...]
    is_whole: bool
    ticket: str
    """Number of the paper that orders it."""
    ordered_at: datetime
    by: tuple[str, ...]
    """Who ordered it, and who agreed."""
    reached: tuple[str, ...]
    """Names of the stations of which a receipt says that they took it in: it is erased there."""
    awaited: tuple[str, ...]
    """Those of which none does as yet."""
    number: str = ""
    """Of the matter that it is, or belongs to: what it says is gone, its number stays."""
