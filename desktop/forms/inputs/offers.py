"""Offers that come while somebody types: a thin row of possibilities, of which one may be taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop import look
from desktop.forms.inputs.base import FormInput
from desktop.parts.announce import announce
from desktop.parts.buttons import Button

_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Offer:
    """One record that is offered: its number and its title."""

    record: UUID
    number: str
    title: str

    def spoken(self) -> str:
        """Return the offer as it is read aloud."""
        return f"{self.number}  {self.title}"


class OffersInput(FormInput):
    """Shows at most a handful of records; never asks for the focus, so that ignoring it costs nothing.

    ``offers_changed()`` when something else, or nothing any more, is to be seen here.
    """

    offers_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._offers: tuple[Offer, ...] = ()
        self._taken: Offer | None = None
        self._known: dict[UUID, Offer] = {}
        self._strip = QWidget()
        self._row = QHBoxLayout(self._strip)
        self._row.setContentsMargins(0, 0, 0, 0)
        look.scaled(self, lambda it: self._row.setSpacing(it.px(8)))
        self.adopt(self._strip)

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Offer other records; the one that was taken stays taken."""
        self._known.update((one.record, one) for one in offers)
        if tuple(offers) != self._offers:
            self._offers = tuple(offers)
            self._draw()

    def shown(self) -> tuple[Offer, ...]:
        """Return what can be seen: the offers, and the one taken even if it is no longer offered."""
        if self._taken is None or self._taken in self._offers:
            return self._offers
        return (self._taken, *self._offers)

    def take_next(self) -> None:
        """Take the first offer, with the next press the one after it, after the last none."""
        shown = self.shown()
        if not shown:
            return
        place = shown.index(self._taken) + 1 if self._taken in shown else 0
        self._take(shown[place] if place < len(shown) else None)

    def value(self) -> UUID | None:
        """Return the record taken."""
        return self._taken.record if self._taken else None

    def put(self, value: object) -> None:
        """Take a record without a word; None takes none."""
        known = self._known.get(value, Offer(value, "", "")) if isinstance(value, UUID) else None
        if known != self._taken or (known is None and self._offers):
            self._taken, self._offers = known, self._offers if known else ()
            self._draw()

    def plain(self) -> object:
        """Return the record taken with its words, as a draft keeps them."""
        one = self._taken
        return [str(one.record), one.number, one.title] if one else None

    def restore(self, plain: object) -> None:
        """Take again what a draft kept."""
        self._taken = _offer(plain)
        self._draw()

    def focus_target(self) -> QWidget:
        """Return the row."""
        return self._strip

    def _take(self, offer: Offer | None) -> None:
        self._taken = offer
        self._draw()
        announce(self, offer.spoken() if offer else self.tr("Linked with none"))
        self.edited.emit()

    def _draw(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for offer in self.shown():
            self._row.addWidget(self._button(offer))
        self._row.addStretch(1)
        self.offers_changed.emit()

    def _button(self, offer: Offer) -> Button:
        is_taken = offer == self._taken
        words = " ".join(part for part in (offer.number, _cut(offer.title)) if part)
        icon, kind = ("check", "primary") if is_taken else ("link", "secondary")
        made = Button(words or self.tr("Linked"), icon=icon, kind=kind, size="small")
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setToolTip(offer.spoken())
        made.setAccessibleName(offer.spoken())
        made.clicked.connect(lambda: self._take(None if is_taken else offer))
        return made


def _cut(title: str) -> str:
    return title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1]}…"


def _offer(plain: object) -> Offer | None:
    if not isinstance(plain, list) or len(plain) != 3:
        return None
    record, number, title = map(str, plain)
    try:
        return Offer(UUID(record), number, title)
    except ValueError:
        return None
