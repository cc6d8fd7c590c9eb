"""交办单 of a matter: which one counts now, which units still have to answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.journal.reader import history
from db.kernel.actor import Actor, Role
from db.kernel.clock import local_date
from db.kernel.kinds import Action
from db.kernel.problems import Problem
from db.reception.codes import Step
from db.reception.contracts import AssignMatter
from db.reception.handling import UnitRole
from db.reception.promises import is_promised
from db.reception.records import AssignmentRow, MatterRow, UrgeRow
from db.reception.rules import ReceptionProblem
from db.reception.states import ANSWERED

_LEAVING = frozenset({
    Action.MATTER_MERGED, Action.MATTER_WITHDRAWN, Action.MATTER_DECLINED, Action.MATTER_CONVERTED,
})  # fmt: skip
"""Acts after which no unit has the matter for a while."""


def slips_of(session: Session, matter: UUID) -> Sequence[AssignmentRow]:
    """Return every slip of a matter in the order of their numbers."""
    query = select(AssignmentRow).where(AssignmentRow.matter == matter)
    return session.scalars(query.order_by(AssignmentRow.year, AssignmentRow.serial)).all()


def live_slips(session: Session, matter: UUID) -> Sequence[AssignmentRow]:
    """Return the slips that count, the lead's first: neither returned nor handed elsewhere."""
    live = [slip for slip in slips_of(session, matter) if _is_live(slip)]
    return sorted(live, key=_helps)


def current_slip(session: Session, matter: UUID) -> AssignmentRow | None:
    """Return the slip of the unit that leads, or of the first of several."""
    return next(iter(live_slips(session, matter)), None)


def slip_of(session: Session, matter: UUID, unit: UUID | None) -> AssignmentRow | None:
    """Return the slip that counts of one unit; without a unit, of the one that leads."""
    if unit is None:
        return current_slip(session, matter)
    held = (slip for slip in reversed(live_slips(session, matter)) if slip.unit == unit)
    return next(held, None)


def check_answering(session: Session, matter: UUID, unit: UUID | None) -> tuple[Problem, ...]:
    """Return a problem when it is not said which of several separate units answers, or one without a part."""
    slips = live_slips(session, matter)
    led = [slip for slip in slips if not _helps(slip)]
    is_apart = any(slip.role is UnitRole.SEPARATE for slip in led)
    if unit is None and (is_apart or (slips and not led)):
        return (Problem("unit", ReceptionProblem.UNIT_UNNAMED),)
    return check_part(session, matter, unit)


def check_part(session: Session, matter: UUID, unit: UUID | None) -> tuple[Problem, ...]:
    """Return a problem when a unit is named that has no slip any more, or never had one."""
    if unit is None or slip_of(session, matter, unit) is not None:
        return ()
    return (Problem("unit", ReceptionProblem.SLIP_UNKNOWN),)


def check_held(session: Session, row: MatterRow) -> tuple[Problem, ...]:
    """Return a problem when no unit has the matter that could be asked, or ask for something."""
    if live_slips(session, row.id):
        return ()
    given = {"state": row.state, "step": Step.ASK_EXTENSION}
    return (Problem("state", ReceptionProblem.STEP_NOT_NOW, given),)


def owing(slips: Iterable[AssignmentRow]) -> list[AssignmentRow]:
    """Return the slips whose answer is owed: of every separate unit its own, else the one of who leads."""
    waiting = [slip for slip in slips if _is_live(slip) and slip.replied_at is None]
    asked = [slip for slip in waiting if not _helps(slip)]
    return [slip for slip in asked if slip.role is UnitRole.SEPARATE] or asked[:1]


def owes(session: Session, row: MatterRow, unit: UUID | None) -> bool:
    """Tell whether an answer is waited for: of a unit that has given its own, or of nobody, a better one is not.

    What a reply promised is a second answer: the first one of the same slip does not stand for it.
    """
    if is_promised(row):
        return True
    asked = [slip for slip in live_slips(session, row.id) if _speaks(slip, unit)]
    is_given = bool(asked) and all(slip.replied_at or _helps(slip) for slip in asked)
    return row.state not in ANSWERED and not is_given


def unsigned_slips(session: Session, matter: UUID) -> Sequence[AssignmentRow]:
    """Return the slips that count and that nobody signed yet."""
    return [slip for slip in live_slips(session, matter) if slip.signed_on is None]


