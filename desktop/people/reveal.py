"""Masked numbers of a card: shown in full for a reason that is kept, masked again by themselves."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.kernel.errors import InvalidInput, StationError
from db.people.contracts import PersonLine
from desktop.look.polish import set_property
from desktop.parts.announce import announce
from desktop.parts.buttons import button, icon_button
from desktop.parts.text import label, selectable
from desktop.wording import formats, words
from desktop.wording.marks import say
from desktop.wording.secrecy_words import REASONS

if TYPE_CHECKING:
    from db.kernel.kinds import Saved
    from desktop.frame.desk import Desk

SHOWN_FOR = 30_000
"""Milliseconds a number stays in full on a screen that others may see."""


Reveal = Callable[[str], "Saved[str]"]
"""Returns a number in full for a reason; runs on the database thread."""


class RevealLine(QWidget):
    """Asks why before it shows; ``revealed()`` follows a number shown in full.

    ``what`` tells it apart from other numbers beside it; ``told`` writes a number as people read it.
    """

    revealed = Signal()

    def __init__(self, desk: Desk, what: str = "", told: Callable[[str], str] = str) -> None:
        super().__init__()
        self._desk, self._what, self._told = desk, what, told
        self._record: object = None
        self._masked = ""
        self._work: Reveal | None = None
        self.number = selectable(label(""))
        self.eye = icon_button("eye", "", size="small")
        self.eye.clicked.connect(self._on_eye_clicked)
        self._hiding = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self._hiding.timeout.connect(self.hide_number)
        first = QHBoxLayout()
        first.setSpacing(4)
        first.addWidget(self.number)
        first.addWidget(self.eye)
        first.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(first)
        column.addWidget(self._asking())

    def show_masked(self, record: object, masked: str, reveal: Reveal | None) -> None:
        """Show another number, masked; the same one stays as it is. Without ``reveal`` it stays masked for good."""
        if self._record == record and self._hiding.isActive():
            return
        self._record, self._masked, self._work = record, masked, reveal
        self.eye.setVisible(bool(masked) and reveal is not None)
        self.hide_number()

    @Slot()
    def hide_number(self) -> None:
        """Mask the number again and put the question away."""
        self._hiding.stop()
        self._why.hide()
        self.number.setText(self._masked)
        self._name_eye(self.tr("Show the number in full"), "eye")

    def ask_why(self) -> None:
        """Ask for the reason that is kept with the view."""
        self.reason.setCurrentIndex(-1)
        self.reason.setEditText("")
        self._show_error("")
        self._why.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.hide_number()
                self.eye.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.reveal()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def reveal(self) -> None:
        """Ask the service for the number; who saw it and why goes into the record."""
        record, work, reason = self._record, self._work, self.reason.currentText()
        if work is not None:
            show = partial(self._show_number, record)
            self._desk.jobs.ask(self, partial(work, reason), show, self._show_trouble)

    @Slot()
    def _on_eye_clicked(self) -> None:
        if self._hiding.isActive() or self._why.isVisibleTo(self):
            self.hide_number()
        else:
            self.ask_why()

    def _asking(self) -> QWidget:
        self._why = QWidget()
        self.reason = QComboBox()
        self.reason.setEditable(True)
        self.reason.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for reason in REASONS:
            self.reason.addItem(say(reason))
        hint = label(self.tr("Why, kept in the record"), "label", buddy=self.reason)
        self.reason.setAccessibleName(hint.text())
        self.reason.installEventFilter(self)
        shown = button(self.tr("Show"), "eye", size="small")
        shown.clicked.connect(self.reveal)
        self._error = label("", "error", wrap=True)
        column = QVBoxLayout(self._why)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        for part in (hint, self.reason, self._error):
            column.addWidget(part)
        column.addWidget(shown, 0, Qt.AlignmentFlag.AlignLeft)
        self._why.hide()
        return self._why

    def _show_number(self, record: object, number: str) -> None:
        if self._record != record:
            return
        self._why.hide()
        self.number.setText(self._told(number))
        self._name_eye(self.tr("Hide the number"), "eye-off")
        self.eye.setFocus(Qt.FocusReason.OtherFocusReason)
        self._hiding.start()
        announce(self, self.number.text())
        self.revealed.emit()

    def _show_trouble(self, error: StationError) -> None:
        if isinstance(error, InvalidInput):
            self._show_error(words.of(error.problems[0]))
        else:
            self._show_error(words.of(error))

    def _show_error(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        self.reason.setAccessibleDescription(sentence)
        set_property(self.reason, "state", "error" if sentence else "")

    def _name_eye(self, name: str, icon: str) -> None:
        self.eye.set_icon(icon)
        self.eye.setAccessibleName(f"{name}：{self._what}" if self._what else name)
        self.eye.setToolTip(name)


class PhoneLine(RevealLine):
    """The phone number of a person."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, told=formats.whole_phone)

    def show_person(self, line: PersonLine) -> None:
        """Show another person's number, masked; the same person's stays as it is."""
        desk = self._desk
        reveal = partial(desk.workspace.people.reveal_phone, desk.actor, line.id)
        allowed = may(desk.actor, Permission.REVEAL_CONTACT)
        self.show_masked(line.id, line.phone, reveal if allowed else None)
