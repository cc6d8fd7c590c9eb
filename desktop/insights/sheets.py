"""What the reports have in common: the page, headings, tables of figures, charts, foot and signatures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from db.insights.contracts import Figure, Indicator, ReportFacts
from db.kernel.clock import CHINA
from desktop.insights import phrases, rows
from desktop.insights import sheet_words as w
from desktop.printing.layout import blocks
from desktop.printing.layout.bars import BarLook, PaperBar, bar_chart
from desktop.printing.layout.blocks import Align, Column
from desktop.printing.layout.flow import Flow, Frame, standing
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import MM, Page, Strip
from desktop.printing.layout.table import Cell, Row, TableLook, label, table, value
from desktop.printing.layout.text import Span, Style
from desktop.wording import words
from desktop.wording.marks import Mark as Words
from desktop.wording.marks import say

_A4 = Frame(210 * MM, 297 * MM, top=20 * MM, right=18 * MM, bottom=14 * MM, left=22 * MM)
"""A wider left margin, for reports are filed."""

_FOOT = 11 * MM
_TITLE, _SECTION = Style(20, bold=True, leading=30, spacing=1), Style(12.5, bold=True, leading=20)
_BODY, _SMALL = Style(10.5, leading=17), Style(8.5, leading=12)
_CELL, _HEAD = Style(9.5, leading=13), Style(9.5, bold=True, leading=13)
_DENSE = Style(8, leading=9.5)
_LOOK = TableLook(pad_x=1.4 * MM, pad_y=0.6 * MM)
_FIGURE_PARTS = (0.25, 0.135, 0.135, 0.105, 0.375)
_RANKING_PARTS = (0.08, 0.28, 0.1, 0.13, 0.14, 0.13, 0.14)


class Report:
    """Composes one report on its pages."""

    def __init__(self, facts: ReportFacts, title: str, fonts: FontChain) -> None:
        self.facts = facts
        self._title = title
        self.column = Column(_A4.column, fonts)
        self.figures = {figure.indicator: figure for figure in facts.figures}
        self._earlier = {figure.indicator: figure for figure in facts.earlier}

    def pages(self, strips: Sequence[Strip]) -> tuple[Page, ...]:
        """Pour the report over its pages."""
        frame, foot = standing(_A4, _FOOT, self._foot)
        flow = Flow(frame)
        flow.pour([*self._heading(), *strips])
        return flow.pages(foot)

    def section(self, mark: Words, number: int, caption: str = "") -> list[Strip]:
        """Set the heading of a section, tied to what follows."""
        heading = say(w.NUMBERED, number=say(w.NUMBERS[number - 1]), title=say(mark))
        strips = [blocks.gap(3 * MM), *blocks.text(self.column, heading, _SECTION)]
        if caption:
            strips += blocks.text(self.column, caption, _SMALL)
        return [_tied(strip) for strip in [*strips, blocks.gap(1 * MM)]]

    def paragraph(self, words_: str) -> list[Strip]:
        """Set a paragraph of the report."""
        return [*blocks.text(self.column, words_, _BODY), blocks.gap(1.5 * MM)]

    def value(self, indicator: Indicator) -> str:
        """Return a figure with its unit, for a sentence."""
        return phrases.whole_value(self.figures[indicator])

    def figure_table(self, groups: Sequence[tuple[Words, Sequence[Indicator]]]) -> list[Strip]:
        """Set figures with the period before, what was divided by what, and how."""
        marks = (w.FIGURE, w.NOW, w.BEFORE, w.FRACTION, w.RECKONED)
        lines: list[Row] = []
        for _, indicators in groups:
            told = [self.figures[one] for one in indicators]
            lines.extend(self._figure_row(one) for one in told if rows.is_told(one))
        return table(self.column, lines, heading=_heads(marks, _FIGURE_PARTS), look=_LOOK)

    def ranking_table(self) -> list[Strip]:
        """Set the ranking with both comparisons."""
        told = rows.ranking_rows(self.facts.ranking)
        lines = [_row(cells, _RANKING_PARTS, counts=True) for cells in told]
        parts = zip(rows.ranking_headings(), _RANKING_PARTS, strict=True)
        heading = Row(tuple(label(text, part, _HEAD) for text, part in parts))
        if not lines:
            return self._none()
        return _whole(table(self.column, lines, heading=heading, look=_LOOK))

    def ranking_chart(self) -> list[Strip]:
        """Set the ranking as bars."""
        bars = [
            PaperBar(f"{rank}　{name}", (int(count),), note)
            for (rank, name, count, *_), note in zip(
                rows.ranking_rows(self.facts.ranking), self._changes(), strict=True
            )
        ]
        return [*bar_chart(self.column, bars, _CELL), blocks.gap(2 * MM)]

    def trend_chart(self) -> list[Strip]:
        """Set the months as pairs of bars: registered in grey, closed in white."""
        told = rows.trend_rows(self.facts.trend)
        bars = [PaperBar(name, (int(came), int(closed))) for name, came, closed in told]
        look = BarLook(names=0.12, notes=0.02, height=6, gap=1)
        return bar_chart(self.column, bars, _DENSE, look=look)

    def spots_table(self) -> list[Strip]:
        """Set categories against villages."""
        spots = self.facts.hot_spots
        if not spots.places:
            return self._none()
        part = 0.76 / len(spots.places)
        parts = (0.24, *(part for _ in spots.places))
        names = (say(rows.CATEGORY), *(phrases.place(one) for one in spots.places))
        heading = Row(
            tuple(label(name, size, _HEAD) for name, size in zip(names, parts, strict=True))
        )
        lines = [_row(_quiet(cells), parts, counts=True) for cells in rows.matrix_rows(spots)]
        return _whole(table(self.column, lines, heading=heading, look=_LOOK))

    def compared(self) -> str:
        """Return what a ranking counts and what it is compared with."""
        ranking = self.facts.ranking
        return say(
            w.COMPARED_ONCE if ranking.once else w.COMPARED,
            n=f"{ranking.total:,}", before=phrases.period(ranking.before),
            year_before=phrases.period(ranking.year_before), at=phrases.moment(ranking.as_of),
        )  # fmt: skip

    def alarm_basis(self) -> str:
        """Return when equal matters are a warning."""
        rule, at = self.facts.alarm_rule, phrases.moment(self.facts.as_of)
        return say(w.ALARM_BASIS, least=rule.least, days=rule.days, at=at)

    def alarm_lines(self) -> list[Strip]:
        """Set the warnings, one a line."""
        rule = self.facts.alarm_rule
        strips: list[Strip] = []
        for alarm in self.facts.alarms:
            told = rows.alarm_caption(alarm, rule, self.facts.as_of)
            line = say(w.ALARM, sort=words.of(alarm.sort), title=rows.alarm_title(alarm), told=told)
            strips += blocks.text(self.column, line, _BODY)
        return strips or self._none()

    def blank_lines(self, count: int) -> list[Strip]:
        """Rule lines to write on by hand."""
        return _whole([blocks.rule(self.column, height=9 * MM) for _ in range(count)])

    def signatures(self) -> list[Strip]:
        """Set who signs, and when."""
        half = self.column.narrowed(self.column.width / 2)
        made = blocks.signature(half, say(w.MADE_BY), _BODY, line=32 * MM)
        head = blocks.signature(half, say(w.HEAD_SIGNS), _BODY, line=32 * MM)
        return [blocks.gap(8 * MM), blocks.beside((0, [made]), (half.width, [head]))]

    def _changes(self) -> list[str]:
        return [phrases.change(one.count, one.before) for one in self.facts.ranking.lines]

    def _figure_row(self, figure: Figure) -> Row:
        # What is overdue now is no figure of the period before.
        is_now = figure.indicator is Indicator.OVERDUE
        earlier = None if is_now else self._earlier.get(figure.indicator)
        cells = (
            words.of(figure.indicator), phrases.whole_value(figure),
            phrases.whole_value(earlier) if earlier else "", phrases.fraction(figure),
            phrases.reckoned(figure.indicator),
        )  # fmt: skip
        return _row(cells, _FIGURE_PARTS)

    def _heading(self) -> list[Strip]:
        facts = self.facts
        name, span = phrases.period(facts.period), phrases.span(facts.period)
        period = name if name == span else say(w.PERIOD, period=name, span=span)
        scope = say(w.SCOPE, station=facts.station, at=phrases.moment(facts.as_of))
        return [
            *blocks.text(self.column, facts.station, _BODY, align=Align.CENTRE),
            *blocks.text(self.column, self._title, _TITLE, align=Align.CENTRE),
            *blocks.text(self.column, period, _BODY, align=Align.CENTRE),
            blocks.gap(2 * MM),
            *blocks.text(self.column, scope, _SMALL),
        ]

    def _none(self) -> list[Strip]:
        return blocks.text(self.column, say(w.NONE), _BODY)

    def _foot(self, number: int, count: int) -> list[Strip]:
        facts = self.facts
        at = f"{facts.as_of.astimezone(CHINA):%Y-%m-%d %H:%M}"
        ends = blocks.foot(
            self.column, say(w.CONTACT, phone=facts.phone), say(w.PRINTED_BY, at=at, by=facts.printed_by), _SMALL
        )  # fmt: skip
        page = say(w.PAGE_OF, number=number, count=count)
        return [*ends, *blocks.text(self.column, page, _SMALL, align=Align.CENTRE)]


def _heads(marks: Sequence[Words], parts: Sequence[float]) -> Row:
    return Row(
        tuple(label(say(mark), part, _HEAD) for mark, part in zip(marks, parts, strict=True))
    )


def _row(cells: Sequence[str], parts: Sequence[float], *, counts: bool = False) -> Row:
    """Return a row; counts stand in the middle of their columns, names at the left."""
    made: list[Cell] = []
    for text, part in zip(cells, parts, strict=True):
        is_count = counts and not text[:1].isalpha()
        align = Align.CENTRE if is_count else Align.LEFT
        made.append(replace(value(Span(text, _CELL), part), align=align))
    return Row(tuple(made))


def _whole(strips: Sequence[Strip]) -> list[Strip]:
    """Keep a short table on one page."""
    return [*map(_tied, strips[:-1]), strips[-1]]


def _quiet(cells: Sequence[str]) -> tuple[str, ...]:
    """Leave cells without a matter empty, so that the others stand out."""
    return tuple("" if text == "0" else text for text in cells)


def _tied(strip: Strip) -> Strip:
    return replace(strip, tied=True)
