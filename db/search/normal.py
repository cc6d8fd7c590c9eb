"""One spelling for everything that is searched: width, case, traditional characters, spaces, invisible characters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from unicodedata import normalize

from db.search import tables

# Characters that show nothing: controls, zero width, bidi, fillers, tags, lone halves of a pair, non-characters.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff"
    "\ufdd0-\ufdef\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
    )
    + "]"
)
_HAN = range(0x4E00, 0xA000)
_PUNCTUATION = (
    0x7C,
    0x201C,
    0x201D,
    0x3001,
    0x3002,
    0x300A,
    0x300B,
    0xFF01,
    0xFF08,
    0xFF09,
    0xFF0C,
    0xFF1A,
    0xFF1B,
    0xFF1F,
)
_BLANK = re.compile(r"\s+")
# Selectors choose a glyph of the same character; dots in names are typed in five ways or left out.
_UNSAID = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef·•‧・∙⋅]")
_IDLE_SPACE = re.compile("^ | $| (?![0-9a-z])|(?<![0-9a-z]) |(?<=[0-9]) (?=[0-9])")


def without_invisible(text: str) -> str:
    """Return the text without characters that show nothing; blanks and line ends stay as they are."""
    return _INVISIBLE.sub("", text)


def visible(text: str) -> str:
    """Return the text without characters that show nothing; every kind of blank becomes one plain space."""
    return _BLANK.sub(" ", without_invisible(text))


def normal(text: str) -> str:
    """Return the spelling under which ``text`` is indexed and asked; never fails, whatever the string.

    Half width, lower case, simplified characters, no dots of names, and no space except between two Latin words.
    """
    if _stays().fullmatch(text):
        return text
    if _reads_alike().fullmatch(text):
        return text.translate(_punctuation())
    return _spelt(text)


def _spelt(text: str) -> str:
    """Return the spelling of any text, step by step."""
    folded = normalize("NFKC", normalize("NFKC", visible(text)).casefold())
    plain = _UNSAID.sub("", folded).translate(tables.variants())
    return _IDLE_SPACE.sub("", _BLANK.sub(" ", plain))


def words(text: str) -> tuple[str, ...]:
    """Return the words of a question in normal spelling, each once; a space separates words of any script."""
    found = (normal(word) for word in visible(text).split(" "))
    return tuple(dict.fromkeys(word for word in found if word))


def contains(haystack: str, needle: str) -> bool:
    """Tell whether every word of ``needle`` stands in ``haystack``; an empty needle is nowhere."""
    asked = words(needle)
    return bool(asked) and says(haystack, asked)


def says(text: str, asked: Sequence[str]) -> bool:
    """Tell whether every one of these words in normal spelling stands in ``text``."""
    # Where only punctuation would be spelt otherwise, words without any stand in the text as they do in its spelling.
    if _reads_alike().fullmatch(text) and all(map(_stays().fullmatch, asked)):
        return all(word in text for word in asked)
    spelt = normal(text)
    return all(word in spelt for word in asked)


@cache
def _stays() -> re.Pattern[str]:
    """Return what matches a text that is its own spelling: nearly every title and every question."""
    return re.compile(f"{_plain_letters()}*")


@cache
def _reads_alike() -> re.Pattern[str]:
    """Return what matches a text of which nothing but punctuation is spelt otherwise."""
    return re.compile(f"{_plain_letters(*_PUNCTUATION)}*")


@cache
def _punctuation() -> dict[int, str]:
    """Return how each mark is spelt; none of them changes what stands beside it."""
    return {code: _spelt(chr(code)) for code in _PUNCTUATION}


def _plain_letters(*more: int) -> str:
    """Return a class of Han that stand for themselves, digits, small Latin letters and what else is given."""
    others = [code for code in sorted(tables.variants()) if code in _HAN]
    gaps = pairwise([_HAN.start - 1, *others, _HAN.stop])
    spans = "".join(f"{chr(low + 1)}-{chr(high - 1)}" for low, high in gaps if high - low > 1)
    return f"[0-9a-z{''.join(map(chr, more))}{spans}]"
