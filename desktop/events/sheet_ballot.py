"""票决结果: what was voted on at a meeting, each vote with its figures, its rule and what it came to."""

from __future__ import annotations

from collections.abc import Iterator

from db.events.council_contracts import BallotLine
from db.events.paper_contracts import EventPaper
from desktop.events import sheet_parts as parts
from desktop.events import sheet_words as w
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Column
from desktop.printing.layout.flow import Flow, standing
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import MM, Page, Strip
from desktop.printing.layout.table import Row, label, table, value
from desktop.printing.layout.text import Span, Style
from desktop.wording import formats, words
from desktop.wording.marks import say

_COUNTS = (w.ISSUED, w.RETURNED, w.VALID, w.VOID, w.IN_FAVOUR, w.AGAINST, w.ABSTAINED, w.SHARE)
_WIDTHS = (0.125,) * len(_COUNTS)
_LABEL = 0.16
_SUBJECT = Style(12.5, bold=True, leading=19)
_VERDICT = Style(11.5, bold=True, leading=18)


class BallotSheet:
    """Composes the votes below each other, the signatures of the tellers at the end."""

    def __init__(self, paper: EventPaper, told: str, fonts: FontChain) -> None:
        self._paper, self._view = paper, paper.event
        self._column = Column(parts.A4.column, fonts)
        foot = parts.footed(self._column, "", parts.printed(paper.printing, told))
        self._frame, self._foot = standing(parts.A4, parts.FOOT, foot)

    def pages(self) -> tuple[Page, ...]:
        """Return its pages, one that says so where nothing was voted on."""
        flow, paper = Flow(self._frame), self._paper
        heading = say(w.BALLOT_TITLE)
        flow.pour(
            parts.heading(self._column, paper.printing.station, heading, self._view.line.title)
        )
        flow.pour(table(self._column, self._facts(), look=parts.LOOK))
        for at, one in enumerate(paper.ballots, 1):
            flow.pour(self._ballot(at, one))
        if not paper.ballots:
            flow.pour(
                [blocks.gap(6 * MM), *blocks.text(self._column, say(w.NO_BALLOT), parts.BODY)]
            )
        flow.pour(self._signs())
        return flow.pages(self._foot)

    def _facts(self) -> Iterator[Row]:
        line, quorum = self._view.line, self._view.quorum
        when = f"{formats.full_day(line.day)} {line.starts}\u2013{line.ends}\u3000{line.place}"
        yield self._fact(say(w.WHEN), when)
        if quorum is not None:
            there = say(
                w.QUORUM, members=quorum.members, present=quorum.present, needed=quorum.needed
            )
            yield self._fact(say(w.ATTENDANCE), there)

    def _fact(self, name: str, text: str) -> Row:
        return Row((label(name, _LABEL, parts.HEAD), value(Span(text, parts.CELL), 1 - _LABEL)))

    def _ballot(self, at: int, one: BallotLine) -> list[Strip]:
        verdict = say(
            w.VERDICT, rule=words.of(one.rule), needed=one.needed,
            verdict=say(w.PASSED if one.passed else w.REFUSED),
        )  # fmt: skip
        said = blocks.text(self._column, one.resolution, parts.BODY) if one.resolution else []
        heading = parts.headed([say(name) for name in _COUNTS], _WIDTHS)
        return [
            blocks.gap(5 * MM),
            *blocks.together(blocks.text(self._column, f"{at}. {one.subject}", _SUBJECT)),
            *table(self._column, [_counts(one)], heading=heading, look=parts.LOOK),
            blocks.gap(1 * MM), *blocks.text(self._column, verdict, _VERDICT), *said,
        ]  # fmt: skip

    def _signs(self) -> list[Strip]:
        line = "____________"
        left, middle, right = (
            f"{say(one)} {line}" for one in (w.CHIEF_TELLER, w.TELLER, w.COUNTER)
        )
        return [
            blocks.gap(12 * MM),
            *blocks.foot(self._column, left, right, parts.CELL, middle=middle),
        ]


def _counts(one: BallotLine) -> Row:
    figures = (
        one.issued, one.returned, one.valid, one.void, one.in_favour, one.against, one.abstained,
    )  # fmt: skip
    share = formats.percent(one.in_favour, one.valid) if one.valid else "—"
    return parts.row((*map(str, figures), share), _WIDTHS, frozenset(range(len(_WIDTHS))))
