"""预约单 on 80 mm paper and 约见函 as a letter: what was agreed, and a code that a phone reads as plain text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from db.appointments.contracts import AppointmentDetail
from db.people.rules import mask_name
from db.stations.contracts import StationFacts
from desktop.appointments import sheet_words as t
from desktop.appointments import slots
from desktop.printing.handouts import letterhead
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, CodeSize, Column
from desktop.printing.layout.codes import qr_modules
from desktop.printing.layout.flow import Flow, Frame
from desktop.printing.layout.fonts import HOUSE_FONTS, FontChain, letter_fonts
from desktop.printing.layout.marks import MM, Page, Strip, total_height
from desktop.printing.layout.text import Span, Style
from desktop.printing.layout.writer import write_pdf
from desktop.printing.paper import Paper
from desktop.wording import formats, words
from desktop.wording.marks import say

DOT = MM / 8
"""One dot of a 203 dpi head."""

_PAPER, _PRINTABLE, _MARGIN = 640 * DOT, 576 * DOT, 16 * DOT
_FEED = 12 * MM
_MODULE, _QUIET = 4 * DOT, 4
_BODY, _SMALL = Style(28 * DOT, leading=44 * DOT), Style(26 * DOT, leading=40 * DOT)
_BIG = Style(36 * DOT, bold=True, leading=54 * DOT)

_LETTER = Frame(210 * MM, 297 * MM, top=37 * MM, right=26 * MM, bottom=35 * MM, left=28 * MM)
"""天头 37 mm, 订口 28 mm (domain reference §5)."""
_TEXT = Style(16, leading=29)
_NOTE = Style(12, leading=20)
_INDENT = "\u3000\u3000"
_SEAL = 45 * MM
_CODE = 1.0 * MM / 1.6


@dataclass(frozen=True, slots=True)
class SlipFacts:
    """What both papers say."""

    detail: AppointmentDetail
    station: StationFacts
    today: date


def slip(facts: SlipFacts) -> Paper:
    """Return the slip for the 80 mm roll, as long as its text; the name is masked on it."""
    return _bound(Slip80(facts, HOUSE_FONTS).pages(), f"appointment-{facts.detail.line.number}")


def letter(facts: SlipFacts) -> Paper:
    """Return the letter to an official."""
    drawn = MeetingLetter(facts, letter_fonts()).pages()
    return _bound(drawn, f"appointment-letter-{facts.detail.line.number}")


def code_text(facts: SlipFacts) -> str:
    """Return what a phone reads from the code: number, time, place, telephone, and nobody's name."""
    line, station = facts.detail.line, facts.station
    told = (
        (t.STATION, station.name), (t.NUMBER, line.number), (t.WHEN, _when(facts)), (t.WHERE, line.place),
        (t.CALL, station.phone),
    )  # fmt: skip
    return "\n".join(f"{say(name)} {text}" for name, text in told if text)


class Slip80:
    """Composes the strip from the station's name down to the feed before the cut."""

    def __init__(self, facts: SlipFacts, fonts: FontChain) -> None:
        self._facts, self._line = facts, facts.detail.line
        self._column = Column(_PRINTABLE - 2 * _MARGIN, fonts)

    def pages(self) -> tuple[Page, ...]:
        """Return one page as long as the slip needs."""
        strips = [
            *self._heading(),
            *self._told(),
            *self._code(),
            *self._advice(),
            blocks.gap(_FEED),
        ]
        left = (_PAPER - _PRINTABLE) / 2 + _MARGIN
        flow = Flow(Frame(_PAPER, total_height(strips), top=0, right=left, bottom=0, left=left))
        flow.pour(strips)
        return flow.pages()

    def _heading(self) -> list[Strip]:
        hidden = say(t.NOT_PUBLIC) if self._line.confidential else ""
        return [
            blocks.gap(24 * DOT),
            *self._centred(self._facts.station.name, Style(34 * DOT, bold=True, leading=50 * DOT)),
            *self._centred(say(t.SLIP), Style(32 * DOT, leading=56 * DOT)),
            *(self._centred(hidden, _BODY) if hidden else []),
            *self._centred(self._line.number, _BIG),
            self._dashes(),
        ]

    def _told(self) -> list[Strip]:
        line = self._line
        agreed = _when(self._facts) or say(t.WAITS)
        told = (
            (t.WHEN, agreed), (t.WHERE, line.place), (t.WHOM, line.target_name), (t.WHO, mask_name(line.requester)),
            (t.TOPIC, "" if line.confidential else line.topic),
        )  # fmt: skip
        rows = [
            strip
            for name, text in told
            if text
            for strip in blocks.text(self._column, f"{say(name)} {text}", _BODY)
        ]
        return [*rows, self._dashes()]

    def _code(self) -> list[Strip]:
        text = code_text(self._facts)
        width = (len(qr_modules(text)) + 2 * _QUIET) * _MODULE
        x = max((self._column.width - width) / 2, 0) + _QUIET * _MODULE
        code = blocks.beside((x, [blocks.qr_block(text, CodeSize(_MODULE))]))
        return [blocks.gap(_QUIET * _MODULE), code, blocks.gap(_QUIET * _MODULE), self._dashes()]

    def _advice(self) -> list[Strip]:
        phone = self._facts.station.phone
        advice = say(t.ADVICE_CALL, phone=phone) if phone else say(t.ADVICE)
        return blocks.text(self._column, advice, _SMALL)

    def _centred(self, text: str, style: Style) -> list[Strip]:
        return blocks.paragraph(
            self._column, [Span(text, style)], align=Align.CENTRE, balanced=True
        )

    def _dashes(self) -> Strip:
        return blocks.rule(
            self._column, thickness=2 * DOT, dash=(8 * DOT, 6 * DOT), height=40 * DOT
        )


