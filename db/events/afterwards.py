"""What is put right beside the desk: rows of a signed sheet, make-up, scans that led to nobody, who is missing."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.events.codes import MarkKind, Presence, SignMethod
from db.events.contracts import InvitationLine
from db.events.desk_contracts import FailedScan, MakeUp, PaperRows, PaperTaken
from db.events.lines import invitation_lines, roster_lines
from db.events.records import AttendanceMarkRow, EventRow, FailedScanRow, InvitationRow
from db.events.rows import came_of, event_row, invitation_row, limits_of, open_event
from db.events.rules import (
    ENDED,
    OPEN,
    REASON_LIMIT,
    TITLE_LIMIT,
    EventProblem,
    check_filled,
    opens_at,
    refuse,
    rows_asked,
    stop,
)
from db.kernel.actor import Actor
from db.kernel.clock import Clock
from db.kernel.errors import NotFound
from db.kernel.ids import new_id
from db.kernel.kinds import Action, Kind, Saved
from db.people.rules import clean_line
from db.storage.unit_of_work import UnitOfWork

_MISSING = frozenset({Presence.EXPECTED, Presence.ABSENT})


class Afterwards:
    """Completes who came."""

    def __init__(self, work: UnitOfWork, *, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    def paper(self, actor: Actor, command: PaperRows) -> Saved[PaperTaken]:
        """Sign in the rows of a sheet that was signed on paper; unknown numbers are told, the others are kept.

        Raises NotFound, and InvalidInput for numbers that cannot be read or an event that is not open.
        """
        check_permitted(actor, Permission.KEEP_EVENTS)
        asked = rows_asked(command.rows)
        with self._work.writing(actor, Action.PAPER_ROWS_TAKEN) as work:
            row = _signed_at(work.session, command.event)
            people = _by_serial(work.session, row.id)
            came = came_of(work.session, (one.id for one in people.values()))
            new = [one for one in asked if one in people and people[one].id not in came]
            work.session.add_all(self._on_paper(command, people[one]) for one in new)
            before = tuple(one for one in asked if one in people and one not in new)
            unknown = tuple(one for one in asked if one not in people)
            return work.saved(PaperTaken(tuple(new), before, unknown))

    def make_up(self, actor: Actor, command: MakeUp) -> Saved[InvitationLine]:
        """Note afterwards that somebody was there, and who approved it; it shows on every paper.

        Raises NotFound, InvalidInput.
        """
        check_permitted(actor, Permission.DECIDE_EVENTS)
        refuse((
            *check_filled(command.approved_by, TITLE_LIMIT, "approved_by", EventProblem.APPROVER_MISSING),
            *check_filled(command.reason, REASON_LIMIT, "reason", EventProblem.REASON_MISSING),
        ))  # fmt: skip
        with self._work.writing(actor, Action.MARK_MADE_UP) as work:
            person = invitation_row(work.session, command.invitation)
            row = open_event(work.session, person.event)
            if command.at < opens_at(row.day, row.starts, limits_of(row)):
                raise stop(EventProblem.BEFORE_EVENT, "at")
            if work.session.get(AttendanceMarkRow, command.mark) is None:
                if person.id in came_of(work.session, [person.id]):
                    raise stop(EventProblem.CAME_ALREADY, name=person.name)
                work.session.add(_made_up(command, row.id))
            work.session.flush()
            return work.saved(invitation_lines(work.session, actor, row, [person])[0])

    def missing(self, actor: Actor, event: UUID) -> tuple[InvitationLine, ...]:
        """Return who is noted absent when the event is closed, for a look before; raises NotFound."""
        check_permitted(actor, Permission.KEEP_EVENTS)
        with self._work.reading() as session:
            lines = roster_lines(session, actor, event_row(session, event))
            represented = {one.substitute_for for one in lines if one.came}
            return tuple(
                one for one in lines
                if one.presence in _MISSING and not one.is_walk_in and one.substitute_for is None
                and one.id not in represented
            )  # fmt: skip

    def tray(self, actor: Actor, event: UUID) -> tuple[FailedScan, ...]:
        """Return scans that led to nobody and that nobody has looked at, the newest first."""
        check_permitted(actor, Permission.KEEP_EVENTS)
        scan = FailedScanRow
        query = select(scan).where(scan.event == event, scan.settled_at.is_(None))
        with self._work.reading() as session:
            rows = session.scalars(query.order_by(scan.at.desc(), scan.id))
            return tuple(
                FailedScan(one.id, one.scanned, one.desk, one.at, one.outcome) for one in rows
            )

    def settle(self, actor: Actor, scan: UUID) -> Saved[UUID]:
        """Take a scan out of the tray; it stays in the log. Raises NotFound."""
        check_permitted(actor, Permission.KEEP_EVENTS)
        with self._work.writing(actor, Action.SCAN_SETTLED) as work:
            row = work.session.get(FailedScanRow, scan)
            if row is None:
                raise NotFound(Kind.FAILED_SCAN, scan)
            row.settled_at = row.settled_at or self._clock.now()
            return work.saved(scan)

    def _on_paper(self, command: PaperRows, person: InvitationRow) -> AttendanceMarkRow:
        return AttendanceMarkRow(
            id=new_id(self._clock), event=person.event, invitation=person.id, what=MarkKind.ARRIVED,
            at=command.at or self._clock.now(), method=SignMethod.PAPER,
            desk=clean_line(command.desk)[:40], strokes=b"", approved_by="", reason="", undone_at=None,
            undone_by=None, undo_reason="",
        )  # fmt: skip


def _signed_at(session: Session, event: UUID) -> EventRow:
    """A sheet may be entered while people arrive, and after the end until the event is archived."""
    row = open_event(session, event)
    if row.state not in OPEN | ENDED:
        raise stop(EventProblem.NOT_OPEN)
    return row


def _by_serial(session: Session, event: UUID) -> dict[int, InvitationRow]:
    """A number that two desks gave to different people at the same time means nobody."""
    person = InvitationRow
    query = select(person).where(person.event == event, person.withdrawn_at.is_(None))
    found: dict[int, list[InvitationRow]] = {}
    for one in session.scalars(query):
        found.setdefault(one.serial, []).append(one)
    return {serial: every[0] for serial, every in found.items() if len(every) == 1}


def _made_up(command: MakeUp, event: UUID) -> AttendanceMarkRow:
    return AttendanceMarkRow(
        id=command.mark, event=event, invitation=command.invitation, what=MarkKind.MADE_UP,
        at=command.at, method=SignMethod.BY_HAND, desk="", strokes=b"",
        approved_by=clean_line(command.approved_by), reason=clean_line(command.reason), undone_at=None,
        undone_by=None, undo_reason="",
    )  # fmt: skip
