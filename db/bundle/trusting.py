"""Keeps what is believed of hubs: which, since when, and their policies; works inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from uuid import UUID

import msgspec
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from db.bundle.contracts import HubKey, OriginKey, PolicyDocument
from db.bundle.frames import Preamble
from db.bundle.partner_records import HubRow, PolicyRow, StationKeyRow
from db.bundle.policy import Directory, Learnt, Trust, digest_of, learn, read
from db.bundle.standing import Standing, Standings

_KEY = 32
_MOST = 16
"""Hubs whose policies are named in one acknowledgement."""
_REMEMBERED = 4
"""Policies kept as they were read; most desks have one hub."""


def hubs(session: Session) -> Sequence[HubRow]:
    """Return the hubs that are believed, the oldest first."""
    return session.scalars(select(HubRow).order_by(HubRow.since, HubRow.replica)).all()


def own_hub(session: Session) -> HubRow | None:
    """Return this desk as a hub, None where it is none."""
    return next((one for one in hubs(session) if one.is_own), None)


def directory_of(session: Session, hub: HubRow) -> Directory:
    """Return the policy that holds; before the first one came it names nobody but the hub itself."""
    row = session.get(PolicyRow, (hub.replica, hub.in_force)) if hub.in_force else None
    return _read(row.content) if row else _bare(hub)


def take(session: Session, hub: HubRow, document: PolicyDocument) -> Learnt:
    """Put a policy in its place and keep what follows from it; raises NotTaken(BUNDLE_UNREADABLE)."""
    learnt = learn(trust_of(session, hub), document)
    hub.keys, hub.version = b"".join(learnt.trust.keys), learnt.trust.version
    if learnt.in_force is not None:
        hub.in_force = digest_of(learnt.in_force)
        hub.highest = max(hub.highest, read(learnt.in_force).version)
    _keep(session, hub.replica, learnt.trust.documents)
    return learnt


def in_force(session: Session) -> list[bytes]:
    """Return the digests of the policies that hold here, one of each hub."""
    return [one.in_force for one in hubs(session) if one.in_force is not None][:_MOST]


def is_kept(session: Session, hub: HubRow, document: PolicyDocument) -> bool:
    """Tell whether a policy is here as it stands: every bundle carries it, and nothing follows from it again."""
    return session.get(PolicyRow, (hub.replica, digest_of(document))) is not None


def trust_of(session: Session, hub: HubRow) -> Trust:
    """Return what is believed of a hub."""
    rows = session.scalars(select(PolicyRow).where(PolicyRow.hub == hub.replica))
    documents = tuple(_DOCUMENT.decode(row.content) for row in rows)
    return Trust(hub.replica.bytes, hub.root, parted(hub.keys), hub.version, documents)


def forget_policies(session: Session, hub: UUID) -> None:
    """Let go of everything a hub signed, because people compared the code of other keys."""
    session.execute(delete(PolicyRow).where(PolicyRow.hub == hub))


def to_carry(session: Session, hub: HubRow) -> tuple[PolicyDocument, ...]:
    """Return what a bundle carries of a hub's policies: the one in force, behind those that changed its keys.

    Who missed a change of keys could not tell that the newest one is genuine.
    """
    trust = trust_of(session, hub)
    newest = directory_of(session, hub).version
    found, keys = [], list(trust.keys)
    for one, says in sorted(((one, read(one)) for one in trust.documents), key=_version):
        signing = [key.sign for key in says.keys]
        if says.version <= newest and (signing != keys or says.version == newest):
            found.append(one)
            keys = signing
    return tuple(found)


def has_ended(session: Session, hub: HubRow, origin: bytes) -> bool:
    """Tell whether a hub that knows this station's key has ended an origin of it: it was revoked, and came again.

    What is written under that origin is laid aside everywhere, so another life has to begin (decision 0051).
    """
    directory = directory_of(session, hub)
    if not any(one.origin == origin for one in directory.revoked):
        return False
    public = session.scalars(_KEY_IN_USE).first()
    return public is not None and any(one.sign == public for one in directory.stations)


class Believed:
    """The standings that all hubs together give."""

    def __init__(self, session: Session) -> None:
        self._each = [Standings(directory_of(session, hub)) for hub in hubs(session)]

    def certify(self, preamble: Preamble) -> bool:
        """Tell whether the key that signed a bundle is or was one of ours (``db.bundle.opening.Certify``)."""
        return any(one.certify(preamble) for one in self._each)

    def sender(self, public: bytes) -> bytes | None:
        """Return the replica of who signs with this key, None for a stranger."""
        found = (one.sender(public) for one in self._each)
        return next((one for one in found if one is not None), None)

    def former(self, public: bytes) -> bytes | None:
        """Return the replica of who once signed with this key, None where it is in use or was never believed."""
        if self.sender(public) is not None:
            return None
        found = (one.former(public) for one in self._each)
        return next((one for one in found if one is not None), None)

    def end(self, public: bytes, origin: bytes) -> int:
        """Return the last operation of an origin that a bundle under a former key may bring; 0 for none."""
        found = [one.end(public, origin) for one in self._each if one.former(public) is not None]
        return min(found, default=0)

    def receive_key(self, replica: bytes) -> bytes | None:
        """Return the public key that bundles to a partner are encrypted to, None for one that is not enrolled."""
        found = (one.receive_key(replica) for one in self._each)
        return next((one for one in found if one is not None), None)

    def reach(self, origin: bytes) -> int:
        """Return up to where an origin would be believed; of two hubs that answer, who believes less is right."""
        found = [end for one in self._each if (end := one.reach(origin))]
        return min(found, default=0)

    def of(self, key: OriginKey) -> Standing | None:
        """Return how far an origin is believed; of two hubs the one that believes less is right."""
        found = [standing for one in self._each if (standing := one.of(key)) is not None]
        ends = [one for one in found if one.last is not None]
        return min(ends, key=lambda one: one.last or 0) if ends else next(iter(found), None)


def sender_of_bundle(believed: Believed, preamble: Preamble) -> bytes | None:
    """Return the replica of who signed a bundle, be it with a key that is in use no more."""
    return believed.sender(preamble.sender) or believed.former(preamble.sender)


def _keep(session: Session, hub: UUID, documents: Sequence[PolicyDocument]) -> None:
    kept = {digest_of(one): one for one in documents}
    session.execute(
        delete(PolicyRow).where(PolicyRow.hub == hub, PolicyRow.digest.not_in(list(kept)))
    )
    for digest, one in kept.items():
        if session.get(PolicyRow, (hub, digest)) is None:
            session.add(PolicyRow(hub=hub, digest=digest, content=msgspec.msgpack.encode(one)))
    session.flush()


def _bare(hub: HubRow) -> Directory:
    """Return a policy of a hub that has only its keys, as people confirmed them."""
    keys = [HubKey(one, hub.receive, 0, 0) for one in parted(hub.keys)]
    return Directory(hub.replica.bytes, 1, 0, 0, keys, [], [], [], [])


def parted(keys: bytes) -> tuple[bytes, ...]:
    """Return keys or digests that were kept one behind the other."""
    return tuple(keys[at : at + _KEY] for at in range(0, len(keys), _KEY))


@lru_cache(maxsize=_REMEMBERED)
def _read(content: bytes) -> Directory:
    """Return what a kept policy says: every bundle asks several times, and the one of a thousand stations is long."""
    return read(_DOCUMENT.decode(content))


def _version(one: tuple[PolicyDocument, Directory]) -> int:
    return one[1].version


_KEY_IN_USE = select(StationKeyRow.sign).order_by(StationKeyRow.number.desc()).limit(1)
_DOCUMENT = msgspec.msgpack.Decoder(PolicyDocument)
