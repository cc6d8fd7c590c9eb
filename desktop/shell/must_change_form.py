"""A first passphrase was given by somebody else: here its owner takes one of their own."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.kernel.errors import StationError
from desktop.parts.buttons import Button
from desktop.parts.painting import Tone
from desktop.parts.text import IconText, label
from desktop.shell.big_label import BigLabel
from desktop.shell.door import Door
from desktop.shell.new_passphrase import NewPassphrase
from desktop.wording import words


class MustChangeForm(QWidget):
    """``changed()`` follows a new passphrase that was taken."""

    changed = Signal()

    def __init__(self, door: Door, name: str = "") -> None:
        super().__init__()
        self._door = door
        self.passphrases = NewPassphrase(lambda: (name,) if name else ())
        self.passphrases.second.returnPressed.connect(self.change)
        self._error = IconText("alert-circle", "", tone=Tone.BAD)
        self._error.hide()
        self.button = Button(
            self.tr("Set the passphrase and open"), kind="primary", key="Enter", size="large"
        )
        self.button.clicked.connect(self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(BigLabel(self.tr("Choose a passphrase of your own")))
        hint = self.tr("The first one was given by somebody else. From now on only you know it.")
        column.addWidget(label(hint, "secondary", wrap=True))
        column.addSpacing(12)
        for part in (self.passphrases, self._error):
            column.addWidget(part)
        column.addSpacing(12)
        column.addWidget(self.button)

    def first_focus(self) -> QWidget:
        """Return where typing begins."""
        return self.passphrases.first

    @Slot()
    def change(self) -> None:
        """Take the new passphrase."""
        if self.passphrases.show_problem():
            return
        self.button.set_busy(self.tr("Opening"))
        self._door.change_passphrase(
            self, self.passphrases.passphrase(), then=self._on_door_changed,
            failed=self._on_door_refused,
        )  # fmt: skip

    def _on_door_changed(self) -> None:
        self.button.set_ready()
        self.passphrases.clear()
        self.changed.emit()

    def _on_door_refused(self, error: StationError) -> None:
        self.button.set_ready()
        self._error.show_line("alert-circle", words.of(error), Tone.BAD)
        self._error.show()
