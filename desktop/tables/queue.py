"""Lists in sections, where one thing is opened: waiting people, today's matters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from desktop import look
from desktop.parts.rows import ROW_ROLE, RowDelegate, RowFace, SectionFace

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_Move = QAbstractItemView.CursorAction


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One row: what identifies it, how it looks, how it is read aloud in full."""

    key: object
    face: RowFace
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class QueueSection:
    """A heading such as 等候中 2 and the rows under it."""

    face: SectionFace
    rows: tuple[QueueRow, ...]


class QueueModel(QAbstractListModel):
    """Sections and rows one after the other; headings cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[SectionFace | QueueRow] = []

    def set_sections(self, sections: Sequence[QueueSection]) -> None:
        """Show these sections; an empty one shows its heading only."""
        self.beginResetModel()
        lines: list[SectionFace | QueueRow] = []
        for section in sections:
            lines += [section.face, *section.rows]
        self._lines = lines
        self.endResetModel()

    def set_rows(self, rows: Sequence[QueueRow]) -> None:
        """Show rows without any heading."""
        self.beginResetModel()
        self._lines = list(rows)
        self.endResetModel()

    def key_at(self, row: int) -> object:
        """Return what identifies a row, None for a heading."""
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        return line.key if isinstance(line, QueueRow) else None

    def row_of(self, key: object) -> int | None:
        """Return where a key stands, None when it is not in the list."""
        places = (
            place
            for place, line in enumerate(self._lines)
            if isinstance(line, QueueRow) and line.key == key
        )
        return next(places, None)

    def rows(self) -> list[int]:
        """Return the places that are rows and no headings."""
        return [place for place, line in enumerate(self._lines) if isinstance(line, QueueRow)]

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._lines[index.row()], SectionFace):
            return Qt.ItemFlag.NoItemFlags
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return chosen | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        return _of_row(line, role) if isinstance(line, QueueRow) else _of_section(line, role)


class QueueView(QListView):
    """Shows a ``QueueModel``.

    ``chosen(key)`` when a person moves to a row, ``opened(key)`` on Enter or double click,
    ``context_asked(key, QPoint)``. A reload keeps the row and the scroll place without a word.
    """

    chosen = Signal(object)
    opened = Signal(object)
    context_asked = Signal(object, QPoint)

    def __init__(self, model: QueueModel, name: str = "") -> None:
        super().__init__()
        self._queue = model
        self._silent = False
        self._kept_key: object = None
        self._kept_scroll = 0
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(RowDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        model.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
        model.modelReset.connect(self._on_model_reset)
        self.doubleClicked.connect(self._on_self_double_clicked)
        look.current().changed.connect(self._on_look_changed)

    def current_key(self) -> object:
        """Return the row the keys stand on, None for none."""
        return self._queue.key_at(self.currentIndex().row())

    def show_key(self, key: object) -> bool:
        """Select a row without telling anybody; False when it is not in the list."""
        row = self._queue.row_of(key)
        self._silent = True
        index = QModelIndex() if row is None else self._queue.index(row, 0)
        self.setCurrentIndex(index)
        if row is None:
            self.clearSelection()
        else:
            self.scrollTo(index)
        self._silent = False
        return row is not None

    @Slot()
    def _on_model_about_to_be_reset(self) -> None:
        self._kept_key = self.current_key()
        self._kept_scroll = self.verticalScrollBar().value()

    @Slot()
    def _on_model_reset(self) -> None:
        if self._kept_key is not None:
            self.show_key(self._kept_key)
        self.doItemsLayout()
        self.verticalScrollBar().setValue(self._kept_scroll)

    @Slot(QModelIndex)
    def _on_self_double_clicked(self, index: QModelIndex) -> None:
        if self._queue.key_at(index.row()) is not None:
            self.opened.emit(self._queue.key_at(index.row()))

    @Slot()
    def _on_look_changed(self) -> None:
        self.scheduleDelayedItemsLayout()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        key = self._queue.key_at(current.row())
        if key is not None and not self._silent:
            self.chosen.emit(key)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come in without choosing anything, where Qt would move to the first row."""
        had_none, self._silent = self.current_key() is None, True
        super().focusInEvent(event)
        if had_none:
            self.setCurrentIndex(QModelIndex())
        self._silent = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = self.current_key()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and key is not None:
            self.opened.emit(key)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        key = self._queue.key_at(index.row())
        if key is not None:
            place = self.visualRect(index).bottomLeft() if by_key else event.pos()
            self.context_asked.emit(key, self.viewport().mapToGlobal(place))

    def moveCursor(
        self,
        cursorAction: _Move,  # noqa: N803
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        """Step over headings, which Qt would stop at."""
        rows, here = self._queue.rows(), self.currentIndex().row()
        if not rows:
            return QModelIndex()
        if cursorAction in (_Move.MoveUp, _Move.MovePrevious):
            aim = max((row for row in rows if row < here), default=rows[0])
        elif cursorAction in (_Move.MoveDown, _Move.MoveNext):
            aim = min((row for row in rows if row > here), default=rows[-1])
        else:
            wish = super().moveCursor(cursorAction, modifiers).row()
            aim = min(rows, key=lambda row: abs(row - wish))
        return self._queue.index(aim, 0)


def _of_section(face: SectionFace, role: int) -> Any:
    if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        return f"{face.text} {face.remark}".strip()
    return face if role == ROW_ROLE else None


def _of_row(row: QueueRow, role: int) -> Any:
    if role == ROW_ROLE:
        return row.face
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return row.spoken or row.face.spoken()
    if role == Qt.ItemDataRole.ToolTipRole:
        return f"{row.face.name}\n{row.face.line}".strip()
    return row.face.name if role == Qt.ItemDataRole.DisplayRole else None
