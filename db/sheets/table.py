"""A table as it crosses between spreadsheets and the rest: headings, rows of text, cells that lost digits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the beginning of a formula, in a file that knows no types."""

Cell = str | int | date | datetime | None


@dataclass(frozen=True, slots=True)
class Table:
    """What was read; every cell is text, as a person would have typed it."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    damaged: frozenset[tuple[int, int]] = frozenset()
    """Row and column of cells that Excel turned into a rounded number, e.g. ``3.30481E+17``."""
    places: tuple[int, ...] = ()
    """The number each row has in the file, where empty rows count too."""

    def place_of(self, row: int) -> int:
        """Return the number a row has in the file, counted on where the file did not say."""
        return self.places[row] if row < len(self.places) else row + 2


class CellKind(Enum):
    """How a column is typed."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    KEY = "key"
    """Text that people need not see; it tells which record a row is."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column to be written; the width counts Latin characters."""

    heading: str
    width: int = 12
    kind: CellKind = CellKind.TEXT


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is written besides the rows."""

    title: str
    columns: tuple[SheetColumn, ...]
    notes_title: str = ""
    notes: tuple[tuple[str, str], ...] = ()
    """As-of day, scope, what each column says: a page of its own in a workbook."""


def harmless(text: str) -> str:
    """Return a cell of a plain file that no spreadsheet takes for a formula (R-48).

    A text that already begins with such an apostrophe gets one more, so that ``as_meant`` is exact.
    """
    return f"'{text}" if text.lstrip("'").startswith(FORMULA_STARTS) else text


def as_meant(cell: str) -> str:
    """Take away the apostrophe that ``harmless`` put before a cell."""
    return cell[1:] if cell.startswith("'") and harmless(cell[1:]) == cell else cell
