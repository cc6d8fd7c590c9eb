"""What happens in reception; one public method is one click and one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.attachments.service import Attachments
from db.journal.clock_watch import known_now
from db.journal.recorder import Recorder
from db.journal.reveals import note_reveal
from db.kernel.actor import Actor, Role
from db.kernel.clock import Clock, local_date
from db.kernel.errors import InvalidInput, NotFound, NotPermitted, Outdated
from db.kernel.ids import MatterId, PrintId, VisitId, new_id, unlinked
from db.kernel.kinds import Action, Kind, Saved
from db.kernel.problems import Problem
from db.people.rules import check_reason, clean_line, clean_text
from db.reception import merging, registration, waiting
from db.reception.codes import MatterState, Step
from db.reception.contracts import (
    AddNote,
    AssignMatter,
    CloseMatter,
    MatterDetail,
    RecordReply,
    RegisterVisit,
    RevealContact,
    TriageMatter,
    VisitRegistered,
)
from db.reception.files import records_of
from db.reception.handling_rules import check_closing, check_deputy, step_of_closing
from db.reception.paper_contracts import RecordPrint
from db.reception.prints import print_row
from db.reception.promises import begin_round
from db.reception.queries import Matters, matter_row
from db.reception.ratings import handlers, is_dissatisfied
from db.reception.records import (
    MatterRow,
    NoteRow,
    PrintRow,
    RatingRow,
    ReplyRow,
    RevisitRow,
    VisitRow,
)
from db.reception.registration import Registration
from db.reception.replies import results_of, standing_replies, untold_deputy
from db.reception.rules import (
    ReceptionProblem,
    blocking,
    check_assignment,
    check_note,
    check_reply,
    check_step,
    check_triage,
    check_visit,
    tidy,
    tidy_assignment,
    tidy_closing,
    tidy_reply,
    tidy_triage,
)
from db.reception.secrecy import is_anonymous, is_unlinked
from db.reception.slips import (
    answered,
    can_take_back,
    check_answering,
    end_slips,
    helps,
    joining,
    live_slips,
    owes,
)
from db.reception.states import TO_CALL, next_state
from db.storage.unit_of_work import UnitOfWork, Work


class Reception:
    """Visits and matters of this station."""

    def __init__(
        self,
        work: UnitOfWork,
        recorder: Recorder,
        registration: Registration,
        *,
        matters: Matters,
        attachments: Attachments,
        clock: Clock,
    ) -> None:
        self._work = work
        self._recorder = recorder
        self._matters = matters
        self._attachments = attachments
        self._clock = clock
        self._counter = recorder.origin.counter
        self._registration = registration

    def register_visit(self, actor: Actor, command: RegisterVisit) -> Saved[VisitRegistered]:
        """Register a visit with its matters and give every matter its number.

        Raises InvalidInput, NotPermitted. The same visit id a second time changes nothing (R-23).
        """
        check_permitted(actor, Permission.REGISTER)
        command = tidy(command)
        _refuse(check_visit(command, self._clock.now()))
        with self._work.writing(actor, Action.VISIT_REGISTERED) as work:
            known = self._registration.known(work.session, command)
            made = known or self._registration.register(work, command)
            gone = self._attachments.file(work, command.visit, made.visit)
            waiting.finish(work.own, command.ticket, self._today(), counter=self._counter)
            if is_anonymous(command.visitor) or command.visitor.confidential:
                waiting.forget(work.own, command.ticket, self._today(), counter=self._counter)
            waiting.drop(work.own, command.ticket)
            work.kinds.add(Kind.TICKET)
            saved = work.saved(made)
        self._attachments.remove(gone)
        return saved

    def triage(self, actor: Actor, command: TriageMatter) -> Saved[MatterDetail]:
        """Settle what a matter is; its deadline follows, counted from the day it was received."""
        check_permitted(actor, Permission.HANDLE_MATTERS)
        command = tidy_triage(command)
        _refuse(check_triage(command))
        with self._work.writing(actor, Action.MATTER_TRIAGED) as work:
            row = self._step(work.session, command.matter, command.revision, Step.TRIAGE)
            if row.sealed is not None and command.demand_type is not row.demand_type:
                raise InvalidInput([Problem("demand_type", ReceptionProblem.REPORT_STAYS)])
            self._registration.settle(work.session, row, command)
            work.session.flush()
            gone = self._set_apart(work, row)
            saved = work.saved(self._matters.shown(work.session, row, actor))
        self._attachments.remove(gone)
        return saved

    def assign(self, actor: Actor, command: AssignMatter) -> Saved[MatterDetail]:
        """Hand a matter to a unit; raises InvalidInput when its state does not allow it."""
        return self._hand_over(actor, command, Action.MATTER_ASSIGNED, Step.ASSIGN)

    def transfer(self, actor: Actor, command: AssignMatter) -> Saved[MatterDetail]:
        """Hand a matter on to another unit; the voter's deadline does not start again."""
        return self._hand_over(actor, command, Action.MATTER_TRANSFERRED, Step.TRANSFER)

    def answer_on_site(self, actor: Actor, command: RecordReply) -> Saved[MatterDetail]:
        """Record what was answered on the spot."""
        return self._reply(actor, command, Action.MATTER_ANSWERED_ON_SITE, Step.ANSWER_ON_SITE)

    def record_reply(self, actor: Actor, command: RecordReply) -> Saved[MatterDetail]:
        """Record a unit's reply; an earlier one stays beside it."""
        return self._reply(actor, command, Action.REPLY_RECORDED, Step.REPLY)

    def close(self, actor: Actor, command: CloseMatter) -> Saved[MatterDetail]:
        """Close a matter that was answered."""
        check_permitted(actor, Permission.HANDLE_MATTERS)
        command = tidy_closing(command)
        _refuse(check_note(command.remark, field="remark", required=False))
        with self._work.writing(actor, Action.MATTER_CLOSED) as work:
            stood = matter_row(work.session, command.matter)
            state, step = stood.state, step_of_closing(stood.state, results_of(work.session, stood))
            if step is Step.TRACK:
                work.action = Action.PROMISE_FOLLOWED
            row = self._step(work.session, command.matter, command.revision, step)
            _refuse(_against_closing(work.session, row, state, command, actor))
            now = known_now(work.session, self._clock)
            row.closed_at = now if step is Step.CLOSE else None
            if step is Step.TRACK:
                _await_promise(work.session, row)
            if command.remark:
                note = NoteRow(id=new_id(self._clock), matter=row.id, text=command.remark)
                work.session.add(note)
            work.session.flush()
            return work.saved(self._matters.shown(work.session, row, actor))

    def add_note(self, actor: Actor, command: AddNote) -> Saved[MatterDetail]:
        """Add a remark to the timeline."""
        check_permitted(actor, Permission.HANDLE_MATTERS)
        text = clean_text(command.text)
        _refuse(check_note(text))
        with self._work.writing(actor, Action.NOTE_ADDED) as work:
            row = matter_row(work.session, command.matter)
            note = NoteRow(id=new_id(self._clock), matter=row.id, text=text)
            work.session.add(note)
            work.session.flush()
            return work.saved(self._matters.shown(work.session, row, actor))

    def undo_registration(self, actor: Actor, visit: VisitId) -> Saved[None]:
        """Take a registration back: its matters become void, their numbers stay taken."""
        check_permitted(actor, Permission.REGISTER)
        with self._work.writing(actor, Action.REGISTRATION_UNDONE) as work:
            rows = registration.matters_of_visit(work.session, visit)
            if not rows:
                raise NotFound(Kind.VISIT, visit)
            today = local_date(known_now(work.session, self._clock))
            _refuse(_undo_problems(work.session, rows, today, actor))
            work.tells_day_only = is_unlinked(work.session, rows[0])
            for row in rows:
                row.state, row.void_reason = MatterState.VOID, "undone"
                merging.take_all_out(work.session, row.id, "", self._clock.now())
            ticket = work.session.get_one(VisitRow, visit).ticket
            waiting.finish(work.own, ticket, self._today(), counter=self._counter, done=False)
            work.kinds.add(Kind.TICKET)
            return work.saved(None)

    def undo_assignment(self, actor: Actor, matter: MatterId, revision: int) -> Saved[MatterDetail]:
        """Take back the assignment just made; its slip number stays taken."""
        check_permitted(actor, Permission.HANDLE_MATTERS)
        with self._work.writing(actor, Action.STEP_UNDONE) as work:
            row = self._step(work.session, matter, revision, Step.UNDO_ASSIGNMENT)
            today = local_date(known_now(work.session, self._clock))
            if not can_take_back(work.session, row, actor, today):
                raise InvalidInput([Problem("state", ReceptionProblem.ASSIGNMENT_STANDS)])
            end_slips(work.session, matter, self._clock.now())
            row.state = registration.stood_before(work.session, row)
            row.unit = row.assigned_at = None
            work.session.flush()
            return work.saved(self._matters.shown(work.session, row, actor))

    def record_print(self, actor: Actor, command: RecordPrint) -> Saved[None]:
        """Write into the journal that a paper came out, was kept as a file, or failed; a retry changes nothing."""
        check_permitted(actor, Permission.PRINT)
        with self._work.writing(actor, Action.PRINTED) as work:
            matter = work.session.get(MatterRow, command.matter)
            if matter is not None and is_unlinked(work.session, matter):
                work.tells_day_only = True
                command = replace(command, print_id=PrintId(unlinked(command.print_id)))
            if work.session.get(PrintRow, command.print_id) is None:
                work.session.add(print_row(command))
            return work.saved(None)

    def reveal_phone(self, actor: Actor, command: RevealContact) -> Saved[str]:
        """Return a visitor's phone in full; the journal keeps who saw it and why."""
        check_permitted(actor, Permission.REVEAL_CONTACT)
        _refuse(check_reason(command.reason))
        with self._work.writing(actor, Action.CONTACT_REVEALED) as work:
            visit = work.session.get_one(VisitRow, matter_row(work.session, command.matter).visit)
            if visit.confidential:
                raise NotPermitted(Permission.SEE_CONFIDENTIAL)
            note_reveal(
                work, self._recorder, Kind.MATTER, command.matter,
                told={0: clean_line(command.reason)}, now=self._clock.now(),
            )  # fmt: skip
            return work.saved(visit.phone)

    def _set_apart(self, work: Work, row: MatterRow) -> list[bytes]:
        """Let a report stand alone, its files sealed; return those to take away once this is over."""
        if row.sealed is None:
            return []
        merging.take_all_out(work.session, row.id, "", self._clock.now())
        return self._attachments.seal(work, records_of(work.session, row))

    def _hand_over(
        self, actor: Actor, command: AssignMatter, action: Action, step: Step
    ) -> Saved[MatterDetail]:
        check_permitted(actor, Permission.HANDLE_MATTERS)
        command = tidy_assignment(command)
        _refuse(check_assignment(command))
        with self._work.writing(actor, action) as work:
            row = matter_row(work.session, command.matter)
            joined, stood = joining(work.session, row, command), row.state
            if step is Step.TRANSFER and row.unit == command.unit and not joined:
                raise InvalidInput([Problem("unit", ReceptionProblem.UNIT_SAME)])
            row = self._step(work.session, command.matter, command.revision, step)
            row.state = stood if joined else row.state
            self._registration.slips.hand_over(work.session, row, command)
            work.session.flush()
            return work.saved(self._matters.shown(work.session, row, actor))

    def _reply(
        self, actor: Actor, command: RecordReply, action: Action, step: Step
    ) -> Saved[MatterDetail]:
        check_permitted(actor, Permission.HANDLE_MATTERS)
        command = self._checked(command)
        on_site = step is Step.ANSWER_ON_SITE
        with self._work.writing(actor, action) as work:
            stood = matter_row(work.session, command.matter)
            is_help = helps(work.session, stood.id, command.unit)
            is_owed = not is_help and (on_site or owes(work.session, stood, command.unit))
            is_beside = _is_beside(work.session, stood)
            if not on_site and not _is_answered(work.session, command, self._clock.now()):
                step = Step.REPLY_IN_PART
            row = self._step(work.session, command.matter, command.revision, step)
            if not is_beside:
                _refuse(check_answering(work.session, row.id, command.unit))
            reply = self._registration.reply(
                work.session, row, command, on_site=on_site, is_owed=is_owed
            )
            reply.unit = command.unit if is_beside else reply.unit
            work.session.add(reply)
            if step is not Step.REPLY_IN_PART:
                self._settle(work.session, row, reply)
            work.session.flush()
            return work.saved(self._matters.shown(work.session, row, actor))

    def _checked(self, command: RecordReply) -> RecordReply:
        """Return a reply as it is stored; raises InvalidInput."""
        command = tidy_reply(command)
        labels = self._registration.deadlines.limits.result_labels
        _refuse(check_reply(command, self._today(), labels))
        return command

    def _settle(self, session: Session, row: MatterRow, reply: ReplyRow) -> None:
        """Let a reply be that of the matter, and of all that were merged into it."""
        row.answer = reply.content if reply.on_site else row.answer
        self._registration.settle_reply(session, row, reply)
        session.flush()
        merging.answer_along(session, row, reply, self._registration, self._clock.now())

    def _step(self, session: Session, matter: MatterId, revision: int, step: Step) -> MatterRow:
        """Move a matter along the state table; raises Outdated, InvalidInput."""
        row = matter_row(session, matter)
        if row.revision != revision:
            raise Outdated(Kind.MATTER, row.id)
        _refuse(check_step(row.state, step))
        following = next_state(row.state, step)
        assert following is not None
        row.state = following
        return row

    def _today(self) -> date:
        return local_date(self._clock.now())


