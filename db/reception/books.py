"""Papers of many matters: the ledger of a list or a period, the archive of a year, and the note of their printing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.calendar.deadlines import Deadlines
from db.journal.recorder import Recorder
from db.kernel.actor import Actor
from db.kernel.clock import Clock, local_date
from db.kernel.ids import MatterId
from db.kernel.kinds import Action, Kind, Saved
from db.reception.access import reading_for_others
from db.reception.codes import MatterState, ResultClass
from db.reception.contracts import MatterLine
from db.reception.handling import RaterKind, Score
from db.reception.lines import Lines, day_bounds
from db.reception.paper_contracts import (
    Archive,
    BookHead,
    Ledger,
    LedgerLine,
    LedgerTotals,
    RecordBookPrint,
    RecordPrint,
)
from db.reception.prints import print_row
from db.reception.queue_contracts import QueueView
from db.reception.records import MatterRow, PrintRow, RatingRow
from db.reception.states import OPEN_STATES
from db.stations.service import letterhead_of, the_station
from db.storage.unit_of_work import UnitOfWork

_AT_ONCE = 400
"""Matters read by one query; SQLite takes only so many parameters."""

_ENDED = frozenset({
    MatterState.CLOSED, MatterState.ARCHIVED, MatterState.NOT_ACCEPTED, MatterState.WITHDRAWN,
    MatterState.TRACKING,
})  # fmt: skip


class Books:
    """What is printed of many matters at once."""

    def __init__(
        self, work: UnitOfWork, recorder: Recorder, *, clock: Clock, deadlines: Deadlines
    ) -> None:
        self._work = work
        self._recorder = recorder
        self._clock = clock
        self._deadlines = deadlines
        self._lines = Lines(deadlines)

    def ledger(self, actor: Actor, ids: Sequence[UUID], *, view: QueueView | None = None) -> Ledger:
        """Return the ledger of these matters in this order; ids that are gone are left out."""
        check_permitted(actor, Permission.PRINT)
        with reading_for_others(self._work, actor) as session:
            lines = tuple(self._ledger_lines(session, ids))
            return Ledger(self._head(session, actor), lines, totals_of(lines), view=view)

    def ledger_between(self, actor: Actor, since: date, until: date) -> Ledger:
        """Return the ledger of the matters received from one day to another, both included."""
        check_permitted(actor, Permission.PRINT)
        start, end = day_bounds(since)[0], day_bounds(until)[1]
        received = and_(MatterRow.received_at >= start, MatterRow.received_at < end)
        with reading_for_others(self._work, actor) as session:
            lines = tuple(self._ledger_lines(session, _ids(session, received)))
            return Ledger(
                self._head(session, actor), lines, totals_of(lines), since=since, until=until
            )

    def archive(self, actor: Actor, year: int) -> Archive:
        """Return the matters of a year that have come to an end."""
        check_permitted(actor, Permission.PRINT)
        of_year = MatterRow.year == year
        with reading_for_others(self._work, actor) as session:
            ended = _ids(session, and_(of_year, MatterRow.state.in_(_ENDED)))
            still_open = select(func.count(MatterRow.id)).where(
                of_year, MatterRow.state.in_(OPEN_STATES)
            )
            return Archive(
                self._head(session, actor), year, tuple(self._ledger_lines(session, ended)),
                open=session.scalar(still_open) or 0,
            )  # fmt: skip

    def record_print(self, actor: Actor, command: RecordBookPrint) -> Saved[None]:
        """Write into the journal that a paper of many matters came out, was kept as a file, or failed."""
        check_permitted(actor, Permission.PRINT)
        told = (command.kind.value, command.printer, command.copies, command.succeeded)
        with self._work.writing(actor, Action.PRINTED) as work:
            station = the_station(work.session).id
            values = dict(enumerate((*told, command.matters)))
            self._recorder.note(work, Kind.STATION, station, values)
            return work.saved(None)

    def record_prints(self, actor: Actor, commands: Sequence[RecordPrint]) -> Saved[None]:
        """Write into the journal what became of the papers of several matters; a retry changes nothing."""
        check_permitted(actor, Permission.PRINT)
        with self._work.writing(actor, Action.PRINTED) as work:
            for command in commands:
                if work.session.get(PrintRow, command.print_id) is None:
                    work.session.add(print_row(command))
            return work.saved(None)

    def _ledger_lines(self, session: Session, ids: Sequence[UUID]) -> Iterator[LedgerLine]:
        today = local_date(self._clock.now())
        for first in range(0, len(ids), _AT_ONCE):
            some = ids[first : first + _AT_ONCE]
            rows = {
                row.id: row
                for row in session.scalars(select(MatterRow).where(MatterRow.id.in_(some)))
            }
            scores = _scores(session, some)
            for line in self._lines.by_ids(session, some, today):
                yield _ledger_line(line, rows[line.id], scores.get(line.id))

    def _head(self, session: Session, actor: Actor) -> BookHead:
        station = the_station(session)
        return BookHead(
            station_name=station.name, short_name=station.short_name,
            host_body=station.host_body, county=station.county, town=station.town,
            duty_phone=station.phone, office_hours=station.office_hours,
            printed_at=self._clock.now(), printed_by=actor.name,
            letterhead=letterhead_of(station),
        )  # fmt: skip


def totals_of(lines: Sequence[LedgerLine]) -> LedgerTotals:
    """Return the sums of a ledger."""
    results = [one.result for one in lines if one.result is not None]
    scores = [one.score for one in lines if one.score is not None]
    return LedgerTotals(
        matters=len(lines),
        replied=sum(one.replied_on is not None for one in lines),
        closed=sum(one.is_closed for one in lines),
        late=sum(one.days_late > 0 for one in lines),
        rated=len(scores),
        satisfied=sum(one is not Score.DISSATISFIED for one in scores),
        results=tuple((one, results.count(one)) for one in ResultClass),
    )


def _ids(session: Session, condition: ColumnElement[bool]) -> tuple[MatterId, ...]:
    """Return the matters that meet a condition, in the order of their numbers; void ones never do."""
    query = select(MatterRow.id).where(condition, MatterRow.state != MatterState.VOID)
    found = session.scalars(query.order_by(MatterRow.year, MatterRow.serial, MatterRow.id))
    return tuple(MatterId(one) for one in found)


def _scores(session: Session, ids: Sequence[UUID]) -> dict[UUID, Score]:
    """Return the voters' last words on the results."""
    query = (
        select(RatingRow.matter, RatingRow.result)
        .where(RatingRow.matter.in_(ids), RatingRow.rater == RaterKind.VOTER)
        .where(RatingRow.result.is_not(None))
        .order_by(RatingRow.base_hlc, RatingRow.base_seq)
    )
    return {row.matter: Score(row.result) for row in session.execute(query)}


def _ledger_line(line: MatterLine, row: MatterRow, score: Score | None) -> LedgerLine:
    late = row.days_late
    if late is None and row.replied_at is None and line.state in OPEN_STATES:
        late = max(0, -line.days_left)
    return LedgerLine(
        line=line,
        replied_on=local_date(row.replied_at) if row.replied_at else None,
        closed_on=local_date(row.closed_at) if row.closed_at else None,
        result=row.result,
        days_late=late or 0,
        score=score,
        is_closed=MatterState.CLOSED in (row.state, _ended_as(row)),
    )


def _ended_as(row: MatterRow) -> str | None:
    """Return what an archived matter ended as; what an old ledger brought in says nothing and was closed."""
    if row.state is not MatterState.ARCHIVED:
        return None
    return row.left_state or MatterState.CLOSED
