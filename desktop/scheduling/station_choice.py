"""Whose rota is shown: this station's, or at a district desk that of one of its stations."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from db.stations.contracts import StationFacts
from desktop import look
from desktop.parts.shown import set_shown
from desktop.parts.text import label

_WIDTH = 260


class StationChoice(QWidget):
    """``chosen(station)`` when somebody wants another one; hidden as long as there is one alone."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.box = QComboBox()
        name = label(self.tr("Rota of"), "label", buddy=self.box)
        self.box.setAccessibleName(name.text())
        self._note = label(self.tr("Published by that station, to be read only"), "caption")
        self._sites: Sequence[StationFacts] = ()
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 20, 0)
        row.setSpacing(10)
        for one in (name, self.box, self._note):
            row.addWidget(one)
        row.addStretch(1)
        self.box.activated.connect(self._on_box_activated)
        look.scaled(self.box, lambda in_force: self.box.setFixedWidth(in_force.px(_WIDTH)))
        set_shown(self, shown=False)

    @property
    def station(self) -> UUID | None:
        """The station that is chosen; None for this one."""
        at = self.box.currentIndex()
        return self._sites[at].id if at > 0 else None

    def show_sites(self, sites: Sequence[StationFacts]) -> None:
        """Offer these stations; the chosen one stays where it is still there."""
        if sites != self._sites:
            kept = self.station
            self.box.clear()
            self._sites = sites
            self.box.addItems([one.name for one in sites])
            found = (at for at, one in enumerate(sites) if one.id == kept)
            self.box.setCurrentIndex(next(found, 0))
        set_shown(self, shown=len(sites) > 1)
        set_shown(self._note, shown=self.station is not None)

    @Slot(int)
    def _on_box_activated(self, _at: int) -> None:
        self.chosen.emit(self.station)
