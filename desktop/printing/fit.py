"""How papers are laid on one printer's paper: moved, drawn in from the edges, or smaller for a narrow roll."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from desktop.printing.pdf_pages import MM_PER_POINT, Millimetres, PdfPages, Placing, placed
from desktop.printing.spooler import is_roll

WIDE_ROLL, NARROW_ROLL = 80, 58
MOST_MOVED, MOST_INSET = 6, 10
"""Millimetres."""

_NARROWED = 2 / 3
"""The heads of narrow rolls print 48 mm where wide ones print 72, so three dots of a bar become two."""


@dataclass(frozen=True, slots=True)
class PrinterFit:
    """Millimetres to the right and down (negative: left, up) and in from every edge, and how wide the roll is."""

    right: int = 0
    down: int = 0
    inset: int = 0
    roll: int = WIDE_ROLL

    def values(self) -> dict[str, int]:
        """Return it as it is kept."""
        return asdict(self)


AS_DRAWN = PrinterFit()


def read_fit(kept: Mapping[str, Any]) -> PrinterFit:
    """Return a fit as it was kept, within its bounds; what makes no sense counts as not chosen."""
    try:
        return PrinterFit(
            _within(kept.get("right", 0), -MOST_MOVED, MOST_MOVED),
            _within(kept.get("down", 0), -MOST_MOVED, MOST_MOVED),
            _within(kept.get("inset", 0), 0, MOST_INSET),
            NARROW_ROLL if kept.get("roll") == NARROW_ROLL else WIDE_ROLL,
        )
    except (TypeError, ValueError):
        return AS_DRAWN


def fitted(pdf: bytes, fit: PrinterFit) -> bytes:
    """Return a paper as it is laid on the printer's paper, the very same bytes where nothing is to be done."""
    size = PdfPages(pdf).size()
    placing = placing_of(size, fit)
    return pdf if placing == Placing(*_points(size)) else placed(pdf, placing)


def placing_of(size: Millimetres, fit: PrinterFit) -> Placing:
    """Return where pages of a size come to lie; a roll is not drawn in, a page is not narrowed."""
    width, height = size
    if is_roll(size) and fit.roll == NARROW_ROLL:
        scale, width, height = _NARROWED, float(NARROW_ROLL), height * _NARROWED
    elif is_roll(size):
        scale = 1.0
    else:
        scale = (width - 2 * fit.inset) / width
    left = (width - size.width * scale) / 2 + fit.right
    top = (height - size.height * scale) / 2 + fit.down
    room = Millimetres(width, height)
    return Placing(*_points(room), scale, left / MM_PER_POINT, top / MM_PER_POINT)


def _points(size: Millimetres) -> tuple[float, float]:
    return size.width / MM_PER_POINT, size.height / MM_PER_POINT


def _within(value: Any, least: int, most: int) -> int:
    return min(max(int(value), least), most)
