"""整改: what departments answer to findings, what was seen when somebody looked again, and what comes back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.evaluation.finding_contracts import (
    FindingLine,
    FindingStep,
    StepLine,
    TakeFindingStep,
)
from db.evaluation.records import (
    EvaluationFindingRow,
    EvaluationPartyRow,
    EvaluationSessionRow,
    EvaluationSheetRow,
    FindingStepRow,
    InspectedFirmRow,
)
from db.evaluation.rows import AT_ONCE, open_to_others, session_row, sheet_row, sheets_of
from db.evaluation.rules import (
    FINDING_STATES,
    LINE_LIMIT,
    TEXT_LIMIT,
    EvaluationProblem,
    check_filled,
    refuse,
    standing,
    stop,
)
from db.kernel.actor import Actor
from db.kernel.clock import Clock, local_date
from db.kernel.errors import NotFound
from db.kernel.kinds import Action, Kind, Saved
from db.people.rules import clean_line, clean_text
from db.storage.unit_of_work import UnitOfWork
from db.templates.service import FormTemplates


class Findings:
    """Follows findings from the lock of a sheet to the second look."""

    def __init__(self, work: UnitOfWork, forms: FormTemplates, *, clock: Clock) -> None:
        self._work = work
        self._forms = forms
        self._clock = clock

    def between(self, actor: Actor, first: date, last: date) -> tuple[FindingLine, ...]:
        """Return what was found from a day to another, of sheets that are open, by the day they are due."""
        check_permitted(actor, Permission.PLAN_EVALUATIONS)
        row = EvaluationFindingRow
        query = select(row).where(row.found_on >= first, row.found_on <= last)
        with self._work.reading() as session:
            rows = [one for one in session.scalars(query) if _is_open(session, one)]
            return tuple(self._lines(session, sorted(rows, key=lambda one: (one.due_on, one.id))))

    def take(self, actor: Actor, command: TakeFindingStep) -> Saved[FindingLine]:
        """Keep a reply, or what a second look came to; a retry changes nothing. Raises NotFound, InvalidInput."""
        check_permitted(actor, Permission.PLAN_EVALUATIONS)
        refuse((
            *check_filled(command.who, LINE_LIMIT, "who"),
            *check_filled(command.text, TEXT_LIMIT, "text"),
        ))  # fmt: skip
        is_reply = command.what is FindingStep.REPLY
        action = Action.FINDING_ANSWERED if is_reply else Action.FINDING_CHECKED
        with self._work.writing(actor, action) as work:
            row = _finding(work.session, command.finding)
            if work.session.get(FindingStepRow, command.step) is None:
                state = standing(one.what for one in _steps(work.session, [row.id])[row.id])
                if command.what not in FINDING_STATES[state]:
                    raise stop(EvaluationProblem.FINDING_STEP, state=state)
                work.session.add(FindingStepRow(
                    id=command.step, finding=row.id, what=command.what, happened_on=command.on,
                    who=clean_line(command.who), text=clean_text(command.text).strip(),
                ))  # fmt: skip
                work.session.flush()
            return work.saved(next(self._lines(work.session, [row])))

    def _lines(
        self, session: Session, rows: Sequence[EvaluationFindingRow]
    ) -> Iterator[FindingLine]:
        steps, today = _steps(session, [one.id for one in rows]), local_date(self._clock.now())
        for row in rows:
            own = steps[row.id]
            replied = [one.happened_on for one in own if one.what is FindingStep.REPLY]
            late = (min(replied, default=today) - row.due_on).days
            yield FindingLine(
                row.id, row.session, row.sheet, row.department, row.item, self._text(session, row),
                row.description, row.found_on, row.due_on, standing(one.what for one in own),
                tuple(StepLine(one.id, one.what, one.happened_on, one.who, one.text) for one in own),
                max(0, late), tuple(_earlier(session, row)), *_where(session, row),
            )  # fmt: skip

    def _text(self, session: Session, row: EvaluationFindingRow) -> str:
        """Return the words of the item, by the version that the sheet was filled with."""
        template = self._forms.found(session, sheet_row(session, row.sheet).form).template
        return next((one.text for one in template.items() if one.code == row.item), row.item)


def _finding(session: Session, finding: UUID) -> EvaluationFindingRow:
    row = session.get(EvaluationFindingRow, finding)
    if row is None:
        raise NotFound(Kind.EVALUATION_FINDING, finding)
    return row


def _where(session: Session, row: EvaluationFindingRow) -> tuple[str, str]:
    """Return the names of the department and of the firm, as the plan of the day has them."""
    party, sheet = EvaluationPartyRow, sheet_row(session, row.sheet)
    named = select(party.name).where(party.session == row.session, party.party == row.department)
    firm = session.get(InspectedFirmRow, sheet.firm)
    return session.scalar(named) or "", firm.name if firm else ""


def _is_open(session: Session, row: EvaluationFindingRow) -> bool:
    sheet = session.get(EvaluationSheetRow, row.sheet)
    meeting = session.get(EvaluationSessionRow, row.session)
    if sheet is None or meeting is None:
        return False
    every = sheets_of(session, meeting.id)
    same = [one for one in every if (one.firm, one.department) == (sheet.firm, sheet.department)]
    return open_to_others(session_row(session, meeting.id), same)


def _steps(session: Session, findings: Sequence[UUID]) -> Mapping[UUID, list[FindingStepRow]]:
    found: dict[UUID, list[FindingStepRow]] = defaultdict(list)
    for at in range(0, len(findings), AT_ONCE):
        some = FindingStepRow.finding.in_(findings[at : at + AT_ONCE])
        order = (FindingStepRow.base_hlc, FindingStepRow.base_seq, FindingStepRow.id)
        for one in session.scalars(select(FindingStepRow).where(some).order_by(*order)):
            found[one.finding].append(one)
    return found


def _earlier(session: Session, row: EvaluationFindingRow) -> Iterable[UUID]:
    """Yield findings of the same department and item from sessions of earlier days."""
    finding, meeting = EvaluationFindingRow, EvaluationSessionRow
    day = select(meeting.day).where(meeting.id == row.session).scalar_subquery()
    query = (
        select(finding.id)
        .join(meeting, meeting.id == finding.session)
        .where(finding.department == row.department, finding.item == row.item, meeting.day < day)
    )
    return session.scalars(query.order_by(meeting.day, finding.id))
