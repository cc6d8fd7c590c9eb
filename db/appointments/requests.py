"""Requests to meet somebody: taken down, corrected, listed, and taken in from a list that was collected elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted, may
from db.appointments.contracts import (
    AppointmentDetail,
    AppointmentLine,
    AppointmentStatus,
    AppointmentView,
    RequestAppointment,
    Taken,
    VisitBegun,
)
from db.appointments.lines import Days, detail_of, lines_of
from db.appointments.records import AppointmentRow
from db.appointments.rules import (
    OVER,
    AppointmentProblem,
    Problems,
    check_request,
    number_of,
    refuse,
    slot_text,
    stop,
    tidy_request,
)
from db.calendar.deadlines import Deadlines
from db.journal.recorder import Recorder
from db.journal.reveals import note_reveal
from db.kernel.actor import Actor
from db.kernel.clock import Clock, local_date
from db.kernel.errors import InvalidInput, NotFound, NotPermitted, Outdated
from db.kernel.kinds import Action, Kind, Saved
from db.people.rules import check_reason, clean_line
from db.stations.service import the_station
from db.storage.unit_of_work import UnitOfWork, Work

MOST_SHOWN = 500
MOST_TAKEN = 2000
"""Rows of one list; a longer one is taken in by parts."""

_WAITING = (AppointmentStatus.REQUESTED, AppointmentStatus.NOTIFIED, AppointmentStatus.DELAYED)
_GONE_BY = (*OVER, AppointmentStatus.MET, AppointmentStatus.NO_SHOW)


class Requests:
    """Who asked to meet whom at this station."""

    def __init__(
        self, work: UnitOfWork, recorder: Recorder, *, clock: Clock, deadlines: Deadlines
    ) -> None:
        self._work = work
        self._recorder = recorder
        self._clock = clock
        self._deadlines = deadlines

    def listed(self, actor: Actor, view: AppointmentView) -> tuple[AppointmentLine, ...]:
        """Return one list of the page: what is to come by its time, what is over the newest first."""
        check_permitted(actor, Permission.KEEP_APPOINTMENTS)
        with self._work.reading() as session:
            mine = AppointmentRow.station == the_station(session).id
            query = select(AppointmentRow).where(mine, _of_view(view, self._today()))
            rows = session.scalars(query.order_by(*_ORDERS[view]).limit(MOST_SHOWN)).all()
            return lines_of(session, actor, rows, self.days())

    def counts(self, actor: Actor) -> dict[AppointmentView, int]:
        """Return how many stand in each list."""
        check_permitted(actor, Permission.KEEP_APPOINTMENTS)
        with self._work.reading() as session:
            mine = AppointmentRow.station == the_station(session).id
            count = select(func.count()).select_from(AppointmentRow).where(mine)
            today = self._today()
            return {
                view: session.scalar(count.where(_of_view(view, today))) or 0
                for view in AppointmentView
            }

    def lines(self, actor: Actor, ids: Sequence[UUID]) -> tuple[AppointmentLine, ...]:
        """Return the appointments with these ids, for a table that reads page by page."""
        check_permitted(actor, Permission.KEEP_APPOINTMENTS)
        with self._work.reading() as session:
            rows = session.scalars(select(AppointmentRow).where(AppointmentRow.id.in_(ids))).all()
            return lines_of(session, actor, rows, self.days())

    def on_days(self, actor: Actor, first: date, last: date) -> tuple[AppointmentLine, ...]:
        """Return what is agreed for these days, both counted, for the cells of the rota."""
        check_permitted(actor, Permission.KEEP_APPOINTMENTS)
        with self._work.reading() as session:
            query = select(AppointmentRow).where(
                AppointmentRow.station == the_station(session).id,
                AppointmentRow.confirmed_on.between(first, last),
                AppointmentRow.status.not_in((AppointmentStatus.CANCELLED, AppointmentStatus.DECLINED)),
            )  # fmt: skip
            rows = session.scalars(query.order_by(*_BY_TIME)).all()
            return lines_of(session, actor, rows, self.days())

    def detail(self, actor: Actor, appointment: UUID) -> AppointmentDetail:
        """Return one appointment whole; raises NotFound."""
        check_permitted(actor, Permission.KEEP_APPOINTMENTS)
        with self._work.reading() as session:
            return detail_of(session, actor, row_of(session, appointment), self.days())

    def check(self, command: RequestAppointment) -> Problems:
        """Return what is wrong with a request, for the form."""
        return check_request(tidy_request(command))

    def request(self, actor: Actor, command: RequestAppointment) -> Saved[AppointmentDetail]:
        """Keep a request; a retry with the same id changes nothing. Raises InvalidInput."""
        check_permitted(actor, Permission.KEEP_APPOINTMENTS)
        command = _checked(command)
        with self._work.writing(actor, Action.APPOINTMENT_REQUESTED) as work:
            row = work.session.get(AppointmentRow, command.appointment)
            row = row or self._add(work, command)
            work.session.flush()
            return work.saved(detail_of(work.session, actor, row, self.days()))

    def change(
        self, actor: Actor, command: RequestAppointment, revision: int
    ) -> Saved[AppointmentDetail]:
        """Correct what was asked for, while it is not over; raises NotFound, Outdated, InvalidInput.

        A form shows no whole number, and ids not at all: an empty number, and what hangs on a name or a village that
        stayed, are kept.
        """
        check_permitted(actor, Permission.KEEP_APPOINTMENTS)
        command = _checked(command)
        with self._work.writing(actor, Action.APPOINTMENT_CHANGED) as work:
            row = seen_row(work.session, command.appointment, revision)
            check_words_open(actor, row)
            if row.status in OVER:
                raise stop(AppointmentProblem.NOT_NOW)
            _describe(row, _with_unshown(row, command))
            work.session.flush()
            return work.saved(detail_of(work.session, actor, row, self.days()))

    def take_list(self, actor: Actor, commands: Sequence[RequestAppointment]) -> Saved[Taken]:
        """Keep the good rows of a list as one act; a row that was taken before is not taken again.

        Raises InvalidInput(LIST_TOO_LONG); what is wrong with a row is told of the row.
        """
        check_permitted(actor, Permission.KEEP_APPOINTMENTS)
        if len(commands) > MOST_TAKEN:
            raise stop(AppointmentProblem.LIST_TOO_LONG, most=MOST_TAKEN)
        tidied = [tidy_request(one) for one in commands]
        refused = {at: found for at, one in enumerate(tidied) if (found := _blocking(one))}
        with self._work.writing(actor, Action.APPOINTMENTS_TAKEN) as work:
            there, known, added = _known(work.session, tidied), [], []
            for at, one in enumerate(tidied):
                if at in refused:
                    continue
                if there & (marks := _marks(one)):
                    known.append(at)
                    continue
                there |= marks
                added.append(self._add(work, one).id)
            work.session.flush()
            return work.saved(Taken(tuple(added), tuple(known), refused))

    def reveal_phone(self, actor: Actor, appointment: UUID, reason: str) -> Saved[str]:
        """Return a telephone in full and keep in the journal who saw it and why; raises NotPermitted, InvalidInput."""
        check_permitted(actor, Permission.KEEP_APPOINTMENTS)
        check_permitted(actor, Permission.REVEAL_CONTACT)
        refuse(check_reason(reason))
        with self._work.writing(actor, Action.CONTACT_REVEALED) as work:
            row = row_of(work.session, appointment)
            check_words_open(actor, row)
            self._note(work, row, clean_line(reason))
            return work.saved(row.phone)

    def begin_visit(self, actor: Actor, appointment: UUID) -> Saved[VisitBegun]:
        """Return what the register form is filled with; that the phone was seen is kept with the request's number.

        Raises NotFound, NotPermitted for a confidential one.
        """
        check_permitted(actor, Permission.KEEP_APPOINTMENTS)
        check_permitted(actor, Permission.REGISTER)
        with self._work.writing(actor, Action.CONTACT_REVEALED) as work:
            row = row_of(work.session, appointment)
            check_words_open(actor, row)
            self._note(work, row, number_of(row.id, local_date(row.requested_at)))
            return work.saved(_begun(row))

    def note_print(self, actor: Actor, appointment: UUID, told: str) -> Saved[None]:
        """Write down that a paper of an appointment came out, or did not; raises NotFound."""
        check_permitted(actor, Permission.KEEP_APPOINTMENTS)
        check_permitted(actor, Permission.PRINT)
        with self._work.writing(actor, Action.PRINTED) as work:
            row = row_of(work.session, appointment)
            self._recorder.note(work, Kind.APPOINTMENT, row.id, {0: clean_line(told)})
            return work.saved(None)

    def days(self) -> Days:
        """Return today and the next day that is worked."""
        today = self._today()
        return Days(today, self._deadlines.calendar.add_working_days(today, 1))

    def _add(self, work: Work, command: RequestAppointment) -> AppointmentRow:
        row = AppointmentRow(
            id=command.appointment, station=the_station(work.session).id,
            requested_at=self._clock.now(), channel=command.channel, status=AppointmentStatus.REQUESTED,
            reason="", confirmed="", place="", sent_leader="", conclusions="", missed=0,
        )  # fmt: skip
        _describe(row, command)
        work.session.add(row)
        return row

    def _note(self, work: Work, row: AppointmentRow, why: str) -> None:
        now = self._clock.now()
        note_reveal(work, self._recorder, Kind.APPOINTMENT, row.id, told={0: why}, now=now)

    def _today(self) -> date:
        return local_date(self._clock.now())


def row_of(session: Session, appointment: UUID) -> AppointmentRow:
    """Return a row; raises NotFound."""
    row = session.get(AppointmentRow, appointment)
    if row is None:
        raise NotFound(Kind.APPOINTMENT, appointment)
    return row


def seen_row(session: Session, appointment: UUID, revision: int) -> AppointmentRow:
    """Return a row as somebody saw it; raises NotFound, Outdated."""
    row = row_of(session, appointment)
    if row.revision != revision:
        raise Outdated(Kind.APPOINTMENT, appointment)
    return row


def check_words_open(actor: Actor, row: AppointmentRow) -> None:
    """Refuse who may not read a confidential request: raises NotPermitted."""
    if row.confidential and not may(actor, Permission.SEE_CONFIDENTIAL):
        raise NotPermitted(Permission.SEE_CONFIDENTIAL)


def _checked(command: RequestAppointment) -> RequestAppointment:
    command = tidy_request(command)
    if found := _blocking(command):
        raise InvalidInput(found)
    return command


def _blocking(command: RequestAppointment) -> Problems:
    return tuple(one for one in check_request(command) if not one.warns)


def _describe(row: AppointmentRow, command: RequestAppointment) -> None:
    """Write what a command says into the row; equal values journal nothing."""
    who, target = command.requester, command.target
    said = {
        "kind": command.kind, "name": who.name, "phone": who.phone, "region_code": who.region_code,
        "region_name": who.region_name, "person": who.person, "target": target.kind,
        "target_person": target.person, "target_unit": target.unit, "target_name": target.name,
        "topic": command.topic, "detail": command.detail, "category": command.category,
        "wished": tuple(map(slot_text, command.wished)), "confidential": command.confidential,
        "organiser": command.organiser, "outside_number": command.outside_number or None,
    }  # fmt: skip
    for name, value in said.items():
        setattr(row, name, value)


def _with_unshown(row: AppointmentRow, command: RequestAppointment) -> RequestAppointment:
    """Return a correction with what its form did not show and nobody meant to take away."""
    who, target = command.requester, command.target
    is_same, is_there = who.name == row.name, who.region_name == row.region_name
    requester = replace(
        who, phone=who.phone or row.phone, person=who.person or (row.person if is_same else None),
        region_code=who.region_code or (row.region_code if is_there else ""),
    )  # fmt: skip
    aimed = target.name == row.target_name and target.person in (None, row.target_person)
    unit = target.unit or (row.target_unit if aimed else None)
    return replace(
        command, requester=requester, target=replace(target, unit=unit),
        outside_number=command.outside_number or row.outside_number or "",
    )  # fmt: skip


def _begun(row: AppointmentRow) -> VisitBegun:
    return VisitBegun(
        row.id, row.revision, row.name, row.phone, row.region_name, row.person, row.topic,
        row.detail or row.topic, row.category, row.target_person,
    )  # fmt: skip


Mark = tuple[str, ...]


def _marks(command: RequestAppointment) -> set[Mark]:
    """Return by what a request is known again: its number elsewhere, and what it says."""
    said = _said(
        command.requester.name,
        command.requester.phone,
        command.topic,
        tuple(map(slot_text, command.wished)),
    )
    return {said, *_numbered(command.outside_number, command.requester.name)}


def _said(name: str, phone: str, topic: str, wished: tuple[str, ...]) -> Mark:
    return (name, phone, topic, *wished)


def _numbered(number: str | None, name: str) -> set[Mark]:
    """Two lists may count alike: a number is one request's only together with the name."""
    return {(number, name)} if number else set()


