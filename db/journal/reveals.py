"""Reveals of masked and sealed facts: each is kept with its reason, and many by one person in a day are told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.journal.recorder import Recorder
from db.journal.records import OperationRow, OriginRow
from db.kernel.clock import instant_of, start_of_day
from db.kernel.kinds import Action, Kind
from db.storage.unit_of_work import Work

MANY = 20
"""Reveals of one person in a day; more raise a banner for the head (security §8.2)."""

_REVEALS = (Action.CONTACT_REVEALED, Action.SEALED_OPENED)
_BATCH = 200


def note_reveal(
    work: Work,
    recorder: Recorder,
    kind: Kind,
    record: UUID,
    *,
    told: Mapping[int, object],
    now: datetime,
) -> None:
    """Write down who saw a fact in full and what is ``told`` of it; the first one too many is an entry of its own.

    What is told is the reason, under 0, and where two people are needed the second one.
    """
    recorder.note(work, kind, record, told)
    count = revealed_on(work.session, now)[work.actor.user]
    if count == MANY + 1:
        recorder.note(work, Kind.USER, work.actor.user, {0: count}, action=Action.REVEALED_OFTEN)


def revealed_on(session: Session, day: datetime) -> Counter[UUID]:
    """Return how often each person revealed something on the civil day of an instant."""
    found: Counter[UUID] = Counter()
    for origin in session.scalars(select(OriginRow.number)).all():
        _count(session, origin, start_of_day(day), found)
    return found


def _count(session: Session, origin: int, since: datetime, found: Counter[UUID]) -> None:
    """Walk back from the newest entry to the beginning of the day."""
    columns = select(OperationRow.actor, OperationRow.action, OperationRow.hlc)
    newest = columns.where(OperationRow.origin == origin).order_by(OperationRow.seq.desc())
    rows = session.execute(newest, execution_options={"yield_per": _BATCH})
    try:
        for actor, action, hlc in rows:
            if instant_of(hlc) < since:
                return
            if action in _REVEALS:
                found[actor] += 1
    finally:
        rows.close()
