"""The question of the screen: one box, a pad of digits below it, and a way for who is on no list."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop import look
from desktop.kiosk.letters import LetterPad
from desktop.parts.buttons import Button
from desktop.parts.line_input import LineInput
from desktop.parts.painting import Tone
from desktop.parts.shown import set_shown
from desktop.parts.text import IconText
from desktop.shell.big_label import BigLabel

_PATIENCE, _LEAST, _TAIL = 180, 2, 4
"""Quiet in milliseconds before names are searched; signs from which on; digits that search at once."""
_KEY, _FIELD = 88, 80


class Box(LineInput):
    """The box keeps the keys: whoever takes them gives them back."""

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholder=placeholder)
        self.setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)
        look.scaled(self, self._fit)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.isVisible():
            QTimer.singleShot(0, self, self._take_back)

    @Slot()
    def _take_back(self) -> None:
        if self.isVisible():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self, in_force: look.Look) -> None:
        self.setFixedHeight(in_force.px(_FIELD))
        font = in_force.font("body")
        font.setPixelSize(in_force.px(30))
        self.setFont(font)


class AskPage(QWidget):
    """``entered(str)`` on Enter, ``searched(str)`` while somebody types, ``guest_wanted()`` for who is on no list."""

    entered = Signal(str)
    searched = Signal(str)
    guest_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.box = Box(self.tr("Last four digits, name or initials"))
        self.box.setAccessibleName(self.tr("Your name, or the last four digits of your phone"))
        self._error = IconText("user-search", "", role="section", tone=Tone.BAD)
        self.keys = [self._key(str(one)) for one in (1, 2, 3, 4, 5, 6, 7, 8, 9, 0)]
        self.back = self._act("", self.tr("Delete the last sign"), "arrow-left")
        self.empty = self._act(self.tr("Clear"), self.tr("Clear"))
        self.letters = Button(self.tr("Letters"), icon="keyboard", size="large")
        self.guest = Button(self.tr("I am not on the list"), icon="user-plus", size="large")
        self.pad = LetterPad()
        self._digits = QWidget()
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_PATIENCE)
        self._arrange()
        self._connect()
        self.clear()

    def clear(self) -> None:
        """Make ready for who comes next."""
        self._quiet.stop()
        self.box.clear()
        set_shown(self._error, shown=False)
        self._show_pad(letters=False)

    def say_nobody(self) -> None:
        """Say that nobody was found; what was typed stays."""
        self.say(
            self.tr("Nobody found. Look at it again, or press “I am not on the list”"),
            "user-search",
        )

    def say(self, text: str, icon: str = "alert-circle") -> None:
        """Say why it did not work."""
        self._error.show_line(icon, text, Tone.BAD)
        set_shown(self._error, shown=True)

    @Slot(str)
    def _on_sign(self, sign: str) -> None:
        self.box.insert(sign)
        self._on_edited()

    @Slot()
    def _on_back(self) -> None:
        self.box.backspace()
        self._on_edited()

    @Slot()
    def _on_edited(self) -> None:
        """Four digits search at once, anything else after a moment of quiet."""
        set_shown(self._error, shown=False)
        text = self.box.text().strip()
        self._quiet.stop()
        if text.isascii() and text.isdigit():
            if len(text) == _TAIL:
                self.searched.emit(text)
        elif len(text) >= _LEAST:
            self._quiet.start()

    @Slot()
    def _on_return(self) -> None:
        self._quiet.stop()
        if text := self.box.text().strip():
            self.entered.emit(text)

    @Slot()
    def _on_letters(self) -> None:
        self._show_pad(letters=self.pad.isHidden())

    def _show_pad(self, *, letters: bool) -> None:
        set_shown(self.pad, shown=letters)
        set_shown(self._digits, shown=not letters)
        self.letters.setText(self.tr("Digits") if letters else self.tr("Letters"))

    def _connect(self) -> None:
        self.box.textEdited.connect(self._on_edited)
        self.box.returnPressed.connect(self._on_return)
        self._quiet.timeout.connect(lambda: self.searched.emit(self.box.text().strip()))
        self.back.clicked.connect(self._on_back)
        self.empty.clicked.connect(self.clear)
        self.letters.clicked.connect(self._on_letters)
        self.guest.clicked.connect(self.guest_wanted)
        self.pad.pressed.connect(self._on_sign)

    def _key(self, sign: str) -> Button:
        made = self._act(sign, sign)
        made.clicked.connect(partial(self._on_sign, sign))
        return made

    def _act(self, text: str, name: str, icon: str | None = None) -> Button:
        made = Button(text, icon=icon, size="large")
        made.setAccessibleName(name)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.scaled(made, lambda in_force: _enlarge(made, in_force, len(text)))
        return made

    def _arrange(self) -> None:
        grid = QGridLayout(self._digits)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(12)
        order = [*self.keys[:5], self.back, *self.keys[5:], self.empty]
        for at, one in enumerate(order):
            grid.addWidget(one, at // 6, at % 6)
        row = QHBoxLayout()
        row.setSpacing(14)
        for one in (self.letters, self.guest):
            one.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(one)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 40, 56, 24)
        column.setSpacing(20)
        column.addWidget(
            BigLabel(self.tr("Scan your code, or type the last four digits of your phone"), px=40)
        )
        about = self.tr("A name or its initials will do as well, for example szx")
        column.addWidget(BigLabel(about, px=24, bold=False, role="secondary"))
        column.addWidget(self.box)
        column.addWidget(self._error)
        column.addWidget(self._digits)
        column.addWidget(self.pad)
        column.addLayout(row)
        column.addStretch(1)


def _enlarge(made: Button, in_force: look.Look, signs: int) -> None:
    made.setFixedHeight(in_force.px(_KEY))
    font = in_force.font("body")
    font.setPixelSize(in_force.px(34 if signs == 1 else 22))
    made.setFont(font)
