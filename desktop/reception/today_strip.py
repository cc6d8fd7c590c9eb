"""The strip above the page: who came and waits today, and what has to be done by tonight."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.reception.filter_contracts import DueWindow, MatterFilter
from db.reception.queue_contracts import QueueCounts, QueueView
from desktop import look
from desktop.frame.panes import ThreePanes
from desktop.frame.room import Room
from desktop.parts.buttons import Button
from desktop.reception import overdue_words

_PADDING, _HEIGHT = 12, 34

Listed = QueueView | MatterFilter
_DUE_TODAY = MatterFilter(due=DueWindow.TODAY)
_UNCLEAR = MatterFilter(unclear=True)


class TodayStrip(QWidget):
    """Six figures; each opens its list by ``list_wanted(QueueView | MatterFilter)``."""

    list_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "band")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Today"))
        self._counts, self._waiting = QueueCounts(0, 0, 0, 0, 0), 0
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_PADDING, 0, _PADDING, 0)
        self._row.setSpacing(4)
        self.visitors = self._add(QueueView.TODAY)
        self.waiting = self._add(QueueView.TODAY)
        self.due_today = self._add(_DUE_TODAY)
        self.overdue = self._add(QueueView.OVERDUE)
        self.to_call = self._add(QueueView.TO_CALL)
        self.unclear = self._add(_UNCLEAR)
        self._row.addStretch(1)
        look.scaled(self, lambda it: self.setFixedHeight(it.px(_HEIGHT)))
        self._show()

    def show_counts(self, counts: QueueCounts) -> None:
        """Show the figures of the station."""
        self._counts = counts
        self._show()

    def show_waiting(self, count: int) -> None:
        """Show how many people wait at this counter."""
        self._waiting = count
        self._show()

    def fit(self, window: QWidget, panes: ThreePanes) -> bool:
        """Hide in a low window; tell whether what lies below has little height then."""
        high, wide = window.height(), window.width()
        is_shown = not Room(wide, high).is_short
        self.setVisible(is_shown)
        panes.take_above(self.height() if is_shown else 0)
        return Room(wide, high - self.height()).is_short

    def laid_above(self, panes: ThreePanes, page: QWidget) -> QStackedWidget:
        """Lay the strip over the panes of a page, and return what else may be laid over them."""
        whole, column = QStackedWidget(), QVBoxLayout(page)
        whole.addWidget(panes)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self)
        column.addWidget(whole, 1)
        return whole

    def _add(self, listed: Listed) -> Button:
        made = Button("", kind="plain", size="small")
        wanted: Callable[[], None] = partial(self.list_wanted.emit, listed)
        made.clicked.connect(wanted)
        self._row.addWidget(made)
        return made

    def _show(self) -> None:
        counts = self._counts
        self.visitors.setText(self.tr("%n came today", "", counts.visitors_today))
        self.waiting.setText(self.tr("%n waiting", "", self._waiting))
        self.due_today.setText(self.tr("%n due today", "", counts.due_today))
        self.overdue.setText(self.tr("%n overdue", "", counts.overdue))
        self.to_call.setText(self.tr("%n to call back", "", counts.to_call))
        self.unclear.setText(self.tr("%n without a unit", "", counts.unclear))
        explained = overdue_words.explained(counts)
        self.overdue.setToolTip(explained)
        self.overdue.setAccessibleDescription(explained)
        self.overdue.set_kind("danger" if counts.overdue else "plain")
