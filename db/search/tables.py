"""The two tables made at set-up: readings of Han characters, and traditional to simplified characters."""

from __future__ import annotations

import struct
import zlib
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import resources
from db.kernel.errors import CannotOpen, TroubleCode

READINGS_FILE = "pinyin.bin"
VARIANTS_FILE = "variants.bin"
_MARK = b"LDT1"
_SIZES = struct.Struct("<II")


class Readings:
    """All readings of each Han character without tones, the usual one first."""

    def __init__(self, characters: Sequence[int], sounds: Sequence[str]) -> None:
        self._characters = characters
        self._sounds = sounds
        self._asked: dict[str, tuple[str, ...]] = {}
        """Answers given before: few characters make up most of what is written."""

    def of(self, character: str) -> tuple[str, ...]:
        """Return the readings of one character, none for a character that has none."""
        known = self._asked.get(character)
        if known is None:
            known = self._asked[character] = self._looked_up(character)
        return known

    def _looked_up(self, character: str) -> tuple[str, ...]:
        code = ord(character)
        place = bisect_left(self._characters, code)
        if place == len(self._characters) or self._characters[place] != code:
            return ()
        return tuple(self._sounds[place].split(" "))

    def syllables(self) -> frozenset[str]:
        """Return every syllable that is the reading of some character."""
        return frozenset(sound for sounds in self._sounds for sound in sounds.split(" "))


def pack_readings(readings: Mapping[int, str]) -> bytes:
    """Return the file of a table from code points to readings parted by spaces."""
    characters = sorted(readings)
    sounds = sorted(set(readings.values()))
    places = {sound: place for place, sound in enumerate(sounds)}
    text = "\n".join(sounds).encode()
    count = len(characters)
    body = [_SIZES.pack(len(text), count), text, struct.pack(f"<{count}I", *characters)]
    body.append(struct.pack(f"<{count}H", *(places[readings[code]] for code in characters)))
    return _MARK + zlib.compress(b"".join(body), 9)


def unpack_readings(content: bytes) -> Readings:
    """Return the table of a file made by ``pack_readings``; raises ValueError for any other content."""
    body = _opened(content)
    size, count = _SIZES.unpack_from(body)
    start = _SIZES.size + size
    sounds = body[_SIZES.size : start].decode().split("\n")
    characters = struct.unpack_from(f"<{count}I", body, start)
    places = struct.unpack_from(f"<{count}H", body, start + 4 * count)
    return Readings(characters, [sounds[place] for place in places])


def pack_variants(variants: Mapping[str, str]) -> bytes:
    """Return the file of a table from characters to the character that stands for them."""
    text = "".join(variants) + "\n" + "".join(variants.values())
    return _MARK + zlib.compress(text.encode(), 9)


def unpack_variants(content: bytes) -> dict[int, str]:
    """Return the table of a file made by ``pack_variants``, ready for ``str.translate``."""
    traditional, _, simplified = _opened(content).decode().partition("\n")
    return dict(zip(map(ord, traditional), simplified, strict=True))


@cache
def readings() -> Readings:
    """Return the readings that set-up made; raises ``CannotOpen`` when the file is missing or damaged."""
    try:
        return unpack_readings(_content(READINGS_FILE))
    except (ValueError, struct.error, zlib.error, IndexError) as error:
        raise CannotOpen(TroubleCode.DAMAGED, file=READINGS_FILE) from error


@cache
def variants() -> dict[int, str]:
    """Return the variants that set-up made; raises ``CannotOpen`` when the file is missing or damaged."""
    try:
        return unpack_variants(_content(VARIANTS_FILE))
    except (ValueError, zlib.error) as error:
        raise CannotOpen(TroubleCode.DAMAGED, file=VARIANTS_FILE) from error


@cache
def edition() -> str:
    """Return a mark of the spelling rules; an index made under another mark has to be built again."""
    spelling = "".join(f"{code:x}{simple}" for code, simple in sorted(variants().items()))
    return f"1-{zlib.crc32(spelling.encode()):08x}"


def _opened(content: bytes) -> bytes:
    if content[: len(_MARK)] != _MARK:
        raise ValueError(content[: len(_MARK)])
    return zlib.decompress(content[len(_MARK) :])


def _content(name: str) -> bytes:
    path: Path = resources.path("built", name)
    try:
        return path.read_bytes()
    except OSError as error:
        raise CannotOpen(TroubleCode.MISSING, file=name) from error
