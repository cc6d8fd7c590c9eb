"""Matters as lists show them: filters, orders, and rows read together with their visit and unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, exists, func, select, true
from sqlalchemy.orm import Session

from db.calendar.deadlines import Deadlines
from db.journal.records import ErasureRow
from db.kernel.clock import CHINA
from db.kernel.ids import MatterId
from db.people.rules import mask_phone
from db.reception.codes import MatterState, VisitorKind
from db.reception.contracts import MatterLine
from db.reception.promises import awaited_by, is_awaited, is_promising
from db.reception.queue_contracts import QueueCounts, QueueView
from db.reception.records import MatterRow, VisitRow
from db.reception.states import OPEN_STATES, TO_CALL, UNCLEAR
from db.stations.records import OrganizationRow
from db.storage.prepared import Narrowed, Several, one_of

QUEUE_LIMIT = 300
"""Rows of one queue tab at most; the rest is found by search and in tables."""


class _LineRow(NamedTuple):
    """What is read for one line, in the order of ``_COLUMNS``."""

    id: UUID
    number: str
    serial: int
    title: str
    state: MatterState
    category: str
    received_at: datetime
    due_on: date | None
    awaited_by: date | None
    is_promise: bool
    is_sealed: bool
    name: str
    phone: str
    visitor_kind: VisitorKind
    confidential: bool
    ticket: str
    unit: str | None
    """Name of the unit that has it in hand."""
    is_erased: bool


_COLUMNS: tuple[Any, ...] = (
    MatterRow.id, MatterRow.number, MatterRow.serial, MatterRow.title, MatterRow.state,
    MatterRow.category, MatterRow.received_at, MatterRow.due_on,
    case((is_awaited(), awaited_by())).label("awaited_by"), is_promising(),
    MatterRow.sealed.is_not(None),
    VisitRow.name, VisitRow.phone, VisitRow.visitor_kind, VisitRow.confidential, VisitRow.ticket,
    OrganizationRow.name, exists().where(ErasureRow.record == MatterRow.id),
)  # fmt: skip


class _Bounds(NamedTuple):
    """The days and instants on which tabs depend, or the parameters that stand for them."""

    today: Any
    start: Any
    end: Any
    horizon: Any


class Lines:
    """Reads matter lines; knows the calendar, because lateness is counted in working days."""

    def __init__(self, deadlines: Deadlines) -> None:
        self._deadlines = deadlines

    def queue(self, session: Session, view: QueueView, today: date) -> tuple[MatterLine, ...]:
        """Return one tab of the queue, in the order in which it is worked off."""
        # The order is read from the index alone; only what is shown is looked up with its visit.
        query = self.queued(view, today).limit(QUEUE_LIMIT)
        return self.by_ids(session, session.scalars(query).all(), today)

    def queued(self, view: QueueView, today: date) -> Select[Any]:
        """Return the question for the ids of a tab in its order."""
        return select(MatterRow.id).where(self.belongs(view, today)).order_by(*_order(view, today))

    def counts(self, session: Session, today: date) -> QueueCounts:
        """Return the figures beside the tabs."""
        (row,) = _FIGURES.rows(session, **self._bounds(today)._asdict())
        return QueueCounts(**row._asdict())

    def by_ids(self, session: Session, ids: Sequence[UUID], today: date) -> tuple[MatterLine, ...]:
        """Return these matters in this order; ids that are gone are left out."""
        rows = (_LineRow(*row) for row in _BY_IDS.rows(session, ids))
        by_id: Mapping[UUID, MatterLine] = {row.id: self._line(row, today) for row in rows}
        return tuple(by_id[one] for one in ids if one in by_id)

    def of_visit(self, session: Session, row: MatterRow, today: date) -> tuple[MatterLine, ...]:
        """Return a matter and, after it, the others of its visit in the order of their numbers."""
        others = (one.id for one in _OTHERS.rows(session, visit=row.visit, matter=row.id))
        return self.by_ids(session, (row.id, *others), today)

    def where(
        self, session: Session, condition: ColumnElement[bool], today: date, *, limit: int
    ) -> tuple[MatterLine, ...]:
        """Return the newest matters that meet a condition; void ones never do."""
        query = select(MatterRow.id).join(VisitRow, VisitRow.id == MatterRow.visit)
        wanted = query.where(condition, MatterRow.state != MatterState.VOID)
        newest = wanted.order_by(MatterRow.received_at.desc(), MatterRow.id.desc()).limit(limit)
        return self.by_ids(session, session.scalars(newest).all(), today)

    def belongs(self, view: QueueView, today: date) -> ColumnElement[bool]:
        """Return the condition of a queue tab."""
        return _belongs(view, self._bounds(today))

    def _bounds(self, today: date) -> _Bounds:
        horizon = self._deadlines.after(today, self._deadlines.limits.due_soon_days).due_on
        return _Bounds(today, *day_bounds(today), horizon)

    def _line(self, row: _LineRow, today: date) -> MatterLine:
        due_on = row.awaited_by
        anonymous = row.visitor_kind is VisitorKind.ANONYMOUS
        return MatterLine(
            id=MatterId(row.id), number=row.number, serial=row.serial, title=row.title,
            visitor="" if row.confidential else row.name,
            phone="" if row.confidential else mask_phone(row.phone),
            state=row.state, category=row.category, received_at=row.received_at,
            due_on=row.due_on, awaited_by=due_on, lateness=self._deadlines.lateness(due_on, today),
            days_left=self._deadlines.days_left(due_on, today) if due_on else 0,
            unit=row.unit or "", ticket=row.ticket, anonymous=anonymous,
            confidential=row.confidential, is_sealed=row.is_sealed,
            is_promise=row.is_promise, is_erased=row.is_erased,
        )  # fmt: skip


def _belongs(view: QueueView, bounds: _Bounds) -> ColumnElement[bool]:
    if view is QueueView.TODAY:
        return and_(_is_of_the_day(MatterRow, bounds), MatterRow.state != MatterState.VOID)
    if view is QueueView.OPEN:
        return one_of(MatterRow.state, OPEN_STATES)
    if view is QueueView.OVERDUE:
        return and_(is_awaited(), awaited_by() < bounds.today)
    if view is QueueView.TO_CALL:
        return one_of(MatterRow.state, TO_CALL)
    return and_(is_awaited(), awaited_by().between(bounds.today, bounds.horizon))


def _is_of_the_day(row_class: type[MatterRow | VisitRow], bounds: _Bounds) -> ColumnElement[bool]:
    return and_(row_class.received_at >= bounds.start, row_class.received_at < bounds.end)


def _figures(sees: ColumnElement[bool] | None) -> Select[Any]:
    """Return the question for all figures at once; each is counted by itself, from its own index."""
    seen = true() if sees is None else sees
    bounds = _Bounds(*map(bindparam, _Bounds._fields))
    conditions = {view.value: _belongs(view, bounds) for view in QueueView}
    conditions |= {"due_today": is_due_on(bounds.today), "unclear": is_unclear()}
    counted = select(func.count()).select_from(MatterRow)
    conditions["overdue_promises"] = and_(conditions[QueueView.OVERDUE.value], is_promising())
    figures = {name: counted.where(one, seen) for name, one in conditions.items()}
    figures["visitors_today"] = _visitors(bounds, seen)
    return select(*(one.scalar_subquery().label(name) for name, one in figures.items()))


def _visitors(bounds: _Bounds, seen: ColumnElement[bool]) -> Select[Any]:
    there = exists().where(
        MatterRow.visit == VisitRow.id, MatterRow.state != MatterState.VOID, seen
    )
    heads = func.coalesce(func.sum(VisitRow.visitor_count), 0)
    return select(heads).where(_is_of_the_day(VisitRow, bounds), there)


def _others(sees: ColumnElement[bool] | None) -> Select[Any]:
    """Return the question for the other matters of a visit."""
    of_visit = MatterRow.visit == bindparam("visit"), MatterRow.id != bindparam("matter")
    query = select(MatterRow.id).where(*of_visit, MatterRow.state != MatterState.VOID)
    seen = query if sees is None else query.where(sees)
    return seen.order_by(MatterRow.year, MatterRow.serial)


def _order(view: QueueView, today: date) -> tuple[ColumnElement[Any], ...]:
    """Return today's newest first, calls by how long the answer lies there, the others by deadline.

    An anonymous matter tells no hour (R-54): it stands above those that do, the newest number first.
    """
    if view is QueueView.TODAY:
        tells_day_only = MatterRow.received_at == day_bounds(today)[0]
        return tells_day_only.desc(), MatterRow.received_at.desc(), MatterRow.serial.desc()
    if view is QueueView.TO_CALL:
        since = func.coalesce(MatterRow.replied_at, MatterRow.received_at)
        return since, MatterRow.id.expression
    by = MatterRow.due_on if view is QueueView.OPEN else awaited_by()
    return by.nulls_first(), MatterRow.id.expression


def among_newest(session: Session, count: int) -> ColumnElement[bool]:
    """Return the condition of being one of so many newest matters, or of their instant."""
    newest = select(MatterRow.received_at).order_by(MatterRow.received_at.desc())
    oldest = session.scalar(newest.offset(count).limit(1))
    return true() if oldest is None else MatterRow.received_at >= oldest


def is_due_on(day: date) -> ColumnElement[bool]:
    """Return the condition of matters that have to be answered by the end of a day."""
    return and_(is_awaited(), awaited_by() == day)


def is_unclear() -> ColumnElement[bool]:
    """Return the condition of open matters for which a unit has to be settled."""
    return and_(one_of(MatterRow.state, UNCLEAR), MatterRow.unit.is_(None))


def day_bounds(day: date) -> tuple[datetime, datetime]:
    """Return the instants between which a civil day in China lies, the end excluded."""
    start = datetime.combine(day, time(), CHINA).astimezone(UTC)
    end = datetime.combine(date.fromordinal(day.toordinal() + 1), time(), CHINA).astimezone(UTC)
    return start, end


_BY_IDS = Several(
    select(*_COLUMNS)
    .join(VisitRow, VisitRow.id == MatterRow.visit)
    .outerjoin(OrganizationRow, OrganizationRow.id == MatterRow.unit),
    MatterRow.id,
    of=MatterRow,
)
_OTHERS = Narrowed(_others, of=MatterRow)
_FIGURES = Narrowed(_figures, of=MatterRow)
