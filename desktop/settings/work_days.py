"""Which years' days off are known; to be read only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from db.kernel.clock import local_date
from desktop.parts.banner import Banner
from desktop.parts.painting import Tone
from desktop.parts.tag import Tag
from desktop.parts.text import label
from desktop.settings.rows import SectionView, beside, stacked

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

ANNOUNCED_IN = 11
"""The month in which the next year's days off are usually announced."""


class WorkDaysSection(SectionView):
    """A missing year is said aloud, because deadlines that touch it are not certain."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        calendar = desk.workspace.calendar.calendar
        today = local_date(desk.clock.now())
        years = list(range(today.year - 2, today.year + 2))
        missing = [year for year in years[2:] if not calendar.covers(year)]
        if missing and (missing[0] == today.year or today.month >= ANNOUNCED_IN):
            self.add_wide(self._warning(missing[0]))
        known = [year for year in years if calendar.covers(year)]
        self.add_row(
            self.tr("Days off and make-up days"),
            self.tr("Deadlines skip weekends and these days off"),
            self._years(known, missing),
        )

    def _warning(self, year: int) -> Banner:
        headline = self.tr("The days off of {year} are not known").format(year=year)
        body = self.tr(
            "Deadlines that reach into that year count Monday to Friday and are marked as"
            " uncertain. They become right once the calendar of that year is added."
        )
        return Banner(Tone.WARN, headline, body, closable=False)

    def _years(self, known: list[int], missing: list[int]) -> QWidget:
        tags = [Tag(Tone.OK, "circle-check", str(year)) for year in known]
        tags += [Tag(Tone.OUTLINE, "clock", str(year)) for year in missing]
        if not missing:
            return beside(tags[0], *tags[1:])
        announced = self.tr(
            "{year} is announced about November of the year before. Until then Monday to Friday"
            " count as working days."
        )
        hint = label(announced.format(year=missing[-1]), "caption", wrap=True)
        return stacked(beside(tags[0], *tags[1:]), hint, gap=6)
