"""Finds, adds and changes the people of the directory; contact details leave it masked."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, bindparam, func, select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.journal.recorder import Recorder
from db.journal.reveals import note_reveal
from db.kernel.actor import Actor
from db.kernel.clock import Clock, local_date
from db.kernel.errors import InvalidInput, NotFound, NotPermitted, Outdated
from db.kernel.ids import MandateId, OrganizationId, PersonId, new_id
from db.kernel.kinds import Action, Kind, Saved
from db.people.contracts import (
    AddPerson,
    Mandate,
    MandateStatus,
    PersonDetail,
    PersonKind,
    PersonLine,
)
from db.people.lines import line_of, lines_of, mandates_of, masked
from db.people.records import MandateRow, PersonRow
from db.people.rules import (
    check_person,
    check_reason,
    clean_line,
    listed_kinds,
    mask_address,
    mask_number,
    tidy_person,
)
from db.search.index import SearchIndex
from db.search.pinyin import usual_reading
from db.storage.joined import joined_ids
from db.storage.prepared import Prepared
from db.storage.unit_of_work import UnitOfWork

_EVERYBODY = 1_000_000
_FEW = 500
"""So many ids are handed to the engine; more of them are picked from the ordered list here."""


class People:
    """The shared directory."""

    def __init__(
        self, work: UnitOfWork, recorder: Recorder, *, index: SearchIndex, clock: Clock
    ) -> None:
        self._work = work
        self._recorder = recorder
        self._index = index
        self._clock = clock
        self._looked: set[tuple[UUID, UUID, date]] = set()

    def find(self, actor: Actor, text: str, limit: int = 8) -> tuple[PersonLine, ...]:
        """Return people by name, pinyin, initials or the end of a phone number."""
        check_permitted(actor, Permission.SEE_DIRECTORY)
        with self._work.reading() as session:
            most = limit if _sees_everybody(actor) else _EVERYBODY
            ids = self._index.find(session, text, [Kind.PERSON], limit=most)
            return masked(actor, lines_of(session, _listed(session, actor, ids)[:limit]))

    def person_ids(self, actor: Actor, kind: PersonKind | None, text: str = "") -> bytes:
        """Return the ids of a list in the order of name, sixteen bytes each."""
        check_permitted(actor, Permission.SEE_DIRECTORY)
        with self._work.reading() as session:
            query = select(PersonRow.id).order_by(PersonRow.kind, PersonRow.name, PersonRow.id)
            query = query.where(*_listable(actor))
            if kind is not None:
                query = query.where(PersonRow.kind == kind)
            if not text.strip():
                return joined_ids(session, query)
            found = self._index.find(session, text, [Kind.PERSON], limit=_EVERYBODY)
            if len(found) <= _FEW:
                query = query.where(PersonRow.id.in_(found))
            wanted = frozenset(found)
            return b"".join(one.bytes for one in session.scalars(query) if one in wanted)

    def person_lines(self, actor: Actor, ids: Sequence[PersonId]) -> tuple[PersonLine, ...]:
        """Return the people with these ids, in this order; ids that are gone are left out."""
        check_permitted(actor, Permission.SEE_DIRECTORY)
        with self._work.reading() as session:
            return masked(actor, lines_of(session, _listed(session, actor, ids)))

    def counts(self, actor: Actor) -> dict[PersonKind, int]:
        """Return how many people of each kind a person may list."""
        check_permitted(actor, Permission.SEE_DIRECTORY)
        query = (
            select(PersonRow.kind, func.count()).where(*_listable(actor)).group_by(PersonRow.kind)
        )
        with self._work.reading() as session:
            rows = session.execute(query).all()
            return {row[0]: row[1] for row in rows}

    def deputies(self, actor: Actor) -> tuple[PersonLine, ...]:
        """Return the active deputies and legal officers, for the fields that choose among them."""
        check_permitted(actor, Permission.SEE_DIRECTORY)
        wanted = [PersonKind.DEPUTY, PersonKind.LEGAL_OFFICER]
        query = select(PersonRow.id).where(PersonRow.kind.in_(wanted), PersonRow.active.is_(True))
        with self._work.reading() as session:
            return lines_of(session, session.scalars(query.order_by(PersonRow.id)).all())

    def detail(self, actor: Actor, person: PersonId) -> PersonDetail:
        """Return one person whole; raises NotFound, NotPermitted."""
        check_permitted(actor, Permission.SEE_DIRECTORY)
        with self._work.reading() as session:
            shown = _detail(session, _row(session, person))
            if shown.line.kind not in listed_kinds(actor):
                raise NotPermitted(Permission.SEE_NAME)
            return replace(shown, line=masked(actor, (shown.line,))[0])

    def look_up(self, actor: Actor, person: PersonId) -> Saved[PersonDetail]:
        """Return one person whole and keep in the journal who looked, once a day (security §7)."""
        shown = self.detail(actor, person)
        looked = (actor.user, person, local_date(self._clock.now()))
        if looked not in self._looked and self._work.forbidden is None:
            with self._work.writing(actor, Action.PERSON_LOOKED_UP) as work:
                self._recorder.note(work, Kind.PERSON, person, {})
            self._looked.add(looked)
        return Saved(shown, frozenset())

    def add(self, actor: Actor, command: AddPerson) -> Saved[PersonDetail]:
        """Add a person; raises InvalidInput. A retry with the same id changes nothing."""
        check_permitted(actor, Permission.KEEP_DIRECTORY)
        command = _checked(command)
        with self._work.writing(actor, Action.PERSON_ADDED) as work:
            if _IS_KNOWN.run(work.session, person=command.person).first() is None:
                row, seats = add_person(work.session, command, self._clock)
                work.session.flush()
                return work.saved(_shown(row, seats))
            return work.saved(_detail(work.session, _row(work.session, command.person)))

    def change(
        self,
        actor: Actor,
        revision: int,
        command: AddPerson,
        *,
        keeps: Collection[str] = (),
    ) -> Saved[PersonDetail]:
        """Change a person; phone or address that ``keeps`` names stays, unseen by who changes the rest.

        Raises Outdated when somebody else changed the person meanwhile, InvalidInput.
        """
        check_permitted(actor, Permission.KEEP_DIRECTORY)
        with self._work.writing(actor, Action.PERSON_CHANGED) as work:
            row = _row(work.session, command.person)
            if row.revision != revision:
                raise Outdated(Kind.PERSON, row.id)
            kept = {name: getattr(row, name) for name in keeps}
            command = _checked(replace(command, **kept))
            describe(row, command)
            _seat(work.session, command, self._clock)
            work.session.flush()
            return work.saved(_detail(work.session, row))

    def reveal_phone(self, actor: Actor, person: PersonId, reason: str) -> Saved[str]:
        """Return a phone number in full and keep in the journal who saw it and why."""
        return self._reveal(actor, person, reason, lambda row: row.phone)

    def reveal_address(self, actor: Actor, person: PersonId, reason: str) -> Saved[str]:
        """Return an address in full and keep in the journal who saw it and why."""
        return self._reveal(actor, person, reason, lambda row: row.address)

    def _reveal(
        self, actor: Actor, person: PersonId, reason: str, fact: Callable[[PersonRow], str]
    ) -> Saved[str]:
        check_permitted(actor, Permission.REVEAL_CONTACT)
        if problems := check_reason(reason):
            raise InvalidInput(problems)
        with self._work.writing(actor, Action.CONTACT_REVEALED) as work:
            told, now = {0: clean_line(reason)}, self._clock.now()
            row = _row(work.session, person)
            note_reveal(work, self._recorder, Kind.PERSON, person, told=told, now=now)
            return work.saved(fact(row))


def _sees_everybody(actor: Actor) -> bool:
    return listed_kinds(actor) == frozenset(PersonKind)


def _listable(actor: Actor) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions that leave those people alone whom a person may list (security §8.1)."""
    return () if _sees_everybody(actor) else (PersonRow.kind.in_(listed_kinds(actor)),)


