"""What an import does besides showing itself: reading the file, asking what comes of it, writing, taking back."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from db.kernel.ids import ImportId, new_id
from db.kernel.kinds import Saved
from db.reception.ledger import (
    WRITTEN,
    Imported,
    ImportLedger,
    ImportUndone,
    RowVerdict,
    Verdict,
)
from db.reception.ledger_rules import LedgerProblem
from db.sheets.reading import read_table
from db.sheets.table import Table
from desktop.jobs.undisturbed import swept, undisturbed
from desktop.reception.import_columns import ImportLine, line_of
from desktop.reception.sheet_reading import Reading, recognised
from desktop.sheets.examined import Looked
from desktop.sheets.headings import headed

if TYPE_CHECKING:
    from db.kernel.actor import Actor
    from db.reception.bookkeeping import Bookkeeping
    from desktop.frame.desk import Desk
    from desktop.jobs.progress import Progress


@dataclass(frozen=True, slots=True)
class Examined(Looked[ImportLine]):
    """A ledger with the meaning of its columns and what would come of every row."""

    reading: Reading
    platform: str = ""
    """Whose mapping file the rows were read by."""
    alike: frozenset[UUID] = frozenset()
    """New rows that may be the same as a matter here."""

    @property
    def table(self) -> Table:
        """Return the table the rows were read from."""
        return self.reading.table

    @property
    def fields(self) -> tuple[str | None, ...]:
        """Return what its columns mean."""
        return self.reading.fields

    @property
    def source(self) -> str:
        """Return the file, and the platform it came from."""
        return f"{self.path.name} · {self.platform}" if self.platform else self.path.name

    def written(self, *, spares_alike: bool = False) -> tuple[ImportLine, ...]:
        """Return the rows that would be written, without those that may be here already where that is wished."""
        spared = self.alike if spares_alike else frozenset()
        return tuple(
            line for line in self.lines if line.verdict.verdict in WRITTEN and line.id not in spared
        )

    def left_out(self) -> int:
        """Return how many rows cannot be written."""
        return self.count(Verdict.CONFLICT, Verdict.REFUSED)


def read(path: Path) -> tuple[Table, tuple[str | None, ...]]:
    """Return a file's table and what its columns mean; runs away from the window and the database."""
    with undisturbed():
        table = headed(read_table(path), recognised)
    return table, recognised(table.headings)


def examine(
    ledger: Bookkeeping, actor: Actor, path: Path, reading: Reading, *, platform: str = ""
) -> Examined:
    """Compare every row with the matter it means; nothing is written. Runs on the database thread."""
    with undisturbed():
        keyed, foreign = ledger.known(actor, reading.keys(), reading.foreign())
        rows = tuple(reading.rows(keyed, foreign))
        verdicts = ledger.judge(actor, rows)
        titles = reading.column("title") or reading.column("statement")
        lines = tuple(
            line_of(
                row, verdict, titles[row.place] if titles else "", reading.table.place_of(row.place)
            )
            for row, verdict in zip(rows, verdicts, strict=True)
        )
        counts: Counter[StrEnum] = Counter(verdict.verdict for verdict in verdicts)
        by_id = {line.id: line for line in lines}
        alike = frozenset(line.id for line in lines if _is_alike(line.verdict))
        return Examined(path, lines, by_id, counts, reading, platform, alike)


def _is_alike(verdict: RowVerdict) -> bool:
    return any(one.code is LedgerProblem.MUCH_ALIKE for one in verdict.problems)


def command_of(
    examined: Examined, import_id: ImportId, *, spares_alike: bool = False
) -> ImportLedger:
    """Return the command that writes what can be written."""
    rows = tuple(line.row for line in examined.written(spares_alike=spares_alike))
    spared = len(examined.alike) if spares_alike else 0
    return ImportLedger(import_id, examined.source, rows, examined.left_out() + spared)


def take_over(
    desk: Desk, examined: Examined, progress: Progress, *, spares_alike: bool = False
) -> Saved[Imported]:
    """Write what can be written as one act. Runs on the database thread."""
    command = command_of(examined, ImportId(new_id(desk.clock)), spares_alike=spares_alike)
    with undisturbed():
        return desk.workspace.ledger.take_over(desk.actor, command, swept(progress.report))


def take_back(desk: Desk, import_id: ImportId, progress: Progress) -> Saved[ImportUndone]:
    """Undo an import. Runs on the database thread."""
    with undisturbed():
        return desk.workspace.ledger.undo(desk.actor, import_id, swept(progress.report))
