"""The search field of the header is a button that tells its key."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.parts.search_field import SearchField


def test_click_and_space_open_the_search(qtbot, painted):
    field = SearchField("搜事项、群众、代表或功能")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.clicked):
        qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(field.clicked):
        qtbot.keyClick(field, Qt.Key.Key_Space)
    assert field.accessibleDescription() == "Ctrl+K"
    assert not field.grab().isNull()
