"""How a day of inspections reads in a list: its state, its progress, and what it is found by."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import Enum

from db.evaluation.contracts import SessionLine
from desktop.parts.rows import RowFace
from desktop.parts.tag import TagFace
from desktop.tables.queue import QueueRow
from desktop.wording import formats
from desktop.wording.marks import QT_TRANSLATE_NOOP, say


class VisitState(Enum):
    """Where a day of inspections stands, told from what was done with it."""

    PLANNED = "planned"
    RUNNING = "running"
    CLOSED = "closed"


_WORDS = {
    VisitState.PLANNED: QT_TRANSLATE_NOOP("VisitState", "Planned"),
    VisitState.RUNNING: QT_TRANSLATE_NOOP("VisitState", "Running"),
    VisitState.CLOSED: QT_TRANSLATE_NOOP("VisitState", "Closed"),
}
_TAGS = {
    VisitState.PLANNED: ("neutral", "calendar"),
    VisitState.RUNNING: ("info", "progress"),
    VisitState.CLOSED: ("ok", "circle-check"),
}
_FIRMS = QT_TRANSLATE_NOOP("VisitFaces", "{firms} firms · {done}/{sheets} sheets")


def state_of(line: SessionLine) -> VisitState:
    """Return the state of a day; one is running from the briefing or the first answer on."""
    if line.is_closed:
        return VisitState.CLOSED
    return VisitState.RUNNING if line.is_begun else VisitState.PLANNED


def word_of(state: VisitState) -> str:
    """Return the word of a state."""
    return say(_WORDS[state])


def tag_of(line: SessionLine) -> TagFace:
    """Return the tag of a day."""
    state = state_of(line)
    return TagFace(*_TAGS[state], word_of(state))


def row_of(line: SessionLine, today: date) -> QueueRow:
    """Return the row of a day."""
    units = formats.listed(line.departments)
    told = say(_FIRMS, firms=line.firms, done=line.locked, sheets=line.sheets)
    head = f"{formats.day(line.day, today)}  {line.theme}"
    face = RowFace("", head, f"{told} · {units}" if units else told, tag_of(line), has_lead=False)
    return QueueRow(line.id, face)


def narrowed(
    lines: Sequence[SessionLine], state: VisitState | None, typed: str
) -> list[SessionLine]:
    """Return the days of a state whose theme, units or number hold what was typed."""
    text = typed.strip().casefold()
    return [
        one
        for one in lines
        if (state is None or state_of(one) is state)
        and text in f"{one.theme} {' '.join(one.departments)} {one.year}-{one.serial}".casefold()
    ]
