"""Names of matter categories, read once."""

from __future__ import annotations

from functools import cache

import resources
from db.stations.categories import Categories


@cache
def known() -> Categories:
    """Return the categories of the shipped file."""
    return Categories.load(resources.path("categories", "matters.json"))


def word(code: str) -> str:
    """Return the name of a category of either level."""
    return known().name_of(code)
