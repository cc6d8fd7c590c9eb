"""What the papers of the loop share: heading, rows, rooms for signatures and seals, parts to tear off, feet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from db.kernel.clock import CHINA, local_date
from db.reception.paper_contracts import PaperFacts
from desktop.printing.handouts import letterhead
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, Column
from desktop.printing.layout.flow import Flow, standing
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import MM, Page, Strip, stacked, total_height
from desktop.printing.layout.table import Cell, Row, TableLook, filled, label, table, value
from desktop.printing.layout.text import Span, Style, set_lines
from desktop.reception import sheet_words as w
from desktop.reception.sheet_a4 import A4
from desktop.reception.sheet_phrases import WIDE_SPACE, Phrases
from desktop.reception.sheet_words import PaperWords
from desktop.wording import formats
from desktop.wording.marks import Mark as Words

CELL = Style(10.5, leading=15)
LABEL = Style(10.5, bold=True, leading=15)
STRONG = Style(12, bold=True, leading=17)
SMALL = Style(8.5, leading=11)
LOOK = TableLook(pad_x=1.6 * MM, pad_y=1.2 * MM, whole=110 * MM)
LOW = 9 * MM
PITCH = 9 * MM
"""Distance of lines to write on by hand."""
SEAL = 45 * MM
"""Side of the square in which a body seals."""
_SIGNING = 2
"""Rows at the end of a slip that stay together: the last but one, and the one with signatures and seal."""
_FOOT = 10 * MM
_LABEL_PART = 24 / 178
_TALL = 12 * MM
_ABOVE = 10
"""Size of the line above the station's name."""
_STATION = Style(11, leading=15, spacing=0.5)
_TITLE = Style(20, bold=True, leading=28, spacing=2)
_NUMBER = Style(13, bold=True, leading=18)
_SIDE, _MIDDLE = 50 * MM, 74 * MM

Pair = tuple[Words | str, str | Sequence[Span]]
"""The name of a row, and what stands beside it."""


