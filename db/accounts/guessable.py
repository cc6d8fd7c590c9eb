"""Passphrases that come to everybody's mind: common words with common endings, names, years and runs (R-02)."""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product

import resources

_ENDINGS = (
    "", "1", "12", "123", "1234", "12345", "123456", "1234567", "12345678", "123456789", "0", "00",
    "000", "01", "007", "11", "111", "1111", "321", "4321", "54321", "654321", "66", "666", "6666",
    "666666", "68", "168", "1688", "88", "888", "8888", "888888", "99", "999", "520", "521", "5201314",
    "1314", "110", "119", "120", "12306", "10086", "a", "aa", "abc", "qwe", "xyz", "admin",
)  # fmt: skip
_LIKENESSES = str.maketrans("@430$5!17|", "aaeossiitl")
"""Signs and figures that stand for letters; ``1`` and ``7`` are read in one way only."""

_NO_LETTERS = "0123456789" + string.punctuation + " "

_LEAST_WORD, _LEAST_BESIDE = 5, 4
"""A common word of five letters or more needs four others beside it."""

_YEAR = re.compile(r"19[3-9]\d|20[0-4]\d")
_RUN = 5
"""So many neighbours on the keyboard, in the alphabet or among the figures make a run."""

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "01234567890")
_LEAST_LATIN, _LEAST_OTHER, _LEAST_FIGURES = 3, 2, 6
"""Shorter pieces of a name or a phone number stand in good passphrases by chance."""


def is_guessable(passphrase: str, known: Iterable[str] = ()) -> bool:
    """Tell whether a passphrase is common, or carries a year, a run, or a word known of person and station."""
    text = unicodedata.normalize("NFKC", passphrase).casefold()
    return (
        bool(_YEAR.search(text))
        or any(run in text for run in _runs())
        or any(form in tried_first() or _is_mostly_one_word(form) for form in _forms(text))
        or any(word in text for word in _words_of(known))
    )


@cache
def tried_first() -> frozenset[str]:
    """Return the list: every common word with every common ending, before or behind it."""
    pairs = product(usual_words(), _ENDINGS)
    return frozenset(form for word, ending in pairs for form in (word + ending, ending + word))


@cache
def usual_words() -> tuple[str, ...]:
    """Return the words that the list is made from."""
    text = resources.path("guessable", "words.txt").read_text(encoding="utf-8")
    return tuple(dict.fromkeys(text.split()))


def _forms(text: str) -> Iterator[str]:
    """Yield the ways in which a text is looked up: without signs, and with signs read as letters."""
    yield "".join(one for one in text if one.isalnum())
    core = text.strip(_NO_LETTERS)
    for read in (core, core.translate(_LIKENESSES), text.translate(_LIKENESSES)):
        word = "".join(one for one in read if one.isalpha())
        half = len(word) // 2
        yield word[:half] if word and word == word[:half] * 2 else word


def _is_mostly_one_word(form: str) -> bool:
    """Tell whether a common word has hardly anything beside it that would have to be guessed as well."""
    letters = sum(one.isalpha() for one in form)
    return any(
        letters - len(word) < _LEAST_BESIDE and word in form
        for word in usual_words()
        if len(word) >= _LEAST_WORD
    )


@cache
def _runs() -> frozenset[str]:
    rows = [row[::way] for row in _ROWS for way in (1, -1)]
    steps = {row[at : at + _RUN] for row in rows for at in range(len(row) - _RUN + 1)}
    return frozenset(steps | {one * _RUN for one in "abcdefghijklmnopqrstuvwxyz0123456789"})


def _words_of(known: Iterable[str]) -> Iterator[str]:
    """Yield what must not stand in a passphrase: names as they are, and any long piece of a number."""
    for given in known:
        word = unicodedata.normalize("NFKC", given).casefold().strip()
        if len(word) >= (_LEAST_LATIN if word.isascii() else _LEAST_OTHER):
            yield word
        figures = "".join(one for one in word if one.isdigit())
        for at in range(len(figures) - _LEAST_FIGURES + 1):
            yield figures[at : at + _LEAST_FIGURES]
