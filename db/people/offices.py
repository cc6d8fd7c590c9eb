"""Seats, groups and stations of deputies: added, changed and ended, with the history kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.journal.recorder import Recorder
from db.journal.reveals import note_reveal
from db.kernel.actor import Actor
from db.kernel.clock import Clock, local_date
from db.kernel.errors import InvalidInput, NotFound
from db.kernel.ids import MandateId, PersonId, StationId
from db.kernel.kinds import Action, Kind, Saved
from db.kernel.problems import Problem
from db.people.contracts import DeputyLevel, MandateStatus, PersonKind
from db.people.office_contracts import (
    AddGroup,
    AddMandate,
    ChangeMandate,
    ChangeMandateStatus,
    GroupLine,
    JoinGroup,
    MemberLine,
    OfficeProblem,
    PlaceDeputy,
    PlacementLine,
)
from db.people.records import (
    DeputyGroupRow,
    GroupMemberRow,
    MandateRow,
    PersonRow,
    PlacementRow,
)
from db.people.rules import LINE_LIMIT, PeopleProblem, check_length, check_reason, clean_line
from db.storage.unit_of_work import UnitOfWork

GOES_ON = frozenset({MandateStatus.SERVING, MandateStatus.SUSPENDED})
"""A seat in another status is over."""

_LINES = (
    "congress_term", "electoral_district", "certificate_no", "delegation", "npc_post", "pledge",
)  # fmt: skip
_DAYS = ("term_start", "term_end")
_LIMITS = {"certificate_no": 40, "pledge": 300}
SEAT_FACTS = (*_LINES, *_DAYS)
"""What can be put right of a seat; another level is another seat, and its status has a day."""

_Row = TypeVar("_Row")


class Offices:
    """What deputies are: their seats, groups and stations."""

    def __init__(self, work: UnitOfWork, recorder: Recorder, *, clock: Clock) -> None:
        self._work = work
        self._recorder = recorder
        self._clock = clock

    def add_mandate(self, actor: Actor, command: AddMandate) -> Saved[MandateId]:
        """Give a deputy one more seat; raises InvalidInput. A retry with the same id changes nothing."""
        check_permitted(actor, Permission.KEEP_DIRECTORY)
        with self._work.writing(actor, Action.MANDATE_ADDED) as work:
            if work.session.get(MandateRow, command.mandate) is None:
                row = _mandate(command)
                _refuse(_check_mandate(work.session, row))
                work.session.add(row)
            return work.saved(command.mandate)

    def change_mandate(self, actor: Actor, command: ChangeMandate) -> Saved[MandateId]:
        """Put facts of a seat right; raises NotFound, InvalidInput."""
        check_permitted(actor, Permission.KEEP_DIRECTORY)
        with self._work.writing(actor, Action.MANDATE_CHANGED) as work:
            row = _found(work.session, MandateRow, Kind.MANDATE, command.mandate)
            values = _tidied(command.values)
            facts = {name: getattr(row, name) for name in SEAT_FACTS} | values
            _refuse(_check_facts(work.session, row.id, facts))
            for name, value in values.items():
                if (getattr(row, name) or None) != (value or None):
                    setattr(row, name, value)
            return work.saved(command.mandate)

    def change_status(self, actor: Actor, command: ChangeMandateStatus) -> Saved[MandateId]:
        """Say how a seat stands from a day on; raises NotFound, InvalidInput."""
        check_permitted(actor, Permission.KEEP_DIRECTORY)
        with self._work.writing(actor, Action.MANDATE_CHANGED) as work:
            row = _found(work.session, MandateRow, Kind.MANDATE, command.mandate)
            if command.status not in GOES_ON:
                _refuse(_check_days(row.term_start, command.on))
                if command.on > local_date(self._clock.now()):
                    raise InvalidInput([Problem("on", OfficeProblem.ENDS_LATER)])
                row.term_end = command.on
            row.status = command.status
            return work.saved(command.mandate)

    def add_group(self, actor: Actor, command: AddGroup) -> Saved[UUID]:
        """Set up a group; raises InvalidInput. A retry with the same id changes nothing."""
        check_permitted(actor, Permission.KEEP_DIRECTORY)
        name, task = clean_line(command.name), clean_line(command.task)
        with self._work.writing(actor, Action.GROUP_ADDED) as work:
            if work.session.get(DeputyGroupRow, command.group) is None:
                missing = () if name else (Problem("name", PeopleProblem.NAME_MISSING),)
                too_long = check_length(name, LINE_LIMIT, field="name")
                _refuse((*missing, *too_long, *check_length(task, 300, field="task")))
                work.session.add(
                    DeputyGroupRow(
                        id=command.group, kind=command.kind, name=name, task=task,
                        from_on=command.from_on, to_on=None,
                    )
                )  # fmt: skip
            return work.saved(command.group)

    def end_group(self, actor: Actor, group: UUID, on: date) -> Saved[UUID]:
        """End a group on a day, and with it the time of everybody in it."""
        check_permitted(actor, Permission.KEEP_DIRECTORY)
        with self._work.writing(actor, Action.GROUP_CHANGED) as work:
            row = _found(work.session, DeputyGroupRow, Kind.DEPUTY_GROUP, group)
            _refuse(_check_days(row.from_on, on))
            row.to_on = on
            for member in _still_there(work.session, group):
                member.to_on = max(member.from_on, on)
            return work.saved(group)

    def join(self, actor: Actor, command: JoinGroup) -> Saved[UUID]:
        """Take somebody into a group; raises NotFound, InvalidInput for who is in it already."""
        check_permitted(actor, Permission.KEEP_DIRECTORY)
        with self._work.writing(actor, Action.GROUP_JOINED) as work:
            if work.session.get(GroupMemberRow, command.member) is None:
                group = _found(work.session, DeputyGroupRow, Kind.DEPUTY_GROUP, command.group)
                _refuse(_check_joining(work.session, group, command))
                work.session.add(
                    GroupMemberRow(
                        id=command.member, deputy_group=command.group, person=command.person,
                        role=command.role, from_on=command.from_on, to_on=None,
                    )
                )  # fmt: skip
            return work.saved(command.member)

    def leave(self, actor: Actor, member: UUID, on: date) -> Saved[UUID]:
        """End somebody's time in a group; the row stays as history."""
        check_permitted(actor, Permission.KEEP_DIRECTORY)
        with self._work.writing(actor, Action.GROUP_LEFT) as work:
            _end(_found(work.session, GroupMemberRow, Kind.GROUP_MEMBER, member), on)
            return work.saved(member)

    def place(self, actor: Actor, command: PlaceDeputy) -> Saved[UUID]:
        """Group a deputy into a station; raises NotFound, InvalidInput for one that is in it already."""
        check_permitted(actor, Permission.KEEP_DIRECTORY)
        with self._work.writing(actor, Action.DEPUTY_PLACED) as work:
            if work.session.get(PlacementRow, command.placement) is None:
                open_ = _open_placements(work.session, command.person)
                _refuse(_check_placing(work.session, open_, command))
                for other in open_ if command.is_primary else ():
                    other.is_primary = False
                work.session.add(
                    PlacementRow(
                        id=command.placement, person=command.person, station=command.station,
                        is_primary=command.is_primary, from_on=command.from_on, to_on=None,
                    )
                )  # fmt: skip
            return work.saved(command.placement)

    def unplace(self, actor: Actor, placement: UUID, on: date) -> Saved[UUID]:
        """End a deputy's time in a station."""
        check_permitted(actor, Permission.KEEP_DIRECTORY)
        with self._work.writing(actor, Action.DEPUTY_PLACED) as work:
            _end(_found(work.session, PlacementRow, Kind.PLACEMENT, placement), on)
            return work.saved(placement)

    def groups(self, actor: Actor) -> tuple[GroupLine, ...]:
        """Return every group, those that are over too, by kind and name."""
        check_permitted(actor, Permission.SEE_DIRECTORY)
        order = (DeputyGroupRow.kind, DeputyGroupRow.name, DeputyGroupRow.id)
        with self._work.reading() as session:
            rows = session.scalars(select(DeputyGroupRow).order_by(*order)).all()
            return tuple(
                GroupLine(one.id, one.kind, one.name, one.task, one.from_on, one.to_on)
                for one in rows
            )

    def members(
        self, actor: Actor, *, group: UUID | None = None, person: PersonId | None = None
    ) -> tuple[MemberLine, ...]:
        """Return who was ever in a group, or the groups somebody was ever in, oldest first."""
        check_permitted(actor, Permission.SEE_DIRECTORY)
        query = select(GroupMemberRow).order_by(GroupMemberRow.from_on, GroupMemberRow.id)
        if group is not None:
            query = query.where(GroupMemberRow.deputy_group == group)
        if person is not None:
            query = query.where(GroupMemberRow.person == person)
        with self._work.reading() as session:
            return tuple(map(_member, session.scalars(query)))

    def levels(self, actor: Actor) -> tuple[tuple[PersonId, DeputyLevel], ...]:
        """Return every level that somebody holds a seat of today; a deputy may stand here several times."""
        check_permitted(actor, Permission.SEE_DIRECTORY)
        query = select(MandateRow.person, MandateRow.level).where(MandateRow.status.in_(GOES_ON))
        with self._work.reading() as session:
            return tuple((PersonId(one), level) for one, level in session.execute(query))

    def placements(self, actor: Actor, person: PersonId) -> tuple[PlacementLine, ...]:
        """Return the stations a deputy was ever grouped into, oldest first."""
        check_permitted(actor, Permission.SEE_DIRECTORY)
        order = (PlacementRow.from_on, PlacementRow.id)
        query = select(PlacementRow).where(PlacementRow.person == person).order_by(*order)
        with self._work.reading() as session:
            return tuple(map(_placement, session.scalars(query)))

    def reveal_certificate(self, actor: Actor, mandate: MandateId, reason: str) -> Saved[str]:
        """Return the number of a certificate in full; the journal keeps who saw it and why."""
        check_permitted(actor, Permission.REVEAL_CONTACT)
        _refuse(check_reason(reason))
        with self._work.writing(actor, Action.CONTACT_REVEALED) as work:
            row = _found(work.session, MandateRow, Kind.MANDATE, mandate)
            told, now = {0: clean_line(reason)}, self._clock.now()
            note_reveal(work, self._recorder, Kind.PERSON, row.person, told=told, now=now)
            return work.saved(row.certificate_no)


