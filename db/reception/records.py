"""What reception stores (domain reference §2.2–2.5); tickets and drafts belong to this computer alone."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Boolean, Date, Index, Integer, LargeBinary, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from db.journal.recorded import Recorded, field
from db.kernel.kinds import Kind
from db.people.contracts import Gender
from db.reception.codes import (
    Channel,
    ContactForm,
    DemandType,
    MatterState,
    ResultClass,
    Route,
    Scale,
    Urgency,
    VisitorKind,
)
from db.reception.handling import (
    DeclineReason,
    LinkType,
    RaterKind,
    RatingMethod,
    ReturnReason,
    Unable,
    UnitRole,
    UrgeForm,
)
from db.search.entry import SearchEntry
from db.stations.rules import in_lane, is_serial
from db.storage.base import LOCAL, Base
from db.storage.columns import Id, Ids, UtcTime, coded


def few(name: str, *columns: str, where: str) -> Index:
    """Return an index of the few rows that meet a condition; a query has to state it word for word."""
    return Index(name, *columns, sqlite_where=text(where), postgresql_where=text(where))


class VisitRow(Recorded, Base):
    """选民接待登记: one visit, whoever came and however."""

    __tablename__ = "visit"
    __kind__ = Kind.VISIT
    __table_args__ = (
        Index("ix_visit_person", "person"),
        Index("ix_visit_received", "received_at"),
        few("ix_visit_receipt_mark", "receipt_mark", where="receipt_mark IS NOT NULL"),
    )

    channel: Mapped[Channel] = field(1, coded(Channel))
    place: Mapped[str] = field(2, String(100))
    received_at: Mapped[datetime] = field(3, UtcTime)
    recorded_at: Mapped[datetime] = field(4, UtcTime)
    visitor_kind: Mapped[VisitorKind] = field(5, coded(VisitorKind))
    visitor_count: Mapped[int] = field(6, Integer)
    person: Mapped[UUID | None] = field(7, Id, nullable=True)
    name: Mapped[str] = field(8, String(50))
    phone: Mapped[str] = field(9, String(30))
    gender: Mapped[Gender] = field(10, coded(Gender))
    region_code: Mapped[str] = field(11, String(12))
    region_name: Mapped[str] = field(12, String(100))
    address: Mapped[str] = field(13, String(100))
    work_unit: Mapped[str] = field(14, String(100))
    uscc: Mapped[str] = field(15, String(40))
    confidential: Mapped[bool] = field(16, Boolean)
    deputies: Mapped[tuple[UUID, ...]] = field(17, Ids)
    legal_officers: Mapped[tuple[UUID, ...]] = field(18, Ids)
    recorder: Mapped[UUID] = field(19, Id)
    ticket: Mapped[str] = field(20, String(8))
    sealed: Mapped[bytes | None] = field(60, LargeBinary, nullable=True)
    """Who a confidential visitor was, sealed to the station's pair (security §6.4)."""
    notice_version: Mapped[str | None] = field(61, String(16), nullable=True)
    """Which notice on personal data the visitor was shown (R-51)."""
    receipt_mark: Mapped[bytes | None] = field(62, LargeBinary(32), nullable=True)
    """Keyed hash of the code with which an anonymous visitor may ask (R-54)."""
    age_band: Mapped[int | None] = field(63, Integer, nullable=True)
    occupation: Mapped[str | None] = field(64, String(50), nullable=True)
    is_voter_here: Mapped[bool | None] = field(65, Boolean, nullable=True)
    is_read_back: Mapped[bool | None] = field(66, Boolean, nullable=True)


_IS_REPORT = text("demand_type = 'report'")


