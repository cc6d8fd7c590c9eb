"""Filters as conditions on matters and their visits."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import aliased

from db.reception.codes import MatterState
from db.reception.filter_contracts import DueWindow, MatterFilter
from db.reception.lines import Lines, day_bounds, is_due_on, is_unclear
from db.reception.queue_contracts import QueueView
from db.reception.records import MatterRow, VisitRow
from db.storage.expressions import holds, walked

_SEATS = 12
"""Places of a visit's receivers that are looked at; no table seats more."""
_ID_SIZE = 16

_VISIT = aliased(VisitRow)
"""Another name of the visit, so that the question stands by itself where the list has joined it already."""


def meets(
    wanted: MatterFilter, asker: UUID, lines: Lines, today: date, *, whole: bool = True
) -> ColumnElement[bool]:
    """Return the condition of a filter; void matters meet none.

    A whole list finds the visits once and compares every matter with them; its first page asks
    for the visit of one matter after the other, and stops early.
    """
    conditions = [MatterRow.state != MatterState.VOID, *_of_matter(wanted)]
    if wanted.due is not None:
        conditions.append(_due(wanted.due, lines, today))
    visit = list(_of_visit(wanted, asker))
    if visit and whole:
        conditions.append(walked(MatterRow.visit).in_(select(_VISIT.id).where(*visit)))
    elif visit:
        conditions.append(select(_VISIT.id).where(_VISIT.id == MatterRow.visit, *visit).exists())
    return and_(*conditions)


def _due(window: DueWindow, lines: Lines, today: date) -> ColumnElement[bool]:
    if window is DueWindow.TODAY:
        return is_due_on(today)
    view = QueueView.DUE_SOON if window is DueWindow.SOON else QueueView.OVERDUE
    return lines.belongs(view, today)


def _of_matter(wanted: MatterFilter) -> Iterator[ColumnElement[bool]]:
    if wanted.states:
        yield MatterRow.state.in_(wanted.states)
    if wanted.category:
        yield MatterRow.category.startswith(wanted.category, autoescape=True)
    if wanted.unit is not None:
        yield MatterRow.unit == wanted.unit
    if wanted.unclear:
        yield is_unclear()
    if wanted.urgency is not None:
        yield MatterRow.urgency == wanted.urgency
    if wanted.first is not None:
        yield MatterRow.received_at >= day_bounds(wanted.first)[0]
    if wanted.last is not None:
        yield MatterRow.received_at < day_bounds(wanted.last)[1]


def _of_visit(wanted: MatterFilter, asker: UUID) -> Iterator[ColumnElement[bool]]:
    if wanted.channel is not None:
        yield _VISIT.channel == wanted.channel
    if wanted.community:
        yield _VISIT.region_name == wanted.community
    if wanted.deputy is not None:
        yield received_by(wanted.deputy)
    if wanted.mine:
        yield _VISIT.recorder == asker


def received_by(person: UUID, visit: Any = _VISIT) -> ColumnElement[bool]:
    """Return the condition that a deputy or a legal officer received a visit.

    Compares place by place, but only where the id stands at all: two ids may meet in the bytes of a third."""
    columns = (visit.deputies, visit.legal_officers)
    return or_(*(and_(holds(column, person.bytes), _seated(column, person)) for column in columns))


def _seated(column: Any, person: UUID) -> ColumnElement[bool]:
    seats = (func.substr(column, 1 + seat * _ID_SIZE, _ID_SIZE) for seat in range(_SEATS))
    return or_(*(seat == person.bytes for seat in seats))
