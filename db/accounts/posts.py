"""Which roles count for a person: those granted, and the posts that fall to the head of a small station."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.records import UserRow
from db.accounts.rules import FALL_TO_HEAD
from db.kernel.actor import Actor, Role
from db.kernel.ids import UserId


def actor_of(session: Session, row: UserRow) -> Actor:
    """Return a person with every role that counts now."""
    granted = granted_to(row)
    if Role.STATION_HEAD in (row.role, *granted):
        granted = (*granted, *vacant(session))
    return Actor(UserId(row.id), row.name, row.role, granted)


def granted_to(row: UserRow) -> tuple[Role, ...]:
    """Return the further roles of an account."""
    return tuple(Role(one) for one in (row.also or "").split())


def vacant(session: Session) -> tuple[Role, ...]:
    """Return the posts that nobody has, so that the head fills them (security §8.3)."""
    held = set(_held(session))
    return tuple(post for post in FALL_TO_HEAD if post not in held)


def _held(session: Session) -> Iterator[Role]:
    for row in session.scalars(select(UserRow).where(UserRow.disabled.is_(False))):
        yield row.role
        yield from granted_to(row)
