"""进站排班表 of a year: every shift in a row, month after month, on A4 across."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from db.scheduling.paper_contracts import PaperTurn
from db.scheduling.problem import PostKind
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, Column
from desktop.printing.layout.flow import Flow, standing
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import MM, Page, Strip
from desktop.printing.layout.table import Cell, Row, TableLook, label, table, value
from desktop.printing.layout.text import Span, Style
from desktop.scheduling import sheet_parts as parts
from desktop.scheduling import sheet_words as w
from desktop.scheduling.faces import month_of
from desktop.scheduling.sheet_month import A4_ACROSS
from desktop.scheduling.sheet_parts import Sitting, Told
from desktop.wording import formats
from desktop.wording.marks import Mark, say

COLUMNS: tuple[tuple[Mark, float], ...] = (
    (w.DAY, 0.085), (w.WEEKDAY, 0.06), (w.TIME, 0.105), (w.WHO_COMES, 0.29),
    (w.PROFESSIONALS, 0.17), (w.STAFF, 0.13), (w.THEME, 0.16),
)  # fmt: skip
CELL = Style(10, leading=14.5)
BOLD = Style(10, bold=True, leading=14.5)
LOOK = TableLook(pad_x=1.6 * MM, pad_y=1.1 * MM)
_FOOT = 6 * MM
_SIGN = 50 * MM


class YearSheet:
    """Composes the table of a year, or of any span of days."""

    def __init__(self, told: Told, fonts: FontChain) -> None:
        self._told = told
        self._column = Column(A4_ACROSS.column, fonts)
        self._frame, self._foot = standing(A4_ACROSS, _FOOT, self._set_foot)

    def pages(self) -> tuple[Page, ...]:
        """Return as many pages as the rows take, the heading row on each."""
        flow = Flow(self._frame)
        flow.pour([*self._heading(), *parts.draft_note(self._told, self._column, 11)])
        if self._told.table.turns:
            head = Row(tuple(label(say(mark), width, BOLD) for mark, width in COLUMNS))
            flow.pour(table(self._column, self._rows(), heading=head, look=LOOK))
            flow.pour(self._signing())
        else:
            nothing = Style(14, leading=60)
            flow.pour(blocks.text(self._column, say(w.NO_TURNS), nothing, align=Align.CENTRE))
        return flow.pages(self._foot)

    def _heading(self) -> list[Strip]:
        side = self._column.narrowed(self._column.width * 0.33)
        station, style = self._told.facts.station, Style(11)
        phone = parts.joined(say(w.DUTY_PHONE), station.phone) if station.phone else ""
        title = say(w.YEAR_TITLE, year=self._told.facts.first.year)
        right = blocks.text(side, phone, style, align=Align.RIGHT)
        return parts.heading(self._column, station, title, right)

    def _rows(self) -> Iterator[Row]:
        for _, several in groupby(self._told.sittings, lambda one: one.head.day.replace(day=1)):
            month = list(several)
            name = month_of(month[0].head.day)
            yield Row((Cell((Span(name, BOLD),), 1.0, shaded=True),))
            yield from map(_row, month)

    def _signing(self) -> list[Strip]:
        line = blocks.signature(self._column, say(w.HEAD_SIGNS), CELL, line=_SIGN)
        return [blocks.gap(6 * MM), line]

    def _set_foot(self, number: int, count: int) -> list[Strip]:
        told, style = self._told, Style(8.5, leading=12)
        page = say(w.PAGE_OF, number=number, count=count)
        right = parts.joined(parts.version_of(told), parts.printing_of(told.facts, told.reprint))
        return [blocks.gap(3), *blocks.foot(self._column, page, right, style)]


def _row(one: Sitting) -> Row:
    day = one.head.day
    told = (
        formats.day(day, day), formats.short_weekday(day), one.hours,
        _names(one.of(PostKind.DEPUTY)), _names(one.of(PostKind.LEGAL_OFFICER)),
        _names(one.of(PostKind.STAFF, PostKind.OFFICIAL)), one.head.theme,
    )  # fmt: skip
    return Row(tuple(
        value(Span(said, CELL), width) for said, (_, width) in zip(told, COLUMNS, strict=True)
    ))  # fmt: skip


def _names(turns: tuple[PaperTurn, ...]) -> str:
    return formats.listed(tuple(parts.with_rank(one) for one in turns))
