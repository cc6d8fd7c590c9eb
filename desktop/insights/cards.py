"""Cards of the page: the grid that figures stand in, the list of warnings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop import look
from desktop.parts.painting import cut, fill_round, ink_of, smooth

_MOST_COLUMNS, _LEAST_CARD = 5, 168
_PADDING = 18
_ROW = 52


class CardGrid(QFrame):
    """Cards side by side, as many as the width holds, in one frame."""

    def __init__(self, cards: Sequence[QWidget]) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._cards = tuple(cards)
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(4, 4, 4, 4)
        self._grid.setSpacing(0)
        self._arrange(min(len(cards), _MOST_COLUMNS))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fitting = max(2, min(self.width() // look.current().px(_LEAST_CARD), _MOST_COLUMNS))
        lines = -(-len(self._cards) // fitting)
        # Four and one would leave a hole; three and two do not. Short rows keep the columns of long ones.
        self._arrange(-(-len(self._cards) // lines) if lines > 1 else fitting)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for at, card in enumerate(self._cards):
            self._grid.addWidget(card, *divmod(at, columns))
        for at in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)


class AlarmRow(QAbstractButton):
    """One warning: an icon in its tone, what it is about, how much of it."""

    def __init__(self, icon: str, tone: str, title: str, caption: str) -> None:
        super().__init__()
        self._icon, self._tone, self._caption = icon, tone, caption
        self.setText(title)
        self.setToolTip(f"{title}\n{caption}")
        self.setAccessibleName(f"{title}，{caption}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(look.current().px(260), look.current().px(_ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.current().px(160), look.current().px(_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        in_force, px = look.current(), look.current().px
        with smooth(self) as painter:
            if self.underMouse():
                fill_round(painter, QRectF(self.rect()), radius=px(6), color="bg.hover")
            picture = in_force.pixmap(self._icon, 20, ink_of(self._tone))
            painter.drawPixmap(px(8), (self.height() - px(20)) // 2, picture)
            left, room = px(40), self.width() - px(48)
            lines = (
                (self.text(), "body", "text.primary"),
                (self._caption, "caption", "text.tertiary"),
            )
            top = (self.height() - sum(in_force.line(role) for _, role, _ in lines)) // 2
            for text, role, ink in lines:
                box = QRect(QPoint(left, top), QSize(room, in_force.line(role)))
                painter.setFont(in_force.font(role))
                painter.setPen(in_force.color(ink))
                painter.drawText(
                    box, Qt.AlignmentFlag.AlignVCenter, cut(text, painter.font(), room)
                )
                top += in_force.line(role)


class AlarmList(QWidget):
    """Warnings, one below the other."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        self._rows: list[AlarmRow] = []

    def show_rows(self, rows: Sequence[AlarmRow]) -> None:
        """Show other warnings."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
            self._column.removeWidget(row)
        self._rows = list(rows)
        for place, row in enumerate(rows):
            self._column.insertWidget(place, row)

    def rows(self) -> Sequence[AlarmRow]:
        """Return the warnings from the top."""
        return tuple(self._rows)
