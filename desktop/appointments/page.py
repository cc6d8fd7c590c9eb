"""预约: the lists of appointments, the chosen one beside them, and the desk where needs meet what is offered."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any, ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.appointments.contracts import AppointmentDetail, AppointmentLine, AppointmentView, Step
from db.appointments.matching_contracts import MatchDesk
from db.kernel.clock import local_date
from db.kernel.ids import new_id
from db.kernel.kinds import Changes, Kind
from desktop import look
from desktop.appointments.acts import Acts
from desktop.appointments.bar import AppointmentBar
from desktop.appointments.card import AppointmentCard
from desktop.appointments.columns import columns
from desktop.appointments.fields import ASKED
from desktop.appointments.forms import offer_entry, step_entry
from desktop.appointments.list_in import ListIn
from desktop.appointments.matching_pane import MatchingPane
from desktop.appointments.papers import AppointmentPapers
from desktop.appointments.requests import Requests
from desktop.frame.desk import Desk
from desktop.frame.entry import Entry
from desktop.frame.page import Page
from desktop.frame.room import Room
from desktop.frame.shortcuts import Shortcuts
from desktop.notices.message_bar import MessageBar
from desktop.parts.empty import EmptyState
from desktop.tables.record_model import RecordModel
from desktop.tables.record_view import RecordView

_WIDTH = 380


class AppointmentsPage(Page):
    """Choosing a row shows the card; a form takes the card's place. ``back_wanted()`` leads to the rota."""

    reloads_on: ClassVar[Changes] = frozenset({Kind.APPOINTMENT, Kind.SUPPLY_SLOT, Kind.PERSON})
    back_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._service = desk.workspace.appointments
        self.bar, self.messages = AppointmentBar(), MessageBar()
        self.model = RecordModel(
            columns(local_date(desk.clock.now())), self._fetch, jobs=desk.jobs, parent=self
        )
        self.view = RecordView(self.model, settings=desk.settings, key="appointments")
        self.view.setAccessibleName(self.tr("Appointments"))
        self._nothing = EmptyState(
            "calendar", self.tr("Nothing stands here"), self.tr("Ctrl+N notes a request.")
        )
        self.matching, self.card = MatchingPane(desk), AppointmentCard(desk)
        self.acts, self.papers = Acts(desk, self), AppointmentPapers(desk, self)
        self.requests = Requests(desk, self.acts, self)
        self.lists = ListIn(desk, self, self.messages)
        self._lists, self._aside = QStackedWidget(), QStackedWidget()
        self.entry: Entry | None = None
        self._lay_out()
        self._connect()
        self._add_keys()
        if may(desk.actor, Permission.KEEP_APPOINTMENTS):
            self.requests.bring_back()

    def reload(self) -> None:
        """Read lists, counts, the matching desk and the chosen appointment again; a form stays."""
        desk, view = self.desk, self._view
        ask = partial(desk.jobs.ask, self)
        ask(
            partial(self._service.requests.listed, desk.actor, view),
            self._show_lines,
            latest="list",
        )
        ask(
            partial(self._service.requests.counts, desk.actor),
            self.bar.show_counts,
            latest="counts",
        )
        ask(partial(self._service.matching.desk, desk.actor), self._show_desk, latest="matching")
        if self.card.detail is not None:
            self._ask_detail(self.card.detail.line.id)

    def first_focus(self) -> QWidget | None:
        """Work begins in the list."""
        return self.view

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.desk.notices.place(self._lists, self.messages)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow()

    @Slot()
    def begin_request(self) -> None:
        """Open the form of a request; one that is open stays as it is."""
        if self.entry is None:
            self.requests.begin()

    @Slot()
    def begin_change(self) -> None:
        """Open the form of a correction of the chosen appointment."""
        detail = self.card.detail
        if self.entry is None and detail is not None and self.card.change.isVisible():
            self.requests.correct(detail)

    @Slot()
    def begin_offer(self) -> None:
        """Open the form of an offered slot."""
        if self.entry is None:
            entry = offer_entry(self.desk)
            entry.wanted.connect(partial(self._on_offer_wanted, new_id(self.desk.clock)))
            self._open(entry)

    @Slot()
    def take_usual_step(self) -> None:
        """Do what comes next with the chosen appointment."""
        if self.entry is None and self.card.usual is not None:
            self._on_step_wanted(self.card.usual)

    @Slot()
    def note_missed(self) -> None:
        """Note that nobody came."""
        detail = self.card.detail
        if self.entry is None and detail is not None and Step.MISS in detail.line.steps:
            self._on_step_wanted(Step.MISS)

    @property
    def _view(self) -> AppointmentView:
        return AppointmentView(str(self.bar.views.value()))

    @Slot(object)
    def _on_step_wanted(self, step: Step) -> None:
        detail = self.card.detail
        if detail is None:
            return
        if step is Step.RECEIVE:
            self.acts.receive(detail)
        elif step in ASKED:
            entry = step_entry(self.desk, detail, step)
            entry.wanted.connect(
                lambda values: self.acts.step(detail, step, values, entry.show_error)
            )
            self._open(entry)
        else:
            self.acts.step(detail, step)

    def _on_offer_wanted(self, supply: UUID, values: dict[str, Any]) -> None:
        assert self.entry is not None, "a form was saved that is not open"
        command = self.entry.read(values, supply)
        self.acts.offer(command, self.close_entry, self.entry.show_error)

    @Slot(object)
    def _on_acts_kept(self, detail: AppointmentDetail) -> None:
        self.close_entry()
        self.card.show_detail(detail)
        self.reload()

    @Slot()
    def close_entry(self) -> None:
        """Put the card where the form was."""
        if self.entry is not None:
            self.requests.forget()
            self._aside.removeWidget(self.entry)
            self.entry.deleteLater()
            self.entry = None
        self._aside.setCurrentWidget(self.card)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_view_chosen(self, appointment: UUID) -> None:
        self._ask_detail(appointment)

    @Slot(object)
    def _on_view_changed(self, _view: AppointmentView) -> None:
        self.bar.matching.setChecked(False)
        self.card.show_nothing()
        self.reload()

    @Slot(bool)
    def _on_matching_toggled(self, _is_shown: bool) -> None:
        self._show_list()

    @Slot()
    def _on_phone_wanted(self) -> None:
        if self.card.detail is not None:
            self.acts.reveal(self.card.detail, self.card.show_phone)

    @Slot(bool)
    def _on_paper_wanted(self, as_letter: bool) -> None:
        if self.card.detail is not None:
            self.papers.print(self.card.detail, as_letter=as_letter)

    def _fetch(self, ids: Sequence[UUID]) -> Sequence[AppointmentLine]:
        return self._service.requests.lines(self.desk.actor, ids)

    def _ask_detail(self, appointment: UUID) -> None:
        work = partial(self._service.requests.detail, self.desk.actor, appointment)
        self.desk.jobs.ask(
            self, work, self.card.show_detail, self.desk.notices.say_error, latest="detail"
        )

    def _show_lines(self, lines: Sequence[AppointmentLine]) -> None:
        self.model.set_ids(b"".join(one.id.bytes for one in lines))
        self._show_list()

    def _show_desk(self, shown: MatchDesk) -> None:
        self.matching.show_desk(shown)

    def _show_list(self) -> None:
        shown = self.view if self.model.rowCount() else self._nothing
        self._lists.setCurrentWidget(self.matching if self.bar.matching.isChecked() else shown)

    @Slot(object)
    def _open(self, entry: Entry) -> None:
        """Show a form; one that is open stays."""
        if self.entry is not None:
            entry.deleteLater()
            return
        self.entry = entry
        entry.left.connect(self.close_entry)
        self._aside.addWidget(entry)
        self._aside.setCurrentWidget(entry)
        look.current().dress(entry)
        self._follow()
        entry.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self) -> None:
        window = self.window()
        room = Room(window.width(), window.height(), self.desk.look.scale)
        for pane in (self.card, self.entry):
            if pane is not None:
                pane.follow(room)

    def _connect(self) -> None:
        self.bar.back.clicked.connect(self.back_wanted)
        self.bar.views.currentChanged.connect(self._on_view_changed)
        self.bar.add.clicked.connect(self.begin_request)
        self.bar.matching.toggled.connect(self._on_matching_toggled)
        self.view.chosen.connect(self._on_view_chosen)
        self.card.step_wanted.connect(self._on_step_wanted)
        self.card.phone_wanted.connect(self._on_phone_wanted)
        self.card.change_wanted.connect(self.begin_change)
        self.requests.opened.connect(self._open)
        self.matching.offer_wanted.connect(self.begin_offer)
        self.matching.withdrawn.connect(self.acts.withdraw)
        self.matching.given.connect(self.acts.give)
        self.acts.kept.connect(self._on_acts_kept)
        self.card.paper_wanted.connect(self._on_paper_wanted)
        self.bar.take.clicked.connect(self.lists.begin)

    def _add_keys(self) -> None:
        keys = self._keys = Shortcuts(self)
        keys.add("Ctrl+N", self.begin_request, self.tr("Note a request"))
        keys.add("Ctrl+Return", self.take_usual_step, self.tr("Do the next step"))
        keys.add("F2", self.begin_change, self.tr("Correct the request"))
        keys.add_letter("n", self.note_missed, within=self.view)
        keys.set_letters_on(on=self.desk.settings.letter_keys)

    def _lay_out(self) -> None:
        for one in (self.view, self._nothing, self.matching):
            self._lists.addWidget(one)
        self._aside.addWidget(self.card)
        look.scaled(self._aside, lambda in_force: self._aside.setFixedWidth(in_force.px(_WIDTH)))
        left = QVBoxLayout()
        left.setSpacing(0)
        for part in (self.bar, self.messages):
            left.addWidget(part)
        left.addWidget(self._lists, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self._aside)
