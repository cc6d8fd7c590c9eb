"""Turns a registered visit into rows: person, visit, matters with their numbers, the first assignment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from db.calendar.deadlines import Deadlines
from db.journal.clock_watch import known_now
from db.journal.reader import history
from db.kernel.clock import Clock, DayClock, local_date, start_of_day
from db.kernel.errors import InvalidInput
from db.kernel.ids import MatterId, PersonId, VisitId, new_id
from db.kernel.kinds import Action
from db.kernel.problems import Problem
from db.people.contracts import AddPerson, PersonKind
from db.people.records import PersonRow
from db.people.service import add_person
from db.reception import kinship
from db.reception.access import EVERY_MATTER
from db.reception.codes import DemandType, MatterState, NextStep, ResultClass
from db.reception.contracts import (
    AssignMatter,
    DueDate,
    NewMatter,
    RecordReply,
    RegisteredMatter,
    RegisterVisit,
    TriageMatter,
    Visitor,
    VisitRegistered,
)
from db.reception.detail import due_date
from db.reception.handing import SlipBook, said
from db.reception.numbers import Series
from db.reception.promises import begin_waiting, days_late, put_off
from db.reception.records import MatterRow, ReplyRow, VisitRow
from db.reception.replies import promised_apart, standing_replies, worst
from db.reception.rules import PROMISES, ReceptionProblem, first_state
from db.reception.secrecy import Secrecy, is_anonymous, plain_code
from db.reception.tickets import number_of
from db.stations.lanes import Lane
from db.stations.rules import Number, NumberType
from db.stations.service import Marks, marks
from db.storage.columns import as_id
from db.storage.prepared import Prepared
from db.storage.unit_of_work import Work


class Registration:
    """Writes registrations of one counter."""

    def __init__(self, clock: Clock, deadlines: Deadlines, *, lane: Lane, secrecy: Secrecy) -> None:
        self._clock = clock
        self.deadlines = deadlines
        self._series = Series(lane)
        self.slips = SlipBook(clock, self._series)
        self._lane = lane
        self._secrecy = secrecy

    def telling_days(self) -> Registration:
        """Return one that writes no time finer than a day, for anonymous visits (R-54)."""
        return Registration(
            DayClock(self._clock), self.deadlines, lane=self._lane, secrecy=self._secrecy
        )

    def register(self, work: Work, command: RegisterVisit) -> VisitRegistered:
        """Add every row of a visit and return what its matters were given."""
        if is_anonymous(command.visitor) and not work.tells_day_only:
            work.tells_day_only = True
            return self.telling_days().register(work, command)
        now = self._clock.now()
        received_at = command.received_at or now
        if work.tells_day_only:
            received_at = start_of_day(received_at)
        # Everything goes out in one flush at the end: journal and index then write it together.
        with work.session.no_autoflush:
            visit = self._visit_row(work, command, received_at, now)
            work.session.add(visit)
            station, year = marks(work.session), local_date(received_at).year
            numbers = self._series.following(work.session, NumberType.RECEPTION, year)
            made = [
                self._matter(work.session, visit, matter, station=station, number=next(numbers))
                for matter in command.matters
            ]
        code = self._secrecy.code_of(command.visit) if work.tells_day_only else ""
        return VisitRegistered(VisitId(visit.id), tuple(made), code=code)

    def known(self, session: Session, command: RegisterVisit) -> VisitRegistered | None:
        """Return what an earlier try of the same form has registered, None when none has."""
        found = known(session, self._secrecy.known_as(command))
        if found is None or not is_anonymous(command.visitor):
            return found
        return replace(found, code=self._secrecy.code_of(command.visit))

    def is_proven(self, session: Session, row: MatterRow, code: str) -> bool:
        """Tell whether a code is the one on the receipt of the anonymous visitor of a matter."""
        mark = session.get_one(VisitRow, row.visit).receipt_mark
        return bool(plain_code(code)) and mark in self._secrecy.marks_of(code)

    def settle(self, session: Session, row: MatterRow, command: TriageMatter) -> None:
        """Write what triage found; a deadline set by hand stays."""
        was_proposed = row.due_on == self._usual(row).on
        if command.demand_type is DemandType.REPORT and row.sealed is None:
            self._secrecy.seal_row(session, row)
        row.category, row.demand_type = command.category, command.demand_type
        row.urgency, row.scale = command.urgency, command.scale
        row.proposed_handling = command.proposed_handling
        if row.sealed is None and command.summary is not None:
            row.summary = command.summary
        row.is_public_interest, row.related_count = (
            command.is_public_interest,
            command.related_count,
        )
        if was_proposed:
            self._follow(row)

    def _follow(self, row: MatterRow) -> None:
        """Let the deadline follow from what was found; a later one is the unit's, the voter's stays as it was told."""
        due = self._usual(row)
        if row.due_on is not None and row.due_on < due.on:
            put_off(row, due.on)
        else:
            row.due_on, row.due_days = due.on, due.days

    def settle_reply(self, session: Session, row: MatterRow, reply: ReplyRow) -> None:
        """Write what came of the matter, of several units the worst; how late it was is kept for ever."""
        standing = standing_replies(session, row, reply)
        row.result = worst(standing)
        if row.replied_at is None:
            row.replied_at, row.days_late = reply.replied_at, reply.days_late
        # Of several units one may have promised before the last of them answered.
        promised = [one.next_reply_due for one in standing if one.result in PROMISES]
        if first := min((on for on in promised if on is not None), default=None):
            begin_waiting(session, row, first)

    def reply(
        self,
        session: Session,
        row: MatterRow,
        command: RecordReply,
        *,
        on_site: bool = False,
        is_owed: bool = True,
    ) -> ReplyRow:
        """Return the row of a reply, with the next number of its year; one that is owed says how late it is."""
        now, unit = known_now(session, self._clock), command.unit or row.unit
        late = days_late(session, row, self.deadlines, local_date(now)) if is_owed else None
        if not is_owed and unit is not None and (own := promised_apart(session, row).get(unit)):
            # What it promised by itself it owes, though others keep the voter waiting.
            late = max(0, -self.deadlines.days_left(own, local_date(now)))
        number = next(self._series.following(session, NumberType.REPLY, local_date(now).year))
        return ReplyRow(
            id=new_id(self._clock), matter=row.id, unit=unit, replied_at=now,
            result=command.result, content=command.content, handler=command.handler,
            met_person=command.met_person, contact_form=command.contact_form,
            next_reply_due=command.next_reply_due, on_site=on_site, year=number.year,
            serial=number.serial, number=number.display(marks(session).short_name), days_late=late,
            **said(command, "handler_phone", "leader_signed_by", "has_seal", "publicity", "copy_to"),
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
        person = self._person(work.session, command)
        given = replace(
            command.visitor,
            phone=command.visitor.phone or _known_phone(work.session, command.visitor),
        )
        record = self._secrecy.known_as(command)
        visitor, sealed = self._secrecy.seal_visitor(work.session, given, record)
        mark = None
        if is_anonymous(given):
            mark, *_ = self._secrecy.marks_of(self._secrecy.code_of(command.visit))
        return VisitRow(
            id=record, channel=command.channel, place=command.place,
            received_at=received_at, recorded_at=now, visitor_kind=visitor.kind,
            visitor_count=visitor.count, person=person,
            name=visitor.name, phone=visitor.phone, gender=visitor.gender,
            region_code=visitor.region_code, region_name=visitor.region_name,
            address=visitor.address, work_unit=visitor.work_unit, uscc=visitor.uscc,
            confidential=visitor.confidential, deputies=command.deputies,
            legal_officers=command.legal_officers, recorder=work.actor.user,
            ticket="" if sealed or mark else number_of(command.ticket), sealed=sealed,
            notice_version=command.notice_version, receipt_mark=mark, is_read_back=command.is_read_back,
            **said(visitor, "age_band", "occupation", "is_voter_here"),
        )  # fmt: skip

    def _person(self, session: Session, command: RegisterVisit) -> PersonId | None:
        """Return the known person, or make one of a visitor who left a name and wishes no secrecy."""
        visitor = command.visitor
        if is_anonymous(visitor) or visitor.confidential:
            return None
        if visitor.person or not visitor.name:
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
        self,
        session: Session,
        visit: VisitRow,
        matter: NewMatter,
        *,
        station: Marks,
        number: Number,
    ) -> RegisteredMatter:
        """Add one matter; with a unit it is assigned at once, with an answer it is answered at once."""
        due = self._due(matter, local_date(visit.received_at))
        identity = new_id(self._clock)
        matter, sealed = self._secrecy.seal_matter(session, matter, identity)
        row = _matter_row(visit, matter, number, station, identity)
        row.sealed = sealed
        row.due_on, row.due_days = (due.on, due.days) if due else (None, None)
        if matter.next_step is NextStep.RECORD and matter.demand_type in _ASKING:
            # Nobody has to answer what is merely written down; opened again it is as old as it is.
            row.original_due_on = self._limit(matter, local_date(visit.received_at)).on
        session.add(row)
        self._first_step(session, row, matter)
        if matter.opinion and sealed is None:
            words = matter.statement or matter.title
            session.add(kinship.opinion(row, words, matter.article, self._clock))
        if matter.same_as is not None and sealed is None:
            session.flush()
            kinship.join(session, row, matter.same_as, self._clock)
        return _registered(row, due)

    def _first_step(self, session: Session, row: MatterRow, matter: NewMatter) -> None:
        now = self._clock.now()
        if matter.next_step is NextStep.ANSWER:
            command = RecordReply(MatterId(row.id), 1, matter.answer, ResultClass.A)
            row.replied_at, row.result = now, ResultClass.A
            session.add(self.reply(session, row, command, on_site=True))
            # The next answer of the same visit counts on from this one's number.
            session.flush()
        elif matter.next_step is NextStep.RECORD:
            row.closed_at = now
        elif matter.unit is not None:
            row.state = row.state.ASSIGNED
            self.slips.hand_over(session, row, AssignMatter(MatterId(row.id), 1, matter.unit))

    def _due(self, matter: NewMatter, received_on: date) -> DueDate | None:
        if matter.next_step is not NextStep.ASSIGN:
            return None
        proposed = self._limit(matter, received_on)
        if matter.due_on is None or matter.due_on == proposed.on:
            return proposed
        if matter.due_on > proposed.on:
            # The voter's own day is the limit; more time has a reason and is asked for where all see it (domain §2.3).
            raise InvalidInput(
                [Problem("due_on", ReceptionProblem.DUE_TOO_LATE, {"limit": proposed.on})]
            )
        days = self.deadlines.calendar.working_days_between(received_on, matter.due_on)
        return DueDate(matter.due_on, received_on, days)

    def _limit(self, matter: NewMatter, received_on: date) -> DueDate:
        """Return the day by which such a matter is answered at the latest."""
        return due_date(
            self.deadlines, received_on, matter.demand_type.value,
            scale=matter.scale.value, urgency=matter.urgency.value,
        )  # fmt: skip


_ASKING = frozenset({
    DemandType.HELP, DemandType.COMPLAINT, DemandType.REPORT, DemandType.DISPUTE,
})  # fmt: skip
"""Whoever comes with these wants something done."""

_SAME_PERSON = Prepared(
    select(PersonRow.id)
    .where(PersonRow.kind == PersonKind.VOTER, PersonRow.name == bindparam("name"))
    .where(PersonRow.phone == bindparam("phone"))
    .limit(1)
)
_OF_VISIT = Prepared(select(MatterRow.serial).where(MatterRow.visit == bindparam("visit")).limit(1))


def _met_before(session: Session, visitor: Visitor) -> PersonId | None:
    """Return the voter of the same name and phone; a phone alone is shared by families."""
    if not visitor.phone:
        return None
    found = _SAME_PERSON.run(session, name=visitor.name, phone=visitor.phone).scalar()
    return PersonId(as_id(found)) if found else None


def _known_phone(session: Session, visitor: Visitor) -> str:
    """Return the phone of a person the clerk chose: the form shows it masked and hands none over."""
    row = session.get(PersonRow, visitor.person) if visitor.person else None
    return row.phone if row else ""


def known(session: Session, visit: VisitId) -> VisitRegistered | None:
    """Return an earlier registration of the same visit, None when there is none."""
    if _OF_VISIT.run(session, visit=visit).first() is None:
        return None
    rows = session.scalars(_of_visit(visit), execution_options=EVERY_MATTER).all()
    return VisitRegistered(visit, tuple(_registered(row, _kept_due(row)) for row in rows), True)


def matters_of_visit(session: Session, visit: UUID) -> Sequence[MatterRow]:
    """Return the matters of a visit in the order of their numbers."""
    return session.scalars(_of_visit(visit)).all()


def _of_visit(visit: UUID) -> Select[MatterRow]:
    query = select(MatterRow).where(MatterRow.visit == visit)
    return query.order_by(MatterRow.year, MatterRow.serial)


def stood_before(session: Session, row: MatterRow) -> MatterState:
    """Return where a matter stood before it was first handed over."""
    acts = {entry.action for entry in history(session, [row.id])}
    return MatterState.TRIAGED if Action.MATTER_TRIAGED in acts else MatterState.REGISTERED


def _matter_row(
    visit: VisitRow, matter: NewMatter, number: Number, station: Marks, identity: UUID
) -> MatterRow:
    return MatterRow(
        id=identity, visit=visit.id, year=number.year, serial=number.serial,
        number=number.display(station.short_name), machine_number=number.machine(station.code),
        scan_digits=number.scan_digits(station.scan_code), received_at=visit.received_at,
        title=matter.title, statement=matter.statement, summary=matter.summary,
        demand_type=matter.demand_type, category=matter.category, place=matter.place,
        urgency=matter.urgency, scale=matter.scale, proposed_handling="",
        answer=matter.answer if matter.next_step is NextStep.ANSWER else "",
        state=first_state(matter.next_step), accused=matter.accused,
    )  # fmt: skip


def _registered(row: MatterRow, due: DueDate | None) -> RegisteredMatter:
    return RegisteredMatter(MatterId(row.id), row.number, row.serial, row.machine_number, due)


def _kept_due(row: MatterRow) -> DueDate | None:
    if row.due_on is None:
        return None
    return DueDate(row.due_on, local_date(row.received_at), row.due_days or 0)