def _is_answered(session: Session, command: RecordReply, now: datetime) -> bool:
    """Write that a unit answered; True when no unit, and no part that was returned, is waited for."""
    stood = matter_row(session, command.matter)
    if stood.state is MatterState.MERGED:
        merging.go_alone(session, stood, now)
    with session.no_autoflush:
        is_whole = answered(session, command.matter, command.unit, now)
        is_parted = stood.unit is None and bool(live_slips(session, command.matter))
    if not (is_done := is_whole and not is_parted):
        merging.stand_alone(stood)
    return is_done


def _is_beside(session: Session, row: MatterRow) -> bool:
    """Tell whether what a matter was turned into answers beside what a unit answered apart before."""
    return row.state is MatterState.CONVERTED and bool(live_slips(session, row.id))


def _undo_problems(
    session: Session, rows: Sequence[MatterRow], today: date, actor: Actor
) -> tuple[Problem, ...]:
    """Whoever wrote a registration, or the head, takes it back that day, before anybody answered, rated or called."""
    problems = [one for row in rows for one in check_step(row.state, Step.UNDO_REGISTRATION)]
    closed = [row.id for row in rows if row.state is MatterState.CLOSED]
    every = [row.id for row in rows]
    answered = select(ReplyRow.id).where(
        ReplyRow.matter.in_(every), or_(ReplyRow.on_site.is_(False), ReplyRow.matter.in_(closed))
    )
    rated = select(RatingRow.id).where(RatingRow.matter.in_(every))
    revisited = select(RevisitRow.id).where(RevisitRow.matter.in_(every))
    visit = session.get_one(VisitRow, rows[0].visit)
    late = local_date(visit.recorded_at) < today
    is_others = visit.recorder != actor.user and Role.STATION_HEAD not in actor.roles
    if (
        late
        or is_others
        or any(session.scalar(one.limit(1)) for one in (answered, rated, revisited))
    ):
        problems.append(Problem("state", ReceptionProblem.NOT_OWN_TODAY))
    return tuple(problems)


def _against_closing(
    session: Session, row: MatterRow, state: MatterState, command: CloseMatter, actor: Actor
) -> tuple[Problem, ...]:
    """Return why a matter in a state is not closed by this person with these words."""
    is_handler = state in TO_CALL and actor.user in handlers(session, row)
    ends = row.state is MatterState.CLOSED
    if untold := check_deputy(is_untold=ends and untold_deputy(session, row) is not None):
        return untold
    return check_closing(
        state, command.remark, is_dissatisfied=is_dissatisfied(session, row),
        results=results_of(session, row), roles=actor.roles, is_handler=is_handler,
    )  # fmt: skip


def _await_promise(session: Session, row: MatterRow) -> None:
    """Let the lists remind of the day on which the unit promised to answer again."""
    given = [one.next_reply_due for one in standing_replies(session, row)]
    if promised := [on for on in given if on is not None]:
        begin_round(session, row, min(promised), is_owed=False)


def _refuse(problems: Sequence[Problem]) -> None:
    stopping = blocking(tuple(problems))
    if stopping:
        raise InvalidInput(stopping)
