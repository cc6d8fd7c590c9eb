"""The row with the names of the columns is found below titles and groups."""

from __future__ import annotations

from collections.abc import Sequence

from db.sheets.table import Table
from desktop.sheets.headings import headed, meant

KNOWN = {"name": "name", "phone": "phone"}


def recognised(names: Sequence[str]) -> tuple[str | None, ...]:
    return meant(names, KNOWN, str.casefold)


def test_a_field_is_meant_once_where_it_comes_first() -> None:
    assert recognised(("Name", "x", "NAME")) == ("name", None, None)


def test_a_table_whose_first_row_names_the_columns_stays_as_it_is() -> None:
    table = Table(("name", "phone"), (("a", "1"),))
    assert headed(table, recognised) is table


def test_places_and_damaged_cells_are_counted_from_the_row_of_names() -> None:
    rows = (("name", "phone"), ("a", "1"))
    table = Table(("List", ""), rows, frozenset({(0, 0), (1, 1)}), (2, 3))
    found = headed(table, recognised)
    assert (found.headings, found.rows) == (("name", "phone"), (("a", "1"),))
    assert (found.damaged, found.places) == (frozenset({(0, 1)}), (3,))


def test_a_name_that_was_merged_downwards_is_found_in_the_row_above() -> None:
    table = Table(("name", "contact"), (("", "phone"), ("a", "1")))
    assert headed(table, recognised).headings == ("name", "phone")
