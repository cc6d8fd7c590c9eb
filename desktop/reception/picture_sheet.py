"""A picture on paper: number and title above, the picture as large as the page allows, when it was taken below."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, Column
from desktop.printing.layout.flow import Flow
from desktop.printing.layout.fonts import HOUSE_FONTS, FontChain
from desktop.printing.layout.marks import MM, Mark, PictureMark, Strip, stacked, total_height
from desktop.printing.layout.text import Style
from desktop.printing.layout.writer import write_pdf
from desktop.printing.paper import Paper
from desktop.reception.sheet_a4 import A4

_TITLE = Style(16, bold=True, leading=24)
_SMALL = Style(9.5, leading=14)
_FOOT = 10 * MM


@dataclass(frozen=True, slots=True)
class PicturePage:
    """What a picture page says."""

    station: str
    number: str
    title: str
    facts: str
    printed: str
    picture: bytes
    """JPEG or PNG."""


def picture_page(page: PicturePage, name: str, *, fonts: FontChain = HOUSE_FONTS) -> Paper:
    """Draw the page; ``name`` is what queues and folders call it, numbers only."""
    flow = Flow(A4.with_foot(_FOOT))
    column = Column(A4.column, fonts)
    half = column.narrowed(column.width / 2)
    flow.pour([
        blocks.beside(
            (0, blocks.text(half, page.station, _SMALL)),
            (half.width, blocks.text(half, page.number, _SMALL, align=Align.RIGHT)),
        ),
        blocks.gap(2 * MM),
        *blocks.text(column, page.title, _TITLE),
        *blocks.text(column, page.facts, _SMALL),
        blocks.gap(4 * MM),
    ])  # fmt: skip
    flow.pour([_picture(page.picture, column.width, flow.left - 2 * MM)])
    pages = flow.pages(lambda _number, _count: _foot(column, page))
    framed = dict.fromkeys(character for one in pages for character in one.framed())
    return Paper(write_pdf(pages, name), name, tuple(framed))


def _foot(column: Column, page: PicturePage) -> tuple[Mark, ...]:
    strips = blocks.foot(column, page.printed, page.number, _SMALL)
    drop = _FOOT - total_height(strips)
    return tuple(mark.moved(0, drop) for mark in stacked(strips))


def _picture(content: bytes, width: float, height: float) -> Strip:
    """Return a picture as large as the room allows, never finer than 100 dots an inch would be."""
    from PIL import Image

    with Image.open(BytesIO(content)) as opened:
        wide, high = opened.size
    scale = min(width / wide, height / high, 72 / 100)
    shown = (wide * scale, high * scale)
    mark = PictureMark((width - shown[0]) / 2, 0, *shown, content)
    return Strip(shown[1], (mark,))
