"""排班: a month or a week of reception, the place that is chosen beside it, what is proposed, and publishing it."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.kernel.clock import local_date
from db.kernel.errors import StationError
from db.kernel.kinds import Changes, Kind
from desktop import look
from desktop.frame.desk import Desk
from desktop.frame.page import Page
from desktop.frame.pane import Pane, scrolling
from desktop.frame.shortcuts import Shortcuts
from desktop.notices.message_bar import MessageBar
from desktop.parts.bars import Bar, BarChart
from desktop.parts.buttons import Button, icon_button
from desktop.parts.segments import Segments
from desktop.parts.shown import set_shown
from desktop.parts.text import label
from desktop.scheduling.acts import Acts
from desktop.scheduling.faces import days_of, month_and_year, week_of, weeks_of
from desktop.scheduling.month_grid import MonthGrid
from desktop.scheduling.place_pane import PlacePane
from desktop.scheduling.proposal_bar import ProposalBar
from desktop.scheduling.stand import Stand, read_stand
from desktop.scheduling.swap_box import SwapBox
from desktop.wording import formats

_ASIDE = 304


class Spread(Enum):
    """How much is shown at once."""

    WEEK = "week"
    MONTH = "month"


class SchedulingPage(Page):
    """Reads the span that is shown; nothing that is proposed is stored before somebody takes it."""

    reloads_on: ClassVar[Changes] = frozenset({
        Kind.DUTY_SHIFT, Kind.DUTY_CELL, Kind.DUTY_SWAP, Kind.PERSON, Kind.MANDATE, Kind.SETTING,
    })  # fmt: skip

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.stand: Stand | None = None
        self._keeps = may(desk.actor, Permission.KEEP_ROTA)
        self._day = local_date(desk.clock.now())
        self.spread = Segments(
            [(Spread.WEEK, self.tr("Week")), (Spread.MONTH, self.tr("Month"))],
            name=self.tr("Shown"),
        )
        self.spread.set_value(Spread.MONTH)
        self.earlier = icon_button("chevron-left", self.tr("Earlier"), key="Alt+←")
        self.later = icon_button("chevron-right", self.tr("Later"), key="Alt+→")
        self.name, self.state = label("", "section"), label("", "caption")
        self.plan = Button(self.tr("Plan the reception days"), icon="calendar-plus")
        self.propose = Button(self.tr("Propose"), icon="refresh", key="F5")
        self.publish = Button(self.tr("Publish"), icon="upload", kind="primary")
        self.messages = MessageBar()
        self.grid = MonthGrid(self.tr("Days of the rota"))
        self.proposal = ProposalBar()
        self.place = PlacePane(keeps=self._keeps)
        self.swaps = SwapBox(keeps=self._keeps)
        self.fairness, self._mean = (
            BarChart(self.tr("Turns of the year"), names=84, notes=False),
            label("", "caption"),
        )
        self._foot = label("", "caption")
        self.acts = Acts(desk, self)
        self._work = QWidget()
        self._lay_out()
        self._connect()
        self._add_keys()

    @property
    def span(self) -> tuple[date, date]:
        """The first and the last day that are read."""
        weeks = self._weeks()
        return weeks[0][0], weeks[-1][-1]

    def reload(self) -> None:
        """Read the span again; the day and the place that were chosen stay."""
        first, last = self.span
        work = partial(read_stand, self.desk, first, last, self._day)
        self.desk.jobs.ask(self, work, self._show_stand, self.desk.notices.say_error, latest="span")

    def first_focus(self) -> QWidget | None:
        """Work begins at today."""
        return self.grid

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.desk.notices.place(self._work, self.messages)

    def show_day(self, day: date) -> None:
        """Show the month or the week of a day."""
        self._day = day
        self.grid.day = day
        self.acts.drop()
        self.reload()

    @Slot()
    def step_back(self) -> None:
        """Show the month or the week before."""
        self.show_day(self._stepped(-1))

    @Slot()
    def step_on(self) -> None:
        """Show the month or the week after."""
        self.show_day(self._stepped(1))

    @Slot()
    def ask_for_proposal(self) -> None:
        """Propose somebody for every open place of the month that is shown."""
        if self._keeps:
            self.acts.propose(*self._shown())

    @Slot()
    def plan_days(self) -> None:
        """Lay out the shifts that the patterns of this station name."""
        self.acts.plan(*self._shown())

    @Slot()
    def publish_shown(self) -> None:
        """Publish what is shown as the next version."""
        self.acts.publish(*self._shown(), name=self.name.text())

    def _stepped(self, by: int) -> date:
        if self.spread.value() is Spread.WEEK:
            return self._day + timedelta(days=7 * by)
        first = self._day.replace(day=1)
        return (first + timedelta(days=31 if by > 0 else -1)).replace(day=1)

    def _weeks(self) -> tuple[tuple[date, ...], ...]:
        return week_of(self._day) if self.spread.value() is Spread.WEEK else weeks_of(self._day)

    def _shown(self) -> tuple[date, date]:
        """Return the days that are planned and published: of a month those of the month alone."""
        if self.spread.value() is Spread.WEEK:
            return self.span
        first = self._day.replace(day=1)
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)

    def _show_stand(self, stand: Stand) -> None:
        self.stand = stand
        self.grid.today = local_date(self.desk.clock.now())
        self._show_days()
        self.swaps.show_swaps(stand.swaps, stand.people)
        set_shown(self.swaps, shown=bool(stand.swaps))
        self._show_fairness()
        self._show_state()
        self._show_place()

    @Slot()
    def _show_days(self) -> None:
        if self.stand is None:
            return
        weeks, layer = self._weeks(), self.acts.layer
        month = None if self.spread.value() is Spread.WEEK else self._day
        faces = days_of(
            self.stand.view, [day for week in weeks for day in week], month=month,
            calendar=self.desk.workspace.calendar.calendar,
            proposed=layer.proposed if layer else {}, names=layer.people if layer else {},
        )  # fmt: skip
        self.grid.show_days(weeks, faces)
        self.proposal.show_layer(layer)

    def _show_state(self) -> None:
        assert self.stand is not None, "shown after it was read"
        view = self.stand.view
        self.name.setText(month_and_year(self._day))
        published = self.tr("Published, version {n}").format(n=view.version)
        changed = self.tr("Changed since version {n}").format(n=view.version)
        known = changed if view.is_changed else published
        self.state.setText(known if view.version else self.tr("Draft, not published"))
        told = self.tr("%n shifts", "", len(view.shifts))
        missing = self.tr("%n places open", "", view.missing) if view.missing else ""
        loads = self.stand.loads
        spread = self.tr("most and fewest differ by %n turns", "", loads.spread) if loads else ""
        self._foot.setText(" · ".join(filter(None, (told, missing, spread))))
        set_shown(self.plan, shown=self._keeps)

    def _show_fairness(self) -> None:
        loads = self.stand.loads if self.stand else None
        lines = sorted(loads.lines, key=lambda one: -one.turns) if loads else []
        self.fairness.show_bars([Bar(one.person.id, one.person.name, one.turns) for one in lines])
        mean = loads.mean if loads else None
        self._mean.setText(
            self.tr("On average {n} turns").format(n=formats.plain(round(mean, 1)))
            if mean is not None
            else ""
        )

    @Slot(object, object)
    def _on_grid_chosen(self, _day: date, _cell: UUID | None) -> None:
        self._show_place()

    def _show_place(self) -> None:
        found = self.stand.place(self.grid.cell) if self.stand else None
        if found is None:
            self.place.show_nothing()
            return
        shift, cell = found
        people = self.stand.people if self.stand else {}
        self.place.show_place(shift, cell, people.get(cell.person) if cell.person else None)
        if not self._keeps:
            return
        rota, actor = self.desk.workspace.rota, self.desk.actor
        work = partial(rota.cells.candidates, actor, cell.id)
        then = lambda told: self.place.show_candidates(*told)  # noqa: E731
        self.desk.jobs.ask(self, work, then, self._pass_over, latest="candidates")

    def _pass_over(self, _error: StationError) -> None:
        """A place that went away meanwhile has nobody to be asked for it."""
        self.place.show_candidates((), {})

    @Slot(object)
    def _on_grid_opened(self, _cell: UUID) -> None:
        self.place.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_grid_cleared(self, cell: UUID) -> None:
        self._on_place_fill_wanted(cell, None)

    @Slot(object, object)
    def _on_place_fill_wanted(self, cell: UUID, person: UUID | None) -> None:
        found = self.stand.place(cell) if self.stand else None
        if found is not None and self._keeps:
            self.acts.fill(found[1], person)
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_lock_wanted(self, cell: UUID) -> None:
        found = self.stand.place(cell) if self.stand else None
        if found is not None and self._keeps:
            self.acts.lock(found[1])

    def _connect(self) -> None:
        self.earlier.clicked.connect(self.step_back)
        self.later.clicked.connect(self.step_on)
        self.spread.currentChanged.connect(lambda _spread: self.show_day(self._day))
        self.plan.clicked.connect(self.plan_days)
        self.propose.clicked.connect(self.ask_for_proposal)
        self.publish.clicked.connect(self.publish_shown)
        self.grid.chosen.connect(self._on_grid_chosen)
        self.grid.opened.connect(self._on_grid_opened)
        self.grid.cleared.connect(self._on_grid_cleared)
        self.grid.locked.connect(self._on_lock_wanted)
        self.grid.taken.connect(self.acts.take_one)
        self.place.fill_wanted.connect(self._on_place_fill_wanted)
        self.place.lock_wanted.connect(self._on_lock_wanted)
        self.swaps.decided.connect(self.acts.decide)
        self.proposal.accepted.connect(self.acts.take_all)
        self.proposal.dropped.connect(self.acts.drop)
        self.acts.proposed.connect(self._show_days)

    def _add_keys(self) -> None:
        keys = self._keys = Shortcuts(self._work)
        keys.add("F5", self.ask_for_proposal, self.tr("Propose"))
        keys.add("Alt+Left", self.step_back, self.tr("Earlier"))
        keys.add("Alt+Right", self.step_on, self.tr("Later"))
        keys.add("Esc", self.acts.drop, self.tr("Take none of the proposal"))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(self._toolbar())
        left.addWidget(self.messages)
        left.addWidget(scrolling(self.grid), 1)
        left.addWidget(self.proposal)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 6, 20, 6)
        foot.addWidget(self._foot, 1)
        left.addLayout(foot)
        columns = QHBoxLayout(self._work)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addLayout(left, 1)
        columns.addWidget(self._aside())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._work)

    def _toolbar(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(10)
        for one in (self.earlier, self.name, self.later, self.state):
            row.addWidget(one)
        row.addStretch(1)
        row.addWidget(self.spread)
        for act in (self.plan, self.propose, self.publish):
            row.addWidget(act)
            set_shown(act, shown=self._keeps)
        return row

    def _aside(self) -> Pane:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 14, 20, 20)
        column.setSpacing(16)
        column.addWidget(self.place)
        column.addWidget(self.swaps)
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Fairness"), "strong"), 1)
        head.addWidget(self._mean)
        column.addLayout(head)
        column.addWidget(self.fairness)
        column.addStretch(1)
        pane = Pane(self.tr("The chosen place"))
        pane.setProperty("surface", "rail")
        pane.set_body(body, scrolls=True)
        look.scaled(pane, lambda in_force: pane.setFixedWidth(in_force.px(_ASIDE)))
        return pane
