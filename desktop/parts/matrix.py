"""Numbers in rows and columns, the darker the more; every number stands in its cell, so grey paper loses nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import look
from desktop.parts.announce import announce
from desktop.parts.painting import cut, fill_round, line_round, smooth

_ROW, _HEAD, _NAMES = 30, 34, 92
_LIGHTEST, _DEEPEST = 0.08, 0.5
"""How much of the fill a cell takes; even the fullest stays light enough for the letters of the theme."""

_MOVES = {
    Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}  # fmt: skip


class Matrix(QWidget):
    """A grid of numbers; arrows walk over it, Enter or a press opens a cell.

    ``chosen(row, column)`` follows a press on a number above zero.
    """

    chosen = Signal(int, int)

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self._rows: tuple[str, ...] = ()
        self._columns: tuple[str, ...] = ()
        self._cells: tuple[tuple[int, ...], ...] = ()
        self._at: tuple[int, int] = (0, 0)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_cells(
        self, rows: Sequence[str], columns: Sequence[str], cells: Sequence[Sequence[int]]
    ) -> None:
        """Show other numbers."""
        self._rows, self._columns = tuple(rows), tuple(columns)
        self._cells = tuple(tuple(row) for row in cells)
        self._at = (0, 0)
        told = (
            self._spoken(row, at)
            for row in range(len(rows))
            for at in range(len(columns))
            if cells[row][at]
        )
        self.setAccessibleDescription("，".join(told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        px = look.current().px
        return QSize(px(420), px(_HEAD) + px(_ROW) * len(self._rows) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(look.current().px(300), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = _MOVES.get(Qt.Key(event.key()))
        if move is not None and self._cells:
            self._go(self._at[0] + move[0], self._at[1] + move[1])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(*self._at)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self._cell_at(event.position())
        if found is not None:
            self._at = found
            self._choose(*found)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._cell_at(event.position())
        self.setToolTip(self._spoken(*found) if found is not None else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._cells:
            return
        most = max(max(row) for row in self._cells) or 1
        with smooth(self) as painter:
            self._paint_heads(painter)
            for row, counts in enumerate(self._cells):
                for column, count in enumerate(counts):
                    self._paint_cell(painter, self._box(row, column), count, count / most)
            if self.hasFocus():
                line_round(painter, self._box(*self._at), radius=3, color="focus", width=2)

    def _paint_heads(self, painter: QPainter) -> None:
        in_force, px = look.current(), look.current().px
        painter.setFont(in_force.font("keyhint"))
        painter.setPen(in_force.color("text.tertiary"))
        for column, name in enumerate(self._columns):
            box = self._box(0, column)
            head = QRectF(box.left(), 0, box.width(), px(_HEAD))
            painter.drawText(
                head, Qt.AlignmentFlag.AlignCenter, cut(name, painter.font(), int(box.width()))
            )
        painter.setFont(in_force.font("table"))
        painter.setPen(in_force.color("text.primary"))
        for row, name in enumerate(self._rows):
            box = QRectF(0, self._box(row, 0).top(), px(_NAMES), px(_ROW))
            painter.drawText(
                box, Qt.AlignmentFlag.AlignVCenter, cut(name, painter.font(), px(_NAMES))
            )

    def _paint_cell(self, painter: QPainter, box: QRectF, count: int, share: float) -> None:
        in_force = look.current()
        if count:
            part = _LIGHTEST + share * (_DEEPEST - _LIGHTEST)
            ground = _between(in_force.color("bg.surface"), in_force.color("primary.fill"), part)
            fill_round(painter, box, radius=3, color=ground)
        else:
            line_round(painter, box, radius=3, color="border.subtle")
        painter.setFont(in_force.font("table", bold=share == 1))
        painter.setPen(in_force.color("text.primary"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count) if count else "")

    def _box(self, row: int, column: int) -> QRectF:
        px = look.current().px
        width = (self.width() - px(_NAMES)) / max(len(self._columns), 1)
        top = px(_HEAD) + row * px(_ROW)
        return QRectF(px(_NAMES) + column * width + 1, top + 1, width - 2, px(_ROW) - 2)

    def _cell_at(self, place: QPointF) -> tuple[int, int] | None:
        for row in range(len(self._rows)):
            for column in range(len(self._columns)):
                if self._box(row, column).contains(place):
                    return row, column
        return None

    def _go(self, row: int, column: int) -> None:
        self._at = (row % len(self._rows), column % len(self._columns))
        announce(self, self._spoken(*self._at))
        self.update()

    def _choose(self, row: int, column: int) -> None:
        if self._cells and self._cells[row][column]:
            self.chosen.emit(row, column)

    def _spoken(self, row: int, column: int) -> str:
        return f"{self._rows[row]} {self._columns[column]} {self._cells[row][column]}"


def _between(first: QColor, second: QColor, share: float) -> QColor:
    """Return the colour that lies so far on the way from one to another."""
    parts = ((one(first), one(second)) for one in (QColor.red, QColor.green, QColor.blue))
    red, green, blue = (round(start + (end - start) * share) for start, end in parts)
    return QColor(red, green, blue)
