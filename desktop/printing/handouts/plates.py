"""桌牌: a name on A4 across that is folded in the middle and reads from both sides of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from db.people.contracts import PersonLine
from desktop.printing.handouts import texts as w
from desktop.printing.handouts.fitting import largest
from desktop.printing.handouts.lines import office_of
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, Column
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import (
    MM,
    Mark,
    Page,
    RuleMark,
    Strip,
    TurnedMark,
    stacked,
    total_height,
)
from desktop.printing.layout.text import Style
from desktop.wording.marks import say

_PAGE = (297 * MM, 210 * MM)
_HALF = _PAGE[1] / 2
_SIDE = 15 * MM
_TALLEST, _LEAST = 190.0, 60.0
"""Points of a name: two to four characters fill the plate, a longer one gets smaller, then goes on below."""
_OFFICE = 24.0
_FOLD = (4.0, 4.0)


@dataclass(frozen=True, slots=True)
class Plate:
    """What stands on a plate."""

    name: str
    office: str = ""


def plate_of(person: PersonLine) -> Plate:
    """Return the plate of somebody of the directory: deputies and officers with what they are."""
    has_office = person.level is not None or person.officer_role is not None
    return Plate(person.name, office_of(person) if has_office else "")


class PlateSheet:
    """Composes a plate for each of several people."""

    def __init__(self, plates: Sequence[Plate], fonts: FontChain) -> None:
        self._plates = plates
        self._column = Column(_PAGE[0] - 2 * _SIDE, fonts)

    def pages(self) -> tuple[Page, ...]:
        """Return a page for each person, one that says so where there is nobody."""
        return tuple(map(self._page, self._plates)) or (self._nobody(),)

    def _page(self, plate: Plate) -> Page:
        page = Page(*_PAGE)
        front = self._front(plate)
        page.put((TurnedMark(0, 0, _PAGE[0], _HALF, front),), 0, 0)
        page.put(front, 0, _HALF)
        page.put(tuple(self._fold()), 0, _HALF)
        return page

    def _nobody(self) -> Page:
        page = Page(*_PAGE)
        said = blocks.text(self._column, say(w.NOBODY), Style(14), align=Align.CENTRE)
        page.put(stacked(said), _SIDE, _HALF)
        return page

    def _front(self, plate: Plate) -> tuple[Mark, ...]:
        """Return name and office in the middle of half a page."""
        strips = self._sized(plate)
        drop = max((_HALF - total_height(strips)) / 2, 0)
        return tuple(mark.moved(_SIDE, drop) for mark in stacked(strips))

    def _sized(self, plate: Plate) -> list[Strip]:
        name = _spread(plate.name)
        size = largest(name, Style(_TALLEST, bold=True), self._column, least=_LEAST)
        while True:
            style = Style(size, bold=True, leading=size * 1.2)
            said = blocks.text(self._column, name, style, align=Align.CENTRE)
            strips = [*said, *self._office(plate)]
            if total_height(strips) <= _HALF - 6 * MM or size <= _OFFICE:
                return strips
            size -= 2

    def _office(self, plate: Plate) -> list[Strip]:
        if not plate.office:
            return []
        style = Style(_OFFICE, leading=_OFFICE * 1.5, spacing=2)
        return blocks.text(self._column, plate.office, style, align=Align.CENTRE)

    def _fold(self) -> list[Mark]:
        """Return short strokes at both edges where the sheet is folded; nothing shows on the front."""
        return [
            RuleMark(4 * MM, 0, 12 * MM, 0, 0.4, _FOLD),
            RuleMark(_PAGE[0] - 12 * MM, 0, _PAGE[0] - 4 * MM, 0, 0.4, _FOLD),
        ]


def _spread(name: str) -> str:
    """Return a name of two characters with room between them, as name plates have it."""
    return "\u3000".join(name) if len(name) == 2 else name
