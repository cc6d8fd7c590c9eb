"""Who may enter and as what; one's own passphrase."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from db.accounts.contracts import Account, AddAccount
from db.accounts.rules import LONGEST_AGE, USUAL_AGE, Permission, may
from db.kernel.actor import Role
from db.kernel.errors import InvalidInput, StationError
from desktop.frame.unsaved import Content
from desktop.parts.buttons import button
from desktop.settings.account_form import AccountForm, PassphraseForm
from desktop.settings.account_row import AccountRow
from desktop.settings.rows import BOX, SectionView, beside
from desktop.wording import formats, words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


UNSAVED = "account"
"""Name under which a new account is kept while it is not added."""

_AGES = (0, 30, 60, USUAL_AGE, 180, LONGEST_AGE)


class AccountsSection(SectionView):
    """Everybody sees the list and changes their own passphrase; the rest is for who may."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.changeable = may(desk.actor, Permission.KEEP_ACCOUNTS)
        self.grants = may(desk.actor, Permission.GRANT_ROLES)
        self.rows: dict[str, AccountRow] = {}
        self._list = QWidget()
        self._list_column = QVBoxLayout(self._list)
        self._list_column.setContentsMargins(0, 0, 0, 0)
        self._list_column.setSpacing(4)
        self._add_own_passphrase()
        effect = self.tr("What each may do follows from the role")
        if not self.changeable:
            effect = self.tr(
                "Changed by the equipment administrator, by the head where there is none"
            )
        self.add_row(self.tr("Accounts"), effect, self._list)
        if self.changeable:
            self._add_adding()
            self._add_age()
        self.reload()

    def reload(self) -> None:
        """Read the accounts anew."""
        desk = self.desk
        desk.jobs.ask(self, desk.workspace.accounts.everyone, self._show, latest="accounts")
        if self.changeable:
            desk.jobs.ask(self, desk.workspace.accounts.longest_age, self._show_age, latest="age")

    def _add_own_passphrase(self) -> None:
        self.change = button(self.tr("Change the passphrase"), "key")
        self.change.clicked.connect(self._on_change_clicked)
        self.own = PassphraseForm(
            self.tr("Use the new passphrase"),
            self.tr("Keep the old one"),
            (self.desk.actor.name,),
        )
        self.own.confirmed.connect(self._on_own_confirmed)
        self.own.left.connect(self._on_own_left)
        self.own.hide()
        self.add_row(
            self.tr("My passphrase"),
            self.tr("Holds from the next unlocking on"),
            _either(self.change, self.own),
        )

    def _add_adding(self) -> None:
        self.add = button(self.tr("Add an account"), "user-plus")
        self.add.clicked.connect(self._on_add_clicked)
        self.form = AccountForm(self.desk.clock)
        self.form.asked.connect(self._on_form_asked)
        self.form.left.connect(self._on_form_left)
        self.form.edited.connect(self._on_form_edited)
        self.form.hide()
        self.desk.unsaved.bring_back(self, UNSAVED, self._bring_back)
        self.add_row(
            self.tr("New colleague"),
            self.tr("Everybody unlocks with an account of their own"),
            _either(self.add, self.form),
        )

    def _add_age(self) -> None:
        self.age = QComboBox()
        self.age.setAccessibleName(self.tr("Remind of a new passphrase"))
        for days in _AGES:
            after = self.tr("After %n days", "", days) if days else self.tr("Never")
            self.age.addItem(after, days)
        self.keep_width(self.age, BOX)
        self.age.activated.connect(self._on_age_activated)
        self.add_row(
            self.tr("Remind of a new passphrase"),
            self.tr("The old one holds until it is changed; the last five are not taken again"),
            beside(self.age),
        )

    def _show_age(self, days: int) -> None:
        if self.age.findData(days) < 0:
            self.age.addItem(self.tr("After %n days", "", days), days)
        self.age.setCurrentIndex(self.age.findData(days))

    @Slot(int)
    def _on_age_activated(self, place: int) -> None:
        desk, days = self.desk, int(self.age.itemData(place))
        desk.jobs.ask(self, lambda: desk.workspace.accounts.set_longest_age(desk.actor, days))

    def _show(self, accounts: tuple[Account, ...]) -> None:
        while (item := self._list_column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.rows = {account.user.hex: self._row_of(account) for account in accounts}
        for row in self.rows.values():
            self._list_column.addWidget(row)

    def _row_of(self, account: Account) -> AccountRow:
        own = account.user == self.desk.actor.user
        row = AccountRow(account, own=own, changeable=self.changeable or self.grants)
        row.role_chosen.connect(partial(self._change_role, account))
        row.also_chosen.connect(partial(self._change_role, account, account.role))
        row.disabling_asked.connect(partial(self._disable, account))
        return row

    def _change_role(
        self, account: Account, role: Role, also: tuple[Role, ...] | None = None
    ) -> None:
        desk, further = self.desk, account.also if also is None else also
        named = formats.listed(tuple(map(words.of, (role, *further))))
        sentence = self.tr("{name} is now: {role}").format(name=account.name, role=named)
        desk.jobs.ask(
            self,
            lambda: desk.workspace.accounts.change_role(desk.actor, account.user, role, further),
            lambda _account: self.desk.notices.toast(sentence),
            partial(self._show_trouble, account),
        )

    def _disable(self, account: Account) -> None:
        """Ask first: a closed account cannot be opened again."""
        desk, name = self.desk, account.name
        agreed = desk.questions.confirm(
            self.tr("Close the account of {name}?").format(name=name),
            self.tr(
                "This person can no longer unlock; what they registered stays under their name."
                " A closed account cannot be opened again."
            ),
            act=self.tr("Close the account"),
            keep=self.tr("Keep the account"),
        )
        if not agreed:
            return
        sentence = self.tr("The account of {name} is closed").format(name=name)
        desk.jobs.ask(
            self,
            lambda: desk.workspace.accounts.disable(desk.actor, account.user),
            lambda _account: self._propose_key(name, sentence),
            partial(self._show_trouble, account),
        )

    def _propose_key(self, name: str, sentence: str) -> None:
        """Who leaves has had the key of the station in hand: offer to change it (R-10)."""
        self.desk.notices.toast(sentence)
        agreed = self.desk.questions.confirm(
            self.tr("Change the key of the station as well?"),
            self.tr(
                "{name} could open the station until now. With another key, a copy taken earlier opens"
                " nothing that is written from now on. The screen is locked for a moment; everybody"
                " keeps their passphrase, and the recovery code stays."
            ).format(name=name),
            act=self.tr("Change it and lock"),
            keep=self.tr("Later"),
            dangerous=False,
        )
        if agreed:
            change_key(self.desk, self)

    def _show_trouble(self, account: Account, error: StationError) -> None:
        problem = error.problems[0] if isinstance(error, InvalidInput) else error
        self.rows[account.user.hex].show_error(words.of(problem))

    @Slot()
    def _on_change_clicked(self) -> None:
        _open(self.own, instead_of=self.change)
        self.own.passphrase.first.setFocus()

    @Slot()
    def _on_own_left(self) -> None:
        self.own.passphrase.clear()
        _open(self.change, instead_of=self.own)
        self.change.setFocus()

    @Slot(str)
    def _on_own_confirmed(self, passphrase: str) -> None:
        desk = self.desk
        sentence = self.tr("The new passphrase holds from the next unlocking on")
        desk.jobs.ask(
            self,
            lambda: desk.workspace.accounts.change_passphrase(desk.actor, passphrase),
            lambda _nothing: self._finish_own(sentence),
            self.own.show_trouble,
        )

    def _finish_own(self, sentence: str) -> None:
        self._on_own_left()
        self.desk.notices.toast(sentence)

    @Slot()
    def _on_add_clicked(self) -> None:
        _open(self.form, instead_of=self.add)
        self.form.name.setFocus()

    @Slot()
    def _on_form_edited(self) -> None:
        self.desk.unsaved.keep(UNSAVED, self.form.draft())

    def _bring_back(self, found: Mapping[str, Content]) -> None:
        """Open the form again with what was typed before a lock; a passphrase is never kept."""
        self.form.restore(found[UNSAVED])
        _open(self.form, instead_of=self.add)

    @Slot()
    def _on_form_left(self) -> None:
        self.desk.unsaved.drop(UNSAVED)
        self.form.name.clear()
        self.form.passphrase.clear()
        _open(self.add, instead_of=self.form)
        self.add.setFocus()

    @Slot(object)
    def _on_form_asked(self, command: AddAccount) -> None:
        desk = self.desk
        sentence = self.tr("The account of {name} is added").format(name=command.name)
        desk.jobs.ask(
            self,
            lambda: desk.workspace.accounts.add(desk.actor, command),
            lambda _account: self._finish_adding(sentence),
            self.form.show_trouble,
        )

    def _finish_adding(self, sentence: str) -> None:
        self._on_form_left()
        self.desk.notices.toast(sentence)


def change_key(desk: Desk, owner: QObject) -> None:
    """Give the station a new key and lock, for the file is turned over while nobody has it open."""
    work = partial(desk.workspace.accounts.rotate_key, desk.actor)
    desk.jobs.ask(owner, work, lambda _nothing: desk.lock())


def _either(resting: QWidget, form: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(beside(resting))
    column.addWidget(form)
    return made


def _open(shown: QWidget, *, instead_of: QWidget) -> None:
    instead_of.hide()
    shown.show()
