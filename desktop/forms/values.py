"""Values of inputs: which ones are blank, and how a draft writes them down as plain JSON."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from uuid import UUID

from db.kernel.ids import PersonId


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """What a person box holds: a name as typed, and the person it was recognised as."""

    name: str = ""
    person: PersonId | None = None


def is_blank(value: object) -> bool:
    """Tell whether a person has not given this value yet; False and zero are given."""
    if isinstance(value, PersonEntry):
        return not value.name.strip()
    if isinstance(value, str) and not isinstance(value, Enum):
        return not value.strip()
    return value is None


def to_plain(value: object) -> object:
    """Return a value as JSON can hold it."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, PersonEntry):
        return {"name": value.name, "person": to_plain(value.person)}
    return value


def day_of(plain: object) -> date | None:
    """Return the date a draft wrote down, None for anything else."""
    if not isinstance(plain, str):
        return None
    try:
        return date.fromisoformat(plain)
    except ValueError:
        return None


def person_of(plain: object) -> PersonEntry:
    """Return the person a draft wrote down, an empty entry for anything else."""
    if not isinstance(plain, dict):
        return PersonEntry()
    person = plain.get("person")
    return PersonEntry(str(plain.get("name", "")), PersonId(UUID(person)) if person else None)
