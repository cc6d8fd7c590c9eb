"""Asks before a station saves what is asked where its bundle comes in: may it change what another one made?

Saved here alone such a change would be laid aside everywhere else, and the station would believe it done
(decision 0049).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import MappingProxyType
from uuid import UUID

from sqlalchemy.orm import Session

from db.bundle import trusting
from db.bundle.hanging import Hook, Hooks, hooks_of_row
from db.bundle.known import known_origins, partners
from db.bundle.partners import station_replica
from db.bundle.standing import Standing
from db.bundle.trespass import Fences
from db.journal.recorded import Recorded
from db.journal.recorder import Recorder, Touched
from db.kernel.errors import NotOurs
from db.kernel.kinds import Kind, Verb
from db.storage.unit_of_work import UnitOfWork

_NONE: Hooks = MappingProxyType({})


class Fencing:
    """What this station may change of what others made, by the policy of its hub."""

    def __init__(self, work: UnitOfWork, recorder: Recorder) -> None:
        self._work, self._recorder = work, recorder

    def may_change(self, kind: Kind, record: UUID) -> bool:
        """Tell whether a form may offer to change a record as a whole."""
        with self._work.reading() as session:
            whole = Touched(0, kind, record, Verb.UPDATE, frozenset({-1}))
            return not self._refused(session, [whole])

    def check(self, session: Session, changes: Sequence[Touched]) -> None:
        """Raise NotOurs where one of these changes would be refused elsewhere."""
        added = dict(_added(session))
        every = [*changes, *added]
        with session.no_autoflush:
            hooks = {one.seq: on for one, on in (*added.items(), *_moved(session, changes))}
            refused = self._refused(session, every, hooks)
        for one in every:
            if one.seq in refused:
                raise NotOurs(Kind(one.kind), one.record)

    def _refused(
        self, session: Session, changes: Sequence[Touched], hooks: Hooks = _NONE
    ) -> frozenset[int]:
        own = station_replica(session, self._recorder.origin)
        standing = _standing(session, own)
        if standing is None:
            return frozenset()
        origins = known_origins(session, trusting.Believed(session), own, None)
        fences = Fences(session, origins, partners(session, b""))
        return fences.refused(standing, changes, hooks=hooks)


def _added(session: Session) -> Iterator[tuple[Touched, tuple[Hook, ...]]]:
    """Yield the new records of this flush that hang on others, with those."""
    for place, row in enumerate(session.new, 1):
        hooks = hooks_of_row(row) if isinstance(row, Recorded) else ()
        if hooks:
            yield Touched(-place, row.__kind__, row.id, Verb.INSERT, frozenset()), hooks


def _moved(
    session: Session, changes: Sequence[Touched]
) -> Iterator[tuple[Touched, tuple[Hook, ...]]]:
    """Yield the changes of this flush that hang a record on something else, with that."""
    rows = {row.id: row for row in session.dirty if isinstance(row, Recorded)}
    for one in changes:
        hooks = hooks_of_row(rows[one.record], changed=True) if one.record in rows else ()
        if hooks:
            yield one, hooks


def _standing(session: Session, own: bytes) -> Standing | None:
    """Return what a hub lets this station write; None for a hub, and where no hub knows it."""
    for hub in trusting.hubs(session):
        if hub.is_own:
            return None
        for one in trusting.directory_of(session, hub).stations:
            if one.replica == own:
                return Standing(own, one.sign, None, frozenset(one.scopes), frozenset(one.roles))
    return None
