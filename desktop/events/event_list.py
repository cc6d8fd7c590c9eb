"""The events in a list: those that people sign in at first, then what is coming, then what is over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from db.accounts.rules import Permission, may
from db.events.contracts import EventLine
from db.events.rules import ENDED, OPEN, OVER
from db.kernel.clock import local_date
from desktop.events.faces import row_of
from desktop.events.places import Place, PlaceHead
from desktop.frame.pane import Pane
from desktop.parts.buttons import Button
from desktop.parts.empty import EmptyState
from desktop.parts.line_input import LineInput
from desktop.parts.rows import SectionFace
from desktop.parts.shown import set_shown
from desktop.tables.queue import QueueModel, QueueSection, QueueView

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_BACK, _AHEAD = timedelta(days=366), timedelta(days=366)


class EventList(Pane):
    """``chosen(UUID)`` when the keys stand on another event, ``new_wanted()`` for a plan."""

    chosen = Signal(object)
    new_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Events"))
        self.setProperty("surface", "rail")
        self._desk = desk
        self._lines: tuple[EventLine, ...] = ()
        self.new = Button(self.tr("New"), icon="plus", size="small")
        self.new.setToolTip(self.tr("Plan an event (Ctrl+N)"))
        self.new.clicked.connect(self.new_wanted)
        set_shown(self.new, shown=may(desk.actor, Permission.KEEP_EVENTS))
        self.head = PlaceHead(Place.EVENTS, self.new)
        self.search = LineInput(placeholder=self.tr("Title, place or series"))
        self.search.setAccessibleName(self.tr("Search events"))
        self.search.setClearButtonEnabled(True)
        self.model = QueueModel(self)
        self.view = QueueView(self.model, self.tr("Events"))
        self._nothing = EmptyState(
            "user-check", self.tr("No event stands here"), self.tr("Ctrl+N plans one."), narrow=True
        )
        self._stack = QStackedWidget()
        self._arrange()
        self.search.textChanged.connect(self._show)
        self.view.chosen.connect(self.chosen)
        self.view.opened.connect(self.chosen)

    def span(self) -> tuple[date, date]:
        """Return the first and the last day that are listed."""
        today = local_date(self._desk.clock.now())
        return today - _BACK, today + _AHEAD

    def show_lines(self, lines: Sequence[EventLine]) -> None:
        """Show these events as far as they are asked for."""
        self._lines = tuple(lines)
        self._show()

    def show_event(self, event: object) -> bool:
        """Let the keys stand on an event; False when it is not listed."""
        return self.view.show_key(event)

    def first(self) -> UUID | None:
        """Return the event that is opened by itself: one that is open, one of today, else the next."""
        today = local_date(self._desk.clock.now())
        ranked = sorted(
            self._lines,
            key=lambda one: (not one.is_open, one.day != today, abs((one.day - today).days)),
        )
        return ranked[0].id if ranked else None

    @Slot()
    def focus_search(self) -> None:
        """Go to the search field with its text marked."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @Slot()
    def _show(self) -> None:
        typed = self.search.text().strip().casefold()
        found = [
            one for one in self._lines
            if typed in f"{one.title} {one.place} {one.programme}".casefold()
        ]  # fmt: skip
        today = local_date(self._desk.clock.now())
        running = [one for one in found if one.state in OPEN]
        over = [one for one in found if one.state in ENDED | OVER]
        coming = [one for one in found if one not in running and one not in over][::-1]
        parts = (self.tr("Now"), running), (self.tr("Coming"), coming), (self.tr("Over"), over)
        self.model.set_sections([
            QueueSection(SectionFace(name, str(len(lines))), tuple(row_of(one, today) for one in lines))
            for name, lines in parts
            if lines
        ])  # fmt: skip
        self._stack.setCurrentWidget(self.view if found else self._nothing)

    def _arrange(self) -> None:
        self.set_header(self.head)
        for one in (self.view, self._nothing):
            self._stack.addWidget(one)
        head = QVBoxLayout()
        head.setContentsMargins(20, 0, 16, 8)
        head.addWidget(self.search)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