class MatterRow(Recorded, Base):
    """民情事项: one issue of a visit, with its own number."""

    __tablename__ = "matter"
    __kind__ = Kind.MATTER
    __searched__ = ("year", "serial", "state", "title", "summary", "statement", "place")
    __table_args__ = (
        Index("ix_matter_visit", "visit"),
        Index("ix_matter_year_serial", "year", "serial"),
        Index(
            "ix_matter_received", "received_at", "id", "state", "visit", "unit", "urgency", "category"
        ),
        Index("ix_matter_state_due", "state", "due_on", "id"),
        Index("ix_matter_category", "category", "received_at", "id"),
        Index(
            "ix_matter_counted", "received_at", "state", "left_state", "result", "replied_at",
            "due_on", "original_due_on", "round_due_on", "days_late", "redone", "category", "visit", "id",
        ),
        Index("ix_matter_closed", "state", "closed_at", "left_state"),
        few("ix_matter_on_site", "received_at", "state", "id", where="answer <> ''"),
        few("ix_matter_very_urgent", "state", where="urgency = 'very_urgent'"),
        Index("ix_matter_machine", "machine_number"),
        few("ix_matter_external", "external_number", where="external_number IS NOT NULL"),
        Index("ix_matter_report", "id", sqlite_where=_IS_REPORT, postgresql_where=_IS_REPORT),
    )  # fmt: skip

    visit: Mapped[UUID] = field(1, Id)
    year: Mapped[int] = field(2, Integer, group=2)
    serial: Mapped[int] = field(3, Integer, group=2)
    number: Mapped[str] = field(4, String(40), group=2)
    machine_number: Mapped[str] = field(5, String(60), group=2)
    scan_digits: Mapped[str] = field(6, String(16), group=2)
    received_at: Mapped[datetime] = field(7, UtcTime)
    title: Mapped[str] = field(8, String(40))
    statement: Mapped[str] = field(9, Text)
    summary: Mapped[str] = field(10, String(200))
    demand_type: Mapped[DemandType] = field(11, coded(DemandType))
    category: Mapped[str] = field(12, String(8))
    place: Mapped[str] = field(13, String(100))
    urgency: Mapped[Urgency] = field(14, coded(Urgency))
    scale: Mapped[Scale] = field(15, coded(Scale))
    proposed_handling: Mapped[str] = field(16, Text)
    answer: Mapped[str] = field(17, Text)
    state: Mapped[MatterState] = field(20, coded(MatterState), group=20)
    replied_at: Mapped[datetime | None] = field(21, UtcTime, group=20, nullable=True)
    closed_at: Mapped[datetime | None] = field(22, UtcTime, group=20, nullable=True)
    result: Mapped[ResultClass | None] = field(23, coded(ResultClass), group=20, nullable=True)
    days_late: Mapped[int | None] = field(24, Integer, group=20, nullable=True)
    """Working days the first reply was late; written once."""
    redone: Mapped[int | None] = field(25, Integer, group=20, nullable=True)
    left_state: Mapped[str | None] = field(26, String(40), group=20, nullable=True)
    """Where a merged matter stood, so that unmerging leads back; what an archived one ended as."""
    decline_reason: Mapped[DeclineReason | None] = field(
        27, coded(DeclineReason), group=20, nullable=True
    )
    guided_to: Mapped[str | None] = field(28, String(200), group=20, nullable=True)
    unit: Mapped[UUID | None] = field(30, Id, group=30, nullable=True)
    assigned_at: Mapped[datetime | None] = field(31, UtcTime, group=30, nullable=True)
    due_on: Mapped[date | None] = field(40, Date, group=40, nullable=True)
    due_days: Mapped[int | None] = field(41, Integer, group=40, nullable=True)
    original_due_on: Mapped[date | None] = field(42, Date, group=40, nullable=True)
    round_due_on: Mapped[date | None] = field(43, Date, nullable=True)
    """The voter's deadline before an extension or a redo; on-time statistics count by it."""
    void_reason: Mapped[str | None] = field(50, String(80), nullable=True)
    external_number: Mapped[str | None] = field(58, String(60), nullable=True)
    """What another system calls it."""
    sealed: Mapped[bytes | None] = field(60, LargeBinary, nullable=True)
    """Title, words and answer of a report of wrongdoing; their own columns stay empty then."""
    accused: Mapped[UUID | None] = field(61, Id, nullable=True)
    """The unit a report complains of: it never handles the matter (R-53)."""
    is_public_interest: Mapped[bool | None] = field(62, Boolean, nullable=True)
    related_count: Mapped[int | None] = field(63, Integer, nullable=True)

    def search_entry(self) -> SearchEntry:
        """Found by its words and the beginning of its running number; a void one by its number only.

        The station's name and year stand in every number, so whole numbers are looked up (``numbers``), not searched.
        """
        numbers = (str(in_lane(self.serial)),) if is_serial(self.serial) else ()
        if self.state is MatterState.VOID:
            return SearchEntry(numbers=numbers)
        bodies = (self.summary, self.statement, self.place)
        return SearchEntry(title=self.title, bodies=bodies, numbers=numbers)


