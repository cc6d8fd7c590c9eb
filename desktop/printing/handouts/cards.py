"""联系卡: ten cards of 90 by 54 mm on an A4 page, with marks to cut along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from db.people.contracts import PersonLine
from db.stations.contracts import StationFacts
from desktop.printing.handouts import texts as w
from desktop.printing.handouts.fitting import largest
from desktop.printing.handouts.lines import calling, lines_of, office_of
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, CodeSize, Column
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import MM, Mark, Page, RuleMark, Strip, stacked, total_height
from desktop.printing.layout.text import Span, Style
from desktop.wording.marks import say

CARD = (90 * MM, 54 * MM)
ACROSS, DOWN = 2, 5
A_PAGE = ACROSS * DOWN
_PAGE = (210 * MM, 297 * MM)
_LEFT, _TOP = (_PAGE[0] - ACROSS * CARD[0]) / 2, (_PAGE[1] - DOWN * CARD[1]) / 2
_CUT = 5 * MM
"""Length of a mark to cut along; it ends before the card begins."""
_CLEAR = 1 * MM
_PAD = 5 * MM
_CODE = 21 * MM
_NAME, _LEAST = 22.0, 10.0


class CardSheet:
    """Composes the cards of several people; the phone on them is the station's."""

    def __init__(
        self, people: Sequence[PersonLine], station: StationFacts, fonts: FontChain
    ) -> None:
        self._people, self._station, self._fonts = people, station, fonts

    def pages(self) -> tuple[Page, ...]:
        """Return as many pages as the cards take, at least one."""
        some = [self._people[at : at + A_PAGE] for at in range(0, len(self._people), A_PAGE)]
        return tuple(self._page(people) for people in some or [()])

    def _page(self, people: Sequence[PersonLine]) -> Page:
        page = Page(*_PAGE)
        if not people:
            style = Style(14)
            nobody = blocks.text(
                Column(_PAGE[0], self._fonts), say(w.NOBODY), style, align=Align.CENTRE
            )
            page.put(stacked(nobody), 0, _TOP)
            return page
        page.put(tuple(cut_marks()), 0, 0)
        for at, person in enumerate(people):
            row, place = divmod(at, ACROSS)
            page.put(self._card(person), _LEFT + place * CARD[0], _TOP + row * CARD[1])
        return page

    def _card(self, person: PersonLine) -> tuple[Mark, ...]:
        inner = Column(CARD[0] - 2 * _PAD, self._fonts)
        head = self._head(inner)
        foot = self._foot(inner, person)
        free = CARD[1] - 2 * _PAD - total_height(head) - total_height(foot)
        name = self._name(inner, person, free)
        drop = (free - total_height(name)) / 2
        every = [*head, blocks.gap(max(drop, 0)), *name, blocks.gap(max(drop, 0)), *foot]
        return tuple(mark.moved(_PAD, _PAD) for mark in stacked(every))

    def _head(self, inner: Column) -> list[Strip]:
        size = largest(self._station.name, Style(9), inner, least=6.0)
        return [
            *blocks.text(inner, self._station.name, Style(size, leading=size * 1.4)),
            blocks.rule(inner, height=4),
        ]

    def _name(self, inner: Column, person: PersonLine, free: float) -> list[Strip]:
        """Return name and office; a name that no line holds at its smallest goes on to the next one."""
        size = largest(person.name, Style(_NAME, bold=True), inner, least=_LEAST)
        while True:
            style = Style(size, bold=True, leading=size * 1.3)
            said = [*blocks.text(inner, person.name, style), *self._office(inner, person)]
            if total_height(said) <= free or size <= _LEAST / 2:
                return said
            size -= 0.5

    def _office(self, inner: Column, person: PersonLine) -> list[Strip]:
        return blocks.text(inner, office_of(person), Style(9.5, leading=13))

    def _foot(self, inner: Column, person: PersonLine) -> list[Strip]:
        """Return how the station is reached, and the same as a code with the name."""
        code = blocks.qr_block(calling(self._station, person.name), CodeSize(1.0, _CODE))
        side = inner.narrowed(inner.width - code.height - 3 * MM)
        style = Style(7.5, leading=10.5)
        told = [
            strip
            for name, value in lines_of(self._station)
            for strip in blocks.paragraph(side, [Span(say(w.LINE, name=name, value=value), style)])
        ]
        return [blocks.beside((0.0, told), (inner.width - code.height, [code]), low=True)]


def cut_marks() -> Iterator[RuleMark]:
    """Yield short lines outside the cards, at every edge that is cut along."""
    bottom, right = _TOP + DOWN * CARD[1], _LEFT + ACROSS * CARD[0]
    for at in range(ACROSS + 1):
        x = _LEFT + at * CARD[0]
        yield RuleMark(x, _TOP - _CLEAR - _CUT, x, _TOP - _CLEAR, 0.3)
        yield RuleMark(x, bottom + _CLEAR, x, bottom + _CLEAR + _CUT, 0.3)
    for at in range(DOWN + 1):
        y = _TOP + at * CARD[1]
        yield RuleMark(_LEFT - _CLEAR - _CUT, y, _LEFT - _CLEAR, y, 0.3)
        yield RuleMark(right + _CLEAR, y, right + _CLEAR + _CUT, y, 0.3)
