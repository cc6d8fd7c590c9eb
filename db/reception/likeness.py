"""How much alike two matters are: by their words, their place and their category; nothing is read or written."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from db.reception.link_contracts import TypedMatter
from db.search.normal import normal

LEAST_TYPED = 15
"""Characters from which a narrative says enough to be compared (flows §1.1)."""

_LEAST_WORDS, _LEAST = 0.2, 0.4
_WORDS, _TRAIT = 3, 1
"""Weight of the words against that of place and of category."""

_FEWEST_PAIRS = 5
"""A shorter text counts as one of so many pairs: two characters in common say little."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What a registered matter is compared by."""

    title: str
    statement: str
    region_name: str
    category: str


def likeness(typed: TypedMatter, other: Traits) -> float:
    """Return from 0 to 1 how much alike they are; what is not known yet counts neither way."""
    # A title sums up what a long statement thins out, so the better of both counts.
    whole = f"{other.title} {other.statement}"
    words = max(shared(typed.text, other.title), shared(typed.text, whole))
    if words < _LEAST_WORDS:
        return 0.0
    total, weight = _WORDS * words, _WORDS
    if typed.region_name:
        total, weight = total + _TRAIT * (typed.region_name == other.region_name), weight + _TRAIT
    if typed.category:
        # A form names the category alone; triage may have gone into its subcategories.
        is_same = typed.category[:2] == other.category[:2]
        total, weight = total + _TRAIT * is_same, weight + _TRAIT
    return total / weight


def may_be_same(score: float) -> bool:
    """Tell whether two matters are alike enough to be shown as one."""
    return score >= _LEAST


def shared(one: str, other: str) -> float:
    """Return the share of the shorter text's pairs of characters that the longer one has too."""
    first, second = _pairs(one), _pairs(other)
    return len(first & second) / max(min(len(first), len(second)), _FEWEST_PAIRS)


@lru_cache(maxsize=128)
def _pairs(text: str) -> frozenset[str]:
    letters = "".join(one for one in normal(text) if one.isalnum())
    return frozenset(letters[at : at + 2] for at in range(len(letters) - 1))
