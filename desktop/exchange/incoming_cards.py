"""The files that are looked at or taken in, one card each, in the order in which they are taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.bundle.exchange_contracts import Tried
from db.kernel.errors import NotTaken
from desktop import look
from desktop.exchange.incoming_card import IncomingCard, summary_of
from desktop.parts.shown import set_shown
from desktop.parts.text import label


class IncomingCards(QWidget):
    """``keep_wanted(Path, NotTaken)`` and ``retry_wanted()`` follow the buttons of a card."""

    keep_wanted = Signal(object, object)
    retry_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.cards: list[IncomingCard] = []
        self.summary = label("", "strong", wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 4, 20, 20)
        column.setSpacing(12)
        column.addWidget(self.summary)
        column.addLayout(self._list)
        column.addStretch(1)

    def show_files(self, paths: Sequence[Path]) -> None:
        """Show these files instead of those that were there; a file is there once."""
        for card in self.cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [IncomingCard(one) for one in dict.fromkeys(paths)]
        for card in self.cards:
            card.keep_wanted.connect(self.keep_wanted)
            card.retry_wanted.connect(self.retry_wanted)
            self._list.addWidget(card)
            look.current().dress(card)
        self.sum_up()

    def show_looked(self, found: Mapping[Path, Tried], now: datetime) -> None:
        """Show what would come of files, which stand in the order in which they are taken."""
        order = list(found)
        self.cards.sort(key=lambda one: order.index(one.path) if one.path in found else -1)
        for place, card in enumerate(self.cards):
            self._list.insertWidget(place, card)
            seen = found.get(card.path)
            if isinstance(seen, NotTaken):
                card.show_trouble(seen)
            elif seen is not None:
                card.show_preview(seen, now)

    def unsettled(self) -> list[Path]:
        """Return the files that were neither taken in nor laid aside."""
        return [one.path for one in self.cards if not (one.is_taken or one.lies_aside)]

    def ready(self) -> list[IncomingCard]:
        """Return those that can be taken in and bring something."""
        return [one for one in self.cards if one.may_be_taken]

    def here(self) -> list[IncomingCard]:
        """Return those that bring nothing."""
        return [one for one in self.cards if one.is_here]

    def sum_up(self) -> None:
        """Say above several files what lies below the edge of the window."""
        told = summary_of(self.cards)
        self.summary.setText(told)
        set_shown(self.summary, shown=bool(told))
