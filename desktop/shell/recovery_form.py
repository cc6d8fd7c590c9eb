"""The way in without a passphrase: recovery code, person, new passphrase."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.kernel.errors import StationError, Trouble, TroubleCode
from desktop.parts.buttons import Button
from desktop.parts.line_input import LineInput
from desktop.parts.painting import Tone
from desktop.parts.text import IconText, label
from desktop.shell.big_label import BigLabel
from desktop.shell.door import Door
from desktop.shell.new_passphrase import NewPassphrase
from desktop.shell.people_cards import PeopleCards
from desktop.wording import words


class RecoveryForm(QWidget):
    """First the code; when it is this station's, who gets which new passphrase.

    ``entered()`` follows a new passphrase that was taken, ``left()`` the way back.
    """

    entered = Signal()
    left = Signal()

    def __init__(self, door: Door) -> None:
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
        self.cards.currentChanged.connect(self.passphrases.refresh)
        self._error = IconText("alert-circle", "", tone=Tone.BAD)
        self.button = Button(self.tr("Check the code"), kind="primary", key="Enter", size="large")
        self.button.clicked.connect(self.advance)
        self._second = QWidget()
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

    def _recover(self) -> None:
        account = self.cards.account()
        if account is None or self.passphrases.show_problem():
            return
        self.button.set_busy(self.tr("Opening"))
        self._door.recover(
            self, self.code.text(), account, passphrase=self.passphrases.passphrase(),
            then=self._on_door_opened, failed=self._on_door_shut,
        )  # fmt: skip

    def _on_code_known(self) -> None:
        self.button.set_ready()
        self._fail("")
        self.code.setReadOnly(True)
        self._second.show()
        self.button.setText(self.tr("Set the passphrase and open"))
        self.passphrases.first.setFocus()

    def _on_door_opened(self) -> None:
        self.button.set_ready()
        self.passphrases.clear()
        self.code.clear()
        self.entered.emit()

    def _on_door_shut(self, error: StationError) -> None:
        self.button.set_ready()
        wrong = isinstance(error, Trouble) and error.code is TroubleCode.WRONG_PASSPHRASE
        self._fail(self.tr("This code does not fit. Compare it group by group with the paper.")
                   if wrong else words.of(error))  # fmt: skip
        self.code.setFocus()

    @Slot(str)
    def _on_code_text_edited(self, _text: str) -> None:
        self._fail("")

    def _known(self) -> tuple[str, ...]:
        account = self.cards.account() if hasattr(self, "cards") else None
        return (account.name,) if account else ()

    def _fail(self, sentence: str) -> None:
        self._error.show_line("alert-circle", sentence, Tone.BAD)
        self._error.setVisible(bool(sentence))
        self.code.set_error(sentence)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(BigLabel(self.tr("Enter with the recovery code")))
        hint = self.tr("It stands on the paper that was printed when the station was set up.")
        column.addWidget(label(hint, "secondary", wrap=True))
        column.addSpacing(12)
        column.addWidget(label(self.tr("Recovery code"), "label", buddy=self.code))
        column.addWidget(self.code)
        inner = QVBoxLayout(self._second)
        inner.setContentsMargins(0, 12, 0, 0)
        inner.setSpacing(12)
        inner.addWidget(self.cards)
        inner.addWidget(self.passphrases)
        self._second.hide()
        column.addWidget(self._second)
        self._error.hide()
        column.addWidget(self._error)
        column.addSpacing(12)
        column.addWidget(self.button)
        column.addSpacing(8)
        row = QHBoxLayout()
        back = Button(self.tr("Back to the passphrase"), kind="quiet", size="small")
        back.clicked.connect(self.left)
        row.addStretch(1)
        row.addWidget(back)
        row.addStretch(1)
        column.addLayout(row)
