"""What the rota stores (domain reference §2.8): shifts, their cells, what became of them, and who swapped with whom."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Boolean, Date, Integer, String, Text
from sqlalchemy.orm import Mapped

from db.journal.recorded import Recorded, field
from db.kernel.kinds import Kind
from db.scheduling.absence_contracts import AbsenceKind
from db.scheduling.contracts import Attendance, SeatSource, ShiftStatus
from db.scheduling.problem import PostKind
from db.scheduling.swap_contracts import SwapOutcome
from db.storage.base import Base
from db.storage.columns import Id, Tokens, UtcTime, coded


class DutyShiftRow(Recorded, Base):
    """班次: one time of reception of a station."""

    __tablename__ = "duty_shift"
    __kind__ = Kind.DUTY_SHIFT

    station: Mapped[UUID] = field(1, Id, index=True)
    day: Mapped[date] = field(2, Date, index=True)
    starts: Mapped[str] = field(3, String(5), group=2)
    """``09:00``, of the station's own clock."""
    ends: Mapped[str] = field(4, String(5), group=2)
    planned_on: Mapped[date | None] = field(5, Date, group=2, nullable=True)
    """The day of the pattern, where a holiday or a person moved the shift."""
    theme: Mapped[str] = field(6, String(80))
    mix: Mapped[tuple[str, ...]] = field(7, Tokens)
    """Levels of which one deputy each is wished."""
    status: Mapped[ShiftStatus] = field(8, coded(ShiftStatus), usual=ShiftStatus.DRAFT)
    version: Mapped[int] = field(9, Integer, group=8)
    """Of the table that it was published in last; 0 before."""
    announced_on: Mapped[date | None] = field(10, Date, group=8, nullable=True)
    cancel_reason: Mapped[str] = field(11, String(200), group=8)
    nobody_came: Mapped[bool] = field(12, Boolean)
    """A duty without a visitor, which counts all the same."""
    pattern: Mapped[UUID | None] = field(13, Id, nullable=True)
    """What it was planned from; none for one that was added by hand."""


class DutyCellRow(Recorded, Base):
    """One post of a shift: two people who change different cells never meet, and who sits there is merged as one."""

    __tablename__ = "duty_cell"
    __kind__ = Kind.DUTY_CELL

    shift: Mapped[UUID] = field(1, Id, index=True)
    place: Mapped[int] = field(2, Integer)
    post_kind: Mapped[PostKind] = field(3, coded(PostKind), usual=PostKind.DEPUTY)
    levels: Mapped[tuple[str, ...]] = field(4, Tokens)
    speciality: Mapped[str] = field(5, String(40))
    wished_group: Mapped[str] = field(6, String(60))
    person: Mapped[UUID | None] = field(7, Id, nullable=True, index=True)
    locked: Mapped[bool] = field(8, Boolean, group=7)
    source: Mapped[SeatSource] = field(9, coded(SeatSource), group=7, usual=SeatSource.BY_HAND)
    kept_because: Mapped[str] = field(10, String(200), group=7)
    dropped: Mapped[bool] = field(11, Boolean)
    """The shift has this place no more."""


class DutyAttendanceRow(Recorded, Base):
    """到站情况: what became of a turn; added, never overwritten, and the newest note counts."""

    __tablename__ = "duty_attendance"
    __kind__ = Kind.DUTY_ATTENDANCE

    cell: Mapped[UUID] = field(1, Id, index=True)
    person: Mapped[UUID] = field(2, Id, index=True)
    """Who was to come then, whoever sits in the cell later."""
    attendance: Mapped[Attendance] = field(3, coded(Attendance), usual=Attendance.EXPECTED)
    signed_in_at: Mapped[datetime | None] = field(4, UtcTime, nullable=True)
    signed_out_at: Mapped[datetime | None] = field(5, UtcTime, nullable=True)
    remark: Mapped[str] = field(6, Text)
    noted_at: Mapped[datetime] = field(7, UtcTime)


class DutySwapRow(Recorded, Base):
    """调班: who asked to hand a turn to whom, and what was decided; what was asked is never overwritten."""

    __tablename__ = "duty_swap"
    __kind__ = Kind.DUTY_SWAP

    cell: Mapped[UUID] = field(1, Id, index=True)
    other_cell: Mapped[UUID | None] = field(2, Id, nullable=True, index=True)
    """None where the other gives no turn in return."""
    giver: Mapped[UUID] = field(3, Id)
    taker: Mapped[UUID] = field(4, Id)
    reason: Mapped[str] = field(5, String(200))
    asked_at: Mapped[datetime] = field(6, UtcTime)
    asked_by: Mapped[UUID] = field(7, Id)
    asked_for: Mapped[str] = field(8, String(80))
    """Who spoke for the giver; empty where the giver asked in person."""
    outcome: Mapped[SwapOutcome] = field(9, coded(SwapOutcome), usual=SwapOutcome.ASKED)
    decided_at: Mapped[datetime | None] = field(10, UtcTime, group=9, nullable=True)
    decided_by: Mapped[UUID | None] = field(11, Id, group=9, nullable=True)
    agreed_for: Mapped[str] = field(12, String(80), group=9)
    """Who spoke for the taker; empty where the taker answered in person."""
    remark: Mapped[str] = field(13, String(200), group=9)


class DutyAbsenceRow(Recorded, Base):
    """请假和不便日期: days on which somebody cannot come, or would rather not."""

    __tablename__ = "duty_absence"
    __kind__ = Kind.DUTY_ABSENCE

    person: Mapped[UUID] = field(1, Id, index=True)
    absence: Mapped[AbsenceKind] = field(2, coded(AbsenceKind), usual=AbsenceKind.BLOCKED)
    first: Mapped[date] = field(3, Date)
    last: Mapped[date] = field(4, Date, group=3)
    reason: Mapped[str] = field(5, String(200))
    withdrawn: Mapped[bool] = field(6, Boolean)
    weekdays: Mapped[str | None] = field(7, String(7), nullable=True)
    """As ``weekdays`` writes them; None for every day of the span."""


class DutyTableRow(Recorded, Base):
    """排班表的一版: what was published for a span of days; added, never overwritten."""

    __tablename__ = "duty_table"
    __kind__ = Kind.DUTY_TABLE

    station: Mapped[UUID] = field(1, Id, index=True)
    first: Mapped[date] = field(2, Date)
    last: Mapped[date] = field(3, Date)
    number: Mapped[int] = field(4, Integer)
    """1 for v1; two stations that publish without knowing of each other may give one number twice."""
    announced_on: Mapped[date] = field(5, Date)
    published_at: Mapped[datetime] = field(6, UtcTime)
    published_by: Mapped[UUID] = field(7, Id)
    content: Mapped[str] = field(8, Text)
    """Who was to come when, as ``table_rules`` writes it."""
    remark: Mapped[str] = field(9, String(200))
    """Why it was published though something spoke against it."""
    withdrawn_at: Mapped[datetime | None] = field(10, UtcTime, nullable=True)
    """Taken back within ten minutes: its number is not given again, and nothing else of it counts."""
