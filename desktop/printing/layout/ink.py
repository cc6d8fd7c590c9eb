"""A page's marks as the operators of its PDF content, measured from the page's top left corner."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Protocol

from desktop.printing.layout.marks import (
    BLACK,
    BarsMark,
    BoxMark,
    Mark,
    Page,
    PictureMark,
    RingMark,
    RuleMark,
    TextMark,
    TurnedMark,
)
from desktop.printing.layout.text import Run

_FRAME_THICKNESS = 0.05
_THICKENING = 0.035
"""Stroke of a frame and of a thickened glyph, as parts of the text size."""

_PULL = 0.5522847
"""How far the handles of a curve lie from its ends to make a quarter of a circle of radius 1."""

_SQUARE_CAP = 2
"""Line ends reach half a thickness further, so that borders close at their corners."""

_REMEMBERED = 4096
"""Runs whose operators are kept: a batch says the same words on every page."""

_PIECE = 5
"""Modules of a code that are written at once: so few that their patterns come again and again."""


class Binding(Protocol):
    """The document that a page becomes part of: it knows fonts and pictures by short names."""

    def letters(self, font: str, text: str) -> tuple[tuple[str, str], ...]:
        """Return the codes of a text in hexadecimal, each stretch with the name of its subset."""

    def picture(self, image: bytes) -> str:
        """Return the name of a picture."""


class Ink:
    """Writes marks as operators.

    They are few and written here: the general figures and text objects of a PDF library take most of
    the time of a paper. Places count downward in marks and upward in PDF; the origin is moved to the
    page's top, so that equal marks give equal operators on pages of any length.
    """

    def __init__(self, binding: Binding) -> None:
        self._binding = binding
        self._shown = lru_cache(_REMEMBERED)(self._show)

    def content(self, page: Page) -> str:
        """Return the operators of a page."""
        marks = sorted(page.marks, key=_layer)
        drawn = (line for mark in marks for line in self._mark(mark))
        return "\n".join((f"1 0 0 1 0 {page.height:.6f} cm {_SQUARE_CAP} J", *drawn))

    def _mark(self, mark: Mark) -> Iterator[str]:
        match mark:
            case TextMark():
                return self._text(mark)
            case RuleMark() | BoxMark() | RingMark():
                return _figure(mark)
            case BarsMark():
                return _code(mark)
            case PictureMark():
                return self._picture(mark)
            case TurnedMark():
                return self._turned(mark)

    def _turned(self, mark: TurnedMark) -> Iterator[str]:
        yield f"q -1 0 0 -1 {mark.x + mark.width:.6f} {-mark.y - mark.height:.6f} cm"
        for one in sorted(mark.marks, key=_layer):
            yield from self._mark(one)
        yield "Q"

    def _text(self, mark: TextMark) -> Iterator[str]:
        x = mark.x
        for run in mark.line.runs:
            if run.framed:
                yield from _box(_frame(run, x, mark.y))
            yield f"BT {x + run.inset:.6f} {-mark.y:.6f} Td {self._shown(run)} ET"
            x += run.width

    def _show(self, run: Run) -> str:
        stretches = self._binding.letters(run.font, run.text)
        shown = " ".join(f"{font} {run.size:.6f} Tf <{codes}> Tj" for font, codes in stretches)
        if run.style.spacing and not run.framed:
            shown = f"{run.style.spacing:.6f} Tc {shown} 0 Tc"
        if run.thickened:
            shown = f"{run.size * _THICKENING:.6f} w 2 Tr {shown} 0 Tr"
        return shown

    def _picture(self, mark: PictureMark) -> Iterator[str]:
        corner = f"{mark.x:.6f} {-mark.y - mark.height:.6f}"
        name = self._binding.picture(mark.image)
        yield f"q {mark.width:.6f} 0 0 {mark.height:.6f} {corner} cm /{name} Do Q"


def _layer(mark: Mark) -> int:
    """Put grounds below everything else, or a row's grey would cover half of the border above it."""
    return 0 if isinstance(mark, BoxMark) and mark.shade is not None else 1


def _frame(run: Run, x: float, y: float) -> BoxMark:
    size, inner = run.style.size, run.width - run.style.spacing
    return BoxMark(
        x + size * 0.05, y - size * 0.65, inner - size * 0.1, size * 0.85, size * _FRAME_THICKNESS
    )


def _figure(mark: RuleMark | BoxMark | RingMark) -> Iterator[str]:
    if isinstance(mark, RuleMark):
        return _rule(mark)
    return _box(mark) if isinstance(mark, BoxMark) else _ring(mark)


def _rule(mark: RuleMark) -> Iterator[str]:
    line = f"{mark.x:.6f} {-mark.y:.6f} m {mark.to_x:.6f} {-mark.to_y:.6f} l S"
    if mark.dash:
        lengths = " ".join(f"{length:.6f}" for length in mark.dash)
        line = f"0 J [{lengths}] 0 d {line} [] 0 d {_SQUARE_CAP} J"
    yield f"{mark.thickness:.6f} w {line}"


def _box(mark: BoxMark) -> Iterator[str]:
    corner = f"{mark.x:.6f} {-mark.y - mark.height:.6f}"
    box = f"{corner} {mark.width:.6f} {mark.height:.6f} re"
    if mark.shade is not None:
        yield f"{mark.shade:.6f} g {box} f 0 g"
    if mark.thickness:
        yield f"{mark.thickness:.6f} w {box} S"


def _ring(mark: RingMark) -> Iterator[str]:
    """Write a circle as four arcs from its right end, against the clock."""
    half = mark.side / 2
    x, y, pull = mark.x + half, -mark.y - half, half * _PULL
    arcs = (
        (half, pull, pull, half, 0, half), (-pull, half, -half, pull, -half, 0),
        (-half, -pull, -pull, -half, 0, -half), (pull, -half, half, -pull, half, 0),
    )  # fmt: skip
    drawn = (
        " ".join(f"{(y if at % 2 else x) + by:.6f}" for at, by in enumerate(arc)) + " c"
        for arc in arcs
    )
    yield f"{mark.thickness:.6f} w {x + half:.6f} {y:.6f} m {' '.join(drawn)} S"


def _code(mark: BarsMark) -> Iterator[str]:
    """Write a code in whole modules, counted downward from its corner and filled as one figure."""
    bars = "".join(
        _bars(row[x : x + _PIECE], x, y)
        for y, row in enumerate(mark.rows)
        for x in range(0, len(row), _PIECE)
    )
    size = f"{mark.across:.6f} 0 0 {-mark.down:.6f}"
    yield f"q {size} {mark.x:.6f} {-mark.y:.6f} cm {bars}f Q"


@lru_cache(8192)
def _bars(piece: bytes, x: int, y: int) -> str:
    """Return the black runs of a few modules as rectangles."""
    runs = BLACK.finditer(piece)
    return "".join(f"{x + run.start()} {y} {len(run[0])} 1 re " for run in runs)
