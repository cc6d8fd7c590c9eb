"""What the loop adds to a matter as the detail pane shows it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, bindparam, func, or_, select
from sqlalchemy.orm import Session, aliased

from db.calendar.deadlines import Deadlines
from db.kernel.clock import local_date
from db.kernel.ids import LinkId, MatterId, OrganizationId
from db.kernel.kinds import Kind
from db.reception import kinship, urging
from db.reception.codes import MatterState, Step
from db.reception.course_contracts import Course, LinkLine, RatingLine, SlipLine
from db.reception.extensions import open_request
from db.reception.handling import Score, UnitRole, UrgeForm
from db.reception.handling_rules import (
    is_check_asked,
    is_drawn,
    is_telling_barred,
    next_urging,
)
from db.reception.promises import is_promised, late_so_far
from db.reception.ratings import missed_calls, ratings_of
from db.reception.records import (
    AssignmentRow,
    ExtensionRow,
    LinkRow,
    MatterRow,
    RatingRow,
    ReplyRow,
    RevisitRow,
    UrgeRow,
)
from db.reception.replies import check_line, replies_of, unchecked_because, untold_deputy
from db.reception.states import AWAITED, OPEN_STATES, PROMISING, next_state
from db.stations.records import OrganizationRow
from db.storage.prepared import Prepared


def course_of(
    session: Session, row: MatterRow, deadlines: Deadlines, today: date, there: frozenset[Kind]
) -> Course:
    """Return slips, ratings, links and figures of a matter, everything in the order it happened.

    ``there`` are the kinds of record it has; nothing is asked of the others.
    """
    # What was promised goes by the limits of the day of registration, the ladder by today's.
    promised = deadlines.as_of(row.base_hlc)
    check = check_line(session, row.id) if Kind.REPLY_CHECK in there else None
    checking = deadlines.limits.reply_check, check.missing if check else None
    is_replied = row.state is MatterState.REPLIED
    return Course(
        slips=tuple(_slips(session, row, promised, there)) if Kind.ASSIGNMENT in there else (),
        original_due_on=row.original_due_on,
        days_late=row.days_late,
        later_late=_later_late(session, row, deadlines, today),
        redone=row.redone or 0,
        next_urging=_next_urging(session, row, deadlines, today),
        triage_by=_triage_by(row, promised),
        revisit_from=_revisit_from(session, row, promised),
        check=check,
        is_check_asked=is_replied and is_check_asked(*checking),
        is_telling_barred=is_replied and is_telling_barred(*checking),
        unchecked_because=unchecked_because(session, row) if Kind.FEEDBACK in there else "",
        is_deputy_untold=Kind.FEEDBACK in there and untold_deputy(session, row) is not None,
        **_of_voter(session, row, there),
        **_of_unit(session, row, there),
    )


def _of_voter(session: Session, row: MatterRow, there: frozenset[Kind]) -> dict[str, Any]:
    """Return what was said of the handling, and the matters that are about the same."""
    found: dict[str, Any] = {}
    if Kind.RATING in there:
        found["ratings"] = rating_lines(session, row.id)
        found["missed_calls"] = missed_calls(session, row.id)
    if Kind.LINK in there:
        found |= {"links": link_lines(session, row.id), **kinship.figures(session, row.id)}
    return found


def _of_unit(session: Session, row: MatterRow, there: frozenset[Kind]) -> dict[str, Any]:
    """Return what the unit asked for, and how it was urged."""
    found: dict[str, Any] = {}
    if Kind.EXTENSION in there and row.state is MatterState.EXTENSION_PENDING:
        request = open_request(session, row.id)
        found["extension_asked"] = request.new_due if request else None
    if Kind.URGE in there:
        urges = select(UrgeRow.form).where(UrgeRow.matter == row.id)
        forms = session.scalars(urges.order_by(UrgeRow.urged_at, UrgeRow.base_hlc)).all()
        found |= {"urged": len(forms), "urge_forms": tuple(forms)}
    return found


def _next_urging(
    session: Session, row: MatterRow, deadlines: Deadlines, today: date
) -> UrgeForm | None:
    """Return what the ladder asks for today at the first unit that owes an answer and has come to a rung."""
    is_over = row.state in PROMISING and not is_promised(row)
    if is_over or next_state(row.state, Step.URGE) is None:
        return None
    known = urging.known_of(session, [row.id])
    for unit in filter(None, urging.units_of(row, known)):
        urged = [local_date(one.urged_at) for one in known.urges[row.id] if one.unit == unit]
        due_on = known.due_of(row.id, unit)
        if asked := next_urging(due_on, max(urged, default=None), today, deadlines):
            return asked
    return None


def _triage_by(row: MatterRow, promised: Deadlines) -> date | None:
    if row.state is not MatterState.REGISTERED:
        return None
    return promised.triage_by(local_date(row.received_at), row.urgency.value)


def _revisit_from(session: Session, row: MatterRow, promised: Deadlines) -> date | None:
    """Return the day for a closed matter that was drawn and is not revisited yet."""
    if row.state is not MatterState.CLOSED or row.closed_at is None or row.replied_at is None:
        return None
    if not is_drawn(MatterId(row.id), row.scale, promised.limits):
        return None
    seen = select(func.count()).where(
        RevisitRow.matter == row.id, RevisitRow.revisited_at >= row.closed_at
    )
    return None if session.scalar(seen) else promised.revisit_from(local_date(row.closed_at))


def _slips(
    session: Session, row: MatterRow, promised: Deadlines, there: frozenset[Kind]
) -> Iterator[SlipLine]:
    received_on = local_date(row.received_at)
    usual = promised.propose(
        received_on, row.demand_type.value, scale=row.scale.value, urgency=row.urgency.value
    )
    extended = (session.scalar(_extended(row)) if Kind.EXTENSION in there else None) or date.min
    for slip in _SLIPS.rows(session, matter=row.id):
        assigned_on, is_new = local_date(slip.assigned_at), slip.signed_on is None and _counts(slip)
        usually_by = promised.unit_due(assigned_on, slip.signed_on, usual.working_days)
        due_on = slip.due_on if _is_further(slip, row) else max(extended, usually_by)
        yield SlipLine(
            number=slip.number, unit_id=OrganizationId(slip.unit), unit=slip.name or "",
            role=slip.role or UnitRole.LEAD, assigned_at=slip.assigned_at, due_on=slip.due_on,
            signed_on=slip.signed_on, returned_at=slip.returned_at, replied_at=slip.replied_at,
            sign_by=promised.sign_by(assigned_on) if is_new else None,
            unit_due_on=due_on if _counts(slip) and _is_asked(slip, row) else None,
            is_over=slip.ended_at is not None,
            suggested_id=OrganizationId(slip.suggested_unit) if slip.suggested_unit else None,
            suggested=slip.other or "",
        )  # fmt: skip


def _counts(slip: Any) -> bool:
    """Tell whether the unit of a slip still has to answer."""
    return slip.returned_at is None and slip.replied_at is None and slip.ended_at is None


def _is_asked(slip: Any, row: MatterRow) -> bool:
    """Tell whether an answer is of use: who helps is asked until the one that leads has answered."""
    return slip.role is not UnitRole.CO or row.state in OPEN_STATES


def _is_further(slip: Any, row: MatterRow) -> bool:
    """Tell whether a slip is of a further round, which has a day of its own."""
    return row.replied_at is not None and slip.assigned_at >= row.replied_at


def _later_late(
    session: Session, row: MatterRow, deadlines: Deadlines, today: date
) -> tuple[int, ...]:
    """Return how late the answers after the first were, and a matter that ended without one; not those in time."""
    ended = 0
    if row.state not in AWAITED and not is_promised(row):
        ended = late_so_far(session, row, deadlines, today)
    unanswered = (ended,) if ended else ()
    if row.replied_at is None:
        return unanswered
    return (*_further_late(replies_of(session, row.id), row.replied_at), *unanswered)


def _further_late(replies: Sequence[ReplyRow], answered_at: datetime) -> Iterator[int]:
    """Yield how late the second answers were, of one unit or of an answered matter; the newest reply is given first."""
    said = list(reversed(replies))
    first = max((at for at, one in enumerate(said) if one.replied_at == answered_at), default=-1)
    for at, one in enumerate(said):
        is_second = at > first or any(one.unit == before.unit for before in said[:at])
        if one.days_late and is_second:
            yield one.days_late


def rating_lines(session: Session, matter: UUID) -> tuple[RatingLine, ...]:
    """Return every rating of a matter, the first one first."""
    return tuple(_rating(one) for one in ratings_of(session, matter))


def link_lines(session: Session, matter: UUID) -> tuple[LinkLine, ...]:
    """Return what a matter leads to and what leads to it."""
    return tuple(_links(session, matter))


def _rating(row: RatingRow) -> RatingLine:
    return RatingLine(
        rater=row.rater, round=row.round, attitude=_score(row.attitude), result=_score(row.result),
        unable=row.unable, reason=row.reason, rated_at=row.rated_at,
        received_reply=row.received_reply, received_on=row.received_on,
    )  # fmt: skip


def _score(value: int | None) -> Score | None:
    return Score(value) if value else None


def _links(session: Session, matter: UUID) -> Iterator[LinkLine]:
    """Yield what the matter leads to and what leads to it; ended links lead nowhere."""
    ours = or_(LinkRow.matter == matter, LinkRow.target == matter)
    query = select(LinkRow).where(ours, LinkRow.ended_at.is_(None)).order_by(LinkRow.id)
    for link in session.scalars(query):
        outgoing = link.matter == matter
        other = link.target if outgoing else link.matter
        row = session.get(MatterRow, other) if other else None
        if other and row is None:
            # A report that lies aside is not even hinted at.
            continue
        yield LinkLine(
            link.type, MatterId(row.id) if row else None, row.number if row else "",
            row.title if row else "", outgoing=outgoing, link=LinkId(link.id),
            article=link.article or "", text=link.remark,
        )  # fmt: skip


def _extended(row: MatterRow) -> Select[date | None]:
    """Return until when the unit got longer, if somebody granted it."""
    granted = (ExtensionRow.matter == row.id, ExtensionRow.granted.is_(True))
    return select(func.max(ExtensionRow.new_due)).where(*granted)


_SUGGESTED = aliased(OrganizationRow)
_SLIPS = Prepared(
    select(
        AssignmentRow.number, AssignmentRow.unit, AssignmentRow.role, AssignmentRow.assigned_at,
        AssignmentRow.due_on, AssignmentRow.signed_on, AssignmentRow.returned_at,
        AssignmentRow.replied_at, AssignmentRow.ended_at, AssignmentRow.suggested_unit,
        OrganizationRow.name, _SUGGESTED.name.label("other"),
    )
    .join(OrganizationRow, OrganizationRow.id == AssignmentRow.unit, isouter=True)
    .join(_SUGGESTED, _SUGGESTED.id == AssignmentRow.suggested_unit, isouter=True)
    .where(AssignmentRow.matter == bindparam("matter"))
    .order_by(AssignmentRow.year, AssignmentRow.serial)
)  # fmt: skip
