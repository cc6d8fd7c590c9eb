"""A hub countersigns erasures: its policy names the record, and every desk that reads it lets the content go (§3.8)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.names import name_of
from db.accounts.rules import Permission, check_permitted
from db.accounts.witness import Witness, check_witness
from db.bundle import orders, trusting
from db.bundle.conflict_contracts import Heading
from db.bundle.conflicts import masks_for
from db.bundle.contracts import Erasure
from db.bundle.erasure_contracts import (
    TICKET,
    ErasureLine,
    ErasureRequest,
    HeldCount,
    OrderedErasure,
    RequestKey,
)
from db.bundle.exchange_contracts import ExchangeProblem
from db.bundle.exchange_records import CursorRow
from db.bundle.headings import heading_of
from db.bundle.house import House
from db.bundle.known import called, partners
from db.bundle.layout import Layouts
from db.bundle.merge import Merge
from db.bundle.partners import station_replica
from db.bundle.personal import Held, forget_here, held, words_of
from db.bundle.rewriting import Rewriting
from db.bundle.state import Write
from db.journal.payload import decode
from db.journal.recorder import Recorder, Touched
from db.journal.records import OperationRow, OriginRow
from db.kernel.actor import Actor
from db.kernel.clock import instant_of
from db.kernel.errors import InvalidInput, NotFound
from db.kernel.kinds import KNOWN, Action, Kind, Saved, Verb
from db.kernel.problems import Problem
from db.people.rules import Problems, check_reason, clean_line
from db.storage.unit_of_work import UnitOfWork, Work

_TICKET, _GROUPS, _SECOND = orders.REASON, 2, 9
"""Numbers in the entry of an order; the second person's are those of every act of two."""


