"""What is stored of a station's reception days: the patterns, and the days that are excepted."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import Boolean, Date, Integer, String, Text
from sqlalchemy.orm import Mapped

from db.calendar.postponement import Postponement
from db.journal.recorded import Recorded, field
from db.kernel.kinds import Kind
from db.scheduling.pattern_contracts import DayForm, ExceptionForm
from db.storage.base import Base
from db.storage.columns import Id, Tokens, coded


class DutyPatternRow(Recorded, Base):
    """接待日安排: days that come again, with their hours and posts."""

    __tablename__ = "duty_pattern"
    __kind__ = Kind.DUTY_PATTERN

    station: Mapped[UUID] = field(1, Id, index=True)
    theme: Mapped[str] = field(2, String(80))
    form: Mapped[DayForm] = field(3, coded(DayForm), usual=DayForm.WEEKLY)
    numbers: Mapped[tuple[str, ...]] = field(4, Tokens, group=3)
    months: Mapped[tuple[str, ...]] = field(5, Tokens, group=3)
    nth: Mapped[int] = field(6, Integer, group=3)
    every: Mapped[int] = field(7, Integer, group=3)
    since: Mapped[date | None] = field(8, Date, group=3, nullable=True)
    lunar: Mapped[bool] = field(9, Boolean, group=3)
    weekends: Mapped[bool] = field(10, Boolean, group=3)
    starts: Mapped[str] = field(11, String(5))
    ends: Mapped[str] = field(12, String(5), group=11)
    holiday: Mapped[Postponement] = field(13, coded(Postponement), usual=Postponement.NEXT_WORKDAY)
    posts: Mapped[str] = field(14, Text)
    """As ``planning_rules`` writes them."""
    mix: Mapped[tuple[str, ...]] = field(15, Tokens)
    valid_from: Mapped[date | None] = field(16, Date, nullable=True)
    valid_until: Mapped[date | None] = field(17, Date, group=16, nullable=True)
    retired: Mapped[bool] = field(18, Boolean)
    seed: Mapped[UUID | None] = field(19, Id, nullable=True)
    """What the ids of its shifts are derived from; unlike its own id it stands in no proof. None in early ones."""


class DutyExceptionRow(Recorded, Base):
    """单独安排的日子: reception on days more, or on none of these days."""

    __tablename__ = "duty_exception"
    __kind__ = Kind.DUTY_EXCEPTION

    station: Mapped[UUID] = field(1, Id, index=True)
    form: Mapped[ExceptionForm] = field(2, coded(ExceptionForm), usual=ExceptionForm.CLOSED)
    first: Mapped[date] = field(3, Date)
    last: Mapped[date] = field(4, Date, group=3)
    pattern: Mapped[UUID | None] = field(5, Id, nullable=True)
    occasion: Mapped[str] = field(6, String(80))
    withdrawn: Mapped[bool] = field(7, Boolean)
    weekdays: Mapped[str | None] = field(8, String(7), nullable=True)
    """As ``weekdays`` writes them; None for every day of the span."""
