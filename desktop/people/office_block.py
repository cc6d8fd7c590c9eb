"""The sections of the card below the facts: mandates, groups with their history, stations, what is kept besides."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.kernel.ids import MandateId, PersonId
from db.people.contracts import Mandate, PersonDetail, PersonKind
from db.people.files import MASKED, PersonFile
from desktop import look
from desktop.parts.buttons import Button, icon_button
from desktop.parts.shown import set_shown
from desktop.parts.text import WrappingLabel, label
from desktop.people import acts
from desktop.people.act_pane import Act
from desktop.people.office_facts import (
    OfficeLine,
    Standing,
    file_facts,
    group_lines,
    read_standing,
    seat_lines,
    station_lines,
)
from desktop.people.reveal import RevealLine

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

MakeAct = Callable[[], Act]
_FACT_WORD = 76


class OfficeBlock(QWidget):
    """``act_asked(Act)`` when a person wants to change one of the lines."""

    act_asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._keeps = may(desk.actor, Permission.KEEP_DIRECTORY)
        self.person: PersonDetail | None = None
        self.standing: Standing | None = None
        self._told: tuple[PersonDetail, Standing] | None = None
        self.is_ours = True
        """Whether the district would take a change of this person from here."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 0, 12, 0)
        self._column.setSpacing(2)
        self._parts: list[QWidget] = []
        self._buttons: list[Button] = []
        self.hide()

    def show_person(self, person: PersonDetail) -> None:
        """Show another person; the sections follow when they are read."""
        if self.person is None or self.person.line.id != person.line.id:
            self._clear()
        self.person = person
        if person.line.kind is PersonKind.VOTER:
            self._clear()
            return
        desk = self._desk
        self._desk.jobs.ask(
            self,
            lambda: read_standing(desk.workspace, desk.actor, person),
            partial(self._show, person),
            latest="standing",
        )

    def buttons(self) -> tuple[Button, ...]:
        """Return the buttons of the sections, top down."""
        return tuple(self._buttons)

    def offer_changes(self, is_ours: bool) -> None:
        """Offer changes only where the district would take them from here."""
        self.is_ours = is_ours
        for one in self.buttons():
            set_shown(one, shown=is_ours)

    def _show(self, person: PersonDetail, standing: Standing) -> None:
        if self.person is not person or self._told == (person, standing):
            # What says the same stays: focus, and a number that somebody is reading.
            return
        self._clear()
        self.standing, self._told = standing, (person, standing)
        if person.line.kind is PersonKind.DEPUTY:
            self._show_seats(person)
            self._show_groups(person, standing)
            self._show_stations(person, standing)
        if standing.organ:
            self._add(_heading(self.tr("Organ")))
            self._add(label(standing.organ, "body", wrap=True))
        if standing.file is not None:
            file = standing.file
            act = partial(acts.keep_file, self._desk, person, file)
            self._head(self.tr("Further facts"), "pencil", self.tr("Change further facts"), act)
            self._show_facts(file)
        self.offer_changes(self.is_ours)
        self.setVisible(bool(self._parts))

    def _show_seats(self, person: PersonDetail) -> None:
        act = partial(acts.add_seat, self._desk, person)
        self._head(self.tr("Mandates"), "plus", self.tr("Add a mandate"), act)
        seats = {seat.id: seat for seat in person.mandates}
        for line in seat_lines(person.mandates):
            seat = seats[MandateId(line.record)]
            facts = partial(acts.correct_seat, self._desk, person, seat)
            stands = partial(acts.change_seat, self._desk, person, seat)
            name = self.tr("Change how this mandate stands")
            buttons = [self._button_of(line, "refresh", name, stands)] if not line.is_over else []
            facts_name = self.tr("Change the facts of this mandate")
            self._line(line, *buttons, self._button_of(line, "pencil", facts_name, facts))
            if seat.certificate_no:
                self._show_certificate(line, seat)

    def _show_certificate(self, line: OfficeLine, seat: Mandate) -> None:
        """Show the masked number of a certificate below its seat."""
        word, desk = self.tr("Certificate"), self._desk
        shown = RevealLine(desk, f"{word} {line.text}")
        reveal = partial(desk.workspace.offices.reveal_certificate, desk.actor, seat.id)
        allowed = may(desk.actor, Permission.REVEAL_CONTACT)
        shown.show_masked(seat.id, seat.certificate_no, reveal if allowed else None)
        row = QWidget()
        side = QHBoxLayout(row)
        side.setContentsMargins(0, 0, 0, 4)
        side.addWidget(label(word, "caption"), 0, Qt.AlignmentFlag.AlignTop)
        side.addWidget(shown, 1)
        self._add(row)

    def _show_groups(self, person: PersonDetail, standing: Standing) -> None:
        groups = tuple(standing.groups.values())
        act = partial(acts.join_group, self._desk, person, groups)
        self._head(self.tr("Groups"), "plus", self.tr("Put into a group"), act)
        for line in group_lines(standing):
            leave = partial(acts.leave_group, self._desk, person, line.record)
            self._ended(line, self.tr("Take out of the group"), leave)

    def _show_stations(self, person: PersonDetail, standing: Standing) -> None:
        act = partial(acts.place, self._desk, person, tuple(standing.sites.values()))
        self._head(self.tr("Stations"), "plus", self.tr("Group into a station"), act)
        for line in station_lines(standing):
            leave = partial(acts.unplace, self._desk, person, line.record)
            self._ended(line, self.tr("Take out of the station"), leave)

    def _head(self, title: str, icon: str, name: str, act: MakeAct) -> None:
        self._add(_beside(_heading(title), self._button(icon, name, act)))

    def _ended(self, line: OfficeLine, name: str, act: MakeAct) -> None:
        """Show a line with the way to end it, as long as it is not over."""
        self._line(line, None if line.is_over else self._button_of(line, "logout", name, act))

    def _button_of(self, line: OfficeLine, icon: str, name: str, act: MakeAct) -> Button | None:
        return self._button(icon, f"{name}：{line.text}", act)

    def _line(self, line: OfficeLine, *buttons: Button | None) -> None:
        text = QWidget()
        column = QVBoxLayout(text)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(0)
        column.addWidget(label(line.text, "secondary" if line.is_over else "body", wrap=True))
        if line.caption:
            column.addWidget(label(line.caption, "caption", wrap=True))
        self._add(_beside(text, *buttons))

    def _button(self, icon: str, name: str, act: MakeAct) -> Button | None:
        if not self._keeps:
            return None
        made = icon_button(icon, name, size="small")
        made.clicked.connect(lambda: self.act_asked.emit(act()))
        self._buttons.append(made)
        return made

    def _show_facts(self, file: PersonFile) -> None:
        made = QWidget()
        form = QFormLayout(made)
        form.setContentsMargins(0, 0, 8, 0)
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(look.current().px(5))
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, word, text in file_facts(file):
            called = label(word, "label", wrap=True)
            called.setFixedWidth(look.current().px(_FACT_WORD))
            form.addRow(called, self._fact(file.person, name, word, text))
        if form.rowCount():
            self._add(made)
        else:
            self._add(label(self.tr("Nothing is kept yet"), "caption"))

    def _fact(self, person: PersonId, name: str, word: str, text: str) -> QWidget:
        """Return what shows a fact: masked ones ask why before they show themselves."""
        if name not in MASKED:
            return WrappingLabel(text)
        desk, shown = self._desk, RevealLine(self._desk, word)
        right = Permission.SEE_ID if name == "id_number" else Permission.REVEAL_CONTACT
        reveal = partial(desk.workspace.files.reveal, desk.actor, person, name)
        shown.show_masked((person, name), text, reveal if may(desk.actor, right) else None)
        return shown

    def _add(self, part: QWidget) -> None:
        self._column.addWidget(part)
        self._parts.append(part)

    def _clear(self) -> None:
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.setParent(None)
            part.deleteLater()
        self._parts, self._buttons, self._told = [], [], None
        self.hide()


def _heading(text: str) -> QWidget:
    made = label(text, "section")
    made.setContentsMargins(0, 10, 0, 2)
    return made


def _beside(text: QWidget, *buttons: QWidget | None) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    row.addWidget(text, 1)
    for button in buttons:
        if button is not None:
            row.addWidget(button)
    return made
