"""Empty states: what will be here and how to begin."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop import look
from desktop.parts.painting import fill_round, smooth
from desktop.parts.shown import set_shown
from desktop.parts.text import label

_CENTER = Qt.AlignmentFlag.AlignHCenter
_DISC, _ICON = 64, 30


class EmptyState(QWidget):
    """Icon in a disc, one bold line, one or two plain lines, then the buttons.

    A ``narrow`` one keeps off the edges and sets its buttons one below the other.
    """

    def __init__(
        self,
        icon: str,
        headline: str,
        body: str = "",
        *,
        buttons: Sequence[QAbstractButton] = (),
        narrow: bool = False,
    ) -> None:
        super().__init__()
        self.setAccessibleName(f"{headline} {body}".strip())
        column = QVBoxLayout(self)
        column.setSpacing(4)
        column.addStretch(2)
        column.addWidget(_Disc(icon), 0, _CENTER)
        column.addSpacing(12)
        for text, role in ((headline, "section"), (body, "secondary")):
            line = label(text, role, wrap=True)
            line.setAlignment(_CENTER)
            set_shown(line, shown=bool(text))
            column.addWidget(line)
        column.addSpacing(12)
        column.addLayout(_stack_of(buttons) if narrow else _row_of(buttons))
        column.addStretch(3)
        if narrow:
            column.setContentsMargins(20, 16, 20, 16)


class _Disc(QWidget):
    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = look.current().px(_DISC)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        inset = (self.width() - look.current().px(_ICON)) // 2
        with smooth(self) as painter:
            fill_round(painter, QRectF(self.rect()), radius=self.width() / 2, color="neutral.tint")
            painter.drawPixmap(
                inset, inset, look.current().pixmap(self._icon, _ICON, "text.secondary")
            )


def _row_of(buttons: Sequence[QAbstractButton]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row


def _stack_of(buttons: Sequence[QAbstractButton]) -> QVBoxLayout:
    stack = QVBoxLayout()
    stack.setSpacing(6)
    for button in buttons:
        stack.addWidget(button, 0, _CENTER)
    return stack
