"""What crosses between leave and the pages: who cannot come, which turns that empties, and who could take them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from db.people.contracts import PersonLine
from db.scheduling.reasons import Candidate


class AbsenceKind(StrEnum):
    """Why somebody is not called."""

    LEAVE = "leave"
    BLOCKED = "blocked"
    """Cannot come on these days, said beforehand."""
    UNWILLING = "unwilling"
    """Would rather not, but can."""


@dataclass(frozen=True, slots=True)
class GiveUp:
    """Empty a cell, or hand it to whoever takes the turn instead."""

    cell: UUID
    revision: int
    replacement: UUID | None = None


@dataclass(frozen=True, slots=True)
class RecordAbsence:
    """Keep that somebody cannot come; every turn of those days is given up or stays by name.

    With days of the week it comes again on these alone, until ``FOR_GOOD`` where no end is known.
    """

    absence: UUID
    person: UUID
    kind: AbsenceKind
    first: date
    last: date
    reason: str = ""
    gives_up: tuple[GiveUp, ...] = ()
    stays: frozenset[UUID] = frozenset()
    """Cells that the person takes all the same."""
    weekdays: tuple[int, ...] = ()
    """Monday is 0; none named: every day of the span."""


@dataclass(frozen=True, slots=True)
class AffectedTurn:
    """A turn that falls on the days, with who could take it, the best first."""

    cell: UUID
    revision: int
    shift: UUID
    day: date
    starts: str
    ends: str
    replacements: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class AbsenceLine:
    """Days on which somebody is not called."""

    id: UUID
    revision: int
    person: UUID
    kind: AbsenceKind
    first: date
    last: date
    reason: str
    weekdays: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class AbsencePreview:
    """What keeping an absence would touch, and the names of who could step in."""

    turns: tuple[AffectedTurn, ...]
    people: tuple[PersonLine, ...]
