"""Days of inspections: planned, changed, briefed, noted, handed over, closed and corrected, with the real window."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from db.attachments.contracts import Subject
from db.evaluation.contracts import NewFirm, SessionView, SheetState
from db.kernel.kinds import Kind
from db.people.rules import check_uscc
from desktop.evaluation.page import EvaluationPage, Place
from desktop.evaluation.section import OpenSession, OpenSheet
from desktop.evaluation.visit_pane import Side
from desktop.evaluation.visits import Visits
from desktop.evaluation.visits_faces import VisitState
from desktop.frame.desk import Desk as PageDesk
from desktop.frame.handed import HandedSheets
from tests.db.evaluation.desks import DAY, FIRMS, Desk
from tests.desktop.evaluation.conftest import page_of
from tests.desktop.people.desks import desk_of
from tests.fakes.clock import FakeClock
from tests.pictures import attachment
from tests.stations import Station

CODE, ODD = "91330481MA2CX00290", "91350211M0000XUF46"


def typed_plan(visits: Visits, kept: Desk, theme: str = "节前食品安全") -> None:
    visits.begin_new()
    form = visits.plan.form
    form.input("theme").put(theme)
    form.input("day").put(DAY)
    form.input("departments").put((kept.unit,))
    form.input("deputies").put(tuple(kept.deputies[:2]))
    visits.plan.firms.rows[0].put({"name": "岚溪精密机械厂", "uscc": CODE})


def seen(kept: Desk, session: SessionView) -> SessionView:
    return kept.evaluation.sessions.view(kept.actor, session.line.id)


def opened(visits: Visits, session: SessionView) -> None:
    visits.open_subject(OpenSession(session.line.id))


def test_a_day_is_planned_with_ctrl_n_and_every_deputy_gets_a_sheet(
    visits: Visits, kept: Desk
) -> None:
    typed_plan(visits, kept)
    visits.act()
    assert visits.view is not None
    assert visits.stack.currentWidget() is visits.visit
    assert [one.name for one in visits.view.firms] == ["岚溪精密机械厂"]
    assert [one.deputy for one in visits.view.sheets] == kept.deputies[:2]
    assert visits.list.model.rowCount() == 1


def test_a_plan_without_firms_says_so_and_is_not_kept(visits: Visits, kept: Desk) -> None:
    typed_plan(visits, kept)
    visits.plan.firms.begin()
    visits.act()
    assert visits.stack.currentWidget() is visits.plan
    assert visits.list.model.rowCount() == 0


def test_an_odd_code_is_told_below_its_row_and_stays_allowed(visits: Visits, kept: Desk) -> None:
    typed_plan(visits, kept)
    row = visits.plan.firms.rows[0]
    assert not row.told.text()
    row.put({"name": "岚溪精密机械厂", "uscc": ODD})
    assert check_uscc(ODD)
    assert row.told.text()
    visits.act()
    assert visits.view is not None
    assert visits.view.firms[0].uscc == ODD


def test_a_plan_is_changed_while_nobody_scored_there(visits: Visits, kept: Desk) -> None:
    session = kept.plan(firms=FIRMS[:2])
    opened(visits, session)
    visits.begin_change()
    firms = visits.plan.firms
    firms.rows[1].remove.click()
    firms.add()
    firms.rows[-1].put({"name": "听雨茶厂"})
    visits.plan.form.input("deputies").put(tuple(kept.deputies))
    visits.act()
    found = seen(kept, session)
    assert [one.name for one in found.firms] == [FIRMS[0].name, "听雨茶厂"]
    assert len(found.sheets) == 2 * 3
    assert {one.deputy for one in found.sheets} == set(kept.deputies)


def test_who_was_scored_stays_in_the_plan(visits: Visits, kept: Desk) -> None:
    session = kept.plan(firms=FIRMS[:2])
    kept.answer(session.sheets[0], "uniform", "a")
    opened(visits, session)
    visits.begin_change()
    visits.plan.firms.rows[0].remove.click()
    visits.act()
    assert visits.stack.currentWidget() is visits.plan
    assert len(seen(kept, session).firms) == 2


def test_a_plan_that_was_typed_comes_back_after_a_lock(
    visits: Visits, kept: Desk, station: Station, tmp_path: Path, clock: FakeClock, qtbot: QtBot
) -> None:
    visits.begin_new()
    visits.plan.form.input("theme").put("夏季用电")
    visits.plan.form.edited.emit()
    visits.plan.firms.rows[0].put({"name": "云栈物流园"})
    visits.plan.firms.edited.emit()
    other = page_of(desk_of(station, tmp_path, clock), qtbot)
    again = other.sections[Place.SHEETS]
    assert isinstance(again, Visits)
    assert again.stack.currentWidget() is again.plan
    assert again.plan.form.read()["theme"] == "夏季用电"
    assert [one.facts.name for one in again.plan.firms.kept()] == ["云栈物流园"]


def test_firms_of_a_sheet_enter_the_plan_once_each(
    visits: Visits, kept: Desk, tmp_path: Path
) -> None:
    typed_plan(visits, kept)
    visits.plan.firms.sheet_button.click()
    page = visits.firm_lists.page
    assert page is not None
    path = tmp_path / "firms.csv"
    rows = (
        "企业名称,统一社会信用代码,联系人", f"岚溪精密机械厂,{CODE},邵文澜", f"听雨茶厂,{ODD},陶若水",
        "见山五金厂,,", ",,无名",
    )  # fmt: skip
    path.write_text("\n".join(rows), encoding="utf-8")
    page.open(path)
    assert page.examined is not None
    assert page.examined.left_out() == 1
    page.agrees.setChecked(True)
    page.write_button.click()
    named = [one.facts.name for one in visits.plan.firms.kept()]
    assert named == ["岚溪精密机械厂", "听雨茶厂", "见山五金厂"]


def test_the_briefing_keeps_who_told_and_what(visits: Visits, kept: Desk) -> None:
    session = kept.plan()
    opened(visits, session)
    briefing = visits.visit.briefing
    assert not briefing.save.isEnabled()
    briefing.by.setText("闻人静")
    briefing.all.click()
    briefing.lines[0].setChecked(False)
    briefing.save.click()
    found = seen(kept, session)
    assert found.briefed_by == "闻人静"
    assert found.ticked == tuple(range(2, len(briefing.lines) + 1))


def test_a_question_is_noted_and_the_form_is_ready_for_the_next(visits: Visits, kept: Desk) -> None:
    session = kept.plan()
    opened(visits, session)
    questions = visits.visit.questions
    for text in ("能不能一次查完？", "要不要报备？"):
        questions.form.input("asked_by").put("俞禾生")
        questions.form.input("question").put(text)
        questions.save.click()
    assert [one.question for one in seen(kept, session).questions] == [
        "能不能一次查完？",
        "要不要报备？",
    ]


def test_scoring_hands_the_screen_over_for_this_day(
    kept: Desk, station: Station, tmp_path: Path, clock: FakeClock, qtbot: QtBot
) -> None:
    handed: list[object] = []
    desk = desk_of(station, tmp_path, clock, hand_over=handed.append)
    session = kept.plan()
    page = page_of(desk, qtbot)
    visits = page.sections[Place.SHEETS]
    assert isinstance(visits, Visits)
    opened(visits, session)
    visits.act()
    assert [one.session for one in handed if isinstance(one, HandedSheets)] == [session.line.id]


def test_closing_shows_first_what_is_not_locked(visits: Visits, kept: Desk) -> None:
    session = kept.plan(firms=FIRMS[:2])
    kept.lock(session.sheets[0])
    opened(visits, session)
    visits.visit.close_day.click()
    assert visits.closing.model.rowCount() == 1
    visits.act()
    found = seen(kept, session)
    assert found.line.is_closed
    assert found.sheets[0].state is SheetState.SUMMARISED
    assert visits.stack.currentWidget() is visits.visit


def test_a_sheet_of_another_is_not_read_before_it_is_open(visits: Visits, kept: Desk) -> None:
    session = kept.plan(deputies=tuple(kept.deputies[:2]))
    kept.answer(session.sheets[0], "uniform", "b")
    visits.open_subject(OpenSheet(session.line.id, session.sheets[0].id))
    shown = visits.sheets.sheet
    assert visits.stack.currentWidget() is visits.sheets
    assert shown.model.rowCount() == 0
    assert shown.score.isVisibleTo(shown)


def test_a_correction_makes_another_version_and_the_first_stays_readable(
    visits: Visits, kept: Desk
) -> None:
    session = kept.plan()
    kept.lock(session.sheets[0])
    visits.open_subject(OpenSheet(session.line.id, session.sheets[0].id))
    desk = visits.sheets
    desk.sheet.correct.click()
    visits.act()
    assert len(kept.evaluation.sheets.versions(kept.actor, session.sheets[0].id)) == 1
    desk.correcting.form.input("reason").put("第 6 项点错")
    visits.act()
    versions = kept.evaluation.sheets.versions(kept.actor, session.sheets[0].id)
    assert len(versions) == 2
    desk.sheet.version_wanted.emit(versions[0])
    assert desk.sheet.opened is not None
    assert desk.sheet.opened.shown == versions[0]
    assert desk.sheet.model.rowCount() == 13
    assert not desk.sheet.correct.isVisibleTo(desk.sheet)


def test_the_list_is_narrowed_by_state_and_text(visits: Visits, kept: Desk) -> None:
    kept.plan(theme="节前食品安全")
    running = kept.plan(theme="夏季用电")
    kept.answer(running.sheets[0], "uniform", "a")
    visits.reload()
    assert visits.list.model.rowCount() == 2
    visits.list.states.set_value(VisitState.RUNNING)
    visits.list.states.currentChanged.emit(VisitState.RUNNING)
    assert visits.list.model.rowCount() == 1
    visits.list.search.setText("食品")
    assert visits.list.model.rowCount() == 0


def test_a_joint_sheet_opens_once_its_sheets_are_open_and_leads_back(
    visits: Visits, kept: Desk
) -> None:
    session = kept.plan()
    opened(visits, session)
    firms = visits.visit.firms
    assert not firms.joint.isEnabled()
    kept.lock(session.sheets[0])
    visits.reload()
    firms.joint.click()
    joint = visits.sheets.joint
    assert visits.stack.currentWidget() is visits.sheets
    assert visits.sheets.currentWidget() is joint
    visits.act()
    assert visits.sheets.currentWidget() is visits.sheets.sheet
    visits.leave()
    assert visits.sheets.currentWidget() is joint
    visits.leave()
    assert visits.stack.currentWidget() is visits.visit


def test_a_firm_that_came_back_has_its_sheets_again(visits: Visits, kept: Desk) -> None:
    session = kept.plan(firms=(NewFirm("甲厂", CODE), NewFirm("乙厂")))
    before = {one.id for one in session.sheets}
    for firms in (("甲厂",), ("甲厂", "乙厂")):
        opened(visits, session)
        visits.begin_change()
        rows = visits.plan.firms
        if len(firms) == 1:
            rows.rows[1].remove.click()
        else:
            rows.add()
            rows.rows[-1].put({"name": "乙厂"})
        visits.act()
    assert {one.id for one in seen(kept, session).sheets} == before


def test_the_page_opens_the_section_where_a_record_stands(
    page: EvaluationPage, kept: Desk, desk: PageDesk
) -> None:
    session = kept.plan()
    page.places.set_value(Place.FORMS)
    page.show_place(Place.FORMS)
    page.open_subject(OpenSession(session.line.id))
    assert page.section is page.sections[Place.SHEETS]


def test_a_photo_of_the_day_is_looked_at_in_full_and_escape_leads_back(
    page: EvaluationPage, visits: Visits, kept: Desk, qtbot: QtBot
) -> None:
    session = kept.plan()
    subject = Subject(Kind.EVALUATION_SESSION, session.line.id)
    kept.station.workspace.attachments.add(kept.actor, subject, attachment(kept.clock))
    opened(visits, session)
    visits.visit.show_side(Side.PHOTOS)
    photos = visits.visit.photos
    qtbot.waitUntil(lambda: len(photos.strip.tiles()) == 1)
    photos.strip.opened.emit(0)
    assert photos.viewing is not None
    viewer = photos.viewing.viewer
    assert page._whole.currentWidget() is viewer
    assert viewer is not None
    viewer.left.emit()
    assert page._whole.currentWidget() is page._work
