"""Reads one spreadsheet in a process of its own, which may use little memory and time (R-47).

Started by its path, so that it stands alone: nothing of the program is loaded beside a hostile file.
What was read goes to the standard output as MessagePack: ``{"rows": …, "damaged": …, "places": …}`` or
``{"problem": …, "params": …}``.
"""

from __future__ import annotations

import csv
import io
import json
import re
import sys
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

_ROUNDED = re.compile(r"[0-9](?:\.[0-9]+)?[Ee]\+[0-9]{2,3}")
_EXACT = 10**15
"""Excel keeps fifteen digits; from here on the last ones are noughts it made up."""

_HALVES = re.compile("[\ud800-\udfff]")
_MOST_PARTS = 2000
_TITLE_ROWS = 20
"""Titles and empty rows that may stand around the rows themselves."""
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class Unfit(Exception):
    """The file is not taken; the argument is the value of a ``SheetProblem``, with what its sentence names."""

    def __init__(self, problem: str, **params: int) -> None:
        super().__init__(problem)
        self.params = params


def main(arguments: list[str]) -> int:
    """Read the file named first within the limits that follow: memory, unpacked, rows, columns, text, cell.

    Form, encoding and separator come last where somebody says how the file is laid out, or the name of one sheet.
    """
    path, layout = arguments[0], arguments[8:]
    sheet, layout = (layout[0], []) if len(layout) == 1 else ("", layout)
    memory, seconds, unpacked, rows, columns, text, cell = map(int, arguments[1:8])
    _bound(memory, seconds)
    csv.field_size_limit(cell)
    import msgspec

    try:
        found = (
            _laid_out(path, layout, columns, cell)
            if layout
            else _read(path, unpacked, rows, columns, sheet)
        )
        first = 0 if layout and layout[0] != "csv" else 1
        answer = _packed(found, rows, columns, text, first=first)
    except Unfit as unfit:
        answer = {"problem": str(unfit), "params": unfit.params}
    sys.stdout.buffer.write(msgspec.msgpack.encode(answer))
    return 0


