"""The person box: a name, initials or the end of a phone number find who is meant."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from db.people.contracts import PersonLine
from desktop.forms.inputs.base import FormInput
from desktop.forms.inputs.drop_down import DropDown, DropLine
from desktop.forms.inputs.field_line import FieldLine
from desktop.forms.values import PersonEntry, person_of
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_TAIL = QT_TRANSLATE_NOOP("PersonInput", "ends {digits}")


class PersonInput(FormInput):
    """Asks by ``searched(str)``; the page answers ``show_matches``. ``taken(PersonLine)`` tells who.

    A name nobody has stays as typed; the person is made when the form is saved.
    """

    searched = Signal(str)
    taken = Signal(object)
    released = Signal()
    """Somebody recognised was typed over: the form is about another person now."""

    def __init__(self) -> None:
        super().__init__()
        self._entry = PersonEntry()
        self.line = FieldLine()
        self.adopt(self.line)
        self.list = DropDown(self.line)
        self.line.offer_keys(self.list.take_key)
        self.line.textEdited.connect(self._on_line_text_edited)
        self.list.picked.connect(self._on_list_picked)

    def show_matches(self, lines: Sequence[PersonLine]) -> None:
        """Show who may be meant, unless the person has moved on meanwhile."""
        if self.line.hasFocus():
            self.list.show_lines([_line_of(line) for line in lines])

    def value(self) -> PersonEntry:
        """Return the name, and who was recognised."""
        return self._entry

    def put(self, value: object) -> None:
        """Show a name; anything but an entry empties the box."""
        self._entry = value if isinstance(value, PersonEntry) else PersonEntry()
        self.line.setText(self._entry.name)

    def put_person(self, line: PersonLine) -> None:
        """Take a person as if picked from the list."""
        self._on_list_picked(line)

    def restore(self, plain: object) -> None:
        """Show the person a draft kept."""
        self.put(person_of(plain))

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
        was_known = self._entry.person is not None
        text = self.line.text()
        self._entry = PersonEntry(text.strip())
        if text.strip():
            self.searched.emit(text.strip())
        else:
            self.list.show_lines(())
        if was_known:
            self.released.emit()
        self.edited.emit()

    @Slot(object)
    def _on_list_picked(self, key: object) -> None:
        if not isinstance(key, PersonLine):
            return
        self.put(PersonEntry(key.name, key.id))
        self.taken.emit(key)
        self.edited.emit()
        self.entered.emit()


def _line_of(person: PersonLine) -> DropLine:
    tail = say(_TAIL, digits=person.phone_tail) if person.phone_tail else ""
    note = person.region_name or person.specialty
    badge = person.level or person.officer_role
    return DropLine(person, person.name, note=note, tail=tail, badge=badge)
