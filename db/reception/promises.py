"""The day by which the voter was promised an answer; only an extension in time moves it (domain §3.2)."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, and_, case, exists, func, or_, select
from sqlalchemy.orm import Session, aliased, object_session

from db.calendar.deadlines import Deadlines
from db.kernel.clock import local_date
from db.reception.access import EVERY_MATTER
from db.reception.codes import MatterState, ResultClass
from db.reception.records import ExtensionRow, MatterRow, ReplyRow
from db.reception.rules import PROMISES
from db.reception.states import AWAITED, ENDED_UNANSWERED, PROMISING
from db.storage.prepared import one_of


def is_awaited() -> ColumnElement[bool]:
    """Return the condition of matters whose voter waits for an answer: the first, or one that a reply promised."""
    is_promising = _has_promised()
    # The states alone are found in the index; what an answer promised is looked at row by row.
    return and_(
        one_of(MatterRow.state, AWAITED | PROMISING),
        or_(one_of(MatterRow.state, AWAITED), is_promising),
    )


def is_promising() -> ColumnElement[bool]:
    """Return the condition of matters that were answered, and whose answer promised another one."""
    told = and_(one_of(MatterRow.state, PROMISING), _has_promised())
    return or_(MatterRow.state == MatterState.TRACKING, told)


def _has_promised() -> ColumnElement[bool]:
    beside = and_(MatterRow.result == ResultClass.D, _stands_beside())
    says_so = or_(one_of(MatterRow.result, PROMISES), beside)
    return and_(says_so, MatterRow.round_due_on.is_not(None))


def _stands_beside() -> ColumnElement[bool]:
    """Return the condition that the day waited for is what one of several units promised, though another refused."""
    later, same = aliased(ReplyRow), ReplyRow.matter == MatterRow.id
    is_later = or_(
        later.base_hlc > ReplyRow.base_hlc,
        and_(later.base_hlc == ReplyRow.base_hlc, later.base_seq > ReplyRow.base_seq),
    )
    of_same = and_(later.matter == ReplyRow.matter, later.unit.is_not_distinct_from(ReplyRow.unit))
    is_newest = ~exists().where(of_same, is_later)
    promises = and_(
        one_of(ReplyRow.result, PROMISES), ReplyRow.next_reply_due == MatterRow.round_due_on
    )
    return exists().where(same, promises, is_newest).correlate(MatterRow)


def _promises(row: MatterRow) -> bool:
    """Tell whether an answer that stands promised another one: of several the worst is the matter's result."""
    if row.result is not ResultClass.D:
        return row.result in PROMISES
    session = object_session(row)
    assert session is not None
    with session.no_autoflush:  # or the matter would be written twice by one click
        query = select(_stands_beside()).where(MatterRow.id == row.id)
        return bool(session.scalar(query, execution_options=EVERY_MATTER))


def is_promised(row: MatterRow) -> bool:
    """Tell whether the newest reply promised another one that has not come yet, whoever follows it."""
    stands = row.state in PROMISING and row.round_due_on is not None
    return row.state is MatterState.TRACKING or (stands and _promises(row))


def awaited_by() -> ColumnElement[Any]:
    """Return the day from which an open matter is late, for every list, figure and paper alike.

    In every round it is the first one that was said, whatever day the unit has since: until the first answer the
    voter's own, after it that of the round.
    """
    first = case(
        (MatterRow.replied_at.is_(None), MatterRow.original_due_on), else_=MatterRow.round_due_on
    )
    return case((first.is_(None), MatterRow.due_on), else_=_promised())


def promised_on(session: Session, row: MatterRow) -> date | None:
    """Return the day that an answer is awaited by, whatever second clock the unit was given since."""
    query = select(_promised()).where(MatterRow.id == row.id)
    with session.no_autoflush:  # or the matter would be written twice by one click
        return session.scalar(query, execution_options=EVERY_MATTER)


def urged_by(session: Session, row: MatterRow) -> date | None:
    """Return the day that the ladder climbs from: the unit's own, or the voter's where that comes before.

    Once an answer has come it is the day that this answer promised.
    """
    if row.state in PROMISING and is_promised(row):
        return promised_on(session, row)
    if row.original_due_on is None and row.round_due_on is None:
        return row.due_on
    days = (row.due_on, promised_on(session, row))
    return min((one for one in days if one is not None), default=None)


def days_late(session: Session, row: MatterRow, deadlines: Deadlines, on: date) -> int | None:
    """Return by how many working days an answer of a day is late, None where none was promised."""
    promised = promised_on(session, row)
    return None if promised is None else max(0, -deadlines.days_left(promised, on))


def late_so_far(session: Session, row: MatterRow, deadlines: Deadlines, today: date) -> int:
    """Return by how many working days an awaited answer is late by now, or was when the matter ended without it."""
    if row.closed_at is not None and _is_ended_without(row):
        return days_late(session, row, deadlines, local_date(row.closed_at)) or 0
    waits = row.state in AWAITED or is_promised(row)
    return (days_late(session, row, deadlines, today) or 0) if waits else 0


def _is_ended_without(row: MatterRow) -> bool:
    """Tell whether a matter ended before the answer came that its voter waited for, also the one a reply promised."""
    left = row.left_state if row.state is MatterState.ARCHIVED else None
    state = MatterState(left or row.state)
    is_unkept = state is MatterState.CLOSED and row.round_due_on is not None
    return state in ENDED_UNANSWERED or (is_unkept and _promises(row))


def begin_round(session: Session, row: MatterRow, due_on: date, *, is_owed: bool) -> None:
    """Let a further answer be awaited by a day; the day of one that is still owed stays."""
    put_off(row, due_on)
    if row.replied_at is not None and not (is_owed and row.round_due_on is not None):
        begin_waiting(session, row, due_on)


def begin_waiting(session: Session, row: MatterRow, due_on: date) -> None:
    """Let the voter wait for a day of its own: what put off an earlier round does not put off this one."""
    row.round_due_on = due_on
    granted = (ExtensionRow.matter == row.id, ExtensionRow.granted.is_(True))
    with session.no_autoflush:  # or the matter would be written twice by one click
        for one in session.scalars(select(ExtensionRow).where(*granted)):
            one.is_over = True


def put_off(row: MatterRow, due_on: date) -> None:
    """Give a matter another day; the voter's own stays beside it."""
    row.original_due_on = row.original_due_on or row.due_on
    row.due_on, row.due_days = due_on, None


def _promised() -> ScalarSelect[Any]:
    """Return the first day of the round, moved by each of its extensions that was asked for before the day it moves."""
    said = case(
        (MatterRow.replied_at.is_(None), MatterRow.original_due_on), else_=MatterRow.round_due_on
    )
    first = func.coalesce(said, MatterRow.due_on).label("day")
    days = select(first).correlate(MatterRow).cte("promised", recursive=True, nesting=True)
    later = select(ExtensionRow.new_due).where(
        ExtensionRow.matter == MatterRow.id, ExtensionRow.granted.is_(True),
        ExtensionRow.is_over.is_not(True),
        ExtensionRow.asked_on <= days.c.day, ExtensionRow.new_due > days.c.day,
    )  # fmt: skip
    days = days.union(later.correlate(MatterRow))
    return select(func.max(days.c.day)).correlate(MatterRow).scalar_subquery()
