"""The A4 receipt: two halves with a cut line between, one for the voter and one for the station."""

from __future__ import annotations

from collections.abc import Sequence

from db.reception.paper_contracts import PaperFacts
from db.stations.rules import grouped
from desktop.printing.handouts import letterhead
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, CodeSize, Column
from desktop.printing.layout.codes import bar_modules, can_bar
from desktop.printing.layout.flow import Flow, Frame, standing
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import MM, Mark, Page, Strip, total_height
from desktop.printing.layout.table import Row, TableLook, label, table, value
from desktop.printing.layout.text import Span, Style, set_lines
from desktop.reception import sheet_words as w
from desktop.reception.sheet_phrases import WIDE_SPACE, Phrases
from desktop.reception.sheet_words import PaperWords
from desktop.wording.secrecy_words import shown_title

A4 = Frame(210 * MM, 297 * MM, top=15 * MM, right=16 * MM, bottom=12 * MM, left=16 * MM)
"""The page and its margins (design language §10)."""

_HALF = A4.height / 2
_VOTERS_TOP, _STATIONS_TOP = 15 * MM, _HALF + 8 * MM
_VOTERS_ROOM, _STATIONS_ROOM = _HALF - _VOTERS_TOP - 6 * MM, A4.height - _STATIONS_TOP - 12 * MM
_ROW_HEIGHTS = (11.1 * MM, 9.8 * MM, 8.4 * MM)
"""Rows stand as airy as the half has room for; text size stays the same. The stub begins lower."""

_SMALL = Style(9, leading=13)
_BODY = Style(10.5, leading=17)
_CELL = Style(12, leading=17)
_LABEL = Style(12, bold=True, leading=17)
_ABOVE = 10
"""Size of the line above the station's name."""
_STATION = Style(11, leading=15, spacing=0.5)
_TITLE = Style(18, bold=True, leading=26, spacing=1.2)
_NUMBER = Style(15, bold=True, leading=20)
_DIGITS = Style(10.5, leading=16, spacing=0.8)
_LOOK = TableLook(pad_x=2.2 * MM, pad_y=1.2 * MM)
_LABEL_WIDTH = 25 * MM
_BAR = CodeSize(0.35 * MM, 13.2 * MM)
_QR = CodeSize(0.4 * MM, 13.2 * MM)
_CODES_WIDTH = 62 * MM
_FOOT = 6 * MM
"""Room for the page number when a copy needs more than its half."""


