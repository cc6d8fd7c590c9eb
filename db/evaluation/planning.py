"""A plan that changes: firms, departments and people join or leave as long as nobody has scored there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.evaluation.contracts import (
    ChangeSession,
    KeptFirm,
    PartyRole,
    PlanSession,
    SessionView,
    SheetState,
)
from db.evaluation.records import (
    EvaluationPartyRow,
    EvaluationSessionRow,
    EvaluationSheetRow,
    InspectedFirmRow,
)
from db.evaluation.rows import written
from db.evaluation.rules import EvaluationProblem, check_plan, refuse, stop
from db.evaluation.sessions import (
    Sessions,
    firm_row,
    new_sheet,
    open_session,
    person_name,
    unit_name,
)
from db.kernel.actor import Actor
from db.kernel.clock import Clock
from db.kernel.errors import NotFound
from db.kernel.ids import new_id
from db.kernel.kinds import Action, Kind, Saved
from db.people.rules import clean_line, clean_text, normal_id
from db.storage.unit_of_work import UnitOfWork

_Party = tuple[PartyRole, UUID | None, str]


class Planning:
    """Changes plans."""

    def __init__(self, work: UnitOfWork, sessions: Sessions, *, clock: Clock) -> None:
        self._work = work
        self._sessions = sessions
        self._clock = clock

    def change(self, actor: Actor, command: ChangeSession) -> Saved[SessionView]:
        """Make a plan stand as it is given, with sheets for everybody who is new; the same again changes nothing.

        Raises NotFound, and InvalidInput for a closed session or for leaving out who was scored already.
        """
        check_permitted(actor, Permission.PLAN_EVALUATIONS)
        refuse(check_plan(_as_plan(command)))
        with self._work.writing(actor, Action.SESSION_CHANGED) as work:
            row = open_session(work.session, command.session)
            _describe(row, command)
            firms = self._firms(work.session, command)
            self._parties(work.session, command)
            work.session.flush()
            self._add_sheets(work.session, row, firms, command)
            work.session.flush()
            return work.saved(self._sessions.seen(work.session, actor, row))

    def _firms(self, session: Session, command: ChangeSession) -> list[InspectedFirmRow]:
        """Return the firms of the plan in their order; those that are not named any more are withdrawn."""
        query = select(InspectedFirmRow).where(InspectedFirmRow.session == command.session)
        known = {one.id: one for one in session.scalars(query)}
        kept = [self._firm(session, command.session, one, known) for one in command.firms]
        left = [one for one in known.values() if one not in kept and one.withdrawn_at is None]
        _check_unscored(session, command.session, {one.id: one.name for one in left})
        for one in left:
            one.withdrawn_at = self._clock.now()
        for one in kept:
            one.withdrawn_at = None
        return kept

    def _firm(
        self,
        session: Session,
        meeting: UUID,
        wanted: KeptFirm,
        known: dict[UUID, InspectedFirmRow],
    ) -> InspectedFirmRow:
        facts = wanted.facts
        if wanted.firm is not None and wanted.firm not in known:
            raise NotFound(Kind.INSPECTED_FIRM, wanted.firm)
        same = known.get(wanted.firm) if wanted.firm else _withdrawn_before(known.values(), wanted)
        if same is None:
            row = firm_row(new_id(self._clock), meeting, facts)
            session.add(row)
            return row
        same.name, same.uscc = clean_line(facts.name), normal_id(facts.uscc)
        same.region_name = clean_line(facts.region_name)
        same.contact, same.phone = clean_line(facts.contact), clean_line(facts.phone)
        return same

    def _parties(self, session: Session, command: ChangeSession) -> None:
        query = select(EvaluationPartyRow).where(EvaluationPartyRow.session == command.session)
        known = list(session.scalars(query))
        wanted = list(dict.fromkeys(_wanted(session, command)))
        left = [
            one
            for one in known
            if one.withdrawn_at is None and not any(_is_same(one, other) for other in wanted)
        ]
        scored = {one.party: one.name for one in left if one.party is not None}
        _check_unscored(session, command.session, scored)
        for one in left:
            one.withdrawn_at = self._clock.now()
        for other in wanted:
            same = next((one for one in known if _is_same(one, other)), None)
            if same is not None:
                same.withdrawn_at = None
                continue
            role, party, name = other
            session.add(EvaluationPartyRow(
                id=new_id(self._clock), session=command.session, role=role, party=party, name=name,
                withdrawn_at=None,
            ))  # fmt: skip

    def _add_sheets(
        self,
        session: Session,
        row: EvaluationSessionRow,
        firms: Sequence[InspectedFirmRow],
        command: ChangeSession,
    ) -> None:
        query = select(EvaluationSheetRow).where(EvaluationSheetRow.session == row.id)
        known = list(session.scalars(query))
        there = {(one.deputy, one.firm, one.department) for one in known}
        last = max((one.serial for one in known), default=0)
        places = (
            (deputy, firm.id, unit)
            for firm in firms
            for unit in dict.fromkeys(command.departments)
            for deputy in dict.fromkeys(command.deputies)
        )
        missing = (one for one in places if one not in there)
        for serial, place in enumerate(missing, last + 1):
            session.add(new_sheet(new_id(self._clock), row, place, serial))


def _as_plan(command: ChangeSession) -> PlanSession:
    """Return what is checked: a plan is held to the same rules whenever it is made."""
    return PlanSession(
        command.session, command.day, command.theme, "", tuple(one.facts for one in command.firms),
        command.departments, command.deputies, command.guests, command.kind, command.plan,
        command.organiser,
    )  # fmt: skip


def _describe(row: EvaluationSessionRow, command: ChangeSession) -> None:
    """Change what is told of the day; its number stays, even in another year."""
    row.day, row.theme = command.day, clean_line(command.theme)
    row.inspection, row.plan = command.kind, clean_text(command.plan).strip()
    row.organiser = clean_line(command.organiser)


def _wanted(session: Session, command: ChangeSession) -> Iterator[_Party]:
    for one in command.deputies:
        yield PartyRole.DEPUTY, one, person_name(session, one)
    for one in command.departments:
        yield PartyRole.DEPARTMENT, one, unit_name(session, one)
    for guest in command.guests:
        yield guest.role, guest.person, clean_line(guest.name)


def _is_same(row: EvaluationPartyRow, wanted: _Party) -> bool:
    role, party, name = wanted
    if row.role is not role:
        return False
    return row.party == party if party is not None else row.party is None and row.name == name


def _withdrawn_before(
    known: Iterable[InspectedFirmRow], wanted: KeptFirm
) -> InspectedFirmRow | None:
    """Return the firm of the same name and code that was taken out before: it comes back with its sheets."""
    named = clean_line(wanted.facts.name), normal_id(wanted.facts.uscc)
    return next(
        (one for one in known if one.withdrawn_at is not None and (one.name, one.uscc) == named),
        None,
    )


def _check_unscored(session: Session, meeting: UUID, leaving: dict[UUID, str]) -> None:
    """Raise InvalidInput where somebody has written on a sheet of who shall leave."""
    sheet = EvaluationSheetRow
    query = select(sheet).where(sheet.session == meeting)
    concerned = [
        one
        for one in session.scalars(query)
        if leaving.keys() & {one.firm, one.deputy, one.department}
    ]
    done = written(session, concerned)
    for one in concerned:
        if one.id in done or one.state is not SheetState.DRAFT:
            found = next(
                leaving[some] for some in (one.firm, one.department, one.deputy) if some in leaving
            )
            raise stop(EvaluationProblem.SCORED, name=found)
