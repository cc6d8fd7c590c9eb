"""A sheet from the first answer to the lock: one answer is one record, and nobody but its author sees it before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.calendar.deadlines import Deadlines
from db.evaluation.contracts import (
    AnswerItem,
    CorrectSheet,
    DescribeSheet,
    Officer,
    SheetState,
    SheetStep,
    SheetView,
    SignatureForm,
    SignerRole,
    SignSheet,
)
from db.evaluation.lines import sheet_view, signature_line
from db.evaluation.records import (
    EvaluationAnswerRow,
    EvaluationFindingRow,
    EvaluationSheetRow,
    SheetOfficerRow,
    SheetSignatureRow,
)
from db.evaluation.rows import (
    digest_of_sheet,
    filled,
    officers_of,
    open_to_others,
    session_row,
    sheet_row,
    sheets_of,
    signatures_of,
)
from db.evaluation.rules import (
    DONE,
    LINE_LIMIT,
    REASON_LIMIT,
    STEP_OF,
    TEXT_LIMIT,
    EvaluationProblem,
    after,
    answer_id,
    check_filled,
    check_signature,
    refuse,
    sees_sheets,
    stop,
)
from db.kernel.actor import Actor
from db.kernel.clock import Clock, local_date
from db.kernel.ids import new_id, random_id
from db.kernel.kinds import Action, Saved
from db.kernel.problems import Problem
from db.people.rules import check_length, check_reason, clean_line, clean_text
from db.storage.unit_of_work import UnitOfWork
from db.templates.contracts import UNSEEN, Template
from db.templates.service import FormTemplates


class Sheets:
    """Fills, signs, locks and corrects sheets."""

    def __init__(
        self, work: UnitOfWork, forms: FormTemplates, *, clock: Clock, deadlines: Deadlines
    ) -> None:
        self._work = work
        self._forms = forms
        self._clock = clock
        self._deadlines = deadlines

    def view(self, actor: Actor, sheet: UUID, *, deputy: UUID | None = None) -> SheetView:
        """Return a sheet to its author, or once it is open to who works with it; raises NotFound, InvalidInput."""
        check_permitted(actor, Permission.FILL_FORM)
        with self._work.reading() as session:
            row = sheet_row(session, sheet)
            if row.deputy != deputy and not self._is_open(session, actor, row):
                raise stop(EvaluationProblem.NOT_SHOWN)
            return self._view(session, row)

    def answer(self, actor: Actor, command: AnswerItem) -> Saved[SheetView]:
        """Keep one answer as it is given; signatures that stood there are void from now on.

        Raises NotFound, InvalidInput.
        """
        check_permitted(actor, Permission.FILL_FORM)
        refuse(check_length(command.note, TEXT_LIMIT, field="note"))
        with self._work.writing(actor, Action.ITEM_ANSWERED) as work:
            row = self._written(work.session, command.sheet, command.deputy)
            _check_answer(self._forms.found(work.session, row.form).template, command)
            answer = answer_id(row.seed, command.item)
            note = clean_text(command.note).strip()
            found = work.session.get(EvaluationAnswerRow, answer)
            if found is None:
                work.session.add(EvaluationAnswerRow(
                    id=answer, sheet=row.id, item=command.item, choice=command.choice, note=note
                ))  # fmt: skip
            else:
                found.choice, found.note = command.choice, note
            return work.saved(self._view(work.session, row))

    def describe(self, actor: Actor, command: DescribeSheet) -> Saved[SheetView]:
        """Keep what stands on a sheet besides the answers; raises NotFound, InvalidInput."""
        check_permitted(actor, Permission.FILL_FORM)
        refuse(tuple(_check_description(command)))
        with self._work.writing(actor, Action.SHEET_DESCRIBED) as work:
            row = self._written(work.session, command.sheet, command.deputy)
            row.inspection_code = clean_line(command.inspection_code)
            row.comment = clean_text(command.comment).strip()
            row.opinion = clean_text(command.opinion).strip()
            self._name_officers(work.session, row.id, command.officers)
            return work.saved(self._view(work.session, row))

    def finish(self, actor: Actor, sheet: UUID, deputy: UUID) -> Saved[SheetView]:
        """Say that a sheet is filled; raises InvalidInput naming the first item that asks for something."""
        check_permitted(actor, Permission.FILL_FORM)
        with self._work.writing(actor, Action.SHEET_FINISHED) as work:
            row = _of(work.session, sheet, deputy)
            self._check_complete(work.session, row)
            row.state = after(row.state, SheetStep.FINISH)
            return work.saved(self._view(work.session, row))

    def sign(self, actor: Actor, command: SignSheet) -> Saved[SheetView]:
        """Sign what the page showed; a retry with the same id changes nothing. Raises NotFound, InvalidInput."""
        check_permitted(actor, Permission.FILL_FORM)
        refuse(check_signature(command))
        with self._work.writing(actor, Action.SHEET_SIGNED) as work:
            row = sheet_row(work.session, command.sheet)
            if work.session.get(SheetSignatureRow, command.signature) is None:
                self._check_signing(work.session, row, command)
                if command.role in STEP_OF:
                    row.state = after(row.state, STEP_OF[command.role])
                work.session.add(self._signature(command))
            return work.saved(self._view(work.session, row))

    def refuse_to_sign(self, actor: Actor, sheet: UUID, reason: str) -> Saved[SheetView]:
        """Keep that the officer does not sign, and why; raises NotFound, InvalidInput."""
        check_permitted(actor, Permission.FILL_FORM)
        refuse(_check_why(reason))
        with self._work.writing(actor, Action.SIGNATURE_REFUSED) as work:
            row = sheet_row(work.session, sheet)
            row.state, row.refusal = after(row.state, SheetStep.REFUSE), clean_line(reason)
            return work.saved(self._view(work.session, row))

    def lock(self, actor: Actor, sheet: UUID) -> Saved[SheetView]:
        """Lock a signed sheet and open its findings, each with its day; raises NotFound, InvalidInput."""
        check_permitted(actor, Permission.FILL_FORM)
        with self._work.writing(actor, Action.SHEET_LOCKED) as work:
            row = sheet_row(work.session, sheet)
            state = after(row.state, SheetStep.LOCK)
            self._check_complete(work.session, row)
            self._check_signed(work.session, row)
            row.state, row.locked_at = state, self._clock.now()
            work.session.flush()
            work.session.add_all(self._findings(work.session, row))
            return work.saved(self._view(work.session, row))

    def correct(self, actor: Actor, command: CorrectSheet) -> Saved[SheetView]:
        """Make the next version of a locked sheet, to be filled and signed again; a retry changes nothing.

        The one before keeps its answers and its signatures, and counts until the new one is locked. Photos stay
        where they are attached. Raises NotFound, InvalidInput.
        """
        check_permitted(actor, Permission.DECIDE_EVALUATIONS)
        refuse(_check_why(command.reason))
        with self._work.writing(actor, Action.SHEET_CORRECTED) as work:
            row = work.session.get(EvaluationSheetRow, command.correction)
            if row is None:
                row = self._next_version(work.session, command)
            return work.saved(self._view(work.session, row))

    def versions(self, actor: Actor, sheet: UUID) -> tuple[UUID, ...]:
        """Return every version of a sheet, the first one first; raises NotFound."""
        check_permitted(actor, Permission.FILL_FORM)
        with self._work.reading() as session:
            row = sheet_row(session, sheet)
            same = (one for one in sheets_of(session, row.session) if one.serial == row.serial)
            return tuple(one.id for one in same)

    def _view(self, session: Session, row: EvaluationSheetRow) -> SheetView:
        session.flush()
        (sheet,) = filled(session, [row])
        return sheet_view(session, sheet, self._forms.found(session, row.form))

    def _is_open(self, session: Session, actor: Actor, row: EvaluationSheetRow) -> bool:
        every = sheets_of(session, row.session)
        same = [one for one in every if (one.firm, one.department) == (row.firm, row.department)]
        is_open = open_to_others(session_row(session, row.session), same)
        return sees_sheets(actor, is_open=is_open)

    def _written(self, session: Session, sheet: UUID, deputy: UUID) -> EvaluationSheetRow:
        """Return a sheet that is about to be written on; whatever was signed there is void."""
        row = _of(session, sheet, deputy)
        row.state = after(row.state, SheetStep.WRITE)
        row.refusal = ""
        for one in signatures_of(session, row.id):
            one.voided = True
        return row

    def _check_complete(self, session: Session, row: EvaluationSheetRow) -> None:
        (sheet,) = filled(session, [row])
        lacking = sheet.reckoned(self._forms.found(session, row.form).template).lacking
        if lacking:
            first = lacking[0]
            demand = {} if first.demand is None else {"demand": first.demand}
            raise stop(EvaluationProblem.LACKING, first.item, count=len(lacking), **demand)

    def _check_signing(self, session: Session, row: EvaluationSheetRow, command: SignSheet) -> None:
        (sheet,) = filled(session, [row])
        if row.state in DONE or row.state is SheetState.DRAFT:
            raise stop(EvaluationProblem.STEP, state=row.state)
        digest = digest_of_sheet(session, sheet)
        if digest != command.digest:
            raise stop(EvaluationProblem.SIGNED_OTHER)
        needs_witness = command.form is SignatureForm.HAND_PRINT
        if needs_witness and SignerRole.WITNESS not in _signed(session, row, digest):
            raise stop(EvaluationProblem.WITNESS_MISSING)

    def _check_signed(self, session: Session, row: EvaluationSheetRow) -> None:
        """Let nobody lock what the deputy did not sign for: another laptop may have written meanwhile."""
        (sheet,) = filled(session, [row])
        signed = _signed(session, row, digest_of_sheet(session, sheet))
        needed = {SignerRole.DEPUTY}
        if row.state is SheetState.OFFICER_SIGNED:
            needed.add(SignerRole.OFFICER)
        if SignatureForm.HAND_PRINT in signed.values():
            needed.add(SignerRole.WITNESS)
        if needed - set(signed):
            raise stop(EvaluationProblem.SIGNATURE_VOID)

    def _signature(self, command: SignSheet) -> SheetSignatureRow:
        return SheetSignatureRow(
            id=command.signature, sheet=command.sheet, role=command.role, form=command.form,
            name=clean_line(command.name), strokes=command.strokes, digest=command.digest,
            signed_at=self._clock.now(), voided=False,
        )  # fmt: skip

    def _name_officers(self, session: Session, sheet: UUID, officers: Sequence[Officer]) -> None:
        wanted = [(clean_line(one.name), clean_line(one.certificate_no)) for one in officers]
        for row in officers_of(session, sheet):
            told = row.name, row.certificate_no
            row.withdrawn = told not in wanted
            if told in wanted and row.place != wanted.index(told) + 1:
                row.place = wanted.index(told) + 1
        known = {(row.name, row.certificate_no) for row in officers_of(session, sheet)}
        for place, one in enumerate(wanted, 1):
            if one not in known:
                session.add(SheetOfficerRow(
                    id=new_id(self._clock), sheet=sheet, place=place, name=one[0],
                    certificate_no=one[1], withdrawn=False,
                ))  # fmt: skip

    def _findings(
        self, session: Session, row: EvaluationSheetRow
    ) -> Iterator[EvaluationFindingRow]:
        """Yield a finding for every answer that asks for one; a correction opens none again."""
        (sheet,) = filled(session, [row])
        found = sheet.reckoned(self._forms.found(session, row.form).template).findings
        today = local_date(self._clock.now())
        known = _found_before(session, row)
        for item in found:
            if item not in known:
                yield EvaluationFindingRow(
                    id=new_id(self._clock), sheet=row.id, session=row.session,
                    department=row.department, item=item, description=sheet.answers[item].note,
                    found_on=today, due_on=self._due(today),
                )  # fmt: skip

    def _due(self, today: date) -> date:
        return self._deadlines.after(today, self._deadlines.limits.finding_reply_days).due_on

    def _next_version(self, session: Session, command: CorrectSheet) -> EvaluationSheetRow:
        before = sheet_row(session, command.sheet)
        if before.state not in DONE:
            raise stop(EvaluationProblem.NOT_LOCKED)
        if any(one.corrects == before.id for one in sheets_of(session, before.session)):
            raise stop(EvaluationProblem.CORRECTED)
        row = EvaluationSheetRow(
            id=command.correction, session=before.session, deputy=before.deputy, firm=before.firm,
            department=before.department, serial=before.serial, form=before.form, seed=random_id(),
            state=SheetState.DRAFT, locked_at=None, refusal="", version=before.version + 1,
            corrects=before.id, reason=clean_line(command.reason), comment=before.comment,
            inspection_code=before.inspection_code, opinion=before.opinion,
        )  # fmt: skip
        session.add(row)
        (sheet,) = filled(session, [before])
        session.add_all(
            EvaluationAnswerRow(
                id=answer_id(row.seed, one.item), sheet=row.id, item=one.item, choice=one.choice,
                note=one.note,
            )
            for one in sheet.answers.values()
        )  # fmt: skip
        seen = [Officer(one.name, one.certificate_no) for one in officers_of(session, before.id)]
        self._name_officers(session, row.id, seen)
        return row


def _of(session: Session, sheet: UUID, deputy: UUID) -> EvaluationSheetRow:
    """Return a sheet to who fills it; raises NotFound, InvalidInput for the sheet of somebody else."""
    row = sheet_row(session, sheet)
    if row.deputy != deputy:
        raise stop(EvaluationProblem.NOT_THE_AUTHOR)
    return row


def _signed(
    session: Session, row: EvaluationSheetRow, digest: str
) -> dict[SignerRole, SignatureForm]:
    """Return who signed for what the sheet says now, and how."""
    lines = (signature_line(one, digest) for one in signatures_of(session, row.id))
    return {one.role: one.form for one in lines if one.holds}


def _found_before(session: Session, row: EvaluationSheetRow) -> frozenset[str]:
    same = {one.id for one in sheets_of(session, row.session) if one.serial == row.serial}
    finding = EvaluationFindingRow
    return frozenset(session.scalars(select(finding.item).where(finding.sheet.in_(same))))


def _check_why(reason: str) -> tuple[Problem, ...]:
    return (*check_reason(reason), *check_length(reason, REASON_LIMIT, field="reason"))


def _check_answer(template: Template, command: AnswerItem) -> None:
    item = next((one for one in template.items() if one.code == command.item), None)
    if item is None:
        raise stop(EvaluationProblem.ITEM_UNKNOWN, "item")
    if command.choice not in {"", UNSEEN, *template.choices(item)}:
        raise stop(EvaluationProblem.CHOICE_UNKNOWN, "choice")


def _check_description(command: DescribeSheet) -> Iterator[Problem]:
    yield from check_length(command.inspection_code, LINE_LIMIT, field="inspection_code")
    yield from check_length(command.comment, TEXT_LIMIT, field="comment")
    yield from check_length(command.opinion, TEXT_LIMIT, field="opinion")
    for at, one in enumerate(command.officers, 1):
        yield from check_filled(one.name, LINE_LIMIT, f"officers.{at}.name")
        yield from check_length(one.certificate_no, LINE_LIMIT, field=f"officers.{at}.certificate_no")  # fmt: skip