class ReceiptA4:
    """Composes the two halves and puts them on one page, or on a page each when the text is too long."""

    def __init__(self, facts: PaperFacts, words: PaperWords, fonts: FontChain) -> None:
        self._facts = facts
        self._say = words.say
        self._phrases = Phrases(facts, words)
        self._column = Column(A4.column, fonts)

    def pages(self, *, voters: bool = True, stations: bool = True) -> tuple[Page, ...]:
        """Return the pages; a copy that is not wanted leaves its half empty."""
        halves = []
        if voters:
            halves.append(self._fitted(_VOTERS_ROOM, stub=False))
        if stations:
            halves.append(self._fitted(_STATIONS_ROOM, stub=True))
        if any(half is None for half in halves):
            return self._long_pages(voters=voters, stations=stations)
        page = Page(A4.width, A4.height)
        tops = ([_VOTERS_TOP] if voters else []) + ([_STATIONS_TOP] if stations else [])
        for top, half in zip(tops, halves, strict=True):
            page.put(half or (), A4.left, top)
        page.put(self._cut_line(), 0, _HALF)
        return (page,)

    def _fitted(self, room: float, *, stub: bool) -> tuple[Mark, ...] | None:
        """Return the marks of one half, or None when even the tightest rows do not fit."""
        best: tuple[Mark, ...] | None = None
        for row_height in _ROW_HEIGHTS[1 if stub else 0 :]:
            head, tail = self._half(row_height, stub=stub)
            drop = room - total_height(tail)
            free = drop - total_height(head)
            if free < 0:
                continue
            middle, whole = self._statement(free) if stub else ([], True)
            best = blocks.beside((0, [*head, *middle]), (0, [blocks.gap(drop), *tail])).marks
            if whole:
                break
        return best

    def _half(self, row_height: float, *, stub: bool) -> tuple[list[Strip], list[Strip]]:
        """Return what hangs from the top of a half, and what stands at its bottom."""
        head = [*self._heading(stub=stub), *self._rows(row_height)]
        if stub:
            gap = blocks.gap(5 * MM)
            return [*head, blocks.gap(2 * MM)], [self._signatures(), gap, *self._foot()]
        return [*head, blocks.gap(6 * MM), self._advice()], [blocks.gap(3 * MM), *self._foot()]

    def _long_pages(self, *, voters: bool, stations: bool) -> tuple[Page, ...]:
        copies = ([False] if voters else []) + ([True] if stations else [])
        return tuple(page for stub in copies for page in self._copy(stub=stub))

    def _copy(self, *, stub: bool) -> tuple[Page, ...]:
        """Return one copy on pages of its own; who holds it counts no pages of the other."""
        frame, foot = standing(A4, _FOOT, self._page_number)
        flow = Flow(frame)
        self._pour(flow, stub=stub)
        return flow.pages(foot)

    def _pour(self, flow: Flow, *, stub: bool) -> None:
        head, tail = self._half(_ROW_HEIGHTS[1], stub=stub)
        flow.pour(head)
        if stub:
            flow.pour(blocks.text(self._column, self._facts.statement, _BODY))
        flow.pour([blocks.gap(4 * MM), *tail])

    def _heading(self, *, stub: bool) -> list[Strip]:
        column, say = self._column, self._say
        copy = say(w.STATIONS_COPY if stub else w.VOTERS_COPY)
        left = blocks.text(column.narrowed(46 * MM), copy, Style(10.5, leading=16))
        if self._facts.confidential or self._facts.is_sealed:
            left += blocks.text(column.narrowed(46 * MM), self._say(w.CONFIDENTIAL), _LABEL)
        if self._phrases.reprint:
            left += blocks.text(column.narrowed(46 * MM), self._phrases.reprint, _LABEL)
        middle = self._centred(column.narrowed(78 * MM))
        right = self._number(column.narrowed(54 * MM))
        parts = ((0.0, left), (50 * MM, middle), (124 * MM, right))
        return [blocks.beside(*parts), blocks.gap((4 if stub else 5) * MM)]

    def _centred(self, column: Column) -> list[Strip]:
        station = Span(self._facts.station_name, _STATION)
        title = Span(self._say(w.RECEIPT), _TITLE)
        return [
            *letterhead.above(column, self._facts.letterhead, _ABOVE),
            *blocks.paragraph(column, [station], align=Align.CENTRE, balanced=True),
            *blocks.paragraph(column, [title], align=Align.CENTRE, balanced=True),
        ]

    def _number(self, column: Column) -> list[Strip]:
        number = Span(self._facts.number, _NUMBER)
        return [
            *blocks.text(column, self._say(w.NUMBER), Style(10, leading=15), align=Align.RIGHT),
            *blocks.paragraph(column, [number], align=Align.RIGHT, balanced=True),
        ]

    def _rows(self, row_height: float) -> list[Strip]:
        phrases, facts = self._phrases, self._facts
        main, counted = phrases.deadline
        deadline = [Span(main, Style(12, bold=True, leading=17))]
        if counted:
            deadline.append(Span(WIDE_SPACE + counted, _CELL))
        rows: list[tuple[str, Sequence[Span]]] = [
            (self._say(w.MATTER), [Span(shown_title(facts), _CELL)]),
            (self._say(w.RAISED_BY), [Span(phrases.visitor_and_phone, _CELL)]),
            (self._say(w.REGISTERED), [Span(self._registered(), _CELL)]),
            (self._say(w.RECEIVED_BY), [Span(phrases.deputies, _CELL)]),
            (self._say(w.HANDLING_UNIT), [Span(phrases.unit, _CELL)]),
            (self._say(w.REPLY_BY), deadline),
        ]
        if facts.code:
            code = Span(facts.code, Style(12, bold=True, leading=17))
            rows.append(
                (self._say(w.CODE), [code, Span(WIDE_SPACE + self._say(w.KEEP_CODE), _BODY)])
            )
        if phrases.siblings:
            rows.append((self._say(w.SAME_VISIT), [Span("\n".join(phrases.siblings), _BODY)]))
        return self._table(rows, row_height)

    def _table(self, rows: Sequence[tuple[str, Sequence[Span]]], row_height: float) -> list[Strip]:
        part = _LABEL_WIDTH / self._column.width
        return table(
            self._column,
            [
                Row((label(name, part, _LABEL), value(content, 1 - part)), row_height)
                for name, content in rows
            ],
            look=_LOOK,
        )

    def _registered(self) -> str:
        return f"{self._phrases.received_at}{WIDE_SPACE}{self._phrases.channel}"

    def _advice(self) -> Strip:
        marks = [w.ASK_BY_NUMBER, w.NO_REPLY_CALL, w.RATE_IT]
        if self._facts.due is None:
            marks.remove(w.NO_REPLY_CALL)
        column = self._column.narrowed(self._column.width - _CODES_WIDTH)
        advice = [strip for mark in marks for strip in blocks.text(column, self._say(mark), _BODY)]
        return blocks.beside((0, advice), *self._codes())

    def _signatures(self) -> Strip:
        column = self._column.narrowed(56 * MM)
        clerk = blocks.signature(column, self._say(w.CLERK_SIGNS), _BODY, line=28 * MM)
        person = blocks.signature(column, self._say(w.PERSON_SIGNS), _BODY, line=28 * MM)
        return blocks.beside((0, [clerk]), (57 * MM, [person]), *self._codes(), low=True)

    def _codes(self) -> list[tuple[float, list[Strip]]]:
        facts, width = self._facts, self._column.width
        parts: list[tuple[float, list[Strip]]] = []
        if facts.machine_number:
            legend = blocks.gap(_DIGITS.line_height)
            qr = blocks.qr_block(facts.machine_number, _QR)
            parts.append((width - _CODES_WIDTH + 2 * MM, [qr, legend]))
        if can_bar(facts.scan_digits):
            digits = Span(grouped(facts.scan_digits), _DIGITS)
            room = len(bar_modules(facts.scan_digits)) * _BAR.module
            column = self._column.narrowed(room)
            bars = blocks.bar_block(column, facts.scan_digits, _BAR, legend=digits)
            parts.append((width - room, bars))
        return parts

    def _foot(self) -> list[Strip]:
        return blocks.foot(self._column, self._phrases.contact, self._phrases.printed, _SMALL)

    def _statement(self, room: float) -> tuple[list[Strip], bool]:
        """Set the voter's words in the room there is; where they go on, say where they stand in full.

        The flag tells whether they are complete.
        """
        column, text = self._column, self._facts.statement
        lines = set_lines([Span(text, _BODY)], column.width, column.fonts) if text else ()
        most = int((room - 1 * MM) // _BODY.line_height)
        if len(lines) <= most:
            return [blocks.line_strip(column, line) for line in lines], True
        elsewhere = blocks.text(column, self._say(w.FULL_TEXT_ELSEWHERE), _BODY)
        kept = [blocks.line_strip(column, line) for line in lines[: max(most - 1, 0)]]
        return [*kept, *elsewhere][: max(most, 0)], False

    def _cut_line(self) -> tuple[Mark, ...]:
        words = Span(self._say(w.CUT_HERE), Style(9.5))
        legend = set_lines([words], A4.width / 2, self._column.fonts)[0]
        return blocks.cut_line(A4.width, legend, dash=(2, 2))

    def _page_number(self, number: int, count: int) -> list[Strip]:
        words = self._say(w.PAGE_OF, number=number, count=count)
        if number > 1:
            words = f"{self._facts.number}{WIDE_SPACE}{words}"
        return blocks.text(self._column, words, Style(8.5, leading=11), align=Align.CENTRE)
