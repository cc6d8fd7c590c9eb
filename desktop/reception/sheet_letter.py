"""答复函 in the layout of official letters: 22 lines of 28 characters, room for the seal over the date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from db.kernel.clock import local_date
from db.reception.codes import VisitorKind
from db.reception.paper_contracts import Handled, PaperFacts, ReplyPart
from db.stations.contracts import OWN_NAME_ONLY
from desktop.printing.handouts import letterhead
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, Column
from desktop.printing.layout.flow import Flow, Frame
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import MM, Mark, Page, Strip, TextMark, stacked, total_height
from desktop.printing.layout.text import Span, Style, measure, set_lines
from desktop.reception import sheet_loop_words as t
from desktop.reception.sheet_phrases import WIDE_SPACE, Phrases
from desktop.reception.sheet_words import PaperWords
from desktop.wording import formats, result_words

LETTER = Frame(210 * MM, 297 * MM, top=37 * MM, right=26 * MM, bottom=35 * MM, left=28 * MM)
"""天头 37 mm, 订口 28 mm, a block of 156 by 225 mm (domain reference §5)."""

LINES, CHARACTERS = 22, 28
_LEADING = 225 * MM / LINES
_SIZE = 16.0
_SPACING = 156 * MM / CHARACTERS - _SIZE - 0.005
_BODY = Style(_SIZE, leading=_LEADING, spacing=_SPACING)
_ABOVE = 10
"""Size of the line above the station's name."""
_HEAD = Style(26, bold=True, leading=2 * _LEADING - 14, spacing=1)
_TITLE = Style(22, bold=True, leading=32)
_SMALL = Style(14, leading=_LEADING)
_INDENT = WIDE_SPACE * 2
_SEAL = 45 * MM
_PAGE_DROP = 7 * MM


