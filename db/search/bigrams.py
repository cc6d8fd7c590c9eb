"""Pairs of neighbouring characters, by which any part of a text is found (`traps.md` §4).

Each run of letters, digits and Han gives all its pairs and its last character. Latin words and numbers give pairs as
well, so that the tail of a phone or a part of a number is found like a part of a Chinese word.
"""

from __future__ import annotations

import re

from db.search.normal import normal, words
from db.search.terms import Term, Ways

# Han that this Python's Unicode does not know yet and private characters of rare names count as letters.
_RUN = re.compile("(?:[^\\W_]|[\ue000-\uf8ff\U00020000-\U0003fffd\U000f0000-\U0010fffd])+")
_MOST_ASKED = 40


def tokens(text: str) -> tuple[str, ...]:
    """Return what an index keeps of ``text``, each token once."""
    found: dict[str, None] = {}
    for run in _RUN.findall(normal(text)):
        found.update(dict.fromkeys(map(str.__add__, run, run[1:])))
        found[run[-1]] = None
    return tuple(found)


def index_tokens(text: str) -> str:
    """Return the tokens as the body of a full-text row, parted by spaces."""
    return " ".join(tokens(text))


def asked_pairs(text: str) -> tuple[str, ...]:
    """Return the pairs that every text containing the words of ``text`` must have, 40 at most."""
    runs = [run for word in words(text) for run in _RUN.findall(word)]
    pairs = (pair for run in runs for pair in map(str.__add__, run, run[1:]))
    return tuple(dict.fromkeys(pairs))[:_MOST_ASKED]


def asked_singles(text: str) -> tuple[str, ...]:
    """Return the characters that stand alone in the question; each begins some token of a text that has it."""
    runs = (run for word in words(text) for run in _RUN.findall(word))
    return tuple(dict.fromkeys(run for run in runs if len(run) == 1))[:_MOST_ASKED]


def asked_ways(text: str) -> Ways:
    """Return what the full-text index is asked for ``text``, nothing when it holds no letter or digit to ask for.

    It finds every text that contains the words and some more; ``db.search.normal.contains`` decides.
    A question of single characters asks by prefix, which is slow on a large index: see ``is_short``.
    """
    pairs = tuple(map(Term, asked_pairs(text)))
    way = pairs or tuple(Term(single, begins=True) for single in asked_singles(text))
    return (way,) if way else ()


def is_short(text: str) -> bool:
    """Tell whether no pair can be asked, so that a scan of the newest rows answers sooner than the index."""
    return not asked_pairs(text)
