"""The table of personal data on A4 across, to be hung up or shown to who asks."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, Column
from desktop.printing.layout.flow import Flow, Frame, standing
from desktop.printing.layout.fonts import HOUSE_FONTS
from desktop.printing.layout.marks import MM, Strip
from desktop.printing.layout.table import Cell, Row, TableLook, table
from desktop.printing.layout.text import Span, Style
from desktop.printing.layout.writer import write_pdf
from desktop.printing.paper import Paper
from desktop.settings.purposes import headings, lines
from desktop.wording import purpose_words as w
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_LYING = Frame(297 * MM, 210 * MM, top=15 * MM, right=14 * MM, bottom=12 * MM, left=14 * MM)
_PARTS = (0.29, 0.27, 0.08, 0.1, 0.26)
_TITLE, _BODY = Style(18, bold=True, leading=26, spacing=1.5), Style(10, leading=15)
_CELL, _HEADING, _SMALL = Style(10, leading=14), Style(10, True, 14), Style(8.5, leading=11)
_LOOK = TableLook(pad_x=1.6 * MM, pad_y=1.0 * MM)
_LOW, _FOOT = 8 * MM, 8 * MM
_PAGE = QT_TRANSLATE_NOOP("PersonalData", "Page {number} of {count}")


def purposes_paper(station: str) -> Paper:
    """Draw the table for a station."""
    column = Column(_LYING.column, HOUSE_FONTS)

    def set_foot(number: int, count: int) -> list[Strip]:
        return blocks.foot(column, station, say(_PAGE, number=number, count=count), _SMALL)

    frame, foot = standing(_LYING, _FOOT, set_foot)
    flow = Flow(frame)
    flow.pour(_opening(column))
    flow.pour(table(column, _rows(), heading=_heading(), look=_LOOK))
    missing = HOUSE_FONTS.missing(station)
    return Paper(write_pdf(flow.pages(foot), "personal-data"), "personal-data", missing)


def _opening(column: Column) -> list[Strip]:
    title = blocks.paragraph(column, [Span(say(w.TITLE), _TITLE)], align=Align.CENTRE)
    told = [strip for one in w.INTRODUCTION for strip in blocks.text(column, say(one), _BODY)]
    return [*title, blocks.gap(2 * MM), *told, blocks.gap(2.5 * MM)]


def _heading() -> Row:
    cells = (
        Cell((Span(name, _HEADING),), part, Align.CENTRE, shaded=True)
        for name, part in zip(headings(), _PARTS, strict=True)
    )
    return Row(tuple(cells), _LOW)


def _rows() -> Iterator[Row]:
    for line in lines():
        cells = zip(line, _PARTS, strict=True)
        yield Row(tuple(Cell((Span(words, _CELL),), part) for words, part in cells), _LOW)
