"""Full contact details as a sheet that goes out: who asked, who agreed, and what is left out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from db.kernel.clock import local_date
from db.reception.contacts import Contact
from db.sheets.table import Sheet, SheetColumn
from db.sheets.writing import Report, write_workbook
from desktop.wording import formats
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

ENDING = ".xlsx"
_TITLE = QT_TRANSLATE_NOOP("ContactsSheet", "Contact details")
_NOTES = QT_TRANSLATE_NOOP("ContactsSheet", "Notes")
_COLUMNS = (
    (QT_TRANSLATE_NOOP("ContactsSheet", "Number"), 22),
    (QT_TRANSLATE_NOOP("ContactsSheet", "Visitor"), 12),
    (QT_TRANSLATE_NOOP("ContactsSheet", "Phone"), 16),
    (QT_TRANSLATE_NOOP("ContactsSheet", "Village or community"), 18),
    (QT_TRANSLATE_NOOP("ContactsSheet", "Address"), 36),
)
_STATION = QT_TRANSLATE_NOOP("ContactsSheet", "Station")
_AS_OF = QT_TRANSLATE_NOOP("ContactsSheet", "As of")
_ASKED = QT_TRANSLATE_NOOP("ContactsSheet", "Exported by")
_AGREED = QT_TRANSLATE_NOOP("ContactsSheet", "Agreed to by")
_COUNT = QT_TRANSLATE_NOOP("ContactsSheet", "Matters")
_CARE = QT_TRANSLATE_NOOP("ContactsSheet", "Care")
_CARE_BODY = QT_TRANSLATE_NOOP(
    "ContactsSheet",
    "Personal data in full, not encrypted: keep it apart, pass it on to nobody, delete it after use."
    " Confidential and anonymous visitors stand without name and phone; reports of wrongdoing are"
    " left out.",
)


def sheet_of(
    station: str, people: tuple[str, str], contacts: Sequence[Contact], now: datetime
) -> Sheet:
    """Return title, columns and notes; ``people`` are who asked and who agreed."""
    asked, agreed = people
    notes = (
        (_STATION, station),
        (_AS_OF, f"{formats.full_day(local_date(now))} {formats.clock(now)}"),
        (_ASKED, asked),
        (_AGREED, agreed),
        (_COUNT, f"{len(contacts):,}"),
        (_CARE, say(_CARE_BODY)),
    )
    columns = tuple(SheetColumn(say(mark), width) for mark, width in _COLUMNS)
    return Sheet(
        say(_TITLE), columns, say(_NOTES), tuple((say(mark), told) for mark, told in notes)
    )


def write(path: Path, sheet: Sheet, contacts: Sequence[Contact], report: Report) -> None:
    """Write the file; raises CannotWrite, and whatever ``report`` raises to stop it."""
    rows = ((one.number, one.name, one.phone, one.region_name, one.address) for one in contacts)
    write_workbook(path, sheet, rows, report)
