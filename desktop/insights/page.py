"""分析: the figures of a period, each with its basis, and beside them the records behind the one pressed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from db.accounts.rules import Permission, may
from db.insights.contracts import COUNTED_TOGETHER, Alarm, Indicator, Period
from db.kernel.ids import MatterId
from db.kernel.kinds import Changes, Kind
from desktop.frame.desk import Desk
from desktop.frame.page import Page
from desktop.frame.pane import scrolling
from desktop.frame.shortcuts import Shortcuts
from desktop.insights import phrases
from desktop.insights.overview import Overview
from desktop.insights.period_bar import PeriodBar
from desktop.insights.records_pane import Asked, RecordsPane
from desktop.insights.reports import Reports
from desktop.notices.message_bar import MessageBar
from desktop.parts.buttons import button
from desktop.parts.shown import set_shown
from desktop.parts.text import ElidedLabel

_FIRST = 1000
"""The records take their room before the figures, which can stand in fewer columns."""


class InsightsPage(Page):
    """Reads each part on its own, so that what is quick to count stands there first."""

    reloads_on: ClassVar[Changes] = frozenset({
        Kind.MATTER, Kind.VISIT, Kind.ASSIGNMENT, Kind.REPLY, Kind.RATING, Kind.FEEDBACK,
        Kind.URGE, Kind.EXTENSION, Kind.SETTING,
    })  # fmt: skip

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._came_from: QWidget | None = None
        self.period_bar = PeriodBar(desk.clock)
        self.overview = Overview(
            self.period_bar.period, desk.workspace.calendar.limits.satisfaction
        )
        self.records = RecordsPane(desk)
        self.messages = MessageBar()
        self.print_button = button(self.tr("Print a report"), "printer", key="Ctrl+P")
        set_shown(self.print_button, shown=may(desk.actor, Permission.PRINT))
        self._foot = ElidedLabel("", "caption")
        self._whole = QStackedWidget()
        self.reports = Reports(desk, self._whole)
        self._work = QWidget()
        self._lay_out()
        self._connect()
        self._add_keys()

    def reload(self) -> None:
        """Count again; the list beside stays where it is."""
        period, insights, actor = (
            self.period_bar.period,
            self.desk.workspace.insights,
            self.desk.actor,
        )
        self.overview.begin(period)
        for place, part in enumerate(COUNTED_TOGETHER):
            work = partial(insights.figures, actor, period, part)
            self._ask(f"figures {place}", work, self.overview.show_figures)
        self._count_ranking()
        self._ask("aside", lambda: insights.aside(actor, period), self.overview.show_aside)
        self._ask("trend", lambda: insights.trend(actor, period), self.overview.show_trend)
        self._ask("spots", lambda: insights.hot_spots(actor, period), self.overview.show_spots)
        self._ask("alarms", lambda: insights.alarms(actor), self._show_alarms)
        self.records.reload()

    @Slot()
    def _count_ranking(self) -> None:
        period, once = self.period_bar.period, self.overview.once.isChecked()
        insights, actor = self.desk.workspace.insights, self.desk.actor
        rank = partial(insights.ranking, actor, period, once=once)
        self._ask("ranking", rank, self.overview.show_ranking)

    def first_focus(self) -> QWidget | None:
        """Work begins with the period."""
        return self.period_bar.sorts.first_focus()

    def open_subject(self, subject: object) -> None:
        """Open the records behind a figure, as the palette asked."""
        if isinstance(subject, Indicator):
            self.overview.ask(subject)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.desk.notices.place(self._work, self.messages)

    @Slot()
    def print_report(self) -> None:
        """Look at the reports of the period before one is printed."""
        if may(self.desk.actor, Permission.PRINT):
            once = self.overview.once.isChecked()
            self.reports.open(self.period_bar.period, once=once)

    @Slot(object)
    def _on_period_bar_changed(self, _period: Period) -> None:
        self.records.leave()
        self.reload()

    @Slot(object)
    def _on_overview_asked(self, asked: Asked) -> None:
        self._came_from = QApplication.focusWidget()
        self.records.show_records(asked)
        self.records.focus_list()

    @Slot(object)
    def _on_records_opened(self, matter: UUID) -> None:
        self.desk.go("reception", MatterId(matter))

    @Slot()
    def _on_records_left(self) -> None:
        if self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_settings_changed(self, _key: str) -> None:
        self._keys.set_letters_on(on=self.desk.settings.letter_keys)

    def _ask(self, what: str, work: Callable[[], object], then: Callable[..., object]) -> None:
        self.desk.jobs.ask(self, work, then, latest=what)

    def _show_alarms(self, alarms: tuple[Alarm, ...]) -> None:
        now, rule = self.desk.clock.now(), self.desk.workspace.insights.alarm_rule
        self.overview.show_alarms(alarms, rule, now)
        self._foot.setText(
            self.tr("Counted {at}; names and phones of voters do not stand here.").format(
                at=phrases.moment(now)
            )
        )

    def _connect(self) -> None:
        self.period_bar.changed.connect(self._on_period_bar_changed)
        self.overview.asked.connect(self._on_overview_asked)
        self.overview.counting_changed.connect(self._count_ranking)
        self.records.opened.connect(self._on_records_opened)
        self.records.left.connect(self._on_records_left)
        self.print_button.clicked.connect(self.print_report)
        self.watch(self.desk.settings.changed, self._on_settings_changed)

    def _add_keys(self) -> None:
        keys = self._keys = Shortcuts(self._work)
        keys.add("Ctrl+P", self.print_report, self.tr("Print a report"))
        keys.add("Alt+Left", self.period_bar.step_back, self.tr("The period before"))
        keys.add("Alt+Right", self.period_bar.step_on, self.tr("The period after"))
        keys.set_letters_on(on=self.desk.settings.letter_keys)

    def _lay_out(self) -> None:
        columns = QHBoxLayout(self._work)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addLayout(self._toolbar())
        left.addWidget(self.messages)
        left.addWidget(scrolling(self.overview), 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 4, 20, 6)
        foot.addWidget(self._foot, 1)
        left.addLayout(foot)
        columns.addLayout(left, 1)
        columns.addWidget(self.records, _FIRST)
        self._whole.addWidget(self._work)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._whole)

    def _toolbar(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(10)
        row.addWidget(self.period_bar, 1)
        row.addWidget(self.print_button)
        return row
