"""台账 on A4 landscape: one matter a row, the heading on every page, sums and the day they stand for at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from db.kernel.clock import local_date
from db.reception.paper_contracts import Ledger, LedgerLine, LedgerTotals
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, Column
from desktop.printing.layout.flow import Flow, Frame, standing
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import MM, Page, Strip, stacked, total_height
from desktop.printing.layout.table import Cell, Row, TableLook, table
from desktop.printing.layout.text import Span, Style
from desktop.reception import sheet_loop_words as t
from desktop.reception import sheet_words as w
from desktop.reception.sheet_parts import stamp_of
from desktop.reception.sheet_phrases import WIDE_SPACE
from desktop.reception.sheet_words import PaperWords
from desktop.wording import categories, formats, result_words
from desktop.wording.marks import Mark as Words

LYING = Frame(297 * MM, 210 * MM, top=15 * MM, right=12 * MM, bottom=12 * MM, left=14 * MM)
_FOOT = 8 * MM
_TITLE = Style(18, bold=True, leading=26, spacing=1.5)
_CELL, _HEADING = Style(9, leading=12.5), Style(9, bold=True, leading=12.5)
_BODY, _SMALL = Style(10, leading=15), Style(8.5, leading=11)
_LOOK = TableLook(pad_x=1.0 * MM, pad_y=1.0 * MM)
_LOW = 8 * MM
_TOLD = 50
"""Rows between two reports."""

_C, _L, _R = Align.CENTRE, Align.LEFT, Align.RIGHT

_COLUMNS: tuple[tuple[Words, float, Align], ...] = (
    (t.COL_PLACE, 10, _C), (t.COL_NUMBER, 37, _L), (t.COL_RECEIVED, 20, _C),
    (t.COL_PERSON, 19, _L), (t.COL_TITLE, 53, _L), (t.COL_CATEGORY, 17, _L),
    (t.COL_UNIT, 29, _L), (t.COL_DUE, 20, _C), (t.COL_REPLIED, 20, _C),
    (t.COL_RESULT, 10, _C), (t.COL_SCORE, 15, _C), (t.COL_LATE, 10, _R), (t.COL_STATE, 15, _C),
)  # fmt: skip
"""Heading, width in millimetres and way of every column."""

_WIDTH = sum(width for _, width, _ in _COLUMNS)
Tell = Callable[[int, int], None]


class LedgerSheet:
    """Composes the ledger; rows are set once and poured over as many pages as they take."""

    def __init__(self, ledger: Ledger, words: PaperWords, fonts: FontChain) -> None:
        self._ledger, self._words, self._say = ledger, words, words.say
        self._column = Column(LYING.column, fonts)

    def pages(self, tell: Tell | None = None) -> tuple[Page, ...]:
        """Return the pages; ``tell`` hears how many rows are set, out of how many."""
        frame, foot = standing(LYING, _FOOT, self._foot)
        flow = Flow(frame)
        flow.pour(self._heading())
        flow.pour(self._table(tell))
        if self._ledger.lines:
            flow.pour([Strip(total_height(sums := self._sums()), stacked(sums))])
        return flow.pages(foot)

    def _heading(self) -> list[Strip]:
        head = self._ledger.head
        as_of = self._say(t.AS_OF, at=stamp_of(head.printed_at))
        left = WIDE_SPACE.join((head.station_name, self._scope()))
        title = [Span(self._say(t.LEDGER), _TITLE)]
        wide = self._column.narrowed(self._column.width * 0.75)
        narrow = self._column.narrowed(self._column.width * 0.25)
        line = blocks.beside(
            (0, blocks.text(wide, left, _BODY)),
            (wide.width, blocks.text(narrow, as_of, _BODY, align=Align.RIGHT)),
        )
        centred = blocks.paragraph(self._column, title, align=Align.CENTRE)
        return [*centred, blocks.gap(1 * MM), line, blocks.gap(1.5 * MM)]

    def _scope(self) -> str:
        ledger = self._ledger
        if ledger.since and ledger.until:
            since, until = formats.full_day(ledger.since), formats.full_day(ledger.until)
            return self._say(t.BETWEEN, since=since, until=until)
        if ledger.view is not None:
            return self._say(t.LIST_OF, view=self._words.of(ledger.view))
        return self._say(t.CHOSEN)

    def _table(self, tell: Tell | None) -> list[Strip]:
        names = [
            Cell((Span(self._say(name), _HEADING),), width / _WIDTH, Align.CENTRE, shaded=True)
            for name, width, _ in _COLUMNS
        ]
        heading = Row(tuple(names), _LOW)
        first, *others = table(self._column, self._rows(tell), heading=heading, look=_LOOK)
        if not others:
            return [first, *self._nothing()]
        return [replace(first, tied=True), *others]

    def _rows(self, tell: Tell | None) -> Iterator[Row]:
        lines = self._ledger.lines
        for place, line in enumerate(lines, start=1):
            cells = zip(self._cells(place, line), _COLUMNS, strict=True)
            yield Row(
                tuple(
                    Cell((Span(words, _CELL),), width / _WIDTH, align)
                    for words, (_, width, align) in cells
                ),
                _LOW,
            )
            if tell is not None and (place % _TOLD == 0 or place == len(lines)):
                tell(place, len(lines))

    def _cells(self, place: int, one: LedgerLine) -> Sequence[str]:
        line, of = one.line, self._words.of
        return (
            str(place), line.number, _day(local_date(line.received_at)), self._person(one),
            line.title, categories.word(line.category), line.unit, _day(line.due_on),
            _day(one.replied_on), result_words.letter(one.result) if one.result else "",
            of(one.score) if one.score else "", str(one.days_late or ""), of(line.state),
        )  # fmt: skip

    def _person(self, one: LedgerLine) -> str:
        if one.line.confidential:
            return self._say(t.SECRET)
        return one.line.visitor or (self._say(w.UNNAMED) if one.line.anonymous else "")

    def _nothing(self) -> list[Strip]:
        words = blocks.text(self._column, self._say(t.NOTHING_HERE), _BODY, align=Align.CENTRE)
        return [blocks.gap(8 * MM), *words]

    def _sums(self) -> list[Strip]:
        totals = self._ledger.totals
        words = WIDE_SPACE.join((self._say(t.TOTALS), self._counts(totals), *self._results(totals)))
        as_of = self._say(t.AS_OF, at=stamp_of(self._ledger.head.printed_at))
        return [
            blocks.gap(2.5 * MM),
            *blocks.text(self._column, words, Style(10, bold=True, leading=15)),
            *blocks.text(self._column, as_of, _SMALL),
        ]

    def _counts(self, totals: LedgerTotals) -> str:
        figures = {
            "matters": totals.matters, "replied": totals.replied, "closed": totals.closed,
            "late": totals.late,
        }  # fmt: skip
        return self._say(t.TOTAL_COUNTS, **figures)

    def _results(self, totals: LedgerTotals) -> Sequence[str]:
        share = formats.percent(totals.satisfied, totals.rated)
        counts = " ".join(f"{result_words.letter(one)} {count}" for one, count in totals.results)
        return (
            self._say(t.TOTAL_RESULTS, counts=counts),
            self._say(t.TOTAL_SCORES, rated=totals.rated, satisfied=totals.satisfied, share=share),
        )

    def _foot(self, number: int, count: int) -> list[Strip]:
        head = self._ledger.head
        page = self._say(w.PAGE_OF, number=number, count=count)
        printed = self._say(w.PRINTED_BY, at=stamp_of(head.printed_at), by=head.printed_by)
        return blocks.foot(self._column, page, printed, _SMALL)


def _day(on: object) -> str:
    return str(on) if on else ""
