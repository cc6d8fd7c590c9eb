"""The search box: what is typed asks the station, one of the answers is taken, nothing else counts."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.forms.inputs.base import FormInput
from desktop.forms.inputs.drop_down import DropDown, DropLine
from desktop.forms.inputs.field_line import FieldLine


class SearchInput(FormInput):
    """Asks by ``searched(str)``; the page answers ``show_matches`` with lines whose keys are record ids."""

    searched = Signal(str)

    def __init__(self, example: str = "") -> None:
        super().__init__()
        self._record: UUID | None = None
        self._lines: tuple[DropLine, ...] = ()
        self.line = FieldLine()
        self.line.setPlaceholderText(example)
        self.adopt(self.line)
        self.list = DropDown(self.line)
        self.line.offer_keys(self.list.take_key)
        self.line.textEdited.connect(self._on_line_text_edited)
        self.list.picked.connect(self._on_list_picked)

    def show_matches(self, lines: Sequence[DropLine]) -> None:
        """Show what was found, unless the person has moved on meanwhile."""
        self._lines = tuple(lines)
        if self.line.hasFocus() and self._record is None:
            self.list.show_lines(lines)

    def value(self) -> UUID | None:
        """Return the record that was taken, None while it is only being looked for."""
        return self._record

    def put(self, value: object) -> None:
        """Take a record that is among the matches; None empties the box."""
        found = next((one for one in self._lines if one.key == value), None)
        self._record = value if isinstance(value, UUID) else None
        self.line.setText(_said(found) if found else "")

    def plain(self) -> object:
        """Return the text with the record it stands for, as a draft keeps them."""
        record = str(self._record) if self._record else None
        return {"text": self.line.text(), "record": record}

    def restore(self, plain: object) -> None:
        """Show again what a draft kept."""
        kept = plain if isinstance(plain, dict) else {}
        self._record = _record(kept.get("record"))
        self.line.setText(str(kept.get("text", "")))

    def focus_target(self) -> QWidget:
        """Return the line that takes the keys."""
        return self.line

    def is_composing(self) -> bool:
        """Tell whether an input method is at work."""
        return self.line.composing

    def show_error(self, sentence: str) -> None:
        """Mark the line, or clear the mark."""
        self.line.set_error(sentence)

    @Slot()
    def _on_line_text_edited(self) -> None:
        self._record = None
        text = self.line.text().strip()
        if text:
            self.searched.emit(text)
        else:
            self.list.show_lines(())
        self.edited.emit()

    @Slot(object)
    def _on_list_picked(self, key: object) -> None:
        self.put(key)
        self.edited.emit()
        self.entered.emit()


def _said(line: DropLine) -> str:
    return "  ".join(part for part in (line.note, line.text) if part)


def _record(plain: object) -> UUID | None:
    try:
        return UUID(plain) if isinstance(plain, str) else None
    except ValueError:
        return None
