"""A file of an outside platform, read by its mapping file instead of by the words of its headings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import partial

from db.kernel.problems import Problem
from db.reception.ledger import CORRECTABLE, LedgerLine, SheetRow
from db.reception.ledger_rules import LedgerProblem
from db.reception.mapping import NUMBER_ELSEWHERE, FieldMapping, MappedColumn
from db.sheets.limits import SheetProblem
from db.sheets.reading import refused
from db.sheets.table import Table
from desktop.reception.sheet_reading import Reading, RowReader

Fields = Sequence[str | None]


def read_by(mapping: FieldMapping, table: Table) -> Reading:
    """Return what a file says by its mapping; columns that the mapping does not name are not looked at.

    Raises InvalidInput for a heading that is missing, or that stands in the file twice.
    """
    columns = [one for one in mapping.columns if one.is_read]
    places = {one.field: _place_of(one, table) for one in columns}
    told = [one for one in columns if places[one.field] is not None]
    rows = tuple(_cells(row, told, places) for row in table.rows)
    at = {place: new for new, one in enumerate(told) if (place := places[one.field]) is not None}
    damaged = frozenset((row, at[column]) for row, column in table.damaged if column in at)
    kept = Table(tuple(one.name for one in told), rows, damaged, table.places)
    reader = partial(_MappedReader, {one.field: one for one in told}, _too_wide(table))
    return Reading(kept, tuple(one.field for one in told), reader)


def _place_of(column: MappedColumn, table: Table) -> int | None:
    """Return where a column stands in the file, None for an optional one that is not there."""
    count = table.headings.count(column.name)
    if count > 1:
        raise refused(SheetProblem.HEADING_TWICE, heading=column.name)
    if count == 0 and not column.is_optional:
        raise refused(SheetProblem.HEADING_MISSING, heading=column.name)
    return table.headings.index(column.name) if count else None


def _cells(
    row: Sequence[str], told: Sequence[MappedColumn], places: Mapping[str, int | None]
) -> tuple[str, ...]:
    """Return the cells that mean something; a number carries its prefix from here on."""
    cells = []
    for one in told:
        place = places[one.field]
        cell = row[place] if place is not None else ""
        cells.append(f"{one.prefix}{cell.strip()}" if one.prefix and cell.strip() else cell)
    return tuple(cells)


def _too_wide(table: Table) -> frozenset[int]:
    """Return the rows that go on behind the last heading: what stands in them may be shifted."""
    width = max((at for at, name in enumerate(table.headings, 1) if name), default=0)
    return frozenset(place for place, row in enumerate(table.rows) if any(row[width:]))


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a cell of the platform would say of a matter, and whether it may say something else."""

    column: MappedColumn

    @property
    def may_be_corrected(self) -> bool:
        return self.column.field in CORRECTABLE

    def cell(self, line: LedgerLine) -> str:
        if self.column.field == NUMBER_ELSEWHERE:
            return line.external_number
        return self.column.cell(line)


class _MappedReader(RowReader):
    """Compares in the platform's own words, so that a list with fewer words than ours changes nothing."""

    def __init__(
        self, told: Mapping[str, MappedColumn], too_wide: AbstractSet[int], fields: Fields
    ) -> None:
        super().__init__(fields)
        self._told, self._too_wide = told, too_wide
        self._columns = {field: _Shown(column) for field, column in told.items()}

    def row(
        self, place: int, said: Mapping[str, str], rounded: set[str], known: LedgerLine | None
    ) -> SheetRow:
        """Return one row as the floor takes it; one with cells too many is not to be trusted."""
        row = super().row(place, said, rounded, known)
        if place not in self._too_wide:
            return row
        return replace(row, problems=(*row.problems, Problem("", LedgerProblem.ROW_TOO_WIDE)))

    def _cell(
        self, field: str, cell: str, known: LedgerLine | None, *, is_ours: bool
    ) -> object | Problem | None:
        """A platform that kept our number still has its own words for what happened meanwhile."""
        return super()._cell(field, cell, known, is_ours=False)

    def _value(self, field: str, cell: str) -> object | Problem:
        return self._told[field].read(cell)
