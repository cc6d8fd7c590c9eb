"""How large a spreadsheet may be, and what can be wrong with one (R-47)."""

from __future__ import annotations

from db.kernel.problems import ProblemCode

MOST_FILE_BYTES = 20 * 2**20
MOST_UNPACKED_BYTES = 200 * 2**20
MOST_MEMORY_BYTES = 512 * 2**20
MOST_SECONDS, MOST_WAIT = 30, 120
"""Seconds of work, and of waiting where the computer is busy with other things."""
MOST_ROWS, MOST_COLUMNS = 50_000, 100
MOST_CELL = 100_000
"""Characters of one cell of a plain table."""
MOST_TEXT_BYTES = 32 * 2**20
"""What the reading process hands over; a ledger of 50,000 matters with two sentences each has less."""


class SheetProblem(ProblemCode):
    """Why a spreadsheet is not taken."""

    NOT_A_SHEET = "not_a_sheet"
    LOCKED = "sheet_locked"
    FILE_TOO_LARGE = "file_too_large"
    CONTENT_TOO_LARGE = "content_too_large"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    TOO_SLOW = "too_slow"
    NOTHING_IN_IT = "nothing_in_it"
    WRONG_ENCODING = "wrong_encoding"
    LINE_BROKEN = "line_broken"
    NO_JSON = "no_json"
    NO_RECORD = "no_record"
    """A record is no object of texts and numbers, or says one thing twice."""
    CELL_TOO_LONG = "cell_too_long"
    HEADING_TWICE = "heading_twice"
    HEADING_MISSING = "heading_missing"
    SHEET_MISSING = "sheet_missing"
