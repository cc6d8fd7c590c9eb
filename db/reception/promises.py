"""The day by which the voter was promised an answer; only an extension in time moves it (domain §3.2)."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, case, func, or_, select
from sqlalchemy.orm import Session

from db.calendar.deadlines import Deadlines
from db.reception.access import EVERY_MATTER
from db.reception.records import ExtensionRow, MatterRow


def awaited_by() -> ColumnElement[Any]:
    """Return the day from which an open matter is late, for every list, figure and paper alike.

    Until the first answer it is the voter's own, whatever day the unit has; from then on the unit's.
    """
    is_units = or_(MatterRow.replied_at.is_not(None), MatterRow.original_due_on.is_(None))
    return case((is_units, MatterRow.due_on), else_=_promised())


def promised_on(session: Session, row: MatterRow) -> date | None:
    """Return the voter's own day, whatever second clock the unit was given since."""
    query = select(_promised()).where(MatterRow.id == row.id)
    return session.scalar(query, execution_options=EVERY_MATTER)


def days_late(session: Session, row: MatterRow, deadlines: Deadlines, on: date) -> int | None:
    """Return by how many working days an answer of a day is late, None where none was promised."""
    promised = promised_on(session, row) if row.replied_at is None else row.due_on
    return None if promised is None else max(0, -deadlines.days_left(promised, on))


def put_off(row: MatterRow, due_on: date) -> None:
    """Give a matter another day; the voter's own stays beside it."""
    row.original_due_on = row.original_due_on or row.due_on
    row.due_on, row.due_days = due_on, None


def _promised() -> ScalarSelect[Any]:
    """Return the first day, moved by every extension that was asked for before the day it moves."""
    first = func.coalesce(MatterRow.original_due_on, MatterRow.due_on).label("day")
    days = select(first).correlate(MatterRow).cte("promised", recursive=True, nesting=True)
    later = select(ExtensionRow.new_due).where(
        ExtensionRow.matter == MatterRow.id, ExtensionRow.granted.is_(True),
        ExtensionRow.asked_on <= days.c.day, ExtensionRow.new_due > days.c.day,
    )  # fmt: skip
    days = days.union(later.correlate(MatterRow))
    return select(func.max(days.c.day)).correlate(MatterRow).scalar_subquery()
