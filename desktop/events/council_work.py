"""Councils at work: opens their forms and hands what was typed to the services."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from db.accounts.rules import Permission, may
from db.events.contracts import EventView
from db.events.council_contracts import (
    BallotLine,
    CouncilView,
    MemberLine,
    TopicLine,
)
from db.kernel.clock import local_date
from db.kernel.ids import new_id
from desktop import look
from desktop.events import council_fields as fields
from desktop.events import council_forms as forms
from desktop.events import forms as event_forms
from desktop.events.council_list import CouncilList
from desktop.events.council_pane import CouncilPane
from desktop.frame.entry import Entry

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

Values = dict[str, Any]


class CouncilWork(QObject):
    """``done()`` follows anything that was kept."""

    done = Signal()

    def __init__(self, desk: Desk, page: Any, councils: CouncilList, pane: CouncilPane) -> None:
        super().__init__(page)
        self._desk, self._page, self._list, self._pane = desk, page, councils, pane
        self._service = desk.workspace.events.councils
        self.councils: tuple[CouncilView, ...] = ()
        self._wanted: UUID | None = None
        councils.chosen.connect(self.open)
        councils.new_wanted.connect(self.begin_new)
        pane.edit.clicked.connect(self.begin_change)
        pane.member.clicked.connect(partial(self.member, None))
        pane.topic.clicked.connect(partial(self.topic, None))
        pane.member_opened.connect(self.member)
        pane.topic_opened.connect(self.topic)
        pane.asked.connect(self._on_asked)

    def reload(self) -> None:
        """Read the councils again."""
        every, failed = (
            partial(self._service.every, self._desk.actor),
            self._desk.notices.say_error,
        )
        self._desk.jobs.ask(self, every, self._show, failed, latest="councils")

    @Slot(object)
    def open(self, council: object) -> None:
        """Show a council."""
        if isinstance(council, UUID):
            self._wanted = council
            self._show_wanted()

    @Slot()
    def begin_new(self) -> None:
        """Open the form of a new council."""
        self._council(None)

    @Slot()
    def begin_change(self) -> None:
        """Open the form that changes the council."""
        if self._pane.council is not None:
            self._council(self._pane.council)

    @Slot(object)
    def member(self, line: MemberLine | None) -> None:
        """Open the form of a seat."""
        council = self._pane.council
        if council is None:
            return
        entry, made = (
            forms.member_entry(self._desk, line),
            line.id if line else new_id(self._desk.clock),
        )

        def keep(values: Values) -> None:
            self._keep(self._service.seat, fields.member_of(made, council.id, values), entry)

        self._open(entry, keep)

    @Slot(object)
    def topic(self, line: TopicLine | None) -> None:
        """Open the form of a topic."""
        council = self._pane.council
        if council is None:
            return
        entry = forms.topic_entry(self._desk, line, self._page.lines)
        made = line.id if line else new_id(self._desk.clock)

        def keep(values: Values) -> None:
            self._keep(self._service.raise_topic, fields.topic_of(made, council.id, values), entry)

        self._open(entry, keep)

    def end(self, line: MemberLine) -> None:
        """Ask until when somebody sat, and end the seat."""
        title = self.tr("End the seat of {name}").format(name=line.name)
        entry = event_forms.day_entry(self._desk, title)
        entry.form.input("day").put(local_date(self._desk.clock.now()))

        def keep(values: Values) -> None:
            work = partial(self._service.unseat, self._desk.actor, line.id, values["day"])
            self._desk.jobs.ask(self, work, self._on_council_kept, entry.show_error)

        self._open(entry, keep)

    @Slot(object)
    def ballot(self, line: BallotLine | None) -> None:
        """Open the form of a vote at the meeting that is open, or correct what was counted."""
        view: EventView | None = self._page.view
        if view is None or view.quorum is None:
            return
        entry, event = forms.BallotEntry(self._desk, view.quorum), view.line.id
        council = next((one for one in self.councils if one.id == view.council), None)
        entry.offer_topics(council.topics if council else ())
        if line is not None:
            entry.show_ballot(line)
        made = line.id if line else new_id(self._desk.clock)

        def keep(values: Values) -> None:
            command = fields.ballot_of(made, event, values)
            work = partial(self._service.count, self._desk.actor, command)
            self._desk.jobs.ask(self, work, self._on_counted, entry.show_error)

        self._open(entry, keep)

    def _council(self, council: CouncilView | None) -> None:
        entry = forms.council_entry(self._desk, council)
        made = council.id if council else new_id(self._desk.clock)
        self._open(
            entry,
            lambda values: self._keep(self._service.keep, fields.council_of(made, values), entry),
        )

    def _keep(self, keep: Callable[[Any, Any], Any], command: object, entry: Entry) -> None:
        work = partial(keep, self._desk.actor, command)
        self._desk.jobs.ask(self, work, self._on_council_kept, entry.show_error)

    def _on_council_kept(self, council: CouncilView) -> None:
        self._wanted = council.id
        self._desk.notices.toast(self.tr("Kept: {name}").format(name=council.name))
        self.done.emit()

    def _on_counted(self, _ballots: object) -> None:
        self._desk.notices.toast(self.tr("The ballot is kept"))
        self.done.emit()

    def _show(self, councils: Sequence[CouncilView]) -> None:
        self.councils = tuple(councils)
        self._list.show_councils(councils)
        if self._wanted is None and councils:
            self._wanted = councils[0].id
        self._show_wanted()

    def _show_wanted(self) -> None:
        found = next((one for one in self.councils if one.id == self._wanted), None)
        self._list.view.show_key(self._wanted)
        self._pane.show_council(found)

    @Slot(object, QPoint)
    def _on_asked(self, line: MemberLine, at: QPoint) -> None:
        if may(self._desk.actor, Permission.KEEP_EVENTS):
            self.menu(line).popup(at)

    def menu(self, line: MemberLine) -> QMenu:
        """Return what can be done with somebody who has a seat."""
        menu = QMenu(self._page)
        menu.aboutToHide.connect(menu.deleteLater)
        told: list[tuple[str, Callable[[MemberLine], None]]] = [(self.tr("Correct…"), self.member)]
        if line.to_on is None:
            told.append((self.tr("End the seat…"), self.end))
        for text, act in told:
            action = QAction(text, menu)
            action.triggered.connect(lambda _=False, act=act: act(line))
            menu.addAction(action)
        look.current().dress(menu)
        return menu

    def _open(self, entry: Entry, keep: Callable[[Values], Any]) -> None:
        entry.wanted.connect(keep)
        self._page.open_entry(entry)
