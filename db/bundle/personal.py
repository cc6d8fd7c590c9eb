"""Which records hold one person's data together: what an erasure takes in one act (security on erasure)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import delete, or_, select, update
from sqlalchemy.orm import Session

from db.accounts.records import UnsavedRow
from db.appointments.records import AppointmentRow
from db.attachments.records import AttachmentRow
from db.bundle.layout import Layout, Layouts
from db.evaluation.records import (
    EvaluationAnswerRow,
    EvaluationFindingRow,
    EvaluationPartyRow,
    EvaluationSheetRow,
    FindingStepRow,
    SheetSignatureRow,
)
from db.events.council_records import CouncilMemberRow
from db.events.records import AttendanceMarkRow, InvitationRow
from db.kernel.kinds import Kind
from db.people.records import MandateRow, PersonFileRow, PersonRow
from db.purposes import erased_of
from db.reception.access import EVERY_MATTER
from db.reception.records import MatterRow, TicketRow, VisitRow
from db.scheduling.records import (
    DutyAbsenceRow,
    DutyAttendanceRow,
    DutyCellRow,
    DutySwapRow,
)

_IN_OFFICE: Sequence[Sequence[Any]] = (
    (MandateRow.person,), (DutyCellRow.person,), (DutyAttendanceRow.person,),
    (DutySwapRow.giver, DutySwapRow.taker), (DutyAbsenceRow.person,), (EvaluationPartyRow.party,),
    (EvaluationSheetRow.deputy,), (InvitationRow.person,), (CouncilMemberRow.person,),
)  # fmt: skip
"""Columns that name whose seat, turn, swap, leave or sheet a record is."""


class Held(NamedTuple):
    """Fields of a record that hold a person's data, by their numbers; None for all of it."""

    kind: Kind
    record: UUID
    fields: Collection[int] | None


def held(session: Session, record: UUID, *, is_shown: bool = False) -> list[Held]:
    """Return what holds the data of who is named by a person, a visit, a matter or an appointment; else nothing.

    With ``is_shown`` those matters are left out that its reader may not know of; an erasure reaches them as well.
    """
    person, visits = _named(session, record)
    if person is not None:
        visits = session.scalars(select(VisitRow.id).where(VisitRow.person == person)).all()
    of_visits = select(MatterRow.id).where(MatterRow.visit.in_(visits))
    options = {} if is_shown else EVERY_MATTER
    matters = session.scalars(of_visits, execution_options=options).all()
    beside, own = list(_beside(session, matters)), list(_of_person(session, person))
    subjects = [*visits, *matters, *(one.record for one in (*beside, *own))]
    files = session.scalars(select(AttachmentRow.id).where(AttachmentRow.subject.in_(subjects)))
    return [
        *(Held(Kind.ATTACHMENT, one, None) for one in files),
        *beside,
        *(_whole(Kind.MATTER, one) for one in matters),
        *(_whole(Kind.VISIT, one) for one in visits),
        *_asked_for(session, record, person, visits),
        *own,
    ]


def words_of(session: Session, found: Iterable[Held]) -> frozenset[str]:
    """Return the names and telephone numbers that these records give whoever is to be erased."""
    wanted = {one.record for one in found}
    said = (
        session.execute(select(row.name, row.phone).where(row.id.in_(wanted))).all()
        for row in (PersonRow, VisitRow, AppointmentRow)
    )
    return frozenset(word for rows in said for row in rows for word in row if word)


def forget_here(session: Session, found: Iterable[Held], words: Collection[str]) -> None:
    """Let go of what no bundle carries: names in today's queue, and what was begun on these matters."""
    session.execute(update(TicketRow).where(TicketRow.name.in_(words)).values(name=""))
    for one in found:
        if one.kind is Kind.MATTER:
            begun = UnsavedRow.form.contains(one.record.hex)
            session.execute(delete(UnsavedRow).where(begun))


