"""What is stored of appointments: requests with what became of them, and the slots that organs and experts offer."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Boolean, Date, Integer, String, Text
from sqlalchemy.orm import Mapped

from db.appointments.contracts import (
    AppointmentKind,
    AppointmentStatus,
    RequestChannel,
    TargetKind,
)
from db.journal.recorded import Recorded, field
from db.kernel.kinds import Kind
from db.storage.base import Base
from db.storage.columns import Id, Tokens, UtcTime, coded


class AppointmentRow(Recorded, Base):
    """预约约见: a request, and what was agreed upon it; the agreement is merged as one."""

    __tablename__ = "appointment"
    __kind__ = Kind.APPOINTMENT

    station: Mapped[UUID] = field(1, Id, index=True)
    kind: Mapped[AppointmentKind] = field(
        2, coded(AppointmentKind), usual=AppointmentKind.MEETS_DEPUTY
    )
    requested_at: Mapped[datetime] = field(3, UtcTime)
    channel: Mapped[RequestChannel] = field(4, coded(RequestChannel), usual=RequestChannel.COUNTER)
    name: Mapped[str] = field(5, String(50))
    phone: Mapped[str] = field(6, String(30))
    region_code: Mapped[str] = field(7, String(12))
    region_name: Mapped[str] = field(8, String(100), group=7)
    person: Mapped[UUID | None] = field(9, Id, nullable=True, index=True)
    """The requester, where the directory knows them."""
    target: Mapped[TargetKind] = field(10, coded(TargetKind), usual=TargetKind.STATION)
    target_person: Mapped[UUID | None] = field(11, Id, group=10, nullable=True)
    target_unit: Mapped[UUID | None] = field(12, Id, group=10, nullable=True)
    target_name: Mapped[str] = field(13, String(80), group=10)
    topic: Mapped[str] = field(14, String(80))
    detail: Mapped[str] = field(15, Text)
    category: Mapped[str] = field(16, String(8))
    wished: Mapped[tuple[str, ...]] = field(17, Tokens)
    """Three slots at most, as ``rules`` writes them."""
    confidential: Mapped[bool] = field(18, Boolean)
    organiser: Mapped[str] = field(19, String(80))
    outside_number: Mapped[str | None] = field(20, String(60), nullable=True)
    status: Mapped[AppointmentStatus] = field(
        30, coded(AppointmentStatus), usual=AppointmentStatus.REQUESTED
    )
    settled_at: Mapped[datetime | None] = field(31, UtcTime, group=30, nullable=True)
    """When the last step was taken."""
    reason: Mapped[str] = field(32, String(200), group=30)
    """Why it was declined, cancelled or put off."""
    confirmed: Mapped[str] = field(33, String(30), group=30)
    """The agreed slot, as ``rules`` writes it; empty while there is none."""
    confirmed_on: Mapped[date | None] = field(34, Date, group=30, nullable=True, index=True)
    """Its day."""
    place: Mapped[str] = field(35, String(100), group=30)
    visit: Mapped[UUID | None] = field(36, Id, group=30, nullable=True)
    """The registered visit that it became."""
    supply: Mapped[UUID | None] = field(37, Id, group=30, nullable=True, index=True)
    """The offered slot that serves it."""
    notified_on: Mapped[date | None] = field(40, Date, nullable=True)
    """When the official had the notice."""
    sent_leader: Mapped[str] = field(41, String(80))
    """Who comes in the official's place."""
    conclusions: Mapped[str] = field(42, Text)
    missed: Mapped[int] = field(43, Integer)
    """How often nobody came at the agreed time."""


class SupplySlotRow(Recorded, Base):
    """供给时段: a time at which an organ or an expert goes down, and what for (S1-29)."""

    __tablename__ = "supply_slot"
    __kind__ = Kind.SUPPLY_SLOT

    station: Mapped[UUID] = field(1, Id, index=True)
    provider: Mapped[str] = field(2, String(80))
    unit: Mapped[UUID | None] = field(3, Id, nullable=True)
    day: Mapped[date] = field(4, Date, index=True)
    starts: Mapped[str] = field(5, String(5), group=4)
    ends: Mapped[str] = field(6, String(5), group=4)
    place: Mapped[str] = field(7, String(100))
    region_name: Mapped[str] = field(8, String(100), group=7)
    """The only community that it is for; empty: any."""
    categories: Mapped[tuple[str, ...]] = field(9, Tokens)
    """What it is about; empty: anything."""
    seats: Mapped[int] = field(10, Integer)
    remark: Mapped[str] = field(11, String(200))
    withdrawn: Mapped[bool] = field(12, Boolean)
