"""What stands between this computer and a loss: backups, what is kept of people, and what stays in memory."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel

from db.accounts.rules import Permission, may
from db.kernel.errors import StationError
from db.kernel.kinds import Action
from db.storage.backups import CARRIED, Backup, Rehearsal, backups_in
from desktop.parts.buttons import button
from desktop.parts.shown import set_shown
from desktop.parts.text import label
from desktop.printing.printer import PrintOutcome, PrintWay, PrintWish
from desktop.settings.accounts import change_key
from desktop.settings.rows import SectionView, beside, stacked
from desktop.shell.backup_keeper import make
from desktop.shell.secrecy import open_swaps
from desktop.wording import formats, words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.printing.paper import Paper


class SafetySection(SectionView):
    """Backups are made by themselves every day; here one can be made now, and the way back is told."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.told: QLabel = label("", "strong", wrap=True)
        self.now = button(self.tr("Back up now"), "device-floppy")
        self.now.clicked.connect(self._on_now_clicked)
        set_shown(self.now, shown=may(desk.actor, Permission.MAKE_BACKUP))
        self.rehearse = button(self.tr("Rehearse a restore"), "refresh")
        self.rehearse.clicked.connect(self._on_rehearse_clicked)
        set_shown(self.rehearse, shown=may(desk.actor, Permission.MAKE_BACKUP))
        self.add_row(
            self.tr("Backups"),
            self.tr("One a day by itself, each proven by opening it; seven days, four weeks and"
                    " twelve months are kept"),
            stacked(self.told, beside(self.now, self.rehearse)),
        )  # fmt: skip
        self._add_medium()
        self.lock = button(self.tr("Lock the screen"), "lock")
        self.lock.clicked.connect(self._on_lock_clicked)
        self.add_row(
            self.tr("Restore a backup"),
            self.tr("Lock the screen, then “Passphrase forgotten” and “Restore a backup”: the station becomes"
                    " what it was at that time, the files of now are kept aside"),
            beside(self.lock),
        )  # fmt: skip
        self.key = button(self.tr("Change the key"), "key")
        self.key.clicked.connect(self._on_key_clicked)
        if may(desk.actor, Permission.KEEP_ACCOUNTS):
            effect = self.tr(
                "After somebody left: locks for a moment, everybody keeps their passphrase"
            )
            self.add_row(self.tr("Key of the station"), effect, beside(self.key))
        self._add_purposes()
        self.memory: QLabel = label("", wrap=True)
        effect = self.tr("What was in memory must not stay readable on the disk")
        self.add_row(self.tr("Memory of this computer"), effect, self.memory)
        self.reload()

    def reload(self) -> None:
        """Look at the backups and the swap areas anew."""
        jobs = self.desk.jobs
        jobs.compute(self, self.desk.workspace.backups.all, self._show_backups)
        jobs.compute(self, open_swaps, self._show_swaps)
        self._look_at_medium()

    def _add_medium(self) -> None:
        self.medium: QLabel = label("", wrap=True)
        self.choose = button(self.tr("Choose a folder…"), "folder-open")
        self.choose.clicked.connect(self._on_choose_clicked)
        set_shown(self.choose, shown=may(self.desk.actor, Permission.MAKE_BACKUP))
        effect = self.tr(
            "Another disk or a stick that stays in the station; once a week the newest backup goes there"
        )
        self.add_row(self.tr("Second medium"), effect, stacked(self.medium, beside(self.choose)))

    def _add_purposes(self) -> None:
        self.table = button(self.tr("Print the table"), "printer")
        self.table.clicked.connect(self._on_table_clicked)
        effect = self.tr(
            "What is kept of people, what for and how long: to be hung up, or shown to who asks"
        )
        self.add_row(self.tr("Personal data"), effect, beside(self.table))

    def _show_backups(self, backups: tuple[Backup, ...]) -> None:
        if not backups:
            self.told.setText(self.tr("There is no backup yet."))
            return
        at = formats.moment(backups[0].made, self.desk.clock.now())
        newest = self.tr("Newest: {time}, verified.").format(time=at)
        self.told.setText(newest + self.tr("%n backups in all.", "", len(backups)))

    def _show_swaps(self, areas: tuple[str, ...]) -> None:
        if areas:
            self.memory.setText(
                self.tr(
                    "The swap area {areas} is not encrypted. Ask for it to be encrypted or switched off."
                ).format(areas=formats.listed(areas))
            )
        else:
            self.memory.setText(self.tr("In order: no open swap area, no memory dumps."))

    @Slot()
    def _on_now_clicked(self) -> None:
        self.now.set_busy(self.tr("Backing up"))
        make(self.desk, self, self._on_made, self._on_failed)

    @Slot()
    def _on_rehearse_clicked(self) -> None:
        self.rehearse.set_busy(self.tr("Bringing it back"))
        jobs, backups = self.desk.jobs, self.desk.workspace.backups
        jobs.compute(self, backups.rehearse, self._show_rehearsal, self._on_not_rehearsed)

    def _show_rehearsal(self, found: Rehearsal) -> None:
        self.rehearse.set_ready()
        accounts, actor = self.desk.workspace.accounts, self.desk.actor
        self.desk.jobs.ask(self, partial(accounts.note, actor, Action.BACKUP_REHEARSED))
        at = formats.moment(found.backup.made, self.desk.clock.now())
        told = self.tr(
            "The backup of {time} came back whole: {rows} rows in {tables} tables were read."
        )
        self.told.setText(told.format(time=at, rows=f"{found.rows:,}", tables=found.tables))

    def _on_not_rehearsed(self, error: StationError) -> None:
        self.rehearse.set_ready()
        said = words.said(error)
        self.told.setText(
            self.tr("The backup did not come back. {reason}").format(reason=said.whole)
        )

    def _look_at_medium(self) -> None:
        medium = self.desk.settings.second_medium
        if not medium:
            self.medium.setText(
                self.tr("None is chosen: a broken disk would take all backups with it.")
            )
            return
        work = partial(backups_in, Path(medium) / CARRIED)
        self.desk.jobs.compute(self, work, partial(self._show_carried, medium))

    def _show_carried(self, medium: str, backups: tuple[Backup, ...]) -> None:
        if not backups:
            self.medium.setText(self.tr("No backup is in {folder} yet.").format(folder=medium))
            return
        at = formats.moment(backups[0].made, self.desk.clock.now())
        told = self.tr("Newest in {folder}: {time}, verified.")
        self.medium.setText(told.format(folder=medium, time=at))

    @Slot()
    def _on_choose_clicked(self) -> None:
        chosen = self.desk.questions.choose_folder(self.tr("Folder on another disk or a stick"))
        if chosen is None:
            return
        self.desk.settings.second_medium = str(chosen)
        self.choose.set_busy(self.tr("Copying"))
        work = partial(self.desk.workspace.backups.carry, chosen)
        self.desk.jobs.compute(self, work, self._on_carried, self._on_not_carried)

    def _on_carried(self, _backup: Backup) -> None:
        self.choose.set_ready()
        self._look_at_medium()

    def _on_not_carried(self, error: StationError) -> None:
        self.choose.set_ready()
        said = words.said(error)
        self.medium.setText(self.tr("Nothing was copied. {reason}").format(reason=said.whole))

    @Slot()
    def _on_lock_clicked(self) -> None:
        self.desk.lock()

    @Slot()
    def _on_key_clicked(self) -> None:
        change_key(self.desk, self)

    @Slot()
    def _on_table_clicked(self) -> None:
        """Draw the table on the pool, for ReportLab takes its time, then print it."""
        self.table.set_busy(self.tr("Drawing the table"))
        jobs, facts = self.desk.jobs, self.desk.workspace.stations.facts

        def draw(station: str) -> None:
            jobs.compute(self, partial(_drawn, station), self._print_table)

        jobs.ask(self, lambda: facts().name, draw)

    def _print_table(self, paper: Paper) -> None:
        self.table.set_ready()
        wish = PrintWish(self.desk.printing.printer_for(roll=False))
        self.desk.printing.print(self, paper, wish, then=self._on_printed)

    def _on_printed(self, outcome: PrintOutcome) -> None:
        if outcome.way is PrintWay.PRINTED:
            told = self.tr("Sent to {printer}").format(printer=outcome.printer)
        else:
            told = self.tr("No printer was found, kept as {path}").format(path=outcome.path)
        self.desk.notices.toast(told)

    def _on_made(self, _backup: Backup) -> None:
        self.now.set_ready()
        self.reload()
        self.desk.notices.toast(self.tr("The backup is made and verified"))

    def _on_failed(self, error: StationError) -> None:
        self.now.set_ready()
        said = words.said(error)
        self.told.setText(self.tr("No backup was made. {reason}").format(reason=said.whole))


def _drawn(station: str) -> Paper:
    from desktop.settings.sheet_purposes import purposes_paper

    return purposes_paper(station)