def _named(session: Session, record: UUID) -> tuple[UUID | None, Sequence[UUID]]:
    """Return the person that a record leads to, and the visit where it is of nobody who is known."""
    if session.get(PersonRow, record) is not None:
        return record, ()
    asked = session.get(AppointmentRow, record)
    if asked is not None and asked.person is not None:
        return asked.person, ()
    matter = session.get(MatterRow, record)
    leads_to = asked.visit if asked else matter.visit if matter else record
    visit = session.get(VisitRow, leads_to) if leads_to else None
    return (visit.person, [visit.id]) if visit else (None, ())


def _asked_for(
    session: Session, record: UUID, person: UUID | None, visits: Collection[UUID]
) -> Iterator[Held]:
    """Yield the appointments that this person asked for, or that became one of these visits."""
    leads = [AppointmentRow.id == record, AppointmentRow.visit.in_(visits)]
    if person is not None:
        leads.append(AppointmentRow.person == person)
    for one in session.scalars(select(AppointmentRow.id).where(or_(*leads))):
        yield _whole(Kind.APPOINTMENT, one)


def _beside(session: Session, matters: Sequence[UUID]) -> Iterator[Held]:
    """Yield what belongs to these matters and has words in it: replies, calls, ratings, remarks."""
    for layout in _with_words():
        row: Any = layout.row_class
        for one in session.scalars(select(row.id).where(row.matter.in_(matters))):
            yield Held(layout.kind, one, fields_that_go(layout))


def _of_person(session: Session, person: UUID | None) -> Iterator[Held]:
    if person is not None and session.get(PersonRow, person) is not None:
        yield _whole(Kind.PERSON, person)
        files = select(PersonFileRow.id).where(PersonFileRow.person == person)
        for one in session.scalars(files.order_by(PersonFileRow.id)):
            yield _whole(Kind.PERSON_FILE, one)
        yield from _of_office(session, person)
        yield from _of_sheets(session, person)
        yield from _of_events(session, person)


def _of_office(session: Session, person: UUID) -> Iterator[Held]:
    """Yield the seats and turns of somebody: what was written of leave and swaps may tell of health and family."""
    for columns in _IN_OFFICE:
        row: Any = columns[0].class_
        found = select(row.id).where(or_(*(one == person for one in columns)))
        for one in session.scalars(found.order_by(row.id)):
            yield _whole(row.__kind__, one)


def _of_sheets(session: Session, deputy: UUID) -> Iterator[Held]:
    """Yield what a deputy wrote and signed, and what was said to it: it hangs on their sheets."""
    sheets = select(EvaluationSheetRow.id).where(EvaluationSheetRow.deputy == deputy)
    for row in (EvaluationAnswerRow, SheetSignatureRow, EvaluationFindingRow):
        of_sheets = select(row.id).where(row.sheet.in_(sheets))
        for one in session.scalars(of_sheets.order_by(row.id)):
            yield _whole(row.__kind__, one)
    findings = select(EvaluationFindingRow.id).where(EvaluationFindingRow.sheet.in_(sheets))
    steps = select(FindingStepRow.id).where(FindingStepRow.finding.in_(findings))
    for one in session.scalars(steps.order_by(FindingStepRow.id)):
        yield _whole(Kind.FINDING_STEP, one)


def _of_events(session: Session, person: UUID) -> Iterator[Held]:
    """Yield how somebody signed in: the strokes of a name, and why it was noted afterwards."""
    invited = select(InvitationRow.id).where(InvitationRow.person == person)
    marks = select(AttendanceMarkRow.id).where(AttendanceMarkRow.invitation.in_(invited))
    for one in session.scalars(marks.order_by(AttendanceMarkRow.id)):
        yield _whole(Kind.ATTENDANCE_MARK, one)


def _whole(kind: Kind, record: UUID) -> Held:
    layout = Layouts().of(kind)
    assert layout is not None
    return Held(kind, record, fields_that_go(layout))


@cache
def fields_that_go(layout: Layout) -> frozenset[int]:
    """Return the fields of a kind that go with the person, as the table of purposes declares them."""
    return frozenset(layout.named(name).number for name in erased_of(layout.table.name))


def _with_words() -> Iterator[Layout]:
    return (one for one in Layouts().every() if "matter" in one.table.c and fields_that_go(one))