class AssignmentRow(Recorded, Base):
    """交办单: a matter handed to a unit; ``approved_by`` is 批示人, who made it out is in the journal."""

    __tablename__ = "assignment"
    __kind__ = Kind.ASSIGNMENT

    matter: Mapped[UUID] = field(1, Id, index=True)
    year: Mapped[int] = field(2, Integer, group=2)
    serial: Mapped[int] = field(3, Integer, group=2)
    number: Mapped[str] = field(4, String(40), group=2)
    unit: Mapped[UUID] = field(5, Id)
    assigned_at: Mapped[datetime] = field(6, UtcTime)
    due_on: Mapped[date | None] = field(7, Date, nullable=True)
    opinion: Mapped[str] = field(8, Text)
    role: Mapped[UnitRole | None] = field(9, coded(UnitRole), nullable=True)
    signed_on: Mapped[date | None] = field(10, Date, group=10, nullable=True)
    signed_by: Mapped[str | None] = field(11, String(50), group=10, nullable=True)
    returned_at: Mapped[datetime | None] = field(12, UtcTime, group=12, nullable=True)
    return_reason: Mapped[ReturnReason | None] = field(
        13, coded(ReturnReason), group=12, nullable=True
    )
    return_remark: Mapped[str | None] = field(14, Text, group=12, nullable=True)
    suggested_unit: Mapped[UUID | None] = field(15, Id, group=12, nullable=True)
    replied_at: Mapped[datetime | None] = field(16, UtcTime, nullable=True)
    route: Mapped[Route | None] = field(18, coded(Route), nullable=True)
    ended_at: Mapped[datetime | None] = field(17, UtcTime, nullable=True)
    """When the matter went elsewhere: the slip no longer counts."""
    contact: Mapped[str | None] = field(19, String(50), nullable=True)
    phone: Mapped[str | None] = field(20, String(30), nullable=True)
    approved_by: Mapped[str | None] = field(21, String(50), nullable=True)


class ReplyRow(Recorded, Base):
    """办理答复; added, never overwritten; an old ledger's has no number, one nobody waited for no lateness."""

    __tablename__ = "reply"
    __kind__ = Kind.REPLY
    __table_args__ = (Index("ix_reply_year_serial", "year", "serial"),)

    matter: Mapped[UUID] = field(1, Id, index=True)
    unit: Mapped[UUID | None] = field(2, Id, nullable=True)
    replied_at: Mapped[datetime] = field(3, UtcTime)
    result: Mapped[ResultClass] = field(4, coded(ResultClass), usual=ResultClass.D)
    content: Mapped[str] = field(5, Text)
    handler: Mapped[str] = field(6, String(50))
    met_person: Mapped[bool] = field(7, Boolean)
    contact_form: Mapped[ContactForm] = field(8, coded(ContactForm))
    next_reply_due: Mapped[date | None] = field(9, Date, nullable=True)
    on_site: Mapped[bool] = field(10, Boolean)
    year: Mapped[int | None] = field(11, Integer, group=11, nullable=True)
    serial: Mapped[int | None] = field(12, Integer, group=11, nullable=True)
    number: Mapped[str | None] = field(13, String(40), group=11, nullable=True)
    handler_phone: Mapped[str | None] = field(14, String(30), nullable=True)
    leader_signed_by: Mapped[str | None] = field(15, String(50), nullable=True)
    has_seal: Mapped[bool | None] = field(16, Boolean, nullable=True)
    publicity: Mapped[int | None] = field(17, Integer, nullable=True)
    copy_to: Mapped[tuple[UUID, ...] | None] = field(18, Ids, nullable=True)
    days_late: Mapped[int | None] = field(19, Integer, nullable=True)


