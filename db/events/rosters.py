"""Who is expected: rosters from lists, from the directory, from an earlier event; an arrival is never taken off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.events.codes import ROLE_OF, AttendeeRole
from db.events.contracts import InvitationLine, Invitee
from db.events.council_contracts import MemberIdentity
from db.events.desk_contracts import RosterTaken
from db.events.lines import invitation_lines, members_on, roster_lines
from db.events.records import EventRow, InvitationRow
from db.events.rows import came_of, event_row, invitation_row, open_event
from db.events.rules import (
    MOST_INVITED,
    REASON_LIMIT,
    EventProblem,
    badge_code,
    check_filled,
    check_invitee,
    invitation_id,
    readings_of,
    refuse,
    stop,
)
from db.kernel.actor import Actor
from db.kernel.clock import Clock
from db.kernel.ids import new_id
from db.kernel.kinds import Action, Saved
from db.people.lines import lines_of
from db.people.records import DeputyGroupRow, GroupMemberRow, PersonRow
from db.people.rules import clean_line, clean_name, normal_phone
from db.storage.unit_of_work import UnitOfWork

_AT_ONCE = 100
"""So many people are asked of the directory in one question."""

COMES_AS = {
    MemberIdentity.DEPUTY: AttendeeRole.DEPUTY, MemberIdentity.RESIDENT: AttendeeRole.VOTER,
}  # fmt: skip
"""As what members of a council come whom the directory does not know; all others are guests."""


class EventRosters:
    """Keeps the rosters of events."""

    def __init__(self, work: UnitOfWork, *, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    def of(self, actor: Actor, event: UUID) -> tuple[InvitationLine, ...]:
        """Return the whole roster in its order; raises NotFound."""
        check_permitted(actor, Permission.KEEP_EVENTS)
        with self._work.reading() as session:
            return roster_lines(session, actor, event_row(session, event))

    def invite(self, actor: Actor, event: UUID, invitees: Sequence[Invitee]) -> Saved[RosterTaken]:
        """Put people on a roster; who stands on it already stays once. Raises NotFound, InvalidInput.

        People of the directory are the same at every desk; others are known by name, unit and telephone.
        """
        check_permitted(actor, Permission.KEEP_EVENTS)
        refuse([found for one in invitees for found in check_invitee(one)])
        with self._work.writing(actor, Action.PEOPLE_INVITED) as work:
            row = open_event(work.session, event)
            added = self._added(work.session, row, invitees)
            return work.saved(RosterTaken(tuple(added), len(invitees) - len(added)))

    def invite_people(
        self, actor: Actor, event: UUID, people: Sequence[UUID]
    ) -> Saved[RosterTaken]:
        """Invite people of the directory as what they are there; raises NotFound, InvalidInput."""
        check_permitted(actor, Permission.KEEP_EVENTS)
        with self._work.reading() as session:
            invitees = list(_from_directory(session, people))
        return self.invite(actor, event, invitees)

    def invite_group(self, actor: Actor, event: UUID, group: UUID) -> Saved[RosterTaken]:
        """Invite who is in a group on the day of the event; raises NotFound, InvalidInput."""
        check_permitted(actor, Permission.KEEP_EVENTS)
        with self._work.reading() as session:
            members = _members(session, group, event_row(session, event))
            name = session.scalar(select(DeputyGroupRow.name).where(DeputyGroupRow.id == group))
            invitees = list(_from_directory(session, members, name or ""))
        return self.invite(actor, event, invitees)

    def invite_as_at(self, actor: Actor, event: UUID, earlier: UUID) -> Saved[RosterTaken]:
        """Invite whom an earlier event expected, its walk-ins not; raises NotFound, InvalidInput."""
        check_permitted(actor, Permission.KEEP_EVENTS)
        invited = InvitationRow
        with self._work.reading() as session:
            query = select(invited).where(
                invited.event == event_row(session, earlier).id, invited.is_walk_in.is_(False),
                invited.withdrawn_at.is_(None),
            )  # fmt: skip
            rows = session.scalars(query.order_by(invited.serial, invited.id))
            invitees = [_again(one) for one in rows]
        return self.invite(actor, event, invitees)

    def invite_council(self, actor: Actor, event: UUID) -> Saved[RosterTaken]:
        """Invite who has a seat in the council of a meeting on its day; raises NotFound, InvalidInput."""
        check_permitted(actor, Permission.KEEP_EVENTS)
        with self._work.reading() as session:
            invitees = list(_of_council(session, event_row(session, event)))
        return self.invite(actor, event, invitees)

    def take_off(self, actor: Actor, invitation: UUID) -> Saved[UUID]:
        """Take somebody off a roster; who has come stays. Raises NotFound, InvalidInput."""
        check_permitted(actor, Permission.KEEP_EVENTS)
        with self._work.writing(actor, Action.INVITATION_CHANGED) as work:
            row = invitation_row(work.session, invitation)
            open_event(work.session, row.event)
            _check_not_come(work.session, row)
            row.withdrawn_at = self._clock.now()
            return work.saved(row.id)

    def give_leave(self, actor: Actor, invitation: UUID, reason: str) -> Saved[InvitationLine]:
        """Note that somebody excused themselves, and why; raises NotFound, InvalidInput."""
        check_permitted(actor, Permission.KEEP_EVENTS)
        refuse(check_filled(reason, REASON_LIMIT, "reason", EventProblem.REASON_MISSING))
        with self._work.writing(actor, Action.INVITATION_CHANGED) as work:
            row = invitation_row(work.session, invitation)
            event = open_event(work.session, row.event)
            _check_not_come(work.session, row)
            row.leave_at, row.leave_reason = self._clock.now(), clean_line(reason)
            work.session.flush()
            return work.saved(invitation_lines(work.session, actor, event, [row])[0])

    def end_leave(self, actor: Actor, invitation: UUID) -> Saved[InvitationLine]:
        """Take a leave back: they come after all. Raises NotFound, InvalidInput."""
        check_permitted(actor, Permission.KEEP_EVENTS)
        with self._work.writing(actor, Action.INVITATION_CHANGED) as work:
            row = invitation_row(work.session, invitation)
            event = open_event(work.session, row.event)
            row.leave_at, row.leave_reason = None, ""
            work.session.flush()
            return work.saved(invitation_lines(work.session, actor, event, [row])[0])

    def substitute(self, actor: Actor, invitation: UUID, invitee: Invitee) -> Saved[InvitationLine]:
        """Let somebody stand in for an invitee; the seat and group are theirs. Raises NotFound, InvalidInput."""
        check_permitted(actor, Permission.KEEP_EVENTS)
        refuse(check_invitee(invitee))
        with self._work.writing(actor, Action.INVITATION_CHANGED) as work:
            absent = invitation_row(work.session, invitation)
            event = open_event(work.session, absent.event)
            _check_not_come(work.session, absent)
            row = self._row(event, invitee, _last(work.session, event.id) + 1)
            row.substitute_for, row.seat, row.group_name = absent.id, absent.seat, absent.group_name
            work.session.add(row)
            work.session.flush()
            return work.saved(invitation_lines(work.session, actor, event, [row])[0])

    def _added(self, session: Session, event: EventRow, invitees: Sequence[Invitee]) -> list[UUID]:
        rows = session.scalars(select(InvitationRow).where(InvitationRow.event == event.id)).all()
        known = {_key(one): one for one in rows}
        serial, added = max((one.serial for one in rows), default=0), []
        for one in invitees:
            same = known.get(_wanted_key(one))
            if same is not None:
                same.withdrawn_at = None
                continue
            serial += 1
            row = self._row(event, one, serial)
            known[_wanted_key(one)] = row
            session.add(row)
            added.append(row.id)
        if serial > MOST_INVITED:
            raise stop(EventProblem.TOO_MANY, most=MOST_INVITED)
        return added

    def _row(self, event: EventRow, one: Invitee, serial: int) -> InvitationRow:
        record = invitation_id(event.seed, one.person) if one.person else new_id(self._clock)
        return invitation(record, event.id, one, serial)


def invitation(record: UUID, event: UUID, one: Invitee, serial: int) -> InvitationRow:
    """Return somebody on a roster, ready to be added."""
    name = clean_name(one.name)
    return InvitationRow(
        id=record, event=event, serial=serial, person=one.person, name=name, readings=readings_of(name),
        phone=normal_phone(one.phone), unit=clean_line(one.unit), role=one.role, level=one.level,
        group_name=clean_line(one.group), seat=clean_line(one.seat), code=badge_code(record),
        is_walk_in=False, substitute_for=None, leave_at=None, leave_reason="", withdrawn_at=None,
    )  # fmt: skip


def _key(row: InvitationRow) -> tuple[object, ...]:
    return (row.person,) if row.person else (row.name, row.unit, row.phone)


def _wanted_key(one: Invitee) -> tuple[object, ...]:
    if one.person:
        return (one.person,)
    return clean_name(one.name), clean_line(one.unit), normal_phone(one.phone)


def _last(session: Session, event: UUID) -> int:
    query = select(func.max(InvitationRow.serial)).where(InvitationRow.event == event)
    return session.scalar(query) or 0


def _check_not_come(session: Session, row: InvitationRow) -> None:
    if row.id in came_of(session, [row.id]):
        raise stop(EventProblem.CAME_ALREADY, name=row.name)


def _again(row: InvitationRow) -> Invitee:
    return Invitee(
        row.name, row.role, row.unit, row.level, row.group_name, row.phone, row.seat, row.person
    )


def _members(session: Session, group: UUID, event: EventRow) -> list[UUID]:
    member = GroupMemberRow
    query = select(member).where(member.deputy_group == group, member.from_on <= event.day)
    rows = session.scalars(query.order_by(member.role, member.id))
    there = (one for one in rows if one.to_on is None or one.to_on >= event.day)
    return list(dict.fromkeys(one.person for one in there))


def _of_council(session: Session, event: EventRow) -> Iterator[Invitee]:
    """Yield the members of a meeting's council: those of the directory as they stand there, in their seats' order."""
    members = members_on(session, event.council, event) if event.council else ()
    known = {
        one.person: one
        for one in _from_directory(session, [one.person for one in members if one.person])
    }
    for one in members:
        role = COMES_AS.get(one.identity, AttendeeRole.GUEST)
        yield known.get(one.person) or Invitee(one.name, role, one.unit)


def _from_directory(session: Session, people: Sequence[UUID], group: str = "") -> Iterator[Invitee]:
    """Yield people as they stand in the directory, in the order asked for; unknown ids are left out."""
    wanted = list(dict.fromkeys(people))
    for at in range(0, len(wanted), _AT_ONCE):
        yield from _told(session, wanted[at : at + _AT_ONCE], group)


def _told(session: Session, people: Sequence[UUID], group: str) -> Iterator[Invitee]:
    person = PersonRow
    query = select(person.id, person.work_unit, person.phone).where(person.id.in_(people))
    reached = {one.id: one for one in session.execute(query)}
    for one in lines_of(session, people):
        role, said = ROLE_OF.get(one.kind, AttendeeRole.GUEST), reached[one.id]
        unit = said.work_unit or one.region_name
        yield Invitee(one.name, role, unit, one.level, group, said.phone, "", one.id)
