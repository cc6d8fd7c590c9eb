"""A day of inspections: planned with all its sheets, briefed, noted, closed by the leader."""

from __future__ import annotations

import pytest

from db.evaluation.contracts import (
    BriefSession,
    NewFirm,
    NewGuest,
    NoteQuestion,
    PartyRole,
    SheetState,
)
from db.evaluation.rules import EvaluationProblem
from db.kernel.actor import Actor, Role
from db.kernel.errors import NotFound, NotPermitted
from db.kernel.ids import UserId
from db.people.rules import PeopleProblem
from tests import factories
from tests.db.evaluation.desks import DAY, FIRMS, FORM, Desk, codes


def test_every_deputy_has_a_sheet_for_every_firm_and_department(desk: Desk) -> None:
    other = factories.organization(desk.clock, name="区消防救援大队")
    unit = desk.station.workspace.stations.add_organization(desk.actor, other).value.id
    found = desk.plan(firms=FIRMS, deputies=tuple(desk.deputies), departments=(desk.unit, unit))
    assert len(found.sheets) == 3 * 3 * 2
    assert len({(one.deputy, one.firm, one.department) for one in found.sheets}) == 18
    assert [one.serial for one in found.sheets] == list(range(1, 19))
    assert [one.name for one in found.firms] == [one.name for one in FIRMS]
    assert (found.line.firms, found.line.deputies, found.line.sheets) == (3, 3, 18)


def test_sessions_of_a_year_are_counted_and_listed(desk: Desk) -> None:
    first, second = desk.plan(), desk.plan()
    assert (first.line.serial, second.line.serial) == (1, 2)
    lines = desk.evaluation.sessions.between(desk.actor, DAY, DAY)
    assert [one.id for one in lines] == [second.line.id, first.line.id]


def test_the_form_of_a_session_is_kept_with_it(desk: Desk) -> None:
    found = desk.plan()
    assert found.form.template == FORM
    assert found.form.station is not None


def test_guests_take_part_and_fill_nothing(desk: Desk) -> None:
    found = desk.plan(guests=(NewGuest(PartyRole.PROSECUTOR, "骆怀瑾"),))
    assert [one.role for one in found.parties] == [
        PartyRole.DEPUTY, PartyRole.DEPARTMENT, PartyRole.PROSECUTOR,
    ]  # fmt: skip
    assert len(found.sheets) == 1


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"firms": ()}, EvaluationProblem.NO_FIRM),
        ({"deputies": ()}, EvaluationProblem.NO_DEPUTY),
        ({"departments": ()}, EvaluationProblem.NO_DEPARTMENT),
        ({"firms": (NewFirm(" "),)}, EvaluationProblem.NAME_MISSING),
        ({"firms": FIRMS * 14}, EvaluationProblem.TOO_MANY),
        ({"theme": "长" * 81}, "too_long"),
    ],
)
def test_a_plan_that_cannot_be_is_refused(desk: Desk, values: dict[str, object], code: str) -> None:
    assert code in codes(lambda: desk.plan(**values))


def test_a_code_that_does_not_add_up_is_kept_all_the_same(desk: Desk) -> None:
    """Real codes break the rule; the form warns."""
    found = desk.plan(firms=(NewFirm("岚溪精密机械厂", uscc="91330481ma2b12345x"),))
    assert found.firms[0].uscc == "91330481MA2B12345X"
    assert PeopleProblem.USCC_CHECKSUM


def test_a_form_nobody_knows_plans_nothing(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.plan(form="0" * 64)


def test_a_retired_form_begins_no_session(desk: Desk) -> None:
    digest = desk.plan().form.digest
    desk.evaluation.forms.retire(desk.actor, digest)
    assert codes(desk.plan) == [EvaluationProblem.FORM_RETIRED]


def test_the_briefing_is_ticked_by_its_lines(desk: Desk) -> None:
    meeting = desk.plan().line.id
    sessions = desk.evaluation.sessions
    sessions.brief(desk.actor, BriefSession(meeting, "骆怀瑾", (3, 1, 1)))
    found = sessions.view(desk.actor, meeting)
    assert (found.briefed_by, found.ticked) == ("骆怀瑾", (1, 3))
    wrong = BriefSession(meeting, "骆怀瑾", (len(FORM.briefing) + 1,))
    assert codes(lambda: sessions.brief(desk.actor, wrong)) == [EvaluationProblem.NOT_A_LINE]


def test_questions_and_the_summary_are_kept(desk: Desk) -> None:
    meeting = desk.plan().line.id
    sessions = desk.evaluation.sessions
    asked = NoteQuestion(desk.id(), meeting, "许秋实", "整改期限多久？", "七个工作日。")
    sessions.note(desk.actor, asked)
    sessions.note(desk.actor, asked)
    sessions.summarise(desk.actor, meeting, "整体规范。")
    found = sessions.view(desk.actor, meeting)
    assert [one.answer for one in found.questions] == ["七个工作日。"]
    assert found.summary == "整体规范。"


def test_a_closed_session_shows_its_sheets_and_is_closed_once(desk: Desk) -> None:
    before = desk.plan(deputies=tuple(desk.deputies[:2]))
    desk.lock(before.sheets[0])
    sessions = desk.evaluation.sessions
    assert [one.is_shown for one in sessions.view(desk.actor, before.line.id).sheets] == [
        False,
        False,
    ]
    closed = sessions.close(desk.actor, before.line.id).value
    assert [one.state for one in closed.sheets] == [SheetState.SUMMARISED, SheetState.DRAFT]
    assert str(closed.sheets[0].score) == "100.0"
    assert codes(lambda: sessions.close(desk.actor, before.line.id)) == [
        EvaluationProblem.SESSION_CLOSED
    ]


def test_sheets_are_shown_when_the_last_of_them_is_locked(desk: Desk) -> None:
    found = desk.plan(deputies=tuple(desk.deputies[:2]))
    for one in found.sheets:
        desk.lock(one)
    shown = desk.evaluation.sessions.view(desk.actor, found.line.id).sheets
    assert [one.grade for one in shown] == ["优", "优"]


def test_a_clerk_plans_and_does_not_close(desk: Desk) -> None:
    clerk = Actor(UserId(desk.id()), "温予安", Role.DUTY_STAFF)
    meeting = desk.plan().line.id
    assert desk.evaluation.sessions.view(clerk, meeting)
    with pytest.raises(NotPermitted):
        desk.evaluation.sessions.close(clerk, meeting)
