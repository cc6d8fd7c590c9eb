"""What lies aside and why: told to whoever sent or wrote it, and heard from partners of ours (`sync.md` §3.11)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from db.bundle.contracts import Quarantined
from db.bundle.exchange_contracts import Aside, Held, HeldReason
from db.bundle.exchange_records import AsideRow, HeldRow, TrayRow
from db.bundle.known import Known, Partner
from db.storage.prepared import Prepared

NUMBERS: Mapping[HeldReason, int] = {
    HeldReason.GAP: 1, HeldReason.FORKED: 2, HeldReason.REVOKED: 3,
    HeldReason.UNKNOWN_ORIGIN: 4, HeldReason.TRESPASS: 5, HeldReason.NEWER: 6,
}  # fmt: skip
"""As `docs/bundle-format.md` numbers them; a file that could not be read tells nobody's numbers."""

_REASONS = {number: reason for reason, number in NUMBERS.items()}

_MOST = 100
"""Runs that one acknowledgement tells of."""


def keep(own: Session, entry: UUID, held: Iterable[Held]) -> None:
    """Remember what lies in a file of the tray, in place of what was known of it."""
    forget(own, entry)
    runs = {(one.origin, one.first): one for one in held if one.origin}
    own.add_all(
        HeldRow(
            entry=entry, origin=one.origin, first=one.first, last=one.last,
            reason=NUMBERS[one.reason],
        )
        for one in runs.values()
    )  # fmt: skip


def forget(own: Session, entry: UUID) -> None:
    """Let go of what was known of a file that is in the tray no more."""
    own.execute(delete(HeldRow).where(HeldRow.entry == entry))


def trespasses(own: Session) -> list[HeldRow]:
    """Return the runs that lie aside because their author might not write them."""
    query = select(HeldRow).where(HeldRow.reason == NUMBERS[HeldReason.TRESPASS])
    return list(own.scalars(query.order_by(HeldRow.origin, HeldRow.first)))


def ends(own: Session, entry: UUID) -> Mapping[bytes, int]:
    """Return origin → last operation of what a file of the tray says behind the end of its station."""
    query = select(HeldRow).where(
        HeldRow.entry == entry, HeldRow.reason == NUMBERS[HeldReason.REVOKED]
    )
    found: dict[bytes, int] = {}
    for row in own.scalars(query):
        found[bytes(row.origin)] = max(row.last, found.get(bytes(row.origin), 0))
    return found


def told(own: Session, partner: Partner, origins: Sequence[Known]) -> list[Quarantined]:
    """Return what lies aside here of what a partner sent or wrote, each run once."""
    its_own = {one.name for one in origins if one.station == partner.replica}
    runs = {
        (bytes(row.origin), row.first): Quarantined(
            bytes(row.origin), row.first, row.last, row.reason
        )
        for row in _HELD.rows(own)
        if bytes(row.origin) in its_own or row.partner == partner.id
    }
    return list(runs.values())[:_MOST]


def hear(session: Session, partner: UUID, said: Sequence[Quarantined]) -> None:
    """Believe a partner's word of what lies aside there, in place of its last one."""
    session.execute(delete(AsideRow).where(AsideRow.partner == partner))
    runs = {(one.origin, one.first): one for one in said}
    session.add_all(
        AsideRow(
            partner=partner, origin=one.origin, first=one.first, last=one.last, reason=one.reason
        )
        for one in runs.values()
    )  # fmt: skip


def lies_at(session: Session, partner: UUID, reason: HeldReason, origin: bytes, last: int) -> bool:
    """Tell whether a partner said that a run lies aside there already."""
    query = select(AsideRow.first).where(
        AsideRow.partner == partner, AsideRow.origin == origin,
        AsideRow.reason == NUMBERS[reason], AsideRow.last >= last,
    )  # fmt: skip
    return session.scalar(query.limit(1)) is not None


def summed(
    session: Session, stations: Callable[[], Mapping[bytes, str]]
) -> Mapping[UUID, tuple[Aside, ...]]:
    """Return what each partner laid aside, by whose it is and why; ``stations`` gives names by origin."""
    counts: Counter[tuple[UUID, str, int]] = Counter()
    rows = list(_ASIDE.rows(session))
    names = stations() if rows else {}
    for one in rows:
        station = names.get(bytes(one.origin), "")
        counts[one.partner, station, one.reason] += one.last - one.first + 1
    found: dict[UUID, tuple[Aside, ...]] = {}
    for (partner, station, reason), count in sorted(counts.items(), key=lambda one: one[0][1:]):
        line = Aside(station, _REASONS.get(reason), count)
        found[partner] = (*found.get(partner, ()), line)
    return found


_HELD = Prepared(
    select(HeldRow.origin, HeldRow.first, HeldRow.last, HeldRow.reason, TrayRow.partner)
    .join(TrayRow, TrayRow.id == HeldRow.entry)
    .order_by(TrayRow.kept_at.desc(), HeldRow.first)
)
_ASIDE = Prepared(
    select(AsideRow.partner, AsideRow.origin, AsideRow.first, AsideRow.last, AsideRow.reason)
)
