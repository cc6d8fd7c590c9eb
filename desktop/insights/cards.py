"""Cards of the page: a chart with its table behind it, the grid that figures stand in, the list of warnings."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QSizePolicy,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop import look
from desktop.parts.buttons import button
from desktop.parts.painting import cut, fill_round, ink_of, smooth
from desktop.parts.shown import set_shown
from desktop.parts.text import ElidedLabel, label

_MOST_COLUMNS, _LEAST_CARD = 5, 168
_PADDING = 18
_ROW = 52


class ChartCard(QFrame):
    """A titled card that shows a chart, or the same numbers as a table, or why there are none."""

    def __init__(self, title: str, chart: QWidget, nothing: str) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        self.caption = ElidedLabel("", "caption")
        self.caption.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.table = QTableWidget()
        self.turn = button("", kind="quiet", size="small")
        self._chart = chart
        self._stack = QStackedWidget()
        for part in (chart, self.table, _nothing(nothing)):
            self._stack.addWidget(part)
        self._lay_out(title)
        self._dress()
        self.turn.clicked.connect(self._on_turn_clicked)
        self._name_turn()

    def add_tool(self, *parts: QWidget) -> None:
        """Let something stand before the button that turns the card."""
        for part in parts:
            self._row.insertWidget(self._row.count() - 1, part)

    def show_numbers(
        self, caption: str, headings: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> None:
        """Put the same numbers into the table; without any, say that there are none."""
        self.caption.setText(caption)
        self.table.setColumnCount(len(headings))
        self.table.setHorizontalHeaderLabels(list(headings))
        self.table.setRowCount(len(rows))
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                self.table.setItem(at, column, QTableWidgetItem(text))
        is_table = self._stack.currentWidget() is self.table
        self._stack.setCurrentIndex(2 if not rows else 1 if is_table else 0)
        set_shown(self.turn, shown=bool(rows))
        self._name_turn()

    @Slot()
    def _on_turn_clicked(self) -> None:
        self._stack.setCurrentIndex(0 if self._stack.currentIndex() == 1 else 1)
        self._name_turn()

    def _name_turn(self) -> None:
        is_table = self._stack.currentWidget() is self.table
        self.turn.setText(self.tr("As a chart") if is_table else self.tr("As a table"))

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, 12, _PADDING, 14)
        column.setSpacing(8)
        row = self._row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label(title, "section"))
        row.addWidget(self.caption, 1)
        row.addWidget(self.turn)
        column.addLayout(row)
        column.addWidget(self._stack, 1)

    def _dress(self) -> None:
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setTabKeyNavigation(False)


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


def _nothing(text: str) -> QWidget:
    line = label(text, "secondary", wrap=True)
    line.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return line
