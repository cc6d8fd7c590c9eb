"""What crosses between the swap desk and the pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from db.kernel.problems import Problem as Finding
from db.scheduling.contracts import CellSeen


class SwapOutcome(StrEnum):
    """What became of a swap."""

    ASKED = "asked"
    AGREED = "agreed"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class AskSwap:
    """Ask to exchange two turns, or to hand one to somebody who gives none in return."""

    swap: UUID
    cell: CellSeen
    taker: UUID
    other_cell: CellSeen | None = None
    reason: str = ""
    asked_for: str = ""
    """Who speaks for the giver; empty where the giver asks in person."""


@dataclass(frozen=True, slots=True)
class DecideSwap:
    """Say what the other one answered."""

    swap: UUID
    revision: int
    agrees: bool
    agreed_for: str = ""
    """Who speaks for the taker; empty where the taker answers in person."""
    remark: str = ""
    """Why not; or why all the same, where a rule stands against it."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A cell in words: whose, when."""

    cell: UUID
    shift: UUID
    day: date
    starts: str
    ends: str


@dataclass(frozen=True, slots=True)
class SwapLine:
    """A swap with its history."""

    id: UUID
    revision: int
    giver: UUID
    taker: UUID
    turn: Turn
    other: Turn | None
    reason: str
    asked_at: datetime
    asked_by: str
    asked_for: str
    outcome: SwapOutcome
    decided_at: datetime | None
    decided_by: str
    agreed_for: str
    remark: str
    warnings: tuple[Finding, ...] = ()
    """What stands against it now, while it waits."""
