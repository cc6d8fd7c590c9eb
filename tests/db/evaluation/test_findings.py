"""A finding from its day to the second look, and the one that comes again."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from db.evaluation.contracts import AnswerItem, SignerRole
from db.evaluation.finding_contracts import (
    FindingLine,
    FindingState,
    FindingStep,
    TakeFindingStep,
)
from db.evaluation.rules import EvaluationProblem
from db.templates.rules import content_of, digest_of
from tests.db.evaluation.desks import Desk, codes
from tests.forms import shipped

YEAR = date(2026, 1, 1), date(2026, 12, 31)
FORM = shipped("livelihood")
"""A low answer there asks for a note and no photo."""


@pytest.fixture
def digest(desk: Desk) -> str:
    """Return the form of these tests."""
    return digest_of(content_of(FORM))


def found(desk: Desk, digest: str, **values: object) -> FindingLine:
    """Fill a sheet on which one item was not right, and return its finding."""
    (sheet,) = desk.plan(form=digest, **values).sheets
    for item in FORM.items():
        answer = ("no", "墙面开裂。") if item.code == "quality" else ("yes", "")
        desk.evaluation.sheets.answer(
            desk.actor, AnswerItem(sheet.id, sheet.deputy, item.code, *answer)
        )
    desk.evaluation.sheets.finish(desk.actor, sheet.id, sheet.deputy)
    desk.sign(sheet, SignerRole.DEPUTY)
    desk.sign(sheet, SignerRole.OFFICER)
    desk.evaluation.sheets.lock(desk.actor, sheet.id)
    return next(one for one in every(desk) if one.sheet == sheet.id)


def every(desk: Desk) -> tuple[FindingLine, ...]:
    return desk.evaluation.findings.between(desk.actor, *YEAR)


def take(desk: Desk, finding: UUID, what: FindingStep, on: date) -> FindingLine:
    command = TakeFindingStep(desk.id(), finding, what, on, "顾念慈", "已整改。")
    return desk.evaluation.findings.take(desk.actor, command).value


def test_a_finding_says_what_was_seen_and_until_when(desk: Desk, digest: str) -> None:
    line = found(desk, digest)
    assert (line.item_text, line.description) == ("工程质量、施工安全", "墙面开裂。")
    assert line.due_on == desk.station.workspace.calendar.after(line.found_on, 7).due_on
    assert (line.state, line.days_late, line.earlier) == (FindingState.OPEN, 0, ())


def test_a_finding_is_answered_looked_at_again_and_closed(desk: Desk, digest: str) -> None:
    line = found(desk, digest)
    day = line.due_on + timedelta(days=2)
    assert codes(lambda: take(desk, line.id, FindingStep.PASS, day)) == [
        EvaluationProblem.FINDING_STEP
    ]
    assert take(desk, line.id, FindingStep.REPLY, day).state is FindingState.REPLIED
    assert take(desk, line.id, FindingStep.FAIL, day).state is FindingState.FAILED
    take(desk, line.id, FindingStep.REPLY, day)
    closed = take(desk, line.id, FindingStep.PASS, day)
    assert (closed.state, closed.days_late, len(closed.steps)) == (FindingState.PASSED, 2, 4)
    assert codes(lambda: take(desk, line.id, FindingStep.REPLY, day)) == [
        EvaluationProblem.FINDING_STEP
    ]


def test_a_step_taken_twice_with_one_id_is_taken_once(desk: Desk, digest: str) -> None:
    line = found(desk, digest)
    step = TakeFindingStep(desk.id(), line.id, FindingStep.REPLY, line.due_on, "顾念慈", "已整改。")
    for _ in range(2):
        assert len(desk.evaluation.findings.take(desk.actor, step).value.steps) == 1


def test_what_comes_again_at_a_department_is_told(desk: Desk, digest: str) -> None:
    first = found(desk, digest)
    again = found(desk, digest, day=date(2026, 5, 6))
    assert again.earlier == (first.id,)
    assert next(one for one in every(desk) if one.id == first.id).earlier == ()


def test_a_correction_opens_no_finding_twice(desk: Desk, digest: str) -> None:
    line = found(desk, digest)
    second = desk.evaluation.sheets.view(desk.actor, line.sheet).line
    corrected = desk.correct(second).line
    desk.evaluation.sheets.finish(desk.actor, corrected.id, corrected.deputy)
    desk.sign(corrected, SignerRole.DEPUTY)
    desk.sign(corrected, SignerRole.OFFICER)
    desk.evaluation.sheets.lock(desk.actor, corrected.id)
    assert [one.id for one in every(desk)] == [line.id]
