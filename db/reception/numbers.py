"""Finds matters by a number in any way it is said: on paper, by heart, in a bundle, under a bar code."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, bindparam, func, select
from sqlalchemy.orm import Session

from db.reception.records import AssignmentRow, MatterRow, ReplyRow
from db.search.normal import normal
from db.stations.lanes import Lane
from db.stations.rules import AskedNumber, Number, NumberType, lane
from db.stations.service import marks
from db.storage.prepared import Prepared

NUMBERED: dict[NumberType, type[MatterRow | AssignmentRow | ReplyRow]] = {
    NumberType.RECEPTION: MatterRow,
    NumberType.ASSIGNMENT: AssignmentRow,
    NumberType.REPLY: ReplyRow,
}
"""What has numbers of its own."""

_FIGURES = 6
"""Figures of a serial at the end of a machine number, which sorts as the serials do."""


class Series:
    """The numbers that one counter gives."""

    def __init__(self, lane: Lane) -> None:
        self._lane = lane

    def following(self, session: Session, sort: NumberType, year: int) -> Iterator[Number]:
        """Yield the next numbers in this counter's lane; void ones stay taken."""
        first, last = self._lane.bounds
        newest = newest_serial(session, sort, year, first, last)
        for serial in itertools.count(self._lane.next(sort, year, newest)):
            yield Number(sort, year, serial)


def newest_given(session: Session, counter: int) -> dict[tuple[str, int], int]:
    """Return the greatest serial that a counter of this station has given, by type and year."""
    own = _of_station(marks(session).code)
    return {
        (sort.value, year): serial
        for sort, row in NUMBERED.items()
        for year, serial in session.execute(_newest_of(row, *lane(counter), *own.get(sort, ())))
        if year is not None and serial is not None
    }


def _of_station(code: str) -> dict[NumberType, tuple[ColumnElement[bool], ...]]:
    """Return what tells numbers of a station from those of others, by type; only matters say it."""
    return {NumberType.RECEPTION: (func.substr(MatterRow.machine_number, 1, len(code)) == code,)}


def _newest_of(
    row: type[MatterRow | AssignmentRow | ReplyRow],
    first: int,
    last: int,
    *conditions: ColumnElement[bool],
) -> Select[int | None, int | None]:
    given = select(row.year, func.max(row.serial)).where(
        row.serial.between(first, last), *conditions
    )
    return given.group_by(row.year)


def by_number(session: Session, asked: AskedNumber) -> Iterator[UUID]:
    """Yield the matters of a number, the newest year first; slips and replies lead to their matters."""
    if asked.type is NumberType.ASSIGNMENT:
        yield from _found(session, asked, AssignmentRow, AssignmentRow.matter)
    elif asked.type is NumberType.REPLY:
        yield from _found(session, asked, ReplyRow, ReplyRow.matter)
    elif asked.type in (None, NumberType.RECEPTION):
        yield from _found(session, asked, MatterRow, MatterRow.id, *_coded(asked))


def newest_serial(
    session: Session, sort: NumberType, year: int, first: int, last: int
) -> int | None:
    """Return the greatest serial that was given in a lane; matters of other stations number alike and do not count."""
    if sort is not NumberType.RECEPTION:
        found = _NEWEST[sort].run(session, year=year, first=first, last=last).scalar()
        return None if found is None else int(found)
    code = marks(session).code
    low, high = (Number(sort, year, serial).machine(code) for serial in (first, last))
    newest = _NEWEST_OF_STATION.run(session, low=low, high=high).scalar()
    return int(newest[-_FIGURES:]) if newest else None


def _found(
    session: Session,
    asked: AskedNumber,
    row: type[MatterRow | AssignmentRow | ReplyRow],
    wanted: Any,
    *conditions: ColumnElement[bool],
) -> Iterator[UUID]:
    query = select(wanted, row.number).where(row.serial.in_(asked.serials), *conditions)
    if asked.year is not None:
        query = query.where(row.year == asked.year)
    beginning = normal(asked.short_name)
    for one, number in session.execute(query.order_by(row.year.desc(), row.serial)):
        if normal(number).startswith(beginning):
            yield one


def _coded(asked: AskedNumber) -> Iterator[ColumnElement[bool]]:
    """Yield a condition for the station that a machine number or a bar code names."""
    if asked.station_code:
        beginning = func.substr(MatterRow.machine_number, 1, len(asked.station_code))
        yield beginning == asked.station_code
    if asked.scan_code:
        yield func.substr(MatterRow.scan_digits, 3, 4) == asked.scan_code


def _newest(row_class: type[AssignmentRow | ReplyRow]) -> Prepared:
    return Prepared(
        select(func.max(row_class.serial)).where(
            row_class.year == bindparam("year"),
            row_class.serial.between(bindparam("first"), bindparam("last")),
        )
    )


_NEWEST = {
    NumberType.ASSIGNMENT: _newest(AssignmentRow),
    NumberType.REPLY: _newest(ReplyRow),
}
_NEWEST_OF_STATION = Prepared(
    select(func.max(MatterRow.machine_number)).where(
        MatterRow.machine_number.between(bindparam("low"), bindparam("high"))
    )
)
