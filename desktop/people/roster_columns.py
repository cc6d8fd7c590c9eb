"""The columns of a list of deputies: found by the headings of the congress's own sheet, read and written alike."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from pathlib import Path

import msgspec

import resources
from db.kernel.json import decode
from db.kernel.problems import Problem
from db.people.contracts import DeputyLevel, Gender, MandateStatus
from db.people.roster import RosterLine, RosterProblem, RosterRow
from db.sheets.reading import read_table
from db.sheets.table import Cell, Sheet, SheetColumn, Table
from db.sheets.writing import Report, write_workbook
from desktop.sheets.headings import headed, meant

_CODED: Mapping[str, type[StrEnum]] = {
    "gender": Gender, "level": DeputyLevel, "status": MandateStatus,
}  # fmt: skip
_WIDE = frozenset({"work_unit", "address", "pledge", "electoral_district", "id_number"})
_YES, _NO = "yes", "no"
_LOOSE = re.compile(r"[\s*＊:：()（）\[\]【】]+")
_MONTH = re.compile(r"((?:19|20)\d{2})\s*[-/.年]?\s*(0?[1-9]|1[0-2])(?!\d)\s*(?:月|[-/.].*|月.*)?")
_PACKED_DAY = re.compile(r"((?:19|20)\d{2})(0[1-9]|1[0-2])\d{2}")
_SERIAL_DAY = re.compile(r"[1-5]\d{4}(?:\.\d+)?")
_FIRST_SERIAL = date(1899, 12, 30)


class Headings(msgspec.Struct, frozen=True):
    """``resources/roster/headings.json``: names of columns, the first one ours, and words for values."""

    headings: dict[str, tuple[str, ...]]
    words: dict[str, dict[str, str]]


@cache
def headings() -> Headings:
    """Return the table of names."""
    return decode(resources.path("roster", "headings.json").read_bytes(), Headings)


@dataclass(frozen=True, slots=True)
class Roster:
    """A list that was read, with the meaning of its columns; None for one that nobody knows."""

    table: Table
    fields: tuple[str | None, ...]

    def rows(self) -> tuple[RosterRow, ...]:
        """Return what every row says; empty ones say nothing and are left out."""
        return tuple(row for row in self._rows() if row.values or row.problems)

    def _rows(self) -> Iterator[RosterRow]:
        for place, cells in enumerate(self.table.rows):
            values: dict[str, object] = {}
            problems = []
            for at, (field, cell) in enumerate(zip(self.fields, cells, strict=True)):
                if field is None or not cell.strip():
                    continue
                value = _value(field, cell)
                if (place, at) in self.table.damaged:
                    value = Problem(field, RosterProblem.ROUNDED)
                if isinstance(value, Problem):
                    problems.append(value)
                else:
                    values[field] = value
            yield RosterRow(place, values, tuple(problems))


def read_roster(path: Path) -> Roster:
    """Return a list from the disk; raises InvalidInput, CannotOpen. Runs away from the window and the database."""
    table = headed(read_table(path), recognised)
    return Roster(table, recognised(table.headings))


def write_roster(path: Path, title: str, lines: Iterable[RosterLine], report: Report) -> None:
    """Write a list with the same headings, every cell as text; raises CannotWrite."""
    columns = tuple(
        SheetColumn(names[0], 24 if field in _WIDE else 14)
        for field, names in headings().headings.items()
    )
    fields = tuple(headings().headings)
    rows = (tuple(_cell(field, line.values.get(field)) for field in fields) for line in lines)
    write_workbook(path, Sheet(title, columns), rows, report)


def recognised(names: Sequence[str]) -> tuple[str | None, ...]:
    """Return the field each column means, None for one that nobody knows; a field is meant once."""
    known = {_loose(one): field for field, many in headings().headings.items() for one in many}
    return meant(names, known, _loose)


def choices() -> tuple[tuple[str, str], ...]:
    """Return field and heading of everything a column can be said to mean, in the order of the sheet."""
    return tuple((field, names[0]) for field, names in headings().headings.items())


def _value(field: str, cell: str) -> object:
    """Return what a cell says, or the problem with it."""
    if field in headings().words:
        code = _words(field).get(_loose(cell))
        if code is None:
            return Problem(field, RosterProblem.WORD_UNKNOWN, {"word": cell.strip()[:20]})
        return code == _YES if field == "is_reelected" else _CODED[field](code)
    if field == "birth_month":
        return _month(cell) or Problem(field, RosterProblem.NOT_A_MONTH)
    return cell


def _month(cell: str) -> str | None:
    text = unicodedata.normalize("NFKC", cell).strip()
    if _SERIAL_DAY.fullmatch(text):
        return (_FIRST_SERIAL + timedelta(days=int(float(text)))).isoformat()[:7]
    found = _PACKED_DAY.fullmatch(text) or _MONTH.fullmatch(text)
    return f"{found[1]}-{int(found[2]):02}" if found else None


def _cell(field: str, value: object) -> Cell:
    if value is None or value == "":
        return ""
    if field == "is_reelected":
        value = _YES if value else _NO
    if field not in headings().words:
        return str(value)
    told = headings().words[field]
    return next(word for word, code in told.items() if code == value)


@cache
def _words(field: str) -> Mapping[str, str]:
    return {_loose(word): code for word, code in headings().words[field].items()}


def _loose(text: str) -> str:
    return _LOOSE.sub("", unicodedata.normalize("NFKC", text)).casefold()
