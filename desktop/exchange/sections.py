"""Steps of a pane: a title, and below it what belongs to the step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.parts.buttons import Button
from desktop.parts.text import label


def section(title: str, *parts: QWidget) -> QFrame:
    """Return a step with its title."""
    made = QFrame()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(10)
    column.addWidget(label(title, "section"))
    for part in parts:
        at = Qt.AlignmentFlag.AlignLeft if isinstance(part, Button) else Qt.AlignmentFlag(0)
        column.addWidget(part, 0, at)
    return made
