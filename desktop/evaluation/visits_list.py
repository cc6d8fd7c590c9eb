"""The days of inspections in a list, narrowed by period, state and text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from db.evaluation.contracts import SessionLine
from db.kernel.clock import local_date
from desktop import look
from desktop.evaluation.visits_faces import VisitState, narrowed, row_of, state_of, word_of
from desktop.frame.pane import Pane
from desktop.parts.empty import EmptyState
from desktop.parts.line_input import LineInput
from desktop.parts.segments import Segments
from desktop.parts.tabs import TextTabs
from desktop.tables.queue import QueueModel, QueueView

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_WIDTH = 348
_ALL = "all"
_FIRST = date(2000, 1, 1)
_AHEAD = timedelta(days=366)
"""Plans are listed a year ahead."""


class Spread(Enum):
    """How far back days are listed."""

    QUARTER = "quarter"
    YEAR = "year"
    EVER = "ever"


_BACK = {Spread.QUARTER: timedelta(days=92), Spread.YEAR: timedelta(days=366)}


class VisitsList(Pane):
    """``chosen(UUID)`` when the keys stand on another day, ``spread_changed()`` for other days to be read."""

    chosen = Signal(object)
    spread_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Days of inspections"))
        self.setProperty("surface", "rail")
        self._desk = desk
        self._lines: tuple[SessionLine, ...] = ()
        self.search = LineInput(placeholder=self.tr("Theme, department or number"))
        self.search.setAccessibleName(self.tr("Search days of inspections"))
        self.search.setClearButtonEnabled(True)
        self.spread = Segments(
            [
                (Spread.QUARTER, self.tr("Three months")),
                (Spread.YEAR, self.tr("One year")),
                (Spread.EVER, self.tr("All")),
            ],
            name=self.tr("Period"),
        )
        self.spread.set_value(Spread.YEAR)
        self.states = TextTabs(
            [(_ALL, self.tr("All")), *((one, word_of(one)) for one in VisitState)],
            name=self.tr("State"),
        )
        self.states.set_value(_ALL)
        self.model = QueueModel(self)
        self.view = QueueView(self.model, self.tr("Days of inspections"))
        self._stack = QStackedWidget()
        self._nothing = EmptyState(
            "clipboard-check", self.tr("No day of inspections stands here"),
            self.tr("Ctrl+N plans one."), narrow=True,
        )  # fmt: skip
        self._arrange()
        self._connect()

    def span(self) -> tuple[date, date]:
        """Return the first and the last day that are listed."""
        today = local_date(self._desk.clock.now())
        back = _BACK.get(self.spread.value())  # type: ignore[call-overload]
        return (today - back if back else _FIRST), today + _AHEAD

    def show_lines(self, lines: Sequence[SessionLine]) -> None:
        """Show these days as far as they are asked for."""
        self._lines = tuple(lines)
        self._show()

    def show_day(self, session: object) -> bool:
        """Let the keys stand on a day; False when it is not listed."""
        return self.view.show_key(session)

    def first(self) -> UUID | None:
        """Return the day that is opened by itself: one that is running, else the newest."""
        running = (one for one in self._lines if state_of(one) is VisitState.RUNNING)
        found = next(running, next(iter(self._lines), None))
        return found.id if found else None

    @Slot()
    def focus_search(self) -> None:
        """Go to the search field with its text marked."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @Slot()
    def _show(self) -> None:
        typed, state = self.search.text(), self.states.value()
        wanted = state if isinstance(state, VisitState) else None
        found = narrowed(self._lines, wanted, typed)
        today = local_date(self._desk.clock.now())
        self.model.set_rows([row_of(one, today) for one in found])
        for one in VisitState:
            self.states.set_count(one, len(narrowed(self._lines, one, typed)))
        self._stack.setCurrentWidget(self.view if found else self._nothing)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._show)
        self.states.currentChanged.connect(self._show)
        self.spread.currentChanged.connect(self.spread_changed)
        self.view.chosen.connect(self.chosen)
        self.view.opened.connect(self.chosen)

    def _arrange(self) -> None:
        look.scaled(self, lambda in_force: self.setFixedWidth(in_force.px(_WIDTH)))
        for one in (self.view, self._nothing):
            self._stack.addWidget(one)
        head = QVBoxLayout()
        head.setContentsMargins(20, 0, 16, 8)
        head.setSpacing(10)
        for part in (self.search, self.spread, self.states):
            head.addWidget(part)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
