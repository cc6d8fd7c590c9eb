"""Records that hold a person's data, in words: how many of each kind."""

from __future__ import annotations

from collections.abc import Iterable

from db.bundle.erasure_contracts import HeldCount
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_MANY = QT_TRANSLATE_NOOP("HeldWords", "{kind} ({n})")


def counted(found: Iterable[HeldCount]) -> str:
    """Return how many records of each kind there are; of one the kind alone."""
    return formats.listed(tuple(map(_said, found)))


def _said(one: HeldCount) -> str:
    kind = words.of(one.kind)
    return kind if one.count == 1 else say(_MANY, kind=kind, n=one.count)
