"""The limits of the station, one line each: what is in force, who changed it, and the way back to usual."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.accounts.rules import Permission, may
from db.calendar.limits import LIMITS, LimitGroup, LimitValue
from db.kernel.clock import local_date
from db.kernel.errors import InvalidInput, Outdated, StationError
from db.stations.contracts import ChangeLimit, LimitLine
from desktop.settings.limit_row import LimitRow
from desktop.settings.rows import SectionView, beside
from desktop.wording import words
from desktop.wording.limit_words import NAMES
from desktop.wording.marks import say

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_LINES = 480


class LimitsSection(SectionView):
    """Drawn from the table of limits; whoever may not change them reads them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.changeable = may(desk.actor, Permission.KEEP_STATION)
        self.rows: dict[str, LimitRow] = {}
        for group in LimitGroup:
            names = [name for name in NAMES if LIMITS[name].group is group]
            if names:
                lines = self.keep_width(self._group(names), _LINES)
                self.add_row(words.of(group), self._effect(group), beside(lines))
        self.reload()

    def reload(self) -> None:
        """Read the limits anew."""
        desk = self.desk
        desk.jobs.ask(self, desk.workspace.limits.lines, self._show, latest="limits")

    def _effect(self, group: LimitGroup) -> str:
        if not self.changeable:
            return self.tr(
                "Changed by the equipment administrator, by the head where there is none"
            )
        return {
            LimitGroup.REPLY: self.tr(
                "Holds for matters registered from now on; earlier ones keep what was promised"
            ),
            LimitGroup.UNIT: self.tr("Urging follows at once, the rest with new matters"),
            LimitGroup.VOTER: self.tr(
                "Checks, rates and classes follow at once, the rest with new matters"
            ),
        }.get(group, self.tr("Holds at once"))

    def _group(self, names: list[str]) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for name in names:
            row = LimitRow(name, changeable=self.changeable)
            row.asked.connect(partial(self._change, name))
            self.rows[name] = row
            column.addWidget(row)
        made.setFocusProxy(self.rows[names[0]])
        return made

    def _show(self, lines: tuple[LimitLine, ...]) -> None:
        today = local_date(self.desk.clock.now())
        for line in lines:
            self.rows[line.name].show_line(line, today)

    def _change(self, name: str, value: LimitValue | None) -> None:
        desk, row = self.desk, self.rows[name]
        command = ChangeLimit(name, value, seen=row.kept)
        desk.jobs.ask(
            self,
            lambda: desk.workspace.limits.change(desk.actor, command),
            partial(self._finish, name),
            partial(self._show_trouble, name),
        )

    def _finish(self, name: str, lines: tuple[LimitLine, ...]) -> None:
        self._show(lines)
        sentence = self.tr("{limit}: {value} from now on")
        told = sentence.format(limit=say(NAMES[name]), value=self.rows[name].told())
        self.desk.notices.toast(told)

    def _show_trouble(self, name: str, error: StationError) -> None:
        if isinstance(error, InvalidInput):
            self.rows[name].show_error(words.of(error.problems[0]))
            return
        self.rows[name].show_error(words.said(error).headline)
        if isinstance(error, Outdated):
            self.reload()
