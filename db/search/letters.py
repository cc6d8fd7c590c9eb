"""Titles by the sound of any part: syllables and pairs of initials as tokens of the full-text row."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from db.search import tables
from db.search.normal import normal
from db.search.query import Question
from db.search.terms import Term, Ways

# Private characters keep sound tokens apart from the pairs of a Latin text.
_SYLLABLE = "\ue100"
_INITIALS = "\ue101"
_LONGEST_SYLLABLE = 6


def sound_tokens(title: str) -> tuple[str, ...]:
    """Return the tokens under which the usual sounds of a title are found."""
    sounds = _sounds(title)
    pairs = (one[0] + other[0] for one, other in pairwise(sounds))
    found = [_SYLLABLE + sound for sound in sounds] + [_INITIALS + pair for pair in pairs]
    return tuple(dict.fromkeys(found))


def sound_ways(question: Question) -> Ways:
    """Return what the full-text index is asked for letters, by initials or by syllables; nothing for a single one."""
    letters = question.key
    if len(letters) < 2:
        return ()
    initials = tuple(Term(f"{_INITIALS}{one}{other}") for one, other in pairwise(letters))
    syllables = split(letters)
    if not syllables:
        return (initials,)
    whole = (Term(_SYLLABLE + one) for one in syllables[:-1])
    return (initials, (*whole, _last(syllables[-1])))


@cache
def _last(beginning: str) -> Term:
    """Return the syllable that typing stopped in: all that begin so, by name.

    The engine walks through their rows from the newest on, where it would gather all rows of a beginning first.
    """
    whole = sorted(_SYLLABLE + one for one in _syllables() if one.startswith(beginning))
    return Term(whole[0], others=tuple(whole[1:]))


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
    # From the end to the beginning, each place once: trying every way takes years for some long words.
    steps = [0] * (len(letters) + 1)
    for place in range(len(letters) - 1, -1, -1):
        steps[place] = _step(letters, place, steps)
    found, place = [], 0
    while steps[place]:
        found.append(letters[place : place + steps[place]])
        place += steps[place]
    return tuple(found)


def _step(letters: str, place: int, steps: Sequence[int]) -> int:
    """Return the length of the longest syllable here from which the rest can be cut, 0 when there is none."""
    for length in range(min(_LONGEST_SYLLABLE, len(letters) - place), 0, -1):
        following, piece = place + length, letters[place : place + length]
        if following == len(letters) and piece in _beginnings():
            return length
        if steps[following] and piece in _syllables():
            return length
    return 0


def _sounds(title: str) -> list[str]:
    readings = tables.readings()
    heard = (readings.of(one)[:1] for one in normal(title))
    return [one[0] for one in heard if one]


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(one[:end] for one in _syllables() for end in range(1, len(one) + 1))


@cache
def _syllables() -> frozenset[str]:
    return tables.readings().syllables()
