"""The figures of one period: five large ones, ranking, trend, hot spots, warnings, then all others in groups."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from db.calendar.limits import Satisfaction
from db.insights import periods
from db.insights.contracts import (
    Alarm,
    AlarmRule,
    AlarmSort,
    Figure,
    HotSpots,
    Indicator,
    Month,
    Part,
    Period,
    PeriodSort,
    Ranking,
    Wanted,
)
from desktop import look
from desktop.insights import categories, faces, phrases, rows
from desktop.insights.cards import AlarmList, AlarmRow, CardGrid
from desktop.insights.records_pane import Asked
from desktop.parts.bars import BarChart
from desktop.parts.buttons import button
from desktop.parts.chart_card import ChartCard
from desktop.parts.figure_card import FigureCard, FigureFace
from desktop.parts.line_chart import LineChart, Series
from desktop.parts.matrix import Matrix
from desktop.parts.shown import set_shown
from desktop.parts.switch import Switch
from desktop.parts.text import label
from desktop.wording import formats, words
from desktop.wording.marks import say

_NARROW = 900
_SPACING = 16


class Overview(QWidget):
    """Everything the page shows of a period.

    ``asked(Asked)`` follows a press on a figure, a bar, a month, a cell or a warning,
    ``counting_changed()`` the switch that counts who comes again once.
    """

    asked = Signal(object)
    counting_changed = Signal()

    def __init__(self, period: Period, satisfaction: Satisfaction) -> None:
        super().__init__()
        self._satisfaction = satisfaction
        self._main = rows.swapped(rows.MAIN, satisfaction)
        self._period = period
        self._months: tuple[Month, ...] = ()
        self._spots: HotSpots | None = None
        self.cards = {one: self._card(one) for one in Indicator}
        self.bars = BarChart(self.tr("High-frequency matters"))
        self.lines = LineChart(self.tr("Registered and closed"))
        self.matrix = Matrix(self.tr("Hot spots"))
        self.alarms = AlarmList()
        self.ranking_card = ChartCard(
            self.tr("High-frequency matters"), self.bars, self.tr("No matter came in this period.")
        )
        self.trend_card = ChartCard(
            self.tr("Registered and closed"), self.lines, self.tr("No month to show yet.")
        )
        self.spots_card = ChartCard(
            self.tr("Hot spots"), self.matrix, self.tr("No matter came in this period.")
        )
        self.alarm_card = ChartCard(
            self.tr("Early warnings"),
            self.alarms,
            self.tr("Nothing gathers, nothing is very urgent."),
        )
        self.once = Switch(self.tr("Each visitor once"))
        self.once.toggled.connect(self.counting_changed)
        self.ranking_card.add_tool(label(self.once.accessibleName(), "caption"), self.once)
        self.aside = button("", "lock", kind="quiet", size="small")
        self.aside.hide()
        self.aside.clicked.connect(self._on_aside_clicked)
        self._pairs = [QBoxLayout(QBoxLayout.Direction.LeftToRight) for _ in range(2)]
        self._lay_out()
        self.bars.chosen.connect(self._on_bars_chosen)
        self.lines.chosen.connect(self._on_lines_chosen)
        self.matrix.chosen.connect(self._on_matrix_chosen)

    def begin(self, period: Period) -> None:
        """Await the figures of a period; what stands here belongs to another one."""
        if period != self._period:
            for one, card in self.cards.items():
                card.show_face(FigureFace(words.of(one), "…", "", "", ""))
        self._period = period

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show the figures."""
        for figure in figures:
            self.cards[figure.indicator].show_face(faces.face(figure))
            set_shown(self.cards[figure.indicator], shown=rows.is_told(figure))

    def show_aside(self, count: int) -> None:
        """Say how many reports stand in none of these figures, to who may open them."""
        self.aside.setText(self.tr("%n report(s), listed apart, in no figure here", "", count))
        set_shown(self.aside, shown=count > 0)

    def show_ranking(self, ranking: Ranking) -> None:
        """Show what came most often, compared with the period before."""
        self.bars.show_bars(tuple(faces.bars(ranking)))
        caption = phrases.compared(ranking)
        told = rows.ranking_rows(ranking)
        self.ranking_card.show_numbers(caption, rows.ranking_headings(), told)

    def show_trend(self, months: tuple[Month, ...]) -> None:
        """Show twelve months."""
        self._months = months
        names = [phrases.month(one.first) for one in months]
        series = (
            Series(say(rows.REGISTERED), tuple(one.registered for one in months)),
            Series(say(rows.CLOSED), tuple(one.closed for one in months)),
        )
        self.lines.show_series(names, series)
        headings = [say(mark) for mark in (rows.MONTH, rows.REGISTERED, rows.CLOSED)]
        partial = self.tr("this month is not over") if any(one.partial for one in months) else ""
        self.trend_card.show_numbers(partial, headings, rows.trend_rows(months))

    def show_spots(self, spots: HotSpots) -> None:
        """Show categories against villages."""
        self._spots = spots
        places = [phrases.place(name) for name in spots.places]
        self.matrix.show_cells(
            [categories.word(one) for one in spots.categories], places, spots.cells
        )
        caption = self.tr("matters by category and village")
        headings = [say(rows.CATEGORY), *places]
        self.spots_card.show_numbers(caption, headings, rows.matrix_rows(spots))

    def show_alarms(self, alarms: Sequence[Alarm], rule: AlarmRule, now: datetime) -> None:
        """Show what needs somebody's eye."""
        self.alarms.show_rows([self._alarm_row(one, rule, now) for one in alarms[:6]])
        caption = self.tr("{n} of one kind and place in {days} days").format(
            n=rule.least, days=rule.days
        )
        titles = [(rows.alarm_title(one), rows.alarm_caption(one, rule, now)) for one in alarms]
        headings = [self.tr("Where and what"), self.tr("How much")]
        self.alarm_card.show_numbers(caption, headings, titles)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < look.current().px(_NARROW)
        ways = QBoxLayout.Direction
        for pair in self._pairs:
            pair.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)

    def ask(self, indicator: Indicator) -> None:
        """Ask for the records behind a figure, as a press on its card does."""
        is_rate = indicator not in rows.PLAIN
        wanted = Wanted(self._period, indicator, Part.COUNTED if is_rate else Part.WHOLE)
        told = phrases.listed(indicator)
        self.asked.emit(Asked(wanted, words.of(indicator), told, has_parts=is_rate))

    @Slot()
    def _on_aside_clicked(self) -> None:
        wanted, title = Wanted(self._period, aside=True), self.tr("Reports of wrongdoing")
        self.asked.emit(Asked(wanted, title, self.tr("Listed apart; they stand in no figure")))

    def _on_bars_chosen(self, code: object) -> None:
        wanted = Wanted(self._period, category=str(code))
        self.asked.emit(Asked(wanted, categories.word(str(code)), phrases.period(self._period)))

    def _on_lines_chosen(self, place: int) -> None:
        month = periods.around(PeriodSort.MONTH, self._months[place].first)
        wanted = Wanted(month, Indicator.REGISTERED)
        self.asked.emit(Asked(wanted, words.of(Indicator.REGISTERED), phrases.period(month)))

    def _on_matrix_chosen(self, row: int, column: int) -> None:
        if self._spots is None:
            return
        code, place = self._spots.categories[row], self._spots.places[column]
        wanted = Wanted(self._period, category=code, place=place, broad=True)
        title = rows.title_of(place, code)
        self.asked.emit(Asked(wanted, title, phrases.period(self._period)))

    def _alarm_row(self, alarm: Alarm, rule: AlarmRule, now: datetime) -> AlarmRow:
        urgent = alarm.sort is AlarmSort.VERY_URGENT
        title, caption = rows.alarm_title(alarm), rows.alarm_caption(alarm, rule, now)
        row = AlarmRow(
            "alert-octagon" if urgent else "alert-triangle",
            "bad" if urgent else "warn",
            title,
            caption,
        )
        wanted = Wanted(self._period, category=alarm.category, place=alarm.place, alarm=alarm.sort)
        row.clicked.connect(lambda _=False: self.asked.emit(Asked(wanted, title, caption)))
        return row

    def _card(self, indicator: Indicator) -> FigureCard:
        face = FigureFace(words.of(indicator), formats.NOTHING, "", "", "")
        card = FigureCard(face, large=indicator in self._main)
        card.clicked.connect(lambda _=False: self.ask(indicator))
        return card

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 4, 20, 20)
        column.setSpacing(_SPACING)
        column.addWidget(CardGrid([self.cards[one] for one in self._main]))
        column.addWidget(self.aside, 0, Qt.AlignmentFlag.AlignLeft)
        cards = ((self.ranking_card, self.trend_card), (self.spots_card, self.alarm_card))
        for pair, parts in zip(self._pairs, cards, strict=True):
            pair.setSpacing(_SPACING)
            for part in parts:
                pair.addWidget(part, 1)
            column.addLayout(pair)
        for title, indicators in rows.GROUPS:
            column.addWidget(label(say(title), "section"))
            shown = rows.swapped(indicators, self._satisfaction)
            column.addWidget(CardGrid([self.cards[one] for one in shown]))
        column.addStretch(1)
