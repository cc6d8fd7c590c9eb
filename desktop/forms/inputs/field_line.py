"""The line that several inputs share: grey note after the text, badge before it, keys to a list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)

from desktop import look
from desktop.parts.badge import paint_badge
from desktop.parts.line_input import LineInput
from desktop.parts.painting import smooth
from desktop.wording.ranks import Rank

_LEFT, _GAP, _BADGE = 10, 10, 20


class FieldLine(LineInput):
    """A line input that can say more than its text, and knows whether a composition stands in it."""

    def __init__(self) -> None:
        super().__init__()
        self.composing = False
        self._note = ""
        self._badge: Rank | None = None
        self._takes_key: Callable[[QKeyEvent], bool] | None = None

    def offer_keys(self, takes_key: Callable[[QKeyEvent], bool]) -> None:
        """Let an open list have the keys first; it returns whether it used one."""
        self._takes_key = takes_key

    def set_note(self, note: str) -> None:
        """Write a grey remark after the text, while nobody types."""
        self._note = note
        self.update()

    def note(self) -> str:
        """Return the grey remark."""
        return self._note

    def set_badge(self, badge: Rank | None) -> None:
        """Show an identity badge before the text."""
        self._badge = badge
        self._make_room()
        self.update()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.composing and self._takes_key is not None and self._takes_key(event):
            event.accept()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with smooth(self) as painter:
            if self._badge is not None:
                paint_badge(painter, self._badge_box(), self._badge)
            if self._note and self.text() and not self.hasFocus():
                self._paint_note(painter)

    def _badge_box(self) -> QRect:
        side = look.current().px(_BADGE)
        return QRect(look.current().px(_LEFT), (self.height() - side) // 2, side, side)

    def _make_room(self) -> None:
        margins = self.textMargins()
        left = look.current().px(_BADGE) + 8 if self._badge is not None else 0
        if margins.left() != left:
            self.setTextMargins(left, margins.top(), margins.right(), margins.bottom())

    def _paint_note(self, painter: QPainter) -> None:
        margins = self.textMargins()
        left = look.current().px(_LEFT) + margins.left()
        left += self.fontMetrics().horizontalAdvance(self.text()) + look.current().px(_GAP)
        box = QRect(left, 0, self.width() - margins.right() - 4 - left, self.height())
        font = look.current().font("table")
        shown = QFontMetrics(font).elidedText(
            self._note, Qt.TextElideMode.ElideRight, max(0, box.width())
        )
        painter.setFont(font)
        painter.setPen(look.current().color("text.tertiary"))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
