"""Importing a ledger: what each row would do stands there before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from db.kernel.errors import StationError
from db.kernel.kinds import Saved
from db.reception.ledger import Imported, Verdict
from db.reception.mapping import FieldMapping
from db.sheets.table import Table
from desktop.parts.buttons import Button
from desktop.parts.shown import set_shown
from desktop.reception.import_beginning import ImportBeginning
from desktop.reception.import_columns import COLUMNS, NUMBER, ImportLine, reasons
from desktop.reception.import_desk import Examined, examine, read, take_over
from desktop.reception.mapping_file import blamed, read_mapped, told
from desktop.reception.sheet_reading import Reading, choices
from desktop.sheets.sheet_in import FILE, SheetIn, SheetWords
from desktop.wording.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.jobs.progress import Progress

_TAKEN = frozenset({Verdict.NEW, Verdict.UPDATE, Verdict.SAME})
_SAID = SheetWords(
    title=QT_TRANSLATE_NOOP("LedgerIn", "Import a ledger"),
    question=QT_TRANSLATE_NOOP("LedgerIn", "Choose a ledger"),
    verdicts=tuple(Verdict), taken=_TAKEN, columns=COLUMNS, reasons=reasons, choices=choices,
    key="import",
)  # fmt: skip


class LedgerIn(SheetIn):
    """A ledger of our own, of another program, or by a mapping file of an outside platform."""

    examined: Examined | None

    def __init__(self, desk: Desk) -> None:
        beginning = ImportBeginning(desk)
        super().__init__(desk, _SAID, beginning)
        self._ways = beginning
        self.spares = QCheckBox()
        self.mapped_button = Button(self.tr("By a mapping file…"), icon="link")
        self.mapped_button.clicked.connect(self.begin_mapped)
        beginning.chosen.connect(self.begin)
        beginning.mapped.connect(self.begin_mapped)
        self._arrange(rare=[self.mapped_button])

    @Slot()
    def begin_mapped(self) -> None:
        """Ask for a mapping file, then for the file of the platform it tells of."""
        if chosen := self._ways.ask(self._desk.questions):
            self.open_mapped(*chosen)

    def open_mapped(self, mapping: Path, path: Path) -> None:
        """Read a file of an outside platform by its mapping file and show what would come of its rows."""
        self._show_reading(path)

        def know(found: tuple[FieldMapping, Reading]) -> None:
            set_shown(self._columns, shown=False)
            self._examine(path, found[1], found[0].platform)

        def refuse(error: StationError) -> None:
            self._refuse(blamed(error, mapping, path), error)

        work = partial(read_mapped, mapping, path)
        self._desk.jobs.compute(self, work, know, refuse, latest=FILE)

    def _read(self, path: Path) -> tuple[Table, tuple[str | None, ...]]:
        return read(path)

    def _know(self, path: Path, found: tuple[Table, tuple[str | None, ...]]) -> None:
        set_shown(self._columns, shown=True)
        self._examine(path, Reading(*found))

    def _look_again(self, fields: Sequence[str | None] | None = None) -> None:
        now = self.examined
        assert now is not None, "only an open file is looked at again"
        if fields is None:
            self._examine(now.path, now.reading, now.platform)
        else:
            self._examine(now.path, Reading(now.table, tuple(fields)))

    def _examine(self, path: Path, reading: Reading, platform: str = "") -> None:
        desk, ledger = self._desk, self._desk.workspace.ledger
        work = partial(examine, ledger, desk.actor, path, reading, platform=platform)
        desk.jobs.ask(self, work, self._show, self._fail, latest=FILE)

    def _writing(self, progress: Progress) -> Callable[[], Saved[Imported]]:
        assert self.examined is not None, "only an open file is written"
        spares = self.spares.isChecked()
        return partial(take_over, self._desk, self.examined, progress, spares_alike=spares)

    def _offer_undo(self, done: Imported) -> None:
        self._ways.undo.offer(done)

    def _writes(self) -> int:
        examined = self.examined
        spares = self.spares.isChecked() and bool(examined and examined.alike)
        return len(examined.written(spares_alike=spares)) if examined else 0

    def _boxes(self) -> tuple[QCheckBox, ...]:
        return (self.agrees, self.spares)

    def _held(self) -> tuple[QWidget, ...]:
        return (*super()._held(), self.mapped_button, self.spares)

    def _refuse(self, path: Path, error: StationError) -> None:
        self._show_refused(path, told(error))

    def _show_columns(self, lines: Sequence[ImportLine]) -> None:
        self.view.show_column(NUMBER, shown=any(line.verdict.number for line in lines))

    @Slot()
    def _show_act(self) -> None:
        alike = len(self.examined.alike) if self.examined else 0
        self.spares.setText(self.tr("Leave out the %n rows that may be here already", "", alike))
        set_shown(self.spares, shown=alike > 0)
        super()._show_act()
