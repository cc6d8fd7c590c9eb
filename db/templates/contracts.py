"""A form as data: sections, items, scales, what a low answer asks for, and the bands of the grades.

Every word that a deputy reads on a sheet stands in the template, so that an old sheet is read as it was filled.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

import msgspec

UNSEEN = "unseen"
"""Code of the answer that every item may have besides its scale: nobody could observe it."""


class Demand(StrEnum):
    """What an answer asks for besides itself."""

    NOTE = "note"
    PHOTO = "photo"
    FINDING = "finding"
    """A problem for the unit to put right, with a day."""


class Choice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One answer of a scale; ``points`` are the part of the weight that it earns, from 0 to 1."""

    code: str
    word: str
    points: Decimal
    good: bool = False
    """Counts for the good rate by items."""
    vetoes: bool = False
    """Given to an item with a veto it decides the grade."""
    demands: tuple[Demand, ...] = ()
    caps: str = ""
    """Grade that the sheet does not rise above with such an answer; empty for none."""


class Scale(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Answers from the best to the least."""

    code: str
    choices: tuple[Choice, ...]


class Item(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """评价项: what is looked at, and how much it weighs."""

    code: str
    text: str
    weight: int
    scale: str
    veto: bool = False


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Items that stand together."""

    code: str
    title: str
    items: tuple[Item, ...]


class Grade(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """等次: from ``least`` points on, of 100."""

    code: str
    word: str
    least: Decimal
    good: bool = False
    """Counts for the good rate by sheets."""


class Template(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One version of a form; what changes in it makes another version."""

    code: str
    version: int
    name: str
    scales: tuple[Scale, ...]
    sections: tuple[Section, ...]
    grades: tuple[Grade, ...]
    """From the best to the least, the last one from 0 on."""
    veto_grade: str
    unseen: str
    """Word of the answer that counts for nothing."""
    outlier: Decimal = Decimal(10)
    """Points from the middle of a joint sheet from which on a single sheet stands apart."""
    briefing: tuple[str, ...] = ()
    """What is told before the inspection, line by line."""

    def items(self) -> Iterator[Item]:
        """Return every item in its order."""
        return (item for section in self.sections for item in section.items)

    def choices(self, item: Item) -> Mapping[str, Choice]:
        """Return the answers of an item by their codes."""
        scale = next(one for one in self.scales if one.code == item.scale)
        return {one.code: one for one in scale.choices}

    def grade(self, code: str) -> Grade:
        """Return a grade by its code."""
        return next(one for one in self.grades if one.code == code)


@dataclass(frozen=True, slots=True)
class TemplateVersion:
    """A version as it is kept: ``digest`` names its content and nothing else does."""

    digest: str
    """SHA-256 of the content in hexadecimal; what a sheet and a signature are bound to."""
    template: Template
    station: UUID | None = None
    """Who issued it; None for one that came with the program."""
    issued_at: datetime | None = None
    retired: bool = False
    """Kept for the sheets that were filled with it, and offered no more."""
