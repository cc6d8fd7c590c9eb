"""Filtering at the counter: asked for, said in words, kept, opened again, printed and exported."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from db.kernel.clock import Clock
from db.kernel.ids import MatterId
from db.reception.codes import Channel
from db.reception.filter_contracts import DueWindow, MatterFilter
from db.reception.filter_rules import FilterProblem
from db.reception.paper_contracts import PaperKind
from db.reception.queue_contracts import QueueView
from desktop.reception.book_fields import Goal
from desktop.reception.ledger_out import LedgerOut
from desktop.reception.page import ReceptionPage
from desktop.wording import words
from tests import factories
from tests.desktop.reception.counters import CTRL, SHIFT, registered
from tests.stations import Station

PHONED = MatterFilter(channel=Channel.PHONE)


@pytest.fixture
def phoned(station: Station, clock: Clock, page: ReceptionPage) -> MatterId:
    """One matter that came by phone, among others."""
    registered(station, clock, factories.matter(title="甲路"))
    made = registered(station, clock, factories.matter(title="乙路"), channel=Channel.PHONE)
    registered(station, clock, factories.matter(title="丙路"))
    page.reload()
    return made


def answer(page: ReceptionPage, **values: object) -> None:
    """Fill the form that is asked and go on."""
    dialog = page.filters.dialog
    for name, value in values.items():
        dialog.form.input(name).put(value)
    dialog.act.click()


def menu_of(page: ReceptionPage) -> QMenu:
    page.queue.funnel.click()
    return next(one for one in page.findChildren(QMenu) if one.isVisible())


def choose(page: ReceptionPage, text: str) -> None:
    """Take an entry of the funnel's menu."""
    menu = menu_of(page)
    next(one for one in menu.actions() if one.text() == text).trigger()
    menu.close()


def offered(page: ReceptionPage) -> list[str]:
    menu = menu_of(page)
    texts = [one.text() for one in menu.actions() if not one.isSeparator()]
    menu.close()
    return texts


pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)


def test_ctrl_shift_f_asks_and_the_list_shows_what_meets_it(page, phoned):
    QTest.keyClick(page, Qt.Key.Key_F, CTRL | SHIFT)
    answer(page, channel=Channel.PHONE)
    assert page.queue.matters() == (phoned,)
    assert page.queue.filter_line.said() == "来电"
    assert page.queue.filter_line.isVisible()


def test_the_filter_is_said_in_words_in_every_part(page, stocked, phoned):
    page.filters.show(MatterFilter(
        states=(), category="03", unit=stocked.units["市政养护所"], community="桂湾社区",
        deputy=stocked.people["祝云舟"], first=date(2026, 3, 1), last=date(2026, 3, 18), mine=True,
        due=DueWindow.OVERDUE,
    ))  # fmt: skip
    said = page.queue.filter_line.said()
    for part in ("逾期", "市政养护所", "桂湾社区", "祝云舟", "3 月 1 日起", "本人登记"):
        assert part in said
    assert page.queue.matters() == ()


def test_the_cross_brings_the_tab_back(page, phoned):
    page.filters.show(PHONED)
    page.queue.filter_line.clear.click()
    assert len(page.queue.matters()) == 3
    assert not page.queue.filter_line.isVisible()


def test_another_tab_ends_the_filter(page, phoned):
    page.filters.show(PHONED)
    page.queue.tabs.set_value(QueueView.OPEN)
    page.queue.view_changed.emit(QueueView.OPEN)
    assert page.filters.wanted is None
    assert len(page.queue.matters()) == 3


def test_a_saving_leaves_the_filter_in_force(page, station, clock, phoned):
    page.filters.show(PHONED)
    clock.advance(minutes=1)
    other = registered(station, clock, channel=Channel.PHONE)
    page.reload()
    assert page.queue.matters() == (other, phoned)


def test_the_form_begins_with_the_filter_in_force(page, phoned):
    page.filters.show(PHONED)
    page.filters.ask()
    assert page.filters.dialog.form.read()["channel"] is Channel.PHONE
    answer(page, channel=None)
    assert page.filters.wanted is None


def test_a_period_that_ends_too_early_stays_in_the_form(page, phoned):
    page.filters.ask()
    answer(page, first=date(2026, 3, 18), last=date(2026, 3, 1))
    dialog = page.filters.dialog
    assert dialog.isVisible()
    assert dialog.form.frame("last").error() == words.of(FilterProblem.PERIOD_REVERSED)
    answer(page, last=None)
    assert not dialog.isVisible()
    assert page.filters.wanted == MatterFilter(first=date(2026, 3, 18))


def test_a_filter_that_meets_nothing_says_so_and_can_be_cleared(page, phoned):
    page.filters.show(MatterFilter(channel=Channel.LETTER))
    assert page.queue.matters() == ()
    page.queue.filter_cleared.emit()
    assert len(page.queue.matters()) == 3


def test_a_filter_is_kept_from_the_form_and_opened_from_the_funnel(page, phoned):
    page.filters.ask()
    answer(page, channel=Channel.PHONE, name="电话来的")
    assert page.queue.filter_line.said() == "电话来的：来电"
    page.filters.clear()
    assert offered(page) == ["筛选事项…", "电话来的"]
    choose(page, "电话来的")
    assert page.queue.matters() == (phoned,)


def test_a_kept_filter_can_be_renamed_removed_and_brought_back(page, desk, phoned):
    page.filters.show(PHONED)
    choose(page, "保存这个筛选…")
    answer(page, name="来电")
    choose(page, "改名…")
    answer(page, name="电话")
    assert offered(page)[:2] == ["筛选事项…", "电话"]
    choose(page, "移除这个筛选")
    assert offered(page) == ["筛选事项…"]
    assert desk.workspace.filters.all(desk.actor) == ()
    assert page.filters.wanted is None


def test_a_name_is_given_once(page, phoned):
    for _ in range(2):
        page.filters.show(PHONED)
        page.filters.ask_name()
        answer(page, name="来电")
    assert page.filters.dialog.isVisible()
    assert "已有" in page.filters.dialog.form.frame("name").error()
    page.filters.dialog.reject()


def test_a_kept_filter_opens_from_anywhere(page, phoned, desk):
    page.filters.ask()
    answer(page, channel=Channel.PHONE, name="电话来的")
    kept = desk.workspace.filters.all(desk.actor)[0]
    page.filters.clear()
    page.open_subject(kept)
    assert page.queue.matters() == (phoned,)


def test_papers_are_printed_of_what_meets_the_filter(page, phoned, spooler):
    page.filters.show(PHONED)
    page.more.ask_list()
    dialog = page.more.dialog
    dialog.form.input("kind").put(PaperKind.CASE_FILE)
    dialog.form.input("goal").put(Goal.PRINTER)
    dialog.act.click()
    assert len(spooler.sent) == 1
    page.more.window.accept()


def test_the_ledger_offers_what_meets_the_filter(page, phoned):
    page.filters.show(PHONED)
    page.ledger.export()
    out = page.findChild(LedgerOut)
    assert out.scope().wanted == PHONED
    out.leave()
    page.filters.clear()
    page.ledger.export()
    assert out.scope().wanted is None


def test_marks_are_set_in_a_filtered_list_too(page, phoned):
    page.filters.show(PHONED)
    page.queue.list.select(phoned)
    QTest.keyClick(page.queue.list, Qt.Key.Key_Space)
    assert [line.id for line in page.queue.list.marking.lines()] == [phoned]
    assert page.queue.batch_bar.isVisible()
