"""Turns a registered visit into rows: person, visit, matters with their numbers, the first assignment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.calendar.deadlines import Deadlines
from db.journal.reader import history
from db.kernel.clock import Clock, local_date
from db.kernel.ids import MatterId, PersonId, VisitId, new_id
from db.kernel.kinds import Action
from db.people.contracts import AddPerson, PersonKind
from db.people.records import PersonRow
from db.people.service import add_person
from db.reception.contracts import (
    AssignMatter,
    DueDate,
    MatterState,
    NewMatter,
    NextStep,
    RecordReply,
    RegisteredMatter,
    RegisterVisit,
    ResultClass,
    TriageMatter,
    Visitor,
    VisitorKind,
    VisitRegistered,
)
from db.reception.detail import due_date
from db.reception.handling import UnitRole
from db.reception.records import AssignmentRow, MatterRow, ReplyRow, VisitRow
from db.reception.rules import first_state
from db.reception.slips import end_slips
from db.stations.records import StationRow
from db.stations.rules import Number, NumberType, lane
from db.stations.service import the_station
from db.storage.unit_of_work import Work


class Registration:
    """Writes registrations of one counter."""

    def __init__(self, clock: Clock, deadlines: Deadlines, *, counter: int) -> None:
        self._clock = clock
        self.deadlines = deadlines
        self._counter = counter

    def register(self, work: Work, command: RegisterVisit) -> VisitRegistered:
        """Add every row of a visit and return what its matters were given."""
        now = self._clock.now()
        received_at = command.received_at or now
        visit = self._visit_row(work, command, received_at, now)
        work.session.add(visit)
        made = [
            self._matter(work.session, visit, matter, received_at=received_at)
            for matter in command.matters
        ]
        return VisitRegistered(command.visit, tuple(made))

    def settle(self, row: MatterRow, command: TriageMatter) -> None:
        """Write what triage found; a deadline set by hand stays."""
        was_proposed = row.due_on == self._usual(row).on
        row.category, row.demand_type = command.category, command.demand_type
        row.urgency, row.scale = command.urgency, command.scale
        row.proposed_handling = command.proposed_handling
        if was_proposed:
            due = self._usual(row)
            row.due_on, row.due_days = due.on, due.days

    def settle_reply(self, row: MatterRow, reply: ReplyRow) -> None:
        """Write what the matter's reply is; how late the first one came is kept for ever."""
        row.result = reply.result
        if row.replied_at is None:
            row.replied_at = reply.replied_at
            row.days_late = self._days_late(row, local_date(reply.replied_at))

    def _days_late(self, row: MatterRow, replied_on: date) -> int | None:
        due_on = row.original_due_on if row.redone else row.due_on
        if due_on is None:
            return None
        return max(0, -self.deadlines.days_left(due_on, replied_on))

    def hand_over(self, session: Session, row: MatterRow, command: AssignMatter) -> None:
        """Write an assignment slip and where the matter lies now."""
        now = self._clock.now()
        if command.due_on is not None and command.due_on != row.due_on:
            row.due_on, row.due_days = command.due_on, None
        row.unit, row.assigned_at = command.unit, now
        end_slips(session, row.id, now)
        for unit, role in _units(command):
            session.add(self._slip(session, row, command, unit=unit, role=role))
            session.flush()

    def _slip(
        self, session: Session, row: MatterRow, command: AssignMatter, *, unit: UUID, role: UnitRole
    ) -> AssignmentRow:
        now = self._clock.now()
        number = self._next_number(session, NumberType.ASSIGNMENT, local_date(now).year)
        return AssignmentRow(
            id=new_id(self._clock), matter=row.id, year=number.year, serial=number.serial,
            number=number.display(the_station(session).short_name), unit=unit, assigned_at=now,
            due_on=row.due_on, opinion=command.opinion, role=role, route=command.route,
        )  # fmt: skip

    def _usual(self, row: MatterRow) -> DueDate:
        """Return the deadline by the limits under which the matter was registered."""
        return due_date(
            self.deadlines.as_of(row.base_hlc), local_date(row.received_at),
            row.demand_type.value, scale=row.scale.value, urgency=row.urgency.value,
        )  # fmt: skip

    def _visit_row(
        self, work: Work, command: RegisterVisit, received_at: datetime, now: datetime
    ) -> VisitRow:
        visitor = command.visitor
        person = self._person(work.session, command)
        return VisitRow(
            id=command.visit, channel=command.channel, place=command.place,
            received_at=received_at, recorded_at=now, visitor_kind=visitor.kind,
            visitor_count=visitor.count, person=person,
            name=visitor.name, phone=visitor.phone or _known_phone(work.session, visitor), gender=visitor.gender,
            region_code=visitor.region_code, region_name=visitor.region_name,
            address=visitor.address, work_unit=visitor.work_unit, uscc=visitor.uscc,
            confidential=visitor.confidential, deputies=command.deputies,
            legal_officers=command.legal_officers, recorder=work.actor.user,
            ticket=command.ticket,
        )  # fmt: skip

    def _person(self, session: Session, command: RegisterVisit) -> PersonId | None:
        """Return the known person, or make one of a visitor who left a name and wishes no secrecy."""
        visitor = command.visitor
        anonymous = visitor.kind is VisitorKind.ANONYMOUS
        if visitor.person or anonymous or visitor.confidential or not visitor.name:
            return visitor.person
        if met := _met_before(session, visitor):
            return met
        person = PersonId(new_id(self._clock))
        voter = AddPerson(
            person, PersonKind.VOTER, visitor.name, phone=visitor.phone, gender=visitor.gender,
            region_code=visitor.region_code, region_name=visitor.region_name,
            address=visitor.address, work_unit=visitor.work_unit,
        )  # fmt: skip
        add_person(session, voter, self._clock)
        return person

    def _matter(
        self, session: Session, visit: VisitRow, matter: NewMatter, *, received_at: datetime
    ) -> RegisteredMatter:
        """Add one matter; with a unit it is assigned at once, with an answer it is answered at once."""
        station = the_station(session)
        received_on = local_date(received_at)
        number = self._next_number(session, NumberType.RECEPTION, received_on.year)
        due = self._due(matter, received_on)
        row = _matter_row(visit, matter, number, station, self._clock)
        row.due_on, row.due_days = (due.on, due.days) if due else (None, None)
        session.add(row)
        self._first_step(session, row, matter)
        session.flush()
        return _registered(row, due)

    def _first_step(self, session: Session, row: MatterRow, matter: NewMatter) -> None:
        now = self._clock.now()
        if matter.next_step is NextStep.ANSWER:
            command = RecordReply(MatterId(row.id), 1, matter.answer, ResultClass.A)
            session.add(reply_row(row, command, self._clock, on_site=True))
            row.replied_at, row.result = now, ResultClass.A
        elif matter.next_step is NextStep.RECORD:
            row.closed_at = now
        elif matter.unit is not None:
            row.state = row.state.ASSIGNED
            self.hand_over(session, row, AssignMatter(MatterId(row.id), 1, matter.unit))

    def _due(self, matter: NewMatter, received_on: date) -> DueDate | None:
        if matter.next_step is not NextStep.ASSIGN:
            return None
        proposed = due_date(
            self.deadlines, received_on, matter.demand_type.value,
            scale=matter.scale.value, urgency=matter.urgency.value,
        )  # fmt: skip
        if matter.due_on is None or matter.due_on == proposed.on:
            return proposed
        days = self.deadlines.calendar.working_days_between(received_on, matter.due_on)
        return DueDate(matter.due_on, received_on, days)

    def _next_number(self, session: Session, sort: NumberType, year: int) -> Number:
        """Return the next number in this counter's lane; void ones stay taken."""
        row_class = MatterRow if sort is NumberType.RECEPTION else AssignmentRow
        first, last = lane(self._counter)
        newest = session.scalar(
            select(func.max(row_class.serial)).where(
                row_class.year == year, row_class.serial.between(first, last)
            )
        )
        return Number(sort, year, newest + 1 if newest else first)


