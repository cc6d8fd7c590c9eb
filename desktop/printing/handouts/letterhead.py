"""What stands above the station's name: the body that lends its letterhead, and its brand."""

from __future__ import annotations

from db.stations.contracts import Letterhead
from desktop.printing.handouts.fitting import largest
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, Column
from desktop.printing.layout.marks import Strip
from desktop.printing.layout.text import Style

_WIDE_SPACE = "\u3000"
_LEAST = 7.0
"""Points; a name that is longer still breaks."""


def above(
    column: Column, letterhead: Letterhead, size: float, *, align: Align = Align.CENTRE
) -> list[Strip]:
    """Return the lines above a station, one where body and brand fit; none where no body lends its letterhead."""
    told = [one for one in (letterhead.body, letterhead.brand) if one]
    together = _WIDE_SPACE.join(told)
    if told and largest(together, Style(size), column, least=_LEAST) == size:
        told = [together]
    return [strip for one in told for strip in _line(column, one, size, align)]


def _line(column: Column, words: str, size: float, align: Align) -> list[Strip]:
    fitting = largest(words, Style(size), column, least=_LEAST)
    return blocks.text(column, words, Style(fitting, leading=fitting * 1.5), align=align)
