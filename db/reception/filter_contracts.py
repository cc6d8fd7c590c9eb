"""What crosses about filters: which matters somebody wants to see, and filters kept under a name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.kernel.ids import FilterId, OrganizationId, PersonId
from db.reception.codes import Channel, MatterState, Urgency
from db.reception.contracts import MatterLine


class DueWindow(StrEnum):
    """How an open matter stands to its deadline."""

    TODAY = "due_today"
    SOON = "due_soon"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class MatterFilter:
    """Matters that meet every condition given; what is empty or None asks for nothing."""

    states: tuple[MatterState, ...] = ()
    category: str = ""
    """Code of ``resources/categories``; one of the upper level means all below it too."""
    unit: OrganizationId | None = None
    channel: Channel | None = None
    community: str = ""
    """Name of the village or community that the visitor came from."""
    urgency: Urgency | None = None
    first: date | None = None
    """Received on this day or later."""
    last: date | None = None
    """Received on this day or before."""
    deputy: PersonId | None = None
    """A deputy or officer who received the visitor."""
    mine: bool = False
    """Recorded by the person who asks."""
    due: DueWindow | None = None
    unclear: bool = False
    """Nobody knows yet whose it is: to be settled among the units (domain §6.5)."""


@dataclass(frozen=True, slots=True)
class FilteredLines:
    """The newest matters that meet a filter, and all of them by their ids."""

    lines: tuple[MatterLine, ...]
    ids: bytes | None
    """Sixteen bytes each, newest first; None where so many meet it that the rest is to be asked for."""


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A filter that one person keeps under a name."""

    id: FilterId
    revision: int
    name: str
    wanted: MatterFilter


@dataclass(frozen=True, slots=True)
class SaveFilter:
    """Keep a filter; the id is made before the first try."""

    filter: FilterId
    name: str
    wanted: MatterFilter


@dataclass(frozen=True, slots=True)
class RenameFilter:
    """Give a kept filter another name."""

    filter: FilterId
    revision: int
    name: str
