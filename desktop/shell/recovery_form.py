"""The way in without a passphrase: recovery code, person, new passphrase, and who agrees."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.accounts.contracts import CodeKnown, Recover
from db.kernel.clock import Clock
from db.kernel.errors import InvalidInput, StationError, Trouble, TroubleCode
from desktop.parts.buttons import Button
from desktop.parts.into_view import bring_into_view, go_to
from desktop.parts.line_input import LineInput
from desktop.parts.painting import Tone
from desktop.parts.text import IconText, label
from desktop.shell.big_label import BigLabel
from desktop.shell.door import Door
from desktop.shell.new_passphrase import NewPassphrase
from desktop.shell.people_cards import PeopleCards
from desktop.shell.second_at_door import SecondAtDoor
from desktop.wording import words


class RecoveryForm(QWidget):
    """First the code; when it is this station's, who gets which new passphrase, and who agrees.

    ``entered()`` follows a new passphrase that was taken, ``left()`` the way back, ``restore_requested()`` the wish to
    put a backup back instead.
    """

    entered = Signal()
    left = Signal()
    restore_requested = Signal()

    def __init__(self, door: Door, clock: Clock) -> None:
        super().__init__()
        self._door = door
        self.code = LineInput(
            name=self.tr("Recovery code"), placeholder="ABCD-EFGH-…", size="large"
        )
        self.code.returnPressed.connect(self.advance)
        self.code.textEdited.connect(self._on_code_text_edited)
        self.cards = PeopleCards(door.people(), name=self.tr("Who gets a new passphrase"))
        if self.cards.choices():
            self.cards.set_value(self.cards.choices()[0].value)
        self.passphrases = NewPassphrase(self._known)
        self.passphrases.second.returnPressed.connect(self.advance)
        self.agreeing = SecondAtDoor(clock)
        self.agreeing.entered.connect(self.advance)
        self.agreeing.alone_asked.connect(self._on_agreeing_alone_asked)
        self.cards.currentChanged.connect(self._on_cards_current_changed)
        self._error = IconText("alert-circle", "", tone=Tone.BAD, wraps=True)
        self.button = Button(self.tr("Check the code"), kind="primary", key="Enter", size="large")
        self.button.clicked.connect(self.advance)
        self._first, self._second = QWidget(), QWidget()
        self._fits = IconText("circle-check", self.tr("The recovery code fits"), tone=Tone.OK)
        self._arrange()

    def first_focus(self) -> QWidget:
        """Return where typing begins."""
        return self.code

    def error(self) -> str:
        """Return what stands below the fields, empty while all is well."""
        return self._error.text() if self._error.isVisibleTo(self) else ""

    @Slot()
    def advance(self) -> None:
        """Check the code, or once it is known take the new passphrase."""
        if self._second.isVisibleTo(self):
            self._recover()
        elif self.code.text().strip():
            self.button.set_busy(self.tr("Checking"))
            self._door.check_code(
                self, self.code.text(), then=self._on_code_known, failed=self._on_door_shut
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _recover(self) -> None:
        account, typed = self.cards.account(), self.passphrases
        if account is None or typed.show_problem() or self.agreeing.show_missing():
            return
        self.button.set_busy(self.tr("Opening"))
        second = self.agreeing.second()
        command = Recover(self.code.text(), account, typed.passphrase(), second)
        self._door.recover(self, command, then=self._on_door_opened, failed=self._on_door_shut)

    def _on_code_known(self, known: CodeKnown) -> None:
        self.button.set_ready()
        self._fail("")
        self.agreeing.show_known(known)
        self.agreeing.follow(self.cards.account())
        self._show_code(shown=False)
        self.button.setText(self.tr("Set the passphrase and open"))
        go_to(self.passphrases.first)

    def _on_door_opened(self) -> None:
        self.button.set_ready()
        for typed in (self.passphrases, self.agreeing, self.code):
            typed.clear()
        self.entered.emit()

    def _on_door_shut(self, error: StationError) -> None:
        self.button.set_ready()
        if isinstance(error, Trouble) and error.code is TroubleCode.WRONG_PASSPHRASE:
            told = self.tr("This code does not fit. Compare it group by group with the paper.")
            self._show_code(shown=True)
            self._fail(told, at_code=True)
            go_to(self.code)
            return
        self._fail(words.of(error.problems[0] if isinstance(error, InvalidInput) else error))

    @Slot()
    def _on_agreeing_alone_asked(self) -> None:
        self.agreeing.ask.set_busy(self.tr("Noting it down"))
        self._door.ask_alone(
            self, self.code.text(), then=self._on_alone_begun, failed=self._on_alone_refused
        )

    def _on_alone_begun(self, known: CodeKnown) -> None:
        self.agreeing.ask.set_ready()
        self.agreeing.show_known(known)

    def _on_alone_refused(self, error: StationError) -> None:
        self.agreeing.ask.set_ready()
        self._on_door_shut(error)

    @Slot(object)
    def _on_cards_current_changed(self) -> None:
        self.passphrases.refresh()
        self.agreeing.follow(self.cards.account())

    @Slot(str)
    def _on_code_text_edited(self, _text: str) -> None:
        self._fail("")

    def _known(self) -> tuple[str, ...]:
        account = self.cards.account() if hasattr(self, "cards") else None
        return (account.name,) if account else ()

    def _fail(self, sentence: str, *, at_code: bool = False) -> None:
        self._error.show_line("alert-circle", sentence, Tone.BAD)
        self._error.setVisible(bool(sentence))
        if sentence:
            bring_into_view(self._error)
        self.code.set_error(sentence if at_code else "")

    def _show_code(self, *, shown: bool) -> None:
        """Once it is known the code makes way, so that all the rest stands on one screen."""
        self._first.setVisible(shown)
        self._second.setVisible(not shown)

    def _arrange_first(self) -> None:
        column = QVBoxLayout(self._first)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        hint = self.tr("It stands on the paper that was printed when the station was set up.")
        column.addWidget(label(hint, "secondary", wrap=True))
        column.addSpacing(12)
        column.addWidget(label(self.tr("Recovery code"), "label", buddy=self.code))
        column.addWidget(self.code)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(BigLabel(self.tr("Enter with the recovery code")))
        self._arrange_first()
        inner = QVBoxLayout(self._second)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        inner.addWidget(self._fits)
        for part in (self.cards, self.passphrases, self.agreeing):
            inner.addWidget(part)
        self._second.hide()
        for step in (self._first, self._second):
            column.addWidget(step)
        self._error.hide()
        column.addWidget(self._error)
        column.addSpacing(8)
        column.addWidget(self.button)
        column.addSpacing(4)
        row = QHBoxLayout()
        back = Button(self.tr("Back to the passphrase"), kind="quiet", key="Esc", size="small")
        back.clicked.connect(self.left)
        restore = Button(self.tr("Restore a backup…"), kind="quiet", size="small")
        restore.clicked.connect(self.restore_requested)
        row.addStretch(1)
        row.addWidget(back)
        row.addWidget(restore)
        row.addStretch(1)
        column.addLayout(row)
