"""Content of any size under a key of its own, sealed piece by piece, so that no piece can be cut off, moved or swapped.

The name is a keyed hash: whoever holds the folder cannot ask whether a known picture lies in it.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from db.kernel.errors import CannotOpen, TroubleCode
from db.storage.stretching import derive

PIECE = 2**20
"""Plain bytes of a piece; only the last one may be shorter."""

_TAG = 16
_BOX = b"liaison-desk/attachment/1"
_LAST = b"\x01"
_MORE = b"\x00"


@dataclass(frozen=True, slots=True)
class Sealing:
    """Names, seals and opens content; ``key`` is the data key's share for attachments."""

    key: bytes

    def name(self, digest: bytes) -> bytes:
        """Return the 32 bytes that content of this SHA-256 is called on the disk."""
        name_key = derive(self.key, "liaison-desk/attachment-name")
        return hashlib.blake2b(digest, key=name_key, digest_size=32).digest()

    def box(self, name: bytes) -> bytes:
        """Return a new content key, sealed; whoever destroys the box destroys the content."""
        return self.close_box(secrets.token_bytes(32), name)

    def close_box(self, small: bytes, name: bytes) -> bytes:
        """Return a few bytes sealed for this name."""
        nonce = secrets.token_bytes(12)
        return nonce + ChaCha20Poly1305(self.key).encrypt(nonce, small, _BOX + name)

    def open_box(self, box: bytes, name: bytes) -> bytes:
        """Return what a box holds; raises CannotOpen(DAMAGED)."""
        return _unsealed(ChaCha20Poly1305(self.key), box[:12], box[12:], _BOX + name)

    def seal(self, content: BinaryIO, box: bytes, name: bytes) -> Iterator[bytes]:
        """Yield the sealed pieces of content, one in memory at a time."""
        cipher = ChaCha20Poly1305(self.open_box(box, name))
        for number, (piece, end) in enumerate(_with_end(_pieces(content))):
            yield cipher.encrypt(_nonce(number, end), piece, name)

    def open(self, sealed: Iterable[bytes], box: bytes, name: bytes) -> Iterator[bytes]:
        """Yield what the pieces hold; raises CannotOpen(DAMAGED) for the first that is not right."""
        cipher = ChaCha20Poly1305(self.open_box(box, name))
        for number, (piece, end) in enumerate(_with_end(sealed)):
            yield _unsealed(cipher, _nonce(number, end), piece, name)


def digest_of(content: BinaryIO) -> bytes:
    """Return the SHA-256 of content, which is read to its end and wound back."""
    digest = hashlib.sha256()
    for piece in _pieces(content):
        digest.update(piece)
    content.seek(0)
    return digest.digest()


def sealed_size(size: int) -> int:
    """Return how many bytes content of this size takes once sealed."""
    return size + _TAG * max(1, -(-size // PIECE))


def _pieces(content: BinaryIO) -> Iterator[bytes]:
    while piece := content.read(PIECE):
        yield piece


def _with_end(pieces: Iterable[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Yield every piece with whether it is the last; nothing at all is one empty piece."""
    held: bytes | None = None
    for piece in pieces:
        if held is not None:
            yield held, _MORE
        held = piece
    yield held or b"", _LAST


def _nonce(number: int, end: bytes) -> bytes:
    """Every piece of a content has its own: content keys are never used for a second content."""
    return number.to_bytes(11) + end


def _unsealed(cipher: ChaCha20Poly1305, nonce: bytes, sealed: bytes, bound: bytes) -> bytes:
    try:
        return cipher.decrypt(nonce, sealed, bound)
    except (InvalidTag, ValueError):
        raise CannotOpen(TroubleCode.DAMAGED) from None
