"""延期: who asked for more time, what became of each request, and which days were refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.journal.reader import Entry, history
from db.journal.recorded import numbers
from db.kernel.kinds import Action, Kind
from db.reception.attached import given_back
from db.reception.codes import MatterState
from db.reception.handling import OVERTAKEN, ExtensionFate
from db.reception.handling_rules import Standing
from db.reception.promises import promised_on
from db.reception.records import ExtensionRow, MatterRow
from db.reception.slips import current_slip

_FIRST: Mapping[str, ExtensionFate] = MappingProxyType({
    Action.REPLY_RECORDED: ExtensionFate.REPLIED,
    Action.MATTER_MERGED: ExtensionFate.MERGED,
    Action.MATTER_WITHDRAWN: ExtensionFate.WITHDRAWN,
})  # fmt: skip
"""What makes a decision needless, by the click that did it."""


def open_request(session: Session, matter: UUID) -> ExtensionRow | None:
    """Return the newest request that nobody decided."""
    undecided = [one for one in requests_of(session, matter) if one.granted is None]
    return undecided[-1] if undecided else None


def requests_of(session: Session, matter: UUID) -> Sequence[ExtensionRow]:
    """Return every request of a matter, the oldest first."""
    query = select(ExtensionRow).where(ExtensionRow.matter == matter)
    return session.scalars(query.order_by(ExtensionRow.base_hlc, ExtensionRow.id)).all()


def asker_of(session: Session, request: UUID) -> UUID:
    """Return whose click a request was."""
    return history(session, [request])[0].actor


def asker_by(entries: Iterable[Entry]) -> UUID | None:
    """Return who asked last, from the operations on a matter that were read already."""
    asked = [one.actor for one in entries if one.action == Action.EXTENSION_ASKED]
    return asked[-1] if asked else None


def standing(session: Session, row: MatterRow, today: date) -> Standing:
    """Return what the rules have to know before somebody asks for another day."""
    asked = requests_of(session, row.id)
    # Of this round, whoever has the matter by now: the next one begins with none.
    granted = sum(bool(one.granted) and not one.is_over for one in asked)
    return Standing(
        _put_off_from(session, row, today),
        today,
        extended=granted,
        refused=_refused(session, row, asked),
    )


def fates_of(session: Session, matter: UUID) -> Mapping[UUID, ExtensionFate]:
    """Return what became of the requests of a matter; one that still waits is missing."""
    asked = [one.id for one in requests_of(session, matter)]
    return fates(given_back(history(session, [matter, *asked]))) if asked else {}


def fates(entries: Iterable[Entry]) -> Mapping[UUID, ExtensionFate]:
    """Return what became of each request, read from the operations of a matter in their order."""
    found: dict[UUID, ExtensionFate] = {}
    asked: Entry | None = None
    for entry in entries:
        if entry.kind is Kind.EXTENSION and entry.action == Action.EXTENSION_ASKED:
            asked = entry
        elif entry.kind is Kind.EXTENSION and asked is not None:
            found |= _decided(entry, asked)
            asked = None
        elif entry.kind is Kind.MATTER and asked is not None:
            _follow(found, asked.record, entry)
    return found


def _decided(entry: Entry, asked: Entry) -> Mapping[UUID, ExtensionFate]:
    """Return the fate of the request that a click decided; nothing where the click was erased."""
    granted = entry.values.get(numbers(ExtensionRow)["granted"][0])
    if granted is None:
        return {}
    refused = ExtensionFate.TAKEN_BACK if entry.actor == asked.actor else ExtensionFate.REFUSED
    return {entry.record: ExtensionFate.GRANTED if granted else refused}


def _follow(found: dict[UUID, ExtensionFate], request: UUID, entry: Entry) -> None:
    """Note what the matter did before anybody decided; unmerged, it waits for a decision again."""
    state = entry.values.get(numbers(MatterRow)["state"][0])
    if state == MatterState.EXTENSION_PENDING:
        # The click that asks again says nothing of the request before it.
        if found.get(request) in OVERTAKEN and entry.action != Action.EXTENSION_ASKED:
            del found[request]
    elif state is not None and entry.action in _FIRST:
        found.setdefault(request, _FIRST[entry.action])


def _put_off_from(session: Session, row: MatterRow, today: date) -> date | None:
    """Return the day that more time is added to: the voter's, as long as it can be kept, though the unit's is later."""
    promised = promised_on(session, row)
    if promised is None or row.due_on is None or promised < today:
        return row.due_on
    return min(promised, row.due_on)


def _refused(session: Session, row: MatterRow, asked: Iterable[ExtensionRow]) -> frozenset[date]:
    """Return the days that somebody refused to the unit that has the matter now."""
    known, slip = fates_of(session, row.id), current_slip(session, row.id)
    return frozenset(
        one.new_due
        for one in asked
        if known.get(one.id) is ExtensionFate.REFUSED and one.decided_at is not None
        if slip is None or one.decided_at >= slip.assigned_at
    )
