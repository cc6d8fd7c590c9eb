"""Plans that change: who leaves, who joins, and who has to stay."""

from __future__ import annotations

from typing import Any

from db.evaluation.contracts import ChangeSession, KeptFirm, NewFirm, PartyRole, SessionView
from db.evaluation.firm_list import FirmVerdict, judged
from tests.db.evaluation.desks import DAY, FIRMS, Desk, codes


def changed(desk: Desk, session: SessionView, **values: Any) -> SessionView:
    """Change a plan in some of its parts."""
    parties = {
        role: tuple(one.record for one in session.parties if one.role is role and one.record)
        for role in PartyRole
    }
    firms = tuple(KeptFirm(NewFirm(one.name, one.uscc), one.id) for one in session.firms)
    facts: dict[str, Any] = {
        "day": DAY, "theme": session.line.theme, "firms": firms,
        "departments": parties[PartyRole.DEPARTMENT], "deputies": parties[PartyRole.DEPUTY],
    }  # fmt: skip
    command = ChangeSession(session.line.id, **(facts | values))
    return desk.evaluation.planning.change(desk.actor, command).value


def test_who_joins_gets_sheets_that_are_counted_on(desk: Desk) -> None:
    session = desk.plan()
    found = changed(desk, session, deputies=tuple(desk.deputies))
    assert [one.serial for one in found.sheets] == [1, 2, 3]
    assert {one.deputy for one in found.sheets} == set(desk.deputies)


def test_the_same_plan_again_changes_nothing(desk: Desk) -> None:
    session = desk.plan(firms=FIRMS, deputies=tuple(desk.deputies))
    found = changed(desk, session)
    assert found.sheets == session.sheets
    assert found.firms == session.firms


def test_a_firm_that_leaves_takes_its_empty_sheets_and_brings_them_back(desk: Desk) -> None:
    session = desk.plan(firms=FIRMS[:2])
    kept = tuple(KeptFirm(NewFirm(one.name), one.id) for one in session.firms)
    less = changed(desk, session, firms=kept[:1])
    assert [one.firm for one in less.sheets] == [session.firms[0].id]
    assert less.line.sheets == 1
    again = changed(desk, less, firms=(kept[0], KeptFirm(kept[1].facts)))
    assert {one.id for one in again.sheets} == {one.id for one in session.sheets}


def test_who_was_scored_does_not_leave(desk: Desk) -> None:
    session = desk.plan(firms=FIRMS[:2], deputies=tuple(desk.deputies[:2]))
    desk.answer(session.sheets[0], "uniform", "a")
    kept = tuple(KeptFirm(NewFirm(one.name), one.id) for one in session.firms)
    assert codes(lambda: changed(desk, session, firms=kept[1:])) == ["evaluation_scored"]
    left = tuple(desk.deputies[1:2])
    assert codes(lambda: changed(desk, session, deputies=left)) == ["evaluation_scored"]


def test_an_answer_that_was_taken_back_holds_nobody(desk: Desk) -> None:
    session = desk.plan(firms=FIRMS[:2])
    desk.answer(session.sheets[0], "uniform", "a")
    desk.answer(session.sheets[0], "uniform", "")
    kept = tuple(KeptFirm(NewFirm(one.name), one.id) for one in session.firms)
    assert len(changed(desk, session, firms=kept[1:]).firms) == 1


def test_a_closed_day_keeps_its_plan(desk: Desk) -> None:
    session = desk.plan()
    desk.evaluation.sessions.close(desk.actor, session.line.id)
    assert codes(lambda: changed(desk, session)) == ["evaluation_session_closed"]


def test_a_day_runs_from_the_first_answer_on_and_names_its_departments(desk: Desk) -> None:
    session = desk.plan()
    assert not session.line.is_begun
    desk.answer(session.sheets[0], "uniform", "a")
    (line,) = desk.evaluation.sessions.between(desk.actor, DAY, DAY)
    assert line.is_begun
    assert line.departments == ("区市场监管局",)


def test_sheets_stay_open_while_one_is_corrected(desk: Desk) -> None:
    sheet = desk.sheet()
    desk.lock(sheet)
    desk.correct(sheet)
    assert desk.evaluation.sheets.view(desk.actor, sheet.id).line.score is not None


def test_firms_of_a_list_are_taken_once_and_only_with_a_name() -> None:
    firms = (
        NewFirm("甲厂", "91330481MA2CX00290"),
        NewFirm("甲厂", "91330481MA2CX00290"),
        NewFirm(""),
    )
    odd = NewFirm("乙厂", "91350211M0000XUF46")
    found = [one.verdict for one in judged((*firms, odd), ())]
    verdict = FirmVerdict
    assert found == [verdict.NEW, verdict.THERE, verdict.REFUSED, verdict.ODD]


def test_a_day_has_room_for_forty_firms_of_a_list() -> None:
    found = [one.verdict for one in judged([NewFirm(f"第{n}厂") for n in range(41)], ())]
    assert found[39:] == [FirmVerdict.NEW, FirmVerdict.REFUSED]