def _bound(memory: int, seconds: int) -> None:
    """Let the system refuse more memory and work; where it cannot, the other limits still hold."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _read(
    path: str, unpacked: int, rows: int, columns: int, sheet: str = ""
) -> Iterable[list[Any]]:
    with open(path, "rb") as file:
        start = file.read(8)
    if start.startswith(b"PK"):
        _check_parts(path, unpacked)
        return _workbook(path, rows, columns, sheet)
    if start == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        return _workbook(path, rows, columns, sheet)
    if sheet:
        raise Unfit("sheet_missing")
    return _plain_file(path)


def _check_parts(path: str, unpacked: int) -> None:
    try:
        with zipfile.ZipFile(path) as parts:
            sizes = [part.file_size for part in parts.infolist()]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise Unfit("not_a_sheet") from error
    if sum(sizes) > unpacked or len(sizes) > _MOST_PARTS:
        raise Unfit("content_too_large")


def _workbook(path: str, rows: int, columns: int, named: str = "") -> list[list[Any]]:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

    try:
        book = CalamineWorkbook.from_path(path)
        visible = [
            one.name
            for one in book.sheets_metadata
            if one.visible is SheetVisibleEnum.Visible and "WorkSheet" in str(one.typ)
        ]
        if named and named not in visible:
            raise Unfit("sheet_missing")
        if not visible:
            raise Unfit("nothing_in_it")
        sheet = book.get_sheet_by_name(named or visible[0])
        if sheet.total_height > rows + 1 + _TITLE_ROWS:
            raise Unfit("too_many_rows")
        if sheet.total_width > columns:
            raise Unfit("too_many_columns")
        # Empty rows above are kept: a person looks for a row by the number the program shows.
        return sheet.to_python(skip_empty_area=False)
    except PasswordError as error:
        raise Unfit("sheet_locked") from error
    except (CalamineError, OSError, ValueError) as error:
        raise Unfit("not_a_sheet") from error


def _plain_file(path: str) -> Iterator[list[str]]:
    text = _decoded(path)
    first = text.partition("\n")[0]
    delimiter = max(",\t;", key=first.count)
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            yield [_as_meant(cell) for cell in row]
    except csv.Error as error:
        raise Unfit("not_a_sheet") from error


def _decoded(path: str) -> str:
    """UTF-8 says so by itself; what is not UTF-8 is what Excel writes in China."""
    with open(path, "rb") as file:
        raw = file.read()
    encodings = ("utf-16",) if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise Unfit("not_a_sheet")


def _laid_out(path: str, layout: list[str], columns: int, cell: int) -> Iterable[list[Any]]:
    """Return the rows of a file whose form, encoding and separator are known: what differs is refused."""
    form, encoding, separator = layout
    with open(path, "rb") as file:
        text = _text_in(file.read(), encoding)
    if "\x00" in text:
        raise Unfit("line_broken", line=text.count("\n", 0, text.index("\x00")) + 1)
    if form == "csv":
        return _strict_rows(text, separator)
    records = _json(text) if form == "json" else _json_lines(text)
    return _tabled(records, columns, cell)


def _text_in(raw: bytes, encoding: str) -> str:
    """Return text in one encoding only; a mark at its beginning that says another is believed."""
    is_utf_8 = encoding != "gb18030"
    marked = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    if marked or (raw.startswith(b"\xef\xbb\xbf") and not is_utf_8):
        raise Unfit("wrong_encoding")
    try:
        return raw.decode("utf-8-sig" if is_utf_8 else "gb18030")
    except UnicodeDecodeError as error:
        raise Unfit("wrong_encoding") from error


def _strict_rows(text: str, separator: str) -> Iterator[list[str]]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for row in rows:
            yield [_as_meant(cell) for cell in row]
    except csv.Error as error:
        problem = "cell_too_long" if "limit" in str(error) else "line_broken"
        raise Unfit(problem, line=rows.line_num) from error


def _json(text: str) -> list[Any]:
    try:
        found = _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise Unfit("no_json", line=error.lineno) from error
    except RecursionError as error:
        raise Unfit("no_json", line=1) from error
    if not isinstance(found, list):
        raise Unfit("no_record", line=1)
    return found


def _json_lines(text: str) -> list[Any]:
    """Return what stands on each line; a blank one holds nothing and keeps the count."""
    found: list[Any] = []
    for number, line in enumerate(text.split("\n"), 1):
        try:
            found.append(_DECODER.decode(line) if line.strip() else _Pairs())
        except (json.JSONDecodeError, RecursionError) as error:
            raise Unfit("no_json", line=number) from error
    return found


class _Pairs(list[tuple[str, Any]]):
    """An object as it was written: what it says twice is still there."""


def _no_number(written: str) -> str:
    raise json.JSONDecodeError(written, written, 0)


_DECODER = json.JSONDecoder(
    object_pairs_hook=_Pairs, parse_int=str, parse_float=str, parse_constant=_no_number
)
"""Numbers stay as they were written: eighteen digits keep all of them."""


def _tabled(records: list[Any], columns: int, cell: int) -> Iterator[list[str]]:
    """Yield headings, then a row for each record; what a record leaves out is blank."""
    headings: dict[str, int] = {}
    for number, one in enumerate(records, 1):
        if not isinstance(one, _Pairs) or len({name for name, _ in one}) < len(one):
            raise Unfit("no_record", line=number)
        for name, _ in one:
            headings.setdefault(_whole(name, number), len(headings))
        if len(headings) > columns:
            raise Unfit("too_many_columns")
    yield list(headings)
    for number, one in enumerate(records, 1):
        row = [""] * len(headings)
        for name, value in one:
            row[headings[name]] = _plain_value(value, number, cell)
        yield row


def _plain_value(value: Any, number: int, longest: int) -> str:
    if isinstance(value, list):
        raise Unfit("no_record", line=number)
    told = {True: "true", False: "false"}[value] if isinstance(value, bool) else value or ""
    if len(told) > longest:
        raise Unfit("cell_too_long", line=number)
    return _whole(told, number)


def _whole(text: str, number: int) -> str:
    """Return a text that has no half of a character, which JSON can name and nothing can keep."""
    if _HALVES.search(text):
        raise Unfit("no_record", line=number)
    return text


def _as_meant(cell: str) -> str:
    """Take the apostrophe away that stands before what would be a formula."""
    is_kept = cell.startswith("'") and cell.lstrip("'").startswith(_FORMULA_STARTS)
    return cell[1:] if is_kept else cell


def _packed(
    found: Iterable[list[Any]], rows: int, columns: int, text: int, *, first: int = 1
) -> dict[str, Any]:
    """Return the rows that say something, with the number of each in the file, counted from ``first`` on."""
    read: list[list[str]] = []
    damaged: list[tuple[int, int]] = []
    size = 0
    places: list[int] = []
    for place, row in enumerate(found, first):
        cells = [_text(cell) for cell in row]
        if not any(cells):
            continue
        if len(read) > rows + _TITLE_ROWS:
            raise Unfit("too_many_rows")
        while cells and not cells[-1]:
            cells.pop()
        if len(cells) > columns:
            raise Unfit("too_many_columns")
        damaged.extend((len(read), at) for at, cell in enumerate(row) if _is_damaged(cell))
        places.append(place)
        size += sum(len(cell.encode()) + 3 for cell in cells)
        if size > text:
            raise Unfit("content_too_large")
        read.append(cells)
    if not read:
        raise Unfit("nothing_in_it")
    return {"rows": read, "damaged": damaged, "places": places}


def _text(cell: Any) -> str:
    """Return a cell as a person would have typed it."""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < _EXACT else repr(cell)
    if isinstance(cell, datetime):
        return cell.strftime("%Y-%m-%d %H:%M") if cell.time() != time() else _text(cell.date())
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, time | timedelta | bool):
        return str(cell)
    return "" if cell is None else str(cell)


def _is_damaged(cell: Any) -> bool:
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        return abs(cell) >= _EXACT
    return isinstance(cell, str) and _ROUNDED.fullmatch(cell.strip()) is not None


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
