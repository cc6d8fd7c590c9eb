"""A hub admits stations, revokes them, and says so in its policy, each version signed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import timedelta
from uuid import UUID

import msgspec
from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.bundle import trusting
from db.bundle.contracts import Enrolled, Erasure, HubKey, OriginKey, Revoked
from db.bundle.enrolment import (
    ASKED,
    Answer,
    EnrolmentProblem,
    Request,
    read_request,
)
from db.bundle.partner_contracts import Admit, Comparing, EnrolmentState, HubLine
from db.bundle.partner_records import EnrolmentRow, HubRow, PartnerOriginRow
from db.bundle.partners import comparing, hub_line, origin_key
from db.bundle.policy import Directory, Former, Retired, fingerprint_of, sign
from db.bundle.roots import make_roots, read_roots, write_root
from db.bundle.standing import EVERYWHERE, PartnerRole, is_certified
from db.bundle.station_keys import StationKey, StationKeys
from db.bundle.suites import Sender, sender_of
from db.journal.recorder import Recorder
from db.journal.records import OperationRow, OriginRow
from db.kernel.actor import Actor
from db.kernel.clock import Clock
from db.kernel.errors import InvalidInput, NotFound
from db.kernel.ids import random_id
from db.kernel.kinds import Action, Kind, Saved
from db.kernel.problems import Problem
from db.stations.service import facts_of, the_station
from db.storage.unit_of_work import UnitOfWork, Work

VALID = timedelta(days=400)
"""How long a policy holds without a newer one before stations are told so."""


class Admission:
    """The hub's side of enrolments, and what it says of its stations."""

    def __init__(
        self, work: UnitOfWork, recorder: Recorder, keys: StationKeys, *, clock: Clock
    ) -> None:
        self._work, self._recorder = work, recorder
        self._keys, self._clock = keys, clock

    def found(self, actor: Actor) -> Saved[tuple[str, ...]]:
        """Make this desk a hub; return the codes of its roots, which are shown this once and kept nowhere."""
        check_permitted(actor, Permission.ENROL)
        with self._work.writing(actor, Action.HUB_FOUNDED) as work:
            if trusting.own_hub(work.session) is not None:
                raise _refused(EnrolmentProblem.HUB_THERE)
            roots = make_roots()
            publics = [one.public_key().public_bytes_raw() for one in roots]
            hub = self._begun(work.session, fingerprint_of(publics))
            bare = Directory(
                hub.replica.bytes, 1, 0, 0, [self._hub_key(work.session)], [], [], [], [], publics
            )
            directory = self._with_self(work.session, bare, hub)
            self._issue(work, hub, directory, [sender_of(one) for one in roots])
            return work.saved(tuple(map(write_root, roots)))

    def receive(self, actor: Actor, text: str) -> Saved[Comparing]:
        """Answer a station that asks, and return the code to compare; it is not admitted by that.

        Raises InvalidInput: NOT_A_REQUEST, TEXT_DAMAGED, NO_HUB, KEY_TAKEN; REQUEST_USED for a nonce that another
        request carried or that is settled, which is entered in the journal.
        """
        check_permitted(actor, Permission.ENROL)
        request = read_request(text)
        with self._work.writing(actor, Action.ENROLMENT_ANSWERED) as work:
            row = work.session.get(EnrolmentRow, UUID(bytes=request.nonce))
            if row is None:
                row = self._answered(work.session, request)
                self._note(work, request.replica, {1: request.code, 2: request.name})
            is_open = row.state is EnrolmentState.COMPARING and not row.is_own
            is_same = is_open and row.request == request.text()
            if not is_same:
                told = {1: request.code, 2: request.name}
                self._note(work, request.replica, told, Action.ENROLMENT_REFUSED)
            saved = work.saved(comparing(row) if is_same else None)
        if saved.value is None:
            raise _refused(EnrolmentProblem.REQUEST_USED)
        return Saved(saved.value, saved.changes)

    def admit(self, actor: Actor, command: Admit) -> Saved[HubLine]:
        """Take a station into the policy.

        Raises InvalidInput: REQUEST_UNKNOWN, KEY_TAKEN, NO_HUB; CODE_DIFFERS, which is entered in the journal.
        """
        check_permitted(actor, Permission.ENROL)
        with self._work.writing(actor, Action.STATION_ADMITTED) as work:
            row = work.session.get(EnrolmentRow, command.nonce)
            if row is None or row.is_own or row.state is not EnrolmentState.COMPARING:
                raise _refused(EnrolmentProblem.REQUEST_UNKNOWN)
            code, request = comparing(row).comparison, read_request(row.request)
            is_heard = code.is_heard(command.heard)
            action = None if is_heard else Action.COMPARISON_DIFFERED
            told = {1: request.code, 2: request.name, 5: code.digits}
            self._note(work, request.replica, told, action)
            if is_heard:
                row.state = EnrolmentState.CONFIRMED
            saved = work.saved(self._take_in(work, request, command) if is_heard else None)
        if saved.value is None:
            raise InvalidInput([Problem("heard", EnrolmentProblem.CODE_DIFFERS)])
        return Saved(saved.value, saved.changes)

    def revoke(self, actor: Actor, replica: UUID) -> Saved[HubLine]:
        """Believe a station no further than what is here of it, and write to it no more; raises NotFound."""
        check_permitted(actor, Permission.ENROL)
        with self._work.writing(actor, Action.STATION_REVOKED) as work:
            hub = _own(work.session)
            directory = trusting.directory_of(work.session, hub)
            station = next(
                (one for one in directory.stations if one.replica == replica.bytes), None
            )
            if station is None or replica == hub.replica:
                raise NotFound(Kind.PARTNER, replica)
            self._issue(work, hub, _without(work.session, directory, station))
            self._note(work, station.replica, {1: station.code, 2: station.name})
            return work.saved(hub_line(work.session, hub, self._clock, self._recorder.origin.name))

    def renew(self, actor: Actor, codes: Sequence[str] = ()) -> Saved[HubLine]:
        """Give the hub new keys: signed by the old ones, and by two roots where a thief has the old ones too.

        Raises InvalidInput(ROOT_CODE).
        """
        check_permitted(actor, Permission.ENROL)
        with self._work.writing(actor, Action.HUB_KEYS_RENEWED) as work:
            hub = _own(work.session)
            directory = trusting.directory_of(work.session, hub)
            roots = read_roots(codes, directory.roots, hub.root) if codes else ()
            if not codes:
                # A key that a thief has is remembered for nothing.
                directory = _remembering(work.session, directory, directory.hub)
            old = self._keys.own(work.session).sender
            self._keys.renew(work.session)
            keys = [self._hub_key(work.session)]
            renewed = msgspec.structs.replace(directory, keys=keys)
            hub.receive = keys[0].receive
            self._issue(work, hub, self._with_self(work.session, renewed, hub), [old, *roots])
            return work.saved(hub_line(work.session, hub, self._clock, self._recorder.origin.name))

    def name(self, work: Work, station: bytes, key: OriginKey, last: int) -> None:
        """Name an origin for a station, be it revoked, and end it at ``last``; raises InvalidInput, NotFound."""
        hub = _own(work.session)
        directory = trusting.directory_of(work.session, hub)
        ended = [*directory.revoked, Revoked(key.origin, last)]
        named = _with_origin(directory, station, key)
        self._issue(work, hub, msgspec.structs.replace(named, revoked=ended))

    def believe_further(self, work: Work, ends: Mapping[bytes, int]) -> None:
        """Move the ends of origins, as somebody decided who has seen them; raises InvalidInput(NO_HUB)."""
        hub = _own(work.session)
        directory = trusting.directory_of(work.session, hub)
        self._issue(work, hub, _further(directory, ends))

    def order_erasures(self, work: Work, erasures: Sequence[Erasure]) -> None:
        """Let the policy order that groups of these records are erased everywhere; raises InvalidInput(NO_HUB)."""
        hub = _own(work.session)
        directory = trusting.directory_of(work.session, hub)
        ordered = [*directory.erasures, *erasures]
        self._issue(work, hub, msgspec.structs.replace(directory, erasures=ordered))

    def _take_in(self, work: Work, request: Request, command: Admit) -> HubLine:
        hub = _own(work.session)
        directory = trusting.directory_of(work.session, hub)
        _check_key(directory, request)
        _drop_others(work.session, request)
        known = _remembering(work.session, directory, request.replica, request.sign)
        self._issue(work, hub, _with(known, request, command))
        return hub_line(work.session, hub, self._clock, self._recorder.origin.name)

    def _begun(self, session: Session, root: bytes) -> HubRow:
        facts, key = facts_of(the_station(session)), self._keys.own(session)
        hub = HubRow(
            replica=self._recorder.origin.replica, is_own=True, code=facts.code, name=facts.name,
            root=root, receive=key.receive.public, keys=key.sender.public, version=0, highest=0,
            in_force=None, since=self._clock.now(),
        )  # fmt: skip
        session.add(hub)
        session.flush()
        return hub

    def _answered(self, session: Session, request: Request) -> EnrolmentRow:
        """Write the answer to a request that came for the first time."""
        hub, key = _own(session), self._keys.own(session)
        directory = trusting.directory_of(session, hub)
        _check_key(directory, request)
        answer = Answer(
            request.nonce[:ASKED], random_id().bytes, hub.replica.bytes, key.sender.public,
            key.receive.public, hub.root, directory.version, hub.code, hub.name,
        )  # fmt: skip
        row = EnrolmentRow(
            nonce=UUID(bytes=request.nonce), is_own=False, state=EnrolmentState.COMPARING,
            request=request.text(), answer=answer.text(), made_at=self._clock.now(),
        )  # fmt: skip
        session.add(row)
        return row

    def _issue(
        self, work: Work, hub: HubRow, directory: Directory, others: Iterable[Sender] = ()
    ) -> None:
        """Sign the next version and let it hold here as it will hold at the stations."""
        now, session = self._clock.now(), work.session
        named = [_naming(session, one) for one in directory.stations]
        following = msgspec.structs.replace(
            directory, version=hub.highest + 1, stations=named,
            since=int(now.timestamp()), until=int((now + VALID).timestamp()),
        )  # fmt: skip
        signers = [self._keys.own(session).sender, *others]
        trusting.take(session, hub, sign(following, signers))
        told: dict[int, object] = {1: hub.code, 2: hub.name, 3: following.version}
        self._recorder.note(work, Kind.POLICY, hub.replica, told, action=Action.POLICY_ISSUED)

    def _with_self(self, session: Session, directory: Directory, hub: HubRow) -> Directory:
        """Return a directory that names the hub among its stations, with the keys it has now."""
        key = self._keys.own(session)
        former = next((one for one in directory.stations if one.replica == directory.hub), None)
        origins = former.origins if former else [self._origin(session, key)]
        own = Enrolled(
            directory.hub, hub.code, hub.name, key.sender.public, key.receive.public, [EVERYWHERE],
            [PartnerRole.HUB, PartnerRole.ERASER], 0, origins,
        )  # fmt: skip
        return _replaced(directory, own)

    def _origin(self, session: Session, key: StationKey) -> OriginKey:
        return origin_key(session, self._recorder.origin, key)

    def _hub_key(self, session: Session) -> HubKey:
        key, since = self._keys.own(session), int(self._clock.now().timestamp())
        until = since + int(2 * VALID.total_seconds())
        return HubKey(key.sender.public, key.receive.public, since, until)

    def _note(
        self, work: Work, replica: bytes, told: Mapping[int, object], action: Action | None = None
    ) -> None:
        self._recorder.note(work, Kind.PARTNER, UUID(bytes=replica), told, action=action)


