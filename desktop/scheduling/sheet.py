"""The papers of the rota, each by its kind, ready for preview and printer."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from db.calendar.working_days import WorkCalendar
from db.people.contracts import PersonLine
from db.scheduling.paper_contracts import PaperKey
from db.stations.contracts import StationFacts
from desktop.people.sheet_cards import A_PAGE, CardSheet
from desktop.people.sheet_plates import PlateSheet
from desktop.people.sheet_poster import PosterSheet
from desktop.printing.layout.fonts import HOUSE_FONTS
from desktop.printing.layout.marks import Page
from desktop.printing.layout.writer import write_pdf
from desktop.printing.paper import Paper
from desktop.scheduling.sheet_list import ListSheet, people_in
from desktop.scheduling.sheet_month import MonthSheet
from desktop.scheduling.sheet_parts import Told
from desktop.scheduling.sheet_year import YearSheet


def month(told: Told, key: PaperKey, calendar: WorkCalendar, *, a3: bool = False) -> Paper:
    """Draw the table of a month."""
    return _bound(MonthSheet(told, calendar, HOUSE_FONTS, a3=a3).pages(), key)


def year(told: Told, key: PaperKey) -> Paper:
    """Draw the table of a year."""
    return _bound(YearSheet(told, HOUSE_FONTS).pages(), key)


def lists(told: Told, key: PaperKey, person: UUID | None = None) -> Paper:
    """Draw the list of one person, or that of everybody with a turn, each on a page of its own."""
    wanted = [one for one in people_in(told) if person is None or one.id == person]
    drawn = [page for one in wanted for page in ListSheet(told, one, HOUSE_FONTS).pages()]
    return _bound(tuple(drawn), key)


def cards(
    people: Sequence[PersonLine], station: StationFacts, key: PaperKey, *, page_each: bool = False
) -> Paper:
    """Draw contact cards, one of each person or a page full of each."""
    wanted = [one for one in people for _ in range(A_PAGE if page_each else 1)]
    return _bound(CardSheet(wanted, station, HOUSE_FONTS).pages(), key)


def plates(people: Sequence[PersonLine], key: PaperKey) -> Paper:
    """Draw name plates."""
    return _bound(PlateSheet(people, HOUSE_FONTS).pages(), key)


def poster(station: StationFacts, key: PaperKey, *, a3: bool = False) -> Paper:
    """Draw the poster of the station."""
    return _bound(PosterSheet(station, HOUSE_FONTS, a3=a3).pages(), key)


def _bound(drawn: tuple[Page, ...], key: PaperKey) -> Paper:
    """Return a paper under a name of kind, days and version; whose turns it tells is not in it."""
    said = (key.kind.value, key.first, key.last, f"v{key.number}" if key.number else None)
    title = "-".join(str(one) for one in said if one is not None)
    missing = dict.fromkeys(one for page in drawn for one in page.framed())
    return Paper(write_pdf(drawn, title), title, tuple(missing))
