"""The swap desk: who asks to hand a turn to whom, what the other one answers, and everything that was ever swapped."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.accounts.records import UserRow
from db.accounts.rules import Permission, check_permitted
from db.kernel.actor import Actor
from db.kernel.clock import Clock
from db.kernel.errors import InvalidInput, NotFound, Outdated
from db.kernel.kinds import Action, Kind, Saved
from db.kernel.problems import Problem as Finding
from db.people.rules import check_length, clean_line
from db.scheduling.contracts import CellSeen, SeatSource
from db.scheduling.records import DutyCellRow, DutyShiftRow, DutySwapRow
from db.scheduling.rows import cell_row
from db.scheduling.rules import (
    NAME_LIMIT,
    REASON_LIMIT,
    Problems,
    RotaProblem,
    check_reason,
    refuse,
    stop,
)
from db.scheduling.seating import check_changeable, check_seat, seat
from db.scheduling.swap_contracts import AskSwap, DecideSwap, SwapLine, SwapOutcome, Turn
from db.storage.unit_of_work import UnitOfWork


class Swaps:
    """Asks for swaps and carries them out once both sides agreed, in person or by somebody who speaks for them."""

    def __init__(self, work: UnitOfWork, *, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    def open(self, actor: Actor) -> tuple[SwapLine, ...]:
        """Return what waits for an answer, by the day of the turn, with what stands against it."""
        check_permitted(actor, Permission.KEEP_ROTA)
        query = select(DutySwapRow).where(DutySwapRow.outcome == SwapOutcome.ASKED)
        with self._work.reading() as session:
            lines = [_line(session, row) for row in session.scalars(query)]
            return tuple(sorted(lines, key=lambda one: (one.turn.day, one.turn.starts, one.id)))

    def history(self, actor: Actor, cell: UUID | None = None) -> tuple[SwapLine, ...]:
        """Return every swap that a turn was part of, or all, the newest first."""
        check_permitted(actor, Permission.KEEP_ROTA)
        query = select(DutySwapRow)
        if cell is not None:
            query = query.where(or_(DutySwapRow.cell == cell, DutySwapRow.other_cell == cell))
        order = (DutySwapRow.asked_at.desc(), DutySwapRow.id)
        with self._work.reading() as session:
            return tuple(_line(session, row) for row in session.scalars(query.order_by(*order)))

    def check(self, actor: Actor, command: AskSwap) -> tuple[Finding, ...]:
        """Return what stands against a swap before anybody asks for it; raises InvalidInput, Outdated."""
        check_permitted(actor, Permission.KEEP_ROTA)
        with self._work.reading() as session:
            cell, other = _asked(session, command)
            return _against(session, cell, other, taker=command.taker)

    def ask(self, actor: Actor, command: AskSwap) -> Saved[SwapLine]:
        """Keep that somebody wants to swap; nothing changes until the other one agrees.

        Raises InvalidInput, Outdated. A retry with the same id changes nothing.
        """
        check_permitted(actor, Permission.KEEP_ROTA)
        refuse((*check_reason(command.reason), *_check_name(command.asked_for, "asked_for")))
        with self._work.writing(actor, Action.SWAP_ASKED) as work:
            row = work.session.get(DutySwapRow, command.swap)
            if row is None:
                cell, other = _asked(work.session, command)
                row = _new(command, cell, other)
                row.asked_at, row.asked_by = self._clock.now(), actor.user
                work.session.add(row)
            work.session.flush()
            return work.saved(_line(work.session, row))

    def decide(self, actor: Actor, command: DecideSwap) -> Saved[SwapLine]:
        """Carry a swap out, or keep that the other one does not want it.

        Where a rule stands against it the remark says why it is done all the same. Raises InvalidInput, Outdated.
        """
        check_permitted(actor, Permission.KEEP_ROTA)
        found = (*_check_name(command.agreed_for, "agreed_for"), *_check_remark(command.remark))
        refuse(found if command.agrees else (*found, *check_reason(command.remark, field="remark")))
        action = Action.SWAP_AGREED if command.agrees else Action.SWAP_DECLINED
        with self._work.writing(actor, action) as work:
            row = _open_row(work.session, command.swap, command.revision)
            if command.agrees:
                _carry_out(work.session, row, command)
            self._settle(row, SwapOutcome.AGREED if command.agrees else SwapOutcome.DECLINED, actor)
            row.agreed_for = clean_line(command.agreed_for)
            row.remark = clean_line(command.remark)
            work.session.flush()
            return work.saved(_line(work.session, row))

    def withdraw(self, actor: Actor, swap: UUID, revision: int) -> Saved[SwapLine]:
        """Take back what was asked; raises InvalidInput, Outdated."""
        check_permitted(actor, Permission.KEEP_ROTA)
        with self._work.writing(actor, Action.SWAP_WITHDRAWN) as work:
            row = _open_row(work.session, swap, revision)
            self._settle(row, SwapOutcome.WITHDRAWN, actor)
            work.session.flush()
            return work.saved(_line(work.session, row))

    def _settle(self, row: DutySwapRow, outcome: SwapOutcome, actor: Actor) -> None:
        row.outcome, row.decided_at, row.decided_by = outcome, self._clock.now(), actor.user


def _asked(session: Session, command: AskSwap) -> tuple[DutyCellRow, DutyCellRow | None]:
    """Return the two places of a swap that may be asked for; raises InvalidInput, Outdated."""
    cell = _seen(session, command.cell)
    other = _seen(session, command.other_cell) if command.other_cell else None
    if cell.person is None or (other is not None and other.person != command.taker):
        raise stop(RotaProblem.NOBODY_HERE, "taker")
    if command.taker == cell.person:
        raise stop(RotaProblem.SWAP_SAME, "taker")
    both = [cell] if other is None else [cell, other]
    check_changeable(session, both, locked=True)
    ids = [one.id for one in both]
    query = select(DutySwapRow.id).where(
        DutySwapRow.outcome == SwapOutcome.ASKED,
        or_(DutySwapRow.cell.in_(ids), DutySwapRow.other_cell.in_(ids)),
    )
    if session.scalars(query.limit(1)).first() is not None:
        raise stop(RotaProblem.SWAP_ASKED)
    return cell, other


def _seen(session: Session, seen: CellSeen) -> DutyCellRow:
    return cell_row(session, seen.cell, seen.revision)


def _against(
    session: Session, cell: DutyCellRow, other: DutyCellRow | None, *, taker: UUID
) -> tuple[Finding, ...]:
    """Return the rules that would stand against either in the other's place."""
    emptied = [one.id for one in (cell, other) if one is not None]
    found = check_seat(session, cell, taker, without=emptied)
    if other is not None and cell.person is not None:
        found += check_seat(session, other, cell.person, without=emptied)
    return found


