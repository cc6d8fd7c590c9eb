"""Events and rosters as they lie in the tables, and what the marks of all desks say together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.events.codes import EventState, MarkKind, Presence, SignMethod
from db.events.contracts import Limits
from db.events.records import AttendanceMarkRow, EventRow, InvitationRow
from db.events.rules import ENDED, OVER, EventProblem, stop
from db.kernel.errors import NotFound
from db.kernel.kinds import Kind

AT_ONCE = 400
"""So many ids are handed to the engine in one question."""

_MARK = AttendanceMarkRow
_MARKS = select(
    _MARK.invitation, _MARK.what, _MARK.at, _MARK.method, _MARK.desk, _MARK.approved_by, _MARK.reason,
    _MARK.base_hlc, _MARK.id,
).where(_MARK.undone_at.is_(None))  # fmt: skip


class Mark(NamedTuple):
    """A mark that stands."""

    invitation: UUID
    what: MarkKind
    at: datetime
    method: SignMethod
    desk: str
    approved_by: str
    reason: str
    stamp: int
    """Tells two of one moment apart, alike at every desk."""
    id: UUID


@dataclass(frozen=True, slots=True)
class Came:
    """What the marks of one person say together: the earliest arrival counts, every desk is known."""

    arrived: Mark | None = None
    left_at: datetime | None = None
    """None while they are there."""
    desks: tuple[str, ...] = ()
    made_up: Mark | None = None


NOBODY_CAME = Came()


def event_row(session: Session, event: UUID) -> EventRow:
    """Return an event; raises NotFound."""
    row = session.get(EventRow, event)
    if row is None:
        raise NotFound(Kind.EVENT, event)
    return row


def open_event(session: Session, event: UUID) -> EventRow:
    """Return an event that is still written in; raises NotFound, InvalidInput."""
    row = event_row(session, event)
    if row.state in OVER:
        raise stop(EventProblem.CLOSED, state=row.state)
    return row


def limits_of(row: EventRow) -> Limits:
    """Return the minutes that decide what is early and late."""
    return Limits(row.opens_before, row.late_after, row.early_before)


def invitation_row(session: Session, invitation: UUID) -> InvitationRow:
    """Return somebody on a roster; raises NotFound."""
    row = session.get(InvitationRow, invitation)
    if row is None:
        raise NotFound(Kind.INVITATION, invitation)
    return row


def came_of(session: Session, invitations: Iterable[UUID]) -> Mapping[UUID, Came]:
    """Return what the marks of these people say."""
    ids = list(invitations)
    parts = (ids[at : at + AT_ONCE] for at in range(0, len(ids), AT_ONCE))
    return _together(
        one for part in parts for one in session.execute(_MARKS.where(_MARK.invitation.in_(part)))
    )


def came_at(session: Session, event: UUID) -> Mapping[UUID, Came]:
    """Return what the marks of an event say, by invitation."""
    return _together(session.execute(_MARKS.where(_MARK.event == event)))


def _together(rows: Iterable[Any]) -> Mapping[UUID, Came]:
    by_invitation: dict[UUID, list[Mark]] = defaultdict(list)
    for one in rows:
        by_invitation[one.invitation].append(Mark._make(one))
    return {one: came(marks) for one, marks in by_invitation.items()}


def came(marks: Iterable[Mark]) -> Came:
    """Return what marks say together, whatever order they came in."""
    told = sorted(marks, key=lambda one: (one.at, one.stamp, one.id))
    arrivals = [one for one in told if one.what is not MarkKind.LEFT]
    if not arrivals:
        return NOBODY_CAME
    last = told[-1]
    made_up = next((one for one in arrivals if one.what is MarkKind.MADE_UP), None)
    desks = tuple(dict.fromkeys(one.desk for one in arrivals if one.desk))
    left_at = last.at if last.what is MarkKind.LEFT else None
    return Came(arrivals[0], left_at, desks, made_up)


def presence(row: Any, said: Came, state: EventState) -> Presence:
    """Return whether somebody is there: who came although on leave has come."""
    if said.arrived is not None:
        return Presence.PRESENT if said.left_at is None else Presence.GONE
    if row.leave_at is not None:
        return Presence.ON_LEAVE
    return Presence.ABSENT if state in ENDED else Presence.EXPECTED
