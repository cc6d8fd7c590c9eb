"""What is stored of evaluations (domain reference §2.10): sessions, sheets by the answer, signatures, findings."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Boolean, Date, Integer, LargeBinary, String, Text
from sqlalchemy.orm import Mapped

from db.evaluation.contracts import (
    InspectionKind,
    PartyRole,
    SheetState,
    SignatureForm,
    SignerRole,
)
from db.evaluation.finding_contracts import (
    FindingStep,
)
from db.journal.recorded import Recorded, field
from db.kernel.kinds import Kind
from db.storage.base import Base
from db.storage.columns import Id, Tokens, UtcTime, coded


class EvaluationSessionRow(Recorded, Base):
    """评执法活动: one day of inspections that deputies look at."""

    __tablename__ = "evaluation_session"
    __kind__ = Kind.EVALUATION_SESSION

    station: Mapped[UUID] = field(1, Id, index=True)
    day: Mapped[date] = field(2, Date, index=True)
    theme: Mapped[str] = field(3, String(80))
    inspection: Mapped[InspectionKind] = field(
        4, coded(InspectionKind), usual=InspectionKind.ROUTINE
    )
    form: Mapped[str] = field(5, String(64))
    """Digest of the version that its sheets begin with."""
    year: Mapped[int] = field(6, Integer)
    serial: Mapped[int] = field(7, Integer, group=6)
    plan: Mapped[str] = field(8, Text)
    summary: Mapped[str] = field(9, Text)
    organiser: Mapped[str] = field(10, String(80))
    briefed_by: Mapped[str] = field(11, String(80))
    briefed_at: Mapped[datetime | None] = field(12, UtcTime, group=11, nullable=True)
    ticked: Mapped[tuple[str, ...]] = field(13, Tokens, group=11)
    closed_at: Mapped[datetime | None] = field(14, UtcTime, nullable=True)
    closed_by: Mapped[UUID | None] = field(15, Id, group=14, nullable=True)


class EvaluationPartyRow(Recorded, Base):
    """A deputy, a department, a prosecutor or a judge of a session."""

    __tablename__ = "evaluation_party"
    __kind__ = Kind.EVALUATION_PARTY

    session: Mapped[UUID] = field(1, Id, index=True)
    role: Mapped[PartyRole] = field(2, coded(PartyRole), usual=PartyRole.DEPUTY)
    party: Mapped[UUID | None] = field(3, Id, nullable=True, index=True)
    """Person or unit of the directory."""
    name: Mapped[str] = field(4, String(80))
    """What they were called then."""
    withdrawn_at: Mapped[datetime | None] = field(5, UtcTime, nullable=True)
    """Taken out of the plan before anybody scored."""


class InspectedFirmRow(Recorded, Base):
    """受检企业: an enterprise of a session."""

    __tablename__ = "inspected_firm"
    __kind__ = Kind.INSPECTED_FIRM

    session: Mapped[UUID] = field(1, Id, index=True)
    name: Mapped[str] = field(2, String(80))
    uscc: Mapped[str] = field(3, String(30))
    region_name: Mapped[str] = field(4, String(80))
    contact: Mapped[str] = field(5, String(50))
    phone: Mapped[str] = field(6, String(30), group=5)
    withdrawn_at: Mapped[datetime | None] = field(7, UtcTime, nullable=True)
    """Taken out of the plan before anybody scored there."""


class SessionQuestionRow(Recorded, Base):
    """问答记录: what was asked at a session and answered; added, never overwritten."""

    __tablename__ = "session_question"
    __kind__ = Kind.SESSION_QUESTION

    session: Mapped[UUID] = field(1, Id, index=True)
    asked_by: Mapped[str] = field(2, String(80))
    question: Mapped[str] = field(3, Text)
    answer: Mapped[str] = field(4, Text)
    noted_at: Mapped[datetime] = field(5, UtcTime)


class EvaluationSheetRow(Recorded, Base):
    """评价表: what one deputy thinks of one department at one firm; the answers are records of their own."""

    __tablename__ = "evaluation_sheet"
    __kind__ = Kind.EVALUATION_SHEET

    session: Mapped[UUID] = field(1, Id, index=True)
    deputy: Mapped[UUID] = field(2, Id, index=True)
    firm: Mapped[UUID] = field(3, Id)
    department: Mapped[UUID] = field(4, Id, index=True)
    serial: Mapped[int] = field(5, Integer)
    form: Mapped[str] = field(6, String(64))
    """Digest of its version, for ever."""
    seed: Mapped[UUID] = field(7, Id)
    """What the ids of its answers are derived from."""
    state: Mapped[SheetState] = field(8, coded(SheetState), usual=SheetState.DRAFT)
    locked_at: Mapped[datetime | None] = field(9, UtcTime, group=8, nullable=True)
    refusal: Mapped[str] = field(10, String(200), group=8)
    """Why the officer did not sign."""
    version: Mapped[int] = field(11, Integer)
    corrects: Mapped[UUID | None] = field(12, Id, group=11, nullable=True)
    reason: Mapped[str] = field(13, String(200), group=11)
    inspection_code: Mapped[str] = field(14, String(80))
    comment: Mapped[str] = field(15, Text)
    opinion: Mapped[str] = field(16, Text)


class SheetOfficerRow(Recorded, Base):
    """执法人员: who was seen at work."""

    __tablename__ = "sheet_officer"
    __kind__ = Kind.SHEET_OFFICER

    sheet: Mapped[UUID] = field(1, Id, index=True)
    place: Mapped[int] = field(2, Integer)
    name: Mapped[str] = field(3, String(80))
    certificate_no: Mapped[str] = field(4, String(80), group=3)
    withdrawn: Mapped[bool] = field(5, Boolean)


class EvaluationAnswerRow(Recorded, Base):
    """One answer: two laptops that answer different items never meet."""

    __tablename__ = "evaluation_answer"
    __kind__ = Kind.EVALUATION_ANSWER

    sheet: Mapped[UUID] = field(1, Id, index=True)
    item: Mapped[str] = field(2, String(40))
    choice: Mapped[str] = field(3, String(40))
    note: Mapped[str] = field(4, Text)


class SheetSignatureRow(Recorded, Base):
    """签名: strokes, name, time, and the hash of exactly what was signed for; added, and voided by a later change."""

    __tablename__ = "sheet_signature"
    __kind__ = Kind.SHEET_SIGNATURE

    sheet: Mapped[UUID] = field(1, Id, index=True)
    role: Mapped[SignerRole] = field(2, coded(SignerRole), usual=SignerRole.WITNESS)
    form: Mapped[SignatureForm] = field(3, coded(SignatureForm), usual=SignatureForm.PAPER)
    name: Mapped[str] = field(4, String(80))
    strokes: Mapped[bytes] = field(5, LargeBinary)
    digest: Mapped[str] = field(6, String(64))
    signed_at: Mapped[datetime] = field(7, UtcTime)
    voided: Mapped[bool] = field(8, Boolean)
    """Written on after it; when that was is told by the journal, so two laptops that do it agree."""


class EvaluationFindingRow(Recorded, Base):
    """问题清单: what a department has to put right; its state is told from its steps."""

    __tablename__ = "evaluation_finding"
    __kind__ = Kind.EVALUATION_FINDING

    sheet: Mapped[UUID] = field(1, Id, index=True)
    session: Mapped[UUID] = field(2, Id, index=True)
    department: Mapped[UUID] = field(3, Id, index=True)
    item: Mapped[str] = field(4, String(40))
    description: Mapped[str] = field(5, Text)
    found_on: Mapped[date] = field(6, Date)
    due_on: Mapped[date] = field(7, Date)


class FindingStepRow(Recorded, Base):
    """整改: a reply of the department or a second look; added, never overwritten."""

    __tablename__ = "finding_step"
    __kind__ = Kind.FINDING_STEP

    finding: Mapped[UUID] = field(1, Id, index=True)
    what: Mapped[FindingStep] = field(2, coded(FindingStep), usual=FindingStep.REPLY)
    happened_on: Mapped[date] = field(3, Date)
    who: Mapped[str] = field(4, String(80))
    text: Mapped[str] = field(5, Text)
