"""A hub countersigns erasures: its policy names the record, and every desk that reads it lets the content go (§3.8)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.names import name_of
from db.accounts.rules import Permission, check_permitted
from db.accounts.witness import Witness, check_witness
from db.bundle import orders, trusting
from db.bundle.conflict_cards import heading_of
from db.bundle.conflict_contracts import Heading
from db.bundle.conflicts import masks_for
from db.bundle.erasure_contracts import TICKET, ErasureLine, OrderedErasure
from db.bundle.exchange_contracts import ExchangeProblem
from db.bundle.exchange_records import CursorRow
from db.bundle.house import House
from db.bundle.known import called, partners
from db.bundle.layout import Layouts
from db.bundle.merge import Merge
from db.bundle.partners import station_replica
from db.bundle.personal import Held, forget_here, held, words_of
from db.bundle.rewriting import Rewriting
from db.bundle.state import Write
from db.journal.payload import decode
from db.journal.recorder import Recorder
from db.journal.records import OperationRow, OriginRow
from db.kernel.actor import Actor
from db.kernel.clock import instant_of
from db.kernel.errors import InvalidInput, NotFound
from db.kernel.kinds import KNOWN, Action, Kind, Saved
from db.kernel.problems import Problem
from db.people.rules import check_reason, clean_line
from db.storage.unit_of_work import UnitOfWork, Work

_TICKET, _GROUPS, _SECOND = 1, 2, 9
"""Numbers in the entry of an order; the second person's are those of every act of two."""


class Erasures:
    """Erasures that others wrote and that wait here, and those that this hub has ordered."""

    def __init__(self, work: UnitOfWork, recorder: Recorder, house: House, merge: Merge) -> None:
        self._work, self._recorder, self._house, self._merge = work, recorder, house, merge
        self._layouts, self._rewriting = Layouts(), Rewriting(recorder, merge)

    def waiting(self, actor: Actor) -> tuple[ErasureLine, ...]:
        """Return what stations erased at home and a hub has not countersigned."""
        check_permitted(actor, Permission.IMPORT_BUNDLE)
        with self._work.reading(actor) as session:
            stations = called(session)
            found = [one for one in orders.asked(session) if one.kind in KNOWN]
            return tuple(self._line(session, actor, one, stations) for one in found)

    def ordered(self, actor: Actor) -> tuple[OrderedErasure, ...]:
        """Return what this hub has countersigned, the newest first; nothing at a desk that is none."""
        check_permitted(actor, Permission.IMPORT_BUNDLE)
        with self._work.reading(actor) as session:
            hub = trusting.own_hub(session)
            named = trusting.directory_of(session, hub).erasures if hub else ()
            records = {UUID(bytes=one.record) for one in named}
            rows = session.execute(_ORDERS.where(OperationRow.record.in_(records))).all()
            return tuple(self._ordered(session, actor, row, origin) for row, origin in rows)

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
            _check_names_nobody(reason, words)
            told = {_TICKET: clean_line(reason), **witness.told()}
            self._recorder.note(work, found[-1].kind, found[-1].record, told)
            for one in found:
                self._erase(work, one)
            saved = work.saved(len(found))
        with self._work.own.writing(actor, Action.FORM_KEPT) as work:
            forget_here(work.session, found, words)
        return saved

    def order(self, actor: Actor, witness: Witness, record: UUID, ticket: str) -> Saved[None]:
        """Countersign what waits for a record; the policy that says so goes out with every bundle.

        It cannot be taken back, so a second person agrees (security §8.1). Raises NotFound; InvalidInput(NO_TICKET),
        and InvalidInput(NO_HUB) where this desk admits nobody.
        """
        check_permitted(actor, Permission.ENROL)
        check_witness(actor, Permission.DELETE, witness)
        said = clean_line(ticket)[:TICKET]
        if not said:
            raise InvalidInput([Problem("ticket", ExchangeProblem.NO_TICKET)])
        with self._work.writing(actor, Action.ERASURE_ORDERED) as work:
            found = [one for one in orders.asked(work.session) if one.record == record]
            if not found:
                raise NotFound(Kind.PERSON, record)
            groups = sorted({group for one in found for group in one.context})
            self._house.admission.order_erasure(work, record, groups, said)
            kind = found[0].kind
            told = {_TICKET: said, _GROUPS: groups, **witness.told()}
            self._recorder.note(work, Kind(kind), record, told)
            self._merge.again(work, kind, record)
            return work.saved(None)

    def _erase(self, work: Work, one: Held) -> None:
        if one.fields is None:
            self._rewriting.erase(work, one.kind, one.record)
        else:
            self._rewriting.erase_fields(work, one.kind, one.record, one.fields)

    def _line(
        self, session: Session, actor: Actor, one: Write, stations: Mapping[bytes, str]
    ) -> ErasureLine:
        kind, groups = Kind(one.kind), tuple(sorted(one.context))
        fields, is_whole = self._fields(kind, groups)
        heading = self._heading(session, actor, kind, one.record)
        return ErasureLine(
            kind, one.record, groups, stations[one.origin], instant_of(one.hlc),
            heading.title, fields, is_whole, heading.number,
        )  # fmt: skip

    def _fields(self, kind: Kind, groups: Collection[int]) -> tuple[tuple[str, ...], bool]:
        """Return the columns of these groups, and whether that is all a record has."""
        layout = self._layouts.of(kind)
        known = layout.groups if layout else {}
        names = tuple(one.name for group in groups for one in known.get(group, ()))
        return names, set(known) <= set(groups)

    def _heading(self, session: Session, actor: Actor, kind: Kind, record: UUID) -> Heading:
        layout = self._layouts.of(kind)
        if layout is None:
            return Heading()
        row: Any = session.scalar(select(layout.row_class).where(layout.row_class.id == record))
        masks = masks_for(session, actor, kind, record)
        return heading_of(session, row, masks) if row is not None else Heading()

    def _ordered(
        self, session: Session, actor: Actor, row: OperationRow, origin: OriginRow
    ) -> OrderedErasure:
        kind, told = Kind(row.kind), decode(row.payload or b"\x80")
        groups: Any = told.get(_GROUPS, ())
        fields, is_whole = self._fields(kind, groups)
        by = filter(None, (name_of(session, row.actor), str(told.get(_SECOND, ""))))
        has = dict(self._received(session, origin.name, row.seq))
        return OrderedErasure(
            kind, row.record, fields, is_whole, str(told.get(_TICKET, "")), instant_of(row.hlc), tuple(by),
            tuple(name for name, reached in has.items() if reached),
            tuple(name for name, reached in has.items() if not reached),
            self._heading(session, actor, kind, row.record).number,
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


def _check_names_nobody(reason: str, words: Collection[str]) -> None:
    """Raise InvalidInput where a reason, which is kept for ever, says who is erased."""
    if any(word in reason for word in words):
        raise InvalidInput([Problem("reason", ExchangeProblem.NAMES_PERSON)])


_ORDERS = (
    select(OperationRow, OriginRow)
    .join(OriginRow, OriginRow.number == OperationRow.origin)
    .where(OriginRow.is_foreign.is_(False), OperationRow.action == Action.ERASURE_ORDERED.value)
    .order_by(OperationRow.hlc.desc())
)
