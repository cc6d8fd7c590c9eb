"""What is stored of events (domain reference §2.11): plans, rosters, and facts of who came and what was counted."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Boolean, Date, Integer, LargeBinary, String, Text
from sqlalchemy.orm import Mapped

from db.events.codes import (
    AttendeeRole,
    CountQuality,
    CountUnit,
    EventMode,
    EventState,
    EventType,
    HostRole,
    MarkKind,
    PartKind,
    SignMethod,
    SignOutcome,
)
from db.journal.recorded import Recorded, field
from db.kernel.kinds import Kind
from db.people.contracts import DeputyLevel
from db.storage.base import Base
from db.storage.columns import Id, Tokens, UtcTime, coded


class EventRow(Recorded, Base):
    """活动: an occasion that people are invited to."""

    __tablename__ = "event"
    __kind__ = Kind.EVENT

    station: Mapped[UUID] = field(1, Id, index=True)
    event_type: Mapped[EventType] = field(2, coded(EventType), usual=EventType.OTHER)
    title: Mapped[str] = field(3, String(80))
    programme: Mapped[str] = field(4, String(80))
    series_no: Mapped[int] = field(5, Integer, group=4)
    day: Mapped[date] = field(6, Date, index=True)
    starts: Mapped[str] = field(7, String(5), group=6)
    ends: Mapped[str] = field(8, String(5), group=6)
    place: Mapped[str] = field(9, String(100))
    mode: Mapped[EventMode] = field(10, coded(EventMode), usual=EventMode.ONSITE)
    is_extra: Mapped[bool] = field(11, Boolean)
    presider: Mapped[str] = field(12, String(80))
    categories: Mapped[tuple[str, ...]] = field(13, Tokens)
    council: Mapped[UUID | None] = field(14, Id, nullable=True)
    opens_before: Mapped[int] = field(15, Integer)
    """Minutes, with the two that follow."""
    late_after: Mapped[int] = field(16, Integer, group=15)
    early_before: Mapped[int] = field(17, Integer, group=15)
    hides_names: Mapped[bool] = field(18, Boolean)
    seed: Mapped[UUID] = field(19, Id)
    """What the ids of people who come from the directory are derived from: two desks that enter one enter the same."""
    state: Mapped[EventState] = field(20, coded(EventState), usual=EventState.PLANNED)
    reason: Mapped[str] = field(21, String(200), group=20)
    """Why it was postponed or cancelled."""
    minutes: Mapped[str] = field(22, Text)
    opinions: Mapped[int] = field(23, Integer)
    """成果, with the four that follow."""
    matters: Mapped[int] = field(24, Integer, group=23)
    reports: Mapped[int] = field(25, Integer, group=23)
    adopted: Mapped[int] = field(26, Integer, group=23)
    cost: Mapped[int] = field(27, Integer, group=23)


class EventHostRow(Recorded, Base):
    """主办, 协办."""

    __tablename__ = "event_host"
    __kind__ = Kind.EVENT_HOST

    event: Mapped[UUID] = field(1, Id, index=True)
    role: Mapped[HostRole] = field(2, coded(HostRole), usual=HostRole.CO_HOST)
    name: Mapped[str] = field(3, String(80))
    unit: Mapped[UUID | None] = field(4, Id, nullable=True)
    withdrawn: Mapped[bool] = field(5, Boolean)


class EventPartRow(Recorded, Base):
    """A part of an event: of the four of 安商驿站, or of any agenda."""

    __tablename__ = "event_part"
    __kind__ = Kind.EVENT_PART

    event: Mapped[UUID] = field(1, Id, index=True)
    place: Mapped[int] = field(2, Integer)
    part: Mapped[PartKind] = field(3, coded(PartKind), usual=PartKind.AGENDA)
    title: Mapped[str] = field(4, String(80))
    speaker: Mapped[str] = field(5, String(80))
    about: Mapped[str] = field(6, String(200))
    starts: Mapped[str] = field(7, String(5))
    minutes: Mapped[int | None] = field(8, Integer, nullable=True)
    material: Mapped[str] = field(9, String(200))
    done_at: Mapped[datetime | None] = field(10, UtcTime, nullable=True)
    withdrawn: Mapped[bool] = field(11, Boolean)


class InvitationRow(Recorded, Base):
    """应到 or 临时来宾: somebody on the roster of an event."""

    __tablename__ = "invitation"
    __kind__ = Kind.INVITATION

    event: Mapped[UUID] = field(1, Id, index=True)
    serial: Mapped[int] = field(2, Integer)
    person: Mapped[UUID | None] = field(3, Id, nullable=True, index=True)
    name: Mapped[str] = field(4, String(50))
    readings: Mapped[tuple[str, ...]] = field(5, Tokens(400), group=4)
    """Pinyin and initials of the name, every way it is read."""
    phone: Mapped[str] = field(6, String(30))
    unit: Mapped[str] = field(7, String(100))
    role: Mapped[AttendeeRole] = field(8, coded(AttendeeRole), usual=AttendeeRole.GUEST)
    level: Mapped[DeputyLevel | None] = field(9, coded(DeputyLevel), nullable=True)
    group_name: Mapped[str] = field(10, String(80))
    seat: Mapped[str] = field(11, String(20))
    code: Mapped[str] = field(12, String(14), index=True)
    """Digits of the badge; follow from the id."""
    is_walk_in: Mapped[bool] = field(13, Boolean)
    substitute_for: Mapped[UUID | None] = field(14, Id, nullable=True)
    leave_at: Mapped[datetime | None] = field(15, UtcTime, nullable=True)
    leave_reason: Mapped[str] = field(16, String(200), group=15)
    withdrawn_at: Mapped[datetime | None] = field(17, UtcTime, nullable=True)


class AttendanceMarkRow(Recorded, Base):
    """签到, 签退, 补签: a fact of one desk; added, and at most taken back."""

    __tablename__ = "attendance_mark"
    __kind__ = Kind.ATTENDANCE_MARK

    event: Mapped[UUID] = field(1, Id, index=True)
    invitation: Mapped[UUID] = field(2, Id, index=True)
    what: Mapped[MarkKind] = field(3, coded(MarkKind), usual=MarkKind.ARRIVED)
    at: Mapped[datetime] = field(4, UtcTime)
    method: Mapped[SignMethod] = field(5, coded(SignMethod), usual=SignMethod.BY_HAND)
    desk: Mapped[str] = field(6, String(40))
    strokes: Mapped[bytes] = field(7, LargeBinary)
    approved_by: Mapped[str] = field(8, String(80))
    reason: Mapped[str] = field(9, String(200))
    undone_at: Mapped[datetime | None] = field(10, UtcTime, nullable=True)
    undone_by: Mapped[UUID | None] = field(11, Id, group=10, nullable=True)
    undo_reason: Mapped[str] = field(12, String(200), group=10)


class HeadcountRow(Recorded, Base):
    """汇总人次: what a place reported; a change is added, the old value stays."""

    __tablename__ = "headcount"
    __kind__ = Kind.HEADCOUNT

    event: Mapped[UUID] = field(1, Id, index=True)
    place: Mapped[str] = field(2, String(100))
    unit: Mapped[CountUnit] = field(3, coded(CountUnit), usual=CountUnit.PERSON_TIMES)
    number: Mapped[int | None] = field(4, Integer, nullable=True)
    """None: the place takes part and has not reported yet."""
    quality: Mapped[CountQuality] = field(5, coded(CountQuality), usual=CountQuality.EXACT)
    source: Mapped[str] = field(6, String(80))
    counted_at: Mapped[datetime] = field(7, UtcTime)


class EventQuestionRow(Recorded, Base):
    """问答: what was asked at an event; one that nobody could answer becomes a matter."""

    __tablename__ = "event_question"
    __kind__ = Kind.EVENT_QUESTION

    event: Mapped[UUID] = field(1, Id, index=True)
    asker: Mapped[str] = field(2, String(80))
    unit: Mapped[str] = field(3, String(100))
    question: Mapped[str] = field(4, Text)
    answer: Mapped[str] = field(5, Text)
    answered_by: Mapped[str] = field(6, String(80), group=5)
    noted_at: Mapped[datetime] = field(7, UtcTime)
    became: Mapped[UUID | None] = field(8, Id, nullable=True)
    """The matter that it became."""


class FailedScanRow(Recorded, Base):
    """A code that led to nobody, kept until somebody has looked at it."""

    __tablename__ = "failed_scan"
    __kind__ = Kind.FAILED_SCAN

    event: Mapped[UUID] = field(1, Id, index=True)
    scanned: Mapped[str] = field(2, String(80))
    desk: Mapped[str] = field(3, String(40))
    at: Mapped[datetime] = field(4, UtcTime)
    outcome: Mapped[SignOutcome] = field(5, coded(SignOutcome), usual=SignOutcome.UNREADABLE)
    settled_at: Mapped[datetime | None] = field(6, UtcTime, nullable=True)
