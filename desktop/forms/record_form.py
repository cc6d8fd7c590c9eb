"""The one form: draws declared fields, loads and reads a record, shows problems, keeps drafts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from db.kernel.clock import Clock, SystemClock
from db.kernel.problems import Problem
from desktop import look
from desktop.forms.field import Field, TextArea
from desktop.forms.field_frame import FieldFrame
from desktop.forms.inputs import make
from desktop.frame.room import LARGE_TEXT
from desktop.parts.into_view import go_to
from desktop.parts.text import label
from desktop.wording import words
from desktop.wording.marks import say

MOST_WIDTH = 720
ACROSS, DOWN, DOWN_LEAST, DOWN_SHORT = 12, 13, 8, 6
"""Space between fields; rows close up from 13 to 8 pixels, in a low window to 6, before anything has to scroll."""

_TOP = Qt.AlignmentFlag.AlignTop

Check = Callable[[dict[str, Any]], Sequence[Problem]]
"""Asks the rules about what ``read`` returned; only the field just left is shown."""


class RecordForm(QWidget):
    """Fields in rows.

    ``edited()`` on every keystroke of a person, ``missing_changed(int)`` when required fields were
    filled or emptied, ``left(str)`` when a field was left, ``finished()`` on Enter in the last one.
    """

    edited = Signal()
    missing_changed = Signal(int)
    left = Signal(str)
    finished = Signal()

    def __init__(
        self,
        fields: Sequence[Field],
        record_type: type | None = None,
        *,
        check: Check | None = None,
        clock: Clock | None = None,
    ) -> None:
        super().__init__()
        self.fields = tuple(fields)
        self._record_type = record_type
        self._check = check
        self._clock = clock or SystemClock()
        self._frames: dict[str, FieldFrame] = {}
        self._rows: list[QBoxLayout] = []
        self._inside = ""
        self._needed = {one.name for one in self.fields if one.required}
        self._told_missing = -1
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setMaximumWidth(look.current().px(MOST_WIDTH))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._draw()
        self.clear()
        self.set_short(short=False)
        look.current().changed.connect(self._on_look_changed)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    def input(self, name: str) -> Any:
        """Return the input of a field, to give it options, matches or explanations."""
        return self._frames[name].entry

    def frame(self, name: str) -> FieldFrame:
        """Return a field as drawn, to change its label or hint."""
        return self._frames[name]

    def load(self, record: object) -> None:
        """Show the attributes of a record, or the entries of a mapping, under their names."""
        for field in self.fields:
            value = (
                record.get(field.name, field.default)
                if isinstance(record, Mapping)
                else getattr(record, field.name, field.default)
            )
            self._frames[field.name].entry.put(value)
        self._forget_errors()
        self._tell_missing()

    def clear(self) -> None:
        """Empty the form to its defaults."""
        self.load({})

    def read(self) -> dict[str, Any]:
        """Return every value by name; a hidden field counts with its default."""
        return {
            field.name: self._frames[field.name].entry.value()
            if self.is_shown(field.name)
            else field.default
            for field in self.fields
        }

    def build(self, **more: object) -> Any:
        """Return the record of the form's type from what was given and ``more``."""
        assert self._record_type is not None, "the form was made without a type"
        return self._record_type(**{**self.read(), **more})

    def draft(self) -> dict[str, object]:
        """Return everything typed as plain JSON, hidden fields included."""
        return {name: frame.entry.plain() for name, frame in self._frames.items()}

    def restore(self, draft: Mapping[str, object]) -> None:
        """Show a draft again; fields it does not know stay at their defaults."""
        self.clear()
        for name, plain in draft.items():
            if name in self._frames:
                self._frames[name].entry.restore(plain)
        self._tell_missing()

    def is_shown(self, name: str) -> bool:
        """Tell whether a field is part of the form now."""
        return not self._frames[name].isHidden()

    def set_shown(self, name: str, *, shown: bool) -> None:
        """Take a field out of the form, or put it back with what it held."""
        self._frames[name].setVisible(shown)
        self._tell_missing()

    def missing(self) -> tuple[Field, ...]:
        """Return the required fields nobody has filled yet, in order."""
        return tuple(
            field
            for field in self.fields
            if field.name in self._needed
            and self.is_shown(field.name)
            and self.input(field.name).is_blank()
        )

    def need(self, names: Collection[str]) -> None:
        """Require these fields as well, because of what stands in others; each says so above it."""
        self._needed = {one.name for one in self.fields if one.required} | set(names)
        for name, frame in self._frames.items():
            frame.set_required(required=name in self._needed)
        self._tell_missing()

    def go_to_missing(self) -> bool:
        """Move to the next missing field after the focus, round the end; False when none is."""
        names = [field.name for field in self.missing()]
        if not names:
            return False
        order = [field.name for field in self.fields]
        here = order.index(self._inside) if self._inside else -1
        after = [name for name in names if order.index(name) > here]
        self.focus(after[0] if after else names[0])
        return True

    def focus(self, name: str) -> None:
        """Give the keys to a field, and bring it into view where the form is longer than its page."""
        go_to(self.input(name).focus_target())

    def show_problems(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        """Show each problem under its field and go to the first; return those without a field to be seen."""
        self._forget_errors()
        placed = [one for one in problems if one.field in self._frames and self.is_shown(one.field)]
        for problem in reversed(placed):
            self._show(problem)
        blocking = [one.field for one in placed if not one.warns]
        if blocking:
            order = [field.name for field in self.fields]
            self.focus(min(blocking, key=order.index))
        return tuple(one for one in problems if one not in placed)

    def set_short(self, *, short: bool) -> None:
        """Follow a low window: labels closer to their inputs, text areas of two lines."""
        self._column.setSpacing(look.current().px(DOWN_SHORT if short else DOWN_LEAST))
        for frame in self._frames.values():
            frame.set_short(short=short)

    @Slot()
    def _on_look_changed(self) -> None:
        self.setMaximumWidth(look.current().px(MOST_WIDTH))
        stacked = look.current().scale >= LARGE_TEXT
        direction = (
            QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        )
        for row in self._rows:
            row.setDirection(direction)

    @Slot()
    def _on_focus_changed(self) -> None:
        if not isValid(self):  # the field in focus goes down together with its form
            return
        focus = QApplication.focusWidget()
        inside = "" if focus is None else self._name_of(focus)
        before, self._inside = self._inside, inside
        if before == inside:
            return
        if before:
            self._leave(before)
        if inside:
            self._frames[inside].entry.on_entered()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F8 and self.go_to_missing():
            return
        super().keyPressEvent(event)

    def _draw(self) -> None:
        for field in self.fields:
            if field.section is not None:
                self._column.addWidget(label(say(field.section), "section"))
            frame = FieldFrame(field, make(field.input, self._clock))
            self._frames[field.name] = frame
            # Neighbours stay in line when only one of them has an error below; areas take the rest.
            side = Qt.AlignmentFlag(0) if isinstance(field.input, TextArea) else _TOP
            self._row_for(field).addWidget(frame, field.weight, side)
            frame.entry.edited.connect(lambda name=field.name: self._on_entry_edited(name))
            frame.entry.entered.connect(lambda name=field.name: self._on_entry_entered(name))
        self._on_look_changed()

    def _row_for(self, field: Field) -> QBoxLayout:
        if not (field.beside and self._rows):
            row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(ACROSS)
            if self._rows:
                self._column.addSpacerItem(_give())
            self._rows.append(row)
            self._column.addLayout(row)
        return self._rows[-1]

    def _on_entry_edited(self, name: str) -> None:
        if self._frames[name].error():
            self._recheck(name)
        self._tell_missing()
        self.edited.emit()

    def _on_entry_entered(self, name: str) -> None:
        shown = [field.name for field in self.fields if self.is_shown(field.name)]
        place = shown.index(name) + 1
        if place < len(shown):
            target = self.input(shown[place]).focus_target()
            target.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.focusNextChild()
            self.finished.emit()

    def _leave(self, name: str) -> None:
        self._frames[name].entry.on_left()
        if self._check is not None and not self._frames[name].entry.is_blank():
            self._recheck(name)
        self.left.emit(name)

    def _recheck(self, name: str) -> None:
        """Show what the rules say about one field, or that it is right now."""
        found = self._check(self.read()) if self._check is not None else ()
        problem = next((one for one in found if one.field == name), None)
        if problem is not None:
            self._show(problem)
        else:
            self._frames[name].show_error("")

    def _show(self, problem: Problem) -> None:
        self._frames[problem.field].show_error(words.of(problem), warns=problem.warns)

    def _forget_errors(self) -> None:
        for frame in self._frames.values():
            frame.show_error("")

    def _name_of(self, widget: QWidget) -> str:
        return next(
            (name for name, frame in self._frames.items() if frame.isAncestorOf(widget)), ""
        )

    def _tell_missing(self) -> None:
        count = len(self.missing())
        if count != self._told_missing:
            self._told_missing = count
            self.missing_changed.emit(count)


def _give() -> QSpacerItem:
    """Return the part of the space between two rows that may go."""
    height = look.current().px(DOWN - DOWN_LEAST)
    return QSpacerItem(0, height, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Maximum)
