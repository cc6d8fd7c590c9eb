"""The three places of the tab: events, the councils that meet at them, what a year of them came to."""

from __future__ import annotations

from enum import Enum

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop import look
from desktop.parts.buttons import Button
from desktop.parts.segments import Segments
from desktop.wording.marks import QT_TRANSLATE_NOOP, say


class Place(Enum):
    """What the tab shows."""

    EVENTS = "events"
    COUNCILS = "councils"
    YEAR = "year"


_WORDS = {
    Place.EVENTS: QT_TRANSLATE_NOOP("EventPlaces", "Events"),
    Place.COUNCILS: QT_TRANSLATE_NOOP("EventPlaces", "Councils"),
    Place.YEAR: QT_TRANSLATE_NOOP("EventPlaces", "Statistics"),
}
_NAME = QT_TRANSLATE_NOOP("EventPlaces", "Place of the tab")


class PlaceHead(QWidget):
    """The head of a list at the left: where one is, and the verb that adds to the list."""

    def __init__(self, place: Place, *buttons: Button) -> None:
        super().__init__()
        self.places = Segments([(one, say(word)) for one, word in _WORDS.items()], name=say(_NAME))
        self.place, self._buttons = place, buttons
        self.settle()
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.places, 1)
        for one in buttons:
            one.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(one)
        look.scaled(self, lambda in_force: self.setMinimumHeight(in_force.px(_HEIGHT)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the words of the places stand, and the verb beside them as its icon where room is short."""
        super().resizeEvent(event)
        for one in self._buttons:
            one.fold(folded=False)
            one.fold(folded=self._row.sizeHint().width() > self.width())

    def settle(self) -> None:
        """Say again where this list stands, after another place was asked for from it."""
        self.places.set_value(self.place)


_HEIGHT = 56
