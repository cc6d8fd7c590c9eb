"""Asks a second person to agree to what one alone may not do: a sentence, a name, a passphrase (security §8.1)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from db.accounts.contracts import Account
from db.accounts.rules import Permission
from db.kernel.errors import InvalidInput, StationError
from db.kernel.ids import UserId
from desktop import look
from desktop.forms.inputs.combo import ComboInput, ComboOption
from desktop.parts.announce import announce
from desktop.parts.buttons import button
from desktop.parts.painting import Tone
from desktop.parts.passphrase_input import PassphraseInput
from desktop.parts.shown import set_shown
from desktop.parts.text import IconText, label
from desktop.wording import words

if TYPE_CHECKING:
    from db.accounts.witness import Witness
    from desktop.frame.desk import Desk

_WIDTH = 480


@dataclass(frozen=True, slots=True)
class ActOfTwo:
    """What a second person is asked to agree to."""

    permission: Permission
    sentence: str
    """One sentence that says who wants to do what, and with how much."""
    verb: str
    then: Callable[[Witness], object]
    left: Callable[[], object] = lambda: None
    """Follows when nobody agreed."""


def ask_second(desk: Desk, act: ActOfTwo, parent: QWidget) -> SecondPersonDialog:
    """Ask over the window; the window goes on working behind the question."""
    dialog = SecondPersonDialog(desk, act, parent)
    dialog.agreed.connect(act.then)
    dialog.rejected.connect(act.left)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


class SecondPersonDialog(QDialog):
    """``agreed(Witness)`` follows once the second person proved to be here; the passphrase is kept nowhere.

    It is proven on the database thread, as at the door: a wrong one counts, and enough of them wait.
    """

    agreed = Signal(object)

    def __init__(self, desk: Desk, act: ActOfTwo, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setProperty("surface", "dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("A second person has to agree"))
        self.setAccessibleDescription(act.sentence)
        self.setFixedWidth(look.current().px(_WIDTH))
        self._desk, self._act = desk, act
        self.who = ComboInput()
        self.passphrase = PassphraseInput(self.tr("Their sign-in passphrase"), size="")
        self._caps = IconText("arrow-big-up", self.tr("Caps lock is on"), tone=Tone.WARN)
        self._error = IconText("alert-circle", "", tone=Tone.BAD)
        self.agree = button(act.verb, kind="primary", key="Enter")
        self.keep = button(self.tr("Do not do it"), key="Esc")
        self._arrange()
        self._connect()
        work = partial(desk.workspace.witnesses.candidates, desk.actor)
        desk.jobs.ask(self, work, self._offer, self._show_trouble)

    def error(self) -> str:
        """Return what stands below the fields, empty while all is well."""
        return self._error.text() if self._error.isVisibleTo(self) else ""

    @Slot()
    def confirm(self) -> None:
        """Let the second person prove to be here."""
        user, typed = self.who.value(), self.passphrase.text()
        if self.agree.is_busy:
            return  # every try counts against the account
        if not isinstance(user, UUID) or not typed:
            missing: QWidget = self.passphrase if user else self.who.focus_target()
            missing.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.agree.set_busy(self.tr("Checking"))
        desk, second = self._desk, UserId(user)
        witnesses, permission = desk.workspace.witnesses, self._act.permission
        work = partial(witnesses.prove, desk.actor, permission, second, typed)
        desk.jobs.ask(self, work, self._take, self._show_trouble)

    def _offer(self, people: Sequence[Account]) -> None:
        options = [ComboOption(one.user, one.name, words.of(one.role)) for one in people]
        self.who.set_options(options)
        if options:
            self.who.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.agree.setEnabled(False)
        self._fail(
            self.tr(
                "Nobody else here can agree yet. Add an account for a colleague, who signs in once and"
                " chooses an own passphrase."
            )
        )

    def _take(self, witness: Witness) -> None:
        self.passphrase.clear()
        self.accept()
        self.agreed.emit(witness)

    def _show_trouble(self, error: StationError) -> None:
        self.agree.set_ready()
        found = error.problems[0] if isinstance(error, InvalidInput) else error
        self._fail(words.of(found))
        self.passphrase.clear()
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fail(self, sentence: str) -> None:
        self._error.show_line("alert-circle", sentence, Tone.BAD)
        set_shown(self._error, shown=bool(sentence))
        self.passphrase.set_error(sentence)
        if sentence:
            announce(self.passphrase, sentence, urgent=True)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        super().showEvent(event)

    def _fit(self) -> None:
        """Take the height that the sentence needs at this width: it is read before anybody agrees."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    @Slot()
    def _on_passphrase_text_edited(self) -> None:
        self._fail("")

    @Slot(bool)
    def _on_passphrase_caps_lock_changed(self, on: bool) -> None:
        set_shown(self._caps, shown=on)

    def _connect(self) -> None:
        self.who.set_names(self.tr("Name of the second person"), "")
        self.who.entered.connect(self.passphrase.setFocus)
        self.passphrase.returnPressed.connect(self.confirm)
        self.passphrase.textEdited.connect(self._on_passphrase_text_edited)
        self.passphrase.caps_lock_changed.connect(self._on_passphrase_caps_lock_changed)
        self.agree.clicked.connect(self.confirm)
        self.keep.clicked.connect(self.reject)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(6)
        column.addWidget(label(self.windowTitle(), "section", wrap=True))
        column.addWidget(label(self._act.sentence, wrap=True))
        hint = self.tr(
            "The colleague who agrees chooses the own name and types the own passphrase. Both names"
            " are kept in the record."
        )
        column.addWidget(label(hint, "secondary", wrap=True))
        column.addSpacing(8)
        name = self.tr("Name of the second person")
        column.addWidget(label(name, "label", buddy=self.who.focus_target()))
        column.addWidget(self.who)
        column.addSpacing(6)
        said = self.passphrase.accessibleName()
        column.addWidget(label(said, "label", buddy=self.passphrase))
        for part in (self.passphrase, self._caps, self._error):
            column.addWidget(part)
        self._caps.hide()
        self._error.hide()
        column.addSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(self.keep)
        row.addWidget(self.agree)
        column.addLayout(row)
