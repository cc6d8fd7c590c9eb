"""The tables of the rota, each by its kind, ready for preview and printer."""

from __future__ import annotations

from uuid import UUID

from db.calendar.working_days import WorkCalendar
from db.scheduling.paper_contracts import PaperKey
from desktop.printing.handouts.papers import bound
from desktop.printing.layout.fonts import HOUSE_FONTS
from desktop.printing.paper import Paper
from desktop.scheduling.sheet_list import ListSheet, people_in
from desktop.scheduling.sheet_month import MonthSheet
from desktop.scheduling.sheet_parts import Told
from desktop.scheduling.sheet_year import YearSheet


def month(told: Told, key: PaperKey, calendar: WorkCalendar, *, a3: bool = False) -> Paper:
    """Draw the table of a month."""
    return bound(MonthSheet(told, calendar, HOUSE_FONTS, a3=a3).pages(), title_of(key))


def year(told: Told, key: PaperKey) -> Paper:
    """Draw the table of a year."""
    return bound(YearSheet(told, HOUSE_FONTS).pages(), title_of(key))


def lists(told: Told, key: PaperKey, person: UUID | None = None) -> Paper:
    """Draw the list of one person, or that of everybody with a turn, each on a page of its own."""
    wanted = [one for one in people_in(told) if person is None or one.id == person]
    drawn = [page for one in wanted for page in ListSheet(told, one, HOUSE_FONTS).pages()]
    return bound(tuple(drawn), title_of(key))


def title_of(key: PaperKey) -> str:
    """Return the name of a paper in queues and folders: kind, days and version, nobody's name."""
    said = (key.kind.value, key.first, key.last, f"v{key.number}" if key.number else None)
    return "-".join(str(one) for one in said if one is not None)
