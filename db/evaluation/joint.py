"""合并评价表: what all deputies thought of one department at one firm, once nobody can be swayed any more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from db.accounts.rules import Permission, check_permitted
from db.evaluation.contracts import (
    JointItem,
    JointView,
)
from db.evaluation.lines import sheet_line
from db.evaluation.rows import Filled, counting, filled, open_to_others, session_row, sheets_of
from db.evaluation.rules import EvaluationProblem, sees_sheets, stop
from db.evaluation.scoring import Reckoning, joined
from db.kernel.actor import Actor
from db.storage.unit_of_work import UnitOfWork
from db.templates.contracts import Template
from db.templates.service import FormTemplates


class JointSheets:
    """Reads several sheets together; each figure leads to the sheets it comes from."""

    def __init__(self, work: UnitOfWork, forms: FormTemplates) -> None:
        self._work = work
        self._forms = forms

    def view(self, actor: Actor, meeting: UUID, firm: UUID, department: UUID) -> JointView:
        """Return the joint sheet; raises NotFound, InvalidInput before the leader closed or all are locked."""
        check_permitted(actor, Permission.PLAN_EVALUATIONS)
        with self._work.reading() as session:
            row = session_row(session, meeting)
            every = sheets_of(session, meeting)
            same = [one for one in every if (one.firm, one.department) == (firm, department)]
            if not sees_sheets(actor, is_open=open_to_others(row, same)):
                raise stop(EvaluationProblem.NOT_SHOWN)
            template = self._forms.found(session, row.form).template
            sheets = filled(session, counting(same))
            # A sheet keeps its version for ever, so each is reckoned by its own.
            own = [self._forms.found(session, one.row.form).template for one in sheets]
            found = [one.reckoned(form) for one, form in zip(sheets, own, strict=True)]
            lines = (
                sheet_line(one.row, each, answered=one.answered)
                for one, each in zip(sheets, found, strict=True)
            )
            return JointView(
                meeting, firm, department, joined(template, found), tuple(lines),
                _items(template, sheets, found),
            )  # fmt: skip


def _items(
    template: Template, sheets: Sequence[Filled], found: Sequence[Reckoning]
) -> tuple[JointItem, ...]:
    chosen: dict[str, dict[str, list[UUID]]] = defaultdict(lambda: defaultdict(list))
    for sheet, reckoning in zip(sheets, found, strict=True):
        for one in reckoning.counted:
            chosen[one.item][one.choice].append(sheet.row.id)
    return tuple(
        JointItem(item.code, {choice: tuple(some) for choice, some in chosen[item.code].items()})
        for item in template.items()
    )
