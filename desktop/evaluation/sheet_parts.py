"""What papers of evaluations share: page, heading, numbers, foot, and handwriting as it was written."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from db.evaluation.contracts import SessionLine, SheetLine
from db.evaluation.paper_contracts import Printing
from db.kernel.clock import CHINA
from db.stations.contracts import StationFacts
from db.templates.contracts import Template
from desktop.evaluation import sheet_words as w
from desktop.printing.handouts import letterhead
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, Column
from desktop.printing.layout.flow import Frame
from desktop.printing.layout.marks import MM, Strip
from desktop.printing.layout.table import TableLook
from desktop.printing.layout.text import Style
from desktop.wording.marks import say

A4 = Frame(210 * MM, 297 * MM, top=14 * MM, right=16 * MM, bottom=8 * MM, left=16 * MM)
FOOT = 6 * MM
CELL = Style(10.5, leading=14)
BOLD = Style(10.5, bold=True, leading=14)
SMALL = Style(9.5, leading=13)
TINY = Style(8.5, leading=12)
LOOK = TableLook(pad_x=1.8 * MM, pad_y=1.1 * MM)
TICK, VETO = "✓", "●"
_WIDE_SPACE = "\u3000"


def number_of(printing: Printing, day: SessionLine, sheet: SheetLine | None = None) -> str:
    """Return the number of a day, or of a sheet of it."""
    facts = {"station": printing.station.short_name, "year": day.year, "serial": day.serial}
    if sheet is None:
        return say(w.DAY_NUMBER, **facts)
    return say(w.NUMBER, **facts, sheet=f"{sheet.serial:02}")


def heading(column: Column, station: StationFacts, title: str) -> list[Strip]:
    """Return the station and what the paper is, in the middle."""
    return [
        *letterhead.above(column, station.letterhead, 10),
        *blocks.text(column, station.name, Style(12, leading=17), align=Align.CENTRE),
        *blocks.text(column, title, Style(20, bold=True, leading=30), align=Align.CENTRE),
        blocks.gap(3 * MM),
    ]


def section(column: Column, title: str) -> list[Strip]:
    """Return the title of a part, which stays with what follows it."""
    lines = blocks.text(column, title, Style(12, bold=True, leading=18))
    return [blocks.gap(4 * MM), *blocks.together([*lines, blocks.gap(1)])]


def photo_heading(column: Column, number: str) -> list[Strip]:
    """Return what stands above the photos of a sheet."""
    return [*blocks.foot(column, say(w.PHOTOS_TITLE), number, BOLD), blocks.gap(3 * MM)]


def crib(column: Column, lines: Sequence[str]) -> list[Strip]:
    """Return what deputies are told before an inspection, in two columns below the sheet."""
    if not lines:
        return []
    told = [say(w.CRIB_LINE, number=at, text=one) for at, one in enumerate(lines, 1)]
    half = column.narrowed((column.width - 6 * MM) / 2)
    middle = (len(told) + 1) // 2
    sides = [
        [strip for one in some for strip in blocks.text(half, one, TINY)]
        for some in (told[:middle], told[middle:])
    ]
    heading = blocks.text(column, say(w.CRIB), Style(9, bold=True, leading=13))
    beside = blocks.beside((0, sides[0]), (half.width + 6 * MM, sides[1]))
    return [blocks.gap(3 * MM), *heading, beside]


def joined(*parts: str) -> str:
    """Return what is not empty, a wide space between."""
    return _WIDE_SPACE.join(part for part in parts if part)


def printed(printing: Printing, *told: str) -> str:
    """Return when and by whom a paper is printed, and that it was before, by itself or among others."""
    at = f"{printing.at.astimezone(CHINA):%Y-%m-%d %H:%M}"
    again = sum(printing.printed.get(one, 0) for one in told)
    return joined(
        say(w.PRINTED, at=at, by=printing.by), say(w.REPRINT, count=again) if again else ""
    )


def footed(column: Column, left: str, right: str) -> Callable[[int, int], Sequence[Strip]]:
    """Return what sets the foot of a page: what the paper stands for, its printing, and the page among several."""

    def set_foot(number: int, count: int) -> Sequence[Strip]:
        page = say(w.PAGE_OF, number=number, count=count) if count > 1 else ""
        return [blocks.gap(3), *blocks.foot(column, left, joined(right, page), TINY)]

    return set_foot


def thresholds(template: Template) -> str:
    """Return from how many points on each grade is given, and the version of the form."""
    best, last = template.grades[:-1], template.grades[-1]
    told = [say(w.AT_LEAST, word=one.word, least=f"{one.least.normalize():f}") for one in best]
    below = say(w.BELOW, word=last.word, least=f"{best[-1].least.normalize():f}")
    return joined(*told, below, say(w.FORM_VERSION, version=template.version))


def check_code(digest: str) -> str:
    """Return the beginning of what a signature is bound to, in two groups that can be read out."""
    short = digest[:8].upper()
    return say(w.CHECK, code=f"{short[:4]}-{short[4:]}")
