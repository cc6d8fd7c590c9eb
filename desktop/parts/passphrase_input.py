"""The field for a passphrase: an eye that shows it, and a warning while caps lock is on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from desktop.parts.line_input import LineInput

_HIDDEN, _SHOWN = QLineEdit.EchoMode.Password, QLineEdit.EchoMode.Normal


class PassphraseInput(LineInput):
    """Hides what is typed until the eye is pressed.

    ``caps_lock_changed(bool)`` follows what the typed letters tell about the caps lock; Qt has no
    way to ask for it.
    """

    caps_lock_changed = Signal(bool)

    def __init__(self, name: str, *, size: str = "large") -> None:
        super().__init__(name=name, size=size)
        self._caps_lock = False
        self.setEchoMode(_HIDDEN)
        # Passphrases may hold Chinese characters, but they are never guessed from or learnt.
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self._eye = self.add_icon("eye", self.tr("Show the passphrase"))
        self._eye.clicked.connect(self._on_eye_clicked)

    @property
    def caps_lock(self) -> bool:
        """Whether caps lock seems to be on."""
        return self._caps_lock

    def hide_text(self) -> None:
        """Hide what is typed again."""
        self.setEchoMode(_HIDDEN)
        self._eye.set_face("eye", self.tr("Show the passphrase"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_CapsLock:
            self._set_caps_lock(on=not self._caps_lock)
        elif (letter := event.text()).isascii() and letter.isalpha():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._set_caps_lock(on=letter.isupper() != shift)
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.hide_text()

    @Slot()
    def _on_eye_clicked(self) -> None:
        if self.echoMode() == _HIDDEN:
            self.setEchoMode(_SHOWN)
            self._eye.set_face("eye-off", self.tr("Hide the passphrase"))
        else:
            self.hide_text()

    def _set_caps_lock(self, *, on: bool) -> None:
        if on != self._caps_lock:
            self._caps_lock = on
            self.caps_lock_changed.emit(on)
