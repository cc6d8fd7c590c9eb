"""The categories of matters as the form and the lists need them: by digit, by menu, by name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import resources
from db.reception.codes import DemandType
from db.stations.categories import Categories, Category
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

OTHER = "99"
_BELOW = " / "
"""Stands between a category and its subcategory."""

_IN_ENGLISH = QT_TRANSLATE_NOOP("Category", "English names")
"""Stays as it is written in English alone, which tells which of the two names to show."""


@cache
def known() -> Categories:
    """Return the categories of the file that ships with the program or replaced it."""
    return Categories.load(resources.path("categories", "matters.json"))


def word(code: str) -> str:
    """Return what people call a category; a code of another list is its own word."""
    category = known().find(code)
    return name_of(category) if category else code


def full_word(code: str) -> str:
    """Return the word of a code of either level, a subcategory's after its category: 交通出行 / 路灯."""
    category = known().find(code)
    if category is None or category.code == code:
        return word(code)
    return name_of(category) + _BELOW + known().name_of(code)


def every() -> tuple[str, ...]:
    """Return the codes of both levels, each category followed by what belongs to it."""
    return tuple(
        code
        for category in known().all
        for code in (category.code, *(child.code for child in category.children))
    )


def readings(text: str) -> Sequence[str]:
    """Return how a full word can be typed without an input method, its subcategory alone as well."""
    from db.search.pinyin import reading_keys

    return [key for part in text.split(_BELOW) for key in reading_keys(part)]


def name_of(category: Category) -> str:
    """Return the name in the language of the program."""
    is_english = say(_IN_ENGLISH) == _IN_ENGLISH.text
    return category.english if is_english and category.english else category.name


def examples(category: Category) -> str:
    """Return what belongs to a category, for those who waver."""
    return "、".join(child.name for child in category.children)


def chips() -> tuple[tuple[object, str], ...]:
    """Return code and name of the chips 1 to 9, and of 0, behind which the others stand."""
    return tuple((one.code, name_of(one)) for one in known().chips())


def behind_other() -> tuple[Category, ...]:
    """Return what the chip 0 opens: first 其他 itself, then every category without a digit."""
    chip = known().find(OTHER)
    rest = tuple(one for one in known().all if not one.chip)
    return (chip, *rest) if chip else rest


def demand_type_of(code: str) -> DemandType:
    """Return the kind of request that usually comes with a category."""
    return DemandType(known().demand_type_of(code))


def sounds_like_report(code: str, text: str) -> bool:
    """Tell whether category or words are those of somebody who reports wrongdoing."""
    is_kind = bool(code) and demand_type_of(code) is DemandType.REPORT
    return is_kind or any(word in text for word in known().report_words)
