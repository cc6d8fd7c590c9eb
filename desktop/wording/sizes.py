"""How large a file is, in figures that people compare with the room on a stick."""

from __future__ import annotations

from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_KIB, _MIB, _GIB = 2**10, 2**20, 2**30
_SMALL = QT_TRANSLATE_NOOP("Sizes", "{size} KB")
_LARGE = QT_TRANSLATE_NOOP("Sizes", "{size} MB")
_HUGE = QT_TRANSLATE_NOOP("Sizes", "{size} GB")


def size_told(count: int) -> str:
    """Return ``12 KB``, ``3.4 MB`` or ``1.2 GB``; a file of a few bytes counts as one KB."""
    if count < _MIB:
        return say(_SMALL, size=max(1, round(count / _KIB)) if count else 0)
    if count < _GIB:
        return say(_LARGE, size=f"{count / _MIB:.1f}")
    return say(_HUGE, size=f"{count / _GIB:.1f}")
