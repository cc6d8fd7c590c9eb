"""活动记录: basics, the four parts or the agenda, attendance, other places, questions, votes, minutes, outcome."""

from __future__ import annotations

from collections.abc import Iterator

from db.events.codes import FOUR_PARTS, EventType, HostRole, PartKind
from db.events.contracts import PartLine
from db.events.council_contracts import BallotLine
from db.events.paper_contracts import EventPaper
from desktop.events import sheet_parts as parts
from desktop.events import sheet_words as w
from desktop.events.counted import counted
from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Column
from desktop.printing.layout.flow import Flow, standing
from desktop.printing.layout.fonts import FontChain
from desktop.printing.layout.marks import MM, Page, Strip
from desktop.printing.layout.table import Row, label, table, value
from desktop.printing.layout.text import Span, Style
from desktop.wording import formats, words
from desktop.wording.marks import say

_LABEL = 0.16
_PARTS = (0.24, 0.24, 0.36, 0.16)
_TITLE = Style(12, bold=True, leading=18)


class RecordSheet:
    """Composes the record below each other."""

    def __init__(self, paper: EventPaper, told: str, fonts: FontChain) -> None:
        self._paper, self._view = paper, paper.event
        self._column = Column(parts.A4.column, fonts)
        foot = parts.footed(self._column, "", parts.printed(paper.printing, told))
        self._frame, self._foot = standing(parts.A4, parts.FOOT, foot)

    def pages(self) -> tuple[Page, ...]:
        """Return its pages."""
        flow, view = Flow(self._frame), self._view
        legal = view.line.kind is EventType.BUSINESS_LEGAL_SESSION
        title = say(w.FOUR_TITLE if legal else w.RECORD_TITLE)
        flow.pour(parts.heading(self._column, self._paper.printing.station, title, view.line.title))
        flow.pour(table(self._column, self._facts(), look=parts.LOOK))
        if view.parts:
            names = [say(one) for one in (w.PART, w.SPEAKER, w.ABOUT, w.DONE)]
            made = (self._part(one) for one in view.parts)
            flow.pour([blocks.gap(4 * MM), *table(
                self._column, made, heading=parts.headed(names, _PARTS), look=parts.LOOK
            )])  # fmt: skip
        for title, lines in self._sections():
            if lines:
                flow.pour(self._section(title, lines))
        flow.pour(self._signs())
        return flow.pages(self._foot)

    def _facts(self) -> Iterator[Row]:
        view, line = self._view, self._view.line
        when = f"{formats.full_day(line.day)} {line.starts}\u2013{line.ends}\u3000{line.place}"
        series = (
            say(w.NTH, programme=line.programme, n=line.series_no)
            if line.series_no
            else line.programme
        )
        hosts = {
            role: "、".join(one.name for one in view.hosts if one.role is role) for role in HostRole
        }
        counts = line.counts
        told = say(
            w.TOTALS, expected=counts.expected, came=counts.came, leave=counts.on_leave,
            missing=counts.missing, guests=counts.walk_ins,
        )  # fmt: skip
        for name, text in (
            (w.FACTS, words.of(line.kind)), (w.SERIES, series), (w.WHEN, when), (w.HOSTS, hosts[HostRole.HOST]),
            (w.CO_HOSTS, hosts[HostRole.CO_HOST]), (w.PRESIDER, view.presider), (w.ATTENDANCE, told),
        ):  # fmt: skip
            if text:
                spans = Span(text, parts.CELL)
                yield Row((label(say(name), _LABEL, parts.HEAD), value(spans, 1 - _LABEL)))

    def _part(self, part: PartLine) -> Row:
        named = words.of(part.kind) if part.kind in FOUR_PARTS else part.title
        own = part.title if part.kind is not PartKind.AGENDA else ""
        done = say(w.YES, time=formats.clock(part.done_at)) if part.done_at else ""
        about = "，".join(one for one in (own, part.about, part.material) if one)
        return parts.row((named, part.speaker, about, done), _PARTS, frozenset({3}))

    def _sections(self) -> Iterator[tuple[str, list[str]]]:
        view, outcome = self._view, self._view.outcome
        yield (
            say(w.REMOTE),
            [
                f"{one.place}：{counted(one) if one.number is not None else say(w.UNREPORTED)}"
                for one in view.headcounts
            ],
        )
        yield say(w.QUESTIONS), [text for at, one in enumerate(view.questions, 1) for text in (
            f"{at}. {one.asker}：{one.question}",
            one.answer or say(w.AS_MATTER if one.matter else w.OPEN_ANSWER),
        )]  # fmt: skip
        yield say(w.BALLOTS), [text for one in self._paper.ballots for text in _ballot(one)]
        yield say(w.MINUTES), view.minutes.splitlines()
        told = say(
            w.OUTCOMES, opinions=outcome.opinions, matters=outcome.matters, reports=outcome.reports,
            adopted=outcome.adopted,
        )  # fmt: skip
        yield say(w.OUTCOME), [told]

    def _section(self, title: str, lines: list[str]) -> list[Strip]:
        head = blocks.together([*blocks.text(self._column, title, _TITLE), blocks.gap(1)])
        said = [strip for one in lines for strip in blocks.text(self._column, one, parts.BODY)]
        return [blocks.gap(4 * MM), *head, *said]

    def _signs(self) -> list[Strip]:
        left, right = f"{say(w.PRESIDER)} ____________", f"{say(w.RECORDER)} ____________"
        return [blocks.gap(8 * MM), *blocks.foot(self._column, left, right, parts.CELL)]


def _ballot(one: BallotLine) -> tuple[str, str, str]:
    return (
        one.subject,
        say(w.VOTES, issued=one.issued, returned=one.returned, valid=one.valid, void=one.void),
        say(
            w.BALLOT, favour=one.in_favour, against=one.against, abstained=one.abstained,
            needed=one.needed, verdict=say(w.PASSED if one.passed else w.REFUSED),
        ),
    )  # fmt: skip
