"""Bordered tables whose rows grow with their text, go over pages and repeat their heading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from desktop.printing.layout.blocks import Align, Column, line_strip
from desktop.printing.layout.marks import BoxMark, Mark, RuleMark, Strip, stacked, total_height
from desktop.printing.layout.text import Span, Style, set_lines

_SLACK = 0.05
"""Points left free, so that rounding does not turn the page."""

_LAST_LINES = 3
"""Lines of a tall row that go to a further page together."""

_HAIR = 0.35
"""Thickness of a line to write on."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its text and how it stands in the cell. Widths are parts of the table's width."""

    content: tuple[Span, ...]
    width: float
    align: Align = Align.LEFT
    shaded: bool = False
    top: bool = False
    """Text begins at the top of the cell instead of standing in its middle."""
    ruled: float = 0.0
    """Distance of the lines to write on in what the text leaves free; zero for none."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of cells side by side."""

    cells: tuple[Cell, ...]
    min_height: float = 0.0
    share: float = 0.0
    """Part of the free room the row takes where a table fills its page."""


@dataclass(frozen=True, slots=True)
class TableLook:
    """Line thickness, padding and grey of a table; rows with more text than ``whole`` may go over a page break."""

    line: float = 0.6
    pad_x: float = 6.0
    pad_y: float = 4.0
    shade: float = 0.95
    whole: float = 240.0


PLAIN = TableLook()


def label(words: str, width: float, style: Style) -> Cell:
    """Return a grey cell that names what stands beside it."""
    return Cell((Span(words, style),), width, Align.CENTRE, shaded=True)


def value(
    content: Sequence[Span] | Span, width: float, *, top: bool = False, ruled: float = 0.0
) -> Cell:
    """Return a white cell with what a person said or the station noted."""
    spans = (content,) if isinstance(content, Span) else tuple(content)
    return Cell(spans, width, top=top, ruled=ruled)


def table(
    column: Column, rows: Iterable[Row], *, heading: Row | None = None, look: TableLook = PLAIN
) -> list[Strip]:
    """Set the rows under each other; ``heading`` stands above them and on every further page."""
    repeated = tuple(_topped(_row_strips(column, heading, look, ()))) if heading else ()
    strips: list[Strip] = []
    for row in rows:
        strips.extend(_row_strips(column, row, look, repeated))
    return [*repeated, *strips] if repeated else _topped(strips)


def filled(
    column: Column, rows: Sequence[Row], *, room: float, look: TableLook = PLAIN
) -> list[Strip]:
    """Set rows so that they fill ``room``: what they leave free is shared out; too many stay as they are.

    The last row, in which people sign, takes the one above along when it goes to a further page.
    """
    strips = table(column, rows, look=look)
    free, shares = room - total_height(strips) - _SLACK, sum(row.share for row in rows)
    if free <= 0 or not shares:
        return _held(strips)
    taller = [
        replace(row, min_height=_height(column, row, look) + free * row.share / shares)
        if row.share
        else row
        for row in rows
    ]
    return _held(table(column, taller, look=look))


def _held(strips: Sequence[Strip]) -> list[Strip]:
    return [*strips[:-2], *(replace(one, tied=True) for one in strips[-2:-1]), *strips[-1:]]


def _height(column: Column, row: Row, look: TableLook) -> float:
    return total_height(_row_strips(column, row, look, ()))


def _topped(strips: Sequence[Strip]) -> list[Strip]:
    """Add the table's upper border, which every later row borrows from the one above it."""
    first, *others = strips
    return [replace(first, marks=(*first.marks, *first.opening), opening=()), *others]


@dataclass(frozen=True, slots=True)
class _Set:
    """A cell with its place and its set lines."""

    cell: Cell
    x: float
    width: float
    lines: tuple[Strip, ...]


def _row_strips(
    column: Column, row: Row, look: TableLook, repeated: tuple[Strip, ...]
) -> list[Strip]:
    cells = _set_cells(column, row, look)
    rule = RuleMark(0, 0, sum(cell.width for cell in cells), 0, look.line)
    tallest = max(total_height(cell.lines) for cell in cells)
    height = max(tallest + 2 * look.pad_y, row.min_height)
    if tallest + 2 * look.pad_y > look.whole:
        return _parted(cells, look, repeated, rule)
    inside = (*_texts(cells, height, look), *_writing_lines(cells, height, look))
    marks = (*_sides(cells, height, look), *inside, rule.moved(0, height))
    return [Strip(height, marks, opening=(rule,), repeated=repeated)]


def _set_cells(column: Column, row: Row, look: TableLook) -> list[_Set]:
    cells, x = [], 0.0
    for cell in row.cells:
        width = cell.width * column.width
        inner = column.narrowed(max(width - 2 * look.pad_x, 1.0))
        lines = set_lines(cell.content, inner.width, column.fonts)
        strips = tuple(line_strip(inner, line, cell.align) for line in lines)
        cells.append(_Set(cell, x, width, strips))
        x += width
    return cells


def _texts(cells: Sequence[_Set], height: float, look: TableLook) -> list[Mark]:
    marks: list[Mark] = []
    for cell in cells:
        free = height - total_height(cell.lines)
        drop = look.pad_y if cell.cell.top else free / 2
        marks.extend(mark.moved(cell.x + look.pad_x, drop) for mark in stacked(cell.lines))
    return marks


def _writing_lines(cells: Sequence[_Set], height: float, look: TableLook) -> Iterator[RuleMark]:
    for cell in cells:
        pitch = cell.cell.ruled
        if not pitch:
            continue
        written = any(span.text for span in cell.cell.content)
        y = look.pad_y + (total_height(cell.lines) if written else 0.0) + pitch
        left, right = cell.x + look.pad_x, cell.x + cell.width - look.pad_x
        while y <= height - pitch / 2:
            yield RuleMark(left, y, right, y, _HAIR)
            y += pitch


def _parted(
    cells: Sequence[_Set], look: TableLook, repeated: tuple[Strip, ...], rule: RuleMark
) -> list[Strip]:
    """Set a tall row line by line; a page break inside it closes the box and opens it again.

    Two lines at its beginning and three at its end stay together: no page begins with a single one.
    """
    count = max(len(cell.lines) for cell in cells)
    strips = []
    for number in range(count):
        first, last = number == 0, number == count - 1
        lead = look.pad_y if first else 0.0
        body = max(cell.lines[number].height for cell in cells if number < len(cell.lines))
        height = lead + body + (look.pad_y if last else 0.0)
        below = (rule.moved(0, height),) if last else ()
        sides = _sides(cells, height, look)
        marks = (*sides, *_nth_lines(cells, number, lead, look), *below)
        closing = () if last else (rule,)
        tied = first or count - _LAST_LINES <= number < count - 1
        strips.append(Strip(height, marks, (rule,), closing, repeated, tied=tied))
    return strips


def _sides(cells: Sequence[_Set], height: float, look: TableLook) -> list[Mark]:
    """Return grey grounds and upright borders."""
    marks: list[Mark] = [
        BoxMark(cell.x, 0, cell.width, height, 0, look.shade) for cell in cells if cell.cell.shaded
    ]
    edges = [cell.x for cell in cells] + [cells[-1].x + cells[-1].width]
    marks.extend(RuleMark(x, 0, x, height, look.line) for x in edges)
    return marks


def _nth_lines(cells: Sequence[_Set], number: int, lead: float, look: TableLook) -> list[Mark]:
    marks: list[Mark] = []
    for cell in cells:
        if number < len(cell.lines):
            marks.extend(mark.moved(cell.x + look.pad_x, lead) for mark in cell.lines[number].marks)
    return marks
