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
    LedgerProblem.NOT_LIKE_THAT: QT_TRANSLATE_NOOP(
        "LedgerProblem", "no date written as {pattern}, as the mapping file says"
    ),
    LedgerProblem.ROW_TOO_WIDE: QT_TRANSLATE_NOOP(
        "LedgerProblem", "The row has more cells than the headings; a separator stands in its text."
    ),
    LedgerProblem.REPORT_AT_COUNTER: QT_TRANSLATE_NOOP(
        "LedgerProblem", "a report of wrongdoing is registered at the counter, where it is sealed"
    ),
    LedgerProblem.TWIN_HERE: QT_TRANSLATE_NOOP(
        "LedgerProblem", "Day, request, words and person are those of {number}."
    ),
    LedgerProblem.MUCH_ALIKE: QT_TRANSLATE_NOOP(
        "LedgerProblem", "May be the same as {number}; link the two once it is in."
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
    SheetProblem.WRONG_ENCODING: QT_TRANSLATE_NOOP(
        "SheetProblem",
        "The file is not in the encoding that the mapping file names. Export it in that one again.",
    ),
    SheetProblem.LINE_BROKEN: QT_TRANSLATE_NOOP(
        "SheetProblem",
        "Line {line} cannot be read: a quotation mark is left open, or a character is no text.",
    ),
    SheetProblem.NO_JSON: QT_TRANSLATE_NOOP(
        "SheetProblem", "Line {line} is no JSON. Export the file again."
    ),
    SheetProblem.NO_RECORD: QT_TRANSLATE_NOOP(
        "SheetProblem",
        "Record {line} cannot be taken: it has to be an object of texts and numbers that says nothing"
        " twice, and all of them have to stand in one list.",
    ),
    SheetProblem.CELL_TOO_LONG: QT_TRANSLATE_NOOP(
        "SheetProblem", "A cell of line {line} has more than {most} characters. Shorten it."
    ),
    SheetProblem.SHEET_MISSING: QT_TRANSLATE_NOOP(
        "SheetProblem", "The workbook has no sheet “{name}”."
    ),
    SheetProblem.HEADING_TWICE: QT_TRANSLATE_NOOP(
        "SheetProblem",
        "The heading “{heading}” stands in the file twice, so that nobody knows which one is meant.",
    ),
    SheetProblem.HEADING_MISSING: QT_TRANSLATE_NOOP(
        "SheetProblem",
        "The file has no “{heading}”, which the mapping file names. Choose the mapping file that belongs"
        " to it, or mark the column as optional there.",
    ),
}
TABLES: tuple[Mapping[Any, Mark], ...] = (_VERDICT, _LEDGER_PROBLEM, _SHEET_PROBLEM)
"""One table per enumeration: members of different ones may be equal as strings."""
