"""Whom this station exchanges bundles with: the list that people see, and what bundles ask of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.bundle import trusting
from db.bundle.contracts import Enrolled, OriginKey, PolicyDocument
from db.bundle.enrolment import compare, read_answer, read_request
from db.bundle.partner_contracts import Comparing, EnrolmentState, HubLine, PartnerLine
from db.bundle.partner_records import (
    EnrolmentRow,
    HubRow,
    PartnerOriginRow,
    PartnerRow,
)
from db.bundle.policy import LEAP, Verdict, is_run_out, read, text_of
from db.bundle.revoked import revoked_lines
from db.bundle.standing import certify_origin
from db.bundle.station_keys import StationKey, StationKeys
from db.bundle.suites import Sender
from db.bundle.trusting import Believed
from db.journal.origins import Origin
from db.journal.recorder import Recorder
from db.kernel.actor import Actor
from db.kernel.clock import Clock
from db.kernel.kinds import Action, Kind
from db.storage.prepared import Bulk
from db.storage.unit_of_work import UnitOfWork, Work


class Partners:
    """Hubs and stations that are believed."""

    def __init__(
        self, work: UnitOfWork, recorder: Recorder, keys: StationKeys, *, clock: Clock
    ) -> None:
        self._work, self._recorder = work, recorder
        self._keys, self._clock = keys, clock

    def lines(self, actor: Actor) -> tuple[PartnerLine, ...]:
        """Return all partners, hubs first, then by code."""
        check_permitted(actor, Permission.SEE_DIRECTORY)
        with self._work.reading(actor) as session:
            heard = {one.replica: one.heard_at for one in session.scalars(select(PartnerRow))}
            own = station_replica(session, self._recorder.origin)
            found = {
                one.replica: self._line(hub, one, heard.get(UUID(bytes=one.replica)), own)
                for hub in trusting.hubs(session)
                for one in trusting.directory_of(session, hub).stations
            }
        return tuple(sorted(found.values(), key=lambda one: (not one.is_hub, one.code)))

    def revoked(self, actor: Actor) -> tuple[PartnerLine, ...]:
        """Return the stations that are believed no more, by code."""
        check_permitted(actor, Permission.SEE_DIRECTORY)
        with self._work.reading(actor) as session:
            return tuple(revoked_lines(session, station_replica(session, self._recorder.origin)))

    def hubs(self, actor: Actor) -> tuple[HubLine, ...]:
        """Return the hubs that are believed, with the state of their policies."""
        check_permitted(actor, Permission.SEE_DIRECTORY)
        with self._work.reading(actor) as session:
            own = self._recorder.origin.name
            return tuple(hub_line(session, one, self._clock, own) for one in trusting.hubs(session))

    def comparing(self, actor: Actor) -> tuple[Comparing, ...]:
        """Return the enrolments whose code people have to compare, the oldest first."""
        check_permitted(actor, Permission.ENROL)
        query = select(EnrolmentRow).where(EnrolmentRow.state == EnrolmentState.COMPARING)
        with self._work.reading(actor) as session:
            return tuple(
                comparing(one) for one in session.scalars(query.order_by(EnrolmentRow.made_at))
            )

    def admits(self) -> bool:
        """Tell whether this desk is a hub."""
        with self._work.reading() as session:
            return trusting.own_hub(session) is not None

    def policy_text(self) -> str:
        """Return the policy of this desk as a line of a file; empty where it is no hub."""
        with self._work.reading() as session:
            hub = trusting.own_hub(session)
            return text_of(trusting.to_carry(session, hub)[-1]) if hub else ""

    def believed(self) -> Believed:
        """Return who is believed now, for one bundle to be opened and taken in."""
        with self._work.reading() as session:
            return Believed(session)

    def keys(self, work: Work) -> tuple[StationKey, ...]:
        """Return the station's keys, the ones in use first; a first bundle makes them."""
        return self._keys.every(work.session) or (self._keys.renew(work.session),)

    def sender(self, session: Session) -> Sender | None:
        """Return what the station signs with, None before a first bundle made it."""
        return next((one.sender for one in self._keys.every(session)), None)

    def keys_here(self, session: Session) -> tuple[StationKey, ...]:
        """Return the station's keys as they are; none where nothing has made them yet."""
        return self._keys.every(session)

    def public_key(self, session: Session) -> bytes | None:
        """Return the key in use that others know this station by."""
        return self._keys.public(session)

    def own_origin(self, work: Work) -> OriginKey:
        """Return the origin of this computer with its station's word for it, as manifests carry it."""
        return origin_key(work.session, self._recorder.origin, self._keys.own(work.session))

    def learn(self, work: Work, document: PolicyDocument) -> Verdict:
        """Take a policy that came in a bundle, whoever carried it; raises NotTaken(BUNDLE_UNREADABLE)."""
        hub = work.session.get(HubRow, UUID(bytes=read(document).hub))
        if hub is None:
            return Verdict.OTHER_HUB
        if trusting.is_kept(work.session, hub, document):
            return Verdict.KNOWN
        learnt = trusting.take(work.session, hub, document)
        told = {1: hub.code, 2: hub.name, 3: hub.highest, 4: learnt.verdict.value}
        if learnt.forked:
            self._note(work, hub.replica, told, Action.POLICY_FORKED)
        elif learnt.verdict is Verdict.IN_FORCE:
            self._note(work, hub.replica, told, Action.POLICY_TAKEN)
        return learnt.verdict

    def heard(
        self,
        work: Work,
        replica: bytes,
        origins: Sequence[OriginKey],
        policy: int = 0,
        *,
        seen: int = 0,
        policies: Sequence[bytes] = (),
    ) -> None:
        """Note that a partner was heard of now: origins it showed, policies and the bundle of ours that it has."""
        _catch_up(work.session, policy)
        station, now = UUID(bytes=replica), self._clock.now()
        known = work.session.get(PartnerRow, station)
        if known is None:
            # What was just taken over whole agrees; the first comparison is a month away.
            known = PartnerRow(replica=station, heard_at=now, seen=seen, compared_at=now)
            work.session.add(known)
        if seen > known.seen:
            # It has a newer bundle of ours, and by that our word on its figures.
            known.differing = None
        known.heard_at, known.seen = max(known.heard_at, now), max(known.seen, seen)
        # Its last word, not the highest: who was restored lacks what it once had.
        known.policies = b"".join(policies)
        self.remember(work, origins)

    def remember(self, work: Work, origins: Sequence[OriginKey]) -> None:
        """Keep how origins are vouched for, once something of them is here."""
        new = unheard(work.session, origins)
        believed = Believed(work.session) if new else None
        for key in new:
            standing = believed.of(key) if believed else None
            if standing is not None:
                _remember(work.session, UUID(bytes=standing.station), key)

    def _note(self, work: Work, hub: UUID, told: Mapping[int, object], action: Action) -> None:
        self._recorder.note(work, Kind.POLICY, hub, told, action=action)

    def _line(self, hub: HubRow, one: Enrolled, heard: datetime | None, own: bytes) -> PartnerLine:
        quiet, is_self = self._clock.now() - (heard or hub.since), one.replica == own
        return PartnerLine(
            UUID(bytes=one.replica), one.code, one.name, is_hub=one.replica == hub.replica.bytes,
            is_self=is_self, scopes=tuple(one.scopes), heard_at=heard,
            is_silent=not is_self and one.lease > 0 and quiet > timedelta(days=one.lease),
        )  # fmt: skip


