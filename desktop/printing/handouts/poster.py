"""二维码海报: what the station is and how it is reached, and a code that a phone reads without a network."""

from __future__ import annotations

from db.stations.contracts import StationFacts
from desktop.printing.handouts import texts as w
from desktop.printing.handouts.lines import lines_of, readable
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, CodeSize, Column
from desktop.printing.layout.codes import qr_modules
from desktop.printing.layout.flow import Flow, Frame
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import MM, Page, Strip, stacked, total_height
from desktop.printing.layout.text import Span, Style
from desktop.wording.marks import say

_A4 = Frame(210 * MM, 297 * MM, top=26 * MM, right=22 * MM, bottom=22 * MM, left=22 * MM)
A3 = 2**0.5
_CODE = 92 * MM


class PosterSheet:
    """Composes the poster; every number on it is the station's own."""

    def __init__(self, station: StationFacts, fonts: FontChain, *, a3: bool = False) -> None:
        self._station = station
        self._scale = A3 if a3 else 1.0
        self._frame = _A4.scaled(self._scale)
        self._column = Column(self._frame.column, fonts)

    def pages(self) -> tuple[Page, ...]:
        """Return one page; what is written below the code grows into the room that is left."""
        flow = Flow(self._frame)
        above, code, below = self._above(), self._code(), self._below()
        parts = [*above, *code, *below]
        free = self._frame.room - total_height(parts) - 1
        gap = blocks.gap(max(free, 0) / 2)
        flow.pour([*above, gap, *code, gap, *below])
        return flow.pages()

    def _above(self) -> list[Strip]:
        size = 34 * self._scale
        title = [Span(say(w.POSTER_TITLE), Style(size, bold=True, leading=size * 1.4, spacing=2))]
        small = size * 0.62
        name = [Span(self._station.name, Style(small, bold=True, leading=small * 1.5))]
        return [
            *blocks.paragraph(self._column, name, align=Align.CENTRE, balanced=True),
            blocks.gap(size * 0.3),
            *blocks.paragraph(self._column, title, align=Align.CENTRE, balanced=True),
        ]

    def _code(self) -> list[Strip]:
        """Return the code in the middle with its quiet zone around, and what it is for."""
        content = readable(self._station)
        side = _CODE * self._scale
        quiet = 4 * side / len(qr_modules(content))
        code = blocks.qr_block(content, CodeSize(0.5, side))
        x = (self._column.width - code.height) / 2
        style = Style(14 * self._scale, leading=22 * self._scale)
        scan = blocks.text(self._column, say(w.POSTER_SCAN), style, align=Align.CENTRE)
        moved = Strip(code.height, tuple(mark.moved(x, 0) for mark in code.marks))
        return [blocks.gap(quiet), moved, blocks.gap(quiet), *scan]

    def _below(self) -> list[Strip]:
        size = 19 * self._scale
        left = size * 3.4
        bold, plain = Style(size, bold=True, leading=size * 1.5), Style(size, leading=size * 1.5)
        strips: list[Strip] = []
        for name, value in lines_of(self._station):
            told = blocks.text(self._column.narrowed(self._column.width - left), value, plain)
            named = blocks.text(self._column.narrowed(left), name, bold)
            strips += [blocks.beside((0.0, named), (left, told)), blocks.gap(size * 0.25)]
        framed = Strip(total_height(strips), stacked(strips))
        return [blocks.rule(self._column, height=size), framed]
