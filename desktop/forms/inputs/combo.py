"""One of many: typing filters by characters, pinyin and initials; an unknown name can be added."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.forms.inputs.base import FormInput
from desktop.forms.inputs.drop_down import DropDown, DropLine
from desktop.forms.inputs.field_line import FieldLine
from desktop.forms.values import to_plain
from desktop.wording.marks import QT_TRANSLATE_NOOP, say
from desktop.wording.ranks import Rank

ReadingKeys = Callable[[str], Sequence[str]]
"""Gives the ways a text can be typed without an input method: full pinyin and initials."""

_ADD = QT_TRANSLATE_NOOP("ComboInput", "Add “{name}”")
_NEW = object()


@dataclass(frozen=True, slots=True)
class ComboOption:
    """One possibility: value, word, a grey note after it, an identity badge before it."""

    value: object
    text: str
    note: str = ""
    badge: Rank | None = None


def _no_readings(_text: str) -> Sequence[str]:
    return ()


class ComboInput(FormInput):
    """A filtering combo box.

    ``new_asked(str)`` when 新增“…” was taken: the page adds it, then gives new options and ``put``s
    the value. ``free`` keeps a text that is no option as the value itself.
    """

    new_asked = Signal(str)

    def __init__(self, *, free: bool = False, grows: bool = False) -> None:
        super().__init__()
        self._free, self._grows = free, grows
        self._options: tuple[ComboOption, ...] = ()
        self._readings: ReadingKeys = _no_readings
        self._chosen: ComboOption | None = None
        self.line = FieldLine()
        self._arrow = self.line.add_icon("chevron-down", self.tr("Show all choices"))
        self.adopt(self.line)
        self.list = DropDown(self.line)
        self.line.offer_keys(self._take_key)
        self._arrow.clicked.connect(self._on_arrow_clicked)
        self.line.textEdited.connect(self._on_line_text_edited)
        self.list.picked.connect(self._on_list_picked)

    def set_options(self, options: Sequence[ComboOption]) -> None:
        """Offer these possibilities; what was chosen stays chosen when it is among them."""
        self._options = tuple(options)
        if self._chosen is not None:
            self.put(self._chosen.value)

    def set_readings(self, readings: ReadingKeys) -> None:
        """Let people find an option by its sound."""
        self._readings = readings

    def value(self) -> object:
        """Return the value chosen, or the text where the combo is free."""
        if self._chosen is not None:
            return self._chosen.value
        return (self.line.text().strip() or None) if self._free else None

    def put(self, value: object) -> None:
        """Choose without a word; an unknown value clears the choice."""
        self._chosen = next((one for one in self._options if one.value == value), None)
        if self._chosen is None and self._free:
            self.line.setText("" if value is None else str(value))
        self._show_chosen()

    def plain(self) -> object:
        """Return value and text, for the options may be other ones later."""
        return {"value": to_plain(self.value()), "text": self.line.text()}

    def restore(self, plain: object) -> None:
        """Choose again what a draft kept, if it is still offered."""
        kept = plain if isinstance(plain, dict) else {"value": plain}
        known = (one.value for one in self._options)
        value = next((v for v in known if to_plain(v) == kept.get("value")), None)
        self.put(kept.get("text") if value is None and self._free else value)
        if value is None:
            self.line.setText(str(kept.get("text") or ""))  # half a word is typed text as well

    def focus_target(self) -> QWidget:
        """Return the line that takes the keys."""
        return self.line

    def is_composing(self) -> bool:
        """Tell whether an input method is at work."""
        return self.line.composing

    def show_error(self, sentence: str) -> None:
        """Mark the line, or clear the mark."""
        self.line.set_error(sentence)

    def on_entered(self) -> None:
        """Mark everything, so that typing begins anew."""
        self.line.selectAll()

    def on_left(self) -> None:
        """Take what was typed when it names an option; otherwise the former choice stands again."""
        typed = self.line.text().strip()
        exact = next((one for one in self._options if one.text == typed), None)
        if exact is not None and exact is not self._chosen:
            self._choose(exact)
        elif not typed and self._chosen is not None:
            self._choose(None)
        elif not self._free:
            self._show_chosen()

    def matches(self, typed: str) -> tuple[ComboOption, ...]:
        """Return the options that a text finds: by characters anywhere, by sound from the start."""
        asked = typed.strip().lower()
        return tuple(one for one in self._options if self._fits(one, asked))

    @Slot()
    def _on_arrow_clicked(self) -> None:
        self.line.setFocus(Qt.FocusReason.MouseFocusReason)
        self._open()

    @Slot()
    def _on_line_text_edited(self) -> None:
        if self._free:
            self._chosen = None
            self.line.set_note("")
            self.line.set_badge(None)
        typed = self.line.text()
        self.list.show_lines(self._lines(self.matches(typed), typed))
        self.edited.emit()

    @Slot(object)
    def _on_list_picked(self, key: object) -> None:
        if key is _NEW:
            self.new_asked.emit(self.line.text().strip())
        elif isinstance(key, ComboOption):
            self._choose(key)
            self.entered.emit()  # what was taken is done with: Enter goes on, as everywhere

    def _take_key(self, event: QKeyEvent) -> bool:
        if self.list.take_key(event):
            return True
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_F4):
            self._open()
            return True
        return False

    def _open(self) -> None:
        places = [place for place, one in enumerate(self._options) if one is self._chosen]
        self.list.show_lines(self._lines(self._options, ""), chosen=places[0] if places else 0)

    def _lines(self, options: Sequence[ComboOption], typed: str) -> list[DropLine]:
        lines = [DropLine(one, one.text, note=one.note, badge=one.badge) for one in options]
        name = typed.strip()
        if self._grows and name and all(one.text != name for one in self._options):
            lines.append(DropLine(_NEW, say(_ADD, name=name), stands_out=True))
        return lines

    def _fits(self, option: ComboOption, asked: str) -> bool:
        if asked in option.text.lower():
            return True
        return any(key.lower().startswith(asked) for key in self._readings(option.text))

    def _choose(self, option: ComboOption | None) -> None:
        self._chosen = option
        self._show_chosen()
        self.edited.emit()

    def _show_chosen(self) -> None:
        chosen = self._chosen
        if chosen is not None or not self._free:
            self.line.setText(chosen.text if chosen is not None else "")
            self.line.setCursorPosition(0)
        self.line.set_note(chosen.note if chosen is not None else "")
        self.line.set_badge(chosen.badge if chosen is not None else None)
