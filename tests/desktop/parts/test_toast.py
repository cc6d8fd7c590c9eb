"""A toast offers to undo, waits while it is looked at, and is the only one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop.parts.buttons import Button
from desktop.parts.toast import Toast

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def toast(qtbot, painted) -> Toast:
    host = QWidget()
    host.setLayout(QVBoxLayout())
    host.resize(900, 600)
    qtbot.addWidget(host)
    made = Toast(host)
    host.show()
    qtbot.waitExposed(host)
    made.host = host
    return made


def pressed(toast: Toast, text: str) -> Button:
    return next(one for one in toast.findChildren(Button) if one.text() == text)


def test_undo_runs_once_and_the_toast_goes(qtbot, toast):
    undone: list[str] = []
    toast.show_text("已登记 313 号", undo=lambda: undone.append("undone"))
    with qtbot.waitSignal(toast.gone):
        qtbot.mouseClick(pressed(toast, "撤销"), Qt.MouseButton.LeftButton)
    assert undone == ["undone"]
    assert not toast.isVisible()


def test_ctrl_z_undoes_while_the_toast_is_there(qtbot, toast):
    undone: list[str] = []
    toast.show_text("已登记 313 号", undo=lambda: undone.append("undone"))
    toast.host.activateWindow()
    qtbot.keyClick(toast.host, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: undone == ["undone"])
    qtbot.keyClick(toast.host, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == ["undone"]


def test_a_new_toast_takes_the_place_of_the_old(toast):
    toast.show_text("已登记 313 号", undo=list)
    toast.show_text("已保存")
    assert toast.text() == toast.accessibleName() == "已保存"
    assert not pressed(toast, "撤销").isVisible()


def test_an_extra_button_runs_its_act(qtbot, toast):
    opened: list[int] = []
    toast.show_text("已导出", extra=("打开文件夹", lambda: opened.append(1)))
    qtbot.mouseClick(pressed(toast, "打开文件夹"), Qt.MouseButton.LeftButton)
    assert opened == [1]


def test_time_stands_still_under_the_mouse(toast):
    toast.show_text("已登记 313 号")
    assert toast.is_waiting()
    inside = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(inside, inside, inside))
    assert not toast.is_waiting()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    toast.dismiss()


def test_time_stands_still_while_a_button_has_the_focus(qtbot, toast):
    toast.show_text("已登记 313 号", undo=list)
    toast.host.activateWindow()
    pressed(toast, "撤销").setFocus()
    qtbot.waitUntil(lambda: not toast.is_waiting())
    pressed(toast, "撤销").clearFocus()
    qtbot.waitUntil(toast.is_waiting)
    toast.dismiss()


def test_it_goes_by_itself(qtbot, toast):
    toast.patience = 0.01
    with qtbot.waitSignal(toast.gone):
        toast.show_text("已登记 313 号")


def test_it_stays_at_the_bottom_left(qtbot, toast):
    toast.show_text("已登记 313 号")
    toast.host.resize(900, 700)
    qtbot.waitUntil(lambda: toast.geometry().bottom() > 660)
    assert toast.x() == 20
    toast.dismiss()


def test_it_steps_above_the_field_with_the_keys_and_comes_back(qtbot, toast):
    above, below = QLineEdit(), QLineEdit()
    for line, top in ((above, 100), (below, 540)):
        line.setParent(toast.host)
        line.setGeometry(20, top, 300, 36)
        line.show()
    above.setFocus()
    toast.show_text("已登记 313 号")
    usual = toast.geometry()
    assert usual.intersects(below.geometry())
    below.setFocus()
    assert not toast.geometry().intersects(below.geometry())
    assert toast.geometry().bottom() < below.y()
    toast.show_text("已登记 314 号")
    above.setFocus()
    toast.show_text("已登记 315 号")
    assert toast.geometry().top() == usual.top()


def test_it_makes_way_for_what_is_typed_below_it_and_still_undoes(qtbot, toast):
    undone: list[str] = []
    beside, below = QWidget(toast.host), QWidget(toast.host)
    beside.setGeometry(0, 0, 900, 200)
    below.setGeometry(0, 300, 900, 300)
    toast.show_text("已登记 313 号", undo=lambda: undone.append("undone"))
    toast.make_way(beside)
    assert toast.isVisible()
    toast.make_way(below)
    assert not toast.isVisible()
    assert toast.is_waiting()
    toast._shortcut.activated.emit()
    assert undone == ["undone"]


@pytest.fixture
def scene(qtbot, painted) -> Iterator[QWidget]:
    """What a window shows."""
    window = QWidget()
    made = QWidget(window)
    for one in (window, made):
        one.resize(600, 400)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    yield made
    window.close()


def inside(scene: QWidget, part: QWidget) -> QWidget:
    """Put a part into another and let it fill it."""
    part.setParent(scene)
    part.setGeometry(scene.rect())
    part.show()
    return part


def is_on_top(toast: Toast) -> bool:
    found = toast.parentWidget().childAt(toast.geometry().center())
    return toast.isAncestorOf(found)


def test_what_is_opened_later_in_its_place_lies_below_it(scene):
    sections = inside(scene, QStackedWidget())
    for _ in range(2):
        sections.addWidget(QWidget())
    toast = Toast(sections)
    toast.show_text("已保存")
    sections.setCurrentIndex(1)
    assert is_on_top(toast)
    toast.dismiss()


def test_a_pane_that_is_laid_over_its_place_lies_below_it(scene):
    panes = inside(scene, QWidget())
    work, drawer = inside(panes, QWidget()), inside(panes, QWidget())
    toast = Toast(work)
    toast.show_text("已登记 313 号")
    drawer.raise_()
    assert is_on_top(toast)
    toast.dismiss()


def test_it_comes_back_with_its_place_and_not_after_its_time(scene):
    work = inside(scene, QWidget())
    toast = Toast(work)
    toast.show_text("已登记 313 号")
    work.hide()
    assert not toast.isVisible()
    work.show()
    assert toast.isVisible()
    work.hide()
    toast._clock.timeout.emit()
    work.show()
    assert not toast.isVisible()
