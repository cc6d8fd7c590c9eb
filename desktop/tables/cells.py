"""How the rows of a table are painted: ground, line, texts and tags, and a bar on the selected one.

Qt asks a delegate for every cell, and goes through the style sheet for it: a page of a hundred and fifty
cells took 50 ms that way, and 28 with a delegate of ours. Whole rows take a fifth of that.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QCursor, QFontMetrics, QFontMetricsF, QPainter, QPixmap
from PySide6.QtWidgets import QTableView

from desktop import look
from desktop.parts.tag import TagFace, paint_tag, size_of
from desktop.tables.column import Align
from desktop.tables.record_model import Cell, RecordModel

_BAR = 3
_INSET = 12
_MOST_TAGS = 512

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
        self._tags = _Tags()
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
        whole, color = QRect(left, top, right - left, self._height()), look.current().color
        if is_selected:
            painter.fillRect(whole, color("bg.selected"))
        painter.fillRect(QRect(left, whole.bottom(), whole.width(), 1), color("border.subtle"))
        record = self._records.record_at(row)
        for place in places if record is not None else places[:1]:
            is_hovered = row == hovered.row() and place.column == hovered.column()
            ground = "bg.selected" if is_selected else "bg.hover" if is_hovered else "bg.surface"
            box = QRect(place.left, top, place.width, whole.height())
            self._paint_cell(painter, box, record, column=place.column, ground=ground)
        if is_selected and places[0].column == 0:
            whole.setWidth(_BAR)
            painter.fillRect(whole, color("primary.text"))

    def _paint_cell(
        self, painter: QPainter, box: QRect, record: Any, *, column: int, ground: str
    ) -> None:
        if ground == "bg.hover":
            painter.fillRect(box.adjusted(0, 0, 0, -1), look.current().color(ground))
        if column in self.arts:
            self.arts[column](painter, box, record)
            return
        cell = self._records.cell_of(record, column)
        if cell.tag is not None:
            self._tags.paint(painter, box, TagFace(*cell.tag), ground=ground)
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


class _Tags:
    """Pictures of tags: few of them stand in thousands of rows."""

    def __init__(self) -> None:
        self._drawn: dict[Hashable, QPixmap] = {}

    def paint(self, painter: QPainter, row: QRect, face: TagFace, *, ground: str) -> None:
        """Paint a tag into the cell of a row."""
        in_force, left = look.current(), look.current().px(_INSET)
        room, ratio = row.width() - left, painter.device().devicePixelRatioF()
        key = (face, ground, room, ratio, in_force.theme, in_force.scale, in_force.density)
        picture = self._drawn.get(key)
        if picture is None:
            if len(self._drawn) >= _MOST_TAGS:
                self._drawn.clear()
            picture = self._drawn[key] = _tag_picture(face, ground, room, ratio=ratio)
        height = round(picture.deviceIndependentSize().height())
        painter.drawPixmap(row.left() + left, row.center().y() - height // 2, picture)


def _tag_picture(face: TagFace, ground: str, room: int, *, ratio: float) -> QPixmap:
    """Return a tag on the ground of its row, cut where there is no room for all of it."""
    size = size_of(face)
    size.setWidth(max(1, min(size.width(), room)))
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(look.current().color(ground))
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_tag(painter, QRect(QPoint(), size), face, on_selection=ground == "bg.selected")
    return picture
