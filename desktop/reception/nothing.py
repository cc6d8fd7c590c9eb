"""Nothing to show in a narrow pane: what will be here, how to begin, and the buttons one below the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from desktop import look
from desktop.parts.painting import fill_round, smooth
from desktop.parts.text import label

_CENTER = Qt.AlignmentFlag.AlignHCenter
_DISC, _ICON = 64, 30


class Nothing(QWidget):
    """Icon in a disc, a bold line, a plain text, buttons."""

    def __init__(
        self, icon: str, headline: str, body: str, *, buttons: Sequence[QAbstractButton] = ()
    ) -> None:
        super().__init__()
        self.setAccessibleName(f"{headline} {body}")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(6)
        column.addStretch(2)
        column.addWidget(_Disc(icon), 0, _CENTER)
        column.addSpacing(10)
        for text, role in ((headline, "section"), (body, "secondary")):
            line = label(text, role, wrap=True)
            line.setAlignment(_CENTER)
            column.addWidget(line)
        column.addSpacing(10)
        for button in buttons:
            column.addWidget(button, 0, _CENTER)
        column.addStretch(3)


class _Disc(QWidget):
    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = look.current().px(_DISC)
        return QSize(side, side)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        inset = (self.width() - look.current().px(_ICON)) // 2
        picture = look.current().pixmap(self._icon, _ICON, "text.secondary")
        with smooth(self) as painter:
            fill_round(painter, QRectF(self.rect()), radius=self.width() / 2, color="neutral.tint")
            painter.drawPixmap(inset, inset, picture)
