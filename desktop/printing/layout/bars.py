"""Bars from zero with their numbers, light enough for any copier and framed so that grey is not needed at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.printing.layout.blocks import Align, Column, beside, text
from desktop.printing.layout.marks import BoxMark, Mark, Strip, total_height
from desktop.printing.layout.text import Style

_SHADES = (0.85, 1.0)
"""Grey of the first bar of a row and of the second one, which is white in its frame."""

_THICKNESS = 0.6
_GAP = 6.0


@dataclass(frozen=True, slots=True)
class PaperBar:
    """One row: its name, one or two numbers, a note at the right end."""

    name: str
    counts: tuple[int, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class BarLook:
    """Parts of the width for name and note, and the height of one bar in points."""

    names: float = 0.24
    notes: float = 0.2
    height: float = 8.0
    gap: float = 2.0
    """Room below each row."""


def bar_chart(
    column: Column, bars: Sequence[PaperBar], style: Style, *, look: BarLook | None = None
) -> list[Strip]:
    """Set one strip for each row; all share one scale that begins at zero."""
    look = look or BarLook()
    most = max((count for bar in bars for count in bar.counts), default=0) or 1
    return [_row(column, bar, most, style, look) for bar in bars]


def _row(column: Column, bar: PaperBar, most: int, style: Style, look: BarLook) -> Strip:
    names, notes = column.width * look.names, column.width * look.notes
    name = text(column.narrowed(names), bar.name, style)
    note = text(column.narrowed(notes), bar.note, style, align=Align.RIGHT)
    room = column.width - names - notes - 2 * _GAP
    drawn = _bars(column, bar.counts, most, style, look, room)
    row = beside((0, name), (names + _GAP, [drawn]), (column.width - notes, note))
    return Strip(row.height + look.gap, row.marks)


def _bars(
    column: Column, counts: Sequence[int], most: int, style: Style, look: BarLook, room: float
) -> Strip:
    """Set the bars of one row under each other, each with its number behind it."""
    marks: list[Mark] = []
    top, figures = 0.0, 34.0
    for count, shade in zip(counts, _SHADES, strict=False):
        width = max((room - figures) * count / most, 0.0)
        figure = text(column.narrowed(figures), str(count), style)
        height = total_height(figure)
        if count:
            y = top + (height - look.height) / 2
            marks.append(BoxMark(0, y, width, look.height, _THICKNESS, shade))
        for strip in figure:
            marks.extend(mark.moved(width + 4, top) for mark in strip.marks)
        top += height
    return Strip(top, tuple(marks))
