"""Opens the forms of the side pane and hands what was typed to the services."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol
from uuid import UUID

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.events.contracts import EventLine, EventView, InvitationLine, QuestionBegun, QuestionLine
from db.events.desk_contracts import MakeUp, PaperRows, PaperTaken, RosterTaken
from db.kernel.ids import new_id
from desktop.events import forms
from desktop.events.names_in import Names, read_names
from desktop.frame.entry import Entry
from desktop.parts.buttons import Button
from desktop.parts.painting import Tone

if TYPE_CHECKING:
    from desktop.events.acts import EventActs
    from desktop.events.signing import Signing
    from desktop.frame.desk import Desk

Values = dict[str, Any]
_RECEPTION = "reception"
"""The page of the register form."""


class Host(Protocol):
    """The page as these forms need it."""

    acts: EventActs
    signing: Signing
    lines: tuple[EventLine, ...]

    @property
    def view(self) -> EventView | None:
        """The event that is open."""

    def open_entry(self, entry: Entry) -> None:
        """Show a form."""

    def close_entry(self) -> None:
        """Put it away."""

    def reload(self) -> None:
        """Read again what is shown."""


class SideForms(QObject):
    """One form at a time; what was typed stays until it is kept or given up."""

    def __init__(self, desk: Desk, host: Any) -> None:
        super().__init__(host)
        self._desk = desk
        self._host: Host = host

    def plan(self, view: EventView | None) -> None:
        """Open the form of a plan."""
        event = view.line.id if view else new_id(self._desk.clock)
        entry = forms.plan_entry(self._desk, event, view)
        name = "plan" if view else "new"
        self._open(
            entry, lambda values: self._acts.plan(entry.read(values, event), entry.show_error), name
        )

    def guest(self, view: EventView, name: str) -> None:
        """Open the form of a walk-in."""
        made = new_id(self._desk.clock)
        entry = forms.guest_entry(self._desk, view.line.id, name, self._host.signing.at)
        self._open(
            entry, lambda values: self._acts.walk_in(entry.read(values, made), entry.show_error)
        )

    @Slot()
    def roster(self) -> None:
        """Open the form that puts people on the list."""
        view = self._host.view
        if view is not None:
            entry = forms.roster_entry(self._desk, view, self._host.lines)
            entry.add_head(self._from_file(entry))
            self._open(entry, partial(self._invite, view.line.id, entry), "roster")

    @Slot()
    def council(self) -> None:
        """Put the members of the meeting's council on the list."""
        view, rosters = self._host.view, self._desk.workspace.events.rosters
        if view is not None:
            work = partial(rosters.invite_council, self._desk.actor, view.line.id)
            self._desk.jobs.ask(self, work, self._tell_added, self._desk.notices.say_error)

    @Slot(str)
    def heads(self, place: str = "") -> None:
        """Open the form of a number from another place."""
        view = self._host.view
        if view is not None:
            made, entry = new_id(self._desk.clock), forms.heads_entry(self._desk, view, place)
            self._open(
                entry, lambda values: self._acts.count(entry.read(values, made), entry.show_error)
            )

    @Slot()
    def question(self) -> None:
        """Open the form of a question."""
        view = self._host.view
        if view is not None:
            made, entry = new_id(self._desk.clock), forms.question_entry(self._desk, view.line.id)
            self._open(
                entry,
                lambda values: self._acts.question(entry.read(values, made), entry.show_error),
                "question",
            )

    @Slot()
    def record(self) -> None:
        """Open the form of minutes and outcome."""
        view = self._host.view
        if view is None:
            return
        entry, event = forms.record_entry(self._desk, view), view.line.id

        def keep(values: Values) -> None:
            outcome = forms.outcome_of(values)
            self._acts.note(event, values.get("minutes") or "", outcome, entry.show_error)

        self._open(entry, keep, "record")

    @Slot()
    def paper(self) -> None:
        """Open the form that enters rows of a signed sheet."""
        view = self._host.view
        if view is None:
            return
        entry, event = forms.paper_entry(self._desk), view.line.id

        def keep(values: Values) -> None:
            command = PaperRows(event, values["rows"] or "", self._host.signing.at)
            self._acts.paper(command, self._tell_unknown, entry.show_error)

        self._open(entry, keep)

    @Slot()
    def desk(self) -> None:
        """Open the form that names this desk; the name stays with this computer."""
        entry = forms.desk_entry(self._desk, self._desk.settings.sign_in_desk)

        def keep(values: Values) -> None:
            self._desk.settings.sign_in_desk = " ".join((values["name"] or "").split())
            told = self.tr("This desk is called: {name}").format(name=self._host.signing.at)
            self._desk.notices.toast(told)
            self._host.close_entry()

        self._open(entry, keep)

    def reason(self, title: str, then: Callable[[str, Entry], Any]) -> None:
        """Open a form that asks for a reason."""
        entry = forms.reason_entry(self._desk, title)
        self._open(entry, lambda values: then(values["reason"] or "", entry))

    def day(self, title: str, then: Callable[[Any, Entry], Any]) -> None:
        """Open a form that asks for a new day."""
        entry = forms.day_entry(self._desk, title)
        self._open(entry, lambda values: then(values["day"], entry))

    def substitute(self, line: InvitationLine) -> None:
        """Open the form of who comes in somebody's place."""
        entry = forms.stand_in_entry(self._desk, line)

        def keep(values: Values) -> None:
            self._acts.substitute(line.id, forms.invitee_of(values), entry.show_error)

        self._open(entry, keep)

    def make_up(self, line: InvitationLine) -> None:
        """Open the form of a make-up."""
        view, entry = self._host.view, forms.make_up_entry(self._desk, line.name)
        made = new_id(self._desk.clock)

        def keep(values: Values) -> None:
            if view is not None:
                at = forms.arrived(view, values["hour"] or "")
                command = MakeUp(
                    made, line.id, at, values["approved_by"] or "", values["reason"] or ""
                )
                self._acts.make_up(command, entry.show_error)

        self._open(entry, keep)

    @Slot(object)
    def matter(self, question: QuestionLine) -> None:
        """Lead to the register form with the question in it; registering ties the two."""
        view, one = self._host.view, question
        if view is not None:
            begun = QuestionBegun(one.id, one.asker, one.unit, one.question, view.line.title)
            self._desk.go(_RECEPTION, begun)

    def _from_file(self, entry: Entry) -> QWidget:
        made = Button(self.tr("Names of a file…"), icon="package-import", size="small")
        made.clicked.connect(partial(self._choose_file, entry))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(20, 4, 20, 4)
        row.addWidget(made)
        row.addStretch(1)
        return line

    def _choose_file(self, entry: Entry) -> None:
        pattern = self.tr("Spreadsheets") + " (*.xlsx *.xls *.csv)"
        path = self._desk.questions.open_file(self.tr("Names of a file"), pattern)
        if path is not None:
            then = partial(self._put_names, entry)
            self._desk.jobs.compute(entry, partial(read_names, path), then, entry.show_error)

    def _put_names(self, entry: Entry, names: Names) -> None:
        """Let the names of a file follow what stands in the form; they are looked at before they are kept."""
        lines = entry.form.input("lines")
        there = (lines.value() or "").rstrip()
        lines.put("\n".join((*([there] if there else ()), *names.lines)))
        told = self.tr(
            "%n names read. Look them over, then put them on the list.", "", len(names.lines)
        )
        lost = self.tr(
            "%n telephone numbers were rounded by Excel and left empty.", "", names.damaged
        )
        entry.messages.clear()
        entry.messages.show_message(Tone.INFO, told, lost if names.damaged else "")

    def _invite(self, event: UUID, entry: Entry, values: Values) -> None:
        rosters, actor = self._desk.workspace.events.rosters, self._desk.actor
        work: list[Callable[[], Any]] = []
        if values.get("group"):
            work.append(partial(rosters.invite_group, actor, event, values["group"]))
        if values.get("earlier"):
            work.append(partial(rosters.invite_as_at, actor, event, values["earlier"]))
        if lines := forms.invitees_of(values.get("lines") or "", values["role"]):
            work.append(partial(rosters.invite, actor, event, lines))
        for one in work[:-1]:
            self._desk.jobs.ask(self, one, None, entry.show_error)
        self._desk.jobs.ask(self, work[-1], self._tell_added, entry.show_error)

    def _tell_added(self, taken: RosterTaken) -> None:
        told = self.tr("%n put on the list", "", len(taken.added))
        if taken.there_before:
            told += self.tr(", {n} stood on it before").format(n=taken.there_before)
        self._desk.notices.toast(told)
        self._host.close_entry()
        self._host.reload()

    def _tell_unknown(self, taken: PaperTaken) -> None:
        if taken.unknown:
            numbers = "、".join(str(one) for one in taken.unknown[:20])
            told = self.tr("Nobody has these numbers: {numbers}").format(numbers=numbers)
            self._desk.notices.banner(None, "warn", told)

    @property
    def _acts(self) -> EventActs:
        return self._host.acts

    def _open(self, entry: Entry, keep: Callable[[Values], Any], name: str = "") -> None:
        """Show a form; one with a name finds again what was typed into it before a lock."""
        view = self._host.view
        if name:
            entry.keep_as(f"event-{name}-{view.line.id.hex if view else ''}")
        entry.wanted.connect(keep)
        self._host.open_entry(entry)
