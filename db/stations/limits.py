"""The limits of this station: what is in force, who changed what, and how somebody changes one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.records import UserRow
from db.accounts.rules import Permission, check_permitted
from db.calendar.deadlines import Deadlines
from db.calendar.limits import (
    CHANGEABLE,
    USUAL,
    LimitChange,
    LimitHistory,
    Limits,
    LimitValue,
    check_limit,
    differing,
    read_limit,
)
from db.journal.reader import history
from db.kernel.actor import Actor
from db.kernel.clock import Clock, instant_of
from db.kernel.errors import InvalidInput, Outdated
from db.kernel.ids import StationId, new_id
from db.kernel.kinds import Action, Kind, Saved
from db.stations.contracts import ChangeLimit, LimitLine
from db.stations.records import SettingRow
from db.stations.service import the_station
from db.storage.unit_of_work import UnitOfWork


class StationLimits:
    """Keeps the station's limits and lets the deadlines of this workspace know of every change."""

    def __init__(self, work: UnitOfWork, *, deadlines: Deadlines, clock: Clock) -> None:
        self._work = work
        self._deadlines = deadlines
        self._clock = clock

    def refresh(self) -> None:
        """Take over what was changed, here or at another counter."""
        with self._work.reading() as session:
            self._deadlines.learn(history_of(session))

    def lines(self) -> tuple[LimitLine, ...]:
        """Return every limit that can be changed, in the order in which people read them."""
        with self._work.reading() as session:
            return tuple(_lines(session))

    def change(self, actor: Actor, command: ChangeLimit) -> Saved[tuple[LimitLine, ...]]:
        """Change one limit from now on; raises InvalidInput, NotPermitted, Outdated.

        Matters registered before keep what was in force then (``Holds`` says for which limits).
        """
        check_permitted(actor, Permission.KEEP_STATION)
        usual = getattr(USUAL, command.name, None)
        value = usual if command.value is None else command.value
        problems = check_limit(command.name, value) if value is not None else ()
        if value is None or problems:
            raise InvalidInput(problems or check_limit(command.name, 0))
        with self._work.writing(actor, Action.SETTING_CHANGED) as work:
            station = the_station(work.session).id
            present: LimitValue = getattr(history_of(work.session).now(), command.name)
            if present != command.seen:
                raise Outdated(Kind.SETTING, station)
            if present != value:
                written = "" if value == usual else str(value)
                work.session.add(_row(station, command.name, written, self._clock))
            saved = work.saved(tuple(_lines(work.session)))
        self.refresh()
        return saved


def history_of(session: Session) -> LimitHistory:
    """Return every change of this station's limits."""
    return LimitHistory(LimitChange(row.base_hlc, row.name, row.value) for row in _rows(session))


def beginning(station: StationId, limits: Limits, clock: Clock) -> list[SettingRow]:
    """Return the rows of a new station that begins with limits of its own."""
    return [_row(station, name, str(value), clock) for name, value in differing(limits).items()]


def _row(station: UUID, name: str, value: str, clock: Clock) -> SettingRow:
    return SettingRow(id=new_id(clock), station=station, name=name, value=value)


def _rows(session: Session) -> Sequence[SettingRow]:
    """Return the changes of this station, the first one first; there is none before it is founded."""
    station = session.scalar(select(SettingRow.station).limit(1))
    if station is None:
        return ()
    own = select(SettingRow).where(
        SettingRow.station == the_station(session).id, SettingRow.name.in_(CHANGEABLE)
    )
    return session.scalars(own.order_by(SettingRow.base_hlc)).all()


def _lines(session: Session) -> Iterator[LimitLine]:
    rows = _rows(session)
    limits = LimitHistory(LimitChange(row.base_hlc, row.name, row.value) for row in rows).now()
    actors = {entry.record: entry.actor for entry in history(session, [row.id for row in rows])}
    for name in CHANGEABLE:
        own = [row for row in rows if row.name == name]
        yield _line(session, name, own, limits, actors)


def _line(
    session: Session,
    name: str,
    changes: Sequence[SettingRow],
    limits: Limits,
    actors: dict[UUID, UUID],
) -> LimitLine:
    value: LimitValue = getattr(limits, name)
    if not changes:
        return LimitLine(name, value)
    last = changes[-1]
    user = session.get(UserRow, actors[last.id]) if last.id in actors else None
    before = read_limit(name, changes[-2].value) if len(changes) > 1 else None
    return LimitLine(
        name, value, instant_of(last.base_hlc), user.name if user else "",
        before if before is not None else getattr(USUAL, name),
    )  # fmt: skip
