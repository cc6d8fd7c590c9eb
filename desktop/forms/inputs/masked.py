"""What others at the counter must not read: in full while it is typed, masked once the field is left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.forms.inputs.base import FormInput
from desktop.forms.inputs.field_line import FieldLine

SHOWN_FOR = 10_000
"""Milliseconds the eye shows what is masked."""


class MaskedLine(FormInput):
    """One line; ``cleaned`` says what is meant by what was typed, ``masked`` how it stands while left.

    What comes from the directory comes masked (``put_masked``): the rest is not here at all, so the
    eye asks by ``reveal_asked()`` and the page answers ``show_revealed``. ``revealed()`` tells that
    something typed was looked at.
    """

    reveal_asked = Signal()
    revealed = Signal()

    def __init__(self, cleaned: Callable[[str], str], masked: Callable[[str], str]) -> None:
        super().__init__()
        self._cleaned, self._mask = cleaned, masked
        self._typed = ""
        self._masked = ""
        self.line = FieldLine()
        self._eye = self.line.add_icon("eye", "")
        self._eye.clicked.connect(self._on_eye_clicked)
        self.line.textEdited.connect(self._on_line_text_edited)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(SHOWN_FOR)
        self._clock.timeout.connect(self._on_clock_timeout)
        self.adopt(self.line)

    def name_eye(self, name: str) -> None:
        """Say what the eye does."""
        self._eye.set_face("eye", name)

    def value(self) -> str:
        """Return what was typed; empty while only something masked stands here."""
        return self._cleaned(self._typed)

    def is_kept(self) -> bool:
        """Tell whether nothing was typed over what stands here masked."""
        return bool(self._masked) and not self.value()

    def put(self, value: object) -> None:
        """Show a text, masked; it is this form's own."""
        self._typed, self._masked = "" if value is None else str(value), ""
        self._show()

    def put_masked(self, masked: str) -> None:
        """Show what the directory knows, which is masked already."""
        self._typed, self._masked = "", masked
        self._show()

    def show_revealed(self, whole: str) -> None:
        """Show the whole of it for ten seconds; it is not taken over."""
        self.line.setText(whole)
        self._clock.start()

    def is_blank(self) -> bool:
        """Tell whether nothing stands here, masked or not."""
        return not (self._typed.strip() or self._masked)

    def plain(self) -> object:
        """Return what was typed, or what stands here masked."""
        return {"typed": self._typed, "masked": self._masked}

    def restore(self, plain: object) -> None:
        """Show what a draft kept, masked."""
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
        """Show what was typed, all marked."""
        self._clock.stop()
        if self._typed:
            self.line.setText(self._typed)
        self.line.selectAll()

    def on_left(self) -> None:
        """Mask it."""
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
        self.line.setText(self._masked or self._mask(self._typed))
