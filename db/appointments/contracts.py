"""What crosses between appointments and the pages: requests, wished slots, what was agreed, and the steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from db.kernel.problems import Problem


class AppointmentKind(StrEnum):
    """预约类型 (domain reference §2.9)."""

    MEETS_DEPUTY = "voter_meets_deputy"
    MEETS_OFFICIAL = "deputy_meets_official"
    INVITE_OFFICIAL = "invite_official"
    NEED_MATCH = "need_match"


class TargetKind(StrEnum):
    """Whom a request is for."""

    DEPUTY = "deputy"
    OFFICIAL = "official"
    STATION = "station"


class RequestChannel(StrEnum):
    """How a request reached the station."""

    COUNTER = "counter"
    PHONE = "phone"
    QR_IMPORT = "qr_import"


class AppointmentStatus(StrEnum):
    """Where an appointment stands (domain reference §3.5)."""

    REQUESTED = "requested"
    NOTIFIED = "notified"
    """An official has the notice; from its day a month is counted."""
    DELAYED = "delayed"
    CONFIRMED = "confirmed"
    MET = "met"
    NO_SHOW = "no_show"
    LINKED = "linked"
    """It became a registered visit."""
    DECLINED = "declined"
    CANCELLED = "cancelled"
    CLOSED = "closed"


class Step(StrEnum):
    """What is done with an appointment; each is one click."""

    NOTIFY = "notify"
    DELAY = "delay"
    CONFIRM = "confirm"
    MOVE = "move"
    MEET = "meet"
    MISS = "miss"
    RECEIVE = "receive"
    DECLINE = "decline"
    CANCEL = "cancel"
    CLOSE = "close"


class AppointmentView(StrEnum):
    """The lists of the page."""

    TODAY = "today"
    REQUESTED = "requested"
    CONFIRMED = "confirmed"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class Slot:
    """A day, with hours ``09:00`` to ``11:30`` of the station's own clock; without them any hour of the day."""

    day: date
    starts: str = ""
    ends: str = ""


@dataclass(frozen=True, slots=True)
class Requester:
    """Who asks: a person, and for a need the unit that they speak for."""

    name: str
    phone: str = ""
    region_code: str = ""
    region_name: str = ""
    person: UUID | None = None
    """Where the directory knows them."""


@dataclass(frozen=True, slots=True)
class Target:
    """Whom a request is for; ``name`` says it where no record does."""

    kind: TargetKind = TargetKind.STATION
    person: UUID | None = None
    unit: UUID | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class RequestAppointment:
    """Keep a request; the id is made before the first try (R-23)."""

    appointment: UUID
    kind: AppointmentKind
    requester: Requester
    topic: str
    target: Target = Target()
    detail: str = ""
    category: str = ""
    """Two-digit code of ``resources/categories``, or nothing."""
    wished: tuple[Slot, ...] = ()
    """Three at most, the dearest first."""
    channel: RequestChannel = RequestChannel.COUNTER
    confidential: bool = False
    """Touches secrets or private life: never public, its words for the head alone."""
    organiser: str = ""
    outside_number: str = ""
    """What the list calls it that it was collected in."""


@dataclass(frozen=True, slots=True)
class TakeStep:
    """Do one step; each needs only the facts that it is about."""

    appointment: UUID
    revision: int
    step: Step
    slot: Slot | None = None
    """To confirm, to move, or the new day of a delay."""
    place: str = ""
    reason: str = ""
    sent_leader: str = ""
    """Who comes in the official's place."""
    visit: UUID | None = None
    """The registered visit that it becomes."""
    conclusions: str = ""


@dataclass(frozen=True, slots=True)
class AppointmentLine:
    """One appointment as a list shows it; the phone masked, words of a confidential one only for who may read them."""

    id: UUID
    revision: int
    number: str
    kind: AppointmentKind
    status: AppointmentStatus
    requester: str
    phone: str
    target: Target
    target_name: str
    topic: str
    category: str
    wished: tuple[Slot, ...]
    confirmed: Slot | None
    place: str
    requested_on: date
    confidential: bool
    is_shown: bool
    """False where its words are kept from who asks."""
    remind: bool
    """The next working day is its day."""
    missed_before: int
    """Times that this requester did not come before; two are flagged."""
    latest: date | None
    """Last day to which an official may put it off."""
    visit: UUID | None
    supply: UUID | None
    steps: tuple[Step, ...]
    """What may be done now, the usual one first."""


@dataclass(frozen=True, slots=True)
class AppointmentDetail:
    """An appointment whole."""

    line: AppointmentLine
    region_name: str
    person: UUID | None
    detail: str
    channel: RequestChannel
    organiser: str
    outside_number: str
    reason: str
    notified_on: date | None
    sent_leader: str
    conclusions: str
    settled_at: datetime | None


@dataclass(frozen=True, slots=True)
class VisitBegun:
    """What the register form is filled with when an appointment becomes a visit; the phone is masked."""

    appointment: UUID
    revision: int
    name: str
    phone: str
    region_name: str
    person: UUID | None
    title: str
    statement: str
    category: str
    deputy: UUID | None


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a list of requests: how many are new, which rows were there already, which say why not."""

    added: tuple[UUID, ...]
    known: tuple[int, ...]
    """Rows, by their place in the list, that were taken before."""
    refused: Mapping[int, tuple[Problem, ...]]
