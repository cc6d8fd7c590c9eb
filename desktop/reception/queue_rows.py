"""What the queue lists: headings, people who wait, the first matters, and behind them as many as there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Slot,
)

from db.kernel.clock import local_date
from db.kernel.ids import MatterId
from db.reception.contracts import MatterLine
from db.reception.filter_contracts import MatterFilter
from db.reception.queue_contracts import QueueView, WaitingTicket
from desktop.jobs import Jobs
from desktop.parts.rows import MARK_ROLE, ROW_ROLE, RowFace, SectionFace
from desktop.parts.tag import TagFace
from desktop.reception import columns
from desktop.reception.columns import RowWords
from desktop.reception.marking import Marking
from desktop.tables.column import Column
from desktop.tables.record_model import ID_SIZE, RecordModel
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

Subject = WaitingTicket | MatterLine
Fetch = Callable[[Sequence[Any]], Sequence[MatterLine]]
_Index = QModelIndex | QPersistentModelIndex

_WAITING = QT_TRANSLATE_NOOP("Queue", "Waiting {n}")
_BY_TICKET = QT_TRANSLATE_NOOP("Queue", "in order of tickets")
_REGISTERED = QT_TRANSLATE_NOOP("Queue", "Registered today {n}")
_NEWEST_FIRST = QT_TRANSLATE_NOOP("Queue", "newest first")
_NAMELESS_FIRST = QT_TRANSLATE_NOOP("Queue", "newest first, anonymous on top")
_NAMELESS_LAST = QT_TRANSLATE_NOOP("Queue", "newest first, without an hour at the day's end")
_AT_DAYS_END = QT_TRANSLATE_NOOP("Queue", "without an hour at the day's end")
_NAMELESS = QT_TRANSLATE_NOOP("Queue", "anonymous on top")
_LISTED = QT_TRANSLATE_NOOP("Queue", "{view} {n}")
_FILTERED = QT_TRANSLATE_NOOP("Queue", "Meet the filter {n}")
_SOONEST_FIRST = QT_TRANSLATE_NOOP("Queue", "soonest due first")
_LONGEST_FIRST = QT_TRANSLATE_NOOP("Queue", "longest waiting first")
_MORE = QT_TRANSLATE_NOOP("Queue", "{n} more, found with Ctrl+K")

_NO_PARENT = QModelIndex()
_UNREAD = RowFace("", "…")


class QueueRows(NamedTuple):
    """Everything one view of the queue shows."""

    view: QueueView
    waiting: tuple[WaitingTicket, ...]
    matters: tuple[MatterLine, ...]
    """The first page."""
    total: int | None
    """None until everything that meets a common filter has been counted."""
    day: date | None = None
    """An earlier day that is looked at in place of today."""
    wanted: MatterFilter | None = None
    """The filter that is in force in place of the view."""
    ids: bytes = b""
    """Every matter in the order shown, sixteen bytes each, once they are known."""

    @property
    def is_cut(self) -> bool:
        """Tell whether the list goes on behind its first page."""
        return self.day is None and (self.total is None or self.total > len(self.matters))

    def rest(self) -> bytes:
        """Return the ids behind the first page."""
        first = b"".join(line.id.bytes for line in self.matters)
        if self.ids.startswith(first):
            return self.ids[len(first) :]
        known = {line.id.bytes for line in self.matters}
        every = (self.ids[at : at + ID_SIZE] for at in range(0, len(self.ids), ID_SIZE))
        return b"".join(one for one in every if one not in known)


class _Row(NamedTuple):
    """A row as the view asks for it; a heading stands for nobody."""

    face: RowFace | SectionFace
    spoken: str
    tip: str = ""
    subject: Subject | None = None


class QueueModel(QAbstractListModel):
    """Headings and the first page as they are, the matters behind them read when they are looked at."""

    def __init__(
        self, marking: Marking, fetch: Fetch, *, jobs: Jobs | None = None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._marking = marking
        self._rows: list[_Row] = []
        self._now: datetime | None = None
        self._view = QueueView.OPEN
        title = Column[MatterLine](_LISTED, lambda line: line.title)
        self._rest = RecordModel((title,), fetch, jobs=jobs, parent=self)
        self._rest.page_read.connect(self._on_rest_page_read)
        marking.changed.connect(self._on_marking_changed)

    def show_rows(self, rows: QueueRows, now: datetime, containing: str) -> None:
        """Show a list; with words to contain only what has been read of it is looked through."""
        self.beginResetModel()
        self._now, self._view = now, _told_as(rows)
        self._rows = list(_first_rows(rows, now, containing))
        self._rest.set_ids(b"" if containing else rows.rest())
        self.endResetModel()

    def headings(self) -> tuple[int, ...]:
        """Return the rows that are headings."""
        return tuple(at for at, row in enumerate(self._rows) if isinstance(row.face, SectionFace))

    def subject_at(self, row: int) -> Subject | None:
        """Return what a row stands for, None for a heading or a matter that is being read."""
        return self._row(row).subject if 0 <= row < self.rowCount() else None

    def subjects(self) -> Iterator[Subject]:
        """Yield what the rows that were read stand for, from top to bottom."""
        yield from (row.subject for row in self._rows if row.subject is not None)

    def row_of(self, key: object) -> int | None:
        """Return where a ticket number or a matter id stands."""
        for at, row in enumerate(self._rows):
            if row.subject is not None and key_of(row.subject) == key:
                return at
        behind = self._rest.row_of(key) if isinstance(key, UUID) else None
        return None if behind is None else len(self._rows) + behind

    def line_of(self, line: MatterLine) -> MatterLine | None:
        """Return a matter as it is shown now, as it was where it is not read yet, None where it is gone."""
        row = self.row_of(line.id)
        if row is None:
            return None
        shown = self.subject_at(row) if row < len(self._rows) else None
        return shown if isinstance(shown, MatterLine) else line

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows) + self._rest.rowCount()

    def flags(self, index: _Index) -> Qt.ItemFlag:
        known = index.row() < len(self._rows)
        if known and isinstance(self._rows[index.row()].face, SectionFace):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW_ROLE:
            return row.face
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.tip or None
        if role == MARK_ROLE and isinstance(row.subject, MatterLine):
            return row.subject.id in self._marking
        return None

    def _row(self, at: int) -> _Row:
        if at < len(self._rows):
            return self._rows[at]
        line = self._rest.record_at(at - len(self._rows))
        if not isinstance(line, MatterLine) or self._now is None:
            return _Row(_UNREAD, _UNREAD.name)
        return _row(line, columns.of_matter(line, self._now, self._view))

    @Slot()
    def _on_rest_page_read(self) -> None:
        self._tell(len(self._rows))

    @Slot()
    def _on_marking_changed(self) -> None:
        self._tell(0)

    def _tell(self, first: int) -> None:
        if first < self.rowCount():
            self.dataChanged.emit(self.index(first), self.index(self.rowCount() - 1))


def key_of(subject: Subject) -> str | MatterId:
    """Return what a row is known by: the ticket's number or the matter's id."""
    return subject.number if isinstance(subject, WaitingTicket) else subject.id


def _told_as(rows: QueueRows) -> QueueView:
    return rows.view if rows.wanted is None else QueueView.OPEN


def _first_rows(rows: QueueRows, now: datetime, containing: str) -> Iterator[_Row]:
    waiting = [(one, columns.of_ticket(one, now)) for one in rows.waiting]
    view = _told_as(rows)
    matters = [(one, columns.of_matter(one, now, view)) for one in rows.matters]
    yield from _section(_kept(waiting, containing), say(_WAITING, n=len(waiting)), say(_BY_TICKET))
    yield from _section(_kept(matters, containing), *_matters_heading(rows, local_date(now)))
    if containing and rows.total is not None and rows.is_cut:
        yield _heading(say(_MORE, n=rows.total - len(rows.matters)))


def _matters_heading(rows: QueueRows, today: date) -> tuple[str, str]:
    if rows.day is not None:
        return formats.day_and_short_weekday(rows.day, today), _of_day(rows)
    if rows.wanted is not None:
        is_hidden = _hides_hours(rows)
        return say(_FILTERED, n=_counted(rows)), say(_NAMELESS_LAST if is_hidden else _NEWEST_FIRST)
    if rows.view is QueueView.TODAY:
        return say(_REGISTERED, n=_counted(rows)), _of_day(rows)
    listed = say(_LISTED, view=words.of(rows.view), n=_counted(rows))
    is_calls = rows.view is QueueView.TO_CALL
    return listed, say(_LONGEST_FIRST if is_calls else _SOONEST_FIRST)


def _of_day(rows: QueueRows) -> str:
    """Return how a day is ordered; what tells no hour of its own cannot stand in line (R-54)."""
    return say(_NAMELESS_FIRST if _hides_hours(rows) else _NEWEST_FIRST)


def _hides_hours(rows: QueueRows) -> bool:
    return any(formats.tells_day_only(line.received_at) for line in rows.matters)


def _counted(rows: QueueRows) -> str:
    """Return how many there are; of a common filter at first only that there are more than shown."""
    return f"{len(rows.matters)}+" if rows.total is None else str(rows.total)


def _kept(
    rows: Iterable[tuple[Subject, RowWords]], containing: str
) -> list[tuple[Subject, RowWords]]:
    return [row for row in rows if not containing or containing in row[1].tip.lower()]


def _section(rows: Sequence[tuple[Subject, RowWords]], heading: str, remark: str) -> Iterator[_Row]:
    if rows:
        yield _heading(heading, remark)
        yield from (_row(*row) for row in rows)


def _heading(text: str, remark: str = "") -> _Row:
    shorter = {say(_NAMELESS_FIRST): say(_NAMELESS), say(_NAMELESS_LAST): say(_AT_DAYS_END)}
    face = SectionFace(text, remark, shorter.get(remark, ""))
    return _Row(face, f"{text} {remark}".strip())


def _row(subject: Subject, said: RowWords) -> _Row:
    face = RowFace(said.lead, said.name, said.line, TagFace(*said.tag))
    return _Row(face, said.spoken, said.tip, subject)