class ExtensionRow(Recorded, Base):
    """延期: what a unit asked for and what was decided."""

    __tablename__ = "extension"
    __kind__ = Kind.EXTENSION

    matter: Mapped[UUID] = field(1, Id, index=True)
    asked_on: Mapped[date] = field(2, Date)
    new_due: Mapped[date] = field(3, Date)
    reason: Mapped[str] = field(4, Text)
    granted: Mapped[bool | None] = field(5, Boolean, group=5, nullable=True)
    decided_at: Mapped[datetime | None] = field(6, UtcTime, group=5, nullable=True)
    decided_by: Mapped[UUID | None] = field(7, Id, group=5, nullable=True)
    visitor_informed: Mapped[bool | None] = field(8, Boolean, group=5, nullable=True)
    remark: Mapped[str | None] = field(9, Text, group=5, nullable=True)
    is_over: Mapped[bool | None] = field(10, Boolean, nullable=True)
    """A further round has begun since: it moves no day any more."""


class UrgeRow(Recorded, Base):
    """催办 and 督办."""

    __tablename__ = "urge"
    __kind__ = Kind.URGE

    matter: Mapped[UUID] = field(1, Id, index=True)
    unit: Mapped[UUID | None] = field(2, Id, nullable=True)
    urged_at: Mapped[datetime] = field(3, UtcTime)
    form: Mapped[UrgeForm] = field(4, coded(UrgeForm))
    response: Mapped[str] = field(5, Text)
    due_on: Mapped[date | None] = field(6, Date, nullable=True)
    """The deadline that stood on that day: an extension or a redo moves the matter's own."""


class FeedbackRow(Recorded, Base):
    """反馈 to voter and deputy."""

    __tablename__ = "feedback"
    __kind__ = Kind.FEEDBACK

    matter: Mapped[UUID] = field(1, Id, index=True)
    told_at: Mapped[datetime] = field(2, UtcTime)
    contact_form: Mapped[ContactForm] = field(3, coded(ContactForm))
    deputy_told: Mapped[bool] = field(4, Boolean)
    remark: Mapped[str] = field(5, Text)
    unchecked_because: Mapped[str | None] = field(6, Text, nullable=True)


class RatingRow(Recorded, Base):
    """满意度评价; added, never overwritten: the first one stays the first."""

    __tablename__ = "rating"
    __kind__ = Kind.RATING
    __table_args__ = (
        Index("ix_rating_said", "matter", "rated_at", "base_hlc", "rater", "unable", "attitude", "result"),
    )  # fmt: skip

    matter: Mapped[UUID] = field(1, Id)
    rated_at: Mapped[datetime] = field(2, UtcTime)
    rater: Mapped[RaterKind] = field(3, coded(RaterKind))
    round: Mapped[int] = field(4, Integer)
    """1 for the first handling, 2 after it was redone."""
    attitude: Mapped[int | None] = field(5, Integer, nullable=True)
    result: Mapped[int | None] = field(6, Integer, nullable=True)
    reason: Mapped[str] = field(7, Text)
    method: Mapped[RatingMethod] = field(8, coded(RatingMethod))
    unable: Mapped[Unable | None] = field(9, coded(Unable), nullable=True)
    taken_by: Mapped[UUID] = field(10, Id)
    received_reply: Mapped[bool | None] = field(11, Boolean, nullable=True)
    received_on: Mapped[date | None] = field(12, Date, nullable=True)


