"""What a record gives the search index; declared beside it, so that merge needs to know nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """Texts of one record, by the way they are looked for."""

    names: tuple[str, ...] = ()
    """Names of people and organisations: from any character on, by pinyin and by initials."""
    title: str = ""
    """Found by any part, and by the pinyin or initials of any part."""
    bodies: tuple[str, ...] = ()
    """Found by any part."""
    numbers: tuple[str, ...] = ()
    """Found by their beginning."""
    tails: tuple[str, ...] = ()
    """Phone numbers: whole or by their last four digits or more."""


@runtime_checkable
class Searchable(Protocol):
    """A record that can be found through the one box.

    Its ``__searched__`` names the columns that ``search_entry`` reads, for a search reads no others.
    """

    def search_entry(self) -> SearchEntry:
        """Return the texts that lead to this record."""