class Erasures:
    """Erasures that others wrote and that wait here, and those that this hub has ordered."""

    def __init__(self, work: UnitOfWork, recorder: Recorder, house: House, merge: Merge) -> None:
        self._work, self._recorder, self._house, self._merge = work, recorder, house, merge
        self._layouts, self._rewriting = Layouts(), Rewriting(recorder, merge)

    def waiting(self, actor: Actor) -> tuple[ErasureRequest, ...]:
        """Return what stations erased at home and a hub has not countersigned, act by act."""
        check_permitted(actor, Permission.IMPORT_BUNDLE)
        with self._work.reading(actor) as session:
            stations, asked = called(session), orders.requests(session)
            found = (
                (key, [one for one in many if one.kind in KNOWN]) for key, many in asked.items()
            )
            return tuple(
                self._request(session, actor, key, many, stations) for key, many in found if many
            )

    def ordered(self, actor: Actor) -> tuple[OrderedErasure, ...]:
        """Return what this hub has countersigned, the newest first; nothing at a desk that is none."""
        check_permitted(actor, Permission.IMPORT_BUNDLE)
        with self._work.reading(actor) as session:
            hub = trusting.own_hub(session)
            named = trusting.directory_of(session, hub).erasures if hub else ()
            records = {UUID(bytes=one.record) for one in named}
            acts: dict[tuple[int, int], list[tuple[OperationRow, OriginRow]]] = defaultdict(list)
            for row, origin in session.execute(_ORDERS.where(OperationRow.record.in_(records))):
                acts[row.origin, row.act].append((row, origin))
            return tuple(self._ordered(session, actor, many) for many in acts.values())

    def holding(self, actor: Actor, record: UUID) -> tuple[HeldCount, ...]:
        """Return how many records of each kind hold the data of who is named, as far as who asks may know of them.

        Raises NotOurs where another station began the matter and has to erase it.
        """
        check_permitted(actor, Permission.DELETE)
        with self._work.reading(actor) as session:
            found = held(session, record, is_shown=True)
            whole = frozenset({-1})
            self._recorder.fence(
                session,
                [
                    Touched(n, one.kind, one.record, Verb.UPDATE, whole)
                    for n, one in enumerate(found)
                ],
            )
            count = Counter(one.kind for one in found)
            return tuple(HeldCount(kind, n) for kind, n in sorted(count.items()))

    def check(self, actor: Actor, record: UUID, reason: str) -> Problems:
        """Return what is wrong with a reason, before somebody else is asked to agree."""
        check_permitted(actor, Permission.DELETE)
        with self._work.reading(actor) as session:
            return (
                *check_reason(reason),
                *_naming(reason, words_of(session, held(session, record))),
            )

    def request(self, actor: Actor, witness: Witness, record: UUID, reason: str) -> Saved[int]:
        """Erase what holds a person's data together, named by the person, a visit or a matter; return how many records.

        It acts here at once and elsewhere once the hub has countersigned it. It cannot be taken back, so a second
        person agrees (security §8.1). Raises NotFound; InvalidInput for a bad reason and for what is open.
        """
        check_witness(actor, Permission.DELETE, witness)
        if problems := check_reason(reason):
            raise InvalidInput(problems)
        with self._work.writing(actor, Action.DATA_ERASED) as work:
            found = held(work.session, record)
            if not found:
                raise NotFound(Kind.PERSON, record)
            words = words_of(work.session, found)
            if problems := _naming(reason, words):
                raise InvalidInput(problems)
            told = {_TICKET: clean_line(reason), **witness.told()}
            self._recorder.note(work, found[-1].kind, found[-1].record, told)
            for one in found:
                self._erase(work, one)
            saved = work.saved(len(found))
        with self._work.own.writing(actor, Action.FORM_KEPT) as work:
            forget_here(work.session, found, words)
        return saved

    def order(self, actor: Actor, witness: Witness, key: RequestKey, ticket: str) -> Saved[int]:
        """Countersign all that waits of one request; the policy that says so goes out with every bundle.

        It cannot be taken back, so a second person agrees (security §8.1). Returns how many records that were. Raises
        InvalidInput: NO_TICKET, NOTHING_WAITS, and NO_HUB where this desk admits nobody.
        """
        check_permitted(actor, Permission.ENROL)
        check_witness(actor, Permission.DELETE, witness)
        said = clean_line(ticket)[:TICKET]
        if not said:
            raise InvalidInput([Problem("ticket", ExchangeProblem.NO_TICKET)])
        with self._work.writing(actor, Action.ERASURE_ORDERED) as work:
            every = orders.requests(work.session).get(key, [])
            found = [one for one in every if one.kind in KNOWN]
            if not found:
                raise InvalidInput([Problem("request", ExchangeProblem.NOTHING_WAITS)])
            self._house.admission.order_erasures(
                work, [Erasure(one.record.bytes, sorted(one.context), said) for one in found]
            )
            for one in found:
                told = {_TICKET: said, _GROUPS: sorted(one.context), **witness.told()}
                self._recorder.note(work, Kind(one.kind), one.record, told)
                self._merge.again(work, one.kind, one.record)
            return work.saved(len(found))

    def _erase(self, work: Work, one: Held) -> None:
        if one.fields is None:
            self._rewriting.erase(work, one.kind, one.record)
        else:
            self._rewriting.erase_fields(work, one.kind, one.record, one.fields)

    def _request(
        self,
        session: Session,
        actor: Actor,
        key: RequestKey,
        writes: Sequence[Write],
        stations: Mapping[bytes, str],
    ) -> ErasureRequest:
        lines = (self._line(one, one.context, self._heading(session, actor, one)) for one in writes)
        return ErasureRequest(
            key, stations[key.origin], instant_of(writes[0].hlc), orders.reason_of(session, key),
            tuple(lines),
        )  # fmt: skip

    def _line(
        self, one: Write | OperationRow, groups: Collection[int], heading: Heading
    ) -> ErasureLine:
        kind = Kind(one.kind)
        fields, is_whole = self._fields(kind, groups)
        return ErasureLine(
            kind, one.record, tuple(sorted(groups)), fields, is_whole,
            title=heading.title, number=heading.number,
        )  # fmt: skip

    def _fields(self, kind: Kind, groups: Collection[int]) -> tuple[tuple[str, ...], bool]:
        """Return the columns of these groups, and whether that is all a record has."""
        layout = self._layouts.of(kind)
        known = layout.groups if layout else {}
        names = tuple(one.name for group in groups for one in known.get(group, ()))
        return names, set(known) <= set(groups)

    def _heading(self, session: Session, actor: Actor, one: Write | OperationRow) -> Heading:
        layout = self._layouts.of(Kind(one.kind))
        if layout is None:
            return Heading()
        named = layout.row_class.id == one.record
        row: Any = session.scalar(select(layout.row_class).where(named))
        masks = masks_for(session, actor, Kind(one.kind), one.record)
        return heading_of(session, row, masks) if row is not None else Heading()

    def _ordered(
        self, session: Session, actor: Actor, entries: Sequence[tuple[OperationRow, OriginRow]]
    ) -> OrderedErasure:
        row, origin = max(entries, key=lambda one: one[0].seq)
        told = decode(row.payload or b"\x80")
        lines = (
            self._line(
                one, _groups_of(one), Heading(number=self._heading(session, actor, one).number)
            )
            for one, _ in reversed(entries)
        )
        by = filter(None, (name_of(session, row.actor), str(told.get(_SECOND, ""))))
        has = dict(self._received(session, origin.name, row.seq))
        return OrderedErasure(
            tuple(lines), str(told.get(_TICKET, "")), instant_of(row.hlc), tuple(by),
            tuple(name for name, reached in has.items() if reached),
            tuple(name for name, reached in has.items() if not reached),
        )  # fmt: skip

    def _received(self, session: Session, origin: bytes, seq: int) -> Iterator[tuple[str, bool]]:
        """Yield every station, and whether its receipt covers an operation of ours.

        The bundle that brought it brought the policy too, and both were taken in together.
        """
        told = select(CursorRow.partner).where(
            CursorRow.origin == origin, CursorRow.received >= seq
        )
        has = set(session.scalars(told))
        own = station_replica(session, self._recorder.origin)
        yield from ((one.name, one.id in has) for one in partners(session, own))


def _groups_of(row: OperationRow) -> Collection[int]:
    groups: Any = decode(row.payload or b"\x80").get(_GROUPS, ())
    return tuple(groups)


def _naming(reason: str, words: Collection[str]) -> Problems:
    """Return the problem of a reason, which is kept for ever, that says who is erased."""
    if any(word in reason for word in words):
        return (Problem("reason", ExchangeProblem.NAMES_PERSON),)
    return ()


_ORDERS = (
    select(OperationRow, OriginRow)
    .join(OriginRow, OriginRow.number == OperationRow.origin)
    .where(OriginRow.is_foreign.is_(False), OperationRow.action == Action.ERASURE_ORDERED.value)
    .order_by(OperationRow.hlc.desc())
)
