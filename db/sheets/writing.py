"""Writes a table as a workbook or as plain text; nothing in it is ever a formula, a link or a guessed number."""

from __future__ import annotations

import csv
import io
import re
import tempfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db.sheets.table import Cell, CellKind, Sheet, harmless
from db.storage.files import cannot_write, write_safely

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

Report = Callable[[int], object]
"""Takes how many rows are written; raises when somebody stopped the work."""

Row = Sequence[Cell]

_EVERY = 200
_ESCAPED = re.compile("_(?=x[0-9a-fA-F]{4}_)")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f]")
_INERT = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def write_workbook(path: Path, sheet: Sheet, rows: Iterable[Row], report: Report) -> None:
    """Write an .xlsx with a frozen heading, typed columns and a page of notes; raises CannotWrite.

    Rows go to the disk as they come, in a folder beside the file that is gone afterwards.
    """
    _write(path, [(sheet, rows)], report)


def write_pages(path: Path, pages: Sequence[tuple[Sheet, Iterable[Row]]]) -> None:
    """Write an .xlsx of several sheets; raises CannotWrite."""
    _write(path, pages, lambda _: None)


def _write(path: Path, pages: Iterable[tuple[Sheet, Iterable[Row]]], report: Report) -> None:
    from xlsxwriter import Workbook

    whole = io.BytesIO()
    try:
        with tempfile.TemporaryDirectory(prefix=".ledger-", dir=path.parent) as beside:
            book = Workbook(whole, {**_INERT, "constant_memory": True, "tmpdir": beside})
            with ExitStack() as stopped:
                stopped.callback(_let_go, book)
                for sheet, rows in pages:
                    _fill(book, sheet, rows, report)
                    _note(book, sheet)
                stopped.pop_all()
            book.close()
    except OSError as error:
        raise cannot_write(error) from error
    write_safely(path, whole.getvalue())


def write_text(
    path: Path, sheet: Sheet, rows: Iterable[Row], report: Report, *, encoding: str
) -> None:
    """Write a .csv; ``utf-8-sig`` for Excel anywhere, ``gb18030`` for what older programs read."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.heading for column in sheet.columns])
    for number, row in enumerate(rows, 1):
        writer.writerow([harmless(plain(cell)) for cell in row])
        if number % _EVERY == 0:
            report(number)
    write_safely(path, out.getvalue().encode(encoding))


def plain(cell: Cell) -> str:
    """Return a cell as text, dates as in ISO 8601."""
    if isinstance(cell, datetime):
        return cell.strftime("%Y-%m-%d %H:%M")
    if isinstance(cell, date):
        return cell.isoformat()
    return "" if cell is None else str(cell)


def _page(book: Workbook, title: str) -> Worksheet:
    """Add a sheet on which every text stays what it is.

    The library takes a text between ``<r>`` and ``</r>`` for markup, and escapes only every other
    one of ``_x0041_x0042_``.
    """
    from xlsxwriter.worksheet import Worksheet

    class Inert(Worksheet):  # type: ignore[misc]  # the library has no types
        @staticmethod
        def _escape_control_characters(text: str) -> str:
            plain = _ESCAPED.sub("_x005F_", text)
            coded = _CONTROL.sub(lambda found: f"_x{ord(found[0]):04X}_", plain)
            return f"_x003C_{coded[1:]}" if coded.startswith("<") else coded

    return book.add_worksheet(title, Inert)


def _let_go(book: Workbook) -> None:
    """Close what a workbook that is never finished holds open."""
    for page in book.worksheets():
        page.row_data_fh.close()
    book.fileclosed = True


def _fill(book: Workbook, sheet: Sheet, rows: Iterable[Row], report: Report) -> None:
    page = _page(book, sheet.title)
    heading = book.add_format({"bold": True, "bottom": 1, "num_format": "@", "text_wrap": True})
    text = book.add_format({"num_format": "@", "valign": "top", "text_wrap": True})
    day = book.add_format({"num_format": "yyyy-mm-dd", "valign": "top", "align": "left"})
    number = book.add_format({"num_format": "0", "valign": "top"})
    formats = {CellKind.DAY: day, CellKind.NUMBER: number}
    for place, column in enumerate(sheet.columns):
        hidden = {"hidden": column.kind is CellKind.KEY}
        page.set_column(place, place, column.width, formats.get(column.kind, text), hidden)
        page.write_string(0, place, column.heading, heading)
    page.freeze_panes(1, 0)
    last = 0
    for last, row in enumerate(rows, 1):
        for place, cell in enumerate(row):
            kind = sheet.columns[place].kind
            _put(page, (last, place), cell, formats.get(kind, text))
        if last % _EVERY == 0:
            report(last)
    page.autofilter(0, 0, max(last, 1), len(sheet.columns) - 1)


def _put(page: Worksheet, place: tuple[int, int], cell: Cell, dress: Any) -> None:
    if isinstance(cell, date) and dress.num_format == "yyyy-mm-dd":
        day = cell.date() if isinstance(cell, datetime) else cell
        page.write_datetime(*place, datetime(day.year, day.month, day.day), dress)  # noqa: DTZ001  a day, no instant
    elif isinstance(cell, int):
        page.write_number(*place, cell, dress)
    elif plain(cell):
        page.write_string(*place, plain(cell), dress)


def _note(book: Workbook, sheet: Sheet) -> None:
    if not sheet.notes:
        return
    page = _page(book, sheet.notes_title)
    wrapped = book.add_format({"num_format": "@", "valign": "top", "text_wrap": True})
    page.set_column(0, 0, 18, wrapped)
    page.set_column(1, 1, 72, wrapped)
    for row, (name, told) in enumerate(sheet.notes):
        page.write_string(row, 0, name, wrapped)
        page.write_string(row, 1, told, wrapped)
