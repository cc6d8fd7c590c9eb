"""The passphrases a person had before: enough to know one again, too little to read it.

Kept in the person's key slot, sealed with the station's data key; each costs as much to guess as the
slot itself.
"""

from __future__ import annotations

import hmac
import secrets
from uuid import UUID

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from db.kernel.json import Undecodable, decode
from db.storage.keys import Cost, DataKey, Opened
from db.storage.stretching import derive, stretch

_NONCE = 12
_PURPOSE = "former"


class Former(msgspec.Struct, frozen=True):
    """Marks of passphrases, the newest first; one salt for all, so that one derivation compares them."""

    salt: bytes
    cost: Cost
    marks: tuple[bytes, ...] = ()

    def mark(self, passphrase: str, opened: Opened) -> bytes:
        """Return what is kept of a passphrase."""
        stretched = stretch(passphrase, self.salt, self.cost)
        return derive(stretched + opened.station_secret, f"liaison-desk/{_PURPOSE}")

    def place(self, mark: bytes) -> int | None:
        """Return how long ago a passphrase held: 0 for the present one, None when it is new."""
        same = [hmac.compare_digest(mark, one) for one in self.marks]
        return same.index(True) if True in same else None

    def remembering(self, mark: bytes, limit: int) -> Former:
        """Return these with one more, and no more than ``limit`` in all."""
        return msgspec.structs.replace(self, marks=(mark, *self.marks)[:limit])


def begin(cost: Cost) -> Former:
    """Return the memory of a person who had no passphrase yet."""
    return Former(secrets.token_bytes(16), cost)


def seal(former: Former, key: DataKey, user: UUID) -> bytes:
    """Return what is written into the slot."""
    nonce = secrets.token_bytes(_NONCE)
    content = msgspec.json.encode(former)
    return nonce + ChaCha20Poly1305(key.derive(_PURPOSE)).encrypt(nonce, content, user.bytes)


def unseal(box: bytes, key: DataKey, user: UUID) -> Former | None:
    """Return what a slot remembers; None where it is empty or somebody has been at it."""
    try:
        content = ChaCha20Poly1305(key.derive(_PURPOSE)).decrypt(
            box[:_NONCE], box[_NONCE:], user.bytes
        )
        return decode(content, Former)
    except (InvalidTag, Undecodable, ValueError):
        return None