def _own(session: Session) -> HubRow:
    hub = trusting.own_hub(session)
    if hub is None:
        raise _refused(EnrolmentProblem.NO_HUB)
    return hub


def _drop_others(session: Session, request: Request) -> None:
    """Give up what else waits for this computer: of two requests the one that was confirmed is the last word."""
    query = select(EnrolmentRow).where(
        EnrolmentRow.is_own.is_(False), EnrolmentRow.state == EnrolmentState.COMPARING
    )
    for row in session.scalars(query):
        if read_request(row.request).replica == request.replica:
            row.state = EnrolmentState.DROPPED


def _check_key(directory: Directory, request: Request) -> None:
    """Refuse a key that another station is known by, one that was revoked, and whoever calls itself us."""
    others = {one.sign for one in directory.stations if one.replica != request.replica}
    others.update(one.sign for one in directory.retired)
    others.update(one.sign for one in directory.former)
    if request.sign in others or request.replica == directory.hub:
        raise _refused(EnrolmentProblem.KEY_TAKEN)


def _with(directory: Directory, request: Request, command: Admit) -> Directory:
    """Return a directory with a station that was admitted; one that comes with new keys keeps its old origins."""
    former = next((one for one in directory.stations if one.replica == request.replica), None)
    admitted = Enrolled(
        request.replica, request.code, request.name, request.sign, request.receive,
        list(command.scopes or (request.code,)), [PartnerRole.STATION], command.lease,
        former.origins if former else [],
    )  # fmt: skip
    return _replaced(directory, admitted)


