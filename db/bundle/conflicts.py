"""The conflict desk: what is open, who wrote what and when, and the decision that travels to everybody."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.names import name_of
from db.accounts.rules import Grant, Permission, check_permitted, grant, may
from db.appointments.records import AppointmentRow
from db.bundle import log, third_values
from db.bundle.conflict_cards import card_of, open_records
from db.bundle.conflict_contracts import (
    Candidate,
    Conflict,
    ConflictCard,
    ConflictLine,
    DecideConflict,
    Heading,
    MergeProblem,
    OpenRecord,
)
from db.bundle.former import former_write
from db.bundle.headings import VOTERS, Masks, heading_of
from db.bundle.layout import Layout, Layouts, Plain
from db.bundle.rewriting import Rewriting, state_of
from db.bundle.state import State, Write
from db.journal import clocks
from db.journal.clocks import Sibling
from db.journal.payload import decode, plain
from db.journal.recorded import DELETED
from db.journal.records import ConflictRow, OperationRow, OriginRow
from db.kernel.actor import Actor
from db.kernel.clock import Clock, SystemClock, instant_of, local_date
from db.kernel.errors import InvalidInput, NotFound, Outdated
from db.kernel.ids import ReplicaId, UserId
from db.kernel.kinds import Action, Kind, Saved, Verb
from db.kernel.problems import Problem
from db.people.contracts import PersonKind
from db.people.records import PersonRow
from db.people.rules import mask_address, mask_name, mask_number, mask_phone
from db.reception.records import MatterRow
from db.storage.unit_of_work import UnitOfWork, Work

IS_DELETED = "deleted"
"""Name of the one value in the question whether a record is deleted."""

_SHORT_NAME = 4
"""Number of the field of a station."""

MOST = 500
"""Open groups that are listed; nobody decides more of them in a day."""

_NEWEST = select(ConflictRow).order_by(
    ConflictRow.newest.desc(), ConflictRow.record, ConflictRow.field_group
)

_MASKED: Masks = {
    "phone": mask_phone, "address": mask_address, "office_phone": mask_phone,
    "id_number": mask_number, "qq": mask_number, "wechat": mask_number,
    "certificate_no": mask_number,
}  # fmt: skip
"""Contact details and numbers of papers leave this desk as they leave every other."""

_WORDS_OF_DUTY = ("reason", "remark", "kept_because", "asked_for", "agreed_for")
_OF_DUTY = frozenset({
    Kind.DUTY_ABSENCE, Kind.DUTY_SWAP, Kind.DUTY_CELL, Kind.DUTY_ATTENDANCE,
})  # fmt: skip
"""Why somebody could not come is read by who keeps the rota (decision 0057)."""

_SAID = ("topic", "detail", "reason", "conclusions")
"""What an appointment is about."""


class Conflicts:
    """Open values of all records."""

    def __init__(
        self,
        work: UnitOfWork,
        rewriting: Rewriting,
        layouts: Layouts | None = None,
        *,
        clock: Clock | None = None,
    ) -> None:
        self._work, self._rewriting = work, rewriting
        self._layouts, self._clock = layouts or Layouts(), clock or SystemClock()

    def count(self, actor: Actor) -> int:
        """Return how many of the newest are open, for the mark beside the page's name."""
        return len(self.lines(actor))

    def lines(self, actor: Actor, limit: int = MOST) -> tuple[ConflictLine, ...]:
        """Return what is open and may be seen, the newest first."""
        check_permitted(actor, Permission.SEE_MATTERS)
        with self._work.reading(actor) as session:
            rows = session.scalars(_NEWEST.limit(limit)).all()
            return tuple(_line(row) for row in rows if self._is_seen(session, row.kind, row.record))

    def conflict(self, actor: Actor, kind: Kind, record: UUID, group: int) -> Conflict:
        """Return one open group with everything that was written into it; raises NotFound."""
        check_permitted(actor, Permission.SEE_MATTERS)
        with self._work.reading(actor) as session:
            row = session.get(ConflictRow, (record, group))
            state = state_of(session, self._layouts, kind, record)
            if row is None or state is None or not self._is_seen(session, kind, record):
                raise NotFound(kind, record)
            masks = masks_for(session, actor, kind, record)
            return _whole(session, _line(row), state, _writes(session, state), masks)

    def records(self, actor: Actor, limit: int = MOST) -> tuple[OpenRecord, ...]:
        """Return the records with something open that may be seen, the newest first."""
        check_permitted(actor, Permission.SEE_MATTERS)
        with self._work.reading(actor) as session:
            rows = session.scalars(_NEWEST.limit(limit)).all()
            seen = [row for row in rows if self._is_seen(session, row.kind, row.record)]
            return open_records(session, self._layouts, seen)

    def card(self, actor: Actor, kind: Kind, record: UUID) -> ConflictCard:
        """Return a record with all that is open in it; raises NotFound where nothing is any more."""
        check_permitted(actor, Permission.SEE_MATTERS)
        with self._work.reading(actor) as session:
            state = state_of(session, self._layouts, kind, record)
            if state is None or not self._is_seen(session, kind, record):
                raise NotFound(kind, record)
            rows = session.scalars(_NEWEST.where(ConflictRow.record == record)).all()
            groups = sorted((_line(row) for row in rows), key=lambda line: line.group)
            if not groups:
                raise NotFound(kind, record)
            masks = masks_for(session, actor, kind, record)
            writes = _writes(session, state)
            conflicts = tuple(_whole(session, one, state, writes, masks) for one in groups)
            return card_of(session, state, conflicts, masks)

    def heading(self, actor: Actor, kind: Kind, record: UUID) -> Heading:
        """Return what a record is called; raises NotFound where it may not be seen."""
        check_permitted(actor, Permission.SEE_MATTERS)
        with self._work.reading(actor) as session:
            state = state_of(session, self._layouts, kind, record)
            if state is None or not self._is_seen(session, kind, record):
                raise NotFound(kind, record)
            row_class = state.layout.row_class
            row = session.scalar(select(row_class).where(row_class.id == record))
            return heading_of(session, row, masks_for(session, actor, kind, record))

    def decide(self, actor: Actor, *commands: DecideConflict) -> Saved[None]:
        """End conflicts everywhere, each by a write that has seen all of it; all of them or none.

        Raises InvalidInput, NotFound, Outdated when something else has come in since.
        """
        if not may(actor, Permission.IMPORT_BUNDLE):
            check_permitted(actor, Permission.CORRECT)
        with self._work.writing(actor, Action.CONFLICT_DECIDED) as work:
            for one in commands:
                self._decide(work, one)
            return work.saved(None)

    def _decide(self, work: Work, command: DecideConflict) -> None:
        state = state_of(work.session, self._layouts, command.kind, command.record)
        if state is None or not self._is_seen(work.session, command.kind, command.record):
            raise NotFound(command.kind, command.record)
        if {(one.origin, one.seq) for one in state.siblings(command.group)} != {*command.seen}:
            raise Outdated(command.kind, command.record)
        self._end(work, state, command)

    def _end(self, work: Work, state: State, command: DecideConflict) -> None:
        if command.group == DELETED:
            act = (
                self._rewriting.delete
                if _wants_deleted(state, command)
                else self._rewriting.undelete
            )
            act(work, command.kind, command.record)
            return
        values = self._decided(work.session, state, command)
        self._rewriting.write(work, command.kind, command.record, values)

    def _decided(
        self, session: Session, state: State, command: DecideConflict
    ) -> dict[int, object]:
        """Return what the group shall say: all of its fields, by number."""
        fields = state.layout.groups.get(command.group)
        if fields is None:
            raise NotFound(command.kind, command.record)
        if command.values is None:
            said = state.told(command.group, _kept(state, command))
            return {one.number: said.get(one.number) for one in fields}
        typed = {one.name: command.values.get(one.name) for one in fields}
        values = self._checked(session, state, third_values.tidied(state.layout, typed))
        return {one.number: plain(values[one.name]) for one in fields}

    def _checked(
        self, session: Session, state: State, values: Mapping[str, object]
    ) -> Mapping[str, object]:
        """Return a third value that its record can hold; raises InvalidInput."""
        layout, today = state.layout, local_date(self._clock.now())
        row = session.scalar(select(layout.row_class).where(layout.row_class.id == state.record))
        problems = list(third_values.check(layout, row, values, today))
        told = {one.field for one in problems}
        problems += [
            Problem(name, MergeProblem.NOT_A_VALUE)
            for name, value in values.items()
            if name not in told and not layout.fits(layout.named(name), plain(value))
        ]
        if problems:
            raise InvalidInput(problems)
        return values

    def _is_seen(self, session: Session, kind: int, record: UUID) -> bool:
        """Tell whether the reader gets to see a record; a report and all that belongs to it lies aside (R-53)."""
        layout = self._layouts.of(kind)
        if layout is None:
            return False
        row: Any = session.scalar(select(layout.row_class).where(layout.row_class.id == record))
        matter = getattr(row, "matter", None)
        if row is None or matter is None:
            return row is not None
        return session.scalar(select(MatterRow.id).where(MatterRow.id == matter)) is not None