def _known(session: Session, commands: Sequence[RequestAppointment]) -> set[Mark]:
    """Return the marks of all requests that are here, of these names or numbers."""
    names = sorted({one.requester.name for one in commands})
    numbers = sorted({one.outside_number for one in commands if one.outside_number})
    found: set[Mark] = set()
    for column, wanted in ((AppointmentRow.name, names), (AppointmentRow.outside_number, numbers)):
        for at in range(0, len(wanted), _BATCH):
            query = select(AppointmentRow).where(column.in_(wanted[at : at + _BATCH]))
            for row in session.scalars(query):
                found.add(_said(row.name, row.phone, row.topic, tuple(row.wished)))
                found |= _numbered(row.outside_number, row.name)
    return found


_BATCH = 500
"""Values handed to the engine at once."""


def _of_view(view: AppointmentView, today: date) -> ColumnElement[bool]:
    row, agreed = AppointmentRow, AppointmentRow.status == AppointmentStatus.CONFIRMED
    return {
        AppointmentView.TODAY: and_(row.confirmed_on == today, row.status.not_in(_CALLED_OFF)),
        AppointmentView.REQUESTED: row.status.in_(_WAITING),
        AppointmentView.CONFIRMED: and_(agreed, row.confirmed_on >= today),
        AppointmentView.PAST: or_(row.status.in_(_GONE_BY), and_(agreed, row.confirmed_on < today)),
    }[view]


_CALLED_OFF = (
    AppointmentStatus.DECLINED, AppointmentStatus.CANCELLED, AppointmentStatus.DELAYED,
)  # fmt: skip
_BY_TIME = (AppointmentRow.confirmed_on, AppointmentRow.confirmed, AppointmentRow.id)
_BY_ASKING = (AppointmentRow.requested_at, AppointmentRow.id)
_ORDERS = {
    AppointmentView.TODAY: _BY_TIME,
    AppointmentView.REQUESTED: _BY_ASKING,
    AppointmentView.CONFIRMED: _BY_TIME,
    AppointmentView.PAST: (AppointmentRow.settled_at.desc(), AppointmentRow.id),
}
