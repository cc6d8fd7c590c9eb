"""The 80 mm receipt: one column of 576 printer dots, in black only."""

from __future__ import annotations

from db.reception.paper_contracts import PaperFacts
from db.stations.rules import grouped
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, CodeSize, Column
from desktop.printing.layout.codes import bar_modules, can_bar, qr_modules
from desktop.printing.layout.flow import Flow, Frame
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import MM, Page, Strip, total_height
from desktop.printing.layout.text import Span, Style
from desktop.reception import sheet_words as w
from desktop.reception.sheet_phrases import Phrases
from desktop.reception.sheet_words import PaperWords
from desktop.wording.secrecy_words import shown_title

DOT = MM / 8
"""One dot of a 203 dpi head: eight to the millimetre."""

PAPER_WIDTH, PRINTABLE, MARGIN = 640 * DOT, 576 * DOT, 16 * DOT
"""80 mm of paper, 72 mm under the head, and white kept inside that."""

FEED = 12 * MM
"""Paper between the last line and the cutter."""

_LONGEST = 4000 * MM
"""PDF pages end at about five metres; a longer text goes on on a second one."""

_QUIET_BAR = 10
_QUIET_QR = 4
"""White modules that scanners need beside the codes."""

_BAR_MODULE, _BAR_HEIGHT = 3 * DOT, 116 * DOT
_BODY = Style(28 * DOT, leading=44 * DOT)
_LEAST = Style(26 * DOT, leading=40 * DOT)


