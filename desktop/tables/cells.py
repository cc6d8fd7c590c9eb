"""How the cells of a table are painted: ground, line, text or tag, and a bar on the selected row.

What ``QTableView::item`` in the style sheet said is painted here: going through the style sheet took
five times as long, and a page down paints a hundred and fifty cells.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop import look
from desktop.parts.tag import TagFace, paint_tag, size_of
from desktop.tables.record_model import Cell, RecordModel

_BAR = 3
_INSET = 12

_Index = QModelIndex | QPersistentModelIndex
_SELECTED = QStyle.StateFlag.State_Selected.value
_HOVERED = QStyle.StateFlag.State_MouseOver.value
_ENABLED = QStyle.StateFlag.State_Enabled.value


class CellDelegate(QStyledItemDelegate):
    """Paints a cell of a ``RecordModel``; focus stands on the row, never on one cell."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        # Plain figures: each operation on Qt's flags costs as much as painting a line.
        state, column = option.state.value, index.column()
        _paint_ground(painter, option, state)
        model = index.model()
        if isinstance(model, RecordModel):
            self.paint_cell(painter, option, model.cell_at(index.row(), column))
        if column == 0 and state & _SELECTED:
            bar = option.rect.adjusted(0, 0, _BAR - option.rect.width(), 0)
            painter.fillRect(bar, look.current().color("primary.text"))

    def paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, cell: Cell) -> None:
        """Paint the tag of a cell, or its text."""
        if cell.tag is not None:
            selected = bool(option.state.value & _SELECTED)
            _paint_tag(painter, option, TagFace(*cell.tag), selected=selected)
        elif cell.text:
            _paint_text(painter, option, cell)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, state: int) -> None:
    in_force, box = look.current(), option.rect
    if state & _SELECTED:
        painter.fillRect(box, in_force.color("bg.selected"))
    elif state & _HOVERED:
        painter.fillRect(box, in_force.color("bg.hover"))
    line = QRect(box.left(), box.bottom(), box.width(), 1)
    painter.fillRect(line, in_force.color("border.subtle"))


def _paint_text(painter: QPainter, option: QStyleOptionViewItem, cell: Cell) -> None:
    ink = cell.ink if option.state.value & _ENABLED else "text.disabled"
    box = option.rect.adjusted(_INSET, 0, -_INSET, 0)
    fitting = option.fontMetrics.elidedText(cell.text, Qt.TextElideMode.ElideRight, box.width())
    painter.setFont(option.font)
    painter.setPen(look.current().color(ink))
    painter.drawText(box, cell.alignment, fitting)


def _paint_tag(
    painter: QPainter, option: QStyleOptionViewItem, face: TagFace, *, selected: bool
) -> None:
    size = size_of(face)
    box = option.rect.adjusted(look.current().px(_INSET), 0, 0, 0)
    box.setTop(option.rect.center().y() - size.height() // 2)
    box.setHeight(size.height())
    box.setWidth(min(size.width(), box.width()))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_tag(painter, box, face, on_selection=selected)
    painter.restore()
