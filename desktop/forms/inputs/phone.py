"""The phone number: digits while it is typed, masked once the field is left."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from db.people.rules import normal_phone
from desktop.forms.inputs.base import FormInput
from desktop.forms.inputs.field_line import FieldLine
from desktop.wording import formats

SHOWN_FOR = 10_000
"""Milliseconds the eye shows a number."""


class PhoneLine(FormInput):
    """A phone number that others at the counter cannot read.

    A number from the directory comes masked (``put_masked``): its digits are not here at all, so
    the eye asks by ``reveal_asked()`` and the page answers ``show_revealed``. ``revealed()`` tells
    that typed digits were looked at.
    """

    reveal_asked = Signal()
    revealed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._typed = ""
        self._masked = ""
        self.line = FieldLine()
        self._eye = self.line.add_icon("eye", self.tr("Show the phone number for ten seconds"))
        self._eye.clicked.connect(self._on_eye_clicked)
        self.line.textEdited.connect(self._on_line_text_edited)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(SHOWN_FOR)
        self._clock.timeout.connect(self._on_clock_timeout)
        self.adopt(self.line)

    def value(self) -> str:
        """Return the digits typed; empty while only a masked number stands here."""
        return normal_phone(self._typed)

    def put(self, value: object) -> None:
        """Show digits, masked; they are this form's own."""
        self._typed, self._masked = "" if value is None else str(value), ""
        self._show()

    def put_masked(self, masked: str) -> None:
        """Show a number of the directory, which is masked already."""
        self._typed, self._masked = "", masked
        self._show()

    def show_revealed(self, digits: str) -> None:
        """Show a whole number for ten seconds; it is not taken over."""
        self.line.setText(digits)
        self._clock.start()

    def is_blank(self) -> bool:
        """Tell whether neither digits nor a masked number stand here."""
        return not (self._typed.strip() or self._masked)

    def plain(self) -> object:
        """Return the digits typed, or the masked number."""
        return {"typed": self._typed, "masked": self._masked}

    def restore(self, plain: object) -> None:
        """Show the number a draft kept, masked."""
        kept = plain if isinstance(plain, dict) else {"typed": plain or ""}
        self._typed, self._masked = str(kept.get("typed", "")), str(kept.get("masked", ""))
        self._show()

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
        """Show the digits typed, all marked."""
        self._clock.stop()
        if self._typed:
            self.line.setText(self._typed)
        self.line.selectAll()

    def on_left(self) -> None:
        """Mask the number."""
        self._typed = self.value()
        self._show()

    @Slot()
    def _on_line_text_edited(self) -> None:
        self._masked = ""
        self._typed = self.line.text().replace("*", "")
        if self._typed != self.line.text():
            self.line.setText(self._typed)
        self.edited.emit()

    @Slot()
    def _on_eye_clicked(self) -> None:
        if self._masked:
            self.reveal_asked.emit()
        elif self._typed:
            self.show_revealed(self._typed)
            self.revealed.emit()

    @Slot()
    def _on_clock_timeout(self) -> None:
        if not self.line.hasFocus() or self._masked:
            self._show()

    def _show(self) -> None:
        self._clock.stop()
        self._eye.setVisible(bool(self._typed or self._masked))
        self.line.setText(self._masked or formats.phone(self._typed))
