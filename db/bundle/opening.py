"""Opens bundles in one pass; nothing is decompressed before its signature held, nothing held before it was measured."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from db.bundle.contracts import CARRIED, CONTENTS, Blob, Content, End, Manifest, Rows
from db.bundle.frames import MINOR, Frame, FrameParser, Preamble
from db.bundle.limits import LIMITS, MIB, PIECE, Limits
from db.bundle.packing import unpacked
from db.bundle.seal import NO_DIGEST, statement
from db.bundle.streams import Begun, Pieces, Report, Source, unwatched
from db.bundle.suites import ReceiveKey, Suite, key_id, suite_of, suite_of_container
from db.kernel.errors import NotTaken, TroubleCode

if TYPE_CHECKING:
    from _hashlib import HASH

_FIRST = 64
"""Bytes that tell which container it is."""
_AT_ONCE = MIB

_DECODERS: Mapping[int, msgspec.msgpack.Decoder[Content]] = {
    int(number): msgspec.msgpack.Decoder(kind) for number, kind in CONTENTS.items()
}


@dataclass(frozen=True, slots=True)
class Arrived:
    """A frame whose signature holds."""

    index: int
    type: int
    plain: bytes
    content: Content | None
    """None for a type that only a newer version knows."""

    @property
    def is_carried(self) -> bool:
        """It is not ours to understand, but to keep until a newer program does."""
        return self.content is None and bool(self.type & CARRIED)


@dataclass(frozen=True, slots=True)
class Opened:
    """A bundle as far as it was read; ``end`` is None where the taker had enough before."""

    preamble: Preamble
    manifest: Manifest
    end: End | None


Certify = Callable[[Preamble], bool]
"""Tells whether the key that signed is one we believe; asked before anything is decompressed."""

Take = Callable[[Arrived], object]
"""Is handed every frame in its order, the manifest first; False says that it has enough."""


def open_bundle(
    source: Source,
    keys: Sequence[ReceiveKey],
    certify: Certify,
    take: Take,
    *,
    limits: Limits = LIMITS,
    report: Report = unwatched,
) -> Opened:
    """Read a bundle in one pass; raises NotTaken at the first thing that is not right.

    What was handed on before that is authentic but not whole: who takes it decides what to keep. What ``certify``,
    ``take`` or ``report`` raise comes out as it was raised.
    """
    measured = Pieces(_measured(source, limits.file, report))
    begin = measured.read(_FIRST)
    suite = suite_of_container(begin)
    reading = _Reading(suite, keys, certify, take, limits)
    try:
        suite.decrypt(Begun(begin, measured), reading.parser, keys, limits)
        reading.parser.finish()
    except _Enough:
        return reading.opened()
    return reading.opened()


class _Enough(Exception):
    """The taker wants no more."""


def _measured(source: Source, most: int, report: Report) -> Iterator[bytes]:
    """Yield what a source has, and no more than a bundle may have; raises NotTaken(BUNDLE_TOO_LARGE)."""
    count = 0
    while piece := source.read(_AT_ONCE):
        count += len(piece)
        if count > most:
            raise NotTaken(TroubleCode.BUNDLE_TOO_LARGE, most=most)
        report(count, 0)
        yield piece


class _Reading:
    """The checks between the encryption and the taker, in their order."""

    _preamble: Preamble
    _manifest: Manifest

    def __init__(
        self, suite: Suite, keys: Sequence[ReceiveKey], certify: Certify, take: Take, limits: Limits
    ) -> None:
        self._suite, self._certify, self._take = suite, certify, take
        self._mine = {key_id(suite, one.public) for one in keys}
        self.parser = FrameParser(limits, self._admit, self._arrive)
        self._digest, self._plain = NO_DIGEST, 0
        self._blobs = _Blobs()
        self._end: End | None = None

    def opened(self) -> Opened:
        """Return what was read; a bundle without a manifest has raised before."""
        return Opened(self._preamble, self._manifest, self._end)

    def _admit(self, preamble: Preamble) -> None:
        """Ciphers, receivers and sender, before the first frame."""
        if preamble.suite != self._suite.number:
            # A container of one suite around the content of another: refused as the suite it names.
            suite_of(preamble.suite)
            raise NotTaken(TroubleCode.BUNDLE_UNREADABLE)
        ids = preamble.recipients
        if len(preamble.sender) != self._suite.key_length or list(ids) != sorted(set(ids)):
            raise NotTaken(TroubleCode.BUNDLE_UNREADABLE)
        if not self._mine.intersection(ids):
            raise NotTaken(TroubleCode.BUNDLE_NOT_FOR_US)
        if not self._certify(preamble):
            raise NotTaken(TroubleCode.BUNDLE_SENDER)
        self._preamble = preamble

    def _arrive(self, frame: Frame) -> None:
        """Signature, then decompression, then decoding, then what frames owe each other, then the taker."""
        signed = statement(self._suite, self._preamble, frame)
        if not self._suite.holds(self._preamble.sender, frame.signature, signed):
            raise NotTaken(TroubleCode.BUNDLE_FORGED, at=frame.index)
        plain = unpacked(frame.packed, frame.plain_length)
        content = self._decoded(frame, plain)
        if not self._fits(content, frame.index):
            raise NotTaken(TroubleCode.BUNDLE_UNREADABLE, at=frame.index)
        self._digest = self._suite.digest(self._digest + frame.signature)
        self._plain += frame.plain_length
        if self._take(Arrived(frame.index, frame.type, plain, content)) is False:
            raise _Enough

    def _decoded(self, frame: Frame, plain: bytes) -> Content | None:
        """Return what a frame holds; None for a type that this version does not know and need not."""
        decoder = _DECODERS.get(frame.type)
        if decoder is None:
            if self._preamble.minor > MINOR:
                return None
            raise NotTaken(TroubleCode.BUNDLE_UNREADABLE, at=frame.index)
        try:
            return decoder.decode(plain)
        # A ValueError is msgspec's own; arrays in arrays without end recurse.
        except (ValueError, RecursionError):
            raise NotTaken(TroubleCode.BUNDLE_UNREADABLE, at=frame.index) from None

    def _fits(self, content: Content | None, index: int) -> bool:
        """Tell whether a frame agrees with those before it."""
        if isinstance(content, Manifest):
            self._manifest = content
            return content.part > 1 or content.series == self._preamble.bundle
        if isinstance(content, End):
            self._end = content
            told = (content.frames, content.plain, content.digest)
            return told == (index, self._plain, self._digest)
        if isinstance(content, Rows):
            return max(row.origin for row in content.rows) < len(content.origins)
        return not isinstance(content, Blob) or self._blobs.follows(content)


class _Blobs:
    """Pieces of a blob follow each other; each blob comes once, and one that is whole is what it is called."""

    def __init__(self) -> None:
        self._seen: set[bytes] = set()
        self._last: Blob | None = None
        self._running: HASH | None = None
        """None for a blob of which an earlier bundle brought the beginning."""

    def follows(self, blob: Blob) -> bool:
        """Tell whether a piece stands in its place."""
        if blob.digest not in self._seen:
            self._running = None if blob.offset else hashlib.sha256()
        elif not self._is_next(blob):
            return False
        self._seen.add(blob.digest)
        self._last = blob
        return len(blob.piece) == min(PIECE, blob.total - blob.offset) and self._is_true(blob)

    def _is_next(self, blob: Blob) -> bool:
        last = self._last
        return last is not None and (blob.digest, blob.total, blob.offset) == (
            last.digest, last.total, last.offset + PIECE,
        )  # fmt: skip

    def _is_true(self, blob: Blob) -> bool:
        if self._running is None:
            return True
        self._running.update(blob.piece)
        is_whole = blob.offset + len(blob.piece) == blob.total
        return not is_whole or self._running.digest() == blob.digest