class ReplyLetter:
    """Composes one letter for each unit that answered, the newest answer of each."""

    def __init__(self, facts: PaperFacts, words: PaperWords, fonts: FontChain) -> None:
        assert facts.handled is not None
        self._facts, self._words, self._say = facts, words, words.say
        self._handled: Handled = facts.handled
        self._phrases = Phrases(facts, words)
        self._column = Column(LETTER.column, fonts)

    def pages(self) -> tuple[Page, ...]:
        """Return the pages of every letter."""
        return tuple(page for reply in newest(self._handled) for page in self._of(reply))

    def _of(self, reply: ReplyPart) -> tuple[Page, ...]:
        flow = Flow(LETTER)
        flow.pour(self._heading(reply))
        flow.pour(self._body(reply))
        flow.pour([self._signature(reply), *self._note(reply)])
        copies = self._copies(reply)
        height = total_height(copies)
        if height <= flow.left:
            flow.pour([blocks.gap(flow.left - height - 0.01)])
        flow.pour([Strip(height, stacked(copies))])
        return flow.pages(self._page_number)

    def _heading(self, reply: ReplyPart) -> list[Strip]:
        column, year = self._column, local_date(reply.replied_at).year
        letter = self._say(t.RESULT_CLASS, letter=result_words.letter(reply.result))
        again = blocks.text(column, self._phrases.reprint, _SMALL)
        kind = blocks.text(column, letter, _SMALL, align=Align.RIGHT)
        head = [Span(reply.unit or self._facts.station_name, _HEAD)]
        lent = OWN_NAME_ONLY if reply.unit else self._facts.letterhead
        number = reply.number or self._say(t.LETTER_NUMBER, year=year)
        title = [Span(self._say(t.LETTER_TITLE, title=self._facts.title), _TITLE)]
        return [
            blocks.beside((0, again), (0, kind)),
            *letterhead.above(column, lent, _ABOVE),
            *blocks.paragraph(column, head, align=Align.CENTRE, balanced=True),
            blocks.rule(column, thickness=1.8, height=6),
            *blocks.text(column, number, _SMALL, align=Align.RIGHT),
            *blocks.paragraph(column, title, align=Align.CENTRE, balanced=True),
            blocks.gap(_LEADING / 2),
        ]

    def _body(self, reply: ReplyPart) -> list[Strip]:
        """Return address and text; the last line goes with the signature to its page."""
        lines = blocks.text(self._column, self._address(), _BODY)
        for paragraph in self._paragraphs(reply):
            lines += blocks.together(blocks.text(self._column, _INDENT + paragraph, _BODY))
        return [*lines[:-1], replace(lines[-1], tied=True)]

    def _paragraphs(self, reply: ReplyPart) -> Iterator[str]:
        facts = self._facts
        opening = t.OPENING if self._has_name() else t.OPENING_DEPUTY
        if not self._has_name() and not facts.deputies:
            opening = t.OPENING
        on = formats.full_day(local_date(facts.received_at))
        yield self._say(opening, title=facts.title, on=on, number=facts.number)
        yield from (line.strip() for line in reply.content.splitlines() if line.strip())
        if reply.next_reply_due is not None:
            yield self._say(t.PROMISED, on=formats.full_day(reply.next_reply_due))
        yield self._say(t.CLOSING)

    def _has_name(self) -> bool:
        facts = self._facts
        anonymous = facts.visitor_kind is VisitorKind.ANONYMOUS
        return bool(facts.visitor) and not facts.confidential and not anonymous

    def _address(self) -> str:
        """Return who is addressed: the voter, else the deputies who received, else nobody by name."""
        if self._has_name():
            return self._say(t.DEAR_VOTER, name=self._facts.visitor)
        names = self._phrases.listed(one.name for one in self._facts.deputies)
        return self._say(t.DEAR_DEPUTIES, names=names) if names else self._say(t.DEAR_PERSON)

    def _signature(self, reply: ReplyPart) -> Strip:
        """Return unit and date at the right, with the square around them where the seal goes."""
        unit = reply.unit or self._facts.station_name
        day = formats.full_day(local_date(reply.replied_at))
        fonts, most = self._column.fonts, self._column.width * 0.8
        widest = max(measure(one, _BODY, fonts) for one in (unit, day))
        column = self._column.narrowed(min(widest + 1, most))
        names = blocks.paragraph(column, [Span(unit, _BODY)], align=Align.CENTRE, balanced=True)
        lines = [*names, *blocks.text(column, day, _BODY, align=Align.CENTRE)]
        indent = 4 * _SIZE if column.width <= most - 2 * _SIZE else _SIZE
        above = max(_SEAL - total_height(lines), _SEAL / 2) * 0.6
        x = self._column.width - column.width - indent
        height = max(_SEAL, total_height(lines) + above)
        marks = tuple(mark.moved(x, above) for mark in stacked(lines))
        return Strip(height, marks, tied=True)

    def _note(self, reply: ReplyPart) -> list[Strip]:
        phone = formats.whole_phone(reply.handler_phone) or reply.unit_phone
        phone = phone or (self._facts.duty_phone if not reply.unit else "")
        blank = "________"
        words = self._say(t.CONTACT, name=reply.handler or blank, phone=phone or blank)
        return blocks.text(self._column, _INDENT + words, _BODY)

    def _copies(self, reply: ReplyPart) -> list[Strip]:
        deputies = [self._say(t.DEPUTY_TITLE, name=one.name) for one in self._facts.deputies]
        names = deputies if self._has_name() else []
        names = [*names, self._facts.station_name] if reply.unit else names
        names = [*names, *reply.copy_to]
        if not names:
            return []
        words = self._say(t.COPY_TO, names=self._phrases.listed(names))
        line = blocks.rule(self._column, thickness=0.9)
        return [line, *blocks.text(self._column, WIDE_SPACE + words, _SMALL), line]

    def _page_number(self, number: int, count: int) -> tuple[Mark, ...]:
        """Return ``- 1 -`` below the block: odd pages at the right, even ones at the left, one character in."""
        words = Span(self._say(t.LETTER_PAGE, number=number), Style(14))
        line = set_lines([words], self._column.width, self._column.fonts)[0]
        right = self._column.width - line.width - _SIZE
        return (TextMark(right if number % 2 else _SIZE, _PAGE_DROP + 14, line),)


def newest(handled: Handled) -> Sequence[ReplyPart]:
    """Return the newest reply of every unit whose slip counts, else the newest of all."""
    by_unit = {reply.unit: reply for reply in handled.replies}
    live = [slip.unit for slip in handled.slips if slip.counts and slip.unit in by_unit]
    return [by_unit[unit] for unit in live] or [handled.replies[-1]]
