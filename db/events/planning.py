"""Events from the plan to the archive: each step is one click, and what happened is noted beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.events.codes import EventState, EventStep, PartKind
from db.events.contracts import EventLine, EventView, Host, Outcome, Part, PlanEvent, TakeEventStep
from db.events.lines import event_line, event_view, parts_of
from db.events.records import EventHostRow, EventPartRow, EventRow
from db.events.rows import event_row, open_event
from db.events.rules import (
    OVER,
    TEXT_LIMIT,
    EventProblem,
    after,
    check_event,
    check_number,
    check_step,
    parts_for,
    refuse,
    stop,
)
from db.kernel.actor import Actor
from db.kernel.clock import Clock
from db.kernel.errors import NotFound
from db.kernel.ids import new_id, random_id
from db.kernel.kinds import Action, Kind, Saved
from db.people.rules import check_length, clean_line, clean_text
from db.stations.service import the_station
from db.storage.unit_of_work import UnitOfWork


class Events:
    """Plans events and takes them from step to step."""

    def __init__(self, work: UnitOfWork, *, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    def between(self, actor: Actor, first: date, last: date) -> tuple[EventLine, ...]:
        """Return the events of a span of days, the newest first."""
        check_permitted(actor, Permission.SEE_EVENTS)
        query = select(EventRow).where(EventRow.day >= first, EventRow.day <= last)
        order = EventRow.day.desc(), EventRow.starts.desc(), EventRow.id
        with self._work.reading() as session:
            return tuple(
                event_line(session, one) for one in session.scalars(query.order_by(*order))
            )

    def view(self, actor: Actor, event: UUID) -> EventView:
        """Return an event whole; raises NotFound."""
        check_permitted(actor, Permission.SEE_EVENTS)
        with self._work.reading() as session:
            return event_view(session, event_row(session, event))

    def plan(self, actor: Actor, command: PlanEvent) -> Saved[EventView]:
        """Plan an event, or make its plan stand as it is given; raises InvalidInput for one that is over."""
        check_permitted(actor, Permission.KEEP_EVENTS)
        refuse(check_event(command))
        with self._work.writing(actor, Action.EVENT_PLANNED) as work:
            row = work.session.get(EventRow, command.event)
            if row is None:
                row = _planned(work.session, command)
                work.session.add(row)
            elif row.state in OVER:
                raise stop(EventProblem.CLOSED, state=row.state)
            _describe(row, command)
            self._keep_hosts(work.session, command)
            self._keep_parts(work.session, command)
            work.session.flush()
            return work.saved(event_view(work.session, row))

    def take(self, actor: Actor, command: TakeEventStep) -> Saved[EventView]:
        """Do one step; raises NotFound, and InvalidInput for one that is not possible or lacks something."""
        check_permitted(actor, Permission.KEEP_EVENTS)
        refuse(check_step(command.step, command.reason, command.day))
        with self._work.writing(actor, Action.EVENT_STEPPED) as work:
            row = event_row(work.session, command.event)
            state = after(row.state, command.step)
            if state is EventState.MINUTES_DONE:
                _check_parts_done(work.session, row)
            row.state, row.reason = state, clean_line(command.reason)
            if command.step is EventStep.RESUME and command.day is not None:
                row.day = command.day
            work.session.flush()
            return work.saved(event_view(work.session, row))

    def mark_part(self, actor: Actor, part: UUID, *, done: bool) -> Saved[EventView]:
        """Note that a part took place, or take that back; raises NotFound, InvalidInput."""
        check_permitted(actor, Permission.KEEP_EVENTS)
        with self._work.writing(actor, Action.EVENT_NOTED) as work:
            found = work.session.get(EventPartRow, part)
            if found is None:
                raise NotFound(Kind.EVENT_PART, part)
            row = open_event(work.session, found.event)
            found.done_at = (found.done_at or self._clock.now()) if done else None
            work.session.flush()
            return work.saved(event_view(work.session, row))

    def note(self, actor: Actor, event: UUID, minutes: str, outcome: Outcome) -> Saved[EventView]:
        """Keep the minutes, and what the event led to; raises NotFound, InvalidInput."""
        check_permitted(actor, Permission.KEEP_EVENTS)
        refuse((
            *check_length(minutes, TEXT_LIMIT, field="minutes"),
            *(found for one in astuple(outcome) for found in check_number(one, "outcome", 10**9)),
        ))  # fmt: skip
        with self._work.writing(actor, Action.EVENT_NOTED) as work:
            row = open_event(work.session, event)
            row.minutes = clean_text(minutes).strip()
            row.opinions, row.matters, row.reports = (
                outcome.opinions,
                outcome.matters,
                outcome.reports,
            )
            row.adopted, row.cost = outcome.adopted, outcome.cost
            work.session.flush()
            return work.saved(event_view(work.session, row))

    def _keep_hosts(self, session: Session, command: PlanEvent) -> None:
        host = EventHostRow
        known = session.scalars(select(host).where(host.event == command.event)).all()
        wanted = {(one.role, clean_line(one.name)): one for one in command.hosts}
        for row in known:
            row.withdrawn = (row.role, row.name) not in wanted
        there = {(row.role, row.name) for row in known}
        session.add_all(
            self._host(command.event, one) for key, one in wanted.items() if key not in there
        )

    def _host(self, event: UUID, one: Host) -> EventHostRow:
        return EventHostRow(
            id=new_id(self._clock), event=event, role=one.role, name=clean_line(one.name),
            unit=one.unit, withdrawn=False,
        )  # fmt: skip

    def _keep_parts(self, session: Session, command: PlanEvent) -> None:
        """Parts are known by what they are, those of an agenda by their title as well: what is done stays done."""
        part = EventPartRow
        query = select(part).where(part.event == command.event).order_by(part.place, part.id)
        known = list(session.scalars(query))
        wanted = parts_for(command.kind, command.parts)
        for row in known:
            row.withdrawn = not any(_is_same(row, one) for one in wanted)
        for place, one in enumerate(wanted, 1):
            row = next((row for row in known if _is_same(row, one)), None) or self._part(
                command.event, one
            )
            _describe_part(row, place, one)
            session.add(row)

    def _part(self, event: UUID, one: Part) -> EventPartRow:
        return EventPartRow(
            id=new_id(self._clock), event=event, part=one.kind, done_at=None, withdrawn=False
        )


def _planned(session: Session, command: PlanEvent) -> EventRow:
    return EventRow(
        id=command.event, station=the_station(session).id, seed=random_id(), state=EventState.PLANNED,
        reason="", minutes="", opinions=0, matters=0, reports=0, adopted=0, cost=0,
    )  # fmt: skip


def _describe(row: EventRow, command: PlanEvent) -> None:
    row.event_type, row.title = command.kind, clean_line(command.title)
    row.programme, row.series_no = clean_line(command.programme), command.series_no
    row.day, row.starts, row.ends = command.day, command.starts, command.ends
    row.place, row.mode = clean_line(command.place), command.mode
    row.is_extra, row.presider = command.is_extra, clean_line(command.presider)
    row.categories, row.council = command.categories, command.council
    row.opens_before, row.late_after, row.early_before = astuple(command.limits)
    row.hides_names = command.hides_names


def _describe_part(row: EventPartRow, place: int, one: Part) -> None:
    row.place, row.title, row.speaker = place, clean_line(one.title), clean_line(one.speaker)
    row.about, row.starts, row.minutes = clean_line(one.about), one.starts, one.minutes
    row.material = clean_line(one.material)


def _is_same(row: EventPartRow, one: Part) -> bool:
    if row.part is not one.kind:
        return False
    return one.kind is not PartKind.AGENDA or row.title == clean_line(one.title)


def _check_parts_done(session: Session, row: EventRow) -> None:
    """安商驿站 is complete with all four parts, any other event with what it planned or left out."""
    required: Iterable[PartKind] = {one.kind for one in parts_for(row.event_type, ())}
    left: Sequence[str] = [
        one.kind.value
        for one in parts_of(session, row.id)
        if one.kind in required and one.done_at is None
    ]
    if left:
        raise stop(EventProblem.PARTS_OPEN, count=len(left))
