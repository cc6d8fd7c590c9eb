"""The loop after an assignment: one public method, one command a click, one transaction."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any
from uuid import UUID

from db.accounts.rules import Permission, check_permitted
from db.calendar.deadlines import Deadlines
from db.journal.clock_watch import known_now
from db.kernel.actor import Actor, Role
from db.kernel.clock import Clock, local_date
from db.kernel.errors import Outdated
from db.kernel.ids import MatterId, new_id
from db.kernel.kinds import Action, Kind, Saved
from db.kernel.problems import Problem
from db.reception import clicks, extensions, merging, urging
from db.reception import handling_rules as rules
from db.reception.clicks import Click
from db.reception.clicks import refuse as _refuse
from db.reception.codes import Route, Step
from db.reception.contracts import AssignMatter, MatterDetail
from db.reception.course_contracts import UrgeProspect
from db.reception.handling import (
    ArchiveMatter,
    AskExtension,
    CheckPoint,
    CheckReply,
    ConvertMatter,
    DecideExtension,
    DeclineMatter,
    EscalateMatter,
    FeedBack,
    LinkType,
    LoopCommand,
    MergeMatter,
    RateMatter,
    ReopenMatter,
    ReturnMatter,
    RevisitMatter,
    SignFor,
    TellDeputy,
    Unable,
    UnitRole,
    UnmergeMatter,
    UrgeUnit,
    WithdrawMatter,
)
from db.reception.promises import begin_round, late_so_far, put_off
from db.reception.queries import Matters, matter_row
from db.reception.ratings import handlers, has_rated, is_nameless, last_missed, missed_calls
from db.reception.records import (
    ExtensionRow,
    FeedbackRow,
    LinkRow,
    MatterRow,
    NoteRow,
    RatingRow,
    RevisitRow,
    UrgeRow,
)
from db.reception.registration import Registration
from db.reception.replies import (
    check_of,
    is_writer,
    latest_reply,
    missing_of,
)
from db.reception.reply_records import ReplyCheckRow
from db.reception.rules import ReceptionProblem, check_step
from db.reception.slips import check_held, check_part, end_unanswered, live_slips
from db.reception.states import AWAITED, ENDED_UNANSWERED, next_state, permission_of
from db.storage.unit_of_work import UnitOfWork


class Handling:
    """The handling of matters that were registered."""

    def __init__(
        self,
        work: UnitOfWork,
        registration: Registration,
        *,
        matters: Matters,
        clock: Clock,
        deadlines: Deadlines,
    ) -> None:
        self._work = work
        self._registration = registration
        self._matters = matters
        self._clock = clock
        self._deadlines = deadlines
        self._steps: Mapping[type[LoopCommand], Callable[[Click, Any], Step]] = MappingProxyType({
            DeclineMatter: clicks.decline, EscalateMatter: self._escalate, SignFor: clicks.sign,
            ReturnMatter: self._return, AskExtension: self._ask_extension,
            DecideExtension: self._decide_extension, UrgeUnit: self._urge,
            CheckReply: self._check, FeedBack: self._feed_back,
            TellDeputy: clicks.tell_deputy, RateMatter: self._rate, ReopenMatter: self._reopen,
            RevisitMatter: self._revisit, ArchiveMatter: clicks.archive, MergeMatter: self._merge,
            UnmergeMatter: clicks.unmerge, WithdrawMatter: self._withdraw, ConvertMatter: self._convert,
        })  # fmt: skip

    def take(self, actor: Actor, command: LoopCommand) -> Saved[MatterDetail]:
        """Take one step; raises InvalidInput, NotPermitted, NotFound, Outdated."""
        check_permitted(actor, permission_of(STEPS[type(command)]))
        command = rules.tidy(command)
        _refuse(rules.check(command))
        with self._work.writing(actor, _action(command)) as work:
            row = matter_row(work.session, command.matter)
            if row.revision != command.revision:
                raise Outdated(Kind.MATTER, row.id)
            # What is not in the table is refused before anything else is looked at.
            _refuse(check_step(row.state, STEPS[type(command)]))
            now, shown_on = known_now(work.session, self._clock), local_date(self._clock.now())
            click = Click(work.session, row, actor, now, shown_on)
            _move(row, self._steps[type(command)](click, command))
            work.session.flush()
            return work.saved(self._matters.shown(work.session, row, actor))

    def prospects(self, actor: Actor, matters: Sequence[MatterId]) -> tuple[UrgeProspect, ...]:
        """Return what urging each of these matters would come to today; what is gone is left out."""
        check_permitted(actor, Permission.HANDLE_MATTERS)
        today = local_date(self._clock.now())
        with self._work.reading(actor) as session:
            return tuple(urging.prospects(session, matters, today, self._deadlines))

    def _escalate(self, click: Click, command: EscalateMatter) -> Step:
        handed = AssignMatter(
            command.matter, command.revision, command.unit, opinion=command.opinion,
            route=Route.UPPER_NPC,
        )  # fmt: skip
        self._registration.slips.hand_up(click.session, click.row, handed)
        return Step.ESCALATE

    def _ask_extension(self, click: Click, command: AskExtension) -> Step:
        _refuse(check_held(click.session, click.row))
        # A period that ends on a day off ends on the next day of work (domain §3.2).
        asked = self._deadlines.calendar.next_working_day(command.new_due)
        command = replace(command, new_due=asked)
        standing = extensions.standing(click.session, click.row, click.today)
        _refuse(rules.check_extension(command, standing, self._promised(click.row)))
        click.session.add(
            ExtensionRow(
                id=new_id(self._clock), matter=click.row.id, asked_on=click.today,
                new_due=command.new_due, reason=command.reason,
            )
        )  # fmt: skip
        return Step.ASK_EXTENSION

    def _decide_extension(self, click: Click, command: DecideExtension) -> Step:
        asked = extensions.open_request(click.session, click.row.id)
        assert asked is not None, "a matter waits for the decision of a request"
        asker = extensions.asker_of(click.session, asked.id)
        # Who asked may take the request back, and grant it to nobody.
        _refuse(rules.check_decider(is_asker=command.granted and asker == click.actor.user))
        _refuse(rules.check_grant(command))
        asked.granted, asked.decided_at = command.granted, click.now
        asked.decided_by, asked.remark = click.actor.user, command.remark
        asked.visitor_informed = command.visitor_informed
        if command.granted:
            # A unit that had a later day already keeps it; the voter's is put off by itself.
            later = max(asked.new_due, click.row.due_on or asked.new_due)
            put_off(click.row, later)
            for slip in live_slips(click.session, click.row.id):
                slip.due_on = later
        return Step.DECIDE_EXTENSION

    def _urge(self, click: Click, command: UrgeUnit) -> Step:
        _refuse(check_part(click.session, click.row.id, command.unit))
        known = urging.known_of(click.session, [click.row.id])
        units = urging.units_to_urge(click.row, known, command, click.today, self._deadlines)
        click.session.add_all(
            UrgeRow(
                id=new_id(self._clock), matter=click.row.id, unit=unit,
                urged_at=click.now, form=command.form, response=command.response,
                due_on=known.due_of(click.row.id, unit),
            )
            for unit in units
        )  # fmt: skip
        return Step.URGE

    def _check(self, click: Click, command: CheckReply) -> Step:
        reply = latest_reply(click.session, click.row.id)
        assert reply is not None, "a replied matter has a reply"
        wrote = is_writer(click.session, click.actor, click.row.id)
        _refuse(rules.check_checker(is_writer=wrote))
        ticked = {one.value: one not in command.missing for one in CheckPoint}
        click.session.add(
            ReplyCheckRow(
                id=new_id(self._clock), matter=click.row.id, reply=reply.id, checked_at=click.now,
                checked_by=click.actor.user, remark=command.remark, **ticked,
            )
        )  # fmt: skip
        return Step.CHECK

    def _feed_back(self, click: Click, command: FeedBack) -> Step:
        missing = missing_of(check_of(click.session, click.row.id))
        policy = self._deadlines.limits.reply_check
        _refuse(rules.check_telling(command, policy, missing))
        skipped = rules.is_check_asked(policy, missing)
        click.session.add(
            FeedbackRow(
                id=new_id(self._clock), matter=click.row.id, told_at=click.now,
                contact_form=command.contact_form, deputy_told=command.deputy_told,
                remark=command.remark,
                unchecked_because=command.unchecked_because if skipped else None,
            )
        )  # fmt: skip
        return Step.FEED_BACK

    def _rate(self, click: Click, command: RateMatter) -> Step:
        row = click.row
        is_handler = click.actor.user in handlers(click.session, row)
        _refuse(rules.check_rater(is_handler=is_handler))
        is_proven = self._registration.is_proven(click.session, row, command.code)
        nameless = is_nameless(click.session, row)
        _refuse(rules.check_asking(command, is_nameless=nameless, is_proven=is_proven))
        _refuse(rules.check_call(command, last_missed(click.session, row.id), click.now))
        is_scored = command.unable is None and has_rated(click.session, row.id, command.rater)
        _refuse(rules.check_once(is_scored=is_scored))
        _refuse(rules.check_receipt(command.received_on, click.today))
        round_ = (row.redone or 0) + 1
        missed = missed_calls(click.session, row.id)
        limits = self._promised(row).limits
        step = rules.step_of_rating(command, limits, missed_before=missed, redone=row.redone or 0)
        _refuse(check_step(row.state, step))
        click.session.add(
            RatingRow(
                id=new_id(self._clock), matter=row.id, rated_at=click.now, rater=command.rater,
                round=round_, attitude=command.attitude, result=command.result,
                reason=command.reason, method=command.method, unable=command.unable,
                taken_by=click.actor.user, received_reply=command.received_reply,
                received_on=command.received_on,
            )
        )  # fmt: skip
        if step is Step.REDO:
            row.redone = round_
            self._start_again(click, command.reason)
        return step

    def _reopen(self, click: Click, command: ReopenMatter) -> Step:
        self._note(click, command.reason)
        self._start_again(click, command.reason)
        click.row.decline_reason = click.row.guided_to = None
        clicks.end_conversion(click, command.reason)
        return Step.REOPEN

    def _revisit(self, click: Click, command: RevisitMatter) -> Step:
        click.session.add(
            RevisitRow(
                id=new_id(self._clock), matter=click.row.id, revisited_at=click.now,
                still_solved=command.still_solved, remark=command.remark,
            )
        )  # fmt: skip
        if command.still_solved:
            return Step.REVISIT
        self._start_again(click, command.remark)
        return Step.REOPEN

    def _merge(self, click: Click, command: MergeMatter) -> Step:
        target = matter_row(click.session, command.into)
        _refuse(merging.check_merging(click.row, target))
        merging.leave(click.session, click.row, click.now)
        self._link(click, LinkType.MERGED_INTO, target.id)
        return Step.MERGE

    def _withdraw(self, click: Click, command: WithdrawMatter) -> Step:
        # What somebody answered, what is handled anew or late does not end at a counter by a note alone.
        is_answered = latest_reply(click.session, click.row.id) is not None
        is_late = late_so_far(click.session, click.row, self._deadlines, click.today) > 0
        is_heads = is_answered or is_late or bool(click.row.redone)
        is_handed = is_heads and Role.STATION_HEAD not in click.actor.roles
        _refuse((Problem("", ReceptionProblem.HEAD_CLOSES),) if is_handed else ())
        self._note(click, command.note)
        clicks.end(click, command.note)
        return Step.WITHDRAW

    def _convert(self, click: Click, command: ConvertMatter) -> Step:
        self._link(click, command.into, None, command.remark)
        end_unanswered(click.session, click.row.id, click.now)
        return Step.CONVERT

    def _note(self, click: Click, text: str) -> None:
        click.session.add(NoteRow(id=new_id(self._clock), matter=click.row.id, text=text))

    def _link(self, click: Click, type_: LinkType, target: UUID | None, remark: str = "") -> None:
        click.session.add(
            LinkRow(
                id=new_id(self._clock), matter=click.row.id, type=type_, target=target,
                remark=remark,
            )
        )  # fmt: skip

    def _start_again(self, click: Click, reason: str) -> None:
        """Give it back to who had it last, with a new deadline; the first round stands as it was."""
        promised = self._promised(click.row)
        redo = promised.after(click.today, promised.limits.redo_days)
        late = late_so_far(click.session, click.row, self._deadlines, click.today)
        is_owed = click.row.state in AWAITED | ENDED_UNANSWERED or late > 0
        begin_round(click.session, click.row, redo.due_on, is_owed=is_owed)
        self._registration.slips.hand_over_again(click.session, click.row, reason)
        click.row.closed_at = None
        merging.part(click.session, click.row, "", click.now)

    def _return(self, click: Click, command: ReturnMatter) -> Step:
        slip = clicks.unsigned(click, command.unit)
        assigned_on = local_date(slip.assigned_at)
        _refuse(rules.check_return(assigned_on, click.today, self._promised(click.row)))
        slip.returned_at, slip.return_reason = click.now, command.reason
        slip.return_remark, slip.suggested_unit = command.remark, command.suggested_unit
        if slip.role is UnitRole.CO:
            return Step.RETURN_PART
        click.row.unit = None
        return Step.RETURN

    def _promised(self, row: MatterRow) -> Deadlines:
        """Return the deadlines by the limits that the voter was told of."""
        return self._deadlines.as_of(row.base_hlc)


STEPS: Mapping[type[LoopCommand], Step] = MappingProxyType({
    DeclineMatter: Step.DECLINE, EscalateMatter: Step.ESCALATE, SignFor: Step.SIGN,
    ReturnMatter: Step.RETURN, AskExtension: Step.ASK_EXTENSION,
    DecideExtension: Step.DECIDE_EXTENSION, UrgeUnit: Step.URGE, CheckReply: Step.CHECK, FeedBack: Step.FEED_BACK,
    TellDeputy: Step.TELL_DEPUTY,
    RateMatter: Step.RATE, ReopenMatter: Step.REOPEN, RevisitMatter: Step.REVISIT,
    ArchiveMatter: Step.ARCHIVE, MergeMatter: Step.MERGE, UnmergeMatter: Step.UNMERGE,
    WithdrawMatter: Step.WITHDRAW, ConvertMatter: Step.CONVERT,
})  # fmt: skip
"""The step that a command asks for; a rating or a revisit may lead elsewhere."""

_ACTIONS: Mapping[Step, Action] = MappingProxyType({
    Step.DECLINE: Action.MATTER_DECLINED, Step.ESCALATE: Action.MATTER_ESCALATED,
    Step.SIGN: Action.MATTER_SIGNED, Step.RETURN: Action.MATTER_RETURNED,
    Step.ASK_EXTENSION: Action.EXTENSION_ASKED, Step.DECIDE_EXTENSION: Action.EXTENSION_DECIDED,
    Step.URGE: Action.UNIT_URGED, Step.CHECK: Action.REPLY_CHECKED,
    Step.FEED_BACK: Action.FED_BACK, Step.TELL_DEPUTY: Action.DEPUTY_TOLD, Step.RATE: Action.MATTER_RATED,
    Step.REOPEN: Action.MATTER_REOPENED, Step.REVISIT: Action.MATTER_REVISITED,
    Step.ARCHIVE: Action.MATTER_ARCHIVED, Step.MERGE: Action.MATTER_MERGED,
    Step.UNMERGE: Action.MATTER_UNMERGED, Step.WITHDRAW: Action.MATTER_WITHDRAWN,
    Step.CONVERT: Action.MATTER_CONVERTED,
})  # fmt: skip


def _action(command: LoopCommand) -> Action:
    if isinstance(command, RateMatter) and command.unable is Unable.UNREACHABLE:
        return Action.CALL_MISSED
    if isinstance(command, CheckReply) and command.missing:
        return Action.REPLY_SENT_BACK
    return _ACTIONS[STEPS[type(command)]]


def _move(row: MatterRow, step: Step) -> None:
    """Bring the matter where the step leads; unmerging has led back to where it stood."""
    following = next_state(row.state, step)
    if step is not Step.UNMERGE:
        assert following is not None
        row.state = following
