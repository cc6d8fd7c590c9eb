"""Sessions and sheets as pages show them; a sheet of somebody else says nothing before it is open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.evaluation.contracts import (
    FirmLine,
    Officer,
    PartyLine,
    PartyRole,
    QuestionLine,
    SessionLine,
    SessionView,
    SheetLine,
    SheetView,
    SignatureLine,
)
from db.evaluation.records import (
    EvaluationPartyRow,
    EvaluationSessionRow,
    EvaluationSheetRow,
    InspectedFirmRow,
    SessionQuestionRow,
    SheetSignatureRow,
)
from db.evaluation.rows import (
    Filled,
    counting,
    digest_of_sheet,
    is_begun,
    officers_of,
    sheets_of,
    signatures_of,
)
from db.evaluation.rules import DONE
from db.evaluation.scoring import Reckoning
from db.templates.contracts import TemplateVersion


def session_line(session: Session, row: EvaluationSessionRow) -> SessionLine:
    """Return a session with what it counts; of corrected sheets the newest version alone."""
    sheets = newest(sheets_of(session, row.id))
    parties = _parties(session, row.id)
    return SessionLine(
        row.id, row.revision, row.day, row.year, row.serial, row.theme, row.inspection,
        firms=len(_firms(session, row.id)),
        deputies=sum(one.role is PartyRole.DEPUTY for one in parties), sheets=len(sheets),
        locked=sum(one.state in DONE for one in sheets), is_closed=row.closed_at is not None,
        is_begun=row.briefed_at is not None or is_begun(session, sheets),
        departments=tuple(one.name for one in parties if one.role is PartyRole.DEPARTMENT),
    )  # fmt: skip


def session_view(
    session: Session,
    row: EvaluationSessionRow,
    form: TemplateVersion,
    sheets: Iterable[SheetLine],
) -> SessionView:
    """Return a session with everything that belongs to it."""
    return SessionView(
        session_line(session, row), form, row.plan, row.summary, row.organiser, row.briefed_by,
        row.briefed_at, tuple(int(one) for one in row.ticked if one.isdecimal()),
        tuple(map(_firm, _firms(session, row.id))), tuple(map(_party, _parties(session, row.id))),
        tuple(map(_question, _questions(session, row.id))), tuple(sheets),
    )  # fmt: skip


def sheet_line(
    row: EvaluationSheetRow, found: Reckoning | None = None, *, answered: int = 0
) -> SheetLine:
    """Return a sheet for a list, with its score where it may be looked at."""
    score = found.arithmetic.score if found else None
    grade = found.grade.word if found and found.grade else ""
    return SheetLine(
        row.id, row.serial, row.deputy, row.firm, row.department, row.state, row.version,
        row.corrects, score, grade, is_shown=found is not None, answered=answered,
    )  # fmt: skip


def sheet_view(session: Session, sheet: Filled, form: TemplateVersion) -> SheetView:
    """Return a sheet as its author sees it."""
    row, found = sheet.row, sheet.reckoned(form.template)
    digest = digest_of_sheet(session, sheet)
    signed = (signature_line(one, digest) for one in signatures_of(session, row.id))
    officers = (Officer(one.name, one.certificate_no) for one in officers_of(session, row.id))
    return SheetView(
        sheet_line(row, found, answered=sheet.answered), form, row.inspection_code, sheet.begun_at,
        row.comment, row.opinion, row.refusal, row.reason, tuple(officers), sheet.answers, found, tuple(signed), digest,
    )  # fmt: skip


def signature_line(row: SheetSignatureRow, digest: str) -> SignatureLine:
    """Return a signature, and whether it stands for what the sheet says now."""
    return SignatureLine(
        row.id, row.role, row.form, row.name, bytes(row.strokes), row.signed_at, row.digest,
        holds=not row.voided and row.digest == digest,
    )  # fmt: skip


def newest(sheets: Sequence[EvaluationSheetRow]) -> list[EvaluationSheetRow]:
    """Return the sheets that are worked on: of a corrected one the last version."""
    replaced = {one.corrects for one in sheets}
    return [one for one in sheets if one.id not in replaced]


def counted(session: Session, meeting: UUID) -> list[EvaluationSheetRow]:
    """Return the sheets of a session that count."""
    return counting(sheets_of(session, meeting))


def _firms(session: Session, meeting: UUID) -> Sequence[InspectedFirmRow]:
    query = select(InspectedFirmRow).where(
        InspectedFirmRow.session == meeting, InspectedFirmRow.withdrawn_at.is_(None)
    )
    order = (InspectedFirmRow.base_hlc, InspectedFirmRow.base_seq, InspectedFirmRow.id)
    return session.scalars(query.order_by(*order)).all()


def _parties(session: Session, meeting: UUID) -> Sequence[EvaluationPartyRow]:
    query = select(EvaluationPartyRow).where(
        EvaluationPartyRow.session == meeting, EvaluationPartyRow.withdrawn_at.is_(None)
    )
    order = (EvaluationPartyRow.base_hlc, EvaluationPartyRow.base_seq, EvaluationPartyRow.id)
    return session.scalars(query.order_by(*order)).all()


def _questions(session: Session, meeting: UUID) -> Sequence[SessionQuestionRow]:
    query = select(SessionQuestionRow).where(SessionQuestionRow.session == meeting)
    return session.scalars(query.order_by(SessionQuestionRow.noted_at, SessionQuestionRow.id)).all()


def _firm(row: InspectedFirmRow) -> FirmLine:
    return FirmLine(row.id, row.name, row.uscc, row.region_name, row.contact, row.phone)


def _party(row: EvaluationPartyRow) -> PartyLine:
    return PartyLine(row.id, row.role, row.party, row.name)


def _question(row: SessionQuestionRow) -> QuestionLine:
    return QuestionLine(row.id, row.asked_by, row.question, row.answer, row.noted_at)