def _remembering(
    session: Session, directory: Directory, replica: bytes, sign: bytes = b""
) -> Directory:
    """Return a directory that remembers the key which a station gives up, and how far it had written with it."""
    station = next((one for one in directory.stations if one.replica == replica), None)
    if station is None or station.sign == sign:
        return directory
    named = _naming(session, station)
    ends = [Revoked(one.origin, _last(session, one.origin)) for one in named.origins]
    gone = Former(station.replica, station.sign, station.scopes, station.roles, ends)
    remembered = msgspec.structs.replace(directory, former=[*directory.former, gone])
    return _replaced(remembered, named)


def _further(directory: Directory, ends: Mapping[bytes, int]) -> Directory:
    """Return a directory in which these origins end later."""

    def moved(one: Revoked) -> Revoked:
        return Revoked(one.origin, max(one.last, ends.get(one.origin, 0)))

    told = {one.origin for one in directory.revoked}
    former = [
        msgspec.structs.replace(one, ends=[moved(end) for end in _every_end(one, ends, told)])
        for one in directory.former
    ]
    revoked = [moved(one) for one in directory.revoked]
    return msgspec.structs.replace(directory, revoked=revoked, former=former)


def _every_end(one: Former, ends: Mapping[bytes, int], told: Collection[bytes]) -> list[Revoked]:
    """Return the ends under a former key, with those of origins that no policy has told of."""
    known = {*told, *(end.origin for end in one.ends)}
    new = [name for name in ends if name[:16] == one.station and name not in known]
    return [*one.ends, *(Revoked(name, 0) for name in new)]


