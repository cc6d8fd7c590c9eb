"""What is stored around replies: what a colleague ticked, and the station's own templates."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Boolean, String, Text
from sqlalchemy.orm import Mapped

from db.journal.recorded import Recorded, field
from db.kernel.kinds import Kind
from db.reception.codes import ResultClass
from db.storage.base import Base
from db.storage.columns import Id, UtcTime, coded


class ReplyCheckRow(Recorded, Base):
    """审核: what a colleague ticked of one reply; added, never overwritten."""

    __tablename__ = "reply_check"
    __kind__ = Kind.REPLY_CHECK

    matter: Mapped[UUID] = field(1, Id, index=True)
    reply: Mapped[UUID] = field(2, Id)
    checked_at: Mapped[datetime] = field(3, UtcTime)
    checked_by: Mapped[UUID] = field(4, Id)
    answers: Mapped[bool] = field(5, Boolean)
    says_done: Mapped[bool] = field(6, Boolean)
    has_date: Mapped[bool] = field(7, Boolean)
    has_contact: Mapped[bool] = field(8, Boolean)
    good_tone: Mapped[bool] = field(9, Boolean)
    remark: Mapped[str] = field(10, Text)


class ReplyTemplateRow(Recorded, Base):
    """答复模板 of this station; one that stands for a shipped template names it."""

    __tablename__ = "reply_template"
    __kind__ = Kind.REPLY_TEMPLATE

    name: Mapped[str] = field(1, String(40))
    category: Mapped[str] = field(2, String(4))
    """Code whose matters it fits, with everything below it; empty for all."""
    result: Mapped[ResultClass | None] = field(3, coded(ResultClass), nullable=True)
    text: Mapped[str] = field(4, Text)
    shipped: Mapped[str] = field(5, String(40))
    retired_at: Mapped[datetime | None] = field(6, UtcTime, nullable=True)
