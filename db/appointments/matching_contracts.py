"""What crosses around 供需对接: what is offered, what is needed, and which should meet, with every reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from db.appointments.contracts import AppointmentLine, Slot


class Reason(StrEnum):
    """Why a need and an offered slot fit; each has its points."""

    ASKED_FOR = "asked_for"
    """The need names this provider."""
    SAME_FIELD = "same_field"
    ANY_FIELD = "any_field"
    FIRST_WISH = "first_wish"
    SECOND_WISH = "second_wish"
    THIRD_WISH = "third_wish"
    SAME_DAY = "same_day"
    ANY_TIME = "any_time"
    OTHER_TIME = "other_time"
    SAME_PLACE = "same_place"
    ANY_PLACE = "any_place"
    WAITED = "waited"


@dataclass(frozen=True, slots=True)
class KeepSupply:
    """Keep what somebody offers, or change it."""

    supply: UUID
    provider: str
    slot: Slot
    place: str = ""
    region_name: str = ""
    categories: tuple[str, ...] = ()
    seats: int = 1
    unit: UUID | None = None
    remark: str = ""
    revision: int = 0
    """0 for a new one."""


@dataclass(frozen=True, slots=True)
class SupplyLine:
    """An offered slot as the desk shows it."""

    id: UUID
    revision: int
    provider: str
    unit: UUID | None
    slot: Slot
    place: str
    region_name: str
    categories: tuple[str, ...]
    seats: int
    given: int
    """Seats that needs have; two stations may give one seat twice, which shows here."""
    remark: str

    @property
    def free(self) -> int:
        """Seats still to be given."""
        return max(0, self.seats - self.given)


@dataclass(frozen=True, slots=True)
class Need:
    """A need, as far as matching asks about it."""

    id: UUID
    asked_on: date
    category: str
    region_name: str
    wished: tuple[Slot, ...]
    unit: UUID | None = None
    provider: str = ""


@dataclass(frozen=True, slots=True)
class Fit:
    """A need beside an offered slot: how well they fit, and why."""

    need: UUID
    supply: UUID
    reasons: tuple[tuple[Reason, int], ...]

    @property
    def score(self) -> int:
        """The sum of the points of the reasons."""
        return sum(points for _, points in self.reasons)


@dataclass(frozen=True, slots=True)
class MatchDesk:
    """Both sides and what should meet; ``fits`` holds every pair that may, the best of a need first."""

    supplies: tuple[SupplyLine, ...]
    needs: tuple[AppointmentLine, ...]
    proposed: tuple[Fit, ...]
    fits: tuple[Fit, ...]


@dataclass(frozen=True, slots=True)
class GiveSlot:
    """Let a need have an offered slot: it is confirmed by that."""

    appointment: UUID
    revision: int
    supply: UUID
