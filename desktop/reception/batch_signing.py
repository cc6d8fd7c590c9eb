"""Which of many matters cannot be signed for together, said under the form before the click."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from db.kernel.clock import local_date
from db.kernel.errors import InvalidInput
from db.kernel.problems import Problem
from db.reception.contracts import MatterDetail, MatterLine
from db.reception.rules import ReceptionProblem
from desktop.reception.batch import Refusal, first_few, sentence
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.forms.form_dialog import FormDialog
    from desktop.frame.desk import Desk

_LEFT = QT_TRANSLATE_NOOP(
    "BatchSigning", "{n} cannot be signed for together and are left as they are:"
)
_MORE = QT_TRANSLATE_NOOP("BatchSigning", "{n} more for reasons of this kind.")


def explain(desk: Desk, dialog: FormDialog, lines: Sequence[MatterLine]) -> None:
    """Say in a dialog what it will leave alone, and why."""
    today = local_date(desk.clock.now())
    work = partial(_refusals, desk, lines)
    desk.jobs.ask(dialog, work, lambda found: dialog.show_note(told(found, today)))


def told(refusals: Sequence[Refusal], today: date) -> str:
    """Return which matters are left alone, nothing where all of them can be signed for."""
    if not refusals:
        return ""
    reasons = [sentence(one, today) for one in refusals]
    return "\n".join((say(_LEFT, n=len(refusals)), *first_few(reasons, _MORE)))


def _refusals(desk: Desk, lines: Sequence[MatterLine]) -> list[Refusal]:
    """Return what signing for each would be refused for. Runs on the database thread."""
    details = ((one, desk.workspace.matters.detail(desk.actor, one.id)) for one in lines)
    found = ((line, _why_not(detail)) for line, detail in details)
    return [Refusal(line, InvalidInput([why])) for line, why in found if why is not None]


def _why_not(detail: MatterDetail) -> Problem | None:
    slips = detail.course.slips if detail.course else ()
    unsigned = [one for one in slips if one.sign_by is not None]
    if len(unsigned) == 1:
        return None
    code = ReceptionProblem.UNIT_UNNAMED if unsigned else ReceptionProblem.SLIP_SIGNED
    return Problem("unit", code)
