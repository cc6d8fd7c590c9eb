"""Names of people by their ids, for whatever tells who did it; of those at other desks the journal knows."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from db.accounts.records import UserRow
from db.journal.payload import decode
from db.journal.records import OperationRow, OriginRow
from db.kernel.kinds import Kind, Verb
from db.storage.prepared import Prepared


def name_of(session: Session, user: UUID) -> str:
    """Return the name of one person, nothing for somebody who is not known here."""
    return str(_NAME.run(session, user=user).scalar() or _told(session, user))


def names_of(session: Session, users: Collection[UUID]) -> dict[UUID, str]:
    """Return the names of those who are known; few people write into one matter."""
    named = ((user, name_of(session, user)) for user in users)
    return {user: name for user, name in named if name}


def _told(session: Session, user: UUID) -> str:
    """Return what a desk elsewhere calls one of its people: accounts of others stand in no table here.

    Whoever entered an account names it. Anybody may write of any record in a journal of their own.
    """
    told = _TOLD.run(session, user=user).all()
    entered = next((one.replica for one in told if one.verb == Verb.INSERT.value), None)
    names = (_name_in(one.payload) for one in reversed(told) if one.replica == entered)
    return next(filter(None, names), "")


def _name_in(payload: bytes | None) -> str:
    name = decode(payload).get(_NAME_FIELD) if payload is not None else None
    return name if isinstance(name, str) else ""


_NAME_FIELD = 1
_TOLD = Prepared(
    select(OperationRow.payload, OperationRow.verb, OriginRow.replica)
    .join(OriginRow, OriginRow.number == OperationRow.origin)
    .where(
        OperationRow.record == bindparam("user"), OperationRow.kind == int(Kind.USER),
        OperationRow.verb != Verb.NOTE,
    )
    .order_by(OperationRow.hlc, OperationRow.origin, OperationRow.seq)
)  # fmt: skip
_NAME = Prepared(select(UserRow.name).where(UserRow.id == bindparam("user")))
