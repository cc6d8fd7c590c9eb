"""The counter's day by keys: registering, taking back, parking, reading and doing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from db.kernel.errors import CannotWrite, TroubleCode
from db.reception.codes import Channel, MatterState, NextStep, Step
from db.reception.paper_contracts import PaperKind
from db.reception.queue_contracts import QueueView
from desktop.look import Theme
from desktop.parts.toast import Toast
from desktop.reception.page import ReceptionPage
from tests import factories
from tests.desktop.people.desks import desk_of
from tests.desktop.reception.counters import (
    ALT,
    CTRL,
    SHIFT,
    fill_form,
    focus,
    key,
    registered,
    write,
)
from tests.programs import nameless

_Key = Qt.Key


def toast(page: ReceptionPage) -> Toast:
    return page.findChild(Toast)


def today(desk):
    return desk.workspace.matters.queue(desk.actor, QueueView.TODAY)


def test_work_begins_in_the_name_of_who_came(page):
    assert focus() is page.register.first_focus()


def test_a_visit_is_registered_printed_and_the_next_form_is_empty(page, desk, spooler):
    fill_form()
    key(_Key.Key_Return, CTRL)
    [line] = today(desk)
    assert (line.visitor, line.title, line.category) == (
        "骆书宁",
        "社区活动室门口没有无障碍坡道",
        "09",
    )
    assert line.unit == "镇社会事务办"
    assert [order.title.split("-")[0] for order in spooler.sent] == ["receipt_80"]
    assert toast(page).text() == "已登记 1 号"
    assert focus() is page.register.first_focus()
    assert not page.register.is_begun()


def test_register_only_prints_nothing(page, desk, spooler):
    fill_form()
    key(_Key.Key_Return, CTRL | SHIFT)
    assert len(today(desk)) == 1
    assert spooler.sent == []


def test_the_registered_person_is_in_the_directory(page, desk):
    fill_form(name="贺兰舟")
    key(_Key.Key_Return, CTRL)
    [found] = desk.workspace.people.find(desk.actor, "贺兰舟")
    assert found.phone_tail == "4417"


def test_undo_brings_the_form_back_with_another_visit(page, desk):
    fill_form()
    before = page.register.command().visit
    key(_Key.Key_Return, CTRL)
    key(_Key.Key_Z, CTRL)
    assert today(desk) == ()
    assert page.register.form.read()["title"] == "社区活动室门口没有无障碍坡道"
    assert page.register.command().visit != before
    key(_Key.Key_Return, CTRL)
    assert [line.serial for line in today(desk)] == [2]


def test_ctrl_z_takes_back_typed_text_first(page, desk):
    fill_form()
    key(_Key.Key_Return, CTRL)
    write("abc")
    key(_Key.Key_Z, CTRL)
    assert len(today(desk)) == 1


def test_missing_fields_move_the_focus_and_say_what_is_missing(page, desk):
    key(_Key.Key_Return, CTRL)
    assert focus() is page.register.form.input("title").focus_target()
    assert page.register.form.frame("title").error() == "还差一句话诉求。"
    assert today(desk) == ()


def test_f8_walks_the_missing_fields(page):
    key(_Key.Key_F8)
    assert focus() is page.register.form.input("title").focus_target()
    key(_Key.Key_F8)
    assert page.register.form.input("category").isAncestorOf(focus())


def test_what_is_missing_is_told_only_while_a_form_is_open(page, qtbot):
    told = []
    page.missing_changed.connect(told.append)
    write("a")
    assert told[-1] == 2
    key(_Key.Key_Backspace)
    assert told[-1] == 0


def test_a_second_matter_goes_into_the_same_visit(page, desk):
    fill_form()
    key(_Key.Key_J, CTRL)
    assert focus() is page.register.form.input("title").focus_target()
    write("路灯不亮")
    key(_Key.Key_Tab)
    key(_Key.Key_Tab)
    key(_Key.Key_1)
    key(_Key.Key_Return, CTRL)
    lines = today(desk)
    assert sorted(line.title for line in lines) == ["社区活动室门口没有无障碍坡道", "路灯不亮"]
    assert len({desk.workspace.matters.detail(desk.actor, line.id).visit for line in lines}) == 1
    assert toast(page).text() == "已登记 1 号、2 号"


def test_f3_parks_somebody_without_a_ticket_under_a_new_one(page, desk):
    write("贺兰舟")
    key(_Key.Key_F3)
    [ticket] = desk.workspace.waiting.waiting(desk.actor)
    assert (ticket.number, ticket.name, ticket.busy) == ("A01", "贺兰舟", True)
    assert not page.register.is_begun()
    page.counter.serve(ticket)
    assert page.register.form.read()["name"].name == "贺兰舟"


def test_f3_says_at_once_what_it_did_and_takes_it_back(page, desk):
    key(_Key.Key_F3)
    assert toast(page).text() == "没有别人在等，可以直接登记，或按 F4 取号"
    write("贺兰舟")
    key(_Key.Key_F3)
    assert toast(page).text() == "A01 贺兰舟已放下，表单空着，可以接待下一位"
    desk.jobs.ask(page, lambda: desk.workspace.waiting.draw_ticket(desk.actor, "欧阳青禾"))
    write("陶采薇")
    key(_Key.Key_F3)
    assert toast(page).text() == "A03 陶采薇已放下，现在接待 A02 欧阳青禾"
    assert page.register.ticket == "0318A02"
    key(_Key.Key_F3)
    assert toast(page).text() == "现在接待 A01 贺兰舟"
    write("甲")
    key(_Key.Key_F3)
    key(_Key.Key_Z, CTRL)
    assert page.register.ticket == "0318A01"


def test_f3_held_down_parks_once(page, desk, monkeypatch):
    write("王一")
    asked, ask = [], desk.jobs.ask
    monkeypatch.setattr(
        desk.jobs, "ask", lambda *what, **how: asked.append(lambda: ask(*what, **how))
    )
    for _ in range(3):
        page.counter.turn()
    page.counter.begin_new()
    monkeypatch.undo()
    for work in asked:
        work()
    assert [one.name for one in desk.workspace.waiting.waiting(desk.actor)] == ["王一"]


def test_a_draft_that_is_not_saved_is_told_to_the_whole_window(page, desk, monkeypatch, qtbot):
    def refuse(_actor, _draft):
        raise CannotWrite(TroubleCode.DISK_FULL)

    monkeypatch.setattr(desk.workspace.waiting, "keep_draft", refuse)
    with qtbot.waitSignal(desk.jobs.troubled) as troubled:
        write("王一")
    assert troubled.args[0].code is TroubleCode.DISK_FULL


def test_after_registering_the_next_waiting_person_is_loaded(page, desk):
    desk.jobs.ask(page, lambda: desk.workspace.waiting.draw_ticket(desk.actor, "欧阳青禾"))
    fill_form()
    key(_Key.Key_Return, CTRL)
    assert page.register.ticket == "0318A01"
    assert page.register.form.read()["name"].name == "欧阳青禾"


def put(page, name, value):
    page.register.form.input(name).put(value)
    page.register.form.input(name).edited.emit()


@pytest.mark.parametrize("channel", [Channel.PHONE, Channel.LETTER])
def test_a_call_or_letter_does_not_take_the_next_waiting_person(page, desk, channel):
    ticket = desk.workspace.waiting.draw_ticket(desk.actor, "欧阳青禾").value
    page.reload()
    fill_form()
    key(_Key.Key_Return, CTRL)
    assert page.register.ticket == ticket.key
    put(page, "title", "路灯不亮")
    put(page, "channel", channel)
    read = page.register.form.read()
    assert (page.register.ticket, read["name"].name) == ("", "")
    assert (read["title"], read["channel"]) == ("路灯不亮", channel)
    assert [one.name for one in page.counter.shown_waiting()] == ["欧阳青禾"]
    assert [one.ticket for one in desk.workspace.waiting.drafts(desk.actor)] == [""]


def test_who_waits_and_was_called_up_may_hand_in_a_letter(page, desk):
    ticket = desk.workspace.waiting.draw_ticket(desk.actor, "欧阳青禾").value
    page.reload()
    fill_form()
    key(_Key.Key_Return, CTRL)
    page.counter.serve(ticket)
    put(page, "channel", Channel.LETTER)
    assert (page.register.ticket, page.register.content()["name"]) == (ticket.key, "欧阳青禾")


def test_past_midnight_parked_forms_wait_on_under_tickets_of_the_new_day(page, desk, clock):
    fill_form("路灯不亮")
    page.counter.begin_new()
    clock.advance(days=1)
    drawn = desk.workspace.waiting.draw_ticket(desk.actor, "温知夏").value
    page.reload()
    waiting = {one.number: (one.name, one.title) for one in page.counter.shown_waiting()}
    kept = {one.ticket: one.content["title"] for one in desk.workspace.waiting.drafts(desk.actor)}
    assert (drawn.number, waiting["A01"]) == ("A01", ("温知夏", ""))
    assert kept == {"0319A02": "路灯不亮"}
    page.reload()
    waiting = {one.number: one.title for one in page.counter.shown_waiting()}
    assert waiting == {"A01": "", "A02": "路灯不亮"}


def test_a_ticket_is_drawn_by_f4_name_and_enter(page, desk):
    key(_Key.Key_F4)
    write("温知夏")
    key(_Key.Key_Return)
    [ticket] = desk.workspace.waiting.waiting(desk.actor)
    assert ticket.name == "温知夏"
    assert toast(page).text() == "已取号 A01，温知夏"


def test_a_printer_that_refuses_leaves_the_matter_registered(page, desk, spooler):
    spooler.refuses = TroubleCode.PRINTER_REFUSED
    fill_form()
    key(_Key.Key_Return, CTRL)
    [line] = today(desk)
    assert page.register.messages.headlines() == ("80 毫米回执没打出来",)
    spooler.refuses = None
    key(_Key.Key_P, CTRL)
    assert len(spooler.sent) == 1
    assert page.register.messages.headlines() == ()
    prints = [
        e
        for e in desk.workspace.matters.detail(desk.actor, line.id).timeline
        if e.action == "printed"
    ]
    assert len(prints) == 2


def test_without_a_printer_the_receipt_is_kept_as_a_file(page, desk, spooler, tmp_path):
    spooler.names = ()
    fill_form()
    key(_Key.Key_Return, CTRL)
    assert page.register.messages.headlines() == ("没有找到打印机",)
    assert len(list((tmp_path / "papers").glob("*.pdf"))) == 1


def test_a_character_no_font_has_is_announced_before_printing(page, desk, spooler):
    fill_form("\U000323b0家弄路灯不亮")
    key(_Key.Key_Return, CTRL)
    assert len(today(desk)) == 1
    assert spooler.sent == []
    assert "打不出来" in page.register.messages.headlines()[0]
    key(_Key.Key_P, CTRL)
    assert len(spooler.sent) == 1


def test_a_reply_is_recorded_with_r_its_result_by_a_letter_and_ctrl_enter(
    page, desk, station, clock, stocked
):
    unit = stocked.units["市政养护所"]
    matter = registered(station, clock, factories.matter(unit=unit))
    page.reload()
    page.open_matter(matter, focus=True)
    key(_Key.Key_R)
    write("已更换井盖。")
    key(_Key.Key_Return, CTRL)
    assert page.context.act.form.frame("result").error() == "“办理结果”还没有填。"
    write("A")
    key(_Key.Key_Return)
    key(_Key.Key_Return, CTRL)
    detail = desk.workspace.matters.detail(desk.actor, matter)
    assert (detail.line.state, detail.reply) == (MatterState.REPLIED, "已更换井盖。")
    assert page.context.act is None
    assert today(desk)[0].state is MatterState.REPLIED


def test_a_matter_is_assigned_with_t(page, desk, station, clock, stocked):
    matter = registered(station, clock)
    page.reload()
    page.open_matter(matter, focus=True)
    key(_Key.Key_T)
    key(_Key.Key_Return, CTRL)
    assert desk.workspace.matters.detail(desk.actor, matter).line.unit == "市政养护所"
    assert toast(page).text() == "1 号已分派给市政养护所"


def test_a_matter_is_settled_before_it_is_handed_on(page, desk, station, clock, stocked):
    matter = registered(station, clock)
    page.reload()
    page.open_matter(matter, focus=True)
    assert page.context.detail.deeds.button(Step.TRIAGE).isVisible()
    page.context.detail.deeds.ask_sort()
    page.context.act.form.input("proposed_handling").put("请先看现场。")
    page.context.act.submit()
    detail = desk.workspace.matters.detail(desk.actor, matter)
    assert (detail.line.state, detail.proposed_handling) == (MatterState.TRIAGED, "请先看现场。")
    assert detail.line.category == "03"


def test_a_note_is_added_with_n_and_an_empty_one_says_so(page, desk, station, clock):
    matter = registered(station, clock)
    page.reload()
    page.open_matter(matter, focus=True)
    key(_Key.Key_N)
    key(_Key.Key_Return, CTRL)
    assert page.context.act.form.frame("text").error() == "备注还空着。"
    write("已电话联系。")
    key(_Key.Key_Return, CTRL)
    entries = desk.workspace.matters.detail(desk.actor, matter).timeline
    assert entries[0].text == "已电话联系。"


def test_esc_puts_a_reply_away_and_r_brings_its_words_back(page, station, clock, stocked):
    matter = registered(station, clock, factories.matter(unit=stocked.units["市政养护所"]))
    page.reload()
    page.open_matter(matter, focus=True)
    key(_Key.Key_R)
    write("正在办理")
    key(_Key.Key_Escape)
    assert page.context.act is None
    key(_Key.Key_R)
    assert page.context.act.form.read()["content"] == "正在办理"


def test_letters_do_nothing_while_a_text_field_has_the_focus(page, station, clock):
    matter = registered(station, clock)
    page.reload()
    page.open_matter(matter)
    page.register.first_focus().setFocus()
    write("rtn")
    assert page.context.act is None
    assert page.register.first_focus().text() == "rtn"


def test_a_known_person_is_taken_with_enter_and_remembered_beside(page, desk, stocked):
    write("oyqh")
    key(_Key.Key_Return)
    read = page.register.form.read()
    assert read["name"].person == stocked.people["欧阳青禾"]
    assert read["region_name"] == "石榴弄社区"
    assert page.context.shows_reference
    assert page.context.reference.shown().person == "手机尾号 0286，第一次来"


def test_a_likely_duplicate_is_shown_and_linked_with_alt_l(page, station, clock, stocked):
    matter = registered(
        station, clock, factories.matter(category="06"),
        visitor=factories.visitor(region_name="桂湾社区"),
    )  # fmt: skip
    fill_form()
    key(_Key.Key_8)
    assert page.context.reference.shown().same.line.id == matter
    key(_Key.Key_L, ALT)
    assert page.register.form.read()["same_as"] == matter


def test_tabs_show_what_is_open(page, station, clock):
    registered(station, clock)
    page.reload()
    page.queue.tabs.choose(1)
    assert [line.title for line in page.queue.shown()] == ["东林路窨井盖异响"]
    page.queue.tabs.choose(3)
    assert page.queue.shown() == ()


def test_the_badge_counts_what_is_due_soon_or_late(page, station, clock):
    registered(station, clock, factories.matter(next_step=NextStep.ASSIGN))
    page.reload()
    assert page.badge() == 0
    clock.advance(days=1)
    page.reload()
    assert page.badge() == 1


def test_another_page_can_open_a_matter_here(page, station, clock):
    matter = registered(station, clock)
    page.reload()
    page.open_subject(matter)
    assert page.context.detail.matter() == matter
    assert focus() is page.queue.list


def test_a_matter_that_is_asked_for_is_seen_though_a_page_of_sheets_lies_over_the_counter(
    page, station, clock
):
    matter = registered(station, clock)
    page.reload()
    page.ledger.export()
    assert not page.panes.isVisibleTo(page)
    page.open_subject(matter)
    assert page.panes.isVisibleTo(page)
    assert focus() is page.queue.list


def test_a_draft_survives_the_page(page, desk, station, tmp_path, clock, qtbot):
    write("贺兰舟")
    page.hide()
    again = ReceptionPage(desk_of(station, tmp_path, clock))
    qtbot.addWidget(again)
    again.show()
    assert again.register.form.read()["name"].name == "贺兰舟"


def test_ctrl_p_prints_the_matter_that_is_shown(page, station, clock, spooler):
    page.desk.settings.receipt_paper = PaperKind.RECEIPT_A4
    page.open_matter(registered(station, clock))
    key(_Key.Key_P, CTRL)
    assert spooler.sent[0].title.startswith("receipt_a4")


def test_the_preview_lies_over_the_page_and_goes_again(page, station, clock, spooler):
    matter = registered(station, clock)
    page.open_matter(matter)
    page.looking.open(page.context.wanted(PaperKind.RECEIPT_A4))
    assert not page.panes.isVisible()
    key(_Key.Key_Escape)
    assert page.panes.isVisible()


def test_the_whole_form_and_both_buttons_stand_in_a_low_window(page, qtbot):
    page.resize(1366, 642)  # what the header leaves of 690
    last, foot = page.register.form.frame("due_on"), page.register.foot

    def stands_above() -> bool:
        below = last.mapTo(page, QPoint(0, last.height())).y()
        return below <= foot.mapTo(page, QPoint(0, 0)).y()

    qtbot.waitUntil(stands_above)
    assert foot.mapTo(page, QPoint(0, foot.height())).y() <= page.height()


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_no_field_is_cut_at_any_size(page, painted, scale):
    painted.apply(Theme.LIGHT, scale)
    for size in ((1280, 592), (1366, 642), (1440, 820)):
        page.resize(*size)
        assert cut(page) == [], size
    painted.apply(Theme.LIGHT)


def cut(page: ReceptionPage) -> list[str]:
    """Return the fields that reach beyond their pane."""
    fields = page.register.form.findChildren(QWidget)
    return [
        one.accessibleName()
        for one in fields
        if isinstance(one, QLineEdit | QPlainTextEdit)
        and one.isVisible()
        and one.mapTo(page.register, QPoint(one.width(), 0)).x() > page.register.width()
    ]


def test_every_control_has_a_name(page, station, clock):
    page.open_matter(registered(station, clock))
    assert nameless(page) == []


def test_undoing_takes_away_what_was_said_of_its_paper(page, spooler):
    spooler.refuses = TroubleCode.PRINTER_REFUSED
    fill_form()
    key(_Key.Key_Return, CTRL)
    assert page.register.messages.headlines()
    page.counter.undo(page._last)
    assert page.register.messages.headlines() == ()


def test_f6_passes_over_a_pane_without_anything_to_work_with(page):
    key(_Key.Key_F6)
    assert page.queue.isAncestorOf(focus())
    key(_Key.Key_F6)
    assert page.register.isAncestorOf(focus())
