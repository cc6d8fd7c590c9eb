"""Papers of events, each by its kind, ready for preview and printer."""

from __future__ import annotations

from db.events.contracts import InvitationLine
from db.events.paper_contracts import EventPaper, EventPaperKey, EventPaperKind
from desktop.events.sheet_badges import BadgeSheet
from desktop.events.sheet_ballot import BallotSheet
from desktop.events.sheet_record import RecordSheet
from desktop.events.sheet_signin import AbsentSheet, SignInSheet
from desktop.events.sheet_year import YearFacts, YearSheet
from desktop.printing.handouts.papers import bound
from desktop.printing.handouts.plates import Plate, PlateSheet
from desktop.printing.layout.fonts import HOUSE_FONTS
from desktop.printing.layout.marks import Page
from desktop.printing.paper import Paper
from desktop.wording import words

Kind = EventPaperKind


def of_event(paper: EventPaper, kind: EventPaperKind, *, phones: bool = False) -> Paper:
    """Draw a paper of one event."""
    key = EventPaperKey(kind, paper.event.line.id)
    return bound(_pages(paper, key, phones=phones), title_of(key))


def of_year(facts: YearFacts) -> Paper:
    """Draw the statistics of a span of days."""
    key = year_key(facts)
    return bound(YearSheet(facts, key.told, HOUSE_FONTS).pages(), title_of(key))


def year_key(facts: YearFacts) -> EventPaperKey:
    """Return which paper the statistics of a span of days are."""
    return EventPaperKey(Kind.EVENT_YEAR, of=(str(facts.first), str(facts.last)))


def title_of(key: EventPaperKey) -> str:
    """Return the name of a paper in queues and folders: kind and id, nobody's name."""
    return "-".join((key.kind.value, *((key.record.hex[-8:],) if key.record else ()), *key.of))


def _pages(paper: EventPaper, key: EventPaperKey, *, phones: bool) -> tuple[Page, ...]:
    if key.kind in {Kind.SIGN_IN_BLANK, Kind.SIGN_IN_DONE}:
        done = key.kind is Kind.SIGN_IN_DONE
        return SignInSheet(paper, key.told, HOUSE_FONTS, done=done, phones=phones).pages()
    if key.kind is Kind.ABSENTEES:
        return AbsentSheet(paper, key.told, HOUSE_FONTS).pages()
    if key.kind is Kind.BADGES:
        return BadgeSheet(paper, HOUSE_FONTS).pages()
    if key.kind is Kind.SEAT_CARDS:
        return PlateSheet([*map(_plate, paper.roster)], HOUSE_FONTS).pages()
    if key.kind is Kind.BALLOT_RESULT:
        return BallotSheet(paper, key.told, HOUSE_FONTS).pages()
    return RecordSheet(paper, key.told, HOUSE_FONTS).pages()


def _plate(line: InvitationLine) -> Plate:
    """Return the card of a seat: a deputy's level, or the unit somebody comes from."""
    return Plate(line.name, words.of(line.level) if line.level else line.unit)
