"""When people last came in, read from the journal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.records import UserRow
from db.journal.records import OperationRow, OriginRow
from db.kernel.clock import instant_of, local_date
from db.kernel.ids import UserId
from db.kernel.kinds import Action


def last_used(session: Session, row: UserRow) -> datetime:
    """Return when a person last came in, when the account was made if never."""
    newest = [row.base_hlc]
    for origin in session.scalars(select(OriginRow.number)):
        # The index of records ends in the sequence, so that only the newest entry is read.
        came = (
            select(OperationRow.hlc)
            .where(OperationRow.record == row.id, OperationRow.origin == origin)
            .where(OperationRow.action == Action.SIGNED_IN)
            .order_by(OperationRow.seq.desc())
            .limit(1)
        )
        newest.extend(session.scalars(came))
    return instant_of(max(newest))


def days_worked_since(session: Session, users: Sequence[UserId], since: datetime) -> int:
    """Return on how many days anybody came in after an instant."""
    came = select(OperationRow.hlc).where(
        OperationRow.record.in_(users), OperationRow.action == Action.SIGNED_IN
    )
    instants = map(instant_of, session.scalars(came))
    return len({local_date(one) for one in instants if one > since})
