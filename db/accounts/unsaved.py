"""Forms that a person has begun and not saved: kept encrypted, given back to that person alone (R-05, R-31)."""

from __future__ import annotations

import json
from collections.abc import Mapping

import msgspec
from sqlalchemy import select

from db.accounts.records import UnsavedRow
from db.kernel.actor import Actor
from db.kernel.clock import Clock
from db.kernel.kinds import Action
from db.storage.unit_of_work import UnitOfWork

Content = Mapping[str, object]


class UnsavedForms:
    """One row for each person and form; none of it enters the journal."""

    def __init__(self, work: UnitOfWork, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    def keep(self, actor: Actor, form: str, content: Content) -> None:
        """Keep a form as it stands now."""
        # Half a pair of surrogates comes back as well, which msgspec would refuse.
        written = json.dumps(content, default=msgspec.to_builtins).encode()
        with self._work.writing(actor, Action.FORM_KEPT) as work:
            row = work.session.get(UnsavedRow, (actor.user, form))
            if row is None:
                row = UnsavedRow(owner=actor.user, form=form)
                work.session.add(row)
            row.content, row.saved_at = written, self._clock.now()

    def drop(self, actor: Actor, form: str) -> None:
        """Forget a form that was saved or given up."""
        with self._work.writing(actor, Action.FORM_KEPT) as work:
            row = work.session.get(UnsavedRow, (actor.user, form))
            if row is not None:
                work.session.delete(row)

    def of(self, actor: Actor, beginning: str = "") -> dict[str, Content]:
        """Return this person's forms whose names begin so, oldest first."""
        with self._work.reading() as session:
            own = select(UnsavedRow).where(
                UnsavedRow.owner == actor.user, UnsavedRow.form.startswith(beginning)
            )
            rows = session.scalars(own.order_by(UnsavedRow.saved_at)).all()
            return {row.form: json.loads(row.content) for row in rows}
