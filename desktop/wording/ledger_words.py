"""Words for sheets that come in: what comes of a row, and why a file or a cell is not taken."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.reception.ledger import Verdict
from db.reception.ledger_rules import LedgerProblem
from db.sheets.limits import SheetProblem
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark

_VERDICT = {
    Verdict.NEW: QT_TRANSLATE_NOOP("Verdict", "New"),
    Verdict.UPDATE: QT_TRANSLATE_NOOP("Verdict", "Update"),
    Verdict.SAME: QT_TRANSLATE_NOOP("Verdict", "Unchanged"),
    Verdict.CONFLICT: QT_TRANSLATE_NOOP("Verdict", "Changed here too"),
    Verdict.REFUSED: QT_TRANSLATE_NOOP("Verdict", "Not taken"),
}
_LEDGER_PROBLEM = {
    LedgerProblem.ONLY_SHOWN: QT_TRANSLATE_NOOP(
        "LedgerProblem", "follows from the handling and is not changed by a sheet"
    ),
    LedgerProblem.ROUNDED: QT_TRANSLATE_NOOP(
        "LedgerProblem", "digits were lost in the spreadsheet; type it as text"
    ),
    LedgerProblem.WORD_UNKNOWN: QT_TRANSLATE_NOOP("LedgerProblem", "“{word}” is not known here"),
    LedgerProblem.NOT_A_DAY: QT_TRANSLATE_NOOP("LedgerProblem", "no date, write 2026-03-18"),
    LedgerProblem.RECEIVED_MISSING: QT_TRANSLATE_NOOP(
        "LedgerProblem", "the day it was received is still needed"
    ),
    LedgerProblem.LATER_THAN_NOW: QT_TRANSLATE_NOOP("LedgerProblem", "lies in the future"),
    LedgerProblem.BEFORE_RECEIVED: QT_TRANSLATE_NOOP(
        "LedgerProblem", "lies before the day it was received"
    ),
    LedgerProblem.STILL_OPEN: QT_TRANSLATE_NOOP(
        "LedgerProblem", "not finished yet; register it at the counter instead"
    ),
    LedgerProblem.KEY_UNKNOWN: QT_TRANSLATE_NOOP(
        "LedgerProblem", "this station has no such matter"
    ),
    LedgerProblem.ARCHIVED: QT_TRANSLATE_NOOP(
        "LedgerProblem", "belongs to an archived matter, which no sheet changes"
    ),
    LedgerProblem.SETTLED_BY_TRIAGE: QT_TRANSLATE_NOOP(
        "LedgerProblem", "sets the deadline of an open matter; change it by triage"
    ),
    LedgerProblem.BLANK_KEEPS: QT_TRANSLATE_NOOP("LedgerProblem", "blank, stays as it is"),
    LedgerProblem.ROW_TWICE: QT_TRANSLATE_NOOP("LedgerProblem", "stands in the sheet twice"),
    LedgerProblem.CHANGED_MEANWHILE: QT_TRANSLATE_NOOP(
        "LedgerProblem",
        "changed here since the sheet was written; export it again and correct the new one",
    ),
    LedgerProblem.EXTERNAL_LONG: QT_TRANSLATE_NOOP("LedgerProblem", "{limit} characters at most"),
    LedgerProblem.PERIOD_REVERSED: QT_TRANSLATE_NOOP(
        "LedgerProblem", "The last day lies before the first."
    ),
}
_SHEET_PROBLEM = {
    SheetProblem.NOT_A_SHEET: QT_TRANSLATE_NOOP(
        "SheetProblem", "This is no table that can be read. Save it as .xlsx or .csv again."
    ),
    SheetProblem.LOCKED: QT_TRANSLATE_NOOP(
        "SheetProblem", "The workbook is locked. Take its passphrase off, then choose it again."
    ),
    SheetProblem.FILE_TOO_LARGE: QT_TRANSLATE_NOOP(
        "SheetProblem", "The file has more than {most} MB. Divide it into several."
    ),
    SheetProblem.CONTENT_TOO_LARGE: QT_TRANSLATE_NOOP(
        "SheetProblem", "There is too much in this file. Divide it into several."
    ),
    SheetProblem.TOO_MANY_ROWS: QT_TRANSLATE_NOOP(
        "SheetProblem", "The sheet has more than {most} rows. Divide it into several."
    ),
    SheetProblem.TOO_MANY_COLUMNS: QT_TRANSLATE_NOOP(
        "SheetProblem", "The sheet has more than {most} columns. Leave out what is not needed."
    ),
    SheetProblem.TOO_SLOW: QT_TRANSLATE_NOOP(
        "SheetProblem", "Reading took more than {most} seconds. Divide the file into several."
    ),
    SheetProblem.NOTHING_IN_IT: QT_TRANSLATE_NOOP(
        "SheetProblem", "The first sheet is empty. Put the table there, headings in the first row."
    ),
}
TABLES: tuple[Mapping[Any, Mark], ...] = (_VERDICT, _LEDGER_PROBLEM, _SHEET_PROBLEM)
"""One table per enumeration: members of different ones may be equal as strings."""