def _units(command: AssignMatter) -> Iterator[tuple[UUID, UnitRole]]:
    """Yield the lead with its co-organisers, or several units that each answer for themselves."""
    separately = command.separately and command.co_units
    yield command.unit, UnitRole.SEPARATE if separately else UnitRole.LEAD
    for unit in command.co_units:
        yield unit, UnitRole.SEPARATE if separately else UnitRole.CO


def _met_before(session: Session, visitor: Visitor) -> PersonId | None:
    """Return the voter of the same name and phone; a phone alone is shared by families."""
    if not visitor.phone:
        return None
    found = session.scalar(
        select(PersonRow.id)
        .where(PersonRow.kind == PersonKind.VOTER, PersonRow.name == visitor.name)
        .where(PersonRow.phone == visitor.phone)
        .limit(1)
    )
    return PersonId(found) if found else None


def _known_phone(session: Session, visitor: Visitor) -> str:
    """Return the phone of a person the clerk chose: the form shows it masked and hands none over."""
    row = session.get(PersonRow, visitor.person) if visitor.person else None
    return row.phone if row else ""


def known(session: Session, visit: VisitId) -> VisitRegistered | None:
    """Return an earlier registration of the same visit, None when there is none."""
    rows = matters_of_visit(session, visit)
    if not rows:
        return None
    return VisitRegistered(visit, tuple(_registered(row, _kept_due(row)) for row in rows), True)


