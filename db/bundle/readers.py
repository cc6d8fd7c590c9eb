"""Values of payloads turned into those of columns, one reader for each type; what is not as it should be is refused.

Whoever signs an operation answers for it, but one odd value must not stop all that comes after it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Boolean, Date, Integer, LargeBinary, String
from sqlalchemy import Enum as CheckedText
from sqlalchemy.types import TypeEngine

from db.kernel.clock import instant_of, local_date
from db.storage.columns import Id, Ids, Tokens, UtcTime

Reader = Callable[[Any], object]
"""Turns a plain value into the column's own."""

Usual = Callable[[int], object]
"""Gives what a column shows when nothing was said, by the stamp of its record."""

UNREADABLE = (ValueError, TypeError, LookupError)
"""What a reader raises for a value that it does not know."""


def reader_of(kind: TypeEngine[Any]) -> Reader:
    """Return the reader of a column's type."""
    return next(make(kind) for one, make in _READERS if isinstance(kind, one))


def usual_of(kind: TypeEngine[Any]) -> Usual:
    """Return what a column of a type shows that may not be empty: nothing, as far as its type can say so."""
    return next(make(kind) for one, make in _USUALS if isinstance(kind, one))


@dataclass(frozen=True, slots=True)
class Constant:
    """Always the same."""

    value: object

    def __call__(self, _stamp: int) -> object:
        """Return it."""
        return self.value


@dataclass(frozen=True, slots=True)
class _Text:
    """A text that every engine keeps: not longer than the column, without the one character that a server refuses."""

    length: int | None

    def __call__(self, value: object) -> str:
        if not isinstance(value, str) or "\0" in value:
            raise ValueError(value)
        if self.length is not None and len(value) > self.length:
            raise ValueError(value)
        return value


@dataclass(frozen=True, slots=True)
class _Whole:
    below: int

    def __call__(self, value: object) -> int:
        if type(value) is not int or not -self.below <= value < self.below:
            raise ValueError(value)
        return value


@dataclass(frozen=True, slots=True)
class _Tokens:
    length: int | None

    def __call__(self, value: object) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise ValueError(value)
        _Text(self.length)(" ".join(value))
        if any(one.split() != [one] for one in value):
            raise ValueError(value)
        return tuple(value)


def _id(value: object) -> UUID:
    return UUID(bytes=_octets(value))


def _ids(value: object) -> tuple[UUID, ...]:
    if not isinstance(value, list):
        raise TypeError(value)
    return tuple(map(_id, value))


def _instant(value: str) -> datetime:
    found = datetime.fromisoformat(value)
    if found.tzinfo is None:
        raise ValueError(value)
    return found


def _day_of(stamp: int) -> date:
    return local_date(instant_of(stamp))


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _octets(value: object) -> bytes:
    if not isinstance(value, bytes):
        raise TypeError(value)
    return value


def _member(kind: CheckedText) -> Reader:
    assert kind.enum_class is not None
    return {str(one.value): one for one in kind.enum_class}.__getitem__


def _first_member(kind: CheckedText) -> Usual:
    assert kind.enum_class is not None
    return Constant(next(iter(kind.enum_class)))


_READERS: tuple[tuple[Any, Callable[[Any], Reader]], ...] = (
    (Id, lambda _: _id),
    (Ids, lambda _: _ids),
    (UtcTime, lambda _: _instant),
    (Tokens, lambda kind: _Tokens(kind.impl.length)),
    (CheckedText, _member),
    (Boolean, lambda _: _truth),
    (Date, lambda _: date.fromisoformat),
    (BigInteger, lambda _: _Whole(1 << 63)),
    (Integer, lambda _: _Whole(1 << 31)),
    (LargeBinary, lambda _: _octets),
    (String, lambda kind: _Text(kind.length)),
)
"""A type before those that it is one of."""

_USUALS: tuple[tuple[Any, Callable[[Any], Usual]], ...] = (
    (Id, lambda _: Constant(UUID(int=0))),
    ((Ids, Tokens), lambda _: Constant(())),
    (UtcTime, lambda _: instant_of),
    (CheckedText, _first_member),
    (Boolean, lambda _: Constant(value=False)),
    (Date, lambda _: _day_of),
    (Integer, lambda _: Constant(0)),
    (LargeBinary, lambda _: Constant(b"")),
    (String, lambda _: Constant("")),
)
