"""Actors: who acts and in which role; roles travel by their words."""

from __future__ import annotations

from uuid import UUID

import pytest

from db.kernel.actor import Actor, Role
from db.kernel.ids import UserId


def test_an_actor_cannot_change_roles_under_way() -> None:
    actor = Actor(UserId(UUID(int=1)), "何静澜", Role.LIAISON)
    with pytest.raises(AttributeError):
        actor.role = Role.STATION_HEAD  # type: ignore[misc]


def test_roles_are_stored_by_words_that_fit_the_journal() -> None:
    assert Role("station_head") is Role.STATION_HEAD
    assert all(len(role) <= 40 for role in Role)
