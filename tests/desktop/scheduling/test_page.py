"""The month is walked with arrows, filled by hand or by a proposal, and published; nothing proposed is stored."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.kernel.actor import Role
from db.scheduling.contracts import CellLine, ShiftStatus
from desktop.frame.desk import Desk as PageDesk
from desktop.scheduling.faces import SlotState
from desktop.scheduling.page import SchedulingPage
from desktop.scheduling.rota_bar import Spread
from tests.db.scheduling.desks import Desk, april
from tests.desktop.people.desks import Answers
from tests.desktop.scheduling.conftest import opened


def cells(rota: Desk) -> list[CellLine]:
    return [cell for shift in rota.shifts() for cell in shift.cells]


def seated(rota: Desk) -> int:
    return sum(cell.person is not None for cell in cells(rota))


def test_the_month_shows_every_day_and_says_what_is_open(page: SchedulingPage, rota: Desk) -> None:
    assert page.bar.name.text() == "2026 年 4 月"
    assert page.bar.state.text() == "草稿，未发布"
    assert page.span == (april(1).replace(month=3, day=30), april(1).replace(month=5, day=3))
    shifts = len(rota.shifts())
    assert f"{shifts} 个班次" in page.told.text()
    assert f"待补 {2 * shifts} 人" in page.told.text()


def test_arrows_walk_over_places_and_days(page: SchedulingPage, qtbot: QtBot) -> None:
    page.grid.choose(april(15))
    first = page.grid.cell
    qtbot.keyClick(page.grid, Qt.Key.Key_Down)
    assert (page.grid.day, page.grid.cell != first) == (april(15), True)
    qtbot.keyClick(page.grid, Qt.Key.Key_Down)
    assert page.grid.day == april(22)
    qtbot.keyClick(page.grid, Qt.Key.Key_Left)
    assert (page.grid.day, page.grid.cell) == (april(21), None)
    assert "没有接待" in page.aside.place.title.text()


def test_the_best_candidate_is_put_in_with_one_press(page: SchedulingPage, rota: Desk) -> None:
    page.grid.choose(april(15))
    cell, best = page.grid.cell, page.aside.place.rows()[0]
    best.button.click()
    assert cell is not None
    assert rota.shown(cell).person == best.person
    assert page.grid.slot() is not None
    assert page.grid.slot().state is SlotState.FILLED  # type: ignore[union-attr]


def test_delete_takes_out_and_alt_l_keeps(page: SchedulingPage, rota: Desk, qtbot: QtBot) -> None:
    page.grid.choose(april(15))
    page.aside.place.rows()[0].button.click()
    cell = page.grid.cell
    assert cell is not None
    page.places.lock()
    assert rota.shown(cell).locked
    page.places.lock()
    qtbot.keyClick(page.grid, Qt.Key.Key_Delete)
    assert rota.shown(cell).person is None


def test_a_proposal_is_shown_and_stored_only_when_it_is_taken(
    page: SchedulingPage, rota: Desk, qtbot: QtBot
) -> None:
    page.bar.propose.click()
    assert page.proposal.isVisible()
    assert page.grid._faces[april(15)].slots[0].state is SlotState.PROPOSED
    assert seated(rota) == 0
    page.proposal.take_all.click()
    assert seated(rota) == len(cells(rota))
    assert page.proposal.isHidden()


def test_one_place_of_a_proposal_can_be_taken_and_the_rest_dropped(
    page: SchedulingPage, rota: Desk, qtbot: QtBot
) -> None:
    page.bar.propose.click()
    page.grid.choose(april(15))
    qtbot.keyClick(page.grid, Qt.Key.Key_Space)
    assert seated(rota) == 1
    page.proposal.drop.click()
    assert (seated(rota), page.acts.layer) == (1, None)


def test_publishing_asks_where_something_speaks_against_it(
    rota: Desk, station: object, tmp_path: object, clock: object, qtbot: QtBot, desk: PageDesk
) -> None:
    page = opened(desk, qtbot)
    answers: Answers = desk.questions  # type: ignore[assignment]
    answers.agrees = False
    page.bar.publish.click()
    assert answers.asked
    assert {one.status for one in rota.shifts()} == {ShiftStatus.DRAFT}
    answers.agrees = True
    page.bar.publish.click()
    assert {one.status for one in rota.shifts()} == {ShiftStatus.PUBLISHED}
    assert page.bar.state.text() == "已发布，第 1 版"
    page.bar.withdraw.click()
    assert {one.status for one in rota.shifts()} == {ShiftStatus.DRAFT}
    assert page.bar.withdraw.isHidden()


def test_a_week_shows_seven_days(page: SchedulingPage) -> None:
    page.bar.spread.set_value(Spread.WEEK)
    page.show_day(april(15))
    assert page.span == (april(13), april(19))
    page.bar.later.click()
    assert page.span == (april(20), april(26))


def test_who_does_not_keep_the_rota_sees_it_without_any_act(
    rota: Desk, desk: PageDesk, qtbot: QtBot, tmp_path: object, clock: object
) -> None:
    from dataclasses import replace

    reader = replace(desk, actor=replace(desk.actor, role=Role.DEPUTY))
    page = opened(reader, qtbot)
    for act in (
        page.bar.plan,
        page.bar.propose,
        page.bar.publish,
        page.bar.withdraw,
        page.aside.place.clear,
        page.aside.place.lock,
    ):
        assert act.isHidden()
    assert page.aside.place.rows() == ()
