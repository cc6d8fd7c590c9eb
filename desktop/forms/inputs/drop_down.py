"""The list under a line: matches of a person or of a choice, while the focus stays in the line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop import look
from desktop.parts.announce import announce
from desktop.parts.badge import paint_badge
from desktop.wording.ranks import Rank

_ROW, _MOST, _SIDE = 36, 8, 10
_LINE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class DropLine:
    """One line of the list: what it stands for, its text, a grey note, something at the right."""

    key: object
    text: str
    note: str = ""
    tail: str = ""
    badge: Rank | None = None
    stands_out: bool = False
    """True for an offer such as 新增“…”, which is no match."""

    def spoken(self) -> str:
        """Return the line as it is read aloud."""
        return ", ".join(part for part in (self.text, self.note, self.tail) if part)


class DropDown(QFrame):
    """Floats under its anchor inside the same window; ``picked(key)`` by mouse or Enter."""

    picked = Signal(object)

    def __init__(self, anchor: QWidget) -> None:
        super().__init__(anchor.window())
        self._anchor = anchor
        self.setProperty("surface", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list = QListWidget()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setItemDelegate(_LineDelegate(self))
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(self._on_list_item_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self._list)
        anchor.installEventFilter(self)
        anchor.destroyed.connect(self.deleteLater)  # the list lives in the window, not in its line
        self.hide()

    def show_lines(self, lines: Sequence[DropLine], *, chosen: int = 0) -> None:
        """Show matches with one of them ready for Enter (-1 for none); no lines hide the list."""
        self._list.clear()
        for line in lines:
            item = QListWidgetItem(line.text)
            item.setData(_LINE_ROLE, line)
            self._list.addItem(item)
        if not lines:
            self.hide()
            return
        self._list.setCurrentRow(chosen)
        self._place(len(lines))
        self.show()
        self.raise_()
        self._say_current()

    def lines(self) -> tuple[DropLine, ...]:
        """Return what is shown."""
        items = (self._list.item(row) for row in range(self._list.count()))
        return tuple(item.data(_LINE_ROLE) for item in items)

    def current(self) -> DropLine | None:
        """Return the line that Enter would take."""
        row = self._list.currentRow()
        return self.lines()[row] if row >= 0 and self.isVisible() else None

    def take_key(self, event: QKeyEvent) -> bool:
        """Move, take or close by keys that the line hands on; return whether one was used."""
        if not self.isVisible():
            return False
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key == Qt.Key.Key_Escape:
            self.hide()
            return True
        line = self.current()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and line is not None:
            self._pick(line)
            return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Move, QEvent.Type.Hide):
            self.hide()
        return False

    def _on_list_item_clicked(self, item: QListWidgetItem) -> None:
        self._pick(item.data(_LINE_ROLE))

    def _pick(self, line: DropLine) -> None:
        self.hide()
        self.picked.emit(line.key)

    def _step(self, step: int) -> None:
        count = self._list.count()
        self._list.setCurrentRow((self._list.currentRow() + step) % count)
        self._say_current()

    def _say_current(self) -> None:
        line = self.current()
        if line is not None:
            announce(self._anchor, line.spoken())

    def _place(self, count: int) -> None:
        """Stand under the anchor, or above it where the window ends too soon."""
        window = self._anchor.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        height = min(count, _MOST) * look.current().px(_ROW) + 10
        below = self._anchor.mapTo(window, QPoint(0, self._anchor.height() + 4))
        above = self._anchor.mapTo(window, QPoint(0, -height - 4))
        fits = below.y() + height <= window.height()
        self.setGeometry(QRect(below if fits else above, QSize(self._anchor.width(), height)))


class _LineDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, look.current().px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line: DropLine = index.data(_LINE_ROLE)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = "bg.selected" if chosen else "bg.hover" if hovered else "bg.surface"
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(option.rect, look.current().color(ground))
        _paint_line(painter, option.rect, line)
        painter.restore()


def _paint_line(painter: QPainter, box: QRect, line: DropLine) -> None:
    inner = box.adjusted(_SIDE, 0, -_SIDE, 0)
    if line.badge is not None:
        side = look.current().px(20)
        top = inner.center().y() - side // 2
        paint_badge(painter, QRect(inner.left(), top, side, side), line.badge)
        inner.setLeft(inner.left() + side + 8)
    tail = _write(painter, inner, line.tail, "caption", "text.tertiary", at_end=True)
    inner.setRight(inner.right() - tail)
    color = "primary.text" if line.stands_out else "text.primary"
    inner.setLeft(inner.left() + _write(painter, inner, line.text, "bodyStrong", color) + 10)
    _write(painter, inner, line.note, "table", "text.secondary")


def _write(
    painter: QPainter, box: QRect, text: str, role: str, color: str, *, at_end: bool = False
) -> int:
    """Write one part of a line and return the room it took."""
    if not text:
        return 0
    font: QFont = look.current().font(role)
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, box.width()))
    painter.setFont(font)
    painter.setPen(look.current().color(color))
    side = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | side, shown)
    return metrics.horizontalAdvance(shown)
