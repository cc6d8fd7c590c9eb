"""Rows of texts, ticks and choices that are typed into, with a way out for each: items, answers, grades."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QGridLayout, QVBoxLayout, QWidget

from desktop import look
from desktop.parts.buttons import Button, icon_button
from desktop.parts.line_input import LineInput
from desktop.parts.text import label

Plain = dict[str, Any]
_FIGURE = 84
Option = tuple[str, str]
"""Code and word."""

_Row = tuple[Plain, dict[str, QWidget], tuple[QWidget, ...]]
"""What is kept of a row, its cells by name, and its buttons."""


class Sort(Enum):
    """What a cell takes."""

    TEXT = "text"
    TICK = "tick"
    PICK = "pick"


@dataclass(frozen=True, slots=True)
class Cell:
    """One column."""

    name: str
    heading: str
    sort: Sort = Sort.TEXT
    share: int = 0
    """Part of the room that is left."""


class RowGrid(QWidget):
    """``edited()`` on every change of a person; what is not shown of a row, e.g. its code, is kept as it was.

    Alt and an arrow move the row that is typed in.
    """

    edited = Signal()

    def __init__(self, cells: Sequence[Cell], add: str, remove: str) -> None:
        super().__init__()
        self._cells, self._remove_said = tuple(cells), remove
        self._rows: list[_Row] = []
        self._options: dict[str, Sequence[Option]] = {}
        self._next = 1
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        for column, cell in enumerate(self._cells):
            self._grid.addWidget(label(cell.heading, "label"), 0, column)
            self._grid.setColumnStretch(column, cell.share)
        self.add_button = Button(add, icon="plus", size="small", kind="quiet")
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(0, 0, 0, 0)
        column_box.addLayout(self._grid)
        column_box.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_rows(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Show these rows."""
        for one in list(self._rows):
            self._drop(one)
        for row in rows:
            self.append(row)

    def append(self, row: Mapping[str, Any], *, focus: bool = False) -> None:
        """Add a row at the end."""
        parts: dict[str, QWidget] = {}
        for column, cell in enumerate(self._cells):
            part = parts[cell.name] = self._part(cell, row.get(cell.name))
            self._grid.addWidget(part, self._next, column)
        up = icon_button("arrow-up", self.tr("Move up (Alt+↑)"), size="small")
        remove = icon_button("x", self._remove_said, size="small")
        for column, tool in enumerate((up, remove), len(self._cells)):
            self._grid.addWidget(tool, self._next, column)
        made = (dict(row), parts, (up, remove))
        up.clicked.connect(partial(self._on_up_clicked, made))
        remove.clicked.connect(partial(self._on_remove_clicked, made))
        self._rows.append(made)
        self._next += 1
        if focus:
            _focus(parts[self._cells[0].name])

    def plain(self) -> list[Plain]:
        """Return the rows with what was typed."""
        return [
            kept | {cell.name: _value(parts[cell.name]) for cell in self._cells}
            for kept, parts, _ in self._rows
        ]

    def set_options(self, name: str, options: Sequence[Option]) -> None:
        """Offer these in a column; what was chosen stays where it is still offered."""
        if self._options.get(name) == options:
            return
        self._options[name] = list(options)
        for _, parts, _ in self._rows:
            box = parts[name]
            assert isinstance(box, QComboBox), "only a choice has options"
            _offer(box, options, str(box.currentData() or ""))

    def shift(self, row: int, by: int) -> None:
        """Move a row up (-1) or down (1); the keys go along, and at the end nothing happens."""
        if not 0 <= row + by < len(self._rows):
            return
        typed_in = QApplication.focusWidget()
        cells = self._rows[row][1]
        name = next((one for one in cells if cells[one] is typed_in), self._cells[0].name)
        rows = self.plain()
        rows.insert(row + by, rows.pop(row))
        self.show_rows(rows)
        _focus(self._rows[row + by][1][name])
        self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        held = event.modifiers() & Qt.KeyboardModifier.AltModifier
        row = self._typed_in() if by and held else None
        if row is None:
            super().keyPressEvent(event)
        else:
            self.shift(row, by)

    def _typed_in(self) -> int | None:
        """Return the row the keys stand in."""
        there = QApplication.focusWidget()
        places = enumerate((*parts.values(), *tools) for _, parts, tools in self._rows)
        return next((at for at, parts in places if there in parts), None)

    @Slot()
    def _on_edited(self) -> None:
        self.edited.emit()

    def _on_up_clicked(self, row: _Row) -> None:
        self.shift(self._rows.index(row), -1)

    def _on_remove_clicked(self, row: _Row) -> None:
        self._drop(row)
        self.edited.emit()

    def _drop(self, row: _Row) -> None:
        self._rows.remove(row)
        for part in (*row[1].values(), *row[2]):
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()

    def _part(self, cell: Cell, value: object) -> QWidget:
        if cell.sort is Sort.TICK:
            box = QCheckBox()
            box.setAccessibleName(cell.heading)
            box.setChecked(bool(value))
            box.toggled.connect(self._on_edited)
            return box
        if cell.sort is Sort.PICK:
            made = QComboBox()
            made.setAccessibleName(cell.heading)
            _offer(made, self._options.get(cell.name, ()), str(value or ""))
            made.activated.connect(self._on_edited)
            return made
        line = LineInput(str(value if value is not None else ""), name=cell.heading)
        line.setCursorPosition(0)
        if not cell.share:
            look.scaled(line, lambda in_force: line.setMaximumWidth(in_force.px(_FIGURE)))
        line.textEdited.connect(self._on_edited)
        return line


def _focus(part: QWidget) -> None:
    """Let the keys stand in a part that its layout has not shown yet."""
    part.show()
    part.setFocus(Qt.FocusReason.OtherFocusReason)


def _offer(box: QComboBox, options: Sequence[Option], chosen: str) -> None:
    box.clear()
    for code, word in options:
        box.addItem(word, code)
    box.setCurrentIndex(max(box.findData(chosen), 0))


def _value(part: QWidget) -> object:
    if isinstance(part, QCheckBox):
        return part.isChecked()
    if isinstance(part, QComboBox):
        return str(part.currentData() or "")
    assert isinstance(part, LineInput), "a cell is a line, a tick or a choice"
    return part.text()
