"""What papers of events share: page, heading, the line of time and place, foot, what is remarked of somebody."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from uuid import UUID

from db.events.codes import HostRole, Presence
from db.events.contracts import EventView, InvitationLine
from db.events.paper_contracts import EventPrinting
from db.kernel.clock import CHINA
from db.stations.contracts import StationFacts
from desktop.events import sheet_words as w
from desktop.printing.handouts import letterhead
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, Column
from desktop.printing.layout.flow import Frame
from desktop.printing.layout.marks import MM, Strip
from desktop.printing.layout.table import Cell, Row, TableLook, label
from desktop.printing.layout.text import Span, Style
from desktop.wording import formats, words
from desktop.wording.marks import say

A4 = Frame(210 * MM, 297 * MM, top=14 * MM, right=16 * MM, bottom=8 * MM, left=16 * MM)
FOOT = 6 * MM
CELL = Style(10.5, leading=14)
HEAD = Style(10.5, bold=True, leading=14)
BODY = Style(11, leading=17)
TINY = Style(8.5, leading=12)
LOOK = TableLook(pad_x=1.6 * MM, pad_y=0.8 * MM)
_WIDE_SPACE = "\u3000"


def heading(column: Column, station: StationFacts, title: str, event: str) -> list[Strip]:
    """Return the station, what the paper is, and of which event."""
    return [
        *letterhead.above(column, station.letterhead, 10),
        *blocks.text(column, station.name, Style(12, leading=17), align=Align.CENTRE),
        *blocks.text(column, title, Style(20, bold=True, leading=28), align=Align.CENTRE),
        *blocks.text(column, event, Style(12.5, leading=19), align=Align.CENTRE),
        blocks.gap(2.5 * MM),
    ]  # fmt: skip


def about(column: Column, view: EventView) -> list[Strip]:
    """Return time, place and host on a line."""
    line = view.line
    when = f"{formats.full_day(line.day)} {line.starts}\u2013{line.ends}"
    hosts = "、".join(one.name for one in view.hosts if one.role is HostRole.HOST)
    told = [say(w.TIME, when=when)]
    told += [say(w.PLACE, place=line.place)] if line.place else []
    told += [say(w.HOST, host=hosts)] if hosts else []
    if len(told) < 2:
        return [*blocks.text(column, told[0], CELL), blocks.gap(2 * MM)]
    left, right = told[0], told[-1]
    middle = told[1] if len(told) > 2 else ""
    return [*blocks.foot(column, left, right, CELL, middle=middle), blocks.gap(2 * MM)]


def joined(*parts: str) -> str:
    """Return what is not empty, a wide space between."""
    return _WIDE_SPACE.join(part for part in parts if part)


def printed(printing: EventPrinting, told: str) -> str:
    """Return when and by whom a paper is printed, and that it was before."""
    at = f"{printing.at.astimezone(CHINA):%Y-%m-%d %H:%M}"
    again = printing.printed.get(told, 0)
    return joined(
        say(w.PRINTED, at=at, by=printing.by), say(w.REPRINT, count=again) if again else ""
    )


def footed(column: Column, left: str, right: str) -> Callable[[int, int], Sequence[Strip]]:
    """Return what sets the foot of a page: a remark, its printing, and the page among several."""

    def set_foot(number: int, count: int) -> Sequence[Strip]:
        page = say(w.PAGE_OF, number=number, count=count) if count > 1 else ""
        return [blocks.gap(3), *blocks.foot(column, left, joined(page, right), TINY)]

    return set_foot


def headed(names: Sequence[str], widths: Sequence[float]) -> Row:
    """Return the heading of a table."""
    return Row(tuple(label(name, width, HEAD) for name, width in zip(names, widths, strict=True)))


def row(
    cells: Sequence[str], widths: Sequence[float], centred: frozenset[int], height: float = 0.0
) -> Row:
    """Return a row of texts, those of ``centred`` in the middle."""
    return Row(tuple(
        Cell((Span(text, CELL),), width, Align.CENTRE if at in centred else Align.LEFT)
        for at, (text, width) in enumerate(zip(cells, widths, strict=True))
    ), min_height=height)  # fmt: skip


def remark_of(line: InvitationLine, names: Mapping[UUID, str]) -> str:
    """Return what is out of the ordinary with somebody, and who approved what was noted afterwards."""
    return "，".join(_remarks(line, names))


def _remarks(line: InvitationLine, names: Mapping[UUID, str]) -> Iterator[str]:
    if line.is_walk_in:
        yield say(w.WALK_IN)
    if line.substitute_for is not None:
        yield say(w.STANDS_IN, name=names.get(line.substitute_for, ""))
    if line.made_up_by:
        yield say(w.MADE_UP, name=line.made_up_by)
    elif line.is_late:
        yield say(w.LATE)
    if line.left_early and line.left_at is not None:
        yield say(w.EARLY, time=formats.clock(line.left_at))
    if line.presence in {Presence.ON_LEAVE, Presence.ABSENT}:
        yield words.of(line.presence)


def unit_of(line: InvitationLine) -> str:
    """Return unit and group of somebody."""
    return " ".join(dict.fromkeys(one for one in (line.unit, line.group) if one))


def level_of(line: InvitationLine) -> str:
    """Return the level of a deputy; nothing for others."""
    return words.of(line.level) if line.level is not None else ""
