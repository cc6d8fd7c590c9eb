"""At the chosen place: names by their initials, attendance, what stands behind ⋯, dragging, rotation, swaps."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from db.scheduling.contracts import Attendance, CellLine, ShiftLine, ShiftStatus
from db.scheduling.swap_contracts import SwapOutcome
from desktop.frame.desk import Desk as PageDesk
from desktop.scheduling import shift_menu
from desktop.scheduling.day_paint import line_of
from desktop.scheduling.page import SchedulingPage
from tests.db.scheduling.desks import NAMES, Desk, april
from tests.desktop.people.desks import Answers, type_text
from tests.fakes.clock import FakeClock


def shift_on(rota: Desk, day: int) -> ShiftLine:
    return next(one for one in rota.shifts() if one.day == april(day))


def cell_on(rota: Desk, day: int, place: int = 0) -> CellLine:
    return shift_on(rota, day).cells[place]


def name_at(page: SchedulingPage, rota: Desk, day: int, place: int = 0) -> str:
    person = cell_on(rota, day, place).person
    assert page.stand is not None
    return page.stand.people[person].name if person else ""


def put(page: SchedulingPage, qtbot: QtBot, day: int, letters: str) -> None:
    page.grid.choose(april(day))
    qtbot.keyClicks(page.grid, letters[0])
    qtbot.keyClicks(page.aside.place.who, letters[1:])
    qtbot.keyClick(page.aside.place.who, Qt.Key.Key_Return)


def entry(page: SchedulingPage, text: str, today: int = 15) -> shift_menu.Entry:
    assert page.stand is not None
    day = page.grid.day
    assert day is not None
    found = shift_menu.entries(
        page.places.shifts, page.places.chosen, page.places.ask_swap, day=day, today=april(today)
    )
    return next(one for one in found if one.text.text == text)


def point_of(page: SchedulingPage, rota: Desk, day: int, place: int = 0) -> QPoint:
    week, column = next(
        (row, days.index(april(day)))
        for row, days in enumerate(page.grid._weeks)
        if april(day) in days
    )
    return line_of(page.grid._box(week, column), place).center()


def test_letters_over_the_grid_find_somebody_by_initials(
    page: SchedulingPage, rota: Desk, qtbot: QtBot
) -> None:
    put(page, qtbot, 15, "lca")
    assert name_at(page, rota, 15) == "陆承安"
    assert page.aside.place.who.text() == ""


def test_characters_of_a_name_find_somebody_too(
    page: SchedulingPage, rota: Desk, qtbot: QtBot
) -> None:
    page.grid.choose(april(15))
    qtbot.keyClick(page.grid, Qt.Key.Key_Return)
    type_text(page.aside.place.who, "念慈")
    page.aside.place.who.textEdited.emit("念慈")
    assert [row.name.text() for row in page.aside.place.rows()] == ["顾念慈"]
    page.aside.place.rows()[0].button.click()
    assert name_at(page, rota, 15) == "顾念慈"


def test_escape_in_the_line_of_names_goes_back_to_the_days(
    page: SchedulingPage, rota: Desk, qtbot: QtBot
) -> None:
    page.grid.choose(april(15))
    qtbot.keyClicks(page.grid, "z")
    assert page.aside.place.who.text() == "z"
    qtbot.keyClick(page.aside.place.who, Qt.Key.Key_Escape)
    assert page.aside.place.who.text() == ""
    assert len(page.aside.place.rows()) == len(NAMES[:6])


def test_somebody_against_a_rule_is_put_in_for_a_reason_alone(
    page: SchedulingPage, rota: Desk, qtbot: QtBot
) -> None:
    put(page, qtbot, 15, "lca")
    put(page, qtbot, 17, "lca")
    dialog = page.acts.dialog
    assert dialog is not None
    assert "间隔" in dialog.note() or "天" in dialog.note()
    dialog.act.click()
    assert name_at(page, rota, 17) == ""
    type_text(dialog.form.input("kept_because").focus_target(), "他本人要求")
    dialog.act.click()
    assert name_at(page, rota, 17) == "陆承安"
    assert cell_on(rota, 17).kept_because == "他本人要求"


def test_attendance_is_asked_from_the_day_on_and_noted_with_one_press(
    page: SchedulingPage, rota: Desk, clock: FakeClock, qtbot: QtBot
) -> None:
    put(page, qtbot, 15, "lca")
    assert page.aside.place.came.isHidden()
    clock.advance(days=28)
    page.reload()
    page.grid.choose(april(15), cell_on(rota, 15).id)
    assert page.aside.place.came.isVisible()
    page.aside.place.came.currentChanged.emit(Attendance.ATTENDED)
    noted = cell_on(rota, 15).attendance
    assert (noted.attendance, noted.signed_in_at) == (Attendance.ATTENDED, clock.now())


def test_a_shift_is_cancelled_for_a_reason_and_held_after_all(
    page: SchedulingPage, rota: Desk
) -> None:
    page.grid.choose(april(15))
    entry(page, "Cancel the shift…").run()
    dialog = page.places.shifts.dialog
    assert dialog is not None
    dialog.act.click()
    assert shift_on(rota, 15).status is ShiftStatus.DRAFT
    type_text(dialog.form.input("reason").focus_target(), "台风停办")
    dialog.act.click()
    assert shift_on(rota, 15).status is ShiftStatus.CANCELLED
    entry(page, "Hold it after all").run()
    assert shift_on(rota, 15).status is ShiftStatus.DRAFT


def test_a_shift_is_moved_and_a_wrong_hour_is_told_at_its_field(
    page: SchedulingPage, rota: Desk
) -> None:
    page.grid.choose(april(15))
    entry(page, "Move the shift…").run()
    dialog = page.places.shifts.dialog
    assert dialog is not None
    dialog.form.input("ends").put("08:00")
    dialog.form.input("day").put(april(16))
    dialog.act.click()
    assert dialog.form.frame("ends").error() == "结束时间在开始时间之前。"
    dialog.form.input("ends").put("12:00")
    dialog.act.click()
    moved = shift_on(rota, 16)
    assert (moved.ends, moved.planned_on) == ("12:00", april(15))


def test_a_shift_and_a_place_more_are_added_and_an_empty_place_is_taken_away(
    page: SchedulingPage, rota: Desk
) -> None:
    page.grid.choose(april(14))
    entry(page, "Add a shift on this day…").run()
    dialog = page.places.shifts.dialog
    assert dialog is not None
    dialog.form.input("deputies").put(2)
    dialog.act.click()
    assert len(shift_on(rota, 14).cells) == 2
    page.grid.choose(april(14))
    entry(page, "A place more…").run()
    again = page.places.shifts.dialog
    assert again is not None
    again.act.click()
    assert len(shift_on(rota, 14).cells) == 3
    page.grid.choose(april(14), cell_on(rota, 14, 2).id)
    entry(page, "Take this place away").run()
    assert len(shift_on(rota, 14).cells) == 2


def test_a_shift_without_a_visitor_is_over_all_the_same(
    page: SchedulingPage, rota: Desk, clock: FakeClock
) -> None:
    clock.advance(days=28)
    page.reload()
    page.grid.choose(april(15))
    entry(page, "Over, and nobody came").run()
    assert (shift_on(rota, 15).status, shift_on(rota, 15).nobody_came) == (ShiftStatus.DONE, True)


def test_a_swap_is_asked_for_and_waits_in_its_box(
    page: SchedulingPage, rota: Desk, qtbot: QtBot
) -> None:
    put(page, qtbot, 15, "lca")
    put(page, qtbot, 29, "gnc")
    page.grid.choose(april(15), cell_on(rota, 15).id)
    page.places.ask_swap()
    dialog = page.places.shifts.dialog
    assert dialog is not None
    offered = dialog.form.input("with")._options
    in_return = next(one for one in offered if one.note.startswith("换回"))
    dialog.form.input("with").put(in_return.value)
    type_text(dialog.form.input("reason").focus_target(), "参加区里会议")
    dialog.act.click()
    (swap,) = rota.rota.swaps.open(rota.actor)
    assert swap.outcome is SwapOutcome.ASKED
    assert swap.other is not None
    (card,) = page.aside.swaps.cards()
    card.agree.click()
    assert (name_at(page, rota, 15), name_at(page, rota, 29)) == ("顾念慈", "陆承安")


def test_somebody_is_dragged_onto_another_place_and_whoever_sat_there_comes_back(
    page: SchedulingPage, rota: Desk, qtbot: QtBot
) -> None:
    put(page, qtbot, 15, "lca")
    put(page, qtbot, 29, "gnc")
    begin, end = point_of(page, rota, 15), point_of(page, rota, 29)
    qtbot.mousePress(page.grid, Qt.MouseButton.LeftButton, pos=begin)
    qtbot.mouseMove(page.grid, begin + QPoint(0, 40))
    qtbot.mouseMove(page.grid, end)
    assert page.grid._carrying.target == cell_on(rota, 29).id
    qtbot.mouseRelease(page.grid, Qt.MouseButton.LeftButton, pos=end)
    assert (name_at(page, rota, 15), name_at(page, rota, 29)) == ("顾念慈", "陆承安")


def test_a_press_that_does_not_move_carries_nobody(
    page: SchedulingPage, rota: Desk, qtbot: QtBot
) -> None:
    put(page, qtbot, 15, "lca")
    carried: list[UUID] = []
    page.grid.carried.connect(lambda source, _target: carried.append(source))
    qtbot.mouseClick(page.grid, Qt.MouseButton.LeftButton, pos=point_of(page, rota, 15))
    assert carried == []


@pytest.mark.parametrize("agrees", [True, False])
def test_a_rotation_is_shown_before_it_is_filled_in(
    page: SchedulingPage, rota: Desk, desk: PageDesk, qtbot: QtBot, agrees: bool
) -> None:
    answers: Answers = desk.questions  # type: ignore[assignment]
    answers.agrees = agrees
    page.grid.choose(april(1))
    page.places.fill_down()
    assert "轮流" in answers.asked[-1]
    filled = [one for shift in rota.shifts() for one in shift.cells if one.person is not None]
    assert bool(filled) is agrees


def test_who_may_not_keep_the_rota_cannot_drag(rota: Desk, desk: PageDesk, qtbot: QtBot) -> None:
    from db.kernel.actor import Role
    from tests.desktop.scheduling.conftest import opened

    page = opened(replace(desk, actor=replace(desk.actor, role=Role.DEPUTY)), qtbot)
    page.grid.choose(april(15))
    qtbot.keyClicks(page.grid, "lca")
    assert page.aside.place.who.isHidden()
    assert page.aside.view.isHidden()