class Receipt80:
    """Composes the strip from the station's name down to the feed before the cut."""

    def __init__(self, facts: PaperFacts, words: PaperWords, fonts: FontChain) -> None:
        self._facts = facts
        self._say = words.say
        self._phrases = Phrases(facts, words)
        self._column = Column(PRINTABLE - 2 * MARGIN, fonts)

    def pages(self) -> tuple[Page, ...]:
        """Return one page as long as the receipt needs."""
        strips = [
            *self._heading(),
            *self._number(),
            *self._matter(),
            *self._deadline(),
            *self._receipt_code(),
            *self._codes(),
            *self._advice(),
            blocks.gap(FEED),
        ]
        left = (PAPER_WIDTH - PRINTABLE) / 2 + MARGIN
        height = min(total_height(strips), _LONGEST)
        flow = Flow(Frame(PAPER_WIDTH, height, top=0, right=left, bottom=0, left=left))
        flow.pour(strips)
        return flow.pages()

    def _heading(self) -> list[Strip]:
        station = Style(34 * DOT, bold=True, leading=50 * DOT)
        title = Style(32 * DOT, leading=56 * DOT)
        strips = [
            blocks.gap(24 * DOT),
            *self._centred(self._facts.station_name, station),
            *self._centred(self._say(w.RECEIPT), title),
        ]
        if self._facts.confidential or self._facts.is_sealed:
            strips += self._centred(self._say(w.CONFIDENTIAL), Style(28 * DOT, True, 44 * DOT))
        if self._phrases.reprint:
            strips += self._centred(self._phrases.reprint, Style(28 * DOT, True, 44 * DOT))
        return [*strips, self._dashes()]

    def _number(self) -> list[Strip]:
        return [
            *self._centred(self._say(w.NUMBER), Style(26 * DOT, leading=38 * DOT)),
            *self._centred(self._facts.number, Style(48 * DOT, bold=True, leading=70 * DOT)),
            self._dashes(),
        ]

    def _matter(self) -> list[Strip]:
        phrases = self._phrases
        title = Style(34 * DOT, bold=True, leading=50 * DOT)
        strips = [*blocks.text(self._column, shown_title(self._facts), title), blocks.gap(8 * DOT)]
        rows = [
            (self._say(w.SHORT_REGISTERED), phrases.received_at_short),
            (self._say(w.SHORT_RECEIVED), phrases.deputies),
            (self._say(w.SHORT_HANDLED), phrases.unit),
        ]
        strips += [self._fact(name, words) for name, words in rows if words]
        if phrases.siblings:
            strips += [blocks.gap(8 * DOT), *self._siblings()]
        return strips

    def _fact(self, name: str, words: str) -> Strip:
        indent = 88 * DOT
        beside = self._column.narrowed(self._column.width - indent)
        return blocks.beside(
            (0, blocks.text(self._column.narrowed(indent), name, _BODY)),
            (indent, blocks.text(beside, words, _BODY)),
        )

    def _siblings(self) -> list[Strip]:
        strips = blocks.text(self._column, self._say(w.SAME_VISIT), _LEAST)
        for line in self._phrases.siblings:
            strips += blocks.text(self._column, line, _LEAST)
        return strips

    def _deadline(self) -> list[Strip]:
        padding, thick = 14 * DOT, 4 * DOT
        inside = self._column.narrowed(self._column.width - 2 * padding)
        name = self._say(w.LATEST_REPLY if self._facts.due else w.REPLY)
        big = Style(40 * DOT, bold=True, leading=58 * DOT)
        strips = [
            *self._centred(name, Style(26 * DOT, leading=40 * DOT), inside),
            *self._centred(self._phrases.deadline_short, big, inside),
        ]
        box = blocks.boxed(self._column, strips, thickness=thick, padding=padding)
        return [blocks.gap(20 * DOT), box, self._dashes()]

    def _receipt_code(self) -> list[Strip]:
        """Return the code of an anonymous visitor, large enough to be read out by telephone."""
        if not self._facts.code:
            return []
        code = Style(34 * DOT, bold=True, leading=52 * DOT)
        return [
            *self._centred(self._say(w.CODE), Style(26 * DOT, leading=40 * DOT)),
            *self._centred(self._facts.code, code),
            *blocks.text(self._column, self._say(w.KEEP_CODE), _LEAST),
            self._dashes(),
        ]

    def _codes(self) -> list[Strip]:
        qr = self._qr()
        if qr is None and not can_bar(self._facts.scan_digits):
            return []
        used = _QUIET_BAR * 2 * _BAR_MODULE + self._bar_width()
        side = self._column.width - used
        if qr is not None and self._qr_width() <= side < self._column.width:
            bars = self._bar(self._column.narrowed(used))
            x = used + (side - self._qr_width()) / 2 + _QUIET_QR * self._qr_module()
            drop = blocks.gap((_BAR_HEIGHT - qr.height) / 2)
            codes = [blocks.beside((0, bars), (x, [drop, qr]))]
        else:
            codes = [*self._bar(self._column), *self._qr_below(qr)]
        return [*codes, self._dashes()]

    def _bar_width(self) -> float:
        digits = self._facts.scan_digits
        return len(bar_modules(digits)) * _BAR_MODULE if can_bar(digits) else 0.0

    def _bar(self, column: Column) -> list[Strip]:
        digits = self._facts.scan_digits
        if not can_bar(digits):
            return []
        legend = Span(grouped(digits), Style(28 * DOT, leading=48 * DOT, spacing=2 * DOT))
        size = CodeSize(_BAR_MODULE, _BAR_HEIGHT)
        return blocks.bar_block(column, digits, size, legend=legend)

    def _qr_module(self) -> float:
        """Return whole dots a module, as many as keep the code no higher than the bars beside it."""
        modules = len(qr_modules(self._facts.machine_number))
        return max(int(_BAR_HEIGHT / DOT) // modules, 3) * DOT

    def _qr_width(self) -> float:
        return (len(qr_modules(self._facts.machine_number)) + 2 * _QUIET_QR) * self._qr_module()

    def _qr(self) -> Strip | None:
        if not self._facts.machine_number:
            return None
        return blocks.qr_block(self._facts.machine_number, CodeSize(self._qr_module()))

    def _qr_below(self, qr: Strip | None) -> list[Strip]:
        if qr is None:
            return []
        x = (self._column.width - self._qr_width()) / 2 + _QUIET_QR * self._qr_module()
        return [blocks.gap(16 * DOT), blocks.beside((x, [qr]))]

    def _advice(self) -> list[Strip]:
        facts = self._facts
        mark = w.SHOW_CODE if facts.due else w.SHOW_CODE_ONLY
        if not facts.duty_phone:
            mark = w.SHOW_CODE_NO_PHONE
        phone = Style(34 * DOT, bold=True, leading=52 * DOT)
        printed = self._say(w.PRINTED, at=self._phrases.printed_at)
        return [
            *blocks.text(self._column, self._say(mark), _BODY),
            *(blocks.text(self._column, facts.duty_phone, phone) if facts.duty_phone else []),
            blocks.gap(8 * DOT),
            *(blocks.text(self._column, facts.office_hours, _LEAST) if facts.office_hours else []),
            *blocks.text(self._column, printed, _LEAST),
        ]

    def _centred(self, words: str, style: Style, column: Column | None = None) -> list[Strip]:
        where = column or self._column
        return blocks.paragraph(where, [Span(words, style)], align=Align.CENTRE, balanced=True)

    def _dashes(self) -> Strip:
        return blocks.rule(
            self._column, thickness=2 * DOT, dash=(8 * DOT, 6 * DOT), height=40 * DOT
        )
