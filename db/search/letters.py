"""Titles by the sound of any part: syllables and pairs of initials as tokens of the full-text row."""

from __future__ import annotations

from functools import cache

from db.search import tables
from db.search.normal import normal
from db.search.query import Question

# Private characters keep sound tokens apart from the pairs of a Latin text.
_SYLLABLE = "\ue100"
_INITIALS = "\ue101"
_LONGEST_SYLLABLE = 6


def sound_tokens(title: str) -> tuple[str, ...]:
    """Return the tokens under which the usual sounds of a title are found."""
    sounds = _sounds(title)
    pairs = (one[0] + other[0] for one, other in zip(sounds, sounds[1:], strict=False))
    found = [_SYLLABLE + sound for sound in sounds] + [_INITIALS + pair for pair in pairs]
    return tuple(dict.fromkeys(found))


def sound_expression(question: Question) -> str | None:
    """Return the FTS5 question for letters, by initials or by syllables; None for a single letter."""
    letters = question.key
    if len(letters) < 2:
        return None
    pairs = (f'"{_INITIALS}{one}{other}"' for one, other in zip(letters, letters[1:], strict=False))
    ways = [" ".join(pairs)]
    if syllables := split(letters):
        whole = [f'"{_SYLLABLE}{one}"' for one in syllables[:-1]]
        ways.append(" ".join([*whole, f'"{_SYLLABLE}{syllables[-1]}" *']))
    return " OR ".join(f"({way})" for way in ways)


def sounds_like(title: str, letters: str) -> bool:
    """Tell whether the usual reading of a title, or its initials, contain the letters."""
    sounds = _sounds(title)
    starts = "".join(sound[0] for sound in sounds)
    if letters in starts:
        return True
    joined, offset = "".join(sounds), 0
    for sound in sounds:
        if joined.startswith(letters, offset):
            return True
        offset += len(sound)
    return False


def split(letters: str) -> tuple[str, ...]:
    """Return letters cut into syllables, longest first; the last may be a beginning; () when impossible."""
    if not letters:
        return ()
    for length in range(min(_LONGEST_SYLLABLE, len(letters)), 0, -1):
        head, rest = letters[:length], letters[length:]
        if not rest:
            return (head,)
        if head in _syllables() and (tail := split(rest)):
            return (head, *tail)
    return ()


def _sounds(title: str) -> list[str]:
    readings = tables.readings()
    heard = (readings.of(one)[:1] for one in normal(title))
    return [one[0] for one in heard if one]


@cache
def _syllables() -> frozenset[str]:
    return tables.readings().syllables()
