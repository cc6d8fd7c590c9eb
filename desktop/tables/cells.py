"""How the cells of a table are painted: tags where a column has them, a bar on the selected row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop import look
from desktop.parts.tag import TagFace, paint_tag, size_of
from desktop.tables.record_model import TAG_ROLE

_BAR = 3
_INSET = 12


class CellDelegate(QStyledItemDelegate):
    """Text is painted by the style sheet; focus stands on the row, never on one cell."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        shown = QStyleOptionViewItem(option)
        shown.state &= ~QStyle.StateFlag.State_HasFocus
        super().paint(painter, shown, index)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        tag = index.data(TAG_ROLE)
        if tag is not None:
            _paint_tag(painter, option, TagFace(*tag), selected=selected)
        if selected and index.column() == 0:
            bar = option.rect.adjusted(0, 0, _BAR - option.rect.width(), 0)
            painter.fillRect(bar, look.current().color("primary.text"))

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if index.data(TAG_ROLE) is not None:
            option.text = ""


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
