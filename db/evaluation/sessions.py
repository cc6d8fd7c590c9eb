"""One day of inspections: planned with all its sheets, briefed, noted, and closed by the leader."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.evaluation.contracts import (
    BriefSession,
    NewFirm,
    NoteQuestion,
    PartyRole,
    PlanSession,
    SessionLine,
    SessionView,
    SheetLine,
    SheetState,
    SheetStep,
)
from db.evaluation.lines import newest, session_line, session_view, sheet_line
from db.evaluation.records import (
    EvaluationPartyRow,
    EvaluationSessionRow,
    EvaluationSheetRow,
    InspectedFirmRow,
    SessionQuestionRow,
)
from db.evaluation.rows import filled, open_to_others, session_row, sheets_of
from db.evaluation.rules import (
    LINE_LIMIT,
    TEXT_LIMIT,
    EvaluationProblem,
    after,
    check_filled,
    check_plan,
    refuse,
    sees_sheets,
    stop,
)
from db.kernel.actor import Actor
from db.kernel.clock import Clock
from db.kernel.errors import NotFound
from db.kernel.ids import new_id, random_id
from db.kernel.kinds import Action, Kind, Saved
from db.people.records import PersonRow
from db.people.rules import check_length, clean_line, clean_text, normal_id
from db.stations.records import OrganizationRow
from db.stations.service import the_station
from db.storage.unit_of_work import UnitOfWork
from db.templates.service import FormTemplates


class Sessions:
    """Plans, briefs and closes sessions."""

    def __init__(self, work: UnitOfWork, forms: FormTemplates, *, clock: Clock) -> None:
        self._work = work
        self._forms = forms
        self._clock = clock

    def between(self, actor: Actor, first: date, last: date) -> tuple[SessionLine, ...]:
        """Return the sessions of a span of days, the newest first."""
        check_permitted(actor, Permission.PLAN_EVALUATIONS)
        row = EvaluationSessionRow
        query = select(row).where(row.day >= first, row.day <= last)
        with self._work.reading() as session:
            rows = session.scalars(query.order_by(row.day.desc(), row.serial.desc(), row.id))
            return tuple(session_line(session, one) for one in rows)

    def view(self, actor: Actor, meeting: UUID) -> SessionView:
        """Return one session; scores of its sheets only once they are open. Raises NotFound."""
        check_permitted(actor, Permission.FILL_FORM)
        with self._work.reading() as session:
            return self.seen(session, actor, session_row(session, meeting))

    def plan(self, actor: Actor, command: PlanSession) -> Saved[SessionView]:
        """Plan a session with a sheet for every deputy, firm and department; a retry changes nothing.

        Raises InvalidInput, and NotFound for a form, a deputy or a unit that is not known.
        """
        check_permitted(actor, Permission.PLAN_EVALUATIONS)
        refuse(check_plan(command))
        with self._work.writing(actor, Action.SESSION_PLANNED) as work:
            row = work.session.get(EvaluationSessionRow, command.session)
            if row is None:
                row = self._planned(work.session, command)
            work.session.flush()
            return work.saved(self.seen(work.session, actor, row))

    def brief(self, actor: Actor, command: BriefSession) -> Saved[UUID]:
        """Keep what was told before the inspection, and by whom; raises NotFound, InvalidInput."""
        check_permitted(actor, Permission.PLAN_EVALUATIONS)
        refuse(check_filled(command.by, LINE_LIMIT, "by"))
        with self._work.writing(actor, Action.SESSION_BRIEFED) as work:
            row = open_session(work.session, command.session)
            lines = len(self._forms.found(work.session, row.form).template.briefing)
            if not all(1 <= one <= lines for one in command.ticked):
                raise stop(EvaluationProblem.NOT_A_LINE, "ticked", most=lines)
            row.briefed_by, row.briefed_at = clean_line(command.by), self._clock.now()
            row.ticked = tuple(str(one) for one in sorted(set(command.ticked)))
            return work.saved(row.id)

    def note(self, actor: Actor, command: NoteQuestion) -> Saved[UUID]:
        """Keep a question and its answer; a retry with the same id changes nothing. Raises NotFound, InvalidInput."""
        check_permitted(actor, Permission.PLAN_EVALUATIONS)
        refuse((
            *check_filled(command.asked_by, LINE_LIMIT, "asked_by"),
            *check_filled(command.question, TEXT_LIMIT, "question"),
            *check_length(command.answer, TEXT_LIMIT, field="answer"),
        ))  # fmt: skip
        with self._work.writing(actor, Action.SESSION_NOTED) as work:
            session_row(work.session, command.session)
            if work.session.get(SessionQuestionRow, command.note) is None:
                work.session.add(SessionQuestionRow(
                    id=command.note, session=command.session, asked_by=clean_line(command.asked_by),
                    question=clean_text(command.question), answer=clean_text(command.answer),
                    noted_at=self._clock.now(),
                ))  # fmt: skip
            return work.saved(command.note)

    def summarise(self, actor: Actor, meeting: UUID, summary: str) -> Saved[UUID]:
        """Keep what the day came to in words; raises NotFound, InvalidInput."""
        check_permitted(actor, Permission.PLAN_EVALUATIONS)
        refuse(check_length(summary, TEXT_LIMIT, field="summary"))
        with self._work.writing(actor, Action.SESSION_NOTED) as work:
            row = session_row(work.session, meeting)
            row.summary = clean_text(summary).strip()
            return work.saved(row.id)

    def close(self, actor: Actor, meeting: UUID) -> Saved[SessionView]:
        """Open the sheets to those who work with them; what is not locked then may still be finished."""
        check_permitted(actor, Permission.DECIDE_EVALUATIONS)
        with self._work.writing(actor, Action.SESSION_CLOSED) as work:
            row = open_session(work.session, meeting)
            row.closed_at, row.closed_by = self._clock.now(), actor.user
            for sheet in sheets_of(work.session, meeting):
                if sheet.state is SheetState.LOCKED:
                    sheet.state = after(sheet.state, SheetStep.SUMMARISE)
            work.session.flush()
            return work.saved(self.seen(work.session, actor, row))

    def seen(self, session: Session, actor: Actor, row: EvaluationSessionRow) -> SessionView:
        """Return a session as somebody sees it, inside a transaction."""
        form = self._forms.found(session, row.form)
        return session_view(session, row, form, self._sheets(session, actor, row))

    def _sheets(
        self, session: Session, actor: Actor, row: EvaluationSessionRow
    ) -> Iterator[SheetLine]:
        every = sheets_of(session, row.id)
        for one in filled(session, newest(every)):
            same = [
                sheet
                for sheet in every
                if (sheet.firm, sheet.department) == (one.row.firm, one.row.department)
            ]
            is_shown = sees_sheets(actor, is_open=open_to_others(row, same))
            template = self._forms.found(session, one.row.form).template if is_shown else None
            found = one.reckoned(template) if template else None
            yield sheet_line(one.row, found, answered=one.answered)

    def _planned(self, session: Session, command: PlanSession) -> EvaluationSessionRow:
        form = self._forms.found(session, command.form)
        if form.retired:
            raise stop(EvaluationProblem.FORM_RETIRED, "form")
        self._forms.keep(session, form.digest, form.template)
        row = _session(session, command)
        session.add(row)
        firms = [firm_row(new_id(self._clock), row.id, one) for one in command.firms]
        session.add_all(firms)
        # A laptop orders firms and parties as they were planned, so they are written in that order.
        session.flush()
        session.add_all(self._parties(session, command))
        places = (
            (deputy, firm.id, unit)
            for firm in firms
            for unit in dict.fromkeys(command.departments)
            for deputy in dict.fromkeys(command.deputies)
        )
        for serial, place in enumerate(places, 1):
            session.add(new_sheet(new_id(self._clock), row, place, serial))
        return row

    def _parties(self, session: Session, command: PlanSession) -> Iterator[EvaluationPartyRow]:
        named = [
            *((PartyRole.DEPUTY, one, person_name(session, one)) for one in dict.fromkeys(command.deputies)),
            *((PartyRole.DEPARTMENT, one, unit_name(session, one)) for one in dict.fromkeys(command.departments)),
            *((one.role, one.person, clean_line(one.name)) for one in command.guests),
        ]  # fmt: skip
        for role, party, name in named:
            yield EvaluationPartyRow(
                id=new_id(self._clock), session=command.session, role=role, party=party, name=name,
                withdrawn_at=None,
            )  # fmt: skip


def open_session(session: Session, meeting: UUID) -> EvaluationSessionRow:
    """Return a session that the leader has not closed; raises NotFound, InvalidInput."""
    row = session_row(session, meeting)
    if row.closed_at is not None:
        raise stop(EvaluationProblem.SESSION_CLOSED)
    return row


def new_sheet(
    sheet: UUID, meeting: EvaluationSessionRow, place: tuple[UUID, UUID, UUID], serial: int
) -> EvaluationSheetRow:
    """Return an empty sheet for a deputy, a firm and a department."""
    deputy, firm, unit = place
    return EvaluationSheetRow(
        id=sheet, session=meeting.id, deputy=deputy, firm=firm, department=unit, serial=serial,
        form=meeting.form, seed=random_id(), state=SheetState.DRAFT, locked_at=None, refusal="",
        version=1, corrects=None, reason="", inspection_code="", comment="", opinion="",
    )  # fmt: skip


def _session(session: Session, command: PlanSession) -> EvaluationSessionRow:
    station = the_station(session).id
    row = EvaluationSessionRow
    same = select(func.max(row.serial)).where(row.station == station, row.year == command.day.year)
    return EvaluationSessionRow(
        id=command.session, station=station, day=command.day, theme=clean_line(command.theme),
        inspection=command.kind, form=command.form, year=command.day.year,
        serial=(session.scalar(same) or 0) + 1, plan=clean_text(command.plan).strip(), summary="",
        organiser=clean_line(command.organiser), briefed_by="", briefed_at=None, ticked=(),
        closed_at=None, closed_by=None,
    )  # fmt: skip


def firm_row(firm: UUID, meeting: UUID, one: NewFirm) -> InspectedFirmRow:
    """Return a firm of a session."""
    return InspectedFirmRow(
        id=firm, session=meeting, name=clean_line(one.name), uscc=normal_id(one.uscc),
        region_name=clean_line(one.region_name), contact=clean_line(one.contact),
        phone=clean_line(one.phone), withdrawn_at=None,
    )  # fmt: skip


def person_name(session: Session, person: UUID) -> str:
    """Return what somebody is called; raises NotFound."""
    row = session.get(PersonRow, person)
    if row is None:
        raise NotFound(Kind.PERSON, person)
    return row.name


def unit_name(session: Session, unit: UUID) -> str:
    """Return what a unit is called; raises NotFound."""
    row = session.get(OrganizationRow, unit)
    if row is None:
        raise NotFound(Kind.ORGANIZATION, unit)
    return row.name[:LINE_LIMIT]
