"""Which period the figures are for: month, quarter, half-year, year, or any days."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from db.insights import periods
from db.insights.contracts import Period, PeriodSort
from db.kernel.clock import Clock, local_date
from desktop import look
from desktop.forms.inputs.day import DayLine
from desktop.insights import phrases
from desktop.parts.buttons import icon_button
from desktop.parts.segments import Segments
from desktop.parts.shown import set_shown
from desktop.parts.text import label
from desktop.wording import words

_DAY, _LEAST_DAY = 220, 96
_GROWS = 100
"""A day takes the room before empty ground does, as far as it may be wide."""


class PeriodBar(QWidget):
    """Chooses a period.

    ``changed(Period)`` follows every choice; days the wrong way round are turned.
    """

    changed = Signal(object)

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._period = periods.around(PeriodSort.MONTH, self._today())
        self.sorts = Segments(
            [(sort, words.of(sort)) for sort in PeriodSort], name=self.tr("Period")
        )
        self.earlier = icon_button("chevron-left", self.tr("The period before"), key="Alt+←")
        self.later = icon_button("chevron-right", self.tr("The period after"), key="Alt+→")
        self.name = label("", "strong")
        self.first, self.last = DayLine(clock, back=True), DayLine(clock, back=True)
        self._between = label(self.tr("to"), "label")
        self._lay_out()
        self._connect()
        self._show()

    @property
    def period(self) -> Period:
        """The period chosen."""
        return self._period

    def set_period(self, period: Period) -> None:
        """Choose a period and tell."""
        self._period = period
        self._show()
        self.changed.emit(period)

    @Slot()
    def step_back(self) -> None:
        """Go to the period before."""
        self.set_period(periods.stepped(self._period, -1))

    @Slot()
    def step_on(self) -> None:
        """Go to the period after, as far as it has begun."""
        following = periods.stepped(self._period, 1)
        if following.first <= self._today():
            self.set_period(following)

    @Slot(object)
    def _on_sorts_current_changed(self, sort: PeriodSort) -> None:
        if sort is PeriodSort.FREE:
            last = min(self._period.last, self._today())
            self.set_period(Period(sort, self._period.first, last))
        else:
            self.set_period(periods.around(sort, min(self._period.last, self._today())))

    @Slot()
    def _on_days_edited(self) -> None:
        first, last = self.first.value(), self.last.value()
        if isinstance(first, date) and isinstance(last, date):
            chosen = Period(PeriodSort.FREE, min(first, last), max(first, last))
            if chosen != self._period:
                self.set_period(chosen)

    def _show(self) -> None:
        is_free = self._period.sort is PeriodSort.FREE
        self.sorts.set_value(self._period.sort)
        self.name.setText(phrases.period(self._period.until(self._today())))
        for part in (self.first, self.last, self._between):
            set_shown(part, shown=is_free)
        set_shown(self.name, shown=not is_free)
        self.first.put(self._period.first)
        self.last.put(self._period.last)
        self.later.setEnabled(periods.stepped(self._period, 1).first <= self._today())

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.sorts)
        row.addSpacing(8)
        self.sorts.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for part in (self.earlier, self.later, self.name, self.first, self._between, self.last):
            row.addWidget(part, _GROWS if isinstance(part, DayLine) else 0)
        row.addStretch(1)
        look.scaled(self, self._take_widths)

    def _take_widths(self, in_force: look.Look) -> None:
        for line in (self.first, self.last):
            line.setMinimumWidth(in_force.px(_LEAST_DAY))
            line.setMaximumWidth(in_force.px(_DAY))

    def _connect(self) -> None:
        self.sorts.currentChanged.connect(self._on_sorts_current_changed)
        self.earlier.clicked.connect(self.step_back)
        self.later.clicked.connect(self.step_on)
        for line in (self.first, self.last):
            line.edited.connect(self._on_days_edited)

    def _today(self) -> date:
        return local_date(self._clock.now())
