"""Cards of the conflict desk made by hand, for tests that need no station."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from db.bundle.conflict_contracts import (
    Candidate,
    Conflict,
    ConflictCard,
    ConflictLine,
    Heading,
    Shape,
)
from db.kernel.ids import ReplicaId, UserId
from db.kernel.kinds import Kind

NOW = datetime(2026, 3, 18, 2, 0, tzinfo=UTC)
RECORD = UUID(int=1)


def candidate(
    writer: int, /, *, is_own: bool = False, minutes: int = 0, **values: Any
) -> Candidate:
    """Return what one writer wrote."""
    return Candidate(
        dot=(bytes([writer]) * 24, 1), at=NOW - timedelta(minutes=minutes), author=UserId(UUID(int=writer)),
        author_name="温予安", role="duty_staff", replica=ReplicaId(UUID(int=writer)), counter=1,
        station="" if is_own else "石榴弄", is_own=is_own, is_shown=not is_own, values=values,
    )  # fmt: skip


def conflict(group: int, fields: tuple[str, ...], *candidates: Candidate) -> Conflict:
    """Return one open group."""
    line = ConflictLine(Kind.MATTER, RECORD, group, NOW)
    return Conflict(line, fields, candidates)


def card(*conflicts: Conflict, **shapes: Shape) -> ConflictCard:
    """Return a matter with these groups open."""
    return ConflictCard(
        Kind.MATTER, RECORD, Heading("水压不足", "松陌接〔2026〕301号", RECORD), conflicts, shapes,
        ("title", "category"), {},
    )  # fmt: skip


def place_conflict() -> Conflict:
    """Return a group of one short text that two stations wrote."""
    return conflict(
        13,
        ("place",),
        candidate(1, is_own=True, minutes=5, place="东门"),
        candidate(2, place="西门"),
    )
