"""How the rows of a table are painted: ground, line, texts and tags, and a bar on the selected one.

Qt asks a delegate for every cell, and goes through the style sheet for it: a page of a hundred and fifty
cells took 50 ms that way, and 28 with a delegate of ours. Whole rows take a fifth of that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QCursor, QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import QTableView

from desktop import look
from desktop.parts.tag import TagFace, paint_tag, size_of
from desktop.tables.column import Align
from desktop.tables.record_model import Cell, RecordModel

_BAR = 3
_INSET = 12

CellArt = Callable[[QPainter, QRect, Any], None]
"""Paints one cell of a record in its box, on a ground that is there."""

_NOWHERE = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class _Place(NamedTuple):
    """Where a column stands now."""

    column: int
    left: int
    width: int


class RowPainter:
    """Paints those rows of a view that have to be painted; ``arts`` show columns by other than words."""

    def __init__(self, view: QTableView, records: RecordModel) -> None:
        self._view, self._records = view, records
        self._metrics = view.fontMetrics()
        self._advances = _Advances(self._metrics)
        self._baseline = 0
        self.arts: dict[int, CellArt] = {}

    def paint(self, painter: QPainter, region: QRect) -> None:
        """Paint every row that reaches into a region of the viewport."""
        self._measure()
        places, hovered = tuple(self._places(region)), self._hovered()
        if not places:
            return
        painter.setFont(self._view.font())
        row = 0
        for row, top in self._rows(region):
            self._paint_row(painter, row, top, places=places, hovered=hovered)
        self._records.look_ahead(row + self._view.viewport().height() // self._height())

    def _measure(self) -> None:
        """Know the widths of the font in force; they are asked once for each character."""
        metrics = self._view.fontMetrics()
        if metrics != self._metrics:
            self._metrics, self._advances = metrics, _Advances(metrics)
        exact = QFontMetricsF(metrics)
        self._baseline = round((self._height() - exact.height()) / 2 + exact.ascent())

    def _places(self, region: QRect) -> Iterator[_Place]:
        view = self._view
        for column in range(self._records.columnCount()):
            left, width = view.columnViewportPosition(column), view.columnWidth(column)
            if width and left <= region.right() and left + width > region.left():
                yield _Place(column, left, width)

    def _rows(self, region: QRect) -> Iterator[tuple[int, int]]:
        """Yield rows with their tops; all of them are equally high."""
        row = self._view.rowAt(region.top())
        top, height = self._view.rowViewportPosition(row), self._height()
        while 0 <= row < self._records.rowCount() and top <= region.bottom():
            yield row, top
            row, top = row + 1, top + height

    def _height(self) -> int:
        return self._view.verticalHeader().defaultSectionSize()

    def _hovered(self) -> _Index:
        viewport = self._view.viewport()
        if not viewport.underMouse():
            return _NOWHERE
        return self._view.indexAt(viewport.mapFromGlobal(QCursor.pos()))

    def _paint_row(
        self, painter: QPainter, row: int, top: int, *, places: Sequence[_Place], hovered: _Index
    ) -> None:
        is_selected = self._view.selectionModel().isRowSelected(row, _NOWHERE)
        left, right = places[0].left, places[-1].left + places[-1].width
        whole = QRect(left, top, right - left, self._height())
        if is_selected:
            painter.fillRect(whole, look.current().color("bg.selected"))
        elif row == hovered.row():
            self._paint_hovered(painter, whole, hovered.column())
        line = QRect(left, whole.bottom(), whole.width(), 1)
        painter.fillRect(line, look.current().color("border.subtle"))
        self._paint_cells(painter, row, top, places=places, is_selected=is_selected)
        if is_selected and places[0].column == 0:
            whole.setWidth(_BAR)
            painter.fillRect(whole, look.current().color("primary.text"))

    def _paint_hovered(self, painter: QPainter, whole: QRect, column: int) -> None:
        whole = QRect(whole)
        whole.setLeft(self._view.columnViewportPosition(column))
        whole.setWidth(self._view.columnWidth(column))
        painter.fillRect(whole, look.current().color("bg.hover"))

    def _paint_cells(
        self, painter: QPainter, row: int, top: int, *, places: Sequence[_Place], is_selected: bool
    ) -> None:
        height, record = self._height(), self._records.record_at(row)
        for place in places if record is not None else places[:1]:
            box = QRect(place.left, top, place.width, height)
            art = self.arts.get(place.column)
            if art is not None:
                art(painter, box, record)
                continue
            cell = self._records.cell_of(record, place.column)
            if cell.tag is not None:
                _paint_tag(painter, box, TagFace(*cell.tag), is_selected=is_selected)
                painter.setFont(self._view.font())
            elif cell.text:
                self._paint_text(painter, box, cell)

    def _paint_text(self, painter: QPainter, box: QRect, cell: Cell) -> None:
        room, text, left = box.width() - 2 * _INSET, cell.text, float(box.left() + _INSET)
        if self._advances.of(text) > room:
            text = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        if cell.align is Align.END:
            left += room - self._advances.of(text)
        ink = cell.ink if self._view.isEnabled() else "text.disabled"
        painter.setPen(look.current().color(ink))
        painter.drawText(QPointF(left, box.top() + self._baseline), text)


class _Advances(dict[str, float]):
    """How wide the characters of a font are; their sum spares asking Qt for texts that fit."""

    def __init__(self, metrics: QFontMetrics) -> None:
        super().__init__()
        self._metrics = QFontMetricsF(metrics)

    def __missing__(self, character: str) -> float:
        width = self[character] = self._metrics.horizontalAdvance(character)
        return width

    def of(self, text: str) -> float:
        """Return how wide a text is at most, but for a pixel of kerning."""
        return sum(map(self.__getitem__, text))


def _paint_tag(painter: QPainter, row: QRect, face: TagFace, *, is_selected: bool) -> None:
    size = size_of(face)
    box = row.adjusted(look.current().px(_INSET), 0, 0, 0)
    box.setTop(row.center().y() - size.height() // 2)
    box.setHeight(size.height())
    box.setWidth(min(size.width(), box.width()))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_tag(painter, box, face, on_selection=is_selected)
    painter.restore()
