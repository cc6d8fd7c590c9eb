"""The bytes under the encryption: a preamble, then signed frames, measured before they are held."""

from __future__ import annotations

import struct
from collections.abc import Callable, Generator
from dataclasses import dataclass

from db.bundle.contracts import FrameType
from db.bundle.limits import SLACK, SMALL, Limits
from db.kernel.errors import NotTaken, TroubleCode

MAGIC = b"SBUNDLE\n"
MAJOR, MINOR = 1, 0
SIGNATURE = 64
"""Bytes of a signature in every suite there is."""

_FIXED = struct.Struct(">8sBBH16sBB")
_HEAD = struct.Struct(">HIII")
_KEY_ID = 32

HEAD = _HEAD.size + SIGNATURE
"""Bytes before the packed content of a frame."""


@dataclass(frozen=True, slots=True)
class Preamble:
    """What stands before the frames; every signature covers it."""

    suite: int
    bundle: bytes
    sender: bytes
    """Public key that the frames are signed with."""
    recipients: tuple[bytes, ...]
    """Ids of the keys it is encrypted to, ascending."""
    major: int = MAJOR
    minor: int = MINOR

    def packed(self) -> bytes:
        """Return its bytes."""
        fixed = _FIXED.pack(
            MAGIC, self.major, self.minor, self.suite, self.bundle,
            len(self.sender), len(self.recipients),
        )  # fmt: skip
        return fixed + self.sender + b"".join(self.recipients)


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame as it travels."""

    type: int
    index: int
    plain_length: int
    signature: bytes
    packed: bytes

    def written(self) -> bytes:
        """Return its bytes."""
        head = _HEAD.pack(self.type, self.index, len(self.packed), self.plain_length)
        return head + self.signature + self.packed


class FrameParser:
    """Takes plain bytes in any pieces, and hands on the preamble once and every frame when it is whole.

    Lengths are judged when the head of a frame is there; no more is ever held than one frame and one piece.
    """

    def __init__(
        self, limits: Limits, admit: Callable[[Preamble], None], take: Callable[[Frame], None]
    ) -> None:
        self._limits, self._admit, self._take = limits, admit, take
        self._held = bytearray()
        self._plain = 0
        self._ended = False
        self._course = self._follow()
        self._need = next(self._course)

    def write(self, piece: bytes) -> int:
        """Take the next bytes; raises NotTaken at the first that cannot be right."""
        self._held += piece
        while len(self._held) >= self._need:
            part = bytes(self._held[: self._need])
            del self._held[: self._need]
            self._need = self._course.send(part)
        return len(piece)

    def finish(self) -> None:
        """Say that no more bytes come; raises NotTaken(BUNDLE_DAMAGED) when the end was not among them."""
        if not self._ended:
            raise NotTaken(TroubleCode.BUNDLE_DAMAGED)

    def _follow(self) -> Generator[int, bytes, None]:
        """Ask for so many bytes at a time, and receive them."""
        self._admit((yield from self._preamble()))
        index = 0
        while not self._ended:
            kind, place, length, plain = _HEAD.unpack((yield _HEAD.size))
            self._check_order(kind, place, index)
            self._check_lengths(kind, length, plain)
            signature = yield SIGNATURE
            frame = Frame(kind, place, plain, signature, (yield length))
            self._ended = kind == FrameType.END
            self._take(frame)
            index += 1
        yield 1
        raise NotTaken(TroubleCode.BUNDLE_UNREADABLE, at=index)

    def _preamble(self) -> Generator[int, bytes, Preamble]:
        magic, major, minor, suite, bundle, length, count = _FIXED.unpack((yield _FIXED.size))
        if magic != MAGIC:
            raise NotTaken(TroubleCode.NOT_A_BUNDLE)
        if major != MAJOR:
            raise NotTaken(TroubleCode.NEWER_FORMAT)
        if not length or not 0 < count <= self._limits.recipients:
            raise NotTaken(TroubleCode.BUNDLE_TOO_LARGE, most=self._limits.recipients)
        sender = yield length
        ids = yield count * _KEY_ID
        recipients = tuple(ids[at : at + _KEY_ID] for at in range(0, len(ids), _KEY_ID))
        return Preamble(suite, bundle, sender, recipients, major, minor)

    def _check_order(self, kind: int, place: int, index: int) -> None:
        """The manifest comes first and once; places are counted without a gap."""
        if place != index or (kind == FrameType.MANIFEST) != (index == 0):
            raise NotTaken(TroubleCode.BUNDLE_UNREADABLE, at=index)
        if index >= self._limits.frames:
            raise NotTaken(TroubleCode.BUNDLE_TOO_LARGE, most=self._limits.frames)

    def _check_lengths(self, kind: int, length: int, plain: int) -> None:
        """Refuse what is too large before a byte of it is held."""
        limits = self._limits
        most = limits.manifest if kind == FrameType.MANIFEST else limits.frame
        self._plain += plain
        if plain > most or length > plain + SLACK:
            raise NotTaken(TroubleCode.BUNDLE_TOO_LARGE, most=most)
        if plain > max(SMALL, limits.ratio * length):
            raise NotTaken(TroubleCode.BUNDLE_TOO_LARGE, most=limits.ratio)
        if self._plain > limits.plain:
            raise NotTaken(TroubleCode.BUNDLE_TOO_LARGE, most=limits.plain)
        if not plain or not length:
            raise NotTaken(TroubleCode.BUNDLE_UNREADABLE)
