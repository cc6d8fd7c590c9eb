"""How a table looks and is used: rows of 40 pixels, widths that are found again, keys for all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from uuid import UUID

from PySide6.QtCore import (
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QVBoxLayout

from desktop import look
from desktop.tables.cells import CellArt, RowPainter
from desktop.tables.record_model import RecordModel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.settings.local import LocalSettings
    from desktop.tables.column import Column

_LEAST_WIDTH, _STRETCH_LEAST = 48, 84
_Index = QModelIndex | QPersistentModelIndex


class RecordView(QTableView):
    """Shows a ``RecordModel``.

    ``opened(id)`` on Enter or double click, ``chosen(id)`` when the current row changes,
    ``selection_counted(int)``, ``context_asked(id, QPoint)`` on the context key or right click.
    """

    opened = Signal(object)
    chosen = Signal(object)
    selection_counted = Signal(int)
    context_asked = Signal(object, QPoint)

    def __init__(
        self, model: RecordModel, *, settings: LocalSettings | None = None, key: str = ""
    ) -> None:
        super().__init__()
        self._records = model
        self._settings, self._key = settings, key
        self._kept_id: UUID | None = None
        self._widths: list[float] = [column.width for column in model.columns]
        self._fits_itself = False
        self._painter = RowPainter(self, model)
        self.setModel(model)
        self._dress()
        self._set_widths()
        model.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
        model.modelReset.connect(self._on_model_reset)
        self.doubleClicked.connect(self._on_self_double_clicked)
        self.horizontalHeader().sectionClicked.connect(self._on_header_section_clicked)
        self.horizontalHeader().sectionResized.connect(self._on_header_section_resized)
        look.current().changed.connect(self._on_look_changed)

    def show_as(self, column: int, art: CellArt) -> None:
        """Show a column by other than its words, which are still read aloud."""
        self._painter.arts[column] = art

    def current_id(self) -> UUID | None:
        """Return the record the keys stand on."""
        index = self.currentIndex()
        return self._records.id_at(index.row()) if index.isValid() else None

    def selected_ids(self) -> tuple[UUID, ...]:
        """Return the selected records from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._records.id_at(row) for row in rows)

    def show_record(self, record_id: UUID) -> bool:
        """Select a record and scroll to it; False when it is not in the table."""
        row = self._records.row_of(record_id)
        if row is None:
            return False
        index = self._records.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        return True

    def show_column(self, column: int, *, shown: bool) -> None:
        """Show a column, or give its room to the others while it has nothing to say."""
        if self.isColumnHidden(column) is shown:
            self.setColumnHidden(column, not shown)
            self._fit()

    def show_order(self, column: int, *, descending: bool = False) -> None:
        """Show by an arrow which order the ids came in, without asking for another."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicatorShown(True)
        self.horizontalHeader().setSortIndicator(column, order)

    @Slot()
    def _on_model_about_to_be_reset(self) -> None:
        self._kept_id = self.current_id()

    @Slot()
    def _on_model_reset(self) -> None:
        row = self._records.row_of(self._kept_id) if self._kept_id is not None else None
        if row is not None:
            self.setCurrentIndex(self._records.index(row, 0))

    @Slot(QModelIndex)
    def _on_self_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self._records.id_at(index.row()))

    @Slot(int)
    def _on_header_section_clicked(self, section: int) -> None:
        if not self._records.columns[section].sort:
            return
        header = self.horizontalHeader()
        again = header.isSortIndicatorShown() and header.sortIndicatorSection() == section
        descending = again and header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        self.show_order(section, descending=descending)
        self._records.sort(section, header.sortIndicatorOrder())

    @Slot(int, int, int)
    def _on_header_section_resized(self, section: int, _old: int, new: int) -> None:
        """Keep the width a person drew, as it would be at standard text size."""
        drawn = self.isVisible() and not self._fits_itself
        if not drawn or self._records.columns[section].stretches:
            return
        self._widths[section] = new / look.current().scale
        if self._settings is not None and self._key:
            widths = [round(width) for width in self._widths]
            self._settings.column_widths = {**self._settings.column_widths, self._key: widths}

    @Slot()
    def _on_look_changed(self) -> None:
        self.verticalHeader().setDefaultSectionSize(look.current().size("tableRow"))
        self.horizontalHeader().setFixedHeight(look.current().size("tableHeader"))
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            self._painter.paint(painter, event.rect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.chosen.emit(self._records.id_at(current.row()))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        ranges = cast(
            "Any", self.selectionModel().selection()
        )  # a list, which its stub does not say
        self.selection_counted.emit(sum(part.height() for part in ranges))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.current_id()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current is not None:
            self.opened.emit(current)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            place = self.visualRect(index).bottomLeft() if by_key else event.pos()
            at = self.viewport().mapToGlobal(place)
            self.context_asked.emit(self._records.id_at(index.row()), at)

    def _dress(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(_LEAST_WIDTH)
        self._on_look_changed()

    def _set_widths(self) -> None:
        header = self.horizontalHeader()
        kept = self._settings.column_widths.get(self._key, []) if self._settings else []
        if len(kept) == len(self._records.columns):
            self._widths = [float(width) for width in kept]
        for place, column in enumerate(self._records.columns):
            if column.stretches:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        self._fit()

    def _fit(self) -> None:
        """Give every column its width for the text scale; narrow room shrinks all alike."""
        self._fits_itself = True
        share, growth = self._share(), self._growth()
        for place, column in enumerate(self._records.columns):
            if not column.stretches and not self.isColumnHidden(place):
                wanted = look.current().px(self._widths[place])
                width = wanted if column.keeps_width else int(wanted * share)
                width = int(width * growth) if self._may_grow(place) else width
                self.horizontalHeader().resizeSection(place, max(_LEAST_WIDTH, width))
        self._fits_itself = False

    def _shown(self) -> Iterator[tuple[int, Column[Any], int]]:
        """Yield place, column and declared width of every column that is shown."""
        for place, column in enumerate(self._records.columns):
            if not self.isColumnHidden(place):
                yield place, column, look.current().px(self._widths[place])

    def _growth(self) -> float:
        """Return how many times its width a column gets that may grow; the one that stretches keeps its part."""
        shown = tuple(self._shown())
        room = self.viewport().width() - sum(width for _place, _column, width in shown)
        taking = sum(
            width for place, column, width in shown if column.stretches or self._may_grow(place)
        )
        return 1 + room / taking if room > 0 and taking else 1.0

    def _may_grow(self, place: int) -> bool:
        """Tell whether a column grows that has the width it was declared with."""
        column = self._records.columns[place]
        return column.grows and self._widths[place] == column.width

    def _share(self) -> float:
        """Return what part of its width a column gets that may shrink."""
        px, shown = look.current().px, tuple(self._shown())
        stretching = sum(column.stretches for _place, column, _width in shown)
        room, wanted = self.viewport().width() - stretching * px(_STRETCH_LEAST), 0
        for _place, column, width in shown:
            room -= width if column.keeps_width else 0
            wanted += 0 if column.keeps_width or column.stretches else width
        return min(1.0, room / wanted) if wanted and stretching and self.isVisible() else 1.0


def in_card(view: QTableView) -> QFrame:
    """Return the frame a table stands in; a rounded table itself would not clip its header."""
    card = QFrame()
    card.setProperty("surface", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(4, 4, 4, 4)
    column.addWidget(view)
    return card
