"""Beside the days: the place that is chosen, swaps that wait, and how the turns of the year are shared out."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.scheduling.loads import Loads
from desktop import look
from desktop.frame.pane import Pane
from desktop.parts.bars import Bar, BarChart
from desktop.parts.shown import set_shown
from desktop.parts.text import label
from desktop.scheduling.place_pane import PlacePane
from desktop.scheduling.stand import Stand
from desktop.scheduling.swap_box import SwapBox
from desktop.wording import formats

_WIDTH, _NAMES = 304, 84


class Aside(Pane):
    """Three boxes, one below the other."""

    def __init__(self, *, keeps: bool) -> None:
        super().__init__(self.tr("The chosen place"))
        self.setProperty("surface", "rail")
        self.place, self.swaps = PlacePane(keeps=keeps), SwapBox(keeps=keeps)
        self.fairness = BarChart(self.tr("Turns of the year"), names=_NAMES, notes=False)
        self._mean = label("", "caption")
        self._share = QWidget()
        self._arrange()
        look.scaled(self, lambda in_force: self.setFixedWidth(in_force.px(_WIDTH)))

    def show_stand(self, stand: Stand) -> None:
        """Show the swaps that wait and the turns of everybody, the most first."""
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
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 14, 20, 20)
        column.setSpacing(16)
        for one in (self.place, self.swaps, self._share):
            column.addWidget(one)
        column.addStretch(1)
        self.set_body(body, scrolls=True)
