"""The one rule by which operations of others come into the tables, for every kind of record (`sync.md` §3.5).

Operations go into the journal exactly as they came, then into the state. What touches nothing but rows that are new,
or rows that are simply newer, is taken in by itself; a record of which something waited, was erased or was made twice
is made again from all its operations. Both ways end with the same bytes (decision 0035).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from db.bundle import beside, log, rows
from db.bundle.arriving import Operation, Writer, changes
from db.bundle.endings import End, named_in, never
from db.bundle.erased import scrubbed
from db.bundle.layout import Layout, Layouts
from db.bundle.outcome import Outcome
from db.bundle.standing import OWN_AFFAIRS
from db.bundle.state import Look, State, Write, write_of
from db.journal import open_groups
from db.journal.clocks import Sibling
from db.journal.recorder import Recorder
from db.kernel.kinds import Verb
from db.search.index import SearchIndex
from db.storage.unit_of_work import Work

_Key = tuple[int, UUID]
"""Kind and id of a record."""


Waits = Callable[[Session, Write], bool]
"""Tells whether an erasure may not act here yet."""


Judge = Callable[[Layout, Sequence[Write], Sequence[Write]], Collection[tuple[bytes, int]]]
"""Returns the dots of those writes of one record that wait and may not act; it is told of all of its writes, too."""

Refuses = Callable[[Session], Judge]
"""Returns who judges in one transaction."""


def _never(_session: Session, _erasure: Write) -> bool:
    return False


def _allows(_session: Session) -> Judge:
    return lambda _layout, _waiting, _every: ()


class Merge:
    """Takes operations into the tables of one workspace."""

    def __init__(
        self,
        recorder: Recorder,
        index: SearchIndex,
        layouts: Layouts | None = None,
        *,
        waits: Waits = _never,
        refuses: Refuses = _allows,
        end: End = never,
    ) -> None:
        self._recorder, self._index = recorder, index
        self._waits, self._refuses, self._end = waits, refuses, end
        self._layouts = layouts or Layouts()

    def take(
        self,
        work: Work,
        writer: Writer,
        operations: Sequence[Operation],
        refused: Collection[int] = (),
    ) -> Outcome:
        """Take a proven run of operations of one origin, in their order; what is known changes nothing.

        What stands here as a proof alone is filled in. Those with ``refused`` numbers come into the journal and wait.

        Raises Gap where operations are missing before it, Fork where a known place says something else.
        """
        session = work.session
        session.flush()
        known = log.names(session)
        number = log.number_of(session, writer, self._recorder.origin.replica, known)
        new = log.append(session, number, writer, operations)
        there = operations[: len(operations) - len(new)]
        filled = log.fill(session, number, there)
        known_already = changes(there) - changes(filled)
        outcome = Outcome(number, known=known_already, came=new, filled=filled)
        if new or filled:
            outcome.is_ahead = not self._recorder.hear(one.hlc for one in new)
            if number not in known.of:
                known = log.names(session)
            writes = [write_of(writer.name, one) for one in (*filled, *new)]
            apart = [one for one in writes[len(filled) :] if one.seq in refused]
            beside.park(session, apart, known.numbers)
            outcome.parked += len(apart)
            acting = [one for one in writes if one.seq not in refused]
            self._into_state(session, known, acting, outcome)
            session.expire_all()
            work.kinds.update(outcome.kinds)
        return outcome

    def again(self, work: Work, kind: int, record: UUID) -> Outcome:
        """Make one record again from its operations, after one was written past the flush."""
        outcome = Outcome()
        work.session.flush()
        self._again(work.session, int(kind), [record], outcome)
        work.session.expire_all()
        work.kinds.update(outcome.kinds)
        return outcome

    def learn(self, work: Work) -> Outcome:
        """Take in what an earlier version of this program kept without knowing what it means."""
        outcome = Outcome()
        work.session.flush()
        for layout in self._layouts.every():
            kind = int(layout.kind)
            waiting = {*beside.parked_of(work.session, kind), *rows.unread(work.session, layout)}
            self._again(work.session, kind, sorted(waiting), outcome)
        work.session.expire_all()
        work.kinds.update(outcome.kinds)
        return outcome

    def _into_state(
        self, session: Session, known: log.Names, writes: Sequence[Write], outcome: Outcome
    ) -> None:
        by_kind: dict[int, dict[UUID, list[Write]]] = defaultdict(lambda: defaultdict(list))
        for one in writes:
            if one.verb is not Verb.NOTE and not _stays_away(one, known.foreign):
                by_kind[one.kind][one.record].append(one)
        aside = beside.Aside(session) if by_kind else None
        for kind in sorted(by_kind):
            special = aside.among(list(by_kind[kind])) if aside else set()
            self._into_table(session, known, kind, by_kind[kind], special, outcome)

    def _into_table(
        self,
        session: Session,
        known: log.Names,
        kind: int,
        writes: Mapping[UUID, list[Write]],
        special: set[UUID],
        outcome: Outcome,
    ) -> None:
        """Take in what came of one kind; of special records operations wait, or an erasure reached them."""
        layout = self._layouts.of(kind)
        special = (special | _again_of(outcome.filled)) & writes.keys()
        if layout is None:
            self._again(session, kind, list(writes), outcome)
            return
        batch = _Batch(session, layout, known)
        special |= batch.take({one: many for one, many in writes.items() if one not in special})
        batch.write(self._index, outcome)
        self._again(session, kind, sorted(special), outcome)

    def _again(
        self, session: Session, kind: int, records: Sequence[UUID], outcome: Outcome
    ) -> None:
        """Make these records again from all their operations."""
        if not records:
            return
        layout, known = self._layouts.of(kind), log.names(session)
        found = log.of_records(session, kind, records)
        if kind in OWN_AFFAIRS:
            found = {one: _of_here(many, known.foreign) for one, many in found.items()}
        waiting = self._take_out_waiting(session, found)
        every = [one for many in found.values() for one in many]
        beside.hear_of_erasures(session, records, every, known.numbers)
        gone = [digest for many in found.values() for digest in named_in(_hit(many))]
        writes = {one: _scrub(session, found.get(one, []), known.numbers) for one in records}
        batch = _Batch(session, layout, known) if layout is not None else None
        acting = writes
        if layout is not None:
            refused = self._judged(session, layout, writes, known.numbers)
            outcome.refused |= refused
            acting = {
                record: [one for one in many if one.place not in refused]
                for record, many in writes.items()
            }
        fit = batch.remake(acting) if batch is not None else frozenset()
        left = [one for many in writes.values() for one in many if one.place not in fit] + waiting
        beside.park_anew(session, records, left, known.numbers)
        outcome.parked += len(left)
        if batch is not None:
            open_groups.end_all(session, records)
            batch.write(self._index, outcome)
        if gone:
            self._end(session, gone)

    def _judged(
        self,
        session: Session,
        layout: Layout,
        writes: Mapping[UUID, list[Write]],
        numbers: Mapping[bytes, int],
    ) -> set[tuple[bytes, int]]:
        """Return the dots of what may not act.

        What has acted once acts for ever, but for a record that several origins say they made: of that every write is
        judged whenever it is made again, so that the end is the same in whatever order they came.
        """
        places, found = beside.waiting(session, list(writes)), set[tuple[bytes, int]]()
        judge: Judge | None = None
        for many in writes.values():
            is_contested = _is_contested(many)
            asked = [
                one
                for one in many
                if one.said and (is_contested or (numbers[one.origin], one.seq) in places)
            ]
            if asked:
                judge = judge or self._refuses(session)
                found.update(judge(layout, asked, many))
        return found

    def _take_out_waiting(self, session: Session, found: dict[UUID, list[Write]]) -> list[Write]:
        """Take the erasures out that may not act here yet, and return them."""
        waiting = []
        for record, many in found.items():
            early = [one for one in many if one.verb is Verb.ERASE and self._waits(session, one)]
            found[record] = [one for one in many if one not in early]
            waiting += early
        return waiting


class _Batch:
    """Records of one kind on their way through a run of operations."""

    def __init__(self, session: Session, layout: Layout, known: log.Names) -> None:
        self._session, self._layout, self._known = session, layout, known
        self._look = log.Looking(session, known)
        self._new: list[State] = []
        self._changed: list[State] = []
        self._parked: list[Write] = []
        self._is_again = False

    def take(self, writes: Mapping[UUID, list[Write]]) -> set[UUID]:
        """Bring records forward; return those that have to be made again, of which nothing was taken."""
        present = rows.present(
            self._session, self._layout, list(writes), self._known.of, self._look
        )
        self._look.ahead(_may_be_asked(present, writes))
        special: set[UUID] = set()
        for record, many in writes.items():
            state = present.get(record)
            if _is_special(many, is_here=state is not None):
                special.add(record)
                continue
            told = [one for one in many if _is_usable(one)]
            if state is not None:
                self._bring_forward(state, told)
            elif told and told[0].verb is Verb.INSERT:
                self._new.append(self._made(record, told))
            else:
                told = []
            if len(told) < len(many):
                self._parked.extend(one for one in many if not (told and _is_usable(one)))
        return special

    def remake(self, writes: Mapping[UUID, list[Write]]) -> frozenset[tuple[bytes, int]]:
        """Make records from all that was ever written of them; return the writes that fitted."""
        records, self._is_again = list(writes), True
        present = rows.present(self._session, self._layout, records, self._known.of, self._look)
        fit: set[tuple[bytes, int]] = set()
        for record, many in writes.items():
            usable = sorted(filter(_is_usable, many), key=_inserts_first)
            if usable and usable[0].verb is Verb.INSERT:
                state = self._from_all(record, usable)
                (self._changed if record in present else self._new).append(state)
                fit.update(one.place for one in usable)
        return frozenset(fit)

    def write(self, index: SearchIndex, outcome: Outcome) -> None:
        """Write what came of it: rows, conflicts, what waits, and what the search finds."""
        session, layout, numbers = self._session, self._layout, self._known.numbers
        rows.add(session, layout, self._new, numbers)
        rows.change(session, layout, self._changed, numbers)
        rows.put_in_index(session, index, layout, self._new, self._changed, is_again=self._is_again)
        beside.park(session, self._parked, numbers)
        outcome.conflicts += beside.keep_conflicts(session, [*self._new, *self._changed])
        outcome.new += len(self._new)
        outcome.changed += len(self._changed)
        outcome.parked += len(self._parked)
        if self._new or self._changed:
            outcome.kinds.add(layout.kind)

    def _bring_forward(self, state: State, writes: Iterable[Write]) -> None:
        before = state.coded()
        for one in writes:
            state.update(one)
        state.settle()
        if state.coded() != before:
            self._changed.append(state)

    def _made(self, record: UUID, writes: Sequence[Write]) -> State:
        """Return a record that is made by the first of these writes."""
        state = State(self._layout, record, _among(writes) if len(writes) > 1 else self._look)
        state.insert(writes[0])
        for one in writes[1:]:
            state.update(one)
        state.settle()
        return state

    def _from_all(self, record: UUID, writes: Sequence[Write]) -> State:
        state = State(self._layout, record, _among(writes))
        for one in writes:
            if one.verb is Verb.INSERT:
                state.insert(one)
            else:
                state.update(one)
        state.settle()
        return state


def _may_be_asked(
    present: Mapping[UUID, State], writes: Mapping[UUID, Sequence[Write]]
) -> Iterator[Sibling]:
    """Yield what stands in records now beside a write that did not see it, and may have to stay as it was said."""
    for record, state in present.items():
        for one in writes[record]:
            for group, seen in one.context.items():
                for known in state.siblings(group):
                    if known.values is None and seen.get(known.origin, 0) < known.seq:
                        yield known


def _is_contested(writes: Iterable[Write]) -> bool:
    """Tell whether several origins say that they made a record."""
    return len({one.origin for one in writes if one.verb is Verb.INSERT}) > 1


def _among(writes: Iterable[Write]) -> Look:
    """Return what finds a write among these."""
    by_place = {one.place: one for one in writes}
    return lambda one: by_place.get((one.origin, one.seq))


def _stays_away(one: Write, foreign: frozenset[bytes]) -> bool:
    """Tell whether a write is of the affairs of another desk: kept as its record of actions, and in no table here."""
    return one.kind in OWN_AFFAIRS and one.origin in foreign


def _again_of(filled: Iterable[Operation]) -> set[UUID]:
    """Return the records of what was filled in: they are made again, as if it had come in its place."""
    return {one.record for one in filled}


def _of_here(writes: Iterable[Write], foreign: frozenset[bytes]) -> list[Write]:
    return [one for one in writes if one.origin not in foreign]


def _is_special(writes: Sequence[Write], *, is_here: bool) -> bool:
    """Tell whether a record was made twice or is erased: then all its operations have to be looked at."""
    inserts = sum(one.verb is Verb.INSERT for one in writes)
    return inserts > (0 if is_here else 1) or any(one.verb is Verb.ERASE for one in writes)


def _hit(writes: Sequence[Write]) -> list[Write]:
    """Return the writes whose content an erasure takes, while it is here."""
    hit = scrubbed(writes)
    return [one for one in writes if one.place in hit]


def _scrub(session: Session, writes: list[Write], numbers: Mapping[bytes, int]) -> list[Write]:
    """Blank in the journal what an erasure reaches, and return the writes as they are left.

    What has not come with its content is marked as well, so that it never will.
    """
    hit = scrubbed(writes)
    full = [one for one in writes if one.place in hit and one.said != {}]
    log.blank(session, [(numbers[one.origin], one.seq) for one in full])
    return [one._replace(said={}) if one.place in hit else one for one in writes]


def _is_usable(one: Write) -> bool:
    """Tell whether a write can come into its table: one whose content has not come says nothing, and blanks nothing.

    An erasure takes away and says nothing, so it needs no content.
    """
    return one.said is not None or one.verb is Verb.ERASE


def _inserts_first(one: Write) -> tuple[bool, bytes, int]:
    return one.verb is not Verb.INSERT, one.origin, one.seq
