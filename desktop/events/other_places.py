"""What the tab shows beside its events: councils and the figures of a year, each with a list of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.events.council_list import CouncilList
from desktop.events.council_pane import CouncilPane
from desktop.events.council_work import CouncilWork
from desktop.events.places import Place, PlaceHead
from desktop.events.year_list import YearList
from desktop.events.year_pane import YearPane

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class OtherPlaces(QObject):
    """``moved(Place)`` when another place was chosen in the head of a list."""

    moved = Signal(object)

    def __init__(self, desk: Desk, page: Any) -> None:
        super().__init__(page)
        self._desk = desk
        self.place = Place.EVENTS
        self.councils, self.council = CouncilList(desk), CouncilPane(desk)
        self.years, self.year = YearList(desk), YearPane(desk)
        self.work = CouncilWork(desk, page, self.councils, self.council)
        self.years.chosen.connect(self._read_year)
        for head in (page.list.head, self.councils.head, self.years.head):
            head.places.currentChanged.connect(partial(self._on_place_chosen, head))

    @property
    def is_home(self) -> bool:
        """Tell whether the events are shown."""
        return self.place is Place.EVENTS

    def adopt(self, left: QStackedWidget, middle: QStackedWidget) -> None:
        """Stand in the columns of the page, behind the events."""
        for one in (self.councils, self.years):
            left.addWidget(one)
        for pane in (self.council, self.year):
            middle.addWidget(pane)

    def shown(self) -> tuple[QWidget, QWidget]:
        """Return the list and the pane of the place that is not the events'."""
        if self.place is Place.COUNCILS:
            return self.councils, self.council
        return self.years, self.year

    def first_focus(self) -> QWidget:
        """Work begins in the list."""
        return self.councils.view if self.place is Place.COUNCILS else self.years.view

    def reload(self) -> None:
        """Read again what is shown; councils are known to the forms of every place."""
        self.work.reload()
        if self.place is Place.YEAR:
            self._read_year()

    @Slot()
    def _read_year(self) -> None:
        span = self.years.span()
        between = partial(self._desk.workspace.events.statistics.between, self._desk.actor, *span)
        show = partial(self.year.show_year, span)
        self._desk.jobs.ask(self, between, show, self._desk.notices.say_error, latest="year")

    def _on_place_chosen(self, head: PlaceHead, chosen: object) -> None:
        head.settle()
        if isinstance(chosen, Place):
            self.go(chosen)

    def go(self, place: Place) -> None:
        """Show another place."""
        if place is not self.place:
            self.place = place
            self.moved.emit(place)
