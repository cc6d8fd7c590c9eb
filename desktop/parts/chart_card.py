"""A chart with a table behind it: the same numbers, for whoever would rather read them or hear them read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.parts.buttons import button
from desktop.parts.shown import set_shown
from desktop.parts.text import ElidedLabel, label

_MARGINS = 18, 12, 18, 14
_EDGE = 4


class ChartCard(QFrame):
    """A titled card that shows a chart, or the same numbers as a table, or why there are none.

    Where it stands on a card already it has no frame, and its table is as high as its rows.
    """

    def __init__(self, title: str, chart: QWidget, nothing: str, *, framed: bool = True) -> None:
        super().__init__()
        self._framed = framed
        if framed:
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
        if not self._framed:
            self._fit_table()
        self._name_turn()

    def _fit_table(self) -> None:
        table, header = self.table, self.table.horizontalHeader()
        for column in range(1, table.columnCount()):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        rows = sum(map(table.rowHeight, range(table.rowCount())))
        table.setFixedHeight(header.sizeHint().height() + rows + _EDGE)

    @Slot()
    def _on_turn_clicked(self) -> None:
        self._stack.setCurrentIndex(0 if self._stack.currentIndex() == 1 else 1)
        self._name_turn()

    def _name_turn(self) -> None:
        is_table = self._stack.currentWidget() is self.table
        self.turn.setText(self.tr("As a chart") if is_table else self.tr("As a table"))

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(_MARGINS if self._framed else (0, 0, 0, 0)))
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


def _nothing(text: str) -> QWidget:
    line = label(text, "secondary", wrap=True)
    line.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return line
