"""The only table model: ids in order as plain bytes, rows fetched a page at a time when painted."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NamedTuple, Protocol, cast
from uuid import UUID

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QModelRoleData,
    QModelRoleDataSpan,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from db.kernel.errors import StationError
from desktop import look
from desktop.jobs import Jobs
from desktop.tables.column import Align, Column
from desktop.wording.marks import say
from desktop.wording.tags import TagWords

ID_SIZE = 16
PAGE = 128
PAGES_KEPT = 64
TAG_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""Answers with the tag of a cell, None for plain text."""

_UNREAD = "…"
_ALIGNMENT = {
    Align.START: Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
    Align.END: Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
}
_Index = QModelIndex | QPersistentModelIndex
_Span = QModelRoleDataSpan | QModelRoleData
_NO_PARENT = QModelIndex()


class Identified(Protocol):
    """A row of any feature."""

    @property
    def id(self) -> Any:
        """The record's id, a UUID."""


class Cell(NamedTuple):
    """What a cell shows, for whoever paints it."""

    text: str
    align: Align
    ink: str = "text.primary"
    """Colour token of the text."""
    tag: TagWords | None = None


Fetch = Callable[[Sequence[Any]], Sequence[Identified]]
_Rows = list[Identified | None]


class RecordModel(QAbstractTableModel):
    """Shows as many records as there are ids, and holds only the pages somebody looks at.

    ``fetch`` gets up to 128 ids and returns their rows in any order; with ``jobs`` it runs on the
    database thread while placeholders stand in its place, without it at once. ``page_read`` follows
    every page, ``sort_asked(key, descending)`` a click on a heading: the owner answers ``set_ids``.
    """

    page_read = Signal()
    sort_asked = Signal(str, bool)

    def __init__(
        self,
        columns: Sequence[Column[Any]],
        fetch: Fetch,
        *,
        jobs: Jobs | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._fetch = fetch
        self._jobs = jobs
        self._ids = b""
        self._generation = 0
        self._pages: OrderedDict[int, _Rows] = OrderedDict()
        self._stale: set[int] = set()
        self._wanted: list[int] = []
        self._in_flight: int | None = None
        self._asking = False

    def set_ids(self, ids: bytes) -> None:
        """Show these records, sixteen bytes each, in this order; the same ids are read anew.

        The whole list may follow its first pages, which then stay as they stand.
        """
        if ids == self._ids:
            self.refresh()
            return
        if self._is_grown(ids):
            self._grow(ids)
            return
        self.beginResetModel()
        self._ids = ids
        self._generation += 1
        self._pages.clear()
        self._stale.clear()
        self._wanted.clear()
        self._in_flight = None
        self.endResetModel()

    def refresh(self) -> None:
        """Read anew what is shown; old rows stay until the new ones are here."""
        self._stale.update(self._pages)
        if self._pages:
            self._tell(0, self.rowCount() - 1)

    def id_at(self, row: int) -> UUID:
        """Return the id of a row."""
        return UUID(bytes=self._ids[row * ID_SIZE : (row + 1) * ID_SIZE])

    def row_of(self, record_id: UUID) -> int | None:
        """Return where a record stands, None when it is not among those shown."""
        place = self._ids.find(record_id.bytes)
        while place >= 0 and place % ID_SIZE:
            place = self._ids.find(record_id.bytes, place + 1)
        return place // ID_SIZE if place >= 0 else None

    def record_at(self, row: int) -> Identified | None:
        """Return a row, None while it is being read or when it is gone; asks for its page."""
        page, place = divmod(row, PAGE)
        rows = self._page(page)
        return rows[place] if rows is not None else None

    def look_ahead(self, row: int) -> None:
        """Read the page of a row that is likely to be looked at next; only where it costs no waiting."""
        if self._jobs is not None and row < self.rowCount():
            self._page(row // PAGE)

    def cell_of(self, record: Identified | None, column: int) -> Cell:
        """Return what a cell of a record shows, without Qt's way through roles and variants; None is unread."""
        shown = self.columns[column]
        if record is None:
            return Cell(_UNREAD, shown.align)
        tag = shown.tag(record) if shown.tag is not None else None
        if tag is not None:
            return Cell("", shown.align, tag=tag)
        ink = shown.ink(record) if shown.ink is not None else "text.primary"
        return Cell(shown.text(shown.value(record)), shown.align, ink)

    def pages_held(self) -> int:
        """Return how many pages are in memory."""
        return len(self._pages)

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._ids) // ID_SIZE

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        return _cell(self.columns[index.column()], self.record_at(index.row()), role)

    def multiData(self, index: _Index, roleDataSpan: _Span) -> None:  # noqa: N803
        column = self.columns[index.column()]
        record = self.record_at(index.row())
        span = cast("Any", roleDataSpan)  # a sequence, which its stub does not say
        for place in range(span.size()):
            answer = span[place]
            value = _cell(column, record, answer.role())
            if value is None:
                answer.clearData()
            else:
                answer.setData(value)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return say(self.columns[section].heading)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGNMENT[self.columns[section].align]
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        key = self.columns[column].sort if 0 <= column < len(self.columns) else ""
        if key:
            self.sort_asked.emit(key, order is Qt.SortOrder.DescendingOrder)

    def _is_grown(self, ids: bytes) -> bool:
        """Tell whether these ids go on where whole pages ended."""
        shown = self.rowCount()
        return shown > 0 and shown % PAGE == 0 and ids.startswith(self._ids)

    def _grow(self, ids: bytes) -> None:
        self.beginInsertRows(QModelIndex(), self.rowCount(), len(ids) // ID_SIZE - 1)
        self._ids = ids
        self.endInsertRows()

    def _page(self, page: int) -> _Rows | None:
        rows = self._pages.get(page)
        if rows is None or page in self._stale:
            self._want(page)
            rows = self._pages.get(page)
        if rows is not None:
            self._pages.move_to_end(page)
        return rows

    def _want(self, page: int) -> None:
        """Ask for a page; while one is under way, what was wanted last comes next."""
        if page == self._in_flight:
            return
        if page in self._wanted:
            self._wanted.remove(page)
        self._wanted.append(page)
        del self._wanted[:-8]
        if self._in_flight is None:
            self._asking = True
            self._ask_next()
            self._asking = False

    def _ask_next(self) -> None:
        page = self._in_flight = self._wanted.pop()
        self._stale.discard(page)
        work = partial(self._fetch, self._ids_of(page))
        arrived = partial(self._take_page, self._generation, page)
        if self._jobs is None:
            arrived(work())
        else:
            self._jobs.ask(self, work, arrived, partial(self._give_up, self._generation))

    def _take_page(self, generation: int, page: int, rows: Sequence[Identified]) -> None:
        if generation != self._generation:
            return
        known = {row.id: row for row in rows}
        self._pages[page] = [known.get(record_id) for record_id in self._ids_of(page)]
        self._pages.move_to_end(page)
        while len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        self._in_flight = None
        if not self._asking:
            self._tell(page * PAGE, min((page + 1) * PAGE, self.rowCount()) - 1)
        self.page_read.emit()
        if self._wanted and self._in_flight is None:
            self._ask_next()

    def _give_up(self, generation: int, error: StationError) -> None:
        if generation == self._generation:
            self._in_flight = None
            self._wanted.clear()
        if self._jobs is not None:
            self._jobs.troubled.emit(error)

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def _ids_of(self, page: int) -> list[UUID]:
        first = page * PAGE
        return [self.id_at(row) for row in range(first, min(first + PAGE, self.rowCount()))]


def _cell(column: Column[Any], record: Identified | None, role: int) -> Any:
    if role == Qt.ItemDataRole.TextAlignmentRole:
        return _ALIGNMENT[column.align]
    if record is None:
        return _UNREAD if role == Qt.ItemDataRole.DisplayRole else None
    answer = _ANSWERS.get(role)
    return answer(column, record) if answer is not None else None


def _shown(column: Column[Any], record: Identified) -> str:
    return column.shown(record)


def _spoken(column: Column[Any], record: Identified) -> str:
    return column.spoken(record)


def _tip(column: Column[Any], record: Identified) -> str | None:
    return column.shown(record) if column.stretches else None


def _tag(column: Column[Any], record: Identified) -> Any:
    return column.tag(record) if column.tag is not None else None


def _ink(column: Column[Any], record: Identified) -> Any:
    return look.current().color(column.ink(record)) if column.ink is not None else None


_ANSWERS: dict[int, Callable[[Column[Any], Identified], Any]] = {
    Qt.ItemDataRole.DisplayRole: _shown,
    Qt.ItemDataRole.AccessibleTextRole: _spoken,
    Qt.ItemDataRole.ToolTipRole: _tip,
    Qt.ItemDataRole.ForegroundRole: _ink,
    TAG_ROLE: _tag,
}
