"""What must be true of the steps that follow an assignment; every function returns problems, none writes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import Any, TypeVar

from db.calendar.deadlines import Deadlines
from db.calendar.limits import Limits, ReplyCheck, Satisfaction
from db.kernel.actor import Role
from db.kernel.ids import MatterId
from db.kernel.problems import Problem
from db.people.rules import clean_name, clean_text
from db.reception.codes import MatterState, ResultClass, Scale, Step
from db.reception.handling import (
    CONVERSIONS,
    AskExtension,
    CheckPoint,
    CheckReply,
    ConvertMatter,
    DecideExtension,
    DeclineMatter,
    FeedBack,
    LoopCommand,
    MergeMatter,
    RateMatter,
    RaterKind,
    ReopenMatter,
    ReturnMatter,
    ReturnReason,
    Score,
    SignFor,
    Unable,
    UnmergeMatter,
    UrgeForm,
    WithdrawMatter,
)
from db.reception.rules import NOTE_LIMIT, PROMISES, ReceptionProblem
from db.reception.states import TO_CALL

C = TypeVar("C", bound=LoopCommand)

_TEXTS = ("opinion", "remark", "reason", "response", "note", "guided_to", "unchecked_because")
_NAMES = ("signed_by",)
_REQUIRED: Mapping[type[LoopCommand], tuple[str, ReceptionProblem]] = MappingProxyType({
    DeclineMatter: ("guided_to", ReceptionProblem.GUIDED_TO_MISSING),
    SignFor: ("signed_by", ReceptionProblem.SIGNER_MISSING),
    AskExtension: ("reason", ReceptionProblem.REASON_MISSING),
    ReopenMatter: ("reason", ReceptionProblem.REASON_MISSING),
    UnmergeMatter: ("reason", ReceptionProblem.REASON_MISSING),
    WithdrawMatter: ("note", ReceptionProblem.REASON_MISSING),
})  # fmt: skip
CALL_AGAIN_AFTER = timedelta(hours=2)
"""Calls in vain that are closer together are one attempt: somebody in a meeting is not out of reach."""

_OWNER_UNKNOWN = frozenset({ReturnReason.DUPLICATE, ReturnReason.UNCLEAR})


def tidy(command: C) -> C:
    """Return a command with its texts as they are stored."""
    given = {one.name: getattr(command, one.name) for one in fields(command)}
    changes: dict[str, Any] = {
        name: clean_text(given[name]).strip() for name in _TEXTS if _is_text(given, name)
    }
    changes |= {name: clean_name(given[name]) for name in _NAMES if name in given}
    return replace(command, **changes)


def check(command: LoopCommand) -> tuple[Problem, ...]:
    """Return what is wrong with a command by itself; ``tidy`` comes first."""
    return (*_needed(command), *_lengths(command))


@dataclass(frozen=True, slots=True)
class Standing:
    """What the rules have to know of a matter besides the command."""

    due_on: date | None
    today: date
    extended: int = 0
    """How often the deadline was put off before."""
    refused: frozenset[date] = frozenset()
    """Days that were asked for and refused."""
    urged: tuple[tuple[UrgeForm, date], ...] = ()
    """How and when the unit was urged before."""


def check_extension(
    command: AskExtension, standing: Standing, deadlines: Deadlines
) -> tuple[Problem, ...]:
    """Return why a deadline cannot be put off: asked too late, too often, for too long, or once more.

    A refusal leaves time to ask for another day; the same one was decided.
    """
    most = deadlines.limits.extensions
    if standing.extended >= most:
        code = ReceptionProblem.EXTENDED_BEFORE if most else ReceptionProblem.NO_EXTENSIONS
        return (Problem("new_due", code, {"most": most}),)
    if standing.due_on is None or standing.today > standing.due_on:
        return (Problem("new_due", ReceptionProblem.ALREADY_LATE),)
    if command.new_due <= standing.due_on:
        return (Problem("new_due", ReceptionProblem.NEW_DUE_NOT_LATER, {"on": standing.due_on}),)
    last = deadlines.after(standing.due_on, deadlines.limits.extension_days).due_on
    if command.new_due > last:
        return (Problem("new_due", ReceptionProblem.NEW_DUE_TOO_LATE, {"on": last}),)
    if command.new_due in standing.refused:
        given = {"on": command.new_due}
        return (Problem("new_due", ReceptionProblem.EXTENSION_REFUSED, given),)
    return ()


def check_return(assigned_on: date, today: date, deadlines: Deadlines) -> tuple[Problem, ...]:
    """Return a problem when the unit had the matter longer than it may think about whose it is."""
    return check_return_by(deadlines.sign_by(assigned_on), today)


def check_return_by(last: date, today: date) -> tuple[Problem, ...]:
    """Return the same problem by the last day that a slip tells of."""
    return (Problem("", ReceptionProblem.RETURNED_TOO_LATE, {"on": last}),) if today > last else ()


def check_signing(signed_on: date, assigned_on: date, today: date) -> tuple[Problem, ...]:
    """Return why a unit cannot have signed on a day.

    What a clock that ran ahead says was assigned on a day to come is signed for today.
    """
    if signed_on < min(assigned_on, today):
        return (Problem("signed_on", ReceptionProblem.SIGNED_TOO_EARLY),)
    if signed_on > today:
        return (Problem("signed_on", ReceptionProblem.SIGNED_IN_FUTURE),)
    return ()


def check_decider(*, is_asker: bool) -> tuple[Problem, ...]:
    """Return a problem when somebody grants what they asked for (security §8.3)."""
    return (Problem("", ReceptionProblem.DECIDED_BY_ASKER),) if is_asker else ()


def check_grant(command: DecideExtension) -> tuple[Problem, ...]:
    """Return a problem when the voter gets a later day without being told, and nobody says why."""
    is_told = command.visitor_informed or bool(command.remark.strip())
    return (
        (Problem("remark", ReceptionProblem.PUT_OFF_UNTOLD),)
        if command.granted and not is_told
        else ()
    )


def check_urging(form: UrgeForm, standing: Standing, deadlines: Deadlines) -> tuple[Problem, ...]:
    """Return why the ladder has not come to a rung, or was on it today already."""
    if (form, standing.today) in standing.urged:
        return (Problem("form", ReceptionProblem.URGED_TODAY),)
    if form is not UrgeForm.SUPERVISION:
        return ()
    due_on = standing.due_on
    late = [on for _, on in standing.urged if due_on is not None and on > due_on]
    if not late:
        return (Problem("form", ReceptionProblem.SUPERVISED_UNURGED),)
    first = deadlines.supervise_from(min(late))
    if standing.today < first:
        return (Problem("form", ReceptionProblem.SUPERVISED_TOO_EARLY, {"on": first}),)
    return ()


def check_receipt(received_on: date | None, today: date) -> tuple[Problem, ...]:
    """Return a problem when a reply is said to have arrived on a day to come."""
    if received_on is None or received_on <= today:
        return ()
    return (Problem("received_on", ReceptionProblem.RECEIPT_IN_FUTURE),)


def check_asking(
    command: RateMatter, *, is_nameless: bool, is_proven: bool = False
) -> tuple[Problem, ...]:
    """Return why a voter's word cannot be this one: who is known was asked, who is not said nothing.

    ``is_proven`` tells that an anonymous visitor came with the code of the receipt.
    """
    if command.rater is RaterKind.DEPUTY:
        return ()
    if command.code and not is_proven:
        return (Problem("code", ReceptionProblem.CODE_UNKNOWN),)
    if command.unable is Unable.ANONYMOUS and not is_nameless:
        return (Problem("unable", ReceptionProblem.VOTER_NAMED),)
    if command.unable is None and is_nameless and not is_proven:
        return (Problem("unable", ReceptionProblem.VOTER_UNNAMED),)
    return ()


def check_call(
    command: RateMatter, last_missed: datetime | None, now: datetime
) -> tuple[Problem, ...]:
    """Return a problem when a call in vain follows another too soon to be one more attempt."""
    is_missed = command.unable is Unable.UNREACHABLE and command.rater is RaterKind.VOTER
    if not is_missed or last_missed is None or abs(now - last_missed) >= CALL_AGAIN_AFTER:
        return ()
    given = {"hours": CALL_AGAIN_AFTER // timedelta(hours=1)}
    return (Problem("unable", ReceptionProblem.CALLED_JUST_NOW, given),)


def check_archiving(state: MatterState, scale: Scale, *, is_seen: bool) -> tuple[Problem, ...]:
    """Return a problem when a major matter was closed and nobody looked at it again (domain §3.1)."""
    is_due = state is MatterState.CLOSED and scale is Scale.MAJOR and not is_seen
    return (Problem("state", ReceptionProblem.REVISIT_MISSING),) if is_due else ()


def check_deputy(*, is_untold: bool) -> tuple[Problem, ...]:
    """Return a problem while a deputy who received was not told the outcome: the loop ends with both (domain §3.1)."""
    return (Problem("", ReceptionProblem.DEPUTY_UNTOLD),) if is_untold else ()


def check_once(*, is_scored: bool) -> tuple[Problem, ...]:
    """Return a problem when the same person has scored the same reply before (domain §3.2)."""
    return (Problem("rater", ReceptionProblem.RATED_BEFORE),) if is_scored else ()


def check_rater(*, is_handler: bool) -> tuple[Problem, ...]:
    """Return a problem when the one who asks how it was has registered or handled the matter."""
    return (Problem("", ReceptionProblem.RATED_BY_HANDLER),) if is_handler else ()


def check_checker(*, is_writer: bool) -> tuple[Problem, ...]:
    """Return a problem when the one who checks a reply has recorded it."""
    return (Problem("", ReceptionProblem.CHECKED_BY_WRITER),) if is_writer else ()


def is_check_asked(policy: ReplyCheck, missing: tuple[CheckPoint, ...] | None) -> bool:
    """Tell whether a reply still needs a check; ``missing`` is what the last one lacked, None before any."""
    return policy is not ReplyCheck.OFF and missing != ()


def is_telling_barred(policy: ReplyCheck, missing: tuple[CheckPoint, ...] | None) -> bool:
    """Tell whether the voter cannot be told for any reason whatever."""
    return is_check_asked(policy, missing) and bool(missing or policy is ReplyCheck.REQUIRED)


def why_barred(missing: tuple[CheckPoint, ...] | None) -> tuple[Problem, ...]:
    """Return why no reason opens the way to the voter."""
    code = ReceptionProblem.REPLY_SENT_BACK if missing else ReceptionProblem.REPLY_UNCHECKED
    return (Problem("", code),)


def check_telling(
    command: FeedBack, policy: ReplyCheck, missing: tuple[CheckPoint, ...] | None
) -> tuple[Problem, ...]:
    """Return why the voter cannot be told yet; what was sent back is not told for any reason."""
    if not is_check_asked(policy, missing):
        return ()
    if is_telling_barred(policy, missing):
        return why_barred(missing)
    if not command.unchecked_because:
        return (Problem("unchecked_because", ReceptionProblem.CHECK_WAIVER_MISSING),)
    return ()


def step_of_rating(command: RateMatter, limits: Limits, *, missed_before: int, redone: int) -> Step:
    """Return what a rating leads to: rated, called again later, or handled again."""
    if command.rater is RaterKind.DEPUTY:
        return Step.RATE_BY_DEPUTY
    if command.unable is Unable.UNREACHABLE and missed_before + 1 < limits.missed_calls:
        return Step.MISS_CALL
    if is_dissatisfied(command) and redone < limits.redos:
        return Step.REDO
    return Step.RATE


def is_dissatisfied(command: RateMatter) -> bool:
    """Tell whether one of the two scores is the worst."""
    return Score.DISSATISFIED in (command.attitude, command.result)


def is_satisfied(score: Score, basis: Satisfaction) -> bool:
    """Tell whether a score counts as satisfied where the station prints its rate."""
    return score is Score.SATISFIED or (score is Score.MOSTLY and basis is Satisfaction.BROAD)


def next_urging(
    due_on: date | None, urged_on: date | None, today: date, deadlines: Deadlines
) -> UrgeForm | None:
    """Return what the ladder asks for today: urge what is late, supervise what stayed without effect.

    An urge before the deadline was a courtesy and is no rung of the ladder.
    """
    if due_on is None or today < deadlines.urge_from(due_on):
        return None
    if urged_on is None or urged_on <= due_on:
        return UrgeForm.PAPER
    return UrgeForm.SUPERVISION if today >= deadlines.supervise_from(urged_on) else None


def is_drawn(matter: MatterId, scale: Scale, limits: Limits) -> bool:
    """Tell whether a closed matter is looked at again: every major one, of the others a share.

    The draw goes by the random part of the id, so that every computer draws the same ones and nobody
    can choose.
    """
    return scale is Scale.MAJOR or matter.int % 100 < limits.revisit_percent


def step_of_closing(state: MatterState, results: Collection[ResultClass]) -> Step:
    """Return CLOSE, or TRACK where one of the units has a promise still to keep."""
    promised = not PROMISES.isdisjoint(results)
    return Step.TRACK if promised and state is not MatterState.TRACKING else Step.CLOSE


def check_closing(
    state: MatterState,
    remark: str,
    *,
    is_dissatisfied: bool,
    results: Collection[ResultClass],
    roles: Collection[Role],
    is_handler: bool,
) -> tuple[Problem, ...]:
    """Return what closing lacks: a call-back or the reason why there was none, an explanation, the head's word.

    A promise is kept by a further reply; without one the head says why the matter ends. Who handled it does not
    say that nobody need be asked.
    """
    is_unkept = state is MatterState.TRACKING
    needs_head = is_dissatisfied or is_unkept or is_handler or ResultClass.D in results
    if needs_head and Role.STATION_HEAD not in roles:
        return (Problem("", ReceptionProblem.HEAD_CLOSES),)
    if not remark and is_unkept:
        return (Problem("remark", ReceptionProblem.PROMISE_UNKEPT),)
    if not remark and is_dissatisfied:
        return (Problem("remark", ReceptionProblem.DISSATISFACTION_UNEXPLAINED),)
    if not remark and state in TO_CALL:
        return (Problem("remark", ReceptionProblem.WAIVER_MISSING),)
    return ()


def _needed(command: LoopCommand) -> Iterator[Problem]:
    name, problem = _REQUIRED.get(type(command), ("", None))
    if problem is not None and not getattr(command, name):
        yield Problem(name, problem)
    match command:
        case ReturnMatter() if not command.suggested_unit and command.reason not in _OWNER_UNKNOWN:
            yield Problem("suggested_unit", ReceptionProblem.SUGGESTED_UNIT_MISSING)
        case MergeMatter() if command.matter == command.into:
            yield Problem("into", ReceptionProblem.MERGED_INTO_ITSELF)
        case ConvertMatter() if command.into not in CONVERSIONS:
            yield Problem("into", ReceptionProblem.NOT_A_CONVERSION)
        case CheckReply() if command.missing and not command.remark:
            yield Problem("remark", ReceptionProblem.CHECK_REMARK_MISSING)
        case RateMatter():
            yield from _rating_problems(command)


def _rating_problems(command: RateMatter) -> Iterator[Problem]:
    scores = (command.attitude, command.result)
    if command.received_on is not None and command.received_reply is False:
        yield Problem("received_on", ReceptionProblem.RECEIPT_DENIED)
    if command.unable is not None:
        if any(scores):
            yield Problem("unable", ReceptionProblem.SCORE_AND_UNABLE)
        return
    for name, score in zip(("attitude", "result"), scores, strict=True):
        if score is None:
            yield Problem(name, ReceptionProblem.SCORE_MISSING)
    if is_dissatisfied(command) and not command.reason:
        yield Problem("reason", ReceptionProblem.DISSATISFACTION_REASON_MISSING)


def _lengths(command: LoopCommand) -> Iterator[Problem]:
    for one in fields(command):
        value = getattr(command, one.name)
        if one.name in _TEXTS and isinstance(value, str) and len(value) > _limit(one.name):
            params = {"limit": _limit(one.name), "length": len(value)}
            yield Problem(one.name, ReceptionProblem.TEXT_LONG, params)
        if one.name in _NAMES and len(value) > 50:
            params = {"limit": 50, "length": len(value)}
            yield Problem(one.name, ReceptionProblem.TEXT_LONG, params)


def _limit(name: str) -> int:
    return 200 if name == "guided_to" else NOTE_LIMIT


def _is_text(given: dict[str, object], name: str) -> bool:
    """Tell a reason in words from a reason by code, which is text to Python as well."""
    return type(given.get(name)) is str
