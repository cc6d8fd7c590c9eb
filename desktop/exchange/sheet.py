"""The paper of a bundle: who handed over what to whom, with a code that both sides compare and lines to sign on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from db.bundle.exchange_contracts import BundlePaper, Direction
from db.kernel.clock import CHINA
from desktop.exchange import sheet_words as w
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, Column
from desktop.printing.layout.flow import Flow, Frame, standing
from desktop.printing.layout.fonts import HOUSE_FONTS, FontChain
from desktop.printing.layout.marks import MM, Page, Strip
from desktop.printing.layout.table import Row, TableLook, label, table, value
from desktop.printing.layout.text import Span, Style
from desktop.printing.layout.writer import write_pdf
from desktop.printing.paper import Paper
from desktop.wording import formats, words
from desktop.wording.marks import Mark as Words
from desktop.wording.marks import say
from desktop.wording.sizes import size_told

_A4 = Frame(210 * MM, 297 * MM, top=20 * MM, right=18 * MM, bottom=14 * MM, left=22 * MM)
"""A wider left margin, for these papers are filed."""

_FOOT = 11 * MM
_TITLE = Style(20, bold=True, leading=30, spacing=1)
_BODY, _SMALL = Style(10.5, leading=17), Style(8.5, leading=12)
_CELL, _LABEL = Style(10.5, leading=15), Style(10.5, bold=True, leading=15)
_CODE = Style(15, bold=True, leading=22, spacing=1)
_LOOK = TableLook(pad_x=1.6 * MM, pad_y=1.4 * MM)
_NAME_PART = 0.17
_LOW = 9 * MM

Told = tuple[Words, str | Sequence[Span]]
"""The name of a cell, and what stands beside it."""


def paper(bundles: Sequence[BundlePaper]) -> Paper:
    """Draw a page for each bundle; the file is named by number and code, never by a person."""
    pages = tuple(page for one in bundles for page in BundleSheet(one, HOUSE_FONTS).pages())
    name = "-".join(("bundle", bundles[0].direction.value, str(bundles[0].number), bundles[0].code))
    missing = dict.fromkeys(one for page in pages for one in page.framed())
    return Paper(write_pdf(pages, name), name, tuple(missing))


class BundleSheet:
    """Composes the paper of one bundle."""

    def __init__(self, told: BundlePaper, fonts: FontChain) -> None:
        self._told = told
        self._is_out = told.direction is Direction.SENT
        self._column = Column(_A4.column, fonts)

    def pages(self) -> tuple[Page, ...]:
        """Return its pages: one, unless names are very long."""
        frame, foot = standing(_A4, _FOOT, self._foot)
        flow = Flow(frame)
        rows = [_row(*told) for told in self._rows()]
        flow.pour([*self._heading(), *table(self._column, rows, look=_LOOK), *self._closing()])
        return flow.pages(foot)

    def _heading(self) -> list[Strip]:
        told = self._told
        title = say(w.OUT if self._is_out else w.IN)
        return [
            *blocks.text(self._column, told.station, _BODY, align=Align.CENTRE),
            *blocks.text(self._column, title, _TITLE, align=Align.CENTRE),
            blocks.gap(4 * MM),
        ]

    def _rows(self) -> Iterator[tuple[Told, ...]]:
        told = self._told
        here, there = (told.station, told.station_code), (told.partner, told.partner_code)
        giver, taker = (here, there) if self._is_out else (there, here)
        yield ((w.GIVER, _named(*giver)),)
        yield ((w.TAKER, _named(*taker)),)
        yield (w.NUMBER, str(told.number)), (w.MADE_AT, _stamp(told.made_at))
        yield from self._of_act()
        yield ((w.FILE, self._file()),)
        yield from self._counts()
        yield ((w.CODE, self._code()),)
        yield ((w.KEY, told.key or say(w.UNKNOWN)),)
        if self._is_out:
            yield ((w.STATE, self._state()),)

    def _code(self) -> Sequence[Span]:
        """Return the code; a further part of a series has one of its own, which the sender's paper does not say."""
        code, is_further = Span(self._told.code, _CODE), not self._is_out and self._told.parts > 1
        return (code,) if is_further else (code, Span(f"\n{say(w.CODE_TOLD)}", _SMALL))

    def _of_act(self) -> Iterator[tuple[Told, ...]]:
        told, by = self._told, self._told.by or say(w.UNKNOWN)
        if self._is_out:
            yield (w.MADE_BY, by), (w.EXTENT, words.of(told.extent))
        else:
            yield (w.TAKEN_BY, by), (w.TAKEN_AT, _stamp(told.at))

    def _counts(self) -> Iterator[tuple[Told, ...]]:
        told = self._told
        changes = _count(w.OF_CHANGES, told.changes)
        yield (w.CONTENTS, changes), (w.ATTACHMENTS, _count(w.OF_FILES, told.attachments))
        if not self._is_out:
            new, changed = _count(w.OF_RECORDS, told.new), _count(w.OF_RECORDS, told.changed)
            yield (w.NEW, new), (w.CHANGED, changed)
            known = _count(w.OF_CHANGES, told.known)
            yield (w.KNOWN, known), (w.OPEN, _count(w.OF_PLACES, told.conflicts))
            if told.held:
                yield ((w.HELD, _count(w.OF_PARTS, told.held)),)

    def _file(self) -> str:
        told = self._told
        if not self._is_out:
            return say(w.PART_TOLD, name=told.file, n=told.parts) if told.parts > 1 else told.file
        mark = w.PARTS_TOLD if told.parts > 1 else w.FILE_TOLD
        return say(mark, name=told.file, n=told.parts, size=size_told(told.size))

    def _state(self) -> str:
        told, steps = self._told, [say(w.PROVEN)]
        if told.handed_at is not None:
            steps.append(say(w.HANDED, at=_stamp(told.handed_at)))
        if told.received_at is not None:
            steps.append(say(w.RECEIVED, at=_stamp(told.received_at)))
        elif told.made_up_by:
            steps.append(say(w.LOST, number=told.made_up_by))
        return formats.listed(tuple(steps))

    def _closing(self) -> list[Strip]:
        advice = say(w.ADVICE_OUT if self._is_out else w.ADVICE_IN)
        return [
            blocks.gap(4 * MM),
            *blocks.text(self._column, advice, _BODY),
            blocks.gap(12 * MM),
            self._signing(w.GIVES),
            blocks.gap(10 * MM),
            self._signing(w.TAKES),
        ]

    def _signing(self, mark: Words) -> Strip:
        """Set a line to sign on, and one for the day."""
        wide = self._column.narrowed(self._column.width * 0.6)
        narrow = self._column.narrowed(self._column.width * 0.4)
        name = blocks.signature(wide, say(mark), _BODY, line=58 * MM)
        day = blocks.signature(narrow, say(w.DATE), _BODY, line=44 * MM)
        return blocks.beside((0, [name]), (wide.width, [day]))

    def _foot(self, number: int, count: int) -> list[Strip]:
        told = self._told
        printed = say(w.PRINTED, at=_stamp(told.printed_at), by=told.printed_by)
        contact = say(w.CONTACT, phone=told.phone) if told.phone else ""
        page = say(w.PAGE_OF, number=number, count=count)
        return blocks.foot(self._column, contact, printed, _SMALL, middle=page)


def _row(*told: Told) -> Row:
    part = 1 / len(told)
    cells = []
    for name, what in told:
        spans = [Span(what, _CELL)] if isinstance(what, str) else what
        cells += [label(say(name), _NAME_PART, _LABEL), value(spans, part - _NAME_PART)]
    return Row(tuple(cells), _LOW)


def _named(name: str, code: str) -> str:
    return say(w.NAMED, name=name, code=code) if name else say(w.UNKNOWN)


def _count(unit: Words, count: int | None) -> str:
    return say(w.NOT_KEPT) if count is None else say(unit, n=f"{count:,}")


def _stamp(at: datetime) -> str:
    return f"{at.astimezone(CHINA):%Y-%m-%d %H:%M}"
