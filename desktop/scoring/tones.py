"""Which colour an answer or a grade has: from the best to the least green, blue, amber, red."""

from __future__ import annotations

from typing import NamedTuple

from db.templates.contracts import UNSEEN, Choice, Grade, Item, Template


class Fill(NamedTuple):
    """Ground and ink of something filled."""

    ground: str
    ink: str


BEST = Fill("success.fill", "success.onFill")
GOOD = Fill("primary.fill", "primary.onFill")
MIDDLE = Fill("warning.fill", "warning.onFill")
LEAST = Fill("danger.fill", "danger.onFill")
UNKNOWN = Fill("text.secondary", "bg.surface")


def fill_of(template: Template, item: Item, choice: str) -> Fill:
    """Return the colours of an answer."""
    if choice == UNSEEN:
        return UNKNOWN
    choices = tuple(template.choices(item).values())
    return _ranked([one.code for one in choices].index(choice), len(choices))


def is_low(choice: Choice) -> bool:
    """Tell whether an answer asks for words or shows something wrong."""
    return bool(choice.demands) or choice.vetoes or not choice.good


def fill_of_grade(template: Template, grade: Grade) -> Fill:
    """Return the colours of a grade."""
    codes = [one.code for one in template.grades]
    return _ranked(codes.index(grade.code), len(codes))


def word_of(template: Template, item: Item, choice: str) -> str:
    """Return the word of an answer as the form has it."""
    return template.unseen if choice == UNSEEN else template.choices(item)[choice].word


def _ranked(place: int, count: int) -> Fill:
    if place == 0:
        return BEST
    if place == count - 1:
        return LEAST
    return GOOD if place == 1 else MIDDLE
