"""Photos of an evaluation: of an answer, of a signed page, of a session, before and after a finding."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.attachments.contracts import Subject
from db.evaluation.records import (
    EvaluationAnswerRow,
    EvaluationFindingRow,
    EvaluationSessionRow,
    EvaluationSheetRow,
    FindingStepRow,
)
from db.evaluation.rules import DONE
from db.kernel.actor import Actor
from db.kernel.errors import NotFound, NotPermitted
from db.kernel.kinds import Kind

_ROWS: Mapping[Kind, type[Any]] = {
    Kind.EVALUATION_SESSION: EvaluationSessionRow, Kind.EVALUATION_SHEET: EvaluationSheetRow,
    Kind.EVALUATION_ANSWER: EvaluationAnswerRow, Kind.EVALUATION_FINDING: EvaluationFindingRow,
    Kind.FINDING_STEP: FindingStepRow,
}  # fmt: skip


class EvaluationGuard:
    """Answers take photos until their sheet is locked; what lies beside a sheet takes them for good."""

    def right(self, subject: Subject) -> Permission:
        """Whoever fills a form attaches its photos, a deputy with an account of their own as well."""
        return Permission.FILL_FORM

    def is_there(self, session: Session, subject: Subject) -> bool:
        """Tell whether a record is there and takes attachments."""
        row = _row(session, subject)
        if not isinstance(row, EvaluationAnswerRow):
            return row is not None
        sheet = session.get(EvaluationSheetRow, row.sheet)
        return sheet is not None and sheet.state not in DONE

    def check(self, session: Session, actor: Actor, subject: Subject) -> None:
        """Raise NotFound for a record that is not there, NotPermitted for who fills no forms."""
        check_permitted(actor, Permission.FILL_FORM)
        if _row(session, subject) is None:
            raise NotFound(subject.kind, subject.record)

    def is_sealed(self, session: Session, subject: Subject) -> bool:
        """Tell that nothing here is sealed."""
        return False

    def check_opening(self, session: Session, actor: Actor, subject: Subject) -> None:
        """Raise NotPermitted: there is nothing sealed to open."""
        raise NotPermitted(Permission.SEE_CONFIDENTIAL)


def _row(session: Session, subject: Subject) -> Any:
    row_class = _ROWS.get(subject.kind)
    return None if row_class is None else session.get(row_class, subject.record)
