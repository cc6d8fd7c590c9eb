"""What others wrote on a record before they heard of its erasure: it is erased as well, as a request of its own.

Whoever erased asked for all that was there. What comes in afterwards goes at that desk at once, with the same reason,
and everywhere else once a hub has countersigned it: nobody there has read it yet (decision 0053). A hub does so with
whatever hangs on what was erased anywhere, for it alone may write in what it entered for all stations itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import select, true
from sqlalchemy.orm import Session, aliased

from db.bundle import orders, trusting
from db.bundle.erasure_contracts import RequestKey
from db.bundle.hanging import columns_of
from db.bundle.layout import Layout, Layouts
from db.bundle.log import names
from db.bundle.merge import Merge
from db.bundle.personal import fields_that_go
from db.bundle.rewriting import Rewriting
from db.journal.recorder import Recorder, Touched
from db.journal.records import ErasureRow, OperationRow, OriginRow
from db.kernel.actor import Actor
from db.kernel.errors import NotOurs
from db.kernel.kinds import Action, Kind, Verb
from db.storage.unit_of_work import UnitOfWork, Work

Found = tuple[Layout, UUID]
"""What came late: its kind and its id."""


class LateWords:
    """Erases what came after an erasure of this desk."""

    def __init__(self, work: UnitOfWork, recorder: Recorder, merge: Merge) -> None:
        self._work, self._recorder = work, recorder
        self._rewriting = Rewriting(recorder, merge)

    def erase(self, actor: Actor) -> int:
        """Erase what hangs by now on records that were erased here; return how many records that were.

        What another one alone may write in stays: its maker, or a hub, erases it.
        """
        with self._work.reading() as session:
            every = _late(session, is_hub=trusting.own_hub(session) is not None)
            may = {
                key: [one for one in many if self._may(session, one)] for key, many in every.items()
            }
        found = {key: many for key, many in may.items() if many}
        for key, many in found.items():
            with self._work.writing(actor, Action.DATA_ERASED) as work:
                self._erase(work, key, many)
        return sum(map(len, found.values()))

    def _may(self, session: Session, found: Found) -> bool:
        layout, record = found
        whole = Touched(0, layout.kind, record, Verb.UPDATE, frozenset({-1}))
        try:
            self._recorder.fence(session, [whole])
        except NotOurs:
            return False
        return True

    def _erase(self, work: Work, key: RequestKey, many: Sequence[Found]) -> None:
        layout, record = many[0]
        told = {orders.REASON: orders.reason_of(work.session, key)}
        self._recorder.note(work, layout.kind, record, told)
        for layout, record in many:
            if layout.kind is Kind.ATTACHMENT:
                self._rewriting.erase(work, layout.kind, record, settles=True)
            else:
                going = fields_that_go(layout)
                self._rewriting.erase_fields(work, layout.kind, record, going, settles=True)


def _late(session: Session, *, is_hub: bool) -> Mapping[RequestKey, list[Found]]:
    """Return what others wrote on records that this desk erased, and is not erased itself, by the erasing click.

    At a hub whatever is left on records that were erased, whoever did so and whoever wrote it.
    """
    found: dict[RequestKey, list[Found]] = defaultdict(list)
    if not session.scalar(
        select(select(ErasureRow).where(true() if is_hub else _IS_OURS).exists())
    ):
        return found
    known = names(session).of
    for layout in Layouts().every():
        for row in _rows(session, layout, is_hub=is_hub):
            key = RequestKey(known[row.origin], row.act)
            if (layout, row.id) not in found[key]:
                found[key].append((layout, row.id))
    return {key: many for key, many in found.items() if many}


def _rows(session: Session, layout: Layout, *, is_hub: bool) -> Iterator[Any]:
    if layout.kind is Kind.ATTACHMENT or fields_that_go(layout):
        for name in columns_of(layout):
            yield from session.execute(_asking(layout, name, is_hub))


@cache
def _asking(layout: Layout, name: str, is_hub: bool) -> Any:
    """Return the question what of others hangs by a column on what was erased here, or what at all at a hub."""
    columns = layout.table.c
    own = aliased(ErasureRow)
    gone = select(own.record).where(own.record == columns.id)
    whose = () if is_hub else (_IS_OURS, OriginRow.is_foreign.is_(True))
    return (
        select(columns.id, OperationRow.origin, OperationRow.act)
        .join(ErasureRow, ErasureRow.record == columns[name])
        .join(
            OperationRow,
            (OperationRow.origin == ErasureRow.origin) & (OperationRow.seq == ErasureRow.seq),
        )
        .join(OriginRow, OriginRow.number == columns.base_origin)
        .where(*whose, ~gone.exists())
        .order_by(columns.id, OperationRow.origin, OperationRow.seq)
    )


_OURS = select(OriginRow.number).where(OriginRow.is_foreign.is_(False))
_IS_OURS = ErasureRow.origin.in_(_OURS)
