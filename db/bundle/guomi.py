"""The container and the signatures of suite 2: SM2, SM3, SM4-GCM, in the order in which age puts its own together.

SM2 comes from gmssl-pyx, which has no wheel for some machines; on those the suite is refused.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping
from hmac import compare_digest
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.utils import (
    decode_dss_signature,
    encode_dss_signature,
)
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import SM4
from cryptography.hazmat.primitives.ciphers.modes import GCM
from cryptography.hazmat.primitives.hashes import SM3, Hash
from cryptography.hazmat.primitives.hmac import HMAC
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from db.bundle.limits import Limits
from db.bundle.streams import Sink, Source
from db.kernel.errors import NotTaken, TroubleCode

FIRST_LINE = b"liaison-desk/gm-1\n"
PUBLIC = 64
"""Bytes of a public key: both coordinates of the point."""

_SECRET, _MAC, _NONCE, _TAG = 32, 32, 16, 16
_CHUNK = 64 * 1024
_HALF = 32
_NAME = 32


def library() -> Any:
    """Return what does SM2; raises ImportError where it was not installed."""
    import gmssl_pyx

    return gmssl_pyx


def digest(content: bytes) -> bytes:
    """Return SM3."""
    running = Hash(SM3())
    running.update(content)
    return running.finalize()


def sign(private: bytes, public: bytes, statement: bytes) -> bytes:
    """Return r and s of SM2 with SM3, for the usual id of a signer."""
    r, s = decode_dss_signature(library().sm2_sign(private, public, statement))
    return r.to_bytes(_HALF) + s.to_bytes(_HALF)


def holds(public: bytes, signature: bytes, statement: bytes) -> bool:
    """Tell whether a signature is right."""
    if len(public) != PUBLIC or len(signature) != 2 * _HALF:
        return False
    sm2, (r, s) = library(), map(int.from_bytes, (signature[:_HALF], signature[_HALF:]))
    try:
        return bool(sm2.sm2_verify(public, statement, encode_dss_signature(r, s)))
    except sm2.GmsslInnerError:
        return False


def encrypt(source: Source, sink: Sink, publics: Mapping[bytes, bytes]) -> None:
    """Write the container: keys of receivers by their ids, then chunks of which the last one says that it is."""
    secret, nonce = secrets.token_bytes(_SECRET), secrets.token_bytes(_NONCE)
    header = FIRST_LINE + len(publics).to_bytes(1)
    for name, public in publics.items():
        box = library().sm2_encrypt(public, secret)
        header += name + len(box).to_bytes(2) + box
    sink.write(header + _mac(secret, header) + nonce)
    key = _derived(secret, nonce, b"payload")
    for number, (chunk, is_last) in enumerate(_chunks(source, _CHUNK)):
        sink.write(_sealed(key, number, chunk, is_last=is_last))


def decrypt(source: Source, sink: Sink, privates: Mapping[bytes, bytes], limits: Limits) -> None:
    """Read the container with one of these keys; raises NotTaken. The sink gets what was authenticated."""
    exactly = _Exactly(source)
    secret = _unlocked(exactly, privates, limits)
    key = _derived(secret, exactly.take(_NONCE), b"payload")
    for number, (chunk, is_last) in enumerate(_chunks(source, _CHUNK + _TAG)):
        sink.write(_unsealed(key, number, chunk, is_last=is_last))


def _unlocked(exactly: _Exactly, mine: Mapping[bytes, bytes], limits: Limits) -> bytes:
    """Return the secret of the file, once the header is proven to be the one that was written with it."""
    if exactly.take(len(FIRST_LINE)) != FIRST_LINE:
        raise NotTaken(TroubleCode.NOT_A_BUNDLE)
    (count,) = exactly.take(1)
    if not 0 < count <= limits.recipients:
        raise NotTaken(TroubleCode.BUNDLE_TOO_LARGE, most=limits.recipients)
    boxes = [(exactly.take(_NAME), exactly.take(_length(exactly))) for _ in range(count)]
    header = bytes(exactly.seen)
    found = [_opened(mine[name], box) for name, box in boxes if name in mine]
    if not found:
        raise NotTaken(TroubleCode.BUNDLE_NOT_FOR_US)
    if not compare_digest(exactly.take(_MAC), _mac(found[0], header)):
        raise NotTaken(TroubleCode.BUNDLE_DAMAGED)
    return found[0]


def _length(exactly: _Exactly) -> int:
    """Return how long the box is that follows; boxes of 32 bytes take 45 to 366."""
    length = int.from_bytes(exactly.take(2))
    if length > 366:
        raise NotTaken(TroubleCode.BUNDLE_DAMAGED)
    return length


def _opened(private: bytes, box: bytes) -> bytes:
    sm2 = library()
    try:
        return bytes(sm2.sm2_decrypt(private, box))
    except sm2.GmsslInnerError:
        raise NotTaken(TroubleCode.BUNDLE_DAMAGED) from None


class _Exactly:
    """Takes so many bytes of a source, and keeps what it took."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.seen = bytearray()

    def take(self, size: int) -> bytes:
        """Return so many bytes; raises NotTaken(BUNDLE_DAMAGED) where there are fewer."""
        taken = _filled(self._source, size)
        if len(taken) < size:
            raise NotTaken(TroubleCode.BUNDLE_DAMAGED)
        self.seen += taken
        return taken


def _filled(source: Source, size: int) -> bytes:
    """Return so many bytes, fewer only at the end."""
    held = source.read(size)
    while len(held) < size and (more := source.read(size - len(held))):
        held += more
    return held


def _chunks(source: Source, size: int) -> Iterator[tuple[bytes, bool]]:
    """Yield chunks with whether each is the last; nothing at all is one empty chunk."""
    held = _filled(source, size)
    while len(held) == size and (following := _filled(source, size)):
        yield held, False
        held = following
    yield held, True


def _sealed(key: bytes, number: int, chunk: bytes, *, is_last: bool) -> bytes:
    cipher = Cipher(SM4(key), GCM(_place(number, is_last=is_last))).encryptor()
    return cipher.update(chunk) + cipher.finalize() + cipher.tag


def _unsealed(key: bytes, number: int, sealed: bytes, *, is_last: bool) -> bytes:
    chunk, tag = sealed[:-_TAG], sealed[-_TAG:]
    try:
        cipher = Cipher(SM4(key), GCM(_place(number, is_last=is_last), tag)).decryptor()
        return cipher.update(chunk) + cipher.finalize()
    except (InvalidTag, ValueError):
        raise NotTaken(TroubleCode.BUNDLE_DAMAGED) from None


def _place(number: int, *, is_last: bool) -> bytes:
    """Return a nonce: every file has a key of its own, every chunk a number."""
    return number.to_bytes(11) + bytes([is_last])


def _mac(secret: bytes, header: bytes) -> bytes:
    running = HMAC(_derived(secret, b"", b"header", length=_MAC), SM3())
    running.update(header)
    return running.finalize()


def _derived(secret: bytes, salt: bytes, purpose: bytes, length: int = 16) -> bytes:
    return HKDF(SM3(), length=length, salt=salt, info=FIRST_LINE + purpose).derive(secret)