def _with_origin(directory: Directory, station: bytes, key: OriginKey) -> Directory:
    """Return a directory in which a station has one more origin."""
    for one in directory.stations:
        if one.replica == station:
            return _replaced(directory, msgspec.structs.replace(one, origins=[*one.origins, key]))
    for gone in directory.retired:
        if gone.station == station:
            retired = [*directory.retired, msgspec.structs.replace(gone, key=key)]
            return msgspec.structs.replace(directory, retired=retired)
    raise NotFound(Kind.PARTNER, UUID(bytes=station))


def _replaced(directory: Directory, station: Enrolled) -> Directory:
    others = [one for one in directory.stations if one.replica != station.replica]
    return msgspec.structs.replace(directory, stations=[*others, station])


def _without(session: Session, directory: Directory, station: Enrolled) -> Directory:
    """Return a directory in which a station ends where this hub has it."""
    origins = _naming(session, station).origins
    session.execute(
        delete(PartnerOriginRow).where(PartnerOriginRow.replica == UUID(bytes=station.replica))
    )
    gone = [
        Retired(station.replica, station.sign, one, station.scopes, station.roles)
        for one in origins
    ]
    ends = [Revoked(one.origin, _last(session, one.origin)) for one in origins]
    return msgspec.structs.replace(
        directory,
        stations=[one for one in directory.stations if one.replica != station.replica],
        retired=[*directory.retired, *gone],
        former=[
            *directory.former,
            Former(station.replica, station.sign, station.scopes, station.roles),
        ],
        revoked=[*directory.revoked, *ends],
        group_keys=[one for one in directory.group_keys if one.replica != station.replica],
    )


def _naming(session: Session, station: Enrolled) -> Enrolled:
    """Return a station with the origins that it showed since, so that others need not ask for its word."""
    shown = session.scalars(
        select(PartnerOriginRow).where(PartnerOriginRow.replica == UUID(bytes=station.replica))
    )
    named = {one.origin: one for one in station.origins}
    for row in shown:
        key = OriginKey(row.origin, row.public_key, row.counter, row.certificate)
        # A former key of the station names nothing any more.
        if not is_certified(key, station.replica, station.sign):
            continue
        named.setdefault(row.origin, key)
    return msgspec.structs.replace(station, origins=list(named.values()))


def _last(session: Session, origin: bytes) -> int:
    """Return the last operation of an origin that is here."""
    newest = session.scalar(
        select(func.max(OperationRow.seq))
        .join(OriginRow, OriginRow.number == OperationRow.origin)
        .where(OriginRow.replica == UUID(bytes=origin[:16]), OriginRow.epoch == origin[16:])
    )
    return newest or 0


def _refused(problem: EnrolmentProblem) -> InvalidInput:
    return InvalidInput([Problem("text", problem)])
