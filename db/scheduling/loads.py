"""How the turns of a year are shared out: everybody who can be called, with zero as well."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.kernel.actor import Actor
from db.kernel.clock import Clock, local_date
from db.people.contracts import DeputyLevel, PersonLine
from db.scheduling.contracts import Attendance
from db.scheduling.lines import people_of
from db.scheduling.pool import pool_of
from db.scheduling.problem import Person, PostKind
from db.scheduling.records import DutyCellRow, DutyShiftRow
from db.scheduling.rows import Rows, is_past, rows_of, year_of
from db.scheduling.settings import settings_of
from db.scheduling.settings_rules import RotaSettings
from db.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class LoadLine:
    """The year of one person; ``turns`` are those served and to come, as the solver counts them."""

    person: PersonLine
    levels: tuple[DeputyLevel, ...]
    kind: PostKind
    turns: int
    served: int
    to_come: int
    without_visitor: int
    """Of those served."""
    on_leave: int
    absent: int
    last_turn: date | None
    """Before today."""
    next_turn: date | None
    is_regular: bool
    """Called as a matter of course (常驻): counts for mean and spread."""
    missing: int
    """Turns fewer than the station wishes of everybody in a year."""


@dataclass(frozen=True, slots=True)
class Loads:
    """The fairness of a year: everybody of a kind, whoever has fewest turns first."""

    year: int
    as_of: date
    kind: PostKind
    lines: tuple[LoadLine, ...]
    mean: float | None
    """Of the regular people; None where there is nobody."""
    spread: int
    """Between the most and the fewest turns of the regular people."""
    least: int
    most: int | None


class Fairness:
    """Counts turns."""

    def __init__(self, work: UnitOfWork, *, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    def loads(self, actor: Actor, day: date, kind: PostKind = PostKind.DEPUTY) -> Loads:
        """Return the turns of the year in which a day lies, of everybody of a kind."""
        check_permitted(actor, Permission.KEEP_ROTA)
        today = local_date(self._clock.now())
        with self._work.reading() as session:
            settings, rows = settings_of(session), year_of(session, day)
            called = [one for one in _called(session, day, today) if one.kind is kind]
            people = people_of(session, actor, {UUID(one.id) for one in called})
            turns = _turns(rows)
            lines = sorted(
                (
                    _line(one, people[UUID(one.id)], _Year(rows, turns, settings, today))
                    for one in called
                ),
                key=lambda one: (one.turns, one.last_turn or date.min, one.person.id),
            )
            return _loads(lines, settings, day=day, today=today, kind=kind)


def served_by(session: Session, person: UUID, first: date, today: date) -> int:
    """Return how often somebody served from a day until today, by the rule of the fairness, at whichever station."""
    rows = rows_of(session, first, today, person=person)
    own = ((shift, cell) for shift, cell in rows.turns() if cell.person == person)
    return sum(is_past(shift, today) and rows.counts(cell) for shift, cell in own)


_Turns = Mapping[UUID | None, Sequence[tuple[DutyShiftRow, DutyCellRow]]]


@dataclass(frozen=True, slots=True)
class _Year:
    rows: Rows
    turns: _Turns
    settings: RotaSettings
    today: date


def _called(session: Session, day: date, today: date) -> Iterable[Person]:
    """Return who can be called in the year, from today on where it is this one."""
    first, last = date(day.year, 1, 1), date(day.year, 12, 31)
    found = pool_of(session, max(first, min(today, last)), last).people
    return tuple(one for one in found if not one.is_elsewhere)


def _turns(rows: Rows) -> _Turns:
    found: dict[UUID | None, list[tuple[DutyShiftRow, DutyCellRow]]] = defaultdict(list)
    for shift, cell in rows.turns():
        found[cell.person].append((shift, cell))
    return found


def _line(person: Person, line: PersonLine, year: _Year) -> LoadLine:
    own = year.turns.get(line.id, ())
    fates = [year.rows.fate(cell) for _, cell in own]
    counted = [shift for shift, cell in own if year.rows.counts(cell)]
    past = [one for one in counted if is_past(one, year.today)]
    to_come = [one for one in counted if one not in past]
    return LoadLine(
        person=line, levels=tuple(one for one in DeputyLevel if one in person.levels),
        kind=person.kind, turns=len(counted), served=len(past), to_come=len(to_come),
        without_visitor=sum(one.nobody_came for one in past),
        on_leave=fates.count(Attendance.ON_LEAVE), absent=fates.count(Attendance.ABSENT),
        last_turn=max((one.day for one in past), default=None),
        next_turn=min((one.day for one in to_come), default=None),
        is_regular=year.settings.is_regular(person.levels),
        missing=max(0, year.settings.least_turns - len(counted)),
    )  # fmt: skip


def _loads(
    lines: Sequence[LoadLine], settings: RotaSettings, *, day: date, today: date, kind: PostKind
) -> Loads:
    regular = [one.turns for one in lines if one.is_regular or kind is not PostKind.DEPUTY]
    return Loads(
        day.year, today, kind, tuple(lines), sum(regular) / len(regular) if regular else None,
        max(regular) - min(regular) if regular else 0, settings.least_turns,
        settings.most_turns or None,
    )  # fmt: skip
