"""The open form by keys: where Tab leads and back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from desktop.parts.buttons import Button
from desktop.reception.privacy_note import PrivacyNote, UnnamedNote
from tests.desktop.people.desks import type_text
from tests.desktop.reception.counters import NONE, SHIFT, focus, key

_ORDER = [
    "name", "phone", "region_name", "channel", "title", "statement", "category", "deputy",
    "next_step", "unit", "due_on", "登记并打印回执", "只登记", "添加附件",
    "个人信息告知（2026-1）", "换一位", "更多", "⋯", "再加一件", "清空", "取号",
]  # fmt: skip


def _name_of(button) -> str:
    return button.text() or ("清空" if button.accessibleName() == "清空" else "⋯")


def here(page) -> str:
    """Return the field or the button that has the keys."""
    place = focus()
    for name in _ORDER[:11]:
        if page.register.form.frame(name).isAncestorOf(place):
            return name
    if page.register.isAncestorOf(place) or page.queue.isAncestorOf(place):
        return _name_of(place) if isinstance(place, QAbstractButton) else ""
    return ""


def walk(page, code: Qt.Key, modifier: Qt.KeyboardModifier) -> list[str]:
    """Press a key until the focus is back in the name; return every stop."""
    stops = [here(page)]
    for _ in range(60):
        key(code, modifier)
        if here(page) == "name":
            return stops
        stops.append(here(page))
    raise AssertionError(f"never back: {stops}")


def test_tab_walks_the_form_its_buttons_then_the_list(page):
    stops = walk(page, Qt.Key.Key_Tab, NONE)
    assert stops[: len(_ORDER)] == _ORDER
    assert not set(stops[len(_ORDER) :]) & (set(_ORDER) - {"⋯"})  # the queue has one as well


def test_shift_tab_walks_the_same_way_back(page):
    there = walk(page, Qt.Key.Key_Tab, NONE)
    back = walk(page, Qt.Key.Key_Backtab, SHIFT)
    assert back == ["name", *reversed(there[1:])]


def test_the_rare_fields_stand_between_the_deadline_and_the_buttons(page):
    page.register.toggle_more()
    page.first_focus().setFocus()
    stops = walk(page, Qt.Key.Key_Tab, NONE)
    assert stops.index("due_on") + 16 == stops.index("登记并打印回执")


def test_the_empty_form_needs_no_scrolling_on_the_commonest_screen(page, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    page.setParent(window)
    window.resize(1366, 768)
    page.setGeometry(84, 56, 1282, 684)  # beside the rail, between header and status bar
    page.show()
    window.show()
    qtbot.waitUntil(page.today.isVisible)
    bar = page.register.findChild(QScrollArea).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    assert page.register.files.add.isVisible()
    page.setParent(None)


def test_the_notice_on_personal_data_takes_room_only_while_it_is_read(page):
    notice = next(one for one in page.register.findChildren(PrivacyNote))
    assert not notice.isVisible()
    notice.unfold.click()
    assert notice.notice.isVisible()
    notice.unfold.click()
    assert not notice.isVisible()


def test_what_empties_the_form_says_so_and_keeps_its_icon_where_room_is_short(page, qtbot):
    foot, clear = page.register.foot, page.register.foot.findChildren(Button)[-1]
    assert (clear.text(), clear.shown_text()) == ("清空", "清空")
    foot.resize(430, foot.height())
    assert (clear.shown_text(), clear.toolTip(), clear.accessibleName()) == ("", "清空", "")
    foot.resize(900, foot.height())
    qtbot.waitUntil(lambda: clear.shown_text() == "清空")


def test_before_a_visit_without_name_and_phone_is_saved_it_is_said_that_it_is_anonymous(page):
    note = page.register.findChild(UnnamedNote)
    assert not note.isVisible()
    title, phone = (page.register.form.input(one) for one in ("title", "phone"))
    type_text(title.focus_target(), "门店油烟扰民")
    assert note.isVisible()
    assert note.line.text() == "没有姓名和电话，将按匿名登记，以后只能凭回执上的查询码查询。"
    type_text(phone.focus_target(), "19900001234")
    assert not note.isVisible()


def test_it_is_said_above_the_buttons_that_register_and_never_scrolled_away(page):
    page.register.toggle_more()
    type_text(page.register.form.input("title").focus_target(), "门店油烟扰民")
    note, foot = page.register.findChild(UnnamedNote), page.register.foot
    assert not page.register.findChild(QScrollArea).isAncestorOf(note)
    assert 0 < note.geometry().bottom() < foot.geometry().top()
