"""The row of a paper that was printed, kept as a file, or could not be printed (R-4B)."""

from __future__ import annotations

from db.people.rules import clean_line
from db.reception.paper_contracts import RecordPrint
from db.reception.records import PrintRow


def print_row(command: RecordPrint) -> PrintRow:
    """Return the row of a print; the computer's own words for a printer are cut to their column."""
    return PrintRow(
        id=command.print_id, matter=command.matter, paper=clean_line(command.paper)[:40],
        printer=clean_line(command.printer)[:80], copies=command.copies,
        succeeded=command.succeeded,
    )  # fmt: skip
