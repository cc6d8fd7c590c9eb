"""What a field is: the contract attribute it fills, its label, its kind of input, its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from desktop.wording import words
from desktop.wording.marks import Mark

MarkedOption = tuple[object, Mark | str]
"""A value and the mark of its word, or a word that comes from a file as it is."""


@dataclass(frozen=True)
class Line:
    """One line of text; the example stands in the empty field, never instead of the label."""

    example: Mark | None = None


@dataclass(frozen=True)
class TextArea:
    """Several lines; takes up to ``lines``, shrinks to ``least`` where room is short, then scrolls."""

    lines: int = 6
    least: int = 2


@dataclass(frozen=True)
class Phone:
    """A phone number, masked after leaving."""


@dataclass(frozen=True)
class Address:
    """Where somebody lives, down to the street after leaving."""


@dataclass(frozen=True)
class Count:
    """A whole number within limits."""

    least: int = 1
    most: int = 9999


@dataclass(frozen=True)
class Segments:
    """Two to five short possibilities."""

    options: tuple[MarkedOption, ...]


@dataclass(frozen=True)
class Chips:
    """Six to ten possibilities; digits choose."""

    options: tuple[MarkedOption, ...] = ()
    columns: int = 5


@dataclass(frozen=True)
class Combo:
    """More possibilities, filtered while typing; the page gives them by ``set_options``.

    ``free`` keeps a text that is none of them, ``grows`` offers to add it as a new one.
    """

    options: tuple[MarkedOption, ...] = ()
    free: bool = False
    grows: bool = False


@dataclass(frozen=True)
class Several:
    """Several of many, found as in a combo; the page gives them by ``set_options``."""


@dataclass(frozen=True)
class Day:
    """A date, typed in short or picked; ``back`` reads a bare day and month as one that is over."""

    back: bool = False


@dataclass(frozen=True)
class PersonBox:
    """A person by name, initials or end of the phone number; an unknown name stays as typed."""


@dataclass(frozen=True)
class YesNo:
    """A switch, for settings that take effect at once."""


@dataclass(frozen=True)
class Search:
    """A record that is looked for by what is typed; the page answers, and one of the answers is taken."""

    example: Mark | None = None


@dataclass(frozen=True)
class Offers:
    """Records that the page offers while other fields are filled; taken or passed over."""


Kind = (
    Line | TextArea | Phone | Address | Count | Segments | Chips | Combo | Several | Day | PersonBox | YesNo | Search
    | Offers
)  # fmt: skip


@dataclass(frozen=True)
class Field:
    """One field of a form; plain data, so a form can be looked at without a window."""

    name: str
    label: Mark
    input: Kind
    section: Mark | None = None
    """Heading above this field, where a new section begins."""
    hint: Mark | None = None
    required: bool = False
    limit: int = 0
    """Most characters; the count is shown from 60 % on and nothing typed is ever cut."""
    beside: bool = False
    """Stands on the row of the field before."""
    weight: int = 1
    """Share of the row's width."""
    default: object = None


def options_of(members: Iterable[Enum]) -> tuple[MarkedOption, ...]:
    """Return members with their words, as segments, chips and combos want them."""
    return tuple((member, words.mark_of(member)) for member in members)
