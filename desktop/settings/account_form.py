"""The two forms of accounts: somebody new, and one's own new passphrase."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.accounts.contracts import AddAccount
from db.accounts.rules import AccountProblem
from db.kernel.actor import Role
from db.kernel.clock import Clock
from db.kernel.errors import InvalidInput, StationError
from db.kernel.ids import UserId, new_id
from db.kernel.problems import Problem
from desktop.parts.buttons import button
from desktop.parts.line_input import LineInput
from desktop.parts.painting import Tone
from desktop.parts.text import IconText, label
from desktop.settings.account_row import role_box
from desktop.shell.new_passphrase import NewPassphrase
from desktop.wording import words


class PassphraseForm(QWidget):
    """``confirmed(str)`` carries a passphrase that meets every rule, ``left()`` gives up."""

    confirmed = Signal(str)
    left = Signal()

    def __init__(self, verb: str, leave: str, known: tuple[str, ...] = ()) -> None:
        super().__init__()
        self._known = known
        self.passphrase = NewPassphrase(self.known_words, size="")
        self.passphrase.setMaximumWidth(420)
        self.accept = button(verb, "check", "primary")
        self.accept.clicked.connect(self.confirm)
        given_up = button(leave, kind="quiet")
        given_up.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.accept)
        buttons.addWidget(given_up)
        buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.passphrase)
        self._column.addSpacing(4)
        self._column.addLayout(buttons)

    def known_words(self) -> tuple[str, ...]:
        """Return what the passphrase must not contain."""
        return self._known

    def show_trouble(self, error: StationError) -> None:
        """Say why the passphrase was not taken, beside its field."""
        self.passphrase.show_trouble(error)

    @Slot()
    def confirm(self) -> None:
        """Hand the passphrase on, or say what is wrong with it."""
        if not self.passphrase.show_problem():
            self.confirmed.emit(self.passphrase.passphrase())


class AccountForm(PassphraseForm):
    """A name, a role and a first passphrase.

    ``asked(AddAccount)`` when they may do, ``edited()`` when name or role were changed.
    """

    asked = Signal(object)
    edited = Signal()

    def __init__(self, clock: Clock) -> None:
        self.name = LineInput()
        super().__init__(self.tr("Add the account"), self.tr("Add nobody"))
        self._clock = clock
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setMaximumWidth(420)
        self.name.editingFinished.connect(self.passphrase.refresh)
        self.name.textEdited.connect(self.edited)
        self.role = role_box(self.tr("Role"))
        self.role.activated.connect(self.edited)
        self._error = IconText("alert-circle", "", tone=Tone.BAD)
        self._error.hide()
        hint = label(
            self.tr("Told to the person in private; it has to be changed at the first unlocking."),
            "caption",
            wrap=True,
        )
        parts = (
            label(self.tr("Name"), "label", buddy=self.name), self.name, self._error,
            label(self.tr("Role"), "label", buddy=self.role), self.role, hint,
        )  # fmt: skip
        for place, part in enumerate(parts):
            self._column.insertWidget(place, part)
        self.role.setMaximumWidth(420)
        self.confirmed.connect(self._on_self_confirmed)

    def draft(self) -> dict[str, object]:
        """Return what may be kept: everything but the passphrase."""
        return {"name": self.name.text(), "role": self.role.currentData()}

    def restore(self, draft: Mapping[str, object]) -> None:
        """Show a draft again."""
        self.name.setText(str(draft["name"]))
        self.role.setCurrentIndex(max(self.role.findData(Role(str(draft["role"]))), 0))

    def known_words(self) -> tuple[str, ...]:
        """The new person's name must not stand in the passphrase."""
        return (self.name.text().strip(),)

    @Slot()
    def confirm(self) -> None:
        """A missing name comes before anything about the passphrase."""
        if not self.name.text().strip():
            self._show_name_error(words.of(AccountProblem.NAME_MISSING))
            self.name.setFocus()
            return
        self._show_name_error("")
        super().confirm()

    def show_trouble(self, error: StationError) -> None:
        """Say why the account was not added, beside the field that it concerns."""
        problem = error.problems[0] if isinstance(error, InvalidInput) else error
        if isinstance(problem, Problem) and problem.field == "passphrase":
            super().show_trouble(error)
            return
        self._show_name_error(words.of(problem))
        self.name.setFocus()

    def _show_name_error(self, sentence: str) -> None:
        self.name.set_error(sentence)
        self._error.show_line("alert-circle", sentence, Tone.BAD)
        self._error.setVisible(bool(sentence))

    @Slot(str)
    def _on_self_confirmed(self, passphrase: str) -> None:
        user, name = UserId(new_id(self._clock)), self.name.text().strip()
        self.asked.emit(AddAccount(user, name, Role(self.role.currentData()), passphrase))
