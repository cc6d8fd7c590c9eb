"""Seals content into bundles: encoded, packed, signed, encrypted, written in one pass with one frame in memory."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import msgspec

from db.bundle.contracts import CONTENTS, Content, End, FrameType, Manifest
from db.bundle.frames import HEAD, Frame, Preamble
from db.bundle.limits import KIB, LIMITS, MIB, Limits
from db.bundle.packing import packed
from db.bundle.streams import Pieces, Report, Sink, unwatched
from db.bundle.suites import INTL_1, Sender, Suite, key_id, suite_of
from db.kernel.errors import NotTaken, TroubleCode

MAIL_PART = 20 * MIB
STICK_PART = 2**31
"""Bytes of a part; FAT32 ends at 4 GiB less one byte."""
LEAST_PART = 8 * MIB

_CONTEXT = b"liaison-desk/bundle/1\x00"
_SPARE = 32 * KIB
"""Room for the header of the container and the frames that stand in every part."""
_CHUNK, _CHUNK_TAG = 64 * KIB, 16

NO_DIGEST = bytes(32)
"""What the running digest over the signatures begins with."""

_encoder = msgspec.msgpack.Encoder()

_TYPES = {content: number for number, content in CONTENTS.items()}


@dataclass(frozen=True, slots=True)
class Envelope:
    """From whom, to whom, in which ciphers."""

    sender: Sender
    recipients: tuple[bytes, ...]
    """Public receive keys."""
    suite: int = INTL_1


@dataclass(frozen=True, slots=True)
class Sealed:
    """A part that was written."""

    bundle: bytes
    digest: bytes
    """What the next bundle in this direction calls its previous one."""
    frames: int
    more: bool


def statement(suite: Suite, preamble: Preamble, frame: Frame) -> bytes:
    """Return what the signature of a frame covers."""
    return b"".join((
        _CONTEXT, suite.digest(preamble.packed()),
        frame.type.to_bytes(2), frame.index.to_bytes(4), frame.plain_length.to_bytes(4),
        suite.digest(frame.packed),
    ))  # fmt: skip


def preamble_of(envelope: Envelope, bundle: bytes) -> Preamble:
    """Return what stands before the frames."""
    suite = suite_of(envelope.suite)
    ids = sorted({key_id(suite, one) for one in envelope.recipients})
    return Preamble(suite.number, bundle, envelope.sender.public, tuple(ids))


@dataclass(frozen=True, slots=True)
class _Encoded:
    """Content ready to be signed."""

    type: FrameType
    plain: int
    packed: bytes


@dataclass
class _Part:
    """What stands in a part so far."""

    preamble: Preamble
    frames: int = 0
    size: int = 0
    plain: int = 0
    digest: bytes = NO_DIGEST


class Sealing:
    """Content on its way into one bundle, or into several parts that are each a whole bundle."""

    def __init__(
        self,
        envelope: Envelope,
        manifest: Manifest,
        contents: Iterable[Content],
        *,
        most: int = STICK_PART,
        limits: Limits = LIMITS,
    ) -> None:
        if not 0 < len(set(envelope.recipients)) <= limits.recipients:
            raise ValueError(len(envelope.recipients))
        if most < LEAST_PART:
            raise ValueError(most)
        self._envelope, self._suite = envelope, suite_of(envelope.suite)
        self._manifest, self._limits = manifest, limits
        self._most = (most - _SPARE) // (_CHUNK + _CHUNK_TAG) * _CHUNK
        self._contents = map(self._encoded, contents)
        self._next = next(self._contents, None)
        self.parts = 0
        self.digest = NO_DIGEST
        """Of the part that was written last."""

    @property
    def is_done(self) -> bool:
        """Tell whether everything stands in a part."""
        return self.parts > 0 and self._next is None

    def write(self, target: Sink, report: Report = unwatched) -> Sealed:
        """Write the next part; what the target raises comes out as it was raised."""
        bundle = secrets.token_bytes(16) if self.parts else self._manifest.series
        self.parts += 1
        part = _Part(preamble_of(self._envelope, bundle))
        pieces = Pieces(self._pieces(part, report))
        self._suite.encrypt(pieces, target, sorted(set(self._envelope.recipients)))
        self.digest = part.digest
        return Sealed(bundle, part.digest, part.frames, more=self._next is not None)

    def _pieces(self, part: _Part, report: Report) -> Iterator[bytes]:
        """Yield the plain bytes of a part while they are read."""
        yield part.preamble.packed()
        manifest = msgspec.structs.replace(self._manifest, part=self.parts)
        yield self._counted(self._encoded(manifest), part)
        while self._next is not None and self._has_room(self._next, part):
            content, self._next = self._next, next(self._contents, None)
            yield self._counted(content, part)
            report(part.size, 0)
        end = End(part.frames, part.plain, part.digest, more=self._next is not None)
        yield self._signed(self._encoded(end), part).written()

    def _has_room(self, content: _Encoded, part: _Part) -> bool:
        limits = self._limits
        return (
            part.size + HEAD + len(content.packed) <= self._most
            and part.frames + 1 < limits.frames
            and part.plain + content.plain <= limits.plain - KIB
        )

    def _encoded(self, content: Content) -> _Encoded:
        """Return content as bytes; raises NotTaken(BUNDLE_TOO_LARGE) where no frame can hold it."""
        plain = _encoder.encode(content)
        is_manifest = isinstance(content, Manifest)
        most = self._limits.manifest if is_manifest else self._limits.frame
        if len(plain) > most:
            raise NotTaken(TroubleCode.BUNDLE_TOO_LARGE, most=most)
        return _Encoded(_TYPES[type(content)], len(plain), packed(plain, self._limits.ratio))

    def _counted(self, content: _Encoded, part: _Part) -> bytes:
        """Return the bytes of a frame that the end will speak of."""
        frame = self._signed(content, part)
        part.frames += 1
        part.plain += content.plain
        part.digest = self._suite.digest(part.digest + frame.signature)
        part.size += HEAD + len(frame.packed)
        return frame.written()

    def _signed(self, content: _Encoded, part: _Part) -> Frame:
        bare = Frame(content.type, part.frames, content.plain, b"", content.packed)
        signed = statement(self._suite, part.preamble, bare)
        return replace(bare, signature=self._envelope.sender.sign(signed))
