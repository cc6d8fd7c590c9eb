"""A sheet that comes in: which column means what, and what every row says in the floor's own terms."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cache
from typing import Any, Protocol

import msgspec

import resources
from db.kernel.clock import CHINA
from db.kernel.json import decode
from db.kernel.problems import Problem
from db.reception.codes import DemandType, MatterState, ResultClass, Scale, Urgency
from db.reception.ledger import FILED, LedgerLine, SheetRow
from db.reception.ledger_rules import LedgerProblem
from db.reception.mapping import NUMBER_ELSEWHERE
from db.sheets.table import Cell, Table
from db.sheets.writing import plain
from desktop.reception.ledger_columns import KEY, REVISION, categories, columns
from desktop.sheets.headings import meant
from desktop.wording import result_words, words
from desktop.wording.marks import say

_CODED: Mapping[str, type[StrEnum]] = {
    "demand_type": DemandType, "urgency": Urgency, "scale": Scale, "state": MatterState,
    "result": ResultClass,
}  # fmt: skip
_DAYS = frozenset({"received_at", "replied_at", "closed_at"})
_DAY = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?"
    r"(?:[ T]+(\d{1,2}):(\d{2})(?::\d{2})?)?"
)
_PACKED_DAY = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})()()")
_SERIAL_DAY = re.compile(r"[2-6]\d{4}(?:\.\d+)?")
_FIRST_SERIAL = datetime(1899, 12, 30, tzinfo=CHINA)
_WEEKDAY = re.compile(r"\s*[（(]?(?:周|星期)[一二三四五六日天][）)]?")
_LOOSE = re.compile(r"[\s*＊:：()（）\[\]【】]+")


class Synonyms(msgspec.Struct, frozen=True):
    """``resources/ledger/headings.json``: other names of columns, other words for values."""

    headings: dict[str, tuple[str, ...]]
    words: dict[str, dict[str, str]]


@cache
def synonyms() -> Synonyms:
    """Return the table of other names."""
    return decode(resources.path("ledger", "headings.json").read_bytes(), Synonyms)


def recognised(names: Sequence[str]) -> tuple[str | None, ...]:
    """Return the field each column means, None for one that nobody knows; a field is meant once."""
    return meant(names, {_loose(name): field for name, field in _names()}, _loose)


def choices() -> tuple[tuple[str, str], ...]:
    """Return field and heading of everything a column can be said to mean, in the ledger's order."""
    return tuple((one.field, say(one.heading)) for one in columns())


class ShownColumn(Protocol):
    """What a cell is compared with: the words it would have, were it written now."""

    @property
    def may_be_corrected(self) -> bool:
        """Tell whether another value in the sheet changes the matter."""

    def cell(self, line: LedgerLine, /) -> Cell:
        """Return the cell of a matter."""


class RowReader:
    """Reads cells of one sheet; the words of every coded column are looked up once."""

    def __init__(self, fields: Sequence[str | None]) -> None:
        meant = set(fields)
        self._columns: Mapping[str, ShownColumn] = {
            one.field: one for one in columns() if one.field in meant
        }
        self._words = {name: _members(name) for name in _CODED}
        self._categories = _category_codes()

    def row(
        self, place: int, said: Mapping[str, str], rounded: set[str], known: LedgerLine | None
    ) -> SheetRow:
        """Return one row as the floor takes it."""
        values: dict[str, object] = {}
        problems: list[Problem] = []
        for field, cell in said.items():
            if field in (KEY, REVISION):
                continue
            found = self._cell(field, cell, known, is_ours=bool(said.get(KEY)))
            if isinstance(found, Problem):
                problems.append(found)
            elif found is not None:
                if field in rounded:
                    problems.append(Problem(field, LedgerProblem.ROUNDED))
                values[field] = found
        number = said.get(NUMBER_ELSEWHERE, "").strip()
        if known is not None and number and not said.get(KEY, "").strip():
            # The number says which matter is meant, so it stays though it changes nothing.
            values[NUMBER_ELSEWHERE] = number
        revision = said.get(REVISION, "").strip()
        return SheetRow(
            place, said.get(KEY, "").strip(), int(revision) if revision.isdecimal() else None,
            values, tuple(problems),
        )  # fmt: skip

    def _cell(
        self, field: str, cell: str, known: LedgerLine | None, *, is_ours: bool
    ) -> object | Problem | None:
        """Return the value of a cell, a problem, or None where it says nothing new."""
        if known is None:
            return self._value(field, cell) if field in FILED and cell.strip() else None
        column = self._columns[field]
        if _says_the_same(cell, column.cell(known)):
            return None
        if not column.may_be_corrected:
            # A sheet of another system has its own words for what happened; ours must match.
            return Problem(field, LedgerProblem.ONLY_SHOWN) if is_ours else None
        is_text = field not in _CODED and field != "category"
        if cell.strip() or is_text:
            return self._value(field, cell)
        return Problem(field, LedgerProblem.BLANK_KEEPS, warns=True)

    def _value(self, field: str, cell: str) -> object | Problem:
        if field in _DAYS:
            return day_of(cell) or Problem(field, LedgerProblem.NOT_A_DAY)
        table: Mapping[str, object] | None = self._words.get(field)
        if field == "category":
            table = self._categories
        if table is None:
            return cell
        found = table.get(_loose(cell))
        unknown = Problem(field, LedgerProblem.WORD_UNKNOWN, {"word": cell.strip()[:20]})
        return unknown if found is None else found


