"""Proposals for the empty places of a span, and what becomes of them when somebody accepts."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.kernel.actor import Actor
from db.kernel.clock import Clock, local_date
from db.kernel.kinds import Action, Saved
from db.scheduling.contracts import Accepted, AcceptSeats, NotAccepted, SeatSource
from db.scheduling.layers import Layer, first_layer
from db.scheduling.lines import people_of
from db.scheduling.posing import bars_in, pose, pose_span
from db.scheduling.records import DutyCellRow, DutyShiftRow
from db.scheduling.rules import OVER, check_span, refuse
from db.scheduling.standing import Board
from db.stations.service import the_station
from db.storage.unit_of_work import UnitOfWork


class Proposals:
    """Proposes, and fills what is accepted; only places that are still empty and unlocked."""

    def __init__(self, work: UnitOfWork, *, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    def propose(self, actor: Actor, first: date, last: date) -> Layer:
        """Return a proposal made in some milliseconds; ``Layer.improve`` makes the best of it in a job.

        Nothing is stored. Raises InvalidInput.
        """
        check_permitted(actor, Permission.KEEP_ROTA)
        refuse(check_span(first, last))
        with self._work.reading() as session:
            station, today = the_station(session).id, local_date(self._clock.now())
            posed = pose(session, first, last, station=station, today=today)
            named = posed.pool.ids() | {UUID(one) for one in posed.problem.filled.values()}
            return first_layer(posed, first, last, people_of(session, actor, named))

    def accept(self, actor: Actor, command: AcceptSeats) -> Saved[Accepted]:
        """Fill places as proposed, in one click; says which were not filled, and why.

        What somebody did meanwhile stays: a place that was filled, locked or cancelled is left as it is, and so is one
        that a rule stands against by now.
        """
        check_permitted(actor, Permission.KEEP_ROTA)
        with self._work.writing(actor, Action.PROPOSAL_ACCEPTED) as work:
            filled: list[UUID] = []
            refused: dict[UUID, NotAccepted] = {}
            checks = _Checks(work.session, command)
            for cell, person in checks.in_order():
                row = work.session.get(DutyCellRow, cell)
                why = checks.against(row, person)
                if why is not None or row is None:
                    refused[cell] = why or NotAccepted.GONE
                else:
                    row.person, row.source, row.kept_because = person, SeatSource.PROPOSED, ""
                    checks.put(row, person)
                    filled.append(cell)
            return work.saved(Accepted(tuple(filled), refused))


class _Checks:
    """What stands against proposed seats by now, those counted that were accepted before them."""

    def __init__(self, session: Session, command: AcceptSeats) -> None:
        self._session, self._seats = session, command.seats
        shifts = [self._shift_of(session.get(DutyCellRow, cell)) for cell in command.seats]
        days = [one.day for one in shifts if one is not None]
        self._posed = pose_span(session, min(days), max(days)) if days else None
        self._board = Board(self._posed.problem) if self._posed else None

    def in_order(self) -> list[tuple[UUID, UUID]]:
        """Return the seats by time: of two turns too close the later one is refused, however they came."""

        def time_of(seat: tuple[UUID, UUID]) -> tuple[date, str, int, UUID]:
            row = self._session.get(DutyCellRow, seat[0])
            shift = self._shift_of(row)
            if row is None or shift is None:
                return date.max, "", 0, seat[0]
            return shift.day, shift.starts, row.place, seat[0]

        return sorted(self._seats.items(), key=time_of)

    def against(self, row: DutyCellRow | None, person: UUID) -> NotAccepted | None:
        """Return why a place is not filled, None where it may be."""
        shift = self._shift_of(row)
        if row is None or row.dropped or shift is None or shift.status in OVER:
            return NotAccepted.GONE
        if row.person is not None:
            return NotAccepted.FILLED
        if row.locked:
            return NotAccepted.LOCKED
        return NotAccepted.BARRED if self._is_barred(row, person) else None

    def put(self, row: DutyCellRow, person: UUID) -> None:
        """Count a seat that was accepted."""
        if self._board is not None and self._posed is not None:
            self._board.put(str(person), self._posed.cells[row.id])

    def _is_barred(self, row: DutyCellRow, person: UUID) -> bool:
        if self._board is None or self._posed is None:
            return True
        someone = self._posed.pool[person]
        return someone is None or bool(bars_in(self._board, someone, self._posed.cells[row.id]))

    def _shift_of(self, row: DutyCellRow | None) -> DutyShiftRow | None:
        return self._session.get(DutyShiftRow, row.shift) if row is not None else None
