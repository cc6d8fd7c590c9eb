"""What decided the sight of a partner when a bundle was made for it, kept until a later one is known to be there.

What became visible since follows from what was done since; so nothing is kept of single operations.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

import msgspec
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from db.bundle.exchange_contracts import Extent
from db.bundle.exchange_records import CursorRow, ShownRow
from db.bundle.known import Known, Partner
from db.bundle.log import head, names
from db.bundle.partner_records import PartnerRow


class Shown(msgspec.Struct, array_like=True, frozen=True):
    """By what it was decided what a partner may see."""

    name: str
    """Of the partner: matters are handed to a house by its name."""
    extent: str
    scopes: list[int]
    """Local numbers of the origins that were the partner's affair as well."""
    heads: dict[int, int]
    """How far every origin was here."""

    def widens(self, now: Shown) -> bool:
        """Tell whether a policy let the partner see more meanwhile, of whatever was done before."""
        gained = set(now.scopes) - set(self.scopes)
        return now.name != self.name or not gained.isdisjoint(self.heads)

    def was_whole(self, number: int) -> bool:
        """Tell whether nothing of an origin was withheld."""
        return number in self.scopes and not self.is_bare

    @property
    def is_bare(self) -> bool:
        """Tell whether identities were left out."""
        return self.extent != Extent.FULL.value


def shown_now(
    session: Session, partner: Partner, extent: Extent, origins: Sequence[Known]
) -> Shown:
    """Return what decides now."""
    heads = {one.number: (head(session, one.number) or (0, b""))[0] for one in origins}
    scopes = [one.number for one in origins if partner.shares(one.scopes)]
    return Shown(partner.name, extent.value, scopes, heads)


def shown_before(session: Session, partner: UUID) -> Shown | None:
    """Return what decided in the newest bundle that the partner is known to have; None where none is."""
    row = _row_before(session, partner)
    return _SHOWN.decode(row.sight) if row else None


def remember(session: Session, partner: UUID, number: int, now: Shown, *, own: Known) -> None:
    """Keep what decided in a bundle that was made, and let go of what an acknowledged one made needless."""
    before = _row_before(session, partner)
    if before is not None:
        older = ShownRow.number < before.number
        session.execute(delete(ShownRow).where(ShownRow.partner == partner, older))
    session.merge(
        ShownRow(
            partner=partner, number=number, origin=own.name, upto=own.sealed,
            sight=msgspec.msgpack.encode(now),
        )
    )  # fmt: skip


def tell_anew(session: Session, filled: Mapping[bytes, int]) -> None:
    """Count operations that were filled in here as done now, from the first of each origin on.

    What they open was opened to nobody before.
    """
    if not filled:
        return
    numbers = names(session).numbers
    before = {numbers[origin]: seq - 1 for origin, seq in filled.items()}
    for row in session.scalars(select(ShownRow)):
        known = _SHOWN.decode(row.sight)
        heads = {one: min(seq, before.get(one, seq)) for one, seq in known.heads.items()}
        if heads != known.heads:
            row.sight = msgspec.msgpack.encode(msgspec.structs.replace(known, heads=heads))
    session.flush()


def _row_before(session: Session, partner: UUID) -> ShownRow | None:
    """Return the newest bundle that the partner says it saw, and whose last operation of this desk it has.

    A partner that was restored says less of this, and is shown again what it lost.
    """
    heard = session.get(PartnerRow, partner)
    cursors = select(CursorRow).where(CursorRow.partner == partner)
    received = {one.origin: one.received for one in session.scalars(cursors)}
    rows = select(ShownRow).where(ShownRow.partner == partner).order_by(ShownRow.number.desc())
    seen = heard.seen if heard else 0
    return next(
        (
            one
            for one in session.scalars(rows)
            if one.number <= seen and one.upto <= received.get(one.origin, 0)
        ),
        None,
    )


_SHOWN = msgspec.msgpack.Decoder(Shown)
