"""Papers are chosen in a menu, looked at, printed and noted; what is printed again says so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.kernel.actor import Role
from db.kernel.errors import TroubleCode
from db.reception.paper_contracts import Announcement
from db.scheduling.paper_contracts import PaperKey, RotaPaperKind
from db.scheduling.rules import RotaProblem
from desktop.frame.desk import Desk as PageDesk
from desktop.scheduling.page import SchedulingPage
from desktop.scheduling.paper_orders import A3, DRAFT, EVERYBODY, OF_MONTH, OWN, PAGE_EACH
from tests.db.scheduling.desks import APRIL, Desk, april
from tests.desktop.people.desks import as_role, desk_of
from tests.desktop.printing.layout.pdf import flat_text_of, sizes_of
from tests.desktop.scheduling.conftest import opened
from tests.fakes.clock import FakeClock
from tests.fakes.printer import FakeSpooler
from tests.stations import Station

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)

KNOWN = set(RotaProblem)
WEDNESDAY = april(15)


@pytest.fixture
def filled(rota: Desk) -> Desk:
    """April with 祝云舟 and 陆承安 on the fifteenth, published as version 1."""
    shift = next(one for one in rota.shifts() if one.day == WEDNESDAY)
    people = rota.station.workspace.people.deputies(rota.actor)
    named = {one.name: one.id for one in people}
    for cell, name in zip(shift.cells, ("祝云舟", "陆承安"), strict=True):
        rota.fill(cell.id, named[name], "补足人数")
    rota.publish(KNOWN)
    return rota


def refill(rota: Desk, name: str) -> None:
    """Put somebody else into the first place of the fifteenth."""
    shift = next(one for one in rota.shifts() if one.day == WEDNESDAY)
    found = rota.station.workspace.people.deputies(rota.actor)
    who = next(one.id for one in found if one.name == name)
    rota.fill(shift.cells[0].id, who, "临时调整")


def choose(page: SchedulingPage, text: str) -> None:
    """Open the menu of papers and take a line of it."""
    page.bar.printer.click()
    menu = page.papers.menu
    assert menu is not None
    next(one for one in menu.actions() if text in one.text()).trigger()
    menu.close()


def paper_of(page: SchedulingPage) -> Any:
    preview = page.papers.preview
    assert preview is not None
    found = preview.paper()
    assert found is not None
    return found


def printed(rota: Desk) -> dict[str, int]:
    return dict(rota.rota.papers.read(rota.actor, *APRIL).printed)


def test_the_month_is_looked_at_on_a4_and_on_a3(page: SchedulingPage, filled: Desk) -> None:
    choose(page, "月排班表")
    paper = paper_of(page)
    assert paper.title == "duty_month-2026-04-01-2026-04-30-v1"
    said = flat_text_of(paper.pdf)
    assert "15代表接待日上午镇祝云舟区陆承安" in said
    assert "第1版" in said
    page.papers.preview.options._segments.set_value(A3)  # type: ignore[union-attr]
    page.papers.preview.options.form_changed.emit(A3)  # type: ignore[union-attr]
    assert sizes_of(paper_of(page).pdf) == [(420.0, 297.0)]


def test_a_printed_table_is_noted_and_printed_again_as_a_reprint(
    page: SchedulingPage, filled: Desk
) -> None:
    choose(page, "月排班表")
    assert "补打" not in flat_text_of(paper_of(page).pdf)
    page.papers.preview.print_paper()  # type: ignore[union-attr]
    assert printed(filled) == {PaperKey(RotaPaperKind.DUTY_MONTH, *APRIL, 1).told: 1}
    assert page.bar.isVisible()
    choose(page, "月排班表")
    assert "补打1" in flat_text_of(paper_of(page).pdf)


def test_what_is_not_published_is_printed_only_as_a_draft(
    page: SchedulingPage, filled: Desk
) -> None:
    refill(filled, "顾念慈")
    choose(page, "月排班表")
    assert "顾念慈" not in flat_text_of(paper_of(page).pdf)
    options = page.papers.preview.options  # type: ignore[union-attr]
    options._contents[DRAFT][1].setChecked(True)
    said = flat_text_of(paper_of(page).pdf)
    assert "顾念慈" in said
    assert "草稿，第1版发布后有改动" in said
    page.papers.preview.print_paper()  # type: ignore[union-attr]
    assert list(printed(filled)) == [PaperKey(RotaPaperKind.DUTY_MONTH, *APRIL).told]


def test_a_month_that_was_never_published_is_a_draft(page: SchedulingPage) -> None:
    choose(page, "月排班表")
    assert "草稿，尚未发布" in flat_text_of(paper_of(page).pdf)
    assert "标注草稿" in page.papers.preview.options.note()  # type: ignore[union-attr]


def test_the_year_names_every_shift(page: SchedulingPage, filled: Desk) -> None:
    choose(page, "年排班表")
    said = flat_text_of(paper_of(page).pdf)
    assert "2026年代表进站排班表" in said
    assert "4月15日周三9:00–11:30" in said


def test_the_turns_of_who_is_chosen_and_of_everybody(page: SchedulingPage, filled: Desk) -> None:
    page.reload()
    page.grid.choose(WEDNESDAY)
    choose(page, "个人值班单")
    preview = page.papers.preview
    assert preview is not None
    assert preview.options.form() == OWN
    assert len(sizes_of(paper_of(page).pdf)) == 1
    assert "4月15日（周三）" in flat_text_of(paper_of(page).pdf)
    preview.options._segments.set_value(EVERYBODY)  # type: ignore[union-attr]
    preview.options.form_changed.emit(EVERYBODY)
    assert len(sizes_of(paper_of(page).pdf)) == 2


def test_plates_are_for_the_day_that_is_chosen(page: SchedulingPage, filled: Desk) -> None:
    page.grid.choose(WEDNESDAY)
    choose(page, "桌牌")
    assert len(sizes_of(paper_of(page).pdf)) == 2
    page.papers.preview.left.emit()  # type: ignore[union-attr]
    page.grid.choose(april(16))
    choose(page, "桌牌")
    assert page.papers.preview.options.form() == OF_MONTH  # type: ignore[union-attr]


def test_cards_carry_the_phone_of_the_station_alone(page: SchedulingPage, filled: Desk) -> None:
    page.grid.choose(WEDNESDAY)
    choose(page, "联系卡")
    said = flat_text_of(paper_of(page).pdf)
    assert "祝云舟" in said
    assert "199****" not in said
    assert said.count("祝云舟") == 1
    page.papers.preview.options._contents[PAGE_EACH][1].setChecked(True)  # type: ignore[union-attr]
    filled_up = flat_text_of(paper_of(page).pdf)
    assert (filled_up.count("祝云舟"), filled_up.count("陆承安")) == (10, 10)


def test_the_poster_needs_no_rota(page: SchedulingPage) -> None:
    choose(page, "二维码海报")
    assert "人大代表在这里接待您" in flat_text_of(paper_of(page).pdf)


def test_the_announcement_goes_to_its_form_with_who_receives(
    page: SchedulingPage, filled: Desk
) -> None:
    page.grid.choose(WEDNESDAY)
    choose(page, "代表接待日公告")
    key, told = page.desk.go.seen[-1]  # type: ignore[attr-defined]
    assert key == "reception"
    assert isinstance(told, Announcement)
    assert (told.received_on, told.hours) == (WEDNESDAY, "9:00–11:30")
    assert {one.name for one in told.deputies} == {"祝云舟", "陆承安"}
    assert told.phone == ""


def test_a_day_that_is_not_published_is_not_announced(page: SchedulingPage) -> None:
    page.grid.choose(WEDNESDAY)
    choose(page, "代表接待日公告")
    assert page.desk.go.seen == []  # type: ignore[attr-defined]


def test_a_paper_that_does_not_come_out_is_no_printing(
    filled: Desk, station: Station, tmp_path: Path, clock: FakeClock, qtbot: QtBot
) -> None:
    spooler = FakeSpooler(refuses=TroubleCode.PRINTER_REFUSED)
    page = opened(desk_of(station, tmp_path, clock, spooler=spooler), qtbot)
    choose(page, "月排班表")
    page.papers.preview.print_paper()  # type: ignore[union-attr]
    assert page.papers.preview.isVisible()  # type: ignore[union-attr]
    assert printed(filled) == {}


def test_ctrl_p_and_enter_is_the_month_and_escape_comes_back(
    page: SchedulingPage, filled: Desk, qtbot: QtBot
) -> None:
    qtbot.keyClick(page.grid, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert page.papers.menu is not None
    qtbot.keyClick(page.papers.menu, Qt.Key.Key_Return)
    assert paper_of(page).title.startswith("duty_month")
    qtbot.keyClick(page.papers.preview, Qt.Key.Key_Escape)
    assert page.bar.isVisible()


def test_who_may_not_print_has_no_button(
    rota: Desk, station: Station, tmp_path: Path, clock: FakeClock, qtbot: QtBot
) -> None:
    deputy: PageDesk = desk_of(as_role(station, Role.DEPUTY), tmp_path, clock)
    page = opened(deputy, qtbot)
    assert not page.bar.printer.isVisible()
    page.print_paper()
    assert page.papers.menu is None
