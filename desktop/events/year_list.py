"""The years whose figures can be asked for, the newest first."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from db.kernel.clock import local_date
from desktop.events.places import Place, PlaceHead
from desktop.frame.pane import Pane
from desktop.parts.rows import RowFace
from desktop.tables.queue import QueueModel, QueueRow, QueueView
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_YEARS = 8
_YEAR = QT_TRANSLATE_NOOP("YearList", "Year {year}")
_SO_FAR = QT_TRANSLATE_NOOP("YearList", "so far")
_WHOLE = QT_TRANSLATE_NOOP("YearList", "the whole year")


class YearList(Pane):
    """``chosen(int)`` when the keys stand on another year."""

    chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Years"))
        self.setProperty("surface", "rail")
        self._desk = desk
        self.head = PlaceHead(Place.YEAR)
        self.model = QueueModel(self)
        self.view = QueueView(self.model, self.tr("Years"))
        self.set_header(self.head)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.addWidget(self.view, 1)
        this = local_date(desk.clock.now()).year
        self.model.set_rows([_row(year, this) for year in range(this, this - _YEARS, -1)])
        self.view.show_key(this)
        self.view.chosen.connect(self.chosen)
        self.view.opened.connect(self.chosen)

    def span(self) -> tuple[date, date]:
        """Return the first and the last day of the year that is chosen, this year's until today."""
        today = local_date(self._desk.clock.now())
        found = self.view.current_key()
        year = found if isinstance(found, int) else today.year
        return date(year, 1, 1), min(date(year, 12, 31), today)


def _row(year: int, this: int) -> QueueRow:
    told = say(_SO_FAR if year == this else _WHOLE)
    return QueueRow(year, RowFace("", say(_YEAR, year=year), told, has_lead=False))