@dataclass(frozen=True, slots=True)
class Reading:
    """A table with the meaning of its columns."""

    table: Table
    fields: tuple[str | None, ...]
    reader: Callable[[Sequence[str | None]], RowReader] = RowReader
    """Reads the cells: by our own words, or by those of a mapping file."""

    def keys(self) -> tuple[str, ...]:
        """Return the machine numbers that rows carry."""
        return tuple(one for one in self.column(KEY) if one)

    def foreign(self) -> tuple[str, ...]:
        """Return the numbers of another system, of rows without a machine number."""
        keys = self.column(KEY) or ("",) * len(self.table.rows)
        numbers = self.column(NUMBER_ELSEWHERE)
        return tuple(one for one, key in zip(numbers, keys, strict=False) if one and not key)

    def rows(
        self, keyed: Mapping[str, LedgerLine], foreign: Mapping[str, LedgerLine]
    ) -> Iterator[SheetRow]:
        """Yield what every row says, compared with the matter it means."""
        reader = self.reader(self.fields)
        for place, cells in enumerate(self.table.rows):
            said = {f: cell for f, cell in zip(self.fields, cells, strict=True) if f is not None}
            rounded = {
                f
                for at, f in enumerate(self.fields)
                if f is not None and (place, at) in self.table.damaged
            }
            key = said.get(KEY, "").strip()
            number = said.get(NUMBER_ELSEWHERE, "").strip()
            known = keyed.get(key) if key else foreign.get(number)
            yield reader.row(place, said, rounded, known)

    def column(self, field: str) -> tuple[str, ...]:
        """Return the cells of the column that means a field, none where no column does."""
        if field not in self.fields:
            return ()
        at = self.fields.index(field)
        return tuple(row[at].strip() for row in self.table.rows)


def _says_the_same(cell: str, shown: Cell) -> bool:
    """Tell whether a cell still says what was written into it, however Excel or WPS keeps it.

    They turn days into numbers, ``00123`` into ``123`` and the ends of lines into their own.
    """
    here, there = (one.replace("\r\n", "\n").strip() for one in (cell, plain(shown)))
    if here == there:
        return True
    if isinstance(shown, date):
        day = day_of(here)
        return day is not None and day.date() == _day(shown)
    is_trimmed = there.isascii() and there.isdecimal() and there.startswith("0")
    return is_trimmed and here == there.lstrip("0")


def _day(shown: date) -> date:
    """Return the day of a cell that may carry a time."""
    return shown.date() if isinstance(shown, datetime) else shown


def day_of(text: str) -> datetime | None:
    """Return the day, and the time if there is one, that a cell names in any usual form; None for no day."""
    text = _WEEKDAY.sub("", unicodedata.normalize("NFKC", text)).strip()
    if _SERIAL_DAY.fullmatch(text):
        minutes = round(float(text) * 1440)
        return _FIRST_SERIAL + timedelta(minutes=minutes)
    found = _DAY.fullmatch(text) or _PACKED_DAY.fullmatch(text)
    if found is None:
        return None
    year, month, day, hour, minute = (int(part or 0) for part in found.groups())
    try:
        return datetime(year, month, day, hour, minute, tzinfo=CHINA)
    except ValueError:
        return None


def _names() -> Iterator[tuple[str, str]]:
    """Yield every name of every column, our own headings last so that they win."""
    for field, names in synonyms().headings.items():
        yield from ((name, field) for name in names)
    for column in columns():
        yield say(column.heading), column.field
        yield column.heading.text, column.field


def _members(field: str) -> dict[str, Any]:
    kind = _CODED[field]
    others = synonyms().words.get(field, {})
    found: dict[str, Any] = {_loose(word): kind(value) for word, value in others.items()}
    for member in kind:
        found[_loose(member.value)] = member
        found[_loose(words.of(member))] = member
    if kind is ResultClass:
        # A sheet may have been written while the station called its classes otherwise.
        told = (pair for table in result_words.WORDS.values() for pair in table.items())
        found = {_loose(say(mark)): member for member, mark in told} | found
    return found


def _category_codes() -> dict[str, str]:
    found: dict[str, str] = {}
    for category in reversed(categories().all):
        for child in category.children:
            found[_loose(child.name)] = found[child.code] = child.code
        found[_loose(category.name)] = found[category.code] = category.code
    return found


def _loose(text: str) -> str:
    return _LOOSE.sub("", text).casefold()
