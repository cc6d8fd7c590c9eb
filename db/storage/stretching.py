"""Secrets made of secrets: slowly of what a person remembers, at once of what nobody can guess."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from db.kernel.errors import CannotOpen, TroubleCode

if TYPE_CHECKING:
    from db.storage.keys import Cost


def load() -> None:
    """Load what both are made with, so that nobody waits for it who has typed a passphrase."""
    import cryptography.hazmat.primitives.kdf.hkdf  # noqa: F401


def stretch(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """Return 32 bytes that cost as much to guess as ``cost`` says; raises CannotOpen for a salt that is none."""
    # The names behind the sign-in are read without cryptography; it is loaded with the first passphrase.
    from argon2.exceptions import HashingError
    from argon2.low_level import Type, hash_secret_raw

    try:
        return hash_secret_raw(
            secret=unicodedata.normalize("NFKC", passphrase).encode(errors="surrogatepass"),
            salt=salt, time_cost=cost.passes, memory_cost=cost.memory_kib,
            parallelism=cost.lanes, hash_len=32, type=Type.ID,
        )  # fmt: skip
    except HashingError:
        raise CannotOpen(TroubleCode.DAMAGED) from None


def derive(secret: bytes, purpose: str) -> bytes:
    """Return 32 bytes of a secret for one purpose."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), length=32, salt=None, info=purpose.encode()).derive(secret)
