"""Exporting full contact details: a file chosen, a second person who agrees, and both in the journal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from db.accounts.rules import Permission
from db.kernel.clock import local_date
from db.kernel.ids import MatterId
from db.reception.contacts import Contact
from desktop.frame.pane import PaneHeader
from desktop.frame.second_person import ActOfTwo, ask_second
from desktop.parts.text import label
from desktop.reception.contacts_sheet import ENDING, sheet_of, write
from desktop.sheets.sheet_out import SheetOut
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from db.accounts.witness import Witness
    from desktop.frame.desk import Desk


class ContactsOut(SheetOut):
    """An act of two people; the second one is told how many contacts leave, and under which name."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Export full contact details"))
        self._matters: tuple[MatterId, ...] = ()
        self.count = label("", "strong")
        header = PaneHeader(
            self.tr("Export full contact details"), self.tr("An act of two people, not masked")
        )
        about = (label(say(one), "secondary", wrap=True) for one in _ABOUT)
        self._arrange(header, self.count, *about, spacing=12)

    def begin(self, matters: Sequence[MatterId]) -> None:
        """Offer the contacts of these matters, as far as they may be taken out."""
        desk = self._desk
        self.messages.clear()
        self._offer(())
        work = partial(desk.workspace.contacts.offered, desk.actor, matters)
        desk.jobs.ask(self, work, self._offer, self._fail, latest="offered")

    def _offer(self, matters: Sequence[MatterId]) -> None:
        self._matters = tuple(matters)
        self.count.setText(self.tr("Contact details of %n matters", "", len(self._matters)))
        self.export_button.setEnabled(bool(self._matters))
        first = self.export_button if self._matters else self.back_button
        first.setFocus()

    @Slot()
    def export(self) -> None:
        """Ask where to, then a second person, who so knows what leaves and under which name."""
        day = local_date(self._desk.clock.now()).isoformat()
        name = self.tr("Contact details {day}").format(day=day)
        path = self._desk.questions.save_as(f"{name}{ENDING}", f"(*{ENDING})")
        if path is None:
            return
        path = path if path.suffix else path.with_suffix(ENDING)
        sentence = self.tr(
            "{name} wants to export names, phones and addresses of %n matters in full, unencrypted,"
            " to the file {file}.",
            "",
            len(self._matters),
        ).format(name=self._desk.actor.name, file=path.name)
        verb = self.tr("Agree and export")
        then = partial(self.write_to, path)
        act = ActOfTwo(Permission.EXPORT_UNMASKED, sentence, verb, then)
        ask_second(self._desk, act, self.window())

    def write_to(self, path: Path, witness: Witness) -> None:
        """Export to this file."""
        desk = self._desk
        self._begin()
        work = partial(desk.workspace.contacts.take_out, desk.actor, witness, self._matters)
        desk.jobs.ask(self, work, partial(self._write, path, witness), self._fail)

    def _write(self, path: Path, witness: Witness, contacts: tuple[Contact, ...]) -> None:
        people = (self._desk.actor.name, witness.second.name)

        def work(station: str, report: Callable[[int], None]) -> None:
            sheet = sheet_of(station, people, contacts, self._desk.clock.now())
            write(path, sheet, contacts, report)

        self._compose(path, len(contacts), work)

    def _done(self, count: int) -> str:
        return self.tr("Contact details of %n matters exported to {name}", "", count)


_ABOUT = (
    QT_TRANSLATE_NOOP(
        "ContactsOut",
        "The matters that are marked in the list, or else the whole list that is open.",
    ),
    QT_TRANSLATE_NOOP(
        "ContactsOut",
        "Confidential and anonymous visitors stand in the file without name and phone; reports of"
        " wrongdoing are left out.",
    ),
    QT_TRANSLATE_NOOP(
        "ContactsOut",
        "The file is an Excel workbook and not encrypted. A colleague has to agree with the own"
        " passphrase; the journal keeps both names and how many contacts left.",
    ),
)
