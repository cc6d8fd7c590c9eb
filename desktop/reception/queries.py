"""What the page asks of the station, each in one go on the database thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from db.accounts.rules import Permission, may
from db.kernel.clock import local_date
from db.kernel.ids import PersonId
from db.people.contracts import PersonLine
from db.reception.contracts import MatterLine
from db.reception.filter_contracts import MatterFilter
from db.reception.queries import ids_of
from db.reception.queue_contracts import QueueView, SimilarMatter, WaitingTicket
from desktop.reception.queue_rows import QueueRows
from desktop.tables.record_model import ID_SIZE
from desktop.wording import formats

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_LOOKED_THROUGH = 200
"""Newest matters among which the last day is looked for."""


class Asked(NamedTuple):
    """What references depend on."""

    person: PersonId | None
    category: str
    region_name: str


class Known(NamedTuple):
    """What the station knows of a person, and which open matters are like the one being typed."""

    earlier: tuple[MatterLine, ...]
    similar: tuple[SimilarMatter, ...]


def queue(desk: Desk, view: QueueView, wanted: MatterFilter | None = None) -> QueueRows:
    """Return one tab of the queue, or what meets a filter in its place, and who waits."""
    matters, actor = desk.workspace.matters, desk.actor
    waiting = _waiting(desk)
    if wanted is not None:
        found = matters.filtered(actor, wanted)
        total = None if found.ids is None else len(found.ids) // ID_SIZE
        return QueueRows(view, waiting, found.lines, total, wanted=wanted, ids=found.ids or b"")
    lines = matters.queue(actor, view)
    counts = matters.counts(actor)
    totals = {
        QueueView.TODAY: counts.today,
        QueueView.OPEN: counts.open,
        QueueView.DUE_SOON: counts.due_soon,
        QueueView.OVERDUE: counts.overdue,
        QueueView.TO_CALL: counts.to_call,
    }
    return QueueRows(view, waiting, lines, totals[view])


def _waiting(desk: Desk) -> tuple[WaitingTicket, ...]:
    """Return who waits, to whom it concerns: a handler and the hub have lists and no waiting room."""
    if not may(desk.actor, Permission.REGISTER):
        return ()
    return desk.workspace.waiting.waiting(desk.actor)


def whole(desk: Desk, rows: QueueRows) -> bytes:
    """Return every id of a list whose first page is shown, in its order."""
    return desk.workspace.matters.shown_ids(desk.actor, rows.wanted or rows.view)


def last_day(desk: Desk) -> QueueRows:
    """Return the matters of the last day before today on which somebody came."""
    matters, actor = desk.workspace.matters, desk.actor
    ids = ids_of(matters.matter_ids(actor, limit=_LOOKED_THROUGH))
    today = local_date(desk.clock.now())
    lines = [
        line for line in matters.matter_lines(actor, ids) if local_date(line.received_at) < today
    ]
    day = local_date(lines[0].received_at) if lines else today
    of_day = [line for line in lines if local_date(line.received_at) == day]
    kept = tuple(sorted(of_day, key=lambda line: not formats.tells_day_only(line.received_at)))
    waiting = _waiting(desk)
    return QueueRows(QueueView.TODAY, waiting, kept, len(kept), day if lines else None)


def known(desk: Desk, asked: Asked) -> Known:
    """Return what belongs to a form that is being filled."""
    matters, actor = desk.workspace.matters, desk.actor
    return Known(
        matters.matters_of(actor, asked.person) if asked.person else (),
        matters.similar(
            actor, category=asked.category, region_name=asked.region_name, person=asked.person
        ),
    )


def by_phone(desk: Desk, name: str, digits: str) -> PersonLine | None:
    """Return whom a name and a phone number together mean; without a name, whom the number means."""
    from db.people.rules import mask_phone

    found = desk.workspace.people.find(desk.actor, name or digits)
    masked = mask_phone(digits)
    return next(
        (one for one in found if one.phone == masked and (not name or one.name == name)), None
    )
