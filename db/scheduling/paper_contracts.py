"""What crosses for papers of the rota: the tables they show, and the note of their printing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from db.people.contracts import PersonLine
from db.scheduling.problem import PostKind
from db.stations.contracts import StationFacts


class RotaPaperKind(StrEnum):
    """Papers that are printed of the rota and of who comes."""

    DUTY_MONTH = "duty_month"
    DUTY_YEAR = "duty_year"
    DUTY_LIST = "duty_list"
    CONTACT_CARDS = "contact_cards"
    NAME_PLATES = "name_plates"
    STATION_POSTER = "station_poster"


@dataclass(frozen=True, slots=True)
class PaperTurn:
    """One place of a shift on paper; ``person`` is None where nobody has it."""

    shift: UUID
    day: date
    starts: str
    ends: str
    theme: str
    post_kind: PostKind
    person: PersonLine | None


@dataclass(frozen=True, slots=True)
class PaperTable:
    """A table of turns by time, as it was published or as it stands."""

    turns: tuple[PaperTurn, ...]
    number: int = 0
    """Of the newest version published for any of its days; 0 before the first."""
    announced_on: date | None = None


@dataclass(frozen=True, slots=True)
class RotaPaper:
    """Everything that papers of a span of days say."""

    station: StationFacts
    first: date
    last: date
    published: PaperTable | None
    """None while no day of the span was published."""
    standing: PaperTable | None
    """As it stands, where that differs from what was published and the reader keeps the rota."""
    printed_at: datetime
    printed_by: str
    printed: Mapping[str, int]
    """How often each paper came out before, by ``PaperKey.told``."""


@dataclass(frozen=True, slots=True)
class PaperKey:
    """Which paper it is: two printings of one are a print and a reprint."""

    kind: RotaPaperKind
    first: date | None = None
    last: date | None = None
    number: int = 0
    """Version of the table; 0 for a draft, and for papers that show none."""
    person: UUID | None = None

    @property
    def told(self) -> str:
        """Return it as the journal keeps it: ids and days, nobody's name."""
        said = (self.kind.value, self.first, self.last, self.number or None, self.person)
        return " ".join(str(one) for one in said if one is not None)


@dataclass(frozen=True, slots=True)
class RecordRotaPaper:
    """Note that a paper was printed, kept as PDF, or could not be printed."""

    key: PaperKey
    printer: str
    copies: int
    succeeded: bool
