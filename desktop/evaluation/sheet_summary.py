"""执法评价汇总表: what a day or a period comes to, by department, enterprise, month and item, rates on their basis."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from db.evaluation.contracts import SessionLine
from db.evaluation.paper_contracts import Printing
from db.evaluation.result_contracts import Counted, GoodRate, ItemTally, Results, Tally
from desktop.evaluation import sheet_parts as parts
from desktop.evaluation import sheet_words as w
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Align, Column
from desktop.printing.layout.flow import Flow, standing
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import MM, Page, Strip
from desktop.printing.layout.table import Cell, Row, label, table
from desktop.printing.layout.text import Span, Style
from desktop.wording import formats
from desktop.wording.marks import Mark, say

_NAME, _GRADES = 0.26, 0.34
_ITEM = 0.44
_CLOSE = replace(parts.LOOK, pad_y=0.5 * MM)


@dataclass(frozen=True, slots=True)
class SummaryFacts:
    """A summary on its way to paper, of a day of inspections alone where one is named."""

    printing: Printing
    counted: Counted
    results: Results
    form: str
    """Name of the form."""
    day: SessionLine | None = None


class SummarySheet:
    """Composes the tables below each other."""

    def __init__(self, facts: SummaryFacts, told: str, fonts: FontChain) -> None:
        self._facts, self._results = facts, facts.results
        self._look = parts.LOOK
        self._words = [word for word, _, _ in facts.counted.grades]
        self._column = Column(parts.A4.column, fonts)
        foot = parts.footed(self._column, facts.form, parts.printed(facts.printing, told))
        self._frame, self._foot = standing(parts.A4, parts.FOOT, foot)

    def pages(self) -> tuple[Page, ...]:
        """Return its pages, set closer where that saves one; headings of tables stand on each."""
        flows = []
        for self._look in (parts.LOOK, _CLOSE):
            flow = Flow(self._frame)
            self._pour(flow)
            flows.append(flow.pages(self._foot))
        return min(flows, key=len)

    def _pour(self, flow: Flow) -> None:
        found, station = self._results, self._facts.printing.station
        flow.pour(parts.heading(self._column, station, say(w.SUMMARY_TITLE)))
        flow.pour([*self._span(), blocks.gap(2 * MM), *self._figures()])
        # One month alone says what stands above the tables.
        months = found.months if len(found.months) > 1 else ()
        for title, rows in (
            (w.BY_DEPARTMENT, found.departments), (w.BY_ENTERPRISE, found.enterprises), (w.BY_MONTH, months),
        ):  # fmt: skip
            if rows:
                flow.pour([*parts.section(self._column, say(title)), *self._tallies(rows)])
        flow.pour([*parts.section(self._column, say(w.BY_ITEM)), *self._items(found.items)])

    def _span(self) -> list[Strip]:
        found = self._results
        first, last = formats.full_day(found.first), formats.full_day(found.last)
        days = first if first == last else say(w.PERIOD, first=first, last=last)
        day = self._facts.day
        number = parts.number_of(self._facts.printing, day) if day else ""
        told = parts.joined(number, day.theme if day else "", days, self._facts.form)
        return blocks.text(self._column, told, parts.CELL, align=Align.CENTRE)

    def _figures(self) -> list[Strip]:
        found, total = self._results, self._results.total
        lines = (
            say(
                w.SUMMARY, sessions=found.sessions, firms=found.firms, attendances=found.attendances,
                deputies=found.deputies, sheets=len(total.sheets),
            ),
            _rate(w.RATE_SHEETS, total.by_sheets), _rate(w.RATE_ITEMS, total.by_items),
        )  # fmt: skip
        style = Style(11, leading=17)
        return [strip for one in lines for strip in blocks.text(self._column, one, style)]

    def _tallies(self, rows: Sequence[Tally]) -> list[Strip]:
        words = [*self._words, *self._others(rows)]
        each = _GRADES / max(len(words), 1)
        rest = (1 - _NAME - _GRADES) / 4
        widths = [_NAME, rest, *(each for _ in words), rest, rest, rest]
        names = (
            say(w.NAME), say(w.SHEETS), *(one or say(w.NO_GRADE) for one in words), say(w.VETOED),
            say(w.GOOD_BY_SHEETS), say(w.GOOD_BY_ITEMS),
        )  # fmt: skip
        made = (_row(_tallied(one, words), widths) for one in rows)
        return table(self._column, made, heading=_heading(names, widths), look=self._look)

    def _others(self, rows: Iterable[Tally]) -> Iterator[str]:
        """Yield words that only older versions of the form know, and the empty one of sheets without a grade."""
        seen = dict.fromkeys(word for one in rows for word in one.by_grade)
        yield from (word for word in seen if word not in self._words)

    def _items(self, rows: Sequence[ItemTally]) -> list[Strip]:
        rest = (1 - _ITEM) / 5
        widths = [_ITEM, *(rest for _ in range(5))]
        names = (
            say(w.PLAIN_ITEM), say(w.LOST), say(w.OBSERVED), say(w.UNSEEN), say(w.VETOED), say(w.GOOD_BY_ITEMS),
        )  # fmt: skip
        made = (
            _row((
                one.text, _count(one.lost), str(one.by_items.whole), _count(one.unseen), _count(one.vetoed),
                _percent(one.by_items),
            ), widths)
            for one in rows
        )  # fmt: skip
        return table(self._column, made, heading=_heading(names, widths), look=self._look)


def _tallied(one: Tally, words: Sequence[str]) -> tuple[str, ...]:
    grades = (_count(one.by_grade.get(word, ())) for word in words)
    return (
        one.name, str(len(one.sheets)), *grades, _count(one.vetoed), _percent(one.by_sheets),
        _percent(one.by_items),
    )  # fmt: skip


def _count(sheets: Sequence[object]) -> str:
    return str(len(sheets)) if sheets else "—"


def _rate(mark: Mark, rate: GoodRate) -> str:
    percent = "—" if rate.percent is None else rate.percent
    return say(mark, part=rate.part, whole=rate.whole, percent=percent)


def _percent(rate: GoodRate) -> str:
    return "—" if rate.percent is None else say(w.PERCENT, percent=rate.percent)


def _heading(names: Sequence[str], widths: Sequence[float]) -> Row:
    return Row(tuple(label(name, width, _HEAD) for name, width in zip(names, widths, strict=True)))


def _row(cells: Sequence[str], widths: Sequence[float]) -> Row:
    return Row(tuple(
        Cell((Span(text, parts.SMALL),), width, Align.CENTRE if at else Align.LEFT)
        for at, (text, width) in enumerate(zip(cells, widths, strict=True))
    ))  # fmt: skip


_HEAD = Style(9.5, bold=True, leading=13)
