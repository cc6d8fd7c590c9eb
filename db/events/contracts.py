"""What crosses between events and the pages: events with their parts, rosters, marks of who came, and outcomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from db.events.codes import (
    AttendeeRole,
    CountQuality,
    CountUnit,
    EventMode,
    EventState,
    EventStep,
    EventType,
    HostRole,
    PartKind,
    Presence,
    SignMethod,
)
from db.people.contracts import DeputyLevel


@dataclass(frozen=True, slots=True)
class Limits:
    """Minutes that decide what is early and late (domain reference §3.7)."""

    opens_before: int = 60
    late_after: int = 10
    early_before: int = 15


@dataclass(frozen=True, slots=True)
class Host:
    """Who holds an event; an event is counted once, however many hold it."""

    name: str
    role: HostRole = HostRole.HOST
    unit: UUID | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an event as it is planned."""

    kind: PartKind = PartKind.AGENDA
    title: str = ""
    speaker: str = ""
    about: str = ""
    """Number of the case, or the law."""
    starts: str = ""
    minutes: int | None = None
    material: str = ""


@dataclass(frozen=True, slots=True)
class PlanEvent:
    """Plan an event, or change its plan; the id is made before the first try (R-23)."""

    event: UUID
    kind: EventType
    title: str
    day: date
    starts: str
    ends: str
    place: str
    mode: EventMode = EventMode.ONSITE
    programme: str = ""
    series_no: int = 0
    """第几场 of its programme; 0 for one by itself."""
    is_extra: bool = False
    """Beyond the plan of the year (4+X)."""
    presider: str = ""
    categories: tuple[str, ...] = ()
    hosts: tuple[Host, ...] = ()
    parts: tuple[Part, ...] = ()
    """Empty: those that the type asks for."""
    council: UUID | None = None
    limits: Limits = Limits()
    hides_names: bool = False
    """The public screen shows surnames alone."""


@dataclass(frozen=True, slots=True)
class TakeEventStep:
    """Do one step."""

    event: UUID
    step: EventStep
    reason: str = ""
    day: date | None = None
    """The new day of what was postponed."""


@dataclass(frozen=True, slots=True)
class Invitee:
    """Somebody who is to be put on a roster."""

    name: str
    role: AttendeeRole = AttendeeRole.GUEST
    unit: str = ""
    level: DeputyLevel | None = None
    group: str = ""
    phone: str = ""
    seat: str = ""
    person: UUID | None = None


@dataclass(frozen=True, slots=True)
class InvitationLine:
    """Somebody on a roster as a list shows them; the phone masked."""

    id: UUID
    event: UUID
    serial: int
    name: str
    role: AttendeeRole
    unit: str
    level: DeputyLevel | None
    group: str
    seat: str
    phone: str
    code: str
    """Digits of the badge."""
    person: UUID | None
    is_walk_in: bool
    substitute_for: UUID | None
    presence: Presence
    arrived_at: datetime | None
    """The earliest of all desks."""
    left_at: datetime | None
    method: SignMethod | None
    desks: tuple[str, ...]
    """Every desk at which they were signed in."""
    is_late: bool
    left_early: bool
    made_up_by: str
    """Who approved what was noted afterwards."""
    reason: str
    """Of a leave, or of what was noted afterwards."""
    strokes: bytes = b""

    @property
    def came(self) -> bool:
        """Tell whether they are there or were."""
        return self.arrived_at is not None


@dataclass(frozen=True, slots=True)
class Counts:
    """应到, 实到, 请假, 缺席, 临时来宾 of an event; whoever came although on leave has come."""

    expected: int
    came: int
    """Of those who were expected."""
    present: int
    """There now, walk-ins with them."""
    on_leave: int
    missing: int
    walk_ins: int
    by_role: Mapping[AttendeeRole, tuple[int, int]]
    """Role → came and expected; walk-ins are in no role."""

    @property
    def arrived(self) -> int:
        """Everybody who came, walk-ins with them."""
        return self.came + self.walk_ins


@dataclass(frozen=True, slots=True)
class PartLine:
    """A part of an event."""

    id: UUID
    kind: PartKind
    title: str
    speaker: str
    about: str
    starts: str
    minutes: int | None
    material: str
    done_at: datetime | None


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event as a list shows it."""

    id: UUID
    revision: int
    kind: EventType
    title: str
    programme: str
    series_no: int
    day: date
    starts: str
    ends: str
    place: str
    mode: EventMode
    state: EventState
    reason: str
    is_extra: bool
    counts: Counts
    remote: int
    """人次 counted at other places."""
    steps: tuple[EventStep, ...]
    """What may be done now, the usual one first."""

    @property
    def is_open(self) -> bool:
        """Tell whether somebody can sign in."""
        return self.state in {EventState.SIGN_IN_OPEN, EventState.RUNNING}


@dataclass(frozen=True, slots=True)
class HeadcountLine:
    """What a place counted last; ``number`` is None while it has not reported."""

    place: str
    unit: CountUnit
    number: int | None
    quality: CountQuality
    source: str
    counted_at: datetime
    earlier: tuple[int, ...]
    """What it had reported before, the newest first."""


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question at an event."""

    id: UUID
    asker: str
    unit: str
    question: str
    answer: str
    answered_by: str
    noted_at: datetime
    matter: UUID | None
    """What it became, where nobody could answer."""


@dataclass(frozen=True, slots=True)
class QuestionBegun:
    """What the register form is filled with when a question becomes a matter."""

    question: UUID
    asker: str
    unit: str
    words: str
    event_title: str


@dataclass(frozen=True, slots=True)
class EventView:
    """An event whole."""

    line: EventLine
    presider: str
    categories: tuple[str, ...]
    hosts: tuple[Host, ...]
    parts: tuple[PartLine, ...]
    headcounts: tuple[HeadcountLine, ...]
    questions: tuple[QuestionLine, ...]
    minutes: str
    outcome: Outcome
    council: UUID | None
    limits: Limits
    hides_names: bool
    quorum: Quorum | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """成果: what an event led to; the cost in cents."""

    opinions: int = 0
    matters: int = 0
    reports: int = 0
    adopted: int = 0
    cost: int = 0


@dataclass(frozen=True, slots=True)
class Quorum:
    """How many have to be there, and how many of those who count are."""

    members: int
    present: int
    needed: int

    @property
    def is_reached(self) -> bool:
        """Tell whether the meeting may decide."""
        return self.members > 0 and self.present >= self.needed
