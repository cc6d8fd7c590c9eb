"""Exporting the list of deputies with the headings of the congress's own sheet, masked or by an act of two."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Slot

from db.accounts.rules import Permission, may
from db.kernel.clock import local_date
from db.people.roster import RosterLine
from desktop.forms.field import Field, Segments
from desktop.forms.record_form import RecordForm
from desktop.frame.pane import PaneHeader
from desktop.frame.second_person import ActOfTwo, ask_second
from desktop.jobs.undisturbed import undisturbed
from desktop.parts.text import label
from desktop.people.roster_columns import write_roster
from desktop.sheets.sheet_out import SheetOut
from desktop.wording.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from db.accounts.witness import Witness
    from desktop.frame.desk import Desk

ENDING = ".xlsx"
ALL, SHOWN = "all", "shown"
MASKED, IN_FULL = "masked", "in_full"
FIELDS = (
    Field(
        "scope", QT_TRANSLATE_NOOP("RosterOut", "Which deputies"),
        Segments((
            (ALL, QT_TRANSLATE_NOOP("RosterOut", "All deputies")),
            (SHOWN, QT_TRANSLATE_NOOP("RosterOut", "Those the list shows")),
        )),
        required=True, default=ALL,
    ),
    Field(
        "contacts", QT_TRANSLATE_NOOP("RosterOut", "Numbers and addresses"),
        Segments((
            (MASKED, QT_TRANSLATE_NOOP("RosterOut", "Masked")),
            (IN_FULL, QT_TRANSLATE_NOOP("RosterOut", "In full, with a second person")),
        )),
        required=True, default=MASKED,
    ),
)  # fmt: skip


class RosterOut(SheetOut):
    """A workbook that Excel and WPS open as it is: every cell typed as text, one row for each seat."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Export the list of deputies"))
        self._shown: tuple[UUID, ...] = ()
        self.form = RecordForm(FIELDS, clock=desk.clock)
        allowed = may(desk.actor, Permission.EXPORT_UNMASKED)
        self.form.set_shown("contacts", shown=allowed)
        header = PaneHeader(self.tr("Export the list of deputies"), self.tr("Excel workbook"))
        about = label(
            self.tr(
                "The 29 headings of the congress's sheet. Masked cells change nothing when the file"
                " is taken in again. Every export is noted in the journal."
            ),
            "caption",
            wrap=True,
        )
        self._arrange(header, self.form, about, spacing=16)

    def begin(self, shown: Sequence[UUID]) -> None:
        """Offer all deputies, and those that the list shows where it is narrowed."""
        self.messages.clear()
        self._shown = tuple(shown)
        self.form.clear()
        self.form.input("scope").put(SHOWN if shown else ALL)
        self.form.input("contacts").put(MASKED)
        self.form.set_shown("scope", shown=bool(shown))
        self.export_button.setFocus()

    @Slot()
    def export(self) -> None:
        """Ask where to, then write; numbers in full ask for a second person as well."""
        day = local_date(self._desk.clock.now()).isoformat()
        name = self.tr("Deputies {day}").format(day=day)
        path = self._desk.questions.save_as(f"{name}{ENDING}", f"(*{ENDING})")
        if path is None:
            return
        path = path if path.suffix else path.with_suffix(ENDING)
        if self.form.read()["contacts"] == IN_FULL:
            self._ask_second(path)
        else:
            self.write_to(path)

    def write_to(self, path: Path, witness: Witness | None = None) -> None:
        """Export to this file, in full where a second person agreed."""
        desk = self._desk
        people = self._shown if self.form.read()["scope"] == SHOWN else ()
        self._begin()
        work = partial(desk.workspace.rosters.lines, desk.actor, people, witness)
        desk.jobs.ask(self, work, partial(self._write, path), self._fail)

    def _ask_second(self, path: Path) -> None:
        sentence = self.tr(
            "{name} wants to export phones, addresses and identity numbers of deputies in full,"
            " unencrypted, to the file {file}."
        ).format(name=self._desk.actor.name, file=path.name)
        verb = self.tr("Agree and export")
        act = ActOfTwo(Permission.EXPORT_UNMASKED, sentence, verb, partial(self.write_to, path))
        ask_second(self._desk, act, self.window())

    def _write(self, path: Path, lines: Sequence[RosterLine]) -> None:
        title = self.tr("List of deputies")

        def work(_station: str, report: Callable[[int], None]) -> None:
            with undisturbed():
                write_roster(path, title, lines, report)

        self._compose(path, len(lines), work)

    def _done(self, count: int) -> str:
        return self.tr("%n mandates exported to {name}", "", count)

    def _show_progress(self, *, shown: bool) -> None:
        super()._show_progress(shown=shown)
        self.form.setEnabled(not shown)
