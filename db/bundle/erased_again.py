"""Erases in a file that went back in time what had been erased since (decision 0052).

As an act of this computer, so that it travels: the one from before may never have left the lost file. What others made,
and this station may not change, is blanked here alone; the erasure itself comes again with a bundle.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from uuid import UUID

from db.bundle import log
from db.bundle.endings import End, named_in
from db.bundle.erased import reached
from db.bundle.layout import Layout, Layouts
from db.bundle.merge import Merge
from db.bundle.personal import fields_that_go
from db.bundle.rewriting import Rewriting
from db.journal.erasures import acted
from db.kernel.actor import Actor
from db.kernel.errors import InvalidInput, NotFound, NotOurs
from db.kernel.kinds import KNOWN, Action, Kind
from db.storage.erased import Erased
from db.storage.unit_of_work import UnitOfWork, Work


class ErasedAgain:
    """Brings a file up to what is known outside of it to be erased."""

    def __init__(self, work: UnitOfWork, merge: Merge, rewriting: Rewriting, end: End) -> None:
        self._work, self._merge, self._rewriting, self._end = work, merge, rewriting, end
        self._layouts = Layouts()

    def act(self, actor: Actor, wanted: Collection[Erased]) -> None:
        """Erase what of these still says something here; what is not here, or only a newer program knows, stays."""
        with self._work.reading() as session:
            missing = list(_missing(wanted, acted(session)))
        if missing:
            with self._work.writing(actor, Action.DATA_ERASED) as work:
                for one in missing:
                    self._erase(work, one)

    def _erase(self, work: Work, one: Erased) -> None:
        kind, record = Kind(one.kind), UUID(bytes=one.record)
        with suppress(NotFound, InvalidInput):
            try:
                self._blank_groups(work, kind, record, one.groups)
            except NotOurs:
                self._blank(work, kind, record, one.groups)

    def _blank_groups(self, work: Work, kind: Kind, record: UUID, groups: Collection[int]) -> None:
        """Erase as it was erased before: of a group that holds dates and classes besides, those stay."""
        layout = self._layouts.of(kind)
        if layout is None or not set(groups) < layout.groups.keys():
            self._rewriting.erase(work, kind, record, groups, settles=True)
            return
        numbers = {number for group in groups for number in _going(layout, group)}
        self._rewriting.erase_fields(work, kind, record, numbers, settles=True)

    def _blank(self, work: Work, kind: Kind, record: UUID, groups: Collection[int]) -> None:
        session, numbers = work.session, log.names(work.session).numbers
        writes = log.of_records(session, int(kind), [record]).get(record, [])
        hit = [one for one in writes if reached(one, groups)]
        log.blank(session, [(numbers[one.origin], one.seq) for one in hit if one.said != {}])
        self._merge.again(work, kind, record)
        self._end(session, named_in(hit))


def _going(layout: Layout, group: int) -> Collection[int]:
    """Return the fields of a group that go with a person; all of one that holds nothing of the kind."""
    every = {one.number for one in layout.groups[group]}
    return every & fields_that_go(layout) or every


def _missing(wanted: Iterable[Erased], known: Iterable[Erased]) -> Iterator[Erased]:
    """Yield what no erasure that is known covers."""
    gone: dict[bytes, set[int]] = defaultdict(set)
    for one in known:
        gone[one.record].update(one.groups)
    yield from (
        one
        for one in sorted(wanted)
        if one.kind in KNOWN and not gone[one.record].issuperset(one.groups)
    )