class Parts:
    """Sets the common parts of one paper; one with a head on every page needs no number in its feet."""

    def __init__(
        self, facts: PaperFacts, words: PaperWords, fonts: FontChain, *, has_head: bool = False
    ) -> None:
        self.facts = facts
        self.words = words
        self._has_head = has_head
        self.say = words.say
        self.phrases = Phrases(facts, words)
        self.column = Column(A4.column, fonts)
        self.frame, self.foot = standing(A4, _FOOT, self._foot)

    def heading(
        self, title: str, number: str, *, copy: str = "", reprint: int | None = None
    ) -> list[Strip]:
        """Return station and title in the middle, the copy at the left, the number at the right."""
        left = blocks.text(self.column.narrowed(_SIDE), copy, CELL) if copy else []
        again = self.facts.reprint if reprint is None else reprint
        if again > 0:
            mark = self.say(w.REPRINT, count=again)
            left += blocks.text(self.column.narrowed(_SIDE), mark, LABEL)
        middle = self.column.narrowed(_MIDDLE)
        name = Span(self.facts.station_name, _STATION)
        centred = [
            *letterhead.above(middle, self.facts.letterhead, _ABOVE),
            *blocks.paragraph(middle, [name], align=Align.CENTRE, balanced=True),
            *blocks.paragraph(middle, [Span(title, _TITLE)], align=Align.CENTRE, balanced=True),
        ]
        side = self.column.narrowed(_SIDE)
        right = [
            *blocks.text(side, self.say(w.NUMBER), Style(9.5, leading=15), align=Align.RIGHT),
            *blocks.paragraph(side, [Span(number, _NUMBER)], align=Align.RIGHT, balanced=True),
        ]
        parts = ((0.0, left), (_SIDE + 2 * MM, centred), (_SIDE + _MIDDLE + 4 * MM, right))
        return [blocks.beside(*parts), blocks.gap(2.5 * MM)]

    def row(self, *pairs: Pair, height: float = LOW, ruled: bool = False) -> Row:
        """Return one row of names and values that share its width; a tall row's text begins at the top."""
        cells: list[Cell] = []
        part = 1 / len(pairs)
        for name, words in pairs:
            said = name if isinstance(name, str) else self.say(name)
            cells.append(label(said, _LABEL_PART, LABEL))
            spans = [Span(words, CELL)] if isinstance(words, str) else words
            width = part - _LABEL_PART
            pitch = PITCH if ruled else 0.0
            cells.append(value(spans, width, top=height > _TALL, ruled=pitch))
        return Row(tuple(cells), height)

    def rooms(self, *texts: str, height: float) -> Row:
        """Return one row of equal rooms for signatures or seals, each named in its upper corner."""
        part = 1 / len(texts)
        return Row(tuple(value(Span(one, CELL), part, top=True) for one in texts), height)

    def signatures(self, seal: Words, *, clerk: str = "", leader: str | None = None) -> Row:
        """Return the room of those who sign, with the names known, and the square where the body seals."""
        from desktop.reception import sheet_loop_words as loop

        people = ((loop.ISSUED_BY, ""), (loop.ENDORSED, leader), (loop.HANDLED_BY, clerk))
        said = [f"{self.say(mark)}{name}" for mark, name in people if name is not None]
        signing = ("\n" * (9 - 2 * len(said))).join(said)
        blank = self.say(w.DATE_BLANK)
        return self.rooms(signing, self.sealed(seal, blank), height=SEAL)

    def sealed(self, seal: Words, blank: str) -> str:
        """Return what stands in a seal's room: whose it is, and the date below."""
        return f"{self.say(seal)}\n\n\n\n\n\n\n{blank}"

    def table(self, rows: Sequence[Row]) -> list[Strip]:
        """Set rows at the width of the page."""
        return table(self.column, rows, look=LOOK)

    def filled(
        self, heading: Sequence[Strip], rows: Sequence[Row], tall: Sequence[int], tail: float
    ) -> list[Strip]:
        """Set heading and table so that they fill a page but for ``tail`` points: tall rows take the rest."""
        room = self.frame.room - total_height(heading) - tail
        sharing = [
            replace(row, share=1.0) if place in tall else row for place, row in enumerate(rows)
        ]
        return [*heading, *filled(self.column, sharing, room=room, look=LOOK)]

    def laid(
        self,
        heading: Sequence[Strip],
        rows: Sequence[Row],
        tall: Sequence[int],
        tail: Sequence[Strip] = (),
    ) -> tuple[Page, ...]:
        """Fill a page with heading and table, ``tail`` at its bottom.

        Where that is too much, the rows in which people sign go to the next page together with the
        tail: neither stands there alone.
        """
        flow, below = Flow(self.frame), total_height(tail) + 1
        high = total_height(heading) + total_height(self.table(rows)) + below
        if high <= self.frame.room:
            flow.pour(self.filled(heading, rows, tall, below))
        else:
            flow.pour(self.filled(heading, rows[:-_SIGNING], tall, 0))
            signing = self.table(rows[-_SIGNING:])
            if total_height(signing) + below > flow.left:
                flow.turn()
            flow.pour(signing)
        if tail:
            self.at_bottom(flow, tail)
        return flow.pages(self.foot)

    def at_bottom(self, flow: Flow, strips: Sequence[Strip]) -> None:
        """Put strips at the bottom of the page, of the next one where they do not fit."""
        height = total_height(strips)
        if height > flow.left:
            flow.turn()
        flow.pour([blocks.gap(flow.left - height - 0.01)])
        flow.pour([Strip(height, stacked(strips))])

    def cut_line(self, height: float = 9 * MM) -> Strip:
        """Return the line along which the lower part is torn off, over the whole page."""
        words = Span(self.say(w.CUT_HERE), Style(9))
        legend = set_lines([words], A4.width / 2, self.column.fonts)[0]
        marks = blocks.cut_line(A4.width, legend, dash=(2, 2))
        return Strip(height, tuple(mark.moved(-A4.left, height / 2) for mark in marks))

    def centred(self, words: str, style: Style = STRONG) -> list[Strip]:
        """Set a line in the middle of the page."""
        return blocks.text(self.column, words, style, align=Align.CENTRE)

    def _foot(self, number: int, count: int) -> list[Strip]:
        """Set contact, page and print on one line; further pages say what they belong to."""
        page = self.say(w.PAGE_OF, number=number, count=count)
        named = joined(self.facts.number, page) if number > 1 and not self._has_head else page
        return blocks.foot(
            self.column, self.phrases.contact, self.phrases.printed, SMALL, middle=named
        )

    def by(self, on: date | None) -> str:
        """Return ``2026 年 4 月 9 日（周四）前``, nothing without a day."""
        if on is None:
            return ""
        weekday = formats.short_weekday(on)
        return self.say(w.BEFORE, on=formats.full_day(on), weekday=weekday)


def joined(*parts: str) -> str:
    """Return what is not empty, a wide space between."""
    return WIDE_SPACE.join(part for part in parts if part)


def day_of(at: datetime | None) -> str:
    """Return ``2026 年 3 月 18 日``, nothing without a time."""
    return formats.full_day(local_date(at)) if at else ""


def stamp_of(at: datetime) -> str:
    """Return ``2026-03-18 14:13``, as the narrow columns of a ledger have their days."""
    local = at.astimezone(CHINA)
    return f"{local:%Y-%m-%d}" if formats.tells_day_only(at) else f"{local:%Y-%m-%d %H:%M}"


def moment_of(at: datetime | None) -> str:
    """Return ``2026 年 3 月 18 日 14:13``, nothing without a time."""
    return formats.full_moment(at) if at else ""
