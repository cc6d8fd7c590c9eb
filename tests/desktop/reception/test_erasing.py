"""From the open matter a head erases the data of who raised it, with a second person, and sees that it is gone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu

from db.accounts.rules import MATRIX, Grant, Permission
from db.reception.contracts import AddNote
from desktop.parts.toast import Toast
from desktop.reception.erasing import Erasing
from tests.desktop.people.desks import type_text
from tests.desktop.reception.counters import registered
from tests.stations import THEIR_PASSPHRASE, colleague

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NAME, REASON = "沈禾穗", "本人书面要求删除"


@pytest.fixture
def matter(page, station, clock):
    """An open matter of somebody whose name was typed into a remark as well."""
    colleague(station, clock, must_change=False)
    matter = registered(station, clock)
    note = AddNote(matter, f"{NAME}又来电")
    station.workspace.reception.add_note(station.actor, note)
    page.reload()
    page.open_matter(matter, focus=True)
    return matter


@pytest.fixture
def erasing(page, matter) -> Erasing:
    return page.context.erasing


def offered(page) -> dict[str, object]:
    page.context.detail.show_more()
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    menu = page.context.detail.findChildren(QMenu, options=direct)[-1]
    found = {one.text(): one for one in menu.actions()}
    menu.hide()
    return found


def words(widget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def begin(page) -> None:
    offered(page)["清除个人信息…"].trigger()


def give_reason(erasing: Erasing, reason: str = REASON) -> None:
    type_text(erasing.dialog.form.input("reason").focus_target(), reason)
    erasing.dialog.act.click()


def agree(erasing: Erasing) -> None:
    second = erasing.second
    second.who.put(second.who._options[0].value)
    second.passphrase.setText(THEIR_PASSPHRASE)
    second.confirm()


def visitor(station, matter) -> str:
    return station.workspace.matters.detail(station.actor, matter).line.visitor


def test_the_dialog_says_what_goes_what_stays_and_that_it_is_for_ever(page, erasing):
    begin(page)
    said = words(erasing.dialog)
    assert [(one.kind.name, one.count) for one in erasing.dialog.found] == [
        ("PERSON", 1), ("VISIT", 1), ("MATTER", 1), ("NOTE", 1)
    ]  # fmt: skip
    for word in (NAME, "人员", "来访", "事项", "备注", "保留编号", "不能恢复"):
        assert word in said


def test_two_erase_it_and_the_pane_says_so(page, erasing, station, matter, qtbot):
    begin(page)
    give_reason(erasing)
    asked = erasing.second.accessibleDescription()
    for word in (NAME, "海昌接〔2026〕1号", "备注", REASON, "不能恢复"):
        assert word in asked
    agree(erasing)
    assert visitor(station, matter) == ""
    detail = page.context.detail
    assert detail.erased.isVisible()
    assert detail._title.text() == "内容已清除"
    qtbot.waitUntil(lambda: "已清除" in words(detail.facts))
    assert NAME not in words(page)
    assert any("已清除 4 条记录" in words(one) for one in page.window().findChildren(Toast))
    assert "清除个人信息…" not in offered(page)


def test_one_alone_erases_nothing(page, erasing, station, matter):
    begin(page)
    give_reason(erasing)
    erasing.second.reject()
    assert visitor(station, matter) == NAME
    assert not page.context.detail.erased.isVisible()


def test_whoever_thinks_better_of_it_asks_nobody(page, erasing, station, matter):
    begin(page)
    erasing.dialog.keep.click()
    assert erasing.second is None
    assert visitor(station, matter) == NAME


@pytest.mark.parametrize(("reason", "said"), [("好", "4"), (f"{NAME}要求删除", "不要写")])
def test_a_reason_that_is_too_short_or_names_the_person_is_mended_before_anybody_is_asked(
    page, erasing, reason, said
):
    begin(page)
    give_reason(erasing, reason)
    assert erasing.second is None
    assert erasing.dialog.isVisible()
    assert said in words(erasing.dialog)


def test_who_may_not_delete_is_not_offered_it(page, erasing, station, monkeypatch):
    assert "清除个人信息…" in offered(page)
    monkeypatch.setitem(MATRIX[Permission.DELETE], station.actor.role, Grant.NO)
    again = Erasing(page.desk, page.context.detail)
    assert not again.dialog
    assert "清除个人信息…" not in offered(page)


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1440, 900)])
def test_the_dialog_fits_into_the_window(page, erasing, width, height):
    page.resize(width, height)
    begin(page)
    assert erasing.dialog.height() < height
    assert erasing.dialog.width() < width


def test_a_hub_waits_for_nobody(page, station, erasing):
    station.workspace.admission.found(station.actor)
    begin(page)
    assert "各站收到本机的下一个数据包后清除" in words(erasing.dialog)
    assert "区里确认" not in words(erasing.dialog)
    erasing.dialog.reject()
