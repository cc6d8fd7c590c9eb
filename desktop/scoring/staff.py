"""The one way out of the sheets: the passphrase of whoever handed them over (R-06)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.kernel.errors import StationError
from desktop import look
from desktop.parts.buttons import Button
from desktop.parts.painting import Tone
from desktop.parts.passphrase_input import PassphraseInput
from desktop.parts.shown import set_shown
from desktop.parts.text import IconText, label
from desktop.wording import words

Check = Callable[..., object]
"""Tells whether a passphrase is the staff's: ``(owner, passphrase, then=, failed=)``."""

_WIDTH = 520


class StaffPage(QWidget):
    """``passed()`` follows the right passphrase, ``closed()`` the way back to the sheets."""

    passed = Signal()
    closed = Signal()

    def __init__(self, check: Check) -> None:
        super().__init__()
        self._check = check
        self.field = PassphraseInput(self.tr("Staff passphrase"), size="")
        self.field.setPlaceholderText(self.field.accessibleName())
        self.field.returnPressed.connect(self.try_to_leave)
        self._error = IconText("alert-circle", "", tone=Tone.BAD)
        self.leave = Button(self.tr("Back to work"), icon="key", kind="primary")
        self.leave.clicked.connect(self.try_to_leave)
        self.back = Button(self.tr("On with the sheets"), icon="arrow-left")
        self.back.clicked.connect(self.closed)
        self._arrange()
        self.begin()

    def begin(self) -> None:
        """Stand as if nobody had typed anything."""
        self.field.clear()
        set_shown(self._error, shown=False)

    @Slot()
    def try_to_leave(self) -> None:
        """Leave if the passphrase is the staff's."""
        if self.field.text() and not self.leave.is_busy:
            self.leave.set_busy(self.tr("Checking"))
            self._check(self, self.field.text(), then=self._on_right, failed=self._on_wrong)

    def _on_right(self) -> None:
        self.leave.set_ready()
        self.field.clear()
        self.passed.emit()

    def _on_wrong(self, error: StationError) -> None:
        self.leave.set_ready()
        self.field.clear()
        self._error.show_line("alert-circle", words.said(error).whole, Tone.BAD)
        set_shown(self._error, shown=True)

    def _arrange(self) -> None:
        inner = QWidget()
        inner.setFixedWidth(look.current().px(_WIDTH))
        column = QVBoxLayout(inner)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(label(self.tr("For our colleagues"), "title"))
        about = self.tr("Every answer is saved. The passphrase of whoever signed in leads back.")
        column.addWidget(label(about, "secondary", wrap=True))
        column.addWidget(self.field)
        column.addWidget(self._error)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.leave)
        row.addWidget(self.back)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)
        whole = QHBoxLayout(self)
        whole.addWidget(inner, 0, Qt.AlignmentFlag.AlignHCenter)
