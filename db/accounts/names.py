"""Names of people by their ids, for whatever tells who did it; of those at other desks the journal knows."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from db.accounts.records import UserRow
from db.journal.payload import decode
from db.journal.records import OperationRow
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
    """Return what a desk elsewhere calls one of its people: accounts of others stand in no table here."""
    for (payload,) in _TOLD.run(session, user=user):
        name = decode(payload).get(_NAME_FIELD)
        if isinstance(name, str):
            return name
    return ""


_NAME_FIELD = 1
_TOLD = Prepared(
    select(OperationRow.payload)
    .where(
        OperationRow.record == bindparam("user"), OperationRow.kind == int(Kind.USER),
        OperationRow.verb != Verb.NOTE, OperationRow.payload.is_not(None),
    )
    .order_by(OperationRow.hlc.desc())
)  # fmt: skip
_NAME = Prepared(select(UserRow.name).where(UserRow.id == bindparam("user")))
