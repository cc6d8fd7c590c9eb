"""Exporting full contact details: a file chosen, a second person who agrees, and both in the journal."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.accounts.rules import Permission
from db.kernel.clock import local_date
from db.kernel.errors import StationError
from db.kernel.ids import MatterId
from db.reception.contacts import Contact
from desktop.frame.pane import FootBar, Pane, PaneHeader
from desktop.frame.second_person import ActOfTwo, ask_second
from desktop.notices.message_bar import MessageBar
from desktop.parts.buttons import Button
from desktop.parts.painting import Tone
from desktop.parts.progress_line import ProgressLine
from desktop.parts.shown import set_shown
from desktop.parts.text import label
from desktop.reception.contacts_sheet import ENDING, sheet_of, write
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from db.accounts.witness import Witness
    from desktop.frame.desk import Desk
    from desktop.jobs.progress import Progress


class ContactsOut(Pane):
    """``left()`` asks to go back. Nothing but a whole file ever stands under the name chosen."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Export full contact details"))
        self._desk = desk
        self._matters: tuple[MatterId, ...] = ()
        self._progress: Progress | None = None
        self.count = label("", "strong")
        self.export_button = Button(self.tr("Choose the file and export"), kind="primary")
        self.stop_button = Button(self.tr("Stop"))
        self.back_button = Button(self.tr("Back"), icon="arrow-left", key="Esc")
        self._line, self._told = ProgressLine(), label("", "secondary")
        self.messages = MessageBar()
        self._arrange()
        self.export_button.clicked.connect(self.export)
        self.stop_button.clicked.connect(self.stop)
        self.back_button.clicked.connect(self.leave)
        self._show_progress(shown=False)

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
        self._progress = desk.jobs.progress(self, self._show_written)
        self._show_progress(shown=True)
        work = partial(desk.workspace.contacts.take_out, desk.actor, witness, self._matters)
        desk.jobs.ask(self, work, partial(self._write, path, witness), self._fail)

    def _write(self, path: Path, witness: Witness, contacts: tuple[Contact, ...]) -> None:
        desk, progress, total = self._desk, self._progress, len(contacts)
        if progress is None or progress.cancelled:
            return
        people = (desk.actor.name, witness.second.name)

        def work(station: str) -> int:
            sheet = sheet_of(station, people, contacts, desk.clock.now())
            write(path, sheet, contacts, lambda done: progress.report(done, total))
            return total

        def begin(station: str) -> None:
            then = partial(self._finish, path)
            desk.jobs.compute(self, lambda: work(station), then, self._fail, progress=progress)

        desk.jobs.ask(self, lambda: desk.workspace.stations.facts().name, begin, self._fail)

    def _finish(self, path: Path, count: int) -> None:
        self._end()
        told = self.tr("Contact details of %n matters exported to {name}", "", count)
        self.left.emit()
        self._desk.notices.toast(told.format(name=path.name))

    def _fail(self, error: StationError) -> None:
        self._end()
        said = words.said(error)
        self.messages.show_message(Tone.BAD, said.headline, said.body)

    def _end(self) -> None:
        self._progress = None
        self._show_progress(shown=False)

    @Slot()
    def stop(self) -> None:
        """Stop the work; no half of a file is left."""
        if self._progress is not None:
            self._progress.cancel()
            self._end()

    @Slot()
    def leave(self) -> None:
        """Go back; work under way is stopped."""
        self.stop()
        self.left.emit()

    def _show_written(self, done: int, total: int) -> None:
        told = self.tr("Writing {done} of {total}").format(done=f"{done:,}", total=f"{total:,}")
        self._line.show_part(done, total, told)
        self._told.setText(told)

    def _show_progress(self, *, shown: bool) -> None:
        for one in (self._line, self._told, self.stop_button):
            set_shown(one, shown=shown)
        self.export_button.setEnabled(not shown)

    def _arrange(self) -> None:
        self.set_header(
            PaneHeader(
                self.tr("Export full contact details"), self.tr("An act of two people, not masked")
            )
        )
        self.add_bar(self.messages)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 8, 20, 20)
        column.setSpacing(12)
        column.addWidget(self.count)
        for sentence in map(say, _ABOUT):
            column.addWidget(label(sentence, "secondary", wrap=True))
        row = QHBoxLayout()
        row.addWidget(self._line, 1)
        row.addWidget(self._told)
        row.addWidget(self.stop_button)
        column.addLayout(row)
        column.addStretch(1)
        self.set_body(body, scrolls=True)
        foot = FootBar()
        foot.add_left(self.export_button)
        foot.add_right(self.back_button)
        self.set_foot(foot)


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
