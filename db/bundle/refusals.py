"""Judges again what waits because its author might not write it: a policy or a slip that came since may allow it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from db.bundle.known import Known, known_origins, partners
from db.bundle.layout import Layout
from db.bundle.log import Names, names
from db.bundle.standing import Standing
from db.bundle.state import Write
from db.bundle.trespass import Fences, made_by
from db.bundle.trusting import Believed
from db.kernel.kinds import Verb


class Refusals:
    """Judges writes in one transaction by what is believed and known now (``db.bundle.merge.Judge``)."""

    def __init__(self, session: Session) -> None:
        self._session, self._believed = session, Believed(session)
        # Whose station this is does not matter: what it wrote itself is in force here, and waits for nobody.
        origins = known_origins(session, self._believed, b"", None)
        self._known = {one.name: one for one in origins}
        self._names: Names = names(session)
        self._fences = Fences(session, origins, partners(session, b""))

    def __call__(
        self, layout: Layout, waiting: Sequence[Write], every: Sequence[Write]
    ) -> frozenset[tuple[bytes, int]]:
        """Return the dots of those writes of one record that may not act; ``every`` are all that it has."""
        inserts = sorted(one.place for one in every if one.verb is Verb.INSERT)
        made = {
            one.record: made_by(layout, one, self._names.numbers[one.origin])
            for one in every
            if one.place == inserts[0]
        }
        refused: set[tuple[bytes, int]] = set()
        for origin in {one.origin for one in waiting}:
            standing = self._standing(self._known.get(origin))
            if standing is not None:
                asked = [one for one in waiting if one.origin == origin]
                numbers = self._fences.refused(standing, asked, made)
                refused |= {(origin, seq) for seq in numbers}
        return frozenset(refused)

    def _standing(self, known: Known | None) -> Standing | None:
        foreign = known is not None and known.name in self._names.foreign
        return self._believed.of(known.key) if known and foreign else None
