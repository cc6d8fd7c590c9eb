"""Rows of the palette: what a hit is, and how it is painted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop import look
from desktop.parts.keycap import caps_width, paint_caps
from desktop.shell.keys import caps_of

HIT_ROLE = int(Qt.ItemDataRole.UserRole) + 1

_ROW, _HEAD, _LEFT, _TEXT, _ICON = 48, 32, 20, 52, 20
_VERTICALLY = Qt.AlignmentFlag.AlignVCenter
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing the palette offers; ``marked`` are the places in ``name`` that answer the question."""

    icon: str
    name: str
    note: str
    act: Callable[[bool], object]
    """Called with True when it shall open beside, leaving the focus where it was."""
    marked: tuple[int, ...] = ()
    keys: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return f"{self.name} {self.note}".strip()


@dataclass(frozen=True, slots=True)
class Group:
    """A heading and its hits."""

    heading: str
    hits: tuple[Hit, ...]


def fill(model: QStandardItemModel, groups: Iterable[Group]) -> None:
    """Show these groups; those without a hit are left out."""
    model.clear()
    for group in groups:
        if not group.hits:
            continue
        head = QStandardItem(group.heading)
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        model.appendRow(head)
        for hit in group.hits:
            item = QStandardItem(hit.name)
            item.setEditable(False)
            item.setData(hit, HIT_ROLE)
            item.setData(hit.spoken, Qt.ItemDataRole.AccessibleTextRole)
            model.appendRow(item)


def height_of(groups: Iterable[Group]) -> int:
    """Return the height that shows these groups whole, unscaled."""
    return sum(_HEAD + _ROW * len(group.hits) for group in groups if group.hits)


class HitDelegate(QStyledItemDelegate):
    """Paints headings as bands and hits with their marked characters in bold blue."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        height = _ROW if index.data(HIT_ROLE) else _HEAD
        return QSize(200, look.current().px(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box: QRect = option.rect
        hit = index.data(HIT_ROLE)
        if isinstance(hit, Hit):
            state = option.state
            self._paint_hit(painter, box, hit, chosen=bool(state & QStyle.StateFlag.State_Selected))
        else:
            _paint_head(painter, box, str(index.data()))
        painter.restore()

    def _paint_hit(self, painter: QPainter, box: QRect, hit: Hit, *, chosen: bool) -> None:
        in_force = look.current()
        keys = "Enter" if chosen else caps_of(hit.keys)
        if chosen:
            painter.fillRect(box, in_force.color("bg.selected"))
            bar = QRectF(box.left(), box.top(), 3, box.height())
            painter.fillRect(bar, in_force.color("primary.text"))
        icon = in_force.px(_ICON)
        top = box.top() + (box.height() - icon) // 2
        picture = in_force.pixmap(hit.icon, _ICON, "text.secondary")
        painter.drawPixmap(box.left() + in_force.px(_LEFT), top, picture)
        right = box.right() - in_force.px(_LEFT)
        if keys:
            right -= caps_width(keys)
            paint_caps(painter, right, box.center().y(), keys)
        left = box.left() + in_force.px(_TEXT)
        _paint_words(painter, QRect(left, box.top(), right - left - 12, box.height()), hit)


def _paint_head(painter: QPainter, box: QRect, heading: str) -> None:
    in_force = look.current()
    painter.fillRect(box, in_force.color("bg.app"))
    painter.setFont(in_force.font("caption"))
    painter.setPen(in_force.color("text.secondary"))
    painter.drawText(box.adjusted(in_force.px(_LEFT), 0, 0, 0), _VERTICALLY, heading)


def _paint_words(painter: QPainter, box: QRect, hit: Hit) -> None:
    in_force = look.current()
    left = box.left()
    plain, strong = in_force.font("body"), in_force.font("body", bold=True)
    for place, character in enumerate(hit.name):
        marked = place in hit.marked
        painter.setFont(strong if marked else plain)
        painter.setPen(in_force.color("primary.text" if marked else "text.primary"))
        width = QFontMetrics(painter.font()).horizontalAdvance(character)
        if left + width > box.right():
            return
        painter.drawText(QRect(left, box.top(), width + 2, box.height()), _VERTICALLY, character)
        left += width
    _paint_note(painter, box.adjusted(left - box.left() + in_force.px(12), 0, 0, 0), hit.note)


def _paint_note(painter: QPainter, box: QRect, note: str) -> None:
    font = look.current().font("table")
    painter.setFont(font)
    painter.setPen(look.current().color("text.tertiary"))
    shown = QFontMetrics(font).elidedText(note, Qt.TextElideMode.ElideRight, max(box.width(), 0))
    painter.drawText(box, _VERTICALLY, shown)
