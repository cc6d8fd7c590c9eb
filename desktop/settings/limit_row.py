"""One limit in the settings: name, value, what it counts, and what was changed about it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.calendar.limits import LIMITS, USUAL, LimitValue, Unit
from db.kernel.clock import local_date
from db.stations.contracts import LimitLine
from desktop import look
from desktop.parts.buttons import button
from desktop.parts.line_input import LineInput
from desktop.parts.text import label
from desktop.wording import formats, limit_words, words
from desktop.wording.limit_words import NAMES
from desktop.wording.marks import say

_NUMBER, _CHOICE, _UNIT = 64, 200, 72


class LimitRow(QWidget):
    """``asked(value)`` wants another value, ``asked(None)`` the usual one; nothing changes here.

    A row that may not be changed shows its value as text.
    """

    asked = Signal(object)

    def __init__(self, name: str, *, changeable: bool) -> None:
        super().__init__()
        self._limit = LIMITS[name]
        self._usual: LimitValue = getattr(USUAL, name)
        self.kept: LimitValue = self._usual
        """What is in force, as it was read last."""
        self.text: QLabel | None = None
        self.line: LineInput | None = None
        self.choice: QComboBox | None = None
        self.back = button(self.tr("Back to usual"), kind="plain", size="small")
        self.back.clicked.connect(self._on_back_clicked)
        self._note, self._error = label("", "caption", wrap=True), label("", "error", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(label(say(NAMES[name]), wrap=True), 1)
        row.addWidget(self.back)
        self._add_value(row, say(NAMES[name]), changeable=changeable)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._note)
        column.addWidget(self._error)
        self._changeable = changeable
        self.show_line(LimitLine(name, self._usual), None)

    def show_line(self, line: LimitLine, today: date | None) -> None:
        """Show what is in force; a text that was refused stays until it is typed over."""
        self.kept = line.value
        is_usual = line.value == self._usual
        if self.line is not None and not self.line.error():
            self.line.setText(str(line.value))
        if self.choice is not None:
            self.choice.setCurrentIndex(self.choice.findData(line.value))
        if self.text is not None:
            self.text.setText(self.told())
        self._note.setText(self._told_change(line, today))
        self._note.setVisible(bool(self._note.text()))
        self._error.setVisible(bool(self._error.text()))
        self.back.setVisible(self._changeable and not is_usual)

    def show_error(self, sentence: str) -> None:
        """Say why the value was not taken; what was typed stays."""
        if self.line is not None:
            self.line.set_error(sentence)
            self.line.setFocus()
        if self.choice is not None:
            self.choice.setCurrentIndex(self.choice.findData(self.kept))
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))

    def told(self) -> str:
        """Return the value in force with what it counts."""
        return limit_words.value(self.kept, self._limit.unit)

    def _add_value(self, row: QHBoxLayout, name: str, *, changeable: bool) -> None:
        if not changeable:
            self.text = label("", "secondary")
            row.addWidget(self.text)
            return
        if isinstance(self._usual, StrEnum):
            self.choice = _combo(self._usual, name)
            _keep_width(self.choice, _CHOICE)
            self.choice.activated.connect(self._on_choice_activated)
            row.addWidget(self.choice)
            self.setFocusProxy(self.choice)
            return
        self.line = LineInput(name=name)
        _keep_width(self.line, _NUMBER)
        self.line.editingFinished.connect(self._on_line_editing_finished)
        unit = "%" if self._limit.unit is Unit.PERCENT else words.of(self._limit.unit)
        counted = label(unit, "secondary")
        _keep_width(counted, _UNIT)
        row.addWidget(self.line)
        row.addWidget(counted)
        self.setFocusProxy(self.line)

    def _told_change(self, line: LimitLine, today: date | None) -> str:
        """Return the usual value and its source, and who changed it when."""
        if line.changed_at is None or today is None:
            return ""
        before = line.before if line.before is not None else self._usual
        on = formats.day(local_date(line.changed_at), today)
        told = self.tr("Changed by {name} on {on}, was {before}. Usual: {usual}, {source}.")
        return told.format(
            name=line.changed_by, on=on, before=limit_words.value(before, self._limit.unit),
            usual=limit_words.value(self._usual, self._limit.unit),
            source=words.of(self._limit.source),
        )  # fmt: skip

    @Slot()
    def _on_line_editing_finished(self) -> None:
        assert self.line is not None
        typed = self.line.text().strip()
        if typed == str(self.kept):
            self.show_error_gone()
        else:
            # What is no number is out of every range, and the service says so.
            self._ask(int(typed) if typed.isdecimal() and len(typed) < 9 else -1)

    @Slot(int)
    def _on_choice_activated(self, place: int) -> None:
        assert self.choice is not None
        value = type(self._usual)(self.choice.itemData(place))
        if value != self.kept:
            self._ask(value)

    @Slot()
    def _on_back_clicked(self) -> None:
        self._ask(None)

    def show_error_gone(self) -> None:
        """Take the mark away: what stands there is in force."""
        if self.line is not None:
            self.line.set_error("")
        self._error.setText("")
        self._error.hide()

    def _ask(self, value: LimitValue | None) -> None:
        self.show_error_gone()
        self.asked.emit(value)


def _keep_width(part: QWidget, width: int) -> None:
    """Let a part stand in its column at every text scale."""
    look.scaled(part, lambda in_force: part.setFixedWidth(in_force.px(width)))


def _combo(usual: StrEnum, name: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    for one in type(usual):
        made.addItem(words.of(one), one)
    return made