def _mandate(command: AddMandate) -> MandateRow:
    lines = {name: clean_line(getattr(command, name)) for name in _LINES}
    return MandateRow(
        id=command.mandate, person=command.person, level=command.level,
        term_start=command.term_start, term_end=command.term_end, status=MandateStatus.SERVING,
        **lines,
    )  # fmt: skip


def _tidied(values: Mapping[str, object]) -> dict[str, object]:
    """Return the facts as they are stored; an empty one empties the field."""
    lines = {name: clean_line(str(values[name] or "")) for name in _LINES if name in values}
    return lines | {name: values[name] or None for name in _DAYS if name in values}


def _check_facts(
    session: Session, mandate: UUID, facts: Mapping[str, object]
) -> tuple[Problem, ...]:
    found = list(_check_days(facts["term_start"], facts["term_end"], "term_end"))  # type: ignore[arg-type]
    for name in _LINES:
        text = str(facts[name] or "")
        found += check_length(text, _LIMITS.get(name, LINE_LIMIT), field=name)
    same = select(MandateRow.id).where(
        MandateRow.certificate_no == facts["certificate_no"], MandateRow.id != mandate
    )
    if facts["certificate_no"] and session.scalars(same.limit(1)).first():
        found.append(Problem("certificate_no", OfficeProblem.CERTIFICATE_TAKEN))
    return tuple(found)


