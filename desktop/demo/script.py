"""What the demo station is filled with, read from ``resources/demo``; everybody in it is invented."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

import msgspec

import resources

T = TypeVar("T")


class UnitLine(msgspec.Struct, frozen=True, rename={"organ_class": "class"}):
    """An organisation that matters are handed to."""

    name: str
    kind: str
    organ_class: str
    categories: tuple[str, ...] = ()


class AccountLine(msgspec.Struct, frozen=True):
    """Somebody who works at the counter."""

    name: str
    role: str


class DeputyLine(msgspec.Struct, frozen=True):
    """A deputy with one seat."""

    name: str
    gender: str
    level: str
    specialty: str
    place: str


class OfficerLine(msgspec.Struct, frozen=True):
    """A judge, prosecutor, police officer, justice worker or lawyer on duty."""

    name: str
    gender: str
    role: str
    specialty: str


class PeopleFile(msgspec.Struct, frozen=True):
    """Who is who, and the syllables further names are made of."""

    accounts: tuple[AccountLine, ...]
    deputies: tuple[DeputyLine, ...]
    legal_officers: tuple[OfficerLine, ...]
    surnames: str
    given: tuple[str, ...]


class UnitsFile(msgspec.Struct, frozen=True):
    """The organisations."""

    units: tuple[UnitLine, ...]


class Record(msgspec.Struct, frozen=True):
    """One told matter: who came, what for, and how it went on."""

    no: int
    on: date
    channel: str
    name: str
    gender: str
    phone: str
    title: str
    statement: str
    category: str
    next_step: str
    unit: str
    result: str
    days: int
    """Working days until the reply; negative for one that is still open."""
    reply: str
    kind: str = "individual"
    count: int = 1
    confidential: bool = False
    demand: str = ""
    urgency: str = "normal"
    scale: str = "normal"
    uscc: str = ""


class Theme(msgspec.Struct, frozen=True):
    """What a made-up matter is about."""

    category: str
    title: str
    statement: str


class MattersFile(msgspec.Struct, frozen=True):
    """The thirty told matters, and what further ones are made of."""

    records: tuple[Record, ...]
    themes: tuple[Theme, ...]
    places: tuple[str, ...]
    replies: tuple[str, ...]


def people() -> PeopleFile:
    """Return the people of the demo."""
    return _read("people.json", PeopleFile)


def units() -> tuple[UnitLine, ...]:
    """Return the organisations of the demo."""
    return _read("units.json", UnitsFile).units


def matters() -> MattersFile:
    """Return the matters of the demo."""
    return _read("matters.json", MattersFile)


def _read(name: str, kind: type[T]) -> T:
    return msgspec.json.decode(resources.path("demo", name).read_bytes(), type=kind)
