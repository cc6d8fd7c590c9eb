"""Judges again what waits because its author might not write it: a policy or a slip that came since may allow it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.bundle import aside
from db.bundle.contracts import OriginKey
from db.bundle.exchange_contracts import Held, HeldReason
from db.bundle.exchange_records import HeldRow
from db.bundle.hanging import hooks_said
from db.bundle.known import Known, known_origins, partners
from db.bundle.layout import Layout
from db.bundle.log import Names, names
from db.bundle.merge import Merge
from db.bundle.standing import EVERYWHERE, Standing
from db.bundle.state import Write
from db.bundle.trespass import Fences, made_by
from db.bundle.trusting import Believed
from db.journal.records import ParkedRow
from db.kernel.kinds import Verb
from db.storage.unit_of_work import Work

_SHOWN = "shown"
"""Key in ``Session.info``: the keys of origins that the bundle names."""

Run = tuple[bytes, int, int]
"""Name of an origin, first and last operation."""


def show(session: Session, key: OriginKey) -> None:
    """Remember for this transaction how an origin is vouched for."""
    session.info.setdefault(_SHOWN, {})[key.origin] = key


def waiting(session: Session, runs: Iterable[Run]) -> set[tuple[int, UUID]]:
    """Return kind and record of what waits of these runs of operations."""
    known = names(session).numbers
    found: set[tuple[int, UUID]] = set()
    for origin, first, last in runs:
        of_run = ParkedRow.origin == known.get(origin, 0), ParkedRow.seq.between(first, last)
        rows = session.execute(select(ParkedRow.kind, ParkedRow.record).where(*of_run))
        found.update((kind, record) for kind, record in rows)
    return found


def judge_again(work: Work, merge: Merge, held: list[Held]) -> None:
    """Let in what its author may write by now, and list it no more: a slip or a policy may have come behind it."""
    listed = [_run(one) for one in held if one.reason is HeldReason.TRESPASS]
    listed += map(_run, aside.trespasses(work.own))
    for kind, record in sorted(waiting(work.session, listed)):
        merge.again(work, kind, record)
    held[:] = [
        one
        for one in held
        if one.reason is not HeldReason.TRESPASS or waiting(work.session, [_run(one)])
    ]


def is_any_settled(session: Session, own: Session) -> bool:
    """Tell whether something is listed as refused of which nothing waits any more."""
    return any(not waiting(session, [_run(one)]) for one in aside.trespasses(own))


def _run(one: Held | HeldRow) -> Run:
    return one.origin, one.first, one.last


class Refusals:
    """Judges writes in one transaction by what is believed and known now (``db.bundle.merge.Judge``)."""

    def __init__(self, session: Session) -> None:
        self._session, self._believed = session, Believed(session)
        # Whose station this is does not matter: what it wrote itself is in force here, and waits for nobody.
        here = known_origins(session, self._believed, b"", None)
        origins = [self._vouched(one) for one in here]
        self._known = {one.name: one for one in origins}
        self._names: Names = names(session)
        self._fences = Fences(session, origins, partners(session, b""))

    def __call__(
        self, layout: Layout, waiting: Sequence[Write], every: Sequence[Write]
    ) -> frozenset[tuple[bytes, int]]:
        """Return the dots of those writes of one record that may not act; ``every`` are all that it has."""
        first = min((one for one in every if one.verb is Verb.INSERT), key=_earliest, default=None)
        refused: set[tuple[bytes, int]] = set()
        for origin in {one.origin for one in waiting}:
            standing = self._standing(self._known.get(origin))
            if standing is not None:
                asked = [one for one in waiting if one.origin == origin]
                numbers = self._refused(standing, layout, asked, first)
                refused |= {(origin, seq) for seq in numbers}
        return frozenset(refused)

    def _refused(
        self, standing: Standing, layout: Layout, asked: Sequence[Write], first: Write | None
    ) -> frozenset[int]:
        """Judge the writes of one origin; the insert that was stamped first made the record, another one changes it."""
        if first is None:
            return self._fences.refused(standing, asked)
        by = made_by(layout, first, self._names.numbers[first.origin])
        made = {first.record: by}
        hooks = {one.seq: hooks_said(layout, one.record, one.said or {}) for one in asked}
        again = [one for one in asked if one.verb is Verb.INSERT and one.place != first.place]
        others = [one for one in asked if one not in again]
        return self._fences.refused(standing, others, made, hooks) | self._fences.claimed(
            standing, again, made
        )

    def _vouched(self, known: Known) -> Known:
        """Return an origin with its station, which nothing tells but this bundle where it is the first that came."""
        key = self._session.info.get(_SHOWN, {}).get(known.name, known.key)
        standing = self._believed.of(key)
        if standing is None:
            return known
        scopes = standing.scopes - {EVERYWHERE}
        return replace(known, key=key, station=standing.station, scopes=scopes)

    def _standing(self, known: Known | None) -> Standing | None:
        foreign = known is not None and known.name in self._names.foreign
        return self._believed.of(known.key) if known and foreign else None


def _earliest(one: Write) -> tuple[int, bytes, int]:
    return one.hlc, one.origin, one.seq