def _check_mandate(session: Session, row: MandateRow) -> tuple[Problem, ...]:
    facts = {name: getattr(row, name) for name in SEAT_FACTS}
    found = [*_check_deputy(session, row.person), *_check_facts(session, row.id, facts)]
    held = select(MandateRow.id).where(
        MandateRow.person == row.person, MandateRow.level == row.level,
        MandateRow.status.in_(GOES_ON),
    )  # fmt: skip
    if session.scalars(held.limit(1)).first():
        found.append(Problem("level", OfficeProblem.LEVEL_HELD))
    return tuple(found)


def _check_deputy(session: Session, person: UUID) -> tuple[Problem, ...]:
    row = _found(session, PersonRow, Kind.PERSON, person)
    is_one = row.kind is PersonKind.DEPUTY
    return () if is_one else (Problem("person", OfficeProblem.NO_DEPUTY),)


def _check_days(start: date | None, end: date | None, field: str = "to_on") -> tuple[Problem, ...]:
    if start and end and end < start:
        return (Problem(field, OfficeProblem.ENDS_BEFORE),)
    return ()


def _check_joining(
    session: Session, group: DeputyGroupRow, command: JoinGroup
) -> tuple[Problem, ...]:
    found = list(_check_deputy(session, command.person))
    if group.to_on is not None and group.to_on <= command.from_on:
        found.append(Problem("group", OfficeProblem.IS_OVER))
    if any(one.person == command.person for one in _still_there(session, command.group)):
        found.append(Problem("person", OfficeProblem.STANDS_ALREADY))
    return tuple(found)


def _check_placing(
    session: Session, placed: Sequence[PlacementRow], command: PlaceDeputy
) -> tuple[Problem, ...]:
    found = list(_check_deputy(session, command.person))
    if any(one.station == command.station for one in placed):
        found.append(Problem("station", OfficeProblem.STANDS_ALREADY))
    return tuple(found)


def _end(row: GroupMemberRow | PlacementRow, on: date) -> None:
    if row.to_on is not None:
        _refuse((Problem("to_on", OfficeProblem.IS_OVER),))
    _refuse(_check_days(row.from_on, on))
    row.to_on = on


def _still_there(session: Session, group: UUID) -> Sequence[GroupMemberRow]:
    query = select(GroupMemberRow).where(
        GroupMemberRow.deputy_group == group, GroupMemberRow.to_on.is_(None)
    )
    return session.scalars(query.order_by(GroupMemberRow.id)).all()


def _open_placements(session: Session, person: UUID) -> Sequence[PlacementRow]:
    query = select(PlacementRow).where(PlacementRow.person == person, PlacementRow.to_on.is_(None))
    return session.scalars(query.order_by(PlacementRow.id)).all()


def _found(session: Session, row_class: type[_Row], kind: Kind, record: UUID) -> _Row:
    row = session.get(row_class, record)
    if row is None:
        raise NotFound(kind, record)
    return row


def _member(row: Any) -> MemberLine:
    return MemberLine(
        row.id, row.deputy_group, PersonId(row.person), row.role, row.from_on, row.to_on
    )


def _placement(row: Any) -> PlacementLine:
    return PlacementLine(
        row.id, PersonId(row.person), StationId(row.station), row.is_primary, row.from_on,
        row.to_on,
    )  # fmt: skip


def _refuse(problems: Sequence[Problem]) -> None:
    if problems:
        raise InvalidInput(problems)
