"""Seals texts to a public key, so that who writes them cannot read them back (`security.md` §6.4)."""

from __future__ import annotations

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from db.kernel.errors import CannotOpen, TroubleCode
from db.storage.stretching import derive

_FORMAT = b"\x01"
_KEY = 32
_NONCE = bytes(12)
"""Every text has a key of its own, so that a constant nonce is never used twice."""


def new_private() -> bytes:
    """Return 32 fresh bytes that are the private half of a pair."""
    return secrets.token_bytes(_KEY)


def public_of(private: bytes) -> bytes:
    """Return the public half of a pair, 32 bytes."""
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def seal(public: bytes, content: bytes, bound: bytes) -> bytes:
    """Return the content sealed to a public key and bound to where it belongs."""
    once = X25519PrivateKey.generate()
    shared = once.exchange(X25519PublicKey.from_public_bytes(public))
    mine = once.public_key().public_bytes_raw()
    box = ChaCha20Poly1305(_message_key(shared, mine, public)).encrypt(_NONCE, content, bound)
    return _FORMAT + mine + box


def unseal(private: bytes, sealed: bytes, bound: bytes) -> bytes:
    """Return what was sealed; raises CannotOpen(DAMAGED) for another key, another place or a changed text."""
    mine, box = sealed[1 : 1 + _KEY], sealed[1 + _KEY :]
    try:
        shared = X25519PrivateKey.from_private_bytes(private).exchange(
            X25519PublicKey.from_public_bytes(mine)
        )
        key = _message_key(shared, mine, public_of(private))
        return ChaCha20Poly1305(key).decrypt(_NONCE, box, bound)
    except (InvalidTag, ValueError):
        raise CannotOpen(TroubleCode.DAMAGED) from None


def _message_key(shared: bytes, mine: bytes, public: bytes) -> bytes:
    return derive(shared + mine + public, "liaison-desk/sealed")
