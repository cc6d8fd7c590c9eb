"""Three panes share the window, remember their widths and hand the focus on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop import look
from desktop.frame.pane import FootBar, Pane, PaneHeader
from desktop.frame.panes import ThreePanes
from desktop.look import Theme
from desktop.parts.buttons import button
from desktop.settings.local import LocalSettings

MakePanes = Callable[..., ThreePanes]


def _pane(name: str) -> Pane:
    pane = Pane(name)
    pane.set_header(PaneHeader(name))
    body = QWidget()
    column = QVBoxLayout(body)
    for place in range(2):
        line = QLineEdit()
        line.setObjectName(f"{name}{place}")
        column.addWidget(line)
    pane.set_body(body, scrolls=True)
    foot = FootBar()
    foot.add_left(button("登记", kind="primary"))
    foot.add_right(button("清空", kind="plain"))
    pane.set_foot(foot)
    return pane


@pytest.fixture
def local(tmp_path: Path) -> LocalSettings:
    return LocalSettings(tmp_path / "local.ini")


@pytest.fixture
def make(qtbot: QtBot, local: LocalSettings) -> MakePanes:
    def build(width: int = 1440, height: int = 900) -> ThreePanes:
        panes = ThreePanes(
            _pane("list"), _pane("work"), _pane("context"), settings=local, key="reception"
        )
        qtbot.addWidget(panes)
        panes.resize(width, height)
        panes.show()
        qtbot.waitExposed(panes)
        panes.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is panes)
        return panes

    return build


def _field(panes: ThreePanes, name: str) -> QLineEdit:
    found = panes.findChild(QLineEdit, name)
    assert found is not None
    return found


def test_three_panes_stand_side_by_side_in_a_wide_window(make: MakePanes) -> None:
    panes = make()
    assert panes.list_pane is not None
    assert panes.context is not None
    assert panes.list_pane.width() == 304
    # One pixel further: the line that divides panes has nothing to divide at the edge of the window.
    assert panes.context.geometry().right() == panes.width()
    assert panes.work.geometry().left() == 304
    assert panes.work.geometry().right() + 1 == panes.context.geometry().left()


def test_a_narrow_window_turns_the_context_into_a_drawer(make: MakePanes, qtbot: QtBot) -> None:
    panes = make(1280, 800)
    assert panes.context is not None
    assert not panes.context.isVisible()
    with qtbot.waitSignal(panes.drawer_opened):
        panes.toggle_drawer()
    assert panes.context.isVisible()
    assert panes.context.geometry().left() < panes.work.geometry().right()
    _field(panes, "context0").setFocus()
    QTest.keyClick(_field(panes, "context0"), Qt.Key.Key_Escape)
    assert not panes.context.isVisible()
    assert QApplication.focusWidget() is _field(panes, "work0")


def test_large_text_makes_a_drawer_of_it_as_well(make: MakePanes) -> None:
    panes = make(1440, 900)
    assert not panes.has_drawer
    look.current().apply(Theme.LIGHT, 1.3)
    try:
        assert panes.has_drawer
    finally:
        look.current().apply(Theme.LIGHT, 1.0)


def test_f6_goes_round_the_panes_and_comes_back_to_where_the_focus_was(make: MakePanes) -> None:
    panes = make()
    _field(panes, "work1").setFocus()
    panes.next_pane()
    assert QApplication.focusWidget() is _field(panes, "context0")
    panes.next_pane()
    assert QApplication.focusWidget() is _field(panes, "list0")
    panes.previous_pane()
    panes.previous_pane()
    assert QApplication.focusWidget() is _field(panes, "work1")


def test_f6_opens_the_drawer_on_its_way(make: MakePanes) -> None:
    panes = make(1280, 800)
    _field(panes, "work0").setFocus()
    QTest.keyClick(panes, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is _field(panes, "context0")
    QTest.keyClick(panes, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert panes.context is not None
    assert not panes.context.isVisible()


def test_a_low_window_lowers_the_foot_bars_and_tells_so(make: MakePanes, qtbot: QtBot) -> None:
    panes = make(1366, 768)
    assert isinstance(panes.work, Pane)
    assert panes.work.foot is not None
    assert panes.work.foot.height() == 64
    with qtbot.waitSignal(panes.shortened) as shortened:
        panes.resize(1366, 690)
    assert shortened.args == [True]
    assert panes.work.foot.height() == 56


def test_dragged_widths_stay_within_limits_and_are_found_again(
    make: MakePanes, local: LocalSettings
) -> None:
    panes = make()
    divider = next(d for d in panes._dividers if d._name == "list")
    QTest.mousePress(divider, Qt.MouseButton.LeftButton, pos=QPoint(3, 200))
    panes.drag("list", 900)
    QTest.mouseRelease(divider, Qt.MouseButton.LeftButton, pos=QPoint(3, 200))
    assert panes.list_pane is not None
    assert panes.list_pane.width() == 360
    assert local.pane_widths == {"reception": {"list": 360}}
    again = make()
    assert again.list_pane is not None
    assert again.list_pane.width() == 360


def test_widths_can_be_changed_without_a_mouse(make: MakePanes) -> None:
    panes = make()
    assert panes.list_pane is not None
    _field(panes, "list0").setFocus()
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    panes._widen_focused(16)
    assert panes.list_pane.width() == 320
    assert control_shift


def test_resizing_keeps_focus_and_typed_text(make: MakePanes) -> None:
    panes = make()
    field = _field(panes, "context1")
    field.setFocus()
    QTest.keyClicks(field, "abc")
    panes.resize(1700, 700)
    panes.resize(1400, 900)
    assert QApplication.focusWidget() is field
    assert field.text() == "abc"
