"""Finds matters by a number in any way it is said: on paper, by heart, in a bundle, under a bar code."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from db.reception.records import AssignmentRow, MatterRow, ReplyRow
from db.search.normal import normal
from db.stations.rules import AskedNumber, NumberType


def by_number(session: Session, asked: AskedNumber) -> Iterator[UUID]:
    """Yield the matters of a number, the newest year first; slips and replies lead to their matters."""
    if asked.type is NumberType.ASSIGNMENT:
        yield from _found(session, asked, AssignmentRow, AssignmentRow.matter)
    elif asked.type is NumberType.REPLY:
        yield from _found(session, asked, ReplyRow, ReplyRow.matter)
    elif asked.type in (None, NumberType.RECEPTION):
        yield from _found(session, asked, MatterRow, MatterRow.id, *_coded(asked))


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
