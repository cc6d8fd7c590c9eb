"""What crosses for papers of events: what they say, and the note of their printing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from db.events.contracts import EventView, InvitationLine
from db.events.council_contracts import BallotLine
from db.stations.contracts import StationFacts


class EventPaperKind(StrEnum):
    """Papers that are printed of events."""

    SIGN_IN_BLANK = "sign_in_blank"
    """Before: names, room to sign, rows for walk-ins."""
    SIGN_IN_DONE = "sign_in_done"
    """After: times and desks."""
    ABSENTEES = "absentees"
    BADGES = "badges"
    SEAT_CARDS = "seat_cards"
    EVENT_RECORD = "event_record"
    BALLOT_RESULT = "ballot_result"
    EVENT_YEAR = "event_year"


@dataclass(frozen=True, slots=True)
class EventPrinting:
    """Who prints, when, and how often each paper came out before, by ``EventPaperKey.told``."""

    station: StationFacts
    at: datetime
    by: str
    printed: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class EventPaper:
    """Everything that papers of one event say."""

    printing: EventPrinting
    event: EventView
    roster: tuple[InvitationLine, ...]
    missing: tuple[InvitationLine, ...]
    ballots: tuple[BallotLine, ...]


@dataclass(frozen=True, slots=True)
class EventPaperKey:
    """Which paper it is: two printings of one are a print and a reprint."""

    kind: EventPaperKind
    record: UUID | None = None
    """The event; None for the figures of a period."""
    of: tuple[str, ...] = ()

    @property
    def told(self) -> str:
        """Return it as the journal keeps it: ids and days, nobody's name."""
        return " ".join((self.kind.value, *(str(one) for one in (self.record, *self.of) if one)))


@dataclass(frozen=True, slots=True)
class RecordEventPaper:
    """Note that a paper was printed, kept as PDF, or could not be printed."""

    key: EventPaperKey
    printer: str
    copies: int
    succeeded: bool
