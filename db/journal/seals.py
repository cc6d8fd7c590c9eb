"""What the seal of a segment says, and whether it holds; needs no database."""

from __future__ import annotations

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

_SEAL = b"liaison-desk/segment/1\x00"


def statement(name: bytes, first: int, last: int, head: bytes) -> bytes:
    """Return what the origin signs: its name, the operations from first to last, and the link of the last."""
    return _SEAL + name + first.to_bytes(8, "big") + last.to_bytes(8, "big") + head


def is_sealed(public_key: bytes, signature: bytes, signed: bytes) -> bool:
    """Tell whether the owner of this key signed these bytes."""
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, signed)
    except (InvalidSignature, ValueError):
        return False
    return True
