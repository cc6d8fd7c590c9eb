"""Behind ⋯ above the queue: papers of the list, the ledger, the archive, the notice for the wall."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QMenu

from db.journal.reader import history
from db.kernel.actor import Role
from db.kernel.kinds import Action
from db.reception.codes import NextStep
from db.reception.paper_contracts import BookKind, PaperKind
from db.reception.queue_contracts import QueueView
from desktop.printing.preview import PreviewPage
from desktop.reception.book_fields import Goal
from desktop.reception.page import ReceptionPage
from tests import factories
from tests.desktop.people.desks import as_role, desk_of
from tests.desktop.printing.layout.pdf import flat_text_of, sizes_of
from tests.desktop.reception.counters import registered
from tests.desktop.reception.papers import announcement


@pytest.fixture
def matters(station, clock, page) -> list:
    made = [
        registered(station, clock, factories.matter(title=title))
        for title in ("甲路", "乙路", "丙路")
    ]
    page.reload()
    return made


def answer(page: ReceptionPage, **values: object) -> None:
    """Fill the form that is asked and go on."""
    dialog = page.more.dialog
    for name, value in values.items():
        dialog.form.input(name).put(value)
    dialog.act.click()


def shown(page: ReceptionPage) -> str:
    return flat_text_of(page.findChild(PreviewPage).paper().pdf)


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_the_menu_offers_every_paper_of_many_matters(page):
    page.queue.more.click()
    menu = next(one for one in page.findChildren(QMenu) if one.isVisible())
    assert [one.text() for one in menu.actions()] == [
        "批量打印本列表…", "打印台账…", "接待日公告…", "归档封面和目录…", "", "导出台账…",
        "导出完整联系方式…", "导入台账…",
    ]  # fmt: skip
    menu.close()


def test_who_may_do_none_of_it_has_no_menu(station, tmp_path, clock, painted, qtbot):
    seen = ReceptionPage(desk_of(as_role(station, Role.AUDITOR), tmp_path, clock))
    qtbot.addWidget(seen)
    assert not seen.queue.more.isVisibleTo(seen)


def test_the_papers_of_the_list_are_printed_as_they_stand_there(page, matters, spooler, tmp_path):
    page.more.ask_list()
    answer(page, kind=PaperKind.CASE_FILE, goal=Goal.PRINTER)
    window = page.more.window
    assert "已打印 3 件。" in window.sentence()
    assert len(spooler.sent) == 3
    window.accept()


def test_a_filtered_list_prints_what_it_shows(page, matters, spooler):
    page.queue._filter.setText("乙路")
    page.more.ask_list()
    answer(page, kind=PaperKind.CASE_FILE, goal=Goal.PRINTER)
    assert len(spooler.sent) == 1
    assert "乙路" in flat_text_of(spooler.sent[0].pdf)
    page.more.window.accept()


def test_one_pdf_is_written_where_the_person_chose(page, matters, tmp_path):
    page.desk.questions.save_as = lambda _name: tmp_path / "all.pdf"
    page.more.ask_list()
    answer(page, kind=BookKind.LEDGER, goal=Goal.PDF)
    assert "列表：今日" in flat_text_of((tmp_path / "all.pdf").read_bytes())
    page.more.window.accept()


def test_without_a_file_nothing_is_printed(page, matters, spooler):
    page.desk.questions.save_as = lambda _name: None
    page.more.ask_list()
    answer(page, kind=PaperKind.CASE_FILE, goal=Goal.PDF)
    assert page.more.window is None
    assert not spooler.sent


def test_an_empty_list_asks_nothing(page):
    page.more.ask_list()
    assert page.more.dialog is None


def test_a_batch_can_be_asked_for_any_matters(page, matters, spooler):
    page.more.ask_batch(matters[:2], view=QueueView.OPEN)
    answer(page, kind=PaperKind.REGISTRATION_FORM, goal=Goal.PRINTER)
    assert len(spooler.sent) == 2
    page.more.window.accept()


def test_the_ledger_of_a_period_is_looked_at_printed_and_noted(page, matters, spooler, station):
    page.more.ask_ledger()
    answer(page, since=date(2026, 3, 31), until=date(2026, 3, 1))
    assert "2026年3月1日至2026年3月31日登记" in shown(page)
    page.findChild(PreviewPage).print_paper()
    assert sizes_of(spooler.sent[0].pdf)[0] == (297, 210)
    with station.workspace.unit_of_work.reading() as session:
        entry = history(session, [station.founded.station])[-1]
    assert (entry.action, next(iter(entry.values.values()))) == (Action.PRINTED, "ledger")
    assert page.findChild(PreviewPage).paper() is None, "the preview is left"


def test_the_archive_of_a_year_is_looked_at(page, station, clock, matters):
    registered(station, clock, factories.matter(next_step=NextStep.RECORD, title="已记录"))
    page.more.ask_archive()
    answer(page, year=2026)
    assert "卷内目录" in shown(page)
    assert "已记录" in shown(page)


def test_the_announcement_begins_with_what_the_station_is(page, stocked):
    page.more.ask_announcement()
    typed = page.more.dialog.form.read()
    assert typed["place"] == "海宁市海昌街道代表联络站"
    assert typed["issuer"] == "海宁市人大常委会海昌街道工作委员会"
    assert typed["issued_on"] == date(2026, 3, 18)
    answer(page, received_on=date(2026, 3, 27), hours="8:30–11:30", deputies="祝云舟，某代表、冉䶮")
    for words in ("祝云舟（区人大代表）", "某代表", "冉䶮", "2026年3月27日（周五）8:30–11:30"):
        assert words in shown(page)


def test_a_notice_that_hangs_too_late_is_warned_of_and_printed_all_the_same(page):
    page.more.ask_announcement()
    form = page.more.dialog.form
    form.input("received_on").put(date(2026, 3, 19))
    (problem,) = form._check(form.read())
    assert problem.warns
    answer(page)
    assert "2026年3月19日" in shown(page)


def test_another_page_can_hand_a_notice_over(page):
    page.open_subject(announcement())
    typed = page.more.dialog.form.read()
    assert (typed["number"], typed["received_on"]) == ("松陌告〔2026〕3号", date(2026, 3, 27))
    assert "祝云舟" in typed["deputies"]
    page.more.dialog.reject()
