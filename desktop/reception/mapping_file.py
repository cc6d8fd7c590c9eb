"""A mapping file from the disk, and all that is wrong with one in a few lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from db.kernel.errors import InvalidInput, StationError
from db.kernel.ids import MatterId
from db.kernel.problems import Problem
from db.reception.contacts import Contact
from db.reception.ledger import LedgerLine
from db.reception.mapping import FieldMapping
from db.reception.mapping_rules import MOST_BYTES, MappingProblem, check_import, read_mapping
from db.sheets.pieces import write_rows
from db.sheets.reading import read_table
from db.sheets.writing import Report
from db.storage.files import read_start
from desktop.reception.ledger_columns import categories
from desktop.reception.mapped_reading import read_by
from desktop.reception.sheet_reading import Reading
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

ENDING = ".json"
_SHOWN = 4
_AT = QT_TRANSLATE_NOOP("MappingFile", "{place}: {fault}")
_MORE = QT_TRANSLATE_NOOP("MappingFile", "and {count} more; mend these first")


def load(path: Path) -> FieldMapping:
    """Return a mapping file; raises CannotOpen, and InvalidInput with everything that is wrong in it."""
    return read_mapping(read_start(path, MOST_BYTES + 1), categories())


def read_mapped(mapping: Path, path: Path) -> tuple[FieldMapping, Reading]:
    """Return a file of an outside platform, read by a mapping file; raises CannotOpen, InvalidInput.

    Runs away from the window and the database.
    """
    found = load(mapping)
    check_import(found)
    return found, read_by(found, read_table(path, found.layout))


def blamed(error: StationError, mapping: Path, path: Path) -> Path:
    """Return which of two files an error is about: a fault of a mapping file is no fault of what it tells of."""
    problems = error.problems if isinstance(error, InvalidInput) else ()
    return mapping if any(isinstance(one.code, MappingProblem) for one in problems) else path


def write_mapped(
    path: Path,
    mapping: FieldMapping,
    lines: Iterable[LedgerLine],
    report: Report,
    *,
    contacts: Mapping[MatterId, Contact],
) -> None:
    """Write matters as a platform takes them, one after the other; raises CannotWrite, and what stops it."""
    rows = (mapping.row(line, contacts.get(line.id)) for line in lines)
    write_rows(path, mapping.layout, mapping.headings, rows, report)


def told(error: StationError) -> str:
    """Return the first faults of a file, one a line, and how many there are besides; of other trouble what it says."""
    if isinstance(error, InvalidInput):
        return "\n".join(_lines(error.problems))
    return words.said(error).body


def _lines(problems: Sequence[Problem]) -> Iterator[str]:
    for one in problems[:_SHOWN]:
        fault = words.of(one)
        is_placed = one.field not in ("", "file")
        yield say(_AT, place=one.field, fault=fault) if is_placed else fault
    if len(problems) > _SHOWN:
        yield say(_MORE, count=len(problems) - _SHOWN)
