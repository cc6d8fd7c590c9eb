"""The code on a printed sheet, which ties the photo of a signed page to it."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from uuid import UUID

_MARK = "sheet:"


class PageCode(StrEnum):
    """What the codes on a photographed page say about the sheet it is attached to."""

    OWN = "own"
    OTHER = "other"
    NONE = "none"


def code_line(sheet: UUID) -> str:
    """Return the line of the code that names its sheet; the lines before it are for people."""
    return f"{_MARK}{sheet.hex}"


def sheet_in(code: str) -> UUID | None:
    """Return the sheet that a code names; None for a code of anything else."""
    for line in code.splitlines():
        if line.startswith(_MARK):
            return _uuid(line.removeprefix(_MARK))
    return None


def compared(codes: Iterable[str], sheet: UUID) -> PageCode:
    """Tell whether a page is that of a sheet; one that shows the sheet's own code beside others is."""
    named = {found for one in codes if (found := sheet_in(one)) is not None}
    if sheet in named:
        return PageCode.OWN
    return PageCode.OTHER if named else PageCode.NONE


def _uuid(written: str) -> UUID | None:
    try:
        return UUID(hex=written)
    except ValueError:
        return None
