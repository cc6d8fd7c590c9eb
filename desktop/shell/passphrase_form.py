"""Who and with which passphrase: the form that lets a person in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.accounts.contracts import Account
from db.kernel.errors import StationError, Trouble, TroubleCode
from desktop.parts.announce import announce
from desktop.parts.buttons import Button
from desktop.parts.into_view import bring_into_view
from desktop.parts.painting import Tone
from desktop.parts.passphrase_input import PassphraseInput
from desktop.parts.shown import set_shown
from desktop.parts.text import IconText, label
from desktop.shell.big_label import BigLabel
from desktop.shell.door import Door, LockedBy
from desktop.shell.people_cards import COLUMNS, PeopleCards
from desktop.wording import words

_SECOND, _MINUTE = 1000, 60


class PassphraseForm(QWidget):
    """Three people at first, all of them on demand.

    ``entered(must_change)`` follows a passphrase that fits, ``forgotten()`` the link below.
    """

    entered = Signal(bool)
    forgotten = Signal()

    def __init__(self, door: Door, locked: LockedBy | None = None) -> None:
        super().__init__()
        self._door = door
        self._is_lock = locked is not None
        self._people = door.people()
        self._left = 0
        self._tick = QTimer(self)
        self._tick.setInterval(_SECOND)
        self._tick.timeout.connect(self._on_tick_timeout)
        self._sentence = label("", "secondary", wrap=True)
        self._warning = IconText("alert-triangle", "", tone=Tone.WARN, wraps=True)
        self._cards = self._new_cards(self._people[:COLUMNS])
        self.field = PassphraseInput(self.tr("Sign-in passphrase"))
        self.field.returnPressed.connect(self.enter)
        self.field.textEdited.connect(self._on_field_text_edited)
        self.field.caps_lock_changed.connect(self._on_field_caps_lock_changed)
        self._caps = IconText("arrow-big-up", self.tr("Caps lock is on"), tone=Tone.WARN)
        self._error = IconText("alert-circle", "", tone=Tone.BAD)
        verb = self.tr("Unlock") if locked else self.tr("Sign in")
        self.button = Button(verb, kind="primary", key="Enter", size="large")
        self.button.clicked.connect(self.enter)
        self._arrange()
        self._choose(locked)

    def say(self, sentence: str) -> None:
        """Say below the title what was kept."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))

    def warn(self, sentence: str) -> None:
        """Say below that what everybody who comes here has to know."""
        self._warning.show_line("alert-triangle", sentence, Tone.WARN)
        self._warning.show()

    def error(self) -> str:
        """Return what stands below the field, empty while all is well."""
        return self._error.text() if self._error.isVisibleTo(self) else ""

    def first_focus(self) -> QWidget:
        """Return where typing begins."""
        return self.field

    def show_everyone(self) -> None:
        """Offer every person instead of the last three."""
        chosen = self._cards.value()
        old, self._cards = self._cards, self._new_cards(self._people)
        self.layout().replaceWidget(old, self._cards)  # type: ignore[union-attr]
        old.hide()
        old.deleteLater()
        self._cards.set_value(chosen)

    @Slot()
    def enter(self) -> None:
        """Try the passphrase for the person chosen."""
        user = self._cards.user()
        if user is None or self._left or not self.field.text():
            self.field.setFocus()
            return
        self.button.set_busy(self.tr("Opening"))
        self._door.enter(
            self, user, self.field.text(), then=self._on_door_opened, failed=self._on_door_shut
        )

    def _on_door_opened(self, must_change: bool) -> None:
        self.button.set_ready()
        self.field.clear()
        self.entered.emit(must_change)

    def _on_door_shut(self, error: StationError) -> None:
        self.button.set_ready()
        if isinstance(error, Trouble) and error.code is TroubleCode.WAIT:
            self._wait(int(str(error.params.get("seconds", 0))))
            return
        if isinstance(error, Trouble) and "left" in error.params:
            left = int(str(error.params["left"]))
            self._fail(self.tr("The passphrase is not right, %n more tries.", "", left))
        else:
            self._fail(words.of(error))
        self.field.selectAll()
        self.field.setFocus()

    @Slot(str)
    def _on_field_text_edited(self, _text: str) -> None:
        if not self._left:
            self._fail("")

    @Slot(bool)
    def _on_field_caps_lock_changed(self, on: bool) -> None:
        self._caps.setVisible(on)

    @Slot(object)
    def _on_cards_current_changed(self, person: Account) -> None:
        self.field.clear()
        self._fail("")
        self._wait(round(self._door.waiting(person.user)))
        if self.field.isEnabled():
            self.field.setFocus()
            bring_into_view(self.button)

    @Slot()
    def _on_tick_timeout(self) -> None:
        self._wait(self._left - 1)
        if not self._left:
            self.field.setFocus()

    @Slot()
    def _on_other_clicked(self) -> None:
        if len(self._people) > len(self._cards.choices()):
            self.show_everyone()
        self.field.clear()
        self._cards.first_focus().setFocus(Qt.FocusReason.TabFocusReason)

    def _new_cards(self, people: Sequence[Account]) -> PeopleCards:
        cards = PeopleCards(people, name=self.tr("Who is signing in"))
        cards.currentChanged.connect(self._on_cards_current_changed)
        return cards

    def _choose(self, locked: LockedBy | None) -> None:
        last = next((one for one in self._people if locked and one.user == locked.user), None)
        person = last or next(iter(self._people), None)
        self._cards.set_value(person)
        if person is not None:
            self._wait(round(self._door.waiting(person.user)))

    def _wait(self, seconds: int) -> None:
        self._left = max(seconds, 0)
        waits = self._left > 0
        self.field.setEnabled(not waits)
        self.button.setEnabled(not waits)
        if waits:
            self._tick.start()
            self._fail(self._how_long())
        elif self._tick.isActive():
            self._tick.stop()
            self._fail("")

    def _how_long(self) -> str:
        if self._left > _MINUTE:
            minutes = -(-self._left // _MINUTE)
            return self.tr("Wait %n minutes, then try again. Nothing is lost.", "", minutes)
        return self.tr("Wait %n seconds, then try again. Nothing is lost.", "", self._left)

    def _fail(self, sentence: str) -> None:
        was = self.error()
        self._error.show_line("alert-circle", sentence, Tone.BAD)
        self._error.setVisible(bool(sentence))
        self.field.set_error(sentence if not self._left else "")
        if sentence and not (was and self._left):
            announce(self.field, sentence, urgent=True)
            bring_into_view(self._error)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        locked = self.tr("Screen locked") if self._is_lock else self.tr("Sign in")
        column.addWidget(BigLabel(locked))
        column.addWidget(self._sentence)
        self._sentence.hide()
        column.addWidget(self._warning)
        self._warning.hide()
        column.addSpacing(12)
        column.addWidget(self._cards)
        column.addSpacing(20)
        column.addWidget(label(self.tr("Sign-in passphrase"), "label", buddy=self.field))
        column.addWidget(self.field)
        for line in (self._caps, self._error):
            line.hide()
            column.addWidget(line)
        column.addSpacing(12)
        column.addWidget(self.button)
        column.addSpacing(8)
        column.addLayout(self._links())

    def _links(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        other = Button(self.tr("Someone else"), kind="quiet", size="small")
        other.clicked.connect(self._on_other_clicked)
        set_shown(other, shown=len(self._people) > 1)
        forgotten = Button(self.tr("Passphrase forgotten"), kind="quiet", size="small")
        forgotten.clicked.connect(self.forgotten)
        for link in (other, forgotten):
            row.addWidget(link)
        row.addStretch(1)
        return row
