"""The desk: eight answers to whatever is scanned or typed; nothing toggles, and what is taken back stays in the log."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted, may
from db.events.codes import EventState, MarkKind, Presence, SignMethod, SignOutcome
from db.events.contracts import Counts, InvitationLine, Invitee
from db.events.counting import counts_of
from db.events.desk_contracts import Answer, SignIn, UndoMark, WalkIn
from db.events.finding import MOST_SHOWN, Asked, asked, found, of_code
from db.events.lines import invitation_lines
from db.events.records import AttendanceMarkRow, EventRow, FailedScanRow, InvitationRow
from db.events.rosters import invitation
from db.events.rows import event_row, invitation_row, limits_of
from db.events.rules import (
    LINE_LIMIT,
    MOST_STROKES,
    OPEN,
    REASON_LIMIT,
    UNDO_MINUTES,
    EventProblem,
    check_filled,
    check_invitee,
    invitation_id,
    opens_at,
    refuse,
    stop,
)
from db.kernel.actor import Actor
from db.kernel.clock import CHINA, Clock
from db.kernel.errors import NotFound
from db.kernel.ids import new_id
from db.kernel.kinds import Action, Kind, Saved
from db.people.rules import check_length, clean_line
from db.storage.unit_of_work import UnitOfWork, Work

_MARK = AttendanceMarkRow
_BEFORE = frozenset({EventState.PLANNED, EventState.NOTIFIED})
RECENT = 5


class SignDesk:
    """Signs people in and out at one event."""

    def __init__(self, work: UnitOfWork, *, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    def find(self, actor: Actor, event: UUID, typed: str) -> tuple[InvitationLine, ...]:
        """Return whom typed words may mean: eight at the most, and nobody while too little is typed."""
        check_permitted(actor, Permission.SIGN_PEOPLE_IN)
        with self._work.reading() as session:
            row = event_row(session, event)
            said = asked(typed)
            rows = found(session, event, said) if said else ()
            return invitation_lines(session, actor, row, rows[:MOST_SHOWN])

    def counts(self, actor: Actor, event: UUID) -> Counts:
        """Return how many came, are there and are missing; raises NotFound."""
        check_permitted(actor, Permission.SIGN_PEOPLE_IN)
        with self._work.reading() as session:
            return counts_of(session, event_row(session, event).id)

    def recent(self, actor: Actor, event: UUID, most: int = RECENT) -> tuple[InvitationLine, ...]:
        """Return who came last, the newest first."""
        check_permitted(actor, Permission.SIGN_PEOPLE_IN)
        last = func.max(_MARK.at)
        query = (
            select(_MARK.invitation)
            .where(_MARK.event == event, _MARK.undone_at.is_(None), _MARK.what != MarkKind.LEFT)
            .group_by(_MARK.invitation)
            .order_by(last.desc(), func.max(_MARK.base_hlc).desc())
        )
        with self._work.reading() as session:
            row = event_row(session, event)
            ids = session.scalars(query.limit(most)).all()
            rows = {one.id: one for one in session.scalars(_people(ids))}
            return invitation_lines(session, actor, row, [rows[one] for one in ids if one in rows])

    def take(self, actor: Actor, event: UUID, mark: UUID, typed: str, desk: str) -> Saved[Answer]:
        """Answer a scan, or words and Enter: who alone is meant is signed in; same names are never chosen.

        Every answer is one of the eight; what was scanned and led to nobody is kept in the tray.
        """
        check_permitted(actor, Permission.SIGN_PEOPLE_IN)
        with self._work.writing(actor, Action.PERSON_SIGNED_IN) as work:
            row = event_row(work.session, event)
            said = asked(typed)
            rows = found(work.session, event, said) if said else ()
            if len(rows) == 1 and said:
                sign = SignIn(mark, rows[0].id, said.method, desk)
                return work.saved(self._signed(work, actor, row, rows[0], sign))
            if rows:
                lines = invitation_lines(work.session, actor, row, rows[:MOST_SHOWN])
                return work.saved(Answer(SignOutcome.SEVERAL, others=lines))
            return work.saved(self._nobody(work, row, typed, said, desk))

    def sign_in(self, actor: Actor, command: SignIn) -> Saved[Answer]:
        """Sign in who was chosen; raises NotFound, and InvalidInput for a signature that is too large."""
        check_permitted(actor, Permission.SIGN_PEOPLE_IN)
        _check_strokes(command.strokes)
        with self._work.writing(actor, Action.PERSON_SIGNED_IN) as work:
            person = invitation_row(work.session, command.invitation)
            row = event_row(work.session, person.event)
            return work.saved(self._signed(work, actor, row, person, command))

    def sign_out(self, actor: Actor, command: SignIn) -> Saved[Answer]:
        """Note that somebody left; raises NotFound, and InvalidInput for who is not there."""
        check_permitted(actor, Permission.SIGN_PEOPLE_IN)
        with self._work.writing(actor, Action.PERSON_SIGNED_OUT) as work:
            person = invitation_row(work.session, command.invitation)
            row = event_row(work.session, person.event)
            (line,) = invitation_lines(work.session, actor, row, [person])
            if work.session.get(_MARK, command.mark) is None:
                if line.presence is not Presence.PRESENT:
                    raise stop(EventProblem.NOT_THERE, name=person.name)
                work.session.add(self._mark(command, row.id, MarkKind.LEFT))
            return work.saved(self._answer(work, actor, row, person, command.mark))

    def walk_in(self, actor: Actor, command: WalkIn) -> Saved[Answer]:
        """Sign in somebody who is on no list, marked 临时; a retry changes nothing. Raises NotFound, InvalidInput."""
        check_permitted(actor, Permission.SIGN_PEOPLE_IN)
        guest = Invitee(
            command.name, command.role, command.unit, phone=command.phone, person=command.person
        )
        refuse(check_invitee(guest))
        with self._work.writing(actor, Action.WALK_IN_SIGNED) as work:
            row = event_row(work.session, command.event)
            if not_open := self._not_open(row):
                return work.saved(not_open)
            person = self._guest(work.session, row, guest, command.mark)
            sign = SignIn(command.mark, person.id, SignMethod.BY_HAND, command.desk)
            return work.saved(self._signed(work, actor, row, person, sign))

    def undo(self, actor: Actor, command: UndoMark) -> Saved[Answer]:
        """Take a mark back: one's own last within ten minutes, any other with a reason and the right to.

        Raises NotFound, NotPermitted, InvalidInput.
        """
        check_permitted(actor, Permission.SIGN_PEOPLE_IN)
        refuse(check_length(clean_line(command.reason), REASON_LIMIT, field="reason"))
        with self._work.writing(actor, Action.MARK_UNDONE) as work:
            mark = work.session.get(_MARK, command.mark)
            if mark is None:
                raise NotFound(Kind.ATTENDANCE_MARK, command.mark)
            person = invitation_row(work.session, mark.invitation)
            row = event_row(work.session, person.event)
            if mark.undone_at is None:
                self._check_undo(work.session, actor, mark, command)
                mark.undone_at, mark.undone_by = self._clock.now(), actor.user
                mark.undo_reason = clean_line(command.reason)
            return work.saved(self._answer(work, actor, row, person, None))

    def last_of(self, actor: Actor, event: UUID, desk: str) -> UUID | None:
        """Return the last mark of a desk that can be taken back without a reason."""
        check_permitted(actor, Permission.SIGN_PEOPLE_IN)
        with self._work.reading() as session:
            return self._own_last(session, event, desk)

    def mark_of(self, actor: Actor, invitation: UUID) -> UUID | None:
        """Return the last mark of somebody that stands, None where there is none."""
        check_permitted(actor, Permission.SIGN_PEOPLE_IN)
        query = select(_MARK.id).where(_MARK.invitation == invitation, _MARK.undone_at.is_(None))
        with self._work.reading() as session:
            return session.scalars(
                query.order_by(_MARK.at.desc(), _MARK.base_hlc.desc(), _MARK.id.desc())
            ).first()

    def _signed(
        self, work: Work, actor: Actor, row: EventRow, person: InvitationRow, sign: SignIn
    ) -> Answer:
        if work.session.get(_MARK, sign.mark) is not None:
            return self._answer(work, actor, row, person, sign.mark)
        if not_open := self._not_open(row):
            return not_open
        (line,) = invitation_lines(work.session, actor, row, [person])
        if line.presence is Presence.PRESENT:
            return Answer(SignOutcome.ALREADY_IN, line)
        if line.presence is Presence.ON_LEAVE:
            return Answer(SignOutcome.ON_LEAVE, line)
        work.session.add(self._mark(sign, row.id, MarkKind.ARRIVED))
        return self._answer(work, actor, row, person, sign.mark)

    def _answer(
        self, work: Work, actor: Actor, row: EventRow, person: InvitationRow, mark: UUID | None
    ) -> Answer:
        work.session.flush()
        (line,) = invitation_lines(work.session, actor, row, [person])
        return Answer(SignOutcome.SIGNED_IN, line, mark=mark)

    def _mark(self, sign: SignIn, event: UUID, what: MarkKind) -> AttendanceMarkRow:
        return AttendanceMarkRow(
            id=sign.mark, event=event, invitation=sign.invitation, what=what, at=self._clock.now(),
            method=sign.method, desk=clean_line(sign.desk)[:40], strokes=sign.strokes, approved_by="",
            reason="", undone_at=None, undone_by=None, undo_reason="",
        )  # fmt: skip

    def _not_open(self, row: EventRow) -> Answer | None:
        """Before the first minute of sign-in, and after the end, nobody is signed in."""
        opens = opens_at(row.day, row.starts, limits_of(row))
        if row.state in OPEN or (row.state in _BEFORE and self._is_time(row, opens)):
            return None
        return Answer(SignOutcome.NOT_OPEN, opens=f"{opens.astimezone(CHINA):%H:%M}")

    def _is_time(self, row: EventRow, opens: datetime) -> bool:
        """What was planned opens by itself on its day; who scans needs nobody to press a button."""
        now = self._clock.now()
        return opens <= now and now.astimezone(CHINA).date() == row.day

    def _nobody(
        self, work: Work, row: EventRow, typed: str, said: Asked | None, desk: str
    ) -> Answer:
        if said is None or said.method is not SignMethod.SCAN:
            is_code = len("".join(typed.split())) > 8 and "".join(typed.split()).isascii()
            outcome = SignOutcome.UNREADABLE if is_code else SignOutcome.NOT_LISTED
            if is_code:
                self._keep(work.session, row, typed, desk, outcome)
            return Answer(outcome)
        other = of_code(work.session, said.text)
        if other is not None and other.event != row.id:
            title = event_row(work.session, other.event).title
            self._keep(work.session, row, said.text, desk, SignOutcome.OTHER_EVENT)
            return Answer(SignOutcome.OTHER_EVENT, event_title=title)
        self._keep(work.session, row, said.text, desk, SignOutcome.NOT_LISTED)
        return Answer(SignOutcome.NOT_LISTED)

    def _keep(
        self, session: Session, row: EventRow, scanned: str, desk: str, outcome: SignOutcome
    ) -> None:
        session.add(FailedScanRow(
            id=new_id(self._clock), event=row.id, scanned=clean_line(scanned)[:80],
            desk=clean_line(desk)[:40], at=self._clock.now(), outcome=outcome, settled_at=None,
        ))  # fmt: skip

    def _guest(self, session: Session, row: EventRow, guest: Invitee, mark: UUID) -> InvitationRow:
        """Somebody of the directory is the same at every desk; anybody else is whom this desk saw."""
        record = invitation_id(row.seed, guest.person) if guest.person else _guest_id(mark)
        there = session.get(InvitationRow, record)
        if there is not None:
            return there
        last = select(func.max(InvitationRow.serial)).where(InvitationRow.event == row.id)
        person = invitation(record, row.id, guest, (session.scalar(last) or 0) + 1)
        person.is_walk_in = True
        session.add(person)
        session.flush()
        return person

    def _check_undo(
        self, session: Session, actor: Actor, mark: AttendanceMarkRow, command: UndoMark
    ) -> None:
        if mark.desk == command.desk and mark.id == self._own_last(session, mark.event, mark.desk):
            return
        if not may(actor, Permission.DECIDE_EVENTS):
            raise stop(EventProblem.UNDO_LATE, minutes=UNDO_MINUTES)
        refuse(check_filled(command.reason, LINE_LIMIT, "reason", EventProblem.REASON_MISSING))

    def _own_last(self, session: Session, event: UUID, desk: str) -> UUID | None:
        query = select(_MARK.id, _MARK.at).where(
            _MARK.event == event, _MARK.desk == desk, _MARK.undone_at.is_(None)
        )
        last = session.execute(
            query.order_by(_MARK.at.desc(), _MARK.base_hlc.desc(), _MARK.id.desc()).limit(1)
        ).first()
        limit = timedelta(minutes=UNDO_MINUTES)
        return last.id if last and self._clock.now() - last.at <= limit else None


def _people(ids: Sequence[UUID]):  # type: ignore[no-untyped-def]
    return select(InvitationRow).where(InvitationRow.id.in_(ids))


def _guest_id(mark: UUID) -> UUID:
    """A retry of one sign-in finds the same guest."""
    from db.kernel.ids import unlinked

    return unlinked(mark)


def _check_strokes(strokes: bytes) -> None:
    if len(strokes) > MOST_STROKES:
        raise stop(EventProblem.SIGNATURE_LARGE, "strokes")
