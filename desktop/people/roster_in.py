"""Importing a list of deputies: what each row would do stands there before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.kernel.ids import ImportId, new_id
from db.kernel.kinds import Saved
from db.people.roster import ImportRoster, RosterImported, RosterUndone, RosterVerdict
from desktop.jobs.undisturbed import swept, undisturbed
from desktop.parts.buttons import Button
from desktop.parts.empty import EmptyState
from desktop.people.roster_columns import Roster, choices, read_roster
from desktop.people.roster_rows import COLUMNS, RosterLooked, examine, reasons
from desktop.sheets.sheet_in import FILE, SheetIn, SheetWords
from desktop.wording.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.jobs.progress import Progress

_SAID = SheetWords(
    title=QT_TRANSLATE_NOOP("RosterIn", "Import a list of deputies"),
    question=QT_TRANSLATE_NOOP("RosterIn", "Choose the list"),
    verdicts=tuple(RosterVerdict),
    taken=frozenset(RosterVerdict) - {RosterVerdict.REFUSED}, columns=COLUMNS, reasons=reasons,
    choices=choices, key="roster",
)  # fmt: skip


class RosterIn(SheetIn):
    """The congress's own sheet, or any list with some of its headings."""

    examined: RosterLooked | None

    def __init__(self, desk: Desk) -> None:
        beginning = _Beginning()
        super().__init__(desk, _SAID, beginning)
        beginning.chosen.connect(self.begin)
        self._arrange()

    def _read(self, path: Path) -> Roster:
        with undisturbed():
            return read_roster(path)

    def _know(self, path: Path, found: Roster) -> None:
        desk, rosters = self._desk, self._desk.workspace.rosters
        work = partial(examine, rosters, desk.actor, path, found)
        desk.jobs.ask(self, work, self._show, self._fail, latest=FILE)

    def _look_again(self, fields: Sequence[str | None] | None = None) -> None:
        now = self.examined
        assert now is not None, "only an open file is looked at again"
        roster = now.roster if fields is None else replace(now.roster, fields=tuple(fields))
        self._know(now.path, roster)

    def _writing(self, progress: Progress) -> Callable[[], Saved[RosterImported]]:
        assert self.examined is not None, "only an open file is written"
        return partial(_take_over, self._desk, self.examined, progress)

    def _writes(self) -> int:
        return len(self.examined.written()) if self.examined else 0

    def _offer_undo(self, done: RosterImported) -> None:
        told = self.tr("{added} added, {updated} corrected")
        undo = partial(_take_back, self._desk, done.import_id, self)
        self._desk.notices.toast(told.format(added=done.added, updated=done.updated), undo)

    def tell_undone(self, undone: RosterUndone) -> None:
        """Say what came of taking an import back."""
        told = self.tr("Import taken back: {retired} out of use, {restored} as before, {kept} kept")
        said = told.format(retired=undone.retired, restored=undone.restored, kept=undone.kept)
        self._desk.notices.toast(said)


class _Beginning(QWidget):
    """``chosen()`` asks for a file."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        choose = Button(self.tr("Choose a file"), icon="folder-open", kind="primary")
        choose.clicked.connect(self.chosen)
        body = self.tr(
            "Every row is shown with what would come of it; nothing is written before you agree.\n"
            "Excel (.xlsx, .xls), WPS, and CSV files with any of the 29 headings of the congress's sheet.\n"
            "Who is known already by certificate, identity number, or name and phone is corrected, not"
            " added again."
        )
        shown = EmptyState(
            "package-import", self.tr("Choose the list to take in"), body, buttons=(choose,)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(shown)


def _take_over(desk: Desk, looked: RosterLooked, progress: Progress) -> Saved[RosterImported]:
    """Write what can be written as one act. Runs on the database thread."""
    rows = tuple(line.row for line in looked.written())
    command = ImportRoster(ImportId(new_id(desk.clock)), rows)
    with undisturbed():
        return desk.workspace.rosters.take_over(desk.actor, command, swept(progress.report))


def _take_back(desk: Desk, import_id: ImportId, page: RosterIn) -> None:
    undo = partial(desk.workspace.rosters.undo, desk.actor, import_id)
    desk.jobs.ask(page, undo, page.tell_undone, desk.notices.say_error)
