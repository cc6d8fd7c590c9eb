"""The container of suite 1: a binary age file (age-encryption.org/v1) to X25519 recipients, made and read by pyrage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pyrage

from db.bundle.limits import Limits
from db.bundle.streams import Begun, Ends, Sink, Source
from db.kernel.errors import NotTaken, TroubleCode

FIRST_LINE = b"age-encryption.org/v1\n"

_STANZA = b"\n-> X25519 "
_LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATORS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_NO_KEY = "No matching keys found"


def recipient_of(public: bytes) -> str:
    """Return a public key as age writes it."""
    return bech32("age", public)


def identity_of(private: bytes) -> str:
    """Return a private key as age writes it."""
    return bech32("age-secret-key-", private).upper()


def bech32(prefix: str, content: bytes) -> str:
    """Return bytes in Bech32 (BIP 173)."""
    values = _fives(content)
    spread = [ord(one) >> 5 for one in prefix] + [0] + [ord(one) & 31 for one in prefix]
    sums = _polymod([*spread, *values, *[0] * 6]) ^ 1
    check = [sums >> 5 * (5 - place) & 31 for place in range(6)]
    return prefix + "1" + "".join(_LETTERS[value] for value in [*values, *check])


def encrypt(source: Source, sink: Sink, publics: Iterable[bytes]) -> None:
    """Encrypt to these keys; what an end raises comes out as it was raised."""
    recipients = [pyrage.x25519.Recipient.from_str(recipient_of(one)) for one in publics]
    ends = Ends(source, sink)
    try:
        pyrage.encrypt_io(ends, ends, recipients)
    except (OSError, pyrage.EncryptError):
        ends.raise_trouble()
        raise
    ends.raise_trouble()


def decrypt(source: Source, sink: Sink, privates: Iterable[bytes], limits: Limits) -> None:
    """Decrypt what one of these keys opens; raises NotTaken, or what an end raised.

    Every piece that comes to the sink was authenticated; that it was the last one shows when this returns.
    """
    identities = [pyrage.x25519.Identity.from_str(identity_of(one)) for one in privates]
    ends = Ends(Begun(_checked_header(source, limits), source), sink)
    try:
        pyrage.decrypt_io(ends, ends, identities)
    except pyrage.DecryptError as error:
        ends.raise_trouble()
        is_lock = str(error) == _NO_KEY
        code = TroubleCode.BUNDLE_NOT_FOR_US if is_lock else TroubleCode.BUNDLE_DAMAGED
        raise NotTaken(code) from None
    except OSError:
        ends.raise_trouble()
        raise NotTaken(TroubleCode.BUNDLE_DAMAGED) from None
    ends.raise_trouble()


def _checked_header(source: Source, limits: Limits) -> bytes:
    """Return the first bytes with the whole header in them: it is judged before the library sees it."""
    begun = b""
    while len(begun) < limits.header and b"\n--- " not in begun:
        piece = source.read(limits.header - len(begun))
        if not piece:
            break
        begun += piece
    header, found, _ = begun.partition(b"\n--- ")
    if not begun.startswith(FIRST_LINE):
        raise NotTaken(TroubleCode.NOT_A_BUNDLE)
    if not found:
        is_short = len(begun) < limits.header
        code = TroubleCode.BUNDLE_DAMAGED if is_short else TroubleCode.BUNDLE_TOO_LARGE
        raise NotTaken(code, most=limits.header)
    if not 0 < header.count(_STANZA) <= limits.recipients:
        raise NotTaken(TroubleCode.BUNDLE_TOO_LARGE, most=limits.recipients)
    return begun


def _fives(content: Sequence[int]) -> list[int]:
    """Return bytes as numbers of five bits, filled up with zeros."""
    bits = "".join(f"{one:08b}" for one in content)
    bits += "0" * (-len(bits) % 5)
    return [int(bits[at : at + 5], 2) for at in range(0, len(bits), 5)]


def _polymod(values: Iterable[int]) -> int:
    sums = 1
    for value in values:
        top = sums >> 25
        sums = (sums & 0x1FFFFFF) << 5 ^ value
        for place, generator in enumerate(_GENERATORS):
            sums ^= generator if top >> place & 1 else 0
    return sums
