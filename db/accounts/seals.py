"""Who can open what was sealed: the pair of the station, boxed for its head and for named handlers alone."""

from __future__ import annotations

import secrets
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.posts import granted_to
from db.accounts.records import UserRow
from db.accounts.rules import Permission
from db.accounts.seal_records import SealingBoxRow, SealingKeyRow
from db.kernel.actor import Actor, Role
from db.kernel.errors import NotPermitted
from db.storage.keys import Opened
from db.storage.sealing import new_private, public_of, seal, unseal

_FIRST = 1
_RECOVERY = UUID(int=0)
_BOX = b"liaison-desk/sealing-box/1"
OPENERS = frozenset({Role.STATION_HEAD, Role.NAMED_HANDLER})


class Seals:
    """Seals for everybody, opens for those a box is kept for; works inside the caller's transaction."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened

    def seal(self, session: Session, content: bytes, record: UUID) -> bytes:
        """Return the content sealed to the station's pair and bound to its record."""
        return seal(self._pair(session).public, content, record.bytes)

    def open(self, session: Session, actor: Actor, sealed: bytes, record: UUID) -> bytes:
        """Return what was sealed; raises NotPermitted for a person without a box."""
        private = self._private(session, actor)
        if private is None:
            raise NotPermitted(Permission.SEE_CONFIDENTIAL)
        return unseal(private, sealed, record.bytes)

    def arrive(self, session: Session, actor: Actor) -> None:
        """Let a person who came in be boxed for, take over what nobody has yet, and hand on to the named."""
        if not OPENERS & set(actor.roles) or self._opened.must_change:
            return
        own = self._publish(session, actor.user, self._opened.personal)
        private = self._private(session, actor)
        if private is None:
            return
        own.box = own.box or seal(own.public, private, _BOX)
        pair = self._pair(session)
        pair.unclaimed = None
        for row in self._rows(session):
            if row.box is None and self._may_open(session, row.holder):
                row.box = seal(row.public, private, _BOX)

    def follow(self, session: Session, actor: Actor, personal: bytes) -> None:
        """Box for what a new passphrase will give, before the old one stops giving anything."""
        private = self._private(session, actor)
        own = self._publish(session, actor.user, personal)
        if private is not None and OPENERS & set(actor.roles):
            own.box = seal(own.public, private, _BOX)

    def add_recovery(self, session: Session, personal: bytes) -> None:
        """Box for the recovery code, while the private half is still unclaimed."""
        private = self._unclaimed(self._pair(session))
        if private is not None:
            own = self._publish(session, _RECOVERY, personal)
            own.box = seal(own.public, private, _BOX)

    def withdraw(self, session: Session, user: UUID) -> None:
        """Take the boxes of a person away who may not open any more."""
        for row in self._rows(session):
            if row.holder == user:
                row.box = None

    def _private(self, session: Session, actor: Actor) -> bytes | None:
        mine = public_of(self._opened.personal) if self._opened.personal else b""
        for row in self._rows(session):
            fits = row.public == mine and row.holder in (actor.user, _RECOVERY)
            if fits and row.box is not None:
                return unseal(self._opened.personal, row.box, _BOX)
        if Role.STATION_HEAD in actor.roles:
            return self._unclaimed(self._pair(session))
        return None

    def _may_open(self, session: Session, holder: UUID) -> bool:
        row = session.get(UserRow, holder)
        if row is None or row.disabled:
            return False
        return bool(OPENERS & {row.role, *granted_to(row)})

    def _publish(self, session: Session, holder: UUID, personal: bytes) -> SealingBoxRow:
        public = public_of(personal)
        known = session.get(SealingBoxRow, (_FIRST, holder, public))
        if known is None:
            known = SealingBoxRow(key=_FIRST, holder=holder, public=public)
            session.add(known)
        return known

    def _pair(self, session: Session) -> SealingKeyRow:
        known = session.get(SealingKeyRow, _FIRST)
        if known is None:
            private, nonce = new_private(), secrets.token_bytes(12)
            box = ChaCha20Poly1305(self._opened.key.derive("seal")).encrypt(nonce, private, _BOX)
            known = SealingKeyRow(number=_FIRST, public=public_of(private), unclaimed=nonce + box)
            session.add(known)
            session.flush()
        return known

    def _unclaimed(self, pair: SealingKeyRow) -> bytes | None:
        if pair.unclaimed is None:
            return None
        nonce, box = pair.unclaimed[:12], pair.unclaimed[12:]
        return ChaCha20Poly1305(self._opened.key.derive("seal")).decrypt(nonce, box, _BOX)

    def _rows(self, session: Session) -> list[SealingBoxRow]:
        return list(session.scalars(select(SealingBoxRow).where(SealingBoxRow.key == _FIRST)))
