"""What the papers of the rota share: turns by shift, who sits there with a badge, heading, draft note, foot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from db.kernel.clock import CHINA
from db.people.contracts import DeputyLevel
from db.scheduling.paper_contracts import PaperTable, PaperTurn, RotaPaper
from db.scheduling.problem import PostKind
from db.stations.contracts import StationFacts
from desktop.printing.handouts import letterhead
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, Column
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import ASCENT, BoxMark, Mark, RingMark, Strip, TextMark
from desktop.printing.layout.text import Span, Style, set_lines
from desktop.scheduling import sheet_words as w
from desktop.scheduling.faces import rank_of
from desktop.wording import words
from desktop.wording.marks import say
from desktop.wording.ranks import Rank, letter_of

WIDE_SPACE = "\u3000"

_BADGE = 1.3
"""Side of a badge, in sizes of the name beside it."""

_LETTER = 0.86
"""Size of the letter in a badge, the same way."""


@dataclass(frozen=True, slots=True)
class Told:
    """One table on its way to paper: what is shown, whether it is a draft, how often it came out before."""

    facts: RotaPaper
    table: PaperTable
    is_draft: bool
    reprint: int = 0

    @property
    def sittings(self) -> tuple[Sitting, ...]:
        """The shifts of the table, by time."""
        return sittings_of(self.table.turns)


@dataclass(frozen=True, slots=True)
class Sitting:
    """One shift with everybody who comes."""

    turns: tuple[PaperTurn, ...]

    @property
    def head(self) -> PaperTurn:
        """A turn that stands for the shift: day, hours and theme are those of all."""
        return self.turns[0]

    @property
    def hours(self) -> str:
        """Return ``9:00–11:30``."""
        return say(w.TIMES, starts=plain_time(self.head.starts), ends=plain_time(self.head.ends))

    def of(self, *kinds: PostKind) -> tuple[PaperTurn, ...]:
        """Return the places of some kinds of posts."""
        return tuple(one for one in self.turns if one.post_kind in kinds)


def sittings_of(turns: Iterable[PaperTurn]) -> tuple[Sitting, ...]:
    """Return turns, which come by time, together by their shifts."""
    by_shift = groupby(turns, lambda one: (one.day, one.starts, one.shift))
    return tuple(Sitting(tuple(several)) for _, several in by_shift)


def plain_time(hour: str) -> str:
    """Return ``9:00`` for ``09:00``."""
    return hour.removeprefix("0")


def name_of(turn: PaperTurn) -> str:
    """Return who comes, or that somebody is still to be named."""
    return turn.person.name if turn.person else say(w.OPEN_PLACE)


def with_rank(turn: PaperTurn) -> str:
    """Return ``祝云舟（区）`` for a deputy, ``闻人静（法官）`` for a professional."""
    rank = rank_of(turn.person)
    if rank is None:
        return name_of(turn)
    told = letter_of(rank) if isinstance(rank, DeputyLevel) else words.of(rank)
    return say(w.NAMED, name=name_of(turn), rank=told)


def badge(rank: Rank, size: float, fonts: FontChain) -> tuple[Mark, ...]:
    """Return the marks of a badge beside a line of this size; its upper left corner is the origin."""
    side = size * _BADGE
    letter = set_lines([Span(letter_of(rank), Style(size * _LETTER))], side * 2, fonts)[0]
    base = side / 2 + letter.size * (ASCENT - 0.5)
    thickness = size * 0.06
    is_deputy = isinstance(rank, DeputyLevel)
    frame = BoxMark(0, 0, side, side, thickness) if is_deputy else RingMark(0, 0, side, thickness)
    return (frame, TextMark((side - letter.width) / 2, base, letter))


def badge_strip(rank: Rank, size: float, height: float, fonts: FontChain) -> Strip:
    """Return a badge in the middle of a line."""
    drop = (height - size * _BADGE) / 2
    return Strip(height, tuple(mark.moved(0, drop) for mark in badge(rank, size, fonts)))


def badge_width(size: float) -> float:
    """Return the width of a badge with the room behind it."""
    return size * (_BADGE + 0.35)


def draft_note(told: Told, column: Column, size: float) -> list[Strip]:
    """Return the frame that says a table is a draft; nothing over one that was published."""
    if not told.is_draft:
        return []
    number = told.table.number
    sentence = say(w.DRAFT_SINCE, number=number) if number else say(w.DRAFT)
    padding = size * 0.35
    inner = column.narrowed(column.width - 2 * padding)
    said = blocks.text(inner, sentence, Style(size, bold=True), align=Align.CENTRE)
    framed = blocks.boxed(column, said, thickness=size * 0.1, padding=padding)
    return [framed, blocks.gap(size * 0.6)]


def version_of(told: Told) -> str:
    """Return which version a paper shows, and since when it hangs."""
    day = told.table.announced_on
    if told.is_draft or day is None:
        return say(w.DRAFT_SHORT)
    return say(w.PUBLISHED, on=day.isoformat(), number=told.table.number)


def printing_of(facts: RotaPaper, reprint: int) -> str:
    """Return when and by whom a paper is printed, and that it was before."""
    at = f"{facts.printed_at.astimezone(CHINA):%Y-%m-%d %H:%M}"
    printed = say(w.PRINTED, at=at, by=facts.printed_by)
    return joined(printed, say(w.REPRINT, count=reprint) if reprint else "")


def joined(*parts: str) -> str:
    """Return what is not empty, a wide space between."""
    return WIDE_SPACE.join(part for part in parts if part)


def heading(
    column: Column, station: StationFacts, title: str, right: Sequence[Strip]
) -> list[Strip]:
    """Return station and title at the left, what stands at the right on the same foot."""
    size = title_size(column)
    wide = column.narrowed(column.width * 0.66)
    left = [
        *letterhead.above(wide, station.letterhead, size * 0.42, align=Align.LEFT),
        *blocks.text(wide, station.name, Style(size * 0.5)),
        *blocks.text(wide, title, Style(size, bold=True, leading=size * 1.3)),
    ]
    return [
        blocks.beside((0.0, left), (column.width * 0.67, right), low=True),
        blocks.gap(size * 0.4),
    ]


def title_size(column: Column) -> float:
    """Return the size of a title over a column: 22 points over A4 across, 31 over A3."""
    return column.width / 35
