"""What segments, chips, tabs and radio cards share: one of several, chosen with arrows, one tab stop."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop import look
from desktop.parts.painting import cut

Option = tuple[object, str]
"""A value and the word people read for it."""

_BACK = {Qt.Key.Key_Left, Qt.Key.Key_Up}
_ON = {Qt.Key.Key_Right, Qt.Key.Key_Down}
_SIDEWAYS = {Qt.Key.Key_Left, Qt.Key.Key_Right}


class Choice(QAbstractButton):
    """One possibility; read aloud as a radio button with its text."""

    def __init__(self, value: object, text: str) -> None:
        super().__init__()
        self.value = value
        self._explained = ""
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.toggled.connect(self.tell_whole)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.tell_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tell_whole()

    def text_font(self) -> QFont:
        """Return the font the text is painted in."""
        return look.current().font("bodyStrong" if self.isChecked() else "body")

    def text_room(self) -> int:
        """Return how many pixels the text may take."""
        return self.width()

    def shown_text(self) -> str:
        """Return the text as it is painted: with … where there is no room for all of it."""
        return cut(self.text(), self.text_font(), self.text_room())

    def explain(self, text: str) -> None:
        """Say in tooltip and description what the word means."""
        self._explained = text
        self.setAccessibleDescription(text)
        self.tell_whole()

    def tell_whole(self) -> None:
        """Keep the whole text in the tooltip while it is cut, and what it means below it."""
        whole = self.text() if self.shown_text() != self.text() else ""
        self.setToolTip("\n".join(filter(None, (whole, self._explained))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        group = self.parentWidget()
        if not (isinstance(group, ChoiceGroup) and group.take_key(self, event)):
            super().keyPressEvent(event)

    def ink(self) -> str:
        """Return the colour token of the text when the choice is not made."""
        return "text.secondary" if self.isEnabled() else "text.disabled"


class ChoiceGroup(QWidget):
    """A radio group.

    Signals: `currentChanged(value)` when a person chooses, not when `set_value` does.
    """

    currentChanged = Signal(object)  # noqa: N815

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self._choices: list[Choice] = []
        self._told: object = None
        self.setAccessibleName(name)

    def choices(self) -> Sequence[Choice]:
        """Return the possibilities in order."""
        return tuple(self._choices)

    def value(self) -> object:
        """Return the value chosen, None while nothing is."""
        return next((choice.value for choice in self._choices if choice.isChecked()), None)

    def set_value(self, value: object) -> None:
        """Choose without telling anybody; an unknown value or None clears the choice."""
        for choice in self._choices:
            choice.setAutoExclusive(False)
            choice.setChecked(choice.value == value)
            choice.setAutoExclusive(True)
        self._told = self.value()
        self._keep_one_tab_stop()

    def take_key(self, choice: Choice, event: QKeyEvent) -> bool:
        """Move with the arrows, round the ends; return whether the key was used."""
        key = Qt.Key(event.key())
        if key not in _BACK | _ON:
            return False
        stride = 1 if key in _SIDEWAYS else self.stride()
        place = self._choices.index(choice) + (stride if key in _ON else -stride)
        self.choose(place % len(self._choices))
        return True

    def stride(self) -> int:
        """Return how many possibilities up and down skip."""
        return 1

    def choose(self, place: int) -> None:
        """Choose as a person would: with focus and signal."""
        choice = self._choices[place]
        choice.setFocus(Qt.FocusReason.TabFocusReason)
        choice.click()

    def first_focus(self) -> QWidget:
        """Return what takes the focus when the group is entered."""
        return next((c for c in self._choices if c.isChecked()), self._choices[0])

    def adopt(self, choices: Iterable[Choice]) -> None:
        """Take these possibilities into the group."""
        for choice in choices:
            choice.setParent(self)
            choice.clicked.connect(self._on_choice_clicked)
            self._choices.append(choice)
        if self._choices:
            self.setFocusProxy(self._choices[0])
        self._keep_one_tab_stop()

    def dismiss(self, choices: Iterable[Choice]) -> None:
        """Take these possibilities out of the group; they go."""
        for choice in choices:
            self._choices.remove(choice)
            choice.hide()
            choice.deleteLater()
        self._keep_one_tab_stop()

    def _on_choice_clicked(self) -> None:
        self._keep_one_tab_stop()
        if self.value() != self._told:
            self._told = self.value()
            self.currentChanged.emit(self._told)

    def _keep_one_tab_stop(self) -> None:
        if not self._choices:
            return
        stop = self.first_focus()
        self.setFocusProxy(stop)
        for choice in self._choices:
            policy = Qt.FocusPolicy.StrongFocus if choice is stop else Qt.FocusPolicy.ClickFocus
            choice.setFocusPolicy(policy)


def control_height() -> int:
    """Return the height of a control for density and text scale."""
    return look.current().size("control")
