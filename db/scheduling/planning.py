"""Reception days of a station: its patterns, the days that are excepted, and the shifts that come of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.calendar.deadlines import Deadlines
from db.calendar.working_days import WorkCalendar
from db.journal.reader import history
from db.kernel.actor import Actor
from db.kernel.errors import NotFound, Outdated
from db.kernel.ids import random_id
from db.kernel.kinds import Action, Kind, Saved
from db.kernel.problems import Problem
from db.people.rules import check_length, clean_line
from db.scheduling.contracts import NewPost, SeatSource, ShiftStatus
from db.scheduling.pattern_contracts import (
    Days,
    ExceptDays,
    ExceptionForm,
    ExceptionLine,
    KeepPattern,
    PatternLine,
    Plan,
    PlannedDay,
)
from db.scheduling.pattern_records import DutyExceptionRow, DutyPatternRow
from db.scheduling.patterns import Change, Occurrence, Pattern
from db.scheduling.planning_rules import (
    cell_id,
    check_pattern,
    known_levels,
    read_posts,
    rule_of,
    shift_id,
    tidy_pattern,
    write_posts,
)
from db.scheduling.problem import Span
from db.scheduling.records import DutyCellRow, DutyShiftRow
from db.scheduling.rows import rows_of
from db.scheduling.rules import THEME_LIMIT, RotaProblem, check_span, refuse, stop
from db.scheduling.weekdays import check_days, days_meant, read, written
from db.stations.service import the_station
from db.storage.unit_of_work import UnitOfWork

_AROUND = timedelta(days=366)
"""How far outside a span a holiday may move a reception day, and more."""


class Planning:
    """Keeps patterns and exceptions, and makes shifts of them; nothing is doubled on repeat."""

    def __init__(self, work: UnitOfWork, *, deadlines: Deadlines) -> None:
        self._work = work
        self._deadlines = deadlines

    def patterns(self, actor: Actor, *, retired: bool = False) -> tuple[PatternLine, ...]:
        """Return the patterns of this station in the order they were added."""
        check_permitted(actor, Permission.SEE_ROTA)
        with self._work.reading() as session:
            rows = _patterns(session, the_station(session).id)
            return tuple(map(pattern_line, (one for one in rows if retired or not one.retired)))

    def keep(self, actor: Actor, command: KeepPattern) -> Saved[PatternLine]:
        """Add or change a pattern; shifts that it planned before stay. Raises InvalidInput, Outdated."""
        check_permitted(actor, Permission.KEEP_ROTA)
        command = tidy_pattern(command)
        refuse(check_pattern(command))
        with self._work.writing(actor, Action.PATTERN_KEPT) as work:
            row = work.session.get(DutyPatternRow, command.pattern)
            if row is None:
                station = the_station(work.session).id
                row = DutyPatternRow(
                    id=command.pattern, station=station, retired=False, seed=random_id()
                )
                _describe(row, command)
                work.session.add(row)
            elif command.revision:
                _check_seen(row, command.revision)
                _describe(row, command)
            work.session.flush()
            return work.saved(pattern_line(row))

    def retire(
        self, actor: Actor, pattern: UUID, revision: int, *, retired: bool = True
    ) -> Saved[PatternLine]:
        """Let a pattern plan nothing more, or plan again; raises NotFound, Outdated."""
        check_permitted(actor, Permission.KEEP_ROTA)
        with self._work.writing(actor, Action.PATTERN_RETIRED) as work:
            row = _pattern(work.session, pattern)
            _check_seen(row, revision)
            row.retired = retired
            work.session.flush()
            return work.saved(pattern_line(row))

    def exceptions(self, actor: Actor, first: date, last: date) -> tuple[ExceptionLine, ...]:
        """Return the days of a span that are excepted."""
        check_permitted(actor, Permission.SEE_ROTA)
        with self._work.reading() as session:
            rows = exceptions_of(session, the_station(session).id)
            return tuple(_exception_line(r) for r in rows if r.first <= last and r.last >= first)

    def except_days(self, actor: Actor, command: ExceptDays) -> Saved[ExceptionLine]:
        """Open or close days; raises InvalidInput. Shifts that stand there stay until somebody cancels them."""
        check_permitted(actor, Permission.KEEP_ROTA)
        refuse(_check_exception(command))
        with self._work.writing(actor, Action.DAYS_EXCEPTED) as work:
            row = work.session.get(DutyExceptionRow, command.exception)
            if row is None:
                if command.pattern is not None:
                    _pattern(work.session, command.pattern)
                row = DutyExceptionRow(
                    id=command.exception, station=the_station(work.session).id, form=command.form,
                    first=command.first, last=command.last, pattern=command.pattern,
                    occasion=clean_line(command.occasion), withdrawn=False,
                    weekdays=written(command.weekdays),
                )  # fmt: skip
                work.session.add(row)
            work.session.flush()
            return work.saved(_exception_line(row))

    def withdraw(self, actor: Actor, exception: UUID) -> Saved[UUID]:
        """Let the pattern hold again; raises NotFound."""
        check_permitted(actor, Permission.KEEP_ROTA)
        with self._work.writing(actor, Action.EXCEPTION_WITHDRAWN) as work:
            row = work.session.get(DutyExceptionRow, exception)
            if row is None:
                raise NotFound(Kind.DUTY_EXCEPTION, exception)
            row.withdrawn = True
            return work.saved(exception)

    def preview(self, actor: Actor, first: date, last: date) -> Plan:
        """Return what planning a span would add; nothing is written. Raises InvalidInput."""
        check_permitted(actor, Permission.SEE_ROTA)
        refuse(check_span(first, last))
        with self._work.reading() as session:
            return _Planner(session, self._deadlines.calendar).plan(first, last)

    def plan(self, actor: Actor, first: date, last: date) -> Saved[Plan]:
        """Make the shifts of a span that are not there yet; raises InvalidInput."""
        check_permitted(actor, Permission.KEEP_ROTA)
        refuse(check_span(first, last))
        with self._work.writing(actor, Action.ROTA_PLANNED) as work:
            planner = _Planner(work.session, self._deadlines.calendar)
            plan = planner.plan(first, last)
            planner.write(plan.added)
            return work.saved(plan)


class _Hours(NamedTuple):
    """Hours on a day that a station receives anyway."""

    shift: UUID
    day: date
    starts: str
    ends: str

    def overlaps(self, day: date, row: DutyPatternRow) -> bool:
        return self.day == day and self.starts < row.ends and row.starts < self.ends


class _Planner:
    """What the patterns of this station come to in a span; works inside one transaction."""

    def __init__(self, session: Session, calendar: WorkCalendar) -> None:
        self._session, self._calendar = session, calendar
        self._station = the_station(session).id
        self._exceptions = exceptions_of(session, self._station)
        self._rows = {row.id: row for row in _patterns(session, self._station)}
        self._near = Span(date.min, date.min)

    def plan(self, first: date, last: date) -> Plan:
        """Return what is there, what would be added, and what is left out."""
        self._near = Span(first - _AROUND, last + _AROUND)
        present = rows_of(self._session, first, last, station=self._station).shifts
        # What somebody cancelled is not brought back by another pattern.
        taken = [_Hours(row.id, row.day, row.starts, row.ends) for row in present]
        added, kept, left_out = [], [], []
        for row, occurrence in self._occurrences(first, last):
            shift = shift_id(row.seed or row.id, occurrence.planned)
            if occurrence.held is None:
                left_out.append(PlannedDay(row.id, occurrence, None))
            elif self._session.get(DutyShiftRow, shift) is not None:
                kept.append(PlannedDay(row.id, occurrence, shift))
            elif any(one.overlaps(occurrence.held, row) for one in taken):
                merged = Occurrence(occurrence.planned, None, Change.MERGED)
                left_out.append(PlannedDay(row.id, merged, None))
            else:
                added.append(PlannedDay(row.id, occurrence, shift))
                taken.append(_Hours(shift, occurrence.held, row.starts, row.ends))
        years = (year for year in range(first.year, last.year + 1))
        return Plan(
            _by_day(added), _by_day(kept), _by_day(left_out), self._differing(present, kept),
            tuple(year for year in years if not self._calendar.covers(year)),
            {row.id: row.theme for row in self._rows.values()},
        )  # fmt: skip

    def write(self, days: Iterable[PlannedDay]) -> None:
        """Make the shifts of planned days, with their places."""
        for one in days:
            if one.shift is not None and one.occurrence.held is not None:
                row, planned = self._rows[one.pattern], one.occurrence.planned
                moved = planned if planned != one.occurrence.held else None
                shift = DutyShiftRow(
                    id=one.shift, station=self._station, day=one.occurrence.held, starts=row.starts,
                    ends=row.ends, planned_on=moved, theme=row.theme, mix=row.mix, pattern=row.id,
                    status=ShiftStatus.DRAFT, version=0, cancel_reason="", nobody_came=False,
                )  # fmt: skip
                self._session.add(shift)
                self._session.add_all(new_cells(one.shift, read_posts(row.posts)))

    def _occurrences(self, first: date, last: date) -> Iterator[tuple[DutyPatternRow, Occurrence]]:
        for row in self._rows.values():
            if row.retired:
                continue
            for one in self._pattern(row).occurrences(first, last, calendar=self._calendar):
                begun = row.valid_from is None or one.planned >= row.valid_from
                if begun and (row.valid_until is None or one.planned <= row.valid_until):
                    yield row, one

    def _differing(
        self, present: Iterable[DutyShiftRow], kept: Iterable[PlannedDay]
    ) -> tuple[UUID, ...]:
        """Return the shifts that their patterns hold on another day by now, or not at all.

        One that somebody moved differs because that was wanted.
        """
        held = {one.shift: one.occurrence.held for one in kept}
        found = [
            row.id
            for row in present
            if row.pattern is not None and held.get(row.id) != row.day
            if row.status in {ShiftStatus.DRAFT, ShiftStatus.PUBLISHED}
        ]
        told = history(self._session, found) if found else ()
        moved = {one.record for one in told if one.action == Action.SHIFT_MOVED}
        return tuple(one for one in found if one not in moved)

    def _pattern(self, row: DutyPatternRow) -> Pattern:
        return Pattern(
            (rule_of(_days(row)),), row.holiday, self._excepted(row, ExceptionForm.EXTRA),
            self._excepted(row, ExceptionForm.CLOSED),
        )  # fmt: skip

    def _excepted(self, row: DutyPatternRow, form: ExceptionForm) -> frozenset[date]:
        return excepted(self._exceptions, form, row.id, self._near)


def new_cells(shift: UUID, posts: Sequence[NewPost]) -> list[DutyCellRow]:
    """Return the empty places that a shift begins with."""
    return [new_cell(cell_id(shift, at), shift, at, post) for at, post in enumerate(posts, 1)]


def new_cell(cell: UUID, shift: UUID, place: int, post: NewPost) -> DutyCellRow:
    """Return an empty place of a shift."""
    return DutyCellRow(
        id=cell, shift=shift, place=place, post_kind=post.post_kind, levels=post.levels,
        speciality=post.speciality, wished_group=post.group, person=None, locked=False,
        source=SeatSource.BY_HAND, kept_because="", dropped=False,
    )  # fmt: skip


def pattern_line(row: DutyPatternRow) -> PatternLine:
    """Return a pattern as the settings show it."""
    return PatternLine(
        row.id, row.revision, _days(row), row.starts, row.ends, row.theme, row.holiday,
        read_posts(row.posts), known_levels(row.mix), row.valid_from, row.valid_until, row.retired,
    )  # fmt: skip


def _by_day(days: Iterable[PlannedDay]) -> tuple[PlannedDay, ...]:
    """Return days in their order; those of one day as their patterns were added."""
    return tuple(sorted(days, key=lambda one: one.occurrence.held or one.occurrence.planned))


def _days(row: DutyPatternRow) -> Days:
    return Days(
        row.form, tuple(map(int, row.numbers)), tuple(map(int, row.months)), row.nth, row.every,
        row.since, lunar=row.lunar, weekends=row.weekends,
    )  # fmt: skip


def _describe(row: DutyPatternRow, command: KeepPattern) -> None:
    days = command.days
    row.form, row.nth, row.every, row.since = days.form, days.nth, days.every, days.since
    row.numbers = tuple(str(one) for one in sorted(set(days.numbers)))
    row.months = tuple(str(one) for one in sorted(set(days.months)))
    row.lunar, row.weekends = days.lunar, days.weekends
    row.starts, row.ends, row.theme = command.starts, command.ends, command.theme
    row.holiday, row.posts = command.holiday, write_posts(command.posts)
    row.mix = known_levels(command.mix)
    row.valid_from, row.valid_until = command.valid_from, command.valid_until


def _check_exception(command: ExceptDays) -> Sequence[Problem]:
    found = [*check_days(command.first, command.last, command.weekdays)]
    found += check_length(clean_line(command.occasion), THEME_LIMIT, field="occasion")
    if command.form is ExceptionForm.EXTRA and command.pattern is None:
        found += stop(RotaProblem.PATTERN_MISSING, "pattern").problems
    return found


def _exception_line(row: DutyExceptionRow) -> ExceptionLine:
    return ExceptionLine(
        row.id,
        row.revision,
        row.form,
        row.first,
        row.last,
        row.pattern,
        row.occasion,
        read(row.weekdays),
    )


def excepted(
    rows: Iterable[DutyExceptionRow], form: ExceptionForm, pattern: UUID | None, within: Span
) -> frozenset[date]:
    """Return the days of a span that are opened or closed for a pattern; for None those of the whole station."""
    return frozenset(
        day
        for one in rows
        if one.form is form and one.pattern in (None, pattern)
        for day in days_meant(one.first, one.last, read(one.weekdays), within)
    )


def _pattern(session: Session, pattern: UUID) -> DutyPatternRow:
    row = session.get(DutyPatternRow, pattern)
    if row is None:
        raise NotFound(Kind.DUTY_PATTERN, pattern)
    return row


def _patterns(session: Session, station: UUID) -> Sequence[DutyPatternRow]:
    query = select(DutyPatternRow).where(DutyPatternRow.station == station)
    return session.scalars(query.order_by(DutyPatternRow.base_hlc, DutyPatternRow.id)).all()


def exceptions_of(session: Session, station: UUID) -> Sequence[DutyExceptionRow]:
    """Return the days of a station that are excepted."""
    query = select(DutyExceptionRow).where(
        DutyExceptionRow.station == station, DutyExceptionRow.withdrawn.is_(False)
    )
    return session.scalars(query.order_by(DutyExceptionRow.first, DutyExceptionRow.id)).all()


def _check_seen(row: DutyPatternRow, revision: int) -> None:
    if row.revision != revision:
        raise Outdated(Kind.DUTY_PATTERN, row.id)
