"""The day by which the voter was promised an answer; only an extension in time moves it (domain §3.2)."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.reception.records import ExtensionRow, MatterRow


def promised_on(session: Session, row: MatterRow) -> date | None:
    """Return the voter's own day, whatever second clock the unit was given since."""
    day = row.original_due_on or row.due_on
    if day is None:
        return None
    query = select(ExtensionRow).where(
        ExtensionRow.matter == row.id, ExtensionRow.granted.is_(True)
    )
    for one in session.scalars(query.order_by(ExtensionRow.asked_on, ExtensionRow.id)):
        if one.asked_on <= day:
            day = max(day, one.new_due)
    return day


def put_off(row: MatterRow, due_on: date) -> None:
    """Give a matter another day; the voter's own stays beside it."""
    row.original_due_on = row.original_due_on or row.due_on
    row.due_on, row.due_days = due_on, None
