"""归档: the cover of a year's file and the index of what lies in it, with 28 mm left for the binding."""

from __future__ import annotations

from collections.abc import Iterator

from db.kernel.clock import local_date
from db.reception.paper_contracts import Archive, LedgerLine
from desktop.printing.handouts import letterhead
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, Column
from desktop.printing.layout.flow import Flow, Frame, standing
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import MM, Page, Strip
from desktop.printing.layout.table import Cell, Row, label, table, value
from desktop.printing.layout.text import Span, Style
from desktop.reception import sheet_loop_words as t
from desktop.reception import sheet_words as w
from desktop.reception.sheet_parts import CELL, LABEL, LOOK, LOW, SMALL, stamp_of
from desktop.reception.sheet_words import PaperWords
from desktop.wording import formats
from desktop.wording.marks import Mark as Words

BOUND = Frame(210 * MM, 297 * MM, top=22 * MM, right=16 * MM, bottom=18 * MM, left=28 * MM)
_FOOT = 6 * MM
_ABOVE = 10
"""Size of the line above the station's name."""
_STATION = Style(20, bold=True, leading=32, spacing=1)
_TITLE = Style(30, bold=True, leading=46, spacing=4)
_NAME = Style(20, leading=34)
_FACT, _FACT_LABEL = Style(13, leading=19), Style(13, bold=True, leading=19)
_HEADING = Style(20, bold=True, leading=30, spacing=4)
_INDEX = (11 / 166, 40 / 166, 30 / 166, 37 / 166, 23 / 166, 11 / 166, 14 / 166)
_LINE = Style(9.5, leading=13.5)
_HIGH = 13 * MM


class ArchiveSheet:
    """Composes cover and index."""

    def __init__(self, archive: Archive, words: PaperWords, fonts: FontChain) -> None:
        self._archive, self._words, self._say = archive, words, words.say
        self._column = Column(BOUND.column, fonts)

    def pages(self) -> tuple[Page, ...]:
        """Return the cover, then the index with rows to write in on its last page."""
        cover = Flow(BOUND)
        cover.pour(self._cover())
        frame, foot = standing(BOUND, _FOOT, self._foot)
        index = Flow(frame)
        index.pour(self._index_heading())
        index.pour(table(self._column, self._rows(), heading=self._names(), look=LOOK))
        blank = table(self._column, [self._row(("",) * 7)], look=LOOK)
        while index.left >= blank[0].height:
            index.pour(blank)
        return (*cover.pages(), *index.pages(foot))

    def _cover(self) -> list[Strip]:
        archive, column = self._archive, self._column
        title = self._say(t.ARCHIVE_TITLE, year=archive.year)
        strips = [
            blocks.gap(28 * MM),
            *letterhead.above(column, archive.head.letterhead, _ABOVE),
            *self._centred(archive.head.station_name, _STATION),
            blocks.gap(6 * MM),
            *self._centred(self._say(t.ARCHIVE), _TITLE),
            blocks.gap(14 * MM),
            *self._centred(title, _NAME),
            blocks.gap(24 * MM),
            *table(column, self._facts(), look=LOOK),
        ]
        if archive.open:
            still = self._say(t.STILL_OPEN, count=archive.open, year=archive.year)
            strips += [blocks.gap(3 * MM), *blocks.text(column, still, CELL)]
        return strips

    def _facts(self) -> list[Row]:
        archive = self._archive
        count = self._say(t.MATTERS, count=len(archive.lines))
        pairs: tuple[tuple[tuple[Words, str], ...], ...] = (
            ((t.FONDS, archive.head.station_name),),
            ((t.FILE_NUMBER, ""), (t.HOW_MANY, count)),
            ((t.SPAN, self._span()),),
            ((t.SHEETS, ""), (t.KEPT_FOR, "")),
            ((t.FILED_BY, ""), (t.CHECKED_BY, "")),
            ((t.FILED_ON, self._say(w.DATE_BLANK)),),
        )
        return [self._fact(*one) for one in pairs]

    def _fact(self, *pairs: tuple[Words, str]) -> Row:
        part, name = 1 / len(pairs), 30 / 166
        cells: list[Cell] = []
        for mark, words in pairs:
            cells.append(label(self._say(mark), name, _FACT_LABEL))
            cells.append(value(Span(words, _FACT), part - name))
        return Row(tuple(cells), _HIGH)

    def _span(self) -> str:
        days = [local_date(one.line.received_at) for one in self._archive.lines]
        ends = [day for one in self._archive.lines for day in (one.closed_on,) if day]
        if not days:
            return ""
        since, until = formats.full_day(min(days)), formats.full_day(max([*days, *ends]))
        return self._say(t.SPAN_DAYS, since=since, until=until)

    def _index_heading(self) -> list[Strip]:
        title = self._say(t.ARCHIVE_TITLE, year=self._archive.year)
        return [
            *self._centred(self._say(t.INDEX), _HEADING),
            *self._centred(title, CELL),
            blocks.gap(2 * MM),
        ]

    def _names(self) -> Row:
        marks = (
            t.COL_PLACE, t.COL_NUMBER, t.COL_AUTHOR, t.COL_NAME, t.COL_DAY, t.COL_PAGE,
            t.COL_REMARK,
        )  # fmt: skip
        cells = zip(marks, _INDEX, strict=True)
        return Row(tuple(label(self._say(mark), part, LABEL) for mark, part in cells), LOW)

    def _rows(self) -> Iterator[Row]:
        for place, one in enumerate(self._archive.lines, start=1):
            yield self._row(self._cells(place, one))

    def _cells(self, place: int, one: LedgerLine) -> tuple[str, ...]:
        line = one.line
        author = line.unit or self._archive.head.station_name
        remark = one.result.value if one.result else self._words.of(line.state)
        day = local_date(line.received_at).isoformat()
        return str(place), line.number, author, line.title, day, "", remark

    def _row(self, words: tuple[str, ...]) -> Row:
        centred = (0, 4, 5, 6)
        return Row(
            tuple(
                Cell((Span(one, _LINE),), part, Align.CENTRE if n in centred else Align.LEFT)
                for n, (one, part) in enumerate(zip(words, _INDEX, strict=True))
            ),
            LOW,
        )

    def _centred(self, words: str, style: Style) -> list[Strip]:
        spans = [Span(words, style)]
        return blocks.paragraph(self._column, spans, align=Align.CENTRE, balanced=True)

    def _foot(self, number: int, count: int) -> list[Strip]:
        head = self._archive.head
        page = self._say(w.PAGE_OF, number=number, count=count)
        printed = self._say(w.PRINTED_BY, at=stamp_of(head.printed_at), by=head.printed_by)
        return blocks.foot(self._column, page, printed, SMALL)
