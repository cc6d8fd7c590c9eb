"""Writes of whole groups past their columns: decisions between open values, deletions, erasures."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from db.bundle import log, rows
from db.bundle.conflict_contracts import MergeProblem
from db.bundle.erased import reached
from db.bundle.layout import Layout, Layouts, Plain
from db.bundle.merge import Merge
from db.bundle.state import State
from db.journal import clocks
from db.journal.recorded import DELETED
from db.journal.recorder import Recorder, Rewrite
from db.kernel.errors import InvalidInput, NotFound
from db.kernel.kinds import Kind, Verb
from db.kernel.problems import Problem
from db.storage.unit_of_work import Work


class Rewriting:
    """Records a write that has seen all that stands in its groups, then makes the record again from its operations."""

    def __init__(self, recorder: Recorder, merge: Merge, layouts: Layouts | None = None) -> None:
        self._recorder, self._merge = recorder, merge
        self._layouts = layouts or Layouts()

    def write(self, work: Work, kind: Kind, record: UUID, values: Mapping[int, object]) -> None:
        """Write whole groups; ``values`` names every field of theirs by its number. Raises NotFound."""
        state = self._state(work.session, kind, record)
        fields = state.layout.numbers
        groups = {fields[number].group for number in values}
        self._record(work, state, [_rewrite(state, Verb.UPDATE, values, groups)])

    def delete(self, work: Work, kind: Kind, record: UUID) -> None:
        """Delete a record as far as it was seen here: an edit that was not seen brings it back to be looked at."""
        state = self._state(work.session, kind, record)
        seen = clocks.seen(one for group in _groups(state) for one in state.siblings(group))
        values = {DELETED: sorted(seen.items())}
        self._record(work, state, [_rewrite(state, Verb.DELETE, values, [DELETED])])

    def undelete(self, work: Work, kind: Kind, record: UUID) -> None:
        """Take a deletion back."""
        state = self._state(work.session, kind, record)
        self._record(work, state, [_rewrite(state, Verb.UNDELETE, {DELETED: None}, [DELETED])])

    def erase(
        self,
        work: Work,
        kind: Kind,
        record: UUID,
        groups: Collection[int] | None = None,
        *,
        settles: bool = False,
    ) -> None:
        """Blank groups of a record, or all of it, in every row, list, index and journal that this write reaches.

        An operation loses its content as a whole, so what its other groups show is written anew first. Raises
        NotFound; InvalidInput where such a group is open, or says something only a newer program understands.
        ``settles``: of an open group what is shown stays.
        """
        state = self._state(work.session, kind, record)
        gone = set(_groups(state) if groups is None else groups) - {DELETED}
        kept = _kept(work.session, state, gone, settles=settles)
        rewrites = (
            [_rewrite(state, Verb.UPDATE, kept, _leading(state.layout, kept))] if kept else []
        )
        rewrites.append(_rewrite(state, Verb.ERASE, {}, sorted(gone)))
        self._record(work, state, rewrites)

    def erase_fields(
        self,
        work: Work,
        kind: Kind,
        record: UUID,
        numbers: Collection[int],
        *,
        settles: bool = False,
    ) -> None:
        """Blank fields of a record; what stays of a group beside them is written anew behind the erasure.

        A group of which much stays is left alone where nobody ever wrote to such a field. Raises as ``erase`` does.
        """
        state = self._state(work.session, kind, record)
        left = _left(work.session, state, numbers, settles=settles)
        groups = state.layout.groups
        gone = {
            group for group, many in groups.items() if {one.number for one in many} <= set(numbers)
        }
        self.erase(work, kind, record, gone | left.keys(), settles=settles)
        if values := {number: value for many in left.values() for number, value in many.items()}:
            self.write(work, kind, record, values)

    def _state(self, session: Session, kind: Kind, record: UUID) -> State:
        session.flush()
        state = state_of(session, self._layouts, kind, record)
        if state is None:
            raise NotFound(kind, record)
        return state

    def _record(self, work: Work, state: State, rewrites: Sequence[Rewrite]) -> None:
        self._recorder.rewrite(work, rewrites)
        self._merge.again(work, state.layout.kind, state.record)


def state_of(session: Session, layouts: Layouts, kind: int, record: UUID) -> State | None:
    """Return a record as it stands, None where it is not here."""
    layout, known = layouts.of(kind), log.names(session)
    if layout is None:
        return None
    look = log.Looking(session, known)
    return rows.present(session, layout, [record], known.of, look).get(record)


def _rewrite(
    state: State, verb: Verb, values: Mapping[int, object], groups: Collection[int]
) -> Rewrite:
    context = {group: clocks.seen(state.siblings(group)) for group in groups}
    return Rewrite(state.layout.kind, state.record, verb, values, context)


def _groups(state: State) -> list[int]:
    return sorted({DELETED, *state.layout.groups, *state.clocks})


def _leading(layout: Layout, numbers: Collection[int]) -> set[int]:
    return {layout.numbers[number].group for number in numbers}


def _kept(
    session: Session, state: State, gone: Collection[int], *, settles: bool
) -> dict[int, object]:
    """Return what other groups show of the writes whose content goes."""
    layout = state.layout
    writes = log.of_records(session, int(layout.kind), [state.record])[state.record]
    places = {one.place for one in writes if reached(one, gone)}
    kept: dict[int, object] = {}
    for group in set(_groups(state)) - {DELETED, *gone}:
        if places.isdisjoint((one.origin, one.seq) for one in state.siblings(group)):
            continue
        if group not in layout.groups:
            raise InvalidInput([Problem("group", MergeProblem.NEWER)])
        if said := _agreed(state, group, settles=settles):
            kept |= {one.number: said.get(one.number) for one in layout.groups[group]}
    if state.unknown():
        raise InvalidInput([Problem("group", MergeProblem.NEWER)])
    return kept


def _left(
    session: Session, state: State, numbers: Collection[int], *, settles: bool
) -> dict[int, dict[int, object]]:
    """Return group → its values without these fields, of groups in which others stay and one of these was written."""
    layout, found = state.layout, dict[int, dict[int, object]]()
    writes = log.of_records(session, int(layout.kind), [state.record])[state.record]
    said = {number for one in writes for number, value in (one.said or {}).items() if value}
    said |= set(numbers) if any(one.said is None for one in writes) else set()
    for group, many in layout.groups.items():
        every = {one.number for one in many}
        if every - set(numbers) and every & set(numbers) & said:
            told = _agreed(state, group, settles=settles)
            found[group] = {one: None if one in numbers else told.get(one) for one in every if told}
    return found


def _agreed(state: State, group: int, *, settles: bool = False) -> Plain:
    """Return what a group says, of an open one what is shown where it ``settles``; raises InvalidInput else."""
    siblings = state.siblings(group)
    said = state.told(group, clocks.shown(siblings))
    if not settles and any(state.told(group, one) != said for one in siblings):
        raise InvalidInput([Problem("group", MergeProblem.STILL_OPEN)])
    return said
