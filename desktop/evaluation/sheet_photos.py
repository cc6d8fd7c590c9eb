"""Photos on papers of evaluations: what they show, when they were taken, and a frame for one that is lost."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.evaluation import sheet_parts as parts
from desktop.evaluation import sheet_words as w
from desktop.evaluation.paper_photos import Photo
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, Column
from desktop.printing.layout.marks import MM, Strip, total_height
from desktop.printing.layout.pictures import picture
from desktop.printing.layout.table import Cell, Row, table
from desktop.printing.layout.text import Span
from desktop.wording import formats
from desktop.wording.marks import say

_GAP = 6 * MM
_BESIDE = 2
_ROWS = 2
"""Rows of photos on a page that holds nothing else."""


def pages_of(column: Column, photos: Sequence[Photo], room: float) -> list[Strip]:
    """Return photos two beside each other, at least four to a page of ``room`` points, each with its caption."""
    half = column.narrowed((column.width - _GAP) / _BESIDE)
    each = room / _ROWS - 4 * MM
    strips: list[Strip] = []
    for first in range(0, len(photos), _BESIDE):
        row = photos[first : first + _BESIDE]
        made = [(at * (half.width + _GAP), framed(half, one, each)) for at, one in enumerate(row)]
        strips += [blocks.beside(*made), blocks.gap(3 * MM)]
    return strips


def framed(column: Column, photo: Photo, height: float) -> list[Strip]:
    """Return a photo and its caption, together no higher than ``height``."""
    told = parts.joined(photo.caption, _taken(photo))
    below = blocks.text(column, told, parts.SMALL, align=Align.CENTRE) if told else []
    free = height - total_height(below) - 1 * MM
    shown = picture(photo.image, width=column.width, height=free) if photo.image else None
    return [shown or empty(column, say(w.PHOTO_LOST), free), blocks.gap(1 * MM), *below]


def empty(column: Column, told: str, height: float) -> Strip:
    """Return a frame that says why it is empty."""
    cell = Cell((Span(told, parts.CELL),), 1.0, Align.CENTRE)
    return blocks.beside((0, table(column, [Row((cell,), min_height=height)], look=parts.LOOK)))


def _taken(photo: Photo) -> str:
    return formats.full_moment(photo.taken_at) if photo.taken_at else ""
