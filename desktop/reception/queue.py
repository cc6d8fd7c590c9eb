"""The queue: who waits, what was registered today, and the lists of what is still open or meets a filter."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHeaderView, QTableView

from db.reception.contracts import MatterLine
from desktop import look
from desktop.jobs import Jobs
from desktop.parts.rows import SECTION_HEIGHT, RowDelegate
from desktop.reception.marking import Marking
from desktop.reception.queue_rows import Fetch, QueueModel, QueueRows, Subject, key_of

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_WALKS = {*_STEPS, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class QueueList(QTableView):
    """The rows of the queue, in sections; Enter or a click opens one, Space marks it for a step of many.

    ``opened(WaitingTicket | MatterLine)`` follows Enter and click, ``menu_wanted(subject, QPoint)``
    the menu key and the right button. It is a table of one column, for a list measures every row.
    """

    opened = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, fetch: Fetch = lambda _ids: (), jobs: Jobs | None = None) -> None:
        super().__init__()
        self.marking = Marking(self)
        self._model = QueueModel(self.marking, fetch, jobs=jobs, parent=self)
        self._low: tuple[int, ...] = ()
        self.setModel(self._model)
        self.setItemDelegate(RowDelegate(self))
        self.setAccessibleName(self.tr("Queue"))
        self._dress()
        self.clicked.connect(self._on_clicked)
        look.current().changed.connect(self._on_look_changed)

    def show_rows(self, rows: QueueRows, now: datetime, *, containing: str = "") -> None:
        """Show one view, only what contains the words given; selection and scroll place stay."""
        current, place = self.current_key(), self.verticalScrollBar().value()
        self._model.show_rows(rows, now, containing.strip().lower())
        self._set_heights()
        if rows.ids or not rows.is_cut or containing:
            self.marking.refresh(map(self._model.line_of, self.marking.lines()))
        if current is not None:
            self.select(current)
        self.doItemsLayout()
        self.verticalScrollBar().setValue(place)

    def select(self, key: object) -> None:
        """Mark the row of a ticket number or a matter id, without opening it."""
        row = self._model.row_of(key)
        if row is not None:
            self.setCurrentIndex(self._model.index(row))
            return
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())

    def current(self) -> Subject | None:
        """Return what the marked row stands for."""
        return self._subject(self.currentIndex())

    def current_key(self) -> object:
        """Return what the marked row is known by, None for no row."""
        subject = self.current()
        return None if subject is None else key_of(subject)

    def subjects(self) -> tuple[Subject, ...]:
        """Return what the rows of the first page stand for, from top to bottom."""
        return tuple(self._model.subjects())

    def sizeHint(self) -> QSize:
        return QSize(look.current().px(304), look.current().px(400))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        subject = self.current()
        if event.key() in _ENTER and subject is not None:
            self.opened.emit(subject)
        elif self._mark_by(event, subject):
            return
        elif subject is None and event.key() in _WALKS:
            # The list begins with a heading, at which Qt would stop.
            self._go_to_first()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        subject = self._subject(index)
        if subject is not None:
            place = event.globalPos()
            if not by_mouse:
                place = self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu_wanted.emit(subject, place)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        subject = self._subject(index)
        if subject is not None:
            self.opened.emit(subject)

    @Slot()
    def _on_look_changed(self) -> None:
        self.verticalHeader().setDefaultSectionSize(look.current().size("listRow"))
        self._set_heights()

    def _mark_by(self, event: QKeyEvent, subject: Subject | None) -> bool:
        """Take Space, Shift with an arrow, Ctrl+A and Esc; False leaves any other key to the list."""
        if event.key() == Qt.Key.Key_Space and isinstance(subject, MatterLine):
            self.marking.toggle(subject)
        elif event.key() == Qt.Key.Key_Space and subject is not None:
            self.marking.refused.emit()
        elif event.key() in _STEPS and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._mark_on(_STEPS[Qt.Key(event.key())])
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.marking.add(one for one in self.subjects() if isinstance(one, MatterLine))
        elif event.key() == Qt.Key.Key_Escape and self.marking.lines():
            self.marking.set(())
        else:
            return False
        return True

    def _mark_on(self, step: int) -> None:
        """Mark this row and the next one in a direction, and go there."""
        here = self.currentIndex().row()
        there = here + step if here >= 0 else 0
        while 0 <= there < self._model.rowCount() and there in self._model.headings():
            there += step
        both = (self._model.subject_at(here), self._model.subject_at(there))
        self.marking.add(one for one in both if isinstance(one, MatterLine))
        if both[1] is not None:
            self.setCurrentIndex(self._model.index(there))

    def _go_to_first(self) -> None:
        rows = range(self._model.rowCount())
        first = next((row for row in rows if self._model.subject_at(row) is not None), None)
        if first is not None:
            self.setCurrentIndex(self._model.index(first))

    def _subject(self, index: QModelIndex) -> Subject | None:
        return self._model.subject_at(index.row())

    def _set_heights(self) -> None:
        """Make headings lower than rows; every other row has the same height and is never measured."""
        headings = self._model.headings()
        for row in self._low:
            # The header keeps a height with its place, whatever stands there now.
            self.setRowHeight(row, look.current().size("listRow"))
        for row in headings:
            self.setRowHeight(row, look.current().px(SECTION_HEIGHT))
        self._low = headings

    def _dress(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._on_look_changed()