class MeetingLetter:
    """Composes the letter: to whom, who asks what, when and where, and what the official may do."""

    def __init__(self, facts: SlipFacts, fonts: FontChain) -> None:
        self._facts, self._line = facts, facts.detail.line
        self._column = Column(_LETTER.column, fonts)

    def pages(self) -> tuple[Page, ...]:
        """Return the pages of the letter."""
        flow = Flow(_LETTER)
        flow.pour(self._heading())
        flow.pour(self._body())
        flow.pour([self._signature()])
        return flow.pages()

    def _heading(self) -> list[Strip]:
        number = say(t.LETTER_NUMBER, number=self._line.number)
        return [
            *letterhead.above(self._column, self._facts.station.letterhead, 12),
            *self._centred(self._facts.station.name, Style(24, bold=True, leading=36, spacing=1)),
            *self._centred(say(t.LETTER), Style(22, bold=True, leading=36, spacing=4)),
            *blocks.text(self._column, number, _NOTE, align=Align.RIGHT),
            blocks.rule(self._column, thickness=1.8, height=16),
        ]

    def _body(self) -> list[Strip]:
        line = self._line
        opening = say(t.TO, name=line.target_name)
        lines = blocks.text(self._column, opening, _TEXT)
        for text in self._paragraphs():
            lines += blocks.text(self._column, _INDENT + text, _TEXT)
        return lines

    def _paragraphs(self) -> list[str]:
        line, detail = self._line, self._facts.detail
        agreed = _when(self._facts) or "；".join(
            slots.shown(one, self._facts.today) for one in line.wished
        )
        when = say(t.PROPOSED, when=agreed, where=line.place or self._facts.station.name)
        latest = formats.full_day(line.latest) if line.latest else say(t.A_MONTH)
        return [
            say(t.ASKS, name=line.requester, topic=line.topic, kind=words.of(line.kind)),
            *([detail.detail] if detail.detail else []),
            *([when] if agreed else []),
            say(t.MAY_DELAY, latest=latest),
            *([say(t.CALLS, phone=self._facts.station.phone)] if self._facts.station.phone else []),
        ]

    def _signature(self) -> Strip:
        """Return body and date at the right, with room for the seal over them, and the code at the left."""
        column = self._column.narrowed(self._column.width * 0.6)
        lines = [
            *blocks.text(column, self._facts.station.name, _TEXT, align=Align.CENTRE),
            *blocks.text(column, formats.full_day(self._facts.today), _TEXT, align=Align.CENTRE),
        ]
        above = max(_SEAL - total_height(lines), 0) * 0.6
        x = self._column.width - column.width
        code = blocks.qr_block(code_text(self._facts), CodeSize(_CODE))
        return blocks.beside(
            (0, [blocks.gap(_QUIET * _CODE), code]), (x, [blocks.gap(above), *lines])
        )

    def _centred(self, text: str, style: Style) -> list[Strip]:
        return blocks.paragraph(
            self._column, [Span(text, style)], align=Align.CENTRE, balanced=True
        )


def _when(facts: SlipFacts) -> str:
    slot = facts.detail.line.confirmed
    if slot is None:
        return ""
    return f"{formats.full_day(slot.day)} {formats.weekday(slot.day)} {slots.hours(slot)}".strip()


def _bound(drawn: tuple[Page, ...], title: str) -> Paper:
    framed = tuple(dict.fromkeys(character for page in drawn for character in page.framed()))
    return Paper(write_pdf(drawn, title), title, framed)
