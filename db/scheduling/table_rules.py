"""How a published table is written, and what differs between two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from uuid import UUID

import msgspec

from db.scheduling.table_contracts import PersonChange, TableTurn


def written(turns: Sequence[TableTurn]) -> str:
    """Return a table as text."""
    return msgspec.json.encode(turns).decode()


def read(content: str) -> tuple[TableTurn, ...]:
    """Return the table of a text; nothing of one that a newer version wrote in another way."""
    try:
        return msgspec.json.decode(content, type=tuple[TableTurn, ...])
    except ValueError:
        return ()


def baseline(
    tables: Iterable[tuple[date, date, Sequence[TableTurn]]],
) -> Mapping[date, tuple[TableTurn, ...]]:
    """Return what was published for each day last; ``tables`` come the oldest first, days of none are missing."""
    found: dict[date, tuple[TableTurn, ...]] = {}
    for first, last, turns in tables:
        by_day: dict[date, list[TableTurn]] = defaultdict(list)
        for one in turns:
            by_day[one.day].append(one)
        for number in range(first.toordinal(), last.toordinal() + 1):
            day = date.fromordinal(number)
            found[day] = tuple(by_day[day])
    return found


def changes(
    before: Mapping[date, tuple[TableTurn, ...]], now: Iterable[TableTurn]
) -> tuple[PersonChange, ...]:
    """Return what each person gained and lost on days that were published; who keeps all is left out."""
    old = {_turn_of(one): one for turns in before.values() for one in turns if one.person}
    new = {_turn_of(one): one for one in now if one.person and one.day in before}
    added: dict[UUID, list[TableTurn]] = defaultdict(list)
    dropped: dict[UUID, list[TableTurn]] = defaultdict(list)
    for key, one in new.items():
        if key not in old:
            added[key[0]].append(one)
    for key, one in old.items():
        if key not in new:
            dropped[key[0]].append(one)
    return tuple(
        PersonChange(person, _by_time(added[person]), _by_time(dropped[person]))
        for person in sorted({*added, *dropped})
    )


def _turn_of(one: TableTurn) -> tuple[UUID, date, str, str]:
    """A turn is somebody's hours on a day: which of two like places it is concerns nobody."""
    return one.person or one.cell, one.day, one.starts, one.ends


def _by_time(turns: Iterable[TableTurn]) -> tuple[TableTurn, ...]:
    return tuple(sorted(turns, key=lambda one: (one.day, one.starts, one.cell)))
