"""What each column of a file means: found by its heading, and put right by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from db.sheets.table import Table
from desktop.parts.text import label

Choices = Callable[[], Sequence[tuple[str, str]]]
"""Returns field and word of everything a column can be said to mean, in the language in force."""


class ImportMapping(QWidget):
    """One box for every column; ``changed()`` after a person chose another meaning."""

    changed = Signal()

    def __init__(self, choices: Choices) -> None:
        super().__init__()
        self._choices = choices
        self.setAccessibleName(self.tr("Columns of the file"))
        self.boxes: list[QComboBox] = []
        self._table: Table | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 8, 20, 16)
        self._column.setSpacing(4)
        self._parts: list[QWidget] = []
        # One list for all boxes: a file may have a hundred columns.
        self._meanings = QStandardItemModel(self)

    def offer(self, table: Table, fields: tuple[str | None, ...]) -> None:
        """Show the columns of another file with what was recognised; the unknown ones come first.

        Those of the same file stay as a person put them.
        """
        if table is self._table:
            return
        self._table = table
        self._clear()
        self._fill()
        self._add(label(self.tr("Columns of the file"), "strong"))
        unknown = sum(one is None for one in fields)
        if unknown:
            self._add(label(self.tr("%n columns were not recognised", "", unknown), "caption"))
        self.boxes = [self._box(heading) for heading in table.headings]
        order = sorted(range(len(fields)), key=lambda at: fields[at] is not None)
        for at in order:
            box, field = self.boxes[at], fields[at]
            box.setCurrentIndex(max(box.findData(field or ""), 0))
            box.activated.connect(self._on_box_activated)
            heading = table.headings[at] or self.tr("Column {number}").format(number=at + 1)
            self._add(label(heading, "secondary", wrap=True, buddy=box))
            self._add(box)
        self._column.addStretch(1)

    def fields(self) -> tuple[str | None, ...]:
        """Return what every column means; one meaning counts once, where it comes first."""
        taken: set[str] = set()
        found: list[str | None] = []
        for box in self.boxes:
            field = str(box.currentData())
            found.append(field if field and field not in taken else None)
            taken.add(field)
        return tuple(found)

    @Slot()
    def _on_box_activated(self) -> None:
        self.changed.emit()

    def _box(self, heading: str) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(heading)
        made.setModel(self._meanings)
        return made

    def _fill(self) -> None:
        """Offer every meaning in the language in force."""
        self._meanings.clear()
        for field, name in (("", self.tr("Not taken in")), *self._choices()):
            item = QStandardItem(name)
            item.setData(field, Qt.ItemDataRole.UserRole)
            self._meanings.appendRow(item)

    def _add(self, part: QWidget) -> None:
        self._column.addWidget(part)
        self._parts.append(part)

    def _clear(self) -> None:
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = []
        while self._column.count():
            self._column.takeAt(0)
