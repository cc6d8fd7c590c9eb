"""Handouts ready for preview and printer."""

from __future__ import annotations

from collections.abc import Sequence

from db.people.contracts import PersonLine
from db.stations.contracts import StationFacts
from desktop.printing.handouts.cards import A_PAGE, CardSheet
from desktop.printing.handouts.plates import PlateSheet, plate_of
from desktop.printing.handouts.poster import PosterSheet
from desktop.printing.layout.fonts import HOUSE_FONTS
from desktop.printing.layout.marks import Page
from desktop.printing.layout.writer import write_pdf
from desktop.printing.paper import Paper


def cards(
    people: Sequence[PersonLine], station: StationFacts, title: str, *, page_each: bool = False
) -> Paper:
    """Draw contact cards, one of each person or a page full of each."""
    wanted = [one for one in people for _ in range(A_PAGE if page_each else 1)]
    return bound(CardSheet(wanted, station, HOUSE_FONTS).pages(), title)


def plates(people: Sequence[PersonLine], title: str) -> Paper:
    """Draw name plates."""
    return bound(PlateSheet([*map(plate_of, people)], HOUSE_FONTS).pages(), title)


def poster(station: StationFacts, title: str, *, a3: bool = False) -> Paper:
    """Draw the poster of the station."""
    return bound(PosterSheet(station, HOUSE_FONTS, a3=a3).pages(), title)


def bound(drawn: tuple[Page, ...], title: str) -> Paper:
    """Return pages as a paper; ``title`` names nobody."""
    missing = dict.fromkeys(one for page in drawn for one in page.framed())
    return Paper(write_pdf(drawn, title), title, tuple(missing))
