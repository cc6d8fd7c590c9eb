"""The sheet of keys that Shift+F1 lays over the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop import look
from desktop.frame.shortcuts import KeyLine
from desktop.parts.buttons import icon_button
from desktop.parts.keycap import KeyCap
from desktop.parts.scrim import Scrim
from desktop.parts.text import label
from desktop.shell.keys import caps_of

_WIDTH, _MARGIN = 360, 24


class KeySheet(Scrim):
    """Two groups: this page first, then everywhere. Esc, its own key or a press beside it closes it."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._panel: QFrame | None = None
        self._groups = 1
        self._opener: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.pressed.connect(self.close_sheet)

    def open(self, title: str, page: Sequence[KeyLine], everywhere: Sequence[KeyLine]) -> None:
        """Show these keys."""
        self._opener = QApplication.focusWidget()
        self._drop_panel()
        self._panel = self._filled(title, page, everywhere)
        self.cover()
        self._panel.show()
        self._place()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def close_sheet(self) -> None:
        """Go, and give the focus back."""
        if not self.isVisible():
            return
        self.hide()
        self._drop_panel()
        if self._opener is not None:
            self._opener.setFocus(Qt.FocusReason.OtherFocusReason)
        self._opener = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F1):
            self.close_sheet()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _drop_panel(self) -> None:
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None

    def _filled(self, title: str, page: Sequence[KeyLine], everywhere: Sequence[KeyLine]) -> QFrame:
        panel = QFrame(self)
        panel.setProperty("surface", "dialog")
        column = QVBoxLayout(panel)
        column.setContentsMargins(24, 16, 16, 24)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Keys"), "section"), 1)
        close = icon_button("x", self.tr("Close the sheet of keys"), key="Esc", size="small")
        close.clicked.connect(self.close_sheet)
        head.addWidget(close)
        column.addLayout(head)
        columns = QHBoxLayout()
        columns.setSpacing(32)
        for heading, lines in ((title, page), (self.tr("Everywhere"), everywhere)):
            if lines:
                columns.addWidget(_group(heading, lines), 1, Qt.AlignmentFlag.AlignTop)
        self._groups = columns.count()
        column.addLayout(columns)
        column.addStretch(1)
        return panel

    def _place(self) -> None:
        if self._panel is None:
            return
        width = min(look.current().px(_WIDTH) * self._groups, self.width() - 2 * _MARGIN)
        height = min(self._panel.sizeHint().height(), self.height() - 2 * _MARGIN)
        left, top = (self.width() - width) // 2, (self.height() - height) // 2
        self._panel.setGeometry(left, top, width, height)


def _group(heading: str, lines: Sequence[KeyLine]) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    grid.addWidget(label(heading, "strong"), 0, 0, 1, 2)
    for row, line in enumerate(lines, start=1):
        grid.addWidget(KeyCap(caps_of(line.keys)), row, 0)
        grid.addWidget(label(line.does, wrap=True), row, 1)
    return made
