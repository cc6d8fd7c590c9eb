"""One matter whole: facts, deadline with its reason, timeline, and the steps that are open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, bindparam, select
from sqlalchemy.orm import Session

from db.accounts.names import name_of
from db.accounts.rules import Permission, may
from db.calendar.deadlines import Deadlines
from db.kernel.actor import Actor
from db.kernel.clock import local_date
from db.kernel.ids import PersonId, VisitId
from db.kernel.kinds import Kind
from db.people.contracts import DeputyLevel, PersonLine
from db.people.lines import lines_of
from db.reception import kinship, urging
from db.reception.access import is_open_to
from db.reception.attached import entries_of, kinds_of
from db.reception.codes import MatterState, ResultClass, Step
from db.reception.contracts import DeputyName, DueDate, MatterDetail, MatterLine
from db.reception.course import course_of
from db.reception.course_contracts import Course
from db.reception.extensions import asker_by
from db.reception.handling import LinkType, UnitRole
from db.reception.ratings import handlers_by, handlers_elsewhere, raters_by
from db.reception.records import MatterRow, VisitRow
from db.reception.replies import is_writer, latest_reply, results_of
from db.reception.rounds import round_lines
from db.reception.states import OPEN_STATES, PROMISING, steps_for
from db.reception.timeline import timeline
from db.storage.prepared import Prepared

_SIMILAR_WITHIN = timedelta(days=14)


def due_date(
    deadlines: Deadlines, received_on: date, demand_type: str, *, scale: str, urgency: str
) -> DueDate:
    """Return the deadline that calendar and limits give, with its reason."""
    found = deadlines.propose(received_on, demand_type, scale=scale, urgency=urgency)
    return DueDate(found.due_on, received_on, found.working_days, found.skipped, found.certain)


def is_similar(category: str, region_name: str, now: datetime) -> ColumnElement[bool]:
    """Return the condition under which an open matter may be the same one (design language §6.1).

    A visit names the category alone; triage may have gone into its subcategories.
    """
    main = category[:2]
    return and_(
        MatterRow.category.between(main, f"{main}99"),
        MatterRow.received_at >= now - _SIMILAR_WITHIN,
        MatterRow.state.in_(list(OPEN_STATES)),
        VisitRow.region_name == region_name,
    )


def detail_of(
    session: Session,
    row: MatterRow,
    lines: Sequence[MatterLine],
    *,
    actor: Actor,
    deadlines: Deadlines,
    today: date,
) -> MatterDetail:
    """Return a matter as the detail pane shows it; its own line comes first, then those of the same visit."""
    (visit,) = _VISIT.rows(session, visit=row.visit)
    there = kinds_of(session, row.id)
    reply = latest_reply(session, row.id) if Kind.REPLY in there else None
    # A confidential visitor's record may lead nobody on who may not see the name either.
    hidden = visit.confidential and not may(actor, Permission.SEE_CONFIDENTIAL)
    entries = entries_of(session, row)
    course = course_of(session, row, deadlines, today, there)
    course = replace(course, rounds=round_lines(entries))
    steps = _steps(session, row, actor, course)
    if row.state in PROMISING and not urging.is_promise_late(session, row, today):
        steps = tuple(one for one in steps if one is not Step.URGE)
    return MatterDetail(
        line=lines[0], siblings=tuple(lines[1:]), visit=VisitId(visit.id), revision=row.revision,
        person=PersonId(visit.person) if visit.person and not hidden else None,
        deputies=deputy_names(session, visit.deputies),
        legal_officers=tuple(one.name for one in lines_of(session, visit.legal_officers)),
        recorder=name_of(session, visit.recorder), due=_due(row, deadlines),
        course=course, reply=reply.content if reply else "",
        timeline=timeline(session, entries), may_open=is_open_to(session, actor, row.id),
        may_reveal=may(actor, Permission.REVEAL_CONTACT),
        steps=(*steps, *kinship.steps(session, row, actor, there)),
        is_rater_barred=Step.RATE in steps
        and actor.user in handlers_by(entries, visit.recorder) | _besides(session, row, course),
        rated_by=raters_by(entries), results=_results(session, row, course),
        is_own_request=Step.DECIDE_EXTENSION in steps and asker_by(entries) == actor.user,
        **_of_visit(visit), **_of_matter(row),
    )  # fmt: skip


def deputy_names(session: Session, ids: Sequence[UUID]) -> tuple[DeputyName, ...]:
    """Return the deputies of a visit with their levels, in the order they were named."""
    return tuple(_deputy(one) for one in lines_of(session, ids))


def siblings(session: Session, row: MatterRow) -> Sequence[MatterRow]:
    """Return the other matters of the same visit, in the order of their numbers."""
    query = select(MatterRow).where(
        MatterRow.visit == row.visit, MatterRow.id != row.id, MatterRow.state != MatterState.VOID
    )
    return session.scalars(query.order_by(MatterRow.year, MatterRow.serial)).all()


def _steps(session: Session, row: MatterRow, actor: Actor, course: Course) -> tuple[Step, ...]:
    """Return what can be done now; a reply is checked once, by somebody who did not write it."""
    steps = steps_for(row.state, actor)
    if not course.is_deputy_untold:
        steps = tuple(one for one in steps if one is not Step.TELL_DEPUTY)
    if row.sealed is not None:
        steps = tuple(one for one in steps if one is not Step.MERGE)
    if all(one.sign_by is None for one in course.slips):
        steps = tuple(one for one in steps if one not in {Step.SIGN, Step.RETURN})
    parts = [one for one in course.slips if one.unit_due_on is not None]
    if row.state is MatterState.REOPENED and not parts:
        steps = tuple(one for one in steps if one not in {Step.URGE, Step.ASK_EXTENSION})
    if row.state is MatterState.RETURNED and Step.URGE in steps:
        # Another unit goes on with its part, or there is nobody to be urged; who helps owes nothing.
        is_owed = any(one.role is not UnitRole.CO for one in parts)
        left = steps if is_owed else tuple(one for one in steps if one is not Step.URGE)
        steps = (*left, Step.REPLY) if parts else left
    if Step.CHECK not in steps:
        return steps
    barred = {Step.FEED_BACK} if course.is_telling_barred else set()
    if not course.is_check_asked or is_writer(session, actor, row.id):
        barred.add(Step.CHECK)
    return tuple(one for one in steps if one not in barred)


def _besides(session: Session, row: MatterRow, course: Course) -> frozenset[UUID]:
    return handlers_elsewhere(session, row) if course.links else frozenset()


def _results(session: Session, row: MatterRow, course: Course) -> frozenset[ResultClass]:
    """Return the classes of the replies that stand; several only where several units answered."""
    several = any(one.role is UnitRole.SEPARATE for one in course.slips)
    waited = any(one.type is LinkType.MERGED_INTO and one.outgoing for one in course.links)
    if several or waited:
        return results_of(session, row)
    return frozenset() if row.result is None else frozenset({row.result})


def _of_visit(visit: Any) -> dict[str, Any]:
    return {
        "channel": visit.channel, "visitor_kind": visit.visitor_kind,
        "visitor_count": visit.visitor_count, "region_name": visit.region_name,
    }  # fmt: skip


def _of_matter(row: MatterRow) -> dict[str, Any]:
    names = (
        "machine_number", "scan_digits", "statement", "summary", "demand_type", "place",
        "urgency", "scale", "proposed_handling", "answer", "result", "assigned_at", "replied_at", "closed_at",
        "is_public_interest", "related_count",
    )  # fmt: skip
    return {name: getattr(row, name) for name in names}


def _due(row: MatterRow, deadlines: Deadlines) -> DueDate | None:
    """Return the deadline as it was given; days counted anew when a person set it by hand.

    The day of a further round does not run from the registration, so it counts no days from there.
    """
    if row.due_on is None:
        return None
    start = local_date(row.received_at)
    calendar = deadlines.calendar
    is_further = row.round_due_on is not None
    days = row.due_days or (0 if is_further else calendar.working_days_between(start, row.due_on))
    skipped = calendar.names_between(start, row.due_on)
    return DueDate(row.due_on, start, days, skipped, calendar.is_certain(start, row.due_on))


def _deputy(line: PersonLine) -> DeputyName:
    return DeputyName(line.id, line.name, line.level or DeputyLevel.TOWN)


_VISIT = Prepared(
    select(
        VisitRow.id, VisitRow.channel, VisitRow.visitor_kind, VisitRow.visitor_count,
        VisitRow.person, VisitRow.region_name, VisitRow.confidential, VisitRow.deputies,
        VisitRow.legal_officers, VisitRow.recorder,
    ).where(VisitRow.id == bindparam("visit"))
)  # fmt: skip
