"""A part without a place never becomes a window."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.parts.shown import set_shown


def test_a_part_without_a_parent_waits_for_one(qtbot):
    part = QLabel("x")
    set_shown(part, shown=True)
    assert not part.isVisible()
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(part)
    window.show()
    assert part.isVisible()


def test_a_part_with_a_parent_is_shown_and_hidden(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    part = QLabel("x", window)
    window.show()
    set_shown(part, shown=True)
    assert part.isVisible()
    set_shown(part, shown=False)
    assert not part.isVisible()
