"""How large a name can be on a card or a plate without leaving it."""

from __future__ import annotations

from desktop.printing.layout.blocks import Column
from desktop.printing.layout.text import Style, measure


def largest(words: str, style: Style, column: Column, *, least: float) -> float:
    """Return the largest size up to that of ``style`` at which words stand on one line, at the least ``least``."""
    width = measure(words, style, column.fonts)
    if width <= column.width:
        return style.size
    return max(style.size * (column.width - 0.5) / width, least)
