"""One account in the settings: name, role, and the way to take its way in away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from db.accounts.contracts import Account
from db.accounts.rules import UNUSED_AFTER
from db.kernel.actor import Role
from desktop import look
from desktop.parts.avatar import Avatar
from desktop.parts.buttons import Button, button
from desktop.parts.painting import Tone
from desktop.parts.tag import Tag
from desktop.parts.text import ElidedLabel, label
from desktop.wording import formats, words

_ROLE_WIDTH, _NAME_WIDTH = 168, 68
_GAP = 12


class AccountRow(QWidget):
    """``role_chosen(Role)`` and ``disabling_asked()`` ask for the change; nothing changes here.

    A row that may not be changed shows its role as text.
    """

    role_chosen = Signal(object)
    also_chosen = Signal(object)
    """Carries every further role the person shall have."""
    disabling_asked = Signal()

    def __init__(self, account: Account, *, own: bool, changeable: bool) -> None:
        super().__init__()
        self.account = account
        self.roles: QComboBox | None = None
        self._error = label("", "error", wrap=True)
        self._error.hide()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._who, self._acts = QHBoxLayout(), QHBoxLayout()
        for part, share in ((self._who, 1), (self._acts, 0)):
            part.setSpacing(_GAP)
            self._row.addLayout(part, share)
        self._row.setSpacing(_GAP)
        self._acts.addStretch(1)
        self._who.addWidget(Avatar(account.name[:1]))
        name = ElidedLabel(account.name)
        # A name of up to four characters is whole beside every tag and button.
        look.scaled(name, lambda it: name.setMinimumWidth(it.px(_NAME_WIDTH)))
        self._who.addWidget(name, 1)
        self._fill(own=own, changeable=changeable and not own and not account.disabled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        column.addLayout(self._row)
        column.addWidget(self._error)

    def show_error(self, sentence: str) -> None:
        """Say why the change was not made, and show the role that still holds."""
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))
        if self.roles is not None:
            self.roles.setCurrentIndex(self.roles.findData(self.account.role))

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fold()
        return done

    def _fold(self) -> None:
        """Put what can be done below the person where there is no room for both side by side."""
        needed = self._who.minimumSize().width() + _GAP + self._acts.minimumSize().width()
        direction = QBoxLayout.Direction
        wanted = direction.TopToBottom if self.width() < needed else direction.LeftToRight
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)

    def _fill(self, *, own: bool, changeable: bool) -> None:
        if own:
            self._who.addWidget(Tag(Tone.INFO, "user", self.tr("Unlocked now")))
        if self.account.is_unused:
            days = UNUSED_AFTER.days
            self._who.addWidget(Tag(Tone.WARN, "clock", self.tr("Unused for %n days", "", days)))
        if self.account.disabled:
            self._who.addWidget(Tag(Tone.OUTLINE, "ban", self.tr("Closed")))
        if not changeable:
            roles = (self.account.role, *self.account.also)
            named = formats.listed(tuple(map(words.of, roles)))
            self._acts.addWidget(label(named, "secondary"))
            return
        self._acts.addWidget(self._role_box())
        self._acts.addWidget(self._also_button())
        close = button(self.tr("Close"), kind="danger")
        close.setAccessibleName(
            self.tr("Close the account of {name}").format(name=self.account.name)
        )
        close.clicked.connect(self.disabling_asked)
        self._acts.addWidget(close)

    def _role_box(self) -> QComboBox:
        self.roles = role_box(self.tr("Role of {name}").format(name=self.account.name))
        self.roles.setCurrentIndex(self.roles.findData(self.account.role))
        self.roles.activated.connect(self._on_roles_activated)
        return self.roles

    def _also_button(self) -> Button:
        """Return the button behind which further roles are ticked."""
        also = self.account.also
        named = formats.listed(tuple(map(words.of, also)))
        made = button(self.tr("Also: {roles}").format(roles=named) if also else self.tr("Also…"))
        made.setAccessibleName(self.tr("Further roles of {name}").format(name=self.account.name))
        made.clicked.connect(lambda: self._offer_further(made))
        return made

    def _offer_further(self, below: Button) -> None:
        menu = QMenu(self)
        for role in Role:
            if role is not self.account.role:
                ticked = menu.addAction(words.of(role))
                ticked.setCheckable(True)
                ticked.setChecked(role in self.account.also)
                ticked.triggered.connect(lambda _on, role=role: self._toggle(role))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()))

    def _toggle(self, role: Role) -> None:
        also = self.account.also
        kept = tuple(one for one in also if one is not role)
        self.also_chosen.emit(kept if role in also else (*also, role))

    @Slot(int)
    def _on_roles_activated(self, _place: int) -> None:
        if self.roles is not None and self.roles.currentData() != self.account.role:
            self.role_chosen.emit(Role(self.roles.currentData()))


def role_box(name: str) -> QComboBox:
    """Return a box with every role; its data are the roles."""
    made = QComboBox()
    made.setAccessibleName(name)
    look.scaled(made, lambda it: made.setMinimumWidth(it.px(_ROLE_WIDTH)))
    for role in Role:
        made.addItem(words.of(role), role)
    return made
