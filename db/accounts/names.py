"""Names of the people of this station by their ids, for whatever tells who did it."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from db.accounts.records import UserRow
from db.storage.prepared import Prepared


def name_of(session: Session, user: UUID) -> str:
    """Return the name of one person, nothing for somebody who is not known here."""
    return str(_NAME.run(session, user=user).scalar() or "")


def names_of(session: Session, users: Collection[UUID]) -> dict[UUID, str]:
    """Return the names of those who are known; few people write into one matter."""
    named = ((user, name_of(session, user)) for user in users)
    return {user: name for user, name in named if name}


_NAME = Prepared(select(UserRow.name).where(UserRow.id == bindparam("user")))
