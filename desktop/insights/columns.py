"""The columns of the records behind a figure; nobody's name or phone stands among them."""

from __future__ import annotations

from db.kernel.clock import local_date
from db.reception.contracts import MatterLine
from desktop.tables.column import Column
from desktop.wording import formats, tags
from desktop.wording.marks import QT_TRANSLATE_NOOP
from desktop.wording.tags import TagWords

NUMBER = QT_TRANSLATE_NOOP("InsightColumns", "Number")
MATTER = QT_TRANSLATE_NOOP("InsightColumns", "Matter")
RECEIVED = QT_TRANSLATE_NOOP("InsightColumns", "Received")
STATE = QT_TRANSLATE_NOOP("InsightColumns", "State")


def _received(line: MatterLine) -> str:
    return f"{local_date(line.received_at):%y-%m-%d}"


def _tag(line: MatterLine) -> TagWords:
    return tags.of_line(line)


COLUMNS: tuple[Column[MatterLine], ...] = (
    Column(NUMBER, lambda line: line.number, formats.short_number, width=76, keeps_width=True),
    Column(MATTER, lambda line: line.title, width=160, stretches=True),
    Column(RECEIVED, _received, width=100, keeps_width=True),
    Column(STATE, lambda line: line.state, width=140, tag=_tag, keeps_width=True),
)
"""Number, title, day, and the one tag that a list shows: how late, else where it stands."""