def unheard(session: Session, origins: Sequence[OriginKey]) -> list[OriginKey]:
    """Return those of these origins that no partner has shown before."""
    session.flush()
    heard = {bytes(row.origin) for row in _HEARD.rows(session, [one.origin for one in origins])}
    return [one for one in origins if one.origin not in heard]


_HEARD = Bulk(select(PartnerOriginRow.origin), PartnerOriginRow.origin)


def hub_line(session: Session, hub: HubRow, clock: Clock, own: bytes) -> HubLine:
    """Return a hub as people see it; ``own`` names the origin of this desk."""
    directory = trusting.directory_of(session, hub)
    has_policy = hub.in_force is not None
    return HubLine(
        hub.replica, hub.code, hub.name, hub.is_own,
        version=directory.version if has_policy else 0,
        until=datetime.fromtimestamp(directory.until, UTC) if has_policy else None,
        is_run_out=has_policy and is_run_out(directory, int(clock.now().timestamp())),
        has_ended=trusting.has_ended(session, hub, own),
    )  # fmt: skip


def comparing(row: EnrolmentRow) -> Comparing:
    """Return an enrolment that has both its texts, with the code that follows from them."""
    request, answer = read_request(row.request), read_answer(row.answer or "")
    other = answer if row.is_own else request
    code = compare(request, answer)
    return Comparing(row.nonce, other.code, other.name, row.is_own, code, answer.text())


def station_replica(session: Session, origin: Origin) -> bytes:
    """Return the replica that this station is enrolled under; further counters of it are not enrolled themselves."""
    hub = trusting.own_hub(session)
    if hub is not None:
        return hub.replica.bytes
    query = select(EnrolmentRow).where(
        EnrolmentRow.is_own.is_(True), EnrolmentRow.state == EnrolmentState.CONFIRMED
    )
    row = session.scalars(query.order_by(EnrolmentRow.made_at.desc()).limit(1)).first()
    return read_request(row.request).replica if row else origin.replica.bytes


def origin_key(session: Session, origin: Origin, key: StationKey) -> OriginKey:
    """Return the origin of this computer, certified by the station's key."""
    public = origin.signing_key.public_key().public_bytes_raw()
    bare = OriginKey(origin.name, public, origin.counter)
    return certify_origin(station_replica(session, origin), bare, key.sender)


def _catch_up(session: Session, policy: int) -> None:
    """Let a hub that was restored go on behind the version its stations have, or they would see two of one number."""
    hub = trusting.own_hub(session)
    if hub is not None and hub.highest < policy <= hub.highest + LEAP // 2:
        hub.highest = policy


def _remember(session: Session, station: UUID, key: OriginKey) -> None:
    session.add(
        PartnerOriginRow(
            origin=key.origin, replica=station, public_key=key.public_key, counter=key.counter,
            certificate=key.certificate or b"",
        )
    )  # fmt: skip
