"""The keys of this station: one signs its bundles and vouches for its origins, one opens what it is sent.

They outlive the epochs of its database and lie in it, boxed under the data key (`sync.md` §3.1).
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.bundle.partner_records import StationKeyRow
from db.bundle.suites import ReceiveKey, Sender, receive_key_of, sender_of
from db.kernel.clock import Clock
from db.kernel.errors import CannotOpen, TroubleCode
from db.storage.sealing import new_private

PURPOSE = "station"
"""What the key of the box is derived for."""

_BOX = b"liaison-desk/station-key/1"
_PRIVATE = 32


@dataclass(frozen=True, slots=True)
class StationKey:
    """A pair of pairs with its private halves."""

    sender: Sender
    receive: ReceiveKey


class StationKeys:
    """Makes the keys on first use, and makes new ones in place of lost ones; works inside the caller's transaction."""

    def __init__(self, boxes: Callable[[str], Sequence[bytes]], clock: Clock) -> None:
        self._boxes, self._clock = boxes, clock

    def own(self, session: Session) -> StationKey:
        """Return the keys in use; made now where there are none yet."""
        return next(iter(self.every(session)), None) or self.renew(session)

    def every(self, session: Session) -> tuple[StationKey, ...]:
        """Return all keys there ever were, the newest first: what is on its way may be sealed to an older one."""
        return tuple(self._opened(row) for row in self._rows(session))

    def renew(self, session: Session) -> StationKey:
        """Make keys that are used from now on; they count elsewhere once they are enrolled."""
        sign, receive = Ed25519PrivateKey.generate(), new_private()
        made = StationKey(sender_of(sign), receive_key_of(receive))
        session.add(
            StationKeyRow(
                number=len(self._rows(session)) + 1,
                sign=made.sender.public, receive=made.receive.public,
                box=self._boxed(sign.private_bytes_raw() + receive), made_at=self._clock.now(),
            )
        )  # fmt: skip
        session.flush()
        return made

    def public(self, session: Session) -> bytes | None:
        """Return the public half of the signing key in use, None before there is one; nothing is unboxed for it."""
        rows = self._rows(session)
        return bytes(rows[0].sign) if rows else None

    def made_at(self, session: Session) -> datetime | None:
        """Return when the keys in use were made."""
        rows = self._rows(session)
        return rows[0].made_at if rows else None

    def _boxed(self, privates: bytes) -> bytes:
        nonce = secrets.token_bytes(12)
        return nonce + ChaCha20Poly1305(self._boxes(PURPOSE)[0]).encrypt(nonce, privates, _BOX)

    def _opened(self, row: StationKeyRow) -> StationKey:
        privates = self._unboxed(row.box)
        sign = Ed25519PrivateKey.from_private_bytes(privates[:_PRIVATE])
        return StationKey(sender_of(sign), receive_key_of(privates[_PRIVATE:]))

    def _unboxed(self, box: bytes) -> bytes:
        """Return private halves boxed under the present data key or one of before; raises CannotOpen(DAMAGED)."""
        for key in self._boxes(PURPOSE):
            with suppress(InvalidTag):
                return ChaCha20Poly1305(key).decrypt(box[:12], box[12:], _BOX)
        raise CannotOpen(TroubleCode.DAMAGED)

    def _rows(self, session: Session) -> Sequence[StationKeyRow]:
        return session.scalars(select(StationKeyRow).order_by(StationKeyRow.number.desc())).all()