def matters_of_visit(session: Session, visit: UUID) -> Sequence[MatterRow]:
    """Return the matters of a visit in the order of their numbers."""
    query = select(MatterRow).where(MatterRow.visit == visit)
    return session.scalars(query.order_by(MatterRow.year, MatterRow.serial)).all()


def stood_before(session: Session, row: MatterRow) -> MatterState:
    """Return where a matter stood before it was first handed over."""
    acts = {entry.action for entry in history(session, [row.id])}
    return MatterState.TRIAGED if Action.MATTER_TRIAGED in acts else MatterState.REGISTERED


def reply_row(
    row: MatterRow, command: RecordReply, clock: Clock, *, on_site: bool = False
) -> ReplyRow:
    """Return the row of a reply."""
    return ReplyRow(
        id=new_id(clock), matter=row.id, unit=command.unit or row.unit, replied_at=clock.now(),
        result=command.result, content=command.content, handler=command.handler,
        met_person=command.met_person, contact_form=command.contact_form,
        next_reply_due=command.next_reply_due, on_site=on_site,
    )  # fmt: skip


def _matter_row(
    visit: VisitRow, matter: NewMatter, number: Number, station: StationRow, clock: Clock
) -> MatterRow:
    return MatterRow(
        id=new_id(clock), visit=visit.id, year=number.year, serial=number.serial,
        number=number.display(station.short_name), machine_number=number.machine(station.code),
        scan_digits=number.scan_digits(station.scan_code), received_at=visit.received_at,
        title=matter.title, statement=matter.statement, summary=matter.summary,
        demand_type=matter.demand_type, category=matter.category, place=matter.place,
        urgency=matter.urgency, scale=matter.scale, proposed_handling="",
        answer=matter.answer if matter.next_step is NextStep.ANSWER else "",
        state=first_state(matter.next_step),
    )  # fmt: skip


def _registered(row: MatterRow, due: DueDate | None) -> RegisteredMatter:
    return RegisteredMatter(MatterId(row.id), row.number, row.serial, row.machine_number, due)


def _kept_due(row: MatterRow) -> DueDate | None:
    if row.due_on is None:
        return None
    return DueDate(row.due_on, local_date(row.received_at), row.due_days or 0)
