"""What a person typed into a search box, read as a question that can do no harm."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from db.search.normal import normal, visible, words
from db.search.pinyin import asked_letters

LONGEST = 200
"""More is cut: nobody types it, and a phrase of megabytes takes seconds (security R-42)."""

_PARTS_OF_NUMBERS = re.compile(r"[\s\-‐-―()+]")
_DIGITS = re.compile("[0-9]+|[0-9]{3,17}x")
_LETTERS = re.compile("[a-zà-ɏ'’ ǎǐǒǔ̀-̈]+")


class Asked(StrEnum):
    """What the question looks like."""

    NOTHING = "nothing"
    DIGITS = "digits"
    """A phone, its tail, a running number, the tail of an identity number."""
    LETTERS = "letters"
    """Pinyin or initials, or a Latin word."""
    CHARACTERS = "characters"


@dataclass(frozen=True, slots=True)
class Question:
    """A question: its kind, the one key it asks for, and the words a text must contain."""

    kind: Asked
    key: str = ""
    """Digits without their grouping, letters as pinyin keys are spelt, or the normal spelling."""
    words: tuple[str, ...] = ()
    text: str = ""
    """What was typed, visible and cut, to be given to ``match_expression`` and ``contains``."""


def read(typed: str) -> Question:
    """Return the question in whatever was typed; never fails."""
    text = visible(typed[:LONGEST]).strip()
    key = normal(text)
    if not key:
        return Question(Asked.NOTHING)
    digits = _PARTS_OF_NUMBERS.sub("", key)
    if _DIGITS.fullmatch(digits):
        return Question(Asked.DIGITS, key=digits, words=(digits,), text=digits)
    letters = asked_letters(text)
    if letters and _LETTERS.fullmatch(text.casefold()):
        return Question(Asked.LETTERS, key=letters, words=words(text), text=text)
    return Question(Asked.CHARACTERS, key=key, words=words(text), text=text)


def like_pattern(word: str) -> str:
    r"""Return the pattern of ``LIKE … ESCAPE '\'`` that finds ``word`` in normal spelling anywhere."""
    escaped = re.sub(r"([\\%_])", r"\\\1", normal(word))
    return f"%{escaped}%"
