"""What the queue at the counter shows beside its lines: its views and figures, who waits, what is half written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from db.kernel.clock import local_date
from db.reception.contracts import MatterLine
from db.reception.tickets import ticket_key


class QueueView(StrEnum):
    """Tabs over the queue."""

    TODAY = "today"
    OPEN = "open"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    TO_CALL = "to_call"


@dataclass(frozen=True, slots=True)
class QueueCounts:
    """Figures beside the tabs and on the rail badge."""

    today: int
    open: int
    due_soon: int
    overdue: int
    visitors_today: int
    to_call: int = 0
    due_today: int = 0
    unclear: int = 0
    """Open matters for which a unit has to be settled."""
    overdue_promises: int = 0
    """How many of the overdue ones were answered: the day passed by which the answer promised another one."""


@dataclass(frozen=True, slots=True)
class WaitingTicket:
    """A person who waits, or whose form is parked: ticket number and the draft behind it."""

    number: str
    """For example ``A13``."""
    name: str
    title: str
    since: datetime
    busy: bool
    """True while a form of this ticket is open."""

    @property
    def key(self) -> str:
        """What its form is kept under: tomorrow another person has this number."""
        return ticket_key(self.number, local_date(self.since))


@dataclass(frozen=True, slots=True)
class Draft:
    """A form that is not registered yet; ``content`` is what was typed, field by field."""

    ticket: str
    """Key of the ticket, empty for somebody without one."""
    content: dict[str, object]
    saved_at: datetime


@dataclass(frozen=True, slots=True)
class SimilarMatter:
    """A matter that may be the same one: same place and category within fourteen days."""

    line: MatterLine
    same_person: bool
