"""The ledger as a sheet that goes out: scope and columns explained, rows typed, nothing that runs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from db.kernel.clock import local_date
from db.reception.ledger import LedgerLine, LedgerScope
from db.sheets.table import Sheet
from db.sheets.writing import Report, plain, write_text, write_workbook
from db.storage.files import write_safely
from desktop.reception.ledger_columns import LedgerColumn, columns
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say


class LedgerForm(StrEnum):
    """In which form a ledger goes out."""

    WORKBOOK = "xlsx"
    TEXT = "csv"
    TEXT_FOR_OLD = "csv_gb18030"
    RECORDS = "json"
    """For other programs."""
    MAPPED = "mapped"
    """As a mapping file says."""


ENDINGS = {
    LedgerForm.WORKBOOK: ".xlsx", LedgerForm.TEXT: ".csv", LedgerForm.TEXT_FOR_OLD: ".csv",
    LedgerForm.RECORDS: ".json",
}  # fmt: skip

_TITLE = QT_TRANSLATE_NOOP("Ledger", "Ledger of matters")
_NOTES = QT_TRANSLATE_NOOP("Ledger", "Notes")
_STATION = QT_TRANSLATE_NOOP("Ledger", "Station")
_AS_OF = QT_TRANSLATE_NOOP("Ledger", "As of")
_SCOPE = QT_TRANSLATE_NOOP("Ledger", "Scope")
_COUNT = QT_TRANSLATE_NOOP("Ledger", "Matters")
_MASKED = QT_TRANSLATE_NOOP("Ledger", "Personal data")
_MASKED_BODY = QT_TRANSLATE_NOOP(
    "Ledger", "Names and phones are masked; words of confidential matters and reports are left out."
)
_BACK = QT_TRANSLATE_NOOP("Ledger", "Taking it back in")
_BACK_BODY = QT_TRANSLATE_NOOP(
    "Ledger",
    "Changes in the columns marked below are taken over by the program after a preview. The hidden"
    " last two columns tell which matter a row is; leave them as they are.",
)
_CORRECTED = QT_TRANSLATE_NOOP("Ledger", "may be corrected here")
_SHOWN = QT_TRANSLATE_NOOP("Ledger", "follows from the handling, shown only")
_ALL = QT_TRANSLATE_NOOP("Ledger", "All matters")
_VIEW = QT_TRANSLATE_NOOP("Ledger", "The list: {view}")
_PERIOD = QT_TRANSLATE_NOOP("Ledger", "Received from {first} to {last}")
_OPEN_END = "…"


def write(
    path: Path, lines: Sequence[LedgerLine], sheet: Sheet, report: Report, *, form: LedgerForm
) -> None:
    """Write the ledger in its form; raises CannotWrite, and whatever ``report`` raises to stop it."""
    named = columns()
    rows = ([column.cell(line) for column in named] for line in lines)
    if form is LedgerForm.WORKBOOK:
        write_workbook(path, sheet, rows, report)
    elif form is LedgerForm.RECORDS:
        fields = [column.field for column in named]
        records = [dict(zip(fields, map(plain, row), strict=True)) for row in rows]
        write_safely(path, json.dumps(records, ensure_ascii=False, indent=1).encode())
    else:
        encoding = "gb18030" if form is LedgerForm.TEXT_FOR_OLD else "utf-8-sig"
        write_text(path, sheet, rows, report, encoding=encoding)


def sheet_of(
    station: str, scope: LedgerScope, count: int, now: datetime, *, said: str = ""
) -> Sheet:
    """Return title, columns and notes of a ledger as of now; ``said`` are the words of its filter."""
    named = columns()
    notes = (
        (say(_STATION), station),
        (say(_AS_OF), f"{formats.full_day(local_date(now))} {formats.clock(now)}"),
        (say(_SCOPE), said if scope.wanted and said else scope_words(scope)),
        (say(_COUNT), f"{count:,}"),
        (say(_MASKED), say(_MASKED_BODY)),
        (say(_BACK), say(_BACK_BODY)),
        *((say(one.heading), _explained(one)) for one in named),
    )
    return Sheet(say(_TITLE), tuple(one.drawn() for one in named), say(_NOTES), notes)


def scope_words(scope: LedgerScope) -> str:
    """Return which matters a ledger names."""
    if scope.view is not None:
        return say(_VIEW, view=words.of(scope.view))
    if scope.first is None and scope.last is None:
        return say(_ALL)
    ends = {
        name: formats.full_day(day) if day else _OPEN_END
        for name, day in (("first", scope.first), ("last", scope.last))
    }
    return say(_PERIOD, **ends)


def _explained(column: LedgerColumn) -> str:
    return say(_CORRECTED) if column.may_be_corrected else say(_SHOWN)