def _line(row: ConflictRow) -> ConflictLine:
    return ConflictLine(Kind(row.kind), row.record, row.field_group, instant_of(row.newest))


def masks_for(session: Session, actor: Actor, kind: Kind, record: UUID) -> Masks:
    """Return what is masked for somebody: the names of voters too, for who may not read them.

    Of a confidential appointment also what it is about, for who may not open sealed facts.
    """
    own = _of_record(session, actor, kind, record)
    return own if grant(actor, Permission.SEE_NAME) is Grant.YES else {**own, VOTERS: mask_name}


def _of_record(session: Session, actor: Actor, kind: Kind, record: UUID) -> Masks:
    if kind is Kind.APPOINTMENT:
        return _of_appointment(session, actor, record)
    if kind in _OF_DUTY and not may(actor, Permission.KEEP_ROTA):
        return {**_MASKED, **dict.fromkeys(_WORDS_OF_DUTY, _hidden)}
    if grant(actor, Permission.SEE_NAME) is Grant.YES:
        return _MASKED
    voters = select(PersonRow.id).where(PersonRow.id == record, PersonRow.kind == PersonKind.VOTER)
    is_voter = kind is Kind.VISIT or session.scalar(voters) is not None
    return {**_MASKED, "name": mask_name} if is_voter else _MASKED


