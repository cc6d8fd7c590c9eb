"""Blocks that papers are made of; each function sets one block at a column's width and returns its strips."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from desktop.printing.layout.codes import bar_code, bar_modules, qr_code, qr_modules
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import (
    ASCENT,
    BoxMark,
    Mark,
    RuleMark,
    Strip,
    TextMark,
    stacked,
    total_height,
)
from desktop.printing.layout.text import (
    REMEMBERED,
    Line,
    Span,
    Style,
    measure,
    set_balanced,
    set_lines,
)


class Align(Enum):
    """Where lines stand in their column."""

    LEFT = 0.0
    CENTRE = 0.5
    RIGHT = 1.0


class Column(NamedTuple):
    """A width to set text in, and the fonts to set it with."""

    width: float
    fonts: FontChain

    def narrowed(self, width: float) -> Column:
        """Return a column of another width."""
        return Column(width, self.fonts)


def paragraph(
    column: Column,
    content: Sequence[Span],
    *,
    align: Align = Align.LEFT,
    balanced: bool = False,
) -> list[Strip]:
    """Set a paragraph, one strip a line; ``balanced`` makes its lines about equally long."""
    return list(_paragraph(column, tuple(content), align, balanced))


@lru_cache(REMEMBERED)
def _paragraph(
    column: Column, content: tuple[Span, ...], align: Align, balanced: bool
) -> tuple[Strip, ...]:
    setter = set_balanced if balanced else set_lines
    lines = setter(content, column.width, column.fonts)
    return tuple(line_strip(column, line, align) for line in lines)


def text(column: Column, words: str, style: Style, *, align: Align = Align.LEFT) -> list[Strip]:
    """Set a plain paragraph in one style."""
    return paragraph(column, [Span(words, style)], align=align)


def together(lines: Sequence[Strip]) -> list[Strip]:
    """Return the lines of a paragraph so that no page begins or ends with a single one of them."""
    tied = {0, len(lines) - 2} if len(lines) > 1 else set()
    return [replace(one, tied=True) if at in tied else one for at, one in enumerate(lines)]


def line_strip(column: Column, line: Line, align: Align = Align.LEFT) -> Strip:
    """Return one set line as a strip."""
    x = (column.width - line.width) * align.value
    return Strip(line.height, (TextMark(max(x, 0.0), baseline(line), line),))


def baseline(line: Line) -> float:
    """Return how far the base line lies below the top of the line."""
    return (line.height - line.size) / 2 + line.size * ASCENT


def gap(height: float) -> Strip:
    """Return empty room."""
    return Strip(height)


def rule(
    column: Column, *, thickness: float = 0.6, dash: tuple[float, ...] = (), height: float = 0.0
) -> Strip:
    """Return a rule over the column's width, in the middle of ``height``."""
    mark = RuleMark(0, height / 2, column.width, height / 2, thickness, dash)
    return Strip(height or thickness, (mark,))


def boxed(column: Column, inside: Sequence[Strip], *, thickness: float, padding: float) -> Strip:
    """Frame strips that were set at the column's width less twice the padding."""
    height = total_height(inside) + 2 * padding
    half = thickness / 2
    frame = BoxMark(half, half, column.width - thickness, height - thickness, thickness)
    marks = tuple(mark.moved(padding, padding) for mark in stacked(inside))
    return Strip(height, (frame, *marks))


def beside(*parts: tuple[float, Sequence[Strip]], low: bool = False) -> Strip:
    """Set parts next to each other at their x; ``low`` lets them end together instead of begin together."""
    height = max((total_height(strips) for _, strips in parts), default=0.0)
    marks: list[Mark] = []
    for x, strips in parts:
        drop = height - total_height(strips) if low else 0.0
        marks.extend(mark.moved(x, drop) for mark in stacked(strips))
    return Strip(height, tuple(marks))


@dataclass(frozen=True, slots=True)
class CodeSize:
    """Size of a code: one module's width, and the height of bars."""

    module: float
    height: float = 0.0


def bar_block(column: Column, digits: str, size: CodeSize, *, legend: Span) -> list[Strip]:
    """Set a bar code in the middle of the column with its digits below, on whole modules."""
    width = len(bar_modules(digits)) * size.module
    bars = bar_code(digits, module=size.module, height=size.height)
    x = round((column.width - width) / 2 / size.module) * size.module
    below = paragraph(column, [legend], align=Align.CENTRE)
    return [Strip(size.height, (bars.moved(x, 0),)), *below]


def qr_block(content: str, size: CodeSize) -> Strip:
    """Set a QR code at the left of its column, as large as whole modules of at least ``size`` allow."""
    modules = len(qr_modules(content))
    module = max(size.module, size.height / modules)
    return Strip(modules * module, (qr_code(content, module=module),))


def signature(column: Column, label: str, style: Style, *, line: float) -> Strip:
    """Return a label with a line of ``line`` points to sign on."""
    start = measure(label, style, column.fonts) + style.size * 0.4
    label_strips = text(column, label, style)
    y = total_height(label_strips) - style.line_height / 2 + style.size * 0.45
    mark = RuleMark(start, y, min(start + line, column.width), y, 0.6)
    return Strip(total_height(label_strips), (*stacked(label_strips), mark))


def cut_line(width: float, legend: Line, *, dash: tuple[float, ...]) -> tuple[Mark, ...]:
    """Return a dashed line over a page's whole width with its legend in the middle, around y = 0."""
    clear = legend.width / 2 + legend.size
    middle = width / 2
    base = legend.size * (ASCENT - 0.5)
    return (
        RuleMark(0, 0, middle - clear, 0, 0.6, dash),
        RuleMark(middle + clear, 0, width, 0, 0.6, dash),
        TextMark(middle - legend.width / 2, base, legend),
    )


def foot(column: Column, left: str, right: str, style: Style, *, middle: str = "") -> list[Strip]:
    """Set a foot: texts at the ends of one line and between them, under each other where they do not fit."""
    widths = [measure(words, style, column.fonts) for words in (left, middle, right)]
    apart = style.size * 2
    if sum(widths) + apart * (2 if middle else 1) > column.width:
        ends = foot(column, left, right, style) if middle else _under(column, left, right, style)
        return [*ends, *text(column, middle, style, align=Align.CENTRE)] if middle else ends
    free = column.width - sum(widths)
    parts = [(0.0, text(column, left, style)), (0.0, text(column, right, style, align=Align.RIGHT))]
    if middle:
        # Between its neighbours, as near to the middle of the page as they let it.
        centred = (column.width - widths[1]) / 2
        x = min(max(centred, widths[0] + apart), widths[0] + free - apart)
        parts.append((x, text(column, middle, style)))
    return [beside(*parts)]


def _under(column: Column, left: str, right: str, style: Style) -> list[Strip]:
    return [*text(column, left, style), *text(column, right, style, align=Align.RIGHT)]
