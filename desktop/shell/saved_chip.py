"""The chip that answers the one question of a counter: is it saved, and where?"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy

from desktop import look
from desktop.parts.announce import announce
from desktop.parts.painting import fill_round, smooth, width_of
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

PATIENCE = 400
"""Milliseconds of work before 正在保存 is said; shorter ones nobody needs to know of."""

_ICON, _GAP, _PADDING = 18, 6, 6


class SavedState(StrEnum):
    """What the chip can say."""

    SAVED = "saved"
    SHARED = "shared"
    SAVING = "saving"
    FAILED = "failed"
    AWAY = "away"


_FACES = {
    SavedState.SAVED: (
        "circle-check",
        "success.text",
        QT_TRANSLATE_NOOP("SavedChip", "Saved on this computer"),
    ),
    SavedState.SHARED: (
        "circle-check",
        "success.text",
        QT_TRANSLATE_NOOP("SavedChip", "Saved on the server"),
    ),
    SavedState.SAVING: ("progress", "text.secondary", QT_TRANSLATE_NOOP("SavedChip", "Saving")),
    SavedState.FAILED: (
        "alert-circle",
        "danger.text",
        QT_TRANSLATE_NOOP("SavedChip", "Not saved, click here"),
    ),
    SavedState.AWAY: (
        "alert-circle",
        "warning.text",
        QT_TRANSLATE_NOOP("SavedChip", "The server is out of reach"),
    ),
}


class SavedChip(QAbstractButton):
    """Icon and words; pressing it shows the facts of the status bar, or why it is not saved."""

    def __init__(self) -> None:
        super().__init__()
        self._state = self._rest = SavedState.SAVED
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self._on_patience_timeout)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._show(SavedState.SAVED)

    @property
    def state(self) -> SavedState:
        """What the chip says now."""
        return self._state

    @Slot(bool)
    def set_busy(self, busy: bool) -> None:
        """Follow the work under way; only work that takes its time is mentioned."""
        if busy:
            self._patience.start()
            return
        self._patience.stop()
        if self._state is SavedState.SAVING:
            self._show(self._rest)

    @Slot()
    def set_saved(self) -> None:
        """Say that everything is on the disk."""
        self._patience.stop()
        self._show(self._rest)

    def be_shared(self) -> None:
        """Say from now on that it is on the server which counters share."""
        self._rest = SavedState.SHARED

    @Slot(bool)
    def set_away(self, away: bool) -> None:
        """Promise nothing while the server does not answer; what failed stays failed until it is saved."""
        self._rest = SavedState.AWAY if away else SavedState.SHARED
        if self._state is not SavedState.FAILED:
            self._show(self._rest)

    def set_failed(self) -> None:
        """Say that something is not on the disk, until the next saving that works."""
        self._patience.stop()
        if self._state is SavedState.FAILED:
            return
        self._show(SavedState.FAILED)
        announce(self, self.text(), urgent=True)

    def show_facts(self, facts: Sequence[str]) -> None:
        """Show lines below the chip: what the status bar says, or why something is not saved."""
        menu = self.menu_of(facts)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def menu_of(self, facts: Sequence[str]) -> QMenu:
        """Return the lines as a menu, which keys can walk through and a screen reader reads."""
        menu = QMenu(self)
        for fact in facts:
            menu.addAction(fact)
        return menu

    def sizeHint(self) -> QSize:
        in_force = look.current()
        width = in_force.px(_ICON + _GAP + 2 * _PADDING) + width_of(self.text(), "table") + 2
        return QSize(width, in_force.size("minHit"))

    def paintEvent(self, event: QPaintEvent) -> None:
        in_force = look.current()
        icon, color, _ = _FACES[self._state]
        side, left = in_force.px(_ICON), in_force.px(_PADDING)
        with smooth(self) as painter:
            if self.underMouse():
                fill_round(painter, self.rect().toRectF(), radius=in_force.px(6), color="bg.hover")
            picture = in_force.pixmap(icon, _ICON, color)
            painter.drawPixmap(left, (self.height() - side) // 2, picture)
            painter.setFont(in_force.font("table"))
            painter.setPen(in_force.color(color))
            start = left + side + in_force.px(_GAP)
            box = QRect(start, 0, self.width() - start, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.text())

    @Slot()
    def _on_patience_timeout(self) -> None:
        if self._state is self._rest and self._state is not SavedState.AWAY:
            self._show(SavedState.SAVING)

    def _show(self, state: SavedState) -> None:
        self._state = state
        self.setText(say(_FACES[state][2]))
        self.setAccessibleName(self.text())
        self.updateGeometry()
        self.update()
