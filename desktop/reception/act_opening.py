"""Whether the form of a step may be opened: what is forbidden is said before anything is typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from db.accounts.rules import Permission, check_permitted
from db.kernel.actor import Actor, Role
from db.kernel.clock import local_date
from db.kernel.errors import InvalidInput, StationError
from db.kernel.ids import OrganizationId
from db.kernel.problems import Problem
from db.reception.codes import Step
from db.reception.contracts import MatterDetail
from db.reception.handling import RaterKind
from db.reception.handling_rules import (
    check_checker,
    check_deputy,
    check_once,
    check_rater,
    check_return_by,
    step_of_closing,
    why_barred,
)
from db.reception.rules import ReceptionProblem, check_step
from db.reception.states import TO_CALL, permission_of
from desktop.parts.painting import Tone
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

EVERYBODY = frozenset(RaterKind)
_OF_MATTER = QT_TRANSLATE_NOOP("Acts", "{number}: {sentence}")


def refusal(
    actor: Actor,
    detail: MatterDetail,
    step: Step | None,
    today: date,
    *,
    raters: Set[RaterKind] = EVERYBODY,
) -> StationError | None:
    """Return why the state, the role, one's own part or the day forbids a step, None where nothing does.

    ``raters`` are those whose word the form of a rating may take.
    """
    if step in detail.steps:
        own = against_rating(detail, raters) if step is Step.RATE else ()
        late = against_return(detail, today) if step is Step.RETURN else ()
        alone = _against_closing(actor, detail) if step is Step.CLOSE else ()
        return InvalidInput([*own, *late, *alone]) if own or late or alone else None
    problems = check_step(detail.line.state, step) if step else ()
    if problems:
        return InvalidInput(problems)
    try:
        check_permitted(actor, permission_of(step) if step else Permission.HANDLE_MATTERS)
    except StationError as error:
        return error
    barred = _BARRED.get(step)
    return InvalidInput(barred(detail)) if barred else None


def _against_closing(actor: Actor, detail: MatterDetail) -> tuple[Problem, ...]:
    """Return why a matter is not closed: the deputy was not told, or a handler says alone that nobody need be asked."""
    ends = step_of_closing(detail.line.state, detail.results) is Step.CLOSE
    if ends and detail.course is not None and detail.course.is_deputy_untold:
        return check_deputy(is_untold=True)
    is_asked = detail.line.state in TO_CALL
    if is_asked and detail.is_rater_barred and Role.STATION_HEAD not in actor.roles:
        return (Problem("", ReceptionProblem.HEAD_CLOSES),)
    return ()


def _why_untold(detail: MatterDetail) -> tuple[Problem, ...]:
    check = detail.course.check if detail.course else None
    return why_barred(check.missing if check else None)


def _not_now(detail: MatterDetail, step: Step) -> tuple[Problem, ...]:
    given = {"state": detail.line.state, "step": step}
    return (Problem("state", ReceptionProblem.STEP_NOT_NOW, given),)


_BARRED: Mapping[Step | None, Callable[[MatterDetail], tuple[Problem, ...]]] = MappingProxyType({
    Step.CHECK: lambda _: check_checker(is_writer=True),
    Step.FEED_BACK: _why_untold,
    Step.MERGE: lambda _: (Problem("into", ReceptionProblem.REPORT_NOT_LINKED),),
    Step.URGE: lambda detail: _not_now(detail, Step.URGE),
})  # fmt: skip
"""Why a step is not offered that state and role allow: one wrote the reply, it is a report, nobody owes anything."""


def against_rating(detail: MatterDetail, raters: Set[RaterKind] = EVERYBODY) -> tuple[Problem, ...]:
    """Return why this person must not ask how it was, or why nobody is left to be asked."""
    barred = check_rater(is_handler=detail.is_rater_barred)
    return barred or check_once(is_scored=raters <= detail.rated_by)


def against_return(
    detail: MatterDetail, today: date, unit: OrganizationId | None = None
) -> tuple[Problem, ...]:
    """Return why a unit cannot return the matter any more; without one, why none of them can."""
    slips = detail.course.slips if detail.course else ()
    last = [one.sign_by for one in slips if one.sign_by and unit in (None, one.unit_id)]
    return check_return_by(max(last), today) if last else ()


def ask(
    desk: Desk,
    detail: MatterDetail,
    step: Step | None,
    then: Callable[[], object],
    *,
    raters: Set[RaterKind] = EVERYBODY,
) -> None:
    """Open the form by ``then``, or say why not."""
    error = refusal(desk.actor, detail, step, local_date(desk.clock.now()), raters=raters)
    if error is not None:
        refuse(desk, error, detail.line.number)
    else:
        then()


def refuse(desk: Desk, error: StationError, number: str) -> None:
    """Say of which matter it is and the sentence alone: nothing was typed yet that could be kept."""
    if isinstance(error, InvalidInput):
        short = formats.serial(number, local_date(desk.clock.now()))
        told = say(_OF_MATTER, number=short, sentence=words.of(error.problems[0]))
        desk.notices.banner(None, Tone.WARN, told)
    else:
        desk.notices.say_error(error)
