"""供需对接 (联商汇): what organs and experts offer beside what units and deputies need, and who gets what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.appointments.contracts import AppointmentKind, AppointmentStatus, Slot
from db.appointments.lines import Days, lines_of
from db.appointments.matching_contracts import (
    GiveSlot,
    KeepSupply,
    MatchDesk,
    Need,
    SupplyLine,
)
from db.appointments.matching_rules import fits, propose
from db.appointments.records import AppointmentRow, SupplySlotRow
from db.appointments.requests import seen_row
from db.appointments.rules import (
    AppointmentProblem,
    check_supply,
    refuse,
    slots_of,
    stop,
)
from db.appointments.stepping import agree
from db.calendar.deadlines import Deadlines
from db.kernel.actor import Actor
from db.kernel.clock import Clock, local_date
from db.kernel.errors import NotFound, Outdated
from db.kernel.kinds import Action, Kind, Saved
from db.people.rules import clean_line
from db.stations.service import the_station
from db.storage.unit_of_work import UnitOfWork

_LET_GO = (AppointmentStatus.DECLINED, AppointmentStatus.CANCELLED)


class NeedMatching:
    """The matching desk of this station."""

    def __init__(self, work: UnitOfWork, *, clock: Clock, deadlines: Deadlines) -> None:
        self._work = work
        self._clock = clock
        self._deadlines = deadlines

    def desk(self, actor: Actor) -> MatchDesk:
        """Return what is offered from today on, what is needed, every pair that may meet, and what is proposed."""
        check_permitted(actor, Permission.KEEP_APPOINTMENTS)
        today = local_date(self._clock.now())
        days = Days(today, self._deadlines.calendar.add_working_days(today, 1))
        with self._work.reading() as session:
            supplies, rows = _supplies(session, today), _needs(session)
            found = fits(map(_need, rows), supplies, today)
            return MatchDesk(
                supplies, lines_of(session, actor, rows, days),
                propose(found, {one.id: one.free for one in supplies}), found,
            )  # fmt: skip

    def keep(self, actor: Actor, command: KeepSupply) -> Saved[UUID]:
        """Keep or change an offered slot; a retry with the same id changes nothing.

        Raises InvalidInput, Outdated.
        """
        check_permitted(actor, Permission.KEEP_APPOINTMENTS)
        refuse(check_supply(command))
        with self._work.writing(actor, Action.SUPPLY_KEPT) as work:
            row = work.session.get(SupplySlotRow, command.supply)
            if row is None:
                row = SupplySlotRow(
                    id=command.supply, station=the_station(work.session).id, withdrawn=False
                )
                work.session.add(row)
                _describe(row, command)
            elif command.revision:
                _check_revision(row, command.revision)
                _check_given(work.session, row, command.seats)
                _describe(row, command)
            return work.saved(command.supply)

    def withdraw(self, actor: Actor, supply: UUID, revision: int) -> Saved[UUID]:
        """Offer a slot no more; who has a seat already is told first: raises InvalidInput, NotFound, Outdated."""
        check_permitted(actor, Permission.KEEP_APPOINTMENTS)
        with self._work.writing(actor, Action.SUPPLY_WITHDRAWN) as work:
            row = _supply_row(work.session, supply)
            _check_revision(row, revision)
            _check_given(work.session, row, 0)
            row.withdrawn = True
            return work.saved(supply)

    def give(self, actor: Actor, wanted: Sequence[GiveSlot]) -> Saved[tuple[UUID, ...]]:
        """Let needs have offered slots, all of them or none; each is confirmed by that.

        Raises InvalidInput, NotFound, Outdated.
        """
        check_permitted(actor, Permission.KEEP_APPOINTMENTS)
        with self._work.writing(actor, Action.NEED_SERVED) as work:
            for one in wanted:
                self._give(work.session, one)
                work.session.flush()
            return work.saved(tuple(one.appointment for one in wanted))

    def _give(self, session: Session, one: GiveSlot) -> None:
        need, supply = (
            seen_row(session, one.appointment, one.revision),
            _supply_row(session, one.supply),
        )
        if (
            need.kind is not AppointmentKind.NEED_MATCH
            or need.status is not AppointmentStatus.REQUESTED
        ):
            raise stop(AppointmentProblem.NOT_A_NEED)
        if supply.withdrawn or supply.day < local_date(self._clock.now()):
            raise stop(AppointmentProblem.SUPPLY_GONE)
        if _given(session, [supply.id])[supply.id] >= supply.seats:
            raise stop(AppointmentProblem.SUPPLY_FULL)
        agree(need, Slot(supply.day, supply.starts, supply.ends), supply.place)
        need.status, need.supply = AppointmentStatus.CONFIRMED, supply.id
        need.settled_at = self._clock.now()


def _supplies(session: Session, today: date) -> tuple[SupplyLine, ...]:
    query = select(SupplySlotRow).where(
        SupplySlotRow.station == the_station(session).id, SupplySlotRow.withdrawn.is_(False),
        SupplySlotRow.day >= today,
    )  # fmt: skip
    rows = session.scalars(
        query.order_by(SupplySlotRow.day, SupplySlotRow.starts, SupplySlotRow.id)
    )
    found = rows.all()
    given = _given(session, [row.id for row in found])
    return tuple(_line(row, given[row.id]) for row in found)


def _line(row: SupplySlotRow, given: int) -> SupplyLine:
    return SupplyLine(
        row.id, row.revision, row.provider, row.unit, Slot(row.day, row.starts, row.ends), row.place,
        row.region_name, tuple(row.categories), row.seats, given, row.remark,
    )  # fmt: skip


def _needs(session: Session) -> Sequence[AppointmentRow]:
    query = select(AppointmentRow).where(
        AppointmentRow.station == the_station(session).id,
        AppointmentRow.kind == AppointmentKind.NEED_MATCH,
        AppointmentRow.status == AppointmentStatus.REQUESTED,
    )
    return session.scalars(query.order_by(AppointmentRow.requested_at, AppointmentRow.id)).all()


def _need(row: AppointmentRow) -> Need:
    return Need(
        row.id, local_date(row.requested_at), row.category, row.region_name, slots_of(row.wished),
        row.target_unit, row.target_name,
    )  # fmt: skip


def _given(session: Session, supplies: Sequence[UUID]) -> Mapping[UUID, int]:
    query = (
        select(AppointmentRow.supply, func.count())
        .where(AppointmentRow.supply.in_(supplies), AppointmentRow.status.not_in(_LET_GO))
        .group_by(AppointmentRow.supply)
    )
    return Counter({supply: count for supply, count in session.execute(query) if supply})


def _supply_row(session: Session, supply: UUID) -> SupplySlotRow:
    row = session.get(SupplySlotRow, supply)
    if row is None:
        raise NotFound(Kind.SUPPLY_SLOT, supply)
    return row


def _check_revision(row: SupplySlotRow, revision: int) -> None:
    if row.revision != revision:
        raise Outdated(Kind.SUPPLY_SLOT, row.id)


def _check_given(session: Session, row: SupplySlotRow, seats: int) -> None:
    given = _given(session, [row.id])[row.id]
    if given > seats:
        raise stop(AppointmentProblem.GIVEN_ALREADY, "seats", given=given)


def _describe(row: SupplySlotRow, command: KeepSupply) -> None:
    row.provider, row.unit = clean_line(command.provider), command.unit
    row.day, row.starts, row.ends = command.slot.day, command.slot.starts, command.slot.ends
    row.place, row.region_name = clean_line(command.place), clean_line(command.region_name)
    row.categories, row.seats = command.categories, command.seats
    row.remark = clean_line(command.remark)
