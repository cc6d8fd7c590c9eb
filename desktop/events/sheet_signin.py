"""签到表: before an event with room to sign and rows for walk-ins, after it with times; and who is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from db.events.codes import AttendeeRole
from db.events.contracts import InvitationLine
from db.events.paper_contracts import EventPaper
from desktop.events import sheet_parts as parts
from desktop.events import sheet_words as w
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Column
from desktop.printing.layout.flow import Flow, standing
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import MM, Page, Strip
from desktop.printing.layout.table import Row, table, value
from desktop.printing.layout.text import Span
from desktop.wording import formats, words
from desktop.wording.marks import say

_ROW = 11 * MM
_EMPTY = 10
"""Rows for who comes without being listed."""
_WIDTHS = (0.07, 0.2, 0.235, 0.105, 0.11, 0.16, 0.12)
_WITH_PHONE = (0.065, 0.15, 0.2, 0.075, 0.09, 0.185, 0.135, 0.1)
_CENTRED = frozenset({0, 3, 4})
_MISSING = (0.08, 0.2, 0.36, 0.14, 0.22)
_ROLES = list(AttendeeRole)


class SignInSheet:
    """Composes a sheet; ``done`` shows who came and when, otherwise there is room to sign."""

    def __init__(
        self, paper: EventPaper, told: str, fonts: FontChain, *, done: bool, phones: bool = False
    ) -> None:
        self._paper, self._done, self._phones = paper, done, phones
        self._column = Column(parts.A4.column, fonts)
        self._names = {one.id: one.name for one in paper.roster}
        hint = say(w.HINT) if done else say(w.PAGE_TOTAL)
        foot = parts.footed(self._column, hint, parts.printed(paper.printing, told))
        self._frame, self._foot = standing(parts.A4, parts.FOOT, foot)

    def pages(self) -> tuple[Page, ...]:
        """Return its pages; the heading stands on each, the totals on the last."""
        view, flow = self._paper.event, Flow(self._frame)
        station = self._paper.printing.station
        flow.pour(parts.heading(self._column, station, say(w.SIGN_IN_TITLE), view.line.title))
        flow.pour(parts.about(self._column, view))
        flow.pour(table(self._column, self._rows(), heading=self._heading(), look=parts.LOOK))
        flow.pour(self._totals())
        return flow.pages(self._foot)

    @property
    def _widths(self) -> Sequence[float]:
        return _WITH_PHONE if self._phones else _WIDTHS

    def _heading(self) -> Row:
        names = [
            say(one) for one in (w.NUMBER, w.NAME, w.UNIT, w.LEVEL, w.SIGNED, w.SIGNATURE, w.REMARK)
        ]
        if self._phones:
            names.insert(5, say(w.PHONE))
        return parts.headed(names, self._widths)

    def _rows(self) -> Iterator[Row]:
        """Yield the roster by roles, each with its number, then the walk-ins, then rows to write in."""
        listed = [one for one in self._paper.roster if not one.is_walk_in]
        guests = [one for one in self._paper.roster if one.is_walk_in] if self._done else []
        by_role = sorted(listed, key=lambda one: (_ROLES.index(one.role), one.serial))
        groups = [(role, list(some)) for role, some in groupby(by_role, key=lambda one: one.role)]
        for role, some in groups:
            if len(groups) > 1:
                yield self._group(say(w.GROUP, role=words.of(role), n=len(some)))
            yield from (self._row(one) for one in some)
        yield from (self._row(one) for one in guests)
        last = max((one.serial for one in self._paper.roster), default=0)
        if not self._done:
            yield from (self._blank(last + at) for at in range(1, _EMPTY + 1))

    def _group(self, text: str) -> Row:
        return Row((value(Span(text, parts.HEAD), 1.0),))

    def _row(self, line: InvitationLine) -> Row:
        shown = self._done and line.arrived_at is not None
        at = formats.clock(line.arrived_at) if shown and line.arrived_at else ""
        remark = parts.remark_of(line, self._names) if self._done else ""
        cells = [
            str(line.serial),
            line.name,
            parts.unit_of(line),
            parts.level_of(line),
            at,
            "",
            remark,
        ]
        if self._phones:
            cells.insert(5, line.phone)
        return parts.row(cells, self._widths, _CENTRED, _ROW)

    def _blank(self, number: int) -> Row:
        cells = [str(number), *("" for _ in self._widths[1:])]
        return parts.row(cells, self._widths, _CENTRED, _ROW)

    def _totals(self) -> list[Strip]:
        counts = self._paper.event.line.counts
        told = say(
            w.TOTALS, expected=counts.expected, came=counts.came, leave=counts.on_leave,
            missing=counts.missing, guests=counts.walk_ins,
        ) if self._done else say(w.EXPECTED, expected=counts.expected)  # fmt: skip
        signs = f"{say(w.RECORDER)} ____________"
        return [blocks.gap(4 * MM), *blocks.foot(self._column, told, signs, parts.CELL)]


class AbsentSheet:
    """Composes the list of who did not come, those on leave with their reasons."""

    def __init__(self, paper: EventPaper, told: str, fonts: FontChain) -> None:
        self._paper = paper
        self._column = Column(parts.A4.column, fonts)
        foot = parts.footed(self._column, "", parts.printed(paper.printing, told))
        self._frame, self._foot = standing(parts.A4, parts.FOOT, foot)

    def pages(self) -> tuple[Page, ...]:
        """Return its pages."""
        view, flow = self._paper.event, Flow(self._frame)
        station = self._paper.printing.station
        flow.pour(parts.heading(self._column, station, say(w.ABSENT_TITLE), view.line.title))
        flow.pour(parts.about(self._column, view))
        rows = [one for one in self._paper.roster if one.presence.value == "on_leave"]
        missing = [*self._paper.missing, *rows]
        if not missing:
            flow.pour(blocks.text(self._column, say(w.NOBODY), parts.BODY))
            return flow.pages(self._foot)
        names = [say(one) for one in (w.NUMBER, w.NAME, w.UNIT, w.STATE, w.REASON)]
        made = (
            parts.row(
                (str(one.serial), one.name, parts.unit_of(one), words.of(one.presence), one.reason),
                _MISSING, frozenset({0, 3}),
            )
            for one in missing
        )  # fmt: skip
        flow.pour(table(self._column, made, heading=parts.headed(names, _MISSING), look=parts.LOOK))
        return flow.pages(self._foot)
