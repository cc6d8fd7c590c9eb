"""What crosses between published tables and the pages: versions, what differs from them, and who changed it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from db.kernel.kinds import Action
from db.kernel.problems import Problem as Finding
from db.people.contracts import PersonLine
from db.scheduling.rules import RotaProblem


@dataclass(frozen=True, slots=True)
class TableTurn:
    """A place as a published table has it."""

    cell: UUID
    shift: UUID
    day: date
    starts: str
    ends: str
    person: UUID | None
    theme: str | None = None
    """What the shift is about; None in tables of before it was kept."""


@dataclass(frozen=True, slots=True)
class PersonChange:
    """What somebody has to be told: turns that came, and turns that went."""

    person: UUID
    added: tuple[TableTurn, ...]
    dropped: tuple[TableTurn, ...]


@dataclass(frozen=True, slots=True)
class PublishPreview:
    """What publishing a span comes to."""

    number: int
    """Of the version it would be."""
    shifts: int
    missing: int
    warnings: tuple[Finding, ...]
    changes: tuple[PersonChange, ...]
    """Since the version before; empty for days that were never published."""
    people: Mapping[UUID, PersonLine]


@dataclass(frozen=True, slots=True)
class PublishRota:
    """Publish a span as its next version; ``table`` is made before the first try."""

    table: UUID
    first: date
    last: date
    number: int
    """That of the preview; refused as outdated where somebody published meanwhile."""
    announced_on: date | None = None
    """The day the notice hangs from; today where nothing is said."""
    knowing: frozenset[RotaProblem] = frozenset()
    """Warnings that somebody has read; another one refuses."""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class TableLine:
    """One version that was published."""

    id: UUID
    first: date
    last: date
    number: int
    announced_on: date
    published_at: datetime
    published_by: str
    remark: str
    turns: tuple[TableTurn, ...]


@dataclass(frozen=True, slots=True)
class RotaChange:
    """One thing that somebody did to a published span since."""

    at: datetime
    by: str
    action: Action | None
    """None for one that only a newer version knows."""
    day: date
    shift: UUID
    cell: UUID | None
    person: UUID | None
    """Who sits there since; None where nobody does, or where it is not about a seat."""
