"""A text that goes over to the other side: as a code to be scanned, a file to be carried, or copied."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from db.kernel.errors import StationError
from desktop.exchange.enrol_files import SUFFIX, write_text
from desktop.exchange.qr_picture import QrPicture
from desktop.parts import clipboard
from desktop.parts.announce import announce
from desktop.parts.buttons import Button
from desktop.parts.text import label, selectable

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_GROUP = 8


class TextOut(QFrame):
    """Shows one text, and saves it with what belongs behind it in a file."""

    def __init__(self, desk: Desk, name: str, hint: str) -> None:
        super().__init__()
        self._desk, self._name = desk, name
        self._text, self._whole, self._file = "", "", name
        self.picture = QrPicture(name)
        self.text = selectable(label("", "caption", wrap=True))
        self.text.setAccessibleName(name)
        self.save_button = Button(self.tr("Save as a file"), icon="device-floppy")
        self.copy_button = Button(self.tr("Copy"), icon="copy")
        self._arrange(hint)
        self.save_button.clicked.connect(self.save)
        self.copy_button.clicked.connect(self.copy)

    def shown(self) -> str:
        """Return the text that is shown."""
        return self._text

    def show_text(self, text: str, *, behind: str = "", file: str = "") -> None:
        """Show a text; ``behind`` stands on further lines of the file that is called ``file``."""
        self._text, self._whole = text, f"{text}\n{behind}\n" if behind else f"{text}\n"
        self._file = file or self._name
        self.picture.show_text(text)
        # A blank for the eye every eight letters; readers of the text drop it again.
        groups = (text[at : at + _GROUP] for at in range(0, len(text), _GROUP))
        self.text.setText(" ".join(groups))

    @Slot()
    def save(self) -> None:
        """Ask where to, and write the file there."""
        path = self._desk.questions.save_as(f"{self._file}{SUFFIX}", f"(*{SUFFIX})")
        if path is None:
            return
        jobs = self._desk.jobs
        jobs.compute(self, partial(write_text, path, self._whole), self._tell_saved, self._fail)

    @Slot()
    def copy(self) -> None:
        """Copy the text."""
        clipboard.copy(self._text)
        announce(self, self.tr("Copied"))
        self._desk.notices.toast(self.tr("Copied"))

    def _tell_saved(self, path: Path) -> None:
        self._desk.notices.toast(self.tr("Saved as {name}").format(name=path.name))

    def _fail(self, error: StationError) -> None:
        self._desk.notices.say_error(error)

    def _arrange(self, hint: str) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(label(hint, "body", wrap=True))
        column.addWidget(self.text)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)
        row.addLayout(column, 1)
