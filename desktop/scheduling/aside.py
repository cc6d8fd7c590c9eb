"""Beside the days: the chosen place with swaps and the turns of the year; or what the days are made of."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.scheduling.loads import Loads
from desktop import look
from desktop.frame.pane import Pane
from desktop.parts.bars import Bar, BarChart
from desktop.parts.segments import Segments
from desktop.parts.shown import set_shown
from desktop.parts.text import label
from desktop.scheduling.arrangements import Arrangements
from desktop.scheduling.arranging import Arranging
from desktop.scheduling.place_pane import PlacePane
from desktop.scheduling.stand import Stand
from desktop.scheduling.swap_box import SwapBox
from desktop.wording import formats

_WIDTH, _NAMES = 304, 84


class View(Enum):
    """What stands beside the days."""

    PLACE = "place"
    ARRANGED = "arranged"


class Aside(Pane):
    """Three boxes, one below the other; or the lists of what is arranged, for who keeps the rota."""

    def __init__(self, arranging: Arranging, *, keeps: bool) -> None:
        super().__init__(self.tr("The chosen place"))
        self.setProperty("surface", "rail")
        self.place, self.swaps = PlacePane(keeps=keeps), SwapBox(keeps=keeps)
        self.fairness = BarChart(self.tr("Turns of the year"), names=_NAMES, notes=False)
        self._mean = label("", "caption")
        self._share, self._now = QWidget(), QWidget()
        self.arranged = Arrangements(arranging)
        self.view = Segments(
            [(View.PLACE, self.tr("Place")), (View.ARRANGED, self.tr("Arrangements"))],
            name=self.tr("Shown beside the days"),
        )
        self.view.set_value(View.PLACE)
        self.view.currentChanged.connect(self.show_view)
        self._keeps = keeps
        set_shown(self.view, shown=keeps)
        self._arrange()
        self.show_view(View.PLACE)
        look.scaled(self, lambda in_force: self.setFixedWidth(in_force.px(_WIDTH)))

    @Slot(object)
    def show_view(self, view: View) -> None:
        """Show the chosen place, or what the days are made of."""
        set_shown(self._now, shown=view is View.PLACE)
        set_shown(self.arranged, shown=view is View.ARRANGED)

    def show_stand(self, stand: Stand) -> None:
        """Show the swaps that wait and the turns of everybody, the most first; of another station the place alone."""
        self.place.offer(is_own=stand.is_own)
        set_shown(self.view, shown=self._keeps and stand.is_own)
        if not stand.is_own:
            self.view.set_value(View.PLACE)
            self.show_view(View.PLACE)
        self.arranged.show_arranged(stand.arranged, stand.people)
        self.swaps.show_swaps(stand.swaps, stand.people)
        set_shown(self.swaps, shown=bool(stand.swaps))
        set_shown(self._share, shown=stand.loads is not None)
        if stand.loads is not None:
            self._show_loads(stand.loads)

    def _show_loads(self, loads: Loads) -> None:
        lines = sorted(loads.lines, key=lambda one: -one.turns)
        self.fairness.show_bars([Bar(one.person.id, one.person.name, one.turns) for one in lines])
        mean = self.tr("On average {n} turns")
        told = formats.plain(round(loads.mean, 1)) if loads.mean is not None else ""
        self._mean.setText(mean.format(n=told) if told else "")

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Fairness"), "strong"), 1)
        head.addWidget(self._mean)
        share = QVBoxLayout(self._share)
        share.setContentsMargins(0, 0, 0, 0)
        share.addLayout(head)
        share.addWidget(self.fairness)
        now = QVBoxLayout(self._now)
        now.setContentsMargins(0, 0, 0, 0)
        now.setSpacing(16)
        for one in (self.place, self.swaps, self._share):
            now.addWidget(one)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 14, 20, 20)
        column.setSpacing(16)
        for one in (self.view, self._now, self.arranged):
            column.addWidget(one)
        column.addStretch(1)
        self.set_body(body, scrolls=True)
