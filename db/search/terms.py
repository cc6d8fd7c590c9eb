"""What is asked of a full-text index, before an engine's own language says it."""

from __future__ import annotations

from typing import NamedTuple


class Term(NamedTuple):
    """A token that a record must have: this one, one that it begins, or one of some others."""

    token: str
    begins: bool = False
    others: tuple[str, ...] = ()
    """Tokens that will do as well."""


Way = tuple[Term, ...]
"""Every one of these has to be there."""

Ways = tuple[Way, ...]
"""One of these is enough; no way at all asks for nothing."""