def _listed(session: Session, actor: Actor, ids: Sequence[UUID]) -> Sequence[UUID]:
    """Return those of the ids that a person may list, in their order; beside residents there are never many."""
    if _sees_everybody(actor):
        return ids
    listed = frozenset(session.scalars(select(PersonRow.id).where(*_listable(actor))))
    return [one for one in ids if one in listed]


def add_person(
    session: Session, command: AddPerson, clock: Clock
) -> tuple[PersonRow, tuple[MandateRow, ...]]:
    """Add the row of a new person and the seat of a deputy."""
    row = PersonRow(id=command.person, active=True)
    describe(row, command)
    seats = (_new_seat(command, clock),) if command.level is not None else ()
    session.add_all((row, *seats))
    return row, seats


def describe(row: PersonRow, command: AddPerson) -> None:
    """Write what a command says of a person into the row; equal values journal nothing."""
    for name in (
        "kind", "name", "phone", "gender", "region_code", "region_name", "address",
        "work_unit", "specialty", "officer_role", "organ",
    ):  # fmt: skip
        setattr(row, name, getattr(command, name))


def _seat(session: Session, command: AddPerson, clock: Clock) -> None:
    """Give a deputy the seat of the level named, once."""
    if command.level is None:
        return
    seats = session.scalars(select(MandateRow).where(MandateRow.person == command.person)).all()
    known = next((seat for seat in seats if seat.level is command.level), None)
    if known is None:
        session.add(_new_seat(command, clock))
    else:
        known.congress_term = command.congress_term
        known.electoral_district = command.electoral_district


def _new_seat(command: AddPerson, clock: Clock) -> MandateRow:
    return MandateRow(
        id=new_id(clock), person=command.person, level=command.level,
        congress_term=command.congress_term, electoral_district=command.electoral_district,
        certificate_no="", status=MandateStatus.SERVING,
    )  # fmt: skip


def _checked(command: AddPerson) -> AddPerson:
    tidied = tidy_person(command)
    problems = [one for one in check_person(tidied) if not one.warns]
    if problems:
        raise InvalidInput(problems)
    return tidied


def _row(session: Session, person: UUID) -> PersonRow:
    row = session.get(PersonRow, person)
    if row is None:
        raise NotFound(Kind.PERSON, person)
    return row


def _detail(session: Session, row: PersonRow) -> PersonDetail:
    return _shown(row, mandates_of(session, [row.id]))


def _shown(row: PersonRow, seats: Sequence[MandateRow]) -> PersonDetail:
    pinyin, initials = usual_reading(row.name)
    return PersonDetail(
        line=line_of(row, seats), gender=row.gender, address=mask_address(row.address),
        work_unit=row.work_unit, pinyin=pinyin, initials=initials,
        organ=OrganizationId(row.organ) if row.organ else None,
        mandates=tuple(_mandate(seat) for seat in seats), revision=row.revision or 1,
    )  # fmt: skip


def _mandate(row: MandateRow) -> Mandate:
    return Mandate(
        MandateId(row.id), row.level, row.congress_term, row.electoral_district,
        mask_number(row.certificate_no), row.term_start, row.term_end, row.status,
        row.delegation or "", row.npc_post or "", row.pledge or "",
    )  # fmt: skip


_IS_KNOWN = Prepared(select(PersonRow.id).where(PersonRow.id == bindparam("person")))