def _carry_out(session: Session, row: DutySwapRow, command: DecideSwap) -> None:
    cell = cell_row(session, row.cell)
    other = cell_row(session, row.other_cell) if row.other_cell else None
    if cell.person != row.giver or (other is not None and other.person != row.taker):
        raise stop(RotaProblem.SWAP_OVERTAKEN)
    both = [one for one in (cell, other) if one is not None]
    check_changeable(session, both, locked=True)
    against = _against(session, cell, other, taker=row.taker)
    if against and not clean_line(command.remark):
        raise InvalidInput([*against, Finding("remark", RotaProblem.KEPT_WITHOUT_REASON)])
    emptied, kept = [one.id for one in both], command.remark
    swapped = SeatSource.SWAPPED
    seat(session, cell, row.taker, source=swapped, kept_because=kept, without=emptied)
    if other is not None:
        seat(session, other, row.giver, source=swapped, kept_because=kept, without=emptied)


def _open_row(session: Session, swap: UUID, revision: int) -> DutySwapRow:
    row = session.get(DutySwapRow, swap)
    if row is None:
        raise NotFound(Kind.DUTY_SWAP, swap)
    if row.outcome is not SwapOutcome.ASKED:
        raise stop(RotaProblem.SWAP_DECIDED)
    if row.revision != revision:
        raise Outdated(Kind.DUTY_SWAP, swap)
    return row


def _new(command: AskSwap, cell: DutyCellRow, other: DutyCellRow | None) -> DutySwapRow:
    return DutySwapRow(
        id=command.swap, cell=cell.id, other_cell=other.id if other else None, giver=cell.person,
        taker=command.taker, reason=clean_line(command.reason),
        asked_for=clean_line(command.asked_for), outcome=SwapOutcome.ASKED, agreed_for="", remark="",
    )  # fmt: skip


def _line(session: Session, row: DutySwapRow) -> SwapLine:
    waits = row.outcome is SwapOutcome.ASKED
    return SwapLine(
        row.id, row.revision, row.giver, row.taker, _turn(session, row.cell),
        _turn(session, row.other_cell) if row.other_cell else None, row.reason, row.asked_at,
        _name(session, row.asked_by), row.asked_for, row.outcome, row.decided_at,
        _name(session, row.decided_by), row.agreed_for, row.remark,
        tuple(_waiting_against(session, row)) if waits else (),
    )  # fmt: skip


def _waiting_against(session: Session, row: DutySwapRow) -> Iterable[Finding]:
    cell = session.get(DutyCellRow, row.cell)
    other = session.get(DutyCellRow, row.other_cell) if row.other_cell else None
    if cell is None or cell.person != row.giver or (other and other.person != row.taker):
        return (Finding("", RotaProblem.SWAP_OVERTAKEN, warns=True),)
    return _against(session, cell, other, taker=row.taker)


def _turn(session: Session, cell: UUID) -> Turn:
    row = session.get(DutyCellRow, cell)
    shift = session.get(DutyShiftRow, row.shift) if row is not None else None
    if shift is None:
        # The swap came in a bundle before its shift did.
        return Turn(cell, cell, date.min, "", "")
    return Turn(cell, shift.id, shift.day, shift.starts, shift.ends)


def _name(session: Session, user: UUID | None) -> str:
    row = session.get(UserRow, user) if user else None
    return row.name if row else ""


def _check_name(name: str, field: str) -> Problems:
    return check_length(clean_line(name), NAME_LIMIT, field=field)


def _check_remark(remark: str) -> Problems:
    return check_length(clean_line(remark), REASON_LIMIT, field="remark")
