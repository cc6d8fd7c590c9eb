"""民情分类: the two levels of matter categories, their chips on the counter form, from a replaceable file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Self

import msgspec

from db.kernel.errors import CannotOpen, TroubleCode
from db.kernel.json import Undecodable, decode

CHIP_DIGITS = "1234567890"
_LEGISLATION = "legislation"


class Category(msgspec.Struct, frozen=True):
    """A category of the first level."""

    code: str
    name: str
    children: tuple[Subcategory, ...] = ()
    english: str = ""
    proposal_class: str = ""
    """Code of the class under which a deputy proposal on it is filed."""
    demand_type: str = "consult"
    """The kind of request that is proposed with it."""
    chip: str = ""
    """The digit that chooses it on the counter form; empty for one that is only found by name."""


class Subcategory(msgspec.Struct, frozen=True):
    """A category of the second level; its code begins with the first level's."""

    code: str
    name: str


class ProposalClass(msgspec.Struct, frozen=True):
    """建议类."""

    code: str
    name: str


class CategoryFile(msgspec.Struct, frozen=True):
    """The content of the file."""

    categories: tuple[Category, ...]
    proposal_classes: tuple[ProposalClass, ...] = ()
    report_words: tuple[str, ...] = ()
    """What people say who report wrongdoing; the form asks then, and never decides."""


class Categories:
    """Looks categories up; immutable."""

    def __init__(self, file: CategoryFile) -> None:
        self.all: tuple[Category, ...] = file.categories
        self.proposal_classes: tuple[ProposalClass, ...] = file.proposal_classes
        self.report_words: tuple[str, ...] = file.report_words
        self._by_code = {category.code: category for category in file.categories}
        children = (child for category in file.categories for child in category.children)
        self._children = {child.code: child for child in children}

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read the file; raises ``CannotOpen`` naming it when it cannot be read or contradicts itself."""
        try:
            file = decode(path.read_bytes(), CategoryFile)
        except (OSError, Undecodable) as error:
            raise CannotOpen(TroubleCode.DAMAGED, file=path.name) from error
        if not _is_sound(file):
            raise CannotOpen(TroubleCode.DAMAGED, file=path.name)
        return cls(file)

    def chips(self) -> tuple[Category, ...]:
        """Return the categories of the counter form in the order of their digits, 1 to 9 and then 0."""
        chosen = (category for category in self.all if category.chip)
        return tuple(sorted(chosen, key=lambda category: CHIP_DIGITS.index(category.chip)))

    def is_known(self, code: str) -> bool:
        """Tell whether ``code`` is a category of either level."""
        return code in self._by_code or code in self._children

    def find(self, code: str) -> Category | None:
        """Return the first-level category of a code of either level, None for an unknown one."""
        return self._by_code.get(code[:2])

    def name_of(self, code: str) -> str:
        """Return the name of a category of either level, the code itself where it is not known."""
        found = self._by_code.get(code) or self._children.get(code)
        return found.name if found else code

    def demand_type_of(self, code: str) -> str:
        """Return the kind of request proposed with a category, ``consult`` for an unknown one."""
        category = self.find(code)
        return category.demand_type if category else "consult"

    def is_legislative(self, code: str) -> bool:
        """Tell whether matters of a category are opinions on laws."""
        category = self.find(code)
        return category is not None and category.proposal_class == _LEGISLATION


def _is_sound(file: CategoryFile) -> bool:
    chips = [category.chip for category in file.categories if category.chip]
    return (
        bool(file.categories)
        and all(_is_digits(category.code, 2) for category in file.categories)
        and all(_belongs(child, one) for one in file.categories for child in one.children)
        and _are_unique(chips)
        and set(chips) <= set(CHIP_DIGITS)
        and _are_unique(category.code for category in file.categories)
    )


def _belongs(child: Subcategory, category: Category) -> bool:
    return _is_digits(child.code, 4) and child.code.startswith(category.code)


def _is_digits(code: str, length: int) -> bool:
    return len(code) == length and code.isascii() and code.isdigit()


def _are_unique(codes: Iterable[str]) -> bool:
    known = list(codes)
    return len(known) == len(set(known))
