"""Stations that a hub believed once and believes no more: a policy keeps their ends, not their names."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.bundle import trusting
from db.bundle.enrolment import read_request
from db.bundle.partner_contracts import PartnerLine
from db.bundle.partner_records import EnrolmentRow, HubRow, PartnerRow
from db.bundle.policy import Directory, read

Named = tuple[bytes, str, str]
"""Replica, code and name of a station."""


def revoked_lines(session: Session, own: bytes) -> Iterator[PartnerLine]:
    """Yield the stations that are believed no more, by code; the code is empty where nothing here tells it."""
    every = [(hub, trusting.directory_of(session, hub)) for hub in trusting.hubs(session)]
    gone = {one for _, directory in every for one in _ended(directory)}
    gone -= {one.replica for _, directory in every for one in directory.stations}
    known = {
        replica: (code, name) for replica, code, name in _names(session, [one for one, _ in every])
    }
    told = sorted((*known.get(one, ("", "")), one) for one in gone)
    for code, name, replica in told:
        heard = session.get(PartnerRow, UUID(bytes=replica))
        yield PartnerLine(
            UUID(bytes=replica), code, name, is_hub=False, is_self=replica == own, scopes=(),
            heard_at=heard.heard_at if heard else None, is_silent=False, is_revoked=True,
        )  # fmt: skip


def _ended(directory: Directory) -> Iterator[bytes]:
    yield from (one.station for one in directory.retired)
    yield from (one.station for one in directory.former)


def _names(session: Session, hubs: list[HubRow]) -> Iterator[Named]:
    """Yield what stations were called: where they asked, then in the policies that are kept, the newest last."""
    for row in session.scalars(select(EnrolmentRow).order_by(EnrolmentRow.made_at)):
        asked = read_request(row.request)
        yield asked.replica, asked.code, asked.name
    kept = [read(one) for hub in hubs for one in trusting.trust_of(session, hub).documents]
    for directory in sorted(kept, key=lambda one: one.version):
        yield from ((one.replica, one.code, one.name) for one in directory.stations)