def resume_slips(session: Session, matter: UUID) -> None:
    """Let the slips count again that ended when the matter left its units: it goes on where it stood."""
    for slip in left_slips(session, matter):
        slip.ended_at = None


def left_slips(session: Session, matter: UUID) -> Sequence[AssignmentRow]:
    """Return the slips that the last merge, refusal, withdrawal or conversion ended.

    Where one of several units had returned its part, the others held theirs until then.
    """
    slips = {one.id: one for one in slips_of(session, matter)}
    told = history(session, [matter, *slips])
    left = [one.act for one in told if one.record == matter and one.action in _LEAVING]
    ended = {one.record for one in told if left and one.act == left[-1]}
    return [slip for slip in slips.values() if slip.id in ended]


def last_slips(session: Session, matter: UUID) -> Sequence[AssignmentRow]:
    """Return the slips of the units that had a matter last: those that count, else those that ended together."""
    slips = [slip for slip in slips_of(session, matter) if slip.returned_at is None]
    last = max((slip.ended_at for slip in slips if slip.ended_at is not None), default=None)
    return [slip for slip in slips if _is_live(slip)] or [
        slip for slip in slips if slip.ended_at == last
    ]


def end_slips(session: Session, matter: UUID, now: datetime) -> None:
    """Let no slip count any more: the matter goes elsewhere."""
    for slip in live_slips(session, matter):
        slip.ended_at = now


def end_unanswered(session: Session, matter: UUID, now: datetime) -> None:
    """End the slips of who still owes an answer; what one of several units answered apart stands."""
    for slip in live_slips(session, matter):
        if not has_answered_apart(slip):
            slip.ended_at = now


def has_answered_apart(slip: AssignmentRow) -> bool:
    """Tell whether one of several separate units has given its answer."""
    return slip.role is UnitRole.SEPARATE and slip.replied_at is not None


def answered(session: Session, matter: UUID, unit: UUID | None, now: datetime) -> bool:
    """Write that a unit answered; True when none still has to whose answer the voter waits for."""
    slips = live_slips(session, matter)
    speaking = [slip for slip in slips if _speaks(slip, unit)]
    for slip in speaking:
        slip.replied_at = slip.replied_at or now
    separate = [slip for slip in slips if slip.role is UnitRole.SEPARATE]
    is_help = bool(speaking) and all(_helps(slip) for slip in speaking)
    return not is_help and all(slip.replied_at for slip in separate)


def can_take_back(session: Session, row: MatterRow, actor: Actor, today: date) -> bool:
    """Tell whether the assignment is the first, of today, without effect, and this person's own or the head's."""
    slips = slips_of(session, row.id)
    is_first = all(slip.ended_at is None for slip in slips) and not row.redone
    is_new = all(local_date(slip.assigned_at) == today for slip in slips)
    urged = session.scalar(select(UrgeRow.id).where(UrgeRow.matter == row.id).limit(1))
    if not is_first or not is_new or urged is not None or row.replied_at is not None:
        return False
    makers = {one.actor for one in history(session, [slip.id for slip in slips])}
    return Role.STATION_HEAD in actor.roles or makers == {actor.user}


def joining(session: Session, row: MatterRow, command: AssignMatter) -> tuple[UUID, ...]:
    """Return the units that come to help a unit that goes on leading; none where the matter is handed on."""
    live = live_slips(session, row.id)
    stays = bool(live) and row.unit == live[0].unit == command.unit and not command.separately
    if not stays or live[0].role is UnitRole.SEPARATE:
        return ()
    had = {slip.unit for slip in live}
    return tuple(one for one in command.co_units if one not in had)


def helps(session: Session, matter: UUID, unit: UUID | None) -> bool:
    """Tell whether a unit helps the one that leads: its opinion is its own, and ends nothing."""
    slip = slip_of(session, matter, unit)
    return slip is not None and _helps(slip)


def _speaks(slip: AssignmentRow, unit: UUID | None) -> bool:
    """Tell whether an answer is that of a slip; one that names no unit is not of those who help."""
    return not _helps(slip) if unit is None else slip.unit == unit


def _helps(slip: AssignmentRow) -> bool:
    return slip.role is UnitRole.CO


def _is_live(slip: AssignmentRow) -> bool:
    return slip.returned_at is None and slip.ended_at is None
