"""Which row of a file holds the names of its columns, and what each of them means."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from db.sheets.table import Table

Recognise = Callable[[Sequence[str]], Sequence[str | None]]
"""Return the field each name means, None for one that nobody knows."""

_TITLE_ROWS = 5
"""Rows below the first one in which the names of the columns are looked for."""


def meant(
    names: Sequence[str], known: Mapping[str, str], loose: Callable[[str], str]
) -> tuple[str | None, ...]:
    """Return the field each column means, None for one that nobody knows; a field is meant once."""
    taken: set[str] = set()
    found: list[str | None] = []
    for name in names:
        field = known.get(loose(name))
        found.append(None if field in taken else field)
        taken.add(field or "")
    return tuple(found)


def headed(table: Table, recognised: Recognise) -> Table:
    """Return the table under the row that names the most columns: titles and groups may stand above it.

    Where a name was merged downwards it stands in the row above.
    """
    rows = (table.headings, *table.rows[:_TITLE_ROWS])
    named = [rows[0], *map(_filled, rows[1:], rows)]
    known = [sum(one is not None for one in recognised(names)) for names in named]
    at = known.index(max(known))
    if at == 0:
        return table
    return Table(
        named[at], table.rows[at:],
        frozenset((row - at, column) for row, column in table.damaged if row >= at),
        table.places[at:],
    )  # fmt: skip


def _filled(row: Sequence[str], above: Sequence[str]) -> tuple[str, ...]:
    return tuple(name.strip() or upper.strip() for name, upper in zip(row, above, strict=True))
