"""活动年度统计表: every series of a span of days in its own units, computed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from db.events.codes import CountUnit
from db.events.paper_contracts import EventPrinting
from db.events.remote import Sum
from db.events.statistics import Yearly
from desktop.events import sheet_parts as parts
from desktop.events import sheet_words as w
from desktop.events.counted import summed
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Column
from desktop.printing.layout.flow import Flow, standing
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import MM, Page
from desktop.printing.layout.table import Row, table
from desktop.wording import formats, words
from desktop.wording.marks import say

_WIDTHS = (0.19, 0.11, 0.1, 0.09, 0.07, 0.27, 0.17)


@dataclass(frozen=True, slots=True)
class YearFacts:
    """Statistics on their way to paper."""

    printing: EventPrinting
    first: date
    last: date
    series: tuple[Yearly, ...]


class YearSheet:
    """Composes the table."""

    def __init__(self, facts: YearFacts, told: str, fonts: FontChain) -> None:
        self._facts = facts
        self._column = Column(parts.A4.column, fonts)
        foot = parts.footed(self._column, "", parts.printed(facts.printing, told))
        self._frame, self._foot = standing(parts.A4, parts.FOOT, foot)

    def pages(self) -> tuple[Page, ...]:
        """Return its pages."""
        facts, flow = self._facts, Flow(self._frame)
        span = say(w.PERIOD, first=formats.full_day(facts.first), last=formats.full_day(facts.last))
        flow.pour(parts.heading(self._column, facts.printing.station, say(w.YEAR_TITLE), span))
        names = [
            say(one) for one in (w.SERIES, w.SESSIONS, w.CAME, w.PEOPLE, w.FIRMS, w.REMOTE, w.ALL)
        ]
        made = (_row(one) for one in facts.series)
        flow.pour(table(self._column, made, heading=parts.headed(names, _WIDTHS), look=parts.LOOK))
        flow.pour([blocks.gap(3 * MM), *blocks.text(self._column, say(w.YEAR_HINT), parts.TINY)])
        return flow.pages(self._foot)


def _row(one: Yearly) -> Row:
    name = one.programme or words.of(one.kind)
    sessions = f"{one.sessions}（{one.extra}）" if one.extra else str(one.sessions)
    remote = "；".join(_told(one.remote[unit], unit) for unit in CountUnit if unit in one.remote)
    cells: Sequence[str] = (
        name, sessions, formats.number(one.came), str(one.people), str(one.firms), remote or "—",
        _told(one.total, CountUnit.PERSON_TIMES),
    )  # fmt: skip
    return parts.row(cells, _WIDTHS, frozenset({1, 2, 3, 4}))


def _told(found: Sum, unit: CountUnit) -> str:
    return summed(found.number, unit, found.quality)
