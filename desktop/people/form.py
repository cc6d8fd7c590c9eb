"""The form for a new person or a known one; it stands where the card was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.kernel.errors import InvalidInput, Outdated, StationError
from db.kernel.ids import PersonId, new_id
from db.kernel.problems import Problem
from db.people.contracts import AddPerson, DeputyLevel, OfficerRole, PersonDetail, PersonKind
from db.people.rules import check_person, tidy_person
from db.stations.contracts import OrganizationLine
from desktop.forms.inputs import ComboOption
from desktop.forms.record_form import RecordForm
from desktop.frame.pane import FootBar, Pane, PaneHeader
from desktop.frame.room import Room
from desktop.frame.shortcuts import Shortcuts
from desktop.frame.unsaved import Content
from desktop.notices.message_bar import MessageBar
from desktop.parts.buttons import button
from desktop.parts.painting import Tone
from desktop.people.fields import (
    ASKED,
    FIELDS,
    LEGAL_ORGANS,
    MASKED,
    command_of,
    empty_command,
    filled,
)
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_SEEN = {
    "phone": QT_TRANSLATE_NOOP("RevealReason", "The number was looked at while facts changed"),
    "address": QT_TRANSLATE_NOOP("RevealReason", "The address was looked at while facts changed"),
}

UNSAVED = "person"
"""Name under which the form is kept while it is not saved."""


class PersonForm(Pane):
    """``saved(PersonDetail)`` when the service took it, ``left()`` when the person gave it up.

    Phone and address that nobody touched are never whole on this screen: the service keeps them.
    """

    saved = Signal(object)
    left = Signal()
    missing_changed = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._known = empty_command(PersonId(new_id(desk.clock)), PersonKind.VOTER)
        self._revision = 0
        self._restored: Content = {}
        self.dirty = False
        self._titles = PaneHeader()
        self.messages = MessageBar()
        self.form = RecordForm(FIELDS, check=self._check, clock=desk.clock)
        self.form.edited.connect(self._on_form_edited)
        self.form.missing_changed.connect(self.missing_changed)
        for name in MASKED:
            self.form.input(name).reveal_asked.connect(partial(self._reveal, name))
        self.save_button = button(self.tr("Save"), "check", "primary", key="Ctrl+Enter")
        self.leave_button = button(self.tr("Leave without saving"), kind="quiet")
        self._arrange()

    def begin_new(self, kind: PersonKind, rank: DeputyLevel | OfficerRole | None = None) -> None:
        """Ask for somebody new, of the kind and rank the group holds."""
        self._begin(empty_command(PersonId(new_id(self._desk.clock)), kind), revision=0)
        if isinstance(rank, DeputyLevel):
            self.form.input("level").put(rank)
        elif rank is not None:
            self.form.input("officer_role").put(rank)
        self._titles.set_title(self.tr("New person"))

    def begin_change(self, person: PersonDetail) -> None:
        """Show what is known of somebody; phone and address stay masked."""
        self._begin(command_of(person), revision=person.revision)
        self.form.input("phone").put_masked(person.line.phone)
        self.form.input("address").put_masked(person.address)
        self._titles.set_title(self.tr("Change"), person.line.name)

    def bring_back(self, kept: Content, person: PersonDetail | None) -> None:
        """Show what was typed before a lock, over what is known of the person now."""
        typed, revision = dict(kept["typed"]), int(kept["revision"])  # type: ignore[call-overload]
        if person is None:
            self.begin_new(PersonKind.VOTER)
            self._known = replace(self._known, person=PersonId(UUID(hex=str(kept["person"]))))
        else:
            self.begin_change(person)
        self._revision, self._restored = revision, typed
        self.form.restore(typed)
        self._on_form_edited()

    def first_focus(self) -> QWidget:
        """Return the field where typing begins."""
        target: QWidget = self.form.input("name").focus_target()
        return target

    def command(self) -> AddPerson:
        """Return what the form says now; what is masked and was not touched is left empty."""
        typed = self.form.read()
        given = {name: typed[name] for name in MASKED if self.form.is_shown(name)}
        return replace(filled(self._known, typed), **given)

    @Slot()
    def save(self) -> None:
        """Hand it to the service, or go to what is still needed."""
        command = self.command()
        problems = self._problems(command)
        if problems:
            self.form.show_problems(problems)
            return
        self.save_button.set_busy(self.tr("Saving…"))
        people, actor, revision = self._desk.workspace.people, self._desk.actor, self._revision
        work = partial(people.change, actor, revision, command, keeps=self._kept())
        if revision == 0:
            work = partial(people.add, actor, command)
        self._desk.jobs.ask(self, work, self._finish, self._show_trouble)

    @Slot()
    def leave(self) -> None:
        """Give the form up, with what was typed."""
        self._forget()
        self.messages.clear()
        self.left.emit()

    def follow(self, room: Room) -> None:
        """Follow the room the window leaves."""
        super().follow(room)
        self.form.set_short(short=room.is_short)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.dirty:
            self.leave()
            return
        super().keyPressEvent(event)

    def _begin(self, known: AddPerson, *, revision: int) -> None:
        self._known, self._revision, self.dirty = known, revision, False
        self._restored = {}
        self.messages.clear()
        self.form.load(known)
        self._show_kind()
        self._offer_places()

    @Slot()
    def _on_form_edited(self) -> None:
        self.dirty = True
        self._show_kind()
        content = {"person": self._known.person.hex, "revision": self._revision}
        self._desk.unsaved.keep(UNSAVED, content | {"typed": self.form.draft()})

    def _forget(self) -> None:
        if self.dirty:
            self._desk.unsaved.drop(UNSAVED)
        self.dirty = False

    def _reveal(self, name: str) -> None:
        desk, person, reason = self._desk, self._known.person, say(_SEEN[name])
        people = desk.workspace.people
        reveal = people.reveal_phone if name == "phone" else people.reveal_address
        work = partial(reveal, desk.actor, person, reason)
        desk.jobs.ask(self, work, self.form.input(name).show_revealed, self._show_trouble)

    def _show_kind(self) -> None:
        asked = ASKED[self.form.input("kind").value() or self._known.kind]
        for field in FIELDS:
            if self.form.is_shown(field.name) is not (field.name in asked):
                self.form.set_shown(field.name, shown=field.name in asked)

    def _offer_places(self) -> None:
        desk = self._desk
        desk.jobs.ask(self, desk.workspace.stations.communities, self._offer_communities)
        desk.jobs.ask(
            self, lambda: desk.workspace.stations.organizations(LEGAL_ORGANS), self._offer_organs
        )

    def _offer_communities(self, lines: Sequence[OrganizationLine]) -> None:
        entry = self.form.input("region_name")
        kept = entry.value()
        entry.set_options([ComboOption(line.name, line.name) for line in lines])
        entry.put(kept)

    def _offer_organs(self, lines: Sequence[OrganizationLine]) -> None:
        entry = self.form.input("organ")
        entry.set_options([ComboOption(line.id, line.name) for line in lines])
        entry.put(self._known.organ)
        if "organ" in self._restored:
            entry.restore(self._restored["organ"])

    def _check(self, _typed: dict[str, Any]) -> Sequence[Problem]:
        return check_person(tidy_person(self.command()))

    def _problems(self, command: AddPerson) -> list[Problem]:
        return [one for one in check_person(tidy_person(command)) if not one.warns]

    def _kept(self) -> frozenset[str]:
        """Return what stays as the directory has it."""
        form = self.form
        return frozenset(
            name for name in MASKED if form.input(name).is_kept() or not form.is_shown(name)
        )

    def _finish(self, person: PersonDetail) -> None:
        self.save_button.set_ready()
        added = self._revision == 0
        text = self.tr("{name} is added") if added else self.tr("{name} is changed")
        self._forget()
        self._desk.notices.toast(text.format(name=person.line.name))
        self.saved.emit(person)

    def _show_trouble(self, error: StationError) -> None:
        self.save_button.set_ready()
        if isinstance(error, InvalidInput):
            rest = self.form.show_problems(error.problems)
            if not rest:
                return
        said = words.said(error)
        if isinstance(error, Outdated):
            self._show_outdated(said.headline)
        else:
            self.messages.show_message(Tone.BAD, said.headline, said.body)

    def _show_outdated(self, headline: str) -> None:
        mine = button(self.tr("Save mine"))
        theirs = button(self.tr("See the newest"))
        mine.clicked.connect(lambda: self._ask_newest(self._save_over))
        theirs.clicked.connect(lambda: self._ask_newest(self.begin_change))
        body = self.tr("What was typed is still here.")
        self.messages.show_message(Tone.WARN, headline, body, buttons=(mine, theirs))

    def _ask_newest(self, then: Any) -> None:
        desk, person = self._desk, self._known.person
        desk.jobs.ask(self, lambda: desk.workspace.people.detail(desk.actor, person), then)

    def _save_over(self, newest: PersonDetail) -> None:
        self._revision = newest.revision
        self.messages.clear()
        self.save()

    def _arrange(self) -> None:
        self.save_button.clicked.connect(self.save)
        self.leave_button.clicked.connect(self.leave)
        keys = Shortcuts(self)
        keys.add("Ctrl+Return", self.save, self.tr("Save the person"))
        keys.add("Ctrl+S", self.save)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 8, 20, 20)
        column.addWidget(self.form)
        column.addStretch(1)
        foot = FootBar()
        foot.add_left(self.save_button)
        foot.add_left(self.leave_button)
        self.set_header(self._titles)
        self.add_bar(self.messages)
        self.set_body(body, scrolls=True)
        self.set_foot(foot)
