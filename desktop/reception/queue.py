"""The queue: who waits, what was registered today, and the three lists of what is still open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QListView

from db.kernel.clock import local_date
from db.reception.contracts import MatterLine, QueueView, WaitingTicket
from db.reception.filter_contracts import MatterFilter
from desktop import look
from desktop.parts.rows import MARK_ROLE, ROW_ROLE, RowDelegate, RowFace, SectionFace
from desktop.parts.tag import TagFace
from desktop.reception import columns
from desktop.reception.columns import RowWords
from desktop.reception.marking import Marking
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

Subject = WaitingTicket | MatterLine

_WAITING = QT_TRANSLATE_NOOP("Queue", "Waiting {n}")
_BY_TICKET = QT_TRANSLATE_NOOP("Queue", "in order of tickets")
_REGISTERED = QT_TRANSLATE_NOOP("Queue", "Registered today {n}")
_NEWEST_FIRST = QT_TRANSLATE_NOOP("Queue", "newest first")
_LISTED = QT_TRANSLATE_NOOP("Queue", "{view} {n}")
_FILTERED = QT_TRANSLATE_NOOP("Queue", "Meet the filter {n}")
_SOONEST_FIRST = QT_TRANSLATE_NOOP("Queue", "soonest due first")
_LONGEST_FIRST = QT_TRANSLATE_NOOP("Queue", "longest waiting first")
_MORE = QT_TRANSLATE_NOOP("Queue", "{n} more, found with Ctrl+K")

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_SUBJECT_ROLE = ROW_ROLE + 1


class QueueRows(NamedTuple):
    """Everything one view of the queue shows."""

    view: QueueView
    waiting: tuple[WaitingTicket, ...]
    matters: tuple[MatterLine, ...]
    total: int
    day: date | None = None
    """An earlier day that is looked at in place of today."""
    wanted: MatterFilter | None = None
    """The filter that is in force in place of the view."""


class QueueList(QListView):
    """The rows of the queue, in sections; Enter or a click opens one, Space marks it for a step of many.

    ``opened(WaitingTicket | MatterLine)`` follows Enter and click, ``menu_wanted(subject, QPoint)``
    the menu key and the right button.
    """

    opened = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self) -> None:
        super().__init__()
        self.marking = Marking(self)
        self.marking.changed.connect(self._show_marks)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(RowDelegate(self))
        self.setAccessibleName(self.tr("Queue"))
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._on_clicked)
        look.current().changed.connect(self._on_look_changed)

    def show_rows(self, rows: QueueRows, now: datetime, *, containing: str = "") -> None:
        """Show one view, only what contains the words given; selection and scroll place stay."""
        self._show(_items(rows, now, containing.strip().lower()))

    def select(self, key: object) -> None:
        """Mark the row of a ticket number or a matter id, without opening it."""
        for row in range(self._model.rowCount()):
            subject = self._subject(self._model.index(row, 0))
            if subject is not None and key_of(subject) == key:
                self.setCurrentIndex(self._model.index(row, 0))
                return
        self.clearSelection()
        self.setCurrentIndex(QModelIndex())

    def current(self) -> Subject | None:
        """Return what the marked row stands for."""
        return self._subject(self.currentIndex())

    def subjects(self) -> tuple[Subject, ...]:
        """Return what the rows stand for, from top to bottom."""
        every = (self._subject(self._model.index(row, 0)) for row in range(self._model.rowCount()))
        return tuple(subject for subject in every if subject is not None)

    def sizeHint(self) -> QSize:
        return QSize(look.current().px(304), look.current().px(400))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        subject = self.current()
        if event.key() in _ENTER and subject is not None:
            self.opened.emit(subject)
        elif not self._mark_by(event, subject):
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
        self.scheduleDelayedItemsLayout()

    def _mark_by(self, event: QKeyEvent, subject: Subject | None) -> bool:
        """Take Space, Shift with an arrow, Ctrl+A and Esc; False leaves any other key to the list."""
        if event.key() == Qt.Key.Key_Space and isinstance(subject, MatterLine):
            self.marking.toggle(subject)
        elif event.key() in _STEPS and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._mark_on(_STEPS[Qt.Key(event.key())])
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.marking.add(self._matters())
        elif event.key() == Qt.Key.Key_Escape and self.marking.lines():
            self.marking.set(())
        else:
            return False
        return True

    def _mark_on(self, step: int) -> None:
        """Mark this row and the next one in a direction, and go there."""
        every, here = self.subjects(), self.current()
        place = every.index(here) if here in every else -1
        there = every[min(max(place + step, 0), len(every) - 1)] if every else None
        self.marking.add(one for one in (here, there) if isinstance(one, MatterLine))
        if there is not None:
            self.select(key_of(there))

    def _matters(self) -> tuple[MatterLine, ...]:
        return tuple(one for one in self.subjects() if isinstance(one, MatterLine))

    @Slot()
    def _show_marks(self) -> None:
        for row in range(self._model.rowCount()):
            subject = self._subject(self._model.index(row, 0))
            if isinstance(subject, MatterLine):
                self._model.item(row).setData(subject.id in self.marking, MARK_ROLE)

    def _show(self, items: Sequence[QStandardItem]) -> None:
        marked = self.current()
        place = self.verticalScrollBar().value()
        self._model.clear()
        self._model.invisibleRootItem().appendRows(list(items))
        self.marking.refresh(self._matters())
        self._show_marks()
        if marked is not None:
            self.select(key_of(marked))
        self.doItemsLayout()
        self.verticalScrollBar().setValue(place)

    def _subject(self, index: QModelIndex) -> Subject | None:
        subject = index.data(_SUBJECT_ROLE)
        return subject if isinstance(subject, WaitingTicket | MatterLine) else None


def key_of(subject: Subject) -> object:
    """Return what a row is known by: the ticket's key or the matter's id."""
    return subject.key if isinstance(subject, WaitingTicket) else subject.id


def _items(rows: QueueRows, now: datetime, containing: str) -> list[QStandardItem]:
    waiting = [(one, columns.of_ticket(one, now)) for one in rows.waiting]
    view = rows.view if rows.wanted is None else QueueView.OPEN
    matters = [(one, columns.of_matter(one, now, view)) for one in rows.matters]
    items = _section(_kept(waiting, containing), say(_WAITING, n=len(waiting)), say(_BY_TICKET))
    items += _section(_kept(matters, containing), *_matters_heading(rows, local_date(now)))
    hidden = rows.total - len(rows.matters)
    return items + ([_heading(say(_MORE, n=hidden))] if hidden > 0 else [])


def _matters_heading(rows: QueueRows, today: date) -> tuple[str, str]:
    if rows.day is not None:
        return formats.day_and_short_weekday(rows.day, today), say(_NEWEST_FIRST)
    if rows.wanted is not None:
        return say(_FILTERED, n=rows.total), say(_NEWEST_FIRST)
    if rows.view is QueueView.TODAY:
        return say(_REGISTERED, n=len(rows.matters)), say(_NEWEST_FIRST)
    listed = say(_LISTED, view=words.of(rows.view), n=rows.total)
    is_calls = rows.view is QueueView.TO_CALL
    return listed, say(_LONGEST_FIRST if is_calls else _SOONEST_FIRST)


def _kept(
    rows: Iterable[tuple[Subject, RowWords]], containing: str
) -> list[tuple[Subject, RowWords]]:
    return [row for row in rows if not containing or containing in row[1].tip.lower()]


def _section(
    rows: Sequence[tuple[Subject, RowWords]], heading: str, remark: str
) -> list[QStandardItem]:
    return [_heading(heading, remark), *(_row(*row) for row in rows)] if rows else []


def _heading(text: str, remark: str = "") -> QStandardItem:
    item = QStandardItem()
    item.setData(SectionFace(text, remark), ROW_ROLE)
    item.setData(f"{text} {remark}".strip(), Qt.ItemDataRole.AccessibleTextRole)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    return item


def _row(subject: Subject, said: RowWords) -> QStandardItem:
    item = QStandardItem()
    item.setData(RowFace(said.lead, said.name, said.line, TagFace(*said.tag)), ROW_ROLE)
    item.setData(subject, _SUBJECT_ROLE)
    item.setData(said.tip, Qt.ItemDataRole.ToolTipRole)
    item.setData(said.spoken, Qt.ItemDataRole.AccessibleTextRole)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    return item
