"""The people who may enter here, three cards in a row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout

from db.accounts.contracts import Account
from db.kernel.ids import UserId
from desktop.parts.avatar import Avatar
from desktop.parts.cards import RadioCard
from desktop.parts.choice import ChoiceGroup
from desktop.wording import words

COLUMNS = 3
_AVATAR, _GAP = 40, 12


class PeopleCards(ChoiceGroup):
    """One card a person: first character, name, role."""

    def __init__(self, people: Sequence[Account], *, name: str) -> None:
        super().__init__(name)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(_GAP)
        cards = [_card(person) for person in people]
        self.adopt(cards)
        for place, card in enumerate(cards):
            grid.addWidget(card, place // COLUMNS, place % COLUMNS)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)

    def stride(self) -> int:
        """Return how many people up and down skip."""
        return COLUMNS

    def user(self) -> UserId | None:
        """Return who is chosen."""
        chosen = self.value()
        return chosen.user if isinstance(chosen, Account) else None

    def account(self) -> Account | None:
        """Return the account chosen."""
        chosen = self.value()
        return chosen if isinstance(chosen, Account) else None


def _card(person: Account) -> RadioCard:
    avatar = Avatar(person.name, _AVATAR)
    card = RadioCard(person, person.name, detail=words.of(person.role), content=avatar, ring=False)
    card.toggled.connect(avatar.set_chosen)
    return card
