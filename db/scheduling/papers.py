"""What papers of the rota say, read in one go, and the note of their printing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted, may
from db.journal.reader import history
from db.journal.recorder import Recorder
from db.kernel.actor import Actor
from db.kernel.clock import Clock
from db.kernel.kinds import Action, Kind, Saved
from db.people.contracts import PersonLine
from db.people.rules import clean_line
from db.scheduling.lines import people_of
from db.scheduling.paper_contracts import PaperTable, PaperTurn, RecordRotaPaper, RotaPaper
from db.scheduling.problem import PostKind
from db.scheduling.publishing import published, tables_of, turns_now
from db.scheduling.records import DutyCellRow, DutyShiftRow, DutyTableRow
from db.scheduling.rows import rows_of
from db.scheduling.rules import check_span, refuse
from db.scheduling.table_contracts import TableTurn
from db.stations.service import facts_of, the_station
from db.storage.unit_of_work import UnitOfWork

_PRINTER = 80
_TOLD, _SUCCEEDED = 0, 3
"""Numbers of what a note of printing says."""


class RotaPapers:
    """Reads a span as papers show it; who does not keep the rota gets what was published alone."""

    def __init__(self, work: UnitOfWork, recorder: Recorder, *, clock: Clock) -> None:
        self._work = work
        self._recorder = recorder
        self._clock = clock

    def read(self, actor: Actor, first: date, last: date) -> RotaPaper:
        """Return what papers of these days say; raises InvalidInput."""
        check_permitted(actor, Permission.SEE_ROTA)
        check_permitted(actor, Permission.PRINT)
        refuse(check_span(first, last))
        with self._work.reading() as session:
            station = the_station(session)
            tables = tables_of(session, station.id, first, last)
            before = [one for turns in published(tables, first, last).values() for one in turns]
            # Held until the end: the session forgets rows that nobody holds, and would ask for each anew.
            rows = rows_of(session, first, last, station=station.id)
            now = turns_now(rows)
            shows_draft = may(actor, Permission.KEEP_ROTA) and (
                not tables or set(now) != set(before)
            )
            people = people_of(
                session, actor, {one.person for one in (*before, *now) if one.person}
            )
            return RotaPaper(
                facts_of(station), first, last,
                _table(session, before, people, tables) if tables else None,
                _table(session, now, people, tables) if shows_draft else None,
                self._clock.now(), actor.name, _printed(session, station.id),
            )  # fmt: skip

    def record(self, actor: Actor, command: RecordRotaPaper) -> Saved[None]:
        """Write into the journal that a paper came out, was kept as a file, or failed."""
        check_permitted(actor, Permission.PRINT)
        told = {
            _TOLD: command.key.told,
            1: clean_line(command.printer)[:_PRINTER],
            2: command.copies,
            _SUCCEEDED: command.succeeded,
        }
        with self._work.writing(actor, Action.PRINTED) as work:
            self._recorder.note(work, Kind.STATION, the_station(work.session).id, told)
            return work.saved(None)


def _table(
    session: Session,
    turns: Iterable[TableTurn],
    people: Mapping[UUID, PersonLine],
    tables: Sequence[DutyTableRow],
) -> PaperTable:
    newest = max(tables, key=lambda row: row.number, default=None)
    by_time = sorted(turns, key=lambda one: (one.day, one.starts, one.shift))
    return PaperTable(
        tuple(_turn(session, one, people) for one in by_time),
        newest.number if newest else 0, newest.announced_on if newest else None,
    )  # fmt: skip


def _turn(session: Session, turn: TableTurn, people: Mapping[UUID, PersonLine]) -> PaperTurn:
    # A published place may have been dropped since, never its row.
    shift, cell = session.get(DutyShiftRow, turn.shift), session.get(DutyCellRow, turn.cell)
    return PaperTurn(
        turn.shift, turn.day, turn.starts, turn.ends, shift.theme if shift else "",
        cell.post_kind if cell else PostKind.DEPUTY, people.get(turn.person) if turn.person else None,
    )  # fmt: skip


def _printed(session: Session, station: UUID) -> Mapping[str, int]:
    """Return how often each paper came out; notes of other papers of the station are counted along."""
    notes = (one.values for one in history(session, [station]) if one.action == Action.PRINTED)
    return Counter(str(one.get(_TOLD)) for one in notes if one.get(_SUCCEEDED))
