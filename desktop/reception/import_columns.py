"""What the preview of an import says of every row, without drawing it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from db.kernel.problems import Problem
from db.reception.ledger import RowVerdict, SheetRow, Verdict
from desktop.reception.ledger_columns import columns
from desktop.tables.column import Align, Column
from desktop.wording import words
from desktop.wording.field_words import typed_word
from desktop.wording.formats import listed
from desktop.wording.marks import QT_TRANSLATE_NOOP, say
from desktop.wording.tags import TagWords

_TAGS: Mapping[Verdict, tuple[str, str]] = {
    Verdict.NEW: ("ok", "plus"),
    Verdict.UPDATE: ("info", "pencil"),
    Verdict.SAME: ("neutral", "check"),
    Verdict.CONFLICT: ("warn", "alert-triangle"),
    Verdict.REFUSED: ("bad", "alert-circle"),
}
_CELL = QT_TRANSLATE_NOOP("ImportColumns", "{column}: {reason}")
_CHANGES = QT_TRANSLATE_NOOP("ImportColumns", "Changes {columns}")
_EMPTIES = QT_TRANSLATE_NOOP("ImportColumns", "Empties {columns}, the cell is blank")


@dataclass(frozen=True, slots=True)
class ImportLine:
    """One row of the file as the preview lists it; the id only tells rows apart."""

    id: UUID
    row: SheetRow
    verdict: RowVerdict
    title: str
    place: int
    """Its number in the file."""


def line_of(row: SheetRow, verdict: RowVerdict, title: str, place: int) -> ImportLine:
    """Return a row of the preview."""
    return ImportLine(UUID(int=row.place + 1), row, verdict, title, place)


def reasons(line: ImportLine) -> str:
    """Return what stands in the way, cell by cell; of an update which cells it changes, and which it empties."""
    told = dict.fromkeys(map(_reason, line.verdict.problems))
    if line.verdict.verdict is Verdict.UPDATE:
        told = dict.fromkeys((*_effects(line), *told))
    return listed(tuple(told))


def _effects(line: ImportLine) -> Iterator[str]:
    """Yield what an update does: a blank cell of a text takes the text away, and nobody shall miss that."""
    emptied = [name for name in line.verdict.changed if not str(line.row.values[name]).strip()]
    changed = [name for name in line.verdict.changed if name not in emptied]
    for mark, names in ((_EMPTIES, emptied), (_CHANGES, changed)):
        if names:
            yield say(mark, columns=listed(tuple(map(heading_of, names))))


def heading_of(field: str) -> str:
    """Return the heading of a column by its field, where no column shows it what people call the field."""
    marks = {one.field: one.heading for one in columns()}
    return say(marks[field]) if field in marks else typed_word(field) or field


def _reason(problem: Problem) -> str:
    told = words.of(problem).rstrip("。.")
    return say(_CELL, column=heading_of(problem.field), reason=told) if problem.field else told


def _tag(line: ImportLine) -> TagWords:
    tone, icon = _TAGS[line.verdict.verdict]
    return TagWords(tone, icon, words.of(line.verdict.verdict))


COLUMNS: tuple[Column[ImportLine], ...] = (
    Column(
        QT_TRANSLATE_NOOP("ImportColumns", "Row"), lambda line: line.place, str, 52,
        align=Align.END, keeps_width=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("ImportColumns", "What comes of it"), lambda line: line.verdict.verdict,
        tag=_tag, width=128, keeps_width=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("ImportColumns", "Number"), lambda line: line.verdict.number, str, 176,
        keeps_width=True,
    ),
    Column(
        QT_TRANSLATE_NOOP("ImportColumns", "Request"), lambda line: line.title, str, 200, grows=True
    ),
    Column(QT_TRANSLATE_NOOP("ImportColumns", "Reason"), reasons, str, 320, stretches=True),
)  # fmt: skip
"""Row as the spreadsheet numbers it, verdict, number, request, and the reason of every cell."""

NUMBER = 2
"""Place of the number, which only rows have that mean a matter of this station."""
