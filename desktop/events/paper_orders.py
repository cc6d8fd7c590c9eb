"""Which papers an event has, and how the preview draws them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from db.events.paper_contracts import EventPaper, EventPaperKey, EventPaperKind
from db.events.rules import ENDED, OPEN
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.events.sheet_year import YearFacts
    from desktop.frame.desk import Desk
    from desktop.printing.paper import Paper
    from desktop.printing.preview_order import PreviewOrder

Kind = EventPaperKind
PHONES = "phones"
_PRINT = QT_TRANSLATE_NOOP("EventPapers", "Print: {paper}")
_WITH_PHONES = QT_TRANSLATE_NOOP("EventPapers", "Telephone numbers, masked")
_BEFORE = (Kind.SIGN_IN_BLANK, Kind.BADGES, Kind.SEAT_CARDS, Kind.EVENT_RECORD)
_AFTER = (
    Kind.SIGN_IN_DONE, Kind.ABSENTEES, Kind.EVENT_RECORD, Kind.SIGN_IN_BLANK, Kind.BADGES,
    Kind.SEAT_CARDS,
)  # fmt: skip


class Order(Protocol):
    """What was read for a paper."""

    def preview(self) -> PreviewOrder:
        """Return what the preview offers."""

    def key(self, form: object) -> EventPaperKey:
        """Return which paper a form is."""


@dataclass(frozen=True, slots=True)
class EventWanted:
    """The papers of one event."""

    event: UUID

    def read(self, desk: Desk) -> Order:
        """Read what they say."""
        return EventOrder(desk.workspace.events.papers.event(desk.actor, self.event))


@dataclass(frozen=True, slots=True)
class YearWanted:
    """The statistics of a span of days."""

    first: date
    last: date

    def read(self, desk: Desk) -> Order:
        """Read what they say."""
        from desktop.events.sheet_year import YearFacts

        events, actor = desk.workspace.events, desk.actor
        series = events.statistics.between(actor, self.first, self.last)
        return YearOrder(YearFacts(events.papers.printing(actor), self.first, self.last, series))


Wanted = EventWanted | YearWanted


@dataclass(frozen=True, slots=True)
class EventOrder:
    """The papers of an event: what is used next stands first."""

    paper: EventPaper

    def preview(self) -> PreviewOrder:
        """Offer blank sheets and badges before, times and absentees from sign-in on."""
        from desktop.printing.preview_options import ContentChoice

        has_begun = self.paper.event.line.state in OPEN | ENDED
        kinds = _AFTER if has_begun else _BEFORE
        if self.paper.event.council is not None and has_begun:
            kinds = (*kinds, Kind.BALLOT_RESULT)
        sheets = (Kind.SIGN_IN_BLANK, Kind.SIGN_IN_DONE)
        phones = ContentChoice(PHONES, say(_WITH_PHONES), forms=sheets, chosen=False)
        return _order(self.paper.event.line.title, kinds, self.draw, (phones,))

    def key(self, form: object) -> EventPaperKey:
        """Return which paper a form is."""
        return EventPaperKey(EventPaperKind(str(form)), self.paper.event.line.id)

    def draw(self, form: object, contents: frozenset[str]) -> Paper:
        """Draw it; runs away from the main thread."""
        from desktop.events import sheet

        return sheet.of_event(self.paper, EventPaperKind(str(form)), phones=PHONES in contents)


@dataclass(frozen=True, slots=True)
class YearOrder:
    """The statistics of a span of days."""

    facts: YearFacts

    def preview(self) -> PreviewOrder:
        """Offer the one paper there is."""
        return _order("", (Kind.EVENT_YEAR,), self.draw)

    def key(self, _form: object) -> EventPaperKey:
        """Return which paper it is."""
        from desktop.events import sheet

        return sheet.year_key(self.facts)

    def draw(self, _form: object, _contents: frozenset[str]) -> Paper:
        """Draw it; runs away from the main thread."""
        from desktop.events import sheet

        return sheet.of_year(self.facts)


def _order(
    number: str, kinds: tuple[EventPaperKind, ...], draw: object, contents: tuple[object, ...] = ()
) -> PreviewOrder:
    from desktop.printing.preview_options import PaperForm
    from desktop.printing.preview_order import PreviewOrder

    offered = tuple(PaperForm(one, words.of(one)) for one in kinds)
    heading = say(_PRINT, paper=words.of(kinds[0]))
    return PreviewOrder(heading, number, offered, kinds[0], draw, contents)  # type: ignore[arg-type]
