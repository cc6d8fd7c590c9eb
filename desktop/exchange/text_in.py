"""A text that comes from the other side: pasted, scanned, or read from a file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from db.kernel.errors import InvalidInput, StationError
from db.kernel.problems import Problem
from desktop.exchange.enrol_files import SUFFIX, read_text
from desktop.forms.field import Field
from desktop.forms.record_form import RecordForm
from desktop.parts.buttons import Button
from desktop.parts.text import label
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class TextIn(QFrame):
    """``given(str)`` follows with the whole text, whichever way it came."""

    given = Signal(str)

    def __init__(self, desk: Desk, field: Field, hint: str) -> None:
        super().__init__()
        self._desk, self._name = desk, field.name
        self.form = RecordForm((field,))
        self.read_button = Button(self.tr("Read it"), icon="check", kind="primary")
        self.open_button = Button(self.tr("Open a file"), icon="folder-open")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(hint, "body", wrap=True))
        column.addWidget(self.form)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.read_button)
        row.addWidget(self.open_button)
        row.addStretch(1)
        column.addLayout(row)
        self.read_button.clicked.connect(self.read)
        self.open_button.clicked.connect(self.open)

    def take(self, text: str) -> None:
        """Take a text that was scanned."""
        self.form.input(self._name).put(text)
        self.read()

    def clear(self) -> None:
        """Forget what was pasted."""
        self.form.clear()

    def refuse(self, error: StationError) -> bool:
        """Say below the field what is wrong with the text; False where the text is not at fault."""
        if not isinstance(error, InvalidInput):
            return False
        named = [Problem(self._name, one.code, one.params) for one in error.problems]
        self.form.show_problems(named)
        self.form.input(self._name).focus_target().setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    @Slot()
    def read(self) -> None:
        """Hand the text on."""
        if not self.form.go_to_missing():
            self.given.emit(str(self.form.read()[self._name]))

    @Slot()
    def open(self) -> None:
        """Ask for a file and read it."""
        path = self._desk.questions.open_file(self.tr("Open a file"), f"(*{SUFFIX} *.txt)")
        if path is not None:
            self._desk.jobs.compute(self, partial(read_text, path), self.take, self._fail)

    def _fail(self, error: StationError) -> None:
        said = words.said(error)
        self._desk.notices.banner(None, "bad", said.headline, said.body)