def _hidden(text: str) -> str:
    return "****" * bool(text)


def _of_appointment(session: Session, actor: Actor, record: UUID) -> Masks:
    row = session.get(AppointmentRow, record)
    hides = row is not None and row.confidential and not may(actor, Permission.SEE_CONFIDENTIAL)
    if grant(actor, Permission.SEE_NAME) is Grant.YES and not hides:
        return _MASKED
    named = {**_MASKED, "name": mask_name}
    return {**named, **dict.fromkeys(_SAID, lambda _text: "")} if hides else named


def _writes(session: Session, state: State) -> Sequence[Write]:
    """Return everything that was written into a record."""
    kind, record = int(state.layout.kind), state.record
    return log.of_records(session, kind, [record])[record]


def _whole(
    session: Session, line: ConflictLine, state: State, writes: Sequence[Write], masks: Masks
) -> Conflict:
    siblings = state.siblings(line.group)
    front = clocks.shown(siblings)
    order = sorted(siblings, key=lambda one: (one is not front, -one.hlc, one.origin))
    fields = tuple(one.name for one in state.layout.groups.get(line.group, ()))
    of_group = [(one, state.told(line.group, one)) for one in order]
    found = tuple(
        _candidate(
            session, one, _values(state.layout, line.group, said, masks), is_shown=one is front
        )
        for one, said in of_group
    )
    edited = tuple(_edited(state)) if line.group == DELETED else ()
    return Conflict(line, fields, found, edited, _former(state, line.group, writes, masks))


def _former(
    state: State, group: int, writes: Sequence[Write], masks: Masks
) -> Mapping[str, object] | None:
    """Return what all had before them, as people may read it; of a deletion there is nothing to tell."""
    found = None if group == DELETED else former_write(writes, group, state.siblings(group))
    if found is None:
        return None
    return _values(state.layout, group, state.told(group, found.sibling), masks)


def _candidate(
    session: Session, one: Sibling, values: Mapping[str, object], *, is_shown: bool
) -> Candidate:
    origin = session.get_one(OriginRow, log.names(session).numbers[one.origin])
    written = session.get_one(OperationRow, (origin.number, one.seq))
    return Candidate(
        dot=(one.origin, one.seq), at=instant_of(one.hlc), author=UserId(written.actor),
        author_name=name_of(session, written.actor), role=written.role,
        replica=ReplicaId(origin.replica), counter=origin.counter,
        station=_station_of(session, origin), is_own=origin.is_own, is_shown=is_shown,
        values=values,
    )  # fmt: skip


def _station_of(session: Session, origin: OriginRow) -> str:
    """Return what the station of an installation calls itself, as the journal tells it of every station."""
    told = session.scalars(
        select(OperationRow.payload)
        .join(OriginRow, OriginRow.number == OperationRow.origin)
        .where(OriginRow.replica == origin.replica, OperationRow.kind == int(Kind.STATION))
        .where(OperationRow.verb != Verb.NOTE, OperationRow.payload.is_not(None))
        .order_by(OperationRow.hlc.desc())
    )
    names = (decode(payload or b"\x80").get(_SHORT_NAME) for payload in told)
    return next((one for one in names if isinstance(one, str)), "")


def _values(layout: Layout, group: int, said: Plain, masks: Masks) -> dict[str, object]:
    """Return what a write says as people may read it."""
    if group == DELETED:
        return {IS_DELETED: bool(said)}
    values, unread = layout.read_group(group, said, 0)
    told = {
        one.name: unread.get(one.number, values[one.name])
        for one in layout.groups[group]
        if one.number in said
    }
    return {
        name: masks[name](value) if name in masks and isinstance(value, str) else value
        for name, value in told.items()
    }


def _edited(state: State) -> Iterator[str]:
    """Yield the fields that somebody wrote without seeing the deletion, or after it."""
    for group in sorted(state.after_deletion()):
        yield from (one.name for one in state.layout.groups.get(group, ()))


def _wants_deleted(state: State, command: DecideConflict) -> bool:
    if command.values is not None:
        return bool(command.values.get(IS_DELETED))
    return bool(state.told(DELETED, _kept(state, command)))


def _kept(state: State, command: DecideConflict) -> Sibling:
    """Return the candidate that was chosen; raises Outdated where it is none."""
    for one in state.siblings(command.group):
        if (one.origin, one.seq) == command.keep:
            return one
    raise Outdated(command.kind, command.record)
