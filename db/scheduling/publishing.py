"""Published tables: version after version, what differs since, for whom, and who changed it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.records import UserRow
from db.accounts.rules import Permission, check_permitted
from db.calendar.deadlines import Deadlines
from db.journal.reader import Entry, history
from db.journal.recorded import numbers
from db.kernel.actor import Actor
from db.kernel.clock import Clock, instant_of, local_date
from db.kernel.errors import InvalidInput, NotFound, Outdated
from db.kernel.kinds import Action, Kind, Saved
from db.kernel.problems import Problem as Finding
from db.people.rules import check_length, clean_line
from db.scheduling import table_rules
from db.scheduling.contracts import ShiftStatus
from db.scheduling.lines import asked_cells, out_of_office, people_of
from db.scheduling.pattern_contracts import ExceptionForm
from db.scheduling.planning import excepted, exceptions_of
from db.scheduling.posing import broken_rules
from db.scheduling.problem import Span
from db.scheduling.records import DutyCellRow, DutyShiftRow, DutyTableRow
from db.scheduling.rows import Rows, rows_of
from db.scheduling.rules import REASON_LIMIT, RotaProblem, check_announced, check_span, refuse, stop
from db.scheduling.table_contracts import (
    PersonChange,
    PublishPreview,
    PublishRota,
    RotaChange,
    TableLine,
    TableTurn,
)
from db.stations.service import the_station
from db.storage.unit_of_work import UnitOfWork

_TO_PUBLISH = frozenset({ShiftStatus.DRAFT, ShiftStatus.PUBLISHED})
WITHDRAWN_WITHIN = timedelta(minutes=10)
"""So long publishing may be taken back (the tab's page of the design, chapter 6.2)."""
_PERSON = numbers(DutyCellRow)["person"][0]


class Publishing:
    """Publishes spans of days as v1, v2 …, and tells what became of them since."""

    def __init__(self, work: UnitOfWork, *, clock: Clock, deadlines: Deadlines) -> None:
        self._work = work
        self._clock = clock
        self._deadlines = deadlines

    def versions(self, actor: Actor, first: date, last: date) -> tuple[TableLine, ...]:
        """Return what was published for any of these days, the newest first."""
        check_permitted(actor, Permission.SEE_ROTA)
        with self._work.reading() as session:
            rows = tables_of(session, the_station(session).id, first, last)
            return tuple(_line(session, row) for row in reversed(rows))

    def preview(
        self, actor: Actor, first: date, last: date, announced_on: date | None = None
    ) -> PublishPreview:
        """Return what publishing a span would come to, and what speaks against it; raises InvalidInput."""
        check_permitted(actor, Permission.KEEP_ROTA)
        refuse(check_span(first, last))
        with self._work.reading() as session:
            draft = _Draft(session, first, last, self._today())
            changes = draft.changes()
            people = people_of(session, actor, {one.person for one in changes})
            warnings = tuple(self._warnings(draft, announced_on or self._today()))
            return PublishPreview(
                draft.number, len(draft.held), draft.missing, warnings, changes, people
            )

    def publish(self, actor: Actor, command: PublishRota) -> Saved[TableLine]:
        """Publish a span as its next version.

        Raises InvalidInput where nothing is new, or with warnings that the command does not know of; Outdated where
        somebody published meanwhile. A retry with the same id changes nothing.
        """
        check_permitted(actor, Permission.KEEP_ROTA)
        refuse(check_span(command.first, command.last))
        refuse((
            *check_length(clean_line(command.remark), REASON_LIMIT, field="remark"),
            *check_announced(command.announced_on, command.last, self._today()),
        ))  # fmt: skip
        with self._work.writing(actor, Action.ROTA_PUBLISHED) as work:
            row = work.session.get(DutyTableRow, command.table)
            if row is None:
                draft = _Draft(work.session, command.first, command.last, self._today())
                self._check(draft, command)
                row = self._new(draft, command, actor)
                work.session.add(row)
                draft.mark(row.number, row.announced_on)
            work.session.flush()
            return work.saved(_line(work.session, row))

    def withdraw(self, actor: Actor, table: UUID) -> Saved[TableLine]:
        """Take back what was published up to ten minutes ago; its shifts are as they were before, its number is used.

        Raises NotFound; InvalidInput where that is too late or a newer version stands. A retry changes nothing.
        """
        check_permitted(actor, Permission.KEEP_ROTA)
        with self._work.writing(actor, Action.ROTA_WITHDRAWN) as work:
            row = work.session.get(DutyTableRow, table)
            if row is None or row.station != the_station(work.session).id:
                raise NotFound(Kind.DUTY_TABLE, table)
            if row.withdrawn_at is None:
                self._check_withdrawal(work.session, row)
                row.withdrawn_at = self._clock.now()
                work.session.flush()
                _unmark(work.session, row)
            return work.saved(_line(work.session, row))

    def changes_since(self, actor: Actor, first: date, last: date) -> tuple[RotaChange, ...]:
        """Return who did what to these days since they were published last, the oldest first."""
        check_permitted(actor, Permission.KEEP_ROTA)
        with self._work.reading() as session:
            station = the_station(session).id
            tables = tables_of(session, station, first, last)
            if not tables:
                return ()
            rows = rows_of(session, first, last, station=station)
            return tuple(_since(session, rows, tables))

    def _check(self, draft: _Draft, command: PublishRota) -> None:
        if draft.number != command.number:
            raise Outdated(Kind.DUTY_TABLE, command.table)
        if not draft.held and not draft.before:
            raise stop(RotaProblem.NOTHING_TO_PUBLISH)
        if not draft.is_new():
            raise stop(RotaProblem.NOTHING_NEW, number=draft.number - 1)
        found = tuple(self._warnings(draft, command.announced_on or self._today()))
        if any(one.code not in command.knowing for one in found):
            raise InvalidInput(found)

    def _check_withdrawal(self, session: Session, row: DutyTableRow) -> None:
        if not may_withdraw(row, self._clock.now()):
            minutes = WITHDRAWN_WITHIN // timedelta(minutes=1)
            raise stop(RotaProblem.WITHDRAWN_LATE, number=row.number, minutes=minutes)
        if tables_of(session, row.station, row.first, row.last)[-1] is not row:
            raise stop(RotaProblem.WITHDRAWN_NOT_NEWEST, number=row.number)

    def _new(self, draft: _Draft, command: PublishRota, actor: Actor) -> DutyTableRow:
        return DutyTableRow(
            id=command.table, station=draft.station, first=command.first, last=command.last,
            number=draft.number, announced_on=command.announced_on or self._today(),
            published_at=self._clock.now(), published_by=actor.user,
            content=table_rules.written(draft.now), remark=clean_line(command.remark),
        )  # fmt: skip

    def _warnings(self, draft: _Draft, announced_on: date) -> Iterator[Finding]:
        notice = self._deadlines.limits.notice_natural_days
        late = [one.day for one in draft.announced_anew() if (one.day - announced_on).days < notice]
        if late:
            params = {"day": min(late), "shifts": len(late), "notice": notice}
            yield Finding("announced_on", RotaProblem.ANNOUNCED_LATE, params, warns=True)
        for code, count in (
            (RotaProblem.PLACES_EMPTY, draft.missing),
            (RotaProblem.TURNS_OUT_OF_OFFICE, draft.without_office),
            (RotaProblem.RULES_BROKEN, draft.against_rules),
            (RotaProblem.SWAPS_OPEN, draft.swaps),
            (RotaProblem.STATION_CLOSED, draft.closed),
        ):
            if count:
                yield Finding("", code, {"count": count}, warns=True)

    def _today(self) -> date:
        return local_date(self._clock.now())


class _Draft:
    """A span as it stands now, beside what was published of it."""

    def __init__(self, session: Session, first: date, last: date, today: date) -> None:
        self.station = the_station(session).id
        self._rows, self._today = rows_of(session, first, last, station=self.station), today
        self.held = [one for one in self._rows.shifts if one.status is not ShiftStatus.CANCELLED]
        tables = tables_of(session, self.station, first, last)
        every = tables_of(session, self.station, first, last, withdrawn=True)
        self.number = max((one.number for one in every), default=0) + 1
        self.before = published(tables, first, last)
        self.now = turns_now(self._rows)
        self._days = (last - first).days + 1
        cells = {one.cell for one in self.now}
        self.swaps = len(asked_cells(session) & cells)
        gone = out_of_office(session, self._rows, today=today)
        self.without_office = len(gone)
        self.against_rules = len(self._unexplained(session, first, last) - gone)
        self.closed = len(self._on_closed_days(session, Span(first, last)))

    @property
    def missing(self) -> int:
        """Places to come that nobody has."""
        return sum(one.person is None and one.day >= self._today for one in self.now)

    def changes(self) -> tuple[PersonChange, ...]:
        """Return what each person gained and lost since."""
        return table_rules.changes(self.before, self.now)

    def is_new(self) -> bool:
        """Tell whether anything was not published as it stands."""
        if len(self.before) < self._days:
            return True
        return differs(self.before, self.now)

    def announced_anew(self) -> list[DutyShiftRow]:
        """Return the shifts to come whose day or hours no earlier notice named."""
        told = {
            (one.shift, one.day, one.starts, one.ends)
            for turns in self.before.values()
            for one in turns
        }
        return [
            one
            for one in self.held
            if one.day >= self._today and one.status in _TO_PUBLISH
            if (one.id, one.day, one.starts, one.ends) not in told
        ]

    def _unexplained(self, session: Session, first: date, last: date) -> set[UUID]:
        """Return the turns to come that a rule stands against, and nobody said why they are kept."""
        broken = broken_rules(session, first, last)
        return {
            cell.id
            for shift, cell in self._rows.turns()
            if shift.day >= self._today and cell.id in broken and not cell.kept_because
        }

    def _on_closed_days(self, session: Session, span: Span) -> list[DutyShiftRow]:
        """Return the shifts to come of days on which the station, or their reception day, is closed."""
        rows = exceptions_of(session, self.station)
        to_come = [one for one in self.held if one.day >= self._today]
        closed = {
            one: excepted(rows, ExceptionForm.CLOSED, one, span)
            for one in {shift.pattern for shift in to_come}
        }
        return [one for one in to_come if one.day in closed[one.pattern]]

    def mark(self, number: int, announced_on: date) -> None:
        """Note in the shifts in which version they stand, and since when their day is announced."""
        anew = {one.id for one in self.announced_anew()}
        for row in self.held:
            if row.status in _TO_PUBLISH:
                row.status, row.version = ShiftStatus.PUBLISHED, number
            if row.id in anew or row.announced_on is None:
                row.announced_on = announced_on


def tables_of(
    session: Session, station: UUID, first: date, last: date, *, withdrawn: bool = False
) -> Sequence[DutyTableRow]:
    """Return what was published for any day of a span, the oldest first; on demand what was taken back as well."""
    query = select(DutyTableRow).where(
        DutyTableRow.station == station, DutyTableRow.first <= last, DutyTableRow.last >= first
    )
    if not withdrawn:
        query = query.where(DutyTableRow.withdrawn_at.is_(None))
    return session.scalars(query.order_by(DutyTableRow.base_hlc, DutyTableRow.id)).all()


def may_withdraw(row: DutyTableRow, now: datetime) -> bool:
    """Tell whether the publishing of a table may still be taken back."""
    return timedelta(0) <= now - row.published_at < WITHDRAWN_WITHIN


def _unmark(session: Session, table: DutyTableRow) -> None:
    """Let the shifts of a table stand as in the version before it, or as the draft they were."""
    left = tables_of(session, table.station, table.first, table.last)
    for shift in rows_of(session, table.first, table.last, station=table.station).shifts:
        if shift.status is not ShiftStatus.PUBLISHED or shift.version != table.number:
            continue
        before = [one for one in left if one.first <= shift.day <= one.last]
        if before:
            shift.version = before[-1].number
        else:
            shift.status, shift.version, shift.announced_on = ShiftStatus.DRAFT, 0, None


def published(
    tables: Iterable[DutyTableRow], first: date, last: date
) -> Mapping[date, tuple[TableTurn, ...]]:
    """Return what was published for each day of a span last; days that never were are missing."""
    every = table_rules.baseline(
        (row.first, row.last, table_rules.read(row.content)) for row in tables
    )
    return {day: turns for day, turns in every.items() if first <= day <= last}


def turns_now(rows: Rows) -> tuple[TableTurn, ...]:
    """Return the places of the shifts that are held, filled or not, by time."""
    return tuple(
        TableTurn(cell.id, shift.id, shift.day, shift.starts, shift.ends, cell.person, shift.theme)
        for shift in rows.shifts
        if shift.status is not ShiftStatus.CANCELLED
        for cell in rows.cells[shift.id]
    )


def differs(before: Mapping[date, tuple[TableTurn, ...]], now: Iterable[TableTurn]) -> bool:
    """Tell whether a published day is not as it was published."""
    told = {one for turns in before.values() for one in turns}
    silent = {one.shift for one in told if one.theme is None}
    return told != {
        replace(one, theme=None) if one.shift in silent else one for one in now if one.day in before
    }


def _since(session: Session, rows: Rows, tables: Sequence[DutyTableRow]) -> Iterator[RotaChange]:
    own = {one.id: one for one in rows.shifts}
    cells = {cell.id: own[cell.shift] for several in rows.cells.values() for cell in several}
    since = {
        day: instant_of(row.base_hlc)
        for row in tables
        for day in (one.day for one in rows.shifts)
        if row.first <= day <= row.last
    }
    for entry in history(session, [*own, *cells]):
        shift = own.get(entry.record) or cells[entry.record]
        begun = since.get(shift.day)
        if begun is not None and entry.at > begun and entry.action != Action.ROTA_PUBLISHED:
            cell = entry.record if entry.record in cells else None
            yield _change(session, entry, shift, cell)


def _change(session: Session, entry: Entry, shift: DutyShiftRow, cell: UUID | None) -> RotaChange:
    user, known = session.get(UserRow, entry.actor), set(Action)
    raw = entry.values.get(_PERSON) if cell else None
    return RotaChange(
        entry.at, user.name if user else "", Action(entry.action) if entry.action in known else None,
        shift.day, shift.id, cell, UUID(bytes=raw) if isinstance(raw, bytes) else None,
    )  # fmt: skip


def _line(session: Session, row: DutyTableRow) -> TableLine:
    user = session.get(UserRow, row.published_by)
    return TableLine(
        row.id, row.first, row.last, row.number, row.announced_on, row.published_at,
        user.name if user else "", row.remark, table_rules.read(row.content),
    )  # fmt: skip
