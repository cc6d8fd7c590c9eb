"""What crosses between the rota and the pages: commands, and the lines of shifts and cells (domain reference §2.8)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from db.kernel.problems import Problem as Finding
from db.people.contracts import DeputyLevel, PersonLine
from db.scheduling.problem import PostKind


class ShiftStatus(StrEnum):
    """状态 of a shift (domain reference §3.4); swaps, leave and absence are of its cells."""

    DRAFT = "draft"
    PUBLISHED = "published"
    IN_DUTY = "in_duty"
    DONE = "done"
    CANCELLED = "cancelled"


class SeatSource(StrEnum):
    """How somebody came into a cell: what a person did is never overwritten by a proposal."""

    BY_HAND = "by_hand"
    PROPOSED = "proposed"
    SWAPPED = "swapped"


class Attendance(StrEnum):
    """What became of a turn."""

    EXPECTED = "expected"
    ATTENDED = "attended"
    ON_LEAVE = "on_leave"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class NewPost:
    """One place of a shift that is planned, with what is wished of whoever takes it."""

    post_kind: PostKind = PostKind.DEPUTY
    levels: tuple[DeputyLevel, ...] = ()
    speciality: str = ""
    group: str = ""


ONE_DEPUTY = (NewPost(),)


@dataclass(frozen=True, slots=True)
class AddShift:
    """Plan one shift by hand; ``shift`` is made before the first try."""

    shift: UUID
    day: date
    starts: str
    """``09:00``"""
    ends: str
    posts: tuple[NewPost, ...] = ONE_DEPUTY
    theme: str = ""
    mix: tuple[DeputyLevel, ...] = ()


@dataclass(frozen=True, slots=True)
class MoveShift:
    """Hold a shift on another day or at another hour, or under another theme."""

    shift: UUID
    revision: int
    day: date
    starts: str
    ends: str
    theme: str = ""


@dataclass(frozen=True, slots=True)
class CancelShift:
    """Let a shift fall out; who was to come stays known."""

    shift: UUID
    revision: int
    reason: str


@dataclass(frozen=True, slots=True)
class FinishShift:
    """Say that a shift is over; one without a visitor counts all the same."""

    shift: UUID
    revision: int
    nobody_came: bool = False


@dataclass(frozen=True, slots=True)
class AddPost:
    """Widen a shift by one place; ``cell`` is made before the first try."""

    cell: UUID
    shift: UUID
    post: NewPost = NewPost()


@dataclass(frozen=True, slots=True)
class CellSeen:
    """A cell as somebody saw it; refused as outdated once it is another one."""

    cell: UUID
    revision: int


@dataclass(frozen=True, slots=True)
class FillCell:
    """Put somebody into a cell by hand, or take them out (``person`` None)."""

    cell: UUID
    revision: int
    person: UUID | None
    kept_because: str = ""
    """Why it is done against a rule; needed as soon as one stands against it."""


@dataclass(frozen=True, slots=True)
class LockCell:
    """Keep a cell as it is, or let go of it again."""

    cell: UUID
    revision: int
    locked: bool


@dataclass(frozen=True, slots=True)
class ExchangeCells:
    """Drag somebody onto another cell: who sits there comes back in exchange."""

    source: CellSeen
    target: CellSeen
    kept_because: str = ""


@dataclass(frozen=True, slots=True)
class NoteAttendance:
    """Note that somebody came and went, was excused or stayed away; a later note goes before an earlier one."""

    note: UUID
    cell: UUID
    attendance: Attendance
    signed_in_at: datetime | None = None
    signed_out_at: datetime | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class AttendanceLine:
    """The newest note of a turn."""

    attendance: Attendance
    signed_in_at: datetime | None = None
    signed_out_at: datetime | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class CellLine:
    """One cell as a page shows it."""

    id: UUID
    revision: int
    place: int
    post_kind: PostKind
    levels: tuple[DeputyLevel, ...]
    speciality: str
    group: str
    person: UUID | None
    locked: bool
    source: SeatSource
    kept_because: str
    attendance: AttendanceLine = AttendanceLine(Attendance.EXPECTED)
    swap_asked: bool = False
    out_of_office: bool = False
    """Whoever sits here has left the office since: the turn turns grey."""

    @property
    def is_open(self) -> bool:
        """Tell whether a proposal may fill it."""
        return self.person is None and not self.locked


@dataclass(frozen=True, slots=True)
class ShiftLine:
    """One shift as a page shows it; ``version`` is that of the table it was published in, 0 before."""

    id: UUID
    revision: int
    day: date
    starts: str
    ends: str
    planned_on: date | None
    """The day of the pattern, where a holiday or a person moved it."""
    theme: str
    mix: tuple[DeputyLevel, ...]
    status: ShiftStatus
    version: int
    announced_on: date | None
    cancel_reason: str
    nobody_came: bool
    pattern: UUID | None
    cells: tuple[CellLine, ...]

    @property
    def missing(self) -> int:
        """Return how many places nobody has."""
        return sum(one.person is None for one in self.cells)


@dataclass(frozen=True, slots=True)
class RotaView:
    """A span of days: its shifts by time, and the people who sit in them."""

    first: date
    last: date
    shifts: tuple[ShiftLine, ...]
    people: Mapping[UUID, PersonLine] = field(default_factory=dict)
    version: int = 0
    """Of the newest table that was published for any of these days; 0 before."""
    is_changed: bool = False
    """Something differs from what was published last."""
    withdrawable: UUID | None = None
    """The newest table, as long as its publishing may be taken back."""

    @property
    def missing(self) -> int:
        """Return how many places nobody has, in shifts that are held."""
        held = (one for one in self.shifts if one.status is not ShiftStatus.CANCELLED)
        return sum(one.missing for one in held)


@dataclass(frozen=True, slots=True)
class Filled:
    """What a hand did to a cell, and what speaks against it."""

    cell: CellLine
    warnings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Moved:
    """A shift on its new day, and what stands against those who sit there."""

    shift: ShiftLine
    warnings: Mapping[UUID, tuple[Finding, ...]]
    """Cell → rules."""


class NotAccepted(StrEnum):
    """Why a proposed seat was not filled."""

    GONE = "gone"
    """The place or its shift is not there any more, or is cancelled or over."""
    FILLED = "filled"
    """Somebody was put there meanwhile."""
    LOCKED = "locked"
    BARRED = "barred"
    """A rule stands against it by now: leave, another turn, no office any more."""


@dataclass(frozen=True, slots=True)
class AcceptSeats:
    """Fill what was proposed: the whole layer, or some cells of it."""

    seats: Mapping[UUID, UUID]
    """Cell → person."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """What was filled, and what was not and why."""

    filled: tuple[UUID, ...]
    refused: Mapping[UUID, NotAccepted]
