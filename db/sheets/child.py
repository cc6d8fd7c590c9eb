"""Reads one spreadsheet in a process of its own, which may use little memory and time (R-47).

Started by its path, so that it stands alone: nothing of the program is loaded beside a hostile file.
What was read goes to the standard output as MessagePack: ``{"rows": …, "damaged": …, "places": …}`` or
``{"problem": …}``.
"""

from __future__ import annotations

import csv
import io
import re
import sys
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

_ROUNDED = re.compile(r"[0-9](?:\.[0-9]+)?[Ee]\+[0-9]{2,3}")
_EXACT = 10**15
"""Excel keeps fifteen digits; from here on the last ones are noughts it made up."""

_MOST_PARTS = 2000
_TITLE_ROWS = 20
"""Titles and empty rows that may stand around the rows themselves."""
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class Unfit(Exception):
    """The file is not taken; the argument is the value of a ``SheetProblem``."""


def main(arguments: list[str]) -> int:
    """Read the file named first within the limits that follow: memory, unpacked, rows, columns, text."""
    path = arguments[0]
    memory, seconds, unpacked, rows, columns, text = map(int, arguments[1:7])
    _bound(memory, seconds)
    import msgspec

    try:
        found = _read(path, unpacked, rows, columns)
        answer = _packed(found, rows, columns, text)
    except Unfit as unfit:
        answer = {"problem": str(unfit)}
    sys.stdout.buffer.write(msgspec.msgpack.encode(answer))
    return 0


def _bound(memory: int, seconds: int) -> None:
    """Let the system refuse more memory and work; where it cannot, the other limits still hold."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _read(path: str, unpacked: int, rows: int, columns: int) -> Iterable[list[Any]]:
    with open(path, "rb") as file:
        start = file.read(8)
    if start.startswith(b"PK"):
        _check_parts(path, unpacked)
        return _workbook(path, rows, columns)
    if start == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        return _workbook(path, rows, columns)
    return _plain_file(path)


def _check_parts(path: str, unpacked: int) -> None:
    try:
        with zipfile.ZipFile(path) as parts:
            sizes = [part.file_size for part in parts.infolist()]
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise Unfit("not_a_sheet") from error
    if sum(sizes) > unpacked or len(sizes) > _MOST_PARTS:
        raise Unfit("content_too_large")


def _workbook(path: str, rows: int, columns: int) -> list[list[Any]]:
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

    try:
        book = CalamineWorkbook.from_path(path)
        visible = [
            one.name
            for one in book.sheets_metadata
            if one.visible is SheetVisibleEnum.Visible and "WorkSheet" in str(one.typ)
        ]
        if not visible:
            raise Unfit("nothing_in_it")
        sheet = book.get_sheet_by_name(visible[0])
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
    csv.field_size_limit(100_000)
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


def _as_meant(cell: str) -> str:
    """Take the apostrophe away that stands before what would be a formula."""
    is_kept = cell.startswith("'") and cell.lstrip("'").startswith(_FORMULA_STARTS)
    return cell[1:] if is_kept else cell


def _packed(found: Iterable[list[Any]], rows: int, columns: int, text: int) -> dict[str, Any]:
    read: list[list[str]] = []
    damaged: list[tuple[int, int]] = []
    size = 0
    places: list[int] = []
    for place, row in enumerate(found, 1):
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
