"""代表接待日公告 for the wall: A4, or the same on A3, in letters that are read from afar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from db.reception.paper_contracts import AnnouncedDeputy, Announcement
from desktop.printing.handouts import letterhead
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, Column
from desktop.printing.layout.flow import Flow, Frame
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import MM, Page, RuleMark, Strip, stacked, total_height
from desktop.printing.layout.text import Span, Style
from desktop.reception import sheet_loop_words as t
from desktop.reception import sheet_words as w
from desktop.reception.sheet_words import PaperWords
from desktop.wording import formats

_A4 = Frame(210 * MM, 297 * MM, top=30 * MM, right=24 * MM, bottom=24 * MM, left=24 * MM)
_A3 = 2**0.5
"""A3 is A4 this much larger, letters and margins alike."""

_SIZES = (20.0, 18.0, 16.0, 14.0)
"""Sizes of the text; the first is taken at which everything stands on one page."""

_LABEL = 5.2
"""Width of the names at the left, in characters."""

_SEAL = 45 * MM


class AnnouncementSheet:
    """Composes the poster."""

    def __init__(
        self, announcement: Announcement, words: PaperWords, fonts: FontChain, *, a3: bool = False
    ) -> None:
        self._told, self._words, self._say = announcement, words, words.say
        self._scale = _A3 if a3 else 1.0
        self._frame = _A4.scaled(self._scale)
        self._column = Column(self._frame.column, fonts)

    def pages(self) -> tuple[Page, ...]:
        """Return one page, or several where even the smallest letters do not fit on one."""
        for size in _SIZES:
            body, foot = self._body(size * self._scale), self._signature(size * self._scale)
            free = self._frame.room - total_height(body) - total_height(foot)
            if free >= 0 or size == _SIZES[-1]:
                break
        flow = Flow(self._frame)
        room = replace(blocks.gap(max(free, 0) * 0.5), tied=True)
        flow.pour([*body[:-2], *(replace(one, tied=True) for one in body[-2:]), room, *foot])
        return flow.pages()

    def _body(self, size: float) -> list[Strip]:
        told, column = self._told, self._column
        title = [Span(self._say(t.ANNOUNCEMENT), self._style(size * 1.9, bold=True, spacing=4))]
        year = told.issued_on or told.received_on
        blank = self._say(t.ANNOUNCEMENT_NUMBER, year=year.year if year else "\u3000\u3000")
        plain = self._style(size)
        opening = self._say(t.ANNOUNCING, station=told.station_name)
        return [
            *letterhead.above(column, told.letterhead, size),
            *blocks.paragraph(column, title, align=Align.CENTRE, balanced=True),
            *blocks.text(column, told.number or blank, self._style(size * 0.8), align=Align.CENTRE),
            blocks.gap(size * 1.2),
            *blocks.text(column, "\u3000\u3000" + opening, plain),
            blocks.gap(size * 0.8),
            *(strip for name, words in self._facts() for strip in self._fact(name, words, size)),
        ]

    def _facts(self) -> list[tuple[str, str]]:
        told, say = self._told, self._say
        return [
            (say(t.WHEN), self._when()),
            (say(t.WHERE), told.place),
            (say(t.WHO_RECEIVES), "\n".join(self._deputy(one) for one in told.deputies)),
            (say(t.SCOPE), told.scope),
            (say(t.NOT_RECEIVED), told.not_accepted),
            (say(t.CALL), told.phone),
        ]

    def _when(self) -> str:
        on = self._told.received_on
        day = formats.deadline(on, date.min) if on else ""
        return f"{day}\u3000{self._told.hours}".strip("\u3000") if on else self._told.hours

    def _deputy(self, one: AnnouncedDeputy) -> str:
        if one.level is None:
            return one.name
        return self._say(w.DEPUTY, name=one.name, level=self._words.of(one.level))

    def _fact(self, name: str, words: str, size: float) -> list[Strip]:
        """Return a name with its text beside it; an empty one leaves a line to write on."""
        left = size * _LABEL
        beside = self._column.narrowed(self._column.width - left)
        bold, plain = self._style(size, bold=True), self._style(size)
        strips = blocks.text(beside, words, plain) if words else [self._line(beside, plain)]
        named = blocks.text(self._column.narrowed(left), name, bold)
        head = blocks.beside((0, named), (left, strips[:1]))
        rest = [Strip(one.height, tuple(m.moved(left, 0) for m in one.marks)) for one in strips[1:]]
        return [*blocks.together([head, *rest]), blocks.gap(size * 0.55)]

    def _line(self, column: Column, style: Style) -> Strip:
        height = style.line_height * 1.4
        return Strip(height, (RuleMark(0, height * 0.85, column.width, height * 0.85, 0.6),))

    def _signature(self, size: float) -> list[Strip]:
        """Return body and date at the right, with room for the seal over them."""
        told, style = self._told, self._style(size)
        column = self._column.narrowed(self._column.width * 0.66)
        day = formats.full_day(told.issued_on) if told.issued_on else self._say(w.DATE_BLANK)
        names = blocks.paragraph(
            column, [Span(told.issuer, style)], align=Align.CENTRE, balanced=True
        )
        lines = [*names, *blocks.text(column, day, style, align=Align.CENTRE)]
        above = max(_SEAL - total_height(lines), _SEAL / 2) * 0.6
        height = max(_SEAL, total_height(lines) + above)
        x = self._column.width - column.width
        return [Strip(height, tuple(mark.moved(x, above) for mark in stacked(lines)))]

    def _style(self, size: float, *, bold: bool = False, spacing: float = 0.0) -> Style:
        return Style(size, bold=bold, leading=size * 1.6, spacing=spacing)
