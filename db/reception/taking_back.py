"""Takes back what an import did to matters, as far as nobody touched them since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.attachments.records import AttachmentRow
from db.journal.reader import Entry, history, records_of_act
from db.journal.recorded import numbers
from db.kernel.kinds import Kind, Verb
from db.reception.codes import MatterState
from db.reception.naming_records import NamingRow
from db.reception.records import (
    FeedbackRow,
    LinkRow,
    MatterRow,
    NoteRow,
    PrintRow,
    RatingRow,
    ReplyRow,
    RevisitRow,
)

_UNDONE = "import undone"
_BESIDE: tuple[InstrumentedAttribute[Any], ...] = (
    NoteRow.matter, LinkRow.matter, LinkRow.target, RatingRow.matter, RevisitRow.matter,
    FeedbackRow.matter, PrintRow.matter, NamingRow.matter, ReplyRow.matter, AttachmentRow.subject,
)  # fmt: skip
"""What people add to a matter without changing its own record."""


class TakenBack(Enum):
    """What became of a matter that an import had written."""

    VOIDED = "voided"
    RESTORED = "restored"
    KEPT = "kept"


Outcome = tuple[TakenBack, str]
"""What became of it, and its number."""


def taken_back(
    session: Session, matters: Sequence[UUID], act: tuple[int, int]
) -> Iterator[Outcome]:
    """Undo what an import did to these matters, read together; yield what became of each."""
    rows = session.scalars(select(MatterRow).where(MatterRow.id.in_(matters))).all()
    told: dict[UUID, list[Entry]] = {}
    for entry in history(session, matters):
        told.setdefault(entry.record, []).append(entry)
    touched = _touched(session, matters, set(records_of_act(session, act, Kind.REPLY)))
    for row in rows:
        yield _take_back(row, told[row.id], act, is_touched=row.id in touched), row.number
    session.flush()


def _touched(session: Session, matters: Sequence[UUID], own: set[UUID]) -> set[UUID]:
    """Return the matters that somebody added to since; the replies of the import itself are its own."""
    found: set[UUID] = set()
    for column in _BESIDE:
        query = select(column, column.class_.id).where(column.in_(matters))
        found.update(row[0] for row in session.execute(query) if row[1] not in own)
    return found


def _take_back(
    matter: MatterRow, told: Sequence[Entry], act: tuple[int, int], *, is_touched: bool
) -> TakenBack:
    """Undo what an import did to one matter; return what became of it."""
    place = next(n for n, one in enumerate(told) if one.act == act)
    entry = told[place]
    if entry.verb is Verb.INSERT:
        if is_touched or len(told) > 1 or matter.state is not MatterState.CLOSED:
            return TakenBack.KEPT
        matter.state, matter.void_reason = MatterState.VOID, _UNDONE
        return TakenBack.VOIDED
    later = {number for one in told[place + 1 :] for number in one.values}
    if later & set(entry.values):
        return TakenBack.KEPT
    named = {number: name for name, (number, _) in numbers(MatterRow).items()}
    for number in entry.values:
        _restore(matter, named[number], _before(told[:place], number))
    return TakenBack.RESTORED


def _before(told: Sequence[Entry], number: int) -> Any:
    """Return the value a field had, None where it never had one."""
    return next((one.values[number] for one in reversed(told) if number in one.values), None)


def _restore(matter: MatterRow, name: str, value: Any) -> None:
    present = getattr(matter, name)
    setattr(matter, name, value if value is None or present is None else type(present)(value))
