"""排班: a month or a week of reception, the place that is chosen beside it, what is proposed, and publishing it."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.kernel.clock import local_date
from db.kernel.errors import StationError
from db.kernel.kinds import Changes, Kind
from desktop.frame.desk import Desk
from desktop.frame.page import Page
from desktop.frame.pane import scrolling
from desktop.frame.shortcuts import Shortcuts
from desktop.notices.message_bar import MessageBar
from desktop.parts.shown import set_shown
from desktop.parts.text import label
from desktop.scheduling.acts import Acts
from desktop.scheduling.appointed import appointed_on
from desktop.scheduling.arranging import Arranging
from desktop.scheduling.aside import Aside
from desktop.scheduling.beside import Beside
from desktop.scheduling.faces import days_of, week_of, weeks_of, with_appointed, with_closed
from desktop.scheduling.month_grid import MonthGrid
from desktop.scheduling.papers import RotaPapers
from desktop.scheduling.place_desk import PlaceDesk
from desktop.scheduling.proposal_bar import ProposalBar
from desktop.scheduling.rota_bar import RotaBar, Spread
from desktop.scheduling.stand import Able, Stand, read_able, read_stand
from desktop.scheduling.station_choice import StationChoice


class SchedulingPage(Page):
    """Reads the span that is shown; nothing that is proposed is stored before somebody takes it."""

    reloads_on: ClassVar[Changes] = frozenset({
        Kind.DUTY_SHIFT, Kind.DUTY_CELL, Kind.DUTY_SWAP, Kind.DUTY_PATTERN, Kind.DUTY_EXCEPTION,
        Kind.DUTY_ABSENCE, Kind.DUTY_ATTENDANCE, Kind.DUTY_TABLE, Kind.PERSON, Kind.MANDATE, Kind.SETTING,
        Kind.APPOINTMENT,
    })  # fmt: skip

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.stand: Stand | None = None
        self._keeps = may(desk.actor, Permission.KEEP_ROTA)
        self._day = local_date(desk.clock.now())
        self.bar, self.messages = RotaBar(keeps=self._keeps), MessageBar()
        self.stations = StationChoice()
        self.grid = MonthGrid(self.tr("Days of the rota"))
        self.grid.day = self._day
        self.arranging = Arranging(desk, self, lambda: self.grid.day or self._day)
        self.proposal, self.aside = ProposalBar(), Aside(self.arranging, keeps=self._keeps)
        self.told = label("", "caption")
        self.acts = Acts(desk, self)
        self.places = PlaceDesk(desk, self.grid, self.aside.place, self.acts)
        self._work, self._whole = QWidget(), QStackedWidget()
        self.papers = RotaPapers(desk, self._whole)
        self._lay_out()
        self._connect()
        self._add_keys()

    @property
    def span(self) -> tuple[date, date]:
        """The first and the last day that are read."""
        weeks = self._weeks()
        return weeks[0][0], weeks[-1][-1]

    @property
    def shown(self) -> tuple[date, date]:
        """The days that are planned and published: of a month those of the month alone."""
        if self._is_week:
            return self.span
        first = self._day.replace(day=1)
        return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)

    def reload(self) -> None:
        """Read the span again; the day and the place that were chosen stay."""
        work = partial(read_stand, self.desk, *self.span, self._day, self.stations.station)
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
    def leave(self) -> None:
        """Give up the name that is being typed, else what is proposed."""
        place = self.aside.place
        if place.who.hasFocus():
            place.leave_name()
        else:
            self.acts.drop()

    @Slot()
    def propose(self) -> None:
        """Propose somebody for every open place that is shown."""
        if self._keeps and self._is_own:
            self.acts.propose(*self.shown)

    @Slot()
    def print_paper(self) -> None:
        """Offer the papers of what is shown and of the day that is chosen; they are this station's."""
        if not self._is_own:
            return
        found, (first, last) = self.places.chosen, self.shown
        person = found[1].person if found is not None else None
        # A day of the month before or after is seen in the grid, and is not what is printed.
        chosen = self.grid.day
        day = chosen if chosen and first <= chosen <= last else self._day
        self.papers.show_menu(self.bar.printer, day, person)

    @Slot()
    def _on_plan_clicked(self) -> None:
        # What lies in the past was held, or was not; it is entered by hand.
        first, last = self.shown
        self.acts.plan(max(first, local_date(self.desk.clock.now())), last)

    @Slot()
    def _on_withdraw_clicked(self) -> None:
        table = self.stand.view.withdrawable if self.stand is not None else None
        if table is not None:
            self.acts.withdraw(table)

    @Slot()
    def _on_publish_clicked(self) -> None:
        self.acts.publish(*self.shown, name=self.bar.name.text())

    @Slot()
    def add_exception(self) -> None:
        """Ask for days with reception more, or with none."""
        if self._is_own:
            self.arranging.add_exception()

    @Slot(object)
    def _on_bar_changed(self, _shown: object) -> None:
        self.show_day(self._day)

    @Slot()
    def _on_acts_proposed(self) -> None:
        if self.stand is not None:
            self._show_days(self.stand)

    @Slot(object, object)
    def _on_grid_chosen(self, _day: date, _cell: UUID | None) -> None:
        if self.stand is not None:
            self._show_place(self.stand)

    @property
    def _is_own(self) -> bool:
        return self.stations.station is None

    @property
    def _is_week(self) -> bool:
        return self.bar.spread.value() is Spread.WEEK

    def _stepped(self, by: int) -> date:
        if self._is_week:
            return self._day + timedelta(days=7 * by)
        first = self._day.replace(day=1)
        return (first + timedelta(days=31 if by > 0 else -1)).replace(day=1)

    def _weeks(self) -> tuple[tuple[date, ...], ...]:
        return week_of(self._day) if self._is_week else weeks_of(self._day)

    def _show_stand(self, stand: Stand) -> None:
        self.stand = self.places.stand = stand
        self.grid.today = local_date(self.desk.clock.now())
        self.bar.show_view(self._day, stand.view)
        self.stations.show_sites(stand.sites)
        self.bar.offer(is_own=stand.is_own)
        set_shown(self.bar.printer, shown=stand.is_own and may(self.desk.actor, Permission.PRINT))
        self.arranging.people = tuple(stand.people.values())
        self.arranging.patterns = stand.arranged.patterns
        self.aside.show_stand(stand)
        self._show_days(stand)
        self._show_told(stand)
        self._show_place(stand)

    def _show_days(self, stand: Stand) -> None:
        weeks, layer = self._weeks(), self.acts.layer
        faces = days_of(
            stand.view, [day for week in weeks for day in week],
            month=None if self._is_week else self._day,
            calendar=self.desk.workspace.calendar.calendar,
            proposed=layer.proposed if layer else {}, names=layer.people if layer else {},
        )  # fmt: skip
        faces = with_closed(faces, stand.arranged.exceptions)
        self.grid.show_days(weeks, with_appointed(faces, appointed_on(stand.appointments)))
        self.proposal.show_layer(layer)

    def _show_told(self, stand: Stand) -> None:
        view, loads = stand.view, stand.loads
        shifts = self.tr("%n shifts", "", len(view.shifts))
        missing = self.tr("%n places open", "", view.missing) if view.missing else ""
        spread = self.tr("most and fewest differ by %n turns", "", loads.spread) if loads else ""
        self.told.setText(" · ".join(filter(None, (shifts, missing, spread))))

    def _show_place(self, stand: Stand) -> None:
        found, place = self.places.chosen, self.aside.place
        if found is None:
            place.show_nothing()
            return
        shift, cell = found
        who = stand.people.get(cell.person) if cell.person else None
        place.show_place(shift, cell, who, local_date(self.desk.clock.now()))
        if self._keeps and stand.is_own:
            work = partial(read_able, self.desk, cell.id)
            self.desk.jobs.ask(self, work, place.show_able, self._pass_over, latest="who")

    def _pass_over(self, _error: StationError) -> None:
        """A place that went away meanwhile has nobody to be asked for it."""
        self.aside.place.show_able(Able())

    def _connect(self) -> None:
        self.bar.earlier.clicked.connect(self.step_back)
        self.bar.later.clicked.connect(self.step_on)
        self.stations.chosen.connect(self._on_bar_changed)
        self.bar.spread.currentChanged.connect(self._on_bar_changed)
        self.bar.plan.clicked.connect(self._on_plan_clicked)
        self.bar.propose.clicked.connect(self.propose)
        self.bar.printer.clicked.connect(self.print_paper)
        self.bar.publish.clicked.connect(self._on_publish_clicked)
        self.bar.withdraw.clicked.connect(self._on_withdraw_clicked)
        self.grid.chosen.connect(self._on_grid_chosen)
        self.grid.taken.connect(self.acts.take_one)
        self.aside.swaps.decided.connect(self.acts.decide)
        self.proposal.accepted.connect(self.acts.take_all)
        self.proposal.dropped.connect(self.acts.drop)
        self.acts.proposed.connect(self._on_acts_proposed)

    def _add_keys(self) -> None:
        keys = self._keys = Shortcuts(self._work)
        keys.add("F5", self.propose, self.tr("Propose"))
        keys.add("Alt+Left", self.step_back, self.tr("Earlier"))
        keys.add("Alt+Right", self.step_on, self.tr("Later"))
        keys.add("Ctrl+P", self.print_paper, self.tr("Print a paper"))
        if self._keeps:
            self.places.connect_acts(keys)
            keys.add("Alt+E", self.add_exception, self.tr("Add an exception"))
        keys.add("Esc", self.leave, self.tr("Take none of the proposal"))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(0)
        for part in (self.stations, self.bar, self.messages):
            left.addWidget(part)
        left.addWidget(scrolling(self.grid), 1)
        left.addWidget(self.proposal)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 6, 20, 6)
        foot.addWidget(self.told, 1)
        left.addLayout(foot)
        columns = QHBoxLayout(self._work)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addLayout(left, 1)
        columns.addWidget(self.aside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Beside(self.desk, self._whole, self.bar.appointments))
        self._whole.addWidget(self._work)
