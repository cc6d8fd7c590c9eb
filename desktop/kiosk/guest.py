"""Who is on no list says their name; unit and telephone if they like."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.kernel.errors import StationError
from desktop import look
from desktop.parts.buttons import Button
from desktop.parts.line_input import LineInput
from desktop.parts.painting import Tone
from desktop.parts.shown import set_shown
from desktop.parts.text import IconText, label
from desktop.shell.big_label import BigLabel
from desktop.wording import words

_FIELD, _WIDTH = 64, 620


class GuestPage(QWidget):
    """``entered(name, unit, phone)`` follows Enter or the button."""

    entered = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__()
        self.name, self.unit, self.phone = LineInput(), LineInput(), LineInput()
        self.sign = Button(self.tr("Sign in"), icon="check", kind="primary", size="large")
        self.back = Button(self.tr("Back"), icon="arrow-left", size="large")
        self._error = IconText("alert-circle", "", tone=Tone.BAD)
        self._arrange()
        for one in (self.name, self.unit, self.phone):
            one.returnPressed.connect(self.finish)
        self.sign.clicked.connect(self.finish)

    def begin(self, typed: str) -> None:
        """Stand as if nobody had typed anything, but for a name that was typed into the box."""
        for one in (self.name, self.unit, self.phone):
            one.clear()
        self.name.setText("" if typed.isascii() else typed)
        set_shown(self._error, shown=False)

    def show_error(self, error: StationError) -> None:
        """Say why it did not work; what was typed stays."""
        self._error.show_line("alert-circle", words.said(error).whole, Tone.BAD)
        set_shown(self._error, shown=True)

    @Slot()
    def finish(self) -> None:
        """Hand in what was typed, or go to the name."""
        if self.name.text().strip():
            self.entered.emit(self.name.text(), self.unit.text(), self.phone.text())
        else:
            self.name.setFocus()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 40, 56, 24)
        column.setSpacing(12)
        column.addWidget(BigLabel(self.tr("Tell us your name"), px=46))
        told = (
            (self.tr("Name"), self.name), (self.tr("Unit, if you like"), self.unit),
            (self.tr("Phone, if you like"), self.phone),
        )  # fmt: skip
        for text, field in told:
            column.addWidget(label(text, "label", buddy=field))
            field.setAccessibleName(text)
            look.scaled(field, partial(_fit, field))
            column.addWidget(field)
        column.addWidget(self._error)
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.sign)
        row.addWidget(self.back)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)


def _fit(field: LineInput, in_force: look.Look) -> None:
    field.setFixedHeight(in_force.px(_FIELD))
    field.setMaximumWidth(in_force.px(_WIDTH))
    font = in_force.font("body")
    font.setPixelSize(in_force.px(24))
    field.setFont(font)
