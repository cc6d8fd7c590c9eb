"""The left pane: how many came today, a ticket for the next, the tabs, the rows, or why there are none."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from db.accounts.rules import Permission, may
from db.kernel.ids import MatterId
from db.reception.contracts import MatterLine
from db.reception.filter_contracts import MatterFilter
from db.reception.queue_contracts import QueueCounts, QueueView, WaitingTicket
from desktop import look
from desktop.frame.pane import Pane, PaneHeader
from desktop.parts.buttons import Button, icon_button
from desktop.parts.empty import EmptyState
from desktop.parts.line_input import LineInput
from desktop.parts.shown import set_shown
from desktop.parts.tabs import TextTabs
from desktop.reception import overdue_words, queries
from desktop.reception.batch_bar import BatchBar
from desktop.reception.filter_line import FilterLine
from desktop.reception.nobody_yet import nobody_yet
from desktop.reception.queue import QueueList
from desktop.reception.queue_rows import QueueRows
from desktop.tables.record_model import ID_SIZE
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_PADDING, _EDGE = 20, 4
_MINUTE = 60_000


class QueuePane(Pane):
    """Rows, tabs and tickets.

    ``ticket_wanted(str)`` carries the name for a new ticket, ``view_changed(QueueView)`` the tab,
    ``new_wanted()`` a new form, ``earlier_wanted()`` the last day before today, ``minute_passed()``
    that waiting times have grown, ``filter_cleared()`` that no filter is wanted any more.
    """

    ticket_wanted = Signal(str)
    view_changed = Signal(object)
    new_wanted = Signal()
    earlier_wanted = Signal()
    minute_passed = Signal()
    filter_cleared = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Queue"))
        self._desk = desk
        matters = desk.workspace.matters
        self.list = QueueList(lambda ids: matters.matter_lines(desk.actor, ids), desk.jobs)
        self.batch_bar = BatchBar()
        self.tabs = TextTabs([(view, words.of(view)) for view in QueueView], name=self.tr("Lists"))
        self.tabs.set_value(QueueView.TODAY)
        self.tabs.currentChanged.connect(self.view_changed)
        self._rows = QueueRows(QueueView.TODAY, (), (), 0)
        self._top = PaneHeader(self.tr("Visits"))
        self._take = Button(self.tr("Ticket"), key="F4")
        self._take.clicked.connect(self.ask_ticket)
        self._top.add_button(self._take)
        self._registers = may(desk.actor, Permission.REGISTER)
        set_shown(self._take, shown=self._registers)
        self.funnel = icon_button(
            "filter", self.tr("Filter matters"), key="Ctrl+Shift+F", size="small"
        )
        self._top.add_button(self.funnel)
        self.filter_line = FilterLine()
        self.more = icon_button("dots", self.tr("More about this list"), size="small")
        self._top.add_button(self.more)
        self._name = LineInput(
            name=self.tr("Name for the ticket"), placeholder=self.tr("Name, may stay empty")
        )
        self._filter = LineInput(
            name=self.tr("Filter the list"), placeholder=self.tr("Name, request or number")
        )
        self._stack = QStackedWidget()
        self._came_from: QWidget | None = None
        self._arrange()
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.minute_passed)
        self._clock.start(_MINUTE)

    @property
    def view(self) -> QueueView:
        """The tab that is open."""
        return QueueView(str(self.tabs.value()))

    @property
    def wanted(self) -> MatterFilter | None:
        """The filter whose rows are shown, None while a tab is."""
        return self._rows.wanted

    def show_counts(self, counts: QueueCounts) -> None:
        """Show the figures beside the tabs."""
        figures = (
            counts.today, counts.open, counts.due_soon, counts.overdue, counts.to_call,
        )  # fmt: skip
        for view, figure in zip(QueueView, figures, strict=True):
            self.tabs.set_count(view, figure)
        self.tabs.explain(QueueView.OVERDUE, overdue_words.explained(counts))

    def show_rows(self, rows: QueueRows, now: datetime) -> None:
        """Show the rows of the open tab; the text filter stays, and a long list is read on behind them."""
        if rows.is_cut and not rows.ids:
            self._ask_whole(rows)
            # Until then those known of the same list stand in for them, and nobody loses the place.
            rows = rows._replace(ids=self._rows.ids if _is_same(rows, self._rows) else b"")
        self._show(rows, now)

    def show_waiting(self, waiting: tuple[WaitingTicket, ...], now: datetime) -> None:
        """Show the same matters with other waiting people, e.g. while a name is typed."""
        is_today = self.view is QueueView.TODAY and self.wanted is None
        if is_today and waiting != self._rows.waiting:
            self._show(self._rows._replace(waiting=waiting), now)

    def show_now(self, now: datetime) -> None:
        """Show the same rows with the waiting times of now."""
        self._show(self._rows, now)

    def take_focus(self) -> None:
        """Take the keys, with the rows or, where there are none, with the tabs."""
        target = self.list if self.list.isVisible() else self.tabs.first_focus()
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def shown(self) -> tuple[WaitingTicket | MatterLine, ...]:
        """Return what the rows stand for."""
        return self.list.subjects()

    def matters(self) -> tuple[MatterId, ...]:
        """Return the matters whose rows are shown, from top to bottom."""
        return tuple(one.id for one in self.shown() if isinstance(one, MatterLine))

    def is_cut(self) -> bool:
        """Tell whether the list goes on beyond what is shown, without a filter."""
        return self._rows.is_cut and not self._filter.text().strip()

    @Slot()
    def ask_ticket(self) -> None:
        """Ask for a name, in place; a second time gives the ticket with what stands there."""
        if self._name.isHidden():
            self._open(self._name)
        else:
            self._give_ticket()

    @Slot()
    def ask_filter(self) -> None:
        """Open the filter."""
        self._open(self._filter)
        self._filter.selectAll()

    @Slot()
    def clear_filter(self) -> None:
        """Show every row again."""
        self._filter.clear()
        self._close(self._filter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_escape = event.key() == Qt.Key.Key_Escape
        if is_escape and self._filter.hasFocus():
            self.clear_filter()
        elif is_escape and self._name.hasFocus():
            self._close(self._name)
        else:
            super().keyPressEvent(event)

    def _open(self, line: LineInput) -> None:
        if not line.hasFocus():
            self._came_from = QApplication.focusWidget()
        line.show()
        line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _close(self, line: LineInput) -> None:
        """Put a line away; the focus goes back to what opened it."""
        had_focus = line.hasFocus()
        line.hide()
        if had_focus and self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _give_ticket(self) -> None:
        name = self._name.text().strip()
        self._name.clear()
        self._close(self._name)
        self.ticket_wanted.emit(name)

    def _arrange(self) -> None:
        self.set_header(self._top)
        top = QWidget()
        column = QVBoxLayout(top)
        # The tabs may go nearly to the edge: five of them need the room for their figures.
        column.setContentsMargins(_PADDING, 0, _EDGE, 0)
        look.scaled(top, lambda it: column.setSpacing(it.px(6)))
        for line in (self._name, self._filter):
            row = QHBoxLayout()
            row.addWidget(line)
            row.addSpacing(_PADDING - _EDGE)
            column.addLayout(row)
            line.hide()
        column.addWidget(self.tabs)
        column.addWidget(self.filter_line)
        self.add_bar(top)
        self._stack.addWidget(self.list)
        self.set_body(self._stack)
        self.add_bar(self.batch_bar)
        self._name.returnPressed.connect(self._give_ticket)
        self._filter.textChanged.connect(self._on_filter_changed)
        self._filter.returnPressed.connect(self._on_filter_entered)

    def _show(self, rows: QueueRows, now: datetime) -> None:
        self._rows = rows
        self.list.show_rows(rows, now, containing=self._filter.text())
        self._show_stack()

    def _ask_whole(self, rows: QueueRows) -> None:
        """Read every id of a list whose first page is shown."""

        def show(ids: bytes) -> None:
            if _is_same(rows, self._rows):
                whole = self._rows._replace(ids=ids, total=len(ids) // ID_SIZE)
                self._show(whole, self._desk.clock.now())

        work = partial(queries.whole, self._desk, rows)
        self._desk.jobs.ask(self, work, show, latest="whole")

    def _show_stack(self) -> None:
        old = self._stack.widget(1)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        if not self.list.subjects():
            self._stack.addWidget(self._nothing())
        self._stack.setCurrentIndex(self._stack.count() - 1)

    def _nothing(self) -> QWidget:
        if self._filter.text().strip():
            clear = Button(self.tr("Clear the filter"), kind="primary")
            clear.clicked.connect(self.clear_filter)
            body = self.tr("Try other words, or clear the filter.")
            return EmptyState(
                "filter", self.tr("Nothing found"), body, buttons=(clear,), narrow=True
            )
        if self.wanted is not None:
            return self._none_meet()
        if self.view is QueueView.TODAY:
            new = self.new_wanted.emit if self._registers else None
            return nobody_yet(self.earlier_wanted.emit, new)
        return self._none_of(self.view)

    def _none_meet(self) -> QWidget:
        clear = Button(self.tr("Clear the filter"), kind="primary")
        clear.clicked.connect(self.filter_cleared)
        body = self.tr("Ask for less with Ctrl+Shift+F, or clear the filter.")
        headline = self.tr("No matter meets the filter")
        return EmptyState("filter", headline, body, buttons=(clear,), narrow=True)

    def _none_of(self, view: QueueView) -> QWidget:
        headlines = {
            QueueView.OPEN: self.tr("Nothing is open"),
            QueueView.DUE_SOON: self.tr("Nothing is due soon"),
            QueueView.OVERDUE: self.tr("Nothing is late"),
            QueueView.TO_CALL: self.tr("Nobody waits for a call"),
        }
        body = self.tr("Matters appear here by themselves when that changes.")
        return EmptyState("circle-check", headlines[view], body, narrow=True)

    @Slot()
    def _on_filter_changed(self) -> None:
        self.minute_passed.emit()

    @Slot()
    def _on_filter_entered(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _is_same(one: QueueRows, other: QueueRows) -> bool:
    return (one.view, one.wanted, one.day) == (other.view, other.wanted, other.day)
