"""Sheets with their answers as they lie in the tables, and what they come to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.attachments.records import AttachmentRow
from db.evaluation.contracts import AnswerLine, SheetState
from db.evaluation.records import (
    EvaluationAnswerRow,
    EvaluationPartyRow,
    EvaluationSessionRow,
    EvaluationSheetRow,
    InspectedFirmRow,
    SheetOfficerRow,
    SheetSignatureRow,
)
from db.evaluation.rules import DONE, answer_id, signed_for
from db.evaluation.scoring import Given, Reckoning, reckon
from db.kernel.clock import instant_of
from db.kernel.errors import NotFound
from db.kernel.kinds import Kind
from db.templates.contracts import Template

AT_ONCE = 400
"""So many ids are handed to the engine in one question."""
_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True)
class Filled:
    """A sheet with its answers."""

    row: EvaluationSheetRow
    answers: Mapping[str, AnswerLine]
    begun_at: datetime | None
    """When the first answer was given; two laptops may begin, and the earlier one counts."""

    @property
    def answered(self) -> int:
        """How many items have an answer; one that was taken back has none."""
        return sum(bool(one.choice) for one in self.answers.values())

    def reckoned(self, template: Template) -> Reckoning:
        """Return what the sheet comes to by its own version."""
        given = {
            item: Given(one.choice, bool(one.note), one.photos)
            for item, one in self.answers.items()
        }
        return reckon(template, given)


def session_row(session: Session, record: UUID) -> EvaluationSessionRow:
    """Return a session; raises NotFound."""
    return _found(session, EvaluationSessionRow, Kind.EVALUATION_SESSION, record)


def sheet_row(session: Session, record: UUID) -> EvaluationSheetRow:
    """Return a sheet; raises NotFound."""
    return _found(session, EvaluationSheetRow, Kind.EVALUATION_SHEET, record)


def sheets_of(session: Session, meeting: UUID) -> Sequence[EvaluationSheetRow]:
    """Return the sheets of a session, every version, in their order.

    A sheet of who was withdrawn stands for nothing, unless another laptop has written on it meanwhile.
    """
    query = select(EvaluationSheetRow).where(EvaluationSheetRow.session == meeting)
    order = (EvaluationSheetRow.serial, EvaluationSheetRow.version, EvaluationSheetRow.id)
    rows = session.scalars(query.order_by(*order)).all()
    gone = _withdrawn(session, meeting)
    left = [one for one in rows if gone & {one.firm, one.deputy, one.department}]
    kept = written(session, left)
    return [one for one in rows if one not in left or one.id in kept] if left else rows


def written(session: Session, sheets: Iterable[EvaluationSheetRow]) -> frozenset[UUID]:
    """Return which sheets somebody has written on: finished ones, and those with an answer."""
    rows = list(sheets)
    drafts = [one.id for one in rows if one.state is SheetState.DRAFT]
    answered = {one.sheet for one in _of_sheets(session, EvaluationAnswerRow, drafts) if one.choice}
    return frozenset(answered | {one.id for one in rows if one.id not in drafts})


def is_begun(session: Session, sheets: Iterable[EvaluationSheetRow]) -> bool:
    """Tell whether anybody has written on one of these sheets."""
    rows = list(sheets)
    if any(one.state is not SheetState.DRAFT for one in rows):
        return True
    return any(_of_sheets(session, EvaluationAnswerRow, [one.id for one in rows]))


def counting(sheets: Iterable[EvaluationSheetRow]) -> list[EvaluationSheetRow]:
    """Return the sheets that count: locked ones of which no later version is locked."""
    done = [one for one in sheets if one.state in DONE]
    replaced = {one.corrects for one in done}
    return [one for one in done if one.id not in replaced]


def open_to_others(meeting: EvaluationSessionRow, sheets: Iterable[EvaluationSheetRow]) -> bool:
    """Tell whether sheets may be looked at: the leader closed, or the last of them was locked.

    A correction that is being filled hides nothing again: the version before it counts until then.
    """
    every = list(sheets)
    locked = {one.serial for one in every if one.state in DONE}
    return meeting.closed_at is not None or all(one.serial in locked for one in every)


def filled(session: Session, rows: Iterable[EvaluationSheetRow]) -> list[Filled]:
    """Return sheets with their answers, in the order given."""
    sheets = list(rows)
    found: dict[UUID, list[EvaluationAnswerRow]] = defaultdict(list)
    for one in _of_sheets(session, EvaluationAnswerRow, [row.id for row in sheets]):
        found[one.sheet].append(one)
    seeds = {row.id: list(_seeds_before(session, row)) for row in sheets}
    subjects = {
        one.id: (one.id, *(answer_id(seed, one.item) for seed in seeds[one.sheet]))
        for some in found.values()
        for one in some
    }
    photos = _photos(session, [one for some in subjects.values() for one in some])
    return [
        Filled(row, {
            one.item: AnswerLine(
                one.id, one.item, one.choice, one.note,
                sum(photos.get(each, 0) for each in subjects[one.id]), subjects[one.id][1:],
            )
            for one in found[row.id]
        }, instant_of(min(one.base_hlc for one in found[row.id])) if found[row.id] else None)
        for row in sheets
    ]  # fmt: skip


def officers_of(session: Session, sheet: UUID) -> Sequence[SheetOfficerRow]:
    """Return who was seen at work, in the order they were written."""
    query = select(SheetOfficerRow).where(
        SheetOfficerRow.sheet == sheet, SheetOfficerRow.withdrawn.is_(False)
    )
    return session.scalars(query.order_by(SheetOfficerRow.place, SheetOfficerRow.id)).all()


def signatures_of(session: Session, sheet: UUID) -> Sequence[SheetSignatureRow]:
    """Return every signature of a sheet, voided ones as well, in their order."""
    query = select(SheetSignatureRow).where(SheetSignatureRow.sheet == sheet)
    return session.scalars(query.order_by(SheetSignatureRow.base_hlc, SheetSignatureRow.id)).all()


def digest_of_sheet(session: Session, sheet: Filled) -> str:
    """Return what is signed for now: answers, notes, photos, officers and words, with the version of the form."""
    row = sheet.row
    answers = sorted(
        (one.item, one.choice, one.note, sorted(_pictures(session, one)))
        for one in sheet.answers.values()
    )
    officers = sorted((one.name, one.certificate_no) for one in officers_of(session, row.id))
    parts = (row.id, row.session, row.deputy, row.firm, row.department)
    return signed_for([
        "evaluation_sheet/1", row.form, row.version, [one.hex for one in parts],
        row.inspection_code, row.comment, row.opinion, officers, answers,
    ])  # fmt: skip


def of_sheets(session: Session, row_class: Any, sheets: Collection[UUID]) -> Iterable[Any]:
    """Return the records of a kind that hang on sheets."""
    return _of_sheets(session, row_class, sorted(sheets))


def _of_sheets(session: Session, row_class: Any, sheets: Sequence[UUID]) -> Iterable[Any]:
    for at in range(0, len(sheets), AT_ONCE):
        query = select(row_class).where(row_class.sheet.in_(sheets[at : at + AT_ONCE]))
        yield from session.scalars(query)


def _withdrawn(session: Session, meeting: UUID) -> set[UUID]:
    """Return firms, deputies and departments that were taken out of a plan."""
    firm, party = InspectedFirmRow, EvaluationPartyRow
    firms = select(firm.id).where(firm.session == meeting, firm.withdrawn_at.is_not(None))
    parties = select(party.party).where(party.session == meeting, party.withdrawn_at.is_not(None))
    return {*session.scalars(firms), *(one for one in session.scalars(parties) if one)}


def _seeds_before(session: Session, row: EvaluationSheetRow) -> Iterable[UUID]:
    """Yield the seeds of the versions that a sheet corrects, the newest first."""
    seen = {row.id}
    while row.corrects is not None and row.corrects not in seen:
        before = session.get(EvaluationSheetRow, row.corrects)
        if before is None:
            return
        seen.add(before.id)
        row = before
        yield row.seed


def _photos(session: Session, answers: Sequence[UUID]) -> Mapping[UUID, int]:
    found: dict[UUID, int] = {}
    for at in range(0, len(answers), AT_ONCE):
        query = select(AttachmentRow.subject, func.count()).where(
            AttachmentRow.subject.in_(answers[at : at + AT_ONCE]),
            AttachmentRow.voided_at.is_(None),
        )
        grouped = session.execute(query.group_by(AttachmentRow.subject))
        for subject, count in grouped:
            found[subject] = count
    return found


def _pictures(session: Session, answer: AnswerLine) -> Iterable[str]:
    query = select(AttachmentRow.digest).where(
        AttachmentRow.subject.in_((answer.id, *answer.earlier)), AttachmentRow.voided_at.is_(None)
    )
    return (bytes(one).hex() for one in session.scalars(query))


def _found(session: Session, row_class: type[_Row], kind: Kind, record: UUID) -> _Row:
    row = session.get(row_class, record)
    if row is None:
        raise NotFound(kind, record)
    return row
