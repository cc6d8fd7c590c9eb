"""签到: events at the left, the desk of the one that is open, its agenda beside it; forms take the agenda's place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.events.contracts import EventLine, EventView
from db.kernel.kinds import Changes, Kind
from desktop.events.acts import EventActs
from desktop.events.beside import Beside
from desktop.events.console import Console
from desktop.events.event_list import EventList
from desktop.events.other_places import OtherPlaces
from desktop.events.paper_orders import EventWanted, YearWanted
from desktop.events.papers import EventPapers
from desktop.events.people_menu import PeopleMenu
from desktop.events.places import Place
from desktop.events.side_forms import SideForms
from desktop.events.signing import Signing
from desktop.events.steps import Steps
from desktop.frame.desk import Desk
from desktop.frame.entry import Entry
from desktop.frame.page import Page
from desktop.frame.panes import ThreePanes
from desktop.frame.shortcuts import Shortcuts
from desktop.notices.message_bar import MessageBar
from desktop.parts.empty import EmptyState


class EventsPage(Page):
    """Choosing an event opens its desk; a scan signs in whatever has the focus."""

    reloads_on: ClassVar[Changes] = frozenset({
        Kind.EVENT, Kind.EVENT_PART, Kind.EVENT_HOST, Kind.INVITATION, Kind.ATTENDANCE_MARK,
        Kind.HEADCOUNT, Kind.EVENT_QUESTION, Kind.FAILED_SCAN, Kind.COUNCIL, Kind.COUNCIL_MEMBER,
        Kind.BALLOT,
    })  # fmt: skip

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.service = desk.workspace.events
        self.list, self.messages = EventList(desk), MessageBar()
        self.console = Console(desk)
        self.acts = EventActs(desk, self)
        self._left, self._middle = QStackedWidget(), QStackedWidget()
        self._work, self._whole = QWidget(), QStackedWidget()
        self.papers, self.beside = EventPapers(desk, self._whole), Beside(desk, self._whole)
        self.aside = self.beside.aside
        self.panes = ThreePanes(
            self._left, self._work, self.beside, settings=desk.settings, key="events"
        )
        self._nothing = EmptyState(
            "user-check",
            self.tr("No event is open"),
            self.tr("Choose one at the left, or plan one with Ctrl+N."),
        )
        self.lines: tuple[EventLine, ...] = ()
        self._wanted: UUID | None = None
        self.forms = SideForms(desk, self)
        self.steps, self.signing = Steps(desk, self), Signing(desk, self)
        self.menu = PeopleMenu(desk, self)
        self.places = OtherPlaces(desk, self)
        self._lay_out()
        self._connect()
        self._add_keys()

    @property
    def view(self) -> EventView | None:
        """The event that is open."""
        return self.console.view

    @property
    def entry(self) -> Entry | None:
        """The form that is open."""
        return self.beside.entry

    def reload(self) -> None:
        """Read the list and the open event again; what is typed stays."""
        self.places.reload()
        work = partial(self.service.events.between, self.desk.actor, *self.list.span())
        self._ask(work, self._show_lines, "events")
        if self._wanted is not None:
            self._ask_event(self._wanted)

    def first_focus(self) -> QWidget | None:
        """Work begins where a scan goes."""
        if not self.places.is_home:
            return self.places.first_focus()
        return self.console.box if self.view is not None else self.list.view

    def open_subject(self, subject: object) -> None:
        """Show an event."""
        if isinstance(subject, UUID):
            self.places.go(Place.EVENTS)
            self.open_event(subject)

    def take_scan(self, text: str) -> bool:
        """Sign in who was scanned."""
        return self.places.is_home and self.signing.sign(text)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.desk.notices.place(self._middle, self.messages)

    def open_event(self, event: UUID) -> None:
        """Open an event."""
        if event != self._wanted:
            self.close_entry()
            self.beside.show_agenda()
        self._wanted = event
        self.list.show_event(event)
        self._ask_event(event)

    @Slot()
    def begin_new(self) -> None:
        """Open the form of a plan, or of a council where they are shown; one that is open stays."""
        if may(self.desk.actor, Permission.KEEP_EVENTS):
            if self.places.place is Place.COUNCILS:
                self.places.work.begin_new()
            else:
                self.forms.plan(None)

    @Slot()
    def begin_change(self) -> None:
        """Open the form that changes what is open."""
        if not may(self.desk.actor, Permission.KEEP_EVENTS):
            return
        if self.places.place is Place.COUNCILS:
            self.places.work.begin_change()
        elif self.view is not None:
            self.forms.plan(self.view)

    @Slot()
    def print_paper(self) -> None:
        """Show the papers of the open event, or of the year that is shown."""
        if not may(self.desk.actor, Permission.PRINT):
            return
        if self.places.place is Place.YEAR:
            self.papers.open(YearWanted(*self.places.years.span()))
        elif self.view is not None:
            self.papers.open(EventWanted(self.view.line.id))

    @Slot(object)
    def open_entry(self, entry: Entry) -> None:
        """Show a form; one that is open stays."""
        self.beside.open(entry)
        self.panes.leave_out_context(left_out=False)
        self.panes.open_drawer()

    @Slot()
    def close_entry(self) -> None:
        """Put the agenda where the form was."""
        if self.beside.close_entry():
            self.panes.close_drawer()
            self._make_room()
            if (focus := self.first_focus()) is not None:
                focus.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def show_photos(self) -> None:
        """Show photos and materials of the open event."""
        if self.view is not None:
            self.beside.show_photos(self.view.line.id)
            self.panes.open_drawer()

    @Slot(object)
    def show_place(self, _place: Place) -> None:
        """Show events, councils or the figures of a year."""
        self.close_entry()
        left, middle = self.places.shown()
        if self.places.is_home:
            left, middle = self.list, self.console if self.view is not None else self._nothing
        self._left.setCurrentWidget(left)
        self._middle.setCurrentWidget(middle)
        self._make_room()
        self.places.reload()

    def _make_room(self) -> None:
        """Give the room beside to the work where nothing stands there."""
        is_empty = not self.places.is_home and not self.beside.is_needed
        self.panes.leave_out_context(left_out=is_empty)

    def _ask_event(self, event: UUID) -> None:
        service, aside = self.service, self.aside
        self._ask(partial(service.events.view, self.desk.actor, event), self._show_event, "event")
        if may(self.desk.actor, Permission.KEEP_EVENTS):
            for read, show in (
                (service.rosters.of, self.console.show_roster),
                (service.afterwards.tray, aside.show_tray),
                (service.councils.ballots, aside.show_ballots),
            ):
                self._ask(partial(read, self.desk.actor, event), show, read.__name__)

    def _ask(self, work: Callable[[], Any], then: Callable[[Any], object], what: str) -> None:
        self.desk.jobs.ask(self, work, then, self.desk.notices.say_error, latest=what)

    def _show_lines(self, lines: Sequence[EventLine]) -> None:
        self.lines = tuple(lines)
        self.list.show_lines(lines)
        if self._wanted is None and (first := self.list.first()) is not None:
            self.open_event(first)
        elif self._wanted is not None:
            self.list.show_event(self._wanted)

    def _show_event(self, view: EventView) -> None:
        if view.line.id != self._wanted:
            return
        self.console.show_event(view)
        self.aside.show_event(view)
        self.steps.show_event(view)
        if self.places.is_home:
            self._middle.setCurrentWidget(self.console)

    @Slot(object)
    def _on_kept(self, view: EventView) -> None:
        self.close_entry()
        self._wanted = view.line.id
        self._show_event(view)
        self.reload()

    def _connect(self) -> None:
        self.list.chosen.connect(self.open_event)
        self.list.new_wanted.connect(self.begin_new)
        console, aside, acts = self.console, self.aside, self.acts
        console.row_wanted.connect(self.menu.open_for)
        aside.part_pressed.connect(acts.turn_part)
        aside.heads_wanted.connect(self.forms.heads)
        aside.question_wanted.connect(self.forms.question)
        aside.record_wanted.connect(self.forms.record)
        aside.scan_settled.connect(acts.settle)
        aside.matter_wanted.connect(self.forms.matter)
        aside.photos.clicked.connect(self.show_photos)
        self.beside.left.connect(self.close_entry)
        aside.ballot_wanted.connect(self.places.work.ballot)
        self.places.moved.connect(self.show_place)
        self.places.work.done.connect(self._on_done)
        self.places.year.print_wanted.connect(self.print_paper)
        acts.kept.connect(self._on_kept)
        acts.done.connect(self._on_done)

    @Slot()
    def _on_done(self) -> None:
        self.close_entry()
        self.reload()

    def _add_keys(self) -> None:
        keys = self._keys = Shortcuts(self)
        told: tuple[tuple[str, Callable[[], object], str], ...] = (
            ("Ctrl+N", self.begin_new, self.tr("Plan an event")),
            ("F2", self.begin_change, self.tr("Change the plan")),
            ("F7", self.signing.begin_guest, self.tr("Sign in a walk-in")),
            ("F11", self.signing.open_kiosk, self.tr("Open the sign-in screen")),
            ("Ctrl+Z", self.signing.undo_last, self.tr("Take the last sign-in back")),
            ("Ctrl+P", self.print_paper, self.tr("Print a paper")),
            ("Ctrl+F", self.list.focus_search, self.tr("Search events")),
        )
        for key, act, name in told:
            keys.add(key, act, name)

    def _lay_out(self) -> None:
        for one in (self._nothing, self.console):
            self._middle.addWidget(one)
        self._left.addWidget(self.list)
        self.places.adopt(self._left, self._middle)
        middle = QVBoxLayout(self._work)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.messages)
        middle.addWidget(self._middle, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole)
        self._whole.addWidget(self.panes)
