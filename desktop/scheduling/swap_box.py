"""Swaps that wait for an answer: both halves, the reason, what stands against it; somebody says what was answered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from db.people.contracts import PersonLine
from db.scheduling.swap_contracts import SwapLine, Turn
from desktop import look
from desktop.parts.buttons import Button
from desktop.parts.text import label
from desktop.scheduling.faces import time_of
from desktop.wording import formats, words


class SwapBox(QWidget):
    """``decided(SwapLine, agrees)`` follows either button of a card."""

    decided = Signal(object, bool)

    def __init__(self, *, keeps: bool) -> None:
        super().__init__()
        self._keeps = keeps
        self._cards: list[SwapCard] = []
        self.caption = label("", "caption")
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Swaps asked for"), "strong"), 1)
        head.addWidget(self.caption)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(head)

    def show_swaps(self, swaps: Sequence[SwapLine], people: Mapping[UUID, PersonLine]) -> None:
        """Show what waits, the oldest first."""
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [SwapCard(one, people, keeps=self._keeps) for one in swaps]
        for card in self._cards:
            card.decided.connect(self.decided)
            self._column.addWidget(card)
        waiting = self.tr("%n to be decided", "", len(swaps))
        self.caption.setText(waiting if swaps else self.tr("None"))
        look.current().dress(self)

    def cards(self) -> Sequence[SwapCard]:
        """Return the cards from the top."""
        return tuple(self._cards)


class SwapCard(QFrame):
    """One swap; ``decided(SwapLine, agrees)``."""

    decided = Signal(object, bool)

    def __init__(self, swap: SwapLine, people: Mapping[UUID, PersonLine], *, keeps: bool) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self.agree = Button(self.tr("Agreed"), size="small")
        self.decline = Button(self.tr("Not agreed"), kind="plain", size="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        column.addWidget(label(_half(people.get(swap.giver), swap.turn)))
        column.addWidget(label(f"⇌ {_half(people.get(swap.taker), swap.other)}"))
        for line in self._below(swap):
            column.addWidget(label(line, "caption", wrap=True))
        if keeps:
            column.addLayout(self._acts())
        self.agree.clicked.connect(lambda: self.decided.emit(swap, True))
        self.decline.clicked.connect(lambda: self.decided.emit(swap, False))

    def _below(self, swap: SwapLine) -> Sequence[str]:
        reason = self.tr("Reason: {reason}").format(reason=swap.reason) if swap.reason else ""
        return tuple(filter(None, (reason, *(words.of(one) for one in swap.warnings))))

    def _acts(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.agree)
        row.addWidget(self.decline)
        row.addStretch(1)
        return row


def _half(who: PersonLine | None, turn: Turn | None) -> str:
    name = who.name if who is not None else "—"
    if turn is None:
        return name
    return f"{name} {formats.day(turn.day, turn.day)} {time_of(turn.starts)}"
