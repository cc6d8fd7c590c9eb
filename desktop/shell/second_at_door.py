"""Who agrees when somebody comes in with the recovery code: a colleague, or three quiet days (decision 0033)."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from db.accounts.contracts import Account, Agreeing, CodeKnown
from db.accounts.doorplate import WAIT_ALONE
from db.kernel.clock import Clock
from db.kernel.ids import UserId
from desktop.forms.inputs.combo import ComboInput, ComboOption
from desktop.parts.buttons import button
from desktop.parts.into_view import go_to
from desktop.parts.passphrase_input import PassphraseInput
from desktop.parts.text import label
from desktop.wording import formats, words

_DAY = 86_400
_GAP = 12


class SecondAtDoor(QWidget):
    """Says what the code still takes, and asks for it.

    ``alone_asked()`` where nobody can agree, ``entered()`` when the colleague's passphrase ends in Enter.
    """

    alone_asked = Signal()
    entered = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._known = CodeKnown(())
        self._comes_in: UserId | None = None
        self.why = label("", "secondary", wrap=True)
        self.who = ComboInput()
        self.passphrase = PassphraseInput(self.tr("Their sign-in passphrase"), size="")
        self.hint = label("", "caption", wrap=True)
        self.ask = button(self.tr("Nobody can agree: begin the wait"), kind="quiet", size="small")
        self._fields, self._otherwise = QWidget(), QWidget()
        self._arrange()
        self.who.entered.connect(self.passphrase.setFocus)
        self.passphrase.returnPressed.connect(self.entered)
        self.ask.clicked.connect(self._on_ask_clicked)

    def show_known(self, known: CodeKnown) -> None:
        """Take over what the code led to."""
        self._known = known
        self._show()

    def follow(self, account: Account | None) -> None:
        """Take notice of who comes in: somebody else has to agree."""
        self._comes_in = account.user if account else None
        self._show()

    def second(self) -> Agreeing | None:
        """Return who agrees, None where the code alone opens."""
        user = self.who.value()
        if not self.needs_one() or not isinstance(user, UUID):
            return None
        return Agreeing(UserId(user), self.passphrase.text())

    def needs_one(self) -> bool:
        """Tell whether a colleague has to agree: there is one, and no wait is over."""
        return bool(self._able()) and not self._is_over()

    def show_missing(self) -> bool:
        """Go to what is still missing; return whether anything is."""
        if not self.needs_one() or (self.who.value() and self.passphrase.text()):
            return False
        go_to(self.passphrase if self.who.value() else self.who.focus_target())
        return True

    def clear(self) -> None:
        """Forget what the colleague typed."""
        self.passphrase.clear()

    @Slot()
    def _on_ask_clicked(self) -> None:
        self.alone_asked.emit()

    def _able(self) -> list[Account]:
        return [one for one in self._known.colleagues if one.user != self._comes_in]

    def _is_over(self) -> bool:
        since = self._known.alone_from
        return since is not None and since <= self._clock.now()

    def _show(self) -> None:
        able = self._able()
        self.who.set_options([ComboOption(one.user, one.name, words.of(one.role)) for one in able])
        self.why.setText(self._reason())
        self.hint.setText(self._way_round())
        self._fields.setVisible(self.needs_one())
        self._otherwise.setVisible(self.needs_one())
        self.ask.setVisible(self._known.alone_from is None)

    def _reason(self) -> str:
        if not self._able():
            return self.tr("Nobody else here has a passphrase of their own: the code alone opens.")
        if self._is_over():
            return self.tr("Nobody signed in since it was asked for: now the code alone opens.")
        return self.tr(
            "The recovery code opens for two: a colleague agrees with the own passphrase. Both names"
            " are kept in the record."
        )

    def _way_round(self) -> str:
        since = self._known.alone_from
        if since is None:
            return self.tr(
                "If all have forgotten theirs, the code alone opens after a wait of %n days. A sign-in"
                " ends the wait; until then this page tells everybody of it.", "", WAIT_ALONE // _DAY,
            )  # fmt: skip
        at = formats.day_and_clock(since, self._clock.now())
        return self.tr("The wait has begun: the code alone opens {at}, if nobody signs in.").format(
            at=at
        )

    def _arrange(self) -> None:
        name = self.tr("Name of the second person")
        self.who.set_names(name, "")
        inner = QGridLayout(self._fields)
        inner.addWidget(label(name, "label", buddy=self.who.focus_target()), 0, 0)
        said = self.passphrase.accessibleName()
        inner.addWidget(label(said, "label", buddy=self.passphrase), 0, 1)
        inner.addWidget(self.who, 1, 0)
        inner.addWidget(self.passphrase, 1, 1)
        for half in (0, 1):
            inner.setColumnStretch(half, 1)
        below = QVBoxLayout(self._otherwise)
        below.addWidget(self.hint)
        below.addWidget(self.ask, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        for place in (column, inner, below):
            place.setContentsMargins(0, 0, 0, 0)
            place.setSpacing(4)
        inner.setHorizontalSpacing(_GAP)
        for whole in (self.why, self._fields, self._otherwise):
            column.addWidget(whole)
