"""Writes rows as CSV or JSON piece by piece, so that a file of any size costs the memory of a few rows."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from db.sheets.layout import Encoding, Layout, TextForm
from db.sheets.table import harmless
from db.sheets.writing import Report
from db.storage.files import write_pieces

_EVERY = 200
_CODECS = {Encoding.UTF_8: "utf-8", Encoding.UTF_8_BOM: "utf-8", Encoding.GB18030: "gb18030"}
_BOM = "\ufeff"

Texts = Sequence[str]


def write_rows(
    path: Path, layout: Layout, headings: Texts, rows: Iterable[Texts], report: Report
) -> None:
    """Write a table of text under a temporary name, then in its place whole; raises CannotWrite.

    Cells of a CSV that a spreadsheet would take for a formula begin with an apostrophe (R-48); in JSON
    nothing runs, and texts stay what they are.
    """
    write_pieces(path, _pieces(layout, headings, rows, report))


def _pieces(
    layout: Layout, headings: Texts, rows: Iterable[Texts], report: Report
) -> Iterator[bytes]:
    codec = _CODECS[layout.encoding]
    lines = _lines(layout, headings, _told(rows, report))
    yield (_BOM if layout.encoding is Encoding.UTF_8_BOM else "").encode(codec)
    for line in lines:
        yield line.encode(codec)


def _told(rows: Iterable[Texts], report: Report) -> Iterator[Texts]:
    for number, row in enumerate(rows, 1):
        yield row
        if number % _EVERY == 0:
            report(number)


def _lines(layout: Layout, headings: Texts, rows: Iterable[Texts]) -> Iterator[str]:
    if layout.form is TextForm.CSV:
        return _as_csv(layout.separator, headings, rows)
    records = (
        json.dumps(dict(zip(headings, row, strict=True)), ensure_ascii=False) for row in rows
    )
    if layout.form is TextForm.JSON_LINES:
        return (f"{one}\n" for one in records)
    return _as_list(records)


def _as_csv(separator: str, headings: Texts, rows: Iterable[Texts]) -> Iterator[str]:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator="\r\n")
    writer.writerow(headings)
    for row in rows:
        writer.writerow([harmless(cell) for cell in row])
        yield out.getvalue()
        out.seek(0)
        out.truncate()
    yield out.getvalue()


def _as_list(records: Iterable[str]) -> Iterator[str]:
    between = "[\n"
    for one in records:
        yield between + one
        between = ",\n"
    yield "[]\n" if between == "[\n" else "\n]\n"
