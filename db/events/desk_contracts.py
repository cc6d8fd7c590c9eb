"""What crosses at the desk of an event: what is scanned, typed and chosen, and what the desk answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from db.events.codes import AttendeeRole, SignMethod, SignOutcome
from db.events.contracts import InvitationLine


@dataclass(frozen=True, slots=True)
class SignIn:
    """Sign somebody in who was chosen; ``mark`` is made before the first try."""

    mark: UUID
    invitation: UUID
    method: SignMethod
    desk: str
    strokes: bytes = b""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the desk answers to a scan, a word or a choice."""

    outcome: SignOutcome
    line: InvitationLine | None = None
    others: tuple[InvitationLine, ...] = ()
    """Among whom to choose."""
    mark: UUID | None = None
    """What can be undone."""
    event_title: str = ""
    """Of the other event."""
    opens: str = ""
    """When sign-in begins."""


@dataclass(frozen=True, slots=True)
class WalkIn:
    """Somebody who is on no list; known by their person where the directory knows them."""

    mark: UUID
    event: UUID
    name: str
    desk: str
    unit: str = ""
    phone: str = ""
    role: AttendeeRole = AttendeeRole.GUEST
    person: UUID | None = None


@dataclass(frozen=True, slots=True)
class UndoMark:
    """Take a mark back; one's own last needs no reason."""

    mark: UUID
    desk: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MakeUp:
    """补签: note afterwards that somebody was there."""

    mark: UUID
    invitation: UUID
    at: datetime
    approved_by: str
    reason: str


@dataclass(frozen=True, slots=True)
class PaperRows:
    """Rows of a signed sheet by their numbers, such as ``1-12,15,18-30``."""

    event: UUID
    rows: str
    desk: str
    at: datetime | None = None
    """When the sheet was signed; None: now."""


@dataclass(frozen=True, slots=True)
class PaperTaken:
    """What became of the rows of a sheet."""

    signed: tuple[int, ...]
    there_before: tuple[int, ...]
    unknown: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FailedScan:
    """Something that was scanned and led to nobody."""

    id: UUID
    scanned: str
    desk: str
    at: datetime
    outcome: SignOutcome


@dataclass(frozen=True, slots=True)
class RosterTaken:
    """What became of a list of invitees."""

    added: tuple[UUID, ...]
    there_before: int
