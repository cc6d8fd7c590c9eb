"""Who acts, and in which role."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from db.kernel.ids import UserId


class Role(StrEnum):
    """Roles of the people who use the program (domain reference §2.19, security §8)."""

    DUTY_STAFF = "duty_staff"
    LIAISON = "liaison"
    STATION_HEAD = "station_head"
    NAMED_HANDLER = "named_handler"
    DEPUTY = "deputy"
    TOWN_ADMIN = "town_admin"
    DISTRICT_ADMIN = "district_admin"
    SECURITY_ADMIN = "security_admin"
    SYSTEM_ADMIN = "system_admin"
    AUDITOR = "auditor"


@dataclass(frozen=True, slots=True)
class Actor:
    """The person behind an action; ``role`` is the one named in the journal."""

    user: UserId
    name: str
    role: Role
    also: tuple[Role, ...] = ()
    """Further roles of the same person, and those that fall to them at a small station (security §8.3)."""

    @property
    def roles(self) -> tuple[Role, ...]:
        """Every role that counts for this person."""
        return (self.role, *self.also)


NOBODY = Actor(UserId(UUID(int=0)), "", Role.SYSTEM_ADMIN)
"""Who acts where no person has entered yet, and nothing that the journal keeps is written."""
