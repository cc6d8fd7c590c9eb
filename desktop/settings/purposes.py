"""The table of personal data as people read it, on paper and in the documentation."""

from __future__ import annotations

from db.purposes import HELD, Held
from desktop.wording import purpose_words as w
from desktop.wording import words
from desktop.wording.marks import say


def headings() -> tuple[str, ...]:
    """Return the headings of the columns."""
    return tuple(say(one) for one in w.HEADINGS)


def lines() -> tuple[tuple[str, ...], ...]:
    """Return one line for each entry."""
    return tuple(_line(held) for held in HELD)


def _line(held: Held) -> tuple[str, ...]:
    filled = say(w.ALWAYS if held.asked else w.AS_NEEDED)
    return (
        words.of(held.datum), words.of(held.purpose), words.of(held.sensitivity), filled,
        words.of(held.keeping),
    )  # fmt: skip
