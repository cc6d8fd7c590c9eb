"""The origins whose operations are here: whose they are, how they are vouched for, and who may see and write what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.bundle.contracts import Enrolled, OriginKey
from db.bundle.partner_records import HubRow, PartnerOriginRow
from db.bundle.standing import EVERYWHERE, Standing, certify_origin
from db.bundle.suites import Sender
from db.bundle.trusting import Believed, directory_of, hubs
from db.journal.records import BranchRow, OriginRow, SegmentRow


@dataclass(frozen=True, slots=True)
class Known:
    """An origin as this desk knows it."""

    number: int
    """Local."""
    key: OriginKey
    """As manifests carry it."""
    station: bytes
    """Replica of the station that answers for it."""
    scopes: frozenset[str]
    sealed: int
    """Last operation that a segment covers."""
    branch_of: bytes = b""
    """Name that it had where a hub wrote it anew for its station."""

    @property
    def name(self) -> bytes:
        """The 24 bytes that name it everywhere."""
        return self.key.origin


@dataclass(frozen=True, slots=True)
class Partner:
    """A station or hub that bundles are exchanged with, by the word of a policy."""

    replica: bytes
    code: str
    name: str
    scopes: frozenset[str]
    is_hub: bool
    receive: bytes

    @property
    def id(self) -> UUID:
        """The replica as records name it."""
        return UUID(bytes=self.replica)

    @property
    def sees_everything(self) -> bool:
        """A hub that all scopes lead to."""
        return self.is_hub or EVERYWHERE in self.scopes

    def shares(self, scopes: frozenset[str]) -> bool:
        """Tell whether something is this partner's own affair as well."""
        return self.sees_everything or bool(self.scopes & scopes)


@dataclass(frozen=True, slots=True)
class Home:
    """This station among the others."""

    station: bytes
    enrolled: Partner | None
    """As its hub enrolled it, None before the first policy."""

    @property
    def is_hub(self) -> bool:
        """This desk sees everything, and others see through it what is their affair."""
        return self.enrolled is not None and self.enrolled.sees_everything

    def shares(self, scopes: frozenset[str]) -> bool:
        """Tell whether something of others is this station's affair as well."""
        return self.enrolled is not None and self.enrolled.shares(scopes)


def partners(session: Session, own_station: bytes) -> tuple[Partner, ...]:
    """Return everybody this desk may write to, hubs first, then by code; not itself."""
    found: dict[bytes, Partner] = {}
    for hub in hubs(session):
        for one in directory_of(session, hub).stations:
            found.setdefault(one.replica, _partner(one, is_hub=one.replica == hub.replica.bytes))
        # Before its first policy is here a hub is known by its keys alone.
        if not hub.is_own:
            found.setdefault(hub.replica.bytes, _bare(hub))
    found.pop(own_station, None)
    return tuple(sorted(found.values(), key=lambda one: (not one.is_hub, one.code)))


def known_origins(
    session: Session, believed: Believed, own_station: bytes, sender: Sender | None
) -> tuple[Known, ...]:
    """Return all origins that are here; ``sender`` is this station's word for its own, None before it has one."""
    heard = {one.origin: one for one in session.scalars(select(PartnerOriginRow))}
    sealed = _sealed(session)
    branches = dict(session.execute(select(BranchRow.origin, BranchRow.former)).all())
    found = []
    for row in session.scalars(select(OriginRow).order_by(OriginRow.number)):
        vouched = heard.get(row.name)
        bare = OriginKey(row.name, row.public_key, row.counter)
        if vouched is not None:
            key = OriginKey(row.name, row.public_key, row.counter, vouched.certificate or None)
            station = vouched.replica.bytes
        else:
            told = believed.of(bare)
            station = told.station if told else own_station
            key = bare
            if sender is not None and station == own_station:
                key = certify_origin(own_station, bare, sender)
        scopes = _scopes(believed.of(key))
        last, branch_of = sealed.get(row.number, 0), branches.get(row.number, b"")
        found.append(Known(row.number, key, station, scopes, last, branch_of))
    return tuple(found)


def called(session: Session) -> Mapping[bytes, str]:
    """Return what the station of each origin is called, empty where nobody knows it."""
    believed, everybody = Believed(session), partners(session, b"")
    heard = {one.origin: one.replica.bytes for one in session.scalars(select(PartnerOriginRow))}
    found = {}
    for row in session.scalars(select(OriginRow)):
        told = believed.of(OriginKey(row.name, row.public_key, row.counter))
        found[row.name] = named(everybody, told.station if told else heard.get(row.name, b""))
    return found


def _sealed(session: Session) -> Mapping[int, int]:
    newest = select(SegmentRow.origin, func.max(SegmentRow.last)).group_by(SegmentRow.origin)
    return dict(session.execute(newest).all())


def _scopes(standing: Standing | None) -> frozenset[str]:
    return standing.scopes - {EVERYWHERE} if standing else frozenset()


def _partner(one: Enrolled, *, is_hub: bool) -> Partner:
    return Partner(one.replica, one.code, one.name, frozenset(one.scopes), is_hub, one.receive)


def _bare(hub: HubRow) -> Partner:
    scopes = frozenset({EVERYWHERE})
    return Partner(hub.replica.bytes, hub.code, hub.name, scopes, True, hub.receive)


def named(every: Sequence[Partner], replica: bytes) -> str:
    """Return what a station is called, empty where nobody knows it."""
    return next((one.name for one in every if one.replica == replica), "")
