"""A month of a station with sixty deputies, at the window: laid out, proposed, published, swapped, given up, again."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.people.contracts import DeputyLevel
from db.scheduling.contracts import CellLine, ShiftLine, ShiftStatus
from db.scheduling.pattern_contracts import DayForm
from desktop.app import Program
from desktop.scheduling.ask_dialog import AskDialog
from desktop.scheduling.page import SchedulingPage
from desktop.shell.pages import PAGES
from tests import factories
from tests.desktop.people.desks import Answers, type_text
from tests.fakes.clock import FakeClock
from tests.programs import MakeProgram, make_program, sign_in

__all__ = ["make_program"]

MAY = date(2026, 5, 1)
SURNAMES = "顾陆沈许祝骆苏林欧陶"
GIVEN = ("云舟", "承安", "秋实", "念慈", "青禾", "知行")
_Key = Qt.Key


@pytest.fixture
def program(make_program: MakeProgram, clock: FakeClock) -> Program:
    """The program of a station with sixty deputies of two levels."""
    made = make_program(pages=PAGES)
    made.window.resize(1440, 900)
    made.show()
    sign_in(made)
    assert made.desk is not None
    levels = (DeputyLevel.TOWN, DeputyLevel.COUNTY)
    for place, name in enumerate(f"{one}{given}" for one in SURNAMES for given in GIVEN):
        command = factories.deputy(clock, name=name, level=levels[place % 2])
        made.desk.workspace.people.add(made.desk.actor, command)
    return made


@pytest.fixture
def page(program: Program, monkeypatch: pytest.MonkeyPatch) -> SchedulingPage:
    """The page of the rota at May; whoever is asked agrees."""
    assert program.work is not None
    program.work.go("scheduling")
    found = program.work.page
    assert isinstance(found, SchedulingPage)
    monkeypatch.setattr(found.desk.questions, "confirm", Answers().confirm)
    found.show_day(MAY)
    return found


def fill(dialog: AskDialog | None, **values: Any) -> None:
    assert dialog is not None
    for name, value in values.items():
        dialog.form.input(name).put(value)
    dialog.form.edited.emit()
    dialog.act.click()


def shifts(page: SchedulingPage) -> list[ShiftLine]:
    assert page.stand is not None
    return [one for one in page.stand.view.shifts if one.day.month == MAY.month]


def seats(page: SchedulingPage) -> list[tuple[ShiftLine, CellLine]]:
    return [(shift, cell) for shift in shifts(page) for cell in shift.cells]


def name(page: SchedulingPage, cell: CellLine) -> str:
    assert page.stand is not None
    assert cell.person is not None
    return page.stand.people[cell.person].name


def at(page: SchedulingPage, cell: CellLine) -> CellLine:
    """Return a place as it stands now."""
    return next(one for _, one in seats(page) if one.id == cell.id)


def lay_out(page: SchedulingPage) -> None:
    """Reception on every Friday morning by two deputies, and on the afternoon of the 17th by two more."""
    page.aside.arranged.patterns.add.click()
    fill(page.arranging.dialog, weekdays=(4,), deputies=2, starts="09:00", ends="11:30")
    page.aside.arranged.patterns.add.click()
    days = {"form": DayForm.MONTH_DAYS, "month_days": "17", "deputies": 2}
    fill(page.arranging.dialog, **days, starts="14:00", ends="16:30")
    page.bar.plan.click()


def swap_ends(page: SchedulingPage) -> None:
    """The first and the last of the month swap their turns."""
    (first, mine), (_, other) = seats(page)[0], seats(page)[-1]
    giver, taker = name(page, mine), name(page, other)
    page.grid.choose(first.day, mine.id)
    page.places.ask_swap()
    dialog = page.places.shifts.dialog
    assert dialog is not None
    chosen = next(
        one.value
        for one in dialog.form.input("with")._options
        if str(one.value).endswith(str(other.id))
    )
    dialog.form.input("with").put(chosen)
    type_text(dialog.form.input("reason").focus_target(), "参加区里会议")
    dialog.act.click()
    page.aside.swaps.cards()[0].agree.click()
    assert (name(page, at(page, mine)), name(page, at(page, other))) == (taker, giver)


def give_up_third(page: SchedulingPage) -> None:
    """Whoever sits in the third place goes on leave, and the first who can takes the turn."""
    shift, cell = seats(page)[2]
    away = cell.person
    page.arranging.add_absence()
    fill(page.arranging.dialog, person=away, first=shift.day, last=shift.day, reason="外出培训")
    turns_given = page.arranging.dialog
    assert turns_given is not None
    instead = turns_given.form.input(cell.id.hex)._options[0].value
    fill(turns_given, **{cell.id.hex: instead})
    assert str(at(page, cell).person) == instead


def test_a_month_is_laid_out_proposed_published_and_published_again(
    page: SchedulingPage, qtbot: Any
) -> None:
    lay_out(page)
    held = {one.day: one.planned_on for one in shifts(page)}
    # The first of May is a day off up to the fifth; the seventeenth is a Sunday. Both move to the next working day.
    assert held[date(2026, 5, 6)] == MAY
    assert held[date(2026, 5, 18)] == date(2026, 5, 17)
    assert MAY not in held

    QTest.keyClick(QApplication.focusWidget() or page, _Key.Key_F5)
    assert page.proposal.isVisible()
    page.proposal.take_all.click()
    assert all(cell.person is not None for _, cell in seats(page))
    turns = [cell.person for _, cell in seats(page)]
    assert len(set(turns)) == len(turns), "sixty deputies are enough for a turn each"

    page.bar.publish.click()
    assert {one.status for one in shifts(page)} == {ShiftStatus.PUBLISHED}
    assert page.bar.state.text() == "已发布，第 1 版"

    swap_ends(page)
    give_up_third(page)

    assert page.bar.state.text() == "第 1 版发布后有改动，待重发"
    page.bar.publish.click()
    assert page.bar.state.text() == "已发布，第 2 版"
    last = seats(page)[-1][0].day
    versions = page.desk.workspace.rota.publishing.versions(page.desk.actor, MAY, last)
    assert [one.number for one in versions] == [2, 1]


def test_a_shift_that_falls_out_is_published_as_such_and_its_people_stay_known(
    page: SchedulingPage,
) -> None:
    lay_out(page)
    page.bar.propose.click()
    page.proposal.take_all.click()
    page.bar.publish.click()
    shift, cell = seats(page)[0]
    page.grid.choose(shift.day, cell.id)
    page.places.shifts.cancel(shift)
    fill(page.places.shifts.dialog, reason="台风停办")
    assert shifts(page)[0].status is ShiftStatus.CANCELLED
    assert at(page, cell).person == cell.person
    page.bar.publish.click()
    assert page.bar.state.text() == "已发布，第 2 版"
