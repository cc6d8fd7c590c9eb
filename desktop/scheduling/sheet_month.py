"""进站排班表 of a month: a grid of weeks on A4 across, or the same on A3 for the wall."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from db.calendar.working_days import WorkCalendar
from db.people.contracts import DeputyLevel, OfficerRole
from db.scheduling.paper_contracts import PaperTurn
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, Column
from desktop.printing.layout.flow import Flow, Frame, standing
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import (
    MM,
    BoxMark,
    Mark,
    Page,
    RuleMark,
    Strip,
    stacked,
    total_height,
)
from desktop.printing.layout.text import Span, Style, measure
from desktop.scheduling import sheet_parts as parts
from desktop.scheduling import sheet_words as w
from desktop.scheduling.faces import month_and_year, rank_of, time_of, weeks_of
from desktop.scheduling.sheet_parts import Sitting, Told
from desktop.wording import formats
from desktop.wording.marks import say

A4_ACROSS = Frame(297 * MM, 210 * MM, top=11 * MM, right=12 * MM, bottom=8 * MM, left=12 * MM)
A3 = 2**0.5
"""A3 is A4 this much larger, letters and margins alike."""

_STACKED, _INLINE = (11.0, 10.5, 10.0, 9.5, 9.0), (9.5, 9.0, 8.5, 8.0, 7.5, 7.0)
"""Sizes of the names: each on a line of its own, then side by side; the first at which all stands on one page."""

_FOOT = 5 * MM
_LINE = 0.7
_GREY = 0.95
_FRIDAY = 4


@dataclass(frozen=True, slots=True)
class _Look:
    """How names are set."""

    size: float
    inline: bool


class MonthSheet:
    """Composes the table of one month."""

    def __init__(
        self, told: Told, calendar: WorkCalendar, fonts: FontChain, *, a3: bool = False
    ) -> None:
        self._told, self._calendar = told, calendar
        self._scale = A3 if a3 else 1.0
        frame = A4_ACROSS.scaled(self._scale)
        self._column = Column(frame.column, fonts)
        self._month = told.facts.first
        self._by_day: dict[date, list[Sitting]] = {}
        for one in told.sittings:
            self._by_day.setdefault(one.head.day, []).append(one)
        self._days = tuple(self._weekdays())
        self._alike = _alike(told.sittings)
        self._frame, self._foot = standing(frame, _FOOT * self._scale, self._set_foot)

    def pages(self) -> tuple[Page, ...]:
        """Return one page, or several where even the smallest letters do not fit on one."""
        above = [*self._heading(), *parts.draft_note(self._told, self._column, 11 * self._scale)]
        head = self._weekday_row()
        room = self._frame.room - total_height(above) - head.height - 0.1
        for look in self._looks():
            weeks = [self._cells(week, look) for week in self._weeks()]
            needs = [max(map(total_height, cells)) for cells in weeks]
            if sum(needs) <= room:
                needs = _shared(needs, room)
                break
        flow = Flow(self._frame)
        rows = [self._row(cells, high, head) for cells, high in zip(weeks, needs, strict=True)]
        flow.pour([*above, head, *rows])
        return flow.pages(self._foot)

    def _looks(self) -> Iterator[_Look]:
        yield from (_Look(size * self._scale, inline=False) for size in _STACKED)
        yield from (_Look(size * self._scale, inline=True) for size in _INLINE)

    def _weekdays(self) -> Iterator[int]:
        """Yield the days of the week that have a column: those of work, others where something is on them."""
        used = {day.weekday() for day in self._by_day}
        used |= {
            day.weekday() for week in weeks_of(self._month) for day in week
            if self._is_inside(day) and self._calendar.is_make_up_day(day)
        }  # fmt: skip
        yield from (day for day in range(7) if day <= _FRIDAY or day in used)

    def _weeks(self) -> list[tuple[date, ...]]:
        """Return the weeks of which the table shows a day of the month."""
        return [
            week for week in weeks_of(self._month)
            if any(self._is_inside(week[day]) for day in self._days)
        ]  # fmt: skip

    def _is_inside(self, day: date) -> bool:
        return (day.year, day.month) == (self._month.year, self._month.month)

    def _heading(self) -> list[Strip]:
        side = self._column.narrowed(self._column.width * 0.33)
        size, station = parts.title_size(self._column), self._told.facts.station
        phone = [
            Span(say(w.DUTY_PHONE) + " ", Style(size * 0.5)),
            Span(station.phone, Style(size * 0.58, bold=True)),
        ]
        right = [
            *blocks.text(side, self._hours(), Style(size * 0.5), align=Align.RIGHT),
            *(blocks.paragraph(side, phone, align=Align.RIGHT) if station.phone else ()),
        ]
        title = say(w.MONTH_TITLE, month=month_and_year(self._month))
        return parts.heading(self._column, station, title, right)

    def _hours(self) -> str:
        """Return the hours of each half of the day, where they are the same all month, else those of the station."""
        if not self._alike:
            return self._told.facts.station.office_hours
        said = (
            say(w.HOURS, half=half, starts=parts.plain_time(a), ends=parts.plain_time(z))
            for half, (a, z) in self._alike.items()
        )
        return parts.joined(*said)

    def _width(self) -> float:
        return self._column.width / len(self._days)

    def _weekday_row(self) -> Strip:
        width, size = self._width(), 10.5 * self._scale
        height = size * 2.1
        marks: list[Mark] = []
        style = Style(size, bold=True, leading=height)
        monday = weeks_of(self._month)[0]
        for at, day in enumerate(self._days):
            name = formats.short_weekday(monday[day])
            said = blocks.text(self._column.narrowed(width), name, style, align=Align.CENTRE)
            marks += [BoxMark(at * width, 0, width, height, 0, _GREY)]
            marks += [mark.moved(at * width, 0) for mark in stacked(said)]
        return Strip(
            height, (*marks, *self._frames(height), self._rule(0), self._rule(height)), tied=True
        )

    def _frames(self, height: float) -> list[Mark]:
        edges = (at * self._width() for at in range(len(self._days) + 1))
        return [RuleMark(x, 0, x, height, _LINE * self._scale) for x in edges]

    def _rule(self, y: float) -> RuleMark:
        return RuleMark(0, y, self._column.width, y, _LINE * self._scale)

    def _row(self, cells: Sequence[Sequence[Strip]], height: float, head: Strip) -> Strip:
        marks: list[Mark] = []
        for at, cell in enumerate(cells):
            x = at * self._width()
            if not cell:
                marks.append(BoxMark(x, 0, self._width(), height, 0, _GREY))
            marks.extend(mark.moved(x, 0) for mark in stacked(cell))
        return Strip(height, (*marks, *self._frames(height), self._rule(height)), repeated=(head,))

    def _cells(self, week: Sequence[date], look: _Look) -> list[list[Strip]]:
        return [self._cell(week[day], look) for day in self._days]

    def _cell(self, day: date, look: _Look) -> list[Strip]:
        """Return what stands on a day, with its own margins; nothing for one of another month."""
        if not self._is_inside(day):
            return []
        pad = look.size * 0.7
        inner = self._column.narrowed(self._width() - 1.6 * pad)
        strips = [*self._day_line(day, inner, look)]
        for one in self._by_day.get(day, ()):
            strips += self._sitting(one, inner, look)
        moved = [Strip(one.height, tuple(m.moved(pad, 0) for m in one.marks)) for one in strips]
        return [blocks.gap(pad * 0.5), *moved, blocks.gap(pad * 0.5)]

    def _day_line(self, day: date, inner: Column, look: _Look) -> list[Strip]:
        number = Span(str(day.day), Style(look.size * 1.15, bold=True, leading=look.size * 1.6))
        note = Span("  " + self._note(day), Style(look.size * 0.86, leading=look.size * 1.6))
        return blocks.paragraph(inner, [number, note])

    def _note(self, day: date) -> str:
        name = self._calendar.name_of(day)
        off = say(w.OFF, name=formats.holiday(name)) if name is not None else ""
        make_up = say(w.MAKE_UP) if self._calendar.is_make_up_day(day) else ""
        themes = dict.fromkeys(one.head.theme for one in self._by_day.get(day, ()))
        return parts.joined(off, make_up, *themes)

    def _sitting(self, sitting: Sitting, inner: Column, look: _Look) -> list[Strip]:
        """Return when a shift is held at the left, who comes beside it; hours that differ take a line of their own."""
        label = time_of(sitting.head.starts) if self._alike else ""
        style = _name_style(look)
        start = measure(label, style, inner.fonts) + look.size * 0.7 if label else 0.0
        people = self._people(sitting, inner.narrowed(inner.width - start), look)
        if label:
            return [*_beside(blocks.text(inner, label, style), people, start)]
        return [*blocks.text(inner, sitting.hours, style), *people]

    def _people(self, sitting: Sitting, column: Column, look: _Look) -> list[Strip]:
        units = [self._person(column, one, look) for one in sitting.turns]
        if not look.inline:
            return [strip for _, strips in units for strip in strips]
        return list(_side_by_side(units, column.width, look.size * 0.8))

    def _person(self, column: Column, turn: PaperTurn, look: _Look) -> tuple[float, list[Strip]]:
        """Return a badge and a name with the width they take; a long name goes on below itself."""
        rank, style = rank_of(turn.person), _name_style(look)
        indent = parts.badge_width(look.size * 0.92) if rank is not None else 0.0
        name = parts.name_of(turn)
        said = blocks.text(column.narrowed(column.width - indent), name, style)
        width = indent + measure(name, style, column.fonts)
        if rank is None:
            return width, said
        sign = parts.badge_strip(rank, look.size * 0.92, said[0].height, column.fonts)
        return width, _beside([sign], said, indent)

    def _set_foot(self, number: int, count: int) -> list[Strip]:
        size = 8.5 * self._scale
        style = Style(size, leading=size * 1.45)
        left = self._legend(style)
        page = say(w.PAGE_OF, number=number, count=count) if count > 1 else ""
        told = self._told
        right = parts.joined(
            parts.version_of(told), parts.printing_of(told.facts, told.reprint), page
        )
        half = self._column.width * 0.46
        side = self._column.narrowed(self._column.width - half)
        said = blocks.text(side, right, style, align=Align.RIGHT)
        return [blocks.gap(size * 0.5), blocks.beside((0.0, left), (half, said))]

    def _legend(self, style: Style) -> list[Strip]:
        """Return the badges of the table with their meaning, and who signs."""
        if not self._by_day:
            return blocks.text(self._column, say(w.NOTHING_PLANNED), style)
        ranks = {rank_of(one.person) for one in self._told.table.turns} - {None}
        marks: list[Mark] = []
        x = 0.0
        for word, kind in ((w.DEPUTIES, DeputyLevel), (w.OFFICERS, OfficerRole)):
            for rank in (one for one in kind if one in ranks):
                sign = parts.badge_strip(
                    rank, style.size * 0.9, style.line_height, self._column.fonts
                )
                marks += [mark.moved(x, 0) for mark in sign.marks]
                x += parts.badge_width(style.size * 0.9)
            if ranks & set(kind):
                said = blocks.text(self._column, say(word), style)
                marks += [mark.moved(x, 0) for mark in stacked(said)]
                x += measure(say(word), style, self._column.fonts) + style.size * 1.2
        signs = blocks.text(self._column, say(w.HEAD_SIGNS), style)
        marks += [mark.moved(x, 0) for mark in stacked(signs)]
        x += measure(say(w.HEAD_SIGNS), style, self._column.fonts)
        y = style.line_height * 0.85
        marks.append(RuleMark(x, y, x + style.size * 8, y, 0.5 * self._scale))
        return [Strip(style.line_height, tuple(marks))]


def _alike(sittings: Sequence[Sitting]) -> Mapping[str, tuple[str, str]]:
    """Return the hours by half of the day; nothing where two shifts of one half have others."""
    found: dict[str, tuple[str, str]] = {}
    for one in sorted(sittings, key=lambda each: each.head.starts):
        hours = one.head.starts, one.head.ends
        if found.setdefault(time_of(hours[0]), hours) != hours:
            return {}
    return found


def _name_style(look: _Look) -> Style:
    return Style(look.size, leading=look.size * (1.36 if look.inline else 1.5))


def _shared(needs: Sequence[float], room: float) -> list[float]:
    """Return heights that fill the room, as equal as what the rows need allows."""
    even = room / len(needs)
    tall = [one for one in needs if one > even]
    if not tall:
        return [even] * len(needs)
    free = room - sum(needs)
    return [one + free / len(needs) for one in needs]


def _beside(left: Sequence[Strip], right: Sequence[Strip], x: float) -> list[Strip]:
    """Set the first strip of ``left`` beside the first of ``right``, which begins at ``x``."""
    moved = [Strip(one.height, tuple(mark.moved(x, 0) for mark in one.marks)) for one in right]
    first, *rest = moved
    return [Strip(max(first.height, left[0].height), (*left[0].marks, *first.marks)), *rest]


def _side_by_side(
    units: Sequence[tuple[float, list[Strip]]], width: float, apart: float
) -> Iterator[Strip]:
    """Yield lines of units that stand next to each other while they fit; one of several lines stands alone."""
    row: list[tuple[float, list[Strip]]] = []
    x = 0.0
    for wide, strips in units:
        if row and (x + wide > width or len(strips) > 1):
            yield blocks.beside(*row)
            row, x = [], 0.0
        if len(strips) > 1:
            yield from strips
            continue
        row.append((x, strips))
        x += wide + apart
    if row:
        yield blocks.beside(*row)