class RevisitRow(Recorded, Base):
    """回头看 of a closed matter."""

    __tablename__ = "revisit"
    __kind__ = Kind.REVISIT

    matter: Mapped[UUID] = field(1, Id, index=True)
    revisited_at: Mapped[datetime] = field(2, UtcTime)
    still_solved: Mapped[bool] = field(3, Boolean)
    remark: Mapped[str] = field(4, Text)


class LinkRow(Recorded, Base):
    """What a matter has to do with another record; an ended link stays readable."""

    __tablename__ = "link"
    __kind__ = Kind.LINK
    __table_args__ = (
        Index("ix_link_target", "target"),
        few("ix_link_opinion", "id", where="type = 'opinion'"),
    )

    matter: Mapped[UUID] = field(1, Id, index=True)
    type: Mapped[LinkType] = field(2, coded(LinkType), usual=LinkType.CLUE)
    target: Mapped[UUID | None] = field(3, Id, nullable=True)
    remark: Mapped[str] = field(4, Text)
    ended_at: Mapped[datetime | None] = field(5, UtcTime, group=5, nullable=True)
    end_reason: Mapped[str | None] = field(6, Text, group=5, nullable=True)
    article: Mapped[str | None] = field(7, String(120), nullable=True)
    """Which law and article an opinion is about."""


class NoteRow(Recorded, Base):
    """备注 on a matter."""

    __tablename__ = "note"
    __kind__ = Kind.NOTE

    matter: Mapped[UUID] = field(1, Id, index=True)
    text: Mapped[str] = field(2, Text)


class PrintRow(Recorded, Base):
    """A paper that was printed, kept as a file, or could not be printed (R-4B)."""

    __tablename__ = "print"
    __kind__ = Kind.PRINT

    matter: Mapped[UUID] = field(1, Id, index=True)
    paper: Mapped[str] = field(2, String(40))
    printer: Mapped[str] = field(3, String(80))
    copies: Mapped[int] = field(4, Integer)
    succeeded: Mapped[bool] = field(5, Boolean)


class ImportRow(Recorded, Base):
    """A spreadsheet that was taken over; its act in the journal names every record it wrote."""

    __tablename__ = "import"
    __kind__ = Kind.IMPORT

    file_name: Mapped[str] = field(1, String(120))
    imported_at: Mapped[datetime] = field(2, UtcTime)
    added: Mapped[int] = field(3, Integer)
    updated: Mapped[int] = field(4, Integer)
    left_out: Mapped[int] = field(5, Integer)
    undone_at: Mapped[datetime | None] = field(6, UtcTime, nullable=True)


class TicketRow(Base):
    """取号: a place in today's queue at this counter."""

    __tablename__ = "ticket"
    __table_args__ = ({"info": {LOCAL: "today's queue of one counter"}},)

    day: Mapped[date] = mapped_column(Date, primary_key=True)
    position: Mapped[int] = mapped_column(Integer, primary_key=True)
    name: Mapped[str] = mapped_column(String(50))
    since: Mapped[datetime] = mapped_column(UtcTime)
    done: Mapped[bool] = mapped_column(Boolean)


class DraftRow(Base):
    """A form being filled in; kept per keystroke, gone with registration."""

    __tablename__ = "draft"
    __table_args__ = ({"info": {LOCAL: "unfinished forms of one counter"}},)

    ticket: Mapped[str] = mapped_column(String(8), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)
    saved_at: Mapped[datetime] = mapped_column(UtcTime)
