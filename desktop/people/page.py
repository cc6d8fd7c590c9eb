"""The directory: groups, search and table, and beside them the card or the form of one person."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.kernel.ids import MatterId, PersonId
from db.kernel.kinds import Changes, Kind
from db.people.contracts import PersonDetail
from db.people.rules import listed_kinds
from desktop.frame.desk import Desk
from desktop.frame.page import Page
from desktop.frame.pane import scrolling
from desktop.frame.panes import ThreePanes
from desktop.frame.room import Room
from desktop.frame.shortcuts import Shortcuts
from desktop.people import acts
from desktop.people.aside import Aside
from desktop.people.body_pane import BodyPane
from desktop.people.group_list import GroupList
from desktop.people.groups import EVERYBODY, Group, counts_in, ids_in, teams_of
from desktop.people.papers import PeoplePapers
from desktop.people.roster_desk import RosterDesk
from desktop.people.table import PeopleTable


class PeoplePage(Page):
    """Choosing a row shows the card; the form takes the card's place, never a dialog."""

    reloads_on: ClassVar[Changes] = frozenset({
        Kind.PERSON, Kind.MANDATE, Kind.MATTER, Kind.PERSON_FILE, Kind.DEPUTY_GROUP,
        Kind.GROUP_MEMBER, Kind.PLACEMENT, Kind.ORGANIZATION, Kind.DUTY_SHIFT, Kind.DUTY_CELL,
        Kind.DUTY_ATTENDANCE, Kind.EVALUATION_SESSION, Kind.EVALUATION_PARTY,
    })  # fmt: skip

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._group = EVERYBODY
        self._wanted: PersonId | None = None
        keeps = may(desk.actor, Permission.KEEP_DIRECTORY)
        self.groups = GroupList(listed_kinds(desk.actor), may_keep=keeps)
        self.table = PeopleTable(desk)
        self.aside = Aside(desk)
        self.card, self.form = self.aside.card, self.aside.form
        self.bodies = BodyPane(desk)
        self._middle = QStackedWidget()
        for pane in (self.table, self.bodies):
            self._middle.addWidget(pane)
        self.panes = ThreePanes(
            _beside(self.groups), self._middle, self.aside, settings=desk.settings, key="people",
            navigates=True,
        )  # fmt: skip
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.panes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.rosters = RosterDesk(desk, self._stack, self.listed)
        self.papers = PeoplePapers(desk, self._stack)
        self._connect()
        self._add_keys()
        self.aside.bring_back()

    def reload(self) -> None:
        """Read groups, table and card again; choice and typed text stay."""
        desk = self.desk
        desk.jobs.ask(self, lambda: _left_side(desk), self._show_counts, latest="counts")
        self.bodies.reload()
        self._ask_ids()
        if self._wanted is not None and not self.is_editing:
            self._ask_card(self._wanted)

    def first_focus(self) -> QWidget | None:
        """Work begins in the search."""
        return self.table.search

    def open_subject(self, subject: object) -> None:
        """Show a person, as the palette or another page asked."""
        if isinstance(subject, UUID):
            self.show_person(PersonId(subject))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.desk.notices.place(self.table.toast_ground(), self.table.messages)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        window = self.window()
        room = Room(window.width(), window.height(), self.desk.look.scale)
        for pane in (self.form, self.aside.act):
            pane.follow(room)

    @property
    def is_editing(self) -> bool:
        """Tell whether the form stands where the card was."""
        return self.aside.is_editing

    def listed(self) -> tuple[UUID, ...]:
        """Return whom the table shows while it is narrowed, nobody while it shows everybody."""
        rows = range(self.table.model.rowCount() if self._is_narrowed() else 0)
        return tuple(self.table.model.id_at(row) for row in rows)

    def show_person(self, person: PersonId) -> None:
        """Show somebody's card; a form with typed text is left alone."""
        self._wanted = person
        if not self.is_editing:
            self._ask_card(person)

    @Slot()
    def add_person(self) -> None:
        """Open an empty form for the kind of people the group holds."""
        if self._group.units:
            self.bodies.add()
        else:
            self.aside.add(self._group)

    @Slot()
    def edit_person(self) -> None:
        """Open the form with what is known of the person shown."""
        if self._group.units:
            self.bodies.change()
        else:
            self.aside.change()

    @Slot()
    def print_cards(self) -> None:
        """Look at cards and plates of who is shown."""
        self.papers.open(self.table.ids())

    @Slot(object)
    def _on_groups_current_changed(self, group: Group) -> None:
        self._group = group
        if group.units:
            self.bodies.show_group(group)
            self._middle.setCurrentWidget(self.bodies)
            return
        self._middle.setCurrentWidget(self.table)
        self.table.show_team(group.name)
        self._ask_ids()

    @Slot()
    def _on_groups_team_asked(self) -> None:
        self.aside.begin_act(acts.set_up_group(self.desk))

    @Slot()
    def _on_table_team_end_asked(self) -> None:
        if self._group.team is not None:
            self.aside.begin_act(acts.end_group(self.desk, self._group.team, self._group.name))

    @Slot(str)
    def _on_table_searched(self, _text: str) -> None:
        self._ask_ids()

    @Slot()
    def _on_table_all_requested(self) -> None:
        self._group = EVERYBODY
        self.groups.set_value(EVERYBODY)
        self._ask_ids()
        self.table.focus_search()

    @Slot(object)
    def _on_view_chosen(self, person: UUID) -> None:
        self.show_person(PersonId(person))

    @Slot(object)
    def _on_view_opened(self, person: UUID) -> None:
        self.show_person(PersonId(person))
        self.panes.focus_pane(self.aside)

    @Slot(object)
    def _on_card_matter_opened(self, matter: MatterId) -> None:
        self.desk.go("reception", matter)

    @Slot(str)
    def _on_settings_changed(self, _key: str) -> None:
        self._keys.set_letters_on(on=self.desk.settings.letter_keys)

    @Slot(object)
    def _on_form_saved(self, person: PersonDetail) -> None:
        self._wanted = person.line.id
        self._show_card(person)
        self._ask_ids()
        self.card.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_aside_form_opened(self) -> None:
        self.panes.open_drawer()
        self.aside.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_form_left(self) -> None:
        self.aside.leave_form()
        self.missing_changed.emit(0)
        if self._wanted is not None:
            self._ask_card(self._wanted)
        if self.table.view.current_id() is not None:
            self.table.enter_table()
        else:
            self.table.focus_search()

    def _connect(self) -> None:
        self.groups.currentChanged.connect(self._on_groups_current_changed)
        self.groups.team_asked.connect(self._on_groups_team_asked)
        self.bodies.act_asked.connect(self.aside.begin_act)
        self.table.team_end_asked.connect(self._on_table_team_end_asked)
        self.table.searched.connect(self._on_table_searched)
        self.table.add_requested.connect(self.add_person)
        self.table.print_requested.connect(self.print_cards)
        self.table.import_requested.connect(self.rosters.take_in)
        self.table.export_requested.connect(self.rosters.take_out)
        self.table.all_requested.connect(self._on_table_all_requested)
        self.table.view.chosen.connect(self._on_view_chosen)
        self.table.view.opened.connect(self._on_view_opened)
        self.aside.form_opened.connect(self._on_aside_form_opened)
        self.card.matter_opened.connect(self._on_card_matter_opened)
        self.form.saved.connect(self._on_form_saved)
        self.form.left.connect(self._on_form_left)
        self.aside.act.done.connect(self._on_form_left)
        self.aside.act.left.connect(self._on_form_left)
        self.form.missing_changed.connect(self.missing_changed)

    def _add_keys(self) -> None:
        keys = self._keys = Shortcuts(self)
        keys.add("Ctrl+F", self.table.focus_search, self.tr("Search a person"))
        keys.add("Ctrl+N", self.add_person, self.tr("Add a person"))
        keys.add("Ctrl+P", self.print_cards, self.tr("Print cards and plates"))
        keys.add("F2", self.edit_person, self.tr("Change the person shown"))
        keys.add_letter("/", self.table.focus_search, within=self.table.view)
        keys.set_letters_on(on=self.desk.settings.letter_keys)
        self.watch(self.desk.settings.changed, self._on_settings_changed)
        if may(self.desk.actor, Permission.KEEP_DIRECTORY):
            adding = QAction(self.tr("Add a person"), self)
            adding.triggered.connect(self.add_person)
            self.addAction(adding)

    def _ask_ids(self) -> None:
        desk, group, text = self.desk, self._group, self.table.search.text()
        if group.units:
            return
        work = partial(ids_in, desk.workspace, desk.actor, group, text)
        desk.jobs.ask(self, work, self._show_ids, latest="ids")

    def _ask_card(self, person: PersonId) -> None:
        desk = self.desk
        work = partial(desk.workspace.people.look_up, desk.actor, person)
        desk.jobs.ask(self, work, self._show_card, latest="card")

    def _is_narrowed(self) -> bool:
        return bool(self.table.search.text().strip()) or self._group is not EVERYBODY

    def _show_counts(self, found: tuple[tuple[Group, ...], Mapping[Group, int]]) -> None:
        teams, counts = found
        self.groups.show_teams(teams)
        self.groups.show_counts(counts)
        if self._group != self.groups.value():  # a group of deputies that has ended
            self._group = EVERYBODY
            self._ask_ids()

    def _show_ids(self, ids: bytes) -> None:
        self.table.show_ids(ids, filtered=self._is_narrowed())
        if self._wanted is not None and self.table.view.current_id() != self._wanted:
            self.table.view.show_record(self._wanted)

    def _show_card(self, person: PersonDetail) -> None:
        self.aside.show_card(person)
        self.missing_changed.emit(0)


def _left_side(desk: Desk) -> tuple[tuple[Group, ...], Mapping[Group, int]]:
    """Read the deputies' own groups, and how many stand in every group. Runs on the database thread."""
    teams = teams_of(desk.workspace.offices.groups(desk.actor))
    return teams, counts_in(desk.workspace, desk.actor, teams)


def _beside(groups: GroupList) -> QFrame:
    """Return the left side: the groups on the ground of the rail."""
    made = QFrame()
    made.setProperty("surface", "rail")
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 1, 0)
    column.addWidget(scrolling(groups))
    return made
