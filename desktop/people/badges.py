"""Paints the badge of a row in the directory's table."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from db.people.contracts import PersonLine
from desktop import look
from desktop.parts.badge import paint_badge
from desktop.people.columns import rank_of
from desktop.tables.cells import CellDelegate
from desktop.tables.record_model import Cell, RecordModel

_Index = QModelIndex | QPersistentModelIndex


class BadgeDelegate(CellDelegate):
    """Ground and bar as in every cell, with a badge instead of the title in words."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        model = index.model()
        line = model.record_at(index.row()) if isinstance(model, RecordModel) else None
        rank = rank_of(line) if isinstance(line, PersonLine) else None
        if rank is None:
            return
        side = look.current().size("levelBadge")
        center = option.rect.center()
        box = QRect(center.x() - side // 2 + 1, center.y() - side // 2, side, side)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_badge(painter, box, rank)
        painter.restore()

    def paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, cell: Cell) -> None:
        """The badge says it all."""
