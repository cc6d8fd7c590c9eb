"""The ledger of matters as a file: CSV that spreadsheets open undamaged and unharmed, or JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import resources
from db.kernel.clock import CHINA
from db.reception.contracts import MatterLine
from db.stations.categories import Categories
from db.storage.files import write_safely
from desktop.reception.columns import visitor_name
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

_Cell = Callable[[MatterLine], str]


def write(path: Path, lines: Sequence[MatterLine]) -> None:
    """Write the ledger; the ending of the name chooses the form. Raises CannotWrite."""
    whole = _as_json(lines) if path.suffix.lower() == ".json" else _as_csv(lines)
    write_safely(path, whole)


def harmless(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula (R-48)."""
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _as_csv(lines: Iterable[MatterLine]) -> bytes:
    """UTF-8 with a byte order mark, without which Excel reads Chinese as something else."""
    columns = _columns()
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([say(heading) for heading, _ in columns])
    for line in lines:
        writer.writerow([harmless(cell(line)) for _, cell in columns])
    return out.getvalue().encode("utf-8-sig")


def _as_json(lines: Iterable[MatterLine]) -> bytes:
    columns = _columns()
    rows = [{heading.text: cell(line) for heading, cell in columns} for line in lines]
    return json.dumps(rows, ensure_ascii=False, indent=1).encode()


def _columns() -> tuple[tuple[Mark, _Cell], ...]:
    categories = Categories.load(resources.path("categories", "matters.json"))
    return (
        (QT_TRANSLATE_NOOP("Ledger", "Number"), lambda line: line.number),
        (QT_TRANSLATE_NOOP("Ledger", "Received"), _received),
        (QT_TRANSLATE_NOOP("Ledger", "Visitor"), visitor_name),
        (QT_TRANSLATE_NOOP("Ledger", "Phone"), lambda line: line.phone),
        (QT_TRANSLATE_NOOP("Ledger", "Request"), lambda line: line.title),
        (QT_TRANSLATE_NOOP("Ledger", "Category"), lambda line: categories.name_of(line.category)),
        (QT_TRANSLATE_NOOP("Ledger", "Handling unit"), lambda line: line.unit),
        (QT_TRANSLATE_NOOP("Ledger", "Reply by"), _due),
        (QT_TRANSLATE_NOOP("Ledger", "State"), lambda line: words.of(line.state)),
    )


def _received(line: MatterLine) -> str:
    return line.received_at.astimezone(CHINA).strftime("%Y-%m-%d %H:%M")


def _due(line: MatterLine) -> str:
    return line.due_on.isoformat() if line.due_on else ""
